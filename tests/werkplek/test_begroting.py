"""The pages of the budget: what they show of the document, what they take in, and what they cost."""

import re
from collections.abc import Iterator
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from naober.geld.models import Begrotingsbesluit, Begrotingsmaatregel, Financieelrisico, Reserveboeking
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Rol
from tests.register.opzet import gemeente
from tests.werkplek.hulp import bevragingen

pytestmark = pytest.mark.django_db


@pytest.fixture
def beleid(client: Client) -> Iterator[Client]:
    """Somebody of Leusden who keeps up the budget."""
    with gemeente("leusden") as maak:
        client.force_login(Medewerker.objects.get(pk=maak(Rol.BELEID).id))
        yield client


def lees(client: Client, naam: str, vraag: str = "") -> str:
    antwoord = client.get(reverse(naam) + vraag)
    assert antwoord.status_code == 200, naam
    return antwoord.content.decode()


def stuur(client: Client, adres: str, /, **velden: object) -> int:
    """Fill in the form of this page and send it; the status of the answer."""
    sleutel = lees(client, adres).split('name="sleutel" value="')[1].split('"')[0]
    return client.post(reverse(adres), {**velden, "sleutel": sleutel}).status_code


def test_de_bladzijden_tonen_tabellen_sommen_tegenspraken_en_de_reserve(beleid: Client) -> None:
    begin = lees(beleid, "begroting")
    assert "Waar de nota zichzelf tegenspreekt" in begin
    assert "123.000" in begin
    assert "223.000" in begin
    assert "budgetneutraal" in begin
    tabel = lees(beleid, "begroting-deel", "?deel=hoofdlijnen")
    assert "De nota drukt duizenden af" in tabel
    assert "17.246.000" in tabel
    bijlage = lees(beleid, "begroting-deel")
    assert "(hersteld)" in bijlage
    assert "5.018.400" in bijlage
    assert "maakt een positief bedrag geld vrij" in bijlage
    reserve = lees(beleid, "begroting-reserves")
    assert "Boven het plafond" in reserve
    assert "863.600" in reserve
    assert "175.000" in lees(beleid, "begroting-maatregelen")
    assert beleid.get(reverse("begroting-deel") + "?deel=weg").status_code == 404


@pytest.mark.eis("LEU-181")
def test_de_ruimte_die_overblijft_staat_er_per_jaar(beleid: Client) -> None:
    [rij] = [r for r in lees(beleid, "begroting").split("<tr") if "stelpost resterende ruimte" in r]
    assert re.findall(r"[\d.]+000", rij) == ["123.000", "134.000", "210.000", "24.000"]


def test_een_boeking_een_besluit_een_maatregel_en_een_risico_via_de_formulieren(beleid: Client) -> None:
    boeking = {"reserve": "reserve-sociaal-domein", "jaar": 2017, "bedrag": "-15.000", "waarvoor": "kwartiermaker",
               "besluit": "voorjaarsnota 2017"}  # fmt: skip
    # Without its goal the page says why not, and nothing is booked.
    assert stuur(beleid, "begroting-boeken", **boeking) == 422
    assert stuur(beleid, "begroting-boeken", **boeking, doel="aanloopkosten") == 302
    assert Reserveboeking.objects.get().centen == -15_000_00
    assert "kwartiermaker" in lees(beleid, "begroting-reserves")
    leeg = {f"{veld}{n}": w for n in range(2, 7) for veld, w in (("soort", "wijziging"), ("aard", "structureel"))}
    besluit = {"naam": "Voorjaarsnota", "orgaan": "raad", "dag": "2017-02-01", "post1": "wmo-nieuw", "jaar1": 2018,
               "bedrag1": "1.000", "soort1": "wijziging", "aard1": "incidenteel", **leeg}  # fmt: skip
    assert stuur(beleid, "begroting-besluit-nieuw", **besluit) == 302
    assert Begrotingsbesluit.objects.get().regels.get().na_centen == 908_000_00
    assert "908.000" in lees(beleid, "begroting-deel")
    maatregel = {"naam": "Minder vervoer", "soort": "beheersing", "vult": "stelpost-taakstelling", "jaar": 2017,
                 "jaren": 2, "bedrag": "100.000"}  # fmt: skip
    assert stuur(beleid, "begroting-maatregel-nieuw", **maatregel) == 302
    rij = Begrotingsmaatregel.objects.get()
    assert rij.jaren == {"2017": 100_000_00, "2018": 100_000_00}
    assert "75.000" in lees(beleid, "begroting-maatregelen")
    risico = {"naam": "Meer zware zorg", "kans": 4, "gevolg": "250.000"}
    assert stuur(beleid, "begroting-risico-nieuw", **risico) == 302
    assert Financieelrisico.objects.get().kans == 4
    besteding = {"post": "wmo-nieuw", "jaar": 2018, "bedrag": "908.000,01", "aard": "incidenteel", "waarvoor": "proef"}
    assert stuur(beleid, "begroting-besteden", **besteding) == 422


def test_een_bladzijde_kost_evenveel_vragen_bij_veel_als_bij_weinig(beleid: Client) -> None:
    namen = ("begroting", "begroting-deel", "begroting-reserves", "begroting-besluiten", "begroting-maatregelen")
    weinig = {naam: bevragingen(beleid, reverse(naam)) for naam in namen}
    for n in range(5):
        rij = Begrotingsbesluit.objects.create(naam=f"Besluit {n}", orgaan="raad", dag=date(2017, 1, 1))
        rij.regels.create(soort="wijziging", naam="x", post="wmo-nieuw", jaar=2018, centen=100, aard="incidenteel")
        Reserveboeking.objects.create(
            reserve="reserve-sociaal-domein", jaar=2017, centen=1, waarvoor="x", besluit="y", dag=date(2017, 1, 1)
        )
        Begrotingsmaatregel.objects.create(naam=f"M {n}", soort="beheersing", stand_op=date(2017, 1, 1))
    veel = {naam: bevragingen(beleid, reverse(naam)) for naam in namen}
    # The lines of the decisions are one question more, however many there are.
    assert veel == {**weinig, "begroting-besluiten": weinig["begroting-besluiten"] + 1}
