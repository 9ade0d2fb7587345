"""Every page of the site in a real browser: readable for everyone (axe), and no wider than the screen.

The list is the site's own: a new address is tried by itself, or says here why it is no page. It is tried in one
municipality; of the others the pages that their own profile makes."""

import re
from collections.abc import Callable, Iterable, Sequence

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from naober.demo.prognose import Soort, verzin
from naober.fundament.scope import in_scope
from naober.geld.prognose.bewaren import maak
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Rol
from naober.gemeente.queries import profiel_van
from naober.ingang.models import Binnenkomst
from naober.kaart.laden import laad_voorzieningen
from naober.kaart.models import Organisatie, Voorziening
from naober.levering.models import Aanbiederaccount
from naober.plan.actions import voeg_actie_toe
from naober.plan.rules import Bouwsteen
from naober.plan.samen.actions import dien_eigen_plan_in
from naober.samenspel.models import Bijeenkomst
from tests.beveiliging.adressen import BEWONERS, OPENBAAR, Adres, adressen, nummers
from tests.delen import test_netwerk as netwerk
from tests.dossier.gevallen import GOOISE_MEREN, HARDENBERG, HEUVELRUG, LEUSDEN, UTRECHT, Geval, profiel_uit
from tests.dossier.opzet import Zaak, goed, kies_vandaag

Keur = Callable[..., None]
Gevallen = tuple[Medewerker, dict[str, int], dict[str, str]]
BREED, SMAL = (1280, 900), (320, 640)

# Before the name of an address that is tried in another household than the rest.
_ELDERS = "elders:"
# What has no page of its own to look at, and what it does instead.
FORMULIER = "neemt alleen een formulier aan; de knop ervoor staat op een andere bladzijde"
BESTAND = "geeft een bestand"
VERDER = "stuurt door naar de bladzijde waar het thuishoort"
# The door, and the pages of residents: not of someone who is signed in as staff (tests/browser/test_portaal.py).
ANDERS = OPENBAAR - {"inloggen"} | BEWONERS
# Hardenberg records nothing about who takes part in a general provision; the page is tried in Leusden, which does.
# Looking along is asked by who may not see the file, and what is shared is for who was given it (test_delen.py).
ELDERS = {"deelname", "inzage-vragen"}
GEEN_BLADZIJDE: dict[str, str] = {
    "inloggen": VERDER,
    "werklijst-weg": FORMULIER,
    "veiligheidsplan-sluiten": FORMULIER,
    "uitzetten": FORMULIER,
    "afwezigheid-stopt": FORMULIER,
    "agendasleutel": FORMULIER,
    "taak-gedaan": FORMULIER,
    "signalen-bijwerken": FORMULIER,
    "signaalzaak-oppakken": FORMULIER,
    "signaalzaak-stuk": FORMULIER,
    # Of this case it is known whom the signal is about.
    "melding-koppelen": VERDER,
    "werkaantekening-weg": FORMULIER,
    "berichten-gelezen": FORMULIER,
    "document": BESTAND,
    "kaartinvoer-fouten": BESTAND,
    "bericht-origineel": BESTAND,
    "betaalbestand": BESTAND,
    "afkeuring-herstellen": FORMULIER,
    "binnenkomst-oppakken": FORMULIER,
    "binnenkomst-bevestigen": FORMULIER,
    "bevestiging": BESTAND,
    "verslag": BESTAND,
    "brief": BESTAND,
    "kosten-per-client-bestand": BESTAND,
    "monitor-scenario-bestand": BESTAND,
    # Which dashboard or table stands in the question; without it the page where each is to choose.
    **dict.fromkeys(("monitor-bord", "monitor-bordcijfers", "raadsrapport-cijfers", "geld-prognose-bestand"), VERDER),
    **dict.fromkeys(("monitor-uitkomstcijfers", "monitor-gelijkcijfers"), VERDER),
    **dict.fromkeys(
        ("inzage-pdf", "inzage-json", "inzage-stukken", "verzoek-antwoord", "vernietiging-bewijs"), BESTAND
    ),
    **dict.fromkeys(
        (
            "verzoek-identiteit-vragen",
            "weer-tonen",
            "vernietigingslijst-maken",
            "vernietiging-goedkeuren",
            "vernietiging-terugnemen",
            "vernietiging-uitvoeren",
        ),
        FORMULIER,
    ),
    **dict.fromkeys(ELDERS, VERDER),
    # Without a label of the municipality there is nothing to test.
    "voorziening-label": VERDER,
    "gedeeld": "404",
}


def alle_rollen(zaak: Zaak) -> Medewerker:
    """Someone with every role in the team of this case."""
    wie = Medewerker.objects.create(
        gemeente_id=zaak.gemeente,
        gebruikersnaam=f"alles-{zaak.geval.slug}",
        naam="Alle Rollen",
        rollen=[r.value for r in Rol],
        team=zaak.geval.team,
        organisatie="de-welle",
    )
    kies_vandaag(wie, zaak.dossier)
    return wie


# On this line of the budget the help of the case lands.
_POST = "wmo-begeleiding-persoonlijke-verzorging"


@pytest.fixture
def gevallen(db: None) -> Gevallen:
    """Who has every role in the team of a case that has been decided, the number of each thing in it, and what is
    chosen behind the question mark of an address."""
    with in_scope(gemeente=profiel_uit(HARDENBERG.slug).gemeente.code, breed=True):
        zaak = Zaak(HARDENBERG)
        nrs = nummers(zaak)
        wie = alle_rollen(zaak)
        # Who is of a provider sees what is of that one.
        Aanbiederaccount.objects.create(aanbieder_id=nrs["aanbieder"], medewerker=wie, van=zaak.dag)
        # What a network said of a household is for who was asked to its meeting.
        Bijeenkomst.objects.filter(pk=nrs["bijeenkomst"]).update(leden=[zaak.anouk.id, wie.pk])
        welle = Organisatie.objects.create(naam="De Welle", code=wie.organisatie)
        Voorziening.objects.filter(verwijzingen=nrs["verwezen"]).update(organisatie=welle)
        eigen = {"door": "De inwoner", "tekst": "Mijn buurvrouw kookt voor mij.", "ingediend_op": zaak.dag}
        goed(dien_eigen_plan_in(zaak.anouk, dossier=zaak.dossier, peildatum=zaak.dag, **eigen))
        stap = next(s for s in zaak.profiel.ingangsstappen if s.bij == "daarna")
        # Where there is a plan or a decision, these two lead to it; in another household there is none yet.
        ander = Zaak(HARDENBERG, 1).tot("afspraak")
        nieuw = Zaak(HARDENBERG, 2).tot("afweging")
        for elders in (ander, nieuw):
            kies_vandaag(wie, elders.dossier)
        # The pages of today have a forecast of today.
        hulp = next(p for p in zaak.profiel.producten if p.wet == "Wmo 2015")
        vandaag = timezone.localdate()
        verzin([Soort(_POST, hulp, g.code, "80+", 6, 0.05, 2, 6000) for g in zaak.profiel.gebieden[:2]], vandaag)
        maak(profiel_van(zaak.gemeente, vandaag), vandaag, paden=100)
    nrs |= {_ELDERS + "besluit-nieuw": ander.actie.pk, _ELDERS + "plan-nieuw": nieuw.dossier.pk}
    vragen = {"medewerker-instellen": f"?wie={wie.pk}", "binnenkomst-stap": f"?stap={stap.code}"}
    return (
        wie,
        nrs,
        {
            **vragen,
            "geld": "?jaar=2015",
            "geld-post": f"?post={_POST}&jaar=2015",
            "geld-prognose-post": f"?post={_POST}",
        },
    )


def pad(adres: Adres, nrs: dict[str, int], vragen: dict[str, str]) -> str:
    kaal = adres.pad(nrs.get(_ELDERS + adres.naam) or nrs[adres.soort]) if adres.omzetters else adres.pad()
    return kaal + vragen.get(adres.naam, "")


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


def log_in(pagina: Page, server: LiveServer, wie: Medewerker) -> None:
    client = Client()
    client.force_login(wie)
    sessie = client.cookies[settings.SESSION_COOKIE_NAME].value
    pagina.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": sessie, "url": server.url}])


def keur_alles(pagina: Page, axe: Keur, paden: Iterable[str], maten: Sequence[tuple[int, int]]) -> list[str]:
    """What axe says of each of these addresses on each of these screens; an address that is no page is a fault too.

    A page is fetched and tried on everything once, by turns on the first screen and on the last; then its window is
    made wider, and it is only measured, or narrower, and it is tried on what that changes."""
    kapot: list[str] = []
    for nummer, waar in enumerate(paden):
        opgehaald, eerder = False, 0
        for breed, hoog in maten[:: -1 if nummer % 2 else 1]:
            pagina.set_viewport_size({"width": breed, "height": hoog})
            try:
                if not opgehaald:
                    antwoord = pagina.goto(waar)
                    assert antwoord is not None
                    assert antwoord.status == 200
                    assert pagina.url == waar, f"stuurt door naar {pagina.url}"
                axe(pagina, weer=opgehaald, breedte=opgehaald and breed > eerder)
                opgehaald, eerder = True, breed
            except AssertionError as fout:
                kapot.append(f"{waar} op {breed}: {fout}")
    return kapot


@pytest.mark.django_db
def test_wat_geen_bladzijde_is_doet_wat_hier_staat(client: Client, gevallen: Gevallen) -> None:
    """That the others are pages is seen in the browser."""
    wie, nrs, vragen = gevallen
    client.force_login(wie)
    geen = [a for a in adressen() if a.naam in GEEN_BLADZIJDE]
    assert {a.naam: soort_van(client, pad(a, nrs, vragen)) for a in geen} == GEEN_BLADZIJDE


@pytest.mark.django_db(transaction=True)
def test_elke_bladzijde_is_toegankelijk_en_past_op_het_scherm(
    pagina: Page, live_server: LiveServer, gevallen: Gevallen, axe: Keur
) -> None:
    wie, nrs, vragen = gevallen
    log_in(pagina, live_server, wie)
    bladzijden = [a for a in adressen() if a.naam not in ANDERS | GEEN_BLADZIJDE.keys()]
    paden = [f"{live_server.url}{pad(a, nrs, vragen)}" for a in bladzijden]
    assert keur_alles(pagina, axe, paden, (BREED, SMAL)) == []
    menu_vouwt(pagina, live_server.url, axe)


def menu_vouwt(pagina: Page, adres: str, axe: Keur) -> None:
    """Folded on a narrow screen and open on a wide one; by keyboard too, and the way to the search field unfolds it."""
    menu, zoekveld = pagina.get_by_role("navigation", name="Hoofdnavigatie"), pagina.locator("#zoekbalk")
    knop = pagina.locator("summary", has_text="Menu en zoeken")
    pagina.set_viewport_size({"width": 1280, "height": 900})
    pagina.goto(adres)
    expect(menu).to_be_visible()
    expect(knop).to_be_hidden()
    pagina.set_viewport_size({"width": 320, "height": 640})
    expect(menu).to_be_hidden()
    expect(zoekveld).to_be_hidden()
    begint = pagina.locator("main").bounding_box()
    assert begint is not None
    assert begint["y"] < 320, "het menu vult een klein scherm voordat de bladzijde begint"
    knop.press("Enter")
    expect(menu.get_by_role("link", name="Werklijst")).to_be_visible()
    axe(pagina)
    pagina.keyboard.press("Tab")
    expect(menu.get_by_role("link").first).to_be_focused()
    pagina.goto(adres)
    pagina.keyboard.press("Tab")
    pagina.keyboard.press("Tab")
    pagina.keyboard.press("Enter")
    expect(zoekveld).to_be_focused()


def onderdelen(pagina: Page, server: str, dossier: int) -> list[str]:
    """Each section of the investigation that can be filled in now, once, by the links of its page; and that page."""
    begin = f"{server}{reverse('onderzoek', kwargs={'pk': dossier})}"
    pagina.goto(begin)
    links = [str(a.get_attribute("href")) for a in pagina.locator("main a[href*='/onderzoek/']").all()]
    per_onderdeel = {gevonden[1]: link for link in links if (gevonden := re.search(r"/onderzoek/(\d+)/\d+/$", link))}
    assert len(per_onderdeel) >= 5
    return [begin, *(f"{server}{link}" for link in per_onderdeel.values())]


def _deelname(zaak: Zaak) -> list[str]:
    gevraagd = next((v for v in zaak.profiel.voorzieningen if v.toets or v.velden), None)
    if gevraagd is None:
        return []
    laad_voorzieningen(zaak.gemeente, zaak.profiel)
    bouwsteen = Bouwsteen(gevraagd.trede, "Twee ochtenden samen koken", "aanbieder", "Stichting Proef")
    actie = voeg_actie_toe(
        zaak.anouk,
        plan=zaak.plan,
        behoefte=zaak.behoefte,
        bouwsteen=bouwsteen,
        voorziening=Voorziening.objects.get(code=gevraagd.code),
        peildatum=zaak.dag,
    )
    return [reverse("deelname", kwargs={"pk": goed(actie).pk})]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("geval", [GOOISE_MEREN, HEUVELRUG, LEUSDEN, UTRECHT], ids=lambda g: g.slug)
def test_wat_een_gemeente_zelf_vraagt_is_toegankelijk_op_een_klein_scherm(
    pagina: Page, live_server: LiveServer, geval: Geval, axe: Keur
) -> None:
    """The question form, every section of the investigation, the decision, who takes part in a provision, and what
    only this municipality shows: the client view, and groups that come over."""
    with in_scope(gemeente=profiel_uit(geval.slug).gemeente.code, breed=True):
        zaak = Zaak(geval).tot("actie")
        paden = [
            f"{reverse('binnenkomst-nieuw')}?persoon={zaak.andere.pk}",
            reverse("besluit-nieuw", kwargs={"pk": zaak.actie.pk}),
            *_deelname(zaak),
            *([reverse("tellingen")] if zaak.profiel.privacy.overkomst else ()),
        ]
        wie = alle_rollen(zaak)
        if beeld := zaak.profiel.delen.klantbeeld:
            wie.organisatie = beeld.rollen[0].organisatie
            wie.save()
            paden += [reverse("klantbeeld", args=[zaak.dossier.pk]), reverse("klantbeelden")]
    if geval is LEUSDEN:
        assert any("deelname" in waar for waar in paden)
    server = live_server.url
    log_in(pagina, live_server, wie)
    pagina.set_viewport_size({"width": SMAL[0], "height": SMAL[1]})
    alles = [*(f"{server}{waar}" for waar in paden), *onderdelen(pagina, server, zaak.dossier.pk)]
    assert keur_alles(pagina, axe, alles, [SMAL]) == []


@pytest.mark.django_db(transaction=True)
def test_het_feit_van_een_verwijzing_is_toegankelijk_vast_te_leggen_en_terug_te_lezen(
    pagina: Page, live_server: LiveServer, axe: Keur
) -> None:
    with in_scope(gemeente=profiel_uit(HARDENBERG.slug).gemeente.code, breed=True):
        zaak = Zaak(HARDENBERG).tot("vraag")
        wie = alle_rollen(zaak)
    log_in(pagina, live_server, wie)
    vorm = f"{live_server.url}{reverse('binnenkomst-nieuw')}?persoon={zaak.andere.pk}&aard=feit"
    assert keur_alles(pagina, axe, [vorm], (BREED, SMAL)) == []
    pagina.get_by_label("Kinderarts").check()
    pagina.get_by_label("Hoe kwam het bericht?").select_option(index=1)
    pagina.get_by_role("group", name="Naar welke hulp?").get_by_role("checkbox").first.check()
    pagina.get_by_role("button", name="Vastleggen").click()
    with in_scope(gemeente=zaak.gemeente, breed=True):
        rij = Binnenkomst.objects.get(persoon=zaak.andere, ingang="kinderarts")
    waar = f"{live_server.url}{reverse('binnenkomst', kwargs={'pk': rij.pk})}"
    assert keur_alles(pagina, axe, [waar], (BREED, SMAL)) == []
    expect(pagina.get_by_text("Waarom er is verwezen, bewaart de gemeente niet.")).to_be_visible()


@pytest.mark.django_db(transaction=True)
def test_wat_een_lid_in_zijn_netwerk_leest_is_toegankelijk(pagina: Page, live_server: LiveServer, axe: Keur) -> None:
    with in_scope(gemeente=profiel_uit(HEUVELRUG.slug).gemeente.code, breed=True):
        zaak = Zaak(HEUVELRUG).tot("vraag")
        netwerk.vertel(zaak)
    log_in(pagina, live_server, zaak.staf["anouk"])
    assert keur_alles(pagina, axe, [f"{live_server.url}{reverse('netwerken')}"], (BREED, SMAL)) == []
    expect(pagina.get_by_text(netwerk.VERTELD)).to_be_visible()
