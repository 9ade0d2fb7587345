"""The pages beside the story of meneer Schut: reading back, striking out, refusing, deciding on money."""

import re
from collections.abc import Callable

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from naober.fundament.scope import in_scope
from naober.onderzoek.models import Waarneming
from tests.browser.lopen import geen_maatje, inloggen, klik, naar_dossier, tredekaarten, uitloggen
from tests.pdf import controleer_pdf_ua

pytestmark = pytest.mark.django_db(transaction=True)
Keur = Callable[[Page], None]
GEMEENTEN = ("hardenberg", "utrecht")
PERSOON = re.compile("^Willem Schut")


def voeg_actie_toe(pagina: Page, trede: str, wat: str, product: str) -> None:
    klik(pagina, "link", "Actie toevoegen")
    pagina.get_by_label("Voor welke behoefte?").select_option(index=1)
    pagina.get_by_label(trede, exact=True).check()
    pagina.get_by_label("Wat gebeurt er?").fill(wat)
    pagina.get_by_label("Wie doet het?").select_option("aanbieder")
    pagina.get_by_label("Naam of organisatie").fill("zorgaanbieder")
    pagina.get_by_label("Waarom doet het team dit niet zelf?").fill("Dit vraagt een specialist.")
    pagina.get_by_label("Product waarvoor een besluit nodig is").select_option(label=product)


def lees_en_schrap(pagina: Page, axe: Keur) -> None:
    """Read back what was said; take an action out, and a need."""
    klik(pagina, "link", "Vragen en gesprekken")
    expect(pagina.get_by_role("heading", name="Vragen en gesprekken", level=1)).to_be_visible()
    expect(pagina.get_by_text("Aan tafel").first).to_be_visible()
    axe(pagina)
    naar_dossier(pagina)
    klik(pagina, "link", "Wie hoort erbij")
    axe(pagina)
    klik(pagina, "link", "Contact vastleggen")
    axe(pagina)
    pagina.get_by_label("Bij wie hoort dit contact?").select_option(index=1)
    pagina.get_by_label("Naam", exact=True).fill("Truus")
    pagina.get_by_label("Waarvan kennen zij elkaar?").select_option("buur")
    klik(pagina, "button", "Vastleggen")
    expect(pagina.get_by_text("Truus").first).to_be_visible()
    axe(pagina)
    naar_dossier(pagina)
    axe(pagina)
    klik(pagina, "link", re.compile("^Actie schrappen"))
    axe(pagina)
    klik(pagina, "button", "Schrappen")
    axe(pagina)
    expect(pagina.get_by_label("Welke actie gaat uit het plan?")).not_to_have_value("")
    pagina.get_by_label("Waarom?").fill("Het hoeft niet meer.")
    klik(pagina, "button", "Schrappen")
    klik(pagina, "link", re.compile("^Behoefte vervalt"))
    axe(pagina)
    pagina.get_by_label("Waarom vervalt deze behoefte?").fill("Dubbel vastgelegd.")
    klik(pagina, "button", "Laten vervallen")
    expect(pagina.get_by_text("Dubbel vastgelegd.").first).to_be_visible()
    axe(pagina)


def test_teruglezen_en_schrappen_op_een_kleine_telefoon(smalle_pagina: Page, adres: str, axe: Keur) -> None:
    inloggen(smalle_pagina, adres, "anouk")
    klik(smalle_pagina, "link", PERSOON)
    lees_en_schrap(smalle_pagina, axe)


def test_een_dubbele_klik_legt_een_keer_vast(pagina: Page, adres: str) -> None:
    inloggen(pagina, adres, "anouk")
    klik(pagina, "link", PERSOON)
    klik(pagina, "link", "Waarneming vastleggen")
    pagina.get_by_label("Van wie komt dit?").fill("de dochter")
    pagina.get_by_label("ongeveer gelijk").check()
    pagina.get_by_label("Wat is er gezien of verteld?").fill("Hij kookt weer.")
    pagina.get_by_role("button", name="Vastleggen").dblclick()
    expect(pagina.get_by_role("heading", name="Willem Schut", level=1)).to_be_visible()
    # And once more with the key of a form that the browser still had.
    pagina.go_back(wait_until="load")
    with in_scope(gemeente=160, breed=True):
        assert Waarneming.objects.count() == 1


def test_een_aanvraag_afwijzen_omdat_lichter_genoeg_is(smalle_pagina: Page, adres: str, axe: Keur) -> None:
    """What the resident applies for stands in the plan without the ladder, and gets a formal no with a letter."""
    pagina = smalle_pagina
    inloggen(pagina, adres, "anouk")
    klik(pagina, "link", PERSOON)
    klik(pagina, "link", re.compile("^Afwegen"))
    kaart = pagina.locator("section.kaart").filter(has=pagina.get_by_role("heading", name="Algemene voorzieningen"))
    kaart.get_by_role("combobox").select_option("ja")
    kaart.get_by_role("textbox").fill("Wekelijks langskomen is genoeg.")
    klik(pagina, "button", "Bevindingen vastleggen")
    geen_maatje(pagina)
    voeg_actie_toe(pagina, "Individuele maatwerkvoorzieningen", "Elke dag begeleiding", "Individuele begeleiding")
    pagina.get_by_label("De inwoner vraagt dit product aan, ook als een lichtere trede genoeg is").check()
    axe(pagina)
    klik(pagina, "button", "Toevoegen")
    klik(pagina, "link", "Plan afspreken")
    pagina.get_by_label("Wie is akkoord met het plan?").fill("meneer Schut")
    klik(pagina, "button", "Afspreken")
    axe(pagina)
    klik(pagina, "link", "Besluit nemen")
    expect(pagina.get_by_role("heading", name="Alleen bij een persoonsgebonden budget")).to_be_visible()
    motivering = pagina.get_by_label("Motivering, in gewone woorden")
    assert motivering.input_value(), "de motivering begint met wat er al is gevonden"
    expect(motivering).to_have_accessible_description(re.compile("woord voor woord in de brief"))
    axe(pagina)
    pagina.get_by_label("afwijzen").check()
    motivering.fill("Wekelijks langskomen is nu genoeg.")
    klik(pagina, "button", "Besluit nemen en brief maken")
    axe(pagina)
    brief = pagina.get_by_role("link", name=re.compile("Brief over besluit")).get_attribute("href")
    tekst = controleer_pdf_ua(pagina.request.get(f"{adres}{brief}").body())
    assert "Wekelijks langskomen is nu genoeg." in tekst
    naar_dossier(pagina)
    expect(pagina.get_by_text("Afgevallen").first).to_be_visible()
    axe(pagina)


def test_een_besluit_over_geld_noemt_het_bedrag(pagina: Page, adres: str, axe: Keur) -> None:
    inloggen(pagina, adres, "anouk")
    klik(pagina, "link", PERSOON)
    voeg_actie_toe(
        pagina,
        "Algemene voorzieningen",
        "Extra kosten dragen",
        "Bijzondere bijstand voor meerkosten door ziekte of handicap",
    )
    klik(pagina, "button", "Toevoegen")
    klik(pagina, "link", "Plan afspreken")
    pagina.get_by_label("Wie is akkoord met het plan?").fill("meneer Schut")
    klik(pagina, "button", "Afspreken")
    klik(pagina, "button", "Uitloggen")

    inloggen(pagina, adres, "ilse")
    axe(pagina)
    klik(pagina, "link", re.compile("^Besluit nemen"))
    pagina.get_by_label("toekennen").check()
    pagina.get_by_label("Motivering, in gewone woorden").fill("De kosten zijn te hoog voor het inkomen.")
    for vraag in pagina.get_by_role("radiogroup").filter(has_text=re.compile(r"\bnee\b")).all():
        vraag.get_by_label("ja", exact=True).check()
    for waarom in pagina.get_by_label("Waarom?", exact=True).all():
        waarom.fill("Dat is nagegaan.")
    eind = timezone.localdate().replace(day=1, month=1, year=timezone.localdate().year + 1)
    pagina.get_by_label(re.compile("^Laatste dag")).fill(eind.isoformat())
    pagina.get_by_label("Hoeveel geld?").fill("80.50")
    klik(pagina, "button", "Besluit nemen en brief maken")
    expect(pagina.get_by_text("Dit is geen bedrag.").first).to_be_visible()
    axe(pagina)
    pagina.get_by_label("Hoeveel geld?").fill("80,50")
    pagina.get_by_label("Per wanneer?").select_option("maand")
    klik(pagina, "button", "Besluit nemen en brief maken")
    expect(pagina.get_by_text("€ 80,50, per maand")).to_be_visible()
    axe(pagina)


def leg_pgbplan_vast(pagina: Page) -> None:
    """The resident's own plan for a budget, and back to the decision that waits for it."""
    besluit = pagina.url
    klik(pagina, "link", "Natura of pgb: de keuze en het plan voor een pgb")
    for veld in pagina.locator("form textarea, form input[type=text]").all():
        veld.fill("Zo is het besproken.")
    for vraag in pagina.get_by_role("radiogroup").all():
        uitgesloten = "Kan de inwoner" not in vraag.inner_text()
        vraag.get_by_label("nee" if uitgesloten else "ja", exact=True).check()
    pagina.get_by_label("Wie gaat de hulp geven?").select_option(index=1)
    pagina.get_by_label(re.compile("hulp in natura, per eenheid")).fill("400")
    pagina.get_by_label(re.compile("Wat vraagt de gekozen hulp")).fill("")
    pagina.get_by_label(re.compile("samen met de inwoner besproken")).fill(timezone.localdate().isoformat())
    klik(pagina, "button", "Vastleggen")
    pagina.goto(besluit)


def test_een_budget_vraagt_zijn_bedrag(smalle_pagina: Page, adres: str, axe: Keur) -> None:
    """A budget without its amount is refused at the field, what was typed stays, and then it is granted."""
    pagina = smalle_pagina
    inloggen(pagina, adres, "anouk")
    klik(pagina, "link", PERSOON)
    klik(pagina, "link", re.compile("^Afwegen"))
    for kaart in tredekaarten(pagina).all():
        kaart.get_by_role("combobox").select_option("nee")
        kaart.get_by_role("textbox").fill("Dat is te licht.")
    klik(pagina, "button", "Bevindingen vastleggen")
    geen_maatje(pagina)
    voeg_actie_toe(pagina, "Individuele maatwerkvoorzieningen", "Elke dag begeleiding", "Individuele begeleiding")
    expect(pagina.get_by_label("Naam of organisatie")).to_have_accessible_description(re.compile("Komt in de brief"))
    klik(pagina, "button", "Toevoegen")
    klik(pagina, "link", "Plan afspreken")
    pagina.get_by_label("Wie is akkoord met het plan?").fill("meneer Schut")
    klik(pagina, "button", "Afspreken")
    klik(pagina, "link", "Besluit nemen")
    leg_pgbplan_vast(pagina)
    pagina.get_by_label("toekennen").check()
    pagina.get_by_label("Motivering, in gewone woorden").fill("De heer Schut regelt het zelf.")
    for vraag in pagina.get_by_role("radiogroup").filter(has_text=re.compile(r"\bnee\b")).all():
        vraag.get_by_label("ja", exact=True).check()
    for waarom in pagina.get_by_label("Waarom?", exact=True).all():
        waarom.fill("Dat is nagegaan.")
    van_buiten = pagina.get_by_role("radiogroup", name="Kiest de inwoner hulp van buiten het aanbod van de gemeente?")
    van_buiten.get_by_label("nee", exact=True).check()
    pagina.get_by_label("Hoe krijgt de inwoner het?").select_option("pgb")
    pagina.get_by_label("Soort begeleiding").select_option(index=1)
    pagina.get_by_label("Duur en intensiteit").select_option(index=1)
    eind = timezone.localdate().replace(day=1, month=1, year=timezone.localdate().year + 1)
    pagina.get_by_label(re.compile("^Laatste dag")).fill(eind.isoformat())
    klik(pagina, "button", "Besluit nemen en brief maken")
    expect(pagina.get_by_text("Bij geld of een pgb hoort hoeveel het is").first).to_be_visible()
    expect(pagina.get_by_label("Hoe krijgt de inwoner het?")).to_have_value("pgb")
    axe(pagina)
    pagina.get_by_label("Hoeveel geld?").fill("312,50")
    pagina.get_by_label("Per wanneer?").select_option("maand")
    klik(pagina, "button", "Besluit nemen en brief maken")
    expect(pagina.get_by_text("€ 312,50, per maand")).to_be_visible()
    axe(pagina)


def test_de_eerste_bladzijde_van_elke_rol_past_op_een_kleine_telefoon(
    smalle_pagina: Page, adres: str, axe: Keur
) -> None:
    for wie in ("saskia", "tom", "ilse", "henk", "petra", "yasmina", "cato"):
        inloggen(smalle_pagina, adres, wie)
        axe(smalle_pagina)
        uitloggen(smalle_pagina)


def test_een_vraag_met_een_telefoonnummer(smalle_pagina: Page, adres: str, axe: Keur) -> None:
    pagina = smalle_pagina
    inloggen(pagina, adres, "petra")
    klik(pagina, "link", "Nieuwe vraag")
    pagina.get_by_label("Achternaam, postcode met huisnummer, of BSN").fill("Wolbink")
    klik(pagina, "button", "Zoeken")
    klik(pagina, "link", re.compile("^Kies"))
    pagina.get_by_label("Waar kwam de vraag binnen?").select_option("telefoon-gemeente")
    pagina.get_by_label("Hoe?").select_option("telefoon")
    pagina.get_by_role("radio", name="de inwoner zelf").check()
    pagina.get_by_label("Telefoonnummer om terug te bellen").fill("0523 12 34 56")
    pagina.get_by_label("Wanneer kwam de vraag binnen?").fill("2199-01-01")
    pagina.get_by_label("De vraag, in de woorden van de inwoner").fill("Wie helpt mij?")
    pagina.get_by_label("Wonen en ondersteuning in het huishouden").check()
    klik(pagina, "button", "Vastleggen")
    expect(pagina.get_by_text("Deze datum ligt na vandaag.").first).to_be_visible()
    axe(pagina)
    pagina.get_by_label("Wanneer kwam de vraag binnen?").fill(timezone.localdate().isoformat())
    klik(pagina, "button", "Vastleggen")
    klik(pagina, "button", "Uitloggen")
    inloggen(pagina, adres, "anouk")
    expect(pagina.get_by_role("link", name="0523 12 34 56")).to_be_visible()
    axe(pagina)


def test_de_omvang_van_de_teams_proberen_op_een_kleine_telefoon(smalle_pagina: Page, adres: str, axe: Keur) -> None:
    inloggen(smalle_pagina, adres, "tom", "utrecht")
    klik(smalle_pagina, "link", "Beleid")
    axe(smalle_pagina)
    klik(smalle_pagina, "link", "Bereken hoeveel medewerkers elk gebied vraagt")
    axe(smalle_pagina)
    smalle_pagina.get_by_label("Te verdelen fte, ten minste").fill("0")
    klik(smalle_pagina, "button", "Bereken")
    axe(smalle_pagina)
    expect(smalle_pagina.get_by_role("group", name="Overvecht")).to_be_visible()
