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
