"""What a figure of the monitor is: a numerator, a denominator, and what is left out of both, as an expression."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from naober.kern import Fout
from naober.monitor.motor import Motor
from naober.monitor.tijd import Tijdvak

# A table or a column of Ibis, which has no types that help here.
Tabel = Any
Kolom = Any
Toont = Literal["breuk", "teller"]
# The column that says of which period a row is, where several are asked at once.
PERIODE = "periode"


@dataclass(frozen=True, slots=True)
class Uitvraag:
    """What is asked: over which days, told apart by which columns, and of which part (column: values).

    `waarden`: what the profile says of this figure, such as the days after which somebody who comes back counts.
    `perioden`: counted over each of these at once, which `per` then tells apart by "periode"; `van` and `tot` are then
    the first and the last day of all."""

    van: date
    tot: date
    per: tuple[str, ...] = ()
    keuze: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    waarden: Mapping[str, int] = field(default_factory=dict)
    perioden: tuple[Tijdvak, ...] = ()


@dataclass(frozen=True, slots=True)
class Deel:
    """Rows, and what is reckoned over them. `wie`: the column of whom the rows are about, by which small numbers are
    found; "" for what is of nobody. `dag`: the column by which years and quarters are told apart. `waar`: which rows
    count, where the others stand there for the denominator only."""

    rijen: Tabel
    maat: Callable[[Tabel], Kolom]
    wie: str = "persoon"
    dag: str = ""
    waar: Callable[[Tabel], Kolom] | None = None


@dataclass(frozen=True, slots=True)
class Breuk:
    """Numerator over denominator. `factor`: 100 for a percentage, 1000 for so many in a thousand."""

    teller: Deel
    noemer: Deel
    factor: float = 1.0


def aandeel(rijen: Tabel, telt: Callable[[Tabel], Kolom], *, wie: str = "persoon", dag: str = "") -> Breuk:
    """Of these rows the percentage for which `telt` is true."""
    boven = Deel(rijen, lambda t: telt(t).fill_null(False).cast("int64").sum(), wie, dag, telt)
    return Breuk(boven, Deel(rijen, _aantal, wie, dag), 100)


def gemiddelde(rijen: Tabel, waarde: str, *, wie: str = "persoon", dag: str = "") -> Breuk:
    """The mean of a column over the rows that have it."""
    gevuld = rijen.filter(rijen[waarde].notnull())
    return Breuk(Deel(gevuld, lambda t: t[waarde].sum(), wie, dag), Deel(gevuld, _aantal, wie, dag))


def aantal(rijen: Tabel, *, wie: str = "persoon", dag: str = "") -> Deel:
    """How many rows."""
    return Deel(rijen, _aantal, wie, dag)


def unieke(rijen: Tabel, wie: str = "persoon", *, dag: str = "") -> Deel:
    """How many different persons, or households."""
    return Deel(rijen, lambda t: t[wie].nunique(), wie, dag)


def som(rijen: Tabel, waarde: str, *, wie: str = "persoon", dag: str = "") -> Deel:
    """The sum of a column."""
    return Deel(rijen, lambda t: t[waarde].sum(), wie, dag)


def _aantal(rijen: Tabel) -> Kolom:
    return rijen.count()


@dataclass(frozen=True, slots=True)
class Indicator:
    """One figure. `teller`, `noemer` and `laat_weg` say in words what is counted and what is not; `toont`: the
    quotient, or the numerator with the denominator beside it. `waarden`: the parameters, with what holds when the
    profile is silent. `splitst`: by which columns it can be told apart. `per_jaar`: known over
    whole years only."""

    code: str
    naam: str
    eenheid: str
    soort: Literal["procent", "aantal", "bedrag", "getal"]
    teller: str
    noemer: str
    laat_weg: str
    toont: Toont
    splitst: tuple[str, ...]
    waarden: Mapping[str, int]
    per_jaar: bool
    bouw: Callable[[Motor, Uitvraag], Breuk]


INDICATOREN: dict[str, Indicator] = {}
_WAAR = ("gebied", "team", "huishoudtype", "leeftijdsgroep", "geslacht", "aanpak")
_TIJD = ("jaar", "kwartaal")


def indicator(
    code: str,
    *,
    naam: str,
    eenheid: str,
    teller: str,
    noemer: str,
    laat_weg: str,
    soort: Literal["procent", "aantal", "bedrag", "getal"] = "procent",
    toont: Toont = "breuk",
    splitst: tuple[str, ...] = (),
    personen: bool = True,
    plek: bool = True,
    per_jaar: bool = False,
    waarden: Mapping[str, int] | None = None,
) -> Callable[[Callable[[Motor, Uitvraag], Breuk]], Callable[[Motor, Uitvraag], Breuk]]:
    """Decorator: register the function as the expression of this figure.

    `splitst`: besides area and team (`plek`), kind of household, age, sex and how help began (`personen`), year and
    quarter. Refuses (`Fout`) a figure without denominator, or without saying what it leaves out, and a code that is
    there already."""
    if leeg := [
        wat for wat, tekst in (("teller", teller), ("noemer", noemer), ("laat_weg", laat_weg)) if not tekst.strip()
    ]:
        raise Fout(
            f"De indicator {code!r} zegt niets bij {leeg[0]!r}.",
            waarom="Een cijfer zonder noemer zegt niet waarvan het een deel is.",
            wat_nu="Schrijf op waarvan geteld wordt, en wat er niet in zit.",
        )
    if code in INDICATOREN:
        raise Fout(f"De indicator {code!r} is er al.", wat_nu="Kies een andere code.")

    def noem(functie: Callable[[Motor, Uitvraag], Breuk]) -> Callable[[Motor, Uitvraag], Breuk]:
        waar = (_WAAR if personen else _WAAR[:2]) if plek else ()
        INDICATOREN[code] = Indicator(
            code,
            naam,
            eenheid,
            soort,
            teller,
            noemer,
            laat_weg,
            toont,
            (*waar, *splitst, *_TIJD),
            waarden or {},
            per_jaar,
            functie,
        )
        return functie

    return noem
