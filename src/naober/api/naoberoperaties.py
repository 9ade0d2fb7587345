"""The operations on help between people, and of the desk by telephone; part of the table in `operaties.py`."""

from collections.abc import Callable

from naober.agenda import groepsbrieven
from naober.api.loketoperaties import LOKETOPERATIES
from naober.api.operatie import Operatie, handeling, lezing
from naober.gemeente.actor import Actor
from naober.naoberschap import actions as doen
from naober.naoberschap import queries as lezen
from naober.naoberschap import zorgqueries as zorg

BEMIDDELEN = "vrijwilligers.bemiddelen"
VRAGEN = "vrijwilliger.vragen"

NAOBEROPERATIES: tuple[Operatie, ...] = (
    *LOKETOPERATIES,
    handeling("vrijwilligers", doen.schrijf_vrijwilliger_in, "Schrijf een vrijwilliger in"),
    lezing("vrijwilligers/{int:pk}", lezen.vrijwilliger, "Lees één vrijwilliger", recht=BEMIDDELEN),
    handeling("vrijwilligers/{int:vrijwilliger}/_bijwerken", doen.werk_vrijwilliger_bij, "Werk een vrijwilliger bij"),
    handeling("vrijwilligers/{int:vrijwilliger}/aanbod", doen.leg_aanbod_vast, "Leg een aanbod vast"),
    handeling("vrijwilligers/{int:vrijwilliger}/steun", doen.steun_vrijwilliger, "Leg steun aan een vrijwilliger vast"),
    handeling("aanbod/{int:aanbod}/_intrekken", doen.trek_aanbod_in, "Trek een aanbod in"),
    handeling("hulpvragen", doen.stel_hulpvraag, "Vraag om een vrijwilliger"),
    lezing("hulpvragen", lezen.hulpvragen, "Lees de open vragen om een vrijwilliger", recht=VRAGEN),
    handeling("hulpvragen/{int:hulpvraag}/_sluiten", doen.sluit_hulpvraag, "Sluit een vraag af"),
    handeling("koppelvoorstellen", doen.stel_koppelingen_voor, "Zoek wat bij elkaar past en stel het voor"),
    lezing("koppelvoorstellen", lezen.koppelvoorstellen, "Lees de voorstellen en koppelingen", recht=VRAGEN),
    handeling("koppelvoorstellen/{int:voorstel}/_beantwoorden", doen.beantwoord_voorstel, "Leg een antwoord vast"),
    handeling("koppelvoorstellen/{int:voorstel}/_stoppen", doen.stop_koppeling, "Stop een koppeling"),
    handeling("koppelvoorstellen/{int:voorstel}/uren", doen.leg_uren_vast, "Leg uren vast"),
    handeling("koppelvoorstellen/{int:voorstel}/actie", doen.zet_koppeling_in_plan, "Zet een koppeling in het plan"),
    handeling("servicevragen", doen.stel_servicevraag, "Stel een vraag aan het servicepunt"),
    lezing("servicevragen", lezen.servicevragen, "Lees de vragen aan het servicepunt", recht=VRAGEN),
    handeling("servicevragen/{int:servicevraag}/_beantwoorden", doen.beantwoord_servicevraag, "Beantwoord die vraag"),
    handeling("activiteiten", doen.leg_activiteit_vast, "Zet iets op de kalender, of leg de opbrengst vast"),
    lezing("activiteiten/{int:pk}", lezen.activiteit, "Lees één activiteit", recht=BEMIDDELEN),
    # Mantelzorgers
    handeling("mantelzorgers", doen.leg_mantelzorg_vast, "Leg vast wie mantelzorger is, of wat er is veranderd"),
    lezing("mantelzorgers/{int:pk}", zorg.mantelzorg, "Lees één mantelzorger", recht="mantelzorg.vastleggen"),
    handeling("mantelzorgers/{int:mantelzorg}/belastingen", doen.leg_belasting_vast, "Leg vast hoe zwaar het is"),
    handeling("mantelzorgers/{int:mantelzorg}/steun", doen.steun_mantelzorger, "Leg steun aan een mantelzorger vast"),
    handeling("mantelzorgers/{int:mantelzorg}/_beeindigen", doen.beeindig_mantelzorg, "Leg vast dat het stopt"),
    # Warm verwijzen
    handeling("dossiers/{int:dossier}/verwijzingen", doen.verwijs, "Breng een inwoner naar een voorziening"),
    lezing("verwijzingen", zorg.lopende_verwijzingen, "Lees de verwijzingen die lopen", recht="dossier.inzien"),
    lezing("verwijzingen/{int:pk}", zorg.verwijzing, "Lees één verwijzing", recht="dossier.inzien"),
    lezing(
        "eigen-verwijzingen",
        zorg.verwijzingen_naar_ons,
        "Lees wie naar uw aanbod is verwezen",
        recht="verwijzing.beantwoorden",
    ),
    handeling("eigen-verwijzingen/{int:verwijzing}/_beantwoorden", doen.beantwoord_verwijzing, "Zeg hoe het ging"),
    handeling("verwijzingen/{int:verwijzing}/_volgen", doen.volg_verwijzing, "Leg vast hoe het ging"),
)

ZOEKERS: tuple[Callable[[Actor, int], object | None], ...] = (
    lezen.aanbod,
    lezen.activiteit,
    lezen.hulpvraag,
    lezen.servicevraag,
    lezen.voorstel,
    lezen.vrijwilliger,
    groepsbrieven.groepsbrief,
    zorg.mantelzorg,
    zorg.aangewezen_verwijzing,
)
