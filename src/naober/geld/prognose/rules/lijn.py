"""What is known of one line in one area: counts and cents by month, without anybody in them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from naober.kern import Fout

Getallen = NDArray[np.float64]


def maandnummer(jaar: int, maand: int) -> int:
    """Months counted on, so that the next is one more."""
    return jaar * 12 + maand - 1


def maand_van(nummer: int) -> tuple[int, int]:
    """Year and month of such a number."""
    return nummer // 12, nummer % 12 + 1


@dataclass(frozen=True)
class Lijn:
    """A line by month, from `eerste` on (see `maandnummer`), the last month complete.

    `gestart` and `gestopt` in the month, `lopend` at its end, `centen` what help in that month cost. `verplicht`: cents
    already committed for the months after the last, where that is known; `benutting`: which part of what was committed
    for a past month was used in the end; `geschat`: what of the cents of the last months is estimated by that part, and
    no invoice yet. `inwoners`: residents of the group by year, `prijs`: percent by which prices change on the first of
    January; what is left out is taken as unchanged.

    Refused (`Fout`): series of unequal length, less than a year, or a negative count."""

    code: str
    naam: str
    eerste: int
    gestart: Getallen
    gestopt: Getallen
    lopend: Getallen
    centen: Getallen
    verplicht: Getallen = field(default_factory=lambda: np.zeros(0))
    benutting: Getallen = field(default_factory=lambda: np.zeros(0))
    geschat: Getallen = field(default_factory=lambda: np.zeros(0))
    inwoners: Mapping[int, float] = field(default_factory=dict)
    prijs: Mapping[int, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        lengtes = {len(r) for r in (self.gestart, self.gestopt, self.lopend, self.centen)}
        if len(lengtes) != 1 or min(lengtes) < 12:
            raise Fout(
                f"De lijn {self.naam} heeft geen vier even lange reeksen van ten minste twaalf maanden.",
                waar="Lijn",
                waarom="Met minder dan een jaar is niet te zien hoe het jaar verloopt.",
                wat_nu="Wacht tot er een jaar is, of voeg kleine lijnen samen.",
            )
        if min(float(r.min()) for r in (self.gestart, self.gestopt, self.lopend)) < 0:
            raise Fout(f"De lijn {self.naam} telt minder dan niemand.", waar="Lijn", wat_nu="Kijk de telling na.")

    @property
    def na(self) -> int:
        """The first month that is still to come."""
        return self.eerste + len(self.centen)

    def tot(self, maanden: int) -> "Lijn":
        """The same line as it was known after so many months: without what came later."""
        return replace(
            self,
            gestart=self.gestart[:maanden],
            gestopt=self.gestopt[:maanden],
            lopend=self.lopend[:maanden],
            centen=self.centen[:maanden],
            verplicht=np.zeros(0),
            benutting=self.benutting[:maanden],
            geschat=np.zeros(0),
        )

    def jaarsom(self, jaar: int) -> float:
        """Cents of the months of this year that are known."""
        begin = maandnummer(jaar, 1) - self.eerste
        return float(self.centen[max(0, begin) : max(0, begin + 12)].sum())

    def factor(self, reeks: Mapping[int, float], jaar: int, *, procenten: bool) -> float:
        """How a year compares with the last known one: of counts by year, or of yearly changes in percent."""
        nu = maand_van(self.na - 1)[0]
        if procenten:
            tussen = range(min(nu, jaar) + 1, max(nu, jaar) + 1)
            keer = float(np.prod([1 + reeks.get(j, 0.0) / 100 for j in tussen]))
            return keer if jaar >= nu else 1 / keer
        bekend = sorted(reeks)
        if not bekend:
            return 1.0
        waarde, basis = (float(np.interp(j, bekend, [reeks[b] for b in bekend])) for j in (jaar, nu))
        return waarde / basis if waarde and basis else 1.0
