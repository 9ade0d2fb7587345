"""`make bench`: measure on a full municipality. Exit code 1 when a budget is exceeded, 2 when it was refused."""

import fcntl
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

from bench import MAPNAAM

MAP = Path(__file__).resolve().parent.parent / ".naober" / MAPNAAM
OPWARMEN, RONDES = 10, 100


def main() -> int:
    """Measure, show the table, write build/bench.json."""
    if os.environ.get("DATABASE_URL"):
        print(
            "DATABASE_URL is gezet. De bench vult een eigen databank; haal DATABASE_URL uit de omgeving.",
            file=sys.stderr,
        )
        return 2
    os.environ["NAOBER_PG"] = str(MAP)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "naober.instellingen")
    # Django wants to be set up before any model is imported, and the settings want NAOBER_PG.
    import django

    django.setup()
    from naober.kern import Fout

    try:
        with _alleen():
            return _meet()
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


def _meet() -> int:
    from django.conf import settings
    from django.db import connections
    from django.utils import timezone

    from bench import gegevens, meten, proeven, verslag
    from bench.dossiers import Omvang
    from naober.fundament import ingebed

    settings.ROOT_URLCONF = "bench.urls"
    # As in the demo: static files come from where they are made, and a missing folder is no mistake.
    Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)
    dag, omvang = timezone.localdate(), Omvang()
    try:
        stad = gegevens.maak_stad(dag, omvang, lambda regel: print(regel, flush=True))
        print(f"Er wordt gemeten: {RONDES} rondes, na {OPWARMEN} om warm te draaien.\n", flush=True)
        gemeten = meten.meet(proeven.maak_proeven(stad), proeven.tel_opdrachten, opwarmen=OPWARMEN, rondes=RONDES)
    finally:
        connections.close_all()
        ingebed.stop(MAP)
    uitkomsten = [*gemeten, *stad.vultijden]
    verslag.schrijf(settings.BOUW / "bench.json", dag, {**asdict(omvang), "inwoners": stad.inwoners}, uitkomsten)
    print("\n".join(verslag.tabel(uitkomsten)))
    fouten = [regel for uitkomst in uitkomsten for regel in uitkomst.overschrijdingen]
    print("\n" + ("\n".join(fouten) if fouten else "Alle budgetten zijn gehaald."))
    return 1 if fouten else 0


if __name__ == "__main__":
    sys.exit(main())
