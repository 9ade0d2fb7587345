"""Declarable volume, counted by hand beside a calendar; and the terms that the standard sets."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naober.istandaard import Omvang, Soort, Toewijzing, declarabel_totaal, declarabel_volume
from naober.istandaard.regels.declaratie import laatste_dag
from naober.istandaard.termijnen import (
    termijn_onderzoek,
    termijn_retour,
    termijn_start,
    termijn_stop,
    termijn_verzoek,
    termijn_woonplaatsbeginsel,
)
from naober.istandaard.volume import bedrag_per_uur, past_eenheid, weken, zondagen

DAG = timedelta(days=1)


def toewijzing(
    ingang: date, eind: date | None, volume: int, eenheid: str, frequentie: str, **anders: str
) -> Toewijzing:
    categorie, wet = anders.get("categorie", "02"), anders.get("wet", "iwmo")
    omvang = Omvang(volume, eenheid, frequentie)
    return Toewijzing(1, "999990019", ingang, eind, categorie, "02A03", omvang, wet="ijw" if wet == "ijw" else "iwmo")


def maand(jaar: int, nummer: int) -> tuple[date, date]:
    begin = date(jaar, nummer, 1)
    return begin, laatste_dag(begin)


JAAR = (date(2026, 1, 1), date(2026, 12, 31))


@pytest.mark.parametrize(
    ("eenheid", "periode", "hoogst"),
    [
        # October 2026 runs from a Thursday to a Saturday: five weeks are touched, with four Sundays.
        ("04", maand(2026, 10), 20),
        ("82", maand(2026, 10), 16),
        # February 2026 runs from a Sunday to a Saturday: five weeks are touched, with four Sundays.
        ("04", maand(2026, 2), 20),
        ("82", maand(2026, 2), 16),
        # March 2026 runs from a Sunday to a Tuesday: six weeks are touched, with five Sundays.
        ("04", maand(2026, 3), 24),
        ("82", maand(2026, 3), 20),
    ],
)
def test_per_week_telt_inspanning_elke_week_en_output_elke_zondag(
    eenheid: str, periode: tuple[date, date], hoogst: int
) -> None:
    t = toewijzing(date(2026, 1, 1), date(2027, 1, 3), 4, eenheid, "2")
    assert declarabel_volume(t, *periode).hoogst == hoogst


def test_de_laatste_onvolledige_week_van_output_telt_bij_de_laatste_zondag() -> None:
    # Ends on Wednesday the second of December; the last Sunday is in November.
    t = toewijzing(date(2026, 10, 1), date(2026, 12, 2), 1, "83", "2")
    assert declarabel_volume(t, *maand(2026, 11)).hoogst == 6
    assert declarabel_volume(t, date(2026, 12, 1), date(2026, 12, 2)).hoogst == 0
    assert declarabel_totaal(t).hoogst == 4 + 6


def test_output_zonder_een_zondag_telt_een_keer() -> None:
    t = toewijzing(date(2026, 11, 2), date(2026, 11, 4), 3, "82", "2")
    assert declarabel_volume(t, date(2026, 11, 2), date(2026, 11, 4)).hoogst == declarabel_totaal(t).hoogst == 3


def test_hulp_bij_het_huishouden_mag_zes_weken_in_een_maand_maar_niet_meer_over_het_geheel() -> None:
    t = toewijzing(*maand(2026, 10), 3, "04", "2", categorie="01")
    assert declarabel_volume(t, *maand(2026, 10)).hoogst == 18
    assert declarabel_totaal(t).hoogst == 15
    jeugd = toewijzing(*maand(2026, 10), 3, "04", "2", categorie="01", wet="ijw")
    assert declarabel_volume(jeugd, *maand(2026, 10)).hoogst == 15


def test_per_dag_per_maand_en_in_totaal() -> None:
    assert declarabel_volume(toewijzing(*JAAR, 2, "04", "1"), *maand(2026, 2)).hoogst == 56
    assert declarabel_totaal(toewijzing(*JAAR, 2, "04", "1")).hoogst == 730
    assert declarabel_volume(toewijzing(*JAAR, 2, "16", "4"), *maand(2026, 2)).hoogst == 2
    assert declarabel_totaal(toewijzing(*JAAR, 2, "16", "4")).hoogst == 24
    assert declarabel_volume(toewijzing(*JAAR, 40, "84", "6"), *maand(2026, 2)).hoogst == 40
    assert declarabel_totaal(toewijzing(JAAR[0], None, 40, "84", "6")).hoogst == 40


def test_zonder_einddatum_is_er_geen_grens_aan_het_geheel() -> None:
    assert declarabel_totaal(toewijzing(JAAR[0], None, 2, "16", "4")).hoogst is None


def test_uren_mogen_in_minuten() -> None:
    t = toewijzing(*JAAR, 4, "04", "2")
    assert declarabel_volume(t, *maand(2026, 10), eenheid="01").hoogst == 1200
    assert past_eenheid("04", "01")
    assert not past_eenheid("01", "04")
    assert bedrag_per_uur(610, 5_555) == 56_476  # 56475.83
    assert bedrag_per_uur(90, 1) == 2  # 1.5 is rounded up


def test_zonder_omvang_is_er_niets_te_tellen() -> None:
    with pytest.raises(ValueError, match="geen omvang"):
        declarabel_volume(Toewijzing(1, "999990019", *JAAR, budget=5), *maand(2026, 1))


DAGEN = st.dates(date(2021, 1, 1), date(2030, 12, 31))


@given(DAGEN, st.integers(0, 900))
def test_weken_en_zondagen_kloppen_met_dag_voor_dag_tellen(begin: date, duur: int) -> None:
    alle = [begin + n * DAG for n in range(duur + 1)]
    assert weken(alle[0], alle[-1]) == len({dag.isocalendar()[:2] for dag in alle})
    assert zondagen(alle[0], alle[-1]) == sum(dag.weekday() == 6 for dag in alle)


@given(DAGEN, st.integers(0, 900), st.sampled_from(["82", "83"]))
def test_output_van_alle_maanden_samen_is_het_geheel(begin: date, duur: int, eenheid: str) -> None:
    """No week of output is lost between two months, and none counts twice."""
    t = toewijzing(begin, begin + duur * DAG, 1, eenheid, "2")
    som, van = 0, begin
    while van <= (t.eind or van):
        tot = min(laatste_dag(van), t.eind or van)
        som += declarabel_volume(t, van, tot).hoogst or 0
        van = tot + DAG
    assert som == declarabel_totaal(t).hoogst


def test_de_termijnen_van_de_standaard() -> None:
    vrijdag = date(2026, 11, 6)
    assert termijn_retour(Soort.van("iwmo", 305), vrijdag).uiterlijk == date(2026, 11, 11)
    assert termijn_retour(Soort.van("iwmo", 323), vrijdag).uiterlijk == date(2026, 11, 20)
    assert termijn_verzoek(Soort.van("ijw", 315), vrijdag).uiterlijk == date(2026, 11, 13)
    assert termijn_onderzoek(Soort.van("ijw", 317), vrijdag).uiterlijk == date(2027, 1, 1)
    assert termijn_woonplaatsbeginsel(vrijdag).uiterlijk == date(2026, 11, 20)
    assert termijn_woonplaatsbeginsel(date(2026, 12, 11)).uiterlijk == date(2026, 12, 28)
    assert termijn_start(vrijdag).uiterlijk == date(2026, 11, 13)
    assert termijn_start(vrijdag, date(2026, 11, 9)).uiterlijk == date(2026, 11, 16)
    assert termijn_stop(date(2026, 1, 1), vrijdag).uiterlijk == date(2026, 11, 13)
    assert termijn_retour(Soort.van("ijw", 301), date(2026, 12, 24)).uiterlijk == date(2026, 12, 30)
    assert termijn_retour(Soort.van("ijw", 301), vrijdag).verstreken(date(2026, 11, 12))
    with pytest.raises(ValueError, match="geen verzoek"):
        termijn_verzoek(Soort.van("ijw", 305), vrijdag)
