"""A figure over many periods and told apart by several columns, in one question: every row stands once for the whole
and once for each column, so that what is counted once (a resident, a household) is so in each part."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

from naober.monitor.indicatoren.register import PERIODE, Breuk, Deel, Indicator, Tabel, Uitvraag
from naober.monitor.indicatoren.rekenen import Regel, als_getal, maten, met_waarden, verrijk
from naober.monitor.motor import Motor

# By which column ("" for the whole), which part, and which period.
Plek = tuple[str, str, str]
_KOLOM, _DEEL = "k_kolom", "k_deel"


def reken_delen(motor: Motor, wat: Indicator, vraag: Uitvraag, kolommen: Sequence[str]) -> dict[Plek, Regel]:
    """The figures over `vraag.perioden`, of the whole and by each of these columns; before suppression, so for nobody's
    eyes. What a denominator does not know, such as the product of residents, it has as a whole."""
    breuk = wat.bouw(motor, met_waarden(wat, vraag))
    if breuk.teller.rijen is breuk.noemer.rijen and breuk.teller.dag == breuk.noemer.dag:
        return _ineens(motor, breuk, vraag, kolommen)
    boven, onder = (_Kant(motor, deel, vraag, kolommen) for deel in (breuk.teller, breuk.noemer))
    plekken = {p for p in boven.plekken if boven.kent(p)} | {p for p in onder.plekken if onder.kent(p)}
    uit = {}
    for plek in plekken:
        # A part is one of the side that tells it apart.
        if any(plek[0] in kant.bekend and plek[0] for kant in (boven, onder)) or not plek[0]:
            (t, tm), (n, nm) = boven[plek], onder[plek]
            uit[plek] = Regel(
                (), t, n, tm if breuk.teller.wie else None, nm if breuk.noemer.wie else None, breuk.factor
            )
    return uit


class _Kant:
    """Numerator or denominator, at every place; where a column or the period is not known, of all of it."""

    def __init__(self, motor: Motor, deel: Deel, vraag: Uitvraag, kolommen: Sequence[str]) -> None:
        rijen, self.bekend, per = _lang(motor, deel, vraag, kolommen)
        self._met_tijd = PERIODE in per
        self._cijfers = {
            (rij[_KOLOM], rij[_DEEL], rij.get(PERIODE, "")): (als_getal(rij["uitkomst"]), int(rij.get("mensen") or 0))
            for rij in motor.haal(rijen.group_by(per).aggregate(**maten(deel, rijen)))
        }

    @property
    def plekken(self) -> Iterable[Plek]:
        return self._cijfers

    def kent(self, plek: Plek) -> bool:
        """Whether this place is one of its own, with a period."""
        return self._met_tijd and plek in self._cijfers

    def __getitem__(self, plek: Plek) -> tuple[int | float, int]:
        kolom, deel, periode = plek
        if kolom not in self.bekend:
            kolom, deel = "", ""
        return self._cijfers.get((kolom, deel, periode if self._met_tijd else ""), (0, 0))


def _ineens(motor: Motor, breuk: Breuk, vraag: Uitvraag, kolommen: Sequence[str]) -> dict[Plek, Regel]:
    """Numerator and denominator over the same rows."""
    rijen, _, per = _lang(motor, breuk.teller, vraag, kolommen)
    alles = {**maten(breuk.teller, rijen, "t_"), **maten(breuk.noemer, rijen, "n_")}
    return {
        (rij[_KOLOM], rij[_DEEL], rij.get(PERIODE, "")): Regel(
            (), als_getal(rij["t_uitkomst"]), als_getal(rij["n_uitkomst"]), rij.get("t_mensen"), rij.get("n_mensen"),
            breuk.factor,
        )
        for rij in motor.haal(rijen.group_by(per).aggregate(**alles))
    }  # fmt: skip


def _lang(
    motor: Motor, deel: Deel, vraag: Uitvraag, kolommen: Sequence[str]
) -> tuple[Tabel, frozenset[str], list[str]]:
    """The rows, once for each column that they know and once for the whole; which columns, and what they are grouped
    by."""
    import ibis

    rijen, bekend = verrijk(motor, deel, {*kolommen, PERIODE, *vraag.keuze}, vraag)
    for kolom, waarden in vraag.keuze.items():
        if kolom in bekend:
            rijen = rijen.filter(rijen[kolom].isin(list(waarden)))
    eigen = tuple(k for k in kolommen if k in bekend)
    lang = rijen.cross_join(_kolommen(("", *eigen)))
    keuzes: list[tuple[Any, Any]] = [(lang[_KOLOM] == k, lang[k]) for k in eigen]
    lang = lang.mutate(**{_DEEL: ibis.cases(*keuzes, else_="") if keuzes else ibis.literal("")})
    return lang, frozenset(("", *eigen)), [_KOLOM, _DEEL, *([PERIODE] if PERIODE in bekend else [])]


@lru_cache(maxsize=32)
def _kolommen(namen: tuple[str, ...]) -> Tabel:
    import ibis
    import pyarrow as pa

    return ibis.memtable(pa.table({_KOLOM: pa.array(list(namen), pa.string())}))
