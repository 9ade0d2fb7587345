"""The national schemas and rules; a test that needs them is passed over where they are not."""

from pathlib import Path

import pytest
from lxml import etree

from naober.istandaard import Soort
from tools import landelijk


def landelijke_map() -> Path:
    if landelijk.MAP is None:
        pytest.skip("de bestanden van de iStandaarden liggen niet naast dit project (shared/standaarden/istandaarden)")
    return landelijk.MAP


def landelijk_schema(soort: Soort) -> etree.XMLSchema:
    landelijke_map()
    schema = landelijk.landelijk_schema(soort)
    assert schema is not None
    return schema
