"""What others read of the money: how lines stand, and what one household costs."""

from naober.geld.queries.dossier import Hulpkosten, hulpkosten_totaal, verplichtingen_van
from naober.geld.queries.standen import (
    Gebiedsrij,
    Overzicht,
    Postdetail,
    Rij,
    begrotingsstand,
    gebiedsbudget,
    over_taakbekostiging,
    poststand,
    stand_om_af_te_schermen,
)
from naober.geld.queries.tijd import Tredejaren, treden_door_de_tijd

__all__ = [
    "Gebiedsrij",
    "Hulpkosten",
    "Overzicht",
    "Postdetail",
    "Rij",
    "Tredejaren",
    "begrotingsstand",
    "gebiedsbudget",
    "hulpkosten_totaal",
    "over_taakbekostiging",
    "poststand",
    "stand_om_af_te_schermen",
    "treden_door_de_tijd",
    "verplichtingen_van",
]
