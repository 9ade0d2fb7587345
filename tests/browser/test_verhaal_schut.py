"""Meneer Schut in the browser: what the story tells, done as a generalist and a tester would do it."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from tests.browser.lopen import EERST_EEN_MAATJE, beantwoord, geen_maatje, inloggen, klik, naar_dossier, vul_actie
from tests.pdf import controleer_pdf_ua

pytestmark = pytest.mark.django_db(transaction=True)
Keur = Callable[[Page], None]


def vul_begeleiding(pagina: Page) -> None:
    vul_actie(
        pagina,
        behoefte="Veilig thuis wonen met dementie",
        trede="Individuele maatwerkvoorzieningen",
        wat="Elke dag begeleiding thuis",
        wie="ambulant begeleider uit de ouderenzorg",
        product="Individuele begeleiding",
    )
    pagina.get_by_label("Extra opdracht aan wie het doet").fill("Zoek passende maatregelen in huis")


@pytest.mark.eis("HAR-050", "HAR-057", "HAR-062", "HAR-067", "HAR-072", "HAR-073")
def test_meneer_schut_gaat_van_licht_naar_zwaarder(pagina: Page, adres: str, axe: Keur) -> None:
    inloggen(pagina, adres, "anouk")
    axe(pagina)
    klik(pagina, "link", "Willem Schut")
    expect(pagina.get_by_role("heading", name="Willem Schut", level=1)).to_be_visible()
    axe(pagina)

    # Signals: it goes less well, and the children worry too.
    klik(pagina, "link", "Waarneming vastleggen")
    pagina.get_by_label("Van wie komt dit?").fill("de kinderen")
    pagina.get_by_label("gaat minder goed").check()
    pagina.get_by_label("Wat is er gezien of verteld?").fill("Hij valt steeds vaker en liet het gas aan.")
    axe(pagina)
    klik(pagina, "button", "Vastleggen")

    # A second plan beside the first does not exist: the plan is reviewed.
    klik(pagina, "link", "Plan herzien")
    pagina.get_by_label("Wat is er veranderd?").fill("Meer begeleiding nodig voor zijn veiligheid.")
    pagina.get_by_label("Doel 1: wat wil het huishouden bereiken?").fill("Veilig thuis blijven wonen")
    pagina.get_by_label("Soort doel 1").select_option("stabilisatie")
    axe(pagina)
    klik(pagina, "button", "Nieuw plan beginnen")
    expect(pagina.get_by_role("heading", name="Plan 2", exact=True)).to_be_visible()

    # Bad input: individual guidance before a volunteer or a group was looked at is refused, and then looked into.
    klik(pagina, "link", "Actie toevoegen")
    vul_begeleiding(pagina)
    klik(pagina, "button", "Toevoegen")
    expect(pagina.get_by_text(EERST_EEN_MAATJE).first).to_be_visible()
    expect(pagina.get_by_text("Bron: Samen Doen, r. 2911-2917").first).to_be_visible()
    expect(pagina.get_by_label("Wat gebeurt er?")).to_have_value("Elke dag begeleiding thuis")
    axe(pagina)
    naar_dossier(pagina)
    geen_maatje(pagina)

    # Bad input: a heavier rung without findings is refused with reason and source, and the form stays as it was.
    klik(pagina, "link", "Actie toevoegen")
    vul_begeleiding(pagina)
    klik(pagina, "button", "Toevoegen")
    expect(
        pagina.get_by_text("Nog open: Algemene voorzieningen en Collectieve maatwerkvoorzieningen").first
    ).to_be_visible()
    expect(pagina.get_by_text("Bron: Samen Doen, r. 154-166").first).to_be_visible()
    expect(pagina.get_by_label("Wat gebeurt er?")).to_have_value("Elke dag begeleiding thuis")
    expect(pagina.get_by_label("Individuele maatwerkvoorzieningen")).to_be_checked()
    axe(pagina)

    # So weigh first, on the municipality's own ladder.
    naar_dossier(pagina)
    klik(pagina, "link", re.compile("^Afwegen"))
    for trede, reden in (
        ("Algemene voorzieningen", "Wekelijks kijken is te weinig."),
        ("Collectieve maatwerkvoorzieningen", "Een groep maakt het thuis niet veilig."),
    ):
        kaart = pagina.locator("section.kaart").filter(has=pagina.get_by_role("heading", name=trede))
        kaart.get_by_role("combobox").select_option("nee")
        kaart.get_by_role("textbox").fill(reden)
    axe(pagina)
    klik(pagina, "button", "Bevindingen vastleggen")

    klik(pagina, "link", "Actie toevoegen")
    vul_begeleiding(pagina)
    pagina.get_by_label("Waarom doet het team dit niet zelf?").fill("Te intensief en te langdurig voor het team.")
    klik(pagina, "button", "Toevoegen")
    klik(pagina, "link", "Plan afspreken")
    pagina.get_by_label("Wie is akkoord met het plan?").fill("meneer Schut en zijn kinderen")
    axe(pagina)
    klik(pagina, "button", "Afspreken")

    # The generalist decides; an unanswered condition is refused with its own source first.
    klik(pagina, "link", "Besluit nemen")
    pagina.get_by_label("toekennen").check()
    pagina.get_by_label("Motivering, in gewone woorden").fill("Thuis wonen is niet veilig zonder dagelijkse hulp.")
    klik(pagina, "button", "Besluit nemen en brief maken")
    expect(pagina.get_by_text("Deze voorwaarde is nog niet beantwoord").first).to_be_visible()
    axe(pagina)
    beantwoord(pagina, "langer of intensiever dan wat het team", "ja", "Elke dag, en blijvend.")
    beantwoord(pagina, "Zijn voorliggende voorzieningen niet genoeg", "ja", "Een maatje maakt het thuis niet veilig.")
    beantwoord(pagina, "hetzelfde doel niet bereikt met begeleiding in een groep", "ja", "Het gaat om thuis.")
    eind = timezone.localdate() + timedelta(days=365)
    pagina.get_by_label(re.compile("^Laatste dag")).fill(eind.isoformat())
    pagina.get_by_label("Hoe krijgt de inwoner het?").select_option("zin")
    pagina.get_by_label("Soort begeleiding").select_option("overnemen van toezicht")
    pagina.get_by_label("Duur en intensiteit").select_option("langdurig en intensief")
    klik(pagina, "button", "Besluit nemen en brief maken")

    expect(
        pagina.get_by_role("heading", name=re.compile(rf"^Besluit {timezone.localdate().year}-"), level=1)
    ).to_be_visible()
    axe(pagina)
    brief = pagina.get_by_role("link", name=re.compile("Brief over besluit")).get_attribute("href")
    tekst = controleer_pdf_ua(pagina.request.get(f"{adres}{brief}").body())
    assert "U krijgt individuele begeleiding" in tekst
    assert "Zoek passende maatregelen in huis" in tekst
    klik(pagina, "button", "Uitloggen")

    # Afterwards the back office tests, on lawfulness only.
    inloggen(pagina, adres, "henk")
    axe(pagina)
    klik(pagina, "link", re.compile("Individuele begeleiding"))
    axe(pagina)
    pagina.get_by_label("ja, het is rechtmatig").check()
    klik(pagina, "button", "Oordeel vastleggen")
    expect(pagina.get_by_text("Alles is getoetst")).to_be_visible()


@pytest.mark.eis("HAR-026", "HAR-027")
def test_elke_bladzijde_past_op_een_kleine_telefoon(smalle_pagina: Page, adres: str, axe: Keur) -> None:
    pagina = smalle_pagina
    pagina.goto(f"{adres}/inloggen/")
    axe(pagina)
    inloggen(pagina, adres, "anouk")
    axe(pagina)
    klik(pagina, "button", re.compile("^Oppakken"))
    expect(pagina.get_by_role("heading", name="Jordi Wolbink", level=1)).to_be_visible()
    axe(pagina)
    for naam in ("Gesprek vastleggen", "Waarneming vastleggen", "Cliëntondersteuner betrekken", "Afronden"):
        klik(pagina, "link", naam)
        axe(pagina)
        pagina.go_back(wait_until="load")
    klik(pagina, "link", "Hele tijdlijn")
    axe(pagina)
    klik(pagina, "link", "Beleid")
    axe(pagina)
    klik(pagina, "link", "Sociale kaart")
    pagina.get_by_label("Leefgebied").select_option("wonen-huishouden")
    klik(pagina, "button", "Tonen")
    expect(pagina.get_by_role("heading", name="Wasservice")).to_be_visible()
    axe(pagina)

    # Jordi himself speaks to the generalist: the second entry is announced as part of the same file.
    klik(pagina, "link", "Nieuwe vraag")
    pagina.get_by_label("Achternaam, postcode met huisnummer, of BSN").fill("Wolbink")
    klik(pagina, "button", "Zoeken")
    axe(pagina)
    assert "Wolbink" not in pagina.url
    klik(pagina, "link", re.compile("^Kies"))
    expect(pagina.get_by_text("Er loopt al een dossier voor dit huishouden")).to_be_visible()
    pagina.get_by_label("Waar kwam de vraag binnen?").select_option("wijkcentrum")
    pagina.get_by_label("Hoe?").select_option("fysiek")
    pagina.get_by_role("radio", name="de inwoner zelf").check()
    pagina.get_by_label("De vraag, in de woorden van de inwoner").fill("Mijn moeder kan een poos niet komen.")
    pagina.get_by_label("Wonen en ondersteuning in het huishouden").check()
    axe(pagina)
    klik(pagina, "button", "Vastleggen")
    expect(pagina.get_by_role("heading", name="Jordi Wolbink", level=1)).to_be_visible()
    expect(pagina.get_by_text("Deze vraag hoort bij een dossier dat al liep.")).to_be_visible()
    pagina.goto(f"{adres}/dossier/999999/")
    axe(pagina)


@pytest.mark.parametrize(("tekst", "reden"), [("123456789", "burgerservicenummer"), ("a", "te veel mensen")])
def test_een_ongeldige_zoekvraag_blijft_staan_met_reden_en_bron(
    pagina: Page, adres: str, axe: Keur, tekst: str, reden: str
) -> None:
    inloggen(pagina, adres, "petra")
    klik(pagina, "link", "Nieuwe vraag")
    veld = pagina.get_by_label("Achternaam, postcode met huisnummer, of BSN")
    veld.fill(tekst)
    klik(pagina, "button", "Zoeken")
    expect(pagina.get_by_text(re.compile(reden)).first).to_be_visible()
    expect(pagina.get_by_text(re.compile("Bron: ")).first).to_be_visible()
    expect(veld).to_have_value(tekst)
    axe(pagina)
