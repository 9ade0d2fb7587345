"""The door for invented residents: there in the demo, and nowhere else."""

import pytest
from django.test import Client
from django.urls import NoReverseMatch, reverse
from pytest_django import Settings

from naober.fundament.scope import in_scope
from tests.dossier.gevallen import HARDENBERG
from tests.dossier.opzet import Zaak

pytestmark = pytest.mark.django_db
DEUR = "/proef/inwoner/"


@pytest.fixture
def zaak() -> Zaak:
    with in_scope(gemeente=160, breed=True):
        return Zaak(HARDENBERG).tot("besluit")


def test_een_bezoeker_van_de_demo_kiest_een_inwoner_en_ziet_diens_besluit(
    zaak: Zaak, client: Client, settings: Settings
) -> None:
    settings.PROEF, settings.ROOT_URLCONF = True, "naober.demo.urls"
    assert DEUR in client.get("/mijn/inloggen/").content.decode()
    keuze = client.get(DEUR).content.decode()
    assert zaak.persoon.naam in keuze
    assert zaak.persoon.bsn not in keuze
    binnen = client.post(DEUR, {"wie": f"{zaak.gemeente}-{zaak.persoon.pk}"}, follow=True)
    assert binnen.redirect_chain == [("/mijn/", 302)]
    assert zaak.persoon.naam in binnen.content.decode()


def test_wie_niet_wordt_aangeboden_is_er_niet(zaak: Zaak, client: Client, settings: Settings) -> None:
    settings.PROEF, settings.ROOT_URLCONF = True, "naober.demo.urls"
    for wie in ("", "160-0", f"344-{zaak.persoon.pk}", "x"):
        assert client.post(DEUR, {"wie": wie}).status_code == 404


def test_buiten_de_demo_bestaat_de_deur_niet(client: Client, settings: Settings) -> None:
    assert settings.PROEF is False
    assert client.get(DEUR).status_code == 404
    with pytest.raises(NoReverseMatch):
        reverse("proef-inwoner")
    assert "proef" not in client.get("/mijn/inloggen/").content.decode()
    settings.ROOT_URLCONF = "naober.demo.urls"
    assert client.get(DEUR).status_code == 404
