"""The only writers of this room: requests about one's own data, and destruction."""

from naober.avg.actions.vernietigen import (
    keur_lijst_goed,
    neem_lijst_terug,
    stel_lijst_op,
    voer_vernietiging_uit,
    zonder_uit,
)
from naober.avg.actions.verzoeken import (
    beslis_op_verzoek,
    hef_beperking_op,
    laat_weg,
    registreer_verzoek,
    stel_identiteit_vast,
    toon_weer,
    verleng_verzoek,
    vraag_identiteit,
    wijs_fout_aan,
)

__all__ = [
    "beslis_op_verzoek",
    "hef_beperking_op",
    "keur_lijst_goed",
    "laat_weg",
    "neem_lijst_terug",
    "registreer_verzoek",
    "stel_identiteit_vast",
    "stel_lijst_op",
    "toon_weer",
    "verleng_verzoek",
    "voer_vernietiging_uit",
    "vraag_identiteit",
    "wijs_fout_aan",
    "zonder_uit",
]
