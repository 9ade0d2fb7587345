"""What would happen if a rule were different: the law with other values, over a whole population.

A change is an OpenFisca reform: the same variables over parameters of which some have another value from a day on. A
population of any size goes by in parts, so that what is kept is the sums of two, and never two whole populations.
Importing this module loads OpenFisca.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from openfisca_core.reforms import Reform

from naober.kern import Fout
from naober.regels.populatie import bereken_twee
from naober.regels.stelsel import stelsel


@dataclass(frozen=True, slots=True)
class Wijziging:
    """One parameter that gets another value from a day on: "wmo.eigen_bijdrage.bedrag", in its own unit."""

    parameter: str
    waarde: bool | int | str
    vanaf: date


@dataclass(frozen=True, slots=True)
class Gevolg:
    """What a change does in one period, summed over households. Cents hold only households whose amount is known.

    `onbekend`: for how many no amount is known before, after, or both; they are in no sum."""

    huishoudens: int = 0
    onbekend: int = 0
    centen_voor: int = 0
    centen_na: int = 0
    meer: int = 0
    minder: int = 0

    def __add__(self, ander: "Gevolg") -> "Gevolg":
        return Gevolg(
            self.huishoudens + ander.huishoudens,
            self.onbekend + ander.onbekend,
            self.centen_voor + ander.centen_voor,
            self.centen_na + ander.centen_na,
            self.meer + ander.meer,
            self.minder + ander.minder,
        )


@lru_cache(maxsize=32)
def hervormd(wijzigingen: tuple[Wijziging, ...]) -> Any:
    """The system with these changes. Refused (`Fout`): a parameter that does not exist, or a value of another kind."""

    # OpenFisca ships no types, so a reform is a class made by a call.
    def apply(zelf: Any) -> None:
        zelf.modify_parameters(modifier_function=lambda parameters: _wijzig(parameters, wijzigingen))

    return type("Hervorming", (Reform,), {"apply": apply})(stelsel())


def gevolg_van(
    delen: Iterable[Mapping[str, NDArray[Any]]], wijzigingen: tuple[Wijziging, ...], peildatum: date
) -> Gevolg:
    """The change over a population that comes in parts, each as `bereken_populatie` takes it."""
    nieuw = hervormd(wijzigingen)
    return sum((_gevolg(feiten, nieuw, peildatum) for feiten in delen), Gevolg())


def _gevolg(feiten: Mapping[str, NDArray[Any]], nieuw: Any, peildatum: date) -> Gevolg:
    voor, na = (uitkomst.centen for uitkomst in bereken_twee(feiten, peildatum, nieuw))
    bekend = ~(np.ma.getmaskarray(voor) | np.ma.getmaskarray(na))
    was, wordt = voor.data[bekend], na.data[bekend]
    return Gevolg(
        huishoudens=len(bekend),
        onbekend=int((~bekend).sum()),
        centen_voor=int(was.sum()),
        centen_na=int(wordt.sum()),
        meer=int((wordt > was).sum()),
        minder=int((wordt < was).sum()),
    )


def _wijzig(parameters: Any, wijzigingen: tuple[Wijziging, ...]) -> Any:
    for wijziging in wijzigingen:
        knoop = parameters
        for deel in wijziging.parameter.split("."):
            knoop = getattr(knoop, "children", {}).get(deel)
            if knoop is None:
                raise Fout(
                    f"De parameter {wijziging.parameter} bestaat niet.",
                    waar="hervormd",
                    waarom="Een wijziging van niets zou stil hetzelfde geven als de regels van nu.",
                    wat_nu="Noem een parameter uit naober/regels/parameters.",
                )
        _controleer_soort(knoop, wijziging)
        knoop.update(start=wijziging.vanaf.isoformat(), value=wijziging.waarde)
    return parameters


def _controleer_soort(knoop: Any, wijziging: Wijziging) -> None:
    nu = knoop.values_list[0].value
    if type(nu) is not type(wijziging.waarde):
        raise Fout(
            f"De parameter {wijziging.parameter} kan niet {wijziging.waarde!r} worden.",
            waar="hervormd",
            waarom=f"De waarde van nu is van een andere soort: {nu!r}.",
            wat_nu="Geef een waarde van dezelfde soort; geld in hele eurocenten.",
        )
