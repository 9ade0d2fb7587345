"""What others read; each takes the actor."""

from naober.levering.queries.inkoop import (
    aanbieder,
    aanbieders,
    contract,
    contracten,
    contractproduct,
    inkooptraject,
    inkooptrajecten,
)
from naober.levering.queries.ketenberichten import (
    bericht,
    berichten,
    bevinding,
    ongelezen_van,
    patronen,
    te_herstellen,
    wacht_op_antwoord,
)
from naober.levering.queries.keuze import aanmelding, keuze
from naober.levering.queries.toewijzingen import (
    alle_toewijzingen,
    eigen_toewijzingen,
    te_verwerken,
    toewijzing,
)
from naober.levering.queries.verzoeken import aanbiederverzoek, aanbiederverzoeken

__all__ = [
    "aanbieder",
    "aanbieders",
    "aanbiederverzoek",
    "aanbiederverzoeken",
    "aanmelding",
    "alle_toewijzingen",
    "bericht",
    "berichten",
    "bevinding",
    "contract",
    "contracten",
    "contractproduct",
    "eigen_toewijzingen",
    "inkooptraject",
    "inkooptrajecten",
    "keuze",
    "ongelezen_van",
    "patronen",
    "te_herstellen",
    "te_verwerken",
    "toewijzing",
    "wacht_op_antwoord",
]
