"""The tables of this room."""

from naober.geld.models.begroting import (
    Begrotingsbesluit,
    Begrotingsmaatregel,
    Begrotingsregel,
    Besteding,
    Financieelrisico,
    Reserveboeking,
)
from naober.geld.models.verplichting import Boeking, Boekstaart, Boekstand, Verplichting

__all__ = [
    "Begrotingsbesluit",
    "Begrotingsmaatregel",
    "Begrotingsregel",
    "Besteding",
    "Boeking",
    "Boekstaart",
    "Boekstand",
    "Financieelrisico",
    "Reserveboeking",
    "Verplichting",
]
