"""The worker for messages, deliveries and figures beside the demo: one process for all its municipalities, that
ends when the demo does.

A real installation runs `verwerk_berichten` and `verwerk_aanleveringen` for each municipality (docs/beheer.md).
Here nobody starts that, and a file that a visitor sends in should be carried out all the same. It is a child of the
process that becomes the server, asks each time whether that is still there, and so ends by itself after Ctrl-C,
`kill -9` or a crash. It never makes a second connection: when the database was stopped, trying again would start
it."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping

# How long it waits when nothing waits, in seconds.
RUST = 2.0


def start(omgeving: Mapping[str, str], map_: str) -> subprocess.Popen[bytes]:
    """Start it as a child of this process, that may become another program: its number stays the same."""
    opdracht = [sys.executable, "-m", "naober.demo.werker", str(os.getpid())]
    return subprocess.Popen(opdracht, cwd=map_, env=dict(omgeving), stdin=subprocess.DEVNULL)  # noqa: S603  our own words


def werk(ouder: int, rust: float = RUST) -> None:
    """Carry out what waits in each municipality, until the process that started it is gone, or the database."""
    from django.db import InterfaceError, OperationalError
    from django.utils import timezone

    from naober.gemeente.actor import Actor
    from naober.gemeente.models import Medewerker
    from naober.gemeente.rechten import RECHTEN
    from naober.levering.verkeer.verwerken import verwerk
    from naober.levering.verkeer.wachtrij import databank_weg, verwerk_een
    from naober.signalen.inlezen.verwerken import verwerk_een as lees_een

    # The back office may do both.
    rollen = sorted(RECHTEN["bericht.verwerken"].rollen & RECHTEN["signaal.aanleveren"].rollen)
    while os.getppid() == ouder:
        try:
            # One of each municipality; anew each time, as a municipality may come in while this runs.
            rijen = Medewerker.objects.filter(is_active=True, rollen__overlap=rollen)
            machines = [Actor.van(m) for m in rijen.order_by("gemeente", "pk").distinct("gemeente")]
            dag = timezone.localdate()
            gedaan = [verwerk_een(m, verwerk, dag) or lees_een(m, dag) for m in machines]
        except (OperationalError, InterfaceError) as fout:
            if databank_weg(fout):
                return
            raise
        if not any(gedaan):
            time.sleep(rust)


def tel_cijfers(ouder: int) -> None:
    """Bring the figures of the monitor up to date, where that was not done today: what a real installation does at
    night. Beside the server, so that nobody waits for it; a municipality at a time."""
    from django.db import InterfaceError, OperationalError
    from django.utils import timezone

    from naober.gemeente.models import Gemeente
    from naober.levering.verkeer.wachtrij import databank_weg
    from naober.monitor.berekend.opslaan import tel_en_bewaar
    from naober.monitor.winkel.lezen import lees_manifest
    from naober.monitor.winkel.vullen import ververs

    try:
        for code in Gemeente.objects.order_by("code").values_list("code", flat=True):
            manifest = lees_manifest(code)
            vers = manifest and timezone.localtime(manifest.moment).date() == timezone.localdate()
            if os.getppid() == ouder and not vers:
                ververs(code, timezone.now())
                tel_en_bewaar(code, timezone.now())
    except (OperationalError, InterfaceError) as fout:
        if not databank_weg(fout):
            raise


if __name__ == "__main__":
    try:
        import django

        django.setup()
        tel_cijfers(int(sys.argv[1]))
        werk(int(sys.argv[1]))
    except KeyboardInterrupt:
        # Ctrl-C reaches the server and this process at once; what was not committed is done the next time.
        sys.exit(0)
