"""The forecast of every budget line, from a timer: every night; the population it reckons with, from a file."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from naober.fundament.scope import in_scope
from naober.geld.prognose.bevolking import lees_bevolking, vervang
from naober.geld.prognose.bewaren import SEED, maak
from naober.geld.prognose.tellen import tel
from naober.gemeente.models import Gemeente
from naober.gemeente.queries import profiel_van
from naober.kern import Weigering


class Command(BaseCommand):
    """Counts the months that can have changed, and forecasts from them; it may be run again, and stopped at any moment:
    each municipality is one transaction."""

    help = "Tel de hulp per maand en maak van elke begrotingspost een prognose, of lees aantallen inwoners in."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("wat", choices=["maak", "bevolking"], help="maak: tel en voorspel; bevolking: lees in")
        parser.add_argument("bestand", nargs="?", type=Path, help="CSV met jaar;gebied;leeftijd;inwoners")
        parser.add_argument("--gemeente", type=int, help="CBS-code; zonder dit elke gemeente")
        parser.add_argument("--herkomst", default="", help="waar de inwoners vandaan komen, zoals CBS 85173NED")
        parser.add_argument(
            "--alles", action="store_true", help="tel ook oude maanden opnieuw, uit dossiers die er nog zijn"
        )
        parser.add_argument("--startgetal", type=int, default=SEED, help="een ander getal trekt andere toekomsten")

    def handle(self, *args: Any, **opties: Any) -> None:
        """One line for each municipality: what was counted and forecast."""
        gemeenten = Gemeente.objects.order_by("naam")
        if opties["gemeente"] is not None:
            gemeenten = gemeenten.filter(code=opties["gemeente"])
            if not gemeenten:
                raise CommandError(f"Gemeente {opties['gemeente']} is er niet in deze installatie.")
        if opties["wat"] == "bevolking":
            self._lees(opties)
            return
        dag = timezone.localdate()
        for gemeente in gemeenten:
            with in_scope(gemeente=gemeente.code, breed=True):
                rijen = tel(dag, alles=opties["alles"])
                uit = maak(profiel_van(gemeente.code, dag), dag, seed=opties["startgetal"])
            self.stdout.write(
                f"{gemeente.naam}: {rijen} regels per maand geteld, {uit.gemaakt} prognoses gemaakt, van "
                f"{uit.geweigerd} posten of gebieden is er te weinig."
            )

    def _lees(self, opties: dict[str, Any]) -> None:
        if opties["gemeente"] is None or opties["bestand"] is None or not opties["herkomst"].strip():
            raise CommandError("Noem een bestand, een --gemeente en met --herkomst waar de aantallen vandaan komen.")
        dag = timezone.localdate()
        profiel = profiel_van(opties["gemeente"], dag)
        try:
            tekst = opties["bestand"].read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as fout:
            raise CommandError(f"{opties['bestand']} is niet te lezen: {fout}") from fout
        gelezen = lees_bevolking(profiel, tekst)
        if isinstance(gelezen, Weigering):
            raise CommandError(f"{gelezen.reden} {gelezen.alternatief}")
        with in_scope(gemeente=opties["gemeente"], breed=True):
            aantal = vervang(gelezen, opties["herkomst"].strip()[:120], dag)
        self.stdout.write(f"{profiel.gemeente.naam}: {aantal} aantallen inwoners gelezen.")
