"""`make bench`: measure on a full municipality. Exit code 1 when a budget is exceeded, 2 when it was refused.

`make bench BENCH_ARGS="--inwoners 20000 --rondes 10"` is a small run, to see whether the bench itself works.
"""

import argparse
import fcntl
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING

from bench import MAPNAAM

if TYPE_CHECKING:
    from bench.dossiers import Omvang
    from bench.meten import Uitkomst

MAP = Path(__file__).resolve().parent.parent / ".naober" / MAPNAAM
OPWARMEN = 10
# Files for each resident, as the requirement has them: of a million, 80,000 open and 400,000 closed.
OPEN, GESLOTEN = 0.08, 0.4
# The small municipality beside which the large one is laid.
KLEIN = 10_000


def main(argumenten: Sequence[str] | None = None) -> int:
    """Measure, show the table, write build/bench.json."""
    keuze = _lezer().parse_args([] if argumenten is None else argumenten)
    if os.environ.get("DATABASE_URL"):
        print(
            "DATABASE_URL is gezet. De bench vult een eigen databank; haal DATABASE_URL uit de omgeving.",
            file=sys.stderr,
        )
        return 2
    os.environ["NAOBER_PG"] = str(MAP)
    # It counts, as on a server, but one account asks here what a hundred do.
    os.environ["NAOBER_TEMPO"] = "zoeken=1000000,toevoegen=1000000,ophalen=1000000,rekenen=1000000,api=1000000"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "naober.instellingen")
    # Django wants to be set up before any model is imported, and the settings want NAOBER_PG.
    import django

    django.setup()
    from naober.kern import Fout

    try:
        with _alleen():
            return _meet(keuze)
    except Fout as fout:
        print(f"\n{fout}", file=sys.stderr)
        return 2


@contextmanager
def _alleen() -> Iterator[None]:
    """Two at once would empty each other's database, and measure each other."""
    from naober.kern import Fout

    MAP.parent.mkdir(parents=True, exist_ok=True)
    with (MAP.parent / "bench.slot").open("w") as slot:
        try:
            fcntl.flock(slot, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as fout:
            raise Fout("De bench draait al in deze map.", wat_nu="Wacht tot die klaar is.") from fout
        yield


def _lezer() -> argparse.ArgumentParser:
    lezer = argparse.ArgumentParser(prog="make bench", description="Meet of de budgetten gehaald worden.")
    lezer.add_argument("--inwoners", type=int, default=1_000_000, help="van de grote gemeente")
    lezer.add_argument("--rondes", type=int, default=100, help="hoe vaak elke proef wordt gemeten")
    lezer.add_argument("--seconden", type=float, default=20, help="hoe lang er onder druk pagina's worden gevraagd")
    lezer.add_argument("--brieven", type=int, default=1000, help="hoeveel brieven achter elkaar")
    lezer.add_argument(
        "--beveiliging", action="store_true", help="wat de regels per rij en het logboek kosten, en niets anders"
    )
    lezer.add_argument("--alleen-meten", action="store_true", help="wat een eerdere keer is geladen; niet naast klein")
    return lezer


def _meet(keuze: argparse.Namespace) -> int:
    from django.conf import settings
    from django.db import connections
    from django.utils import timezone

    from bench import meten, proeven, verslag
    from bench.dossiers import Omvang
    from naober.fundament import ingebed

    settings.ROOT_URLCONF = "bench.urls"
    # As in the demo: static files come from where they are made, and a missing folder is no mistake.
    Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)
    dag, groot = timezone.localdate(), keuze.inwoners
    omvang = Omvang(dossiers=round(groot * OPEN), gesloten=round(groot * GESLOTEN), inwoners=groot)
    try:
        klein = []
        if not (keuze.alleen_meten or keuze.beveiliging):
            klein = _meet_stad(replace(omvang, dossiers=800, gesloten=4000, inwoners=KLEIN), keuze, alles=False)
        uitkomsten = _meet_stad(omvang, keuze, alles=True)
    finally:
        connections.close_all()
        ingebed.stop(MAP)
    namen = [naam for naam, grens in proeven.GRENZEN.items() if grens.p95 is not None]
    if klein:
        uitkomsten += meten.vergelijk(klein, uitkomsten, namen, proeven.VLAK)
    verslag.schrijf(settings.BOUW / "bench.json", dag, asdict(omvang), uitkomsten)
    print("\n".join(verslag.tabel(uitkomsten)))
    fouten = [regel for uitkomst in uitkomsten for regel in uitkomst.overschrijdingen]
    print("\n" + ("\n".join(fouten) if fouten else "Alle budgetten zijn gehaald."))
    return 1 if fouten else 0


def _meet_stad(omvang: "Omvang", keuze: argparse.Namespace, *, alles: bool) -> "list[Uitkomst]":
    """Fill a municipality of this size and measure; `alles` with the pressure and the letters as well."""
    from django.utils import timezone

    from bench import beveiliging, gegevens, meten, proeven, stroom
    from naober.fundament.geheugen import ruim_rustig_op

    def meld(regel: str) -> None:
        print(regel, flush=True)

    dag = timezone.localdate()
    stad = gegevens.gevulde_stad(dag) if keuze.alleen_meten else gegevens.maak_stad(dag, omvang, meld)
    # As in the web server (naober.wsgi); the loading before it is left out of every later search for cycles.
    ruim_rustig_op()
    if keuze.beveiliging:
        return beveiliging.meet_beveiliging(stad, meld)
    meld(f"Er wordt gemeten: {keuze.rondes} rondes, na {OPWARMEN} om warm te draaien.\n")
    gemeten = meten.meet(proeven.maak_proeven(stad), proeven.tel_opdrachten, opwarmen=OPWARMEN, rondes=keuze.rondes)
    if not alles:
        return gemeten
    onder_druk = [stroom.meet_stroom(stad, keuze.seconden), stroom.meet_brieven(stad, meld, keuze.brieven)]
    return [*gemeten, *onder_druk, *stad.vultijden]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
