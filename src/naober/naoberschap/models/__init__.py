"""Tables: fields and constraints."""

from naober.naoberschap.models.mantelzorg import Belasting, Mantelzorg, Mantelzorgsteun
from naober.naoberschap.models.verwijzing import Verwijzing
from naober.naoberschap.models.vrijwillig import (
    Aanbod,
    Activiteit,
    Hulpvraag,
    Servicevraag,
    Uren,
    Voorstel,
    Vrijwilliger,
    Vrijwilligersteun,
)

__all__ = [
    "Aanbod",
    "Activiteit",
    "Belasting",
    "Hulpvraag",
    "Mantelzorg",
    "Mantelzorgsteun",
    "Servicevraag",
    "Uren",
    "Verwijzing",
    "Voorstel",
    "Vrijwilliger",
    "Vrijwilligersteun",
]
