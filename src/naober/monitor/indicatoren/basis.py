"""What many expressions share: what falls within the days asked, and what runs then.

Asked over many periods at once (`Uitvraag.perioden`) every row stands once for each period in which it counts, with the
period in a column of its own, by which the answer is told apart: all figures of years in one question."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from naober.monitor.indicatoren.register import PERIODE, Kolom, Tabel, Uitvraag
from naober.monitor.motor import Motor
from naober.monitor.tijd import Tijdvak


@lru_cache(maxsize=8)
def _perioden(perioden: tuple[Tijdvak, ...]) -> Tabel:
    import ibis
    import pyarrow as pa

    return ibis.memtable(
        pa.table({
            PERIODE: pa.array([t.code for t in perioden], pa.string()),
            "p_van": pa.array([t.van for t in perioden], pa.date32()),
            "p_tot": pa.array([t.tot for t in perioden], pa.date32()),
        })
    )  # fmt: skip


def tellend(rijen: Tabel, vraag: Uitvraag, past: Callable[[Tabel, Kolom, Kolom], Kolom]) -> Tabel:
    """The rows that count: `past` says so from the rows, the first day and the last one."""
    if not vraag.perioden:
        return rijen.filter(past(rijen, vraag.van, vraag.tot))
    samen = rijen.cross_join(_perioden(vraag.perioden))
    return samen.filter(past(samen, samen.p_van, samen.p_tot))


def zelfde(vraag: Uitvraag, *kolommen: str) -> list[str]:
    """By what rows of two tables that both count are brought together: in the same period as well."""
    return [*kolommen, *([PERIODE] if vraag.perioden else [])]


def binnen(rijen: Tabel, dag: str, vraag: Uitvraag) -> Tabel:
    """The rows of which this day falls within the days asked."""
    return tellend(rijen, vraag, lambda t, van, tot: t[dag].between(van, tot))


def loopt(rijen: Tabel, begin: str, eind: str, vraag: Uitvraag) -> Tabel:
    """The rows that ran on any of the days asked."""
    return tellend(rijen, vraag, lambda t, van, tot: (t[begin] <= tot) & (t[eind].isnull() | (t[eind] >= van)))


def op(rijen: Tabel, begin: str, eind: str, vraag: Uitvraag) -> Tabel:
    """The rows that ran on the last day asked."""
    return tellend(rijen, vraag, lambda t, _, tot: (t[begin] <= tot) & (t[eind].isnull() | (t[eind] >= tot)))


def dagen(van: Kolom, tot: Kolom) -> Kolom:
    """How many days lie between two days; 0 on the same day."""
    return tot.delta(van, unit="day")


def inwoners(motor: Motor, vraag: Uitvraag) -> Tabel:
    """Who lives here and was alive on the last day asked."""
    return tellend(motor.tabel("persoon"), vraag, lambda t, _, tot: t.overleden.isnull() | (t.overleden > tot))


def toegekend(motor: Motor) -> Tabel:
    """Decisions that granted something."""
    besluiten = motor.tabel("besluit")
    return besluiten.filter(besluiten.uitkomst == "toegekend")


def leveringen(motor: Motor, vraag: Uitvraag) -> Tabel:
    """Invoice lines of help that began within the days asked, each with its allocation."""
    regels = motor.tabel("levering")
    regels = binnen(regels, "begin", vraag)
    bij = motor.tabel("toewijzing").drop("aanbieder", "volume", "eenheid")
    samen = regels.left_join(bij, [regels.toewijzing == bij.toewijzing])
    return samen.select(
        regels.aanbieder, regels.begin, regels.toegekend, regels.toewijzing, *[regels[k] for k in zelfde(vraag)],
        *[_gevuld(bij, k) for k in ("persoon", "huishouden", "gebied", "team", "wet", "product", "trede")],
    )  # fmt: skip


def _gevuld(tabel: Tabel, kolom: str) -> Any:
    """A line of which the allocation is not known is of nowhere, and still counts in the whole."""
    return (tabel[kolom].fill_null("") if tabel[kolom].type().is_string() else tabel[kolom]).name(kolom)
