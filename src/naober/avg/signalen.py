"""Removing signals whose term of keeping is over, for the night command and after a restore.

What went is written down outside the database too, beside the register of destructions: a backup from before brings a
signal back that was closed or taken back since, with a last day that lies far ahead. By number and day of receipt
only, so without a register of numbers nobody could tell which."""

import fcntl
import json
import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from django.db import connection
from django.utils import timezone

from naober.avg import vernietigregister
from naober.fundament.scope import in_scope
from naober.gemeente.models import Gemeente
from naober.kern import Fout
from naober.signalen.models import Signaal


@dataclass(frozen=True, slots=True)
class Opgeruimd:
    """How many signals went for each ground, and how many rows from each table; without whom they were about."""

    gronden: dict[str, int]
    tabellen: dict[str, int]


def ruim_op(gemeente: int) -> Opgeruimd:
    """Remove of this municipality what is past its last day, with its history. The database itself asks which that is,
    by its own clock; it may be done again. Refused (`Fout`), and nothing removed: there is a register to write in, and
    it cannot be written."""
    with in_scope(gemeente=gemeente, breed=True):
        verlopen = Signaal.objects.select_for_update(of=("self",)).filter(bewaren_tot__lt=timezone.localdate())
        ontvangen = dict(verlopen.values_list("pk", "ontvangen_op"))
        with connection.cursor() as cursor:
            cursor.execute("select naober_ruim_signalen_op()")
            [(uitkomst,)] = cursor.fetchall()
        gelezen = json.loads(uitkomst) if isinstance(uitkomst, str) else uitkomst
        # Before it is final: what is not written down would come back with a backup. Without any it only makes the
        # file, so that one that is gone is no sign that nothing went.
        _schrijf(gemeente, {nr: ontvangen.get(nr) for nr in gelezen["nummers"]})
    return Opgeruimd(gelezen["gronden"], gelezen["tabellen"])


def ruim_overal_op(meld: Callable[[str], object]) -> None:
    """Of every municipality, with a line for each."""
    for gemeente in Gemeente.objects.order_by("naam"):
        weg = ruim_op(gemeente.code).gronden
        verdeeld = ", ".join(f"{grond} {aantal}" for grond, aantal in sorted(weg.items()))
        meld(f"{gemeente.naam}: {sum(weg.values())} signalen verwijderd{': ' if verdeeld else ''}{verdeeld}.")


def na_herstel(moment: datetime, meld: Callable[[str], object]) -> None:
    """What a backup of that moment brought back and was past its term meanwhile goes again; so does what went since by
    a last day that the backup does not know."""
    for gemeente, weg in sorted(_sinds(moment).items()):
        with in_scope(gemeente=gemeente, breed=True):
            gisteren = timezone.localdate() - timedelta(days=1)
            # A number alone may be given out anew after a restore: the day of receipt says that it is the same signal.
            er = Signaal.objects.filter(pk__in=[nr for nr, _ in weg]).values_list("pk", "ontvangen_op")
            zelfde = [nr for nr, dag in er if (nr, dag) in weg or ((nr, None) in weg and dag < moment.date())]
            terug = Signaal.objects.filter(pk__in=zelfde).update(bewaren_tot=gisteren)
        meld(f"Gemeente {gemeente}: {terug} signalen stonden weer in de kopie en gaan opnieuw weg.")
    ruim_overal_op(meld)


# ------------------------------------------------------------------------------------- buiten de databank


def plek() -> Path | None:
    """Where the numbers of removed signals stand: beside the register of destructions; None without one."""
    pad = vernietigregister.plek()
    return None if pad is None else pad.with_name(f"{pad.stem}-signalen{pad.suffix}")


def _schrijf(gemeente: int, weg: Mapping[int, date | None]) -> None:
    pad = plek()
    if pad is None:
        return
    regel = {
        "geschreven_op": timezone.now().isoformat(),
        "gemeente": gemeente,
        "signalen": list(weg),
        "ontvangen": [dag and dag.isoformat() for dag in weg.values()],
    }
    try:
        nummer = os.open(pad, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o660)
    except OSError as fout:
        raise Fout(
            "Het register van verwijderde signalen is niet te schrijven. Er is niets verwijderd.",
            waar=str(pad),
            wat_nu="Geef de gebruiker van de server recht om het te schrijven, en draai de opdracht opnieuw.",
        ) from fout
    with os.fdopen(nummer, "a+b") as bestand:
        if not weg:
            return
        fcntl.flock(bestand, fcntl.LOCK_EX)
        lengte = bestand.seek(0, os.SEEK_END)
        bestand.seek(max(lengte - 1, 0))
        # A line that a kill left half is closed first, so that this one is whole.
        begin = "" if bestand.read() in (b"", b"\n") else "\n"
        bestand.write(f"{begin}{json.dumps(regel)}\n".encode())
        bestand.flush()
        os.fsync(bestand.fileno())


_Weg = set[tuple[int, date | None]]


def _sinds(moment: datetime) -> dict[int, _Weg]:
    """The numbers that went after this moment with the day of receipt, by municipality. A line that is half was never
    final. Refused (`Fout`): the file cannot be read."""
    uit: dict[int, _Weg] = {}
    for gemeente, weg in _regels(moment):
        uit.setdefault(gemeente, set()).update(weg)
    return uit


def _regels(moment: datetime) -> Iterator[tuple[int, _Weg]]:
    pad = plek()
    if pad is None:
        return
    try:
        tekst = pad.read_text(encoding="utf-8")
    except OSError as fout:
        raise Fout(
            "Het register van verwijderde signalen is niet te lezen.",
            waar=str(pad),
            wat_nu="Zet het bestand terug naast het register van vernietigingen. Was er nog geen, maak het dan leeg.",
        ) from fout
    for regel in tekst.splitlines():
        try:
            gelezen = json.loads(regel)
        except ValueError:
            continue
        if datetime.fromisoformat(gelezen["geschreven_op"]) >= moment:
            dagen = [dag and date.fromisoformat(dag) for dag in gelezen["ontvangen"]]
            yield gelezen["gemeente"], set(zip(gelezen["signalen"], dagen, strict=True))
