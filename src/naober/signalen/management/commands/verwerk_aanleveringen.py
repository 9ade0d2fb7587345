"""A worker for deliveries of signals. Run as many as you like; a delivery is read by one at a time."""

import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from naober.fundament.geheugen import ruim_rustig_op
from naober.gemeente.actor import Actor
from naober.gemeente.models import Medewerker
from naober.gemeente.rechten import heeft_recht
from naober.signalen.inlezen.verwerken import verwerk_een


class Command(BaseCommand):
    """Each part is a transaction of its own: stop it at any moment, and begin again."""

    help = "Lees de aanleveringen van signalen in die wachten."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--gemeente", type=int, required=True, help="CBS-code van de gemeente, bijvoorbeeld 160")
        parser.add_argument("--actor", type=int, required=True, help="nummer van het account op wiens naam dit gaat")
        parser.add_argument("--blijf", type=float, default=0, help="kijk zo veel seconden later weer, en stop niet")

    def handle(self, *args: Any, **opties: Any) -> None:
        """One line for each part, and one at the end."""
        account = Medewerker.objects.filter(
            pk=opties["actor"], gemeente_id=opties["gemeente"], is_active=True
        ).first()  # fmt: skip
        if account is None:
            raise CommandError("Dit account is er niet in deze gemeente, of staat uit.")
        machine = Actor.van(account)
        if not heeft_recht(machine.rollen, "signaal.aanleveren"):
            raise CommandError("Dit account mag geen signalen inlezen. Geef het de rol van de backoffice.")
        ruim_rustig_op()
        gedaan = 0
        while True:
            nummer = verwerk_een(
                machine, timezone.localdate(), voortgang=lambda n, van: self.stdout.write(f"{n} van {van} rijen")
            )
            if nummer is not None:
                gedaan += 1
            elif opties["blijf"]:
                time.sleep(opties["blijf"])
            else:
                break
        self.stdout.write(f"Ingelezen: {gedaan} aanleveringen.")
