"""Guessing a password is braked per account and per address, and tells nothing about who has an account."""

import logging
import re
from dataclasses import replace

import pytest
from django.conf import settings
from django.contrib.auth.hashers import PBKDF2PasswordHasher
from django.test import Client, RequestFactory
from django.urls import reverse
from pytest_django.fixtures import Settings

from naober.fundament.tempo import adres_van
from naober.gemeente.models import Medewerker
from naober.identiteit.models import Inlogrem
from tests.identiteit.conftest import WACHTWOORD, Klok

pytestmark = pytest.mark.django_db
KEER = settings.REM_ACCOUNT.pogingen


def probeer(client: Client, naam: str = "anouk", wachtwoord: str = "verkeerd-wachtwoord", **kop: str) -> int:
    return client.post(reverse("inloggen"), {"username": naam, "password": wachtwoord}, headers=kop).status_code


def tekst(client: Client, naam: str, wachtwoord: str = "verkeerd-wachtwoord") -> str:
    html = client.post(reverse("inloggen"), {"username": naam, "password": wachtwoord}).content.decode()
    # What is different in every answer: the token against forged forms.
    return re.sub(r"[A-Za-z0-9]{64}", "TOKEN", html.replace(naam, "NAAM"))


def test_na_vijf_fouten_helpt_ook_het_goede_wachtwoord_niet_en_na_een_kwartier_weer_wel(
    client: Client, klok: Klok, anouk: Medewerker
) -> None:
    assert [probeer(client) for _ in range(KEER)] == [200] * KEER
    assert probeer(client, wachtwoord=WACHTWOORD) == 429
    assert "Wacht 15 minuten" in tekst(client, "anouk", WACHTWOORD)
    klok.verder(minutes=14)
    assert probeer(client, wachtwoord=WACHTWOORD) == 429
    klok.verder(minutes=1)
    assert probeer(client, wachtwoord=WACHTWOORD) == 302


def test_hoofdletters_maken_er_geen_ander_account_van(client: Client, anouk: Medewerker) -> None:
    for naam in ("anouk", "ANOUK", "Anouk", "aNOUK", "anouK"):
        probeer(client, naam)
    assert probeer(client, wachtwoord=WACHTWOORD) == 429


def test_een_goed_wachtwoord_zet_de_teller_van_het_account_op_nul(client: Client, anouk: Medewerker) -> None:
    for _ in range(3):
        assert [probeer(client) for _ in range(KEER - 1)] == [200] * (KEER - 1)
        assert probeer(client, wachtwoord=WACHTWOORD) == 302
        client.logout()


def test_een_ander_account_houdt_er_geen_last_van(client: Client, anouk: Medewerker) -> None:
    for _ in range(KEER):
        probeer(client, "iemand-anders")
    assert probeer(client, wachtwoord=WACHTWOORD) == 302


def test_een_adres_dat_veel_accounts_probeert_gaat_dicht_en_een_ander_adres_niet(
    client: Client, klok: Klok, anouk: Medewerker, settings: Settings
) -> None:
    settings.PROXIES, settings.REM_ADRES = 1, replace(settings.REM_ADRES, pogingen=8)
    kwaad, goed = {"X-Forwarded-For": "203.0.113.9"}, {"X-Forwarded-For": "198.51.100.7"}
    for nr in range(settings.REM_ADRES.pogingen):
        assert probeer(client, f"naam-{nr}", **kwaad) == 200
    assert probeer(client, wachtwoord=WACHTWOORD, **kwaad) == 429
    assert probeer(client, wachtwoord=WACHTWOORD, **goed) == 302


def test_wie_geen_account_heeft_wordt_precies_zo_geremd_en_leest_hetzelfde(client: Client, anouk: Medewerker) -> None:
    Medewerker.objects.create_user("xq-dicht", WACHTWOORD, gemeente_id=anouk.gemeente_id, naam="Uit", is_active=False)
    Medewerker.objects.create_user("xq-leeg", None, gemeente_id=anouk.gemeente_id, naam="Zonder")
    namen = ("anouk", "xq-nergens", "xq-dicht", "xq-leeg")
    for _ in range(KEER):
        assert len({tekst(client, naam) for naam in namen}) == 1
    assert {probeer(client, naam) for naam in namen} == {429}
    assert len({tekst(client, naam) for naam in namen}) == 1


def test_een_uitgezet_account_met_het_goede_wachtwoord_leest_hetzelfde_als_een_fout(
    client: Client, anouk: Medewerker
) -> None:
    Medewerker.objects.filter(pk=anouk.pk).update(is_active=False)
    assert tekst(client, "anouk", WACHTWOORD) == tekst(client, "xq-nergens")


@pytest.fixture
def rekenwerk(monkeypatch: pytest.MonkeyPatch, settings: Settings, anouk: Medewerker) -> list[int]:
    """The rounds of hashing that were done: what makes an answer slow. As on a server, where a password is dear."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.PBKDF2PasswordHasher"]
    anouk.set_password(WACHTWOORD)
    anouk.save()
    rondes: list[int] = []
    echt = PBKDF2PasswordHasher.encode

    def tel(zelf: PBKDF2PasswordHasher, password: str, salt: str, iterations: int | None = None) -> str:
        rondes.append(iterations or zelf.iterations)
        return echt(zelf, password, salt, iterations)

    monkeypatch.setattr(PBKDF2PasswordHasher, "encode", tel)
    return rondes


def test_een_naam_die_niet_bestaat_kost_evenveel_rekenwerk(
    client: Client, anouk: Medewerker, rekenwerk: list[int]
) -> None:
    Medewerker.objects.create(gebruikersnaam="xq-dicht", gemeente_id=anouk.gemeente_id, naam="Uit", is_active=False,
                              password=anouk.password)  # fmt: skip
    Medewerker.objects.create_user("xq-leeg", None, gemeente_id=anouk.gemeente_id, naam="Zonder")
    werk = {}
    for naam in ("anouk", "xq-nergens", "xq-dicht", "xq-leeg"):
        rekenwerk.clear()
        probeer(client, naam)
        werk[naam] = list(rekenwerk)
    assert len(werk["anouk"]) == 1
    assert set(map(tuple, werk.values())) == {tuple(werk["anouk"])}, werk


def test_wat_is_getypt_staat_niet_in_de_tabel_en_niet_in_het_log(
    client: Client, anouk: Medewerker, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        for _ in range(KEER):
            probeer(client, "anouk@gemeente", "mijn-geheime-woord")
    rijen = " ".join(Inlogrem.objects.values_list("sleutel", flat=True))
    assert "Inloggen is gesloten na 5 mislukte pogingen" in caplog.text
    for woord in ("anouk", "mijn-geheime-woord"):
        assert woord not in rijen + caplog.text


@pytest.mark.parametrize(
    ("proxies", "kop", "adres"),
    [
        (0, "203.0.113.9", "192.0.2.1"),
        (1, "203.0.113.9", "203.0.113.9"),
        (1, "1.2.3.4, 203.0.113.9", "203.0.113.9"),
        (2, "1.2.3.4, 203.0.113.9, 10.0.0.1", "203.0.113.9"),
        (2, "203.0.113.9", "192.0.2.1"),
        (1, "", "192.0.2.1"),
    ],
)
def test_alleen_wat_de_eigen_webserver_schreef_telt_als_adres(
    settings: Settings, proxies: int, kop: str, adres: str
) -> None:
    settings.PROXIES = proxies
    request = RequestFactory().get("/", headers={"X-Forwarded-For": kop}, REMOTE_ADDR="192.0.2.1")
    assert adres_van(request) == adres
