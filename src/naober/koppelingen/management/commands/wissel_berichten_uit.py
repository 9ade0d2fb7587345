"""The box of the national exchange: run it from a timer, every few minutes."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from naober.fundament.systeem import namens_systeem
from naober.koppelingen.ggk import wissel_uit
from naober.koppelingen.postbus import Mappostbus


class Command(BaseCommand):
    """Each file is a transaction of its own: stop it at any moment, and begin again."""

    help = "Haal berichten op uit de postbus van het knooppunt, en verstuur wat klaarstaat."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--gemeente", type=int, required=True, help="CBS-code van de gemeente, bijvoorbeeld 160")

    @namens_systeem
    def handle(self, *args: Any, **opties: Any) -> None:
        """One line: how many came in and went out."""
        gemeente = opties["gemeente"]
        post = wissel_uit(Mappostbus(Path(settings.BERICHTENMAP) / f"{gemeente:04d}"), gemeente)
        self.stdout.write(f"Opgehaald: {post.opgehaald}. Verstuurd: {post.verstuurd}.")
