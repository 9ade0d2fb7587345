"""The operations on the budget: decisions, reserves, what is set aside, measures and risks; part of `operaties.py`."""

from collections.abc import Callable

from naober.api.operatie import Operatie, handeling, lezing
from naober.geld import actions as doen
from naober.geld.queries import begroting as lezen
from naober.geld.queries.prognose import drijfveerramingen
from naober.gemeente.actor import Actor

BEGROTINGSOPERATIES: tuple[Operatie, ...] = (
    handeling("begrotingsbesluiten", doen.neem_begrotingsbesluit, "Leg een besluit over de begroting vast"),
    lezing("begrotingsregels", lezen.begrotingsregels, "Lees wat besluiten veranderden", recht=lezen.INZIEN),
    handeling("reserveboekingen", doen.boek_reserve, "Boek op een reserve"),
    lezing("reserveboekingen", lezen.reserveboekingen, "Lees wat op reserves is geboekt", recht=lezen.INZIEN),
    handeling("begrotingsbesluiten/_bestemmen", doen.bestem_geld, "Bestem geld van een bron"),
    handeling("begrotingsbesluiten/_inlezen", doen.lees_begroting_in, "Lees een begroting in"),
    handeling("reserveboekingen/_vervallen", doen.schrap_dotatie, "Laat een toevoeging aan een reserve vervallen"),
    handeling("bestedingen/_verdelen", doen.verdeel_besteding, "Verdeel een voorziening over begrotingsregels"),
    handeling("bestedingen", doen.leg_besteding_vast, "Reserveer geld voor een activiteit"),
    lezing("bestedingen", lezen.bestedingen, "Lees wat voor activiteiten is gereserveerd", recht=lezen.INZIEN),
    handeling("begrotingsmaatregelen", doen.leg_begrotingsmaatregel_vast, "Leg een maatregel vast"),
    lezing("begrotingsmaatregelen", lezen.begrotingsmaatregelen, "Lees de maatregelen", recht=lezen.INZIEN),
    lezing("begrotingsmaatregelen/{int:pk}", lezen.begrotingsmaatregel, "Lees één maatregel", recht=lezen.INZIEN),
    handeling("begrotingsmaatregelen/{int:maatregel}/_stand", doen.zet_begrotingsmaatregel, "Zeg hoe zij ervoor staat"),
    handeling("drijfveerramingen", doen.leg_drijfveer_vast, "Zeg wat een oorzaak van het beleid doet met een jaar"),
    lezing("drijfveerramingen", drijfveerramingen, "Lees wat van oorzaken is vastgelegd", recht=lezen.INZIEN),
    handeling("financielerisicos", doen.leg_financieel_risico_vast, "Leg een financieel risico vast"),
    lezing("financielerisicos", lezen.financiele_risicos, "Lees de financiële risico's", recht=lezen.INZIEN),
    lezing("financielerisicos/{int:pk}", lezen.financieel_risico, "Lees één financieel risico", recht=lezen.INZIEN),
    handeling("financielerisicos/{int:risico}/_beoordelen", doen.beoordeel_financieel_risico, "Beoordeel een risico"),
)

BEGROTINGSZOEKERS: tuple[Callable[[Actor, int], object | None], ...] = (
    lezen.begrotingsmaatregel,
    lezen.financieel_risico,
)
