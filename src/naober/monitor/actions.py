"""Every action of the monitor, gathered from its parts."""

from naober.monitor.doelen.actions import (
    lees_cijfers_in,
    leg_cijfer_vast,
    leg_nabevraging_vast,
    stel_bij,
    stel_streef_vast,
    vertel_bij_doel,
)
from naober.monitor.landelijk.actions import lever_landelijk, lever_schuldhulp
from naober.monitor.scenario.actions import bewaar_scenario
from naober.monitor.uitkomsten.actions import stel_groepsvraag

__all__ = [
    "bewaar_scenario",
    "lees_cijfers_in",
    "leg_cijfer_vast",
    "leg_nabevraging_vast",
    "lever_landelijk",
    "lever_schuldhulp",
    "stel_bij",
    "stel_groepsvraag",
    "stel_streef_vast",
    "vertel_bij_doel",
]
