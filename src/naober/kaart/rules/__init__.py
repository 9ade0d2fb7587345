"""Pure rules of the map: what may stand on it, whether it still holds, and what is missing. No clock, no database."""

from naober.kaart.rules.bestand import Afgekeurd, controleer_rijen, lees_tekst
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
    te_doen,
    tijdsregels,
    versheid,
    versheid_van,
)

__all__ = [
    "Afgekeurd",
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
    "controleer_rijen",
    "controleer_tijden",
    "gelijkende",
    "lees_tekst",
    "te_doen",
    "tijdsregels",
    "versheid",
    "versheid_van",
    "weiger_besluit",
]
