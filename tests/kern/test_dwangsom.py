"""The penalty for a late decision: when it runs, what it costs, what stops it, and what we do not know."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naober.kern import DWANGSOMTARIEVEN, Bedrag, Bron, Dwangsom, Periode, Termijn, dwangsomtarief_op, is_werkdag

DAG = timedelta(days=1)
NIETS = Bedrag.van_centen(0)
MAXIMUM_OUD, MAXIMUM_NIEUW = Bedrag.van_euro("1.260"), Bedrag.van_euro("1.442")
BEKEND_TOT = max(tarief.periode.tot or date.max for tarief in DWANGSOMTARIEVEN)

# Term ends on Monday 3 March 2025, notice on Tuesday; two weeks end on Tuesday 18 March.
TE_LAAT = Dwangsom(date(2025, 3, 3), date(2025, 3, 4))
EERSTE, LAATSTE = date(2025, 3, 19), date(2025, 4, 29)


@st.composite
def dwangsommen(draw: st.DrawFn) -> Dwangsom:
    """Valid and premature notices, with and without a decision, all within the years of the known amounts."""
    ingebreke = draw(st.dates(date(2009, 10, 1), BEKEND_TOT - 70 * DAG))
    besluit = draw(st.none() | st.integers(-30, 90).map(lambda n: ingebreke + n * DAG))
    return Dwangsom(ingebreke - draw(st.integers(-40, 400)) * DAG, ingebreke, besluit)


def test_de_dwangsom_loopt_vanaf_twee_weken_na_de_ingebrekestelling_en_ten_hoogste_42_dagen() -> None:
    assert TE_LAAT.looptijd == Periode(EERSTE, LAATSTE)
    assert TE_LAAT.bedrag_op(EERSTE - DAG) == NIETS
    assert TE_LAAT.bedrag_op(LAATSTE + DAG) == NIETS
    assert TE_LAAT.totaal(EERSTE - DAG) == NIETS
    assert TE_LAAT.totaal(date.max) == MAXIMUM_NIEUW


@pytest.mark.parametrize(
    ("nummer", "euro", "totaal"),
    [(1, "23", "23"), (14, "23", "322"), (15, "35", "357"), (28, "35", "812"), (29, "45", "857"), (42, "45", "1.442")],
)
def test_elke_twee_weken_wordt_een_dag_duurder(nummer: int, euro: str, totaal: str) -> None:
    dag = EERSTE + (nummer - 1) * DAG

    assert TE_LAAT.bedrag_op(dag) == Bedrag.van_euro(euro)
    assert TE_LAAT.totaal(dag) == Bedrag.van_euro(totaal)
    assert TE_LAAT.reden_op(dag) == f"Dag {nummer} van ten hoogste 42: €\u00a0{euro},00 ({DWANGSOMTARIEVEN[1].bron})."


@pytest.mark.parametrize("ingebreke", [date(2025, 2, 3), date(2025, 3, 3)])
def test_een_ingebrekestelling_voor_het_einde_van_de_termijn_telt_nooit(ingebreke: date) -> None:
    te_vroeg = Dwangsom(date(2025, 3, 3), ingebreke)

    assert not te_vroeg.geldig
    assert te_vroeg.eerste_dag is None
    assert te_vroeg.looptijd is None
    assert te_vroeg.totaal(date(2026, 1, 1)) == te_vroeg.bedrag_op(date(2025, 4, 1)) == NIETS
    assert "kwam te vroeg" in te_vroeg.reden_op(date(2025, 4, 1))
    assert "tot en met 3 maart 2025" in te_vroeg.reden_op(date(2025, 4, 1))


def test_een_verlenging_maakt_een_ingebrekestelling_te_vroeg() -> None:
    termijn = Termijn(date(2025, 1, 6), weken=8, bron=Bron("Awb", "art. 4:13"))
    langer = termijn.verlengd(date(2025, 2, 24), weken=2, bron=Bron("Awb", "art. 4:14 lid 3"))

    assert termijn.uiterste_datum == date(2025, 3, 3)
    assert Dwangsom(termijn.uiterste_datum, date(2025, 3, 4)).geldig
    assert not Dwangsom(langer.uiterste_datum, date(2025, 3, 4)).geldig


def test_de_twee_weken_eindigen_op_een_werkdag_maar_de_42_dagen_niet() -> None:
    # Two weeks after Friday 4 April end on Good Friday; the first working day is the Tuesday after Easter.
    over_pasen = Dwangsom(date(2025, 4, 3), date(2025, 4, 4))
    # The 42 days from Saturday 8 March end on Good Friday, and are not lengthened for it.
    naar_pasen = Dwangsom(date(2025, 2, 20), date(2025, 2, 21))

    assert over_pasen.looptijd == Periode(date(2025, 4, 23), date(2025, 6, 3))
    assert naar_pasen.looptijd == Periode(date(2025, 3, 8), date(2025, 4, 18))


def test_een_besluit_stopt_de_dwangsom_op_de_dag_zelf() -> None:
    gestopt = TE_LAAT.besloten(date(2025, 4, 3))

    assert gestopt.looptijd == Periode(EERSTE, date(2025, 4, 2))
    assert gestopt.totaal(date.max) == Bedrag.van_euro("357")
    assert gestopt.bedrag_op(date(2025, 4, 3)) == NIETS
    assert gestopt.reden_op(date(2025, 4, 3)).startswith("Er is beslist op 3 april 2025")


@pytest.mark.parametrize("besluit", [date(2025, 3, 1), date(2025, 3, 4), EERSTE - DAG, EERSTE])
def test_een_besluit_binnen_de_twee_weken_kost_niets(besluit: date) -> None:
    op_tijd = TE_LAAT.besloten(besluit)

    assert op_tijd.looptijd is None
    assert op_tijd.totaal(date.max) == NIETS


def test_elke_stand_heeft_een_reden_met_bron() -> None:
    assert "gaat zij lopen op 19 maart 2025" in TE_LAAT.reden_op(date(2025, 3, 10))
    assert "tot en met 29 april 2025" in TE_LAAT.reden_op(LAATSTE + DAG)
    for dag in (date(2025, 3, 10), EERSTE, LAATSTE + DAG):
        assert "Awb, art. 4:17" in TE_LAAT.reden_op(dag)


def test_elke_dag_telt_tegen_het_bedrag_van_die_dag() -> None:
    # 30 November and two weeks: from Saturday 15 December 2018, so 17 days at the old amounts and 25 at the new.
    over_de_jaarwisseling = Dwangsom(date(2018, 11, 1), date(2018, 11, 30))

    assert over_de_jaarwisseling.bedrag_op(date(2018, 12, 31)) == Bedrag.van_euro("30")
    assert over_de_jaarwisseling.bedrag_op(date(2019, 1, 1)) == Bedrag.van_euro("35")
    # 14 x 20, 3 x 30, 11 x 35 and 14 x 45.
    assert over_de_jaarwisseling.totaal(date.max) == Bedrag.van_euro("1.385")


def test_een_bedrag_dat_niet_bekend_is_wordt_niet_geraden() -> None:
    loopt_door = Dwangsom(BEKEND_TOT - 30 * DAG, BEKEND_TOT - 20 * DAG)
    eerste_onbekend = BEKEND_TOT + DAG

    assert loopt_door.bedrag_op(BEKEND_TOT) is not None
    assert loopt_door.bedrag_op(eerste_onbekend) is None
    assert loopt_door.totaal(BEKEND_TOT) is not None
    assert loopt_door.totaal(eerste_onbekend) is None
    assert "niet bekend vanaf 2 juli 2026" in loopt_door.reden_op(eerste_onbekend)
    # What is not owed needs no amount.
    assert loopt_door.bedrag_op(BEKEND_TOT + 100 * DAG) == NIETS
    assert loopt_door.besloten(eerste_onbekend).totaal(date.max) is not None


def test_voor_de_wet_bestond_de_dwangsom_niet() -> None:
    with pytest.raises(ValueError, match=r"bestaat sinds 1 oktober 2009.*is van 30 september 2009"):
        Dwangsom(date(2009, 9, 1), date(2009, 9, 30))


def test_de_bedragen_sluiten_op_elkaar_aan_en_noemen_hun_bron() -> None:
    for vorige, volgende in pairwise(DWANGSOMTARIEVEN):
        assert vorige.periode.tot is not None
        assert volgende.periode.van == vorige.periode.tot + DAG
    assert all("art. 4:17 lid 2" in str(tarief.bron) for tarief in DWANGSOMTARIEVEN)
    assert [Bedrag.som(tarief.per_dag) * 14 for tarief in DWANGSOMTARIEVEN] == [MAXIMUM_OUD, MAXIMUM_NIEUW]
    assert dwangsomtarief_op(date(2017, 5, 1)) == DWANGSOMTARIEVEN[0]
    assert dwangsomtarief_op(date(2009, 9, 30)) is None
    assert dwangsomtarief_op(BEKEND_TOT + DAG) is None


@given(dwangsommen(), st.integers(-30, 120), st.integers(0, 60))
def test_een_dag_later_kost_nooit_minder_en_nooit_meer_dan_het_maximum(
    dwangsom: Dwangsom, dag: int, later: int
) -> None:
    nu = dwangsom.totaal(dwangsom.ingebreke_op + dag * DAG)
    straks = dwangsom.totaal(dwangsom.ingebreke_op + (dag + later) * DAG)

    assert nu is not None
    assert straks is not None
    assert NIETS <= nu <= straks <= MAXIMUM_NIEUW


@given(dwangsommen(), st.integers(-30, 120))
def test_het_totaal_is_de_som_van_de_dagen(dwangsom: Dwangsom, tot: int) -> None:
    dagen = [dwangsom.bedrag_op(dwangsom.ingebreke_op + n * DAG) for n in range(-30, tot + 1)]

    bekend = [bedrag for bedrag in dagen if bedrag is not None]
    assert len(bekend) == len(dagen)
    assert sum(bedrag > NIETS for bedrag in bekend) <= 42
    assert dwangsom.totaal(dwangsom.ingebreke_op + tot * DAG) == Bedrag.som(bekend)


@given(dwangsommen(), st.integers(0, 120), st.integers(0, 60))
def test_eerder_beslissen_kost_nooit_meer(dwangsom: Dwangsom, dag: int, later: int) -> None:
    besluit = dwangsom.ingebreke_op + dag * DAG
    eerder = dwangsom.besloten(besluit).totaal(date.max)
    daarna = dwangsom.besloten(besluit + later * DAG).totaal(date.max)

    assert eerder is not None
    assert daarna is not None
    assert eerder <= daarna


@given(dwangsommen(), st.integers(-30, 120))
def test_alleen_binnen_de_looptijd_is_iets_verschuldigd(dwangsom: Dwangsom, dag: int) -> None:
    peildatum = dwangsom.ingebreke_op + dag * DAG
    looptijd = dwangsom.looptijd
    verschuldigd = looptijd is not None and looptijd.bevat(peildatum)

    assert (dwangsom.bedrag_op(peildatum) != NIETS) == verschuldigd
    assert dwangsom.reden_op(peildatum).startswith("Dag ") == verschuldigd
    if looptijd is not None:
        assert dwangsom.geldig
        assert looptijd.van > dwangsom.ingebreke_op + 14 * DAG
        assert is_werkdag(looptijd.van - DAG)
