"""Which days a figure is counted over: quarters, half years and years. Pure: no clock and no Django."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Soort = Literal["jaar", "halfjaar", "kwartaal"]
_MAANDEN: dict[Soort, int] = {"jaar": 12, "halfjaar": 6, "kwartaal": 3}
_LETTER: dict[Soort, str] = {"jaar": "", "halfjaar": "-h", "kwartaal": "-k"}


@dataclass(frozen=True, slots=True, order=True)
class Tijdvak:
    """A quarter, half year or year, from its first day up to and including its last. `code`: 2025, 2025-h1, 2025-k3."""

    van: date
    tot: date
    soort: Soort = "jaar"

    @property
    def jaar(self) -> int:
        return self.van.year

    @property
    def code(self) -> str:
        if self.soort == "jaar":
            return str(self.jaar)
        return f"{self.jaar}{_LETTER[self.soort]}{1 + (self.van.month - 1) // _MAANDEN[self.soort]}"

    @property
    def naam(self) -> str:
        """As people say it: 2025, the first half of 2025, the third quarter of 2025."""
        if self.soort == "jaar":
            return str(self.jaar)
        nr = (self.van.month - 1) // _MAANDEN[self.soort]
        if self.soort == "halfjaar":
            return f"{('eerste', 'tweede')[nr]} helft van {self.jaar}"
        return f"{('eerste', 'tweede', 'derde', 'vierde')[nr]} kwartaal van {self.jaar}"


def heel_jaar(nummer: int) -> Tijdvak:
    """This year, from its first day to its last."""
    return Tijdvak(date(nummer, 1, 1), date(nummer, 12, 31))


def tijdvak_van(van: date, tot: date) -> Tijdvak | None:
    """The quarter, half year or year that these days are; None when they are none."""
    for soort in _MAANDEN:
        if any((t.van, t.tot) == (van, tot) for t in _van_jaar(van.year, soort)):
            return Tijdvak(van, tot, soort)
    return None


def _van_jaar(jaar: int, soort: Soort) -> Iterator[Tijdvak]:
    stap = _MAANDEN[soort]
    for maand in range(1, 13, stap):
        einde = date(jaar + (maand + stap - 1) // 12, (maand + stap - 1) % 12 + 1, 1) - timedelta(days=1)
        yield Tijdvak(date(jaar, maand, 1), einde, soort)


def tijdvakken(dag: date, jaren: int) -> tuple[Tijdvak, ...]:
    """Every quarter, half year and year from so many years before the year of this day on, up to and including the
    year of this day itself; those that have not begun are left out, those that run are in it."""
    alle = (t for jaar in range(dag.year - jaren, dag.year + 1) for soort in _MAANDEN for t in _van_jaar(jaar, soort))
    return tuple(sorted(t for t in alle if t.van <= dag))
