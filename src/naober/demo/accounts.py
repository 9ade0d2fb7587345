"""Accounts to try Naober with: one for each place in the path of a question. For demo and tests only."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.contrib.auth.hashers import make_password

from naober.demo.namen import lees
from naober.demo.verhaalpersonen import verhaalgebied
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Profiel, Rol, Team
from naober.kern import Fout


@dataclass(frozen=True, slots=True)
class Demoaccount:
    """`functie` is what the municipality calls this role; `team` is a code of the profile, or empty."""

    gebruikersnaam: str
    naam: str
    rollen: tuple[Rol, ...]
    team: str
    functie: str
    teamnaam: str


def demo_accounts(profiel: Profiel) -> list[Demoaccount]:
    """The accounts of this municipality, of the area where the stories play and of another.

    A role that the profile does not name gets no account; a team that it lacks stays empty."""
    teams = [team for team in profiel.teams if team.soort == "toegangsteam"]
    dichtbij = profiel.team_van_gebied(verhaalgebied(profiel).code) or _eerste(teams)
    verderop = _eerste([team for team in teams if team != dichtbij]) or dichtbij
    backoffice = [team for team in profiel.teams if team.soort == "backoffice"]
    beslisteams = _beslisteams(profiel) or backoffice[::-1]
    mensen: tuple[tuple[str, str, Rol, Team | None], ...] = (
        ("anouk", "Anouk Brinkhuis", Rol.GENERALIST, dichtbij),
        ("bram", "Bram Odink", Rol.GENERALIST, dichtbij),
        ("yasmina", "Yasmina el Amrani", Rol.GENERALIST, verderop),
        ("petra", "Petra Koster", Rol.INGANG, _telefoonteam(profiel)),
        ("henk", "Henk Velthuis", Rol.TOETSER, _eerste(backoffice)),
        ("ingrid", "Ingrid Bosman", Rol.TOETSER, _eerste(backoffice)),
        ("saskia", "Saskia Dijkhof", Rol.CLIENTONDERSTEUNER, None),
        ("tom", "Tom Reinders", Rol.TEAMLEIDER, dichtbij),
        ("ilse", "Ilse Vrielink", Rol.BESLISSER, _eerste(beslisteams)),
        ("noor", "Noor Hulshof", Rol.BELEID, None),
        ("sem", "Sem Wolbers", Rol.OPBOUWWERKER, None),
        ("ella", "Ella Kampman", Rol.ERVARINGSDESKUNDIGE, dichtbij),
        ("vera", "Vera Timmerman", Rol.UITVOERDER, None),
        ("floor", "Floor Wessels", Rol.PRIVACYFUNCTIONARIS, None),
        ("cato", "Cato Lammers", Rol.CONTRACTBEHEERDER, None),
        ("ayla", "Ayla Demir", Rol.AANBIEDER, None),
        *(
            (kort, naam, Rol.BESLISSER, team)
            for (kort, naam), team in zip(_MEER_BESLISSERS, _beslisteams(profiel)[1:], strict=False)
        ),
    )
    genoemd = {rolnaam.rol for rolnaam in profiel.rollen}
    return [
        Demoaccount(
            gebruikersnaam=f"{kort}.{profiel.gemeente.slug}",
            naam=naam,
            rollen=(rol, *_ook(profiel, rol, team)),
            team=team.code if team else "",
            functie=profiel.rolnaam(rol),
            teamnaam=team.naam if team else "",
        )
        for kort, naam, rol, team in mensen
        if rol in genoemd
    ]


# Where several teams decide, each on its own products, each has somebody who does.
_MEER_BESLISSERS = (("daan", "Daan Verhoef"), ("mila", "Mila Stam"), ("otto", "Otto Wiersma"), ("lena", "Lena Bakker"))


def _beslisteams(profiel: Profiel) -> list[Team]:
    """The teams that alone decide on something; first the one that decides on whatever no other mandate names."""
    mandaten = sorted((m for m in profiel.mandaten if Rol.BESLISSER in m.besluit), key=lambda m: "*" not in m.producten)
    codes = dict.fromkeys(code for m in mandaten for code in m.besluitteams)
    return [team for code in codes if (team := profiel.team(code)) is not None]


def _ook(profiel: Profiel, rol: Rol, team: Team | None) -> tuple[Rol, ...]:
    """What the function with this role in this team does besides."""
    return next((f.ook for f in profiel.functies if team and f.rol == rol and f.team == team.code), ())


def _eerste(teams: list[Team]) -> Team | None:
    return teams[0] if teams else None


def _telefoonteam(profiel: Profiel) -> Team | None:
    """The desk that takes the telephone calls, or else any desk."""
    telefoon = next((i.team for i in profiel.ingangen if "telefoon" in i.code and i.team), None)
    loketten = [team for team in profiel.teams if team.soort == "loket"]
    return profiel.team(telefoon) if telefoon else _eerste(loketten)


def zorg_voor_accounts(profiel: Profiel, wachtwoord: str, *, vernieuw: bool = False) -> list[Demoaccount]:
    """Make the accounts that are not there yet; with `vernieuw` all get this password again.

    Refused (`Fout`) outside a development environment."""
    _alleen_in_ontwikkeling()
    accounts = demo_accounts(profiel)
    namen = [account.gebruikersnaam for account in accounts]
    bestaand = set(Medewerker.objects.filter(gebruikersnaam__in=namen).values_list("gebruikersnaam", flat=True))
    nieuw = [account for account in accounts if account.gebruikersnaam not in bestaand]
    if not nieuw and not vernieuw:
        return accounts
    # One hash for all: they share the password anyway, and hashing is slow by design.
    hash_ = make_password(wachtwoord)
    if vernieuw:
        Medewerker.objects.filter(gebruikersnaam__in=bestaand).update(password=hash_, is_active=True)
    Medewerker.objects.bulk_create(
        [
            Medewerker(
                gemeente_id=profiel.gemeente.code,
                gebruikersnaam=account.gebruikersnaam,
                naam=account.naam,
                rollen=list(account.rollen),
                team=account.team,
                password=hash_,
            )
            for account in nieuw
        ],
        ignore_conflicts=True,
    )
    return accounts


def lees_wachtwoord(bestand: Path, maak: Callable[[], str] | None = None) -> tuple[str, bool]:
    """The password of this demo, and whether it was made just now. It is kept in a file of the user alone.

    Refused (`Fout`) outside a development environment."""
    _alleen_in_ontwikkeling()
    if bestand.exists() and (bekend := bestand.read_text(encoding="utf-8").strip()):
        return bekend, False
    wachtwoord = (maak or _verzin)()
    bestand.parent.mkdir(parents=True, exist_ok=True)
    bestand.touch(mode=0o600)
    bestand.write_text(f"{wachtwoord}\n", encoding="utf-8")
    return wachtwoord, True


def _verzin() -> str:
    """Three words and a number: easy to type over, about 30 bits, and only for a demo on one machine."""
    woorden = [woord.lower() for woord in lees("straten.yaml")["stammen"].split()]
    return "-".join([*(secrets.choice(woorden) for _ in range(3)), str(secrets.randbelow(9000) + 1000)])


def _alleen_in_ontwikkeling() -> None:
    if not settings.ONTWIKKELING:
        raise Fout(
            "Proefaccounts kunnen hier niet worden gemaakt.",
            waar="NAOBER_OMGEVING",
            waarom="Dit is geen ontwikkelomgeving; zulke accounts delen één wachtwoord.",
            wat_nu="Maak gewone accounts, of draai de demo op een machine zonder echte gegevens.",
        )
