"""A checklist that asks for a fact nobody can give, and a scheme that cannot be calculated, are found when the system
is checked, not at a decision."""

from collections.abc import Sequence
from typing import Any

from django.core.checks import CheckMessage, Error, register

from naober.besluit.feiten import onbekend_feit, onbekende_regelfeiten
from naober.gemeente.queries import leesbare_profielen
from naober.regels.gemeentelijk import fouten_in


@register("profiel")
def controleer_feiten(app_configs: Sequence[Any] | None, **kwargs: Any) -> list[CheckMessage]:
    """One error per condition that names an unknown fact. A broken profile is named by its own check."""
    fouten: list[CheckMessage] = []
    for naam, profiel in leesbare_profielen():
        fouten += [
            Error(f"{naam}: toets {toets.code!r} {fout}", id="besluit.E001")
            for toets in profiel.toetsen
            for v in toets.vragen
            if (fout := onbekend_feit(v) or onbekende_regelfeiten(profiel, v)) is not None
        ]
        fouten += [Error(f"{naam}: {fout}", id="besluit.E002") for fout in fouten_in(profiel)]
    return fouten
