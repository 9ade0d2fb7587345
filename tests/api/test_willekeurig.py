"""Anything that fits the document, and much that does not: an answer every time, and never a breakdown."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from zlib import crc32

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from django.test import Client
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import response_schema_conformance, status_code_conformance

from naober.api.operatie import Operatie
from naober.api.operaties import OPERATIES
from naober.fundament.scope import in_scope
from naober.gemeente.profiel import Rol
from tests.api.machine import Machine, pad_van
from tests.beveiliging.adressen import nummers
from tests.beveiliging.tabellen import ongedaan
from tests.beveiliging.test_adressen import EIGEN, VREEMD, account
from tests.beveiliging.test_api import nummers_van
from tests.dossier.gevallen import HARDENBERG, TESTERVEEN
from tests.dossier.opzet import Zaak

# For each operation, by two of who ask; by its name always of what fits the document, or of what does not.
VOORBEELDEN = 2
PROEF = settings(
    max_examples=VOORBEELDEN,
    deadline=None,
    database=None,
    derandomize=True,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
KEUR = [not_a_server_error, status_code_conformance, response_schema_conformance]


# Nothing of these may come back to who is not theirs: of the other municipality, and of the other team.
VREEMD_WOORD, TEAM_WOORD = "Lekkerkerkstra", "Gluurdersma"
# What tells how it is built, whoever asks.
VAN_BINNEN = ("Traceback", "psycopg", "select ", "SELECT ", "naober.", "/src/")


@dataclass(frozen=True)
class Vrager:
    """A machine, the numbers that it tries, and what it may not get back."""

    koppen: dict[str, str]
    bekend: dict[str, int]
    verboden: frozenset[str]


def met_woord(zaak: Zaak, woord: str) -> Zaak:
    """The case with this word in what was written down of the talk."""
    zaak.verslag_anders = {"verslag": f"Besproken met {woord}.", "eigen_kracht": f"{woord} kookt zelf."}
    return zaak


def overal(zaak: Zaak, woord: str) -> None:
    """The same word in what stands in the rows that an address points to."""
    for rij, veld in ((zaak.behoefte, "omschrijving"), (zaak.actie, "omschrijving"), (zaak.besluit, "motivering")):
        setattr(rij, veld, f"Dit gaat over {woord}.")
        rij.save(update_fields=[veld])


def woorden_van(zaak: Zaak, woord: str) -> frozenset[str]:
    return frozenset({woord, zaak.persoon.bsn or woord})


@pytest.fixture
def vragers(db: None, beide_profielen: None) -> list[Vrager]:
    """Somebody with every role, on what is theirs and on what is of another municipality; and a generalist of another
    team, on what is not theirs."""
    with in_scope(gemeente=VREEMD, breed=True):
        ginds = Zaak(TESTERVEEN, 1)
        # Within a municipality a resident may be looked up by whoever takes in questions; over its border by nobody.
        ginds.persoon.geslachtsnaam = VREEMD_WOORD
        ginds.persoon.save()
        overal(met_woord(ginds, VREEMD_WOORD).tot("besluit"), VREEMD_WOORD)
        vreemd = {n: getattr(ginds, n).pk for n in ("dossier", "binnenkomst", "behoefte", "plan", "actie", "besluit")}
        vreemd |= {"persoon": ginds.persoon.pk}
    with in_scope(gemeente=EIGEN, breed=True):
        zaak = met_woord(Zaak(HARDENBERG), TEAM_WOORD)
        eigen = nummers(zaak)
        overal(zaak, TEAM_WOORD)
    alles = {"Authorization": f"Bearer {Machine(account(EIGEN, *Rol), HARDENBERG.slug).sleutel}"}
    ander = account(EIGEN, Rol.GENERALIST, team="gebiedsteam-2")
    elders = {"Authorization": f"Bearer {Machine(ander, HARDENBERG.slug).sleutel}"}
    daar, hier = woorden_van(ginds, VREEMD_WOORD), woorden_van(zaak, TEAM_WOORD)
    return [Vrager(alles, eigen, daar), Vrager(elders, eigen, daar | hier), Vrager(alles, vreemd, daar)]


@pytest.fixture
def een_verbinding() -> Iterator[None]:
    """The server closes its connection after each request; here that is the one of the test and its transaction."""
    request_started.disconnect(close_old_connections)
    request_finished.disconnect(close_old_connections)
    yield
    request_started.connect(close_old_connections)
    request_finished.connect(close_old_connections)


def lekken(antwoord: Any, verboden: frozenset[str]) -> list[str]:
    """What stands in this answer, its headers and errors included, and should not."""
    alles = f"{antwoord.headers} {antwoord.content.decode(errors='replace')}"
    gevonden = [w for w in verboden if w in alles]
    return gevonden + ([w for w in VAN_BINNEN if w in alles] if antwoord.status_code >= 400 else [])


def probeer(operatie: Any, op: Operatie, vragers: list[Vrager]) -> int:
    """Send a number of requests to this operation, by one after another, each undone after its answer; how many."""
    geteld, begin = 0, crc32(op.naam.encode())

    def stuur(geval: Any, echt: bool) -> None:
        nonlocal geteld
        vrager = vragers[(begin + geteld) % len(vragers)]
        geteld += 1
        # A number that exists leads past the look-up; a number at random shows that the look-up holds.
        vast = nummers_van(op, vrager.bekend) if echt else {}
        geval.path_parameters = {**(geval.path_parameters or {}), "gemeente": HARDENBERG.slug, **vast}
        with ongedaan():
            antwoord = geval.call(headers=vrager.koppen)
            geval.validate_response(antwoord, checks=KEUR, headers=vrager.koppen)
        assert lekken(antwoord, vrager.verboden) == [], f"{op.naam} gaf {antwoord.status_code} met iets van een ander"

    wijze = (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)[begin % 2]
    PROEF(given(operatie.as_strategy(generation_mode=wijze), st.booleans())(stuur))()
    return geteld


def test_geen_enkele_invoer_geeft_een_storing_of_iets_van_een_ander(
    vragers: list[Vrager], een_verbinding: None
) -> None:
    schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application())
    geteld: dict[str, int] = {}
    for gevonden in schema.get_all_operations():
        operatie = gevonden.ok()
        op = next(o for o in OPERATIES if o.naam == operatie.definition.raw["operationId"])
        geteld[op.naam] = probeer(operatie, op, vragers)
    assert set(geteld) == {op.naam for op in OPERATIES}
    assert min(geteld.values()) >= 1


def test_elke_operatie_op_een_nummer_van_een_ander_geeft_niets_van_die_ander(
    vragers: list[Vrager], een_verbinding: None
) -> None:
    """Not left to chance: each operation with a number in its address, by each, on what is of the other."""
    eigenaar, *anderen = vragers
    gezien = 0
    for op in (o for o in OPERATIES if o.nummers and not o.codes):
        pad = pad_van(op, HARDENBERG.slug, **nummers_van(op, eigenaar.bekend))
        if op.methode == "GET" and TEAM_WOORD in _vraag(op.methode, pad, eigenaar).content.decode(errors="replace"):
            gezien += 1
        for vrager in anderen:
            pad = pad_van(op, HARDENBERG.slug, **nummers_van(op, vrager.bekend))
            with ongedaan():
                antwoord = _vraag(op.methode, pad, vrager)
            assert lekken(antwoord, vrager.verboden) == [], f"{op.naam}: {antwoord.status_code}"
    assert gezien >= 3, "wie het wel mag zien, ziet het woord: anders toont dit niets"


def _vraag(methode: str, pad: str, vrager: Vrager) -> Any:
    client = Client(headers=vrager.koppen)
    return client.generic(methode, pad, "{}" if methode != "GET" else "", content_type="application/json")
