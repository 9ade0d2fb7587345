"""Destroying what was kept long enough, from the command line: what may go, and carrying out an approved list.

Nothing is approved here: that is for two people, on a page. Each file is a transaction of its own, so that the command
can be stopped, or fall over, at any moment: run it again, and it goes on with what is left.
"""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from naober.avg.actions.vernietigen import bewijs_van, voer_vernietiging_uit
from naober.avg.bewaren import kandidaten
from naober.avg.models import Vernietigingslijst
from naober.avg.queries import regels_van, te_doen
from naober.fundament.scope import actieve_scope, in_scope, voeg_scope_toe
from naober.fundament.systeem import namens_systeem
from naober.gemeente.actor import Actor
from naober.gemeente.models import Medewerker
from naober.gemeente.rechten import weiger_zonder_recht
from naober.gemeente.zicht import scope_van
from naober.kern import Weigering


class Command(BaseCommand):
    """`vernietig --gemeente 160`: what may go today. With `--lijst 3 --actor 12`: carry that list out."""

    help = "Toon wat vernietigd mag worden, of voer een goedgekeurde vernietigingslijst uit"

    def add_arguments(self, parser: CommandParser) -> None:
        voeg_scope_toe(parser)
        parser.add_argument("--lijst", type=int, default=None, help="nummer van een goedgekeurde lijst")
        parser.add_argument("--controleer", action="store_true", help="kijk of het bewijs van de lijst nog klopt")

    @namens_systeem
    def handle(self, *args: Any, **options: Any) -> None:
        gemeente, nummer = options["gemeente"], options["lijst"]
        if nummer is None:
            return self._toon(gemeente)
        if options["controleer"]:
            return self._controleer(gemeente, nummer)
        return self._voer_uit(gemeente, nummer, options["actor"])

    def _toon(self, gemeente: int) -> None:
        with in_scope(gemeente=gemeente, breed=True):
            wat = kandidaten(gemeente, timezone.localdate())
        for k in wat:
            self.stdout.write(f"{k.soort} {k.nummer}: vanaf {k.oordeel.vrij_op}, {k.oordeel.grond}")
        self.stdout.write(f"{len(wat)} mogen weg. Maak de lijst op de bladzijde Bewaren en vernietigen.")

    def _controleer(self, gemeente: int, nummer: int) -> None:
        with in_scope(gemeente=gemeente, breed=True):
            lijst = self._lijst(nummer)
            if not lijst.bewijs or bewijs_van(lijst) != lijst.bewijs:
                raise CommandError(f"Het bewijs van lijst {nummer} klopt niet, of de lijst is nog niet klaar.")
        self.stdout.write(f"Het bewijs van lijst {nummer} klopt: {lijst.bewijs}")

    def _voer_uit(self, gemeente: int, nummer: int, wie: int | None) -> None:
        medewerker = Medewerker.objects.filter(pk=wie or 0, gemeente_id=gemeente, is_active=True).first()
        if medewerker is None:
            raise CommandError("Wie voert dit uit? Geef met --actor het nummer van een medewerker van deze gemeente.")
        actor = Actor.van(medewerker)
        # Whoever has no right to it does not even see the list.
        if weigering := weiger_zonder_recht(actor.rollen, "vernietiging.voorbereiden"):
            raise CommandError(str(weigering))
        while True:
            # One file, one transaction: before or after it, never in between.
            with actieve_scope(scope_van(actor)):
                lijst = self._lijst(nummer)
                if lijst.afgesloten_op is not None:
                    break
                uitkomst = voer_vernietiging_uit(actor, lijst=lijst, aantal=1, peildatum=timezone.localdate())
                if isinstance(uitkomst, Weigering):
                    raise CommandError(str(uitkomst))
                over = len(te_doen(regels_van(lijst)))
            self.stdout.write(f"Nog {over} op lijst {nummer}.")
        self.stdout.write(f"Lijst {nummer} is klaar.")

    @staticmethod
    def _lijst(nummer: int) -> Vernietigingslijst:
        lijst = Vernietigingslijst.objects.filter(pk=nummer).first()
        if lijst is None:
            raise CommandError(f"Lijst {nummer} bestaat niet in deze gemeente.")
        return lijst
