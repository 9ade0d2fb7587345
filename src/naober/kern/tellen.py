"""Counts about people that may be shown to who need not know them: none from one to four, and none that can be
reckoned back to such a one."""

from collections.abc import Collection, Mapping, Sequence
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


def verhul(tellingen: Sequence[tuple[str, int]], ook: Collection[str] = ()) -> list[Aantal]:
    """Hide every count from one to four, what is named in `ook`, and as many of the next smallest as it takes to
    protect them.

    Whoever knows the total takes what is shown from it and has the sum of what is hidden. So never one count alone is
    hidden, and never less than `KLEINSTE` together. Nothing (zero) is shown as such, and a single count that is hidden
    beside nothing but zeros stays hidden."""
    verborgen = {nr for nr, (naam, n) in enumerate(tellingen) if 0 < n < KLEINSTE or (n and naam in ook)}
    rest = sorted((n, nr) for nr, (_, n) in enumerate(tellingen) if n >= KLEINSTE and nr not in verborgen)
    while verborgen and rest and not _beschermd([tellingen[nr][1] for nr in verborgen]):
        verborgen.add(rest.pop(0)[1])
    getoond = sum(n for nr, (_, n) in enumerate(tellingen) if nr not in verborgen)
    return [
        Aantal(naam, None, None) if nr in verborgen else Aantal(naam, n, round(100 * n / getoond) if getoond else 0)
        for nr, (naam, n) in enumerate(tellingen)
    ]


def verhul_delen(tellingen: Sequence[int]) -> list[int | None]:
    """Counts each of which is a part of the one before it, as they may be shown: hidden is what is small, and what
    leaves so few of the last one shown that those could be known."""
    uit: list[int | None] = []
    getoond = 0
    for n in tellingen:
        mag = not (0 < n < KLEINSTE or 0 < getoond - n < KLEINSTE)
        uit.append(n if mag else None)
        getoond = n if mag else getoond
    return uit


@dataclass(frozen=True, slots=True)
class Verborgen:
    """What is hidden of a table: cells by row and column, and totals of columns."""

    cellen: frozenset[tuple[str, str]]
    kolommen: frozenset[str]

    def van_rij(self, rij: str) -> set[str]:
        """The columns that are hidden in this row."""
        return {kolom for r, kolom in self.cellen if r == rij}


def verhul_tabel(
    cellen: Mapping[str, Mapping[str, int]], totalen: Mapping[str, int], dicht: Collection[str] = ()
) -> Verborgen:
    """As `verhul`, of rows that are shown beside the totals of their columns: whoever takes the shown cells of a column
    from its total has the sum of the hidden ones, so these too are never one alone or few together. Rows in `dicht`
    are hidden whole. Where a column has nothing more to hide, its total is hidden."""
    weg = {(rij, kolom) for rij in dicht for kolom, n in cellen.get(rij, {}).items() if n}
    kolommen: set[str] = set()
    while True:
        eerst = len(weg) + len(kolommen)
        for rij in sorted(set(cellen) - set(dicht)):
            al = {kolom for r, kolom in weg if r == rij}
            weg |= {(rij, a.naam) for a in verhul(sorted(cellen[rij].items()), ook=al) if a.aantal is None}
        kolommen |= {a.naam for a in verhul(sorted(totalen.items()), ook=kolommen) if a.aantal is None}
        for kolom in sorted(totalen):
            van = {rij: per[kolom] for rij, per in cellen.items() if per.get(kolom)}
            verborgen = [n for rij, n in van.items() if (rij, kolom) in weg]
            rest = sorted((n, rij) for rij, n in van.items() if (rij, kolom) not in weg)
            # A hidden total is known again when all below it is shown, or all but few.
            if sum(verborgen) >= KLEINSTE if kolom in kolommen else beschermd(verborgen):
                continue
            if rest:
                weg.add((rest[0][1], kolom))
            else:
                kolommen.add(kolom)
        if len(weg) + len(kolommen) == eerst:
            return Verborgen(frozenset(weg), frozenset(kolommen))


def beschermd(verborgen: Sequence[int]) -> bool:
    """Does knowing the sum of these hidden counts tell of none of them?"""
    return not verborgen or _beschermd(verborgen)


def _beschermd(verborgen: Sequence[int]) -> bool:
    return len(verborgen) > 1 and sum(verborgen) >= KLEINSTE


def totaal(tellingen: Sequence[tuple[str, int]]) -> int | None:
    """The sum as it may be shown; None from one to four."""
    som = sum(n for _, n in tellingen)
    return None if 0 < som < KLEINSTE else som
