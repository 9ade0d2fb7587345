"""What a report consists of, before it is drawn and set: this room makes words and tables, pages make pictures."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from naober.kern.cijfertabel import Cijfertabel
from naober.monitor.rapport.rules import Halfjaar


@dataclass(frozen=True, slots=True)
class Tekening:
    """Which picture goes with a table: the names of the columns along it and of the figures."""

    soort: Literal["staven", "lijnen"]
    langs: str
    waarde: str


@dataclass(frozen=True, slots=True)
class Blok:
    """One table of a report under its own short name, with the picture that may go with it."""

    code: str
    tabel: Cijfertabel
    tekening: Tekening | None = None


@dataclass(frozen=True, slots=True)
class Deel:
    """A chapter: paragraphs, points and tables."""

    code: str
    kop: str
    alineas: Sequence[str] = ()
    punten: Sequence[str] = ()
    blokken: Sequence[Blok] = ()


@dataclass(frozen=True, slots=True)
class Raadsrapport:
    """The report over one half year, as it stands on `peil`."""

    halfjaar: Halfjaar
    titel: str
    peil: date
    delen: Sequence[Deel]

    def blok(self, code: str) -> Blok | None:
        """The table with this name."""
        return next((b for d in self.delen for b in d.blokken if b.code == code), None)
