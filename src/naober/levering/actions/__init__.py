"""What is done: by who keeps up contracts, the back office, and providers."""

from naober.levering.actions.aanbieder import (
    koppel_account,
    leg_beschikbaarheid_vast,
    neem_aanbieder_op,
    wijzig_aanbieder,
)
from naober.levering.actions.berichten import (
    bespreek_bericht,
    breek_bericht_af,
    herstel_bevinding,
    laat_bevinding,
    ontvang_bericht,
    verstuur_alsnog,
    verwerk_opnieuw,
)
from naober.levering.actions.betalen import (
    geef_betaling_vrij,
    maak_betaling,
    toets_steekproefregel,
    trek_betaling_in,
    trek_steekproef,
)
from naober.levering.actions.bijdrage import (
    beeindig_bijdrageafspraak,
    leg_bijdrageoordeel_vast,
    leg_bijkopen_vast,
    leg_natura_vast,
    leg_opbrengst_vast,
    leg_overgang_vast,
    leg_wlzgesprek_vast,
)
from naober.levering.actions.contract import (
    beeindig_contract,
    laat_contract_ingaan,
    leg_controle_vast,
    maak_contract,
    neem_product_op,
    verleng_contract,
)
from naober.levering.actions.factuur import beslis_prestatie, dien_factuur_in, keur_factuur_af, keur_factuur_goed
from naober.levering.actions.inkoop import begin_inkoop, leg_inkoopstap_vast
from naober.levering.actions.keuze import (
    kies_aanbieder,
    leg_aanmelding_vast,
    leg_vervoer_vast,
    leg_verwijzing_vast,
    meld_aan,
    zet_tijdelijk_in,
)
from naober.levering.actions.leveren import start_levering, stop_levering
from naober.levering.actions.pgb import controleer_pgb, doelen_van, leg_overeenkomst_vast, leg_pgbplan_vast, trek_pgb_in
from naober.levering.actions.resultaat import meld_resultaat
from naober.levering.actions.tarief import (
    indexeer_tarieven,
    leg_verantwoording_vast,
    stel_minimumprijs_vast,
    stel_ruimte_vast,
    stel_tarief_vast,
)
from naober.levering.actions.terughalen import haal_start_terug, haal_stop_terug, maak_stop_definitief
from naober.levering.actions.toewijzen import draag_warm_over, verwijder_toewijzing, wijs_hulp_toe, wijzig_toewijzing
from naober.levering.actions.toezicht import meld_bij_toezicht, sluit_toezichtmelding, vraag_maatregel
from naober.levering.actions.verbeteren import verbeter_prestatie
from naober.levering.actions.verzoeken import (
    beantwoord_verzoek,
    neem_verwijzing_over,
    neem_verzoek_op,
    vraag_toewijzing,
    vraag_wijziging,
)
from naober.levering.actions.volgen import claim_dagdelen, leg_leveringscheck_vast

__all__ = [
    "beantwoord_verzoek",
    "beeindig_bijdrageafspraak",
    "beeindig_contract",
    "begin_inkoop",
    "beslis_prestatie",
    "bespreek_bericht",
    "breek_bericht_af",
    "claim_dagdelen",
    "controleer_pgb",
    "dien_factuur_in",
    "doelen_van",
    "draag_warm_over",
    "geef_betaling_vrij",
    "haal_start_terug",
    "haal_stop_terug",
    "herstel_bevinding",
    "indexeer_tarieven",
    "keur_factuur_af",
    "keur_factuur_goed",
    "kies_aanbieder",
    "koppel_account",
    "laat_bevinding",
    "laat_contract_ingaan",
    "leg_aanmelding_vast",
    "leg_beschikbaarheid_vast",
    "leg_bijdrageoordeel_vast",
    "leg_bijkopen_vast",
    "leg_controle_vast",
    "leg_inkoopstap_vast",
    "leg_leveringscheck_vast",
    "leg_natura_vast",
    "leg_opbrengst_vast",
    "leg_overeenkomst_vast",
    "leg_overgang_vast",
    "leg_pgbplan_vast",
    "leg_verantwoording_vast",
    "leg_vervoer_vast",
    "leg_verwijzing_vast",
    "leg_wlzgesprek_vast",
    "maak_betaling",
    "maak_contract",
    "maak_stop_definitief",
    "meld_aan",
    "meld_bij_toezicht",
    "meld_resultaat",
    "neem_aanbieder_op",
    "neem_product_op",
    "neem_verwijzing_over",
    "neem_verzoek_op",
    "ontvang_bericht",
    "sluit_toezichtmelding",
    "start_levering",
    "stel_minimumprijs_vast",
    "stel_ruimte_vast",
    "stel_tarief_vast",
    "stop_levering",
    "toets_steekproefregel",
    "trek_betaling_in",
    "trek_pgb_in",
    "trek_steekproef",
    "verbeter_prestatie",
    "verleng_contract",
    "verstuur_alsnog",
    "verwerk_opnieuw",
    "verwijder_toewijzing",
    "vraag_maatregel",
    "vraag_toewijzing",
    "vraag_wijziging",
    "wijs_hulp_toe",
    "wijzig_aanbieder",
    "wijzig_toewijzing",
    "zet_tijdelijk_in",
]
