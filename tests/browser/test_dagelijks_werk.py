"""The daily work in a real browser: a draft that survives signing out, two windows, the calendar link, and axe."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.lopen import inloggen, klik, naar_dossier

pytestmark = pytest.mark.django_db(transaction=True)
Keur = Callable[[Page], None]
PERSOON = re.compile("^Willem Schut")
TEKST = "Hij slaapt slecht en dat is nieuw."


def begin_waarneming(pagina: Page, adres: str) -> None:
    inloggen(pagina, adres, "anouk")
    klik(pagina, "link", PERSOON)
    klik(pagina, "link", "Waarneming vastleggen")


def test_wat_is_getypt_overleeft_uitloggen(pagina: Page, adres: str, axe: Keur) -> None:
    """Kept by itself while typing, offered again in the form and on Mijn dag; and also when it is sent too late."""
    begin_waarneming(pagina, adres)
    veld = pagina.locator("textarea[name=tekst]")
    veld.press_sequentially(TEKST)
    expect(pagina.get_by_text("Concept bewaard om")).to_be_visible()
    axe(pagina)
    formulier = pagina.url
    klik(pagina, "button", "Uitloggen")
    inloggen(pagina, adres, "anouk")
    expect(pagina.get_by_role("heading", name="Nog niet verstuurd")).to_be_visible()
    axe(pagina)
    pagina.goto(formulier)
    expect(pagina.locator("textarea[name=tekst]")).to_have_value(TEKST)
    axe(pagina)
    # Signed out behind its back, then sent.
    pagina.locator("textarea[name=tekst]").fill(f"{TEKST} En hij eet niet.")
    pagina.context.clear_cookies(name="sessionid")
    klik(pagina, "button", "Vastleggen")
    expect(pagina.get_by_text("U was uitgelogd")).to_be_visible()
    axe(pagina)
    pagina.get_by_label("Gebruikersnaam").fill("anouk.hardenberg")
    from tests.browser.lopen import WACHTWOORD

    pagina.get_by_label("Wachtwoord").fill(WACHTWOORD)
    klik(pagina, "button", "Inloggen")
    expect(pagina.locator("textarea[name=tekst]")).to_have_value(f"{TEKST} En hij eet niet.")


def test_twee_vensters_op_een_plan(pagina: Page, adres: str, axe: Keur) -> None:
    inloggen(pagina, adres, "anouk")
    klik(pagina, "link", PERSOON)
    klik(pagina, "link", re.compile("^Plan herzien"))
    tweede = pagina.context.new_page()
    tweede.goto(pagina.url)
    for venster, reden in ((pagina, "Er is meer nodig."), (tweede, "Hij knapt op.")):
        venster.get_by_label("Wat is er veranderd?").fill(reden)
        venster.get_by_label("Doel 1: wat wil het huishouden bereiken?").fill("Thuis blijven wonen")
        venster.get_by_label("Soort doel 1").select_option("stabilisatie")
    klik(pagina, "button", "Nieuw plan beginnen")
    klik(tweede, "button", "Nieuw plan beginnen")
    expect(tweede.get_by_role("heading", name="Er is iets veranderd terwijl u bezig was")).to_be_visible()
    expect(tweede.get_by_text("Er is meer nodig.").first).to_be_visible()
    expect(tweede.get_by_label("Wat is er veranderd?")).to_have_value("Hij knapt op.")
    axe(tweede)


def loop(pagina: Page, adres: str, axe: Keur) -> None:
    inloggen(pagina, adres, "anouk")
    for pad in (
        "/agenda/",
        "/werklijst/",
        "/zoeken/",
        "/afwezig/",
        "/sneltoetsen/",
        "/afspraak/nieuw/",
        "/taak/nieuw/",
    ):
        pagina.goto(f"{adres}{pad}")
        axe(pagina)
    pagina.goto(f"{adres}/agenda/")
    klik(pagina, "button", "Nieuwe agendalink maken")
    expect(pagina.get_by_text(re.compile("/agenda/link/160/"))).to_be_visible()
    axe(pagina)
    pagina.goto(adres)
    klik(pagina, "link", PERSOON)
    klik(pagina, "link", "Contact en notities")
    klik(pagina, "link", "Contact vastleggen")
    axe(pagina)
    pagina.get_by_label("Hoe was het contact?").select_option("huisbezoek")
    pagina.get_by_label("Wat is er gezegd of gezien?").fill("Koffie gedronken.")
    klik(pagina, "button", "Vastleggen")
    expect(pagina.get_by_role("heading", name=re.compile("^Huisbezoek 1,"))).to_be_visible()
    axe(pagina)
    naar_dossier(pagina)
    klik(pagina, "link", "Overdragen")
    axe(pagina)


def test_het_dagelijks_werk_op_een_kleine_telefoon(smalle_pagina: Page, adres: str, axe: Keur) -> None:
    loop(smalle_pagina, adres, axe)


def test_het_team_op_een_kleine_telefoon(smalle_pagina: Page, adres: str, axe: Keur) -> None:
    inloggen(smalle_pagina, adres, "tom")
    klik(smalle_pagina, "link", "Werkverdeling")
    expect(smalle_pagina.get_by_role("heading", name="Werkverdeling", level=1)).to_be_visible()
    axe(smalle_pagina)
