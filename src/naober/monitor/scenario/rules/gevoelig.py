"""What depends on what: each assumption at its lowest and highest, and all of them at once by chance."""

from collections.abc import Collection
from dataclasses import dataclass, replace

import numpy as np

from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.scenarios import Aanname, Rekenmodel
from naober.kern import Weigering
from naober.monitor.scenario.rules.reeks import Reeks
from naober.monitor.scenario.rules.rekenen import Scenario, bereken, gebruikt


@dataclass(frozen=True, slots=True)
class Balk:
    """One bar: the outcome with this assumption at its low and its high end, all else the same."""

    aanname: Aanname
    laag: float
    hoog: float

    @property
    def breedte(self) -> float:
        return abs(self.hoog - self.laag)


@dataclass(frozen=True, slots=True)
class Band:
    """Between which the outcome lies in so many percent of the draws, by year."""

    procent: int
    onder: tuple[float, ...]
    midden: tuple[float, ...]
    boven: tuple[float, ...]


def gevoeligheid(
    profiel: Profiel, model: Rekenmodel, scenario: Scenario, doel: str, nummer: int = -1
) -> tuple[Balk, ...] | Weigering:
    """The bars for one result (`thema.uitkomst`) in one year, the widest first. Assumptions without a range are left
    out: their uncertainty is not known, which is not the same as small. Refused as `bereken` is."""
    thema = doel.partition(".")[0]
    balken = []
    for aanname in gebruikt(model, [thema]):
        if aanname.laag is None or aanname.hoog is None:
            continue
        einden = []
        for waarde in (aanname.laag, aanname.hoog):
            anders = replace(scenario, waarden={**scenario.waarden, aanname.code: waarde})
            uitkomst = bereken(profiel, model, anders, themas=[thema])
            if isinstance(uitkomst, Weigering):
                return uitkomst
            einden.append(uitkomst.reeks(doel).waarde(nummer))
        balken.append(Balk(aanname, *einden))
    return tuple(sorted(balken, key=lambda b: (-b.breedte, b.aanname.code)))


def band_van(reeks: Reeks, procent: int = 80) -> Band:
    """The middle so many percent of the draws of one result."""
    staart = (100 - procent) / 2
    onder, midden, boven = np.percentile(reeks.waarden, [staart, 50, 100 - staart], axis=0)
    return Band(procent, tuple(map(float, onder)), tuple(map(float, midden)), tuple(map(float, boven)))


def met_trekkingen(
    profiel: Profiel, model: Rekenmodel, scenario: Scenario, themas: Collection[str], trekkingen: int, seed: int
) -> dict[str, Band] | Weigering:
    """A band for every result of these themes."""
    uitkomst = bereken(profiel, model, scenario, themas=themas, trekkingen=trekkingen, seed=seed)
    if isinstance(uitkomst, Weigering):
        return uitkomst
    return {verwijzing: band_van(reeks) for verwijzing, reeks in uitkomst.reeksen}
