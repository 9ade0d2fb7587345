"""A resident reads who of the municipality looked in their file, when and why; of another file nothing."""

import pytest
from django.test import Client
from django.urls import reverse

from naober.fundament.scope import in_scope
from tests.identiteit.conftest import EIGEN
from tests.logboek.opzet import bekeken
from tests.portaal.conftest import Aanmelder, Gezin

pytestmark = pytest.mark.django_db


def test_een_inwoner_ziet_wie_keek_en_waarom_en_een_ander_niet(
    client: Client, gezin: Gezin, meld_aan: Aanmelder
) -> None:
    with in_scope(gemeente=EIGEN, breed=True):
        bekeken(gezin.zaak, "bram")
    meld_aan(gezin.wie)
    for vraag in ("", "?periode=jaar"):
        html = client.get(reverse("mijn-wie-keek") + vraag).content.decode()
        assert gezin.zaak.bram.naam in html
        assert "AVG, art. 6 lid 1 onder e" in html
        assert "functionaris gegevensbescherming" in html
    meld_aan(gezin.nieuw("Mila", 1))
    html = client.get(reverse("mijn-wie-keek")).content.decode()
    assert gezin.zaak.bram.naam not in html
    assert "In deze tijd keek niemand in uw dossier." in html
