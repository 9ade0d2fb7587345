"""The operations on contracts, allocation and delivery; part of the table in `operaties.py`."""

from collections.abc import Callable
from typing import Any

from naober.api.operatie import Operatie, handeling, lezing
from naober.gemeente.actor import Actor
from naober.levering import actions as doen
from naober.levering import queries as lezen

BEHEER = "contract.beheren"
MELDEN = "levering.melden"
BESPREKEN = "bericht.bespreken"


def _nummer(rij: Any) -> str:
    return str(rij.pk)


LEVERINGSOPERATIES: tuple[Operatie, ...] = (
    handeling("aanbieders", doen.neem_aanbieder_op, "Neem een aanbieder op"),
    lezing("aanbieders/{int:pk}", lezen.aanbieder, "Lees één aanbieder", recht=BEHEER),
    handeling("aanbieders/{int:aanbieder}/accounts", doen.koppel_account, "Laat een account voor een aanbieder werken"),
    lezing("toewijzingen/{int:pk}", lezen.toewijzing, "Lees één toewijzing", recht=MELDEN),
    handeling("toewijzingen/{int:toewijzing}/leveringen", doen.start_levering, "Meld dat de hulp begint"),
    handeling("toewijzingen/{int:toewijzing}/_stoppen", doen.stop_levering, "Meld dat de hulp stopt"),
    handeling("toewijzingen/{int:toewijzing}/_verwijderen", doen.verwijder_toewijzing, "Verwijder een toewijzing"),
    handeling("toewijzingen/{int:toewijzing}/startmelding/_terughalen", doen.haal_start_terug, "Haal een start terug"),
    handeling("toewijzingen/{int:toewijzing}/stopmelding/_terughalen", doen.haal_stop_terug, "Haal een stop terug"),
    handeling(
        "toewijzingen/{int:toewijzing}/_definitief", doen.maak_stop_definitief, "Maak een tijdelijke stop blijvend"
    ),
    # Verzoeken van aanbieders
    handeling("aanbiederverzoeken", doen.vraag_toewijzing, "Vraag om een toewijzing"),
    lezing("aanbiederverzoeken", lezen.aanbiederverzoeken, "Lees de open verzoeken van aanbieders", recht=MELDEN),
    lezing("aanbiederverzoeken/{int:pk}", lezen.aanbiederverzoek, "Lees één verzoek van een aanbieder", recht=MELDEN),
    handeling("aanbiederverzoeken/{int:verzoek}/_beantwoorden", doen.beantwoord_verzoek, "Beantwoord een verzoek"),
    handeling("toewijzingen/{int:toewijzing}/wijzigingsverzoeken", doen.vraag_wijziging, "Vraag om een wijziging"),
    # Berichten van iWmo en iJw
    handeling("ketenberichten", doen.ontvang_bericht, "Stuur een bericht van iWmo of iJw in"),
    lezing("ketenberichten", lezen.berichten, "Lees de berichten, nieuwste eerst", recht=BESPREKEN, vorige=_nummer),
    lezing("ketenberichten/{int:pk}", lezen.bericht, "Lees één bericht", recht=BESPREKEN),
    handeling("ketenberichten/{int:bericht}/overleg", doen.bespreek_bericht, "Zeg iets over een bericht"),
    handeling("ketenberichten/{int:bericht}/_afbreken", doen.breek_bericht_af, "Breek de verwerking af"),
    handeling("ketenberichten/{int:bericht}/_opnieuw", doen.verwerk_opnieuw, "Verwerk een bericht opnieuw"),
    handeling("afkeuringen/{int:bevinding}/_herstellen", doen.herstel_bevinding, "Herstel een afkeuring"),
    handeling("afkeuringen/{int:bevinding}/_laten", doen.laat_bevinding, "Laat een afkeuring zoals zij is"),
)

LEVERINGSZOEKERS: tuple[Callable[[Actor, int], object | None], ...] = (
    lezen.aanbieder,
    lezen.bericht,
    lezen.bevinding,
    lezen.toewijzing,
    lezen.aanbiederverzoek,
)
