"""Start Naober with invented people: prepare what is missing, say how to sign in, then serve."""

import errno
import os
import socket
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any, NoReturn

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError, connections
from django.utils import timezone

from naober.demo import werker
from naober.demo.alleen_proef import weiger_echte_databank
from naober.demo.voorbereiden import Demo, bereid_voor
from naober.kern import Fout

ADRES = "127.0.0.1"
STANDAARDPOORT = 8000


class Command(BaseCommand):
    """Skips the system checks, which are for tests: the demo should be there at once."""

    help = "Zet een proefgemeente met verzonnen inwoners klaar en start de schermen."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Two switches; where to listen comes from the environment, as for any server."""
        parser.add_argument("--zonder-server", action="store_true", help="alleen klaarzetten, niet starten")
        parser.add_argument(
            "--toch",
            action="store_true",
            help="ook als DATABASE_URL is gezet: vult die databank met verzonnen inwoners",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Refuse early what will not work, before anything is made."""
        weiger_echte_databank("De demo", toch=options["toch"])
        poort = None if options["zonder_server"] else _vrije_poort()
        try:
            demo = bereid_voor(timezone.localdate(), lambda regel: self.stdout.write(regel))
        except OperationalError as fout:
            raise CommandError(f"De databank is niet te bereiken. {fout}".strip()) from fout
        except Fout as fout:
            raise CommandError(str(fout)) from fout
        self._zeg(demo, poort)
        if poort is not None:
            _serveer(poort)

    def _zeg(self, demo: Demo, poort: int | None) -> None:
        if poort is not None:
            self.stdout.write(f"\nNaober staat op http://localhost:{poort}")
        self.stdout.write(f"Wachtwoord van alle proefaccounts: {demo.wachtwoord}\n\n")
        breedte = max((len(account.gebruikersnaam) for account in demo.accounts), default=0)
        for account in demo.accounts:
            plek = f", {account.teamnaam}" if account.teamnaam else ""
            self.stdout.write(f"  {account.gebruikersnaam:<{breedte}}  {account.naam}: {account.functie}{plek}")
        if poort is not None:
            self.stdout.write(f"\nAls inwoner kijken: http://localhost:{poort}/proef/inwoner/\n")
            self.stdout.write(
                "\nStoppen: Ctrl-C. De gegevens blijven; de databank stopt met: make stop\n"
                "Alleen om te proberen: op deze databank horen geen gegevens van echte mensen.\n"
            )
        self.stdout.flush()


def _vrije_poort() -> int:
    """The port to serve on, from NAOBER_POORT. Refused when it is no port or not free."""
    tekst = os.environ.get("NAOBER_POORT", str(STANDAARDPOORT))
    if not tekst.isdecimal() or not 1 <= int(tekst) <= 65535:
        raise CommandError(f"NAOBER_POORT is {tekst!r}; verwacht een getal van 1 tot en met 65535.")
    poort = int(tekst)
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        # As the server does: an address that has just been left is free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((ADRES, poort))
        except OSError as fout:
            raise CommandError(_waarom_niet(poort, fout)) from fout
    return poort


def _waarom_niet(poort: int, fout: OSError) -> str:
    anders = f"Kies een andere poort: NAOBER_POORT={poort + 1 if 1023 < poort < 65535 else 8001} make demo"
    if fout.errno == errno.EADDRINUSE:
        return (
            f"Poort {poort} is al in gebruik, misschien door een demo die nog draait. "
            f"Stop dat programma met Ctrl-C. {anders}"
        )
    if fout.errno == errno.EACCES:
        return f"U mag poort {poort} niet gebruiken; onder de 1024 mag alleen de beheerder dat. {anders}"
    return f"Poort {poort} is niet te gebruiken: {fout.strerror}. {anders}"


def _serveer(poort: int) -> NoReturn:
    """Become the server, so that Ctrl-C reaches it and nothing of this command stays behind; first start the worker for
    messages, which ends when the server does."""
    connections.close_all()
    # whitenoise takes a missing folder for a mistake; here the files come from where they are made.
    Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)
    opdracht = [sys.executable, "-m", "gunicorn", "naober.wsgi", "--bind", f"{ADRES}:{poort}"]
    opdracht += ["--workers", "2", "--threads", "4", "--preload", "--log-level", "warning"]
    opdracht += ["--no-control-socket", "--chdir", str(settings.WORTEL / "src")]
    sys.stdout.flush()
    werker.start({**os.environ, "DJANGO_SETTINGS_MODULE": settings.SETTINGS_MODULE}, str(settings.WORTEL / "src"))
    omgeving = {**os.environ, "NAOBER_PROEFDEUR": "ja"}
    os.execve(sys.executable, opdracht, omgeving)  # noqa: S606 - no shell is what we want; all words are ours
