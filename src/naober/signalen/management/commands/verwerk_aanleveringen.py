"""A worker for deliveries of signals; with a file it takes that in first. Run as many as you like."""

import time
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from naober.fundament.geheugen import ruim_rustig_op
from naober.fundament.scope import actieve_scope
from naober.gemeente.actor import Actor
from naober.gemeente.models import Medewerker
from naober.gemeente.rechten import heeft_recht
from naober.gemeente.zicht import scope_van
from naober.kern import Weigering
from naober.signalen.inlezen.actions import lever_signalen_aan
from naober.signalen.inlezen.verwerken import verwerk_een


class Command(BaseCommand):
    """Each part is a transaction of its own: stop it at any moment, and begin again."""

    help = "Lees de aanleveringen van signalen in die wachten; met --bestand komt er eerst een bij."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--gemeente", type=int, required=True, help="CBS-code van de gemeente, bijvoorbeeld 160")
        parser.add_argument("--actor", type=int, required=True, help="nummer van het account op wiens naam dit gaat")
        parser.add_argument("--blijf", type=float, default=0, help="kijk zo veel seconden later weer, en stop niet")
        parser.add_argument("--bestand", type=Path, help="een aanlevering: DDAS vroegsignalering (JSON) of CSV")
        parser.add_argument("--afzender", default="", help="code van de signaalpartner, bijvoorbeeld verhuurder")
        parser.add_argument("--organisatie", default="", help="naam van de partner")
        parser.add_argument(
            "--inspanning", action="store_true", help="de partner verklaart dat hij eerst zelf contact zocht"
        )
        parser.add_argument(
            "--kolom", action="append", default=[], metavar="VELD=KOLOM", help="hoe deze partner een kolom noemt"
        )

    def handle(self, *args: Any, **opties: Any) -> None:
        """One line for each part, and one at the end."""
        machine = _machine(opties["gemeente"], opties["actor"])
        if opties["bestand"] is not None:
            self._lever(machine, opties)
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

    def _lever(self, machine: Actor, opties: dict[str, Any]) -> None:
        kolommen = dict(deel.split("=", 1) for deel in opties["kolom"] if "=" in deel)
        try:
            inhoud = opties["bestand"].read_bytes()
        except OSError as fout:
            raise CommandError("Dit bestand is niet te lezen.") from fout
        with actieve_scope(scope_van(machine)):
            uitkomst = lever_signalen_aan(
                machine, bestand=inhoud, bestandsnaam=opties["bestand"].name, afzender=opties["afzender"],
                organisatie=opties["organisatie"], inspanning=opties["inspanning"], kolommen=kolommen,
                peildatum=timezone.localdate(),
            )  # fmt: skip
        if isinstance(uitkomst, Weigering):
            raise CommandError(str(uitkomst))


def _machine(gemeente: int, nummer: int) -> Actor:
    account = Medewerker.objects.filter(pk=nummer, gemeente_id=gemeente, is_active=True).first()
    if account is None:
        raise CommandError("Dit account is er niet in deze gemeente, of staat uit.")
    actor = Actor.van(account)
    if not heeft_recht(actor.rollen, "signaal.aanleveren"):
        raise CommandError("Dit account mag geen signalen inlezen. Geef het de rol van de backoffice.")
    return actor
