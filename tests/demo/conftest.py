"""A small municipality of our own, in a folder of its own."""

import shutil
from datetime import date
from pathlib import Path

import pytest
import yaml
from pytest_django import Settings

from naober.gemeente.profiel import Profiel
from naober.gemeente.queries import profiel_van, profielmappen

PEILDATUM = date(2028, 2, 29)
INWONERS = 400


@pytest.fixture
def klein(tmp_path: Path, settings: Settings) -> Profiel:
    """The first profile of the product, shrunk to two areas with two villages of a hundred people each."""
    map_ = tmp_path / "profielen" / "klein"
    shutil.copytree(profielmappen()["hardenberg"], map_)
    gebieden = yaml.safe_load((map_ / "gebieden.yaml").read_text(encoding="utf-8"))
    for gebied in gebieden["gebieden"]:
        gebied["kernen"] = gebied["kernen"][:2] if gebied["code"] in ("noord", "gebied-2") else []
        for kern in gebied["kernen"]:
            kern["inwoners"] = INWONERS // 4
    (map_ / "gebieden.yaml").write_text(yaml.safe_dump(gebieden), encoding="utf-8")
    settings.PROFIELMAPPEN = [tmp_path / "profielen"]
    return profiel_van(160, PEILDATUM)
