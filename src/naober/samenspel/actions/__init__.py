"""What is written about working together: the only writers of this room."""

from naober.samenspel.actions.knelpunt import (
    beslis_knelpunt,
    draag_knelpunt_over,
    leg_doorbraak_vast,
    leg_doorbraakresultaat_vast,
    leg_knelpunt_voor,
    los_knelpunt_op,
)
from naober.samenspel.actions.netwerk import (
    breng_casus_in,
    houd_bijeenkomst,
    laat_bijeenkomst_vervallen,
    leg_casusverslag_vast,
    plan_bijeenkomst,
    spreek_in_netwerk_af,
    volg_werkafspraak_op,
    zet_op_agenda,
)
from naober.samenspel.actions.overleg import (
    beleg_casusoverleg,
    breng_in,
    houd_casusoverleg,
    laat_casusoverleg_vervallen,
    spreek_in_overleg_af,
)

__all__ = [
    "beleg_casusoverleg",
    "beslis_knelpunt",
    "breng_casus_in",
    "breng_in",
    "draag_knelpunt_over",
    "houd_bijeenkomst",
    "houd_casusoverleg",
    "laat_bijeenkomst_vervallen",
    "laat_casusoverleg_vervallen",
    "leg_casusverslag_vast",
    "leg_doorbraak_vast",
    "leg_doorbraakresultaat_vast",
    "leg_knelpunt_voor",
    "los_knelpunt_op",
    "plan_bijeenkomst",
    "spreek_in_netwerk_af",
    "spreek_in_overleg_af",
    "volg_werkafspraak_op",
    "zet_op_agenda",
]
