"""The page for when the database is away: it asks nothing of it, and gives back what was typed."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import InterfaceError, OperationalError
from django.test import Client

from naober.fundament.scope import Scope
from naober.werkplek.storing import databank_weg

TEKST = "Het gaat <b>niet</b> goed & 'dat' \"weet\" zij."


@pytest.fixture
def weg(monkeypatch: pytest.MonkeyPatch) -> Client:
    """A visitor, while the database is away from the moment that the session is read."""

    def geen_verbinding(wie: object) -> None:
        raise OperationalError("connection to server failed: geheim-adres")

    monkeypatch.setattr(Scope, "van", geen_verbinding)
    return Client(raise_request_exception=False)


def test_een_bladzijde_zegt_in_gewone_taal_dat_het_zo_weer_gaat(weg: Client) -> None:
    antwoord = weg.get("/werklijst/?zoek=a")
    tekst = antwoord.content.decode()
    assert (antwoord.status_code, antwoord["Retry-After"]) == (503, "10")
    assert antwoord["Cache-Control"] == "private, no-store"
    assert "De gegevens zijn even niet te bereiken" in tekst
    assert 'href="/werklijst/?zoek=a"' in tekst
    assert "geheim-adres" not in tekst


def test_wat_getypt_is_staat_in_de_bladzijde_om_opnieuw_te_versturen(weg: Client) -> None:
    velden = {"tekst": TEKST, "leefgebieden": ["wonen", "geld"], "sleutel": "abc", "bewaar-concept": "vanzelf"}
    tekst = weg.post("/dossier/1/waarneming/", velden).content.decode()
    assert "Wat u typte, is niet weg" in tekst
    assert '<form method="post" action="/dossier/1/waarneming/">' in tekst
    assert "Het gaat &lt;b&gt;niet&lt;/b&gt; goed &amp; &#39;dat&#39; &#34;weet&#34; zij." in tekst
    assert tekst.count('name="leefgebieden"') == 2
    assert 'name="sleutel"' in tekst
    assert "bewaar-concept" not in tekst, "de knop van een concept is geen tekst"


def test_een_wachtwoord_komt_nooit_terug_en_een_bestand_kan_niet(weg: Client) -> None:
    tekst = weg.post("/inloggen/", {"username": "anouk", "password": "zeer-geheim"}).content.decode()
    assert "zeer-geheim" not in tekst
    assert "anouk" in tekst
    bestand = SimpleUploadedFile("advies.pdf", b"%PDF-1.7 inhoud")
    tekst = weg.post("/dossier/1/document/", {"soort": "advies", "bestand": bestand}).content.decode()
    assert "Een bestand kan niet worden onthouden" in tekst


def test_de_api_zegt_hetzelfde_als_probleem(weg: Client) -> None:
    antwoord = weg.get("/api/v1/hardenberg/dossiers/1")
    assert antwoord.status_code == 503
    assert antwoord["Content-Type"] == "application/problem+json"
    assert antwoord["Retry-After"] == "10"
    assert antwoord.json()["code"] == "databank.weg"
    assert "Idempotency-Key" in antwoord.json()["alternatief"]


def test_alleen_een_databank_die_weg_is_telt_en_een_eigen_fout_blijft_een_fout(monkeypatch: pytest.MonkeyPatch) -> None:
    def stuk(wie: object) -> None:
        raise ValueError("van ons")

    monkeypatch.setattr(Scope, "van", stuk)
    assert Client(raise_request_exception=False).get("/").status_code == 500
    for fout in (OperationalError("weg"), InterfaceError("dicht")):
        gevolg = RuntimeError("daarna")
        gevolg.__context__ = fout
        assert databank_weg(gevolg)
    rond = RuntimeError("rond")
    rond.__context__ = RuntimeError("twee")
    rond.__context__.__context__ = rond
    assert not databank_weg(rond)
    assert not databank_weg(None)
