"""Every answer carries the strictest headers, and no page holds script or style of its own."""

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from naober.fundament.scope import in_scope
from naober.gemeente.profiel import Rol
from tests.beveiliging.adressen import BEWONERS, OPENBAAR, adressen, nummers
from tests.beveiliging.koppen import STATIC, gebreken
from tests.beveiliging.test_adressen import EIGEN, account
from tests.dossier.opzet import Zaak


@pytest.mark.eis("UTR-306")
def test_elke_openbare_bladzijde_heeft_de_strengste_koppen_en_geen_eigen_script_of_stijl(
    client: Client, zaak: Zaak
) -> None:
    """Every other page and operation is looked at in the matrix of rights."""
    plekken = nummers(zaak)
    client.raise_request_exception = False
    slecht: dict[str, object] = {}
    gezien = 0
    for adres in adressen():
        if adres.naam not in OPENBAAR | BEWONERS:
            continue
        pad = adres.pad(plekken[adres.soort]) if adres.omzetters else adres.pad()
        for doe in (client.get, client.post):
            antwoord = doe(pad)
            gezien += antwoord.status_code == 200
            if fout := gebreken(antwoord):
                slecht[f"{antwoord.request['REQUEST_METHOD']} {adres.naam}"] = fout
    assert slecht == {}
    assert gezien > 20


def test_ook_een_fout_een_weigering_en_een_bestand_hebben_de_koppen(
    client: Client, zaak: Zaak, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    client.raise_request_exception = False
    client.force_login(account(EIGEN, *Rol))
    antwoorden = {
        200: client.get(STATIC),
        404: client.get("/bestaat-niet/"),
        405: client.get(reverse("uitloggen")),
        400: client.get("/", headers={"host": "kwaad.example"}),
        403: Client(enforce_csrf_checks=True).post(reverse("inloggen")),
    }
    monkeypatch.setattr("naober.werkplek.dag.dossiers_van_dag", None)
    antwoorden[500] = client.get(reverse("mijn-dag"))
    assert {status: a.status_code for status, a in antwoorden.items()} == {s: s for s in antwoorden}
    assert {status: fout for status, a in antwoorden.items() if (fout := gebreken(a))} == {}
    assert "no-store" not in antwoorden[200].headers["Cache-Control"], "stijlen mogen wel worden bewaard"
    antwoorden[200].close()


def test_het_document_van_de_api_heeft_de_koppen(client: Client, db: None) -> None:
    assert gebreken(client.get("/api/v1/openapi.json")) == []


def test_de_meting_zelf_vindt_een_gebrek(client: Client, db: None) -> None:
    """Guards the guard."""
    antwoord = client.get(reverse("inloggen"))
    assert gebreken(antwoord) == []
    slechte = ('<p style="color:red">', "<script>x()</script>", '<a onclick="x()">', '<img src="//elders/x">')
    for slecht in (*slechte, '<form action="/zoek/"><input name="wie"></form>'):
        anders = client.get(reverse("inloggen"))
        anders.content = slecht.encode()
        assert gebreken(anders), slecht
    del antwoord.headers["Permissions-Policy"]
    antwoord.headers["Content-Security-Policy"] = "default-src 'self' 'unsafe-inline'"
    assert {"Permissions-Policy", "default-src", "ruime csp"} <= set(gebreken(antwoord))


def test_over_https_zegt_de_server_dat_het_daarbij_blijft(client: Client, settings: Settings, db: None) -> None:
    """The settings of production; that production has them is what `controleer` looks at."""
    settings.SECURE_HSTS_SECONDS, settings.SECURE_HSTS_INCLUDE_SUBDOMAINS = 31_536_000, True
    settings.SECURE_SSL_REDIRECT = True
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    over_http = client.get(reverse("inloggen"))
    assert over_http.status_code == 301
    assert over_http.url.startswith("https://")  # type: ignore[attr-defined]
    over_https = Client().get(reverse("inloggen"), headers={"X-Forwarded-Proto": "https"})
    assert over_https.headers["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains"


def test_een_cookie_gaat_alleen_naar_deze_server_en_is_niet_te_lezen_door_script(client: Client, zaak: Zaak) -> None:
    wie = account(EIGEN, Rol.GENERALIST)
    with in_scope(gemeente=EIGEN, breed=True):
        wie.set_password("een lang wachtwoord voor de toets")
        wie.save()
    pad = reverse("inloggen")
    client.get(pad)
    client.post(pad, {"username": wie.gebruikersnaam, "password": "een lang wachtwoord voor de toets"})
    assert len(client.cookies) >= 2
    for cookie in client.cookies.values():
        assert (bool(cookie["httponly"]), cookie["samesite"], cookie["domain"]) == (True, "Lax", ""), cookie.key
