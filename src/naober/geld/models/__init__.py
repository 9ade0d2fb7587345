"""The tables of this room."""

from naober.geld.models.verplichting import Boeking, Boekstaart, Boekstand, Verplichting

__all__ = ["Boeking", "Boekstaart", "Boekstand", "Verplichting"]
