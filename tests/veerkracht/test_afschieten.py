"""kill -9 of the web server, of commands that write, and of the database: nothing lost, nothing doubled, nothing half.

The short version runs with every test run. `make crash` does twenty kills and five restarts (NAOBER_CRASH=1) and keeps
the figures in build/crash.json. What writes outside a page is a management command, and so
is the worker of the messages.
"""

import itertools
import json
import os
import random
import signal
import threading
import time
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import psycopg
import pytest
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.core.management import call_command
from django.db import InterfaceError, OperationalError, connection
from django.utils import timezone
from pytest_django import DjangoDbBlocker

from naober.bewoners.models import Huishouden, Persoon
from naober.demo.accounts import zorg_voor_accounts
from naober.demo.verhaal.doorlopen import vul_open_in
from naober.demo.verhaal.wereld import Wereld
from naober.dossier.models import Dossier
from naober.fundament import ingebed
from naober.fundament.reserve.herstellen import herstel
from naober.fundament.reserve.maken import lees_manifest
from naober.fundament.reserve.manifest import lees_stand
from naober.fundament.scope import actieve_scope, in_scope
from naober.gemeente.actor import Actor
from naober.gemeente.models import Medewerker
from naober.gemeente.queries import profiel_van
from naober.gemeente.zicht import scope_van
from naober.identiteit.sessies import begin
from naober.istandaard import Bericht, Prestatieregel, Regelstroom, Soort, kop, schrijf
from naober.kaart.laden import laad_profielen
from naober.levering.actions import inlezen
from naober.levering.management.commands import verwerk_berichten
from naober.levering.models import Declaratie, Ketenbericht, Levering
from naober.levering.verkeer import uitvoeren
from naober.levering.verkeer.ontvangen import neem_aan
from naober.signalen.inlezen import verwerken
from naober.signalen.inlezen.actions import lever_signalen_aan
from naober.signalen.models import Aanleverbestand, Aanlevering, Aanleverregel, Signaal, Signaalzaak
from tests.dossier.opzet import HARDENBERG, Zaak, goed
from tests.levering import berichten
from tests.levering import opzet as levering
from tests.veerkracht.servers import Server, op
from tests.veerkracht.web import GEBROKEN, Antwoord, Bezoeker, Webserver

VOL = os.environ.get("NAOBER_CRASH") == "1"
SCHOTEN = ["werkers"] * 12 + ["hoofd"] * 4 + ["alles"] * 4 if VOL else ["werkers", "hoofd", "alles"]
HERSTARTS = 5 if VOL else 1
KEREN = 8 if VOL else 1
GEMEENTE = 160
# What grows by looking, and not by doing.
KIJKEN = ("logboek_", "django_session", "agenda_concept")
UITKOMST = Path(__file__).resolve().parents[2] / "build" / "crash.json"


@pytest.fixture(scope="module", autouse=True)
def _mag_verbinden(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """These tests point Django at a database of their own."""
    with django_db_blocker.unblock():
        yield


@pytest.fixture(scope="module")
def server(lege_kopie: Path, nieuwe_databank: Callable[[], Server], _mag_verbinden: None) -> Server:
    """A database with all tables, restored from a backup; this module works on it and on nothing else."""
    met = nieuwe_databank()
    with op(met):
        herstel(lege_kopie, lambda _: None)
        laad_profielen(timezone.localdate())
        zorg_voor_accounts(profiel_van(GEMEENTE, timezone.localdate()), "een-wachtwoord-dat-lang-genoeg-is")
    return met


def aangemeld(server: Server, web: Webserver, wie: str) -> Bezoeker:
    """A visitor who has signed in: the session stands in the database, as signing in leaves it."""
    with op(server):
        medewerker = Medewerker.objects.get(gebruikersnaam=f"{wie}.hardenberg")
        sessie = SessionStore()
        sessie[SESSION_KEY], sessie[BACKEND_SESSION_KEY] = str(medewerker.pk), settings.AUTHENTICATION_BACKENDS[0]
        sessie[HASH_SESSION_KEY] = medewerker.get_session_auth_hash()
        begin(sessie, GEMEENTE)
        sessie.create()
    return Bezoeker(web.poort, str(sessie.session_key))


@pytest.fixture
def web(server: Server, tmp_path: Path) -> Iterator[Webserver]:
    loopt = Webserver(server, tmp_path / "gunicorn.log")
    yield loopt
    loopt.stop()


def schrijf_op(naam: str, cijfers: dict[str, Any]) -> None:
    """Keep the figures of a full run."""
    if VOL:
        eerder = json.loads(UITKOMST.read_text()) if UITKOMST.exists() else {}
        UITKOMST.write_text(json.dumps({**eerder, naam: cijfers}, indent=1) + "\n")


def aantallen(server: Server) -> Counter[str]:
    """How many rows each table has, history included."""
    with server.als("naober_reserve") as reserve:
        return Counter({naam: t.rijen for naam, t in lees_stand(reserve).tabellen.items()})


def een(server: Server, vraag: str, *waarden: object) -> Any:
    with server.als("naober_reserve") as reserve:
        rij = reserve.execute(vraag, waarden).fetchone()
    return rij and rij[0]


@pytest.mark.django_db
def test_de_databank_waarop_wordt_geschoten_is_die_van_de_toetsen(server: Server, lege_kopie: Path) -> None:
    """Also what makes the test database: it is made for tests that say so."""
    assert aantallen(server).keys() == lees_manifest(lege_kopie).stand.tabellen.keys()


# ------------------------------------------------------------------------------------------ een verhaal via het web


class Verhaal:
    """One household from question to decision, a form at a time, as two members of staff do it in a browser."""

    def __init__(self, server: Server, web: Webserver, nummer: int) -> None:
        self.server, self.web, self.dag = server, web, timezone.localdate()
        self.petra = aangemeld(server, web, "petra")
        self.anouk = aangemeld(server, web, "anouk")
        with op(server), in_scope(gemeente=GEMEENTE, breed=True):
            huis = Huishouden.objects.create(
                straat="Proefstraat", huisnummer=nummer, postcode="7777AA", plaats="Proefdorp", gebied="noord"
            )
            self.persoon = Persoon.objects.create(
                huishouden=huis, voornamen="Hendrika", geslachtsnaam=f"Zwaluwenburg{nummer}", geslacht="vrouw",
                geboortedatum=date(1950, 1, 2),
            )  # fmt: skip

    def nummer(self, tabel: str) -> int:
        """The one row of this household in this table; the last when there are more."""
        waar = "persoon_id = %s" if tabel == "ingang_binnenkomst" else "dossier_id = %s"
        wie = self.persoon.pk if tabel == "ingang_binnenkomst" else self.dossier
        return int(een(self.server, f"select max(id) from {tabel} where {waar}", wie))

    @property
    def dossier(self) -> int:
        return int(
            een(self.server, "select id from dossier_dossier where huishouden_id = %s", self.persoon.huishouden_id)
        )

    @property
    def actie(self) -> int:
        plan = self.nummer("plan_plan")
        return int(een(self.server, "select id from plan_actie where plan_id = %s", plan))

    def stappen(self) -> Iterator[tuple[Bezoeker, str, dict[str, Any]]]:
        """Who sends what to which address. Each step is asked for when the one before it is done."""
        waar = "wonen-huishouden"
        yield self.petra, f"/binnenkomst/nieuw/?persoon={self.persoon.pk}", {
            "ingang": "telefoon-gemeente", "kanaal": "telefoon", "soort": "eigen", "leefgebieden": [waar],
            "omschrijving": "Het lukt niet meer.",
        }  # fmt: skip
        yield self.anouk, f"/binnenkomst/{self.nummer('ingang_binnenkomst')}/oppakken/", {}
        dossier = f"/dossier/{self.dossier}"
        yield self.anouk, f"{dossier}/gesprek/", {
            "verslag": "Samen gekeken.", "eigen_kracht": "Koken gaat goed.", "mantelzorg": "nee", "plaats": "thuis",
            "clientondersteuning": "on", "deelnemer-1-naam": "De inwoner", "deelnemer-1-als": "inwoner",
            f"leefgebied-{waar}": "Het blijft liggen.", "behoefte-1-omschrijving": "Een huis op orde",
            "behoefte-1-persoon": str(self.persoon.pk), "behoefte-1-leefgebied": waar,
        }  # fmt: skip
        yield self.anouk, f"{dossier}/waarneming/", {"van_wie": "dochter", "beeld": "gelijk", "tekst": "Het gaat."}
        yield self.anouk, f"{dossier}/plan/", {
            "doel-1": "Thuis blijven wonen", "doel-1-soort": "stabilisatie", "doel-1-formeel": "Besproken.",
            "doel-1-informeel": "Besproken.", "evaluatie_op": (self.dag + timedelta(days=90)).isoformat(),
        }  # fmt: skip
        self._vul_onderzoek_in()
        yield self.anouk, f"/plan/{self.nummer('plan_plan')}/actie/", {
            "behoefte": str(self.nummer("onderzoek_behoefte")), "trede": "individuele-maatwerkvoorzieningen",
            "omschrijving": "Elke dag begeleiding", "uitvoerder": "aanbieder", "wie": "Stichting Proef",
            "product": "begeleiding-individueel", "aangevraagd": "on", "reden_buiten_team": "Te zwaar.",
        }  # fmt: skip
        yield self.anouk, f"/plan/{self.nummer('plan_plan')}/afspreken/", {"akkoord_van": "Het huishouden"}
        yield self.anouk, f"/actie/{self.actie}/besluit/", {
            "uitkomst": "afgewezen", "motivering": "Lichtere hulp is genoeg.", "aanvraag_op": self.dag.isoformat(),
            "voorwaarde-langer-of-intensiever": "nee", "motivering-langer-of-intensiever": "Wekelijks is genoeg.",
        }  # fmt: skip

    def _vul_onderzoek_in(self) -> None:
        """The sections of the investigation that this product asks: not what this story is about."""
        with op(self.server), in_scope(gemeente=GEMEENTE, breed=True):
            anouk = Actor.van(Medewerker.objects.get(gebruikersnaam="anouk.hardenberg"))
            wereld = Wereld(gemeente=GEMEENTE, dag=self.dag, mensen={"anouk": anouk})
            dossier = Dossier.objects.get(pk=self.dossier)
            vul_open_in(wereld, "anouk", dossier, "product", alleen=["begeleiding-individueel"])

    def tijdlijn(self) -> list[str]:
        with self.server.als("naober_reserve") as reserve:
            regels = reserve.execute(
                "select handeling from dossier_gebeurtenis where dossier_id = %s order by id", [self.dossier]
            ).fetchall()
        return [str(regel) for (regel,) in regels]


def vul_in(wie: Bezoeker, pad: str, velden: dict[str, Any]) -> dict[str, Any]:
    """The form as it is opened: with its own key, and what is typed."""
    bladzijde = "/" if pad.endswith("/oppakken/") else pad
    verborgen = wie.open(bladzijde).verborgen
    if bladzijde == "/":
        verborgen = {"csrfmiddlewaretoken": verborgen["csrfmiddlewaretoken"]}
    else:
        assert verborgen.get("sleutel"), f"het formulier op {pad} draagt geen sleutel"
    return {**verborgen, **velden}


def verstuur(wie: Bezoeker, pad: str, velden: dict[str, Any]) -> Antwoord:
    antwoord, _ = wie.volhardend("POST", pad, velden)
    assert antwoord.status == 302, f"{pad}: {antwoord.status}\n{antwoord.tekst[-3000:]}"
    return antwoord


def verschil(voor: Counter[str], na: Counter[str]) -> dict[str, int]:
    """By how many rows each table grew, but for those that grow by looking."""
    return {t: na[t] - voor[t] for t in na if na[t] != voor[t] and not t.startswith(KIJKEN)}


@pytest.mark.eis("LEU-230")
def test_een_verhaal_gaat_door_na_kill_9_zonder_verlies_of_dubbel(server: Server, web: Webserver) -> None:
    """The same story with and without kills leaves the same number of rows in every table."""
    kans = random.Random(20261128)
    # First without a kill: what a whole story leaves behind, and how long a form takes.
    verhaal = Verhaal(server, web, 1)
    voor, duur = aantallen(server), list[float]()
    for wie, pad, velden in verhaal.stappen():
        ingevuld = vul_in(wie, pad, velden)
        begin = time.monotonic()
        verstuur(wie, pad, ingevuld)
        duur.append(time.monotonic() - begin)
    heel, lijn = verschil(voor, aantallen(server)), verhaal.tijdlijn()
    assert heel["besluit_besluit"] == heel["besluit_brief"] == heel["dossier_dossier"] == 1
    assert len(lijn) >= 8

    schoten, gebroken, al_gedaan, nr = list(SCHOTEN), 0, 0, 1
    kans.shuffle(schoten)
    gedaan = Counter[str]()
    # A few shots may all come just too late: then there is another story with one more.
    while schoten or (not gebroken and nr < 8):
        schoten = schoten or ["alles"]
        nr += 1
        verhaal = Verhaal(server, web, nr)
        voor = aantallen(server)
        for stap, (wie, pad, velden) in enumerate(verhaal.stappen()):
            ingevuld = vul_in(wie, pad, velden)
            if schoten:
                soort = schoten.pop()
                gedaan[soort] += 1
                gebroken += _verstuur_en_schiet(web, wie, pad, ingevuld, soort, kans.uniform(0, 0.7 * duur[stap]))
            # The same form, with the same key, as somebody who presses the button again.
            antwoord = verstuur(wie, pad, ingevuld)
            if antwoord.naar.startswith("/"):
                al_gedaan += "Dit was al vastgelegd." in wie.volhardend("GET", antwoord.naar)[0].tekst
        assert verschil(voor, aantallen(server)) == heel, f"verhaal {nr} liet iets anders achter"
        assert verhaal.tijdlijn() == lijn
    assert gebroken, "geen schot brak een verzoek af: dan is er niets getoond"
    assert sum(gedaan.values()) >= len(SCHOTEN)
    schrijf_op("schoten", {"aantal": sum(gedaan.values()), "soort": gedaan, "afgebroken": gebroken,
                           "al_vastgelegd": al_gedaan, "verhalen": nr - 1})  # fmt: skip


def _verstuur_en_schiet(
    web: Webserver, wie: Bezoeker, pad: str, velden: dict[str, Any], soort: str, wacht: float
) -> bool:
    """Send the form and kill the server meanwhile. Did the visitor's line break?"""
    uitkomst: list[BaseException | Antwoord] = []

    def verstuur_een_keer() -> None:
        try:
            uitkomst.append(wie.vraag("POST", pad, velden))
        except GEBROKEN as fout:
            uitkomst.append(fout)

    loper = threading.Thread(target=verstuur_een_keer)
    loper.start()
    time.sleep(wacht)
    web.schiet(soort)
    loper.join()
    web.wacht()
    return isinstance(uitkomst[0], BaseException)


# --------------------------------------------------------------------------------------------- de databank herstart


class Drukte(threading.Thread):
    """Somebody who reads and writes without a pause, and sends each form again until it is there."""

    def __init__(self, wie: Bezoeker, dossier: int, naam: str) -> None:
        super().__init__(daemon=True)
        self.wie, self.dossier, self.naam = wie, dossier, naam
        self.klaar = threading.Event()
        self.verstuurd: list[str] = []
        self.storingen: list[tuple[str, str, Antwoord]] = []
        self.gelezen = 0
        self.fout: BaseException | None = None

    def run(self) -> None:
        try:
            while not self.klaar.is_set():
                self._een_ronde()
        except BaseException as fout:  # noqa: BLE001  raised again in the test itself
            self.fout = fout

    def _een_ronde(self) -> None:
        for pad in ("/", f"/dossier/{self.dossier}/", f"/dossier/{self.dossier}/tijdlijn/"):
            antwoord, storingen = self.wie.volhardend("GET", pad)
            assert antwoord.status == 200, f"{pad}: {antwoord.status}"
            self.storingen += [("GET", "", s) for s in storingen]
            self.gelezen += 1
        tekst = f'Het gaat goed volgens {self.naam}, keer {len(self.verstuurd)} <&> "zo".'
        pad = f"/dossier/{self.dossier}/waarneming/"
        velden = vul_in(self.wie, pad, {"van_wie": "dochter", "beeld": "gelijk", "tekst": tekst})
        antwoord, storingen = self.wie.volhardend("POST", pad, velden)
        assert antwoord.status == 302, f"{antwoord.status}: {antwoord.tekst[-2000:]}"
        self.storingen += [("POST", tekst, s) for s in storingen]
        self.verstuurd.append(tekst)


def herstart(server: Server) -> float:
    """Immediate mode: no connection is ended nicely, nothing is written out. How long it was away, in seconds."""
    hoofd = int((server.map / "postmaster.pid").read_text().split()[0])
    begin = time.monotonic()
    os.kill(hoofd, signal.SIGQUIT)
    while ingebed._luistert(server.map):
        time.sleep(0.01)
    with pytest.MonkeyPatch.context() as m:
        m.delenv("NAOBER_TOETS", raising=False)
        assert ingebed.start(server.map) == server.adres
    return time.monotonic() - begin


@pytest.mark.eis("LEU-230")
def test_de_databank_herstart_onder_druk_en_niets_is_half(server: Server, web: Webserver) -> None:
    kans = random.Random(4)
    verhaal = Verhaal(server, web, 900)
    for stap, (wie, pad, velden) in enumerate(verhaal.stappen()):
        verstuur(wie, pad, vul_in(wie, pad, velden))
        if stap == 2:
            break
    voor = aantallen(server)
    bezoekers = [aangemeld(server, web, "anouk") for _ in range(4)]
    drukte = [Drukte(wie, verhaal.dossier, f"bezoeker {nr}") for nr, wie in enumerate(bezoekers)]
    for loper in drukte:
        loper.start()
    weg = []
    for _ in range(HERSTARTS):
        time.sleep(kans.uniform(1.5, 2.5))
        weg.append(herstart(server))
    time.sleep(1.5)
    for loper in drukte:
        loper.klaar.set()
    for loper in drukte:
        loper.join(90)
        assert not loper.is_alive(), "het kwam niet meer op gang"
        if loper.fout:
            raise loper.fout

    verstuurd = [tekst for loper in drukte for tekst in loper.verstuurd]
    with server.als("naober_reserve") as reserve:
        staat_er = [str(t) for (t,) in reserve.execute(
            "select tekst from onderzoek_waarneming where dossier_id = %s", [verhaal.dossier]).fetchall()]  # fmt: skip
    assert Counter(staat_er) == Counter(verstuurd), "elke tekst staat er precies een keer"
    erbij = verschil(voor, aantallen(server))
    assert erbij == {"onderzoek_waarneming": len(verstuurd), "dossier_gebeurtenis": len(verstuurd),
                     "dossier_verzending": len(verstuurd)}  # fmt: skip

    storingen = [s for loper in drukte for s in loper.storingen]
    assert storingen, "geen enkel verzoek merkte iets van de herstart: dan is er niets getoond"
    for methode, tekst, antwoord in storingen:
        _zegt_wat_te_doen(methode, tekst, antwoord)
    schrijf_op("herstarts", {"aantal": HERSTARTS, "weg_s": [round(w, 2) for w in weg], "vastgelegd": len(verstuurd),
                             "gelezen": sum(d.gelezen for d in drukte), "antwoorden_503": len(storingen),
                             "bij_versturen": sum(m == "POST" for m, _, _ in storingen)})  # fmt: skip


def _zegt_wat_te_doen(methode: str, tekst: str, antwoord: Antwoord) -> None:
    """Plain Dutch, when to try again, and what was typed is still there to be sent with one button."""
    assert antwoord.koppen["retry-after"] == "10"
    assert "De gegevens zijn even niet te bereiken" in antwoord.tekst
    assert "psycopg" not in antwoord.tekst
    if methode == "POST":
        assert (
            tekst.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&#34;")
            in antwoord.tekst
        )
        assert 'name="sleutel"' in antwoord.tekst
        assert "Verstuur opnieuw" in antwoord.tekst


# -------------------------------------------------------------------------------------- opdrachten die iets schrijven


def schiet_af(server: Server, kans: random.Random, duur: float, naam: str, *woorden: str, **opties: Any) -> bool:
    """Run a command in a process of its own and kill it while it has something written that is not committed yet.
    False when it was done before the shot."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # newer Pythons warn that a fork copies no threads; this one needs none
        kind = os.fork()
    if kind == 0:
        try:
            with open(os.devnull, "w") as nergens:  # noqa: PTH123
                call_command(naam, *woorden, stdout=nergens, stderr=nergens, **opties)
        finally:
            os._exit(0)
    with server.als("postgres", "postgres") as beheer:
        einde = time.monotonic() + 90
        while time.monotonic() < einde:
            schrijft = beheer.execute(
                "select count(*) from pg_stat_activity where datname = %s and backend_xid is not null",
                [server.databank],
            ).fetchone()
            if (schrijft and schrijft[0]) or os.waitpid(kind, os.WNOHANG)[0]:
                break
        time.sleep(kans.uniform(0, duur))
        try:
            os.kill(kind, signal.SIGKILL)
            os.waitpid(kind, 0)
            geraakt = True
        except (ProcessLookupError, ChildProcessError):
            geraakt = False
    _zonder_bezoek(server)
    return geraakt


def _zonder_bezoek(server: Server) -> None:
    """Wait until the database has noticed, and undone what was not committed."""
    einde = time.monotonic() + 90
    with server.als("postgres", "postgres") as beheer:
        while time.monotonic() < einde:
            over = beheer.execute(
                "select count(*) from pg_stat_activity where datname = %s and backend_type = 'client backend'",
                [server.databank],
            ).fetchone()
            if over and not over[0]:
                return
            time.sleep(0.02)


def voor_of_na(
    server: Server, doe: tuple[str, ...], opties: dict[str, Any], stand: Callable[[], object], terug: Callable[[], None]
) -> None:
    """Kill this command a number of times: what is there is what was there before, or all of what it makes."""
    kans = random.Random(doe[0])
    with op(server):
        call_command(*doe, **opties)
        connection.close()
        na = stand()
        terug()
        voor = stand()
        assert voor != na, "de opdracht moet iets veranderen"
        gezien = Counter[str]()
        for _ in range(KEREN):
            schiet_af(server, kans, 0.3, *doe, **opties)
            nu = stand()
            assert nu in (voor, na), f"{doe[0]} liet iets halfs achter"
            gezien["voor" if nu == voor else "na"] += 1
            if nu == na:
                terug()
                assert stand() == voor
        if VOL:  # and after all that it still does its work
            call_command(*doe, **opties)
            connection.close()
            assert stand() == na
    schrijf_op(f"opdracht {doe[0]}", dict(gezien))


def beheer(server: Server, *opdrachten: str) -> None:
    with server.als("postgres") as verbinding:
        for opdracht in opdrachten:
            verbinding.execute(opdracht)


def test_laad_profielen_is_er_heel_of_niet(server: Server) -> None:
    def stand() -> object:
        with server.als("naober_reserve") as reserve:
            tabellen = lees_stand(reserve).tabellen
        # Putting it back leaves history, and words that once were.
        blijft = {naam for naam in tabellen if naam.endswith("event") or naam.startswith("kaart_zoek")}
        return {
            naam: t.som
            for naam, t in tabellen.items()
            if naam.startswith(("kaart_", "gemeente_gemeente")) and naam not in blijft
        }

    def terug() -> None:
        # Without the triggers, which work in the scope of one municipality.
        beheer(
            server,
            "set session_replication_role = replica",
            "update kaart_voorziening set naam = 'oud'",
            "update gemeente_gemeente set naam = 'oud'",
        )

    voor_of_na(server, ("laad_profielen",), {}, stand, terug)


def test_de_maanden_van_het_logboek_komen_er_samen(server: Server) -> None:
    maanden = "select relname from pg_class where relkind = 'r' and relname like 'logboek_inzage_2031%'"

    def stand() -> object:
        with server.als("naober_reserve") as reserve:
            return sorted(str(naam) for (naam,) in reserve.execute(maanden).fetchall())

    def terug() -> None:
        beheer(server, *(f"drop table {naam}" for naam in stand()))  # type: ignore[attr-defined]

    voor_of_na(server, ("logboek", "--vanaf=2031-01", "--vooruit=11"), {}, stand, terug)


def test_een_bevolking_komt_er_heel_of_niet(server: Server) -> None:
    def stand() -> object:
        tabellen = ("bewoners_huishouden", "bewoners_persoon", "bewoners_naamvorm")
        return {t: een(server, f"select count(*) from {t} where gemeente_id = 327") for t in tabellen}

    def terug() -> None:
        beheer(server, *(f"delete from {t} where gemeente_id = 327" for t in
                         ("bewoners_persoon", "bewoners_huishouden", "bewoners_naamvorm")))  # fmt: skip

    opties = {"gemeente": "leusden", "inwoners": 2000, "zaad": 1, "toch": True}
    voor_of_na(server, ("bevolking",), opties, stand, terug)


@pytest.fixture(scope="module")
def keten(server: Server) -> tuple[Zaak, Actor]:
    """A resident with a decision, and the machine of the municipality."""
    with op(server), in_scope(gemeente=GEMEENTE, breed=True):
        zaak = Zaak(HARDENBERG).tot("besluit")
        return zaak, levering.backoffice(zaak)


def _berichten(server: Server) -> dict[int, tuple[str, int, int]]:
    """Of each message that came in: how it stands, how many answers it has, and how often help began by it."""
    with server.als("naober_reserve") as reserve:
        rijen = reserve.execute(
            "select b.id, b.staat, (select count(*) from levering_ketenbericht a where a.antwoord_op_id = b.id),"
            " (select count(*) from levering_levering l join levering_toewijzing t on t.id = l.toewijzing_id"
            "  where t.nummer::text = b.bestandsnaam)"
            " from levering_ketenbericht b where b.richting = 'in'"
        ).fetchall()
    return {int(pk): (str(staat), int(antwoorden), int(begonnen)) for pk, staat, antwoorden, begonnen in rijen}


def test_een_werker_die_wordt_afgeschoten_laat_elk_bericht_heel_of_ongedaan(
    server: Server, keten: tuple[Zaak, Actor]
) -> None:
    (zaak, machine), kans = keten, random.Random(6)
    with op(server):
        with in_scope(gemeente=GEMEENTE, breed=True):
            for _ in range(40):
                rij = levering.toewijzing(zaak)
                kanaal = Ketenbericht.Kanaal.POSTBUS
                neem_aan(berichten.start(zaak, rij), kanaal=kanaal, bestandsnaam=str(rij.nummer))
        connection.close()
        opties = {"gemeente": GEMEENTE, "actor": machine.id}
        heel = {("ontvangen", 0, 0), ("verwerkt", 1, 1)}
        for _ in range(8 if VOL else 3):
            schiet_af(server, kans, 0.05, "verwerk_berichten", **opties)
            assert set(_berichten(server).values()) <= heel
        tussen = Counter(staat for staat, _, _ in _berichten(server).values())
        assert tussen["ontvangen"], "alles was al klaar: dan is er niets getoond"
        call_command("verwerk_berichten", **opties)
        connection.close()
    assert set(_berichten(server).values()) == {("verwerkt", 1, 1)}


# ------------------------------------------------------------------------- midden in een declaratie, en de databank weg

REGELS, STUK = 60, 5


def _declaratie(zaak: Zaak) -> tuple[bytes, int]:
    """An invoice of sixty lines of which two are wrong (three in a hundred), and what of it is right, in cents."""
    begin, eind = date(2026, 3, 1), date(2026, 3, 31)
    rijen = [levering.toewijzing(zaak, ingang=begin, einde=date(2026, 12, 31)) for _ in range(REGELS)]
    bsn = zaak.persoon.bsn or ""
    regels = [
        Prestatieregel(bsn, f"P{n}", None, t.nummer, "02", "02A03", begin, eind, 10, "04", 6150, 61_500, "D")
        for n, t in enumerate(rijen)
    ]
    regels[7], regels[44] = regels[7]._replace(toewijzing=987_654), regels[44]._replace(tarief=1, bedrag=10)
    inhoud = {
        "DeclaratieNummer": "D1", "DeclaratiePeriode": {"Begindatum": begin, "Einddatum": eind},
        "DeclaratieDagtekening": eind,
        "TotaalIngediendBedrag": {"TotaalBedrag": sum(r.bedrag for r in regels), "DebetCredit": "D"},
        "Clienten": [{"Bsn": bsn, "Prestaties": [r.als_prestatie() for r in regels]}],
    }  # fmt: skip
    kop_ = kop(rijen[0].aanbieder.agb, "0160", "DECL1", eind)
    return schrijf(Bericht(Soort.van("iwmo", 323), kop_, {"Declaratie": inhoud})), (REGELS - 2) * 61_500


def herstart_en_wacht(server: Server) -> None:
    """The database goes away under whoever works in it, and takes connections again."""
    herstart(server)
    einde = time.monotonic() + 60
    while time.monotonic() < einde:
        try:
            server.als("naober_reserve").close()
        except psycopg.OperationalError:
            time.sleep(0.02)
        else:
            return
    raise AssertionError("de databank kwam niet terug")


def _stand(server: Server, pk: int) -> tuple[str, int, int, int, int]:
    """How the message stands, its answers, and how many invoices, lines that count and lines put aside there are."""
    with server.als("naober_reserve") as reserve:
        rij = reserve.execute(
            "select b.staat, (select count(*) from levering_ketenbericht a where a.antwoord_op_id = b.id),"
            " (select count(*) from levering_declaratie), (select count(*) from levering_prestatie),"
            " (select coalesce(sum(length(tekst) - length(replace(tekst, chr(10), ''))), 0) from levering_inleesdeel)"
            " from levering_ketenbericht b where b.id = %s",
            [pk],
        ).fetchone()
    assert rij is not None
    staat, *aantallen_ = rij
    antwoorden, declaraties, regels, apart = (int(str(n)) for n in aantallen_)
    return str(staat), antwoorden, declaraties, regels, apart


@pytest.fixture
def in_stukjes(monkeypatch: pytest.MonkeyPatch) -> None:
    """A small invoice is read in pieces too, and a piece takes a moment."""
    blokken, zet_apart = Regelstroom.blokken, inlezen._zet_apart
    monkeypatch.setattr(Regelstroom, "blokken", lambda self: ([regel] for blok in blokken(self) for regel in blok))
    monkeypatch.setitem(inlezen.verwerk_declaratie.__kwdefaults__, "stuk", STUK)

    def traag(*args: Any) -> None:
        zet_apart(*args)
        time.sleep(0.03)

    monkeypatch.setattr(inlezen, "_zet_apart", traag)


@pytest.mark.usefixtures("in_stukjes")
def test_een_werker_die_midden_in_een_declaratie_wordt_afgeschoten_gaat_verder_waar_zij_was(
    server: Server, keten: tuple[Zaak, Actor], monkeypatch: pytest.MonkeyPatch
) -> None:
    zaak, machine = keten
    kans = random.Random(323)
    gezien: list[int] = []
    echt, keren = inlezen._zet_apart, iter(range(99))

    def herstart_midden(*args: Any) -> None:
        echt(*args)
        if next(keren) == 1:
            # What this piece wrote is not committed when the database goes.
            herstart_en_wacht(server)

    with op(server):
        with in_scope(gemeente=GEMEENTE, breed=True):
            data, centen = _declaratie(zaak)
            rij = neem_aan(data, kanaal=Ketenbericht.Kanaal.POSTBUS)
        assert isinstance(rij, Ketenbericht)
        connection.close()
        opties = {"gemeente": GEMEENTE, "actor": machine.id}
        monkeypatch.setattr(inlezen, "_zet_apart", herstart_midden)
        with pytest.raises((OperationalError, InterfaceError)):
            call_command("verwerk_berichten", **opties)
        monkeypatch.setattr(inlezen, "_zet_apart", echt)
        connection.close()
        assert _stand(server, rij.pk) == ("bezig", 0, 0, 0, STUK)
        for _ in range(8 if VOL else 3):
            schiet_af(server, kans, 0.2, "verwerk_berichten", **opties)
            staat, *telt, apart = _stand(server, rij.pk)
            # Nothing counts yet, and what is put aside are whole pieces; or all of it counts.
            assert (staat, telt, apart % STUK) == ("bezig", [0, 0, 0], 0) or (telt[1:], apart) == ([1, REGELS], 0)
            gezien.append(apart)
        assert gezien == sorted(gezien), "wat apart stond, blijft staan"
        assert 0 < gezien[0] < REGELS, "er is niet midden in de declaratie geschoten"
        call_command("verwerk_berichten", **opties)
        with in_scope(gemeente=GEMEENTE, breed=True):
            rij.refresh_from_db()
            declaratie = Declaratie.objects.get()
            assert (rij.staat, rij.pogingen, bytes(rij.inhoud.bytes)) == ("verwerkt", 0, data)
            assert (declaratie.regels, declaratie.afgewezen, declaratie.toegekend_centen) == (REGELS, 2, centen)
            assert sorted(berichten.codes(rij)) == ["0611", "9338"]
        connection.close()
    assert _stand(server, rij.pk) == ("verwerkt", 1, 1, REGELS, 0)


def test_een_databank_die_midden_in_een_bericht_herstart_laat_het_zoals_het_was_en_de_werker_blijft(
    server: Server, keten: tuple[Zaak, Actor], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A start that was carried out and answered, and not committed: it is not there, and counts as no attempt."""
    zaak, machine = keten
    echt = uitvoeren.voer_uit
    wachtte: list[tuple[str, int, int]] = []

    def en_dan_weg(*args: Any) -> None:
        echt(*args)
        monkeypatch.setattr(uitvoeren, "voer_uit", echt)
        assert Levering.objects.filter(toewijzing=t).exists()
        herstart_en_wacht(server)

    def wacht(_: float) -> None:
        wachtte.append(_berichten(server)[rij.pk])
        if len(wachtte) == 2:
            raise KeyboardInterrupt

    with op(server):
        with in_scope(gemeente=GEMEENTE, breed=True):
            t = levering.toewijzing(zaak)
            gekregen = neem_aan(
                berichten.start(zaak, t), kanaal=Ketenbericht.Kanaal.POSTBUS, bestandsnaam=str(t.nummer)
            )
        assert isinstance(gekregen, Ketenbericht)
        rij = gekregen
        connection.close()
        monkeypatch.setattr(uitvoeren, "voer_uit", en_dan_weg)
        monkeypatch.setattr(verwerk_berichten, "time", SimpleNamespace(sleep=wacht))
        with pytest.raises(KeyboardInterrupt):
            call_command("verwerk_berichten", gemeente=GEMEENTE, actor=machine.id, blijf=0.1)
        connection.close()
        # The first time it waited because the database was gone, the second time because nothing was left to do.
        assert wachtte == [("ontvangen", 0, 0), ("verwerkt", 1, 1)]
        with in_scope(gemeente=GEMEENTE, breed=True):
            rij.refresh_from_db()
            assert rij.pogingen == 0
        connection.close()


# ------------------------------------------------------------------------------- midden in een aanlevering van signalen

SIGNALEN, DEEL = 60, 6


def _aanlevering(zaak: Zaak) -> bytes:
    """Sixty rows: of one resident we know and of people we do not, one row twice, one without a name and one of another
    place."""
    persoon, huis = zaak.persoon, zaak.persoon.huishouden
    geboren = persoon.geboren_of_verwacht.isoformat()
    rijen = [
        f"K{n};{persoon.geslachtsnaam};{persoon.voornamen[0]};{geboren};{huis.postcode};{huis.huisnummer};240"
        if n % 10 == 5 else f"K{n};Onbekend{n};A;1970-02-03;{huis.postcode};{huis.huisnummer};240"
        for n in range(SIGNALEN)
    ]  # fmt: skip
    rijen[31] = rijen[2]
    rijen[44] = rijen[44].replace("Onbekend44", "")
    rijen[50] = "K50;Elders;A;1970-02-03;3500AA;1;240"
    return "\n".join(["kenmerk;achternaam;voorletters;geboortedatum;postcode;huisnummer;bedrag", *rijen, ""]).encode()


def _schiet_in_deel(server: Server, deel: int, monkeypatch: pytest.MonkeyPatch, **opties: Any) -> None:
    """A worker that is killed when this part, of those it reads itself, is written and not committed."""
    echt, delen = verwerken.neem_vele_aan, itertools.count(1)

    def en_schiet(*wat: Any) -> Any:
        uit = echt(*wat)
        if next(delen) == deel:
            os.kill(os.getpid(), signal.SIGKILL)
        return uit

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # newer Pythons warn that a fork copies no threads; this one needs none
        kind = os.fork()
    if kind == 0:
        monkeypatch.setattr(verwerken, "neem_vele_aan", en_schiet)
        try:
            with open(os.devnull, "w") as nergens:  # noqa: PTH123
                call_command("verwerk_aanleveringen", stdout=nergens, **opties)
        finally:
            os._exit(0)
    assert os.WIFSIGNALED(os.waitpid(kind, 0)[1]), "hij was al klaar: dan is er niets getoond"
    _zonder_bezoek(server)


def test_een_werker_die_midden_in_een_aanlevering_wordt_afgeschoten_leest_elke_rij_precies_een_keer(
    server: Server, keten: tuple[Zaak, Actor], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (zaak, machine), gezien = keten, list[int]()
    monkeypatch.setattr(verwerken, "STUK", DEEL)
    opties = {"gemeente": GEMEENTE, "actor": machine.id}
    with op(server):
        with actieve_scope(scope_van(machine)):
            goed(lever_signalen_aan(
                machine, bestand=_aanlevering(zaak), afzender="verhuurder", organisatie="De Corporatie",
                inspanning=True, kolommen={}, peildatum=timezone.localdate(),
            ))  # fmt: skip
        connection.close()
        for deel in (1, 3, 4):
            _schiet_in_deel(server, deel, monkeypatch, **opties)
            with in_scope(gemeente=GEMEENTE, breed=True):
                stand = Aanlevering.objects.get()
                # What stands are whole parts, with all that they made.
                assert Signaal.objects.filter(organisatie="De Corporatie").count() == stand.zeker + stand.mens
            connection.close()
            gezien.append(stand.gelezen)
        assert gezien == [0, 2 * DEEL, 5 * DEEL]
        call_command("verwerk_aanleveringen", **opties)
        with in_scope(gemeente=GEMEENTE, breed=True):
            stand = Aanlevering.objects.get()
            assert (stand.stand, stand.gelezen, stand.pogingen) == ("klaar", SIGNALEN, 0)
            assert (stand.zeker, stand.mens, stand.dubbel, stand.elders, stand.afgekeurd) == (6, 51, 0, 1, 2)
            signalen = Signaal.objects.filter(organisatie="De Corporatie")
            kenmerken = Counter(signalen.values_list("kenmerk", flat=True))
            assert kenmerken == Counter(f"K{n}" for n in range(SIGNALEN) if n not in (31, 44, 50))
            assert Signaalzaak.objects.filter(huishouden=zaak.persoon.huishouden_id).count() == 1
            assert sorted(Aanleverregel.objects.values_list("nummer", "telt")) == [(33, False), (46, False)]
            assert not Aanleverbestand.objects.exists()
            assert all(s.terugkoppelingen.count() == 1 for s in signalen.prefetch_related("terugkoppelingen"))
        connection.close()
