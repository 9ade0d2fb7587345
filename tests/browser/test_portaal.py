"""The pages of residents in a real browser: readable for everyone, and on a small telephone."""

import os
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from naober.agenda.actions import plan_afspraak
from naober.agenda.rules import NieuweAfspraak
from naober.demo.verhaal.doorlopen import vul_open_in
from naober.fundament.scope import in_scope
from naober.gezicht.schrijver import PERSOON
from naober.identiteit.sessies import begin
from naober.onderzoek.uitzoeken import rond_onderzoek_af
from naober.plan.models import Actie
from tests.browser.test_elke_bladzijde import BREED, SMAL, keur_alles
from tests.delen.opzet import toestemming, toestemmingsvraag
from tests.dossier.gevallen import HARDENBERG, profiel_uit
from tests.dossier.opzet import Zaak, goed
from tests.inkomen import opzet as opzet_schuldhulp
from tests.logboek.opzet import bekeken


def ingelogd(pagina: Page, live_server: LiveServer) -> Zaak:
    """A resident with a file that was decided, a goal, an action of their own and an appointment, who is signed in."""
    gemeente = profiel_uit(HARDENBERG.slug).gemeente.code
    with in_scope(gemeente=gemeente, actor=1, breed=True):
        zaak = Zaak(HARDENBERG)
        zaak.tot("besluit")
        plan = zaak.plan
        Actie.objects.create(
            plan=plan, behoefte=zaak.behoefte, trede=zaak.actie.trede, omschrijving="Elke dag een rondje lopen",
            uitvoerder="inwoner", wie="Ikzelf",
        )  # fmt: skip
        morgen = NieuweAfspraak("huisbezoek", "Kennismaken", timezone.now() + timedelta(days=3))
        goed(
            plan_afspraak(
                zaak.anouk, dossier=zaak.dossier, afspraak=morgen, persoon=zaak.persoon, peildatum=timezone.localdate()
            )
        )
        vul_open_in(zaak.wereld, "anouk", zaak.dossier, "afweging", "afronding")
        goed(rond_onderzoek_af(zaak.anouk, dossier=zaak.dossier, conclusie="Hulp bij het huis.", peildatum=zaak.dag))
    sessie = Client().session
    sessie[PERSOON] = {"wie": zaak.persoon.pk, "voor": zaak.persoon.pk, "makelaar": None}
    begin(sessie, gemeente)
    sessie.save()
    koekje = {"name": settings.SESSION_COOKIE_NAME, "value": sessie.session_key or "", "url": live_server.url}
    pagina.context.add_cookies([koekje])  # type: ignore[list-item]
    return zaak


@pytest.mark.django_db(transaction=True)
def test_elke_bladzijde_van_een_inwoner_is_toegankelijk_en_past_op_het_scherm(
    pagina: Page, live_server: LiveServer, axe: Callable[[Page], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    zaak = ingelogd(pagina, live_server)
    vraagt = profiel_uit("gooise-meren")
    monkeypatch.setattr("naober.portaal.mijnplan.profiel_van", lambda *_: vraagt)
    with in_scope(gemeente=zaak.gemeente, actor=1, breed=True):
        bekeken(zaak, "bram")
        opzet_schuldhulp.regeling(zaak)
        opzet_schuldhulp.stap(zaak)
        vraag, gegeven = toestemmingsvraag(zaak), toestemming(zaak)
        doel, actie = zaak.plan.doelen.order_by("pk")[0], zaak.plan.acties.get(uitvoerder="inwoner")
        onderzoek = zaak.dossier.onderzoeken.get(afgerond_op__isnull=False)
        afspraak = zaak.dossier.afspraken.get(persoon=zaak.persoon)
        gestopt = Actie.objects.create(
            plan=zaak.plan, behoefte=zaak.behoefte, trede=zaak.actie.trede, omschrijving="Elke week samen wandelen",
            uitvoerder="vrijwilliger", begonnen_op=zaak.dag, afgerond_op=timezone.localdate(), afloop="bereikt",
        )  # fmt: skip
    namen = ("mijn-overzicht", "mijn-wie-keek", "mijn-voor", "sessie-verlengen")
    namen += ("mijn-toestemming", "mijn-inzagevraag", "mijn-plan", "mijn-eigen-plan", "mijn-opmerking")
    namen += ("mijn-voortgang", "mijn-aanvraag", "mijn-klacht", "mijn-berichten", "mijn-documenten")
    namen += ("mijn-document-insturen", "mijn-afspraken", "mijn-afspraak-vragen")
    namen += ("mijn-schuldhulp", "mijn-naoberschap", "mijn-aanbieden", "mijn-hulpvraag", "mijn-mantelzorg")
    nummers = {
        "mijn-toestemmingsvraag": vraag,
        "mijn-intrekken": gegeven,
        "mijn-doel": doel,
        "mijn-actie": actie,
        "mijn-reactie": onderzoek,
        "mijn-nabevraging": gestopt,
        "mijn-besluit": zaak.besluit,
        "mijn-bezwaar": zaak.besluit,
        "mijn-afspraak-verzetten": afspraak,
    }
    adressen = [reverse(naam) for naam in namen]
    adressen += [reverse(naam, args=[rij.pk]) for naam, rij in nummers.items()]
    paden = [live_server.url + adres for adres in adressen]
    assert keur_alles(pagina, axe, paden, (BREED, SMAL)) == []
    if map_ := os.environ.get("NAOBER_SCHERMFOTOS"):
        for naam, (breed, hoog) in (("breed", BREED), ("smal", SMAL)):
            pagina.set_viewport_size({"width": breed, "height": hoog})
            for nr, pad in enumerate(paden):
                pagina.goto(pad)
                pagina.screenshot(path=f"{map_}/{nr:02}-{naam}.png", full_page=True)
    pagina.context.clear_cookies()
    assert keur_alles(pagina, axe, [live_server.url + reverse("mijn-inloggen")], (BREED, SMAL)) == []


def toets_naar(pagina: Page, naam: str, rol: str = "link") -> None:
    """Walk with Tab to this link, button or field, and no further; what cannot be reached so fails."""
    for _ in range(120):
        pagina.keyboard.press("Tab")
        hier = pagina.evaluate(_HIER)
        if hier["rol"] == rol and hier["naam"].startswith(naam):
            return
    raise AssertionError(f"{rol} {naam!r} is met het toetsenbord niet te bereiken op {pagina.url}")


_HIER = """() => {
  const e = document.activeElement, veld = ["INPUT", "TEXTAREA", "SELECT"].includes(e.tagName);
  const naam = e.getAttribute("aria-label") || (veld && e.labels && e.labels[0] ? e.labels[0].innerText : e.innerText);
  const rol = e.tagName === "A" ? "link" : e.tagName === "BUTTON" ? "knop" : veld ? "veld" : "anders";
  return {rol: rol, naam: (naam || "").trim()};
}"""


@pytest.mark.django_db(transaction=True)
def test_elke_taak_van_een_inwoner_gaat_met_het_toetsenbord_op_een_klein_scherm(
    smalle_pagina: Page, live_server: LiveServer
) -> None:
    pagina = smalle_pagina
    zaak = ingelogd(pagina, live_server)

    def begin_bij(naam: str, *nr: int) -> None:
        pagina.goto(live_server.url + reverse(naam, args=nr))

    def volg(naam: str) -> None:
        toets_naar(pagina, naam)
        with pagina.expect_navigation():
            pagina.keyboard.press("Enter")

    def typ(veld: str, tekst: str) -> None:
        toets_naar(pagina, veld, "veld")
        pagina.keyboard.type(tekst)

    def verstuur(knop: str, ziet: str) -> None:
        toets_naar(pagina, knop, "knop")
        with pagina.expect_navigation():
            pagina.keyboard.press("Enter")
        expect(pagina.get_by_text(ziet).first).to_be_visible()
        assert pagina.evaluate("document.documentElement.scrollWidth") <= 320

    begin_bij("mijn-plan")
    volg("Vertel hoe het gaat")
    toets_naar(pagina, "Slecht", "veld")
    pagina.keyboard.press("ArrowDown")
    typ("Wilt u er iets bij vertellen?", "Het gaat op en af.")
    verstuur("Versturen", "Uw contactpersoon leest hoe het gaat.")
    volg("Ik heb dit gedaan")
    toets_naar(pagina, "Ja, het is gelukt", "veld")
    pagina.keyboard.press("Space")
    verstuur("Versturen", "als klaar in uw plan")
    volg("Eigen plan schrijven")
    typ("Wat is uw plan?", "Mijn zus doet de was.")
    verstuur("Plan indienen", "Uw plan is ingediend.")
    volg("Reageren op het verslag")
    toets_naar(pagina, "Ja, ik ben het eens", "veld")
    pagina.keyboard.press("ArrowDown")
    verstuur("Reactie versturen", "Schrijf op wat er niet klopt")
    typ("Wat klopt er niet", "Niet op dinsdag.")
    verstuur("Reactie versturen", "Uw reactie staat bij het verslag.")
    volg("Opmerking maken")
    typ("Uw opmerking", "Ik mis de tuin.")
    verstuur("Opmerking versturen", "Uw opmerking is verstuurd.")
    begin_bij("mijn-berichten")
    typ("Uw bericht", "Wanneer komt u?")
    verstuur("Bericht versturen", "Uw bericht is verstuurd.")
    begin_bij("mijn-voortgang")
    volg("Hulp aanvragen")
    toets_naar(pagina, "Wat wilt u aanvragen?", "veld")
    pagina.keyboard.press("ArrowDown")
    typ("Waarom hebt u dit nodig?", "De trap lukt niet meer.")
    verstuur("Aanvraag versturen", "Uw aanvraag is ontvangen.")
    begin_bij("mijn-besluit", zaak.besluit.pk)
    volg("Bezwaar maken")
    typ("Waarom bent u het niet eens", "Twee uur is te weinig.")
    verstuur("Bezwaar versturen", "Uw bezwaar is ontvangen")
    volg("Een klacht indienen")
    typ("Waarover gaat het", "Wachten")
    typ("Wat is er gebeurd?", "Niemand belde terug.")
    verstuur("Klacht versturen", "Uw klacht is ontvangen")
    begin_bij("mijn-afspraken")
    volg("Verzetten")
    typ("Wanneer past het wel?", "een dag later")
    verstuur("Versturen", "De nieuwe tijd komt op deze bladzijde")
    volg("Afspraak vragen")
    typ("Waar wilt u over praten?", "De hulp")
    typ("Wanneer past het u?", "dinsdag")
    verstuur("Versturen", "De afspraak komt op deze bladzijde")
    begin_bij("mijn-documenten")
    volg("Document insturen")
    typ("Wat is het?", "Brief van de huisarts")
    toets_naar(pagina, "Bestand", "veld")
    pagina.locator("input[type=file]").set_input_files(
        {"name": "brief.txt", "mimeType": "text/plain", "buffer": b"geen foto"}
    )
    verstuur("Document insturen", "Dit soort bestand kan niet worden bewaard")
    expect(pagina.get_by_label("Wat is het?")).to_have_value("Brief van de huisarts")
    pagina.locator("input[type=file]").set_input_files(
        {"name": "brief.png", "mimeType": "image/png", "buffer": b"\x89PNG\r\n\x1a\n" + b"\0" * 64}
    )
    verstuur("Document insturen", "Uw document is ontvangen.")
