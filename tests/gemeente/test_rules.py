"""Checklists, mandates and routing, on two municipalities that differ on purpose."""

from collections.abc import Mapping
from datetime import date
from itertools import product as combinaties
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naober.gemeente.laden import profiel_in
from naober.gemeente.profiel import Mandaat, Product, Profiel, Rol, Toets, Voorwaarde
from naober.gemeente.route import Kenmerken, Route, bepaal_route
from naober.gemeente.rules import Antwoord, Oordeel, mag_beslissen, weeg_toets
from naober.kern import Bron, Weigering

WORTEL = Path(__file__).resolve().parents[2]
HARDENBERG = profiel_in(WORTEL / "src" / "naober" / "gemeenten" / "hardenberg", date(2015, 3, 2))
TESTERVEEN = profiel_in(WORTEL / "tests" / "profielen" / "testerveen", date(2024, 1, 1))
JA, NEE = Antwoord(True, "omdat het zo is"), Antwoord(False, "omdat het niet zo is")
BRON = Bron("Toets", "art. 1")
GENERALIST = frozenset({Rol.GENERALIST})
NIEMAND: frozenset[Rol] = frozenset()


# ------------------------------------------------------------------------------------------- checklists


@st.composite
def toets_met_antwoorden(draw: st.DrawFn) -> tuple[Toets, dict[str, Antwoord]]:
    aantal = draw(st.integers(1, 4))
    voorwaarden = tuple(
        Voorwaarde(
            code=f"v{i}",
            vraag=f"Vraag {i}?",
            antwoord=soort,
            naam=None if soort == "mens" else "een-feit",
            verwacht=draw(st.booleans()),
            bron=BRON,
        )
        for i in range(aantal)
        for soort in [draw(st.sampled_from(["mens", "feit", "regel"]))]
    )
    gegeven = st.one_of(st.none(), st.builds(Antwoord, st.booleans(), st.sampled_from(["", "  ", "een reden"])))
    antwoorden = {v.code: a for v in voorwaarden if (a := draw(gegeven)) is not None}
    oordeel = draw(st.sampled_from(["alle", "een", "eerste"]))
    return Toets(code="t", naam="T", oordeel=oordeel, voorwaarden=voorwaarden, bron=BRON), antwoorden


def _telt(voorwaarde: Voorwaarde, antwoord: Antwoord | None) -> bool:
    return antwoord is not None and (voorwaarde.antwoord != "mens" or bool(antwoord.motivering.strip()))


def _uitslag(oordeel: Oordeel) -> tuple[bool | None, Voorwaarde | None]:
    return oordeel.voldaan, oordeel.beslissend


@given(toets_met_antwoorden())
def test_een_oordeel_noemt_altijd_alle_voorwaarden_in_volgorde(
    geval: tuple[Toets, dict[str, Antwoord]],
) -> None:
    toets, antwoorden = geval
    oordeel = weeg_toets(toets, antwoorden)
    assert tuple(u.voorwaarde for u in oordeel.uitkomsten) == toets.voorwaarden
    assert [u.antwoord for u in oordeel.uitkomsten] == [antwoorden.get(v.code) for v in toets.voorwaarden]
    open_ = tuple(v for v in toets.voorwaarden if not _telt(v, antwoorden.get(v.code)))
    assert oordeel.open == open_
    assert not set(oordeel.open) & set(oordeel.niet_gehouden)


@given(toets_met_antwoorden())
def test_een_toets_is_pas_beslist_als_niets_het_nog_kan_veranderen(
    geval: tuple[Toets, dict[str, Antwoord]],
) -> None:
    toets, antwoorden = geval
    oordeel = weeg_toets(toets, antwoorden)
    uitslagen = {_uitslag(weeg_toets(toets, ingevuld)) for ingevuld in _alle_invullingen(oordeel, antwoorden)}
    assert oordeel.voldaan is None if len(uitslagen) > 1 else uitslagen == {_uitslag(oordeel)}


def _alle_invullingen(oordeel: Oordeel, antwoorden: Mapping[str, Antwoord]) -> list[dict[str, Antwoord]]:
    keuzes = combinaties([JA, NEE], repeat=len(oordeel.open))
    return [dict(antwoorden) | {v.code: a for v, a in zip(oordeel.open, k, strict=True)} for k in keuzes]


@given(toets_met_antwoorden())
def test_een_volledige_toets_volgt_zijn_eigen_maat(geval: tuple[Toets, dict[str, Antwoord]]) -> None:
    toets, antwoorden = geval
    volledig = {v.code: antwoorden.get(v.code, JA) for v in toets.voorwaarden}
    volledig = {code: Antwoord(a.waarde, "een reden") for code, a in volledig.items()}
    houdt = [volledig[v.code].waarde == v.verwacht for v in toets.voorwaarden]
    oordeel = weeg_toets(toets, volledig)
    assert oordeel.voldaan == (all(houdt) if toets.oordeel == "alle" else any(houdt))
    if toets.oordeel == "eerste" and any(houdt):
        assert oordeel.beslissend == toets.voorwaarden[houdt.index(True)]


def test_het_antwoord_van_een_professional_telt_pas_met_motivering() -> None:
    toets = HARDENBERG.toets("kort-verblijf")
    ja = {v.code: Antwoord(v.verwacht) for v in toets.voorwaarden}
    oordeel = weeg_toets(toets, ja)
    assert oordeel.voldaan is None
    # The age is a fact from the register and needs no reason.
    assert "volwassen" not in {v.code for v in oordeel.open}


def test_de_eerste_die_geldt_beslist_en_een_open_vraag_ervoor_houdt_dat_tegen() -> None:
    toets = TESTERVEEN.toets("wie-leidt")
    beslist = weeg_toets(toets, {"inwoner": NEE, "naaste": JA})
    assert beslist.voldaan is True
    assert beslist.beslissend is not None
    assert beslist.beslissend.code == "naaste"
    assert weeg_toets(toets, {"naaste": JA}).voldaan is None
    assert weeg_toets(toets, {"inwoner": NEE, "naaste": NEE, "dorpswerker": NEE}).voldaan is False


def test_een_voorwaarde_kan_een_nee_verwachten() -> None:
    toets = TESTERVEEN.toets("passend")
    goed = {"passend": JA, "doeltreffend": JA, "onveilig": NEE, "in-plan": JA}
    assert weeg_toets(toets, goed).voldaan is True
    oordeel = weeg_toets(toets, goed | {"onveilig": JA})
    assert oordeel.voldaan is False
    assert [v.code for v in oordeel.niet_gehouden] == ["onveilig"]


@pytest.mark.eis("HAR-075")
def test_financiele_steun_vraagt_belemmering_en_geen_bruikbare_algemene_voorziening() -> None:
    toets = HARDENBERG.toets("financiele-steun-huishouding")
    goed = {v.code: JA for v in toets.voorwaarden}
    assert weeg_toets(toets, goed).voldaan is True
    for code in ("absolute-belemmering", "algemene-voorziening-onbruikbaar", "kan-niet-betalen"):
        oordeel = weeg_toets(toets, goed | {code: NEE})
        assert oordeel.voldaan is False
        assert [v.code for v in oordeel.niet_gehouden] == [code]


def test_wie_zelf_regie_voert_krijgt_geen_begeleiding_huishouding() -> None:
    toets = HARDENBERG.toets("begeleiding-huishouding")
    antwoorden = {v.code: JA for v in toets.voorwaarden} | {"geen-gestructureerd-huishouden": NEE}
    assert weeg_toets(toets, antwoorden).voldaan is False


def test_een_van_de_twee_gronden_is_genoeg_voor_een_bijdrage_in_natura() -> None:
    toets = HARDENBERG.toets("bijdrage-in-natura")
    assert weeg_toets(toets, {"kan-niet-betalen": JA}).voldaan is True
    assert weeg_toets(toets, {"kan-niet-betalen": NEE}).voldaan is None
    assert weeg_toets(toets, {"kan-niet-betalen": NEE, "financieel-gewin": NEE}).voldaan is False


# --------------------------------------------------------------------------------------------- mandates


def _product(profiel: Profiel, code: str) -> Product:
    gevonden = profiel.product(code)
    assert gevonden is not None
    return gevonden


@pytest.mark.eis("HAR-064")
@pytest.mark.parametrize("product", [p for p in HARDENBERG.producten if p.soort == "maatwerk"], ids=lambda p: p.code)
def test_over_maatwerk_beslist_in_hardenberg_de_generalist(product: Product) -> None:
    mandaat = mag_beslissen(HARDENBERG, product, GENERALIST, GENERALIST)
    assert isinstance(mandaat, Mandaat)
    assert mandaat.nacontrole is not None
    assert mandaat.nacontrole.moment == "achteraf"
    for rol in set(Rol) - GENERALIST:
        weigering = mag_beslissen(HARDENBERG, product, frozenset({rol}), NIEMAND)
        assert isinstance(weigering, Weigering)
        assert weigering.code == "mandaat.geen"


def test_over_bijzondere_bijstand_beslist_de_specialist_en_adviseert_de_generalist() -> None:
    product = _product(HARDENBERG, "bijzondere-bijstand-meerkosten")
    assert isinstance(mag_beslissen(HARDENBERG, product, frozenset({Rol.BESLISSER}), NIEMAND), Mandaat)
    weigering = mag_beslissen(HARDENBERG, product, GENERALIST, NIEMAND)
    assert isinstance(weigering, Weigering)
    assert "specialist bijzondere bijstand" in weigering.reden
    assert weigering.reden.endswith("Uw rol kan hierover wel adviseren.")
    assert weigering.bron.document == "Samen Doen"


@pytest.mark.eis("HAR-032")
def test_wie_een_inwoner_bijstaat_beslist_niet_over_die_inwoner() -> None:
    product = _product(HARDENBERG, "begeleiding-individueel")
    dubbel = frozenset({Rol.GENERALIST, Rol.CLIENTONDERSTEUNER})
    # The same person may decide in a file in which nobody is supported by them.
    assert isinstance(mag_beslissen(HARDENBERG, product, dubbel, GENERALIST), Mandaat)
    weigering = mag_beslissen(HARDENBERG, product, dubbel, frozenset({Rol.CLIENTONDERSTEUNER}))
    assert isinstance(weigering, Weigering)
    assert weigering.code == "mandaat.dubbele-rol"
    assert "onafhankelijk cliëntondersteuner" in weigering.reden


def test_in_testerveen_beslist_de_gemeente_zonder_toets_achteraf() -> None:
    product = _product(TESTERVEEN, "begeleiding")
    mandaat = mag_beslissen(TESTERVEEN, product, frozenset({Rol.BESLISSER}), NIEMAND)
    assert isinstance(mandaat, Mandaat)
    assert mandaat.nacontrole is None
    weigering = mag_beslissen(TESTERVEEN, product, GENERALIST, NIEMAND)
    assert isinstance(weigering, Weigering)
    assert weigering.alternatief == "Leg het plan voor aan een consulent van de gemeente."


def test_zonder_mandaat_beslist_niemand() -> None:
    weigering = mag_beslissen(TESTERVEEN, _product(TESTERVEEN, "zonder-mandaat"), frozenset(Rol), NIEMAND)
    assert isinstance(weigering, Weigering)
    assert weigering.code == "mandaat.ontbreekt"


# ---------------------------------------------------------------------------------------------- routing


def _route(
    profiel: Profiel,
    *leefgebieden: str,
    enkelvoudig: bool = True,
    leeftijd: int | None = 40,
    gebied: str | None,
) -> str:
    """The rule and the team, or the code of the refusal."""
    route = bepaal_route(
        profiel,
        Kenmerken(enkelvoudig=enkelvoudig, leefgebieden=frozenset(leefgebieden), leeftijd=leeftijd, gebied=gebied),
    )
    if isinstance(route, Route):
        return f"{route.regel.code} > {route.team.code if route.team else 'hier'}"
    return route.code


def test_een_eenvoudige_vraag_wordt_in_hardenberg_ter_plekke_beantwoord() -> None:
    assert _route(HARDENBERG, "schulden-inkomen", gebied=None) == "ter-plekke > hier"


def test_een_vraag_op_twee_leefgebieden_is_nooit_enkelvoudig() -> None:
    vraag = ("schulden-inkomen", "jeugd-gezin")
    assert _route(HARDENBERG, *vraag, gebied="noord") == "naar-gebiedsteam > gebiedsteam-noord"


@pytest.mark.parametrize("gebied", [g.code for g in HARDENBERG.gebieden])
def test_een_ingewikkelde_vraag_gaat_naar_het_team_van_het_adres(gebied: str) -> None:
    uitkomst = _route(HARDENBERG, "wonen-huishouden", enkelvoudig=False, gebied=gebied)
    assert uitkomst == f"naar-gebiedsteam > gebiedsteam-{gebied.removeprefix('gebied-')}"


@pytest.mark.parametrize("gebied", [None, "elders"])
def test_zonder_team_bij_het_adres_wordt_de_vraag_niet_weggestuurd_zonder_reden(gebied: str | None) -> None:
    route = bepaal_route(HARDENBERG, Kenmerken(gebied=gebied))
    assert isinstance(route, Weigering)
    assert (route.code, route.veld) == ("triage.geen-team", "persoon")


def test_in_testerveen_telt_de_leeftijd_en_het_leefgebied() -> None:
    assert _route(TESTERVEEN, "geld", leeftijd=17, gebied="oost") == "jeugd > jeugdteam"
    assert _route(TESTERVEEN, "geld", leeftijd=18, gebied="oost") == "alleen-geld > geldloket"
    assert _route(TESTERVEEN, "geld", leeftijd=None, gebied="oost") == "alleen-geld > geldloket"
    assert _route(TESTERVEEN, "geld", "wonen", gebied="oost") == "samengesteld > dorpsteam-oost"
    assert _route(TESTERVEEN, "geld", "wonen", gebied="west") == "triage.geen-team"
    assert _route(TESTERVEEN, "wonen", gebied="oost") == "wonen-of-gezondheid > hier"
    assert _route(TESTERVEEN, "gezin", gebied="oost") == "triage.geen-regel"
