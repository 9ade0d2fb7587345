"""The figures of the monitor, by code: `INDICATOREN`. A profile names one by its code, with the values it gives it."""

from naober.monitor.indicatoren.register import INDICATOREN, Indicator, Uitvraag, indicator

__all__ = ["INDICATOREN", "Indicator", "Uitvraag", "indicator", "laad"]


def laad() -> dict[str, Indicator]:
    """All of them. Loading the expressions loads Ibis, which a page without figures need not."""
    from naober.monitor.indicatoren import beleid, beweging, hulp, kosten, landelijk, omgeving, toegang, uitkomst  # noqa: F401

    return INDICATOREN
