"""A measurement that a profile names and nothing counts is found when the system is checked, not on an empty page."""

from collections.abc import Sequence
from typing import Any

from django.core.checks import CheckMessage, Error, register

from naober.gemeente.profiel import Profiel
from naober.gemeente.queries import leesbare_profielen


def onbekende_metingen(profiel: Profiel) -> list[tuple[str, str]]:
    """Indicator and measurement, where no expression has that code; also of what stands beside it."""
    from naober.monitor.indicatoren import laad

    bekend = laad()
    return [
        (i.code, code)
        for i in profiel.indicatoren
        for code in (*((i.meting,) if i.berekend and i.meting else ()), *i.ook)
        if code not in bekend
    ]


@register("profiel")
def controleer_metingen(app_configs: Sequence[Any] | None, **kwargs: Any) -> list[CheckMessage]:
    """One error per measurement that does not exist. A broken profile is named by its own check."""
    fouten: list[CheckMessage] = []
    for naam, profiel in leesbare_profielen():
        fouten += [
            Error(
                f"{naam}: indicator {indicator!r} laat {meting!r} meten, en die meting is er niet.",
                hint="Kies een meting uit naober.monitor.indicatoren, of handmatig, extern of registertelling.",
                id="monitor.E001",
            )
            for indicator, meting in onbekende_metingen(profiel)
        ]
    return fouten
