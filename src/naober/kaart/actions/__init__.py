"""Keeping up the map: entries, places and hours, organisations, labels, prevention, and what others propose."""

from naober.kaart.actions.inlezen import geef_bestand, lees_verder
from naober.kaart.actions.organisaties import voeg_organisatie_toe, wijzig_organisatie
from naober.kaart.actions.preventie import (
    beeindig_maatregel,
    doe_oproep,
    leg_preventiestap_vast,
    neem_maatregel_op,
    start_maatregel,
    wijzig_maatregel,
)
from naober.kaart.actions.voorstellen import beoordeel_voorstel, stel_initiatief_voor, stel_voor
from naober.kaart.actions.voorzieningen import (
    geef_label,
    heropen_voorziening,
    keek_na,
    neem_label_af,
    sluit_voorziening,
    wijzig_voorziening,
    zet_op_kaart,
    zet_plekken,
)

__all__ = [
    "beeindig_maatregel",
    "beoordeel_voorstel",
    "doe_oproep",
    "geef_bestand",
    "geef_label",
    "heropen_voorziening",
    "keek_na",
    "lees_verder",
    "leg_preventiestap_vast",
    "neem_label_af",
    "neem_maatregel_op",
    "sluit_voorziening",
    "start_maatregel",
    "stel_initiatief_voor",
    "stel_voor",
    "voeg_organisatie_toe",
    "wijzig_maatregel",
    "wijzig_organisatie",
    "wijzig_voorziening",
    "zet_op_kaart",
    "zet_plekken",
]
