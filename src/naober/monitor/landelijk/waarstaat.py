"""The figures of the social domain on waarstaatjegemeente.nl, over a whole year: what Naober counts of them, and who
delivers the others.

Source: Regeling beleidsindicatoren gemeenten; the list is data (`gemeente/landelijk/waarstaatjegemeente.yaml`)."""

from datetime import date
from typing import Final

from naober.gemeente.profiel.doelen import Kerncijfer, Kerncijfers
from naober.kern import Bron, Weigering
from naober.monitor.indicatoren import Uitvraag
from naober.monitor.motor import Motor
from naober.monitor.tellen import Uitslag, tel

KOPPEN: Final = (
    "gemeentecode", "jaar", "taakveld", "indicator", "eenheid", "waarde", "teller", "noemer", "levert", "opmerking",
)  # fmt: skip
_BRON: Final = Bron("Regeling beleidsindicatoren gemeenten", "art. 1")


def controleer_jaar(van: date, tot: date, vandaag: date) -> Weigering | None:
    """These figures are of a calendar year that has ended."""
    if (van.month, van.day, tot.month, tot.day) != (1, 1, 12, 31) or van.year != tot.year:
        wat = "Neem 1 januari tot en met 31 december van een jaar."
        return Weigering("landelijk.periode", "Deze levering gaat over een heel jaar.", _BRON, wat, "van")
    if tot >= vandaag:
        return Weigering("landelijk.bezig", "Dit jaar is nog niet voorbij.", _BRON, "Neem een jaar eerder.", "tot")
    return None


def regels(
    motor: Motor, lijst: Kerncijfers, gemeentecode: str, van: date, tot: date, *, nu: date, drempel: int
) -> list[tuple[str, ...]]:
    """One line for each figure of the list, in the fields of `KOPPEN`; what another body counts has no value."""
    return [_regel(motor, k, gemeentecode, van, tot, nu, drempel) for k in lijst.indicatoren]


def _regel(motor: Motor, k: Kerncijfer, code: str, van: date, tot: date, nu: date, drempel: int) -> tuple[str, ...]:
    kop = (code, str(van.year), k.taakveld, k.naam, k.eenheid)
    if k.meting is None:
        return (*kop, "", "", "", k.levert, "Naober telt dit niet; het komt van wie het levert.")
    gemeten = tel(motor, k.meting, Uitvraag(van, tot), nu=nu, drempel=drempel)
    if isinstance(gemeten, Weigering):
        return (*kop, "", "", "", k.levert, gemeten.reden)
    return (*kop, *_cijfers(gemeten.geheel), k.levert, _opmerking(gemeten.geheel, gemeten.indicator.laat_weg))


def _cijfers(u: Uitslag) -> tuple[str, str, str]:
    if u.waarde is None:
        return ("", "", "")
    return (f"{u.waarde:.1f}", str(u.teller), str(u.noemer))


def _opmerking(u: Uitslag, laat_weg: str) -> str:
    if u.verborgen:
        return "Afgeschermd: het gaat over te weinig mensen."
    return f"Niet meegeteld: {laat_weg}." if u.waarde is not None else "Er is niets om dit van te tellen."
