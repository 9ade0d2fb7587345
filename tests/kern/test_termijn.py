"""Terms end where the Algemene termijnenwet puts them, whatever the calendar and however often they stop."""

from datetime import date, timedelta
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naober.kern import (
    Bron,
    Periode,
    Termijn,
    feestdagen,
    is_werkdag,
    verschuif_naar_werkdag,
    werkdagen_na,
)

WET = Bron("Wmo 2015", "art. 2.3.2 lid 1")
DAG = timedelta(days=1)
STARTDAGEN = st.dates(date(1990, 1, 1), date(2060, 12, 31))


def termijn_van(start: date, eenheden: dict[str, int]) -> Termijn:
    weken, dagen, maanden = (eenheden.get(naam, 0) for naam in ("weken", "dagen", "maanden"))
    return Termijn(start, weken=weken, dagen=dagen, maanden=maanden, bron=WET)


@st.composite
def termijnen(draw: st.DrawFn) -> Termijn:
    """Terms within the reach of the act: up to 90 days, twelve weeks or three months."""
    eenheid, grens = draw(st.sampled_from([("dagen", 90), ("weken", 12), ("maanden", 3)]))
    return termijn_van(draw(STARTDAGEN), {eenheid: draw(st.integers(1, grens))})


@st.composite
def verlengingen(draw: st.DrawFn) -> dict[str, int]:
    """One to a few units, also longer than the act reaches."""
    eenheid, grens = draw(st.sampled_from([("dagen", 100), ("weken", 16), ("maanden", 5)]))
    return {eenheid: draw(st.integers(1, grens))}


@st.composite
def opgeschorte_termijnen(draw: st.DrawFn) -> tuple[Termijn, list[Periode]]:
    termijn = draw(termijnen())
    perioden = []
    for _ in range(draw(st.integers(0, 4))):
        van = termijn.start + draw(st.integers(-20, 150)) * DAG
        perioden.append(Periode(van, van + draw(st.integers(0, 60)) * DAG))
    return termijn, perioden


# Checked by hand against the Easter date of the year: Good Friday -2, Easter Monday +1, Ascension +39,
# Whit Monday +50.
FEESTDAGEN = {
    1979: ["01-01", "04-13", "04-16", "04-30", "05-24", "06-04", "12-25", "12-26"],
    2005: ["01-01", "03-25", "03-28", "04-30", "05-05", "05-16", "12-25", "12-26"],
    2013: ["01-01", "03-29", "04-01", "04-30", "05-05", "05-09", "05-20", "12-25", "12-26"],
    2014: ["01-01", "04-18", "04-21", "04-26", "05-05", "05-29", "06-09", "12-25", "12-26"],
    2024: ["01-01", "03-29", "04-01", "04-27", "05-05", "05-09", "05-20", "12-25", "12-26"],
    2025: ["01-01", "04-18", "04-21", "04-26", "05-05", "05-29", "06-09", "12-25", "12-26"],
    2026: ["01-01", "04-03", "04-06", "04-27", "05-05", "05-14", "05-25", "12-25", "12-26"],
    2038: ["01-01", "04-23", "04-26", "04-27", "05-05", "06-03", "06-14", "12-25", "12-26"],
}


@pytest.mark.parametrize("jaar", FEESTDAGEN)
def test_de_feestdagen_zijn_die_van_artikel_3(jaar: int) -> None:
    assert feestdagen(jaar) == {date.fromisoformat(f"{jaar}-{dag}") for dag in FEESTDAGEN[jaar]}


def test_vijf_mei_is_elk_jaar_een_feestdag_en_geen_paaszondag_sluipt_mee() -> None:
    vast = {(1, 1), (5, 5), (12, 25), (12, 26)}
    for jaar in range(1982, 2100):
        dagen = feestdagen(jaar)

        assert date(jaar, 5, 5) in dagen
        # Nine named days; two of them fall together when Ascension is on 5 May or on Queen's Day.
        assert len(dagen) in (8, 9)
        assert all(dag.weekday() != 6 or (dag.month, dag.day) in vast for dag in dagen)


@pytest.mark.parametrize("jaar", [1965, 2100])
def test_buiten_de_bekende_jaren_wordt_niet_gedaan_alsof_er_geen_feestdagen_zijn(jaar: int) -> None:
    with pytest.raises(ValueError, match="1966 tot en met 2099"):
        feestdagen(jaar)


@pytest.mark.parametrize(
    ("dag", "werkdag"),
    [
        (date(2025, 3, 5), date(2025, 3, 5)),
        (date(2025, 3, 8), date(2025, 3, 10)),
        (date(2025, 4, 18), date(2025, 4, 22)),  # Good Friday up to and including Easter Monday
        (date(2024, 12, 25), date(2024, 12, 27)),
        (date(2022, 12, 31), date(2023, 1, 2)),
    ],
)
def test_een_dag_verschuift_naar_de_eerste_werkdag(dag: date, werkdag: date) -> None:
    assert verschuif_naar_werkdag(dag) == werkdag


def test_werkdagen_tellen_vanaf_de_dag_erna() -> None:
    assert werkdagen_na(date(2025, 3, 5), 3) == date(2025, 3, 10)
    assert werkdagen_na(date(2025, 4, 17), 1) == date(2025, 4, 22)
    with pytest.raises(ValueError, match="ten minste één werkdag"):
        werkdagen_na(date(2025, 3, 5), 0)


@pytest.mark.parametrize(
    ("termijn", "einde"),
    [
        (Termijn(date(2025, 3, 3), weken=6, bron=WET), date(2025, 4, 14)),
        (Termijn(date(2025, 3, 7), weken=6, bron=WET), date(2025, 4, 22)),  # Good Friday, so after Easter
        (Termijn(date(2025, 1, 31), maanden=1, bron=WET), date(2025, 2, 28)),
        (Termijn(date(2024, 1, 31), maanden=1, bron=WET), date(2024, 2, 29)),
        (Termijn(date(2025, 11, 30), maanden=2, bron=WET), date(2026, 1, 30)),
        (Termijn(date(2025, 3, 5), dagen=1, bron=WET), date(2025, 3, 6)),
        # Art. 2: three days over Easter hold one working day, so the term takes in a second.
        (Termijn(date(2025, 4, 17), dagen=3, bron=WET), date(2025, 4, 23)),
        (Termijn(date(2025, 4, 17), dagen=2, bron=WET), date(2025, 4, 22)),
        # Art. 4: a longer term ends where it ends, here on a Saturday and on New Year's Day.
        (Termijn(date(2025, 1, 4), weken=13, bron=WET), date(2025, 4, 5)),
        (Termijn(date(2025, 7, 1), maanden=6, bron=WET), date(2026, 1, 1)),
        (Termijn(date(2025, 1, 4), weken=12, bron=WET), date(2025, 3, 31)),
    ],
)
def test_een_termijn_eindigt_op_de_dag_van_de_wet(termijn: Termijn, einde: date) -> None:
    assert termijn.uiterste_datum == einde


def test_de_bezwaartermijn_is_zes_weken_vanaf_de_dag_na_bekendmaking() -> None:
    termijn = Termijn(date(2025, 3, 13), weken=6, bron=Bron("Awb", "art. 6:7; art. 6:8 lid 1"))

    assert termijn.uiterste_datum == date(2025, 4, 24)
    assert str(termijn.bron) == "Awb, art. 6:7; art. 6:8 lid 1"


@pytest.mark.parametrize("eenheden", [{}, {"weken": 1, "dagen": 1}, {"weken": -1}, {"weken": 2, "dagen": -1}])
def test_een_termijn_heeft_precies_een_eenheid(eenheden: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="precies een"):
        termijn_van(date(2025, 1, 1), eenheden)


@given(termijnen())
def test_een_termijn_eindigt_nooit_op_zondag_zaterdag_of_feestdag(termijn: Termijn) -> None:
    einde = termijn.uiterste_datum

    assert is_werkdag(einde)
    # Three months are at most 92 days, and no row of forbidden days is longer than five.
    assert termijn.start < einde <= termijn.start + (92 + 5) * DAG


@given(opgeschorte_termijnen())
def test_opschorten_verkort_nooit_en_de_volgorde_is_om_het_even(geval: tuple[Termijn, list[Periode]]) -> None:
    termijn, perioden = geval
    einden = {
        termijn.opgeschort(*volgorde).opgeschort(*volgorde[:2]).uiterste_datum for volgorde in permutations(perioden)
    }

    assert len(einden) == 1
    einde = einden.pop()
    assert einde >= termijn.uiterste_datum
    assert is_werkdag(einde)
    assert not any(periode.bevat(einde) for periode in perioden)


@given(opgeschorte_termijnen(), st.integers(-5, 250))
def test_gebruikt_opgeschort_en_over_zijn_samen_de_hele_termijn(
    geval: tuple[Termijn, list[Periode]], later: int
) -> None:
    termijn = geval[0].opgeschort(*geval[1])
    stand = termijn.stand(termijn.start + later * DAG)

    assert stand.uiterste_datum == termijn.uiterste_datum
    assert stand.gebruikt + stand.opgeschort + stand.over == (termijn.uiterste_datum - termijn.start).days
    assert min(stand.gebruikt, stand.opgeschort, stand.over, stand.verstreken) >= 0
    assert not (stand.over and stand.verstreken)


def test_overlappende_opschortingen_tellen_eenmaal() -> None:
    termijn = Termijn(date(2025, 3, 3), weken=2, bron=WET)  # ends on Monday 17 March
    dubbel = termijn.opgeschort(
        Periode(date(2025, 3, 10), date(2025, 3, 12)), Periode(date(2025, 3, 11), date(2025, 3, 14))
    )

    assert termijn.uiterste_datum == date(2025, 3, 17)
    assert dubbel.uiterste_datum == date(2025, 3, 24)  # five days: Saturday 22 March, so Monday


def test_opschorten_na_afloop_verlengt_niet() -> None:
    termijn = Termijn(date(2025, 3, 3), weken=2, bron=WET)

    laat = termijn.opgeschort(Periode(date(2025, 3, 18), date(2025, 6, 1)))

    assert laat.uiterste_datum == termijn.uiterste_datum


def test_zolang_de_klok_stilstaat_staat_de_laatste_dag_niet_vast() -> None:
    termijn = Termijn(date(2025, 3, 3), weken=2, bron=WET).opgeschort(Periode(date(2025, 3, 10)))

    with pytest.raises(ValueError, match="nog opgeschort"):
        _ = termijn.uiterste_datum
    stand = termijn.stand(date(2025, 3, 20))

    assert (stand.gebruikt, stand.opgeschort, stand.over, stand.verstreken) == (6, 11, 8, 0)
    assert stand.uiterste_datum == date(2025, 3, 28)
    assert termijn.op(date(2025, 3, 9)).uiterste_datum == date(2025, 3, 17)


def test_op_de_laatste_dag_is_niets_over_en_niets_verstreken() -> None:
    termijn = Termijn(date(2025, 3, 3), weken=2, bron=WET)

    laatste = termijn.stand(date(2025, 3, 17))
    erna = termijn.stand(date(2025, 3, 20))

    assert (laatste.gebruikt, laatste.over, laatste.verstreken) == (14, 0, 0)
    assert (erna.gebruikt, erna.over, erna.verstreken) == (14, 0, 3)


VERDAGEN = Bron("Awb", "art. 7:10 lid 3")


def verleng(termijn: Termijn, op: date, eenheden: dict[str, int]) -> Termijn:
    weken, dagen, maanden = (eenheden.get(naam, 0) for naam in ("weken", "dagen", "maanden"))
    return termijn.verlengd(op, weken=weken, dagen=dagen, maanden=maanden, bron=VERDAGEN)


@pytest.mark.parametrize(
    ("termijn", "eenheden", "einde"),
    [
        (Termijn(date(2025, 3, 3), weken=6, bron=WET), {"weken": 6}, date(2025, 5, 26)),
        # Twelve weeks would end on Saturday 29 March and so on Monday; the new end is counted from that Saturday.
        (Termijn(date(2025, 1, 4), weken=12, bron=WET), {"dagen": 3}, date(2025, 4, 1)),
        (Termijn(date(2025, 1, 4), weken=12, bron=WET), {"dagen": 1}, date(2025, 3, 31)),
        # Good Friday pushed the old end over Easter; it does not push the new one, six weeks after that Friday.
        (Termijn(date(2025, 3, 7), weken=6, bron=WET), {"weken": 6}, date(2025, 5, 30)),
        # The extension states the term that ends: 13 weeks are left alone, 6 weeks after 13 are not.
        (Termijn(date(2025, 1, 4), weken=1, bron=WET), {"weken": 13}, date(2025, 4, 12)),
        (Termijn(date(2025, 1, 4), weken=13, bron=WET), {"weken": 6}, date(2025, 5, 19)),
        (Termijn(date(2025, 1, 31), maanden=1, bron=WET), {"maanden": 1}, date(2025, 3, 28)),
        # Two days over Easter need no second working day (art. 2); two and one make three, and do.
        (Termijn(date(2025, 4, 17), dagen=2, bron=WET), {"dagen": 1}, date(2025, 4, 23)),
    ],
)
def test_een_verlengde_termijn_eindigt_op_de_dag_van_de_wet(
    termijn: Termijn, eenheden: dict[str, int], einde: date
) -> None:
    assert verleng(termijn, termijn.start, eenheden).uiterste_datum == einde


def test_verlengen_kan_tot_en_met_de_laatste_dag_en_daarna_niet_meer() -> None:
    termijn = Termijn(date(2025, 3, 3), weken=2, bron=WET)
    op_tijd = termijn.verlengd(date(2025, 3, 17), weken=6, bron=VERDAGEN)

    assert op_tijd.uiterste_datum == date(2025, 4, 28)
    assert [str(v.bron) for v in op_tijd.verlengingen] == ["Awb, art. 7:10 lid 3"]
    with pytest.raises(ValueError, match=r"liep af op 17 maart 2025.*aangekondigd op 18 maart 2025"):
        termijn.verlengd(date(2025, 3, 18), weken=6, bron=VERDAGEN)
    # A second extension is in time when the first one still runs.
    assert op_tijd.verlengd(date(2025, 4, 28), dagen=2, bron=VERDAGEN).uiterste_datum == date(2025, 4, 30)


def test_een_opschorting_die_vastligt_houdt_de_weg_naar_verlenging_open() -> None:
    termijn = Termijn(date(2025, 3, 3), weken=2, bron=WET)
    laat = date(2025, 3, 20)

    gesloten = termijn.opgeschort(Periode(date(2025, 3, 10), date(2025, 3, 14)))
    lopend = termijn.opgeschort(Periode(date(2025, 3, 10)))

    assert gesloten.verlengd(laat, weken=1, bron=VERDAGEN).uiterste_datum == date(2025, 3, 31)
    assert lopend.verlengd(laat, weken=1, bron=VERDAGEN).stand(laat).uiterste_datum == date(2025, 4, 4)
    with pytest.raises(ValueError, match="leg dan eerst de opschorting vast"):
        termijn.verlengd(laat, weken=1, bron=VERDAGEN)


@pytest.mark.parametrize("eenheden", [{}, {"weken": 1, "dagen": 1}, {"maanden": -1}])
def test_een_verlenging_heeft_precies_een_eenheid(eenheden: dict[str, int]) -> None:
    with pytest.raises(ValueError, match=r"Een verlenging telt.*precies een.*7:10"):
        verleng(Termijn(date(2025, 1, 1), weken=6, bron=WET), date(2025, 1, 1), eenheden)


@given(opgeschorte_termijnen(), st.lists(verlengingen(), min_size=1, max_size=3))
def test_verlengen_verkort_nooit(geval: tuple[Termijn, list[Periode]], erbij: list[dict[str, int]]) -> None:
    termijn = geval[0].opgeschort(*geval[1])
    for eenheden in erbij:
        langer = verleng(termijn, termijn.start, eenheden)

        assert langer.uiterste_datum >= termijn.uiterste_datum
        termijn = langer


@given(opgeschorte_termijnen(), st.lists(verlengingen(), min_size=1, max_size=2))
def test_opschorten_en_verlengen_mogen_in_elke_volgorde(
    geval: tuple[Termijn, list[Periode]], erbij: list[dict[str, int]]
) -> None:
    termijn, perioden = geval
    eerst_opgeschort, eerst_verlengd = termijn.opgeschort(*perioden), termijn
    for eenheden in erbij:
        eerst_opgeschort = verleng(eerst_opgeschort, termijn.start, eenheden)
        eerst_verlengd = verleng(eerst_verlengd, termijn.start, eenheden)

    assert eerst_opgeschort.uiterste_datum == eerst_verlengd.opgeschort(*perioden).uiterste_datum
    assert eerst_verlengd.opgeschort(*perioden).uiterste_datum >= eerst_verlengd.uiterste_datum


@given(opgeschorte_termijnen(), verlengingen(), st.integers(-5, 400))
def test_ook_van_een_verlengde_termijn_klopt_de_som(
    geval: tuple[Termijn, list[Periode]], erbij: dict[str, int], later: int
) -> None:
    termijn = verleng(geval[0].opgeschort(*geval[1]), geval[0].start, erbij)
    stand = termijn.stand(termijn.start + later * DAG)

    assert stand.gebruikt + stand.opgeschort + stand.over == (termijn.uiterste_datum - termijn.start).days


@given(termijnen(), verlengingen(), st.integers(0, 200))
def test_verlengen_mag_precies_tot_en_met_de_laatste_dag(termijn: Termijn, erbij: dict[str, int], later: int) -> None:
    aangekondigd = termijn.start + later * DAG

    if aangekondigd <= termijn.uiterste_datum:
        assert verleng(termijn, aangekondigd, erbij).uiterste_datum >= termijn.uiterste_datum
    else:
        with pytest.raises(ValueError, match="kan niet meer worden verlengd"):
            verleng(termijn, aangekondigd, erbij)
