"""The national schemas and rules, which lie beside this project and are not part of it."""

from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from naober.istandaard import Soort

MAP = next(
    (m for map_ in Path(__file__).resolve().parents if (m := map_ / "shared/standaarden/istandaarden").is_dir()), None
)


def landelijke_map() -> Path:
    if MAP is None:
        pytest.skip("de bestanden van de iStandaarden liggen niet naast dit project (shared/standaarden/istandaarden)")
    return MAP


@cache
def landelijk_schema(soort: Soort) -> etree.XMLSchema:
    """Of iJw all are the published ones; the returns of iWmo are derived from those of iJw."""
    if soort.wet == "ijw":
        map_ = "xsd-clean/ijw-3.2"
    else:
        map_ = "xsd-derived/iwmo-3.2-retour" if soort.is_retour else "xsd-clean/iwmo-3.2"
    return etree.XMLSchema(file=str(landelijke_map() / map_ / f"{soort.code}.xsd"))
