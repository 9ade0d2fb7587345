"""`naober toets`: the verdict on given answers, and an error that names the key that is wrong."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import GEMEENTEN, PROFIELEN, Antwoord, Typ, vervang

JA = {"antwoord": True, "motivering": "Besproken aan de keukentafel."}
NEE = {"antwoord": False, "motivering": "Dat bleek in het gesprek."}

Weeg = Callable[..., Antwoord]


@pytest.fixture
def weeg(typ: Typ, tmp_path: Path) -> Weeg:
    """Weigh a checklist of the invented municipality on these answers: what can be JSON, or raw bytes."""

    def doe(feiten: object, *opties: object, toets: str = "passend") -> Antwoord:
        bestand = tmp_path / "feiten.json"
        bestand.write_bytes(feiten if isinstance(feiten, bytes) else json.dumps(feiten).encode())
        return typ("toets", "testerveen", toets, bestand, "--peildatum", "2021-01-01", "--map", PROFIELEN, *opties)

    return doe


VOLDAAN = {"passend": JA, "doeltreffend": JA, "onveilig": NEE, "in-plan": {"antwoord": True}}


def test_pgb_op_een_echt_profiel_noemt_elke_voorwaarde_met_antwoord_en_bron(typ: Typ, tmp_path: Path) -> None:
    bestand = tmp_path / "feiten.json"
    bestand.write_text(json.dumps({"vermogen": JA, "motivatie": JA, "kwaliteit": JA}), encoding="utf-8")
    antwoord = typ("toets", "hardenberg", "pgb", bestand, "--peildatum", "2015-03-01")
    assert (antwoord.code, antwoord.fout) == (0, "")
    assert "Persoonsgebonden budget (pgb), Hardenberg" in antwoord.uit
    assert "Oordeel: voldaan (alle voorwaarden moeten gelden)." in antwoord.uit
    assert antwoord.uit.count("   antwoord: ja (goed is: ja)\n   reden: Besproken aan de keukentafel.\n") == 3
    assert "   bron: Samen Doen, r. 4054-4056; r. 4019-4021" in antwoord.uit
    assert "Nog open" not in antwoord.uit


@pytest.mark.parametrize("naam", GEMEENTEN)
def test_zonder_antwoorden_is_de_pgb_toets_van_elke_gemeente_open(typ: Typ, tmp_path: Path, naam: str) -> None:
    bestand = tmp_path / "leeg.json"
    bestand.write_text("{}", encoding="utf-8")
    antwoord = typ("toets", naam, "pgb", bestand, "--peildatum", "2023-03-01", "--json")
    inhoud = json.loads(antwoord.uit)
    assert antwoord.code == 2
    assert inhoud["voldaan"] is None
    assert inhoud["open"] == [v["code"] for v in inhoud["voorwaarden"]]
    assert all(v["bron"] and v["houdt"] is None for v in inhoud["voorwaarden"])


def test_nee_telt_waar_nee_goed_is(weeg: Weeg) -> None:
    assert weeg(VOLDAAN).code == 0
    antwoord = weeg({**VOLDAAN, "onveilig": JA})
    assert antwoord.code == 1
    assert "Oordeel: niet voldaan" in antwoord.uit
    assert "3. onveilig: niet voldaan" in antwoord.uit
    assert "antwoord: ja (goed is: nee)" in antwoord.uit


def test_een_professional_zonder_reden_laat_de_voorwaarde_open(weeg: Weeg) -> None:
    antwoord = weeg({**VOLDAAN, "passend": {"antwoord": True, "motivering": "  "}})
    assert antwoord.code == 2
    assert "antwoord: ja, maar zonder reden telt dat niet" in antwoord.uit
    assert "Nog open: passend." in antwoord.uit


def test_wat_open_is_staat_er_ook_als_het_oordeel_al_vaststaat(weeg: Weeg) -> None:
    antwoord = weeg({"passend": NEE})
    assert antwoord.code == 1
    assert "antwoord: nog geen; dit zegt het systeem" in antwoord.uit
    assert "Nog open: doeltreffend, onveilig, in-plan; dat verandert het oordeel niet." in antwoord.uit


def test_de_eerste_die_geldt_is_beslissend(weeg: Weeg) -> None:
    antwoord = weeg({"inwoner": NEE, "naaste": JA}, toets="wie-leidt")
    assert antwoord.code == 0
    assert "Oordeel: voldaan (de eerste voorwaarde die geldt, telt)." in antwoord.uit
    assert "Beslissend: naaste" in antwoord.uit


def test_json_geeft_alles_terug(weeg: Weeg) -> None:
    antwoord = weeg({"inwoner": NEE, "naaste": JA}, "--json", toets="wie-leidt")
    inhoud = json.loads(antwoord.uit)
    assert {sleutel: inhoud[sleutel] for sleutel in ("gemeente", "peildatum", "toets", "voldaan", "beslissend")} == {
        "gemeente": "testerveen",
        "peildatum": "2021-01-01",
        "toets": "wie-leidt",
        "voldaan": True,
        "beslissend": "naaste",
    }
    assert inhoud["voorwaarden"][0] == {
        "code": "inwoner",
        "vraag": "Kan de inwoner zelf de leiding nemen?",
        "door": "mens",
        "verwacht": True,
        "antwoord": False,
        "motivering": "Dat bleek in het gesprek.",
        "houdt": False,
        "bron": "Samen Testerveen, r. 105",
        "aanname": None,
    }
    assert inhoud["open"] == ["dorpswerker"]


@pytest.mark.parametrize(
    ("feiten", "verwacht"),
    [
        ({"pasend": JA}, "'pasend' is geen voorwaarde van toets 'passend'; bekend: passend, doeltreffend, onveilig"),
        ({"passend": True}, "'passend' is ja of nee; verwacht een blok"),
        ({"passend": None}, "'passend' is leeg (null); verwacht een blok"),
        ({"passend": {"motivering": "ja"}}, "'passend.antwoord' ontbreekt"),
        ({"passend": {"antwoord": "ja"}}, "'passend.antwoord' is tekst; verwacht true of false"),
        ({"passend": {"antwoord": 1}}, "'passend.antwoord' is een getal; verwacht true of false"),
        ({"passend": {"antwoord": None}}, "'passend.antwoord' is leeg (null); verwacht true of false"),
        ({"passend": {"antwoord": True, "motivering": 3}}, "'passend.motivering' is een getal; verwacht tekst"),
        ({"passend": {"antwoord": True, "motivering": None}}, "'passend.motivering' is leeg (null)"),
        ({"passend": {"antwoord": True, "reden": "x"}}, "'passend.reden' is geen bekend veld; bekend: antwoord, moti"),
        ([JA], "het bestand is een lijst; verwacht een blok"),
        (b'{"passend": {"antwoord": ja}}', "regel 1, teken 26: dit is geen geldige JSON"),
        (b"", "regel 1, teken 1: dit is geen geldige JSON"),
        (b'{"passend": "\xe9"}', "het bestand is geen UTF-8-tekst"),
        (b'{"passend": {"antwoord": true}, "passend": {"antwoord": false}}', "'passend' staat twee keer"),
        (b'{"passend": {"antwoord": true, "antwoord": false}}', "'antwoord' staat twee keer"),
        (b"[" * 100_000, "te veel blokken in elkaar"),
        (b'{"passend": ' + b"9" * 5000 + b"}", "te groot getal"),
    ],
)
def test_wat_niet_klopt_wordt_bij_de_sleutel_genoemd(weeg: Weeg, feiten: object, verwacht: str) -> None:
    antwoord = weeg(feiten, "--json")
    assert (antwoord.code, antwoord.uit) == (2, "")
    assert "De antwoorden zijn niet te gebruiken." in antwoord.fout
    assert "feiten.json" in antwoord.fout
    assert verwacht in antwoord.fout


def test_alle_fouten_komen_tegelijk_en_geen_motivering_lekt(weeg: Weeg) -> None:
    geheim = "Woont bij zijn zus."
    antwoord = weeg({"a": JA, "passend": {"antwoord": geheim}, "onveilig": {"antwoord": 1, "motivering": geheim}})
    assert antwoord.fout.count("\n  ") == 3
    assert geheim not in antwoord.fout


def test_een_bestand_met_bytevolgordeteken_is_gewoon_te_lezen(weeg: Weeg) -> None:
    assert weeg(b"\xef\xbb\xbf" + json.dumps(VOLDAAN).encode()).code == 0


def test_een_bestand_dat_er_niet_is_en_een_map(typ: Typ, tmp_path: Path) -> None:
    woorden = ("--peildatum", "2021-01-01", "--map", PROFIELEN)
    weg = typ("toets", "testerveen", "passend", tmp_path / "weg.json", *woorden)
    assert (weg.code, weg.fout) == (2, f"{tmp_path / 'weg.json'} bestaat niet. Controleer het pad en de rechten.\n")
    assert "is een map, geen bestand" in typ("toets", "testerveen", "passend", tmp_path, *woorden).fout


def test_een_onbekende_toets_noemt_de_bekende(weeg: Weeg) -> None:
    antwoord = weeg({}, toets="pgb")
    assert antwoord.code == 2
    assert "Testerveen heeft geen toets 'pgb' op 1 januari 2021." in antwoord.fout
    assert "Kies uit: passend, wie-leidt." in antwoord.fout


def test_een_toets_die_die_dag_niet_geldt_bestaat_die_dag_niet(typ: Typ, bovenmap: Path, tmp_path: Path) -> None:
    vervang(bovenmap / "testerveen" / "besluiten.yaml", "bron: L105-107", "bron: L105-107\n    geldig_tot: 2021-12-31")
    bestand = tmp_path / "feiten.json"
    bestand.write_text(json.dumps({"inwoner": JA}), encoding="utf-8")
    codes = [
        typ("toets", "testerveen", "wie-leidt", bestand, "--peildatum", dag, "--map", bovenmap).code
        for dag in ("2021-12-31", "2022-01-01")
    ]
    assert codes == [0, 2]


def test_op_een_gebroken_profiel_wordt_niet_gewogen(typ: Typ, bovenmap: Path, tmp_path: Path) -> None:
    vervang(bovenmap / "testerveen" / "besluiten.yaml", "oordeel: eerste", "oordeel: laatste")
    bestand = tmp_path / "feiten.json"
    bestand.write_text("{}", encoding="utf-8")
    antwoord = typ("toets", "testerveen", "passend", bestand, "--peildatum", "2021-01-01", "--map", bovenmap)
    assert (antwoord.code, antwoord.uit) == (2, "")
    assert "toetsen.2.oordeel is 'laatste'" in antwoord.fout
