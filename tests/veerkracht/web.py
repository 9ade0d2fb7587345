"""The real web server as a process of its own, and a visitor who talks HTTP to it and does not give up."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlencode

import psutil

from tests.veerkracht.servers import WORTEL, Server

# Seconds before something that does not come back is called broken.
GEDULD = 120.0
# Seconds before one request is given up and sent again.
PER_VRAAG = 15.0
GEBROKEN = (OSError, http.client.HTTPException)
Velden = Mapping[str, str | Sequence[str]]


class Webserver:
    """gunicorn with two workers, as docs/beheer.md and the demo start it, on a free port."""

    def __init__(self, server: Server, log: Path) -> None:
        self.server, self.log = server, log
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.poort: int = probe.getsockname()[1]
        self.proces: subprocess.Popen[bytes] | None = None
        self.start()

    def start(self) -> None:
        opdracht = [sys.executable, "-m", "gunicorn", "naober.wsgi", "--chdir", str(WORTEL / "src")]
        opdracht += ["--bind", f"127.0.0.1:{self.poort}", "--workers", "2", "--threads", "4", "--preload"]
        opdracht += ["--no-control-socket", "--log-level", "warning"]
        with self.log.open("ab") as uit:
            self.proces = subprocess.Popen(
                opdracht, env=self.server.omgeving(), stdout=uit, stderr=uit, start_new_session=True
            )
        self.wacht()

    def wacht(self) -> None:
        """Until it answers. Started again when the port was still held by a worker whose master was killed."""
        einde = time.monotonic() + GEDULD
        while time.monotonic() < einde:
            if not self.leeft():
                self.start()
                return
            try:
                if Bezoeker(self.poort).vraag("GET", "/inloggen/").status == 200:
                    return
            except GEBROKEN:
                time.sleep(0.05)
        raise AssertionError(f"de webserver komt niet terug: {self.log.read_text()[-2000:]}")

    def leeft(self) -> bool:
        return self.proces is not None and self.proces.poll() is None

    def schiet(self, wat: str) -> None:
        """kill -9: `werkers` (both; which one has the request is not known), `hoofd` (the master alone), or `alles`."""
        assert self.proces is not None
        hoofd = psutil.Process(self.proces.pid)
        werkers = hoofd.children()
        for proces in {"werkers": werkers, "hoofd": [hoofd], "alles": [hoofd, *werkers]}[wat]:
            try:
                os.kill(proces.pid, signal.SIGKILL)
            except ProcessLookupError:
                continue
        if wat != "werkers":
            self.proces.wait()

    def stop(self) -> None:
        if self.proces is not None and self.leeft():
            os.killpg(self.proces.pid, signal.SIGKILL)
            self.proces.wait()


@dataclass
class Antwoord:
    """What came back."""

    status: int
    tekst: str
    koppen: dict[str, str] = field(default_factory=dict)

    @property
    def naar(self) -> str:
        return self.koppen.get("location", "")


class Bezoeker:
    """One browser, with its cookies; a connection for each request, so that a killed worker is noticed at once."""

    def __init__(self, poort: int, sessie: str = "") -> None:
        self.poort = poort
        self.koekjes: dict[str, str] = {"sessionid": sessie} if sessie else {}

    def vraag(self, methode: str, pad: str, velden: Velden | None = None) -> Antwoord:
        """One request, once. Raises one of `GEBROKEN` when nobody answers."""
        lijn = http.client.HTTPConnection("127.0.0.1", self.poort, timeout=PER_VRAAG)
        try:
            koppen = {"Cookie": "; ".join(f"{n}={w}" for n, w in self.koekjes.items())}
            inhoud = None
            if velden is not None:
                inhoud = urlencode(velden, doseq=True)
                koppen["Content-Type"] = "application/x-www-form-urlencoded"
            lijn.request(methode, pad, inhoud, koppen)
            antwoord = lijn.getresponse()
            for naam, waarde in antwoord.getheaders():
                if naam.lower() == "set-cookie":
                    koek, _, inh = waarde.partition(";")[0].partition("=")
                    self.koekjes[koek] = inh
            tekst = antwoord.read().decode()
            return Antwoord(antwoord.status, tekst, {n.lower(): w for n, w in antwoord.getheaders()})
        finally:
            lijn.close()

    def volhardend(self, methode: str, pad: str, velden: Velden | None = None) -> tuple[Antwoord, list[Antwoord]]:
        """The same request until it is answered with something else than a broken line or 503; and those 503's."""
        einde, storingen = time.monotonic() + GEDULD, list[Antwoord]()
        while time.monotonic() < einde:
            try:
                antwoord = self.vraag(methode, pad, velden)
            except GEBROKEN:
                time.sleep(0.05)
                continue
            if antwoord.status != 503:
                return antwoord, storingen
            storingen.append(antwoord)
            time.sleep(0.1)
        raise AssertionError(f"{methode} {pad} lukt niet meer")

    def open(self, pad: str) -> "Formulierlezer":
        """The form on this page, with what it carries by itself."""
        antwoord, _ = self.volhardend("GET", pad)
        assert antwoord.status == 200, f"{pad}: {antwoord.status} {antwoord.naar}"
        lezer = Formulierlezer()
        lezer.feed(antwoord.tekst)
        return lezer


class Formulierlezer(HTMLParser):
    """The hidden fields of the forms on a page, and the numbers that a choice offers."""

    def __init__(self) -> None:
        super().__init__()
        self.verborgen: dict[str, str] = {}
        self.keuzes: dict[str, list[str]] = {}
        self._keuze = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        a = {naam: waarde or "" for naam, waarde in attrs}
        if tag == "input" and a.get("type") == "hidden":
            self.verborgen[a.get("name", "")] = a.get("value", "")
        elif tag == "select":
            self._keuze = a.get("name", "")
        elif tag == "option" and a.get("value"):
            self.keuzes.setdefault(self._keuze, []).append(a["value"])
