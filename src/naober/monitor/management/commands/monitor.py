"""The figures of the monitor, from a timer: every night, and more often where figures should be fresher."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from naober.fundament.systeem import namens_systeem
from naober.gemeente.models import Gemeente
from naober.kern import Weigering
from naober.monitor.berekend.opslaan import tel_en_bewaar
from naober.monitor.winkel.vullen import ververs


class Command(BaseCommand):
    """Reads the database, writes files and then the counted figures; stopped at any moment, those before stay."""

    help = "Ververs de cijfers van de monitor en tel wat het beleid volgt; schrijft alleen wat veranderde."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "wat", choices=["ververs", "tel"], help="ververs: breng de cijfers bij en tel; tel: alleen tellen"
        )
        parser.add_argument("--gemeente", type=int, help="CBS-code; zonder dit elke gemeente")
        parser.add_argument("--alles", action="store_true", help="maak elke tabel opnieuw, ook wat niet veranderd is")

    @namens_systeem
    def handle(self, *args: Any, **opties: Any) -> None:
        """Two lines for each municipality: what was made anew, and what was counted."""
        gemeenten = Gemeente.objects.order_by("naam")
        if opties["gemeente"] is not None:
            gemeenten = gemeenten.filter(code=opties["gemeente"])
            if not gemeenten:
                raise CommandError(f"Gemeente {opties['gemeente']} is er niet in deze installatie.")
        niet = []
        for gemeente in gemeenten:
            if opties["wat"] == "ververs":
                self._ververs(gemeente, opties["alles"])
            niet += self._tel(gemeente)
        if niet:
            raise CommandError(" ".join(niet))

    def _ververs(self, gemeente: Gemeente, alles: bool) -> None:
        nu = timezone.now()
        manifest = ververs(gemeente.code, nu, alles=alles)
        merk = f"{nu:%Y%m%d%H%M%S%f}"
        nieuw = sum(any(merk in b for b in i.bestanden) for i in manifest.tabellen.values())
        rijen = sum(i.rijen for i in manifest.tabellen.values())
        duur = (timezone.now() - nu).total_seconds()
        self.stdout.write(f"{gemeente.naam}: {nieuw} tabellen vernieuwd, {rijen} rijen, {duur:.0f} seconden.")

    def _tel(self, gemeente: Gemeente) -> list[str]:
        nu = timezone.now()
        gedaan = tel_en_bewaar(gemeente.code, nu)
        if isinstance(gedaan, Weigering):
            return [f"{gemeente.naam}: {gedaan.reden} {gedaan.alternatief}"]
        duur = (timezone.now() - nu).total_seconds()
        self.stdout.write(
            f"{gemeente.naam}: {gedaan.cijfers} cijfers geteld, {gedaan.nieuw} nieuw of anders, {duur:.0f} seconden. "
            f"{gedaan.waarschuwing}".rstrip()
        )
        for code, waarom in sorted(gedaan.ongeteld.items()):
            self.stdout.write(f"  {code}: {waarom}")
        return []
