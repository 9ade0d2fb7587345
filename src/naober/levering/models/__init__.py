"""Tables: fields and constraints."""

from naober.levering.models.bericht import Afkeuring, Berichtinhoud, Berichtoverleg, Ketenbericht
from naober.levering.models.betaling import Betaalbatch, Betaling, Steekproef
from naober.levering.models.bijdrage import Bijdrageafspraak, Bijdrageopbrengst, Uitgaand
from naober.levering.models.contract import (
    Aanbieder,
    Aanbiederaccount,
    Beschikbaarheid,
    Contract,
    Contractproduct,
    Ruimte,
    Tarief,
)
from naober.levering.models.declaratie import (
    Declaratie,
    Goedkeuring,
    Inleesdeel,
    Inlezing,
    Prestatie,
    Prestatiebesluit,
)
from naober.levering.models.inkoop import (
    Eindverantwoording,
    Inkoopstap,
    Inkooptraject,
    Kwaliteitscontrole,
    Minimumprijs,
)
from naober.levering.models.keuze import Aanmelding, Keuze, Vervoersbehoefte
from naober.levering.models.pgb import Pgbcontrole, Pgbovereenkomst, Pgbplan
from naober.levering.models.resultaat import Resultaatmelding
from naober.levering.models.steekproef import Steekproefregel
from naober.levering.models.toewijzing import Aanbiederoverdracht, Dagdeelclaim, Levering, Leveringscheck, Toewijzing
from naober.levering.models.toezicht import Toezichtmelding
from naober.levering.models.verzoek import Verzoek

__all__ = [
    "Aanbieder",
    "Aanbiederaccount",
    "Aanbiederoverdracht",
    "Aanmelding",
    "Afkeuring",
    "Berichtinhoud",
    "Berichtoverleg",
    "Beschikbaarheid",
    "Betaalbatch",
    "Betaling",
    "Bijdrageafspraak",
    "Bijdrageopbrengst",
    "Contract",
    "Contractproduct",
    "Dagdeelclaim",
    "Declaratie",
    "Eindverantwoording",
    "Goedkeuring",
    "Inkoopstap",
    "Inkooptraject",
    "Inleesdeel",
    "Inlezing",
    "Ketenbericht",
    "Keuze",
    "Kwaliteitscontrole",
    "Levering",
    "Leveringscheck",
    "Minimumprijs",
    "Pgbcontrole",
    "Pgbovereenkomst",
    "Pgbplan",
    "Prestatie",
    "Prestatiebesluit",
    "Resultaatmelding",
    "Ruimte",
    "Steekproef",
    "Steekproefregel",
    "Tarief",
    "Toewijzing",
    "Toezichtmelding",
    "Uitgaand",
    "Vervoersbehoefte",
    "Verzoek",
]
