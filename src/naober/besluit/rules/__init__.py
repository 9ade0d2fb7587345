"""The verdicts of this room: values and a date in, a refusal or nothing out."""

from naober.besluit.rules.nemen import (
    LEVERINGSVORMEN,
    SPOED,
    VERHOUDINGEN,
    Voornemen,
    controleer_nacontrole,
    controleer_voornemen,
)

__all__ = [
    "LEVERINGSVORMEN",
    "SPOED",
    "VERHOUDINGEN",
    "Voornemen",
    "controleer_nacontrole",
    "controleer_voornemen",
]
