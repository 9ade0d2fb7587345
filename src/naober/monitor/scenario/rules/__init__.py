"""How the model calculates: from assumptions to results by year. No clock, no database."""

from naober.monitor.scenario.rules.achteraf import Terugblik, terugblik
from naober.monitor.scenario.rules.gevoelig import Balk, Band, band_van, gevoeligheid
from naober.monitor.scenario.rules.reeks import Reeks, Themauitkomst, Uitkomst
from naober.monitor.scenario.rules.rekenen import Scenario, bereken, geldende_waarde
from naober.monitor.scenario.rules.vergelijk import Vergelijking, vergelijk

__all__ = [
    "Balk",
    "Band",
    "Reeks",
    "Scenario",
    "Terugblik",
    "Themauitkomst",
    "Uitkomst",
    "Vergelijking",
    "band_van",
    "bereken",
    "geldende_waarde",
    "gevoeligheid",
    "terugblik",
    "vergelijk",
]
