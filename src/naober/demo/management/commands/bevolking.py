"""Fill a municipality with an invented population: `naober bevolking --gemeente <naam> --inwoners 300000`."""

from argparse import ArgumentParser
from itertools import chain
from pathlib import Path
from time import perf_counter
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError, connection, transaction
from django.utils import timezone

from naober.bewoners.models import Persoon
from naober.demo.alleen_proef import weiger_echte_databank
from naober.demo.bevolking import Bevolking, bevolking_per_kern, inwoners, laad_bevolking
from naober.fundament.databank.base import als_eigenaar
from naober.fundament.scope import in_scope
from naober.gemeente.profiel import Kern, Profiel
from naober.gemeente.queries import profiel_van
from naober.kaart.laden import laad_profielen
from naober.kern import Fout
from naober.kern.rekenblad import schrijf_rijen

MEESTE_INWONERS = 5_000_000


class Command(BaseCommand):
    """Skips the system checks, as the demo does."""

    help = "Vul een proefgemeente met verzonnen inwoners: dezelfde zaadwaarde geeft dezelfde mensen."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """What to make, and the seed that repeats it."""
        parser.add_argument("--gemeente", required=True, help="naam van de map van het profiel")
        parser.add_argument("--inwoners", type=int, help="hoeveel ongeveer; zonder: zoveel als het profiel noemt")
        parser.add_argument("--zaad", type=int, default=1, help="een ander getal geeft andere mensen")
        parser.add_argument("--inkomens", type=Path, help="schrijf per huishouden het jaarinkomen in centen (CSV)")
        parser.add_argument("--toch", action="store_true", help="ook als DATABASE_URL is gezet")

    def handle(self, *args: Any, **opties: Any) -> None:
        """Make the tables where they are missing, load a village at a time, say how far it is."""
        weiger_echte_databank("De bevolking", toch=opties["toch"])
        aantal = opties["inwoners"]
        if aantal is not None and not 1 <= aantal <= MEESTE_INWONERS:
            raise CommandError(f"--inwoners is een getal van 1 tot en met {MEESTE_INWONERS}.")
        dag = timezone.localdate()
        try:
            call_command("migrate", interactive=False, verbosity=0)
            profiel = _profiel(opties["gemeente"])
            self._vul(profiel, aantal or inwoners(profiel), opties["zaad"])
        except OperationalError as fout:
            raise CommandError(f"De databank is niet te bereiken. {fout}".strip()) from fout
        except Fout as fout:
            raise CommandError(str(fout)) from fout
        if opties["inkomens"]:
            rijen = _schrijf_inkomens(opties["inkomens"], profiel, aantal, opties["zaad"])
            self.stdout.write(f"{opties['inkomens']}: het jaarinkomen van {rijen} huishoudens, bij {dag:%d-%m-%Y}.")

    def _vul(self, profiel: Profiel, aantal: int, zaad: int) -> None:
        gedaan, bsns, begin = 0, 0, perf_counter()

        def meld(kern: Kern, deel: Bevolking) -> None:
            nonlocal gedaan, bsns
            gedaan += len(deel.personen)
            bsns += sum(p.bsn is not None for p in deel.personen)
            self.stdout.write(f"  {gedaan * 100 // aantal:>3}%  {gedaan:>9} inwoners  {kern.naam}")
            self.stdout.flush()

        self.stdout.write(f"{profiel.gemeente.naam} krijgt ongeveer {aantal} verzonnen inwoners.")
        with transaction.atomic():
            with in_scope(gemeente=profiel.gemeente.code, breed=True):
                if Persoon.objects.exists():
                    raise Fout(
                        f"{profiel.gemeente.naam} heeft al inwoners.",
                        waarom="Een bevolking komt in een gemeente die nog leeg is.",
                        wat_nu="Kies een andere gemeente, of begin opnieuw met een lege databank.",
                    )
            laad_bevolking(profiel, timezone.localdate(), zaad, aantal=aantal, meld=meld)
        with als_eigenaar(), connection.cursor() as cursor:
            cursor.execute("analyze bewoners_huishouden, bewoners_persoon, bewoners_naamvorm")
        self.stdout.write(
            f"Klaar in {perf_counter() - begin:.0f} s: {gedaan} inwoners. {bsns} hebben een burgerservicenummer uit de "
            "gepubliceerde testreeks; meer testnummers zijn er niet."
        )


def _profiel(naam: str) -> Profiel:
    """The profile of this folder, with its municipality in the database."""
    dag = timezone.localdate()
    profielen = [profiel_van(stand.gemeente, dag) for stand in laad_profielen(dag)]
    gevonden = next((p for p in profielen if p.gemeente.slug == naam), None)
    if gevonden is None:
        bekend = ", ".join(sorted(p.gemeente.slug for p in profielen))
        raise Fout("Deze gemeente heeft geen profiel.", wat_nu=f"Kies uit: {bekend}.")
    return gevonden


def _schrijf_inkomens(pad: Path, profiel: Profiel, aantal: int | None, zaad: int) -> int:
    """The incomes of the same population, for calculating over it; gives how many households there are."""
    kop = ("huishouden", "postcode", "huisnummer", "gebied", "jaarinkomen_centen")
    per_kern = bevolking_per_kern(profiel, timezone.localdate(), zaad, aantal=aantal)
    alle = (
        (huis, inkomen) for _, deel in per_kern for huis, inkomen in zip(deel.huishoudens, deel.inkomens, strict=True)
    )
    rijen = ((nr, h.postcode, h.huisnummer, h.gebied, inkomen) for nr, (h, inkomen) in enumerate(alle, 1))
    with pad.open("w", newline="", encoding="utf-8") as bestand:
        return schrijf_rijen(bestand, chain([kop], rijen)) - 1
