"""A real browser on our own pages: wide, narrow, and checked for accessibility with axe."""

import json
from collections.abc import Callable, Iterator
from typing import Any
from weakref import WeakKeyDictionary

import pytest
from django.db import connection
from django.utils import timezone
from playwright.sync_api import Browser, CDPSession, Page, ViewportSize, sync_playwright
from playwright.sync_api import Error as BrowserFout
from pytest_django.live_server_helper import LiveServer

from naober.demo.accounts import zorg_voor_accounts
from naober.demo.verhaalpersonen import laad_verhaalpersonen
from naober.demo.verhalen import speel_begin
from naober.gemeente.queries import profiel_van
from naober.kaart.laden import laad_profielen
from tests.browser import chromium
from tests.browser.lopen import WACHTWOORD

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# What can differ when the window of a page that was tried is made narrower, next to sliding sideways: the rest is about
# words, roles and colours, which stay.
_VAN_DE_MAAT = ["target-size", "scrollable-region-focusable", "link-in-text-block"]
# What stands round every page, and how it is read: without the keys of its forms, which are new at every visit.
_KADER = ["header.utrecht-page-header", "footer.utrecht-page-footer"]
# The frames that were tried, each as a number with the width of its screen and the rules. The same frame, letter for
# letter, on a screen of the same width, needs no second time.
_gekeurd: set[str] = set()
# All in one question, as each costs a round through the browser. Playwright evaluates by eval, which our own content
# security policy rightly forbids in the page. The debugging protocol may ask for an exception, for itself alone.
_KEUR = """
(async (kader, gekeurd, regels) => {
  const tekst = kader.map(s => document.querySelector(s)?.outerHTML.replace(/ (value|nonce)="[^"]*"/g, "")).join();
  let a = 0xdeadbeef, b = 0x41c6ce57;
  for (let i = 0; i < tekst.length; i++) {
    a = Math.imul(a ^ tekst.charCodeAt(i), 2654435761);
    b = Math.imul(b ^ tekst.charCodeAt(i), 1597334677);
  }
  const wat = [a, b, tekst.length, innerWidth, regels.join()].join(" ");
  const uitslag = regels.length ? await axe.run(
    {exclude: gekeurd.includes(wat) ? kader : []}, {runOnly: regels, resultTypes: ["violations"], preload: false}
  ) : {violations: []};
  const rand = document.documentElement;
  return {wat, teveel: rand.scrollWidth - rand.clientWidth, kapot: uitslag.violations.map(
    v => ({regel: v.id, ernst: v.impact, uitleg: v.help, plaatsen: v.nodes.map(n => n.target.flat().join(" "))})
  )};
})(%s, %s, %s)
"""


@pytest.fixture(scope="session", autouse=True)
def _bestanden() -> Iterator[None]:
    """Styles and fonts come from the application, as in production. Django's own server for tests would give them
    without saying how long they last, and a browser then asks for each of them again with every page."""
    with pytest.MonkeyPatch.context() as omgeving:
        omgeving.setattr("django.contrib.staticfiles.handlers.StaticFilesHandler", lambda toepassing: toepassing)
        yield


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests. Skipped, with the reason, where none can run."""
    if reden := chromium.waarom_niet():
        pytest.skip(f"Geen browser: {reden}.")
    # Django keeps a connection of its own for a thread with an event loop. Neither may outlive this fixture: one
    # that nobody closes keeps the test database from being dropped.
    connection.close()
    with pytest.MonkeyPatch.context() as omgeving, sync_playwright() as playwright:
        # The synchronous interface of Playwright keeps an event loop in this thread, which Django takes for
        # asynchronous code and then refuses every query of the test. There is no asynchronous code here.
        omgeving.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        try:
            venster = playwright.chromium.launch(**chromium.opties())
        except BrowserFout as fout:
            pytest.skip(f"Geen browser: hij start niet ({fout.message.splitlines()[0]}).")
        yield venster
        venster.close()
        connection.close()


@pytest.fixture
def pagina(browser: Browser) -> Iterator[Page]:
    """An empty page of 1280 by 900, in a browser that asks for Dutch."""
    yield from _pagina(browser, {"width": 1280, "height": 900})


@pytest.fixture
def smalle_pagina(browser: Browser) -> Iterator[Page]:
    """An empty page of 320 by 640: a small telephone, or a wide screen enlarged four times."""
    yield from _pagina(browser, {"width": 320, "height": 640})


@pytest.fixture
def adres(live_server: LiveServer, request: pytest.FixtureRequest) -> str:
    """The work place with the people of the stories, as a visitor of the demo finds it, in the municipalities that the
    tests of this file sign in at (`GEMEENTEN`)."""
    dag, hier = timezone.localdate(), getattr(request.module, "GEMEENTEN", ("hardenberg",))
    for stand in laad_profielen(dag):
        profiel = profiel_van(stand.gemeente, dag)
        if profiel.gemeente.slug not in hier:
            continue
        zorg_voor_accounts(profiel, WACHTWOORD)
        mensen = laad_verhaalpersonen(stand.gemeente, dag)
        speel_begin(profiel, mensen, dag)
    return str(live_server.url)


@pytest.fixture
def axe() -> Callable[..., None]:
    """A function that fails when the page breaks a rule of WCAG 2.2 A or AA that axe can see, or slides sideways.

    `weer`: the page was tried at another width, and is only tried on what that changes. `breedte`: only on sliding
    sideways."""
    return _keur


def _pagina(browser: Browser, maat: ViewportSize) -> Iterator[Page]:
    context = browser.new_context(
        viewport=maat, locale="nl-NL", timezone_id="Europe/Amsterdam", reduced_motion="reduce"
    )
    context.set_default_timeout(10_000)
    context.add_init_script(path=chromium.AXE)
    page = context.new_page()
    fouten: list[str] = []
    page.on("pageerror", lambda fout: fouten.append(f"script: {fout.message}"))
    page.on("console", lambda regel: fouten.append(regel.text) if _is_beleid(regel.text) else None)
    yield page
    context.close()
    assert not fouten, "De browser meldde een fout op de pagina:\n" + "\n".join(fouten)


def _is_beleid(tekst: str) -> bool:
    return "Content Security Policy" in tekst


def _keur(page: Page, *, weer: bool = False, breedte: bool = False) -> None:
    regels: list[str] = [] if breedte else _VAN_DE_MAAT if weer else WCAG
    antwoord: dict[str, Any] = _protocol(page).send(
        "Runtime.evaluate",
        {
            "expression": _KEUR % tuple(json.dumps(deel) for deel in (_KADER, sorted(_gekeurd), regels)),
            "awaitPromise": True,
            "returnByValue": True,
            "allowUnsafeEvalBlockedByCSP": True,
        },
    )
    if "exceptionDetails" in antwoord:
        details = antwoord["exceptionDetails"]
        pytest.fail(f"axe kon niet draaien: {details.get('exception', {}).get('description', details['text'])}")
    uitslag = antwoord["result"]["value"]
    # Rule and place only: what stands on the page may be about a person.
    kapot = [
        f"{v['regel']} ({v['ernst']}): {v['uitleg']}\n    " + "\n    ".join(v["plaatsen"]) for v in uitslag["kapot"]
    ]
    _gekeurd.add(uitslag["wat"])
    assert not kapot, "Niet toegankelijk volgens WCAG 2.2 AA:\n" + "\n".join(kapot)
    teveel = uitslag["teveel"]
    assert teveel <= 0, f"De pagina is {teveel} punten te breed voor het scherm en schuift opzij."


_protocollen: "WeakKeyDictionary[Page, CDPSession]" = WeakKeyDictionary()


def _protocol(page: Page) -> CDPSession:
    """The line to the debugger of this page; it outlives a navigation."""
    if page not in _protocollen:
        _protocollen[page] = page.context.new_cdp_session(page)
    return _protocollen[page]
