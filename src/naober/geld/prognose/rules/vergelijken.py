"""Two years of the same line beside each other: why it cost more or less, by kind of help and by named cause."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final, Protocol

from naober.geld.prognose.rules.oorzaken import Groep, Oorzaken, ontleed, ontleed_groepen

FACTOREN: Final = ("aantal", "omvang", "intensiteit", "duur", "prijs")
_DAGEN_IN_WEEK = 7


GEMENGD: Final = "-"


@dataclass(frozen=True, slots=True)
class Jaarcel:
    """A year of one kind of help: who had it, the days of them together and of all their orders side by side, and what
    it cost. `volume` in `eenheid`: no unit when nothing was delivered by volume, `-` when units differ."""

    aantal: int
    dagen: int
    stukdagen: int
    centen: int
    volume: int = 0
    eenheid: str = ""

    def plus(self, ander: "Jaarcel") -> "Jaarcel":
        """Both together; of two units nothing is known of the volume."""
        eenheden = {self.eenheid, ander.eenheid} - {""}
        eenheid = GEMENGD if len(eenheden) > 1 else next(iter(eenheden), "")
        return Jaarcel(
            self.aantal + ander.aantal, self.dagen + ander.dagen, self.stukdagen + ander.stukdagen,
            self.centen + ander.centen, 0 if eenheid == GEMENGD else self.volume + ander.volume, eenheid,
        )  # fmt: skip


LEEG: Final = Jaarcel(0, 0, 0, 0)


def groep(cel: Jaarcel, *, met_volume: bool) -> Groep:
    """As factors whose product is exactly what it cost. Without a volume in both years intensity stays one, and the
    price is that of a week of help. What was paid without a day of help is one price."""
    if not (cel.aantal and cel.dagen and cel.stukdagen):
        return Groep(1 if cel.centen else 0, 1, 1, 1, cel.centen)
    weken = Fraction(cel.stukdagen, _DAGEN_IN_WEEK)
    return Groep(
        cel.aantal, Fraction(cel.stukdagen, cel.dagen), cel.volume / weken if met_volume else 1,
        Fraction(cel.dagen, _DAGEN_IN_WEEK * cel.aantal),
        Fraction(cel.centen, cel.volume) if met_volume else cel.centen / weken,
    )  # fmt: skip


def _met_volume(was: Jaarcel, werd: Jaarcel) -> bool:
    beide = was.volume > 0 and werd.volume > 0 and was.eenheid == werd.eenheid
    # Who was not there yet, or is there no more, has the volume of the other year.
    een = (was == LEEG and werd.volume > 0) or (werd == LEEG and was.volume > 0)
    return beide or een


def _paar(was: Jaarcel, werd: Jaarcel) -> tuple[Groep, Groep]:
    met = _met_volume(was, werd)
    toen, nu = groep(was, met_volume=met), groep(werd, met_volume=met)
    # A kind that is missing in one year is nobody in it, with everything else as in the other.
    if not toen.aantal:
        toen = replace(nu, aantal=0)
    if not nu.aantal:
        nu = replace(toen, aantal=0)
    return toen, nu


def vergelijk(was: Mapping[str, Jaarcel], werd: Mapping[str, Jaarcel]) -> Oorzaken:
    """All kinds of help of a line together: number, mix (how specialised), size, intensity, duration and price."""
    paren = {c: _paar(was.get(c, LEEG), werd.get(c, LEEG)) for c in sorted({*was, *werd})}
    return ontleed_groepen({c: p[0] for c, p in paren.items()}, {c: p[1] for c, p in paren.items()})


def vergelijk_een(was: Jaarcel, werd: Jaarcel) -> Oorzaken:
    """One kind of help by itself, without a mix."""
    toen, nu = _paar(was, werd)

    def als(g: Groep) -> dict[str, int | Fraction]:
        return {f: getattr(g, f) for f in FACTOREN}

    return ontleed(als(toen), als(nu))


class Oorzaak(Protocol):
    """A cause as the policy names it: through which factors it works, for which products and ages (none: all)."""

    @property
    def factoren(self) -> Sequence[str]: ...
    @property
    def producten(self) -> Sequence[str]: ...
    @property
    def leeftijden(self) -> Sequence[str]: ...


def verklaar(
    oorzaken: Sequence[Oorzaak],
    was: Mapping[tuple[str, str], Jaarcel],
    werd: Mapping[tuple[str, str], Jaarcel],
) -> tuple[list[int | None], int]:
    """By named cause the cents of the difference that go through its factors, products and ages; and what no cause
    names. Cells are by product and age. What two causes claim goes to the first, so nothing counts twice and all of it
    together is exactly the difference. None for a cause without a factor: figures of help do not measure it."""
    door = [0 if o.factoren else None for o in oorzaken]
    rest = 0
    for product, oud in sorted({*was, *werd}):
        uit = vergelijk_een(was.get((product, oud), LEEG), werd.get((product, oud), LEEG))
        for factor, centen in uit.door.items():
            plek = next((n for n, o in enumerate(oorzaken) if _hoort(o, factor, product, oud)), None)
            if plek is None:
                rest += centen
            else:
                door[plek] = (door[plek] or 0) + centen
    return door, rest


def _hoort(oorzaak: Oorzaak, factor: str, product: str, oud: str) -> bool:
    return (
        factor in oorzaak.factoren
        and (not oorzaak.producten or product in oorzaak.producten)
        and (not oorzaak.leeftijden or oud in oorzaak.leeftijden)
    )
