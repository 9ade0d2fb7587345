"""A resident with a file that was decided, and the provider at which residents sign in."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings

from naober.bewoners.models import Persoon, Vertegenwoordiging
from naober.fundament.scope import in_scope
from naober.kern.bsn import testreeks as reeks
from tests.dossier.gevallen import HARDENBERG
from tests.dossier.opzet import Zaak, beide_profielen
from tests.identiteit.aanbieder import Browser, Provider, lijst
from tests.identiteit.conftest import EIGEN, browser, gemeenten, provider

__all__ = ["beide_profielen", "browser", "gemeenten", "provider"]
BSNS = list(reeks())[20:30]
Aanmelder = Callable[..., Any]


@dataclass
class Gezin:
    """The case of one household, and people around it who can sign in."""

    zaak: Zaak
    map_: Path

    @property
    def wie(self) -> Persoon:
        return self.zaak.persoon

    def nieuw(self, voornaam: str, nr: int, jaren: int = 50) -> Persoon:
        """Somebody else of this municipality, who turned so old this month, with a citizen service number."""
        vandaag = timezone.localdate()
        with in_scope(gemeente=EIGEN, breed=True):
            persoon = self.zaak.inwoner(voornaam, "Roelofsen", BSNS[nr])
            Persoon.objects.filter(pk=persoon.pk).update(geboortedatum=date(vandaag.year - jaren, vandaag.month, 1))
            persoon.refresh_from_db()
        return persoon

    def vertegenwoordigt(self, door: Persoon, voor: Persoon, **anders: Any) -> Vertegenwoordiging:
        """Record that one speaks for the other: a mentor since a month, unless said otherwise."""
        van = timezone.localdate() - timedelta(days=30)
        basis = {"soort": "mentor", "reikwijdte": "zorg", "naam": door.naam, "grondslag": "beschikking", "van": van}
        with in_scope(gemeente=EIGEN, breed=True):
            return Vertegenwoordiging.objects.create(persoon=voor, door=door, **{**basis, **anders})


@pytest.fixture
def gezin(gemeenten: None, tmp_path: Path) -> Gezin:
    with in_scope(gemeente=EIGEN, actor=1, breed=True):
        zaak = Zaak(HARDENBERG)
        zaak.tot("besluit")
    return Gezin(zaak, tmp_path)


@pytest.fixture
def makelaar(provider: Provider, gezin: Gezin, settings: Settings) -> dict[str, Any]:
    rij: dict[str, Any] = {
        "nummer": 3,
        "soort": "bewoner",
        "naam": "DigiD",
        "client": "naober",
        "gemeente": HARDENBERG.slug,
        "claim_namens": "namens",
        "niveaus": {"laag": "basis", "midden": "midden", "substantieel": "substantieel", "hoog": "hoog"},
    }
    settings.AANBIEDERS = lijst(gezin.map_, provider, rij)
    return rij


@pytest.fixture
def meld_aan(client: Client, provider: Provider, makelaar: dict[str, Any]) -> Aanmelder:
    """Sign in as this resident, sure enough, and for another when `namens` is given."""

    def doe(wie: Persoon, *, acr: str = "substantieel", namens: Persoon | None = None, via: Client = client) -> Any:
        provider.wie(f"bsn-{wie.pk}", acr=acr, bsn=wie.bsn, **({"namens": namens.bsn} if namens else {}))
        return Browser().meld_aan(via, 3)

    return doe
