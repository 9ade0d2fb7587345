"""Tables: fields and constraints."""

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

__all__ = [
    "Aanbieder",
    "Aanbiederaccount",
    "Beschikbaarheid",
    "Contract",
    "Contractproduct",
    "Levering",
    "Ruimte",
    "Tarief",
    "Toewijzing",
]
