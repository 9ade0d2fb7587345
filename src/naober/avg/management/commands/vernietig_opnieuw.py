"""After a restore: destroy again what was destroyed since. `herstel` does this itself; this is for going back to a
moment (PITR), and for when `herstel` could not."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from naober.avg.herhalen import herhaal
from naober.avg.vernietigregister import plek
from naober.fundament.systeem import namens_systeem
from naober.kern import Fout


class Command(BaseCommand):
    """`vernietig_opnieuw --sinds 2026-11-28T02:00:00+00:00`. As the owner, over all municipalities, more than once."""

    help = "Vernietig na een herstel opnieuw wat volgens het register na dat moment is vernietigd"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--sinds", required=True, help="het moment waarvan de gegevens zijn; zonder zone is het UTC"
        )
        parser.add_argument("--register", type=Path, help="een ander bestand dan NAOBER_VERNIETIGREGISTER")

    @namens_systeem
    def handle(self, *args: Any, **opties: Any) -> None:
        try:
            sinds = datetime.fromisoformat(opties["sinds"])
        except ValueError as fout:
            raise CommandError(f"{opties['sinds']!r} is geen moment; verwacht 2026-11-28T02:00:00+00:00.") from fout
        register: Path | None = opties["register"] or plek()
        if register is None:
            raise CommandError("Waar staat het register? Geef --register, of zet NAOBER_VERNIETIGREGISTER.")
        try:
            herhaal(sinds if sinds.tzinfo else sinds.replace(tzinfo=UTC), register, self.stdout.write)
        except Fout as fout:
            raise CommandError(str(fout)) from fout
