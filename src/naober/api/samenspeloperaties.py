"""The operations on working together; part of the table in `operaties.py`."""

from collections.abc import Callable

from naober.api.operatie import Operatie, handeling, lezing
from naober.gemeente.actor import Actor
from naober.samenspel import actions as doen
from naober.samenspel import queries as lezen
from naober.samenspel.vastgelopen import vastgelopen

NETWERK = "netwerk.inzien"
INZIEN = "dossier.inzien"
OPVOLGEN = "werkafspraak.opvolgen"

SAMENSPELOPERATIES: tuple[Operatie, ...] = (
    lezing("bijeenkomsten", lezen.bijeenkomsten, "Lees de bijeenkomsten van uw netwerken", recht=NETWERK),
    handeling("bijeenkomsten", doen.plan_bijeenkomst, "Plan een bijeenkomst"),
    lezing("bijeenkomsten/{int:pk}", lezen.bijeenkomst, "Lees één bijeenkomst", recht=NETWERK),
    handeling("bijeenkomsten/{int:bijeenkomst}/agendapunten", doen.zet_op_agenda, "Zet iets op de agenda"),
    handeling("bijeenkomsten/{int:bijeenkomst}/casussen", doen.breng_casus_in, "Breng een huishouden in"),
    handeling("bijeenkomsten/{int:bijeenkomst}/_vastleggen", doen.houd_bijeenkomst, "Leg vast wat er is besproken"),
    handeling("bijeenkomsten/{int:bijeenkomst}/_vervallen", doen.laat_bijeenkomst_vervallen, "Laat haar vervallen"),
    handeling("bijeenkomsten/{int:bijeenkomst}/afspraken", doen.spreek_in_netwerk_af, "Spreek af wie wat doet"),
    handeling("casuspunten/{int:punt}/_vastleggen", doen.leg_casusverslag_vast, "Leg vast wat is besproken"),
    lezing("werkafspraken", lezen.mijn_werkafspraken, "Lees wat u nog moet doen", recht=OPVOLGEN),
    lezing("werkafspraken/{int:pk}", lezen.werkafspraak, "Lees één afspraak", recht=OPVOLGEN),
    handeling("werkafspraken/{int:afspraak}/_opvolgen", doen.volg_werkafspraak_op, "Leg vast wat ervan kwam"),
    lezing("dossiers/{int:dossier}/casusoverleggen", lezen.casusoverleggen_van, "Lees de overleggen", recht=INZIEN),
    handeling("dossiers/{int:dossier}/casusoverleggen", doen.beleg_casusoverleg, "Beleg een overleg"),
    lezing("casusoverleggen", lezen.waar_ik_gevraagd_ben, "Lees waar u bent gevraagd", recht=OPVOLGEN),
    lezing("casusoverleggen/{int:pk}", lezen.casusoverleg, "Lees één overleg", recht=OPVOLGEN),
    handeling("casusoverleggen/{int:overleg}/inbreng", doen.breng_in, "Denk mee"),
    handeling("casusoverleggen/{int:overleg}/afspraken", doen.spreek_in_overleg_af, "Spreek af wie wat doet"),
    handeling("casusoverleggen/{int:overleg}/_vastleggen", doen.houd_casusoverleg, "Leg vast wat is besproken"),
    handeling("casusoverleggen/{int:overleg}/_vervallen", doen.laat_casusoverleg_vervallen, "Laat het vervallen"),
    lezing("knelpunten", lezen.knelpuntrijen, "Lees de knelpunten", recht="knelpunt.inzien"),
    lezing("knelpunten/{int:pk}", lezen.knelpunt, "Lees één knelpunt", recht="knelpunt.inzien"),
    handeling("dossiers/{int:dossier}/knelpunten", doen.leg_knelpunt_voor, "Leg een knelpunt voor"),
    handeling("knelpunten/{int:knelpunt}/_beslissen", doen.beslis_knelpunt, "Beslis over een knelpunt"),
    handeling("knelpunten/{int:knelpunt}/_overdragen", doen.draag_knelpunt_over, "Geef het een andere eigenaar"),
    handeling("knelpunten/{int:knelpunt}/_oplossen", doen.los_knelpunt_op, "Leg vast hoe het is opgelost"),
    lezing("dossiers/{int:dossier}/doorbraken", lezen.doorbraken_van, "Lees de doorbraken", recht=INZIEN),
    handeling("doorbraken/{int:doorbraak}/_besluiten", doen.leg_doorbraak_vast, "Leg vast wat is besloten"),
    handeling("doorbraken/{int:doorbraak}/_resultaat", doen.leg_doorbraakresultaat_vast, "Leg vast wat ervan kwam"),
    lezing("vastgelopen", vastgelopen, "Lees waar niemand verder komt", recht="regie.overzien"),
)

SAMENSPELZOEKERS: tuple[Callable[[Actor, int], object | None], ...] = (
    lezen.casuspunt,
    lezen.bijeenkomst,
    lezen.casusoverleg,
    lezen.doorbraak,
    lezen.knelpunt,
    lezen.verstrekking,
    lezen.werkafspraak,
)
