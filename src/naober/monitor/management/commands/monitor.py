"""The figures of the monitor, from a timer: every night, and more often where figures should be fresher."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from naober.gemeente.models import Gemeente
from naober.monitor.winkel.vullen import ververs


class Command(BaseCommand):
    """Reads the database and writes files; stopped at any moment, the figures before stay."""

    help = "Ververs de cijfers van de monitor: leest wat er veranderd is, en vervangt de cijfers in één keer."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("wat", choices=["ververs"], help="ververs: breng de cijfers bij")
        parser.add_argument("--gemeente", type=int, help="CBS-code; zonder dit elke gemeente")
        parser.add_argument("--alles", action="store_true", help="maak elke tabel opnieuw, ook wat niet veranderd is")

    def handle(self, *args: Any, **opties: Any) -> None:
        """One line for each municipality: what was made anew, and how many rows there are."""
        gemeenten = Gemeente.objects.order_by("naam")
        if opties["gemeente"] is not None:
            gemeenten = gemeenten.filter(code=opties["gemeente"])
            if not gemeenten:
                raise CommandError(f"Gemeente {opties['gemeente']} is er niet in deze installatie.")
        for gemeente in gemeenten:
            nu = timezone.now()
            manifest = ververs(gemeente.code, nu, alles=opties["alles"])
            merk = f"{nu:%Y%m%d%H%M%S%f}"
            nieuw = sum(any(merk in b for b in i.bestanden) for i in manifest.tabellen.values())
            rijen = sum(i.rijen for i in manifest.tabellen.values())
            duur = (timezone.now() - nu).total_seconds()
            self.stdout.write(f"{gemeente.naam}: {nieuw} tabellen vernieuwd, {rijen} rijen, {duur:.0f} seconden.")
