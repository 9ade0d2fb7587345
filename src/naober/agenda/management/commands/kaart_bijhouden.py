"""Every night: who offers something is asked whether it still holds, and what nobody answers for leaves the map."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from naober.agenda.gevolgen import meld_gesloten
from naober.fundament.scope import in_scope
from naober.fundament.systeem import namens_systeem
from naober.gemeente.models import Gemeente
from naober.gemeente.queries import profiel_van
from naober.kaart.onderhoud import houd_bij


class Command(BaseCommand):
    """Run it every night, from a timer; it may be run again. Here and not in `kaart`, as what leaves the map may stand
    in a plan: whoever directs that gets a task."""

    help = "Vraag om na te kijken wat oud wordt op de sociale kaart, en haal eraf wat niemand nakeek."

    @namens_systeem
    def handle(self, *args: Any, **opties: Any) -> None:
        """One line for each municipality; each is a transaction of its own."""
        dag = timezone.localdate()
        for gemeente in Gemeente.objects.order_by("naam"):
            with in_scope(gemeente=gemeente.code, breed=True):
                stand = houd_bij(profiel_van(gemeente.code, dag), dag)
                taken = meld_gesloten(stand.gearchiveerd, dag)
            self.stdout.write(
                f"{gemeente.naam}: om nakijken gevraagd voor {len(stand.herinnerd)} voorzieningen van "
                f"{len(stand.per_organisatie)} organisaties, {len(stand.gearchiveerd)} van de kaart, {taken} taken."
            )
