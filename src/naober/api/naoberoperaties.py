"""The operations on help between people; part of the table in `operaties.py`."""

from collections.abc import Callable

from naober.api.operatie import Operatie, handeling, lezing
from naober.gemeente.actor import Actor
from naober.naoberschap import actions as doen
from naober.naoberschap import queries as lezen

BEMIDDELEN = "vrijwilligers.bemiddelen"
VRAGEN = "vrijwilliger.vragen"

NAOBEROPERATIES: tuple[Operatie, ...] = (
    handeling("vrijwilligers", doen.schrijf_vrijwilliger_in, "Schrijf een vrijwilliger in"),
    lezing("vrijwilligers/{int:pk}", lezen.vrijwilliger, "Lees één vrijwilliger", recht=BEMIDDELEN),
    handeling("vrijwilligers/{int:vrijwilliger}/_bijwerken", doen.werk_vrijwilliger_bij, "Werk een vrijwilliger bij"),
    handeling("vrijwilligers/{int:vrijwilliger}/aanbod", doen.leg_aanbod_vast, "Leg een aanbod vast"),
    handeling("vrijwilligers/{int:vrijwilliger}/steun", doen.steun_vrijwilliger, "Leg steun aan een vrijwilliger vast"),
    handeling("aanbod/{int:aanbod}/_intrekken", doen.trek_aanbod_in, "Trek een aanbod in"),
    handeling("hulpvragen", doen.stel_hulpvraag, "Vraag om een vrijwilliger"),
    lezing("hulpvragen", lezen.hulpvragen, "Lees de open vragen om een vrijwilliger", recht=VRAGEN),
    handeling("hulpvragen/{int:hulpvraag}/_sluiten", doen.sluit_hulpvraag, "Sluit een vraag af"),
    handeling("voorstellen", doen.stel_koppelingen_voor, "Zoek wat bij elkaar past en stel het voor"),
    lezing("voorstellen", lezen.voorstellen, "Lees de voorstellen en koppelingen", recht=VRAGEN),
    handeling("voorstellen/{int:voorstel}/_beantwoorden", doen.beantwoord_voorstel, "Leg een antwoord vast"),
    handeling("voorstellen/{int:voorstel}/_stoppen", doen.stop_koppeling, "Stop een koppeling"),
    handeling("voorstellen/{int:voorstel}/uren", doen.leg_uren_vast, "Leg uren vast"),
    handeling("voorstellen/{int:voorstel}/actie", doen.zet_koppeling_in_plan, "Zet een koppeling in het plan"),
    handeling("servicevragen", doen.stel_servicevraag, "Stel een vraag aan het servicepunt"),
    lezing("servicevragen", lezen.servicevragen, "Lees de vragen aan het servicepunt", recht=VRAGEN),
    handeling("servicevragen/{int:servicevraag}/_beantwoorden", doen.beantwoord_servicevraag, "Beantwoord die vraag"),
    handeling("activiteiten", doen.leg_activiteit_vast, "Zet iets op de kalender, of leg de opbrengst vast"),
    lezing("activiteiten/{int:pk}", lezen.activiteit, "Lees één activiteit", recht=None),
)

ZOEKERS: tuple[Callable[[Actor, int], object | None], ...] = (
    lezen.aanbod,
    lezen.activiteit,
    lezen.hulpvraag,
    lezen.servicevraag,
    lezen.voorstel,
    lezen.vrijwilliger,
)
