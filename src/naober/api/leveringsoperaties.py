"""The operations on contracts, allocation and delivery; part of the table in `operaties.py`."""

from collections.abc import Callable

from naober.api.operatie import Operatie, handeling, lezing
from naober.gemeente.actor import Actor
from naober.levering import actions as doen
from naober.levering import queries as lezen

BEHEER = "contract.beheren"
MELDEN = "levering.melden"

LEVERINGSOPERATIES: tuple[Operatie, ...] = (
    handeling("aanbieders", doen.neem_aanbieder_op, "Neem een aanbieder op"),
    lezing("aanbieders/{int:pk}", lezen.aanbieder, "Lees één aanbieder", recht=BEHEER),
    handeling("aanbieders/{int:aanbieder}/accounts", doen.koppel_account, "Laat een account voor een aanbieder werken"),
    lezing("toewijzingen/{int:pk}", lezen.toewijzing, "Lees één toewijzing", recht=MELDEN),
    handeling("toewijzingen/{int:toewijzing}/leveringen", doen.start_levering, "Meld dat de hulp begint"),
    handeling("toewijzingen/{int:toewijzing}/_stoppen", doen.stop_levering, "Meld dat de hulp stopt"),
    handeling("toewijzingen/{int:toewijzing}/_verwijderen", doen.verwijder_toewijzing, "Verwijder een toewijzing"),
)

LEVERINGSZOEKERS: tuple[Callable[[Actor, int], object | None], ...] = (lezen.aanbieder, lezen.toewijzing)
