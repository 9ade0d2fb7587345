"""The only writers of help with debts."""

from naober.inkomen.actions.schulden import (
    dien_voorstel_in,
    laat_schuld_vervallen,
    leg_antwoord_vast,
    leg_schuld_vast,
    rond_voorstel_af,
    vraag_dwangakkoord,
    wijzig_schuld,
)
from naober.inkomen.actions.stappen import werk_schuldhulpstap_bij, zet_schuldhulpstap
from naober.inkomen.actions.traject import (
    beeindig_schuldhulp,
    begin_schuldhulp,
    koppel_schuldhulp,
    leg_besluit_elders_vast,
    leg_schuldgesprek_vast,
    meld_bedreiging,
)

__all__ = [
    "beeindig_schuldhulp",
    "begin_schuldhulp",
    "dien_voorstel_in",
    "koppel_schuldhulp",
    "laat_schuld_vervallen",
    "leg_antwoord_vast",
    "leg_besluit_elders_vast",
    "leg_schuld_vast",
    "leg_schuldgesprek_vast",
    "meld_bedreiging",
    "rond_voorstel_af",
    "vraag_dwangakkoord",
    "werk_schuldhulpstap_bij",
    "wijzig_schuld",
    "zet_schuldhulpstap",
]
