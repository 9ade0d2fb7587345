"""Counting every indicator of a profile that has an expression: over all periods at once, in total and by part, and
only what may be shown of it. Pure but for the engine: what comes out can be stored as it is."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from naober.gemeente.profiel import Indicator as Profielindicator
from naober.gemeente.profiel.doelen import Meetkeuze
from naober.monitor.berekend.vrijgeven import Cellen, Sleutel, jaren_van, verborgen_cellen
from naober.monitor.indicatoren import Indicator, Uitvraag, laad
from naober.monitor.indicatoren.rekenen import Regel
from naober.monitor.indicatoren.uitsplitsen import reken_delen
from naober.monitor.motor import Motor
from naober.monitor.schema import SPLITSING
from naober.monitor.tellen import cel
from naober.monitor.tijd import Tijdvak, tijdvakken

# So many years before this one are counted anew each time: what is recorded late changes them.
JAREN = 5
# What is of no resident is known by year, and budgets look further back.
JAREN_PER_JAAR = 12
# By which columns a figure is always told apart, where its tables have them; a profile may ask for more.
ALTIJD = ("gebied", "team", "product", "aanbieder")
_HONDERD = Decimal(100)
_FIJN = Decimal("0.0001")
_KEUZE = {
    "wetten": "wet", "producten": "product", "treden": "trede", "vormen": "vorm", "leefgebieden": "leefgebied",
    "signaalsoorten": "soort",
}  # fmt: skip

Bekend = Mapping[tuple[str, str], Collection[Sleutel]]


@dataclass(frozen=True, slots=True)
class Geteld:
    """One figure as it is kept. `naast`: the measurement that stands beside the indicator's own; `per` and `deel`: of
    which part; `lopend`: the period has not ended. `verborgen`: then there is no number."""

    indicator: str
    naast: str
    tijdvak: Tijdvak
    per: str
    deel: str
    waarde: Decimal | None
    teller: Decimal | None
    noemer: Decimal | None
    volledig: str
    lopend: bool
    verborgen: bool = False


@dataclass(slots=True)
class Uitkomst:
    """All figures of one municipality, and which indicators could not be counted and why."""

    geteld: list[Geteld] = field(default_factory=list)
    ongeteld: dict[str, str] = field(default_factory=dict)


def keuze_van(keuze: Meetkeuze) -> dict[str, tuple[str, ...]]:
    """What a profile counts of, by the column of the tables."""
    return {kolom: waarden for veld, kolom in _KEUZE.items() if (waarden := getattr(keuze, veld))}


def tel_alles(
    motor: Motor,
    indicatoren: Iterable[Profielindicator],
    dag: date,
    drempel: int,
    *,
    getoond: Bekend | None = None,
    gaten: str = "",
) -> Uitkomst:
    """Every one of these indicators that has an expression, as on this day. `getoond`: by indicator and measurement
    beside it what was shown before; `gaten`: what the store itself lacks, said with every part."""
    uit, bekend, gedaan = Uitkomst(), laad(), dict[object, _Telling]()
    for i in indicatoren:
        if not i.berekend or i.meting is None:
            continue
        for code in dict.fromkeys((i.meting, *i.ook)):
            wat, naast = bekend.get(code), "" if code == i.meting else code
            if wat is None:
                uit.ongeteld[i.code] = f"De meting {code!r} bestaat niet."
                continue
            keuze = keuze_van(i.keuze)
            if vreemd := [k for k in keuze if k not in wat.splitst]:
                woord = SPLITSING.get(vreemd[0], vreemd[0])
                uit.ongeteld.setdefault(i.code, f"{wat.naam} is niet te tellen voor een {woord}.")
                continue
            kolommen = _kolommen(i, wat, keuze) if not naast else _kolommen(i, wat, keuze)[:1]
            sleutel = (code, tuple(keuze.items()), kolommen)
            if sleutel not in gedaan:
                gedaan[sleutel] = _tel(motor, wat, keuze, kolommen, dag)
            eerder = (getoond or {}).get((i.code, naast), ())
            rijen = list(_vrij(i.code, naast, gedaan[sleutel], dag, drempel, eerder, gaten))
            if not rijen and not naast:
                uit.ongeteld[i.code] = f"Er is nog niets om te tellen: {wat.noemer}."
            uit.geteld += rijen
    return uit


def _kolommen(i: Profielindicator, wat: Indicator, keuze: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """By which columns this one is told apart: not by what it is chosen for a single value of."""
    gevraagd = dict.fromkeys((*ALTIJD, *i.vergelijken))
    return tuple(k for k in gevraagd if k in wat.splitst and len(keuze.get(k, ())) != 1)


@dataclass(frozen=True, slots=True)
class _Telling:
    """What was counted of one measurement, before anything is kept back."""

    wat: Indicator
    tijdvakken: tuple[Tijdvak, ...]
    regels: Mapping[Sleutel, Regel]


def _tel(
    motor: Motor, wat: Indicator, keuze: Mapping[str, tuple[str, ...]], kolommen: Sequence[str], dag: date
) -> _Telling:
    vakken = tijdvakken(dag, JAREN_PER_JAAR if wat.per_jaar else JAREN)
    if wat.per_jaar:
        vakken = tuple(t for t in vakken if t.soort == "jaar" and t.tot < dag)
    van, tot = vakken[0].van, max(t.tot for t in vakken)
    regels = reken_delen(motor, wat, Uitvraag(van, tot, (), keuze, perioden=vakken), kolommen)
    return _Telling(wat, vakken, {k: r for k, r in regels.items() if r.teller or r.noemer})


def _vrij(
    indicator: str, naast: str, telling: _Telling, dag: date, drempel: int, eerder: Collection[Sleutel], gaten: str
) -> Iterator[Geteld]:
    """What may be shown of it, as it is kept. A part that is not known by its code is counted and not kept."""
    wat, regels = telling.wat, telling.regels
    cellen: Cellen = {k: cel(wat, r) for k, r in regels.items()}
    weg = verborgen_cellen(cellen, jaren_van(telling.tijdvakken, dag), drempel, eerder)
    begin = min((t.van for t in telling.tijdvakken if _telt(wat, regels.get(("", "", t.code)))), default=None)
    delen = [("", ""), *sorted({(k, d) for k, d, _ in regels if d})]
    for t in telling.tijdvakken:
        lopend = t.tot >= dag
        if begin is None or t.tot < begin or (lopend and t.soort != "jaar"):
            continue
        volledig = _volledig(wat, t, dag, gaten)
        for kolom, deel in delen if not lopend else delen[:1]:
            sleutel = (kolom, deel, t.code)
            plek = (indicator, naast, t, kolom, deel)
            if sleutel in weg:
                yield Geteld(*plek, None, None, None, volledig, lopend, verborgen=True)
            elif (regel := regels.get(sleutel) or _nul(wat)) is not None and (getallen := _getallen(wat, regel)):
                yield Geteld(*plek, *getallen, volledig, lopend)


def _telt(wat: Indicator, regel: Regel | None) -> bool:
    """Whether there is something in it: for a count the count itself, as its denominator may be all residents."""
    return regel is not None and bool(regel.teller or (wat.toont == "breuk" and regel.noemer))


def _nul(wat: Indicator) -> Regel | None:
    """A count of nothing is nought; a share of nothing is no figure."""
    return Regel((), 0, 0, 0, 0) if wat.toont == "teller" else None


def _getallen(wat: Indicator, r: Regel) -> tuple[Decimal, Decimal, Decimal | None] | None:
    """The figure, what is counted and what it is of; amounts in euros. None without a denominator."""
    deler = _HONDERD if wat.soort == "bedrag" else Decimal(1)
    teller = (Decimal(str(r.teller)) / deler).quantize(_FIJN)
    noemer = Decimal(str(r.noemer)).quantize(_FIJN)
    if wat.toont == "teller":
        return teller, teller, noemer if noemer > 0 else None
    if noemer <= 0:
        return None
    waarde = Decimal(str(r.factor)) * Decimal(str(r.teller)) / Decimal(str(r.noemer)) / deler
    return waarde.quantize(_FIJN), teller, noemer


def _volledig(wat: Indicator, t: Tijdvak, dag: date, gaten: str) -> str:
    """What is not in it."""
    zinnen = [f"Niet meegeteld: {wat.laat_weg}.", gaten]
    if t.tot >= dag:
        zinnen.insert(0, "Dit jaar loopt nog.")
    return " ".join(z for z in zinnen if z)[:400]
