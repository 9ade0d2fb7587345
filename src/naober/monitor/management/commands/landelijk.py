"""A national delivery about a period, to a file."""

import json
import os
from argparse import ArgumentParser
from collections import Counter
from datetime import date
from pathlib import Path
from typing import IO, Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from naober.fundament.scope import in_scope
from naober.gemeente.actor import Actor
from naober.gemeente.models import Medewerker
from naober.kern import Weigering
from naober.kern.rekenblad import schrijf_rijen
from naober.monitor.landelijk.actions import SOORTEN, lever_landelijk, lever_schuldhulp


class Command(BaseCommand):
    """Writes a new file that only its owner can read, and never over one that is there. What CBS would send back is
    counted on the screen by kind, without saying who it is about."""

    help = "Schrijf een landelijke levering: jeugd (BIJ), wmo (GMSD), waarstaat (kerncijfers) of schuldhulp (DDAS)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("soort", choices=[*SOORTEN, "schuldhulp"])
        parser.add_argument("bestand", type=Path)
        parser.add_argument("--gemeente", type=int, required=True, help="CBS-code van de gemeente, bijvoorbeeld 160")
        parser.add_argument("--actor", type=int, required=True, help="nummer van het account op wiens naam dit gaat")
        parser.add_argument("--van", type=date.fromisoformat, required=True, help="eerste dag, jaar-maand-dag")
        parser.add_argument("--tot", type=date.fromisoformat, required=True, help="laatste dag")
        parser.add_argument("--email", default="", help="waar het CBS zijn bevindingen heen stuurt (schuldhulp)")

    def handle(self, *args: Any, **opties: Any) -> None:
        """One line with what is in it, and one for each kind of what is lacking."""
        gemeente = opties["gemeente"]
        account = Medewerker.objects.filter(pk=opties["actor"], gemeente_id=gemeente, is_active=True).first()
        if account is None:
            raise CommandError("Dit account is er niet in deze gemeente, of staat uit.")
        periode = {"van": opties["van"], "tot": opties["tot"], "peildatum": timezone.localdate()}
        with in_scope(gemeente=gemeente, breed=True):
            # Inside the transaction: what could not be written was not delivered.
            if opties["soort"] == "schuldhulp":
                self._schuldhulp(Actor.van(account), opties, periode)
            else:
                self._rijen(Actor.van(account), opties, periode)

    def _rijen(self, actor: Actor, opties: dict[str, Any], periode: dict[str, date]) -> None:
        levering = lever_landelijk(actor, soort=opties["soort"], **periode)
        if isinstance(levering, Weigering):
            raise CommandError(f"{levering.reden} {levering.alternatief}")
        with self._nieuw(opties["bestand"]) as uit:
            schrijf_rijen(uit, [levering.koppen, *levering.rijen])
        self.stdout.write(f"Geleverd: {len(levering.rijen)} regels.")
        for wat, aantal in sorted(Counter(g.wat for g in levering.gebreken).items()):
            self.stdout.write(f"Niet in orde in {aantal} regels: {wat}")

    def _schuldhulp(self, actor: Actor, opties: dict[str, Any], periode: dict[str, date]) -> None:
        levering = lever_schuldhulp(actor, **periode, gemaakt=timezone.now(), email=opties["email"])
        if isinstance(levering, Weigering):
            raise CommandError(f"{levering.reden} {levering.alternatief}")
        with self._nieuw(opties["bestand"]) as uit:
            json.dump(levering.document, uit, ensure_ascii=False, indent=1)
        self.stdout.write(f"Geleverd: {levering.geleverd} trajecten. Niet mee: {levering.weggelaten}.")
        for wat, aantal in sorted(Counter(t.wat for _, t in levering.tekorten).items()):
            self.stdout.write(f"Niet in orde in {aantal} trajecten: {wat}")
        if levering.tekorten:
            self.stdout.write("In welk dossier, en wat te doen, leest wie het dossier ziet bij Monitor, Schuldhulp.")

    def _nieuw(self, bestand: Path) -> IO[str]:
        try:
            nummer = os.open(bestand, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except OSError as fout:
            raise CommandError("Dit bestand is er al, of er mag hier niet worden geschreven.") from fout
        return os.fdopen(nummer, "w", encoding="utf-8", newline="")
