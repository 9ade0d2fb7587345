"""The stories of every municipality's policy document, played through the actions."""

from pathlib import Path

import pytest
from pytest_bdd import scenarios

import naober.gemeenten

# Steps ask for the database while they run; it has to be made before.
pytestmark = pytest.mark.django_db

_GEMEENTEN = Path(naober.gemeenten.__file__).parent

scenarios(*(f"{map_.parent.name}/verhalen" for map_ in sorted(_GEMEENTEN.glob("*/verhalen"))))
