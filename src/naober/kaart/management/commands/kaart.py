"""Exchange the social map of one municipality: write it out, read a file in, invent entries for scale."""

import json
from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import IO, Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from naober.fundament.scope import in_scope
from naober.fundament.systeem import namens_systeem
from naober.gemeente.profiel import Profiel
from naober.gemeente.queries import profiel_van
from naober.kaart.models import Voorziening
from naober.kaart.queries import met_plekken
from naober.kaart.rules import Afgekeurd
from naober.kaart.uitwisselen.bestanden import ical, schrijf_afgekeurd, schrijf_csv
from naober.kaart.uitwisselen.hsds_uit import diensten
from naober.kaart.uitwisselen.inlezen import Inleesstand, lees_bestand, lees_in
from naober.kaart.uitwisselen.verzinnen import verzin


class Command(BaseCommand):
    """`uit` and `verzin` write to a file; `in` reads one, and leaves what was wrong in a report."""

    help = "Wissel de sociale kaart van een gemeente uit: HSDS, CSV en iCalendar."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """What to do, with which file, for which municipality."""
        parser.add_argument("wat", choices=["uit", "csv", "ical", "in", "verzin"])
        parser.add_argument("bestand", type=Path, help="HSDS als JSON per regel (ook een lijst); csv of ics")
        parser.add_argument("--gemeente", type=int, required=True, help="CBS-code van de gemeente")
        parser.add_argument("--fouten", type=Path, help="waar de afgekeurde regels komen; standaard naast het bestand")
        parser.add_argument("--aantal", type=int, default=1000, help="bij verzin: hoeveel voorzieningen")
        parser.add_argument("--zaad", type=int, default=1, help="bij verzin: hetzelfde zaad geeft dezelfde kaart")

    @namens_systeem
    def handle(self, *args: Any, **opties: Any) -> None:
        """One line of result."""
        dag = timezone.localdate()
        profiel = profiel_van(opties["gemeente"], dag)
        bestand: Path = opties["bestand"]
        if opties["wat"] == "in":
            self._in(profiel, bestand, opties["fouten"] or bestand.with_suffix(".fouten.csv"))
            return
        with in_scope(gemeente=opties["gemeente"], breed=True), bestand.open("w", encoding="utf-8", newline="") as uit:
            aantal = self._schrijvers(profiel, opties)[opties["wat"]](uit)
        self.stdout.write(f"{aantal} voorzieningen geschreven in {bestand}.")

    def _schrijvers(self, profiel: Profiel, opties: dict[str, Any]) -> dict[str, Callable[[IO[str]], int]]:
        return {
            "uit": lambda uit: _regels(uit, diensten(profiel)),
            "verzin": lambda uit: _regels(uit, verzin(profiel, opties["aantal"], opties["zaad"])),
            "csv": schrijf_csv,
            "ical": _agenda,
        }

    def _in(self, profiel: Profiel, bestand: Path, fouten: Path) -> None:
        if not bestand.is_file():
            raise CommandError(f"Er is geen bestand {bestand}.")
        afgekeurd: list[Afgekeurd] = []
        begin = monotonic()

        def meld(stand: Inleesstand) -> None:
            self.stdout.write(f"{stand.gelezen} gelezen, {stand.ingelezen} op de kaart, {stand.afgekeurd} afgekeurd")

        with bestand.open(encoding="utf-8") as invoer:
            rijen = lees_bestand(invoer)
            stand = lees_in(profiel, rijen, timezone.localdate(), meld=meld, keur_af=afgekeurd.append)
        duur = monotonic() - begin
        if afgekeurd:
            with fouten.open("w", encoding="utf-8", newline="") as uit:
                schrijf_afgekeurd(uit, afgekeurd)
        waar = f" Wat niet klopte, staat in {fouten}." if afgekeurd else ""
        tempo = f"{duur:.1f} s, {stand.gelezen / max(duur, 0.001):.0f} per seconde"
        self.stdout.write(f"Klaar ({tempo}): {stand.ingelezen} op de kaart, {stand.afgekeurd} afgekeurd.{waar}")


def _regels(uit: IO[str], rijen: Any) -> int:
    aantal = 0
    for rij in rijen:
        uit.write(json.dumps(rij, ensure_ascii=False) + "\n")
        aantal += 1
    return aantal


def _agenda(uit: IO[str]) -> int:
    rijen = list(met_plekken(Voorziening.objects.filter(actief=True)).order_by("naam", "id"))
    uit.write(ical(rijen, timezone.now()))
    return len(rijen)
