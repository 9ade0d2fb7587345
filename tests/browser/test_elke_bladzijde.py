"""Every page of the site in a real browser: readable for everyone (axe), and no wider than the screen.

The list is the site's own: a new address is tried by itself, or says here why it is no page."""

from collections.abc import Callable

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from naober.fundament.scope import in_scope
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Rol
from tests.beveiliging.adressen import Adres, adressen, nummers
from tests.dossier.gevallen import HARDENBERG, profiel_uit
from tests.dossier.opzet import Zaak

Keur = Callable[[Page], None]

# What has no page of its own to look at, and what it does instead.
FORMULIER = "neemt alleen een formulier aan; de knop ervoor staat op een andere bladzijde"
BESTAND = "geeft een bestand"
VERDER = "stuurt door naar de bladzijde waar het thuishoort"
# A colleague is chosen behind the question mark; without one there is nothing.
KEUZE = "404"
GEEN_BLADZIJDE: dict[str, str] = {
    "inloggen": VERDER,
    "werklijst-weg": FORMULIER,
    "uitzetten": FORMULIER,
    "afwezigheid-stopt": FORMULIER,
    "agendasleutel": FORMULIER,
    "taak-gedaan": FORMULIER,
    "werkaantekening-weg": FORMULIER,
    "document": BESTAND,
    "medewerker-instellen": KEUZE,
    "binnenkomst-oppakken": FORMULIER,
    "binnenkomst-stap": VERDER,
    "binnenkomst-bevestigen": FORMULIER,
    "bevestiging": BESTAND,
    "verslag": BESTAND,
    "eigen-plan-bespreken": VERDER,
    "deelname": VERDER,
    "brief": BESTAND,
}
# Signing out, and a link with a key of its own: no pages of someone who is signed in.
ANDERS = {"uitloggen", "agenda-link"}


@pytest.fixture
def gevallen(db: None) -> tuple[Medewerker, dict[str, int]]:
    """Someone with every role in the team of a case that has been decided, and the number of each thing in it."""
    gemeente = profiel_uit(HARDENBERG.slug).gemeente.code
    with in_scope(gemeente=gemeente):
        nrs = nummers(Zaak(HARDENBERG))
        wie = Medewerker.objects.create(
            gemeente_id=gemeente,
            gebruikersnaam="alles",
            naam="Alle Rollen",
            rollen=[r.value for r in Rol],
            team=HARDENBERG.team,
        )
    return wie, nrs


def pad(adres: Adres, nrs: dict[str, int]) -> str:
    return adres.pad(nrs[adres.soort]) if adres.omzetters else adres.pad()


def soort_van(client: Client, waar: str) -> str:
    """Empty for a page; else what it does instead, or its status."""
    antwoord = client.get(waar)
    if antwoord.status_code == 405:
        return FORMULIER
    if antwoord.status_code == 302:
        return VERDER
    if antwoord.status_code == 200:
        return "" if antwoord.headers["Content-Type"].startswith("text/html") else BESTAND
    return str(antwoord.status_code)


@pytest.mark.django_db
def test_elk_adres_is_een_bladzijde_of_zegt_wat_het_dan_doet(
    client: Client, gevallen: tuple[Medewerker, dict[str, int]]
) -> None:
    wie, nrs = gevallen
    client.force_login(wie)
    soorten = {a.naam: soort_van(client, pad(a, nrs)) for a in adressen() if a.naam not in ANDERS}
    assert {naam: soort for naam, soort in soorten.items() if soort} == GEEN_BLADZIJDE


@pytest.mark.django_db(transaction=True)
def test_elke_bladzijde_is_toegankelijk_en_past_op_het_scherm(
    pagina: Page, live_server: LiveServer, gevallen: tuple[Medewerker, dict[str, int]], axe: Keur
) -> None:
    wie, nrs = gevallen
    client = Client()
    client.force_login(wie)
    sessie = client.cookies[settings.SESSION_COOKIE_NAME].value
    pagina.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": sessie, "url": live_server.url}])
    kapot: list[str] = []
    for adres in (a for a in adressen() if a.naam not in ANDERS | GEEN_BLADZIJDE.keys()):
        for breed, hoog in ((1280, 900), (320, 640)):
            pagina.set_viewport_size({"width": breed, "height": hoog})
            pagina.goto(f"{live_server.url}{pad(adres, nrs)}")
            try:
                axe(pagina)
            except AssertionError as fout:
                kapot.append(f"{adres.naam} op {breed}: {fout}")
    assert not kapot, "\n".join(kapot)
