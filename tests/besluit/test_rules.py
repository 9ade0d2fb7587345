"""A decision in one line of facts and one of outcome. No database."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naober.besluit.rules import Voornemen, controleer_nacontrole, controleer_voornemen
from naober.gemeente.profiel import Gegevensveld, Nacontrole, Product, Toets, Toetsgrond, Voorwaarde
from naober.gemeente.rules import Antwoord, Oordeel, weeg_toets
from naober.kern import Bedrag, Bron, Weigering
from tests.dossier.gevallen import profiel_uit

DAG = date(2025, 4, 10)
# When the household's question came in, and the day on which is decided.
GEMELD, VANDAAG = date(2025, 4, 1), date(2025, 4, 20)
BRON = Bron("Proefnota", "L1")
PRODUCT = Product(
    code="hulp",
    naam="Hulp",
    wet="Wmo 2015",
    trede="maatwerk",
    soort="maatwerk",
    uitleg="Hulp thuis.",
    leveringsvormen=("zin", "pgb", "geld"),
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
TOETS_PGB = Toets(
    code="pgb",
    naam="Persoonsgebonden budget",
    oordeel="alle",
    bron=Bron("Proefnota", "L5"),
    voorwaarden=(
        Voorwaarde(code="zelf", vraag="Kan iemand het beheren?", antwoord="mens", bron=Bron("Proefnota", "L6")),
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


def oordeel_pgb(waarde: bool | None) -> Oordeel:
    return weeg_toets(TOETS_PGB, {} if waarde is None else {"zelf": Antwoord(waarde, "Daarom.")})


def controleer(
    voornemen: Voornemen,
    *oordelen: Oordeel,
    product: Product = PRODUCT,
    vandaag: date = VANDAAG,
    lichter_volstaat: bool = False,
) -> Weigering | None:
    return controleer_voornemen(
        product, voornemen, oordelen, gemeld_op=GEMELD, peildatum=vandaag, lichter_volstaat=lichter_volstaat
    )


VOLDAAN = oordeel(nodig=True, eerder=False)
NIET_VOLDAAN = oordeel(nodig=True, eerder=True)
NOG_OPEN = oordeel(nodig=True)


def code_van(uitkomst: object) -> str | None:
    return uitkomst.code if isinstance(uitkomst, Weigering) else None


@pytest.mark.parametrize(
    ("anders", "gewogen", "code", "veld"),
    [
        ({}, [VOLDAAN], None, None),
        ({}, [], None, None),
        ({"ingang_op": DAG, "eind_op": DAG}, [VOLDAAN], None, None),
        ({"motivering": " "}, [VOLDAAN], "besluit.motivering", "motivering"),
        ({}, [NOG_OPEN], "besluit.toets-open", "voorwaarde-eerder"),
        ({}, [NIET_VOLDAAN], "besluit.toets-niet-gehaald", "voorwaarde-eerder"),
        ({"leveringsvorm": "bonnen"}, [VOLDAAN], "besluit.leveringsvorm", "leveringsvorm"),
        ({"leveringsvorm": ""}, [VOLDAAN], "besluit.leveringsvorm", "leveringsvorm"),
        ({"ingang_op": None}, [VOLDAAN], "besluit.ingang", "ingang_op"),
        ({"eind_op": None}, [VOLDAAN], "besluit.zonder-einde", "eind_op"),
        ({"eind_op": None, "reden_zonder_einde": "  "}, [VOLDAAN], "besluit.zonder-einde", "eind_op"),
        ({"eind_op": None, "reden_zonder_einde": "Dit gaat niet over."}, [VOLDAAN], None, None),
        ({"gegevens": {}}, [VOLDAAN], "besluit.gegeven", "gegeven-duur"),
        ({"gegevens": {"duur": "eeuwig"}}, [VOLDAAN], "besluit.gegeven", "gegeven-duur"),
        ({"uitkomst": "misschien"}, [], "besluit.uitkomst", "uitkomst"),
        ({"uitkomst": ""}, [VOLDAAN], "besluit.uitkomst", "uitkomst"),
    ],
)
def test_een_toekenning(anders: dict[str, Any], gewogen: Sequence[Oordeel], code: str | None, veld: str | None) -> None:
    uitkomst = controleer(replace(TOEKENNEN, **anders), *gewogen)
    assert code_van(uitkomst) == code
    if uitkomst is not None:
        assert str(uitkomst.bron)
        assert uitkomst.veld == veld


@pytest.mark.parametrize(
    ("anders", "gewogen", "code"),
    [
        ({}, [NIET_VOLDAAN], None),
        ({}, [oordeel(nodig=False)], None),
        ({}, [], None),
        ({}, [VOLDAAN], "besluit.afwijzen-zonder-grond"),
        ({}, [NOG_OPEN], "besluit.toets-open"),
        ({"motivering": ""}, [NIET_VOLDAAN], "besluit.motivering"),
        ({"aanvraag_op": VANDAAG + timedelta(days=1)}, [NIET_VOLDAAN], "besluit.aanvraag"),
        # Nothing is granted, so nothing of a grant is asked.
        ({"leveringsvorm": "", "gegevens": {}, "eind_op": None}, [NIET_VOLDAAN], None),
        # Of two checklists one is enough.
        ({}, [VOLDAAN, oordeel_pgb(False)], None),
        ({}, [VOLDAAN, oordeel_pgb(True)], "besluit.afwijzen-zonder-grond"),
        ({}, [VOLDAAN, oordeel_pgb(None)], "besluit.toets-open"),
    ],
)
def test_een_afwijzing(anders: dict[str, Any], gewogen: Sequence[Oordeel], code: str | None) -> None:
    assert code_van(controleer(replace(AFWIJZEN, **anders), *gewogen)) == code


@pytest.mark.parametrize("gewogen", [[VOLDAAN], [NOG_OPEN], [NIET_VOLDAAN], []])
def test_dat_lichtere_hulp_genoeg_is_is_op_zichzelf_een_grond_om_af_te_wijzen(gewogen: Sequence[Oordeel]) -> None:
    assert controleer(AFWIJZEN, *gewogen, lichter_volstaat=True) is None
    kaal = replace(AFWIJZEN, motivering=" ")
    assert code_van(controleer(kaal, *gewogen, lichter_volstaat=True)) == "besluit.motivering"


@pytest.mark.parametrize(
    ("pgb", "code"), [(True, None), (False, "besluit.toets-niet-gehaald"), (None, "besluit.toets-open")]
)
def test_elke_toets_telt_mee(pgb: bool | None, code: str | None) -> None:
    met_pgb = replace(TOEKENNEN, leveringsvorm="pgb", bedrag=Bedrag.van_euro("80"), per="maand")
    uitkomst = controleer(met_pgb, VOLDAAN, oordeel_pgb(pgb))
    assert code_van(uitkomst) == code
    if uitkomst is not None:
        assert uitkomst.veld == "voorwaarde-zelf"
        assert uitkomst.bron == Bron("Proefnota", "L6")


# -------------------------------------------------------------------------------------------- datums


@pytest.mark.parametrize("voornemen", [TOEKENNEN, AFWIJZEN])
@given(dagen=st.integers(-400, 400))
def test_de_aanvraag_ligt_tussen_de_eerste_vraag_en_vandaag(voornemen: Voornemen, dagen: int) -> None:
    dag = GEMELD + timedelta(days=dagen)
    begin = max(dag, DAG)
    uitkomst = controleer(
        replace(voornemen, aanvraag_op=dag, ingang_op=begin, eind_op=begin),
        VOLDAAN if voornemen is TOEKENNEN else NIET_VOLDAAN,
    )
    assert code_van(uitkomst) == (None if GEMELD <= dag <= VANDAAG else "besluit.aanvraag")
    assert uitkomst is None or uitkomst.veld == "aanvraag_op"


@given(dagen=st.integers(-40_000, 40_000))
def test_de_eerste_dag_ligt_op_of_na_de_aanvraag_en_niet_onzinnig_ver_daarna(dagen: int) -> None:
    begin = DAG + timedelta(days=dagen)
    uitkomst = controleer(replace(TOEKENNEN, ingang_op=begin, eind_op=begin), VOLDAAN)
    verwacht = "besluit.ingang-voor-aanvraag" if dagen < 0 else "besluit.ingang-ver" if begin.year > 2045 else None
    assert code_van(uitkomst) == verwacht
    assert uitkomst is None or uitkomst.veld == "ingang_op"


@pytest.mark.parametrize(
    ("eind", "mag"),
    [
        (date(2025, 4, 9), False),
        (date(2025, 4, 10), True),
        (date(2045, 12, 31), True),
        (date(2046, 1, 1), False),
        (date.min, False),
        (date.max, False),
    ],
)
def test_de_laatste_dag_ligt_niet_voor_de_eerste_en_niet_onzinnig_ver_daarna(eind: date, mag: bool) -> None:
    uitkomst = controleer(replace(TOEKENNEN, eind_op=eind), VOLDAAN)
    assert code_van(uitkomst) == (None if mag else "besluit.periode")
    assert uitkomst is None or uitkomst.veld == "eind_op"


@given(st.dates(), st.dates(), st.none() | st.dates(), st.dates())
def test_geen_enkele_datum_geeft_een_fout(aanvraag: date, begin: date, eind: date | None, vandaag: date) -> None:
    """Whatever a form can read, up to the year 9999, is answered and not a crash."""
    voornemen = replace(TOEKENNEN, aanvraag_op=aanvraag, ingang_op=begin, eind_op=eind)
    uitkomst = controleer_voornemen(PRODUCT, voornemen, [VOLDAAN], gemeld_op=date.min, peildatum=vandaag)
    assert uitkomst is None or uitkomst.veld in ("aanvraag_op", "ingang_op", "eind_op")


@pytest.mark.eis("HAR-066")
@pytest.mark.parametrize(
    ("tijdelijk", "reden", "code"),
    [(True, "", "besluit.zonder-einde"), (True, "Dit gaat niet over.", None), (False, "", None)],
)
def test_wat_tijdelijk_is_heeft_een_laatste_dag_of_een_reden(tijdelijk: bool, reden: str, code: str | None) -> None:
    product = PRODUCT.model_copy(update={"tijdelijk": tijdelijk})
    voornemen = replace(TOEKENNEN, eind_op=None, reden_zonder_einde=reden)
    assert code_van(controleer(voornemen, VOLDAAN, product=product)) == code


# ---------------------------------------------------------------------------------------------- geld


@pytest.mark.parametrize(
    ("bedrag", "per", "mag"),
    [
        ("80,00", "maand", True),
        ("0,01", "eenmalig", True),
        ("1.000.000", "jaar", True),
        ("1.000.000,01", "jaar", False),
        ("99999999999999999", "jaar", False),
        (None, "maand", False),
        ("0", "maand", False),
        ("-80", "maand", False),
        ("80,00", "", False),
        ("80,00", "week", False),
    ],
)
@pytest.mark.parametrize("vorm", ["geld", "pgb"])
def test_geld_en_pgb_noemen_hoeveel_het_is_en_per_wanneer(bedrag: str | None, per: str, mag: bool, vorm: str) -> None:
    in_geld = replace(
        TOEKENNEN, leveringsvorm=vorm, bedrag=None if bedrag is None else Bedrag.van_euro(bedrag), per=per
    )
    uitkomst = controleer(in_geld, VOLDAAN)
    assert code_van(uitkomst) == (None if mag else "besluit.bedrag")
    assert uitkomst is None or (uitkomst.veld, uitkomst.bron) == ("bedrag", PRODUCT.bron)


def test_hulp_in_natura_vraagt_geen_bedrag() -> None:
    assert controleer(replace(TOEKENNEN, leveringsvorm="zin"), VOLDAAN) is None


def test_de_weigering_wijst_de_voorwaarde_aan_met_haar_eigen_bron() -> None:
    for gewogen in (NOG_OPEN, NIET_VOLDAAN):
        uitkomst = controleer(TOEKENNEN, gewogen)
        assert uitkomst is not None
        assert uitkomst.veld == "voorwaarde-eerder"
        assert uitkomst.bron == Bron("Nota", "L4")
        assert "Kan het lichter?" in uitkomst.reden


# -------------------------------------------------------------------------------------------- termijn


@pytest.mark.parametrize(
    ("slug", "wet", "weken"),
    [
        ("hardenberg", "Wmo 2015", 2),
        ("hardenberg", "Jeugdwet", 8),
        ("hardenberg", "Participatiewet", 8),
        ("hardenberg", None, 8),
        ("testerveen", "Wmo 2015", 2),
        ("testerveen", "Jeugdwet", 2),
    ],
)
def test_hoe_lang_een_besluit_mag_duren_volgt_uit_de_wet_van_het_product(
    slug: str, wet: str | None, weken: int
) -> None:
    regel = profiel_uit(slug).termijn("besluit", wet=wet)
    assert (regel.weken, regel.dagen, regel.maanden) == (weken, 0, 0)


def test_de_termijn_van_elk_product_noemt_de_wet_die_daarover_gaat() -> None:
    profiel = profiel_uit("hardenberg")
    bronnen = {p.wet: profiel.termijn("besluit", wet=p.wet).bron.document for p in profiel.producten}
    assert bronnen == {"Wmo 2015": "Wmo 2015", "Jeugdwet": "Awb", "Participatiewet": "Awb"}


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
