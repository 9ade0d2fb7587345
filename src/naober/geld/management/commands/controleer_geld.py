"""Every night: is what was booked what the files say?"""

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from naober.fundament.systeem import namens_systeem
from naober.geld.controle import controleer_overal


class Command(BaseCommand):
    """Run it every night, from a timer; it may be run again. Ends with 1 when something differs.

    With `--herstel` it books what differs: also to fill this room for files that were there before it, and in January
    for help without a last day, of which a year comes in sight."""

    help = "Reken de verplichtingen na uit de dossiers en zeg wat afwijkt."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--gemeente", type=int, default=None, help="CBS-code; zonder deze alle gemeenten")
        parser.add_argument("--herstel", action="store_true", help="boek wat afwijkt")

    @namens_systeem
    def handle(self, *args: Any, **opties: Any) -> None:
        goed = controleer_overal(
            timezone.localdate(), self.stdout.write, herstel=opties["herstel"], alleen=opties["gemeente"]
        )
        if not goed:
            sys.exit(1)
