"""Make, list and withdraw the keys with which a machine works as a member of staff."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from naober.gemeente.models import Medewerker, Toegangssleutel
from naober.gemeente.sleutels import LANGSTE_DAGEN, maak_sleutel, trek_in


class Command(BaseCommand):
    """The key itself is printed once, when it is made: only its fingerprint is kept."""

    help = "Maak een sleutel voor de API, laat zien welke er zijn, of trek er een in."

    def add_arguments(self, parser: ArgumentParser) -> None:
        acties = parser.add_subparsers(dest="actie", required=True)
        maak = acties.add_parser("maak", help="maak een sleutel; hij wordt één keer getoond")
        maak.add_argument("gebruikersnaam")
        maak.add_argument("--naam", required=True, help="waarvoor de sleutel is")
        maak.add_argument("--dagen", type=int, default=90, help=f"hoe lang hij werkt, hoogstens {LANGSTE_DAGEN}")
        toon = acties.add_parser("toon", help="de sleutels van een medewerker")
        toon.add_argument("gebruikersnaam")
        intrekken = acties.add_parser("intrekken", help="laat een sleutel niet meer werken")
        intrekken.add_argument("nummer", type=int)

    def handle(self, *args: Any, **opties: Any) -> None:
        {"maak": self._maak, "toon": self._toon, "intrekken": self._intrekken}[opties["actie"]](opties)

    def _maak(self, opties: dict[str, Any]) -> None:
        wie = self._medewerker(opties["gebruikersnaam"])
        if not wie.is_active:
            raise CommandError("Dit account staat uit. Er is niets gemaakt.")
        try:
            rij, tekst = maak_sleutel(wie, opties["naam"], dagen=opties["dagen"], peildatum=timezone.localdate())
        except ValueError as fout:
            raise CommandError(str(fout)) from fout
        self.stdout.write(f"Sleutel {rij.pk} werkt tot en met {rij.geldig_tot}. Bewaar hem nu; hij komt niet terug:")
        self.stdout.write(tekst)

    def _toon(self, opties: dict[str, Any]) -> None:
        wie = self._medewerker(opties["gebruikersnaam"])
        for rij in wie.toegangssleutels.order_by("pk"):
            einde = f"ingetrokken op {rij.ingetrokken_op}" if rij.ingetrokken_op else f"tot en met {rij.geldig_tot}"
            self.stdout.write(f"{rij.pk}: {rij.naam}, gemaakt op {rij.gemaakt_op}, {einde}")

    def _intrekken(self, opties: dict[str, Any]) -> None:
        rij = Toegangssleutel.objects.filter(pk=opties["nummer"]).first()
        if rij is None:
            raise CommandError(f"Sleutel {opties['nummer']} bestaat niet.")
        trek_in(rij, timezone.localdate())
        self.stdout.write(f"Sleutel {rij.pk} werkt niet meer.")

    def _medewerker(self, gebruikersnaam: str) -> Medewerker:
        wie = Medewerker.objects.filter(gebruikersnaam=gebruikersnaam).first()
        if wie is None:
            raise CommandError(f"Account {gebruikersnaam!r} bestaat niet.")
        return wie
