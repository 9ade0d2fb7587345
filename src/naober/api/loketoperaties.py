"""The operations of the desk by telephone; part of the table in `operaties.py`."""

from naober.api.operatie import Operatie, handeling, lezing
from naober.ingang import loket

LOKETOPERATIES: tuple[Operatie, ...] = (
    handeling("binnenkomsten/_terugbellen", loket.zet_in_wachtrij, "Laat iemand wachten op terugbellen"),
    lezing("binnenkomsten/terugbellen", loket.wachtrij, "Lees wie er wacht", recht="binnenkomst.registreren"),
    handeling("binnenkomsten/{int:binnenkomst}/_beantwoorden", loket.beantwoord, "Beantwoord een vraag"),
)
