"""The frame of the public pages: of the municipality in the address, for everybody, and about nobody."""

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from naober.fundament.scope import in_scope
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Rol
from naober.kaart.laden import laad_voorzieningen
from naober.kaart.models import Voorziening
from naober.portaal.openbaar.talen import talen
from tests.dossier.gevallen import HARDENBERG, LEUSDEN, profiel_uit
from tests.dossier.opzet import Zaak


def test_elke_taal_heeft_dezelfde_woorden() -> None:
    nederlands = set(talen()["nl"].woorden)
    assert [code for code, t in talen().items() if set(t.woorden) != nederlands] == []
    assert len(talen()) == 5
    assert all(woord.strip() for t in talen().values() for woord in t.woorden.values())


@pytest.fixture
def kaart(db: None) -> dict[str, int]:
    """A number of something on the map of two municipalities."""
    nummers = {}
    for slug in (HARDENBERG.slug, LEUSDEN.slug):
        profiel = profiel_uit(slug)
        with in_scope(gemeente=profiel.gemeente.code, breed=True):
            Zaak(HARDENBERG if slug == HARDENBERG.slug else LEUSDEN)
            laad_voorzieningen(profiel.gemeente.code, profiel)
            eerste = Voorziening.objects.order_by("pk").first()
            assert eerste is not None
            nummers[slug] = eerste.pk
    return nummers


def test_een_gemeente_zonder_profiel_is_geen_adres(client: Client, db: None) -> None:
    assert client.get("/in/nergenshuizen/").status_code == 404
    assert client.get(reverse("openbaar", args=[HARDENBERG.slug])).status_code == 200


def test_wat_van_een_andere_gemeente_is_staat_hier_niet(client: Client, kaart: dict[str, int]) -> None:
    for slug, nummer in kaart.items():
        andere = next(s for s in kaart if s != slug)
        assert client.get(reverse("openbaar-aanbod", args=[slug, nummer])).status_code == 200
        assert client.get(reverse("openbaar-aanbod", args=[andere, nummer])).status_code == 404


def test_een_bladzijde_zonder_formulier_zet_geen_koekje_en_neemt_niets_aan(
    client: Client, kaart: dict[str, int]
) -> None:
    pad = reverse("openbaar-zoeken", args=[HARDENBERG.slug])
    antwoord = client.get(pad)
    assert not antwoord.cookies
    assert "max-age" in antwoord.headers["Cache-Control"]
    assert client.post(reverse("openbaar-hulp", args=[HARDENBERG.slug])).status_code == 405


def test_ook_wie_is_ingelogd_ziet_hier_de_gemeente_van_het_adres(client: Client, kaart: dict[str, int]) -> None:
    with in_scope(gemeente=profiel_uit(HARDENBERG.slug).gemeente.code, breed=True):
        wie = Medewerker.objects.create(gemeente_id=160, gebruikersnaam="eigen", naam="Proef", rollen=[Rol.GENERALIST])
    client.force_login(wie)
    assert client.get(reverse("openbaar-aanbod", args=[LEUSDEN.slug, kaart[LEUSDEN.slug]])).status_code == 200
    assert client.get(reverse("mijn-dag")).status_code == 200


def test_de_taal_staat_in_het_adres_en_gaat_mee(client: Client, db: None) -> None:
    tekst = client.get(reverse("openbaar", args=[HARDENBERG.slug]), {"taal": "ar"}).content.decode()
    assert 'lang="ar" dir="rtl"' in tekst
    assert f'href="{reverse("openbaar-hulp", args=[HARDENBERG.slug])}?taal=ar"' in tekst
    assert '<html lang="nl"' in tekst, "de inhoud zelf is Nederlands"
    gewoon = client.get(reverse("openbaar", args=[HARDENBERG.slug]), {"taal": "xx"}).content.decode()
    assert "Lukt het niet? Wij helpen u." in gewoon


def test_bladeren_kost_voor_veel_evenveel_vragen_als_voor_weinig(
    client: Client, kaart: dict[str, int], django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    # The scope and what it was before, four lines of savepoints, for the list which, what, where and when, and whether
    # there is an urgent message.
    for keuze in ({}, {"leefgebied": profiel_uit(HARDENBERG.slug).leefgebieden[0].code}):
        with django_assert_num_queries(11):
            client.get(reverse("openbaar-zoeken", args=[HARDENBERG.slug]), keuze)
