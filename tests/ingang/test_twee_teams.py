"""Two teams behind one door, and a way to each product: what that document asks."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from naober.gemeente.profiel import Aard, Herkomst, Rol
from naober.gemeente.route import leeftijdsgroep
from naober.ingang.actions import wijs_toe
from naober.ingang.queries import overzicht
from naober.plan.models import Plan
from tests.dossier.opzet import geweigerd, goed
from tests.ingang.plaats import Plaats, plaats

pytestmark = pytest.mark.django_db


@pytest.fixture
def utrecht() -> Iterator[Plaats]:
    with plaats("utrecht", date(2015, 3, 2)) as p:
        yield p


@pytest.fixture
def iris(utrecht: Plaats) -> Any:
    return utrecht.actor("Iris", Rol.INGANG, "sociaal-overvecht")


def gaat_naar(p: Plaats, wie: Any, product: str, **anders: Any) -> str:
    een = frozenset({"huishouden-vervoer"})
    vast = {"leefgebieden": een, "producten": frozenset({product}), "aard": Aard.AANVRAAG}
    return goed(p.meld(wie, p.inwoner("Jan Proef", 70, "overvecht"), **{**vast, **anders})).team


@pytest.mark.eis("UTR-032")
def test_van_elk_contact_is_bekend_hoe_het_tot_stand_kwam_en_wie_verwees(utrecht: Plaats, iris: Any) -> None:
    wie = utrecht.inwoner("Jan Proef", 50, "overvecht")
    for herkomst, eigen in (("outreach", True), ("zelf", True), ("omgeving", False), ("netwerk", False)):
        melder = "" if eigen else "Wijkagent De Boer"
        rij = goed(
            utrecht.meld(iris, wie, ingang="politie", herkomst=Herkomst(herkomst), eigen_vraag=eigen, melder=melder)
        )
        assert (rij.herkomst, rij.ingang, rij.melder) == (herkomst, "politie", melder)
    tellingen = dict(overzicht(utrecht.profiel, utrecht.dag, utrecht.dag, utrecht.dag).per_herkomst)
    assert tellingen["wij zochten de inwoner op"] == tellingen["een organisatie of professional"] == 1


@pytest.mark.eis("UTR-033")
def test_het_ontvangstgesprek_maakt_de_vraag_scherp(utrecht: Plaats, iris: Any) -> None:
    scherp = "Hoe kom ik weer onder de mensen?"
    rij = goed(utrecht.meld(iris, utrecht.inwoner("Jan Proef", 50, "overvecht"), antwoorden={"scherpe-vraag": scherp}))
    assert rij.gegevens["scherpe-vraag"] == scherp


@pytest.mark.eis("UTR-035")
@pytest.mark.parametrize("duur", ["een korte tijd", "blijvend"])
def test_team_sociaal_is_er_voor_volwassenen_met_vragen_op_meer_gebieden_kort_en_blijvend(
    utrecht: Plaats, iris: Any, duur: str
) -> None:
    gebieden = frozenset({"wonen", "sociaal", "psychisch", "geld"})
    extra = {"leefgebieden": gebieden, "antwoorden": {"duur": duur, "mantelzorger": "ja"}}
    rij = goed(utrecht.meld(iris, utrecht.inwoner("Jan Proef", 37, "overvecht"), **extra))
    assert (rij.team, rij.gegevens) == ("sociaal-overvecht", {"duur": duur, "mantelzorger": "ja"})
    assert goed(utrecht.meld(iris, utrecht.inwoner("Kim Proef", 17, "overvecht"), **extra)).team == "jeugd-en-gezin"


@pytest.mark.eis("UTR-037")
def test_de_huisarts_verwijst_alleen_met_vastgelegd_goedvinden(utrecht: Plaats, iris: Any) -> None:
    anna = utrecht.inwoner("Anna Michielsen", 73, "overvecht")
    arts = {"ingang": "huisarts", "eigen_vraag": False, "melder": "De huisarts", "aard": Aard.VERWIJZING}
    weigering = geweigerd("ingang.toestemming", utrecht.meld, iris, anna, **arts)
    assert "r. 7-9" in str(weigering.bron)
    rij = goed(utrecht.meld(iris, anna, toestemming_van="Anna Michielsen", **arts))
    assert (rij.toestemming_van, rij.toestemming_op) == ("Anna Michielsen", utrecht.dag)


@pytest.mark.eis("UTR-038", "UTR-039")
def test_na_een_tip_van_de_corporatie_gaat_een_genoemde_medewerker_langs_en_elk_bezoek_staat_er_in_volgorde(
    utrecht: Plaats, iris: Any
) -> None:
    erik = utrecht.medewerker("Erik Swinkels", Rol.GENERALIST, "sociaal-overvecht")
    ronald = utrecht.inwoner("Ronald Groen", 37, "overvecht")
    rij = goed(
        utrecht.meld(
            iris, ronald, ingang="woningcorporatie", aard=Aard.SIGNAAL, eigen_vraag=False, melder="De corporatie",
            herkomst=Herkomst.NETWERK,
        )
    )  # fmt: skip
    goed(wijs_toe(iris, binnenkomst=rij, medewerker=erik, reden="Ga eens langs.", peildatum=utrecht.dag))
    rij.refresh_from_db()
    zaak = rij.signalen.get().zaak
    assert (rij.opgepakt_door_id, zaak.opgepakt_door_id, zaak.status) == (erik.pk, erik.pk, "opgepakt")
    assert rij.signalen.get().afzender == "inwoner"
    for wat in ("Hij doet niet open.", "Hij vertelt over zijn vader."):
        utrecht.stap(iris, rij, "huisbezoek", {"plek": "thuis", "wat": wat})
    assert [s.gegevens["wat"] for s in rij.stappen.order_by("id")] == [
        "Hij doet niet open.",
        "Hij vertelt over zijn vader.",
    ]
    assert not Plan.objects.exists()


@pytest.mark.eis("UTR-040", "UTR-041", "UTR-042", "UTR-044")
@pytest.mark.parametrize(
    ("product", "team"),
    [
        ("hulp-bij-huishouden", "individuele-verstrekkingen"),
        ("collectief-vervoer", "individuele-verstrekkingen"),
        ("hulpmiddel", "individuele-verstrekkingen"),
        ("woningaanpassing", "individuele-verstrekkingen"),
        ("maatschappelijke-opvang", "frontofficeteam"),
        ("beschermd-wonen", "frontofficeteam"),
        ("opvang-geweld", "amhk"),
        ("intensieve-begeleiding", "sociaal-overvecht"),
    ],
)
def test_elk_product_heeft_zijn_eigen_weg(utrecht: Plaats, iris: Any, product: str, team: str) -> None:
    assert gaat_naar(utrecht, iris, product) == team


@pytest.mark.eis("UTR-040")
def test_bij_samenloop_loopt_de_weg_via_het_buurtteam(utrecht: Plaats, iris: Any) -> None:
    meer = frozenset({"huishouden-vervoer", "sociaal"})
    assert gaat_naar(utrecht, iris, "collectief-vervoer", leefgebieden=meer) == "sociaal-overvecht"


@pytest.mark.eis("UTR-044")
def test_voor_intensieve_begeleiding_is_een_beschikking_nodig(utrecht: Plaats) -> None:
    product = utrecht.profiel.product("intensieve-begeleiding")
    assert product is not None
    assert utrecht.profiel.trap.trede(product.trede).besluit


@pytest.mark.eis("UTR-043")
def test_schuldhulp_gaat_via_het_team_en_bij_zware_problemen_ook_via_de_website(utrecht: Plaats, iris: Any) -> None:
    geld = {"leefgebieden": frozenset({"geld"})}
    assert gaat_naar(utrecht, iris, "schuldregeling", ingang="buurtteam", **geld) == "sociaal-overvecht"
    website = gaat_naar(utrecht, iris, "schuldregeling", ingang="website-schuldhulp", **geld)
    assert website == "schuldhulp-werk-en-inkomen"


def verwezen(ingang: str) -> dict[str, Any]:
    return {
        "ingang": ingang, "aard": Aard.VERWIJZING, "eigen_vraag": False, "melder": "Een professional",
        "toestemming_van": "De inwoner",
    }  # fmt: skip


@pytest.mark.eis("UTR-045")
def test_kortdurend_verblijf_gaat_via_de_huisarts_en_via_het_team_alleen_met_begeleiding(
    utrecht: Plaats, iris: Any
) -> None:
    wie = utrecht.inwoner("Jan Proef", 60, "overvecht")
    alleen = {"producten": frozenset({"kortdurend-verblijf"}), "leefgebieden": frozenset({"mantelzorg"})}
    weigering = geweigerd("toegang.andere-weg", utrecht.meld, iris, wie, **alleen)
    assert "Huisarts" in weigering.alternatief
    assert gaat_naar(utrecht, iris, "kortdurend-verblijf", **verwezen("huisarts")) == "backoffice-beschikkingen"
    samen = frozenset({"kortdurend-verblijf", "intensieve-begeleiding"})
    assert goed(utrecht.meld(iris, wie, **{**alleen, "producten": samen})).team == "sociaal-overvecht"
    assert "toegang-respijtzorg" in {t.code for t in utrecht.profiel.tegenstrijdigheden}


@pytest.mark.eis("UTR-046", "UTR-047", "UTR-051")
@pytest.mark.parametrize(
    ("product", "verwijzer"),
    [
        ("dagverzorging", "huisarts"),
        ("dagverzorging", "wijkverpleegkundige"),
        ("vervoer-dagverzorging", "opvang"),
        ("arbeidsmatige-activering", "school"),
        ("arbeidsmatige-activering", "opvang"),
        ("specialistische-begeleiding", "revalidatiecentrum"),
    ],
)
def test_dagbesteding_gaat_via_het_team_en_enkele_partijen_verwijzen_rechtstreeks(
    utrecht: Plaats, iris: Any, product: str, verwijzer: str
) -> None:
    assert gaat_naar(utrecht, iris, product) == "sociaal-overvecht"
    assert gaat_naar(utrecht, iris, product, **verwezen(verwijzer)) == "backoffice-beschikkingen"
    wie = utrecht.inwoner("Kim Proef", 50, "overvecht")
    geweigerd(
        "ingang.verwijzer", utrecht.meld, iris, wie, producten=frozenset({product}), **verwezen("woningcorporatie")
    )


@pytest.mark.eis("UTR-048")
def test_wat_de_zorgverzekering_betaalt_heeft_een_instelbare_weg_met_achmea(utrecht: Plaats, iris: Any) -> None:
    route = next(t for t in utrecht.profiel.toegangsroutes if t.code == "zorgverzekering")
    assert (route.afspraak_met, route.verwijzers) == ("Achmea", ("huisarts", "wijkverpleegkundige"))
    for product in route.producten:
        assert gaat_naar(utrecht, iris, product, **verwezen("wijkverpleegkundige")) == "zorgverzekeraar"


@pytest.mark.eis("UTR-049")
def test_het_team_geeft_geen_lijfgebonden_zorg_maar_komt_in_beeld_bij_vragen_op_meer_gebieden(
    utrecht: Plaats, iris: Any
) -> None:
    oud = utrecht.inwoner("Lies de Groot", 84, "overvecht")
    zorg = goed(utrecht.meld(iris, oud, enkelvoudig=True, leefgebieden=frozenset({"gezondheid"})))
    meer = goed(utrecht.meld(iris, oud, enkelvoudig=True, leefgebieden=frozenset({"gezondheid", "sociaal"})))
    assert (zorg.team, meer.team) == ("wijkverpleging", "sociaal-overvecht")


@pytest.mark.eis("UTR-050")
def test_informatie_en_advies_telt_apart_per_soort_adviseur(utrecht: Plaats, iris: Any) -> None:
    vraag = {"aard": Aard.INFORMATIE, "leefgebieden": frozenset({"geld"}), "antwoord": "Ja, dat kan."}
    for adviseur in ("sociaal-raadsman", "sociaal-raadsman", "ouderenadviseur"):
        goed(utrecht.meld(iris, None, adviseur=adviseur, **vraag))
    goed(utrecht.meld(iris, utrecht.inwoner("Jan Proef", 50, "overvecht")))
    tellingen = dict(overzicht(utrecht.profiel, utrecht.dag, utrecht.dag, utrecht.dag).per_adviseur)
    assert tellingen["Sociaal raadsman"] == 2
    assert tellingen["Ouderenadviseur"] == 1
    assert sum(tellingen.values()) == 3, "begeleiding telt niet mee als advies"


@pytest.mark.eis("UTR-051")
def test_bij_hersenletsel_heeft_elke_partij_haar_rol_in_de_keten(utrecht: Plaats) -> None:
    route = next(t for t in utrecht.profiel.toegangsroutes if t.code == "hersenletsel")
    assert route.verwijzers == ("revalidatiecentrum",)
    keten = {k.wie: (k.rol, k.aantal) for k in route.keten}
    assert keten["Gespecialiseerde aanbieders"] == ("biedt de zorg als keten", 4)
    assert keten["MEE"][0] == "coördineert"


@pytest.mark.eis("UTR-052")
@pytest.mark.parametrize(("leeftijd", "code"), [(0, "67min"), (66, "67min"), (67, "67plus"), (90, "67plus")])
def test_de_geboortedatum_bepaalt_de_leeftijdsgroep(utrecht: Plaats, iris: Any, leeftijd: int, code: str) -> None:
    groep = leeftijdsgroep(utrecht.profiel, leeftijd)
    assert groep is not None
    assert groep.code == code
    goed(utrecht.meld(iris, utrecht.inwoner("Jan Proef", leeftijd, "overvecht")))
    tellingen = dict(overzicht(utrecht.profiel, utrecht.dag, utrecht.dag, utrecht.dag).per_leeftijdsgroep)
    assert tellingen[groep.naam] == 1
