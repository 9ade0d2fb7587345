"""Money with a purpose, funds with borders and what is followed: by rule, and by the actions that write it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from naober.geld import actions as doen
from naober.geld.begroten import begroot, gedrukt, ruimte
from naober.geld.models import Begrotingsregel, Besteding, Boeking
from naober.geld.queries import afspraken as lezen
from naober.geld.queries import volgen
from naober.geld.queries.begroting import reserves
from naober.geld.rules.afspraken import Bestemming, Deelbestemming, toets_bestemming, toets_fondsen
from naober.geld.rules.begroting import Begrotingswijziging, Besluitgegevens
from naober.geld.rules.reserve import Boekgegevens
from naober.geld.rules.volgen import (
    Volume,
    gebruik_sinds,
    neutraalstand,
    niet_neutraal,
    structureel_over,
    verdeel_rijk,
    volume_sinds,
)
from naober.gemeente.profiel import Profiel, Rol
from naober.gemeente.profiel.begroting import Begroting
from naober.gemeente.profiel.begrotingsafspraken import Indeling, Onderbesteding
from naober.kern import Weigering
from tests.dossier.opzet import geweigerd, goed
from tests.geld.test_begroting import code, euro, profiel_van
from tests.register.opzet import DAG, Maak, gemeente

TEAMS = ("noord", "oost", "zuid", "west")
BESLUIT = Besluitgegevens("Besluit", "raad", date(2015, 2, 1))


def van(slug: str) -> Begroting:
    begroting = profiel_van(slug).begroting
    assert begroting is not None
    return begroting


# ------------------------------------------------------------------------------------------------------ by rule


@pytest.mark.eis("HAR-242")
def test_clientondersteuning_komt_uit_de_middelen_van_mee_en_begeleiding_en_is_geen_opdracht_aan_mee() -> None:
    oormerk = van("hardenberg").oormerk("clientondersteuning")
    assert oormerk is not None
    assert [b.post for b in oormerk.bronnen] == ["wmo-ondersteuning-mee", "wmo-begeleiding-persoonlijke-verzorging"]
    partij = {d.code: d.partij for d in oormerk.doelen}
    assert partij == {"clientondersteuning": None, "generalisten-mee": "MEE"}
    assert "niet de opdracht" in (oormerk.doelen[1].let_op or "")

    def toets(bron: str, *delen: tuple[str, int], al: int = 0) -> str | None:
        wat = Bestemming(oormerk.code, bron, 2015, [Deelbestemming(d, euro(b)) for d, b in delen])
        # 590,000 a year (L5206).
        return code(toets_bestemming(van("hardenberg"), TEAMS, wat, begroot=590_000_00, al=al * 100))

    assert toets("mee-middelen", ("clientondersteuning", 200_000), ("generalisten-mee", 390_000)) is None
    assert toets("mee-middelen", ("clientondersteuning", 590_001)) == "begroting.oormerkteveel"
    assert toets("mee-middelen", ("clientondersteuning", 1), al=590_000) == "begroting.oormerkteveel"
    assert toets("individuele-begeleiding", ("clientondersteuning", 1)) is None
    assert toets("subsidies", ("clientondersteuning", 1)) == "begroting.oormerkbron"
    assert toets("mee-middelen", ("iets-anders", 1)) == "begroting.oormerkdoel"
    assert toets("mee-middelen") == "begroting.oormerkbedrag"


@pytest.mark.eis("HAR-243")
def test_het_grootste_deel_van_het_mantelzorgcompliment_gaat_naar_alle_vier_de_teams() -> None:
    def toets(per_team: int, totaal: int | None, teams: tuple[str, ...] = TEAMS) -> str | None:
        delen = [Deelbestemming("maatwerk-mantelzorg", euro(per_team), team) for team in teams]
        heel = None if totaal is None else euro(totaal)
        wat = Bestemming("mantelzorgcompliment", "compliment", 2015, delen, heel)
        return code(toets_bestemming(van("hardenberg"), TEAMS, wat, begroot=None))

    assert toets(10_000, 70_000) is None
    assert toets(10_000, 80_000) == "begroting.oormerkmeeste"  # exactly half is not the greater part
    assert toets(20_000, 70_000) == "begroting.oormerkteveel"
    assert toets(10_000, None) == "begroting.oormerktotaal"
    assert toets(10_000, 35_000, TEAMS[:3]) == "begroting.oormerkteams"
    assert toets(10_000, 50_000, ("elders",)) == "begroting.oormerkteam"


@pytest.mark.eis("HAR-263")
def test_de_opbouw_van_de_teams_in_2014_komt_uit_vier_bronnen() -> None:
    oormerk = van("hardenberg").oormerk("opbouw-teams-2014")
    assert oormerk is not None
    assert [b.naam.split()[0] for b in oormerk.bronnen] == [
        "Invoeringsbudgetten",
        "Middelen",
        "Subsidies",
        "Onderschrijding",
    ]

    def toets(bron: str, jaar: int) -> str | None:
        wat = Bestemming(oormerk.code, bron, jaar, [Deelbestemming("opbouw", euro(1000))])
        return code(toets_bestemming(van("hardenberg"), TEAMS, wat, begroot=None))

    assert [toets(b.code, 2014) for b in oormerk.bronnen] == [None] * 4
    assert toets("subsidies", 2015) == "begroting.oormerkjaar"
    assert toets("mee-middelen", 2014) == "begroting.oormerkbron"


@pytest.mark.eis("HAR-249")
def test_geld_uit_het_sociaal_deelfonds_blijft_binnen_het_fonds() -> None:
    heel = van("hardenberg")
    binnen, ook_binnen, buiten = "jeugd-jeugdhulp-via-rta", "part-wsw-oud", "hbh-kosten-hulp-bij-huishouden"

    def toets(*regels: tuple[str, int], bewaar: int = 0) -> str | None:
        wat = [Begrotingswijziging("x", 2016, euro(b), p) for p, b in regels]
        if bewaar:
            wat.append(Begrotingswijziging("x", 2016, euro(bewaar), "", "ruimte", herkomst="sociaal-deelfonds"))
        return code(toets_fondsen(heel, wat))

    # Over the themes within the fund it may go freely; to household help, which is outside, it may not.
    assert toets((binnen, -100), (ook_binnen, 100)) is None
    assert toets((binnen, -100), (buiten, 100)) == "begroting.buiten-fonds"
    assert toets((binnen, -100), (ook_binnen, 60), (buiten, 40)) == "begroting.buiten-fonds"
    assert toets((binnen, -100), bewaar=100) is None
    assert toets((buiten, -100), (binnen, 100)) is None  # the municipality may add money of its own
    assert toets((buiten, -100), ("hbh-apparaatskosten", 100)) is None
    dicht = heel.fondsen[0].model_copy(update={"toevoegen_mag": False, "reserveren_mag": False})
    heel = heel.model_copy(update={"fondsen": (dicht,)})
    assert toets((buiten, -100), (binnen, 100)) == "begroting.fonds-toevoegen"
    assert toets((binnen, -100), bewaar=100) == "begroting.fonds-sparen"


@pytest.mark.eis("HAR-256")
def test_de_uitvoering_kost_niet_meer_dan_rijk_en_gemeente_samen_geven() -> None:
    heel = van("hardenberg")
    begroot_ = {p.code: gedrukt(heel, p.code, 2015) for p in heel.posten}
    stand = neutraalstand(heel, 2015, begroot_, {}, {})
    assert stand is not None
    # L5187-5254: the State 4,360 + 9,290 + 15,370 + 11,590, and 90 + 650 + 150 + 180 + 650 + 750 + 2,160 of its own.
    assert (stand.rijk, stand.eigen) == (40_610_000_00, 4_630_000_00)
    # All costs but what is left over for the unforeseen (2,160), less 840 that residents pay.
    assert stand.begroot == (46_080_000 - 2_160_000 - 840_000) * 100
    assert stand.middelen - stand.begroot == 2_160_000_00
    assert niet_neutraal(stand) is None
    jeugd = "jeugd-jeugdhulp-via-rta"
    for erbij, ernst in ((2_160_000_00, None), (2_160_000_01, "straks")):
        straks = {jeugd: (begroot_[jeugd] or 0) + erbij}
        melding = niet_neutraal(neutraalstand(heel, 2015, begroot_, {}, straks))  # type: ignore[arg-type]
        assert (melding.ernst if melding else None) == ernst
    vol = {jeugd: 50_000_000_00}
    over = niet_neutraal(neutraalstand(heel, 2015, begroot_, vol, vol))  # type: ignore[arg-type]
    assert over is not None
    assert over.ernst == "over"
    assert neutraalstand(heel, 2030, {}, {}, {}) is None


@pytest.mark.eis("HAR-247")
def test_de_korting_op_het_huishouden_zit_in_mensen_en_uren_en_niet_in_het_tarief() -> None:
    taak = next(m.volume for m in van("hardenberg").maatregelen if m.code == "volume-huishouden")
    assert taak is not None
    assert (taak.procent, taak.producten) == (40, ("begeleiding-huishouding",))
    toen = Volume(100, Fraction(300), Fraction(300 * 2000))

    def nu(mensen: int, uren: int, tarief: int) -> tuple[bool, Decimal, Decimal]:
        stand = volume_sinds(taak.procent, toen, Volume(mensen, Fraction(uren), Fraction(uren * tarief)))
        assert stand is not None
        return stand.gehaald, stand.volume, stand.prijs

    assert nu(75, 180, 2000) == (True, Decimal("40.0"), Decimal("0.0"))  # 25% fewer people with 20% fewer hours each
    assert nu(75, 181, 2000)[0] is False
    # Forty per cent cheaper by the price alone is no volume at all.
    assert nu(100, 300, 1200) == (False, Decimal("0.0"), Decimal("40.0"))
    assert volume_sinds(taak.procent, Volume(0, Fraction(0), Fraction(0)), toen) is None


@pytest.mark.eis("HEU-208")
def test_drie_soorten_gebruik_mogen_niet_stijgen_en_wie_stijgt_wordt_gemeld() -> None:
    maatregel = next(m for m in van("utrechtse-heuvelrug").maatregelen if m.code == "minimabeleid")
    assert maatregel.bewaking is not None
    namen = [(g.code, g.naam) for g in maatregel.bewaking.gebruik]
    assert [n for _, n in namen] == [
        "Schuldhulpverlening",
        "Beschermingsbewind",
        "Ondersteuning door de Sociale Dorpsteams (Wmo en jeugdhulp)",
    ]
    toen = {"schuldhulp": 20, "bewind": 3, "dorpsteam": 50}
    standen = gebruik_sinds(namen, toen, {"schuldhulp": 21, "bewind": 4, "dorpsteam": 50}, 5)
    assert [(s.toen, s.nu, s.gestegen) for s in standen] == [(20, 21, True), (None, None, False), (50, 50, False)]
    [bewind] = gebruik_sinds(namen[1:2], toen, {"bewind": 9}, 5)
    assert (bewind.toen, bewind.nu, bewind.gestegen) == (None, 9, True)
    assert gebruik_sinds(namen, {}, toen, 5) == []


@pytest.mark.eis("UTR-250")
def test_rijksgeld_gaat_eerst_naar_historie_met_korting_dan_naar_het_model_en_ribw_wordt_gespaard() -> None:
    regel = van("utrecht").rijksverdelingen[0]
    historie = {"nieuwe Wmo-taken": 80_000_000_00, "RIBW": 20_000_000_00}
    model = {"nieuwe Wmo-taken": 52_000_000_00, "RIBW": 1}
    # 25 per cent in 2015, and nothing of the RIBW.
    assert verdeel_rijk(regel, 2015, historie, {}) == {"nieuwe Wmo-taken": 60_000_000_00, "RIBW": 20_000_000_00}
    # How far the model goes is not in the document, so nothing is made up.
    assert code(_nee(verdeel_rijk(regel, 2016, historie, model))) == "rijksverdeling.ingroei"
    stap = regel.model_copy(update={"ingroei": {2016: Decimal(25), 2017: Decimal(100)}})
    assert verdeel_rijk(stap, 2016, historie, model) == {"nieuwe Wmo-taken": 58_000_000_00, "RIBW": 20_000_000_00}
    assert verdeel_rijk(stap, 2017, historie, model) == {"nieuwe Wmo-taken": 52_000_000_00, "RIBW": 20_000_000_00}
    assert code(_nee(verdeel_rijk(stap, 2016, historie, {}))) == "rijksverdeling.objectief"
    assert code(_nee(verdeel_rijk(stap, 2015, {"RIBW": 1}, {}))) == "rijksverdeling.historie"
    assert code(_nee(verdeel_rijk(stap, 2014, historie, {}))) == "rijksverdeling.jaar"


def _nee(uitkomst: object) -> Weigering:
    assert isinstance(uitkomst, Weigering)
    return uitkomst


def test_onderbesteding_is_structureel_als_er_elk_jaar_genoeg_over_is() -> None:
    regel = Onderbesteding.model_validate({"bron": "Gemeentewet, art. 189", "jaren": 2, "procent": 5})
    begroot_ = {("pgb", 2015): 800, ("pgb", 2016): 800, ("wmo", 2015): 100, ("wmo", 2016): 100}
    posten = [("pgb", "Pgb"), ("wmo", "Wmo")]

    def over(**echt: int) -> list[tuple[str, int]]:
        per = {(p, j): echt[f"{p}{j}"] for p, _ in posten for j in (2015, 2016) if f"{p}{j}" in echt}
        return [(o.post, o.voorstel) for o in structureel_over(regel, posten, (2015, 2016), begroot_, per)]

    assert over(pgb2015=750, pgb2016=690, wmo2015=90, wmo2016=100) == [("pgb", 50)]
    assert over(pgb2015=750, pgb2016=761) == []  # 39 of 800 is less than 5 per cent
    assert over(pgb2016=690) == []  # a year of which nobody knows what was spent
    assert structureel_over(regel, posten, (2016,), begroot_, {("pgb", 2016): 0}) == []


# --------------------------------------------------------------------------------------------- by the actions


@pytest.fixture
def hardenberg(db: None) -> Iterator[Maak]:
    with gemeente("hardenberg") as maak:
        yield maak


@pytest.mark.eis("HAR-246", "HAR-249", "HAR-252")
def test_wat_bestemd_is_gaat_nergens_anders_heen_en_het_fonds_wordt_apart_verantwoord(hardenberg: Maak) -> None:
    actor, profiel, dag = hardenberg(Rol.BELEID), profiel_van("hardenberg"), DAG["hardenberg"]
    # All of it goes to special assistance, without a decision: 750,000 in 2015 and 2016, 930,000 after (L5205).
    for jaar, bedrag in ((2015, 750_000), (2016, 750_000), (2017, 930_000), (2018, 930_000)):
        per = {o.oormerk.code: o for o in lezen.oormerken(actor, profiel, jaar)}
        assert per["meerkosten-chronisch-zieken"].bronnen[0].delen == (("Bijzondere bijstand", "", bedrag * 100),)
    anders: dict[str, Any] = {
        "jaar": 2015, "bedrag": euro(10), "aard": "incidenteel", "waarvoor": "project", "peildatum": dag,
    }  # fmt: skip
    chronisch = "wmo-chronisch-zieken-compensatie-eigen-risico"
    geweigerd("begroting.helemaal-bestemd", doen.leg_besteding_vast, actor, post=chronisch, **anders)
    deels = Bestemming(
        "meerkosten-chronisch-zieken", "wtcg-cer", 2015, [Deelbestemming("bijzondere-bijstand", euro(700_000))]
    )
    geweigerd("begroting.oormerkalles", doen.bestem_geld, actor, besluit=BESLUIT, bestemming=deels, peildatum=dag)
    # What is earmarked on a line is gone for anything else on it.
    mee = Bestemming(
        "clientondersteuning", "mee-middelen", 2015, [Deelbestemming("clientondersteuning", euro(500_000))]
    )
    goed(doen.bestem_geld(actor, besluit=BESLUIT, bestemming=mee, peildatum=dag))
    assert begroot(profiel, "wmo-ondersteuning-mee", 2015) == 590_000_00
    assert ruimte(profiel, "wmo-ondersteuning-mee", 2015).besteed == 500_000_00
    te_veel = {**anders, "bedrag": euro(90_001)}
    geweigerd("begroting.geen-dekking", doen.leg_besteding_vast, actor, post="wmo-ondersteuning-mee", **te_veel)
    # What was saved in the fund is spent in it.
    reserve: dict[str, Any] = {"reserve": "reservering-deelfonds", "peildatum": dag}
    goed(doen.boek_reserve(actor, boeking=Boekgegevens(2015, euro(5000), "over", "rekening"), **reserve))
    uit = Boekgegevens(2015, euro(-2000), "meer jeugdhulp", "najaarsnota", "schommelingen")
    geweigerd("reserve.buiten-fonds", doen.boek_reserve, actor, boeking=uit, **reserve)
    elders = replace(uit, post="hbh-kosten-hulp-bij-huishouden")
    geweigerd("reserve.buiten-fonds", doen.boek_reserve, actor, boeking=elders, **reserve)
    goed(doen.boek_reserve(actor, boeking=replace(uit, post="jeugd-jeugdhulp-via-rta"), **reserve))
    # Until 2018 each budget has an account of its own (L5314-5316); a small one keeps back what was spent.
    Boeking.objects.create(boekjaar=2015, soort="verplicht", post="part-wsw-oud", centen=7, aantal=9, dag=dag)
    Boeking.objects.create(
        boekjaar=2015, soort="verplicht", post="jeugd-jeugdhulp-via-rta", centen=8, aantal=2, dag=dag
    )
    [fonds] = lezen.fondsen(actor, profiel, 2015)
    assert (fonds.jaar.apart, fonds.gespaard) == (True, 3000_00)
    assert {d.naam: d.baten // 100 for d in fonds.jaar.delen} == {
        "Wmo 2015": 9_290_000, "Jeugdzorg": 15_370_000, "Participatie": 11_590_000,
    }  # fmt: skip
    assert fonds.klein >= {"Jeugdzorg"}
    assert [d.verplicht for d in fonds.jaar.delen] == [0, 8, 7]
    [vrij] = lezen.fondsen(actor, profiel, 2018)
    assert [(d.naam, d.baten // 100) for d in vrij.jaar.delen] == [("Sociaal deelfonds", 32_810_000)]
    assert [lezen.fondsen(actor, profiel, j)[0].jaar.apart for j in (2016, 2017)] == [True, True]
    zonder = hardenberg(Rol.GENERALIST)
    geweigerd("recht.ontbreekt", doen.bestem_geld, zonder, besluit=BESLUIT, bestemming=mee, peildatum=dag)


def test_wat_naar_een_eigen_regel_ging_is_niet_twee_keer_van_de_bron_af(
    hardenberg: Maak, monkeypatch: pytest.MonkeyPatch
) -> None:
    actor, profiel, dag = hardenberg(Rol.BELEID), profiel_van("hardenberg"), DAG["hardenberg"]
    oormerk = van("hardenberg").oormerk("clientondersteuning")
    assert oormerk is not None
    doelen = tuple(d.model_copy(update={"post": "wmo-begeleiding-persoonlijke-verzorging"}) for d in oormerk.doelen)
    andere = [o for o in van("hardenberg").oormerken if o.code != oormerk.code]
    eigen = _met(profiel, oormerken=(*andere, oormerk.model_copy(update={"doelen": doelen})))
    monkeypatch.setattr("naober.geld.actions.afspraken.profiel_van", lambda *_: eigen)

    def bestem(bedrag: int) -> dict[str, Any]:
        delen = [Deelbestemming("clientondersteuning", euro(bedrag))]
        return {
            "besluit": BESLUIT, "bestemming": Bestemming(oormerk.code, "mee-middelen", 2015, delen), "peildatum": dag,
        }  # fmt: skip

    # Of 590,000: first 400,000, and then what is left.
    goed(doen.bestem_geld(actor, **bestem(400_000)))
    assert begroot(eigen, "wmo-ondersteuning-mee", 2015) == 190_000_00
    geweigerd("begroting.oormerkteveel", doen.bestem_geld, actor, **bestem(190_001))
    goed(doen.bestem_geld(actor, **bestem(190_000)))
    assert begroot(eigen, "wmo-ondersteuning-mee", 2015) == 0


@pytest.mark.eis("UTR-246", "UTR-245")
@pytest.mark.django_db
def test_een_ander_programma_draagt_bij_aan_de_buurtteams_en_de_indeling_is_te_kiezen() -> None:
    with gemeente("utrecht") as maak:
        actor, profiel, dag = maak(Rol.BELEID), profiel_van("utrecht"), DAG["utrecht"]
        bijdrage = Bestemming(
            "andere-programmas", "werk-en-inkomen", 2015, [Deelbestemming("buurtteams", euro(1_500_000))]
        )
        goed(doen.bestem_geld(actor, besluit=BESLUIT, bestemming=bijdrage, peildatum=dag))
        # 16 million (L3491) with what the other programme adds, and where it came from.
        assert begroot(profiel, "minimale-ruimte-buurtteams", 2015) == 17_500_000_00
        [beeld] = lezen.oormerken(actor, profiel, 2015)
        per = {b.bron.naam: b.bestemd for b in beeld.bronnen}
        assert per == {"Programma Werk en Inkomen": 1_500_000_00, "Een ander programma": 0}
        regels = Begrotingsregel.objects.order_by("pk").values_list("soort", "post", "herkomst", "centen")
        assert list(regels) == [
            ("oormerk", "minimale-ruimte-buurtteams", "werk-en-inkomen", 1_500_000_00),
            ("dekking", "", "werk-en-inkomen", -1_500_000_00),
        ]
        nu = {p.naam: p.centen // 100 for p in lezen.programmas(actor, profiel, 2015)}
        assert nu == {"Welzijn, Jeugd en Volksgezondheid": 46_000_000, "In geen programma": 69_500_000}
        nieuw = Indeling.model_validate(
            {
                "vanaf": 2015, "bron": "Gemeentewet, art. 189",
                "programmas": [
                    {"code": "zorg", "naam": "Zorg", "posten": ["nieuwe-middelen"]},
                    {"code": "teams", "naam": "Teams", "posten": ["minimale-ruimte-buurtteams", "bestaande-middelen"]},
                ],
            }
        )  # fmt: skip
        anders = _met(profiel, indelingen=(*van("utrecht").indelingen, nieuw))
        assert [p.naam for p in lezen.programmas(actor, anders, 2014)] == ["Welzijn, Jeugd en Volksgezondheid"]
        straks = {p.naam: p.centen // 100 for p in lezen.programmas(actor, anders, 2015)}
        assert straks == {"Zorg": 52_000_000, "Teams": 63_500_000}


def test_een_regel_staat_in_een_programma() -> None:
    twee = [{"code": c, "naam": c, "posten": ["x"]} for c in ("een", "twee")]
    with pytest.raises(ValueError, match="kies er een"):
        Indeling.model_validate({"vanaf": 2015, "bron": "Gemeentewet, art. 189", "programmas": twee})


def _met(profiel: Profiel, **anders: object) -> Profiel:
    assert profiel.begroting is not None
    return profiel.model_copy(update={"begroting": profiel.begroting.model_copy(update=anders)})


@pytest.mark.eis("LEU-187", "LEU-189")
@pytest.mark.django_db
def test_toevoegingen_vervallen_door_een_besluit_en_wat_elk_jaar_overblijft_wordt_voorgesteld(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The ledger as it was before the additions were cancelled, from which the decision makes the printed one."""
    heel, dag = van("leusden"), DAG["leusden"]
    [reserve] = heel.reserves
    # What is printed: cancelled for 2017 and 2018, and the structural 100,000 from 2019 (L1335, L1366, L1370-1371).
    assert next(m for m in reserve.mutaties if m.code == "opbouw").bedragen == {2016: 100, 2017: 0, 2018: 0, 2019: 100}
    assert [m.bedragen for m in reserve.mutaties if m.vervalt] == [{2019: -100}]
    eerder = tuple(
        m.model_copy(update={"bedragen": dict.fromkeys(range(2016, 2020), 100)}) if m.code == "opbouw" else m
        for m in reserve.mutaties
        if not m.vervalt
    )
    toen = _met(profiel_van("leusden"), reserves=(reserve.model_copy(update={"mutaties": eerder}),))
    monkeypatch.setattr("naober.geld.actions.afspraken.profiel_van", lambda *_: toen)
    with gemeente("leusden") as maak:
        actor = maak(Rol.BELEID)
        wat: dict[str, Any] = {
            "reserve": reserve.code, "besluit": Besluitgegevens("Begroting 2017", "raad", date(2016, 11, 10)),
            "ten_gunste_van": "het begrotingsresultaat", "peildatum": dag,
        }  # fmt: skip
        jaren = {str(j): euro(100_000) for j in (2017, 2018, 2019)}
        meer = {"2017": euro(100_001)}
        geweigerd("reserve.niet-gepland", doen.schrap_dotatie, actor, bedragen=meer, **wat)
        goed(doen.schrap_dotatie(actor, bedragen=jaren, **wat))
        [beeld] = reserves(actor, toen)
        slot = {j.jaar: j.eind // 100_000 for j in beeld.jaren}
        assert slot == {2016: 1884, 2017: 1716, 2018: 1578, 2019: 1526}
        # The surplus that was the reason: 1,884 against the 860 that the document reckons with.
        assert reserve.plafond is not None
        assert slot[2016] - reserve.plafond.gedrukt[2017] // 1000 == 1024
        vrij = Begrotingsregel.objects.order_by("jaar").values_list("post", "jaar", "centen")
        assert list(vrij) == [("dotatie-reserve", j, -100_000_00) for j in (2017, 2018, 2019)]
        geweigerd("reserve.niet-gepland", doen.schrap_dotatie, actor, bedragen=jaren, **wat)
        geweigerd("reserve.gunste", doen.schrap_dotatie, actor, bedragen=jaren, **{**wat, "ten_gunste_van": " "})
        # Underspending on pgb in both years that are over; of 2015 the document prints no budget, so it is recorded.
        for jaar, begroot_, echt in ((2015, 800_000, 600_000), (2016, 0, 640_000)):
            if begroot_:
                erbij = Begrotingswijziging("Begroting 2015", jaar, euro(begroot_), "pgb-wmo")
                besluit = Besluitgegevens("Begroting 2015", "raad", date(2014, 11, 1))
                goed(doen.neem_begrotingsbesluit(actor, besluit=besluit, regels=[erbij], peildatum=dag))
            Boeking.objects.create(
                boekjaar=jaar, soort="gerealiseerd", post="pgb-wmo", centen=echt, aantal=0, dag=date(jaar, 12, 1)
            )
        assert _voorgesteld(actor, toen, dag) == verwacht_overschot(toen)


def _voorgesteld(actor: Any, profiel: Profiel, dag: date) -> list[tuple[str, dict[int, int], int]]:
    return [(o.post, dict(o.jaren), o.voorstel) for o in volgen.overschotten(actor, profiel, dag)]


def verwacht_overschot(profiel: Profiel) -> list[tuple[str, dict[int, int], int]]:
    """By hand: 2015 is what the document printed as spent; of 2016 what was approved, in cents."""
    heel = profiel.begroting
    assert heel is not None
    post = heel.post("pgb-wmo")
    assert post is not None
    realisatie = post.bedrag("realisatie", 2015)
    assert realisatie is not None
    assert realisatie.euro is not None
    na = gedrukt(heel, "pgb-wmo", 2016)
    assert na is not None
    over = {2015: (800_000 - realisatie.euro) * 100, 2016: na - 640_000}
    return [("pgb-wmo", over, min(over.values()))]


@pytest.mark.eis("GOO-207", "GOO-214", "GOO-219")
@pytest.mark.django_db
def test_een_voorziening_over_meer_terreinen_zonder_personeel_en_wat_het_rijk_niet_betaalt() -> None:
    with gemeente("gooise-meren") as maak:
        actor, profiel, dag = maak(Rol.BELEID), profiel_van("gooise-meren"), DAG["gooise-meren"]

        def verdeel(kostensoort: str = "overig", **delen: str) -> dict[str, Any]:
            per = {c.replace("_", "-"): Decimal(d) for c, d in delen.items()}
            return {
                "delen": per, "jaar": 2022, "bedrag": euro(1000), "aard": "incidenteel", "waarvoor": "brede school",
                "kostensoort": kostensoort, "peildatum": dag,
            }  # fmt: skip

        deel = {"collectieve_voorzieningen": "50", "overige_onderwijs": "33.33", "gezondheidszorg": "16.67"}
        goed(doen.verdeel_besteding(actor, **verdeel(**deel)))
        rijen = {b.post: (b.centen, b.procent) for b in Besteding.objects.all()}
        assert rijen == {
            "collectieve-voorzieningen": (500_00, Decimal(50)), "overige-onderwijs": (333_30, Decimal("33.33")),
            "gezondheidszorg": (166_70, Decimal("16.67")),
        }  # fmt: skip
        assert sum(c for c, _ in rijen.values()) == 1000_00
        assert Besteding.objects.filter(samen__isnull=True).count() == 1
        for fout, anders in (
            ("niet-alles", {**deel, "gezondheidszorg": "16.66"}),
            ("delen", {"overige_onderwijs": "100"}),
            ("niet-samen", {"overige_onderwijs": "50", "jeugd": "50"}),
            ("deel", {"overige_onderwijs": "0", "gezondheidszorg": "100"}),
            ("deel", {"overige_onderwijs": "33.333", "gezondheidszorg": "66.667"}),
        ):
            geweigerd(f"begroting.{fout}", doen.verdeel_besteding, actor, **verdeel(**anders))
        # Staff of the municipality are in none of these figures, what goes to the region is (L1450-1451).
        geweigerd("begroting.kostensoort-buiten", doen.verdeel_besteding, actor, **verdeel("personeel", **deel))
        een: dict[str, Any] = {
            "post": "collectieve-voorzieningen", "jaar": 2022, "bedrag": euro(500), "aard": "structureel",
            "waarvoor": "bijdrage", "peildatum": dag,
        }  # fmt: skip
        geweigerd("begroting.kostensoort-buiten", doen.leg_besteding_vast, actor, kostensoort="personeel", **een)
        geweigerd("begroting.kostensoort", doen.leg_besteding_vast, actor, **een)
        goed(doen.leg_besteding_vast(actor, kostensoort="regio", **een))
        # What the State gives is recorded for a line; what is left is paid from own means.
        assert volgen.rijksgaten(actor, profiel, 2022) == []
        rijk = [
            Begrotingswijziging("integratie-uitkering", 2022, euro(-9_000_000), "jeugd", "rijk"),
            Begrotingswijziging("knelpunten", 2022, euro(-1_000_000), "jeugd", "rijk", "incidenteel"),
        ]
        besluit = Besluitgegevens("Meicirculaire", "college", date(2022, 2, 1))
        goed(doen.neem_begrotingsbesluit(actor, besluit=besluit, regels=rijk, peildatum=dag))
        te_hoog = [replace(rijk[0], bedrag=euro(1))]
        geweigerd("begroting.rijk", doen.neem_begrotingsbesluit, actor, besluit=besluit, regels=te_hoog, peildatum=dag)
        assert begroot(profiel, "jeugd", 2022) == 11_742_044_00
        per = {g.post: (g.uitgaven, g.rijk, g.eigen) for g in volgen.rijksgaten(actor, profiel, 2022)}
        assert per["jeugd"] == (11_742_044_00, 9_000_000_00, 2_742_044_00)
        assert per["wmo"] == (7_722_402_00, None, None)
        assert volgen.rijksgaten(maak(Rol.GENERALIST), profiel, 2022) == []
