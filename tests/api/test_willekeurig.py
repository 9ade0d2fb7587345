"""Anything that fits the document, and much that does not: an answer every time, and never a breakdown."""

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import response_schema_conformance, status_code_conformance

from naober.api.operaties import OPERATIES
from naober.fundament.scope import in_scope
from naober.gemeente.profiel import Rol
from tests.api.machine import Machine
from tests.beveiliging.adressen import nummers
from tests.beveiliging.tabellen import ongedaan
from tests.beveiliging.test_adressen import EIGEN, account
from tests.beveiliging.test_api import nummers_van
from tests.dossier.gevallen import HARDENBERG
from tests.dossier.opzet import Zaak

VOORBEELDEN = 4  # for each operation, both for what fits the document and for what does not
PROEF = settings(
    max_examples=VOORBEELDEN,
    deadline=None,
    database=None,
    derandomize=True,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
KEUR = [not_a_server_error, status_code_conformance, response_schema_conformance]


@pytest.fixture
def zaak_met_nummers(db: None, beide_profielen: None) -> dict[str, int]:
    with in_scope(gemeente=EIGEN):
        return nummers(Zaak(HARDENBERG))


@pytest.fixture
def een_verbinding() -> Iterator[None]:
    """The server closes its connection after each request; here that is the one of the test and its transaction."""
    request_started.disconnect(close_old_connections)
    request_finished.disconnect(close_old_connections)
    yield
    request_started.connect(close_old_connections)
    request_finished.connect(close_old_connections)


def probeer(operatie: Any, bekend: dict[str, Any], koppen: dict[str, str]) -> int:
    """Send a number of requests to this operation, each undone after its answer; how many were sent."""
    geteld = 0

    def stuur(geval: Any, echt: bool) -> None:
        # A number that exists leads past the look-up; a number at random shows that the look-up holds.
        vast = bekend if echt else {"gemeente": bekend["gemeente"]}
        geval.path_parameters = {**(geval.path_parameters or {}), **vast}
        with ongedaan():
            antwoord = geval.call(headers=koppen)
            geval.validate_response(antwoord, checks=KEUR, headers=koppen)
        nonlocal geteld
        geteld += 1

    for wijze in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE):
        PROEF(given(operatie.as_strategy(generation_mode=wijze), st.booleans())(stuur))()
    return geteld


def test_geen_enkele_invoer_geeft_een_storing(zaak_met_nummers: dict[str, int], een_verbinding: None) -> None:
    machine = Machine(account(EIGEN, *Rol), HARDENBERG.slug)
    koppen = {"Authorization": f"Bearer {machine.sleutel}"}
    schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application())
    geteld: dict[str, int] = {}
    for gevonden in schema.get_all_operations():
        operatie = gevonden.ok()
        op = next(o for o in OPERATIES if o.naam == operatie.definition.raw["operationId"])
        geteld[op.naam] = probeer(operatie, {"gemeente": HARDENBERG.slug, **nummers_van(op, zaak_met_nummers)}, koppen)
    assert set(geteld) == {op.naam for op in OPERATIES}
    assert min(geteld.values()) >= 1
