"""Whole years to choose from, paths that may be shown, and how sure a share is. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import sqrt
from typing import Generic, TypeVar

from naober.monitor.tijd import Tijdvak, heel_jaar

K = TypeVar("K")
_JAREN = 4
# 95 of a hundred such intervals hold the true share.
_Z95 = 1.96


def periodes(dag: date) -> tuple[Tijdvak, ...]:
    """The whole years that have ended, the last first. Years only: beside quarters a year would tell of the one that is
    kept back."""
    return tuple(heel_jaar(dag.year - n) for n in range(1, _JAREN + 1))


def kies_periode(dag: date, code: str) -> Tijdvak | None:
    """The period with this code; the last whole year when there is none; None for one that cannot be chosen."""
    keuze = periodes(dag)
    return keuze[0] if not code else next((p for p in keuze if p.code == code), None)


@dataclass(frozen=True, slots=True)
class Bundel(Generic[K]):
    """What is shown by itself, most first; `rest`: how many the others are about together, `soorten` how many others
    there are."""

    getoond: tuple[tuple[K, int], ...]
    rest: int
    soorten: int


def bundel(cellen: Mapping[K, int], drempel: int, meeste: int) -> Bundel[K]:
    """Parts of one whole of which the total is shown: at most `meeste` by themselves, none smaller than the bound, and
    the rest together so many that none of them follows from the total. Nothing is shown of a whole that is small."""
    rij = sorted(((k, n) for k, n in cellen.items() if n), key=lambda paar: (-paar[1], str(paar[0])))
    getoond = [paar for paar in rij[:meeste] if paar[1] >= drempel]
    over = len(rij) - len(getoond)
    rest = sum(n for _, n in rij) - sum(n for _, n in getoond)
    while getoond and 0 < rest < drempel:
        _, n = getoond.pop()
        rest, over = rest + n, over + 1
    return Bundel(tuple(getoond), rest, over)


def onzekerheid(teller: float, noemer: float) -> tuple[float, float] | None:
    """Between which percentages a share lies for sure enough (Wilson, 95 per cent); None of nothing.

    Few people give a wide interval: two that overlap say nothing of a difference."""
    if noemer <= 0 or not 0 <= teller <= noemer:
        return None
    deel, z2 = teller / noemer, _Z95 * _Z95
    midden = (deel + z2 / (2 * noemer)) / (1 + z2 / noemer)
    breed = _Z95 * sqrt(deel * (1 - deel) / noemer + z2 / (4 * noemer * noemer)) / (1 + z2 / noemer)
    return 100 * max(midden - breed, 0.0), 100 * min(midden + breed, 1.0)


@dataclass(frozen=True, slots=True)
class Beweging:
    """What a path says of the ladder: the first rung, the heaviest, and how it stands at the end of what is known."""

    eerst: str
    zwaarst: str
    nu: str


def beweging(stappen: Sequence[str], treden: Sequence[str], *, gestopt: str) -> Beweging | None:
    """Of one path, by the codes of its steps; None without help. `treden`: the rungs, lightest first."""
    hulp = [s for s in stappen if s in treden]
    if not hulp:
        return None
    laatst = next(s for s in reversed(stappen) if s == gestopt or s in treden)
    return Beweging(hulp[0], max(hulp, key=treden.index), laatst)
