"""The months of the log of who looked: make them ahead, and detach what has been kept long enough."""

from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import connection, transaction
from django.utils import timezone

from naober.fundament.databank.base import als_eigenaar
from naober.gemeente.landelijk import bewaartermijnen
from naober.gemeente.queries import profielen_op
from naober.kern import maanden_later
from naober.logboek.maanden import VOORUIT


class Command(BaseCommand):
    """Runs as the owner of the tables; every step may be done again. The months ahead are made by every
    `migrate` and every night (`logboek_signalen`) as well."""

    help = "Maak de tabellen van het logboek voor de komende maanden, of maak los wat lang genoeg is bewaard."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--vooruit", type=int, default=VOORUIT, help="hoeveel maanden na deze er een tabel krijgen")
        parser.add_argument("--vanaf", help="begin bij deze maand (2026-01) in plaats van bij de maand van nu")
        parser.add_argument(
            "--losmaken", action="store_true", help="maak maanden los die langer dan de bewaartermijn geleden zijn"
        )

    def handle(self, *args: Any, **opties: Any) -> None:
        nu = timezone.now().date().replace(day=1)
        with als_eigenaar("default"):
            if opties["losmaken"]:
                self._maak_los(maanden_later(nu, -_bewaarmaanden(nu)))
            else:
                self._maak(_lees_maand(opties["vanaf"]) if opties["vanaf"] else nu, opties["vooruit"])

    def _maak(self, eerste: date, vooruit: int) -> None:
        gemaakt = []
        # All of them or none: one that is killed halfway leaves no month out unseen.
        with transaction.atomic(), connection.cursor() as cursor:
            for nr in range(vooruit + 1):
                cursor.execute("select naober_logboek_maand(%s)", [maanden_later(eerste, nr)])
                gemaakt += [naam for (naam,) in cursor.fetchall() if naam]
        self.stdout.write(f"Gemaakt: {', '.join(gemaakt)}." if gemaakt else "Er zijn al tabellen voor deze maanden.")

    def _maak_los(self, voor: date) -> None:
        with connection.cursor() as cursor:
            cursor.execute("select naober_logboek_losmaken(%s)", [voor])
            los = [naam for (naam,) in cursor.fetchall()]
        if not los:
            self.stdout.write(f"Er is niets van voor {voor:%Y-%m}.")
            return
        self.stdout.write(f"Losgemaakt: {', '.join(los)}.")
        self.stdout.write("Ze staan nog in de databank. Berg ze op met pg_dump -t, en gooi ze dan weg met drop table.")


def _bewaarmaanden(dag: date) -> int:
    """How many months the log is kept: a month holds every municipality, so the longest term of all counts."""
    eigen = (t for profiel in profielen_op(dag).values() for t in profiel.bewaartermijnen)
    wettelijk = (t for t in bewaartermijnen() if t.geldt_op(dag))
    return max(t.in_maanden for t in (*wettelijk, *eigen) if t.soort == "logboek")


def _lees_maand(tekst: str) -> date:
    try:
        return date.fromisoformat(f"{tekst}-01")
    except ValueError as fout:
        raise CommandError(f"{tekst!r} is geen maand; verwacht bijvoorbeeld 2026-01.") from fout
