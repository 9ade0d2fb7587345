"""What is decided about money."""

from naober.geld.actions.afspraken import bestem_geld, schrap_dotatie, verdeel_besteding
from naober.geld.actions.begroting import boek_reserve, lees_begroting_in, leg_besteding_vast, neem_begrotingsbesluit
from naober.geld.actions.drijfveren import leg_drijfveer_vast
from naober.geld.actions.maatregelen import (
    beoordeel_financieel_risico,
    leg_begrotingsmaatregel_vast,
    leg_financieel_risico_vast,
    zet_begrotingsmaatregel,
)

__all__ = [
    "beoordeel_financieel_risico",
    "bestem_geld",
    "boek_reserve",
    "lees_begroting_in",
    "leg_begrotingsmaatregel_vast",
    "leg_besteding_vast",
    "leg_drijfveer_vast",
    "leg_financieel_risico_vast",
    "neem_begrotingsbesluit",
    "schrap_dotatie",
    "verdeel_besteding",
    "zet_begrotingsmaatregel",
]
