"""An investigation as Gooise Meren asks it, filled in and completed in the browser."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.lopen import klik, naar_dossier, vul_onderdeel

Keur = Callable[[Page], None]
SAMENWERKING = (
    "Wat kan door samen te werken met zorgverzekeraar, zorgaanbieders, publieke gezondheid, jeugdhulp, onderwijs, "
    "welzijn, wonen, werk en inkomen?"
)
WELKE_WET = "Onder welke wet vallen de vragen?"
ZELFSTANDIG = "Dagelijks leven, huishouden en vervoer"
NIETS_NODIG = (
    "Meedoen en sociale contacten",
    "Gezondheid en zorg",
    "Psychisch welbevinden en verslaving",
    "Opgroeien, opvoeden en gezin",
    "Onderwijs en taal",
    "Werk",
    "Inkomen en schulden",
    "Wonen en leefomgeving",
    "Veiligheid",
)


def zoek_uit(pagina: Page, axe: Keur) -> None:
    """From the file and back: the sections that the investigation asks of a resident who lives alone."""
    klik(pagina, "link", "Onderzoek")
    axe(pagina)
    vul_onderdeel(
        pagina,
        "Welke vorm van meedoen past het best bij de inwoner?",
        teksten={
            "Wat is de vraag zoals die is gesteld?": "Ik zit de hele dag alleen.",
            "Welke behoeften liggen erachter?": "Veilig zijn en iets omhanden hebben.",
            "Welke vorm van meedoen past het best?": "Werken in een tuin, met anderen.",
            "Wat is bijzonder aan deze persoon?": "Hij praat liever onder het werk.",
            "Wat heeft de voorkeur van de inwoner?": "Buiten bezig zijn.",
        },
    )
    vul_onderdeel(
        pagina,
        "Is er op dit levensdomein iets nodig?",
        keuzes=dict.fromkeys(NIETS_NODIG, "niets nodig") | {ZELFSTANDIG: "er is iets nodig"},
        teksten={f"{ZELFSTANDIG}: wat speelt er?": "De dagen zijn leeg."},
    )
    vul_onderdeel(
        pagina,
        "Wat zijn de mogelijkheden van de inwoner, en welke oplossing draagt de inwoner zelf aan?",
        teksten={
            "Welke oplossing draagt de inwoner zelf aan?": "Een plek waar hij kan tuinieren.",
            "Welke talenten, vaardigheden, kennis en ervaring heeft iemand?": "Hij was hovenier.",
            "Welke vermogens zijn er waarschijnlijk, maar vragen activering?": "Samen koken.",
            "Welke onderdelen van het bestaan zijn de eigen verantwoordelijkheid?": "Zijn huis en zijn geld.",
        },
    )
    vul_onderdeel(
        pagina,
        "Wie in het sociale netwerk kan en wil er echt iets doen?",
        keuzes={"Is nagevraagd of iemand dit kan en wil doen?": "ja, maar niemand kan of wil"},
    )
    vul_onderdeel(
        pagina,
        "Hoort dit bij het gewone leven, en wie in het netwerk kan steun geven die past?",
        ja={
            "Is eerst gekeken of dit hoort bij opgroeien": "Vergeten doet iedereen, verdwalen niet.",
            "Is nagegaan wie in het netwerk steun kan geven": "Zijn dochter werkt overdag.",
            "Is gezocht naar een oplossing in het gewone leven": "De moestuin in de buurt heeft geen begeleiding.",
            "Is de vraag bekeken los van een diagnose?": "Het gaat om lege dagen.",
        },
    )
    vul_onderdeel(
        pagina,
        "Wat is de rol van de gemeente?",
        keuzes={"Hoe complex is de vraag?": "midden", "Hoe groot is de eigen kracht?": "midden"},
        teksten={
            "Wat kan een collectieve voorziening bijdragen?": "Het Geheugenhuis, een paar ochtenden.",
            "Wat is de rol van de gemeente?": "De dagen vullen waar dat niet genoeg is.",
        },
    )
    # The law has a section of its own once it is known which one it is.
    klik(pagina, "link", f"Invullen: {WELKE_WET}")
    pagina.get_by_label("Wmo 2015", exact=True).check()
    klik(pagina, "button", "Vastleggen")
    vul_onderdeel(
        pagina,
        "Wat leverde het onderzoek op bij de zeven onderwerpen van de Wmo?",
        teksten={
            "Wat heeft de inwoner nodig, wat is er bijzonder aan de persoon, en wat heeft de voorkeur?": "Besproken.",
            "Wat kan de inwoner op eigen kracht of met gebruikelijke hulp?": "Besproken.",
            "Wat kan met mantelzorg of hulp van anderen uit het sociale netwerk?": "Besproken.",
            "Wat heeft de mantelzorger nodig?": "Besproken.",
            "Wat kan met een algemene voorziening of met maatschappelijk nuttige activiteiten?": "Besproken.",
            SAMENWERKING: "Besproken.",
            "Welke bijdrage in de kosten gaat de inwoner betalen?": "Besproken.",
        },
    )
    naar_dossier(pagina)


def rond_onderzoek_af(pagina: Page, axe: Keur) -> None:
    """From the file and back: the investigation is complete, and the resident has its report."""
    klik(pagina, "link", "Onderzoek")
    axe(pagina)
    open_ = pagina.locator("section.kaart").filter(has=pagina.get_by_text("nog invullen", exact=True))
    expect(open_.get_by_role("heading")).to_have_text([])
    klik(pagina, "link", "Onderzoek afronden")
    axe(pagina)
    pagina.get_by_label("Wat komt er uit het onderzoek?").fill("Overdag is meer nodig dan er vrij toegankelijk is.")
    klik(pagina, "button", "Afronden en verslag maken")
    expect(pagina.get_by_role("link", name="Verslag aan de inwoner (pdf)")).to_be_visible()
    axe(pagina)
    naar_dossier(pagina)
