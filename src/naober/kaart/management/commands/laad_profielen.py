"""Bring the municipalities and their social map in line with the profiles."""

from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from naober.fundament.systeem import namens_systeem
from naober.kaart.laden import laad_profielen
from naober.kern import Fout


class Command(BaseCommand):
    """Reads all profiles first: one broken profile stops the command before anything is written."""

    help = "Zet de gemeenten en hun sociale kaart gelijk met de profielen."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The day whose policy counts; today unless told."""
        parser.add_argument(
            "--peildatum",
            type=date.fromisoformat,
            help="dag waarvan het beleid geldt, zoals 2015-01-31; standaard vandaag",
        )

    @namens_systeem
    def handle(self, *args: Any, **options: Any) -> None:
        """One line of result per municipality."""
        try:
            standen = laad_profielen(options["peildatum"] or timezone.localdate())
        except Fout as fout:
            raise CommandError(str(fout)) from fout
        for stand in standen:
            self.stdout.write(
                f"{stand.naam}: {stand.totaal} voorzieningen ({stand.nieuw} nieuw, "
                f"{stand.gewijzigd} gewijzigd, {stand.vervallen} vervallen)"
            )
        if not standen:
            self.stderr.write("Er is geen gemeenteprofiel gevonden. Zie PROFIELMAPPEN in de instellingen.")
