"""Who may ask, by when, on which grounds; how long data are kept; and two people for destruction. No database."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naober.avg.rules.bewaren import Bewaarfeiten, bewaaroordeel, plus_maanden, termijnen_voor
from naober.avg.rules.vernietigen import Bewijsregel, bewijs, mag_goedkeuren, mag_uitzonderen, telling
from naober.avg.rules.verschil import Verschil, vergelijk
from naober.avg.rules.verzoek import (
    AFWIJSGRONDEN,
    SOORTEN,
    Beslissing,
    Indiening,
    Verloop,
    Wisfeiten,
    antwoordtermijn,
    controleer_beslissing,
    controleer_indiening,
    gronden_voor,
    mag_verlengen,
    mag_wissen,
    vernietigen_voor,
)
from naober.gemeente.landelijk import bewaartermijnen
from naober.gemeente.profiel import Bewaartermijn
from naober.kern import Bron, Weigering

WETTEN = ("Wmo 2015", "Jeugdwet", "Participatiewet", "Gemeentelijk beleid")
DAGEN = st.dates(date(2015, 1, 1), date(2040, 12, 31))
MENGSELS = st.frozensets(st.sampled_from(WETTEN), min_size=1)


def op(dag: date) -> tuple[Bewaartermijn, ...]:
    return tuple(t for t in bewaartermijnen() if t.geldt_op(dag))


def code(uitkomst: object) -> str:
    assert isinstance(uitkomst, Weigering), f"niet geweigerd: {uitkomst}"
    return uitkomst.code


# ------------------------------------------------------------------------------------------------------ bewaren


@pytest.mark.parametrize(
    ("wet", "dag", "jaren"),
    [
        ("Wmo 2015", date(2019, 12, 31), 15),
        ("Wmo 2015", date(2020, 1, 1), 15),
        ("Jeugdwet", date(2019, 12, 31), 15),
        ("Jeugdwet", date(2020, 1, 1), 20),
    ],
)
def test_de_termijn_van_de_jeugdwet_ging_op_1_januari_2020_van_15_naar_20_jaar(wet: str, dag: date, jaren: int) -> None:
    oordeel = bewaaroordeel(Bewaarfeiten("dossier", date(2015, 6, 1), frozenset({wet})), op(dag))
    [termijn] = oordeel.termijnen
    assert termijn.jaren == jaren
    assert wet in str(termijn.bron)
    assert oordeel.vrij_op == date(2015 + jaren, 6, 2)


def test_sinds_2020_telt_de_laatste_wijziging_en_daarvoor_de_ontvangst() -> None:
    van = {t.vanaf for t in op(date(2020, 1, 1)) if t.code in ("wmo", "jeugd")}
    tot = {t.vanaf for t in op(date(2019, 12, 31)) if t.code in ("wmo", "jeugd")}
    assert all("laatste wijziging" in v for v in van)
    assert all("ontvangst" in v for v in tot)


def test_een_gemengd_dossier_blijft_zo_lang_als_de_langste_wet_vraagt() -> None:
    beide = Bewaarfeiten("dossier", date(2021, 3, 1), frozenset({"Wmo 2015", "Jeugdwet"}))
    oordeel = bewaaroordeel(beide, op(date(2026, 1, 1)))
    assert oordeel.vrij_op == date(2041, 3, 2)
    assert oordeel.langste is not None
    assert oordeel.langste.code == "jeugd"


@pytest.mark.parametrize("wetten", [frozenset(), frozenset({"Een wet die er later komt"})])
def test_zonder_bekende_wet_telt_de_langste_termijn(wetten: frozenset[str]) -> None:
    oordeel = bewaaroordeel(Bewaarfeiten("dossier", date(2021, 3, 1), wetten), op(date(2026, 1, 1)))
    assert oordeel.vrij_op == date(2041, 3, 2)


def test_een_schrikkeldag_schuift_op_en_nooit_terug() -> None:
    assert plus_maanden(date(2024, 2, 29), 12 * 15) == date(2039, 3, 1)
    assert plus_maanden(date(2024, 1, 31), 1) == date(2024, 3, 1)


def test_zonder_enige_termijn_mag_niets_weg() -> None:
    oordeel = bewaaroordeel(Bewaarfeiten("dossier", date(2000, 1, 1), frozenset({"Wmo 2015"})), ())
    assert oordeel.vrij_op is None
    assert oordeel.bezwaren


@given(dag=DAGEN, wetten=MENGSELS, kijkdag=DAGEN)
def test_nooit_voor_de_termijn_van_een_van_de_wetten(dag: date, wetten: frozenset[str], kijkdag: date) -> None:
    oordeel = bewaaroordeel(Bewaarfeiten("dossier", dag, wetten), op(kijkdag))
    assert oordeel.vrij_op is not None
    for termijn in op(kijkdag):
        if set(termijn.wetten) & wetten:
            assert oordeel.vrij_op > plus_maanden(dag, termijn.in_maanden)


@given(dag=DAGEN, later=st.integers(0, 4000), wetten=MENGSELS)
def test_een_latere_wijziging_maakt_het_nooit_eerder_vrij(dag: date, later: int, wetten: frozenset[str]) -> None:
    vroeg = bewaaroordeel(Bewaarfeiten("dossier", dag, wetten), op(date(2026, 1, 1))).vrij_op
    laat = bewaaroordeel(Bewaarfeiten("dossier", dag + timedelta(days=later), wetten), op(date(2026, 1, 1))).vrij_op
    assert vroeg is not None
    assert laat is not None
    assert laat >= vroeg


@given(dag=DAGEN, wetten=MENGSELS, erbij=st.sampled_from(WETTEN))
def test_een_wet_erbij_maakt_het_nooit_eerder_vrij(dag: date, wetten: frozenset[str], erbij: str) -> None:
    zonder = bewaaroordeel(Bewaarfeiten("dossier", dag, wetten), op(date(2026, 1, 1))).vrij_op
    met = bewaaroordeel(Bewaarfeiten("dossier", dag, wetten | {erbij}), op(date(2026, 1, 1))).vrij_op
    assert zonder is not None
    assert met is not None
    assert met >= zonder


@given(dag=DAGEN, wetten=MENGSELS, open_=st.lists(st.just("een bezwaar of beroep"), min_size=1, max_size=3))
def test_wat_nog_loopt_mag_op_geen_enkele_dag_weg(dag: date, wetten: frozenset[str], open_: list[str]) -> None:
    oordeel = bewaaroordeel(Bewaarfeiten("dossier", dag, wetten, open=tuple(open_)), op(date(2026, 1, 1)))
    assert oordeel.vrij_op is None
    assert "bezwaar" in oordeel.bezwaren[0]


@given(dag=DAGEN, langer=st.integers(1, 60))
def test_een_gemeente_kan_langer_bewaren_en_nooit_korter(dag: date, langer: int) -> None:
    eigen = Bewaartermijn.model_validate(
        {
            "code": "eigen",
            "naam": "Eigen",
            "soort": "dossier",
            "wetten": ["Wmo 2015"],
            "jaren": langer,
            "bron": "AVG, art. 5",
        }
    )
    feiten = Bewaarfeiten("dossier", dag, frozenset({"Wmo 2015"}))
    oordeel = bewaaroordeel(feiten, (*op(date(2026, 1, 1)), eigen))
    assert oordeel.vrij_op == plus_maanden(dag, max(15, langer) * 12) + timedelta(days=1)


def test_hulp_die_later_eindigt_dan_de_laatste_wijziging_telt_vanaf_dat_einde() -> None:
    feiten = Bewaarfeiten("dossier", date(2020, 1, 1), frozenset({"Wmo 2015"}), loopt_tot=date(2022, 5, 31))
    assert bewaaroordeel(feiten, op(date(2026, 1, 1))).vrij_op == date(2037, 6, 1)


def test_een_vraag_zonder_dossier_heeft_een_eigen_termijn_die_haar_aanname_noemt() -> None:
    [termijn] = termijnen_voor(Bewaarfeiten("vraag", date(2026, 1, 1)), op(date(2026, 1, 1)))
    assert (termijn.jaren, termijn.bron.document) == (1, "AVG")
    assert termijn.aanname


# ------------------------------------------------------------------------------------------------------ verzoek


def indiening(**anders: object) -> Indiening:
    basis: dict[str, object] = {
        "soort": "inzage", "omschrijving": "Wat staat er over mij?", "ontvangen_op": date(2026, 3, 2),
        "schriftelijk": True,
    }  # fmt: skip
    return Indiening(**{**basis, **anders})  # type: ignore[arg-type]


def mag(leeftijd: int = 40, *, vertegenwoordigd: bool = False, **anders: object) -> Weigering | None:
    return controleer_indiening(indiening(**anders), leeftijd=leeftijd, vertegenwoordigd=vertegenwoordigd)


def test_wie_mag_vragen_volgt_de_leeftijdsgrenzen_van_de_wet() -> None:
    ouder = {"door": "ouder", "namens": "Mevrouw Kamp"}
    assert code(mag(11)) == "verzoek.te-jong"
    assert mag(12) is None
    assert mag(11, **ouder) is None
    assert mag(15, **ouder) is None
    assert code(mag(16, **ouder)) == "verzoek.geen-ouder"
    assert mag(11, soort="wissen", **ouder) is None
    assert code(mag(12, soort="wissen", **ouder)) == "verzoek.kind-zelf"


def test_een_vertegenwoordiger_moet_vastgelegd_zijn() -> None:
    mentor = {"door": "vertegenwoordiger", "namens": "De heer Bos"}
    assert code(mag(**mentor)) == "verzoek.geen-vertegenwoordiger"
    assert mag(vertegenwoordigd=True, **mentor) is None
    assert code(mag(vertegenwoordigd=True, door="vertegenwoordiger")) == "verzoek.namens"


def test_een_leeg_of_onbekend_verzoek_wordt_geweigerd_en_wissen_vraagt_om_papier() -> None:
    assert code(mag(omschrijving=" ")) == "verzoek.omschrijving"
    assert code(mag(soort="iets")) == "verzoek.soort"
    assert code(mag(soort="wissen", schriftelijk=False)) == "verzoek.schriftelijk"


def test_het_antwoord_komt_binnen_een_maand_en_de_klok_staat_stil_tot_bekend_is_wie_het_vraagt() -> None:
    verloop = Verloop(date(2026, 3, 2))
    assert antwoordtermijn(verloop).uiterste_datum == date(2026, 4, 2)
    stil = Verloop(date(2026, 3, 2), date(2026, 3, 10), date(2026, 3, 19))
    assert antwoordtermijn(stil).uiterste_datum == date(2026, 4, 13)
    wacht = Verloop(date(2026, 3, 2), date(2026, 3, 10))
    assert antwoordtermijn(wacht).op(date(2026, 6, 1)).uiterste_datum > date(2026, 6, 1)


def test_verlengen_kan_een_keer_met_ten_hoogste_twee_maanden_en_op_tijd() -> None:
    vers = Verloop(date(2026, 3, 2))
    dag = date(2026, 3, 20)
    assert mag_verlengen(vers, maanden=2, reden="Veel stukken.", peildatum=dag) is None
    assert code(mag_verlengen(vers, maanden=3, reden="Veel.", peildatum=dag)) == "verzoek.te-lang"
    assert code(mag_verlengen(vers, maanden=1, reden=" ", peildatum=dag)) == "verzoek.verlengreden"
    laat = mag_verlengen(vers, maanden=1, reden="Veel.", peildatum=date(2026, 4, 3))
    assert code(laat) == "verzoek.te-laat-verlengd"
    verlengd = Verloop(date(2026, 3, 2), verlengd_op=dag, verlengd_maanden=2)
    assert antwoordtermijn(verlengd).uiterste_datum == date(2026, 6, 2)
    assert code(mag_verlengen(verlengd, maanden=1, reden="Nog.", peildatum=dag)) == "verzoek.al-verlengd"


@given(dag=st.dates(date(2020, 1, 1), date(2060, 1, 1)), maanden=st.sampled_from((0, 1, 2)))
def test_de_uiterste_dag_ligt_nooit_voor_de_maanden_die_de_avg_geeft(dag: date, maanden: int) -> None:
    verloop = Verloop(dag, verlengd_op=dag if maanden else None, verlengd_maanden=maanden)
    uiterlijk = antwoordtermijn(verloop).uiterste_datum
    assert uiterlijk.weekday() < 5
    assert uiterlijk >= dag + timedelta(days=28 * (1 + maanden))


def test_vernietigen_op_verzoek_moet_binnen_drie_maanden() -> None:
    assert vernietigen_voor(date(2026, 3, 2)) == date(2026, 6, 2)


@pytest.mark.parametrize("soort", sorted(SOORTEN))
def test_afwijzen_vraagt_een_grond_uit_de_wet_en_toewijzen_dat_bekend_is_wie_het_vraagt(soort: str) -> None:
    gewoon = {"bekend": True, "open_correcties": 1}
    assert gronden_voor(soort)
    vreemd = next(c for c, g in AFWIJSGRONDEN.items() if soort not in g.soorten)
    assert code(controleer_beslissing(soort, Beslissing("afgewezen", "Nee."), **gewoon)) == "verzoek.grond"
    assert code(controleer_beslissing(soort, Beslissing("afgewezen", "Nee.", vreemd), **gewoon)) == "verzoek.grond"
    assert code(controleer_beslissing(soort, Beslissing("toegewezen", ""), **gewoon)) == "verzoek.motivering"
    onbekend = {"bekend": False, "open_correcties": 1}
    assert code(controleer_beslissing(soort, Beslissing("toegewezen", "Ja."), **onbekend)) == "verzoek.identiteit"
    assert controleer_beslissing(soort, Beslissing("afgewezen", "Wij vroegen erom.", "identiteit"), **onbekend) is None
    assert controleer_beslissing(soort, Beslissing("ingetrokken", ""), **onbekend) is None
    assert controleer_beslissing(soort, Beslissing("toegewezen", "Ja."), **gewoon) is None


def test_een_correctie_zonder_gegeven_is_er_geen() -> None:
    assert (
        code(controleer_beslissing("correctie", Beslissing("toegewezen", "Ja."), bekend=True)) == "verzoek.geen-velden"
    )


def test_wissen_kan_niet_zolang_er_iets_loopt_of_anderen_het_niet_weten() -> None:
    assert code(mag_wissen(Wisfeiten(("een bezwaar of beroep",), 0, False))) == "wissen.loopt-nog"
    assert code(mag_wissen(Wisfeiten((), 2, False))) == "wissen.anderen"
    assert mag_wissen(Wisfeiten((), 2, True)) is None
    assert mag_wissen(Wisfeiten((), 0, False)) is None


# -------------------------------------------------------------------------------------------------- vernietigen


def test_wie_de_lijst_opstelt_keurt_haar_niet_goed() -> None:
    goed = {"goedgekeurd": False, "afgesloten": False, "regels": 3}
    assert mag_goedkeuren(opgesteld_door=1, wie=2, **goed) is None
    assert code(mag_goedkeuren(opgesteld_door=1, wie=1, **goed)) == "vernietiging.zelfde-persoon"
    assert code(mag_goedkeuren(opgesteld_door=1, wie=2, **{**goed, "regels": 0})) == "vernietiging.leeg"
    al = mag_goedkeuren(opgesteld_door=1, wie=2, **{**goed, "goedgekeurd": True})
    assert code(al) == "vernietiging.al-goedgekeurd"


def test_een_uitzondering_heeft_een_reden_en_komt_op_tijd() -> None:
    assert mag_uitzonderen(afgesloten=False, vernietigd=False, reden="Rechtszaak.") is None
    assert code(mag_uitzonderen(afgesloten=False, vernietigd=False, reden=" ")) == "vernietiging.reden"
    assert code(mag_uitzonderen(afgesloten=False, vernietigd=True, reden="Te laat.")) == "vernietiging.al-weg"


def regels(aantal: int = 2) -> Sequence[Bewijsregel]:
    return [
        Bewijsregel(
            "dossier", nr, "Maatschappelijke ondersteuning: 15 jaar", date(2041, 1, 1), "2041-02-03T10:00", {"a": nr}
        )
        for nr in range(1, aantal + 1)
    ]


def test_het_bewijs_verandert_met_elk_getal_en_niet_met_de_volgorde() -> None:
    wie = {"lijst": 7, "opgesteld_door": 1, "goedgekeurd_door": 2}
    vast = bewijs(**wie, regels=regels())
    assert vast == bewijs(**wie, regels=list(reversed(regels())))
    assert vast != bewijs(**{**wie, "goedgekeurd_door": 3}, regels=regels())
    assert vast != bewijs(**wie, regels=regels(3))
    assert telling(regels()) == {"a": 3}


def test_een_vergelijking_noemt_alleen_wat_anders_werd() -> None:
    uit = vergelijk([("Naam", "An", "An"), ("Reden", "oud", "nieuw"), ("Tot", "", "1 mei 2026")])
    assert uit == (Verschil("Reden", "oud", "nieuw"), Verschil("Tot", "", "1 mei 2026"))


def test_elke_grond_noemt_een_wet() -> None:
    assert all(isinstance(g.bron, Bron) and g.naam for g in AFWIJSGRONDEN.values())
