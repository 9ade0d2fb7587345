"""What three municipalities ask of a decision, on their own profiles."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from naober.besluit.rules import Voornemen, controleer_voornemen
from naober.besluit.tellingen import per_belemmering, per_trede, vergelijkbare_gevallen
from naober.gemeente.laden import geldend
from naober.gemeente.profiel import Product, Profiel
from naober.gemeente.rules import Antwoord, toetsen_voor, weeg_toets
from naober.kern import Weigering
from naober.kern.tellen import KLEINSTE, verhul
from tests.dossier.gevallen import profiel_uit
from tests.dossier.opzet import Zaak

DAG = date(2022, 5, 9)
GOOI = geldend(profiel_uit("gooise-meren"), DAG)
HEUVELRUG = profiel_uit("utrechtse-heuvelrug")
LEUSDEN = profiel_uit("leusden")


def product(profiel: Profiel, code: str) -> Product:
    gevonden = profiel.product(code)
    assert gevonden is not None, code
    return gevonden


def toekenning(profiel: Profiel, wat: Product, **anders: Any) -> Weigering | None:
    """The verdict on a grant that has everything, but for what is given here."""
    toetsen = [profiel.toets(code) for code in toetsen_voor(profiel, wat, wat.trede)]
    oordelen = [weeg_toets(t, {v.code: Antwoord(v.verwacht, "Dat bleek.") for v in t.vragen}) for t in toetsen]
    basis = Voornemen(
        uitkomst="toegekend",
        aanvraag_op=DAG,
        motivering="Het is nodig.",
        ingang_op=DAG,
        eind_op=DAG.replace(year=DAG.year + 1),
        leveringsvorm="zin",
        vormsoort=wat.soorten[0] if wat.soorten else "",
        gegevens={v.code: v.mogelijk[0] if v.mogelijk else "Zo gaat het beter." for v in wat.velden},
        reden_niet_lichter="Hulp aan huis is geprobeerd.",
    )
    return controleer_voornemen(
        wat,
        replace(basis, **anders),
        oordelen,
        gemeld_op=DAG,
        peildatum=DAG,
        regels=profiel.besluitregels,
        vorm=profiel.leveringsvorm("zin"),
    )


# ------------------------------------------------------------------------------------------ Gooise Meren


@pytest.mark.eis("GOO-095", "GOO-117")
@pytest.mark.parametrize("code", ["beschermd-wonen", "verblijf-jeugd"])
def test_verblijf_vraagt_waarom_lichtere_hulp_aan_huis_niet_genoeg_is(code: str) -> None:
    wat = product(GOOI, code)
    assert toekenning(GOOI, wat) is None
    weigering = toekenning(GOOI, wat, reden_niet_lichter=" ")
    assert weigering is not None
    assert weigering.code == "besluit.lichter-niet-gemotiveerd"
    lichter = product(GOOI, "begeleiding-individueel" if code == "beschermd-wonen" else "individuele-jeugdhulp")
    assert wat.zwaarder_dan == (lichter.code,)
    assert toekenning(GOOI, lichter, reden_niet_lichter="") is None


@pytest.mark.eis("GOO-104")
def test_bij_psychische_problemen_maakt_het_niet_uit_wie_het_betaalt_en_gaat_zelfstandig_wonen_voor() -> None:
    passend = [product(GOOI, c) for c in ("begeleiding-individueel", "jeugd-ggz", "beschermd-wonen")]
    assert len({p.ten_laste_van for p in passend}) == len(passend)
    assert [toekenning(GOOI, p) for p in passend] == [None, None, None]
    vragen = {v.code: v for v in GOOI.toets("beschermd-wonen").vragen}
    assert vragen["zelfstandig-met-hulp"].verwacht is False
    gronden = GOOI.besluitregels.weigergronden if GOOI.besluitregels else ()
    assert gronden
    assert {g.soort for g in gronden} == {"inhoud"}


@pytest.mark.eis("GOO-105")
def test_de_leveringsvormen_zijn_natura_in_vijf_soorten_en_een_budget() -> None:
    natura, budget = GOOI.leveringsvorm("zin"), GOOI.leveringsvorm("pgb")
    assert natura is not None
    assert budget is not None
    assert natura.soorten == (
        "goederen in bruikleen",
        "goederen in eigendom",
        "persoonlijke dienstverlening of ondersteuning",
        "beschermd wonen",
        "opvang",
    )
    hulpmiddel = product(GOOI, "hulpmiddel")
    weigering = toekenning(GOOI, hulpmiddel, vormsoort="")
    assert weigering is not None
    assert (weigering.code, weigering.veld) == ("besluit.vormsoort", "vormsoort")
    assert "goederen in bruikleen; goederen in eigendom" in weigering.alternatief
    assert toekenning(GOOI, hulpmiddel, vormsoort="opvang") is not None


@pytest.mark.eis("GOO-099")
def test_een_afwijzing_rust_op_een_grond_van_de_lijst_en_geld_staat_er_niet_op() -> None:
    wat = product(GOOI, "begeleiding-individueel")
    nee = [
        weeg_toets(
            GOOI.toets("maatwerk-wmo"), {v.code: Antwoord(False, "Nee.") for v in GOOI.toets("maatwerk-wmo").vragen}
        )
    ]

    def afwijzing(*gronden: str) -> Weigering | None:
        voornemen = Voornemen("afgewezen", DAG, "Het past niet.", gronden=gronden)
        return controleer_voornemen(wat, voornemen, nee, gemeld_op=DAG, peildatum=DAG, regels=GOOI.besluitregels)

    for geen in ((), ("budget",), ("lichter-genoeg", "geld")):
        weigering = afwijzing(*geen)
        assert weigering is not None, geen
        assert (weigering.code, weigering.veld) == ("besluit.grond", "gronden")
        assert "Geld is nooit een grond." in weigering.reden
    assert afwijzing("andere-wet") is None
    tekst = " ".join(g.naam for g in (GOOI.besluitregels.weigergronden if GOOI.besluitregels else ())).lower()
    assert not {"budget", "geld", "duur"} & set(tekst.replace(",", " ").replace(".", " ").split())


@pytest.mark.eis("GOO-106")
def test_de_producten_die_het_plan_noemt_zijn_er_en_zijn_toe_te_kennen() -> None:
    genoemd = {
        "hulpmiddel": "Hulpmiddel",
        "huishoudelijke-hulp": "Huishoudelijke hulp",
        "woningaanpassing": "Woningaanpassing",
        "begeleiding-individueel": "Begeleiding individueel",
        "dagbesteding": "Dagbesteding",
        "vervoer": "Vervoersvoorziening (taxipas)",
    }
    for code, naam in genoemd.items():
        wat = product(GOOI, code)
        assert (wat.naam, wat.wet, wat.soort) == (naam, "Wmo 2015", "maatwerk")
        assert toekenning(GOOI, wat) is None, code
        assert wat.omvang is None, "het plan noemt geen eenheden"


@pytest.mark.eis("GOO-109")
def test_van_elke_voorziening_ligt_vast_of_zij_algemeen_of_maatwerk_is() -> None:
    assert {p.soortnaam for p in GOOI.producten} == {"maatwerkvoorziening", "financieel"}
    assert all(p.soortnaam == "maatwerkvoorziening" for p in GOOI.producten if p.wet == "Wmo 2015")
    met_besluit = {t.code for t in GOOI.trap.treden if t.besluit}
    assert {v.trede in met_besluit for v in GOOI.voorzieningen if v.toegang == "besluit"} == {True}
    assert {v.trede in met_besluit for v in GOOI.voorzieningen if v.toegang == "vrij"} == {False}


def test_een_besluit_onthoudt_of_het_maatwerk_is(zaak: Zaak) -> None:
    zaak.tot("besluit")
    assert zaak.besluit.voorzieningsoort == "maatwerk"


# ------------------------------------------------------------------------------------ Utrechtse Heuvelrug


@pytest.mark.eis("HEU-099")
def test_elke_individuele_voorziening_legt_haar_doel_vast() -> None:
    for wat in HEUVELRUG.producten:
        if wat.soort != "maatwerk":
            continue
        [doel] = [v for v in wat.velden if v.code == "doel"]
        assert doel.verplicht, wat.code
        assert doel.keuzes == (
            "de situatie stabiel maken",
            "de problemen verminderen",
            "zwaardere zorg voorkomen",
        ), wat.code
        weigering = toekenning(HEUVELRUG, wat, gegevens={})
        assert weigering is not None
        assert weigering.code == "besluit.gegeven"


# ------------------------------------------------------------------------------------------------ Leusden


@pytest.mark.eis("LEU-084")
def test_elk_maatwerk_in_leusden_vraagt_naar_gelijke_gevallen() -> None:
    for wat in LEUSDEN.producten:
        if wat.soort == "maatwerk":
            codes = {v.code for c in toetsen_voor(LEUSDEN, wat, wat.trede) for v in LEUSDEN.toets(c).vragen}
            assert "gelijke-gevallen" in codes, wat.code


@pytest.mark.eis("LEU-090")
def test_wat_geen_standaard_aanbod_is_kan_als_persoonlijke_invulling() -> None:
    profiel = geldend(LEUSDEN, date(2017, 2, 1))
    wat = product(profiel, "persoonlijke-invulling")
    eigen = [v.code for v in wat.velden if v.soort == "tekst"]
    assert eigen == ["wonen", "welzijn", "werk", "onderwijs", "zorg"]
    ingevuld = {"uitkomst-maatwerk": "een gelijkwaardig alternatief", "grens": "geen grens"}
    assert toekenning(profiel, wat, gegevens={**ingevuld, "werk": "In de kas bij de buurman."}) is None


@pytest.mark.eis("LEU-085")
def test_wie_beslist_ziet_vergelijkbare_gevallen_zonder_wie_het_waren(zaak: Zaak) -> None:
    zaak.tot("besluit")
    [geval] = vergelijkbare_gevallen(zaak.anouk, zaak.product, behalve=0)
    assert (geval.uitkomst, geval.leeftijd, geval.leveringsvorm) == (
        "toegekend",
        "70 tot en met 79 jaar",
        "zorg in natura",
    )
    assert geval.maand == zaak.dag.replace(day=1)
    assert len(geval.antwoorden) == zaak.besluit.toetsing.count() > 0
    for geheim in (zaak.persoon.geslachtsnaam, zaak.besluit.kenmerk, zaak.besluit.motivering, "Het geeft structuur"):
        assert geheim not in repr(geval)
    assert vergelijkbare_gevallen(zaak.anouk, zaak.product, behalve=zaak.dossier.pk) == []
    assert LEUSDEN.besluitregels is not None
    assert LEUSDEN.besluitregels.vergelijkbare_gevallen


@pytest.mark.eis("LEU-089")
def test_grenzen_worden_geteld_per_soort_wet_en_organisatie_zonder_kleine_aantallen(zaak: Zaak) -> None:
    from naober.besluit.models import Belemmering

    zaak.tot("vraag")
    for n in range(11):
        Belemmering.objects.create(
            dossier=zaak.dossier, soort="regels" if n < 6 else "financieel", wet="Wmo 2015" if n < 5 else "",
            organisatie="CAK" if n < 10 else "UWV", beste_oplossing="Anders.", uitleg="Mag niet.", gezien_op=zaak.dag,
        )  # fmt: skip
    van, tot = zaak.dag.replace(month=1, day=1), zaak.dag
    tellingen = {
        titel: {r.naam: r.aantal for r in rijen}
        for titel, rijen in per_belemmering(zaak.anouk, LEUSDEN, van, tot).items()
    }
    assert tellingen == {
        "Soort grens": {"Wetten, regels of protocollen": 6, "Financiële grens": 5},
        "Wet": {"niet genoemd": 6, "Wmo 2015": 5},
        # The one of the other is what is left of eleven, so this one is hidden as well.
        "Organisatie": {"CAK": None, "UWV": None},
    }


@pytest.mark.eis("HAR-095")
def test_het_deel_van_de_behoeften_per_trede_wordt_geteld_zonder_kleine_aantallen(zaak: Zaak) -> None:
    from naober.onderzoek.models import Behoefte, Bevinding

    zaak.tot("gesprek")
    laagste, tweede = (t.code for t in zaak.profiel.trap.treden[:2])
    for n in range(12):
        behoefte = Behoefte.objects.create(
            dossier=zaak.dossier, gesprek=zaak.gesprek, persoon=zaak.persoon, leefgebied="x", omschrijving=f"B{n}"
        )
        trede = laagste if n < 8 else tweede
        Bevinding.objects.create(
            behoefte=behoefte, trede=trede, volstaat="ja", reden="Het lukt.", vastgesteld_op=zaak.dag,
            vastgesteld_door_id=zaak.anouk.id,
        )  # fmt: skip
    rijen = per_trede(zaak.anouk, zaak.profiel, zaak.dag, zaak.dag)
    assert [(r.aantal, r.deel) for r in rijen[:2]] == [(8, 100), (None, None)]
    assert rijen[-1].aantal is None, "één behoefte zonder antwoord staat er niet"


def test_een_aantal_van_een_tot_vier_staat_er_niet() -> None:
    assert [(a.aantal, a.deel) for a in verhul([("a", 0), ("b", 1), ("c", KLEINSTE - 1), ("d", KLEINSTE)])] == [
        (0, 0), (None, None), (None, None), (KLEINSTE, 100),
    ]  # fmt: skip
