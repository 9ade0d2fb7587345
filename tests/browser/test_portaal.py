"""The pages of residents in a real browser: readable for everyone, and on a small telephone."""

from collections.abc import Callable

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from naober.fundament.scope import in_scope
from naober.identiteit.sessies import PERSOON, begin
from tests.browser.test_elke_bladzijde import BREED, SMAL, keur_alles
from tests.delen.opzet import toestemming, toestemmingsvraag
from tests.dossier.gevallen import HARDENBERG, profiel_uit
from tests.dossier.opzet import Zaak
from tests.logboek.opzet import bekeken


@pytest.mark.django_db(transaction=True)
def test_elke_bladzijde_van_een_inwoner_is_toegankelijk_en_past_op_het_scherm(
    pagina: Page, live_server: LiveServer, axe: Callable[[Page], None]
) -> None:
    gemeente = profiel_uit(HARDENBERG.slug).gemeente.code
    with in_scope(gemeente=gemeente, actor=1, breed=True):
        zaak = Zaak(HARDENBERG)
        zaak.tot("besluit")
        bekeken(zaak, "bram")
        vraag, gegeven = toestemmingsvraag(zaak), toestemming(zaak)
    sessie = Client().session
    sessie[PERSOON] = {"wie": zaak.persoon.pk, "voor": zaak.persoon.pk, "makelaar": None}
    begin(sessie, gemeente)
    sessie.save()
    koekje = {"name": settings.SESSION_COOKIE_NAME, "value": sessie.session_key or "", "url": live_server.url}
    pagina.context.add_cookies([koekje])  # type: ignore[list-item]
    namen = ("mijn-overzicht", "mijn-wie-keek", "mijn-voor", "sessie-verlengen")
    namen += ("mijn-toestemming", "mijn-inzagevraag")
    adressen = [reverse(naam) for naam in namen]
    adressen += [
        reverse("mijn-toestemmingsvraag", args=[vraag.pk]),
        reverse("mijn-intrekken", args=[gegeven.pk]),
    ]
    paden = [live_server.url + adres for adres in adressen]
    assert keur_alles(pagina, axe, paden, (BREED, SMAL)) == []
    pagina.context.clear_cookies()
    assert keur_alles(pagina, axe, [live_server.url + reverse("mijn-inloggen")], (BREED, SMAL)) == []
