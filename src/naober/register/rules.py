"""Pure rules on registers: who writes about what, what the choices are, and what may not be recorded."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from naober.gemeente.profiel import (
    Beleidsdocument,
    Gegevensveld,
    Netwerk,
    Profiel,
    Programmaactie,
    Register,
    Registerveld,
    Rol,
)
from naober.gemeente.profiel.registers import lijst_van
from naober.gemeente.velden import Antwoorden, controleer_velden, gevraagd, leeg
from naober.kern import Bron, Bsn, Weigering
from naober.kern.leesniveau import lees
from naober.register.eisen import als_lijst, controleer_eisen, past

GEREED = "gereed"
_MINIMAAL = Bron("AVG", "art. 5 lid 1 onder c")
# Nine digits, however they are kept apart.
_NEGEN_CIJFERS = re.compile(r"(?<!\d)\d(?:[ .-]?\d){8}(?!\d)")
# Lists of the profile in which a subject is found by its code.
_LIJST = {
    "team": "teams", "organisatie": "organisaties", "gebied": "gebieden", "document": "documenten",
    "actie": "acties", "opgave": "opgaven", "netwerk": "netwerken",
}  # fmt: skip
# These write about their own team or organisation, whatever else the register is about.
_EIGEN_TEAM = frozenset({Rol.TEAMLEIDER, Rol.GENERALIST, Rol.INGANG, Rol.ERVARINGSDESKUNDIGE})


@dataclass(frozen=True, slots=True)
class Schrijver:
    """Who writes: roles, and the codes of team and organisation."""

    rollen: frozenset[Rol]
    team: str = ""
    organisatie: str = ""


def onderwerpen(profiel: Profiel, register: Register) -> tuple[tuple[str, str], ...]:
    """What a line may be about, as code and name; empty when that is not a list of the profile."""
    lijst = _LIJST.get(register.over)
    return tuple((d.code, d.naam) for d in getattr(profiel, lijst)) if lijst else ()


def velden_van(profiel: Profiel, register: Register) -> tuple[Gegevensveld, ...]:
    """The fields of this register, with the choices that the profile has on this day."""
    return tuple(_met_keuzes(profiel, veld) for veld in register.velden)


def getoond_van(profiel: Profiel, register: Register) -> tuple[Gegevensveld, ...]:
    """The same, and what the register reckons."""
    sommen = (Gegevensveld(code=s.code, naam=s.naam, soort="regel", bron=s.bron) for s in register.rekent)
    return (*velden_van(profiel, register), *sommen)


def _met_keuzes(profiel: Profiel, veld: Registerveld) -> Gegevensveld:
    if veld.uit is None:
        return veld
    namen = tuple(dict.fromkeys(deel.naam for deel in lijst_van(profiel, veld.uit)))
    return veld.model_copy(update={"keuzes": namen})


def mag_bijhouden(profiel: Profiel, register: Register, wie: Schrijver, onderwerp: str) -> Weigering | None:
    """Whether this register is for someone with these roles, and this subject theirs to write about."""
    eigen = wie.rollen & set(register.rollen)
    if not eigen:
        namen = " of ".join(profiel.rolnaam(rol) for rol in register.rollen)
        return Weigering(
            "register.rol",
            f"Het register {register.naam} wordt bijgehouden door de {namen}. Die rol hebt u niet.",
            register.bron,
            f"Vraag het aan de {namen}.",
        )
    if register.over == "organisatie" and eigen == {Rol.UITVOERDER} and onderwerp != wie.organisatie:
        return Weigering(
            "register.andere-organisatie",
            "U houdt alleen bij wat uw eigen organisatie doet.",
            register.bron,
            "Kies uw eigen organisatie.",
            "onderwerp",
        )
    if register.over == "team" and eigen <= _EIGEN_TEAM and onderwerp != wie.team:
        return Weigering(
            "register.ander-team",
            "U houdt alleen bij wat uw eigen team doet.",
            register.bron,
            "Kies uw eigen team, of vraag het de teamleider van het andere.",
            "onderwerp",
        )
    return None


def controleer_onderwerp(profiel: Profiel, register: Register, onderwerp: str) -> Weigering | None:
    """Whether the subject exists; a register about the whole municipality has none."""
    if register.over in _LIJST and onderwerp not in {code for code, _ in onderwerpen(profiel, register)}:
        return Weigering(
            "register.onderwerp",
            f"Kies waar dit over gaat: een {register.over}.",
            register.bron,
            "Kies uit de lijst.",
            "onderwerp",
        )
    if register.over in ("gemeente", "dossier") and onderwerp:
        return Weigering(
            "register.zonder-onderwerp",
            "Een regel in dit register gaat niet over een deel van de gemeente.",
            register.bron,
            "Laat het onderwerp leeg.",
            "onderwerp",
        )
    return None


def controleer_inhoud(
    profiel: Profiel,
    register: Register,
    onderwerp: str,
    antwoorden: Antwoorden,
    eerder: Iterable[Antwoorden] = (),
    *,
    dag: date,
) -> Weigering | None:
    """What was filled in: complete, by the conditions of the register, and by what the municipality rules out.

    `eerder`: what counts already in this register about the same subject. `dag`: nothing was done after it."""
    velden = velden_van(profiel, register)
    return (
        controleer_velden(velden, antwoorden, code="register.veld", bron=register.bron, voorvoegsel="veld-")
        or controleer_eisen(register, antwoorden)
        or _geldigheid(register, antwoorden, dag)
        or _levering(profiel, register, onderwerp, antwoorden)
        or _exclusief(profiel, register, onderwerp, antwoorden, eerder)
        or _stijl(profiel, register, antwoorden)
        or gewone_taal(register, antwoorden)
    )


def gewone_taal(register: Register, antwoorden: Antwoorden) -> Weigering | None:
    """What everybody reads is in plain words: refuse the first sentence that is too long or of an office."""
    if not register.publiceert:
        return None
    for veld in register.velden:
        waarde = antwoorden.get(veld.code)
        if veld.soort not in ("tekst", "regel") or not isinstance(waarde, str):
            continue
        gelezen = lees(waarde)
        if gelezen.moeilijk:
            fout = gelezen.moeilijk[0]
            return Weigering(
                "register.taal",
                f"Niet iedereen kan dit lezen: ‘{fout.zin}’",
                register.bron,
                f"Maak het makkelijker: {fout.waarom}.",
                f"veld-{veld.code}",
            )
        if not gelezen.gewoon:
            return Weigering(
                "register.taal",
                f"Deze tekst leest moeilijk: {gelezen.score:.0f}. Gewoon is 60, en heel makkelijk is 100.",
                register.bron,
                "Gebruik kortere zinnen en kortere woorden.",
                f"veld-{veld.code}",
            )
    return None


def _geldigheid(register: Register, antwoorden: Antwoorden, dag: date) -> Weigering | None:
    """What a line says holds from a day that has come, and not until before it."""
    regel = register.geldigheid
    if regel is None:
        return None
    van, tot = str(antwoorden.get(regel.van) or ""), str(antwoorden.get(regel.tot) or "")
    if van > dag.isoformat():
        reden, wat = "Deze dag is nog niet geweest.", "Leg het vast als het zover is."
        return Weigering("register.nog-niet", reden, register.bron, wat, f"veld-{regel.van}")
    if tot and tot < van:
        reden = "De laatste dag ligt voor de dag waarop het begint."
        return Weigering("register.dagen", reden, register.bron, "Verbeter een van de twee.", f"veld-{regel.tot}")
    return None


@dataclass(frozen=True, slots=True)
class Achter:
    """A member of staff without a line that holds today: what they miss, and until when the last of it held."""

    nummer: str
    naam: str
    mist: tuple[str, ...]
    liep_tot: date | None


def wie_achter(
    register: Register, medewerkers: Iterable[tuple[str, str]], regels: Iterable[tuple[str, Antwoorden]], dag: date
) -> list[Achter]:
    """Who of these (number, name) has no line that holds on `dag`, as ordered; `regels`: subject and answers.

    With `per` in the register each choice of that field has to hold. Nobody in a register that asks no line."""
    regel = register.geldigheid
    if regel is None:
        return []
    van: dict[str, list[Antwoorden]] = {}
    for nummer, antwoorden in regels:
        van.setdefault(nummer, []).append(antwoorden)
    wat = next((v.keuzes for v in register.velden if v.code == regel.per), (register.naam,))

    def geldt(a: Antwoorden) -> bool:
        return str(a.get(regel.van)) <= dag.isoformat() <= str(a.get(regel.tot) or date.max.isoformat())

    uit = []
    for nummer, naam in medewerkers:
        eigen = van.get(nummer, [])
        heeft = {w for a in eigen if geldt(a) for w in (als_lijst(a.get(regel.per)) if regel.per else wat)}
        if mist := tuple(w for w in wat if w not in heeft):
            voorbij = [str(a[regel.tot]) for a in eigen if a.get(regel.tot) and not geldt(a)]
            uit.append(Achter(nummer, naam, mist, date.fromisoformat(max(voorbij)) if voorbij else None))
    return uit


def _levering(profiel: Profiel, register: Register, onderwerp: str, antwoorden: Antwoorden) -> Weigering | None:
    """The access is no delivering party: its workers do not give the support that they grant."""
    organisatie = profiel.organisatie(onderwerp) if register.over == "organisatie" else None
    if not register.levering or organisatie is None or organisatie.verantwoordelijkheid != "toegang":
        return None
    if not past(antwoorden, register.levering):
        return None
    return Weigering(
        "organisatie.levert-niet",
        f"{organisatie.naam} geeft toegang en levert zelf geen ondersteuning.",
        register.bron,
        "Kies de aanbieder die de ondersteuning levert.",
        "onderwerp",
    )


def _exclusief(
    profiel: Profiel, register: Register, onderwerp: str, antwoorden: Antwoorden, eerder: Iterable[Antwoorden]
) -> Weigering | None:
    """Who is responsible for an exclusive layer gets nothing in another one, and the other way round."""
    organisatie = profiel.organisatie(onderwerp) if register.over == "organisatie" else None
    codes = [veld.code for veld in register.velden if veld.uit == "lagen"]
    if organisatie is None or not codes:
        return None
    naam = {laag.code: laag.naam for laag in profiel.lagen}
    nieuw = {w for code in codes for w in als_lijst(antwoorden.get(code))}
    bestaand = {naam[laag] for taak in organisatie.taken for laag in taak.lagen if laag in naam}
    bestaand |= {w for rij in eerder for code in codes for w in als_lijst(rij.get(code))}
    for laag in profiel.lagen:
        if laag.exclusief and laag.naam in nieuw | bestaand and len(nieuw | bestaand) > 1:
            anders = ", ".join(sorted((nieuw | bestaand) - {laag.naam}))
            return Weigering(
                "organisatie.exclusief",
                f"{organisatie.naam} kan niet tegelijk verantwoordelijk zijn voor {laag.naam} en voor {anders}.",
                laag.bron,
                "Kies een andere organisatie. Zo blijft wie hier werkt onafhankelijk van het andere aanbod.",
                f"veld-{codes[0]}",
            )
    return None


def _stijl(profiel: Profiel, register: Register, antwoorden: Antwoorden) -> Weigering | None:
    """A team presents itself as the municipality agreed: some words say something that it is not."""
    stijl = profiel.teamstijl
    if stijl is None or register.over != "team":
        return None
    for veld in register.velden:
        for tekst in als_lijst(antwoorden.get(veld.code)):
            if fout := next((woord for woord in stijl.niet if woord in tekst.lower()), None):
                return Weigering(
                    "team.stijl",
                    f"Hier staat '{fout}', maar: {stijl.zin}",
                    stijl.bron,
                    "Schrijf het anders, bijvoorbeeld met de zin hierboven.",
                    f"veld-{veld.code}",
                )
    return None


def beschrijving(velden: Iterable[Gegevensveld], antwoorden: Antwoorden) -> str:
    """What was recorded, in one line for the timeline: the first field that was filled in."""
    alle = tuple(velden)
    gevuld = [v for v in gevraagd(alle, antwoorden) if not leeg(antwoorden.get(v.code))]
    return ", ".join(als_lijst(antwoorden.get(gevuld[0].code))) if gevuld else ""


@dataclass(frozen=True, slots=True)
class Voortgang:
    """A task of the programme with how far it has come. `achter`: its planned time has passed and it is not ready."""

    actie: Programmaactie
    opstellen: str
    uitvoeren: str
    toelichting: str
    achter: bool


def voortgang(actie: Programmaactie, stand: Antwoorden, dag: date) -> Voortgang:
    """How far this task has come on `dag`, from the latest line in the register; without one it has not begun."""

    def hoever(nodig: bool, code: str) -> str:
        return str(stand.get(code) or "niet begonnen") if nodig else "hoort er niet bij"

    opstellen, uitvoeren = hoever(actie.opstellen, "opstellen"), hoever(actie.uitvoeren, "uitvoeren")
    # The product of a task that is drawn up is what has to be there in time; carrying it out may go on.
    maat = opstellen if actie.opstellen else uitvoeren
    te_laat = actie.einde is not None and dag > actie.einde and maat != GEREED
    return Voortgang(actie, opstellen, uitvoeren, str(stand.get("toelichting") or ""), te_laat)


def vernieuwen(document: Beleidsdocument, stand: Antwoorden, dag: date) -> bool:
    """Whether this note is due for renewal on `dag`: so many years after it was adopted, when it has such a term;
    otherwise, when it is tactical, once it was carried out and its results are known."""
    if document.elke_jaren is not None:
        vastgesteld = str(stand.get("vastgesteld-op") or document.van or "")
        return bool(vastgesteld) and dag >= _jaren_later(date.fromisoformat(vastgesteld), document.elke_jaren)
    gereed = stand.get("uitvoering-gereed") == "ja" and stand.get("resultaten-bekend") == "ja"
    return document.niveau == "tactisch" and document.status == "geldend" and gereed


def _jaren_later(dag: date, jaren: int) -> date:
    """The same day so many years later; 29 February becomes 1 March where it is not there."""
    try:
        return dag.replace(year=dag.year + jaren)
    except ValueError:
        return date(dag.year + jaren, 3, 1)


def lid_van(profiel: Profiel, regels: Iterable[tuple[str, Antwoorden]], dag: date) -> frozenset[str]:
    """Codes of the networks to which somebody belongs on `dag`, from the lines about them (register and answers)."""
    codes = {n.naam: n.code for n in profiel.netwerken}
    leden = {r.code for r in profiel.registers if r.leden}
    return frozenset(
        codes[str(a["netwerk"])]
        for register, a in regels
        if register in leden
        and str(a["netwerk"]) in codes
        and str(a["van"]) <= dag.isoformat() <= str(a.get("tot") or date.max.isoformat())
    )


def geen_lid(netwerk: Netwerk, veld: str) -> Weigering:
    """The refusal for who does not belong to this network today."""
    return Weigering(
        "netwerk.geen-lid",
        f"U hoort vandaag niet bij {netwerk.naam}.",
        netwerk.bron,
        "Vraag wie het register van leden bijhoudt, of laat een lid dit doen.",
        veld,
    )


def noemt_persoon(tekst: str, achternamen: Collection[str]) -> bool:
    """Whether a citizen service number or one of these surnames stands in this text."""
    nummer = any(not isinstance(Bsn.lees(m[0]), Weigering) for m in _NEGEN_CIJFERS.finditer(tekst))
    return nummer or any(re.search(rf"(?<!\w){re.escape(n)}(?!\w)", tekst, re.IGNORECASE) for n in achternamen)


def controleer_zonder_personen(
    register: Register, antwoorden: Antwoorden, achternamen: Collection[str]
) -> Weigering | None:
    """Refuse a line with a citizen service number or one of these surnames, where nobody may be named.

    Source: AVG art. 5 lid 1 onder c."""
    if not register.zonder_personen:
        return None
    for code, waarde in antwoorden.items():
        if noemt_persoon(" ".join(als_lijst(waarde)), achternamen):
            return Weigering(
                "register.persoon",
                "Hier staat een naam of nummer van een inwoner. Dit register gaat over het dorp, niet over iemand.",
                _MINIMAAL,
                "Schrijf het op zonder naam of nummer. Gaat het over één huishouden? Deel het dan vanuit het dossier.",
                f"veld-{code}",
            )
    return None


def onbekend_register(profiel: Profiel, code: str) -> Weigering:
    return Weigering(
        "register.onbekend",
        f"Het register {code!r} bestaat hier niet.",
        Bron(profiel.document.kort, "registers"),
        "Kies een register uit de lijst.",
    )
