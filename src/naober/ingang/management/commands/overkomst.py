"""Read in the clients of a group that comes over to the municipality, from a file."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from naober.fundament.scope import actieve_scope
from naober.fundament.systeem import namens_systeem
from naober.gemeente.actor import Actor
from naober.gemeente.landelijk import overkomstmomenten
from naober.gemeente.models import Medewerker
from naober.gemeente.queries import profiel_van
from naober.gemeente.rechten import weiger_zonder_recht
from naober.gemeente.zicht import scope_van
from naober.ingang.overkomst.bestand import Ingelezen, lees_bestand, lees_in
from naober.ingang.overkomst.rules import controleer_moment, groep_van
from naober.kern import Weigering
from naober.kern.rekenblad import schrijf_rijen

_MELD_PER = 500


class Command(BaseCommand):
    """The whole file is one transaction: it stands there, or nothing does. Again gives nothing twice."""

    help = "Lees cliënten in van een groep die naar de gemeente overkomt."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which file, of which group, for which municipality, and on whose name."""
        parser.add_argument("bestand", type=Path, help="CSV met bsn, geboortedatum, hulp, aanbieder en eind")
        parser.add_argument("--gemeente", type=int, required=True, help="CBS-code van de gemeente")
        parser.add_argument("--groep", required=True, help="code van de groep in het profiel")
        parser.add_argument("--actor", type=int, required=True, help="nummer van de medewerker die inleest")
        parser.add_argument("--fouten", type=Path, help="waar staat wat niet is ingelezen; standaard naast het bestand")

    @namens_systeem
    def handle(self, *args: Any, **opties: Any) -> None:
        """Counts only; what was left out stands by its line in a file, with the reason."""
        bestand: Path = opties["bestand"]
        actor = self._actor(opties["gemeente"], opties["actor"])
        self._mag(actor, opties["groep"])
        if not bestand.is_file():
            raise CommandError(f"Er is geen bestand {bestand}.")
        fout: list[Ingelezen] = []
        goed = 0
        with (
            bestand.open(encoding="utf-8-sig", newline="") as invoer,
            transaction.atomic(),
            actieve_scope(scope_van(actor)),
        ):
            for rij in lees_in(actor, opties["groep"], lees_bestand(invoer), timezone.localdate()):
                if rij.weigering:
                    fout.append(rij)
                else:
                    goed += 1
                if (goed + len(fout)) % _MELD_PER == 0:
                    self.stdout.write(f"{goed + len(fout)} gelezen, {goed} ingelezen")
        waar = opties["fouten"] or bestand.with_suffix(".fouten.csv")
        if fout:
            with waar.open("w", encoding="utf-8", newline="") as uit:
                schrijf_rijen(uit, [("regel", "veld", "reden", "wat nu"), *(_rapport(f) for f in fout)])
        rest = f" Waarom niet, staat in {waar}." if fout else ""
        self.stdout.write(f"Klaar: {goed} ingelezen, {len(fout)} niet.{rest}")

    def _actor(self, gemeente: int, nummer: int) -> Actor:
        medewerker = Medewerker.objects.filter(pk=nummer, gemeente_id=gemeente, is_active=True).first()
        if medewerker is None:
            raise CommandError("Wie leest dit in? Geef met --actor het nummer van een medewerker van deze gemeente.")
        return Actor.van(medewerker)

    def _mag(self, actor: Actor, code: str) -> None:
        """Stop before the file is opened, where nothing of it may be read."""
        dag = timezone.localdate()
        groep = groep_van(profiel_van(actor.gemeente, dag), code)
        weigering = weiger_zonder_recht(actor.rollen, "overkomst.inlezen") or (
            groep if isinstance(groep, Weigering) else controleer_moment(overkomstmomenten(), groep, dag)
        )
        if weigering is not None:
            raise CommandError(str(weigering))


def _rapport(rij: Ingelezen) -> tuple[int, str, str, str]:
    w = rij.weigering
    return (rij.regel, (w.veld or "") if w else "", w.reden if w else "", w.alternatief if w else "")
