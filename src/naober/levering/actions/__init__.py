"""What is done: by who keeps up contracts, the back office, and providers."""

from naober.levering.actions.aanbieder import koppel_account, leg_beschikbaarheid_vast, neem_aanbieder_op
from naober.levering.actions.berichten import (
    bespreek_bericht,
    breek_bericht_af,
    herstel_bevinding,
    laat_bevinding,
    ontvang_bericht,
    verwerk_opnieuw,
)
from naober.levering.actions.contract import (
    beeindig_contract,
    laat_contract_ingaan,
    leg_controle_vast,
    maak_contract,
    neem_product_op,
    verleng_contract,
)
from naober.levering.actions.inkoop import begin_inkoop, leg_inkoopstap_vast
from naober.levering.actions.keuze import (
    kies_aanbieder,
    leg_aanmelding_vast,
    leg_vervoer_vast,
    leg_verwijzing_vast,
    meld_aan,
)
from naober.levering.actions.leveren import start_levering, stop_levering
from naober.levering.actions.tarief import (
    indexeer_tarieven,
    leg_verantwoording_vast,
    stel_minimumprijs_vast,
    stel_ruimte_vast,
    stel_tarief_vast,
)
from naober.levering.actions.terughalen import haal_start_terug, haal_stop_terug, maak_stop_definitief
from naober.levering.actions.toewijzen import (
    draag_warm_over,
    verwijder_toewijzing,
    wijs_hulp_toe,
    wijzig_toewijzing,
)
from naober.levering.actions.verzoeken import beantwoord_verzoek, neem_verzoek_op, vraag_toewijzing, vraag_wijziging
from naober.levering.actions.volgen import claim_dagdelen, leg_leveringscheck_vast

__all__ = [
    "beantwoord_verzoek",
    "beeindig_contract",
    "begin_inkoop",
    "bespreek_bericht",
    "breek_bericht_af",
    "claim_dagdelen",
    "draag_warm_over",
    "haal_start_terug",
    "haal_stop_terug",
    "herstel_bevinding",
    "indexeer_tarieven",
    "kies_aanbieder",
    "koppel_account",
    "laat_bevinding",
    "laat_contract_ingaan",
    "leg_aanmelding_vast",
    "leg_beschikbaarheid_vast",
    "leg_controle_vast",
    "leg_inkoopstap_vast",
    "leg_leveringscheck_vast",
    "leg_verantwoording_vast",
    "leg_vervoer_vast",
    "leg_verwijzing_vast",
    "maak_contract",
    "maak_stop_definitief",
    "meld_aan",
    "neem_aanbieder_op",
    "neem_product_op",
    "neem_verzoek_op",
    "ontvang_bericht",
    "start_levering",
    "stel_minimumprijs_vast",
    "stel_ruimte_vast",
    "stel_tarief_vast",
    "stop_levering",
    "verleng_contract",
    "verwerk_opnieuw",
    "verwijder_toewijzing",
    "vraag_toewijzing",
    "vraag_wijziging",
    "wijs_hulp_toe",
    "wijzig_toewijzing",
]
