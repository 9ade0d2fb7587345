"""Figures as a table that says where they come from: one value for a page, a chart, a file and a printed report.

A figure without source, day and completeness is not shown anywhere in the house (GOO-244, UTR-277). A figure that may
not be shown is `VERBORGEN`, one that nobody knows is None: never an empty cell that could be either, never a zero."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final, Literal

from naober.kern.bedrag import Bedrag
from naober.kern.taal import datum_voluit
from naober.kern.weigering import Fout

Kolomsoort = Literal["tekst", "aantal", "bedrag", "procent", "getal", "datum"]


class _Verborgen:
    """The one value of a figure that is kept back because it could be about people a reader knows."""

    def __repr__(self) -> str:
        return "VERBORGEN"


VERBORGEN: Final = _Verborgen()
Cijfer = str | int | float | Decimal | date | None | _Verborgen


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column. `bedrag` is whole cents, shown as euros; `procent` is a percentage (12,5 is 12.5 per cent); `getal`
    has `eenheid` behind it, such as dagen, and `decimalen` places."""

    naam: str
    soort: Kolomsoort = "tekst"
    eenheid: str = ""
    decimalen: int = 0


@dataclass(frozen=True, slots=True)
class Cijfertabel:
    """Rows of figures with what a reader must know to trust them.

    `bron` says which data were counted, `peil` up to which day, `volledig` what is missing or that nothing is. `uitleg`
    stands under the table: what is counted, what is not, what was corrected. Refuses (`Fout`) a row of another length
    than the columns, and a table without source."""

    titel: str
    kolommen: Sequence[Kolom]
    rijen: Sequence[Sequence[Cijfer]]
    bron: str
    peil: date
    volledig: str
    uitleg: Sequence[str] = ()

    def __post_init__(self) -> None:
        if not (self.titel.strip() and self.bron.strip() and self.volledig.strip()):
            raise Fout(
                "Een tabel met cijfers noemt een titel, een bron en hoe volledig de cijfers zijn.",
                waar=self.titel or "Cijfertabel",
                wat_nu="Vul bron en volledigheid in waar de tabel wordt gemaakt.",
            )
        if mis := [nr for nr, rij in enumerate(self.rijen, 1) if len(rij) != len(self.kolommen)]:
            raise Fout(
                f"Rij {mis[0]} heeft een ander aantal cijfers dan er kolommen zijn.",
                waar=self.titel,
                wat_nu="Geef per kolom één waarde; een cijfer dat er niet is, is None.",
            )

    @property
    def herkomst(self) -> str:
        """Source, day and completeness in one sentence, as it stands under a table and a chart."""
        return f"Bron: {self.bron}. Stand van {datum_voluit(self.peil)}. {self.volledig}"

    def tekst(self, rij: int) -> list[str]:
        """One row as people read it."""
        return [toon(waarde, kolom) for waarde, kolom in zip(self.rijen[rij], self.kolommen, strict=True)]


def toon(waarde: Cijfer, kolom: Kolom) -> str:
    """A figure in Dutch: € 1.234,50, 12,5%, 3 maart 2026; `afgeschermd` and `niet bekend` where there is none."""
    if waarde is None:
        return "niet bekend"
    if isinstance(waarde, _Verborgen):
        return "afgeschermd"
    if isinstance(waarde, date):
        return datum_voluit(waarde)
    if isinstance(waarde, str):
        return waarde
    if kolom.soort == "bedrag":
        return Bedrag(round(waarde)).naar_euro()
    getal = _nederlands(waarde, kolom.decimalen)
    if kolom.soort == "procent":
        return f"{getal}%"
    return f"{getal} {kolom.eenheid}".rstrip()


def _nederlands(waarde: int | float | Decimal, decimalen: int) -> str:
    return f"{waarde:,.{decimalen}f}".replace(",", "\0").replace(".", ",").replace("\0", ".")
