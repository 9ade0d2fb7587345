"""Of when a figure is, in words: pure, for tables and for the report alike."""

from naober.monitor.doelen.rules import Punt
from naober.monitor.tijd import Tijdvak


def wanneer(p: Punt) -> str:
    """Of when a figure is: a period that was counted, a year, or a day."""
    if p.geteld and p.van is not None:
        return f"{p.van:%Y} tot en met {p.tot:%d-%m}" if p.geteld == "lopend" else Tijdvak(p.van, p.tot, p.geteld).naam
    return f"{p.tot:%Y}" if (p.tot.month, p.tot.day) == (12, 31) else f"{p.tot:%d-%m-%Y}"
