"""The cases a lawyer reads, each worked out again."""

from pathlib import Path
from typing import Any

import pytest
import yaml

import naober.regels
from naober.kern import Bedrag
from naober.regels import BijdrageFeiten, bijdrage_wmo

GEVALLEN = Path(naober.regels.__file__).parent / "gevallen" / "eigen_bijdrage_wmo.yaml"


@pytest.mark.parametrize(
    "geval", yaml.safe_load(GEVALLEN.read_text(encoding="utf-8")), ids=lambda geval: geval["geval"]
)
def test_de_bijdrage_is_die_van_het_geval(geval: dict[str, Any]) -> None:
    verwacht = geval["verwacht"]

    oordeel = bijdrage_wmo(BijdrageFeiten(**geval["feiten"]), geval["peildatum"])

    assert oordeel.soort == verwacht["soort"]
    assert oordeel.bedrag == (Bedrag.van_euro(verwacht["bedrag"]) if "bedrag" in verwacht else None)
    assert oordeel.per == verwacht.get("per")
    assert [str(bron) for bron in oordeel.bronnen] == geval["bronnen"]
    assert len(oordeel.redenen) == len(oordeel.bronnen)
