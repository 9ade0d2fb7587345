"""Write the list of rights as it follows from the rights themselves."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from naober.api.rechtenlijst import lijst


class Command(BaseCommand):
    """Without a file it goes to the terminal; `manage.py rechten docs/rechten.md` renews what is checked in."""

    help = "Schrijf de lijst van rechten (Markdown)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("bestand", nargs="?", type=Path)

    def handle(self, *args: Any, **opties: Any) -> None:
        if opties["bestand"] is None:
            self.stdout.write(lijst(), ending="")
        else:
            opties["bestand"].write_text(lijst(), encoding="utf-8")
