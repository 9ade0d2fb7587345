"""The rules of help between people: each refusal on plain values, and what passes."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from naober.kern import Weigering
from naober.naoberschap.rules.mantelzorg import controleer_belasting
from naober.naoberschap.rules.vrijwillig import (
    Aanbodinvoer,
    Hulpinvoer,
    Inschrijving,
    Voorstelstand,
    controleer_aanbod,
    controleer_hulpvraag,
    controleer_inschrijving,
    controleer_maatregel,
    controleer_servicevraag,
    controleer_uren,
    kring,
    mag_antwoorden,
    schoon,
)
from tests.dossier.gevallen import profiel_uit

PROFIEL, LEUSDEN, DAG = profiel_uit("hardenberg"), profiel_uit("leusden"), date(2015, 3, 2)
WIE = Inschrijving("Willie", "noord", telefoon="06", postcode="7772 ab")
AANBOD = Aanbodinvoer(frozenset({"maatje"}), "structureel", "vacaturebank")
VRAAG = Hulpinvoer("inwoner", "De inwoner", "06", "maatje", "Koffie.", "noord", "structureel", "vacaturebank")
STAND = Voorstelstand("open", *[False] * 8)


def code(uitkomst: object) -> str:
    return uitkomst.code if isinstance(uitkomst, Weigering) else ""


@pytest.mark.parametrize(
    ("anders", "verwacht"),
    [
        ({}, ""),
        ({"naam": " "}, "vrijwilliger.naam"),
        ({"telefoon": ""}, "vrijwilliger.contact"),
        ({"postcode": "1234"}, "vrijwilliger.postcode"),
        ({"vog_op": date(2015, 3, 3)}, "vrijwilliger.vog-later"),
        ({"gebied": "maan"}, "vrijwilliger.gebied"),
        ({"voorrang": "zomaar"}, "vrijwilliger.voorrang"),
        ({"voorrang": "tegenprestatie", "vog_op": DAG}, ""),
    ],
)
def test_wie_zich_inschrijft_is_te_bereiken_en_woont_in_een_gebied(anders: dict[str, Any], verwacht: str) -> None:
    assert code(controleer_inschrijving(PROFIEL, replace(WIE, **anders), DAG)) == verwacht


@pytest.mark.parametrize(
    ("anders", "verwacht"),
    [
        ({}, ""),
        ({"werk": frozenset()}, "aanbod.werk"),
        ({"werk": frozenset({"toveren"})}, "aanbod.werk"),
        ({"tot": date(2015, 3, 1)}, "aanbod.voorbij"),
        ({"liever": "klus"}, "aanbod.liever"),
        ({"vorm": "altijd"}, "hulp.vorm"),
        ({"platform": "prikbord"}, "hulp.platform"),
        ({"tijden": frozenset({"ma-nacht"})}, "hulp.tijden"),
        ({"gebieden": frozenset({"maan"})}, "hulp.gebied"),
    ],
)
def test_een_aanbod_noemt_werk_vorm_platform_tijd_en_gebied_die_er_zijn(anders: dict[str, Any], verwacht: str) -> None:
    assert code(controleer_aanbod(PROFIEL, replace(AANBOD, **anders), DAG)) == verwacht


@pytest.mark.parametrize(
    ("anders", "verwacht"),
    [
        ({}, ""),
        ({"omschrijving": ""}, "hulpvraag.leeg"),
        ({"contact": " "}, "hulpvraag.leeg"),
        ({"postcode": "7772"}, "hulpvraag.postcode"),
        ({"werk": "toveren"}, "hulpvraag.werk"),
        ({"gebied": "maan"}, "hulp.gebied"),
    ],
)
def test_een_vraag_zegt_genoeg(anders: dict[str, Any], verwacht: str) -> None:
    assert code(controleer_hulpvraag(PROFIEL, replace(VRAAG, **anders))) == verwacht


def test_in_eigen_kring_hoort_de_kring_erbij() -> None:
    buurt = replace(VRAAG, werk="burenhulp", gebied="leusden", vorm="incidenteel", platform="buurt")
    assert code(controleer_hulpvraag(LEUSDEN, buurt)) == "hulpvraag.kring"
    assert controleer_hulpvraag(LEUSDEN, replace(buurt, kring="Kerkstraat")) is None
    assert (kring("  Kerk  Straat "), schoon("7772 ab"), schoon("77AB")) == ("kerk straat", "7772AB", "")


@pytest.mark.parametrize(
    ("anders", "verwacht"),
    [
        ({}, ""),
        ({"stand": "gekoppeld"}, "voorstel.beantwoord"),
        ({"ingetrokken": True}, "voorstel.aanbod-weg"),
        ({"aanbod_voorbij": True}, "voorstel.aanbod-weg"),
        ({"vrijwilliger_gestopt": True}, "voorstel.aanbod-weg"),
        ({"vraag_gesloten": True}, "voorstel.vraag-weg"),
        ({"vraag_bezet": True}, "voorstel.vraag-weg"),
        ({"aanbod_bezet": True}, "voorstel.aanbod-bezet"),
        ({"vog_nodig": True}, "voorstel.zonder-vog"),
        ({"vog_nodig": True, "vog": True}, ""),
    ],
)
def test_een_ja_telt_zolang_het_er_nog_is_en_een_nee_altijd(anders: dict[str, Any], verwacht: str) -> None:
    stand = replace(STAND, **anders)
    assert code(mag_antwoorden(stand, "vrijwilliger", True, "")) == verwacht
    assert code(mag_antwoorden(stand, "vrager", False, "")) == ("voorstel.beantwoord" if stand.stand != "open" else "")
    assert code(mag_antwoorden(stand, "buurman", True, "")) == "voorstel.kant"


def test_uren_horen_bij_een_koppeling_en_een_dag_die_was() -> None:
    def uren(gekoppeld: bool = True, aantal: str = "2", dag: date = DAG) -> str:
        return code(controleer_uren(True, gekoppeld, Decimal(aantal), dag, DAG))

    assert uren() == ""
    assert uren(gekoppeld=False) == "uren.geen-koppeling"
    assert uren(dag=date(2015, 3, 3)) == "uren.later"
    assert uren(aantal="0") == uren(aantal="16.1") == "uren.aantal"


def test_steun_is_een_maatregel_voor_zo_iemand_en_zegt_wat_er_is_gedaan() -> None:
    training = PROFIEL.naoberschap.maatregel("training")
    assert controleer_maatregel(training, "mantelzorger", "Cursus.") == training
    assert code(controleer_maatregel(training, "vrijwilliger", "Cursus.")) == "steun.maatregel"
    assert code(controleer_maatregel(None, "mantelzorger", "Cursus.")) == "steun.maatregel"
    assert code(controleer_maatregel(training, "mantelzorger", " ")) == "steun.wat"


def test_een_vraag_aan_het_servicepunt_zegt_wat_en_van_wie() -> None:
    assert controleer_servicevraag(PROFIEL, "kerk", "Hoe werven wij?") is None
    assert code(controleer_servicevraag(PROFIEL, "kerk", "")) == "servicevraag.leeg"
    assert code(controleer_servicevraag(PROFIEL, "circus", "Hoe?")) == "servicevraag.vrager"
    assert code(controleer_servicevraag(profiel_uit("testerveen"), "kerk", "Hoe?")) == "servicevraag.geen-punt"


def test_een_gesprek_met_een_mantelzorger_heeft_twee_getallen_en_woorden() -> None:
    assert controleer_belasting(1, 5, "Het gaat.") is None
    assert code(controleer_belasting(0, 5, "Het gaat.")) == code(controleer_belasting(1, 6, "x")) == "belasting.schaal"
    assert code(controleer_belasting(1, 5, "")) == "belasting.gesprek"
