"""Profiles are checked when the system is, so that a broken one is seen before it is used."""

from collections.abc import Sequence
from typing import Any

from django.core.checks import CheckMessage, Error, register

from naober.gemeente.laden import OngeldigProfiel, lees_profiel
from naober.gemeente.queries import profielmappen


@register("profiel")
def controleer_profielen(app_configs: Sequence[Any] | None, **kwargs: Any) -> list[CheckMessage]:
    """One error per profile that cannot be used, with every file, line and field in it."""
    fouten: list[CheckMessage] = []
    for map_ in profielmappen().values():
        try:
            lees_profiel(map_)
        except OngeldigProfiel as fout:
            fouten.append(Error(str(fout), hint="Verbeter de genoemde regels.", id="gemeente.E001"))
    return fouten
