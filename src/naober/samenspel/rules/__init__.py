"""Verdicts on working together: no clock, no database."""

from naober.samenspel.rules.netwerk import (
    NieuweWerkafspraak,
    Ritme,
    controleer_aanwezigen,
    controleer_afspraak,
    controleer_opvolging,
    controleer_planning,
    noemt_inwoner,
    ritme_van,
)
from naober.samenspel.rules.overleg import Deelnemer, Uitnodiging, controleer_uitnodiging
from naober.samenspel.rules.vastgelopen import Feiten, Voorgelegd, controleer_voorgelegd, waarom_vastgelopen

__all__ = [
    "Deelnemer",
    "Feiten",
    "NieuweWerkafspraak",
    "Ritme",
    "Uitnodiging",
    "Voorgelegd",
    "controleer_aanwezigen",
    "controleer_afspraak",
    "controleer_opvolging",
    "controleer_planning",
    "controleer_uitnodiging",
    "controleer_voorgelegd",
    "noemt_inwoner",
    "ritme_van",
    "waarom_vastgelopen",
]
