"""The public pages in a real browser, on a small telephone: every task by keyboard alone, and readable for everyone."""

from collections.abc import Callable

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from naober.fundament.scope import in_scope
from naober.gemeente.queries import profiel_van
from naober.ingang.models import Binnenkomst
from naober.kaart.laden import laad_profielen
from naober.kaart.models import Kaartvoorstel
from naober.signalen.models import Signaal
from tests.dossier.gevallen import HEUVELRUG, profiel_uit

Keur = Callable[[Page], None]
SLUG, CODE = HEUVELRUG.slug, profiel_uit(HEUVELRUG.slug).gemeente.code


def toets_naar(pagina: Page, doel: Locator) -> None:
    """Press Tab until the focus is there, as somebody without a mouse does."""
    for _ in range(90):
        if doel.evaluate("el => el === document.activeElement"):
            return
        pagina.keyboard.press("Tab")
    pytest.fail("met Tab is dit niet te bereiken")


def typ(pagina: Page, label: str, wat: str) -> None:
    toets_naar(pagina, pagina.locator("main").get_by_label(label, exact=False).first)
    pagina.keyboard.type(wat)


def druk(pagina: Page, rol: str, naam: str, toets: str = "Enter") -> None:
    doel = pagina.locator("main").get_by_role(rol, name=naam, exact=True).first  # type: ignore[arg-type]
    toets_naar(pagina, doel)
    with pagina.expect_navigation():
        pagina.keyboard.press(toets)


@pytest.mark.django_db(transaction=True)
@pytest.mark.eis("HEU-032", "HEU-034")
def test_elke_taak_gaat_met_het_toetsenbord_op_een_klein_scherm(
    smalle_pagina: Page, live_server: LiveServer, axe: Keur
) -> None:
    pagina = smalle_pagina
    laad_profielen(timezone.localdate())
    profiel = profiel_van(CODE, timezone.localdate())
    begin = f"{live_server.url}{reverse('openbaar', args=[SLUG])}"

    def kop(naam: str) -> None:
        expect(pagina.get_by_role("heading", name=naam, level=1)).to_be_visible()
        axe(pagina)

    def opnieuw(link: str, naam: str) -> None:
        pagina.goto(begin)
        druk(pagina, "link", link)
        kop(naam)

    # Searching, with a typing error, and reading what was found.
    pagina.goto(begin)
    kop("Wat zoekt u?")
    typ(pagina, "Wat zoekt u?", "schulthulp")
    pagina.keyboard.press("Enter")
    kop("Gevonden")
    expect(pagina.get_by_text("als een woord dat erop lijkt")).to_be_visible()
    druk(pagina, "link", "Schuldhulpmaatje")
    kop("Schuldhulpmaatje")
    # What one can do oneself; the team; money; client support; what to expect; news.
    opnieuw("Wat kan ik zelf doen?", "Wat kan ik zelf doen, en met wie?")
    druk(pagina, "link", "Ik ben veel alleen")
    kop("Ik ben veel alleen")
    opnieuw("Welk team is van mij?", "Teams en contact")
    gebied = next(g for g in profiel.gebieden if profiel.team_van_gebied(g.code) and g.kernen)
    typ(pagina, "Uw postcode", str(gebied.kernen[0].postcodes[0]))
    pagina.keyboard.press("Enter")
    expect(pagina.get_by_text(f"Dit team werkt in {gebied.naam}")).to_be_visible()
    axe(pagina)
    opnieuw("Geld en regelingen", "Geld en regelingen")
    typ(pagina, "Uw geboortedatum", "3-5-1950")
    druk(pagina, "button", "Reken uit")
    expect(pagina.get_by_role("heading", name="Dit rekenden wij uit")).to_be_visible()
    axe(pagina)
    opnieuw("Iemand die met u meedenkt", "Iemand die met u meedenkt")
    opnieuw("Wat u mag verwachten", "Wat u mag verwachten")
    opnieuw("Nieuws en uitleg", "Nieuws en uitleg")
    # Sending: a question without a way to answer it comes back with what was typed; then it arrives.
    opnieuw("Stel een vraag", "Stel een vraag")
    typ(pagina, "Wat wilt u vragen?", "Waar kan ik samen eten?")
    druk(pagina, "button", "Versturen")
    expect(pagina.get_by_label("Wat wilt u vragen?")).to_have_value("Waar kan ik samen eten?")
    axe(pagina)
    typ(pagina, "Uw telefoonnummer of e-mailadres", "0343 565600")
    druk(pagina, "button", "Versturen")
    kop("Het is verstuurd")
    opnieuw("Ik maak mij zorgen om iemand", "Ik maak mij zorgen om iemand")
    typ(pagina, "Over wie maakt u zich zorgen", "De buurman komt niet meer buiten.")
    druk(pagina, "button", "Versturen")
    kop("Het is verstuurd")
    opnieuw("Vraag een afspraak", "Vraag een afspraak")
    typ(pagina, "Waar gaat het over?", "Ik wil praten over vervoer.")
    toets_naar(pagina, pagina.get_by_label("Aan de balie"))
    pagina.keyboard.press("Space")
    typ(pagina, "Wanneer kunt u?", "dinsdagochtend")
    typ(pagina, "Uw telefoonnummer of e-mailadres", "jo@example.org")
    druk(pagina, "button", "Versturen")
    kop("Het is verstuurd")
    opnieuw("Wij willen zelf iets beginnen", "Wij willen zelf iets beginnen")
    typ(pagina, "Hoe heet uw initiatief?", "Soep op de stoep")
    typ(pagina, "Wat gaat u doen, en voor wie?", "Samen eten in de straat.")
    toets_naar(pagina, pagina.get_by_label(profiel.leefgebieden[0].naam, exact=True))
    pagina.keyboard.press("Space")
    druk(pagina, "button", "Versturen")
    kop("Het is verstuurd")
    # The way to help and the road there, from the menu; and the same in a language that is read from right to left.
    for naam in ("openbaar-route", "openbaar-hulp", "openbaar-mening", "openbaar-preventie", "openbaar-herkennen"):
        pagina.goto(f"{live_server.url}{reverse(naam, args=[SLUG])}")
        axe(pagina)
    pagina.goto(f"{begin}?taal=ar")
    axe(pagina)
    for breed in (1280,):
        pagina.set_viewport_size({"width": breed, "height": 900})
        for waar in (begin, f"{live_server.url}/in/", f"{live_server.url}{reverse('openbaar-zoeken', args=[SLUG])}"):
            pagina.goto(waar)
            axe(pagina)
    with in_scope(gemeente=CODE, breed=True):
        assert Binnenkomst.objects.count() == 2
        assert Signaal.objects.count() == 1
        assert Kaartvoorstel.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_films_nieuws_en_overzicht_zijn_voor_iedereen_te_lezen_op_een_klein_scherm(
    smalle_pagina: Page, live_server: LiveServer, axe: Keur
) -> None:
    laad_profielen(timezone.localdate())
    utrecht = ("films/toegang/", "nieuws/", "toolbox/", "terugbellen/", "peiling/duidelijk-nieuws/")
    for pad in (*(f"utrecht/{p}" for p in utrecht), "leusden/", "leusden/wie-doet-wat/", "leusden/zoeken/?thema="):
        smalle_pagina.goto(f"{live_server.url}/in/{pad}")
        axe(smalle_pagina)
