"""The only writers of what is recorded of safety."""

from naober.veiligheid.actions.crisis import (
    haal_markering_weg,
    markeer,
    regel_achtervang,
    rond_opschaling_af,
    schaal_op,
)
from naober.veiligheid.actions.meldcode import (
    begin_meldcode,
    leg_meldactie_vast,
    pas_gevaar_aan,
    sluit_meldcode,
    zet_meldcodestap,
)
from naober.veiligheid.actions.overdracht import doe_melding, leg_terugkoppeling_vast, vraag_meedenken
from naober.veiligheid.actions.plan import beoordeel_geweld, maak_veiligheidsplan, sluit_veiligheidsplan
from naober.veiligheid.actions.verwijsindex import leg_match_vast, meld_in_verwijsindex, trek_verwijsindex_in

__all__ = [
    "begin_meldcode",
    "beoordeel_geweld",
    "doe_melding",
    "haal_markering_weg",
    "leg_match_vast",
    "leg_meldactie_vast",
    "leg_terugkoppeling_vast",
    "maak_veiligheidsplan",
    "markeer",
    "meld_in_verwijsindex",
    "pas_gevaar_aan",
    "regel_achtervang",
    "rond_opschaling_af",
    "schaal_op",
    "sluit_meldcode",
    "sluit_veiligheidsplan",
    "trek_verwijsindex_in",
    "vraag_meedenken",
    "zet_meldcodestap",
]
