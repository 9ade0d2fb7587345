"""Print the SQL that makes roles and database, for the administrator of a production server."""

from typing import Any

from django.core.management.base import BaseCommand

from naober.fundament.rollen import sql_voor_beheer


class Command(BaseCommand):
    """Needs no database and no checks: it runs before there is anything to connect to."""

    help = "Drukt de SQL af waarmee een superuser de rollen en de databank maakt."
    requires_system_checks = []

    def handle(self, *args: Any, **options: Any) -> None:
        """Write the text to standard output."""
        self.stdout.write(sql_voor_beheer())
