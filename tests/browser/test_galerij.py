"""Every component on one page, seen by a real browser: wide, narrow, with errors, and with the keyboard."""

from collections.abc import Callable, Iterator
from copy import deepcopy
from itertools import pairwise
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.test.testcases import LiveServerThread
from django.test.utils import override_settings
from django.utils.asyncio import async_unsafe
from playwright.sync_api import Page, expect

Keuring = Callable[[Page], None]
SJABLONEN = Path(__file__).resolve().parent.parent / "gezicht" / "sjablonen"


@pytest.fixture(scope="module")
def adres() -> Iterator[str]:
    """Serve the gallery without database: only the middleware that touches what a page looks like."""
    sjablonen = deepcopy(settings.TEMPLATES)
    sjablonen[0]["DIRS"] = [SJABLONEN]
    sjablonen[0]["OPTIONS"]["context_processors"] = []
    middleware = ["csp.middleware.CSPMiddleware", "django.middleware.csrf.CsrfViewMiddleware"]
    with override_settings(ROOT_URLCONF="tests.gezicht.galerij", TEMPLATES=sjablonen, MIDDLEWARE=middleware):
        dienst = LiveServerThread("localhost", StaticFilesHandler)
        dienst.daemon = True
        dienst.start()
        dienst.is_ready.wait()
        if dienst.error:
            raise dienst.error
        yield f"http://localhost:{dienst.port}"
        dienst.terminate()


@pytest.mark.parametrize("pad", ["/", "/?treden=4", "/?treden=8", "/weg/", "/kapot/", "/verboden/", "/grafieken/"])
def test_elk_onderdeel_is_toegankelijk_op_breed_scherm(pagina: Page, adres: str, axe: Keuring, pad: str) -> None:
    pagina.goto(adres + pad)
    axe(pagina)


@pytest.mark.parametrize("pad", ["/", "/?treden=8", "/weg/", "/grafieken/"])
def test_elk_onderdeel_past_op_320_punten(smalle_pagina: Page, adres: str, axe: Keuring, pad: str) -> None:
    smalle_pagina.goto(adres + pad)
    axe(smalle_pagina)


def test_een_tabel_wordt_smal_een_stapel_kaarten_zonder_opzij_te_schuiven(smalle_pagina: Page, adres: str) -> None:
    smalle_pagina.goto(adres)
    tabel = smalle_pagina.get_by_role("table", name="Wie heeft mij vandaag nodig")
    vak = tabel.locator("..")
    assert vak.evaluate("v => v.scrollWidth - v.clientWidth") <= 0
    # Still a table for who listens, and each cell says its column for who looks.
    expect(tabel.get_by_role("row")).to_have_count(6)
    expect(tabel.get_by_role("columnheader", name="Bedrag")).to_have_count(1)
    cel = tabel.get_by_role("cell").first
    assert cel.evaluate("c => getComputedStyle(c, '::before').content") == '"Stap"'


def test_fouten_staan_bovenaan_met_een_weg_naar_het_veld(pagina: Page, adres: str, axe: Keuring) -> None:
    pagina.goto(adres)
    pagina.get_by_label("Roepnaam").fill("Sanne")
    pagina.get_by_role("button", name="Opslaan").click()
    expect(pagina).to_have_title("Fout: Galerij · Naober")
    overzicht = pagina.get_by_role("alert").filter(has_text="Er ging iets mis")
    expect(overzicht).to_be_focused()
    expect(pagina.get_by_label("Roepnaam")).to_have_value("Sanne")
    axe(pagina)
    overzicht.get_by_role("link", name="Verslag", exact=True).click()
    expect(pagina.get_by_label("Verslag", exact=True)).to_be_focused()
    expect(pagina.get_by_label("Verslag", exact=True)).to_have_accessible_description("Vul dit in.")


def test_een_weigering_toont_reden_bron_en_wat_wel_kan(smalle_pagina: Page, adres: str, axe: Keuring) -> None:
    pagina = smalle_pagina
    pagina.goto(adres)
    pagina.get_by_label("Roepnaam").fill("Sanne")
    pagina.get_by_label("Datum van het gesprek").fill("2026-03-03")
    pagina.get_by_label("Waar", exact=True).select_option("thuis")
    pagina.get_by_label("Weet ik nog niet").check()
    pagina.get_by_label("Verslag", exact=True).fill("Goed gesprek.")
    pagina.get_by_label("De inwoner heeft het verslag gelezen").check()
    pagina.get_by_role("button", name="Opslaan").click()
    weigering = pagina.locator("form").get_by_role("alert").filter(has_text="Er is nog geen gesprek gevoerd").first
    expect(weigering).to_be_focused()
    expect(weigering).to_contain_text("Wat wel kan: Plan eerst een gesprek")
    expect(weigering).to_contain_text("Bron: Wmo 2015, art. 2.3.2")
    expect(pagina.get_by_label("Datum van het gesprek")).to_have_value("2026-03-03")
    expect(pagina.get_by_label("Weet ik nog niet")).to_be_checked()
    expect(pagina.get_by_label("Uren per week")).to_have_accessible_description(
        "Meer dan 20 uur kan hier niet. Vraag 20 uur aan. Bron: Wmo 2015, art. 2.3.2"
    )
    axe(pagina)


def test_de_eerste_tab_leidt_naar_de_inhoud(pagina: Page, adres: str) -> None:
    pagina.goto(adres)
    pagina.keyboard.press("Tab")
    expect(pagina.get_by_role("link", name="Naar de inhoud")).to_be_focused()
    expect(pagina.get_by_role("link", name="Naar de inhoud")).to_be_in_viewport()
    pagina.keyboard.press("Enter")
    expect(pagina.get_by_role("main")).to_be_focused()


def test_de_trap_klimt_van_linksonder_naar_rechtsboven(pagina: Page, adres: str) -> None:
    pagina.goto(adres)
    treden = [t.bounding_box() for t in pagina.locator(".trede").all()]
    for lager, hoger in pairwise(treden):
        assert lager
        assert hoger
        assert hoger["y"] < lager["y"]
        assert hoger["x"] > lager["x"]


def test_op_papier_blijft_de_inhoud_over(pagina: Page, adres: str) -> None:
    pagina.goto(adres)
    pagina.emulate_media(media="print")
    expect(pagina.get_by_role("navigation", name="Hoofdnavigatie")).to_be_hidden()
    expect(pagina.get_by_role("heading", name="Huishouden De Boer")).to_be_visible()


@pytest.mark.usefixtures("pagina")
def test_de_browser_staat_de_databank_niet_in_de_weg() -> None:
    assert async_unsafe(lambda: "gelezen")() == "gelezen"


def test_de_keuring_ziet_een_fout_en_noemt_geen_tekst(pagina: Page, axe: Keuring) -> None:
    pagina.set_content("<html lang='nl'><title>Proef</title><main><h1>Proef</h1><input value='Jansen'></main></html>")
    with pytest.raises(AssertionError, match="label") as fout:
        axe(pagina)
    assert "Jansen" not in str(fout.value)


def test_de_keuring_ziet_een_te_brede_pagina(smalle_pagina: Page, axe: Keuring) -> None:
    smalle_pagina.set_content(
        "<html lang='nl'><title>Proef</title><style>p {width: 600px}</style>"
        "<main><h1>Proef</h1><p>Breed</p></main></html>"
    )
    with pytest.raises(AssertionError, match="te breed"):
        axe(smalle_pagina)


def test_een_grafiek_volgt_de_kleuren_van_de_bladzijde_en_heeft_geen_stijl_nodig(pagina: Page, adres: str) -> None:
    """Nothing is refused by the content security policy, the colours are those of the theme, and what is not shown at
    this width is not read aloud either."""
    klachten: list[str] = []
    pagina.on("console", lambda bericht: klachten.append(bericht.text) if bericht.type == "error" else None)
    antwoord = pagina.goto(adres + "/grafieken/")
    assert antwoord is not None
    assert "style-src 'self'" in antwoord.headers["content-security-policy"]
    assert klachten == []
    kleuren = """
    f => {const merk = getComputedStyle(document.documentElement).getPropertyValue('--naober-merk-500').trim();
          const lijn = document.querySelector('.grafiek__beeld--breed [stroke="#176173"]');
          return [merk, getComputedStyle(lijn).stroke, lijn.getAttribute('stroke')]}
    """
    merk, getoond, getekend = pagina.evaluate(kleuren)
    assert (merk, getoond, getekend) == ("#176173", "rgb(23, 97, 115)", "#176173")
    assert pagina.locator("svg[role=img]:visible").count() == pagina.locator(".grafiek").count()
    expect(pagina.get_by_role("img", name="Wachttijd per team")).to_have_count(1)
