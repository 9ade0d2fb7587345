"""Stop the database of the demo. The data stay."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from naober.fundament import ingebed


class Command(BaseCommand):
    """Only the embedded server: another one is not ours to stop."""

    help = "Stopt de databank van de demo; de gegevens blijven staan."
    requires_system_checks = []

    def handle(self, *args: Any, **options: Any) -> None:
        """Say what was done."""
        gegevensmap = settings.DATABASES["default"].get("INGEBED")
        if gegevensmap is None:
            self.stdout.write("DATABASE_URL is gezet: die databank is niet van de demo en blijft draaien.")
            return
        try:
            gestopt = ingebed.stop(Path(gegevensmap))
        except ingebed.ServerFout as fout:
            raise CommandError(str(fout)) from fout
        self.stdout.write("De databank van de demo is gestopt." if gestopt else "De databank van de demo draaide niet.")
