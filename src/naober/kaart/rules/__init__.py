"""Pure rules of the map: what may stand on it, whether it still holds, and what is missing. No clock, no database."""

from naober.kaart.rules.invoer import (
    Kaartgegevens,
    Organisatiegegevens,
    Plekgegevens,
    Tijdgegevens,
    controleer,
    controleer_organisatie,
    controleer_plekken,
    controleer_tijden,
    weiger_besluit,
)
from naober.kaart.rules.stand import (
    Versheidstand,
    alleen_uitvoerder,
    controleer_label,
    gelijkende,
    tijdsregels,
    versheid,
    versheid_van,
)

__all__ = [
    "Kaartgegevens",
    "Organisatiegegevens",
    "Plekgegevens",
    "Tijdgegevens",
    "Versheidstand",
    "alleen_uitvoerder",
    "controleer",
    "controleer_label",
    "controleer_organisatie",
    "controleer_plekken",
    "controleer_tijden",
    "gelijkende",
    "tijdsregels",
    "versheid",
    "versheid_van",
    "weiger_besluit",
]
