"""A worker for the queue of messages. Run as many as you like, each from its own timer or service."""

import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import InterfaceError, OperationalError
from django.utils import timezone

from naober.fundament.geheugen import ruim_rustig_op
from naober.gemeente.actor import Actor
from naober.gemeente.models import Medewerker
from naober.gemeente.rechten import heeft_recht
from naober.levering.verkeer.verwerken import verwerk
from naober.levering.verkeer.wachtrij import databank_weg, verwerk_een


class Command(BaseCommand):
    """Each message is a transaction of its own: stop it at any moment, and begin again."""

    help = "Verwerk de berichten van aanbieders die wachten."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--gemeente", type=int, required=True, help="CBS-code van de gemeente, bijvoorbeeld 160")
        parser.add_argument("--actor", type=int, required=True, help="nummer van het account op wiens naam dit gaat")
        parser.add_argument("--blijf", type=float, default=0, help="kijk zo veel seconden later weer, en stop niet")

    def handle(self, *args: Any, **opties: Any) -> None:
        """One line at the end: how many messages or parts of them were done."""
        machine = _machine(opties["gemeente"], opties["actor"])
        gedaan = 0
        ruim_rustig_op()
        while True:
            try:
                nummer = verwerk_een(machine, verwerk, timezone.localdate())
            except (OperationalError, InterfaceError) as fout:
                # The database restarts: who stays waits for it, and what was not finished is done again.
                if not opties["blijf"] or not databank_weg(fout):
                    raise
                import traceback

                traceback.print_exc()
                self.stderr.write("De databank is even weg. Ik probeer het straks weer.")
                nummer = None
            if nummer is not None:
                gedaan += 1
            elif opties["blijf"]:
                time.sleep(opties["blijf"])
            else:
                break
        self.stdout.write(f"Verwerkt: {gedaan} (berichten, en delen van grote declaraties).")


def _machine(gemeente: int, nummer: int) -> Actor:
    account = Medewerker.objects.filter(pk=nummer, gemeente_id=gemeente, is_active=True).first()
    if account is None:
        raise CommandError("Dit account is er niet in deze gemeente, of staat uit.")
    actor = Actor.van(account)
    if not heeft_recht(actor.rollen, "bericht.verwerken"):
        raise CommandError("Dit account mag geen berichten verwerken. Geef het de rol van de backoffice.")
    return actor
