"""Make or change an account of a member of staff, until sign-in comes from the municipality itself."""

from argparse import ArgumentParser
from getpass import getpass
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from naober.gemeente.bezetting import Plaats, controleer_plaats
from naober.gemeente.models import Aanstellingsduur, Gemeente, Medewerker
from naober.gemeente.profiel import Profiel, Rol
from naober.gemeente.queries import profiel_van


class Command(BaseCommand):
    """Asks for the password on the terminal: in an argument it would stand in the list of processes."""

    help = "Maak een account voor een medewerker, of geef een bestaand account andere rollen."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("gebruikersnaam")
        parser.add_argument("--gemeente", required=True, help="naam van de map van het gemeenteprofiel")
        parser.add_argument("--naam", required=True)
        parser.add_argument("--rol", action="append", required=True, choices=[r.value for r in Rol])
        parser.add_argument("--team", help="code van het team in het profiel; zonder blijft het team zoals het was")
        parser.add_argument(
            "--organisatie", help="code van de organisatie in het profiel; zonder blijft het zoals het was"
        )
        parser.add_argument("--functie", help="code van de functie in het profiel; zonder blijft het zoals het was")
        parser.add_argument("--uit", action="store_true", help="zet het account uit")

    def handle(self, *args: Any, **opties: Any) -> None:
        gemeente = Gemeente.objects.filter(slug=opties["gemeente"]).first()
        if gemeente is None:
            raise CommandError(
                f"Gemeente {opties['gemeente']!r} is niet geladen. Draai eerst: manage.py laad_profielen"
            )
        profiel, team = profiel_van(gemeente.code, timezone.localdate()), opties["team"]
        if team and profiel.team(team) is None:
            raise CommandError(f"Team {team!r} staat niet in het profiel van {gemeente.naam}.")
        medewerker = Medewerker.objects.filter(gebruikersnaam=opties["gebruikersnaam"]).first()
        if medewerker is None:
            medewerker = Medewerker(gebruikersnaam=opties["gebruikersnaam"], gemeente=gemeente)
        elif medewerker.gemeente_id != gemeente.code:
            raise CommandError("Deze gebruikersnaam hoort bij een andere gemeente. Kies een andere.")
        medewerker.naam, medewerker.rollen = opties["naam"], sorted(set(opties["rol"]))
        for veld in ("team", "organisatie", "functie"):
            if opties[veld] is not None:
                setattr(medewerker, veld, opties[veld])
        medewerker.is_active = not opties["uit"]
        self._controleer(profiel, medewerker)
        if not medewerker.password:
            medewerker.set_password(self._wachtwoord(medewerker))
        medewerker.save()
        self.stdout.write(f"{medewerker.gebruikersnaam}: {', '.join(medewerker.rollen)}")

    def _controleer(self, profiel: Profiel, medewerker: Medewerker) -> None:
        """The same check as on the page of a place: these roles, in this organisation and with these ties. Who is
        switched off may keep what they had."""
        plaats = Plaats(
            frozenset(Rol(r) for r in medewerker.rollen),
            medewerker.organisatie,
            medewerker.functie,
            tuple(medewerker.expertises),
            medewerker.specialisme,
            tuple(medewerker.banden),
            medewerker.aanstelling == Aanstellingsduur.TIJDELIJK,
            medewerker.aanstelling_tot,
        )
        if medewerker.is_active and (weigering := controleer_plaats(profiel, plaats)):
            raise CommandError(f"{weigering} Er is niets veranderd.")

    def _wachtwoord(self, medewerker: Medewerker) -> str:
        wachtwoord = getpass("Wachtwoord: ")
        if wachtwoord != getpass("Nog een keer: "):
            raise CommandError("De twee wachtwoorden zijn niet gelijk. Er is niets gemaakt.")
        try:
            validate_password(wachtwoord, medewerker)
        except ValidationError as fout:
            raise CommandError(" ".join(fout.messages)) from fout
        return wachtwoord
