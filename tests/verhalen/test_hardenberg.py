"""The stories of this municipality's policy document, played through the actions."""

import pytest
from pytest_bdd import scenarios

# Steps ask for the database while they run; it has to be made before.
pytestmark = pytest.mark.django_db

scenarios("hardenberg/verhalen")
