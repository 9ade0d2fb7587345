"""The national delivery of early signals, to a file."""

import os
from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from naober.fundament.scope import in_scope
from naober.gemeente.actor import Actor
from naober.gemeente.models import Medewerker
from naober.gemeente.rechten import heeft_recht
from naober.signalen.inlezen.uitleveren import landelijke_levering


class Command(BaseCommand):
    """Writes a new file that only its owner can read, and never over one that is there."""

    help = "Schrijf de landelijke levering vroegsignalering (DDAS 0.9) over een periode."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("bestand", type=Path)
        parser.add_argument("--gemeente", type=int, required=True, help="CBS-code van de gemeente, bijvoorbeeld 160")
        parser.add_argument("--actor", type=int, required=True, help="nummer van het account op wiens naam dit gaat")
        parser.add_argument("--van", type=date.fromisoformat, required=True, help="eerste dag, jaar-maand-dag")
        parser.add_argument("--tot", type=date.fromisoformat, required=True, help="laatste dag")

    def handle(self, *args: Any, **opties: Any) -> None:
        """One line with what is in it."""
        account = Medewerker.objects.filter(pk=opties["actor"], gemeente_id=opties["gemeente"], is_active=True).first()
        if account is None:
            raise CommandError("Dit account is er niet in deze gemeente, of staat uit.")
        if not heeft_recht(Actor.van(account).rollen, "signaal.aanleveren"):
            raise CommandError("Dit account mag geen signalen leveren. Geef het de rol van de backoffice.")
        if opties["tot"] < opties["van"]:
            raise CommandError("De laatste dag ligt voor de eerste dag.")
        try:
            nummer = os.open(opties["bestand"], os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except OSError as fout:
            raise CommandError("Dit bestand is er al, of er mag hier niet worden geschreven.") from fout
        with in_scope(gemeente=opties["gemeente"], breed=True), os.fdopen(nummer, "w", encoding="utf-8") as uit:
            levering = landelijke_levering(opties["gemeente"], opties["van"], opties["tot"], timezone.now())
            for stuk in levering.tekst:
                uit.write(stuk)
        self.stdout.write(f"Geleverd: {levering.signalen} signalen en {levering.zaken} zaken.")
