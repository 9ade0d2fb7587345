"""`naober toets` on a scheme: the answer, its reasons and sources, and an error that names the fact that is wrong."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import Antwoord, Typ

Reken = Callable[..., Antwoord]


@pytest.fixture
def reken(typ: Typ, tmp_path: Path) -> Reken:
    def doe(gemeente: str, regel: str, feiten: object, *opties: str, op: str = "2015-03-02") -> Antwoord:
        bestand = tmp_path / "feiten.json"
        bestand.write_text(json.dumps(feiten), encoding="utf-8")
        return typ("toets", gemeente, regel, bestand, "--peildatum", op, *opties)

    return doe


def test_een_regeling_geeft_antwoord_reden_en_bron(reken: Reken) -> None:
    feiten = {"soort": "ambulant", "indicatie_van": "2013-07-01", "indicatie_tot": "2017-06-30"}
    antwoord = reken("hardenberg", "overgangsrecht", feiten)
    assert (antwoord.code, antwoord.fout) == (0, "")
    assert "Overgangsrecht voor wie al ondersteuning had (overgangsrecht), Hardenberg" in antwoord.uit
    assert "Antwoord: tot en met 31 december 2015." in antwoord.uit
    assert "bron: Samen Doen, r. 4399-4401" in antwoord.uit


@pytest.mark.parametrize(
    ("feiten", "code", "woorden"),
    [
        ({"soort": "huishouding", "indicatie_tot": "2015-01-01"}, 1, "Antwoord: nee."),
        ({"soort": "huishouding", "indicatie_tot": "2016-01-01"}, 2, "niet te zeggen"),
        ({"soort": "huishouding", "indicatie_tot": "2017-01-01", "bekend_op": "2015-08-15"}, 2, "twee antwoorden"),
    ],
)
def test_het_einde_zegt_of_het_mag(reken: Reken, feiten: dict[str, str], code: int, woorden: str) -> None:
    antwoord = reken("hardenberg", "overgangsrecht", feiten)
    assert antwoord.code == code
    assert woorden in antwoord.uit


def test_een_gemeente_zonder_regeling_zegt_dat(reken: Reken) -> None:
    feiten = {"inkomen_centen": 100000, "minimuminkomen_centen": 120000, "hoge_kosten": True}
    wel = reken("utrechtse-heuvelrug", "bedrag-hoge-zorgkosten", feiten, op="2020-05-04")
    assert (wel.code, wel.fout) == (0, "")
    assert "Antwoord: €\xa0300,00." in wel.uit
    geen = reken("leusden", "tegemoetkoming-zorgkosten", feiten, op="2020-05-04")
    assert geen.code == 1
    assert "geen regeling" in geen.uit


def test_met_json_leest_een_ander_programma_hetzelfde(reken: Reken) -> None:
    feiten = {"budget_centen": 1000000, "uurtarief_centen": 2500}
    inhoud = json.loads(reken("hardenberg", "korting-huishouden", feiten, "--json").uit)
    assert (inhoud["soort"], inhoud["bedrag_centen"]) == ("bedrag", 600000)
    assert {d["naam"]: d["waarde"] for d in inhoud["delen"]}["uren na de korting"] == 240


def test_elk_feit_dat_niet_klopt_wordt_genoemd_met_wat_de_berekening_vraagt(reken: Reken) -> None:
    antwoord = reken("hardenberg", "korting-huishouden", {"budget": 5, "uurtarief_centen": "x"})
    assert antwoord.code == 2
    for woord in ("budget_centen ontbreekt", "uurtarief_centen verwacht een heel getal", "budget is geen bekend feit"):
        assert woord in antwoord.fout


def test_een_onbekende_code_noemt_de_toetsen_en_de_regelingen(reken: Reken) -> None:
    antwoord = reken("hardenberg", "bestaat-niet", {})
    assert antwoord.code == 2
    assert "overgangsrecht" in antwoord.fout
    assert "pgb" in antwoord.fout
