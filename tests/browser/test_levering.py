"""One household in the browser, from what was decided to an invoice that is paid; the provider answers by itself."""

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from naober.demo.aanbieders import speel
from naober.fundament.scope import in_scope
from naober.gemeente.actor import Actor
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Rol
from naober.levering import actions as doen
from naober.levering.actions import betalen
from naober.levering.models import Declaratie
from tests.browser.test_elke_bladzijde import log_in
from tests.dossier.opzet import HARDENBERG, Zaak, beide_profielen, goed
from tests.levering import berichten, geldopzet, opzet

# The case is told in the autumn of this year, as invoices of long ago do not go by message.
__all__ = ["beide_profielen"]
DAG, LATER = date(2026, 9, 1), date(2026, 10, 5)
BREED, SMAL = {"width": 1280, "height": 900}, {"width": 320, "height": 640}


def als(pagina: Page, server: LiveServer, actor: Actor) -> None:
    pagina.context.clear_cookies()
    log_in(pagina, server, Medewerker.objects.get(pk=actor.id))


def bekijk(pagina: Page, axe: Callable[..., None], naam: str) -> None:
    """Accessible on a wide and a narrow screen; a picture of both when somebody wants to look."""
    for breed, maat in (("breed", BREED), ("smal", SMAL)):
        pagina.set_viewport_size(maat)  # type: ignore[arg-type]
        axe(pagina)
        if map_ := os.environ.get("NAOBER_BEELDEN"):
            pagina.screenshot(path=str(Path(map_) / f"{naam}-{breed}.png"), full_page=True)
    pagina.set_viewport_size(BREED)  # type: ignore[arg-type]


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("beide_profielen")
def test_een_huishouden_van_besluit_tot_betaalde_factuur_met_een_aanbieder_die_vanzelf_antwoordt(
    pagina: Page, live_server: LiveServer, axe: Callable[..., None]
) -> None:
    with in_scope(gemeente=160, breed=True):
        zaak = Zaak(replace(HARDENBERG, dag=DAG)).tot("besluit")
        keuze = opzet.gekozen(zaak, geldopzet.aanbieder(zaak))
        ayla, henk = opzet.bij_aanbieder(zaak, keuze.aanbieder), opzet.backoffice(zaak)
        ingrid = Actor.van(zaak._medewerker("ingrid", (Rol.TOETSER,), "geen"))
        rij = goed(doen.wijs_hulp_toe(zaak.anouk, keuze=keuze, invoer=opzet.uren(zaak), peildatum=DAG))
    # The order went out; the back office sees that it waits for an answer.
    als(pagina, live_server, henk)
    pagina.goto(f"{live_server.url}/berichtenverkeer/")
    expect(pagina.get_by_role("heading", name="Wacht op antwoord")).to_be_visible()
    bekijk(pagina, axe, "verkeer")
    pagina.get_by_role("link", name="iWmo 301").first.click()
    expect(pagina.get_by_role("heading", level=1)).to_have_text("iWmo 301")
    bekijk(pagina, axe, "bericht")
    # The provider answers, begins, and invoices the month.
    for maand in (None, DAG):
        with in_scope(gemeente=160, breed=True):
            speel(160, LATER, maand=maand)
        berichten.verwerk_alles(henk, LATER)
    als(pagina, live_server, ayla)
    pagina.goto(live_server.url)
    expect(pagina.get_by_text("hulp loopt")).to_be_visible()
    bekijk(pagina, axe, "opdrachten")
    pagina.get_by_role("link", name=zaak.persoon.geslachtsnaam).click()
    expect(pagina.get_by_role("link", name="Stop melden")).to_be_visible()
    bekijk(pagina, axe, "opdracht")
    # Two people of the municipality approve the invoice, and it is paid.
    factuur = Declaratie.objects
    with in_scope(gemeente=160, breed=True):
        declaratie = factuur.get()
        assert declaratie.toegekend_centen > 0
        assert rij.prestaties.count() == 1
    for wie in (henk, ingrid):
        als(pagina, live_server, wie)
        pagina.goto(f"{live_server.url}/declaratie/{declaratie.pk}/")
        if pagina.get_by_role("button", name="Goedkeuren").count():
            pagina.get_by_role("button", name="Goedkeuren").click()
    with in_scope(gemeente=160, breed=True):
        batch = goed(betalen.maak_betaling(henk, uitvoeren_op=LATER, peildatum=LATER))
        goed(betalen.geef_betaling_vrij(ingrid, betaalbatch=batch, peildatum=LATER))
    als(pagina, live_server, ayla)
    pagina.goto(f"{live_server.url}/declaratie/{declaratie.pk}/")
    expect(pagina.get_by_text("betaald").first).to_be_visible()
