"""A resident reads who of the municipality looked in their file, when and why; of another file nothing."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from naober.bewoners.models import Persoon
from naober.fundament.scope import in_scope
from naober.logboek.actions import beantwoord_inzagevraag
from naober.logboek.models import Inzage, Inzagevraag
from tests.delen.opzet import toezicht
from tests.dossier.opzet import goed
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


def wie_keek(client: Client) -> str:
    return client.get(reverse("mijn-wie-keek")).content.decode()


def test_wat_een_inwoner_zelf_bekijkt_staat_in_het_logboek_en_niet_in_de_lijst(
    client: Client, gezin: Gezin, meld_aan: Aanmelder
) -> None:
    meld_aan(gezin.wie)
    client.get(reverse("mijn-overzicht"))
    html = wie_keek(client)
    assert "Wat u zelf bekijkt, wordt ook bijgehouden. Dat staat hier niet bij." in html
    assert "In deze tijd keek niemand in uw dossier." in html
    with in_scope(gemeente=EIGEN, breed=True):
        regels = list(Inzage.objects.filter(kijker="inwoner").order_by("id"))
    assert [r.wat for r in regels] == ["mijn-overzicht", "mijn-wie-keek"]
    for regel in regels:
        assert (regel.inwoner_id, regel.persoon_id, regel.personen) == (gezin.wie.pk, gezin.wie.pk, [gezin.wie.pk])
        assert (regel.dossier_id, regel.medewerker_id, regel.aanleiding) == (None, None, "zelf")
        assert regel.verwerking == "inwonerrechten"
        assert regel.grondslag


def test_wat_een_vertegenwoordiger_bekijkt_ziet_de_inwoner_en_andersom_niet(
    client: Client, gezin: Gezin, meld_aan: Aanmelder
) -> None:
    mentor, huisgenoot = gezin.nieuw("Mila", 1), gezin.nieuw("Piet", 2)
    gezin.vertegenwoordigt(mentor, gezin.wie)
    with in_scope(gemeente=EIGEN, breed=True):
        Persoon.objects.filter(pk=huisgenoot.pk).update(huishouden=gezin.wie.huishouden)
    meld_aan(gezin.wie)
    client.get(reverse("mijn-overzicht"))
    meld_aan(mentor, namens=gezin.wie)
    client.get(reverse("mijn-overzicht"))
    html = wie_keek(client)
    assert f"{gezin.wie.naam} kan dat zien" in html
    assert "In deze tijd keek niemand in uw dossier." in html
    meld_aan(gezin.wie)
    html = wie_keek(client)
    for deel in (mentor.naam, "mentor, op de bladzijden voor inwoners", "Deze persoon mocht toen voor u spreken"):
        assert deel in html
    meld_aan(huisgenoot)
    assert mentor.naam not in wie_keek(client)


def test_een_inwoner_stelt_een_vraag_over_een_regel_en_leest_het_antwoord(
    client: Client, gezin: Gezin, meld_aan: Aanmelder
) -> None:
    zaak = gezin.zaak
    with in_scope(gemeente=EIGEN, breed=True):
        regel = bekeken(zaak, "bram")
        functionaris = toezicht(zaak)
    meld_aan(gezin.wie)
    adres = f"{reverse('mijn-inzagevraag')}?regel={regel.pk}"
    assert adres in wie_keek(client)
    assert "Vul dit in." in client.post(adres, {}).content.decode()
    html = client.post(adres, {"vraag": "Waarom keek deze medewerker?"}, follow=True).content.decode()
    assert "Uw vraag is verstuurd." in html
    assert "wordt uitgezocht" in html
    with in_scope(gemeente=EIGEN, breed=True):
        vraag = Inzagevraag.objects.get()
    assert (vraag.over_id, vraag.persoon_id, vraag.gesteld_door) == (zaak.bram.id, gezin.wie.pk, gezin.wie.naam)
    assert vraag.vastgelegd_door is None
    with in_scope(gemeente=EIGEN, breed=True):
        goed(
            beantwoord_inzagevraag(
                functionaris, vraag=vraag, uitkomst="onterecht", antwoord="Hij had er geen reden voor.",
                peildatum=timezone.localdate(),
            )
        )  # fmt: skip
    html = wie_keek(client)
    assert "Deze medewerker had niet mogen kijken." in html
    assert "Hij had er geen reden voor." in html
    meld_aan(gezin.nieuw("Mila", 1))
    assert "Hij had er geen reden voor." not in wie_keek(client)


def test_een_vraag_over_een_regel_van_een_ander_dossier_wordt_geweigerd(
    client: Client, gezin: Gezin, meld_aan: Aanmelder
) -> None:
    meld_aan(gezin.wie)
    for regel in ("999999999", "9" * 18):
        antwoord = client.post(f"{reverse('mijn-inzagevraag')}?regel={regel}", {"vraag": "Waarom?"})
        assert antwoord.status_code == 422
        assert "hoort niet bij dit dossier" in antwoord.content.decode()
    with in_scope(gemeente=EIGEN, breed=True):
        assert not Inzagevraag.objects.exists()
    meld_aan(gezin.nieuw("Mila", 1))
    assert client.get(reverse("mijn-inzagevraag")).status_code == 404
