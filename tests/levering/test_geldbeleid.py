"""What the five documents say of pgb, contributions and their budget: in the profile, and used. No database."""

from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naober.gemeente.geldbeschrijving import geld as beschrijf
from naober.gemeente.laden import geldend, profiel_in
from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.geld import Bijdrageregels, Geldpost, Pgbregels
from naober.gemeente.rules import Antwoord, weeg_toets
from naober.kern import Bedrag, Weigering
from naober.levering.queries.cijfers import bedrag_van, na_vrijval
from naober.levering.rules import bijdrage as bijdragen
from naober.levering.rules import pgb as regels
from naober.levering.rules.pgb import Pgbplan, bepaal_tarief, controleer_plan, controleer_toekenning
from naober.levering.rules.pgbcontrole import controleer_overeenkomst, intrekkingsgrond
from naober.regels import BijdrageFeiten, bijdrage_wmo
from tests.dossier.gevallen import HUISPROFIELEN

DAG = date(2015, 3, 2)


def profiel(slug: str, dag: date = DAG) -> Profiel:
    return profiel_in(HUISPROFIELEN / slug, dag)


def pgb(slug: str, dag: date = DAG) -> Pgbregels:
    gevonden = profiel(slug, dag).geld.pgb
    assert gevonden is not None
    return gevonden


def bijdrage(slug: str, dag: date = DAG) -> Bijdrageregels:
    gevonden = profiel(slug, dag).geld.bijdrage
    assert gevonden is not None
    return gevonden


def post(code: str) -> Geldpost:
    gevonden = profiel("leusden", date(2017, 1, 1)).geld.post(code)
    assert gevonden is not None
    return gevonden


def plan(slug: str = "hardenberg", **anders: object) -> Pgbplan:
    beleid = pgb(slug)
    velden = beleid.plan.velden if beleid.plan else ()
    basis: dict[str, object] = {
        "motivering": "Mijn vaste hulp kan dan blijven.", "gegevens": {v.code: "Antwoord." for v in velden},
        "taken": dict.fromkeys(beleid.taken, True), "helper": "organisatie", "natura": Bedrag(4_000),
        "uitsluitingen": {u.code: False for u in beleid.uitsluitingen}, "besproken_op": DAG,
    }  # fmt: skip
    return Pgbplan(**{**basis, **anders})  # type: ignore[arg-type]


def code(uitkomst: object) -> str:
    return uitkomst.code if isinstance(uitkomst, Weigering) else ""


def keur(gegeven: Pgbplan, product: str = "begeleiding-groep", slug: str = "hardenberg") -> str:
    gevonden = profiel(slug).product(product)
    assert gevonden is not None
    return code(controleer_plan(pgb(slug), gegeven, gevonden, peildatum=DAG))


def voldoet(**nee: bool) -> bool | None:
    """Whether a pgb meets the conditions, all of them answered with yes but these."""
    toets = profiel("hardenberg").toets("pgb")
    return weeg_toets(toets, {v.code: Antwoord(nee.get(v.code, True), "Dat bleek.") for v in toets.vragen}).voldaan


def in_woorden(slug: str, dag: date = DAG) -> str:
    """What the page with figures shows of the policy."""
    return " ".join(
        f"{rubriek.naam} {r.naam} {' '.join(w for _, w in r.gegevens)} {r.bron}"
        for rubriek in beschrijf(profiel(slug, dag))
        for r in rubriek.regels
    )


# ------------------------------------------------------------------------------------------- Hardenberg: pgb


@pytest.mark.eis("HAR-183")
@pytest.mark.parametrize("uitsluiting", ["jeugdbescherming", "gesloten"])
def test_een_jeugdige_met_een_maatregel_of_in_geslotenheid_heeft_geen_keuze_voor_een_pgb(uitsluiting: str) -> None:
    open_ = plan(uitsluitingen={})
    assert keur(open_, "ambulante-jeugdhulp") == "pgb.uitsluiting-open"
    ja = {"jeugdbescherming": False, "gesloten": False, uitsluiting: True}
    assert keur(plan(uitsluitingen=ja), "ambulante-jeugdhulp") == "pgb.uitgesloten"
    # For the Wmo it is not asked, and anybody else may choose one for either law.
    assert keur(open_, "begeleiding-groep") == ""
    assert keur(plan(), "ambulante-jeugdhulp") == ""


@pytest.mark.eis("HAR-184")
def test_drie_voorwaarden_tellen_samen_en_bewust_kiezen_hoort_erbij() -> None:
    toets = profiel("hardenberg").toets("pgb")
    assert toets.oordeel == "alle"
    assert [v.code for v in toets.voorwaarden] == ["vermogen", "motivatie", "kwaliteit"]
    assert voldoet() is True
    assert [voldoet(**{v.code: False}) for v in toets.voorwaarden] == [False] * 3
    assert {p.toets_pgb for p in profiel("hardenberg").producten if "pgb" in p.leveringsvormen} == {"pgb"}
    assert "bewust" in toets.voorwaarden[1].vraag
    assert keur(plan(motivering=" ")) == "pgb.motivering"


@pytest.mark.eis("HAR-185")
def test_elke_taak_wordt_beantwoord_en_wie_helpt_staat_erbij() -> None:
    beleid = pgb("hardenberg")
    assert len(beleid.taken) == 3
    assert {"curator", "bewindvoerder", "mentor", "gemachtigde"} < set(beleid.hulp_van)
    assert keur(plan(taken={})) == "pgb.taak-open"
    kan_niet = {**dict.fromkeys(beleid.taken, True), beleid.taken[2]: False}
    assert keur(plan(taken=kan_niet)) == "pgb.vermogen"
    assert keur(plan(taken=kan_niet, hulp="de buurvrouw", hulp_naam="Rie")) == "pgb.hulp"
    assert keur(plan(taken=kan_niet, hulp="bewindvoerder", hulp_naam="Kantoor Recht")) == ""


@pytest.mark.eis("HAR-186")
@pytest.mark.eis("HAR-187")
def test_zonder_persoonlijk_plan_dat_samen_is_getoetst_is_er_geen_pgb() -> None:
    beleid = pgb("hardenberg")
    product = profiel("hardenberg").product("begeleiding-groep")
    assert beleid.plan is not None
    assert product is not None
    assert beleid.plan.verplicht
    for veld in ("waar", "bijdrage", "kwaliteit"):
        gegevens = {v.code: "Antwoord." for v in beleid.plan.velden if v.code != veld}
        assert keur(plan(gegevens=gegevens)) == "pgb.plan"
    toekennen = {"eenheden": None, "centen": 8_000}
    assert code(controleer_toekenning(beleid, None, product, **toekennen)) == "pgb.zonder-plan"  # type: ignore[arg-type]
    weigering = controleer_toekenning(beleid, plan(besproken_op=None), product, eenheden=None, centen=8_000)
    assert code(weigering) == "pgb.niet-besproken"
    # The college judges quality as one of the conditions; who holds the budget answers for it.
    kwaliteit = profiel("hardenberg").toets("pgb").voorwaarden[2]
    assert "kwaliteit" in kwaliteit.vraag
    assert kwaliteit.antwoord == "mens"
    assert voldoet(kwaliteit=False) is False
    aansturen = "de hulpverlener aansturen en aanspreken op zijn verplichtingen"
    assert keur(plan(taken={**dict.fromkeys(beleid.taken, True), aansturen: False})) == "pgb.vermogen"


@pytest.mark.eis("HAR-189")
def test_een_pgb_wordt_geweigerd_of_ingetrokken_op_de_gronden_van_de_nota() -> None:
    beleid = pgb("hardenberg")
    soorten = [g.soort for g in beleid.gronden]
    assert (soorten.count("weigeren"), soorten.count("intrekken")) == (1, 2)
    gronden = {"voorwaarden": "voorwaarden", "ander-doel": "niet-gebruikt"}
    for naam, wet in gronden.items():
        gevonden = intrekkingsgrond(beleid, naam)
        assert not isinstance(gevonden, Weigering)
        assert gevonden.wet == wet
    # A ground to refuse is none to withdraw.
    assert {code(intrekkingsgrond(beleid, naam)) for naam in ("te-duur", "onjuist")} == {"pgb.grond"}
    assert "onjuist of onvolledig" in in_woorden("hardenberg")


@pytest.mark.eis("HAR-190")
def test_het_tarief_kan_verschillen_per_hulp_en_per_soort_hulpverlener() -> None:
    beleid = pgb("hardenberg")
    assert [h.code for h in beleid.helpers] == ["organisatie", "zelfstandige", "netwerk"]
    assert beleid.tarief is not None
    assert beleid.tarief.methode is not None
    assert "verordening" in beleid.tarief.methode
    # The note names no amounts; a by-law that does is filled in, by product and helper, or as a part of kind.
    vast = {"product": "begeleiding-groep", "helper": "netwerk", "centen": 2_000, "bron": beleid.bron}
    deel = beleid.helpers[1].model_copy(update={"percentage": 75})
    gevuld = Pgbregels.model_validate(
        {**{n: getattr(beleid, n) for n in Pgbregels.model_fields}, "tarieven": (vast,),
         "helpers": (beleid.helpers[0], deel, beleid.helpers[2])}
    )  # fmt: skip
    centen = {}
    for helper in ("organisatie", "zelfstandige", "netwerk"):
        tarief = bepaal_tarief(gevuld, plan(helper=helper), "begeleiding-groep")
        assert tarief is not None
        assert not isinstance(tarief, Weigering)
        centen[helper] = tarief.centen
    assert centen == {"organisatie": 4_000, "zelfstandige": 3_000, "netwerk": 2_000}


@pytest.mark.eis("HAR-191")
@given(st.integers(1, 500_000), st.none() | st.integers(1, 500_000))
def test_het_tarief_is_hoogstens_wat_de_goedkoopste_passende_hulp_in_natura_kost(
    natura: int, gevraagd: int | None
) -> None:
    gegeven = plan(natura=Bedrag(natura), gevraagd=None if gevraagd is None else Bedrag(gevraagd))
    tarief = bepaal_tarief(pgb("hardenberg"), gegeven, "begeleiding-groep")
    assert tarief is not None
    assert not isinstance(tarief, Weigering)
    assert tarief.centen <= natura
    assert len(tarief.redenen) == len(tarief.bronnen)
    assert tarief.centen + tarief.bijbetaling == (natura if gevraagd is None else gevraagd)
    assert code(bepaal_tarief(pgb("hardenberg"), plan(natura=None), "begeleiding-groep")) == "pgb.natura"


@pytest.mark.eis("HAR-192")
def test_duurdere_hulp_mag_en_dan_betaalt_de_inwoner_alleen_het_verschil() -> None:
    tarief = bepaal_tarief(pgb("hardenberg"), plan(gevraagd=Bedrag(5_250)), "begeleiding-groep")
    assert isinstance(tarief, regels.Pgbtarief)
    assert (tarief.centen, tarief.bijbetaling) == (4_000, 1_250)
    assert "Alleen dat deel wordt geweigerd" in tarief.redenen[-1]
    product = profiel("hardenberg").product("begeleiding-groep")
    assert product is not None
    ruim = {"plan": plan(gevraagd=Bedrag(5_250)), "product": product, "eenheden": 800}
    assert code(controleer_toekenning(pgb("hardenberg"), **ruim, centen=32_001)) == "pgb.bedrag"  # type: ignore[arg-type]
    assert controleer_toekenning(pgb("hardenberg"), **ruim, centen=32_000) is None  # type: ignore[arg-type]


@pytest.mark.eis("HAR-193")
def test_het_netwerk_wordt_alleen_bij_uitzondering_betaald_met_reden_en_zonder_misbruik() -> None:
    assert keur(plan(helper="netwerk")) == "pgb.netwerk"
    assert keur(plan(helper="netwerk", netwerk_reden="Zij gaf haar baan op.")) == "pgb.netwerk"
    heel = plan(helper="netwerk", netwerk_reden="Zij gaf haar baan op.", netwerk_misbruik="Elk kwartaal een gesprek.")
    assert keur(heel) == ""


@pytest.mark.eis("HAR-195")
def test_de_gemeente_controleert_de_besteding_zelf_met_direct_contact() -> None:
    controle = pgb("hardenberg").controle
    assert controle is not None
    assert controle.door == "gemeente"
    assert "huisbezoek" in controle.contact


@pytest.mark.eis("HAR-196")
def test_een_arbeidsovereenkomst_met_een_persoon_is_vast_te_leggen() -> None:
    basis = {"soort": "arbeidsovereenkomst", "met": "Buurman", "ingang": DAG, "pgb_van": DAG}
    beleid = pgb("hardenberg")
    assert controleer_overeenkomst(beleid, **basis, natuurlijk_persoon=True) is None  # type: ignore[arg-type]
    assert code(controleer_overeenkomst(beleid, **basis, natuurlijk_persoon=False)) == "pgb.overeenkomst-persoon"  # type: ignore[arg-type]


# ---------------------------------------------------------------------------------- Hardenberg: eigen bijdrage


@pytest.mark.eis("HAR-197")
def test_voor_alle_maatwerk_van_de_wmo_wordt_een_bijdrage_gevraagd() -> None:
    maatwerk = [p for p in profiel("hardenberg").producten if p.soort == "maatwerk" and p.wet == "Wmo 2015"]
    zonder = {p.code for p in maatwerk if p.bijdrage == "geen"}
    assert len(maatwerk) >= 9
    assert zonder == set()
    assert "met geld of in natura" in in_woorden("hardenberg")


@pytest.mark.eis("HAR-198")
def test_het_cak_stelt_vast_naar_inkomen_en_de_gemeente_kent_geen_inkomen() -> None:
    oordeel = bijdrage_wmo(BijdrageFeiten(geboortedatum=date(1950, 1, 1)), DAG)
    assert oordeel.soort == "cak"
    assert oordeel.bedrag is None
    assert "inkomen" in oordeel.redenen[0]
    assert not {"inkomen", "vermogen"} & set(BijdrageFeiten.__dataclass_fields__)
    opvang = BijdrageFeiten(geboortedatum=date(1950, 1, 1), opvang_twee_nachten=True)
    assert bijdrage_wmo(opvang, date(2022, 5, 1)).soort == "geen"
    assert "behalve voor opvang" in in_woorden("hardenberg")


@pytest.mark.eis("HAR-200")
def test_voor_algemene_voorzieningen_vraagt_de_gemeente_niets() -> None:
    assert {p.soort for p in profiel("hardenberg").producten if p.bijdrage != "geen"} == {"maatwerk"}
    feiten = BijdrageFeiten(geboortedatum=date(1950, 1, 1), algemene_voorziening=True)
    assert bijdrage_wmo(feiten, DAG).soort == "geen"
    assert "betaalt de inwoner zelf" in in_woorden("hardenberg")


@pytest.mark.parametrize(
    ("anders", "verwacht"),
    [
        ({"voldaan": True}, ""),
        ({"voldaan": False}, "bijdrage.natura-grond"),
        ({"voldaan": None}, "bijdrage.natura-grond"),
        ({"wat": " "}, "bijdrage.natura-wat"),
        ({"kan_niet_betalen": False, "opbrengst": None}, "bijdrage.natura-opbrengst"),
        ({"kan_niet_betalen": False, "opbrengst": Bedrag(100)}, ""),
    ],
    ids=str,
)
def test_een_bijdrage_in_natura_is_een_uitzondering_op_een_van_twee_gronden(
    anders: dict[str, object], verwacht: str
) -> None:
    basis: dict[str, object] = {"voldaan": True, "wat": "De tuin.", "opbrengst": None, "kan_niet_betalen": True}
    gegeven = {**basis, **anders}
    assert code(bijdragen.controleer_natura(bijdrage("hardenberg"), **gegeven)) == verwacht  # type: ignore[arg-type]
    assert code(bijdragen.controleer_natura(bijdrage("utrecht"), **gegeven)) == "bijdrage.natura-niet"  # type: ignore[arg-type]


# ------------------------------------------------------------------------------------------------- Utrecht


@pytest.mark.eis("UTR-198")
def test_een_pgb_is_er_in_utrecht_alleen_voor_maatwerk() -> None:
    p = profiel("utrecht")
    assert pgb("utrecht").alleen_maatwerk
    assert {x.soort for x in p.producten if "pgb" in x.leveringsvormen} == {"maatwerk"}
    maatwerk = p.product("kortdurend-verblijf")
    assert maatwerk is not None
    algemeen = maatwerk.model_copy(update={"soort": "algemeen"})
    assert code(controleer_plan(pgb("utrecht"), plan("utrecht"), algemeen, peildatum=DAG)) == "pgb.alleen-maatwerk"


@pytest.mark.eis("UTR-199")
def test_de_gemeente_toetst_of_iemand_de_eigen_belangen_behartigt_met_of_zonder_netwerk() -> None:
    taak = "de eigen belangen behartigen"
    assert keur(plan("utrecht", taken={taak: False}), "kortdurend-verblijf", "utrecht") == "pgb.vermogen"
    hulp = {"hulp": "iemand uit het netwerk", "hulp_naam": "Zijn zus"}
    assert keur(plan("utrecht", taken={taak: False}, **hulp), "kortdurend-verblijf", "utrecht") == ""
    product = profiel("utrecht").product("kortdurend-verblijf")
    assert product is not None
    assert product.toets_pgb == "pgb"


@pytest.mark.eis("UTR-200")
def test_de_inwoner_laat_zien_dat_natura_niet_past() -> None:
    assert pgb("utrecht").natura_schiet_tekort
    zonder = plan("utrecht", gegevens={"waar": "Zorg aan Huis"})
    assert keur(zonder, "kortdurend-verblijf", "utrecht") == "pgb.plan"


@pytest.mark.eis("UTR-201")
def test_een_persoonsgerichte_betaling_is_goedkoper_dan_natura_en_de_inwoner_regelt_het_zelf() -> None:
    beleid = pgb("utrecht")
    product = profiel("utrecht").product("hulpmiddel")
    assert product is not None
    assert beleid.personengericht is not None
    assert beleid.personengericht.producten == ("hulp-bij-huishouden", "vervoersvergoeding", "rolstoel", "hulpmiddel")
    in_geld = {p.code for p in profiel("utrecht").producten if "geld" in p.leveringsvormen}
    assert set(beleid.personengericht.producten) <= in_geld

    def betaling(gegeven: Pgbplan | None, centen: int) -> str:
        return code(regels.controleer_persoonsgericht(beleid, gegeven, product, centen))

    assert betaling(None, 100) == "pgb.betaling-natura"
    assert betaling(plan("utrecht", zelf_regelen=True), 4_000) == "pgb.betaling-niet-goedkoper"
    assert betaling(plan("utrecht"), 3_999) == "pgb.betaling-zelf"
    assert betaling(plan("utrecht", zelf_regelen=True), 3_999) == ""


@pytest.mark.eis("UTR-202")
def test_een_pgb_blijft_mogelijk_bij_maatwerk_en_aanvullende_zorg() -> None:
    p = profiel("utrecht")
    met = {x.trede for x in p.producten if "pgb" in x.leveringsvormen and "pgb" in p.vormen_van(x)}
    namen = {p.trap.trede(t).naam for t in met}
    assert len(met) >= 2
    assert any("anvullende" in naam for naam in namen), namen


@pytest.mark.eis("UTR-203")
def test_kortdurend_verblijf_mag_met_een_pgb_ook_buiten_utrecht() -> None:
    buiten = plan("utrecht", buiten_gemeente=True)
    assert keur(buiten, "kortdurend-verblijf", "utrecht") == ""
    assert keur(buiten, "intensieve-begeleiding", "utrecht") == "pgb.buiten-gemeente"


@pytest.mark.eis("UTR-205")
def test_de_regels_van_het_pgb_gelden_vanaf_een_dag_en_kunnen_worden_opgevolgd() -> None:
    alles = pgb("utrecht")
    assert alles.geldig_van == date(2015, 1, 1)
    assert not alles.geldt_op(date(2014, 12, 31))
    assert alles.aanname is not None
    assert "verordening" in alles.aanname
    # The by-law takes over from its own day, and a decision of before keeps the rules of then.
    tarief = {"product": "kortdurend-verblijf", "helper": "netwerk", "bron": alles.bron}
    versies = (
        {**tarief, "centen": 2_000, "geldig_tot": date(2015, 6, 30)},
        {**tarief, "centen": 2_500, "geldig_van": date(2015, 7, 1)},
    )
    gegevens = {n: getattr(alles, n) for n in Pgbregels.model_fields}
    gevuld = Pgbregels.model_validate({**gegevens, "tarieven": versies, "tarief": {"bron": alles.bron}})
    for dag, centen in ((date(2015, 6, 30), 2_000), (date(2015, 7, 1), 2_500)):
        uitkomst = bepaal_tarief(geldend(gevuld, dag), plan("utrecht", helper="netwerk"), "kortdurend-verblijf")
        assert isinstance(uitkomst, regels.Pgbtarief)
        assert uitkomst.centen == centen


@pytest.mark.eis("UTR-206")
def test_de_bijdrage_voor_de_schoonmaakdienst_loopt_naar_inkomen_via_het_cak_tot_de_kostprijs() -> None:
    product = profiel("utrecht").product("schoonmaakdienst")
    assert product is not None
    assert product.bijdrage == "wmo"
    assert bijdrage_wmo(BijdrageFeiten(geboortedatum=date(1950, 1, 1)), DAG).soort == "cak"
    tekst = in_woorden("utrecht")
    assert "De kostprijs bepaalt hoe hoog" in tekst
    assert "stapelt zij niet" in tekst


@pytest.mark.eis("UTR-207")
def test_de_huidige_regels_voor_de_eigen_bijdrage_blijven() -> None:
    assert any(r.code == "huidige-regels" for r in bijdrage("utrecht").regels)
    assert bijdrage("utrecht").natura is None
    assert bijdrage("utrecht").ouders_woningaanpassing is False
    assert "De regels voor de eigen bijdrage die er waren, blijven bestaan." in in_woorden("utrecht")


@pytest.mark.eis("UTR-208")
def test_het_zonetarief_is_in_te_stellen_en_wordt_zonder_bedrag_niet_verzonnen() -> None:
    tarieven = bijdrage("utrecht").zonetarief
    assert code(bijdragen.ritprijs(tarieven, "collectief-vervoer", 3)) == "bijdrage.zonetarief-onbekend"
    assert tarieven[0].heroverwegen == "Zodra er een budgettaire noodzaak is."
    gezet = (tarieven[0].model_copy(update={"centen": 58, "opstap_zones": 1}),)
    assert bijdragen.ritprijs(gezet, "collectief-vervoer", 3) == Bedrag(4 * 58)
    assert code(bijdragen.ritprijs(gezet, "rolstoel", 3)) == "bijdrage.geen-zonetarief"
    assert code(bijdragen.ritprijs(gezet, "collectief-vervoer", 0)) == "bijdrage.zones"


@pytest.mark.eis("UTR-204")
@pytest.mark.eis("UTR-210")
def test_de_cijfers_van_de_nota_staan_naast_wat_er_nu_is() -> None:
    cijfers = {k.code: k for k in profiel("utrecht").geld.kengetallen}
    assert cijfers["kortdurend-verblijf-pgb"].procent == 80
    assert cijfers["groep-pgb-mensen"].aantal == 374
    assert cijfers["groep-pgb-budget"].centen == 298_995_700
    bijdrage_ = cijfers["groep-bijdrage-pgb"]
    assert (bijdrage_.centen, bijdrage_.vorm, bijdrage_.onderdeel) == (13_066_800, "pgb", "bijdrage")
    tekst = in_woorden("utrecht")
    assert "80 procent" in tekst
    assert "130.668,00" in tekst


@pytest.mark.parametrize(
    ("product", "uren", "verwacht"),
    [
        ("schoonmaakdienst", "1.5", ""),
        ("rolstoel", "1", "bijdrage.bijkopen"),
        ("schoonmaakdienst", "0", "bijdrage.uren"),
    ],
)
def test_uren_bijkopen_kan_alleen_waar_het_beleid_dat_noemt(product: str, uren: str, verwacht: str) -> None:
    assert code(bijdragen.controleer_bijkopen(bijdrage("utrecht"), product, Decimal(uren), DAG, None)) == verwacht


# ------------------------------------------------------------------------------------------------- Leusden


@pytest.mark.eis("LEU-148")
def test_drie_begrotingsregels_voor_het_pgb_blijven_uit_elkaar() -> None:
    lijn = [p for p in profiel("leusden", date(2017, 1, 1)).geld.posten if p.onderdeel == "pgb"]
    assert [p.naam for p in lijn] == ["Budget Jeugd", "Budget WMO", "Budget Hulp bij het Huishouden"]
    ramingen = [bedrag_van(p, 2017, "raming") for p in lijn]
    assert ramingen == [31_000_000, 40_330_000, 8_000_000]
    assert sum(r or 0 for r in ramingen) == 79_330_000


@pytest.mark.eis("LEU-150")
def test_vrijval_verlaagt_elke_regel_en_is_samen_een_ton() -> None:
    codes = ("pgb-jeugd", "pgb-wmo", "pgb-huishouden")
    for jaar in range(2017, 2021):
        vrijval = [bedrag_van(post(c), jaar, "vrijval") for c in codes]
        assert vrijval == [-1_000_000, 10_200_000, 800_000]
        assert sum(v or 0 for v in vrijval) == 10_000_000
    na = [na_vrijval(post(c), 2017) for c in codes]
    assert na == [32_000_000, 30_130_000, 7_200_000]
    assert sum(n or 0 for n in na) == 69_330_000


@pytest.mark.eis("LEU-151")
def test_eigen_bijdragen_zijn_een_inkomst_op_een_regel() -> None:
    p = post("eigen-bijdrage")
    assert bedrag_van(p, 2015, "rekening") == -54_490_000
    assert bedrag_van(p, 2016, "raming") == -14_350_000
    assert bedrag_van(p, 2016, "na-wijziging") == -26_350_000
    assert bedrag_van(p, 2017, "raming") == bedrag_van(p, 2018, "raming") == -14_350_000
    bijdragen_ = [x for x in profiel("leusden", date(2017, 1, 1)).geld.posten if x.onderdeel == "bijdrage"]
    assert bijdragen_ == [p]


@pytest.mark.eis("LEU-152")
def test_een_hogere_inkomst_valt_vrij_en_verhoogt_wat_wordt_verwacht() -> None:
    p = post("eigen-bijdrage")
    assert {bedrag_van(p, jaar, "vrijval") for jaar in range(2017, 2021)} == {15_000_000}
    assert na_vrijval(p, 2017) == -29_350_000


# -------------------------------------------------------------------------------------------- Gooise Meren


@pytest.mark.eis("GOO-165")
def test_de_bijdrage_rust_op_twee_artikelen_van_de_wmo() -> None:
    dag = date(2022, 5, 1)
    regel = next(r for r in bijdrage("gooise-meren", dag).regels if r.code == "grondslag")
    assert "2.1.4 lid 1" in regel.uitleg
    assert "2.1.4a" in regel.uitleg
    oordeel = bijdrage_wmo(BijdrageFeiten(geboortedatum=date(1950, 1, 1)), dag)
    assert [str(b) for b in oordeel.bronnen] == ["Wmo 2015, art. 2.1.4a lid 4"]
    algemeen = bijdrage_wmo(BijdrageFeiten(geboortedatum=date(1950, 1, 1), algemene_voorziening=True), dag)
    assert "Wmo 2015, art. 2.1.4" in [str(b) for b in algemeen.bronnen]


@given(st.lists(st.tuples(st.integers(0, 2000), st.none() | st.integers(0, 900)), max_size=5), st.integers(0, 3000))
def test_het_cak_hoort_elke_maand_een_keer_en_start_en_stop_wisselen_af(
    lijst: list[tuple[int, int | None]], tot: int
) -> None:
    nul = date(2020, 1, 1).toordinal()
    perioden = [(date.fromordinal(nul + a), None if b is None else date.fromordinal(nul + a + b)) for a, b in lijst]
    uit = bijdragen.meldingen(perioden, tot=date.fromordinal(nul + tot))
    assert [m.soort for m in uit] == ["start" if n % 2 == 0 else "stop" for n in range(len(uit))]
    assert all(m.maand.day == 1 for m in uit)
    assert all(a.maand <= b.maand for a, b in pairwise(uit))
