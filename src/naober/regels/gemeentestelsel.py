"""The system of rules with the values of one municipality laid over it.

Importing this module loads OpenFisca; a room asks through `naober.regels.gemeentelijk`.
"""

from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from typing import Any

import numpy as np
from openfisca_core.simulations import SimulationBuilder

from naober.regels.populatie import maand_van
from naober.regels.stelsel import stelsel


@lru_cache(maxsize=32)
def stelsel_met(regel: str, waarden: tuple[tuple[str, int], ...]) -> Any:
    """The system in which this scheme exists, with these values. Every scheme has the same parameters in every
    municipality; without values it says that there is none."""
    eigen = stelsel().clone()
    knoop = eigen.parameters.children["gemeentelijk"].children[regel]
    for naam, waarde in (("regeling", True), *waarden):
        knoop.children[naam].update(start="1900-01-01", value=waarde)
    return eigen


def simuleer_persoon(
    regel: str, waarden: Mapping[str, int], feiten: Mapping[str, int | bool], peildatum: date
) -> Callable[[str], Any]:
    """One resident in the month of `peildatum`; the result gives the value of any variable."""
    bouwer = SimulationBuilder()
    systeem = stelsel_met(regel, tuple(sorted(waarden.items())))
    bouwer.create_entities(systeem)
    bouwer.declare_person_entity("persoon", np.arange(1))
    huishouden = bouwer.declare_entity("huishouden", np.arange(1))
    bouwer.join_with_persons(huishouden, np.zeros(1, dtype=int), ["aanvrager"])
    simulatie = bouwer.build(systeem)
    for naam, waarde in feiten.items():
        simulatie.set_input(naam, maand_van(peildatum), np.array([waarde]))
    return lambda variabele: simulatie.calculate(variabele, maand_van(peildatum))[0]
