"""The policy of Hardenberg as data: what its document says must be here, each with its source."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pydantic import ValidationError

from naober.besluit.feiten import onbekend_feit
from naober.gemeente.delen import Deel
from naober.gemeente.laden import geldend, lees_profiel
from naober.gemeente.profiel import Product, Profiel, Rol, Trap, Tredesoort, Voorziening
from naober.kern import Bron
from tests.gemeente.test_bronnen import beleid

HIER = Path(__file__).resolve().parent
MAP = HIER.parent.parent / "src" / "naober" / "gemeenten" / "hardenberg"
TESTERVEEN = HIER.parent / "profielen" / "testerveen"

_WETTEN = {"Wmo 2015", "Jeugdwet", "Awb", "Participatiewet", "Zorgverzekeringswet", "Wet langdurige zorg"}


@pytest.fixture(scope="module")
def hardenberg() -> Profiel:
    return lees_profiel(MAP)


def test_een_bron_is_de_nota_of_een_wet_met_artikel(hardenberg: Profiel) -> None:
    for deel in beleid(hardenberg):
        if deel.bron.document != "Samen Doen":
            assert deel.bron.document in _WETTEN | {"AVG", "Zelfredzaamheid-Matrix 2013"}, deel.bron
            assert deel.bron.plaats.startswith(("art. ", "domeinen")), deel.bron


def test_wat_de_nota_niet_zegt_is_een_aanname(hardenberg: Profiel) -> None:
    assert hardenberg.gemeente.aanname is not None
    assert all(g.aanname for g in hardenberg.gebieden), "namen, grenzen en kernen staan niet in de nota"
    assert hardenberg.termijn("evaluatie").aanname is not None
    mandaat = hardenberg.mandaat_voor("begeleiding-individueel")
    assert mandaat is not None
    assert mandaat.nacontrole is not None
    assert all(g.aanname for g in mandaat.nacontrole.gronden)


@pytest.mark.eis("HAR-061")
def test_de_trap_heeft_zes_treden_van_licht_naar_zwaar(hardenberg: Profiel) -> None:
    assert [t.naam for t in hardenberg.trap.treden] == [
        "Eigen kracht",
        "Sociaal netwerk (mantelzorgers)",
        "Vrijwilligers",
        "Algemene voorzieningen",
        "Collectieve maatwerkvoorzieningen",
        "Individuele maatwerkvoorzieningen",
    ]
    assert [t.code for t in hardenberg.trap.lichter_dan("vrijwilligers")] == [
        "eigen-kracht",
        "sociaal-netwerk",
    ]
    assert hardenberg.trap.nummer("individuele-maatwerkvoorzieningen") == 6


@pytest.mark.eis("HAR-061")
def test_een_andere_gemeente_heeft_een_andere_trap() -> None:
    trap = lees_profiel(TESTERVEEN).trap
    assert [t.code for t in trap.treden] == ["zelf-en-samen", "dichtbij", "dorpsteam", "maatwerk"]
    # The team is a place there, not a solution: no finding is asked on it.
    assert [t.code for t in trap.lichter_dan("maatwerk")] == ["zelf-en-samen", "dichtbij"]


def test_alleen_maatwerk_vraagt_een_besluit(hardenberg: Profiel) -> None:
    met_besluit = {t.soort for t in hardenberg.trap.treden if t.besluit}
    assert met_besluit == {Tredesoort.COLLECTIEF_MAATWERK, Tredesoort.INDIVIDUEEL_MAATWERK}
    trede = hardenberg.trap.trede
    assert all(trede(p.trede).besluit for p in hardenberg.producten if p.soort == "maatwerk")
    assert all(trede(v.trede).besluit == (v.toegang == "besluit") for v in hardenberg.voorzieningen)


@pytest.mark.eis("HAR-043")
def test_het_gesprek_loopt_zeven_leefgebieden_na(hardenberg: Profiel) -> None:
    assert [v.code for v in hardenberg.leefgebieden] == [
        "schulden-inkomen",
        "participatie-werk",
        "wonen-huishouden",
        "jeugd-gezin",
        "burgerkracht",
        "ggz-verslaving",
        "beperking-mantelzorg",
    ]
    assert any(g.code == "leefgebieden" and g.verplicht for g in hardenberg.gesprek)
    assert len(lees_profiel(TESTERVEEN).leefgebieden) == 4, "hoeveel het er zijn, bepaalt de gemeente"


def test_mantelzorg_is_een_verplicht_onderdeel_van_het_gesprek(hardenberg: Profiel) -> None:
    assert {g.code for g in hardenberg.gesprek if g.verplicht} >= {"mantelzorg", "eigen-kracht"}


def test_vier_gebieden_met_samen_29_kernen_en_elk_een_team(hardenberg: Profiel) -> None:
    kernen = [k for g in hardenberg.gebieden for k in g.kernen]
    assert len(hardenberg.gebieden) == 4
    assert len({k.naam for k in kernen}) == len(kernen) == 29
    # CBS 83502NED, 1 January 2021, summed over postcodes and ages.
    assert sum(k.inwoners for k in kernen) == 61355
    assert all(7690 < pc < 7800 for k in kernen for pc in k.postcodes)
    teams = [hardenberg.team_van_gebied(g.code) for g in hardenberg.gebieden]
    assert len({t.code for t in teams if t}) == 4


@pytest.mark.parametrize("naam", ["Wmo-Ingang", "Centrum voor Jeugd en Gezin", "€urowijzer"])
def test_een_oude_ingang_leidt_naar_het_team(hardenberg: Profiel, naam: str) -> None:
    assert [i.code for i in hardenberg.ingangen if naam in i.vroeger] == ["gebiedsteam"]


def test_alle_rollen_hebben_een_naam(hardenberg: Profiel) -> None:
    gebruikt = {rol for register in hardenberg.registers for rol in register.rollen}
    gebruikt |= {rol for mandaat in hardenberg.mandaten for rol in (*mandaat.besluit, *mandaat.advies)}
    assert gebruikt | {Rol.INGANG, Rol.CLIENTONDERSTEUNER, Rol.TEAMLEIDER, Rol.TOETSER} <= {
        r.rol for r in hardenberg.rollen
    }
    assert hardenberg.rolnaam(Rol.TOETSER) == "toetser van de backoffice"
    assert lees_profiel(TESTERVEEN).rolnaam(Rol.TOETSER) == "toetser", "zonder eigen naam geldt de gewone"


@pytest.mark.eis("HAR-004")
@pytest.mark.parametrize(
    "code", ["vrijwillige-hulpdienst", "wasservice", "glazenwasser", "particuliere-huishoudelijke-hulp"]
)
def test_hulp_in_het_huishouden_betaalt_de_inwoner_rechtstreeks(hardenberg: Profiel, code: str) -> None:
    voorziening = _voorziening(hardenberg, code)
    assert voorziening.trede == "algemene-voorzieningen"
    assert voorziening.toegang == "vrij"
    assert "inwoner betaalt de aanbieder rechtstreeks; geen CAK" in voorziening.betaling
    assert "wonen-huishouden" in voorziening.leefgebieden


@pytest.mark.eis("HAR-033")
def test_vrijwillige_clientondersteuning_is_er_individueel_en_collectief(hardenberg: Profiel) -> None:
    for code in ("vrijwillige-clientondersteuning", "collectieve-clientondersteuning"):
        voorziening = _voorziening(hardenberg, code)
        assert (voorziening.trede, voorziening.toegang) == ("algemene-voorzieningen", "vrij")
    assert _voorziening(hardenberg, "vrijwillige-clientondersteuning").uitvoerder == "vrijwilliger"


@pytest.mark.eis("HAR-097")
@pytest.mark.eis("HAR-099")
@pytest.mark.parametrize(
    "code",
    [
        "opvoedadvies",
        "opvoedbureau",
        "groepsvoorlichting-opvoeden",
        "prenatale-ondersteuning",
        "thuisbegeleiding",
        "videohometraining",
    ],
)
def test_opvoedingsondersteuning_is_vrij_vanaf_2015_vanuit_het_team(hardenberg: Profiel, code: str) -> None:
    voorziening = _voorziening(hardenberg, code)
    assert (voorziening.trede, voorziening.toegang) == ("algemene-voorzieningen", "vrij")
    assert voorziening.geldig_van == date(2015, 1, 1)
    assert voorziening.aanbieder == "Samen Doen team (voorheen Centrum voor Jeugd en Gezin)"


@pytest.mark.eis("HAR-102")
def test_ambulant_jongerenwerk_is_een_algemene_voorziening(hardenberg: Profiel) -> None:
    voorziening = _voorziening(hardenberg, "ambulant-jongerenwerk")
    assert (voorziening.trede, voorziening.toegang) == ("algemene-voorzieningen", "vrij")
    assert "laat meedoen" in voorziening.uitleg


@pytest.mark.eis("HAR-166")
def test_themabijeenkomsten_voor_mantelzorgers_zijn_een_algemene_voorziening(hardenberg: Profiel) -> None:
    voorziening = _voorziening(hardenberg, "themabijeenkomst-mantelzorg")
    assert (voorziening.trede, voorziening.aanbieder) == ("algemene-voorzieningen", "Carinova")


def test_steun_van_het_team_is_gratis_en_zonder_besluit(hardenberg: Profiel) -> None:
    voorziening = _voorziening(hardenberg, "ondersteuning-gebiedsteam")
    assert (voorziening.toegang, voorziening.betaling, voorziening.uitvoerder) == ("vrij", "gratis", "team")
    assert voorziening.geldt_op(date(2015, 12, 31))
    assert not voorziening.geldt_op(date(2014, 12, 31))
    assert len(voorziening.leefgebieden) == 7


@pytest.mark.eis("HAR-077")
def test_huishouden_heet_begeleiding_huishouding_met_structuur_en_regie(hardenberg: Profiel) -> None:
    product = _product(hardenberg, "begeleiding-huishouding")
    assert product.naam == "Begeleiding huishouding"
    assert product.uitleg.startswith("Structuur en regie in het huishouden.")
    assert product.velden[0].code == "vervuiling"
    namen = {p.naam.lower() for p in hardenberg.producten}
    assert not any(naam.startswith("huishoudelijke hulp") for naam in namen)


def test_individuele_begeleiding_legt_soort_en_patroon_vast(hardenberg: Profiel) -> None:
    velden = {v.code: v.keuzes for v in _product(hardenberg, "begeleiding-individueel").velden}
    assert len(velden["soort"]) == 3
    # The annex names two patterns; the story of meneer Schut needs a third.
    assert set(velden["patroon"]) == {
        "langdurig en laagfrequent",
        "kortdurend en intensief",
        "langdurig en intensief",
    }


def test_maatwerk_is_tijdelijk_en_vraagt_in_de_wmo_een_bijdrage(hardenberg: Profiel) -> None:
    for product in hardenberg.producten:
        if product.soort == "maatwerk":
            assert product.tijdelijk
            assert (product.bijdrage != "geen") == (product.wet == "Wmo 2015")


def test_groep_staat_op_een_lichtere_trede_dan_individueel(hardenberg: Profiel) -> None:
    groep, enkel = (_product(hardenberg, f"begeleiding-{c}") for c in ("groep", "individueel"))
    assert hardenberg.trap.nummer(groep.trede) < hardenberg.trap.nummer(enkel.trede)


def test_wie_gesloten_zit_heeft_geen_pgb(hardenberg: Profiel) -> None:
    assert _product(hardenberg, "gesloten-jeugdhulp").leveringsvormen == ("zin",)


@pytest.mark.parametrize("map_", [MAP, TESTERVEEN], ids=lambda m: m.name)
def test_elk_feit_in_een_toets_is_bekend(map_: Path) -> None:
    voorwaarden = [v for t in lees_profiel(map_).toetsen for v in t.vragen]
    assert [f for v in voorwaarden if (f := onbekend_feit(v))] == []


@pytest.mark.parametrize("dag", [date(2015, 1, 1), date(2026, 11, 25)])
def test_elk_product_heeft_op_elke_dag_een_toets_en_een_mandaat(hardenberg: Profiel, dag: date) -> None:
    profiel = geldend(hardenberg, dag)
    for product in profiel.producten:
        if product.besluit_nodig:
            assert product.toets is not None
            assert profiel.toets(product.toets).voorwaarden
        assert profiel.mandaat_voor(product.code) is not None


def test_elke_tegenstrijdigheid_noemt_wat_botst_en_wat_wij_kiezen(hardenberg: Profiel) -> None:
    assert len(hardenberg.tegenstrijdigheden) == 24
    for t in hardenberg.tegenstrijdigheden:
        assert t.bron.document == "Samen Doen"
        assert t.keuze != t.naam


def test_een_profiel_is_niet_te_wijzigen(hardenberg: Profiel) -> None:
    with pytest.raises(ValidationError, match="frozen"):
        setattr(hardenberg.trap, "naam", "Ladder")  # noqa: B010  (mypy refuses the plain form too)


def test_zonder_document_zijn_regelnummers_geen_bron() -> None:
    with pytest.raises(ValidationError, match="regelnummers zonder document"):
        Trap.model_validate({"naam": "x", "bron": "L1", "treden": []})


def test_een_bron_leest_als_de_lezer_hem_kent(hardenberg: Profiel) -> None:
    assert hardenberg.termijn("onderzoek").bron == Bron("Wmo 2015", "art. 2.3.2 lid 1")
    assert str(hardenberg.trap.bron) == "Samen Doen, r. 154-166; r. 1046-1058; r. 6550-6562"


def _voorziening(profiel: Profiel, code: str) -> Voorziening:
    return next(v for v in profiel.voorzieningen if v.code == code)


def _product(profiel: Profiel, code: str) -> Product:
    product = profiel.product(code)
    assert product is not None, code
    return product


def test_de_handleiding_noemt_elk_veld() -> None:
    tekst = (HIER.parent.parent / "docs" / "profiel.md").read_text(encoding="utf-8")
    genoemd = {woord for stuk in re.findall(r"`([^`\n]+)`", tekst) for woord in re.findall(r"[a-z_]+", stuk)}
    velden = {veld for soort in _soorten(Deel) for veld in soort.model_fields}
    assert velden - genoemd == set()


def _soorten(soort: type[Deel]) -> Iterator[type[Deel]]:
    yield soort
    for onder in soort.__subclasses__():
        yield from _soorten(onder)
