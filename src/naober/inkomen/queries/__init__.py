"""What others read of this room; takes the actor, or what was found with one."""

from naober.inkomen.queries.traject import (
    Schuldhulpbeeld,
    beeld_van,
    koppelbaar_bij,
    koppelbare_acties,
    loopt_schuldhulp,
    schuld,
    schuldhulpstap,
    schuldhulptraject,
    schuldregeling,
    signaalzaken_bij,
    stand_van,
    trajecten_van,
)

__all__ = [
    "Schuldhulpbeeld",
    "beeld_van",
    "koppelbaar_bij",
    "koppelbare_acties",
    "loopt_schuldhulp",
    "schuld",
    "schuldhulpstap",
    "schuldhulptraject",
    "schuldregeling",
    "signaalzaken_bij",
    "stand_van",
    "trajecten_van",
]
