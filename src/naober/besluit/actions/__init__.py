"""Everything that writes in this room."""

from naober.besluit.actions.aanvraag import dien_aanvraag_in, geef_advies, hervat_termijn, leg_termijnstap_vast
from naober.besluit.actions.inwoner import klaag_zelf, maak_zelf_bezwaar
from naober.besluit.actions.nemen import neem_besluit
from naober.besluit.actions.rechtsmiddelen import (
    beslis_op_bezwaar,
    handel_klacht_af,
    leg_overleg_bezwaar_vast,
    registreer_bezwaar,
    registreer_klacht,
)
from naober.besluit.actions.toetsen import toets_rechtmatigheid
from naober.besluit.actions.vervolg import wijzig_besluit
from naober.besluit.actions.volgen import (
    leg_belemmering_vast,
    leg_deelname_vast,
    leg_resultaat_vast,
    meld_levering,
    schaal_levering_op,
)

__all__ = [
    "beslis_op_bezwaar",
    "dien_aanvraag_in",
    "geef_advies",
    "handel_klacht_af",
    "hervat_termijn",
    "klaag_zelf",
    "leg_belemmering_vast",
    "leg_deelname_vast",
    "leg_overleg_bezwaar_vast",
    "leg_resultaat_vast",
    "leg_termijnstap_vast",
    "maak_zelf_bezwaar",
    "meld_levering",
    "neem_besluit",
    "registreer_bezwaar",
    "registreer_klacht",
    "schaal_levering_op",
    "toets_rechtmatigheid",
    "wijzig_besluit",
]
