"""What many expressions share: what falls within the days asked, and what runs then."""

from datetime import date
from typing import Any

from naober.monitor.indicatoren.register import Kolom, Tabel, Uitvraag
from naober.monitor.motor import Motor


def binnen(rijen: Tabel, dag: str, vraag: Uitvraag) -> Tabel:
    """The rows of which this day falls within the days asked."""
    return rijen.filter(rijen[dag].between(vraag.van, vraag.tot))


def loopt(rijen: Tabel, begin: str, eind: str, vraag: Uitvraag) -> Tabel:
    """The rows that ran on any of the days asked."""
    return rijen.filter((rijen[begin] <= vraag.tot) & (rijen[eind].isnull() | (rijen[eind] >= vraag.van)))


def op(rijen: Tabel, begin: str, eind: str, dag: date) -> Tabel:
    """The rows that ran on this day."""
    return rijen.filter((rijen[begin] <= dag) & (rijen[eind].isnull() | (rijen[eind] >= dag)))


def dagen(van: Kolom, tot: Kolom) -> Kolom:
    """How many days lie between two days; 0 on the same day."""
    return tot.delta(van, unit="day")


def inwoners(motor: Motor, vraag: Uitvraag) -> Tabel:
    """Who lives here and was alive on the last day asked."""
    alle = motor.tabel("persoon")
    return alle.filter(alle.overleden.isnull() | (alle.overleden > vraag.tot))


def toegekend(motor: Motor) -> Tabel:
    """Decisions that granted something."""
    besluiten = motor.tabel("besluit")
    return besluiten.filter(besluiten.uitkomst == "toegekend")


def leveringen(motor: Motor, vraag: Uitvraag) -> Tabel:
    """Invoice lines of help that began within the days asked, each with its allocation."""
    regels = motor.tabel("levering")
    regels = regels.filter(regels.begin.between(vraag.van, vraag.tot))
    bij = motor.tabel("toewijzing").drop("aanbieder", "volume", "eenheid")
    samen = regels.left_join(bij, [regels.toewijzing == bij.toewijzing])
    return samen.select(
        regels.aanbieder, regels.begin, regels.toegekend, regels.toewijzing,
        *[_gevuld(bij, k) for k in ("persoon", "huishouden", "gebied", "team", "wet", "product", "trede")],
    )  # fmt: skip


def _gevuld(tabel: Tabel, kolom: str) -> Any:
    """A line of which the allocation is not known is of nowhere, and still counts in the whole."""
    return (tabel[kolom].fill_null("") if tabel[kolom].type().is_string() else tabel[kolom]).name(kolom)
