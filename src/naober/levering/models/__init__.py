"""Tables: fields and constraints."""

from naober.levering.models.bericht import (
    Afkeuring,
    Berichtinhoud,
    Berichtoverleg,
    Ketenbericht,
)
from naober.levering.models.contract import (
    Aanbieder,
    Aanbiederaccount,
    Beschikbaarheid,
    Contract,
    Contractproduct,
    Ruimte,
    Tarief,
)
from naober.levering.models.inkoop import (
    Eindverantwoording,
    Inkoopstap,
    Inkooptraject,
    Kwaliteitscontrole,
    Minimumprijs,
)
from naober.levering.models.keuze import (
    Aanmelding,
    Keuze,
    Vervoersbehoefte,
)
from naober.levering.models.toewijzing import (
    Aanbiederoverdracht,
    Dagdeelclaim,
    Levering,
    Leveringscheck,
    Toewijzing,
)
from naober.levering.models.toezicht import (
    Toezichtmelding,
)
from naober.levering.models.verzoek import (
    Verzoek,
)

__all__ = [
    "Aanbieder",
    "Aanbiederaccount",
    "Aanbiederoverdracht",
    "Aanmelding",
    "Afkeuring",
    "Berichtinhoud",
    "Berichtoverleg",
    "Beschikbaarheid",
    "Contract",
    "Contractproduct",
    "Dagdeelclaim",
    "Eindverantwoording",
    "Inkoopstap",
    "Inkooptraject",
    "Ketenbericht",
    "Keuze",
    "Kwaliteitscontrole",
    "Levering",
    "Leveringscheck",
    "Minimumprijs",
    "Ruimte",
    "Tarief",
    "Toewijzing",
    "Toezichtmelding",
    "Vervoersbehoefte",
    "Verzoek",
]
