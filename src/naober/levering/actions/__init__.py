"""What is done: by who keeps up contracts, the back office, and providers."""

from naober.levering.actions.berichten import (
    bespreek_bericht,
    breek_bericht_af,
    herstel_bevinding,
    laat_bevinding,
    ontvang_bericht,
    verwerk_opnieuw,
)
from naober.levering.actions.contract import koppel_account, neem_aanbieder_op
from naober.levering.actions.leveren import start_levering, stop_levering
from naober.levering.actions.terughalen import haal_start_terug, haal_stop_terug, maak_stop_definitief
from naober.levering.actions.toewijzen import verwijder_toewijzing
from naober.levering.actions.verzoeken import beantwoord_verzoek, neem_verzoek_op, vraag_toewijzing, vraag_wijziging

__all__ = [
    "beantwoord_verzoek",
    "bespreek_bericht",
    "breek_bericht_af",
    "haal_start_terug",
    "haal_stop_terug",
    "herstel_bevinding",
    "koppel_account",
    "laat_bevinding",
    "maak_stop_definitief",
    "neem_aanbieder_op",
    "neem_verzoek_op",
    "ontvang_bericht",
    "start_levering",
    "stop_levering",
    "verwerk_opnieuw",
    "verwijder_toewijzing",
    "vraag_toewijzing",
    "vraag_wijziging",
]
