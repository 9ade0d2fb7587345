"""What others read of the money: how lines stand, and what one household costs."""

from naober.geld.queries.dossier import Hulpkosten, verplichtingen_van
from naober.geld.queries.standen import (
    Gebiedsrij,
    Overzicht,
    Postdetail,
    Rij,
    gebiedsbudget,
    overzicht,
    post_in_jaar,
)

__all__ = [
    "Gebiedsrij",
    "Hulpkosten",
    "Overzicht",
    "Postdetail",
    "Rij",
    "gebiedsbudget",
    "overzicht",
    "post_in_jaar",
    "verplichtingen_van",
]
