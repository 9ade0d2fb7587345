"""What others read; each takes the actor."""

from naober.levering.queries.bijdrage import bijdrageafspraak
from naober.levering.queries.geld import (
    betaalbatch,
    betaalbatches,
    declaratie,
    declaraties,
    prestatie,
    prestaties,
    steekproef,
    steekproefregel,
    steekproeven,
)
from naober.levering.queries.inkoop import (
    aanbieder,
    aanbieders,
    contract,
    contracten,
    contractproduct,
    inkooptraject,
    inkooptrajecten,
    toezichtmelding,
    toezichtmeldingen,
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
from naober.levering.queries.pgb import pgbplan
from naober.levering.queries.resultaten import resultaatmelding
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
    "betaalbatch",
    "betaalbatches",
    "bevinding",
    "bijdrageafspraak",
    "contract",
    "contracten",
    "contractproduct",
    "declaratie",
    "declaraties",
    "eigen_toewijzingen",
    "inkooptraject",
    "inkooptrajecten",
    "keuze",
    "ongelezen_van",
    "patronen",
    "pgbplan",
    "prestatie",
    "prestaties",
    "resultaatmelding",
    "steekproef",
    "steekproefregel",
    "steekproeven",
    "te_herstellen",
    "te_verwerken",
    "toewijzing",
    "toezichtmelding",
    "toezichtmeldingen",
    "wacht_op_antwoord",
]
