"""Who provides what, and under which law: what is for everybody beside what is for one alone."""

from collections.abc import Collection
from dataclasses import dataclass

from naober.gemeente.profiel import Product, Profiel
from naober.gemeente.profiel.openbaar import Wetwijzer
from naober.kaart.zoeken.aanbod import Aanbod


@dataclass(frozen=True, slots=True)
class OnderWet:
    """One law: who carries it out, what there is for everybody, and what one gets by decision."""

    wet: str
    over: str
    wie: str
    wijzer: Wetwijzer | None
    samen: tuple[Aanbod, ...]
    alleen: tuple[Product, ...]


def wetten_van(profiel: Profiel, leefgebieden: Collection[str]) -> tuple[str, ...]:
    """The laws under which help in these life domains falls, in the order of the guide."""
    gezocht = set(leefgebieden)
    return tuple(w.wet for w in profiel.openbaar.wetwijzer if gezocht & set(w.leefgebieden))


def voor_u_alleen(profiel: Profiel, leefgebieden: Collection[str]) -> tuple[Product, ...]:
    """What can be granted to one resident in these life domains: it asks a decision, and so a talk first."""
    gezocht = set(leefgebieden)
    eigen = set(wetten_van(profiel, gezocht))
    return tuple(
        p
        for p in profiel.producten
        if p.besluit_nodig and (gezocht & set(p.leefgebieden) if p.leefgebieden else p.wet in eigen)
    )


def per_wet(profiel: Profiel, aanbod: Collection[Aanbod]) -> list[OnderWet]:
    """Everything there is, by law: those of the guide, then laws that only a product names."""
    gevonden = []
    wijzer = {w.wet: w for w in profiel.openbaar.wetwijzer}
    namen = dict.fromkeys([*wijzer, *(p.wet for p in profiel.producten)])
    for wet in namen:
        w = wijzer.get(wet)
        gevonden.append(
            OnderWet(
                wet=wet,
                over=w.over if w else "",
                wie=w.wie if w else f"Gemeente {profiel.gemeente.naam}",
                wijzer=w,
                samen=tuple(v for v in aanbod if w and set(w.leefgebieden) & set(v.leefgebieden)),
                alleen=tuple(p for p in profiel.producten if p.wet == wet and p.besluit_nodig),
            )
        )
    return gevonden
