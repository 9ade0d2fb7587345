"""What others read; each takes the actor."""

from naober.levering.queries.contracten import aanbieder
from naober.levering.queries.ketenberichten import (
    bericht,
    berichten,
    bevinding,
    ongelezen_van,
    patronen,
    te_herstellen,
    wacht_op_antwoord,
)
from naober.levering.queries.toewijzingen import toewijzing
from naober.levering.queries.verzoeken import aanbiederverzoek, aanbiederverzoeken

__all__ = [
    "aanbieder",
    "aanbiederverzoek",
    "aanbiederverzoeken",
    "bericht",
    "berichten",
    "bevinding",
    "ongelezen_van",
    "patronen",
    "te_herstellen",
    "toewijzing",
    "wacht_op_antwoord",
]
