"""Tables that are not asked of the database: what the profile says, with what was booked since."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from naober.geld.begroten import geboekt
from naober.geld.rules.reserve import grondslag_in, verloop
from naober.gemeente.profiel import Profiel


def reserves(profiel: Profiel) -> list[dict[str, Any]]:
    """Each reserve with a ceiling at the end of each year of which the document gives what it is a part of."""
    begroting = profiel.begroting
    if begroting is None:
        return []
    rijen = []
    for reserve in begroting.reserves:
        for jaar in verloop(begroting, reserve, geboekt(reserve.code)):
            som = grondslag_in(begroting, reserve, jaar.jaar)
            if som:
                rijen.append({
                    "reserve": reserve.code, "boekjaar": jaar.jaar, "centen": jaar.eind, "rijksbijdrage": som,
                    "dag": date(jaar.jaar, 12, 31),
                })  # fmt: skip
    return rijen


UIT_PROFIEL: Mapping[str, Callable[[Profiel], list[dict[str, Any]]]] = {"reserve": reserves}
