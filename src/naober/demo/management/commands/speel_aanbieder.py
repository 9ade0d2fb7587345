"""The other side of the messages, for the demo and for training."""

from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from naober.demo.aanbieders import Eigenaardig, speel
from naober.demo.alleen_proef import weiger_echte_databank
from naober.fundament.scope import in_scope
from naober.fundament.systeem import namens_systeem


class Command(BaseCommand):
    """What the providers send lies in the queue; `verwerk_berichten` carries it out."""

    help = "Laat de verzonnen aanbieders antwoorden op wat de gemeente stuurde."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--gemeente", type=int, required=True, help="CBS-code van de gemeente, bijvoorbeeld 160")
        parser.add_argument("--dag", type=date.fromisoformat, default=None, help="de dag van vandaag in het verhaal")
        parser.add_argument("--declareer", default="", help="een maand om te declareren, zoals 2026-03")
        parser.add_argument("--foutkans", type=float, default=0.0, help="welk deel van de regels fout gaat, 0 tot 1")

        parser.add_argument("--toch", action="store_true", help="ook in een databank die u zelf opgaf")

    @namens_systeem
    def handle(self, *args: Any, **opties: Any) -> None:
        """One line: how many messages lie in the queue now."""
        weiger_echte_databank("De aanbieder in het spel", toch=opties["toch"])
        maand = date.fromisoformat(f"{opties['declareer']}-01") if opties["declareer"] else None
        with in_scope(gemeente=opties["gemeente"], breed=True):
            dag = opties["dag"] or timezone.localdate()
            aantal = speel(opties["gemeente"], dag, maand=maand, anders=Eigenaardig(opties["foutkans"]))
        self.stdout.write(f"De aanbieders stuurden {aantal} berichten.")
