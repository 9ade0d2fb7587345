"""The database of the bench: made anew at every run, with all residents of one municipality and many files.

Nothing of an earlier run is left, so every run measures the same. The folder is the bench's own; the demo and
the tests have theirs.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from time import perf_counter

from django.core.management import call_command
from django.db import connection

from bench import MAPNAAM
from bench.dossiers import Omvang, laad_dossiers
from bench.meten import Grens, Uitkomst
from naober.demo.bevolking import laad_bevolking
from naober.fundament.databank.base import als_eigenaar
from naober.fundament.scope import in_scope
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Profiel, Rol
from naober.gemeente.queries import profiel_van
from naober.kaart.laden import laad_profielen
from naober.kern import Fout

Meld = Callable[[str], None]

# A generalist has some 40 files in hand, so that "Mijn dag" is as long as it is on a real day.
DOSSIERS_PER_GENERALIST = 40
# Making up a population and loading it, in times a raw COPY of the same rows into the same tables, bare.
GRENS_LADEN = Grens(verhouding=4)
_KOLOMMEN = {
    "bewoners_huishouden": "id, gemeente_id, straat, huisnummer, toevoeging, postcode, plaats, gebied, geheim_adres",
    "bewoners_persoon": "id, gemeente_id, huishouden_id, bsn, voornamen, voorvoegsel, geslachtsnaam, geboortedatum,"
    " geslacht, telefoon",
}


@dataclass(frozen=True, slots=True)
class Stad:
    """A filled municipality: its policy, one worker of each kind, and what filling it cost."""

    profiel: Profiel
    peildatum: date
    generalist: Medewerker
    ingang: Medewerker
    # Leads the team of the generalist, and so sees its files: where policy lets one see only one's own, nobody else has
    # a list as long as is measured.
    leider: Medewerker
    vultijden: list[Uitkomst]
    aantal: int | None = None

    @property
    def gemeente(self) -> int:
        """CBS code."""
        return self.profiel.gemeente.code

    @property
    def inwoners(self) -> int:
        """Residents asked for, or else by the profile."""
        return self.aantal or _inwoners(self.profiel)


def maak_stad(peildatum: date, omvang: Omvang, meld: Meld) -> Stad:
    """Empty the database of the bench, make its tables, and fill it with the largest municipality there is."""
    leeg_databank()
    call_command("migrate", interactive=False, verbosity=0)
    profiel = _grootste([profiel_van(stand.gemeente, peildatum) for stand in laad_profielen(peildatum)])
    meld(f"{profiel.gemeente.naam}: {omvang.inwoners or _inwoners(profiel)} verzonnen inwoners worden geladen.")
    vultijden = _meet_laden(profiel, peildatum, omvang)
    meld(f"{omvang.dossiers} open en {omvang.gesloten} afgesloten dossiers worden geladen.")
    medewerkers = maak_medewerkers(profiel, omvang.dossiers)
    # Without statistics the next statements would read whole tables.
    _tel_voor_de_planner()
    begin = perf_counter()
    laad_dossiers(profiel, peildatum, omvang, medewerkers)
    vultijden.append(_eenmalig("dossiers laden", begin))
    _tel_voor_de_planner()
    return _stad(profiel, peildatum, medewerkers, vultijden, omvang.inwoners)


def gevulde_stad(peildatum: date) -> Stad:
    """The municipality as an earlier run left it, with the tables as they are now. Refused (`Fout`) when none did."""
    call_command("migrate", interactive=False, verbosity=0)
    profiel = _grootste([profiel_van(stand.gemeente, peildatum) for stand in laad_profielen(peildatum)])
    medewerkers = list(Medewerker.objects.filter(gebruikersnaam__startswith="bench.").order_by("id"))
    if not medewerkers:
        raise Fout("Er is nog geen gevulde databank.", wat_nu="Draai de bench eerst zonder --alleen-meten.")
    _tel_voor_de_planner()
    return _stad(profiel, peildatum, medewerkers, [], None)


def _stad(
    profiel: Profiel, peildatum: date, medewerkers: list[Medewerker], vultijden: list[Uitkomst], aantal: int | None
) -> Stad:
    generalist = next(m for m in medewerkers if Rol.GENERALIST in m.rollen)
    ingang = next(m for m in medewerkers if Rol.INGANG in m.rollen)
    leider = next(m for m in medewerkers if Rol.TEAMLEIDER in m.rollen)
    return Stad(profiel, peildatum, generalist, ingang, leider, vultijden, aantal)


def leeg_databank() -> None:
    """Throw away every table of the bench's own database. Refused (`Fout`) for any other database."""
    map_ = connection.settings_dict.get("INGEBED")
    if map_ is None or Path(map_).name != MAPNAAM:
        raise Fout(
            "Deze databank is niet van de bench en wordt niet geleegd.",
            waar=str(map_ or "DATABASE_URL"),
            wat_nu="Meet met make bench; die kiest zelf een eigen databank.",
        )
    with als_eigenaar(), connection.cursor() as cursor:
        cursor.execute("drop schema public cascade")
        cursor.execute("create schema public")


def maak_medewerkers(profiel: Profiel, dossiers: int) -> list[Medewerker]:
    """Enough generalists for these files, spread over the teams, with a desk, a client supporter and a team leader.

    None of them can sign in: the bench does that without a password."""
    teams = [team for team in profiel.teams if team.soort == "toegangsteam" and team.gebieden]
    if not teams:
        raise Fout(f"Het profiel van {profiel.gemeente.naam} heeft geen toegangsteam met een gebied.")
    per_team = max(1, round(dossiers / DOSSIERS_PER_GENERALIST / len(teams)))
    functies = [(Rol.GENERALIST, team.code) for team in teams for _ in range(per_team)]
    functies += [(Rol.INGANG, ""), (Rol.CLIENTONDERSTEUNER, ""), (Rol.TEAMLEIDER, teams[0].code)]
    return Medewerker.objects.bulk_create(
        Medewerker(
            gemeente_id=profiel.gemeente.code,
            gebruikersnaam=f"bench.{nummer}",
            naam=f"Bench {nummer}",
            rollen=[rol],
            team=team,
            password="!",
        )
        for nummer, (rol, team) in enumerate(functies, start=1)
    )


def _inwoners(profiel: Profiel) -> int:
    return sum(kern.inwoners for gebied in profiel.gebieden for kern in gebied.kernen)


def _grootste(profielen: list[Profiel]) -> Profiel:
    return max(profielen, key=_inwoners)


def _eenmalig(naam: str, begin: float) -> Uitkomst:
    """Filling is done once per run: it needs an empty database."""
    ms = (perf_counter() - begin) * 1000
    return Uitkomst(naam=naam, ms=ms, p95=ms, queries=None)


def _meet_laden(profiel: Profiel, peildatum: date, omvang: Omvang) -> list[Uitkomst]:
    """Make up the population and load it. The floor is a raw COPY of the very same rows, as bytes that are ready, into
    tables alike: the same columns, generated ones too, and indexes; without keys to other tables, row level security,
    triggers or anyone to make up."""
    begin = perf_counter()
    laad_bevolking(profiel, peildatum, aantal=omvang.inwoners)
    ms = (perf_counter() - begin) * 1000
    rijen: dict[str, list[bytes]] = {}
    with in_scope(gemeente=profiel.gemeente.code, breed=True), connection.cursor() as cursor:
        for tabel, kolommen in _KOLOMMEN.items():
            with cursor.copy(f"copy (select {kolommen} from {tabel}) to stdout") as stroom:
                rijen[tabel] = [bytes(stuk) for stuk in stroom]
    with als_eigenaar(), connection.cursor() as cursor:
        for tabel in rijen:
            cursor.execute(f"create table rauw_{tabel} (like {tabel} including all)")
        begin = perf_counter()
        for tabel, stukken in rijen.items():
            with cursor.copy(f"copy rauw_{tabel} ({_KOLOMMEN[tabel]}) from stdin") as stroom:
                for stuk in stukken:
                    stroom.write(stuk)
        vloer = _eenmalig("rauwe COPY van dezelfde inwoners", begin)
        for tabel in rijen:
            cursor.execute(f"drop table rauw_{tabel}")
    return [vloer, Uitkomst("inwoners verzinnen en laden", ms, ms, None, vloer.naam, vloer.ms, GRENS_LADEN)]


def _tel_voor_de_planner() -> None:
    """Statistics, and rows that are known to be whole, as a running installation has them. Only the owner may."""
    with als_eigenaar(), connection.cursor() as cursor:
        cursor.execute("vacuum (analyze)")
