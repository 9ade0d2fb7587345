"""What costs much or would help to collect data goes a limited number of times a minute."""

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from naober.fundament import tempo
from naober.fundament.tempo import GRENZEN, lees_grenzen
from naober.gemeente.profiel import Rol
from tests.api.machine import Machine
from tests.beveiliging.adressen import adressen
from tests.beveiliging.test_adressen import EIGEN, account
from tests.dossier.gevallen import HARDENBERG
from tests.dossier.opzet import Zaak


@pytest.fixture(autouse=True)
def vast_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten seconds into a minute."""
    monkeypatch.setattr(tempo.time, "time", lambda: 60_010.0)


def zoek(client: Client) -> int:
    return client.post(reverse("inwoner-zoeken"), {"zoek": "Jansen"}).status_code


def test_te_vaak_zoeken_wordt_geweigerd_met_wanneer_het_weer_kan(
    client: Client, zaak: Zaak, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.TEMPO = {"zoeken": 2}
    client.force_login(zaak.staf["anouk"])
    assert [zoek(client) for _ in range(2)] == [200, 200]
    antwoord = client.post(reverse("inwoner-zoeken"), {"zoek": zaak.persoon.geslachtsnaam})
    assert antwoord.status_code == 429
    assert antwoord.headers["Retry-After"] == "50"
    assert "over 50 seconden opnieuw" in antwoord.content.decode()
    assert zaak.persoon.voornamen not in antwoord.content.decode()
    # Reading the form does not count, another account has its own count, and a minute later it goes again.
    assert client.get(reverse("inwoner-zoeken")).status_code == 200
    ander = Client()
    ander.force_login(account(EIGEN, Rol.GENERALIST))
    assert zoek(ander) == 200
    monkeypatch.setattr(tempo.time, "time", lambda: 60_060.0)
    assert zoek(client) == 200


def test_via_de_api_telt_zoeken_mee_met_de_bladzijde_en_alles_telt_voor_de_api(zaak: Zaak, settings: Settings) -> None:
    settings.TEMPO = {"zoeken": 1, "api": 3}
    wie = account(EIGEN, *Rol)
    machine, client = Machine(wie, HARDENBERG.slug), Client()
    client.force_login(wie)
    assert zoek(client) == 200
    geweigerd = machine.vraag("zoek_personen", {"zoek": "Jansen"})
    assert geweigerd.status_code == 429
    assert geweigerd.headers["Content-Type"] == "application/problem+json"
    assert geweigerd.json()["code"] == "tempo"
    assert "50 seconden" in geweigerd.json()["alternatief"]
    assert [machine.vraag("voorzieningen").status_code for _ in range(4)] == [200, 200, 200, 429]


def test_wat_wordt_teruggedraaid_telt_toch_en_oude_minuten_verdwijnen(
    zaak: Zaak, client: Client, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.TEMPO = {"zoeken": 1}
    client.force_login(zaak.staf["anouk"])
    client.raise_request_exception = False
    monkeypatch.setattr("naober.werkplek.ingang.zoek_personen", None)
    assert zoek(client) == 500
    assert zoek(client) == 429
    monkeypatch.setattr(tempo.time, "time", lambda: 60_060.0)
    assert zoek(client) == 500
    with connection.cursor() as cursor:
        cursor.execute("select count(*) from fundament_tempo where sleutel = %s", [f"zoeken:{zaak.anouk.id}"])
        assert cursor.fetchone() == (1,)


def test_elk_adres_in_de_grenzen_bestaat() -> None:
    from naober.api.operaties import OPERATIES

    bekend = {a.naam for a in adressen()} | {op.naam for op in OPERATIES}
    assert {naam for g in GRENZEN for naam in g.adressen} <= bekend


def test_de_beheerder_kan_een_grens_verzetten_en_een_tikfout_houdt_alles_tegen() -> None:
    assert lees_grenzen("") == {g.code: g.per_minuut for g in GRENZEN}
    assert lees_grenzen("zoeken=5, api=7")["api"] == 7
    for fout in ("zoekn=5", "zoeken=0", "zoeken=veel", "zoeken"):
        with pytest.raises(ValueError, match="NAOBER_TEMPO"):
            lees_grenzen(fout)
