"""The table for people and the file for machines."""

import json
from datetime import date
from pathlib import Path

from bench.meten import Grens, Uitkomst
from bench.verslag import schrijf, tabel

PAGINA = Uitkomst("pagina", 20.04, 25.5, 11, "leeg", 2.5, Grens(queries=12, verhouding=12))
BRIEF = Uitkomst("brief", 30.0, 31.0, 0, "leeg", 2.5, Grens(verhouding=20, ms=25))
LEEG = Uitkomst("leeg", 2.5, 3.0, 3)


def test_de_tabel_zet_meting_budget_en_oordeel_naast_elkaar() -> None:
    kop, streep, pagina, brief, leeg = tabel([PAGINA, BRIEF, LEEG])
    assert kop.split()[0] == "proef"
    assert set(streep) == {"-"}
    assert pagina.split() == ["pagina", "20.0", "25.5", "8.02", "12", "keer", "11", "12", "goed"]
    assert brief.split() == ["brief", "30.0", "31.0", "12.00", "20", "keer", "en", "25", "ms", "0", "-", "te", "veel"]
    assert leeg.split() == ["leeg", "2.5", "3.0", "-", "-", "3", "-", "-"]


def test_het_bestand_noemt_machine_omvang_en_wat_niet_is_gehaald(tmp_path: Path) -> None:
    pad = tmp_path / "build" / "bench.json"
    schrijf(pad, date(2026, 3, 31), {"dossiers": 2000}, [PAGINA, BRIEF])
    stand = json.loads(pad.read_text(encoding="utf-8"))
    assert (stand["datum"], stand["omvang"]) == ("2026-03-31", {"dossiers": 2000})
    assert set(stand["machine"]) == {"kernen", "geheugen_gib", "processor", "python"}
    pagina, brief = stand["uitkomsten"]
    assert pagina["grens"] == {"queries": 12, "verhouding": 12, "ms": None, "p95": None}
    assert pagina["overschrijdingen"] == []
    assert brief["overschrijdingen"] == ["brief: 30.0 ms, het budget is 25 ms."]
