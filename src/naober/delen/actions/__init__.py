"""Consent, disclosure, and letting a colleague in."""

from naober.delen.actions.toegang import (
    beantwoord_toegangsverzoek,
    beoordeel_noodtoegang,
    open_in_nood,
    vraag_toegang,
)
from naober.delen.actions.toestemming import Gevraagd, leg_toestemming_vast, trek_toestemming_in
from naober.delen.actions.verstrekking import Deling, leg_uitzondering_vast, verstrek
from naober.delen.actions.vragen import beantwoord_toestemmingsvraag, trek_eigen_toestemming_in, vraag_toestemming

__all__ = [
    "Deling",
    "Gevraagd",
    "beantwoord_toegangsverzoek",
    "beantwoord_toestemmingsvraag",
    "beoordeel_noodtoegang",
    "leg_toestemming_vast",
    "leg_uitzondering_vast",
    "open_in_nood",
    "trek_eigen_toestemming_in",
    "trek_toestemming_in",
    "verstrek",
    "vraag_toegang",
    "vraag_toestemming",
]
