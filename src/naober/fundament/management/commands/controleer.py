"""Is this installation safe? Names everything that is not, with what to do; exit code 1 when something is wrong."""

import sys
from typing import Any

from django.core.checks import Error, run_checks
from django.core.management.base import BaseCommand

from naober.fundament.veilig import Gebrek, gebreken


class Command(BaseCommand):
    """Does the system checks itself, so that one list holds all there is to say."""

    help = "Kijk na of deze installatie veilig is ingericht, en zeg wat er moet gebeuren."
    requires_system_checks = []

    def handle(self, *args: Any, **opties: Any) -> None:
        """Errors first; nothing is changed."""
        alles = [*gebreken(), *_van_django()]
        for gebrek in sorted(alles, key=lambda b: (not b.fout, b.code)):
            self.stdout.write(str(gebrek))
        fouten = sum(b.fout for b in alles)
        if not fouten:
            self.stdout.write("Deze installatie is veilig ingericht.")
            return
        self.stdout.write(f"{fouten} {'fout' if fouten == 1 else 'fouten'}: zo start Naober niet als server.")
        sys.exit(1)


def _van_django() -> list[Gebrek]:
    return [
        Gebrek(f"check.{m.id}", str(m.msg), str(m.hint or "Zie docs/beheer.md."))
        for m in run_checks()
        if isinstance(m, Error) or m.level >= 40
    ]
