"""Two signals in the browser, from who reports to what comes of it: a school, and somebody from the street."""

import re
from collections.abc import Callable
from datetime import date

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, expect

from naober.demo.verhaalpersonen import verhaalgebied, verhaalpersonen
from naober.fundament.scope import in_scope
from naober.gemeente.queries import profiel_van
from naober.gemeente.signaalregels import signaalkader
from naober.ingang.models import Binnenkomst
from naober.kern.taal import datum_voluit
from naober.signalen.models import Signaalzaak
from naober.signalen.rules import uiterlijk
from naober.veiligheid.models import Meldcode
from tests.browser.lopen import inloggen, klik, uitloggen
from tests.dossier.gevallen import profiel_uit

pytestmark = pytest.mark.django_db(transaction=True)
Keur = Callable[..., None]
# Where schools report themselves, and where the reporting code begins with a button.
GOOI, HARDENBERG = "gooise-meren", "hardenberg"
GEMEENTEN = (GOOI, HARDENBERG)
CODES = {slug: profiel_uit(slug).gemeente.code for slug in GEMEENTEN}


def iemand(sleutel: str) -> tuple[str, date]:
    """Surname and date of birth of somebody of the stories."""
    p = next(p for p in verhaalpersonen(timezone.localdate()) if p.sleutel == sleutel)
    return p.geslachtsnaam, p.geboortedatum


def binnen(slug: str, soort: str, ernst: int) -> str:
    """By which day somebody must look at a signal of today, as it stands on a page."""
    gevonden = signaalkader(CODES[slug], timezone.localdate()).soort(soort)
    assert gevonden is not None
    return datum_voluit(uiterlijk(gevonden, ernst, timezone.localdate()))


def vul_poging(pagina: Page, hoe: str, gesproken: str, verloop: str) -> None:
    klik(pagina, "link", "Poging vastleggen")
    pagina.get_by_role("radio", name=hoe, exact=True).check()
    pagina.get_by_role("radiogroup", name="Hebt u de inwoner gesproken?").get_by_label(gesproken, exact=True).check()
    pagina.get_by_label("Hoe ging het?").fill(verloop)


def vul_afsluiten(pagina: Page, resultaat: str, niveau: str, gedaan: str) -> None:
    pagina.get_by_role("radio", name=resultaat, exact=True).check()
    pagina.get_by_role("radio", name=niveau, exact=True).check()
    pagina.get_by_label("Wat is er gedaan?").fill(gedaan)


def test_een_school_meldt_verzuim_en_hoort_dat_het_is_opgepakt_en_niet_meer(
    pagina: Page, adres: str, axe: Keur
) -> None:
    naam, geboren = iemand("kleinkind")
    inloggen(pagina, adres, "vera", GOOI)
    klik(pagina, "link", "Signalen")
    klik(pagina, "link", "Een signaal melden")
    klik(pagina, "link", "Onderwijs")
    klik(pagina, "link", "Verzuim van school")
    # What may and may not be shared, before anything is asked.
    expect(pagina.get_by_text("Niet: een burgerservicenummer, een diagnose")).to_be_visible()
    pagina.get_by_label("Wat zag of hoorde u?").fill("Zij was drie weken lang elke maandag niet op school.")
    pagina.get_by_role("radio", name="gewoon", exact=True).check()
    pagina.get_by_label("Achternaam").fill(naam)
    pagina.get_by_label("Voornaam").fill("Noa")
    pagina.get_by_label("Geboortedatum").fill(geboren.isoformat())
    klik(pagina, "button", "Melden")
    # Bad input: where it was seen is asked with this kind; what was typed stays.
    expect(pagina.get_by_text("Er staat niet bij waar dit is gezien.").first).to_be_visible()
    expect(pagina.get_by_label("Achternaam")).to_have_value(naam)
    axe(pagina)
    pagina.get_by_role("radio", name="Opvang of school").check()
    klik(pagina, "button", "Melden")
    hoort = pagina.get_by_role("main")
    expect(hoort).to_contain_text(f"Iemand kijkt er uiterlijk {binnen(GOOI, 'schoolverzuim', 1)} naar.")
    axe(pagina)
    melding = pagina.url
    uitloggen(pagina)

    # The queue of the team says by when, and not yet who it is about.
    inloggen(pagina, adres, "anouk", GOOI)
    klik(pagina, "link", "Signalen")
    regel = pagina.get_by_role("row").filter(has_text="Verzuim van school")
    expect(regel).to_contain_text(binnen(GOOI, "schoolverzuim", 1))
    expect(pagina.get_by_role("main")).not_to_contain_text(naam)
    axe(pagina)
    klik(pagina, "link", re.compile(r"^Zaak \d+"))
    expect(pagina.get_by_role("main")).to_contain_text("te zorgen dat een kind weer naar school gaat")
    klik(pagina, "button", "Oppakken")
    klik(pagina, "link", "Afsluiten")
    # Nobody was spoken, so it cannot end with advice.
    vul_afsluiten(
        pagina, "Met advies of een kleine oplossing geholpen", "Gesprek en lichte hulp van het team", "Gebeld."
    )
    klik(pagina, "button", "Afsluiten")
    expect(pagina.get_by_text("Volgens de pogingen is de inwoner nog niet gesproken.").first).to_be_visible()
    axe(pagina)
    klik(pagina, "link", re.compile(r"^Zaak \d+"))
    vul_poging(pagina, "Telefoon", "nee", "Niemand nam op.")
    klik(pagina, "button", "Vastleggen")
    vul_poging(pagina, "Huisbezoek", "ja", "Moeder slaapt slecht en krijgt haar niet op tijd weg.")
    klik(pagina, "button", "Vastleggen")
    expect(pagina.get_by_role("row").filter(has_text="Huisbezoek")).to_contain_text("ja")
    klik(pagina, "link", "Afspreken wie wat doet")
    pagina.get_by_role("radio", name="Gesprek en lichte hulp van het team").check()
    pagina.get_by_label("Wat gebeurt er?").fill("Een buurvrouw loopt mee naar school.")
    pagina.get_by_label("Wie doet het?").fill("Anouk")
    pagina.get_by_label("Uiterlijk wanneer?").fill(timezone.localdate().isoformat())
    klik(pagina, "button", "Vastleggen")
    klik(pagina, "link", re.compile("^Afronden"))
    pagina.get_by_label("Wat kwam ervan?").fill("Zij is weer elke dag op school.")
    klik(pagina, "button", "Vastleggen")
    klik(pagina, "link", "Afsluiten")
    vul_afsluiten(
        pagina, "Met advies of een kleine oplossing geholpen", "Gesprek en lichte hulp van het team", "Gebeld."
    )
    klik(pagina, "button", "Afsluiten")
    expect(pagina.get_by_role("main")).to_contain_text("Met advies of een kleine oplossing geholpen.")
    axe(pagina)
    uitloggen(pagina)

    # The school hears that somebody took it up, by the rule for schools: not that it ended, and not with what.
    inloggen(pagina, adres, "vera", GOOI)
    pagina.goto(melding)
    hoort = pagina.get_by_role("main")
    expect(hoort).to_contain_text("Een medewerker heeft uw signaal")
    for verzwegen in ("is afgehandeld", "buurvrouw", "Moeder slaapt", "advies", naam, "Anouk"):
        expect(hoort).not_to_contain_text(verzwegen)
    axe(pagina)
    assert pagina.request.get(f"{adres}{reverse('signaalrij')}").status == 403


def test_een_buur_meldt_geweld_op_de_openbare_bladzijde_en_de_meldcode_begint(
    smalle_pagina: Page, adres: str, axe: Keur
) -> None:
    pagina = smalle_pagina
    naam, _ = iemand("dochter-oma")
    woont = next(p.adres for p in verhaalpersonen(timezone.localdate()) if p.sleutel == "dochter-oma")
    gebied = verhaalgebied(profiel_van(CODES[HARDENBERG], timezone.localdate()))
    kern = [k for k in gebied.kernen if k.postcodes][woont.kern]
    pagina.goto(f"{adres}{reverse('openbaar-zorgen', args=[HARDENBERG])}")
    pagina.get_by_label("Over wie maakt u zich zorgen").fill("Ik hoor elke avond schreeuwen en slaan.")
    pagina.get_by_label("Waar gaat het om?").select_option("huiselijk-geweld")
    pagina.get_by_label("Iemand is nu niet veilig").check()
    pagina.get_by_label("Achternaam van wie").fill(naam)
    pagina.get_by_label("Postcode waar").fill(f"{kern.postcodes[0]} {woont.letters}")
    pagina.get_by_label("Huisnummer").fill(str(woont.huisnummer))
    axe(pagina)
    klik(pagina, "button", "Versturen")
    # Who reports hears by when somebody looks, and nothing of whom lives there.
    expect(pagina.get_by_role("main")).to_contain_text(f"uiterlijk {binnen(HARDENBERG, 'huiselijk-geweld', 3)}")
    axe(pagina)

    inloggen(pagina, adres, "anouk")
    klik(pagina, "link", "Signalen")
    regel = pagina.get_by_role("row").filter(has_text="Huiselijk geweld")
    expect(regel).to_contain_text(binnen(HARDENBERG, "huiselijk-geweld", 3))
    expect(regel).to_contain_text("er dreigt iets")
    axe(pagina)
    klik(pagina, "link", re.compile(r"^Zaak \d+"))
    expect(pagina.get_by_text("Volg eerst de meldcode")).to_be_visible()
    expect(pagina.get_by_role("main")).to_contain_text("niet gezegd")
    klik(pagina, "button", "Oppakken")
    zaak = pagina.url
    # Surname and address are enough to know whom it is about; why stands there in words.
    expect(pagina.get_by_role("main")).to_contain_text("woont op dit adres")
    axe(pagina)
    klik(pagina, "link", "Meldcode beginnen")
    pagina.get_by_label("Welk gevaar is er nu?").fill("Er wordt nu geslagen.")
    axe(pagina)
    klik(pagina, "button", "Beginnen")
    expect(pagina.get_by_text("Ik hoor elke avond schreeuwen en slaan.").first).to_be_visible()
    axe(pagina)
    pagina.goto(zaak)
    expect(pagina.get_by_role("link", name=re.compile("^De meldcode loopt sinds"))).to_be_visible()
    klik(pagina, "link", "Afsluiten")
    vul_afsluiten(pagina, "Overgedragen aan een ander die het mag en kan", "Specialistische hulp", "De meldcode loopt.")
    klik(pagina, "button", "Afsluiten")
    expect(pagina.get_by_role("main")).to_contain_text("Overgedragen aan een ander die het mag en kan.")
    axe(pagina)
    with in_scope(gemeente=CODES[HARDENBERG], breed=True):
        over = Signaalzaak.objects.get()
        assert over.dossier_id == Meldcode.objects.get().dossier_id
        (signaal,) = over.signalen.all()
        # Somebody without an organisation hears that it came in, and no more.
        assert [t.moment for t in signaal.terugkoppelingen.all()] == ["ontvangen"]
        assert not Binnenkomst.objects.filter(omschrijving__contains="schreeuwen").exists()
