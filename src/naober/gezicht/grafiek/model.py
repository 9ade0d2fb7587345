"""What a chart is, and how its columns are read."""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from markupsafe import Markup

from naober.kern import Fout
from naober.kern.cijfertabel import VERBORGEN, Cijfer, Cijfertabel, Kolom, toon


@dataclass(frozen=True, slots=True)
class Grafiek:
    """A drawn chart. `breed` and `smal` are the same picture for a wide place and for a narrow one: SVG made here, in
    which every text is escaped. `beschrijving` says in words what there is to see."""

    soort: str
    tabel: Cijfertabel
    beschrijving: str
    breed: str
    smal: str

    @property
    def beelden(self) -> tuple[tuple[str, Markup], ...]:
        """For a page: the width and the picture, both safe to put down as they are."""
        return (("breed", Markup(self.breed)), ("smal", Markup(self.smal)))  # noqa: S704  # escaped by vl-convert


@dataclass(frozen=True, slots=True)
class Maat:
    """The room of a picture, in points of the screen."""

    breed: int
    hoog: int
    smal: bool


# As wide as the column of a page, and as a screen of 320 points leaves.
BREED, SMAL = 640, 288


def kolomnummer(tabel: Cijfertabel, naam: str) -> int:
    """Which column this is. Refuses (`Fout`) a name that the table has not."""
    for nr, kolom in enumerate(tabel.kolommen):
        if kolom.naam == naam:
            return nr
    raise Fout(
        f"De tabel heeft geen kolom {naam!r}.",
        waar=tabel.titel,
        wat_nu="Noem een kolom uit: " + ", ".join(k.naam for k in tabel.kolommen) + ".",
    )


def waarden(tabel: Cijfertabel, naam: str) -> list[Cijfer]:
    """The values of a column, in the order of the rows."""
    nr = kolomnummer(tabel, naam)
    return [rij[nr] for rij in tabel.rijen]


def woorden(tabel: Cijfertabel, naam: str) -> list[str]:
    """The same as people read them."""
    kolom = tabel.kolommen[kolomnummer(tabel, naam)]
    return [toon(w, kolom) for w in waarden(tabel, naam)]


def als_getal(waarde: Cijfer) -> float | None:
    """A figure to draw; None for one that is kept back or not known, and for what is no figure."""
    if isinstance(waarde, int | float | Decimal) and not isinstance(waarde, bool):
        return float(waarde)
    return None


@dataclass(frozen=True, slots=True)
class Eenheid:
    """How a column of figures is drawn: divided by `deler`, with `as_titel` beside the axis."""

    deler: float
    as_titel: str
    kolom: Kolom

    def schaal(self, waarde: float | None) -> float | None:
        return None if waarde is None else waarde / self.deler

    def woord(self, waarde: float) -> str:
        return toon(waarde, self.kolom)

    def kort(self, waarde: float) -> str:
        """The same where there is little room: large amounts in millions or thousands of euros, rounded."""
        if self.kolom.soort == "bedrag":
            for deler, naam in ((100_000_000, "mln"), (100_000, "dzd")):
                if abs(waarde) >= deler:
                    return f"€ {toon(waarde / deler, Kolom('', 'getal', naam, 1))}"
        return self.woord(waarde)


def eenheid(tabel: Cijfertabel, namen: Sequence[str]) -> Eenheid:
    """The unit in which these columns, all of one kind, are drawn: money in euros, thousands or millions of them."""
    kolom = tabel.kolommen[kolomnummer(tabel, namen[0])]
    if kolom.soort == "procent":
        return Eenheid(1, f"{kolom.naam} (%)", kolom)
    if kolom.soort != "bedrag":
        return Eenheid(1, f"{kolom.naam} ({kolom.eenheid})" if kolom.eenheid else kolom.naam, kolom)
    grootst = max((abs(g) for n in namen for w in waarden(tabel, n) if (g := als_getal(w)) is not None), default=0)
    for deler, naam in ((1e8, "miljoen euro"), (1e5, "duizend euro")):
        if grootst >= 2 * deler:
            return Eenheid(deler, f"{kolom.naam} ({naam})", kolom)
    return Eenheid(100, f"{kolom.naam} (euro)", kolom)


def wat_ontbreekt(tabel: Cijfertabel, namen: Sequence[str]) -> str:
    """How many figures are not in the picture, in words; empty when all are."""
    alle = [w for n in namen for w in waarden(tabel, n)]
    weg, onbekend = sum(w is VERBORGEN for w in alle), sum(w is None for w in alle)
    delen = []
    if weg:
        delen.append(f"{weg} afgeschermd {'cijfer' if weg == 1 else 'cijfers'}")
    if onbekend:
        delen.append("1 cijfer dat niet bekend is" if onbekend == 1 else f"{onbekend} cijfers die niet bekend zijn")
    return f" Niet getekend: {' en '.join(delen)}." if delen else ""


def past(naam: str, tekens: int, regels: int) -> list[str]:
    """A name over at most so many lines of so many letters, broken between words. A word that is too long loses its
    middle, and of too many lines the ones before the last: names that begin alike differ in their end."""
    delen = textwrap.wrap(naam, tekens, break_long_words=False, break_on_hyphens=False) or [naam]
    if len(delen) > regels:
        delen = [*delen[: regels - 1], delen[-1]]
        if regels > 1 and len(delen[-2]) + 2 <= tekens:
            delen[-2] += " …"
    return [_zonder_midden(d, tekens) for d in delen]


def _zonder_midden(woord: str, tekens: int) -> str:
    if len(woord) <= tekens:
        return woord
    voor = tekens // 2
    return f"{woord[:voor].rstrip()}…{woord[-(tekens - voor - 1) :].lstrip()}"


def als_tekst(waarde: Cijfer) -> str | float | None:
    """For the axis of a picture: a day as year-month-day, the rest as it is."""
    return waarde.isoformat() if isinstance(waarde, date) else als_getal(waarde)
