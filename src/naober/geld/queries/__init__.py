"""What others read of the money: how lines stand, and what one household costs."""

from naober.geld.queries.dossier import Hulpkosten, hulpkosten_totaal, verplichtingen_van
from naober.geld.queries.gebieden import Gebiedsrij, gebiedsbudget
from naober.geld.queries.prognose import (
    Prognosebeeld,
    Prognoserij,
    codes_met_prognose,
    mijn_prognosemeldingen,
    overschrijdingen,
    prognosebeeld,
    prognosewaarschuwingen,
    wint,
)
from naober.geld.queries.prognosepost import Postprognose, Verklaring, postprognose, waardoor
from naober.geld.queries.saldo import Saldo, Tekortregel, saldo, tekortregels
from naober.geld.queries.standen import (
    Overzicht,
    Postdetail,
    Rij,
    begrotingsstand,
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
    "Postprognose",
    "Prognosebeeld",
    "Prognoserij",
    "Rij",
    "Saldo",
    "Tekortregel",
    "Tredejaren",
    "Verklaring",
    "begrotingsstand",
    "codes_met_prognose",
    "gebiedsbudget",
    "hulpkosten_totaal",
    "mijn_prognosemeldingen",
    "over_taakbekostiging",
    "overschrijdingen",
    "postprognose",
    "poststand",
    "prognosebeeld",
    "prognosewaarschuwingen",
    "saldo",
    "stand_om_af_te_schermen",
    "tekortregels",
    "treden_door_de_tijd",
    "verplichtingen_van",
    "waardoor",
    "wint",
]
