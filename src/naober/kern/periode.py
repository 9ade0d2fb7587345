"""A stretch of days."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Periode:
    """The days `van` up to and including `tot`; without `tot` the period is still open.

    Refuses (ValueError) an end before the start.
    """

    van: date
    tot: date | None = None

    def __post_init__(self) -> None:
        if self.tot is not None and self.tot < self.van:
            raise ValueError(f"Een periode eindigt niet voor haar begin: {self.van} tot en met {self.tot}.")

    @property
    def dagen(self) -> int | None:
        """The number of days, first and last included; None while the period is open."""
        return None if self.tot is None else (self.tot - self.van).days + 1

    def bevat(self, dag: date) -> bool:
        return self.van <= dag and (self.tot is None or dag <= self.tot)

    def overlapt(self, ander: "Periode") -> bool:
        """True when at least one day lies in both."""
        return self.doorsnede(ander) is not None

    def doorsnede(self, ander: "Periode") -> "Periode | None":
        """The days that lie in both, or None when there are none."""
        van = max(self.van, ander.van)
        einden = [tot for tot in (self.tot, ander.tot) if tot is not None]
        tot = min(einden, default=None)
        return None if tot is not None and tot < van else Periode(van, tot)

    def __str__(self) -> str:
        van = f"{self.van:%d-%m-%Y}"
        return f"vanaf {van}" if self.tot is None else f"{van} tot en met {self.tot:%d-%m-%Y}"
