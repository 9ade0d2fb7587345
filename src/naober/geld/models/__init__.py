"""The tables of this room."""

from naober.geld.models.begroting import (
    Begrotingsbesluit,
    Begrotingsmaatregel,
    Begrotingsregel,
    Besteding,
    Financieelrisico,
    Reserveboeking,
)
from naober.geld.models.prognose import Bevolking, Drijfveerraming, Maandstand, Prognose
from naober.geld.models.verplichting import Boeking, Boekstaart, Boekstand, Verplichting

__all__ = [
    "Begrotingsbesluit",
    "Begrotingsmaatregel",
    "Begrotingsregel",
    "Besteding",
    "Bevolking",
    "Boeking",
    "Boekstaart",
    "Boekstand",
    "Drijfveerraming",
    "Financieelrisico",
    "Maandstand",
    "Prognose",
    "Reserveboeking",
    "Verplichting",
]
