"""The worker for messages beside the demo: it carries out what is sent in, and ends with the demo or its database."""

import os
import subprocess
import sys
import time
from urllib.parse import quote

import psutil
import pytest
from django.conf import settings
from django.db import OperationalError, connection

from naober.demo import werker
from naober.fundament.scope import in_scope
from naober.levering.models import Ketenbericht, Levering
from naober.levering.verkeer import wachtrij
from naober.levering.verkeer.ontvangen import neem_aan
from tests.dossier.opzet import HARDENBERG, Zaak
from tests.levering import berichten, opzet


def _laat_leven(monkeypatch: pytest.MonkeyPatch, rondes: int) -> None:
    """The process that started it is there so many times, and gone after that."""
    ouders = iter([7] * rondes)
    monkeypatch.setattr(os, "getppid", lambda: next(ouders, 1))


@pytest.mark.django_db
def test_wat_een_aanbieder_instuurt_wordt_verwerkt_zolang_de_demo_er_is(monkeypatch: pytest.MonkeyPatch) -> None:
    with in_scope(gemeente=160, breed=True):
        zaak = Zaak(HARDENBERG)
        zaak.tot("besluit")
        rij = opzet.toewijzing(zaak)
        opzet.backoffice(zaak)
        bericht = neem_aan(berichten.start(zaak, rij), kanaal=Ketenbericht.Kanaal.BESTAND, bestandsnaam="start.xml")
    _laat_leven(monkeypatch, 0)
    werker.werk(7)
    _laat_leven(monkeypatch, 2)
    with in_scope(gemeente=160, breed=True):
        assert not Levering.objects.exists(), "zonder demo gebeurt er niets"
    werker.werk(7, rust=0)
    with in_scope(gemeente=160, breed=True):
        assert isinstance(bericht, Ketenbericht)
        bericht.refresh_from_db()
        assert (bericht.staat, Levering.objects.get().toewijzing) == ("verwerkt", rij)


@pytest.mark.django_db
def test_als_de_databank_stopt_houdt_de_werker_op_en_start_haar_niet(monkeypatch: pytest.MonkeyPatch) -> None:
    _laat_leven(monkeypatch, 5)
    with in_scope(gemeente=160, breed=True):
        opzet.backoffice(Zaak(HARDENBERG))
    geprobeerd = []

    def weg(*_: object) -> None:
        geprobeerd.append(1)
        raise OperationalError("terminating connection due to administrator command")

    monkeypatch.setattr(wachtrij, "verwerk_een", weg)
    werker.werk(7, rust=0)
    assert len(geprobeerd) == 1


@pytest.mark.django_db
def test_wie_de_demo_doodschiet_houdt_geen_werker_over() -> None:
    """Two real processes: the second is a child of the first, that is killed."""
    adres = connection.get_connection_params()
    url = f"postgresql://naober_app@/{adres['dbname']}?host={quote(adres['host'], safe='')}&port={adres['port']}"
    omgeving = {n: w for n, w in os.environ.items() if n not in ("NAOBER_PG", "NAOBER_TOETS", "DJANGO_SETTINGS_MODULE")}
    omgeving |= {"DATABASE_URL": url, "NAOBER_OMGEVING": "ontwikkeling"}
    omgeving["DJANGO_SETTINGS_MODULE"] = "naober.instellingen"
    begin = (
        "import os, sys, time; from naober.demo import werker;"
        "print(werker.start(os.environ, sys.argv[1]).pid, flush=True); time.sleep(60)"
    )
    opdracht = [sys.executable, "-c", begin, str(settings.WORTEL / "src")]
    with subprocess.Popen(
        opdracht, cwd=settings.WORTEL / "src", env=omgeving, stdout=subprocess.PIPE, text=True
    ) as demo:
        try:
            assert demo.stdout is not None
            kind = psutil.Process(int(demo.stdout.readline()))
            _wacht(lambda: _verbonden(adres["dbname"]))
            assert kind.is_running()
        finally:
            demo.kill()
    assert kind.wait(10) in (None, 0)


def _verbonden(databank: str) -> bool:
    with connection.cursor() as cursor:
        cursor.execute("select pg_stat_clear_snapshot()")
        cursor.execute(
            "select 1 from pg_stat_activity where datname = %s and pid <> pg_backend_pid() and usename = %s",
            [databank, "naober_app"],
        )
        return cursor.fetchone() is not None


def _wacht(klaar: object) -> None:
    assert callable(klaar)
    tot = time.monotonic() + 30
    while not klaar():
        assert time.monotonic() < tot, "de werker begon niet"
        time.sleep(0.05)
