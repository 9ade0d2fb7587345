"""Walking through the work place as a member of staff."""

import re
from typing import Literal

from playwright.sync_api import Page, expect

WACHTWOORD = "toets-wachtwoord-voor-de-browser"


def inloggen(pagina: Page, adres: str, wie: str) -> None:
    pagina.goto(f"{adres}/inloggen/")
    pagina.get_by_label("Gebruikersnaam").fill(f"{wie}.hardenberg")
    pagina.get_by_label("Wachtwoord").fill(WACHTWOORD)
    klik(pagina, "button", "Inloggen")
    expect(pagina.get_by_role("heading", name="Mijn dag", level=1)).to_be_visible()


def klik(pagina: Page, rol: Literal["link", "button"], naam: str | re.Pattern[str]) -> None:
    """Follow a link or send a form, and wait until the next page is there."""
    with pagina.expect_navigation():
        pagina.get_by_role(rol, name=naam, exact=isinstance(naam, str)).first.click()
