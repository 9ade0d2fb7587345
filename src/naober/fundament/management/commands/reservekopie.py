"""Make a backup of everything: `naober reservekopie /srv/reserve --sleutel beheer.asc --bewaar 35`."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.apps import apps
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError
from django.utils import timezone

from naober.fundament.reserve.maken import maak, ruim_op
from naober.kern import Fout


class Command(BaseCommand):
    """Connects as `naober_reserve`, which reads every row and writes none. Changes nothing in the database."""

    help = "Maak een reservekopie van alle gegevens, met een manifest waarmee herstel haar controleert."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where, for whose key, and how long the earlier ones stay."""
        parser.add_argument("doel", type=Path, help="map waarin de kopie komt, als naober-<moment>")
        parser.add_argument("--sleutel", type=Path, help="openbare OpenPGP-sleutel van wie mag herstellen")
        parser.add_argument("--bewaar", type=int, help="verwijder daarna kopieën die ouder zijn dan zoveel dagen")

    def handle(self, *args: Any, **opties: Any) -> None:
        """Say what was made, and that it is not encrypted when it is not."""
        sleutel: Path | None = opties["sleutel"]
        bewaar: int | None = opties["bewaar"]
        if bewaar is not None and bewaar < 1:
            raise CommandError("--bewaar is een aantal dagen van 1 of meer.")
        if sleutel is not None and not sleutel.is_file():
            raise CommandError(f"Er is geen sleutel in {sleutel}. Er is niets gemaakt.")
        self._vul_aan()
        moment = timezone.now().replace(microsecond=0)
        try:
            klaar, manifest = maak(opties["doel"], moment, sleutel=sleutel)
        except Fout as fout:
            raise CommandError(str(fout)) from fout
        rijen = sum(t.rijen for t in manifest.stand.tabellen.values())
        self.stdout.write(
            f"Gemaakt: {klaar} ({manifest.bytes / 1e6:.1f} MB, {len(manifest.stand.tabellen)} tabellen, {rijen} rijen)."
        )
        if sleutel is None:
            self.stderr.write(
                "LET OP: deze kopie is niet versleuteld. Zij bevat alle gegevens van alle inwoners. "
                "Geef --sleutel mee, of zet haar op een versleutelde schijf waar niemand anders bij kan."
            )
        for weg in ruim_op(opties["doel"], moment, bewaar) if bewaar else []:
            self.stdout.write(f"Verwijderd: {weg}, ouder dan {bewaar} dagen.")

    def _vul_aan(self) -> None:
        """What the rooms keep beside the backups: `bij_reservekopie` in their AppConfig. Whatever is wrong there, the
        backup is made."""
        for config in apps.get_app_configs():
            for doe in getattr(config, "bij_reservekopie", ()):
                try:
                    doe()
                except (Fout, OSError, DatabaseError) as fout:
                    self.stderr.write(f"LET OP: het register van vernietigingen is niet aangevuld: {fout}")
