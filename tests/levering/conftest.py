"""The case that every room plays a part in, in each municipality."""

from collections.abc import Iterator

import pytest

from tests.dossier.opzet import Zaak, beide_profielen, elke_zaak, speel, testerveen, zaak
from tests.plan import gevallen

__all__ = ["beide_profielen", "elke_zaak", "testerveen", "zaak"]


@pytest.fixture
def utrecht(db: None) -> Iterator[Zaak]:
    yield from speel(gevallen.UTRECHT)


@pytest.fixture
def gooi(db: None) -> Iterator[Zaak]:
    yield from speel(gevallen.GOOI)


@pytest.fixture
def heuvelrug(db: None) -> Iterator[Zaak]:
    yield from speel(gevallen.HEUVELRUG)


@pytest.fixture
def leusden(db: None) -> Iterator[Zaak]:
    yield from speel(gevallen.LEUSDEN)
