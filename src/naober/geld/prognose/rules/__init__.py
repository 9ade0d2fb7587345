"""The forecast itself: from counts by month to amounts by year. No clock, no database; the same for the same seed."""

from naober.geld.prognose.rules.bouwen import Bouwsel, Maandcel, bevolkingsreeks, bouw, maandtekst
from naober.geld.prognose.rules.lijn import Lijn, maand_van, maandnummer
from naober.geld.prognose.rules.melden import Melding, meld
from naober.geld.prognose.rules.oorzaken import Groep, Oorzaken, ontleed, ontleed_groepen
from naober.geld.prognose.rules.toetsen import Achteraf, toets_achteraf
from naober.geld.prognose.rules.vergelijken import Jaarcel, vergelijk, vergelijk_een, verklaar
from naober.geld.prognose.rules.voorspellen import PADEN, Jaarverwachting, Verwachting, voorspel

__all__ = [
    "PADEN",
    "Achteraf",
    "Bouwsel",
    "Groep",
    "Jaarcel",
    "Jaarverwachting",
    "Lijn",
    "Maandcel",
    "Melding",
    "Oorzaken",
    "Verwachting",
    "bevolkingsreeks",
    "bouw",
    "maand_van",
    "maandnummer",
    "maandtekst",
    "meld",
    "ontleed",
    "ontleed_groepen",
    "toets_achteraf",
    "vergelijk",
    "vergelijk_een",
    "verklaar",
    "voorspel",
]
