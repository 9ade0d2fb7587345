"""What the monitor keeps: figures that somebody gave or stored, what is aimed at, and what is written beside goals."""

from naober.monitor.models.bevraging import Nabevraging
from naober.monitor.models.cijfers import Doelregel, Indicatorwaarde, Streefwaarde

__all__ = ["Doelregel", "Indicatorwaarde", "Nabevraging", "Streefwaarde"]
