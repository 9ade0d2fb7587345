"""What the monitor keeps: figures that somebody gave or stored, what is aimed at, what is written beside goals,
scenarios, reports that were adopted, and who asked for outcomes by group."""

from naober.monitor.models.bevraging import Nabevraging
from naober.monitor.models.cijfers import Doelregel, Indicatorwaarde, Streefwaarde, Telling
from naober.monitor.models.gelijkheid import Gelijkheidsvraag
from naober.monitor.models.rapport import VastgesteldRapport
from naober.monitor.models.scenario import BewaardScenario

__all__ = [
    "BewaardScenario",
    "Doelregel",
    "Gelijkheidsvraag",
    "Indicatorwaarde",
    "Nabevraging",
    "Streefwaarde",
    "Telling",
    "VastgesteldRapport",
]
