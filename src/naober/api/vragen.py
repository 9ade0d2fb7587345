"""What no single query answers: the policy itself, a letter, and a judgement on given facts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpResponse

from naober.agenda.queries import bestandsnaam_van, inhoud_van
from naober.agenda.queries import document as zoek_document
from naober.api.problemen import VERSIE
from naober.besluit.queries import brief as zoek_brief
from naober.fundament.koppen import als_bestand
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.gemeente.queries import profiel_van
from naober.gemeente.rules import Antwoord, Voorwaardeuitkomst, weeg_toets
from naober.kern import Bron, Weigering
from naober.regels import gemeentelijk
from naober.regels.uitkomst import Deelbedrag


def brief_pdf(actor: Actor, pk: int) -> HttpResponse | None:
    """The letter itself, as it was sent."""
    gevonden = zoek_brief(actor, pk)
    if gevonden is None:
        return None
    return _bestand(bytes(gevonden.pdf), "application/pdf", f"brief-{gevonden.besluit.kenmerk}.pdf")


def document_bestand(actor: Actor, pk: int) -> HttpResponse | None:
    """A document of a file as it was added; nothing once it has lapsed."""
    gevonden = zoek_document(actor, pk)
    inhoud = inhoud_van(gevonden) if gevonden else None
    if gevonden is None or inhoud is None:
        return None
    return _bestand(inhoud, gevonden.bestandstype, bestandsnaam_van(gevonden))


def _bestand(inhoud: bytes, soort: str, naam: str) -> HttpResponse:
    antwoord = als_bestand(inhoud, soort, naam)
    antwoord["API-Version"] = VERSIE
    return antwoord


@dataclass(frozen=True, slots=True)
class Beleid:
    """The policy of the municipality as it holds on this day; docs/profiel.md describes every part."""

    peildatum: date
    profiel: dict[str, Any]


def beleid(actor: Actor, profiel: Profiel, peildatum: date, *, op: date | None = None) -> Beleid:
    """The profile as it holds today, or on the day `op`."""
    gekozen = profiel_van(actor.gemeente, op) if op else profiel
    return Beleid(op or peildatum, gekozen.model_dump(mode="json"))


# --------------------------------------------------------------------------------------- judging a checklist


@dataclass(frozen=True, slots=True)
class Gegeven:
    """An answer to one condition. What a professional answers counts only with a reason."""

    antwoord: bool
    motivering: str = ""


@dataclass(frozen=True, slots=True)
class Voorwaardeoordeel:
    """A condition as it was weighed. `houdt` is null while it is open; `door` is who answers it."""

    code: str
    vraag: str
    door: str
    verwacht: bool
    antwoord: bool | None
    motivering: str
    houdt: bool | None
    bron: str
    aanname: str | None


@dataclass(frozen=True, slots=True)
class Toetsoordeel:
    """The verdict. `voldaan` is null while open conditions can still change it."""

    toets: str
    naam: str
    oordeel: str
    voldaan: bool | None
    beslissend: str | None
    voorwaarden: list[Voorwaardeoordeel]
    open: list[str]
    bron: str
    aanname: str | None


def weeg(
    actor: Actor, profiel: Profiel, code: str, *, antwoorden: Mapping[str, Gegeven], op: date | None = None
) -> Toetsoordeel | Weigering | None:
    """Judge a checklist of the profile on given answers, by code of condition; nothing is recorded.

    `op`: the day of which the policy counts, today when left out. Refused: an answer to an unknown condition."""
    gekozen = profiel_van(actor.gemeente, op) if op else profiel
    toets = next((t for t in gekozen.toetsen if t.code == code), None)
    if toets is None:
        return None
    bekend = {v.code for v in toets.vragen}
    if not antwoorden.keys() <= bekend:
        return Weigering(
            "toets.voorwaarde",
            "Een van de antwoorden is op een voorwaarde die deze toets niet heeft.",
            toets.bron,
            f"Kies uit: {', '.join(sorted(bekend))}.",
            "antwoorden",
        )
    oordeel = weeg_toets(toets, {c: Antwoord(g.antwoord, g.motivering) for c, g in antwoorden.items()})
    return Toetsoordeel(
        toets=toets.code,
        naam=toets.naam,
        oordeel=toets.oordeel,
        voldaan=oordeel.voldaan,
        beslissend=oordeel.beslissend.code if oordeel.beslissend else None,
        voorwaarden=[_voorwaarde(u) for u in oordeel.uitkomsten],
        open=[v.code for v in oordeel.open],
        bron=str(toets.bron),
        aanname=toets.aanname,
    )


def _voorwaarde(uitkomst: Voorwaardeuitkomst) -> Voorwaardeoordeel:
    voorwaarde, antwoord = uitkomst.voorwaarde, uitkomst.antwoord
    return Voorwaardeoordeel(
        code=voorwaarde.code,
        vraag=voorwaarde.vraag,
        door=voorwaarde.antwoord,
        verwacht=voorwaarde.verwacht,
        antwoord=antwoord.waarde if antwoord else None,
        motivering=antwoord.motivering if antwoord else "",
        houdt=uitkomst.houdt,
        bron=str(voorwaarde.bron),
        aanname=voorwaarde.aanname,
    )


# ------------------------------------------------------------------------------------------- calculating a scheme


@dataclass(frozen=True, slots=True)
class Regeluitkomst:
    """The answer of a scheme. `voldoet` is null when it gives no verdict; `bedrag_centen` is in whole cents, `dag` the
    last day. `geen-regeling`: this municipality has none on that day, which is not the same as nothing."""

    berekening: str
    soort: str
    voldoet: bool | None
    bedrag_centen: int | None
    dag: date | None
    delen: list[Deelbedrag]
    redenen: list[str]
    bronnen: list[str]


def reken(
    actor: Actor,
    profiel: Profiel,
    peildatum: date,
    code: str,
    *,
    feiten: Mapping[str, str | int | bool],
    op: date | None = None,
) -> Regeluitkomst | Weigering | None:
    """Calculate a scheme of the profile on given facts; nothing is recorded. `code` is that of the scheme, or the name
    of the calculation. `op`: the day that counts, today when left out.

    Refused: a fact that is missing, unknown or of the wrong kind."""
    gekozen = profiel_van(actor.gemeente, op) if op else profiel
    gevonden = gemeentelijk.zoek(gekozen, code)
    if gevonden is None:
        return None
    berekening = gevonden[0]
    gelezen = gemeentelijk.lees_feiten(berekening, feiten)
    if isinstance(gelezen, list):
        bekend = ", ".join(gemeentelijk.vraagt(berekening))
        # Not what is wrong in each: the name of an unknown fact was typed, and is not repeated.
        reden = f"De feiten zijn niet te gebruiken. Fouten: {len(gelezen)}."
        bron = Bron(gekozen.document.kort, "regels")
        return Weigering("regel.feiten", reden, bron, f"Geef deze feiten, met hun soort: {bekend}.", "feiten")
    uitkomst = gemeentelijk.bereken(gekozen, code, gelezen, op or peildatum)
    return Regeluitkomst(
        berekening=berekening.code,
        soort=uitkomst.soort,
        voldoet=uitkomst.voldoet,
        bedrag_centen=uitkomst.bedrag_centen,
        dag=uitkomst.dag,
        delen=list(uitkomst.delen),
        redenen=list(uitkomst.redenen),
        bronnen=[str(bron) for bron in uitkomst.bronnen],
    )
