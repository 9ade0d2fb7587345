"""One case and a population follow the same rule; parameters have no gaps; loading is lazy."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from naober.kern import Bedrag, Fout
from naober.regels import BijdrageFeiten, bijdrage_wmo, populatie
from naober.regels.populatie import FEITEN, SCHAKELAARS, bereken_populatie
from naober.regels.stelsel import stelsel, waarde_op
from naober.regels.wmo_bijdrage import VRIJSTELLINGEN

AANTAL = 10_000
DATUMS = st.dates(date(1920, 1, 1), date(2025, 12, 31))


def huishoudens(aantal: int, zaad: int = 7) -> dict[str, Any]:
    """Synthetic households: half of them couples, each switch on for a few."""
    toeval = np.random.default_rng(zaad)
    dagen = np.arange("1920-01-01", "2015-01-01", dtype="datetime64[D]")
    partners = toeval.choice(dagen, aantal)
    partners[toeval.random(aantal) < 0.5] = np.datetime64("NaT")
    feiten = {naam: toeval.random(aantal) < 0.03 for naam in SCHAKELAARS}
    return {"geboortedatum": toeval.choice(dagen, aantal), "geboortedatum_partner": partners, **feiten}


def een_huishouden(reeksen: dict[str, Any], rij: int) -> BijdrageFeiten:
    partner = reeksen["geboortedatum_partner"][rij]
    return BijdrageFeiten(
        geboortedatum=reeksen["geboortedatum"][rij].item(),
        geboortedatum_partner=None if np.isnat(partner) else partner.item(),
        **{naam: bool(reeksen[naam][rij]) for naam in SCHAKELAARS},
    )


def bladeren(knoop: Any) -> Iterator[Any]:
    if hasattr(knoop, "values_list"):
        yield knoop
    else:
        for kind in knoop.children.values():
            yield from bladeren(kind)


@pytest.mark.parametrize(
    "peildatum", [date(2014, 5, 1), date(2018, 5, 1), date(2019, 5, 1), date(2024, 5, 31), date(2026, 1, 1)]
)
def test_een_bevolking_krijgt_dezelfde_antwoorden_als_ieder_huishouden_apart(peildatum: date) -> None:
    reeksen = huishoudens(AANTAL)

    uitkomst = bereken_populatie(reeksen, peildatum)

    assert len(uitkomst.soort) == len(uitkomst.centen) == AANTAL
    for rij in range(60):
        oordeel = bijdrage_wmo(een_huishouden(reeksen, rij), peildatum)
        assert uitkomst.soort[rij] == oordeel.soort
        if oordeel.soort == "bedrag":
            assert Bedrag.van_centen(int(uitkomst.centen[rij])) == oordeel.bedrag
            assert uitkomst.per == oordeel.per
        else:
            assert (uitkomst.centen[rij] is np.ma.masked) == (oordeel.soort in ("cak", "onbekend"))


def test_tienduizend_huishoudens_in_2024_tellen_op() -> None:
    reeksen = huishoudens(AANTAL)

    uitkomst = bereken_populatie(reeksen, date(2024, 5, 31))

    betalend = int((uitkomst.soort == "bedrag").sum())
    assert 0 < betalend < AANTAL
    assert set(uitkomst.soort) == {"bedrag", "geen"}
    assert int(uitkomst.centen.sum()) == betalend * 2060


def test_een_onbekend_bedrag_telt_niet_als_nul() -> None:
    uitkomst = bereken_populatie({"geboortedatum": np.array(["1980-01-01"] * 3, "datetime64[D]")}, date(2026, 1, 1))

    assert uitkomst.centen.count() == 0
    assert uitkomst.centen.sum() is np.ma.masked


GEBOREN = np.array(["1980-01-01", "1990-01-01"], "datetime64[D]")


@pytest.mark.parametrize(
    ("feiten", "melding"),
    [
        ({"geboortedatum": GEBOREN, "rolstoell": np.array([True, True])}, "Onbekende feiten: rolstoell"),
        ({"geboortedatum": GEBOREN, "alleen_rolstoel": np.array([True])}, "niet even lang"),
        (
            {"geboortedatum": np.array(["NaT", "1990-01-01"], "datetime64[D]")},
            "Niet elke cliënt heeft een geboortedatum",
        ),
        ({"alleen_rolstoel": np.array([True])}, "Niet elke cliënt heeft een geboortedatum"),
    ],
)
def test_een_gat_of_tikfout_in_de_feiten_wordt_geweigerd(feiten: dict[str, Any], melding: str) -> None:
    with pytest.raises(Fout, match=melding):
        bereken_populatie(feiten, date(2024, 1, 1))


@settings(max_examples=60, deadline=None)
@given(
    st.builds(BijdrageFeiten, geboortedatum=DATUMS, geboortedatum_partner=st.none() | DATUMS),
    st.dates(date(1900, 1, 1), date(2060, 12, 31)),
)
def test_elk_antwoord_heeft_reden_en_bron_en_alleen_een_bedrag_heeft_een_bedrag(
    feiten: BijdrageFeiten, peildatum: date
) -> None:
    oordeel = bijdrage_wmo(feiten, peildatum)

    assert oordeel.redenen
    assert len(oordeel.redenen) == len(oordeel.bronnen)
    heeft_bedrag = oordeel.bedrag is not None and oordeel.bedrag > Bedrag.van_centen(0)
    assert heeft_bedrag == (oordeel.per is not None) == (oordeel.soort == "bedrag")


# That a by-law asks parents to pay is the only fact that makes more people pay.
@pytest.mark.parametrize("feit", [s for s in SCHAKELAARS if s != "woningaanpassing_ouders"])
def test_een_extra_vrijstelling_maakt_niemand_betalend(feit: str) -> None:
    reeksen = huishoudens(500)
    zonder = bereken_populatie(reeksen | {feit: np.zeros(500, bool)}, date(2024, 5, 1))
    met = bereken_populatie(reeksen | {feit: np.ones(500, bool)}, date(2024, 5, 1))

    assert not ((zonder.soort == "geen") & (met.soort != "geen")).any()


def test_elke_parameter_heeft_vanaf_1900_een_uitdrukkelijke_waarde_met_bron() -> None:
    alle = list(bladeren(stelsel().parameters))

    assert len(alle) >= 16
    for blad in alle:
        assert blad.values_list[-1].instant_str == "1900-01-01", blad.name
        for waarde in blad.values_list:
            assert waarde.value is not None, (blad.name, waarde.instant_str)
            assert waarde.metadata["document"], (blad.name, waarde.instant_str)


def test_wat_vrijstelt_of_zwijgt_zegt_waarom() -> None:
    for code in VRIJSTELLINGEN:
        blad = stelsel().parameters.wmo.eigen_bijdrage.vrijstelling.children[code]
        assert all(bool(w.value) == ("reden" in w.metadata) for w in blad.values_list), code
    status = stelsel().parameters.wmo.eigen_bijdrage.status
    assert all((w.value != "bedrag") == ("reden" in w.metadata) for w in status.values_list)


def test_er_is_een_bedrag_precies_zolang_de_status_dat_zegt() -> None:
    for jaar in range(1990, 2040):
        for maand in (1, 7):
            dag = date(jaar, maand, 1)
            status, _ = waarde_op("wmo.eigen_bijdrage.status", dag)
            centen, _ = waarde_op("wmo.eigen_bijdrage.bedrag", dag)
            assert (status == "bedrag") == (centen > 0), dag


def test_een_parameter_voor_zijn_eerste_waarde_is_een_fout_en_geen_nul() -> None:
    with pytest.raises(Fout, match="geen waarde op 1899-12-31"):
        waarde_op("wmo.eigen_bijdrage.bedrag", date(1899, 12, 31))


@pytest.mark.parametrize(
    ("geboren", "pensioen"),
    [
        ("1947-12-31", "2012-12-31"),  # 65 years
        ("1948-01-01", "2013-02-01"),  # 65 and 1 month
        ("1949-10-31", "2014-12-31"),  # 65 and 2 months, on the last day of that year
        ("1949-11-01", "2015-02-01"),  # 65 and 3 months
        ("1951-09-30", "2017-06-30"),  # 65 and 9 months
        ("1952-03-31", "2017-12-31"),
        ("1952-04-01", "2018-04-01"),  # 66 years
        ("1954-08-31", "2020-12-31"),  # 66 and 4 months
        ("1956-03-10", "2022-10-10"),  # 66 and 7 months
        ("1957-02-28", "2023-12-28"),  # 66 and 10 months
        ("1957-03-01", "2024-03-01"),  # 67 years
        ("1961-01-01", "2028-04-01"),  # 67 and 3 months
    ],
)
def test_de_pensioenleeftijd_gaat_in_op_de_dag_van_de_wet(geboren: str, pensioen: str) -> None:
    dag = date.fromisoformat(pensioen)
    eerste_erna = date(dag.year + dag.month // 12, dag.month % 12 + 1, 1) if dag.day > 1 else dag
    laatste_ervoor = dag.replace(day=1) if dag.day > 1 else date(dag.year, dag.month - 1, 1)

    for peildatum, verwacht in ((eerste_erna, True), (laatste_ervoor, False)):
        simulatie = populatie.simuleer({"geboortedatum": np.array([geboren], "datetime64[D]")}, peildatum)
        assert simulatie.calculate("pensioengerechtigd", f"{peildatum:%Y-%m}")[0] == verwacht, peildatum


def test_een_gemeente_die_de_woningaanpassing_van_een_kind_belast_is_een_variant(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    variant = stelsel().clone()
    variant.parameters.wmo.eigen_bijdrage.woningaanpassing_minderjarige.update(start="2020-01-01", value=True)
    monkeypatch.setattr(populatie, "stelsel", lambda: variant)
    kind = {"geboortedatum": np.array(["2015-01-01"] * 2, "datetime64[D]")}

    uitkomst = bereken_populatie(kind | {"woningaanpassing": np.array([True, False])}, date(2024, 5, 1))

    assert list(uitkomst.soort) == ["bedrag", "geen"]


def test_de_feiten_van_een_huishouden_zijn_die_van_de_bevolking() -> None:
    assert FEITEN[:2] == ("geboortedatum", "geboortedatum_partner")
    namen = set(stelsel().variables)
    assert set(SCHAKELAARS) <= namen
    assert set(VRIJSTELLINGEN.values()) <= namen


def test_wie_geen_regel_vraagt_laadt_geen_openfisca() -> None:
    code = "import sys, naober.regels; sys.exit('openfisca_core' in sys.modules or 'numpy' in sys.modules)"

    subprocess.run([sys.executable, "-c", code], check=True, env={"PYTHONPATH": ":".join(sys.path)})
