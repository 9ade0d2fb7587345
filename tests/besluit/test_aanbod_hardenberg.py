"""What Hardenberg grants, and on which conditions: each decided through the actions, with its own policy."""

from dataclasses import replace

import pytest

from naober.besluit.actions import neem_besluit
from naober.besluit.models import Brief
from naober.gemeente.profiel import Rol
from naober.gemeente.rules import Antwoord
from naober.kern import Bedrag
from tests.besluit.aanbod import Speel, antwoord, besluit, gegevens, niet, speelt
from tests.dossier.gevallen import HARDENBERG, antwoorden_op, profiel_uit
from tests.dossier.opzet import goed
from tests.levering import geldopzet
from tests.pdf import controleer_pdf_ua

pytestmark = pytest.mark.django_db

GROEP = "begeleiding-groep"
speel = speelt(HARDENBERG)


@pytest.mark.eis("HAR-078")
def test_begeleiding_huishouding_gaat_in_natura_of_als_pgb_met_een_bijdrage_naar_inkomen(speel: Speel) -> None:
    zaak = speel("begeleiding-huishouding")
    niet(zaak, "besluit.leveringsvorm", leveringsvorm="geld")
    pgb = {"leveringsvorm": "pgb", "bedrag": Bedrag.van_euro("250"), "per": "maand"}
    niet(zaak, "besluit.toets-open", **pgb)
    antwoorden = {**zaak.geval.antwoorden, **antwoorden_op(zaak.profiel, "pgb", goed=True)}
    niet(zaak, "pgb.zonder-plan", **pgb, antwoorden=antwoorden)
    geldopzet.legt_pgbplan_vast(zaak)
    gegeven = besluit(zaak, **pgb, antwoorden=antwoorden)
    # In 2015 the contribution depends on income and wealth, and the CAK sets it.
    assert gegeven.bijdrage == "cak"
    assert zaak.product.leveringsvormen == ("zin", "pgb")


@pytest.mark.eis("HAR-079")
@pytest.mark.parametrize("mist", ["collectief_algemeen_ontoereikend", "doel_past"])
def test_dagbesteding_alleen_als_wat_vrij_toegankelijk_is_niet_genoeg_is_en_het_doel_past(
    speel: Speel, mist: str
) -> None:
    zaak = speel(GROEP)
    veld = f"voorwaarde-{mist.replace('_', '-')}"
    niet(zaak, "besluit.toets-niet-gehaald", veld, antwoorden=antwoord(zaak, **{mist: False}))
    assert besluit(zaak).uitkomst == "toegekend"


@pytest.mark.eis("HAR-080")
def test_in_2015_zegt_het_toegangsbesluit_over_dagbesteding_hoe_het_met_vervoer_zit(speel: Speel) -> None:
    zaak = speel(GROEP)
    niet(zaak, "besluit.gegeven", "gegeven-vervoer", gegevens={"doel": zaak.geval.gegevens["doel"]})
    ja = gegevens(zaak, vervoer="inclusief vervoer", vervoer_nodig="Hij raakt onderweg de weg kwijt.")
    gegeven = besluit(zaak, gegevens=ja)
    assert zaak.product.vervoer == "inbegrepen"
    assert gegeven.gegevens["vervoer"] == "inclusief vervoer"
    assert "inclusief vervoer" in controleer_pdf_ua(bytes(Brief.objects.get(besluit=gegeven).pdf))


@pytest.mark.eis("HAR-081")
def test_vervoer_hoort_erbij_als_de_inwoner_zich_onderweg_niet_redt(speel: Speel) -> None:
    zaak = speel(GROEP)
    met = gegevens(zaak, vervoer="inclusief vervoer", vervoer_nodig="")
    niet(zaak, "besluit.gegeven", "gegeven-vervoer-nodig", gegevens=met)
    gegeven = besluit(zaak, gegevens={**met, "vervoer-nodig": "Zij kan niet alleen instappen."})
    assert gegeven.gegevens["vervoer-nodig"] == "Zij kan niet alleen instappen."


@pytest.mark.eis("HAR-082")
def test_kan_het_in_een_groep_dan_geen_individuele_begeleiding(speel: Speel) -> None:
    zaak = speel("begeleiding-individueel")
    niet(
        zaak, "besluit.toets-niet-gehaald", "voorwaarde-groep-dient-ander-doel",
        antwoorden=antwoord(zaak, groep_dient_ander_doel=False),
    )  # fmt: skip
    # And on the ladder the group is the lighter rung: it had to be looked at first.
    treden = [t.code for t in zaak.profiel.trap.lichter_dan(zaak.trede)]
    groep = zaak.profiel.product(GROEP)
    assert groep is not None
    assert groep.trede in treden
    assert besluit(zaak).uitkomst == "toegekend"


@pytest.mark.eis("HAR-083")
@pytest.mark.parametrize("patroon", ["langdurig en laagfrequent", "kortdurend en intensief"])
@pytest.mark.parametrize(
    "soort",
    [
        "praktische hulp en oefenen van vaardigheden",
        "compenseren of herstellen van het regelvermogen",
        "overnemen van toezicht",
    ],
)
def test_individuele_begeleiding_noemt_haar_soort_en_hoe_lang_en_vaak(speel: Speel, soort: str, patroon: str) -> None:
    zaak = speel("begeleiding-individueel")
    niet(zaak, "besluit.gegeven", "gegeven-soort", gegevens={"patroon": patroon})
    niet(zaak, "besluit.gegeven", "gegeven-patroon", gegevens={"soort": soort})
    gegeven = besluit(zaak, gegevens={"soort": soort, "patroon": patroon})
    assert gegeven.gegevens == {"soort": soort, "patroon": patroon}


@pytest.mark.eis("HAR-084")
def test_dagbesteding_noemt_haar_doelen_ook_die_van_de_mantelzorger_en_van_wie_jonger_is_dan_65(speel: Speel) -> None:
    zaak = speel(GROEP, jaar=1975)
    niet(zaak, "besluit.gegeven", "gegeven-doel", gegevens=gegevens(zaak, doel=[]))
    niet(zaak, "besluit.gegeven", "gegeven-doel", gegevens=gegevens(zaak, doel=["gezelligheid"]))
    doelen = [
        "structuur, contacten en bezigheden",
        "een dag die lijkt op een werkdag (onder de 65)",
        "ontlasten van de mantelzorger",
    ]
    assert besluit(zaak, gegevens=gegevens(zaak, doel=doelen)).gegevens["doel"] == doelen


@pytest.mark.eis("HAR-085")
def test_wat_er_in_de_groep_aan_zorg_bij_hoort_staat_in_het_besluit(speel: Speel) -> None:
    zaak = speel(GROEP)
    niet(zaak, "besluit.gegeven", "gegeven-pakket", gegevens=gegevens(zaak, pakket=["taxi"]))
    pakket = ["persoonlijke verzorging", "verpleging", "individuele begeleiding", "behandeling"]
    gegeven = besluit(zaak, gegevens=gegevens(zaak, pakket=pakket))
    assert gegeven.gegevens["pakket"] == pakket
    assert "verpleging; individuele begeleiding" in controleer_pdf_ua(bytes(Brief.objects.get(besluit=gegeven).pdf))


@pytest.mark.eis("HAR-086")
@pytest.mark.parametrize(("mist", "waarde"), [("ontlast_mantelzorger", False), ("geen_crisisopvang", True)])
def test_kort_verblijf_ontlast_de_mantelzorger_en_is_geen_crisisopvang(speel: Speel, mist: str, waarde: bool) -> None:
    zaak = speel("kort-verblijf")
    niet(zaak, "besluit.toets-niet-gehaald", antwoorden=antwoord(zaak, **{mist: waarde}))
    gegeven = besluit(zaak)
    assert gegeven.bijdrage == "cak"
    assert (gegeven.genomen_door_id, zaak.product.soort) == (zaak.anouk.id, "maatwerk")


@pytest.mark.eis("HAR-087")
def test_kort_verblijf_is_hoogstens_drie_etmalen_per_week_voor_wie_thuis_toezicht_nodig_heeft(speel: Speel) -> None:
    zaak = speel("kort-verblijf")
    niet(zaak, "besluit.toets-niet-gehaald", antwoorden=antwoord(zaak, thuis_met_toezicht=False))
    niet(zaak, "besluit.gegeven", "gegeven-etmalen", gegevens={"etmalen": "4"})
    assert besluit(zaak, gegevens={"etmalen": "3"}).gegevens["etmalen"] == "3"


@pytest.mark.eis("HAR-088")
def test_het_gebiedsteam_geeft_toegang_tot_beschermd_wonen_en_zwolle_bepaalt_en_betaalt(speel: Speel) -> None:
    zaak = speel("beschermd-wonen")
    niet(
        zaak, "besluit.toets-niet-gehaald", "voorwaarde-criteria-zwolle",
        antwoorden=antwoord(zaak, criteria_zwolle=False),
    )  # fmt: skip
    gegeven = besluit(zaak)
    assert gegeven.genomen_door_id == zaak.anouk.id
    assert zaak.anouk.rollen == {Rol.GENERALIST}
    assert (zaak.product.ten_laste_van, zaak.product.schaal) == ("Centrumgemeente Zwolle", "bovenregionaal")
    assert "Zwolle" in controleer_pdf_ua(bytes(Brief.objects.get(besluit=gegeven).pdf))


@pytest.mark.eis("HAR-089")
@pytest.mark.parametrize("mist", ["psychische_problematiek", "toezicht_dag_en_nacht", "gericht_op_eigen_kracht"])
def test_beschermd_wonen_vraagt_psychische_problemen_toezicht_en_uitzicht_op_eigen_kracht(
    speel: Speel, mist: str
) -> None:
    zaak = speel("beschermd-wonen")
    niet(zaak, "besluit.toets-niet-gehaald", antwoorden=antwoord(zaak, **{mist: False}))


@pytest.mark.eis("HAR-090")
def test_past_geen_gecontracteerde_aanbieder_dan_kan_de_inwoner_de_hulp_met_een_pgb_inkopen(speel: Speel) -> None:
    zaak = speel("begeleiding-individueel")
    pgb = {"leveringsvorm": "pgb", "bedrag": Bedrag.van_euro("400"), "per": "maand"}
    antwoorden = {**zaak.geval.antwoorden, **antwoorden_op(zaak.profiel, "pgb", goed=True)}
    antwoorden["motivatie"] = Antwoord(True, "Geen van de gecontracteerde aanbieders spreekt gebarentaal.")
    geldopzet.legt_pgbplan_vast(zaak)
    gegeven = besluit(zaak, **pgb, antwoorden=antwoorden)
    reden = gegeven.toetsing.get(code="motivatie")
    assert reden.motivering == "Geen van de gecontracteerde aanbieders spreekt gebarentaal."
    assert "2935-2939" in reden.bron


@pytest.mark.eis("HAR-092")
def test_een_persoonsvolgend_budget_is_bekend_en_niet_in_gebruik(speel: Speel) -> None:
    [vorm] = [v for v in profiel_uit("hardenberg").leveringsvormen if v.vorm == "pvb"]
    assert vorm.actief is False
    niet(speel(GROEP), "besluit.leveringsvorm", leveringsvorm="pvb")


@pytest.mark.eis("HAR-093")
@pytest.mark.parametrize("product", ["rolstoel", "vervoer", "woningaanpassing"])
def test_wat_algemeen_gebruikelijk_is_wordt_niet_toegekend(speel: Speel, product: str) -> None:
    zaak = speel(product)
    niet(
        zaak, "besluit.toets-niet-gehaald", "voorwaarde-algemeen-gebruikelijk",
        antwoorden=antwoord(zaak, algemeen_gebruikelijk=True),
    )  # fmt: skip


@pytest.mark.eis("HAR-094")
def test_gaat_een_vergelijkbare_voorziening_voor_dan_geen_voorziening_uit_de_wmo(speel: Speel) -> None:
    zaak = speel("vervoer")
    anders = antwoord(zaak, voorliggend=True)
    niet(zaak, "besluit.toets-niet-gehaald", "voorwaarde-voorliggend", antwoorden=anders)
    afwijzing = replace(zaak.voornemen(antwoorden=anders), uitkomst="afgewezen", motivering="De regeling X gaat voor.")
    gegeven = goed(neem_besluit(zaak.beslisser, actie=zaak.actie, voornemen=afwijzing, peildatum=zaak.dag))
    assert gegeven.uitkomst == "afgewezen"
