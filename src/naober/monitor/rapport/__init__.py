"""The half-yearly report to the council: money and goals in one story, as text and tables without anybody in them."""

from naober.monitor.rapport.model import Blok, Deel, Raadsrapport, Tekening
from naober.monitor.rapport.queries import raadsrapport
from naober.monitor.rapport.vastgesteld import Stuk, vastgesteld_rapport, vastgestelde_rapporten

__all__ = [
    "Blok",
    "Deel",
    "Raadsrapport",
    "Stuk",
    "Tekening",
    "raadsrapport",
    "vastgesteld_rapport",
    "vastgestelde_rapporten",
]
