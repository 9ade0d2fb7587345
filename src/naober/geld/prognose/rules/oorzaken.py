"""Why it cost more or less: exactly, to the cent, without a remainder and without an order that happens to be chosen.

Costs are a product (number × intensity × duration × price). What one factor does depends on which others changed before
it; so each gets the mean over every order (Shapley), calculated in fractions.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from math import factorial, floor

Waarde = int | Fraction


@dataclass(frozen=True, slots=True)
class Oorzaken:
    """From one amount to another in whole cents, with what each cause did. Together exactly the difference."""

    was: int
    werd: int
    door: Mapping[str, int]

    @property
    def verschil(self) -> int:
        return self.werd - self.was


@dataclass(frozen=True, slots=True)
class Groep:
    """One kind of help: how many residents, how much of it each has side by side (`omvang`), units a week, weeks, and
    cents for a unit. That more of them get heavy help shows as the mix of kinds."""

    aantal: Waarde
    omvang: Waarde
    intensiteit: Waarde
    duur: Waarde
    prijs: Waarde


def ontleed(was: Mapping[str, Waarde], werd: Mapping[str, Waarde]) -> Oorzaken:
    """A product of factors then and now, cause by cause. Both name the same factors."""
    if list(was) != list(werd):
        raise ValueError("Beide kanten noemen dezelfde factoren, in dezelfde volgorde.")

    def kosten(nieuw: frozenset[str]) -> Fraction:
        uit = Fraction(1)
        for naam in was:
            uit *= Fraction(werd[naam] if naam in nieuw else was[naam])
        return uit

    return _verdeel(tuple(was), kosten)


def ontleed_groepen(was: Mapping[str, Groep], werd: Mapping[str, Groep]) -> Oorzaken:
    """Several kinds of help together: number of residents, mix (which kind they get, so how specialised it is), size,
    intensity, duration and price. A kind that is missing on one side counts as nobody, with the other side's values."""
    soorten = [*was, *(c for c in werd if c not in was)]

    def kant(groepen: Mapping[str, Groep], ander: Mapping[str, Groep]) -> dict[str, Groep]:
        nul = {c: Groep(0, g.omvang, g.intensiteit, g.duur, g.prijs) for c, g in ander.items()}
        return {c: groepen[c] if c in groepen else nul[c] for c in soorten}

    toen, nu = kant(was, werd), kant(werd, was)
    samen = [sum((Fraction(g.aantal) for g in k.values()), Fraction(0)) for k in (toen, nu)]

    def kosten(nieuw: frozenset[str]) -> Fraction:
        def van(naam: str) -> Mapping[str, Groep]:
            return nu if naam in nieuw else toen

        mensen = samen[1 if "aantal" in nieuw else 0]
        mix, deler = van("mix"), samen[1 if "mix" in nieuw else 0] or Fraction(1)
        return sum(
            (
                mensen
                * Fraction(mix[c].aantal)
                / deler
                * Fraction(van("omvang")[c].omvang)
                * Fraction(van("intensiteit")[c].intensiteit)
                * Fraction(van("duur")[c].duur)
                * Fraction(van("prijs")[c].prijs)
                for c in soorten
            ),
            Fraction(0),
        )

    return _verdeel(("aantal", "mix", "omvang", "intensiteit", "duur", "prijs"), kosten)


def _verdeel(namen: tuple[str, ...], kosten: Callable[[frozenset[str]], Fraction]) -> Oorzaken:
    n = len(namen)
    stand = {frozenset(deel): kosten(frozenset(deel)) for k in range(n + 1) for deel in combinations(namen, k)}
    door = {}
    for naam in namen:
        som = Fraction(0)
        for zonder, waarde in stand.items():
            if naam not in zonder:
                gewicht = Fraction(factorial(len(zonder)) * factorial(n - len(zonder) - 1), factorial(n))
                som += gewicht * (stand[zonder | {naam}] - waarde)
        door[naam] = som
    was, werd = _rond(stand[frozenset()]), _rond(stand[frozenset(namen)])
    return Oorzaken(was, werd, _hele_centen(door, werd - was))


def _rond(waarde: Fraction) -> int:
    return floor(waarde + Fraction(1, 2))


def _hele_centen(door: Mapping[str, Fraction], samen: int) -> dict[str, int]:
    """In whole cents that add up: what is left over goes where the fraction is largest, first named first."""
    uit = {naam: floor(w) for naam, w in door.items()}
    volgorde: Sequence[str] = sorted(door, key=lambda naam: uit[naam] - door[naam])
    over = samen - sum(uit.values())
    for i in range(abs(over)):
        uit[volgorde[i % len(volgorde)]] += 1 if over > 0 else -1
    return uit
