"""Two municipalities that decide in their own way, in the browser and by their own staff.

In Utrechtse Heuvelrug the village team advises and the municipality decides; in Gooise Meren the access is a place
on the ladder where nothing is found, and every award is tested on four points.
"""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from tests.browser.lopen import (
    beantwoord,
    begin_plan,
    inloggen,
    klik,
    lees_brief,
    naar_dossier,
    tredekaarten,
    uitloggen,
    vul_actie,
    vul_gesprek,
    vul_vraag,
    weeg,
    zoek_inwoner,
)
from tests.browser.uitzoeken import rond_onderzoek_af, zoek_uit

pytestmark = pytest.mark.django_db(transaction=True)
Keur = Callable[[Page], None]

HEUVELRUG = "utrechtse-heuvelrug"
GOOI = "gooise-meren"
GEMEENTEN = (HEUVELRUG, GOOI)
SAMEN = "Inwoners die samen met en/of voor elkaar hun vragen oplossen"
PASSEND = "Past deze hulp het best bij wat de inwoner nodig heeft?"
VEILIG = "Is deze hulp veilig?"
DOELMATIG = "Is deze hulp doelmatig, dus niet duurder dan andere hulp die voor deze inwoner ook genoeg is?"
JUISTE_WET = "Komt deze hulp uit de juiste wet?"


def over_een_jaar() -> str:
    return (timezone.localdate() + timedelta(days=365)).isoformat()


def weiger(pagina: Page, reden: str, bron: str) -> None:
    """The page says why not, and on the ground of what."""
    expect(pagina.get_by_text(reden).first).to_be_visible()
    expect(pagina.get_by_text(f"Bron: {bron}").first).to_be_visible()


# --------------------------------------------------------------------- het team adviseert, de gemeente beslist


def neem_jordi_aan(pagina: Page, axe: Keur) -> None:
    zoek_inwoner(pagina, "Wolbink")
    axe(pagina)
    klik(pagina, "link", "Kies Jordi Wolbink")
    axe(pagina)
    vul_vraag(
        pagina,
        ingang="inloopuur",
        kanaal="inloopuur",
        vraag="Ik krijg mijn dagen niet op orde.",
        leefgebieden=["Dagelijks leven en huishouden", "Mentaal welbevinden en zingeving"],
    )
    klik(pagina, "button", "Vastleggen")
    expect(pagina.get_by_role("heading", name="Jordi Wolbink", level=1)).to_be_visible()
    expect(pagina.get_by_text("Anouk Brinkhuis, regisseur")).to_be_visible()
    axe(pagina)
    klik(pagina, "link", "Gesprek vastleggen")
    vul_gesprek(
        pagina,
        verslag="Sinds hij niet meer werkt, lukt het niet om een dag te plannen.",
        eigen_kracht="Hij kan goed om hulp vragen.",
        leefgebied="Dagelijks leven en huishouden",
        speelt="Post en was blijven liggen.",
        behoefte="Grip op de dag",
        voor="Jordi Wolbink",
    )
    axe(pagina)
    klik(pagina, "button", "Gesprek vastleggen")


def vul_begeleiding(pagina: Page) -> None:
    klik(pagina, "link", "Actie toevoegen")
    vul_actie(
        pagina,
        behoefte="Grip op de dag",
        trede="Individuele voorzieningen",
        wat="Elke week begeleiding aan huis",
        wie="een begeleider naar keuze van Jordi",
        product="Wmo-begeleiding",
    )
    klik(pagina, "button", "Toevoegen")


def probeer_te_besluiten(pagina: Page) -> None:
    pagina.get_by_label("toekennen").check()
    pagina.get_by_label("Motivering, in gewone woorden").fill("Plannen lukt niet met lichtere hulp.")
    klik(pagina, "button", "Besluit nemen en brief maken")


@pytest.mark.eis("HEU-092", "HEU-096")
def test_het_dorpsteam_adviseert_en_de_gemeente_beslist(pagina: Page, adres: str, axe: Keur) -> None:
    inloggen(pagina, adres, "anouk", HEUVELRUG)
    axe(pagina)
    neem_jordi_aan(pagina, axe)
    begin_plan(pagina, "Jordi heeft zelf overzicht over zijn week", "verbetering")
    axe(pagina)
    klik(pagina, "button", "Plan beginnen")

    # The heaviest rung stays shut until each lighter one has been looked at.
    vul_begeleiding(pagina)
    weiger(
        pagina,
        "Nog open: Eigen kracht, Sociaal netwerk en Collectieve voorzieningen",
        "Samen leven, samen doen, r. 135-141",
    )
    axe(pagina)
    naar_dossier(pagina)
    klik(pagina, "link", re.compile("^Afwegen"))
    expect(tredekaarten(pagina).get_by_role("heading")).to_have_text(
        ["1. Eigen kracht", "2. Sociaal netwerk", "3. Collectieve voorzieningen"]
    )
    weeg(
        pagina,
        {
            "Eigen kracht": ("deels", "Hij doet wat met een lijst lukt."),
            "Sociaal netwerk": ("deels", "Zijn zus doet de post, meer kan zij niet."),
            "Collectieve voorzieningen": ("deels", "Thuisadministratie helpt, maar plant zijn dag niet."),
        },
    )
    axe(pagina)
    klik(pagina, "button", "Bevindingen vastleggen")
    vul_begeleiding(pagina)
    klik(pagina, "link", "Plan afspreken")
    pagina.get_by_label("Wie is akkoord met het plan?").fill("Jordi Wolbink")
    klik(pagina, "button", "Afspreken")
    axe(pagina)

    # Who advised in this file does not decide in it; nor does a colleague who has only that role.
    klik(pagina, "link", "Besluit nemen")
    besluit_nemen = pagina.url
    axe(pagina)
    weiger(pagina, "U bent in dit dossier consulent", "Samen leven, samen doen, r. 1703-1707")
    expect(pagina.get_by_text("Er is nog geen advies")).to_be_visible()
    expect(pagina.get_by_role("button", name="Besluit nemen en brief maken")).to_have_count(0)
    klik(pagina, "link", "Advies geven")
    axe(pagina)
    pagina.get_by_label("toekennen", exact=True).check()
    pagina.get_by_label("Waarom?", exact=True).fill("Jordi heeft begeleiding nodig.")
    klik(pagina, "button", "Advies vastleggen")
    weiger(pagina, "Waarom is lichtere hulp niet genoeg?", "Samen leven, samen doen, r. 1703-1707")
    pagina.get_by_label(re.compile("^Waarom is lichtere hulp niet genoeg")).fill(
        "Thuisadministratie plant zijn dag niet."
    )
    klik(pagina, "button", "Advies vastleggen")
    axe(pagina)
    uitloggen(pagina)
    # A colleague who has no work in the file says first what it is opened for.
    inloggen(pagina, adres, "bram", HEUVELRUG)
    pagina.goto(besluit_nemen)
    axe(pagina)
    pagina.get_by_label("Ik bereid een besluit of advies voor").check()
    klik(pagina, "button", "Dossier openen")
    weiger(
        pagina,
        "beslist de medewerker beschikkingen van de gemeente. Die rol hebt u niet. Uw rol kan hierover wel adviseren.",
        "Samen leven, samen doen, r. 1703-1707",
    )
    axe(pagina)
    uitloggen(pagina)

    # The municipality finds the plan on its own list, reads the advice, and decides.
    inloggen(pagina, adres, "ilse", HEUVELRUG)
    expect(pagina.get_by_text("Gemeente, afgifte van beschikkingen")).to_be_visible()
    expect(pagina.get_by_role("row", name=re.compile("Jordi Wolbink.*Wmo-begeleiding"))).to_be_visible()
    axe(pagina)
    klik(pagina, "link", "Besluit nemen voor Jordi Wolbink")
    expect(pagina.get_by_text("Thuisadministratie plant zijn dag niet.")).to_be_visible()
    klik(pagina, "link", "Vragen en gesprekken in dit dossier")
    expect(pagina.get_by_text("Hij kan goed om hulp vragen.")).to_be_visible()
    axe(pagina)
    naar_dossier(pagina)
    expect(pagina.get_by_text("Anouk Brinkhuis, regisseur")).to_be_visible()
    axe(pagina)
    klik(pagina, "link", "Besluit nemen")
    beantwoord(pagina, "waarom lichtere hulp niet genoeg is", "ja", "Het advies noemt elke lichtere trede.")
    beantwoord(pagina, "resultaten vooraf samen met de inwoner", "ja", "Zelf overzicht over de week.")
    beantwoord(pagina, "kunnen kiezen uit aanbieders", "ja", "Hij koos uit drie aanbieders.")
    beantwoord(pagina, "combinatie met informele hulp", "ja", "Zijn zus blijft de post doen.")
    pagina.get_by_label("Hoe krijgt de inwoner het?").select_option("zin")
    pagina.get_by_label("Waar is de ondersteuning op gericht?").select_option("de problemen verminderen")
    pagina.get_by_label("Is collectieve ondersteuning op termijn genoeg?").select_option("ja")
    pagina.get_by_label(re.compile("^Laatste dag")).fill(over_een_jaar())
    probeer_te_besluiten(pagina)
    expect(pagina.get_by_role("heading", name=re.compile(r"^Besluit \d{4}-"), level=1)).to_be_visible()
    axe(pagina)

    # The letter comes from the municipality, and not from the team that advised.
    tekst = lees_brief(pagina, adres)
    assert "U krijgt begeleiding (Wmo-begeleiding)" in tekst
    assert "Bel met Ilse Vrielink, Gemeente, afgifte van beschikkingen: 14 0343." in tekst
    assert "medewerker beschikkingen van de gemeente" in tekst
    assert "Anouk" not in tekst
    assert "Sociaal Dorpsteam" not in tekst
    klik(pagina, "link", "Mijn dag")
    expect(pagina.get_by_text("Er wacht niets op uw besluit.")).to_be_visible()
    axe(pagina)


# ------------------------------------------------------------------ de toegang is een plek, en er zijn vier punten


def vul_dagbesteding(pagina: Page) -> None:
    vul_actie(
        pagina,
        behoefte="Overdag veilig en bezig zijn",
        trede="Individuele maatwerkvoorzieningen",
        wat="Drie dagen dagbesteding",
        wie="een aanbieder van dagbesteding",
        product="Dagbesteding",
    )


def ken_toe_op_drie_punten(pagina: Page) -> None:
    """Fill in an award, with only the right law left open."""
    beantwoord(pagina, "Draagt de inwoner dit deel van het leven zelf", "nee", "Alleen lukt het hem niet.")
    beantwoord(pagina, "als gebruikelijke hulp", "nee", "Hij woont alleen.")
    beantwoord(pagina, PASSEND, "ja", "Hij kan er in de tuin werken.")
    beantwoord(pagina, VEILIG, "ja", "Er is altijd iemand in de buurt.")
    beantwoord(pagina, DOELMATIG, "ja", "Lichtere hulp is niet genoeg.")
    pagina.get_by_label("toekennen").check()
    pagina.get_by_label("Motivering, in gewone woorden").fill("Overdag bent u met deze hulp veilig en bezig.")
    pagina.get_by_label("Hoe krijgt de inwoner het?").select_option("zin")
    pagina.get_by_label(re.compile("^Hoe dit aansluit bij wat de inwoner zelf kan")).fill("Hij tuiniert graag.")
    pagina.get_by_label(re.compile("^Laatste dag")).fill(over_een_jaar())


@pytest.mark.eis("GOO-093", "GOO-097")
def test_van_de_toegang_tot_een_besluit_op_vier_punten(smalle_pagina: Page, adres: str, axe: Keur) -> None:
    """On a small telephone, as a consultant on the way would do it."""
    pagina = smalle_pagina
    inloggen(pagina, adres, "petra", GOOI)
    zoek_inwoner(pagina, "Spijkers")
    axe(pagina)
    klik(pagina, "link", "Kies Albert Spijkers")
    vul_vraag(
        pagina,
        ingang="telefoon-usd",
        kanaal="telefoon",
        vraag="Ik vergeet veel en zit de hele dag alleen.",
        leefgebieden=["Dagelijks leven, huishouden en vervoer", "Meedoen en sociale contacten"],
    )
    # Asked with each entry: the right law, and whether the resident himself or a basic provision is enough.
    pagina.get_by_label("Onder welke wet valt de vraag?").select_option("Wmo 2015")
    for vraag in ("Kan de inwoner er zelf in voorzien?", "Zijn de basisvoorzieningen genoeg?"):
        pagina.get_by_role("radiogroup", name=vraag).get_by_label("nee", exact=True).check()
    axe(pagina)
    klik(pagina, "button", "Vastleggen")
    axe(pagina)
    uitloggen(pagina)

    inloggen(pagina, adres, "anouk", GOOI)
    axe(pagina)
    klik(pagina, "button", re.compile("^Oppakken"))
    # The access stands on the ladder, between the free provisions and the individual ones.
    expect(pagina.get_by_role("heading", name="Trede 3: Toegang gemeentelijke uitvoeringsdienst USD")).to_be_visible()
    axe(pagina)
    klik(pagina, "link", "Gesprek vastleggen")
    vul_gesprek(
        pagina,
        verslag="Hij raakt overdag de draad kwijt en wil graag iets te doen hebben.",
        eigen_kracht="Hij heeft altijd in de tuin gewerkt.",
        leefgebied="Dagelijks leven, huishouden en vervoer",
        speelt="De dagen zijn leeg.",
        behoefte="Overdag veilig en bezig zijn",
        voor="Albert Spijkers",
    )
    axe(pagina)
    klik(pagina, "button", "Gesprek vastleggen")

    zoek_uit(pagina, axe)

    # No finding is asked on a place: only what lies before the access is weighed.
    klik(pagina, "link", re.compile("^Afwegen"))
    expect(tredekaarten(pagina).get_by_role("heading")).to_have_text([f"1. {SAMEN}", "2. Laagdrempelige voorzieningen"])
    weeg(
        pagina,
        {
            SAMEN: ("nee", "Zijn dochter werkt overdag."),
            "Laagdrempelige voorzieningen": ("ja", "Het Geheugenhuis heeft plaats."),
        },
    )
    axe(pagina)
    klik(pagina, "button", "Bevindingen vastleggen")
    axe(pagina)
    begin_plan(pagina, "Veilige dagen met iets omhanden", "stabilisatie")
    klik(pagina, "button", "Plan beginnen")

    # What is enough, is enough; only when that turns out otherwise does the heavier rung open.
    klik(pagina, "link", "Actie toevoegen")
    vul_dagbesteding(pagina)
    klik(pagina, "button", "Toevoegen")
    weiger(
        pagina,
        "Laagdrempelige voorzieningen is genoeg voor deze behoefte",
        "Beleidsplan Sociaal Domein 2022, r. 326-327",
    )
    expect(pagina.get_by_label("Wat gebeurt er?")).to_have_value("Drie dagen dagbesteding")
    expect(pagina.get_by_label("Individuele maatwerkvoorzieningen", exact=True)).to_be_checked()
    axe(pagina)
    naar_dossier(pagina)
    klik(pagina, "link", re.compile("^Afwegen"))
    weeg(pagina, {"Laagdrempelige voorzieningen": ("deels", "Het Geheugenhuis is er maar twee ochtenden.")})
    klik(pagina, "button", "Bevindingen vastleggen")
    klik(pagina, "link", "Actie toevoegen")
    vul_dagbesteding(pagina)
    klik(pagina, "button", "Toevoegen")
    klik(pagina, "link", "Plan afspreken")
    pagina.get_by_label("Wie is akkoord met het plan?").fill("meneer Spijkers")
    axe(pagina)
    klik(pagina, "button", "Afspreken")

    # Nothing is granted before the investigation is complete. The page says so at once, and again when it is tried.
    klik(pagina, "link", "Besluit nemen")
    axe(pagina)
    expect(pagina.get_by_role("heading", name="Toekennen kan nog niet")).to_be_visible()
    expect(pagina.get_by_role("link", name="Wat er in het onderzoek nog open is")).to_be_visible()
    ken_toe_op_drie_punten(pagina)
    klik(pagina, "button", "Besluit nemen en brief maken")
    weiger(
        pagina,
        "Het onderzoek naar deze behoefte is nog niet afgerond. Daarvoor wordt niets toegekend.",
        "Beleidsplan Sociaal Domein 2022, r. 297-299",
    )
    axe(pagina)
    naar_dossier(pagina)
    rond_onderzoek_af(pagina, axe)

    # The consultant decides. The fourth point counts as much as the other three: open is not enough, and neither is no.
    klik(pagina, "link", "Besluit nemen")
    expect(pagina.get_by_role("heading", name="Toekennen kan nog niet")).to_have_count(0)
    axe(pagina)
    ken_toe_op_drie_punten(pagina)
    bron = "Beleidsplan Sociaal Domein 2022, r. 925-928; r. 1505-1506"
    klik(pagina, "button", "Besluit nemen en brief maken")
    weiger(pagina, f"Deze voorwaarde is nog niet beantwoord: {JUISTE_WET}", bron)
    axe(pagina)
    beantwoord(pagina, JUISTE_WET, "nee", "Misschien heeft hij recht op zorg uit de Wlz.")
    klik(pagina, "button", "Besluit nemen en brief maken")
    weiger(pagina, f"Aan deze voorwaarde is niet voldaan: {JUISTE_WET}", bron)
    axe(pagina)
    beantwoord(pagina, JUISTE_WET, "ja", "Hij heeft niet dag en nacht toezicht nodig, dus geen Wlz.")
    klik(pagina, "button", "Besluit nemen en brief maken")
    expect(pagina.get_by_role("heading", name=re.compile(r"^Besluit \d{4}-"), level=1)).to_be_visible()
    axe(pagina)

    # All four points stand in the letter, and it comes from the task group itself.
    tekst = lees_brief(pagina, adres)
    assert "Taakgroep Wmo" in tekst
    assert "Laagdrempelige voorzieningen: voor een deel genoeg." in tekst
    assert "Toegang gemeentelijke uitvoeringsdienst USD:" not in tekst
    voor_de_lezer = ("Past deze hulp het best bij wat u nodig hebt?", "Is deze hulp niet duurder dan andere hulp")
    for vraag in (*voor_de_lezer, f"{VEILIG} Antwoord: ja.", f"{JUISTE_WET} Antwoord: ja."):
        assert vraag in tekst
    assert "Dit besluit geldt meteen." in tekst
    naar_dossier(pagina)
    expect(pagina.get_by_text("Toegekend").first).to_be_visible()
    axe(pagina)
