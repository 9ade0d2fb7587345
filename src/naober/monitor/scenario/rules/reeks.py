"""What the model gives: series by year, of one calculation or of many draws at once."""

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import numpy as np
from numpy.typing import NDArray

from naober.gemeente.profiel import Profiel
from naober.kern import Bron

# One row per draw, one column per year.
Getallen = NDArray[np.float64]
Lees = Callable[[str], Getallen]


@dataclass(frozen=True, slots=True)
class Reeks:
    """One result of a theme. `gedrukt`: what the document prints where that differs from the calculation.

    `schatting`: rests on what cannot be measured, and is never shown as a fact. `toelichting` says in Dutch what the
    reader must know beside the figure."""

    code: str
    naam: str
    eenheid: str
    waarden: Getallen
    bron: Bron
    gedrukt: Decimal | None = None
    schatting: bool = False
    toelichting: str = ""

    def waarde(self, nummer: int = -1) -> float:
        """Of one year (the last, unless another is named): the middle of all draws."""
        return float(np.median(self.waarden[:, nummer]))

    def geheel(self, nummer: int = -1) -> int:
        """The same in whole units; halves go up."""
        return rond(self.waarde(nummer))


@dataclass(frozen=True, slots=True)
class Themauitkomst:
    """The results of one theme, with what the reader is warned of."""

    code: str
    naam: str
    bron: Bron
    reeksen: tuple[Reeks, ...]
    meldingen: tuple[str, ...] = ()

    def reeks(self, code: str) -> Reeks:
        return next(r for r in self.reeksen if r.code == code)


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """A whole calculation: the years, and every theme in the order of the policy."""

    jaren: tuple[int, ...]
    themas: tuple[Themauitkomst, ...]

    def thema(self, code: str) -> Themauitkomst:
        return next(t for t in self.themas if t.code == code)

    def reeks(self, verwijzing: str) -> Reeks:
        """By `thema.uitkomst`."""
        thema, _, code = verwijzing.partition(".")
        return self.thema(thema).reeks(code)

    @property
    def reeksen(self) -> tuple[tuple[str, Reeks], ...]:
        """All of them, each with its `thema.uitkomst`."""
        return tuple((f"{t.code}.{r.code}", r) for t in self.themas for r in t.reeksen)


@dataclass(frozen=True, slots=True)
class Kader:
    """What every theme knows besides its assumptions. `seed` makes what is drawn the same each time."""

    begin: int
    jaren: int
    profiel: Profiel
    trekkingen: int = 1
    seed: int = 0
    extra: dict[str, Any] = field(default_factory=dict)

    @property
    def lijst(self) -> tuple[int, ...]:
        return tuple(range(self.begin, self.begin + self.jaren))

    @property
    def verstreken(self) -> Getallen:
        """Years since the beginning: 0, 1, 2, …"""
        return np.arange(self.jaren, dtype=np.float64)[None, :]

    def vol(self, waarden: Getallen | float) -> Getallen:
        """The same number in every draw and year where only one was given."""
        return np.broadcast_to(np.asarray(waarden, dtype=np.float64), (self.trekkingen, self.jaren))


def rond(waarde: float) -> int:
    """To the nearest whole number, halves away from zero, as people round. Noise in the last binary digits is none."""
    return int(Decimal(f"{waarde:.6f}").quantize(Decimal(1), rounding=ROUND_HALF_UP))
