"""Many at once: mixed pages from the real web server on two workers, and a thousand letters on end.

The server is the one of the demo, gunicorn, with two worker processes of one thread each; those who ask run in this
process and share the same cores, as nothing else is at hand. So what is counted is what two cores can do, the asking
and the database included. Every page and every way to search has an equal turn.
"""

import os
import socket
import subprocess
import sys
from collections.abc import Callable, Sequence
from http.client import HTTPConnection
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from time import perf_counter, sleep
from urllib.parse import urlencode

from django.conf import settings
from django.test import Client

from bench.gegevens import Stad
from bench.meten import Grens, Uitkomst
from bench.proeven import briefmaker, kijker, paginas, zoekvragen
from naober.gemeente.models import Medewerker
from naober.kern import Fout

VRAGERS, SECONDEN, BRIEVEN = 4, 20, 1000
# A hundred pages a second are ten milliseconds a page; a thousand letters at what one may cost.
GRENS_STROOM, GRENS_BRIEVEN = Grens(ms=10), Grens(ms=25)
_OPSTARTTIJD = 60
# Method, address, body and headers of one request.
_Vraag = tuple[str, str, str | None, dict[str, str]]


class _Lijn(HTTPConnection):
    """HTTP over the socket of the server on this machine."""

    def __init__(self, pad: Path) -> None:
        super().__init__("localhost")
        self.pad = str(pad)

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.connect(self.pad)


def meet_stroom(stad: Stad, seconden: float = SECONDEN) -> Uitkomst:
    """Milliseconds of wall clock for each page, with four who ask without a pause. Refused (`Fout`) when a page is not
    what it should be."""
    koppen = {wie.pk: _koppen(wie) for wie in (stad.generalist, stad.leider)}
    with TemporaryDirectory() as map_:
        pad = Path(map_) / "s"
        server = subprocess.Popen(
            [
                *(sys.executable, "-m", "gunicorn", "naober.wsgi", "--bind", f"unix:{pad}", "--workers", "2"),
                *("--preload", "--no-control-socket", "--log-level", "warning"),
                *("--chdir", str(settings.WORTEL / "src")),
            ],
            env=os.environ,
        )
        try:
            _wacht_op(pad, server)
            return _vraag_door(stad, pad, koppen, seconden)
        finally:
            server.terminate()
            server.wait(timeout=30)


def _koppen(wie: Medewerker) -> dict[str, str]:
    """What the browser of this member of staff sends along."""
    client = Client(headers={"host": "localhost"})
    client.force_login(wie)
    client.get("/inwoner/zoeken/")
    return {
        "Cookie": "; ".join(f"{naam}={koek.value}" for naam, koek in client.cookies.items()),
        "X-CSRFToken": client.cookies["csrftoken"].value,
    }


def _wacht_op(pad: Path, server: "subprocess.Popen[bytes]") -> None:
    einde = perf_counter() + _OPSTARTTIJD
    while perf_counter() < einde and server.poll() is None:
        try:
            lijn = _Lijn(pad)
            lijn.request("GET", "/inloggen/")
            if lijn.getresponse().status == 200:
                return
        except OSError:
            sleep(0.2)
    raise Fout("De webserver van de bench start niet.", waar="bench/stroom.py")


def _beurten(
    stad: Stad, koppen: dict[int, dict[str, str]]
) -> list[tuple[str, Callable[[int], _Vraag], tuple[bytes, ...]]]:
    """Every page and every way to search, as a request in each round; each has its equal turn."""

    def blad(naam: str, pad: Callable[[int], str]) -> Callable[[int], _Vraag]:
        return lambda nr: ("GET", pad(nr), None, koppen[kijker(stad, naam).pk])

    def zoek(rij: Sequence[str]) -> Callable[[int], _Vraag]:
        als = {**koppen[stad.generalist.pk], "Content-Type": "application/x-www-form-urlencoded"}
        return lambda nr: ("POST", "/inwoner/zoeken/", urlencode({"zoek": rij[nr % len(rij)]}), als)

    return [(naam, blad(naam, pad), bewijs) for naam, pad, bewijs in paginas(stad)] + [
        (naam, zoek(rij), (b"?persoon=",)) for naam, rij in zoekvragen(stad)
    ]


def _vraag_door(stad: Stad, pad: Path, koppen: dict[int, dict[str, str]], seconden: float) -> Uitkomst:
    soorten, beurt = _beurten(stad, koppen), count()
    tijden: list[float] = []
    fouten: list[str] = []

    def vraag_tot(einde: float, gemeten: list[float]) -> None:
        lijn = _Lijn(pad)
        while perf_counter() < einde and not fouten:
            nr = next(beurt)
            naam, maak, bewijs = soorten[nr % len(soorten)]
            methode, adres, inhoud, kop = maak(nr)
            start = perf_counter()
            lijn.request(methode, adres, inhoud, kop)
            antwoord = lijn.getresponse()
            gekregen = antwoord.read()
            gemeten.append((perf_counter() - start) * 1000)
            if antwoord.status != 200 or not all(stuk in gekregen for stuk in bewijs):
                fouten.append(f"{naam} ({antwoord.status})")

    def ronde(duur: float, gemeten: list[float]) -> float:
        begin = perf_counter()
        draden = [Thread(target=vraag_tot, args=(begin + duur, gemeten)) for _ in range(VRAGERS)]
        for draad in draden:
            draad.start()
        for draad in draden:
            draad.join()
        return (perf_counter() - begin) * 1000

    # Each worker reads the profile and the templates at its first pages.
    ronde(max(2.0, seconden / 4), [])
    verstreken = ronde(seconden, tijden)
    if fouten:
        raise Fout(f"De proef '{fouten[0]}' kwam onder druk niet goed aan.", waar="bench/stroom.py")
    tijden.sort()
    p95 = tijden[int(len(tijden) * 0.95)]
    return Uitkomst("gemengde pagina's onder druk, per stuk", verstreken / len(tijden), p95, None, grens=GRENS_STROOM)


def meet_brieven(stad: Stad, meld: Callable[[str], None], aantal: int = BRIEVEN) -> Uitkomst:
    """Set this many letters of decisions one after another, and say how far it is; milliseconds for each."""
    brief = briefmaker(stad)
    tijden = []
    for nr in range(aantal):
        begin = perf_counter()
        brief(nr)
        tijden.append((perf_counter() - begin) * 1000)
        if (nr + 1) % max(1, aantal // 10) == 0:
            meld(f"  {(nr + 1) * 100 // aantal:>3}%  {nr + 1} brieven")
    tijden.sort()
    p95 = tijden[int(len(tijden) * 0.95)]
    return Uitkomst(f"{aantal} brieven achter elkaar, per stuk", sum(tijden) / aantal, p95, 0, grens=GRENS_BRIEVEN)
