"""Which level of the organisation looks at which indicators, and which levels are a reader's own. Pure."""

from collections.abc import Collection

from naober.gemeente.profiel import Indicator, Profiel, Rol
from naober.gemeente.profiel.doelen import Informatiebehoefte

# What each level looks at when an indicator does not say: effects and results above, flow and process on the floor.
_NIVEAU: dict[str, tuple[str, ...]] = {
    "strategisch": ("effect", "resultaat", "tevredenheid"),
    "tactisch": ("resultaat", "tevredenheid", "aantal", "doorstroom"),
    "operationeel": ("aantal", "doorstroom", "proces"),
}


def op_niveau(indicator: Indicator, niveau: str) -> bool:
    """Whether this level gets to see this indicator; every indicator without a level."""
    if not niveau:
        return True
    return niveau in indicator.niveaus if indicator.niveaus else indicator.aard in _NIVEAU[niveau]


def eigen_niveaus(profiel: Profiel, rollen: Collection[Rol]) -> list[Informatiebehoefte]:
    """The levels that the profile gives to one of these roles, in its order; none where it gives none."""
    return [n for n in profiel.monitor.informatie if set(n.rollen) & set(rollen)]
