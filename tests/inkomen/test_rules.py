"""The terms of the law, what comes before what, and who carries out: without a database."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from naober.gemeente.profiel.schuldhulp import Schuldhulpbeleid
from naober.gemeente.schuldhulpkader import Schuldhulpkader
from naober.gemeente.schuldhulpregels import kader_uit
from naober.inkomen.rules import regeling, stappen, termijnen, traject
from naober.inkomen.rules.schulden import Schuldinvoer, controleer_schuld
from naober.inkomen.rules.stappen import Staphad, Stapinvoer
from naober.inkomen.rules.traject import Aanmelding, Schuldgesprek, Trajectstand
from naober.kern import Bedrag, Weigering
from naober.werkplek.formulieren.schuldhulp import Stapformulier
from tests.dossier.gevallen import profiel_uit

# A Monday.
DAG = date(2022, 3, 7)
STAND = Trajectstand(DAG)
GESPROKEN = replace(STAND, gesprek=DAG)
TOEGELATEN = replace(GESPROKEN, toelating="toelating")


def kader(slug: str = "testerveen", dag: date = DAG) -> Schuldhulpkader:
    return kader_uit(profiel_uit(slug).schuldhulp, dag)


def veld(uitkomst: object) -> str:
    assert isinstance(uitkomst, Weigering), uitkomst
    assert uitkomst.bron
    assert uitkomst.alternatief
    return uitkomst.veld or uitkomst.code


def test_het_eerste_gesprek_is_binnen_vier_weken_en_binnen_drie_werkdagen_als_er_iets_dreigt() -> None:
    """Wgs art. 4: four weeks; three working days with eviction, cut-off or the end of the health insurance."""
    assert termijnen.gesprek_voor(kader(), DAG) == date(2022, 4, 4)
    assert termijnen.gesprek_voor(kader(), DAG, DAG) == date(2022, 3, 10)
    # Over a weekend, and never later than the ordinary term.
    assert termijnen.gesprek_voor(kader(), DAG, date(2022, 3, 11)) == date(2022, 3, 16)
    assert termijnen.gesprek_voor(kader(), DAG, date(2022, 4, 3)) == date(2022, 4, 4)
    assert {b.code for b in kader().bedreigingen} == {"ontruiming", "afsluiting", "zorgverzekering"}


def test_het_besluit_is_binnen_acht_weken_en_een_gemeente_kan_alleen_korter() -> None:
    """Wgs art. 4a: a by-law sets the term, eight weeks at most."""
    assert termijnen.besluit_termijn(kader(), DAG).uiterste_datum == date(2022, 5, 2)
    for weken, verwacht in ((4, date(2022, 4, 4)), (12, date(2022, 5, 2))):
        eigen = Schuldhulpbeleid.model_validate({"beslistermijn": {"weken": weken, "bron": "Verordening, art. 3"}})
        assert termijnen.besluit_termijn(kader_uit(eigen, DAG), DAG).uiterste_datum == verwacht


@pytest.mark.parametrize(
    ("anders", "geboren", "fout"),
    [
        ({"hulpvraag": " "}, date(1980, 1, 1), "hulpvraag"),
        ({"bedreiging": "regen"}, date(1980, 1, 1), "bedreiging"),
        ({"dag": date(2022, 3, 8)}, date(1980, 1, 1), "dag"),
        ({}, date(2004, 3, 8), "persoon"),
        ({}, date(2022, 6, 1), "persoon"),
    ],
)
def test_een_aanmelding_die_niet_kan_wordt_geweigerd(anders: dict[str, Any], geboren: date, fout: str) -> None:
    goed = Aanmelding("De huur lukt niet.", DAG)
    assert traject.controleer_aanmelding(kader(), goed, [date(2004, 3, 7)], DAG) is None
    assert veld(traject.controleer_aanmelding(kader(), replace(goed, **anders), [geboren], DAG)) == fout


@pytest.mark.parametrize(
    ("stand", "stap", "fout"),
    [
        (STAND, Stapinvoer("stabilisatie", DAG, uitvoerder="x"), "soort"),
        (replace(GESPROKEN, toelating="afwijzing"), Stapinvoer("begeleiding", DAG, "budgetbeheer"), "soort"),
        (TOEGELATEN, Stapinvoer("oplossing", DAG, "schuldbemiddeling", uitvoerder="x"), "vorm"),
        (TOEGELATEN, Stapinvoer("oplossing", DAG, "budgetbeheer", uitvoerder="x"), "vorm"),
        (TOEGELATEN, Stapinvoer("begeleiding", DAG, uitvoerder="x"), "vorm"),
        (replace(TOEGELATEN, gehad=("stabilisatie",)), Stapinvoer("stabilisatie", DAG, uitvoerder="x"), "soort"),
        (replace(TOEGELATEN, soorten=("oplossing",)), Stapinvoer("nazorg", DAG, uitvoerder="x"), "soort"),
        (STAND, Stapinvoer("moratorium", uitvoerder="x"), "aangevraagd"),
        (STAND, Stapinvoer("informatie-advies", uitvoerder="x"), "van"),
        (STAND, Stapinvoer("informatie-advies", date(2022, 3, 6), uitvoerder="x"), "van"),
        (STAND, Stapinvoer("informatie-advies", DAG), "uitvoerder"),
        (STAND, Stapinvoer("informatie-advies", DAG, uitvoerder="x", vtlb=Bedrag(100)), "vtlb"),
        (replace(STAND, geeindigd=DAG), Stapinvoer("informatie-advies", DAG, uitvoerder="x"), "schuldhulp.geeindigd"),
    ],
)
def test_een_stap_die_nu_niet_kan_wordt_geweigerd(stand: Trajectstand, stap: Stapinvoer, fout: str) -> None:
    assert veld(stappen.controleer_stap(kader(), stand, stap, DAG)) == fout


def test_wat_wacht_op_de_schuldeisers_kan_pas_als_zij_akkoord_zijn() -> None:
    krediet = Stapinvoer("oplossing", DAG, "saneringskrediet", uitvoerder="x")
    assert veld(stappen.controleer_stap(kader(), TOEGELATEN, krediet, DAG)) == "vorm"
    akkoord = replace(TOEGELATEN, regeling_toegekend=True)
    assert stappen.controleer_stap(kader(), akkoord, krediet, DAG) is None
    # Who pays everything back asks nobody to let go of anything.
    alles = Stapinvoer("oplossing", DAG, "betalingsregeling", uitvoerder="x")
    assert stappen.controleer_stap(kader(), TOEGELATEN, alles, DAG) is None


def test_een_voorstel_is_aangenomen_als_iedereen_akkoord_is_of_de_rechter_dwingt() -> None:
    basis = {"uitkomst": "toegekend", "dag": DAG, "ingediend": DAG, "dwang": None, "peildatum": DAG}
    for antwoorden in (["akkoord", "weigert"], ["akkoord", ""]):
        assert veld(regeling.controleer_uitkomst(**basis, antwoorden=antwoorden)) == "uitkomst"
    assert regeling.controleer_uitkomst(**basis, antwoorden=["akkoord", "akkoord"]) is None
    assert regeling.controleer_uitkomst(**{**basis, "dwang": DAG}, antwoorden=["akkoord", "weigert"]) is None
    vraag = {"ingediend": DAG, "dwang": None, "dag": DAG, "peildatum": DAG}
    assert veld(regeling.controleer_dwangakkoord(**vraag, antwoorden=["akkoord"])) == "dag"
    assert regeling.controleer_dwangakkoord(**vraag, antwoorden=["weigert"]) is None


def test_na_het_eerste_gesprek_eindigt_het_niet_zonder_besluit_tenzij_de_inwoner_zelf_stopt() -> None:
    """Wgs art. 4a: a plan or a refusal is decided upon, and ending it as well."""
    einde = {"dag": DAG, "peildatum": DAG}
    assert veld(traject.controleer_einde(GESPROKEN, reden="zelf", **einde)) == "reden"
    assert traject.controleer_einde(GESPROKEN, reden="ingetrokken", **einde) is None
    for reden in ("niet-verschenen", "verhuisd"):
        assert traject.controleer_einde(STAND, reden=reden, **einde) is None
        assert veld(traject.controleer_einde(GESPROKEN, reden=reden, **einde)) == "reden"
    assert traject.controleer_einde(GESPROKEN, reden="overleden", **einde) is None
    loopt = replace(TOEGELATEN, besluit_loopt=True)
    geweigerd = traject.controleer_einde(loopt, reden="afgerond", **einde)
    assert isinstance(geweigerd, Weigering)
    assert geweigerd.code == "schuldhulp.besluit-loopt"
    assert traject.controleer_einde(loopt, reden="overleden", **einde) is None
    assert veld(traject.controleer_einde(replace(TOEGELATEN, regeling_open=True), reden="afgerond", **einde)) == "reden"


def test_wie_elders_is_toegelaten_krijgt_ook_daar_het_besluit_dat_het_stopt() -> None:
    """Wgs art. 4a: another organisation decides for the municipality, at the end as well."""
    stand, nu = replace(TOEGELATEN, elders=DAG), {"reden": "afgerond", "peildatum": DAG}
    for op, door, fout in (
        (None, "Kredietbank", "besluit_op"),
        (DAG, " ", "besluit_door"),
        (date(2022, 3, 6), "Kredietbank", "besluit_op"),
        (date(2022, 3, 8), "Kredietbank", "besluit_op"),
    ):
        assert veld(traject.controleer_eindbesluit(stand, op=op, door=door, **nu)) == fout
    assert traject.controleer_eindbesluit(stand, op=DAG, door="Kredietbank", **nu) is None
    assert traject.controleer_eindbesluit(stand, op=None, door="", reden="overleden", peildatum=DAG) is None
    # Where the municipality decides, that decision is taken here.
    assert traject.controleer_eindbesluit(TOEGELATEN, op=None, door="", **nu) is None
    assert veld(traject.controleer_eindbesluit(TOEGELATEN, op=DAG, door="Kredietbank", **nu)) == "besluit_op"


def test_het_eindigt_niet_voor_het_laatste_dat_erin_gebeurde() -> None:
    stand = replace(TOEGELATEN, laatst=date(2022, 4, 1))
    dagen = {"reden": "zelf", "peildatum": date(2022, 5, 1)}
    assert veld(traject.controleer_einde(stand, dag=date(2022, 3, 31), **dagen)) == "dag"
    assert traject.controleer_einde(stand, dag=date(2022, 4, 1), **dagen) is None


def test_wat_de_rechter_afwees_sluit_zonder_te_zijn_begonnen_en_wat_liep_duurt_nooit_langer_dan_mag() -> None:
    gevraagd = Staphad("moratorium", None, DAG)
    nu = {"ook": False, "peildatum": DAG}
    assert stappen.controleer_afwijzing(gevraagd, DAG, **nu) is None
    assert veld(stappen.controleer_afwijzing(gevraagd, date(2022, 3, 6), **nu)) == "afgewezen"
    assert veld(stappen.controleer_afwijzing(gevraagd, date(2022, 3, 8), **nu)) == "afgewezen"
    assert veld(stappen.controleer_afwijzing(gevraagd, DAG, **{**nu, "ook": True})) == "afgewezen"
    for had in (replace(gevraagd, van=DAG, goedgekeurd=DAG), Staphad("stabilisatie", DAG)):
        assert veld(stappen.controleer_afwijzing(had, DAG, **nu)) == "afgewezen"
    assert stappen.laatste_dag(kader(), "moratorium", DAG, date(2023, 1, 1)) == date(2022, 9, 7)
    assert stappen.laatste_dag(kader(), "moratorium", DAG, date(2022, 4, 1)) == date(2022, 4, 1)
    assert stappen.laatste_dag(kader(), "stabilisatie", DAG, date(2023, 1, 1)) == date(2023, 1, 1)


def test_een_moratorium_is_goedgekeurd_als_de_rechter_dat_zegt_en_niet_als_het_wordt_vastgelegd() -> None:
    gevraagd = Stapinvoer("moratorium", aangevraagd=DAG, uitvoerder="x")
    for stap, fout in (
        (replace(gevraagd, van=DAG), "goedgekeurd"),
        (replace(gevraagd, aangevraagd=DAG, goedgekeurd=date(2022, 3, 6)), "goedgekeurd"),
        (Stapinvoer("informatie-advies", DAG, uitvoerder="x", goedgekeurd=DAG), "goedgekeurd"),
    ):
        assert veld(stappen.controleer_stap(kader(), STAND, stap, DAG)) == fout
    for stap in (gevraagd, replace(gevraagd, van=DAG, goedgekeurd=DAG)):
        assert stappen.controleer_stap(kader(), STAND, stap, DAG) is None
    formulier = Stapformulier(kader(), "moratorium", "")
    assert [formulier.fields[v].required for v in ("aangevraagd", "goedgekeurd", "van")] == [True, False, False]
    erna = {"tot": None, "uitkomst": "", "peildatum": DAG}
    had = Staphad("moratorium", None, DAG)
    assert veld(stappen.controleer_bijwerken(kader(), had, van=DAG, goedgekeurd=None, **erna)) == "goedgekeurd"
    assert stappen.controleer_bijwerken(kader(), had, van=DAG, goedgekeurd=DAG, **erna) is None


def test_een_moratorium_duurt_hoogstens_zes_maanden_en_begint_als_de_rechter_het_goedkeurt() -> None:
    had = Staphad("moratorium", None, DAG)
    dagen = {"goedgekeurd": DAG, "uitkomst": "", "peildatum": date(2023, 1, 1)}
    assert veld(stappen.controleer_bijwerken(kader(), had, van=None, tot=DAG, **dagen)) == "van"
    assert veld(stappen.controleer_bijwerken(kader(), had, van=DAG, tot=date(2022, 9, 8), **dagen)) == "tot"
    assert stappen.controleer_bijwerken(kader(), had, van=DAG, tot=date(2022, 9, 7), **dagen) is None


@pytest.mark.parametrize(
    ("anders", "fout"),
    [
        ({"schuldeiser": ""}, "schuldeiser"),
        ({"bedrag": Bedrag(0)}, "bedrag"),
        ({"bedrag": Bedrag(10**12)}, "bedrag"),
        ({"soort": "gokken"}, "soort"),
        ({"kvk": "123"}, "kvk"),
        ({"kvk": "12345678", "prive": True}, "kvk"),
        ({"postcode": "0123 AB"}, "postcode"),
        ({"peildatum": date(2022, 3, 8)}, "peildatum_schuld"),
    ],
)
def test_een_schuld_die_niet_kan_wordt_geweigerd(anders: dict[str, Any], fout: str) -> None:
    goed = Schuldinvoer("Energie Oost", Bedrag(1), "nuts", DAG, kvk="12345678", postcode="7777 aa")
    # Nothing left of what stood before is a debt that was paid off.
    assert controleer_schuld(replace(goed, bedrag=Bedrag(0)), DAG, stond=True) is None
    assert controleer_schuld(goed, DAG) is None
    assert veld(controleer_schuld(replace(goed, **anders), DAG)) == fout


# ------------------------------------------------------------------------------------ de vijf gemeenten


@pytest.mark.eis("GOO-142", "GOO-145")
def test_bij_schulden_wordt_verder_gekeken_dan_het_geld() -> None:
    """L1326-1331: living, health, addiction, family and behaviour beside the money; collective provisions join in."""
    gooi = kader("gooise-meren")
    vol = {"wonen": "Huurhuis.", "gezondheid": "Goed.", "verslaving": "Geen.", "gezin": "Twee kinderen.",
           "gedrag": "Stelt uit."}  # fmt: skip
    gesprek = Schuldgesprek(DAG, vol, "Het buurtplatform helpt met formulieren.")
    dagen = {"aangemeld": DAG, "gehad": False, "peildatum": DAG}
    assert traject.controleer_gesprek(gooi, gesprek, **dagen) is None
    for code in vol:
        zonder = replace(gesprek, verkenning={**vol, code: " "})
        assert veld(traject.controleer_gesprek(gooi, zonder, **dagen)) == f"verkenning_{code}"
    assert veld(traject.controleer_gesprek(gooi, replace(gesprek, collectief=""), **dagen)) == "collectief"
    # Elsewhere the policy does not ask it.
    assert traject.controleer_gesprek(kader("utrecht"), Schuldgesprek(DAG), **dagen) is None


@pytest.mark.eis("GOO-143", "GOO-144")
def test_het_voortraject_is_van_de_gemeente_en_krediet_en_beheer_van_de_kredietverstrekker() -> None:
    """L1331-1334: income management and restructuring credits with the social credit provider; the phase before with
    the municipality, from 2022 on."""
    gooi, akkoord = kader("gooise-meren"), replace(TOEGELATEN, regeling_toegekend=True)

    def wie(soort: str, vorm: str = "") -> list[str]:
        return [u.code for u in gooi.uitvoerders_voor(soort, vorm)]

    assert wie("oplossing", "saneringskrediet") == wie("begeleiding", "budgetbeheer") == ["sociaal-krediet"]
    assert [wie(soort) for soort in ("informatie-advies", "crisisinterventie", "stabilisatie")] == [["gemeente"]] * 3
    assert kader("gooise-meren", date(2021, 12, 31)).uitvoerders_voor("stabilisatie", "") == ()
    krediet = Stapinvoer("oplossing", DAG, "saneringskrediet", uitvoerder="gemeente")
    assert veld(stappen.controleer_stap(gooi, akkoord, krediet, DAG)) == "uitvoerder"
    gekozen = stappen.controleer_stap(gooi, akkoord, replace(krediet, uitvoerder="sociaal-krediet"), DAG)
    assert not isinstance(gekozen, Weigering)
    # It is followed: nothing ends there without what came of it.
    had = Staphad("oplossing", DAG, buiten=bool(gekozen and gekozen.buiten))
    dagen = {"van": None, "tot": DAG, "goedgekeurd": None, "peildatum": DAG}
    assert veld(stappen.controleer_bijwerken(gooi, had, **dagen, uitkomst="")) == "uitkomst"
    assert stappen.controleer_bijwerken(gooi, had, **dagen, uitkomst="Alles is afgelost.") is None


@pytest.mark.eis("UTR-156")
def test_het_buurtteam_helpt_werk_en_inkomen_regelt_en_stadsgeldbeheer_beheert_voor_de_oggz() -> None:
    """L2838-2851 and L57-59."""
    dag = date(2015, 3, 2)
    stad = kader("utrecht", dag)

    def wie(soort: str, vorm: str = "", groep: str = "") -> list[str]:
        return [u.code for u in stad.uitvoerders_voor(soort, vorm, groep)]

    assert wie("begeleiding", "budgetcoaching") == ["buurtteam"]
    assert wie("oplossing", "schuldbemiddeling") == ["werk-en-inkomen"]
    assert stad.groepen == ("(O)GGZ", "Maatschappelijke opvang")
    for groep in stad.groepen:
        assert wie("begeleiding", "budgetbeheer", groep) == ["stadsgeldbeheer"]
        assert wie("begeleiding", "beschermingsbewind", groep) == ["stadsgeldbeheer"]
    # Putting the administration in order is work of the team; a budget manager may follow it.
    assert wie("administratie") == ["buurtteam"]
    stand = Trajectstand(dag, dag, "toelating")
    orde = Stapinvoer("administratie", dag, uitvoerder="buurtteam")
    assert not isinstance(stappen.controleer_stap(stad, stand, orde, dag), Weigering)
    beheer = Stapinvoer("begeleiding", dag, "budgetbeheer", "(O)GGZ", "stadsgeldbeheer")
    erna = replace(stand, gehad=("administratie",))
    assert veld(stappen.controleer_stap(stad, erna, beheer, dag)) == "financiering"
    for bron in ("Wmo (was AWBZ)", "Werk en Inkomen", "Wmo (opvang en GG&GD)"):
        met = replace(beheer, financiering=bron)
        assert not isinstance(stappen.controleer_stap(stad, erna, met, dag), Weigering)


@pytest.mark.eis("UTR-158")
def test_de_weg_naar_stadsgeldbeheer_is_beleid_met_een_datum() -> None:
    """L2846 and L2899-2901: by the institutions in 2014; how it goes from 2015 on was still open."""

    def weg(dag: date) -> str:
        wie = kader("utrecht", dag).uitvoerder("stadsgeldbeheer")
        assert wie is not None
        return f"{wie.toegang} {wie.aanname or ''}"

    assert "instelling" in weg(date(2014, 12, 31))
    assert "instelling" not in weg(date(2015, 1, 1))
    assert "nog open" in weg(date(2015, 1, 1))


@pytest.mark.eis("HAR-159")
def test_de_kredietbank_kan_en_is_niet_het_eerste() -> None:
    """L2358 and L2396-2406: debts and income are a life domain; first the talk, then perhaps the bank."""
    profiel, dag = profiel_uit("hardenberg"), date(2015, 3, 2)
    assert any("schulden" in v.naam.lower() for v in profiel.leefgebieden)
    beheer = Stapinvoer("begeleiding", dag, "budgetbeheer", uitvoerder="kredietbank")
    # Whatever was decided elsewhere: nobody was spoken yet.
    zonder = Trajectstand(dag, None, "toelating")
    assert veld(stappen.controleer_stap(kader("hardenberg", dag), zonder, beheer, dag)) == "uitvoerder"
    erna = replace(zonder, gesprek=dag)
    assert not isinstance(stappen.controleer_stap(kader("hardenberg", dag), erna, beheer, dag), Weigering)


def test_in_de_heuvelrug_besluit_de_rdwi_en_elders_waar_producten_staan_de_gemeente() -> None:
    """Heuvelrug L1633-1637."""
    dag = date(2020, 3, 2)
    rug = kader("utrechtse-heuvelrug", dag)
    assert rug.beleid.besluit is not None
    assert "RDWI" in str(rug.beleid.besluit.door)
    besluit = {"uitkomst": "toelating", "door": "RDWI", "dag": dag, "peildatum": dag}
    stand = Trajectstand(dag, dag)
    assert traject.controleer_elders(rug, stand, **besluit) is None
    geweigerd = traject.controleer_elders(kader("gooise-meren"), stand, **besluit)
    assert isinstance(geweigerd, Weigering)
    assert geweigerd.code == "schuldhulp.besluit-hier"


@pytest.mark.eis("HEU-133")
def test_nieuwkomers_leren_omgaan_met_geld_van_vier_partijen() -> None:
    """L2133-2139: since early 2019, after a signal that newcomers run into debt quickly; the signal leads there."""
    profiel = profiel_uit("utrechtse-heuvelrug")
    [cursus] = [v for v in profiel.voorzieningen if "nieuwkomers" in v.naam.lower() and "budget" in v.naam.lower()]
    assert cursus.geldig_van == date(2019, 1, 1)
    for partij in ("Humanitas", "Schuldhulpmaatje", "Vluchtelingenwerk", "RSD"):
        assert partij in str(cursus.aanbieder)
    groep = [s for s in profiel.signalen.soorten if s.over == "groep" and cursus.code in s.aanbod]
    assert any("nieuwkomers" in str(s.uitleg) for s in groep)
