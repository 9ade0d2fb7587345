"""`manage.py check` reads every profile."""

import shutil
from pathlib import Path

from pytest_django import Settings

from naober.gemeente.checks import controleer_profielen
from naober.gemeente.queries import profielmappen


def test_de_profielen_van_het_project_zijn_goed() -> None:
    assert controleer_profielen(None) == []


def test_een_kapot_profiel_wordt_genoemd_met_bestand_en_regel(tmp_path: Path, settings: Settings) -> None:
    goed = next(iter(profielmappen().values()))
    kapot = shutil.copytree(goed, tmp_path / "kapotveld")
    trap = kapot / "trap.yaml"
    trap.write_text(trap.read_text(encoding="utf-8").replace("    - code: ", "    - kode: ", 1), encoding="utf-8")
    settings.PROFIELMAPPEN = [tmp_path]
    [fout] = controleer_profielen(None)
    assert fout.id == "gemeente.E001"
    assert "trap.yaml, regel" in fout.msg
    assert "kode is hier geen bekend veld" in fout.msg
