"""Tables: fields and constraints."""

from naober.levering.models.bericht import Afkeuring, Berichtinhoud, Berichtoverleg, Ketenbericht
from naober.levering.models.contract import (
    Aanbieder,
    Aanbiederaccount,
    Beschikbaarheid,
    Contract,
    Contractproduct,
    Ruimte,
    Tarief,
)
from naober.levering.models.toewijzing import Levering, Toewijzing
from naober.levering.models.verzoek import Verzoek

__all__ = [
    "Aanbieder",
    "Aanbiederaccount",
    "Afkeuring",
    "Berichtinhoud",
    "Berichtoverleg",
    "Beschikbaarheid",
    "Contract",
    "Contractproduct",
    "Ketenbericht",
    "Levering",
    "Ruimte",
    "Tarief",
    "Toewijzing",
    "Verzoek",
]
