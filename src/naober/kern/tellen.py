"""Counts about people that may be shown to who need not know them: none from one to four, and none that can be
reckoned back to such a one."""

from collections.abc import Sequence
from dataclasses import dataclass

# A smaller number could be about people that a reader knows.
KLEINSTE = 5


@dataclass(frozen=True, slots=True)
class Aantal:
    """A count as it may be shown. `aantal` is None where it is hidden; `deel` is the share in whole percents of what is
    shown, so that nothing can be reckoned back."""

    naam: str
    aantal: int | None
    deel: int | None


def verhul(tellingen: Sequence[tuple[str, int]]) -> list[Aantal]:
    """Hide every count from one to four, and as many of the next smallest as it takes to protect them.

    Whoever knows the total takes what is shown from it and has the sum of what is hidden. So never one count alone is
    hidden, and never less than `KLEINSTE` together. Nothing (zero) is shown as such, and a single count that is hidden
    beside nothing but zeros stays hidden."""
    verborgen = {nr for nr, (_, n) in enumerate(tellingen) if 0 < n < KLEINSTE}
    rest = sorted((n, nr) for nr, (_, n) in enumerate(tellingen) if n >= KLEINSTE)
    while verborgen and rest and not _beschermd([tellingen[nr][1] for nr in verborgen]):
        verborgen.add(rest.pop(0)[1])
    getoond = sum(n for nr, (_, n) in enumerate(tellingen) if nr not in verborgen)
    return [
        Aantal(naam, None, None) if nr in verborgen else Aantal(naam, n, round(100 * n / getoond) if getoond else 0)
        for nr, (naam, n) in enumerate(tellingen)
    ]


def _beschermd(verborgen: Sequence[int]) -> bool:
    return len(verborgen) > 1 and sum(verborgen) >= KLEINSTE


def totaal(tellingen: Sequence[tuple[str, int]]) -> int | None:
    """The sum as it may be shown; None from one to four."""
    som = sum(n for _, n in tellingen)
    return None if 0 < som < KLEINSTE else som
