"""What may be done with a signal, and with the case that it belongs to."""

from naober.signalen.actions.melden import koppel_signaal, meld_signaal, trek_signaal_in
from naober.signalen.actions.opvolgen import (
    leg_gespreksaanbod_vast,
    leg_poging_vast,
    maak_hulpvraag,
    pak_signaal_op,
    rond_opvolging_af,
    sluit_signaalzaak,
    spreek_opvolging_af,
    stuur_signaal_door,
)
from naober.signalen.actions.sturen import kies_groepsactiviteit, stuur_stuk
from naober.signalen.actions.veilig import begin_meldcode_bij_signaal

__all__ = [
    "begin_meldcode_bij_signaal",
    "kies_groepsactiviteit",
    "koppel_signaal",
    "leg_gespreksaanbod_vast",
    "leg_poging_vast",
    "maak_hulpvraag",
    "meld_signaal",
    "pak_signaal_op",
    "rond_opvolging_af",
    "sluit_signaalzaak",
    "spreek_opvolging_af",
    "stuur_signaal_door",
    "stuur_stuk",
    "trek_signaal_in",
]
