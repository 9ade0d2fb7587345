"""Put a backup back into an empty database: `naober herstel /srv/reserve/naober-20261128T020000Z`."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from naober.fundament.reserve.herstellen import herstel, na_herstel
from naober.fundament.systeem import namens_systeem
from naober.kern import Fout


class Command(BaseCommand):
    """Connects as the owner to write and as `naober_reserve` to compare. Without system checks: there are no tables."""

    help = "Zet een reservekopie terug in een lege databank, en vergelijk elke tabel met het manifest."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which one, and whether it may be from before the last migrations."""
        parser.add_argument("kopie", type=Path, help="de map van de reservekopie: naober-<moment>")
        parser.add_argument("--ouder", action="store_true", help="ook als de tabellen sindsdien zijn gewijzigd")

    @namens_systeem
    def handle(self, *args: Any, **opties: Any) -> None:
        """Say what is there, and what has to be done before people work with it."""
        try:
            manifest = herstel(opties["kopie"], self.stdout.write, ouder=opties["ouder"])
        except Fout as fout:
            raise CommandError(str(fout)) from fout
        rijen = sum(t.rijen for t in manifest.stand.tabellen.values())
        self.stdout.write(
            f"Hersteld: {len(manifest.stand.tabellen)} tabellen met {rijen} rijen zijn gelijk aan de kopie van "
            f"{manifest.moment:%d-%m-%Y %H:%M} UTC, met regels per rij en rechten. Iedereen moet opnieuw inloggen.\n"
            "Voordat u de server start: zet accounts en sleutels uit die sindsdien zijn uitgezet. Hoe, staat in "
            "docs/beheer.md onder 'Na een herstel'."
        )
        if opties["ouder"]:
            self.stdout.write(
                "Draai nu manage.py migrate, en daarna manage.py vernietig_opnieuw --sinds "
                f"{manifest.moment.isoformat()}."
            )
            return
        try:
            na_herstel(manifest.moment, self.stdout.write)
        except Fout as fout:
            raise CommandError(
                "De kopie is terug, maar wat daarna is vernietigd is niet opnieuw vernietigd. Start de server niet. "
                f"{fout}"
            ) from fout
