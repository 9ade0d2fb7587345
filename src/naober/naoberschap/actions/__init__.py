"""What is done: by who brings people together, by who works in a file, and by residents themselves."""

from naober.naoberschap.actions.eigen import (
    beantwoord_eigen_voorstel,
    bied_jezelf_aan,
    meld_mantelzorg,
    trek_eigen_aanbod_in,
    vraag_om_hulp,
)
from naober.naoberschap.actions.koppelen import (
    beantwoord_voorstel,
    leg_uren_vast,
    stel_koppelingen_voor,
    stop_koppeling,
    zet_koppeling_in_plan,
)
from naober.naoberschap.actions.mantelzorg import (
    beeindig_mantelzorg,
    leg_belasting_vast,
    leg_mantelzorg_vast,
    steun_mantelzorger,
)
from naober.naoberschap.actions.servicepunt import (
    beantwoord_servicevraag,
    leg_activiteit_vast,
    stel_servicevraag,
)
from naober.naoberschap.actions.verwijzen import beantwoord_verwijzing, verwijs, volg_verwijzing
from naober.naoberschap.actions.vrijwillig import (
    leg_aanbod_vast,
    schrijf_vrijwilliger_in,
    sluit_hulpvraag,
    stel_hulpvraag,
    steun_vrijwilliger,
    trek_aanbod_in,
    werk_vrijwilliger_bij,
)

__all__ = [
    "beantwoord_eigen_voorstel",
    "beantwoord_servicevraag",
    "beantwoord_verwijzing",
    "beantwoord_voorstel",
    "beeindig_mantelzorg",
    "bied_jezelf_aan",
    "leg_aanbod_vast",
    "leg_activiteit_vast",
    "leg_belasting_vast",
    "leg_mantelzorg_vast",
    "leg_uren_vast",
    "meld_mantelzorg",
    "schrijf_vrijwilliger_in",
    "sluit_hulpvraag",
    "stel_hulpvraag",
    "stel_koppelingen_voor",
    "stel_servicevraag",
    "steun_mantelzorger",
    "steun_vrijwilliger",
    "stop_koppeling",
    "trek_aanbod_in",
    "trek_eigen_aanbod_in",
    "verwijs",
    "volg_verwijzing",
    "vraag_om_hulp",
    "werk_vrijwilliger_bij",
    "zet_koppeling_in_plan",
]
