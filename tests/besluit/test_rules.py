"""A decision in one line of facts and one of outcome. No database."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from naober.besluit.rules import Voornemen, controleer_nacontrole, controleer_voornemen
from naober.gemeente.profiel import Gegevensveld, Nacontrole, Product, Toets, Toetsgrond, Voorwaarde
from naober.gemeente.rules import Antwoord, Oordeel, weeg_toets
from naober.kern import Bron, Weigering

DAG = date(2025, 4, 10)
BRON = Bron("Proefnota", "L1")
PRODUCT = Product(
    code="hulp",
    naam="Hulp",
    wet="Wmo 2015",
    trede="maatwerk",
    soort="maatwerk",
    uitleg="Hulp thuis.",
    leveringsvormen=("zin", "pgb"),
    ten_laste_van="Wmo 2015",
    velden=(Gegevensveld(code="duur", naam="Duur", keuzes=("kort", "lang")),),
    bron=BRON,
)
TOETS = Toets(
    code="toets",
    naam="Toets",
    oordeel="alle",
    bron=Bron("Proefnota", "L2"),
    voorwaarden=(
        Voorwaarde(code="nodig", vraag="Is het nodig?", antwoord="mens", bron=Bron("Proefnota", "L3")),
        Voorwaarde(code="eerder", vraag="Kan het lichter?", antwoord="mens", verwacht=False, bron=Bron("Nota", "L4")),
    ),
)
TOEKENNEN = Voornemen(
    uitkomst="toegekend",
    aanvraag_op=DAG,
    motivering="Het is nodig.",
    ingang_op=DAG,
    eind_op=date(2026, 4, 9),
    leveringsvorm="zin",
    gegevens={"duur": "kort"},
)
AFWIJZEN = Voornemen(uitkomst="afgewezen", aanvraag_op=DAG, motivering="Het is niet nodig.")


def oordeel(**antwoorden: bool) -> Oordeel:
    return weeg_toets(TOETS, {code: Antwoord(waarde, "Daarom.") for code, waarde in antwoorden.items()})


VOLDAAN = oordeel(nodig=True, eerder=False)
NIET_VOLDAAN = oordeel(nodig=True, eerder=True)
NOG_OPEN = oordeel(nodig=True)


def code_van(uitkomst: object) -> str | None:
    return uitkomst.code if isinstance(uitkomst, Weigering) else None


@pytest.mark.parametrize(
    ("anders", "gewogen", "code"),
    [
        ({}, VOLDAAN, None),
        ({}, None, None),
        ({"leveringsvorm": "pgb"}, VOLDAAN, None),
        ({"ingang_op": DAG, "eind_op": DAG}, VOLDAAN, None),
        ({"aanvraag_op": date(2025, 4, 11)}, VOLDAAN, "besluit.aanvraag"),
        ({"motivering": " "}, VOLDAAN, "besluit.motivering"),
        ({}, NOG_OPEN, "besluit.toets-open"),
        ({}, NIET_VOLDAAN, "besluit.toets-niet-gehaald"),
        ({"leveringsvorm": "geld"}, VOLDAAN, "besluit.leveringsvorm"),
        ({"leveringsvorm": ""}, VOLDAAN, "besluit.leveringsvorm"),
        ({"ingang_op": None}, VOLDAAN, "besluit.ingang"),
        ({"eind_op": date(2025, 4, 9)}, VOLDAAN, "besluit.periode"),
        ({"eind_op": None}, VOLDAAN, "besluit.zonder-einde"),
        ({"eind_op": None, "reden_zonder_einde": "  "}, VOLDAAN, "besluit.zonder-einde"),
        ({"eind_op": None, "reden_zonder_einde": "Dit gaat niet over."}, VOLDAAN, None),
        ({"gegevens": {}}, VOLDAAN, "besluit.gegeven"),
        ({"gegevens": {"duur": "eeuwig"}}, VOLDAAN, "besluit.gegeven"),
        ({"uitkomst": "misschien"}, None, "besluit.uitkomst"),
    ],
)
def test_een_toekenning(anders: dict[str, Any], gewogen: Oordeel | None, code: str | None) -> None:
    uitkomst = controleer_voornemen(PRODUCT, replace(TOEKENNEN, **anders), gewogen, DAG)
    assert code_van(uitkomst) == code
    assert uitkomst is None or str(uitkomst.bron)


@pytest.mark.parametrize(
    ("anders", "gewogen", "code"),
    [
        ({}, NIET_VOLDAAN, None),
        ({}, oordeel(nodig=False), None),
        ({}, None, None),
        ({}, VOLDAAN, "besluit.afwijzen-zonder-grond"),
        ({}, NOG_OPEN, "besluit.toets-open"),
        ({"motivering": ""}, NIET_VOLDAAN, "besluit.motivering"),
        ({"aanvraag_op": date(2025, 4, 11)}, NIET_VOLDAAN, "besluit.aanvraag"),
        # Nothing is granted, so nothing of a grant is asked.
        ({"leveringsvorm": "", "gegevens": {}, "eind_op": None}, NIET_VOLDAAN, None),
    ],
)
def test_een_afwijzing(anders: dict[str, Any], gewogen: Oordeel | None, code: str | None) -> None:
    assert code_van(controleer_voornemen(PRODUCT, replace(AFWIJZEN, **anders), gewogen, DAG)) == code


@pytest.mark.eis("HAR-066")
@pytest.mark.parametrize(
    ("tijdelijk", "reden", "code"),
    [(True, "", "besluit.zonder-einde"), (True, "Dit gaat niet over.", None), (False, "", None)],
)
def test_wat_tijdelijk_is_heeft_een_laatste_dag_of_een_reden(tijdelijk: bool, reden: str, code: str | None) -> None:
    product = PRODUCT.model_copy(update={"tijdelijk": tijdelijk})
    voornemen = replace(TOEKENNEN, eind_op=None, reden_zonder_einde=reden)
    assert code_van(controleer_voornemen(product, voornemen, VOLDAAN, DAG)) == code


def test_de_weigering_wijst_de_voorwaarde_aan_met_haar_eigen_bron() -> None:
    open_ = controleer_voornemen(PRODUCT, TOEKENNEN, NOG_OPEN, DAG)
    mis = controleer_voornemen(PRODUCT, TOEKENNEN, NIET_VOLDAAN, DAG)
    for uitkomst in (open_, mis):
        assert uitkomst is not None
        assert uitkomst.veld == "voorwaarde-eerder"
        assert uitkomst.bron == Bron("Nota", "L4")
        assert "Kan het lichter?" in uitkomst.reden


# ------------------------------------------------------------------------------------------ nacontrole

ONTBREEKT = Toetsgrond(code="onderzoek", naam="Er is geen onderzoek", bron=BRON)
MANDAAT = Toetsgrond(code="mandaat", naam="Het was niet bevoegd", bron=BRON)
NACONTROLE = Nacontrole(moment="achteraf", gronden=(ONTBREEKT, MANDAAT), bron=BRON)


@pytest.mark.eis("HAR-068")
@pytest.mark.parametrize(
    ("rechtmatig", "grond", "toelichting", "zelf", "uitkomst"),
    [
        (True, "", "", False, None),
        (True, "te-duur", "Te duur.", False, None),
        (False, "onderzoek", "Er ligt niets vast.", False, ONTBREEKT),
        (False, "mandaat", "Dat mocht niet.", False, MANDAAT),
        (False, "", "Te duur.", False, "toets.grond"),
        (False, "kosten", "Te duur.", False, "toets.grond"),
        (False, "inhoud", "Ik had iets anders gekozen.", False, "toets.grond"),
        (False, "onderzoek", "  ", False, "toets.toelichting"),
        (True, "", "", True, "toets.eigen-besluit"),
        (False, "onderzoek", "Er ligt niets vast.", True, "toets.eigen-besluit"),
    ],
)
def test_een_besluit_valt_alleen_om_onrechtmatigheid(
    rechtmatig: bool, grond: str, toelichting: str, zelf: bool, uitkomst: object
) -> None:
    gevonden = controleer_nacontrole(
        NACONTROLE, rechtmatig=rechtmatig, grond=grond, toelichting=toelichting, zelf_besloten=zelf
    )
    if isinstance(uitkomst, str):
        assert isinstance(gevonden, Weigering)
        assert gevonden.code == uitkomst
        assert str(gevonden.bron)
    else:
        assert gevonden == uitkomst
