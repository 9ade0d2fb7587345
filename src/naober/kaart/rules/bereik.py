"""How far prevention reaches each target group: people reached against people in the group, from plain facts."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from naober.gemeente.profiel import Profiel
from naober.kaart.rules.preventie import Stapgegevens, preventietermen


@dataclass(frozen=True, slots=True)
class Doelgroepbereik:
    """Of one target group: how many were reached, how many belong to it, and which share that is in whole percents.
    `omvang` and `procent` are None as long as nobody recorded how large the group is."""

    code: str
    naam: str
    bereikt: int
    omvang: int | None
    procent: int | None


def bereik(
    profiel: Profiel, stappen: Iterable[tuple[int, Stapgegevens]], doelgroepen: Mapping[int, Sequence[str]]
) -> list[Doelgroepbereik]:
    """Reach for each target group of the profile, the least reached first and what is not known last.

    `stappen`: reach and sizes, with the number of their measure, the oldest first; `doelgroepen`: those of each
    measure. A step that names no group counts for the only group of its measure. The latest size counts. Somebody who
    was reached twice counts twice."""
    geteld, omvang = Counter[str](), dict[str, int]()
    for nummer, stap in stappen:
        groepen = [stap.doelgroep] if stap.doelgroep else list(doelgroepen.get(nummer, ()))
        if len(groepen) != 1 or stap.aantal is None:
            continue
        if stap.soort == "omvang":
            omvang[groepen[0]] = stap.aantal
        elif stap.soort == "bereik":
            geteld[groepen[0]] += stap.aantal
    uit = [
        Doelgroepbereik(code, naam, geteld[code], omvang.get(code), _procent(geteld[code], omvang.get(code)))
        for code, naam in preventietermen(profiel)["doelgroepen"]
    ]
    return sorted(uit, key=lambda b: (b.procent is None, b.procent or 0, b.naam))


def _procent(bereikt: int, omvang: int | None) -> int | None:
    return round(100 * bereikt / omvang) if omvang else None
