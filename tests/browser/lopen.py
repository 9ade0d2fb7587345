"""Walking through the work place as a member of staff: the steps that every story takes."""

import re
from collections.abc import Mapping, Sequence
from typing import Literal

from playwright.sync_api import Locator, Page, expect

from tests.pdf import controleer_pdf_ua

WACHTWOORD = "toets-wachtwoord-voor-de-browser"
EERST_EEN_MAATJE = (
    "Kan een maatje, een ontmoetingscentrum of een dagbestedingslocatie helpen in plaats van individuele begeleiding?"
)


def inloggen(pagina: Page, adres: str, wie: str, gemeente: str = "hardenberg") -> None:
    pagina.goto(f"{adres}/inloggen/")
    pagina.get_by_label("Gebruikersnaam").fill(f"{wie}.{gemeente}")
    pagina.get_by_label("Wachtwoord").fill(WACHTWOORD)
    klik(pagina, "button", "Inloggen")
    expect(pagina.get_by_role("heading", name="Mijn dag", level=1)).to_be_visible()


def uitloggen(pagina: Page) -> None:
    klik(pagina, "button", "Uitloggen")


def klik(pagina: Page, rol: Literal["link", "button"], naam: str | re.Pattern[str]) -> None:
    """Follow a link or send a form, and wait until the next page is there. What is in a folded menu is unfolded."""
    doel = pagina.get_by_role(rol, name=naam, exact=isinstance(naam, str)).first
    if not doel.is_visible():
        vouw_menu_open(pagina)
    with pagina.expect_navigation():
        doel.click()


def vouw_menu_open(pagina: Page) -> None:
    """Unfold the menu, where the screen is so narrow that it is folded."""
    knop = pagina.locator("details.menuknop:not([open]) > summary")
    if knop.is_visible():
        knop.click()


def naar_dossier(pagina: Page) -> None:
    """Back to the file, by the crumbs at the top of a page that belongs to it."""
    klik(pagina, "link", re.compile(r"^Dossier \d+$"))


def zoek_inwoner(pagina: Page, achternaam: str) -> None:
    """To the residents with this surname."""
    klik(pagina, "link", "Nieuwe vraag")
    pagina.get_by_label("Achternaam, postcode met huisnummer, of BSN").fill(achternaam)
    klik(pagina, "button", "Zoeken")


def vul_vraag(pagina: Page, *, ingang: str, kanaal: str, vraag: str, leefgebieden: Sequence[str]) -> None:
    """A question of the resident's own. `ingang` and `kanaal` are codes, the life domains are names."""
    pagina.get_by_label("Waar kwam de vraag binnen?").select_option(ingang)
    pagina.get_by_label("Hoe?").select_option(kanaal)
    pagina.get_by_role("radio", name="de inwoner zelf").check()
    pagina.get_by_label("De vraag, in de woorden van de inwoner").fill(vraag)
    for naam in leefgebieden:
        pagina.get_by_label(naam, exact=True).check()


def vul_gesprek(
    pagina: Page, *, verslag: str, eigen_kracht: str, leefgebied: str, speelt: str, behoefte: str, voor: str
) -> None:
    """A talk with the resident alone, which showed one need, on the life domain with this name."""
    pagina.get_by_label("Wat is er besproken, en wat ziet u?").fill(verslag)
    pagina.get_by_label("Wat gaat goed en wat kan de inwoner zelf?").fill(eigen_kracht)
    pagina.get_by_label("nee, er is geen mantelzorger").check()
    pagina.get_by_label("Ik heb verteld dat gratis onafhankelijke cliëntondersteuning mogelijk is").check()
    pagina.get_by_label(leefgebied, exact=True).fill(speelt)
    pagina.get_by_label("Wat is nodig (1)?").fill(behoefte)
    pagina.get_by_label("Voor wie (1)?").select_option(label=voor)
    pagina.get_by_label("Leefgebied (1)").select_option(label=leefgebied)


def vul_onderdeel(
    pagina: Page,
    vraag: str,
    *,
    keuzes: Mapping[str, str] | None = None,
    teksten: Mapping[str, str] | None = None,
    ja: Mapping[str, str] | None = None,
) -> None:
    """From the page of the investigation, fill in the section with this question, and be back there.

    `keuzes` and `teksten` are the answers, by the names of the fields on the page; `ja` has for each condition that
    is answered with yes, by its question, why."""
    klik(pagina, "link", f"Invullen: {vraag}")
    for naam, keuze in (keuzes or {}).items():
        pagina.get_by_label(naam, exact=True).select_option(keuze)
    for naam, tekst in (teksten or {}).items():
        pagina.get_by_label(naam, exact=True).fill(tekst)
    for naam, waarom in (ja or {}).items():
        blok = pagina.locator("form .veldrij").filter(has=pagina.get_by_role("radiogroup", name=naam))
        blok.get_by_label("ja", exact=True).check()
        blok.get_by_role("textbox").fill(waarom)
    klik(pagina, "button", "Vastleggen")
    kaart = pagina.locator("section.kaart").filter(has=pagina.get_by_role("heading", name=vraag))
    expect(kaart.get_by_text("ingevuld", exact=True)).to_be_visible()


def geen_maatje(pagina: Page) -> None:
    """What Hardenberg asks before individual guidance: a volunteer or a group was looked at, and does not fit."""
    klik(pagina, "link", "Onderzoek")
    vul_onderdeel(
        pagina,
        EERST_EEN_MAATJE,
        keuzes={
            "Een vrijwilliger als maatje": "past niet",
            "Een ontmoetingscentrum": "past niet",
            "Een dagbestedingslocatie (collectief)": "past niet",
        },
        teksten={"Waarom past het wel of niet?": "Het gaat om veiligheid thuis, de hele dag door."},
    )
    naar_dossier(pagina)


def tredekaarten(pagina: Page) -> Locator:
    """The rungs on which the page asks for a finding."""
    return pagina.locator("section.kaart")


def weeg(pagina: Page, vondsten: Mapping[str, tuple[str, str]]) -> None:
    """Fill in findings: per name of a rung, 'ja', 'deels' or 'nee', and why."""
    for trede, (volstaat, reden) in vondsten.items():
        kaart = tredekaarten(pagina).filter(has=pagina.get_by_role("heading", name=trede))
        # The questions that the rung may have, answered as the finding says.
        for keuze in kaart.get_by_role("radio", name="nee" if volstaat == "nee" else "ja", exact=True).all():
            keuze.check()
        kaart.get_by_role("combobox").select_option(volstaat)
        kaart.get_by_role("textbox").fill(reden)


def begin_plan(pagina: Page, doel: str, soort: str) -> None:
    klik(pagina, "link", "Plan maken")
    pagina.get_by_label("Doel 1: wat wil het huishouden bereiken?").fill(doel)
    pagina.get_by_label("Soort doel 1").select_option(soort)
    for vraag in ("professionals", "mensen eromheen"):
        overwogen = pagina.get_by_label(f"Doel 1: welke hulp van {vraag} is overwogen?")
        if overwogen.count():
            overwogen.fill("Besproken.")


def vul_actie(pagina: Page, *, behoefte: str, trede: str, wat: str, wie: str, product: str) -> None:
    """Help by a provider for which a decision is needed; all but `wat` and `wie` are names from the page."""
    pagina.get_by_label("Voor welke behoefte?").select_option(label=behoefte)
    pagina.get_by_label(trede, exact=True).check()
    pagina.get_by_label("Wat gebeurt er?").fill(wat)
    pagina.get_by_label("Wie doet het?").select_option("aanbieder")
    pagina.get_by_label("Naam of organisatie").fill(wie)
    pagina.get_by_label("Waarom doet het team dit niet zelf?").fill("Dit vraagt een specialist.")
    pagina.get_by_label("Product waarvoor een besluit nodig is").select_option(label=product)


def beantwoord(pagina: Page, vraag: str, antwoord: Literal["ja", "nee"], waarom: str) -> None:
    """Answer a condition of a decision, found by a part of its question."""
    keuze = pagina.get_by_role("radiogroup", name=re.compile(re.escape(vraag))).get_by_label(antwoord, exact=True)
    keuze.check()
    code = keuze.get_attribute("name")
    assert code is not None
    pagina.locator(f"[name={code.replace('voorwaarde-', 'motivering-')}]").fill(waarom)


def lees_brief(pagina: Page, adres: str) -> str:
    """The text of the letter on the page of a decision, after checking that it is accessible."""
    brief = pagina.get_by_role("link", name=re.compile("Brief over besluit")).get_attribute("href")
    return controleer_pdf_ua(pagina.request.get(f"{adres}{brief}").body())
