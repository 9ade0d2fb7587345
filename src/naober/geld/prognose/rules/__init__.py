"""The forecast itself: from counts by month to amounts by year. No clock, no database; the same for the same seed."""

from naober.geld.prognose.rules.lijn import Lijn, maand_van, maandnummer
from naober.geld.prognose.rules.melden import Melding, meld
from naober.geld.prognose.rules.oorzaken import Groep, Oorzaken, ontleed, ontleed_groepen
from naober.geld.prognose.rules.toetsen import Achteraf, toets_achteraf
from naober.geld.prognose.rules.voorspellen import Jaarverwachting, Verwachting, voorspel

__all__ = [
    "Achteraf",
    "Groep",
    "Jaarverwachting",
    "Lijn",
    "Melding",
    "Oorzaken",
    "Verwachting",
    "maand_van",
    "maandnummer",
    "meld",
    "ontleed",
    "ontleed_groepen",
    "toets_achteraf",
    "voorspel",
]
