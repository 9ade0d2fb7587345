"""Servers of their own, filled by putting a backup back: making the tables takes much longer."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytest_django import DjangoDbBlocker

from naober.fundament.reserve.maken import maak
from tests.dossier.opzet import beide_profielen
from tests.veerkracht.servers import Server, servers

__all__ = ["beide_profielen"]
MOMENT = datetime(2026, 11, 28, 2, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
def lege_kopie(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A backup of the test database as it is when no test is at work in it."""
    with django_db_blocker.unblock():
        return maak(tmp_path_factory.mktemp("reserve"), MOMENT)[0]


@pytest.fixture(scope="session")
def nieuwe_databank() -> Iterator[Callable[[], Server]]:
    """Makes an empty database, with roles, on a server that only these tests use."""
    with servers() as maak_databank:
        yield maak_databank


@pytest.fixture
def leeg(nieuwe_databank: Callable[[], Server]) -> Server:
    """An empty database."""
    return nieuwe_databank()
