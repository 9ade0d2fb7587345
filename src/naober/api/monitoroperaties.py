"""The operations on goals and their figures; part of the table in `operaties.py`."""

from collections.abc import Callable

from naober.api.operatie import Operatie, handeling
from naober.gemeente.actor import Actor
from naober.monitor import actions as monitor
from naober.monitor.doelen import queries as doelen

MONITOROPERATIES: tuple[Operatie, ...] = (
    handeling("indicatorcijfers", monitor.leg_cijfer_vast, "Leg een cijfer van een indicator vast"),
    handeling("indicatorbestanden", monitor.lees_cijfers_in, "Lees een bestand met cijfers in"),
    handeling("streefwaarden", monitor.stel_streef_vast, "Leg vast wat het streven is"),
    handeling("doelregels", monitor.vertel_bij_doel, "Zet iets bij een doel"),
    handeling("bijstellingen", monitor.stel_bij, "Leg een bijstelling of evaluatie vast"),
    handeling("groepsvragen", monitor.stel_groepsvraag, "Zeg waarvoor een uitkomst per groep nodig is"),
    handeling("scenarios", monitor.bewaar_scenario, "Bewaar een scenario van het rekenmodel"),
    handeling("acties/{int:actie}/nabevragingen", monitor.leg_nabevraging_vast, "Leg vast wat de inwoner ervan vond"),
)

MONITORZOEKERS: tuple[Callable[[Actor, int], object | None], ...] = (doelen.cijfer,)
