"""Accounts of two municipalities, and a browser that can be looked into."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from naober.gemeente.models import Gemeente, Medewerker
from naober.gemeente.profiel import Rol
from tests.dossier.gevallen import HARDENBERG, TESTERVEEN, profiel_uit
from tests.dossier.opzet import beide_profielen, testerveen, zaak

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
