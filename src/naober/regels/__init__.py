"""Rules as code: law and schemes that calculate, dated and with their source, on OpenFisca.

Here live calculations only; conditions that a professional weighs are a checklist in the municipal profile.
Free of Django. This package is cheap to import: OpenFisca is loaded at the first question, or by importing
`naober.regels.populatie` for whole populations.
"""

from naober.regels.bijdrage import BijdrageFeiten, BijdrageOordeel, bijdrage_wmo
from naober.regels.ouderbijdrage import OuderbijdrageFeiten, OuderbijdrageOordeel, ouderbijdrage
from naober.regels.stapeling import Huishoudbijdrage, Voorziening, bijdrage_huishouden

__all__ = [
    "BijdrageFeiten",
    "BijdrageOordeel",
    "Huishoudbijdrage",
    "OuderbijdrageFeiten",
    "OuderbijdrageOordeel",
    "Voorziening",
    "bijdrage_huishouden",
    "bijdrage_wmo",
    "ouderbijdrage",
]
