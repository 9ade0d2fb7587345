"""What is typed wrongly is answered in Dutch with exit code 2; the rest is a program like any other."""

import json
import os
import re
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from naober.opdracht import regel

from .conftest import PROFIELEN, Typ

BRON = Path(__file__).resolve().parents[2] / "src"


@pytest.mark.parametrize(
    ("woorden", "verwacht"),
    [
        ("", "er ontbreekt: opdracht"),
        ("profiel", "er ontbreekt: opdracht"),
        ("profiel tonen", "kent niet: 'tonen'"),
        ("profiel toon", "er ontbreekt: gemeente"),
        ("profiel toon testerveen --op", "--op: verwacht één waarde"),
        ("profiel toon testerveen --op 1-3-2015", "'1-3-2015' is geen datum; verwacht jaar-maand-dag"),
        ("profiel toon testerveen --op 2015-02-30", "'2015-02-30' is geen datum"),
        ("profiel toon testerveen --op 20150301", "'20150301' is geen datum"),
        ("profiel toon testerveen --jso", "niet bekend: --jso"),
        ("profiel vergelijk --json=ja a b", "--json: neemt geen waarde: 'ja'"),
        ("profiel vergelijk", "er ontbreekt: gemeente"),
        ("toets testerveen passend feiten.json", "er ontbreekt: --peildatum"),
    ],
)
def test_wat_niet_te_lezen_is_zegt_dat_in_gewoon_nederlands(typ: Typ, woorden: str, verwacht: str) -> None:
    antwoord = typ(*woorden.split())
    assert (antwoord.code, antwoord.uit) == (2, "")
    assert verwacht in antwoord.fout
    assert "--help" in antwoord.fout
    assert not re.search(r"argument|required|expected|choose|invalid|unrecognized|ignored", antwoord.fout)


@pytest.mark.parametrize("woorden", ["", "profiel", "profiel controleer", "profiel toon", "profiel vergelijk", "toets"])
def test_de_uitleg_is_nederlands(capsys: pytest.CaptureFixture[str], woorden: str) -> None:
    with pytest.raises(SystemExit) as einde:
        regel.hoofd([*woorden.split(), "--help"])
    uit = capsys.readouterr().out
    assert einde.value.code == 0
    assert uit.startswith(f"gebruik: naober {woorden}".rstrip())
    assert "laat deze uitleg zien" in uit
    assert not re.search(r"usage|options|positional|show this|default", uit)


@pytest.mark.parametrize("map_", ["bestaat-niet", "leeg", "bestand"])
def test_zonder_profielen_zegt_elke_opdracht_waar_gezocht_is(typ: Typ, tmp_path: Path, map_: str) -> None:
    (tmp_path / "leeg").mkdir()
    (tmp_path / "bestand").touch()
    for woorden in ("profiel controleer", "profiel toon testerveen", "toets testerveen a b --peildatum 2015-03-01"):
        antwoord = typ(*woorden.split(), "--map", tmp_path / map_)
        assert antwoord.code == 2
        assert f"Er is geen gemeenteprofiel gevonden. Waar: {tmp_path / map_}." in antwoord.fout


def test_een_onbekende_gemeente_noemt_de_bekende(typ: Typ) -> None:
    antwoord = typ("profiel", "toon", "../testerveen", "--map", PROFIELEN)
    assert antwoord.code == 2
    assert "Er is geen profiel '../testerveen'." in antwoord.fout
    assert "Kies uit: testerveen." in antwoord.fout


def test_zonder_datum_geldt_vandaag_in_nederland(typ: Typ, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(regel, "vandaag", lambda: date(2024, 5, 6))
    assert "Beleid op 6 mei 2024." in typ("profiel", "toon", "testerveen", "--map", PROFIELEN).uit


def test_de_klok_is_die_van_nederland() -> None:
    voor = timezone.localdate(timezone=ZoneInfo("Europe/Amsterdam"))
    assert voor <= regel.vandaag() <= voor + timedelta(days=1)


def _proces(*woorden: str, **omgeving: str) -> subprocess.CompletedProcess[bytes]:
    basis = {naam: waarde for naam, waarde in os.environ.items() if not naam.startswith(("PYTHON", "LC_", "LANG"))}
    return subprocess.run(
        [sys.executable, *woorden], capture_output=True, check=False, env={**basis, "PYTHONPATH": str(BRON), **omgeving}
    )


def test_het_draait_als_programma_en_geeft_zijn_code_door() -> None:
    goed = _proces("-m", "naober", "profiel", "controleer", "--map", str(PROFIELEN))
    assert (goed.returncode, goed.stderr) == (0, b"")
    assert b"testerveen: in orde" in goed.stdout
    assert _proces("-m", "naober", "profiel", "controleer", "verweg", "--map", str(PROFIELEN)).returncode == 2


def test_het_laadt_geen_django_en_geen_databank() -> None:
    vraag = "import sys, naober.opdracht, json; print(json.dumps(sorted({m.split('.')[0] for m in sys.modules})))"
    proces = _proces("-c", vraag)
    assert proces.returncode == 0, proces.stderr
    assert {"django", "psycopg", "openfisca_core"}.isdisjoint(json.loads(proces.stdout))


def test_een_scherm_zonder_trema_krijgt_toch_antwoord() -> None:
    woorden = ("-m", "naober", "profiel", "toon", "hardenberg", "--op", "2015-03-01")
    proces = _proces(*woorden, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert (proces.returncode, proces.stderr) == (0, b"")
    assert b"cli?ntondersteuner" in proces.stdout


def test_wie_ophoudt_met_lezen_krijgt_geen_foutmelding() -> None:
    lees, schrijf = os.pipe()
    os.close(lees)
    opdracht = [sys.executable, "-m", "naober", "profiel", "toon", "hardenberg", "--op", "2015-03-01"]
    omgeving = {**os.environ, "PYTHONPATH": str(BRON)}
    proces = subprocess.run(opdracht, stdout=schrijf, stderr=subprocess.PIPE, check=False, env=omgeving)
    os.close(schrijf)
    assert (proces.returncode, proces.stderr) == (0, b"")
