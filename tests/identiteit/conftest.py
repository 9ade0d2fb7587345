"""Accounts of two municipalities, and a browser that can be looked into."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings

from naober.gemeente.models import Gemeente, Medewerker
from naober.gemeente.profiel import Rol
from tests.dossier.gevallen import HARDENBERG, TESTERVEEN, profiel_uit
from tests.dossier.opzet import beide_profielen, testerveen, zaak
from tests.identiteit.aanbieder import Browser, Provider, draaiend, lijst

__all__ = ["beide_profielen", "testerveen", "zaak"]

EIGEN, VREEMD = (profiel_uit(g.slug).gemeente.code for g in (HARDENBERG, TESTERVEEN))
WACHTWOORD = "toets-wachtwoord-lang-genoeg"


@pytest.fixture
def gemeenten(db: None, beide_profielen: None) -> None:
    for geval, code in ((HARDENBERG, EIGEN), (TESTERVEEN, VREEMD)):
        Gemeente.objects.create(code=code, naam=geval.slug, slug=geval.slug)


@pytest.fixture
def anouk(gemeenten: None) -> Medewerker:
    return Medewerker.objects.create_user(
        "anouk", WACHTWOORD, gemeente_id=EIGEN, naam="Anouk", rollen=[Rol.GENERALIST.value], team="gebiedsteam-noord"
    )


class Klok:
    """The clock, which a test puts forward."""

    def __init__(self) -> None:
        self.nu = timezone.now()

    def verder(self, **duur: int) -> None:
        self.nu += timedelta(**duur)


@pytest.fixture
def klok(monkeypatch: pytest.MonkeyPatch) -> Klok:
    klok = Klok()
    monkeypatch.setattr(timezone, "now", lambda: klok.nu)
    return klok


@pytest.fixture
def binnen(client: Client, anouk: Medewerker) -> Client:
    client.force_login(anouk)
    return client


@pytest.fixture(scope="session")
def provider() -> Iterator[Provider]:
    with draaiend() as gestart:
        yield gestart


@pytest.fixture
def browser() -> Browser:
    return Browser()


@pytest.fixture
def personeel(provider: Provider, gemeenten: None, settings: Settings, tmp_path: Path) -> dict[str, Any]:
    """Number 1 is where staff of the first municipality sign in; what is changed here is written by `zet_lijst`."""
    rij: dict[str, Any] = {
        "nummer": 1,
        "soort": "medewerker",
        "naam": "het gemeenteaccount",
        "client": "naober",
        "gemeente": HARDENBERG.slug,
        "groepen": [
            {"groep": "SD-generalist", "rollen": ["generalist"], "team": "gebiedsteam-noord"},
            {"groep": "SD-leiding", "rollen": ["teamleider"], "team": "gebiedsteam-noord"},
        ],
        "tweede_factor": {"acr": ["mfa"], "amr": ["otp"]},
    }
    settings.AANBIEDERS = lijst(tmp_path, provider, rij)
    return rij
