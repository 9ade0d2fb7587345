"""What the monitor keeps: figures that somebody gave or stored, what is aimed at, what is written beside goals,
and scenarios."""

from naober.monitor.models.bevraging import Nabevraging
from naober.monitor.models.cijfers import Doelregel, Indicatorwaarde, Streefwaarde
from naober.monitor.models.scenario import BewaardScenario

__all__ = ["BewaardScenario", "Doelregel", "Indicatorwaarde", "Nabevraging", "Streefwaarde"]
