"""The operations of the desk by telephone and on letters to groups; part of the table in `operaties.py`."""

from naober.agenda import groepsbrieven
from naober.api.operatie import Operatie, handeling, lezing
from naober.ingang import loket

LOKETOPERATIES: tuple[Operatie, ...] = (
    handeling("binnenkomsten/_terugbellen", loket.zet_in_wachtrij, "Laat iemand wachten op terugbellen"),
    lezing("binnenkomsten/terugbellen", loket.wachtrij, "Lees wie er wacht", recht="binnenkomst.registreren"),
    handeling("binnenkomsten/{int:binnenkomst}/_beantwoorden", loket.beantwoord, "Beantwoord een vraag"),
    handeling("groepsbrieven", groepsbrieven.stel_groepsbrief_op, "Stel een brief aan een groep op"),
    lezing("groepsbrieven/{int:pk}", groepsbrieven.groepsbrief, "Lees één brief", recht="groepsbrief.sturen"),
    handeling("groepsbrieven/{int:groepsbrief}/_versturen", groepsbrieven.verstuur_groepsbrief, "Verstuur hem verder"),
)
