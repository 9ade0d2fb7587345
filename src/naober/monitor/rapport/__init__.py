"""The half-yearly report to the council: money and goals in one story, as text and tables without anybody in them."""

from naober.monitor.rapport.model import Blok, Deel, Raadsrapport, Tekening
from naober.monitor.rapport.queries import raadsrapport

__all__ = ["Blok", "Deel", "Raadsrapport", "Tekening", "raadsrapport"]
