"""Every night: the months of the log ahead, and odd reading in the log of yesterday, or of another day."""

from argparse import ArgumentParser
from datetime import date, timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from naober.fundament.systeem import namens_systeem
from naober.gemeente.models import Gemeente
from naober.logboek.maanden import maak_vooruit
from naober.logboek.signalen import zoek_signalen


class Command(BaseCommand):
    """Run it every night, from a timer; it may be run again."""

    help = "Zoek in het logboek van gisteren naar opvallend kijken, voor de privacyfunctionaris."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--dag", help="een andere dag dan gisteren, als 2026-01-31")

    @namens_systeem
    def handle(self, *args: Any, **opties: Any) -> None:
        if gemaakt := maak_vooruit():
            self.stdout.write(f"Tabellen vooruit gemaakt: {', '.join(gemaakt)}.")
        dag = _lees(opties["dag"]) if opties["dag"] else timezone.localdate() - timedelta(days=1)
        for gemeente in Gemeente.objects.order_by("naam"):
            nieuw = zoek_signalen(gemeente.code, dag)
            self.stdout.write(f"{gemeente.naam}: {nieuw} nieuwe signalen van {dag:%d-%m-%Y}.")


def _lees(tekst: str) -> date:
    try:
        return date.fromisoformat(tekst)
    except ValueError as fout:
        raise CommandError(f"{tekst!r} is geen datum; verwacht bijvoorbeeld 2026-01-31.") from fout
