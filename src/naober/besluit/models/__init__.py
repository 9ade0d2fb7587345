"""The tables of this room."""

from naober.besluit.models.aanvraag import Aanvraag, Advies, Termijnstap
from naober.besluit.models.besluit import Besluit, Brief, Rechtmatigheidstoets, Toetsing
from naober.besluit.models.vervolg import Bezwaar, Klacht, Vervolgbesluit
from naober.besluit.models.volgen import Belemmering, Deelname

__all__ = [
    "Aanvraag",
    "Advies",
    "Belemmering",
    "Besluit",
    "Bezwaar",
    "Brief",
    "Deelname",
    "Klacht",
    "Rechtmatigheidstoets",
    "Termijnstap",
    "Toetsing",
    "Vervolgbesluit",
]
