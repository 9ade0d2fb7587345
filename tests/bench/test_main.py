"""The command: what it refuses, and what its exit code says."""

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.utils import timezone
from pytest_django import Settings

from bench import __main__ as bench
from bench import gegevens, meten, proeven, stroom
from bench.meten import Grens, Uitkomst
from naober.fundament import ingebed
from naober.kern import Fout


@pytest.fixture
def nep(monkeypatch: pytest.MonkeyPatch, settings: Settings, tmp_path: Path) -> Path:
    """A bench without database: what was measured is set by the test. Returns the build folder."""
    settings.BOUW, settings.STATIC_ROOT = tmp_path, tmp_path / "static"
    # The command sets these; afterwards they are as they were.
    settings.ROOT_URLCONF = settings.ROOT_URLCONF
    monkeypatch.setattr(bench, "MAP", tmp_path / "pg-bench")
    monkeypatch.setattr(ingebed, "stop", lambda map_: False)
    stad = SimpleNamespace(vultijden=[], inwoners=61355)
    monkeypatch.setattr(gegevens, "maak_stad", lambda dag, omvang, meld: stad)
    monkeypatch.setattr(proeven, "maak_proeven", lambda stad: [])
    monkeypatch.setattr(stroom, "meet_stroom", lambda stad, seconden: Uitkomst("onder druk", 9, 12, None))
    monkeypatch.setattr(stroom, "meet_brieven", lambda stad, meld, aantal: Uitkomst("brieven", 12, 20, 0))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("NAOBER_PG", "terug na de toets")
    return tmp_path


def meet_dit(monkeypatch: pytest.MonkeyPatch, queries: int) -> None:
    uit = Uitkomst("huishoudpagina", 20, 25, queries, "lege pagina", 2.5, Grens(queries=12))

    def meet(*args: Any, **kwargs: Any) -> list[Uitkomst]:
        return [uit]

    monkeypatch.setattr(meten, "meet", meet)


def test_binnen_de_budgetten_is_het_goed(
    nep: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    meet_dit(monkeypatch, queries=12)
    assert bench.main(["--inwoners", "61355"]) == 0
    assert "Alle budgetten zijn gehaald." in capsys.readouterr().out
    stand = json.loads((nep / "bench.json").read_text(encoding="utf-8"))
    assert stand["omvang"]["inwoners"] == 61355
    assert stand["datum"] == timezone.localdate().isoformat()


def test_een_query_te_veel_laat_de_bench_mislukken(
    nep: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    meet_dit(monkeypatch, queries=13)
    assert bench.main() == 1
    assert "huishoudpagina: 13 queries, het budget is 12." in capsys.readouterr().out
    assert (nep / "bench.json").exists(), "ook een mislukte meting is te lezen"


def test_een_databank_van_een_ander_wordt_niet_gebruikt(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql:///echt")
    assert bench.main() == 2
    assert "haal DATABASE_URL uit de omgeving" in capsys.readouterr().err


def test_twee_tegelijk_kan_niet(nep: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with bench._alleen():
        assert bench.main() == 2
    assert "De bench draait al in deze map." in capsys.readouterr().err


def test_een_fout_in_een_proef_is_geen_overschreden_budget(
    nep: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def mislukt(*args: Any, **kwargs: Any) -> list[Uitkomst]:
        raise Fout("De proef 'brief' geeft niet wat een gebruiker hoort te krijgen.")

    monkeypatch.setattr(meten, "meet", mislukt)
    assert bench.main() == 2
    assert "De proef 'brief'" in capsys.readouterr().err
