"""Weighing whether a row is about a resident: pure, by weights that are data."""

from naober.signalen.koppelen.rules.gewichten import Maat, maat
from naober.signalen.koppelen.rules.oordelen import beoordeel, weeg
from naober.signalen.koppelen.rules.sleutels import Sleutels, sleutels_van
from naober.signalen.koppelen.rules.waarden import (
    Gewogen,
    Gezochte,
    Kandidaat,
    Oordeel,
    Uitkomst,
    Vergelijking,
    Woonplek,
)

__all__ = [
    "Gewogen",
    "Gezochte",
    "Kandidaat",
    "Maat",
    "Oordeel",
    "Sleutels",
    "Uitkomst",
    "Vergelijking",
    "Woonplek",
    "beoordeel",
    "maat",
    "sleutels_van",
    "weeg",
]
