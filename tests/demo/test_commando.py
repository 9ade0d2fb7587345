"""`make demo` and `make stop`: what they make, what they say, and what they refuse."""

import os
import socket
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import NoReturn

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from pytest_django import Settings

from naober.bewoners.models import Persoon
from naober.demo import voorbereiden, werker
from naober.demo.management.commands import demo as commando
from naober.demo.verhaalpersonen import verhaalpersonen
from naober.fundament import ingebed
from naober.fundament.scope import in_scope
from naober.gemeente.models import Gemeente, Medewerker
from naober.gemeente.profiel import Profiel
from naober.kaart.models import Voorziening

from .conftest import INWONERS, PEILDATUM


@pytest.fixture(autouse=True)
def eigen_wachtwoordbestand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    bestand = tmp_path / "wachtwoord"
    monkeypatch.setattr(voorbereiden, "wachtwoordbestand", lambda: bestand)
    return bestand


@pytest.fixture
def poort(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[int, socket.socket]]:
    """A port that another program listens on."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as bezet:
        bezet.bind((commando.ADRES, 0))
        bezet.listen()
        nummer = bezet.getsockname()[1]
        monkeypatch.setenv("NAOBER_POORT", str(nummer))
        yield nummer, bezet


def demo(*args: str) -> str:
    uit = StringIO()
    call_command("demo", *args, stdout=uit)
    return uit.getvalue()


@pytest.mark.django_db(transaction=True)
def test_de_demo_zet_alles_klaar_en_zegt_hoe_u_aanmeldt(
    klein: Profiel, eigen_wachtwoordbestand: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What that plays is shown in test_levering.py.
    monkeypatch.setattr(voorbereiden, "speel_levering", lambda *_: True)
    monkeypatch.setattr(voorbereiden, "speel_prognose", lambda *_: True)
    uit = demo("--zonder-server")
    assert f"{INWONERS} verzonnen inwoners" in uit
    assert "krijgt aanbieders, met contracten, berichten en facturen" in uit
    assert f"Wachtwoord van alle proefaccounts: {eigen_wachtwoordbestand.read_text().strip()}" in uit
    with in_scope(gemeente=160, breed=True):
        uit_verhalen = Persoon.objects.filter(huishouden__straat="Verhalenweg")
        assert uit_verhalen.exists()
        assert Persoon.objects.count() == INWONERS + len(verhaalpersonen(PEILDATUM)) + uit_verhalen.count()
        assert Voorziening.objects.exists()
    # Who only occurs in a story has no password to sign in with.
    for medewerker in Medewerker.objects.all():
        assert medewerker.has_usable_password() == (f"{medewerker.gebruikersnaam} " in uit)


@pytest.fixture
def zonder_levering(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(voorbereiden, "speel_levering", lambda *_: False)
    monkeypatch.setattr(voorbereiden, "speel_signalen", lambda *_: False)
    monkeypatch.setattr(voorbereiden, "speel_prognose", lambda *_: False)


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("zonder_levering")
def test_de_tweede_keer_blijft_alles_zoals_het_was(klein: Profiel) -> None:
    demo("--zonder-server")
    with in_scope(gemeente=160, breed=True):
        eerst = list(Persoon.objects.order_by("pk").values())
        Persoon.objects.filter(pk=eerst[0]["id"]).update(telefoon="ingevuld")
    uit = demo("--zonder-server")
    assert "verzonnen inwoners" not in uit
    with in_scope(gemeente=160, breed=True):
        assert Persoon.objects.count() == len(eerst)
        assert Persoon.objects.get(pk=eerst[0]["id"]).telefoon == "ingevuld"


@pytest.mark.django_db(transaction=True)
def test_als_het_vullen_misgaat_is_er_geen_half_dorp(klein: Profiel, monkeypatch: pytest.MonkeyPatch) -> None:
    def stuk(*args: object, **kwargs: object) -> NoReturn:
        raise RuntimeError("proef")

    monkeypatch.setattr(voorbereiden, "laad_bevolking", stuk)
    with pytest.raises(RuntimeError, match="proef"):
        demo("--zonder-server")
    with in_scope(gemeente=160, breed=True):
        assert not Persoon.objects.exists()
    monkeypatch.undo()


@pytest.mark.usefixtures("poort")
def test_een_bezette_poort_wordt_gemeld_voordat_er_iets_gebeurt(
    poort: tuple[int, socket.socket], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(commando, "bereid_voor", lambda *_: pytest.fail("te laat"))
    with pytest.raises(CommandError, match=rf"Poort {poort[0]} is al in gebruik.*NAOBER_POORT=\d+ make demo"):
        demo()


@pytest.mark.parametrize("waarde", ["", "tachtig", "0", "65536", "-1", "²"])
def test_een_onmogelijke_poort_wordt_geweigerd(waarde: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NAOBER_POORT", waarde)
    with pytest.raises(CommandError, match="verwacht een getal van 1 tot en met 65535"):
        demo()


def test_een_databank_van_een_ander_wordt_niet_gevuld(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(settings.DATABASES["default"], "INGEBED", None)
    gevuld: list[object] = []

    def vul(*args: object) -> voorbereiden.Demo:
        gevuld.append(args)
        return voorbereiden.Demo([], "een-wachtwoord")

    monkeypatch.setattr(commando, "bereid_voor", vul)
    with pytest.raises(CommandError, match=r"DATABASE_URL is gezet.*--toch"):
        demo("--zonder-server")
    assert not gevuld
    demo("--zonder-server", "--toch")
    assert gevuld


def test_buiten_een_ontwikkelomgeving_start_de_demo_nooit(settings: Settings) -> None:
    settings.ONTWIKKELING = False
    with pytest.raises(CommandError, match="geen ontwikkelomgeving"):
        demo("--zonder-server", "--toch")


def test_de_server_krijgt_de_poort_en_het_adres_staat_er_eerst(
    poort: tuple[int, socket.socket], settings: Settings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    nummer, bezet = poort
    bezet.close()
    settings.STATIC_ROOT = tmp_path / "static"
    monkeypatch.setattr(commando, "bereid_voor", lambda *_: voorbereiden.Demo([], "een-wachtwoord"))
    gestart: list[list[str]] = []
    monkeypatch.setattr(
        os, "execve", lambda _, opdracht, omgeving: gestart.append([*opdracht, omgeving["NAOBER_PROEFDEUR"]])
    )
    monkeypatch.setattr(commando.connections, "close_all", lambda: None)
    werkers: list[str] = []
    monkeypatch.setattr(werker, "start", lambda _, map_: werkers.append(map_))
    uit = demo()
    assert werkers == [str(settings.WORTEL / "src")]
    assert f"http://localhost:{nummer}" in uit
    assert "make stop" in uit
    assert f"{commando.ADRES}:{nummer}" in gestart[0]
    assert gestart[0][-1] == "ja"
    assert "NAOBER_PROEFDEUR" not in os.environ
    assert settings.STATIC_ROOT.is_dir()


def test_stop_zegt_wat_er_is_gebeurd(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    uit = StringIO()
    for antwoord, zin in ((True, "is gestopt"), (False, "draaide niet")):
        monkeypatch.setattr(ingebed, "stop", lambda _, antwoord=antwoord: antwoord)
        call_command("stop_demo", stdout=uit)
        assert zin in uit.getvalue()
    monkeypatch.setitem(settings.DATABASES["default"], "INGEBED", None)
    monkeypatch.setattr(ingebed, "stop", lambda _: pytest.fail("dit is niet onze databank"))
    call_command("stop_demo", stdout=uit)
    assert "blijft draaien" in uit.getvalue()


@pytest.mark.django_db
def test_nieuwe_tabellen_worden_alleen_gemaakt_als_ze_ontbreken(
    klein: Profiel, zonder_levering: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    Gemeente.objects.create(code=160, naam="Proefgemeente", slug="proefgemeente")
    monkeypatch.setattr(voorbereiden, "call_command", lambda *_, **__: pytest.fail("alles was er al"))
    monkeypatch.setattr(voorbereiden, "_tel_voor_de_planner", lambda: None)
    regels: list[str] = []
    voorbereiden.bereid_voor(PEILDATUM, regels.append)
    assert connection.in_atomic_block
    assert regels == [f"{klein.gemeente.naam} krijgt {INWONERS} verzonnen inwoners."]
