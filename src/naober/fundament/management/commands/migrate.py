"""`migrate` as the owner of the tables: the app's role may change no table."""

from typing import Any

from django.core.management.commands import migrate

from naober.fundament.databank.base import als_eigenaar


class Command(migrate.Command):
    """Django's own command, run as `naober_eigenaar`."""

    def execute(self, *args: Any, **options: Any) -> str | None:
        """Switch role around everything, the checks on the database included."""
        with als_eigenaar(options["database"]):
            return super().execute(*args, **options)
