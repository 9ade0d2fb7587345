"""The pages of the map: what stands on them, and that keeping it up works from there."""

from collections.abc import Iterator
from dataclasses import asdict

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Rol
from naober.kaart import queries
from naober.kaart.laden import laad_voorzieningen
from naober.kaart.models import Kaartvoorstel, Organisatie, Voorziening
from naober.kaart.queries import gegevens_van
from tests.dossier.gevallen import profiel_uit
from tests.register.opzet import gemeente
from tests.werkplek.hulp import bevragingen

pytestmark = pytest.mark.django_db
ENTRY = {
    "naam": "Soep op dinsdag",
    "uitleg": "Samen eten.",
    "trede": "algemene-voorzieningen",
    "leefgebieden": "wonen-huishouden",
    "aard": "algemeen",
    "toegang": "vrij",
    "betaling": "€ 3",
    "bereik": "gemeente",
    "levering": "locatie",
    "uitvoerder": "vrijwilliger",
    "initiatief": "bewoners",
}


@pytest.fixture
def client(client: Client) -> Iterator[Client]:
    with gemeente("hardenberg") as maak:
        wie = maak(Rol.BELEID)
        laad_voorzieningen(wie.gemeente, profiel_uit("hardenberg"))
        client.force_login(Medewerker.objects.get(pk=wie.id))
        yield client


def tekst(client: Client, pad: str) -> str:
    antwoord = client.get(pad)
    assert antwoord.status_code == 200, pad
    return antwoord.content.decode()


def test_van_toevoegen_tot_sluiten_op_de_bladzijden(client: Client) -> None:
    # Once round: put on the map with a place, found by a filter, looked at, closed.
    fout = client.post("/voorziening/nieuw/", {**ENTRY, "toegang": "besluit"})
    assert fout.status_code == 422
    assert "vraagt nooit een onderzoek of een besluit" in fout.content.decode()
    client.post("/voorziening/nieuw/", ENTRY)
    rij = Voorziening.objects.get(naam="Soep op dinsdag")
    plek = {"naam": "Buurthuis", "soort": "fysiek", "adres": "Plein 1", "gebied": "noord"}
    slecht = client.post(f"/voorziening/{rij.pk}/plek/", {**plek, "tijden": "eens per jaar"})
    assert "Deze regel is niet te lezen: eens per jaar" in slecht.content.decode()
    client.post(f"/voorziening/{rij.pk}/plek/", {**plek, "tijden": "dinsdag 12:00-14:00, ouderenadviseur"})
    bladzijde = tekst(client, f"/voorziening/{rij.pk}/")
    assert "dinsdag 12:00 tot 14:00, ouderenadviseur" in bladzijde
    assert "Soep op dinsdag" in tekst(client, "/kaart/?gebied=noord&leefgebied=wonen-huishouden")
    assert "Soep op dinsdag" not in tekst(client, "/kaart/?aard=maatwerk")
    client.post(f"/voorziening/{rij.pk}/wijzigen/", {**ENTRY, "betaling": "€ 4"})
    client.post(f"/voorziening/{rij.pk}/nakijken/", {"vrij": "0", "wachttijd": "14"})
    rij.refresh_from_db()
    assert (rij.betaling, rij.vol, rij.nagekeken_op) == ("€ 4", True, timezone.localdate())
    client.post(f"/voorziening/{rij.pk}/sluiten/", {"reden": "Het dak lekt."})
    assert "tijdelijk dicht" in tekst(client, f"/voorziening/{rij.pk}/")
    client.post(f"/voorziening/{rij.pk}/sluiten/", {"sleutel": ""})
    rij.refresh_from_db()
    assert not rij.dicht


def test_een_voorstel_wordt_naast_de_kaart_gelegd_en_beoordeeld(client: Client) -> None:
    rij = Voorziening.objects.filter(aard="algemeen").order_by("pk")[0]
    velden = {n: w for n, w in asdict(gegevens_van(rij)).items() if w not in (None, "", ())}
    client.post(
        f"/voorziening/{rij.pk}/voorstellen/", {**velden, "telefoon": "0523 123456", "toelichting": "Nieuw nummer."}
    )
    voorstel = Kaartvoorstel.objects.get()
    assert voorstel.waarden == {"telefoon": "0523 123456"}
    assert "Nieuw nummer." in tekst(client, "/kaart/voorstellen/")
    assert "0523 123456" in tekst(client, f"/kaartvoorstel/{voorstel.pk}/")
    client.post(f"/kaartvoorstel/{voorstel.pk}/", {"overnemen": "ja"})
    rij.refresh_from_db()
    assert rij.telefoon == "0523 123456"


def test_de_overige_bladzijden_kosten_evenveel_voor_veel_als_voor_weinig(client: Client) -> None:
    client.post("/organisatie/nieuw/", {"naam": "Kerk aan het plein", "soort": "kerk"})
    kerk = Organisatie.objects.get(naam="Kerk aan het plein")
    dubbel = client.post("/organisatie/nieuw/", {"naam": "De kerk aan het plein", "soort": "kerk"})
    assert "staat al op de kaart, als Kerk aan het plein" in dubbel.content.decode()
    for pad in (
        "/kaart/",
        "/organisaties/",
        f"/organisatie/{kerk.pk}/",
        "/kaart/nakijken/",
        "/kaart/overzicht/",
        "/kaart/tekorten/",
    ):
        assert bevragingen(client, pad) <= 12, pad
    assert "wie het biedt" in tekst(client, "/kaart/overzicht/")


def test_een_lange_lijst_wordt_afgekapt_zonder_te_tellen(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "gevonden." in tekst(client, "/kaart/")
    monkeypatch.setattr(queries, "MEESTE", 3)
    with CaptureQueriesContext(connection) as gevangen:
        blad = tekst(client, "/kaart/")
    assert "Meer dan 3 gevonden; de eerste 3 staan hier" in blad
    assert not [v["sql"] for v in gevangen.captured_queries if "COUNT(" in v["sql"] and "kaart_voorziening" in v["sql"]]
