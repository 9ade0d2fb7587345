"""A file of entries handed in from the browser or by a machine: how far it is, what was left out and why, and again."""

import io
import json
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Rol
from naober.gemeente.queries import profiel_van
from naober.kaart import queries
from naober.kaart.actions import geef_bestand, inlezen, lees_verder
from naober.kaart.models import Kaartinvoer, Kaartinvoerdeel, Locatie, Openingstijd, Organisatie, Voorziening
from naober.kaart.rules import controleer_rijen, lees_tekst
from naober.kaart.rules.invoer import LANGSTE
from naober.kaart.uitwisselen.inlezen import lees_bestand
from naober.kaart.uitwisselen.verzinnen import verzin
from naober.kern import Weigering
from tests.dossier.opzet import geweigerd, goed
from tests.kaart.test_uitwisselen import lees
from tests.register.opzet import DAG, Maak, gemeente

CODE, SLUG = 344, "utrecht"
VANDAAG = DAG[SLUG]


@pytest.fixture
def maak() -> Iterator[Maak]:
    with gemeente(SLUG) as maak:
        yield maak


def rijen(aantal: int) -> list[Any]:
    return list(verzin(profiel_van(CODE, VANDAAG), aantal, 11))


@pytest.mark.parametrize(
    "inhoud", [b"", b"\x89PNG\r\n\x1a\n\x00\xff", b"\xff\xfe{\x00", b"geen json", b"[1, 2", b"[" * 99999]
)
def test_een_bestand_dat_geen_kaart_is_wordt_geweigerd_met_wat_wel_kan(inhoud: bytes) -> None:
    tekst = lees_tekst(inhoud)
    fout = tekst if isinstance(tekst, Weigering) else controleer_rijen(list(lees_bestand(io.StringIO(tekst))))
    assert fout is not None
    assert (fout.code, fout.veld) == ("kaart.bestand", "bestand")
    assert "HSDS" in fout.alternatief


def test_de_langste_teksten_van_de_regels_zijn_die_van_de_tabellen() -> None:
    tabellen = {"kaart": Voorziening, "organisatie": Organisatie, "plek": Locatie, "tijd": Openingstijd}
    for soort, velden in LANGSTE.items():
        for naam, langst in velden.items():
            veld = tabellen[soort]._meta.get_field(naam)
            veld = getattr(veld, "base_field", veld)
            assert veld.max_length == langst, (soort, naam)


@pytest.mark.django_db
def test_in_delen_met_wat_afviel_en_nog_eens_verandert_niets(maak: Maak, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inlezen, "PER_DEEL", 10)
    beheer, ander = maak(Rol.BELEID), maak(Rol.GENERALIST)
    alles = rijen(25)
    alles[3]["status"] = "weg"
    alles[21]["id"] = alles[2]["id"]
    inhoud = json.dumps(alles).encode()
    geweigerd("recht.ontbreekt", geef_bestand, ander, bestandsnaam="a.json", inhoud=inhoud, peildatum=VANDAAG)
    for keer in (1, 2):
        invoer = goed(geef_bestand(beheer, bestandsnaam="a.json", inhoud=inhoud, peildatum=VANDAAG))
        assert Voorziening.objects.count() == 23 * (keer - 1), "geven alleen zet nog niets op de kaart"
        delen = [goed(lees_verder(beheer, invoer=invoer, peildatum=VANDAAG)) for _ in range(3)]
        assert [(d.van, d.gelezen, d.ingelezen) for d in delen] == [(0, 10, 9), (10, 10, 10), (20, 5, 4)]
        geweigerd("kaart.invoer-klaar", lees_verder, beheer, invoer=invoer, peildatum=VANDAAG)
        afgekeurd = queries.afgekeurd_in(beheer, invoer)
        assert [(a.regel, a.veld) for a in afgekeurd] == [(4, "status"), (22, "id")]
        assert "eerder in het bestand" in afgekeurd[1].reden
    assert Voorziening.objects.count() == 23


@pytest.mark.django_db
def test_in_de_browser_tot_het_klaar_is_met_de_redenen_als_bestand(
    maak: Maak, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inlezen, "PER_DEEL", 8)
    client.force_login(Medewerker.objects.get(pk=maak(Rol.BELEID).id))
    plaatje = client.post("/kaart/inlezen/", {"bestand": SimpleUploadedFile("kaart.json", b"\x89PNG\x00\xff")})
    assert plaatje.status_code == 422
    assert "geen tekst in UTF-8" in plaatje.content.decode()
    alles = rijen(12)
    alles[9]["name"] = ""
    regels = "\n".join(json.dumps(r) for r in alles).encode()
    naar = client.post("/kaart/inlezen/", {"bestand": SimpleUploadedFile("kaart.jsonl", regels)})
    adres = naar["Location"]
    blad = client.get(adres).content.decode()
    assert "0 van 12 regels gelezen" in blad
    assert 'hx-trigger="load' in blad
    client.post(adres)
    assert "8 van 12 regels gelezen: 8 op de kaart, 0 afgekeurd" in client.get(adres).content.decode()
    client.post(adres)
    blad = client.get(adres).content.decode()
    assert "Klaar. 12 van 12 regels gelezen: 11 op de kaart, 1 afgekeurd" in blad
    assert 'hx-trigger="load' not in blad
    assert client.post(adres).status_code == 422
    csv = client.get(f"{adres}afgekeurd/")
    assert csv["Content-Type"] == "text/csv"
    assert csv.content.decode().splitlines()[1].startswith("10,")
    assert "kaart.jsonl" in client.get("/kaart/inlezen/").content.decode()
    assert Kaartinvoer.objects.get().dag == timezone.localdate()
    assert Kaartinvoerdeel.objects.count() == 2


@pytest.mark.django_db
def test_wat_niet_in_de_kaart_past_is_een_reden_en_houdt_de_andere_regels_niet_op(maak: Maak) -> None:
    def anders(rij: Any, **velden: Any) -> Any:
        return rij | velden

    def kenmerk(rij: Any, naam: str, waarde: str) -> Any:
        return rij | {"attributes": [*rij["attributes"], {"id": rij["id"], "link_type": naam, "value": waarde}]}

    lang = "x" * 300
    r = rijen(16)
    tijd = {"id": r[12]["id"], "freq": "WEEKLY", "byday": "MO", "opens_at": "09:00", "closes_at": "10:00"}
    fout = [
        anders(r[1], url=f"https://{lang}.nl"),
        anders(r[2], email=f"{lang}@voorbeeld.nl"),
        kenmerk(r[3], "subsidie", lang),
        kenmerk(r[4], "partners", lang),
        kenmerk(r[5], "aard", "iets nieuws"),
        kenmerk(r[6], "bereik", "heelal"),
        anders(r[7], minimum_age=float("inf")),
        anders(r[8], minimum_age=float("nan")),
        anders(r[9], description="half \ud800 teken"),
        anders(r[10], description="nul \x00"),
        kenmerk(r[11], "plaatsen", "9" * 30),
        anders(r[12], schedules=[tijd | {"interval": 40000, "valid_from": "2015-01-01"}]),
        anders(r[13], schedules=[tijd | {"notes": lang}]),
        anders(r[14], organization={"id": r[14]["id"], "name": "Stichting", "website": f"https://{lang}.nl"}),
    ]
    aantallen, redenen = lees([r[0], *fout, r[15]], VANDAAG)
    assert aantallen == (2, len(fout))
    assert [a.regel for a in redenen] == list(range(2, len(fout) + 2))
    assert all(a.reden and a.veld for a in redenen)
