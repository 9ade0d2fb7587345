"""The queue of messages: one or many workers take from it, and each message is carried out in one transaction.

A worker that is killed, or a database that restarts, leaves the message as it was before: its lock goes with the
connection. A large invoice is carried out in parts, each a transaction of its own, so it goes on where it was.
"""

from collections.abc import Callable
from datetime import date

import pghistory
from django.db import InterfaceError, OperationalError, transaction
from django.db.models import Case, Exists, F, IntegerField, OuterRef, When
from django.utils import timezone

from naober.fundament.scope import in_scope
from naober.gemeente.actor import Actor
from naober.levering.models import Ketenbericht

# So often a message is tried that our own code cannot carry out; then it waits for somebody to look.
HOOGSTENS = 3
_OPEN = (Ketenbericht.Staat.ONTVANGEN, Ketenbericht.Staat.BEZIG)

# What is done after the lock is let go of, in transactions of its own: a large invoice is read in parts. False
# when another worker has it, and nothing was done.
Vervolg = Callable[[], bool]
# One message, inside the transaction that holds its lock.
Verwerker = Callable[[Ketenbericht, Actor, date], Vervolg | None]


def volgende(zonder: frozenset[int] = frozenset()) -> Ketenbericht | None:
    """The oldest message that waits and that nobody else has, locked until the end of the transaction.

    Of one sender the messages are carried out in the order in which they came, invoices apart from the rest: a stop
    that overtakes its start would be refused."""
    rij = Case(When(nummer=323, then=1), default=0, output_field=IntegerField())
    eerder = (
        Ketenbericht.objects.alias(rij_=rij)
        .filter(staat__in=_OPEN, afzender=OuterRef("afzender"), rij_=OuterRef("rij_"), pk__lt=OuterRef("pk"))
        .exclude(afzender="")
    )
    wachtend = Ketenbericht.objects.annotate(rij_=rij).filter(staat__in=_OPEN).exclude(pk__in=zonder)
    return wachtend.filter(~Exists(eerder)).order_by("pk").select_for_update(skip_locked=True, of=("self",)).first()


def verwerk_een(machine: Actor, verwerk: Verwerker, peildatum: date) -> int | None:
    """Take one message and carry it out, in a transaction of its own; its number, or None when nothing waits that
    another worker has not got.

    What our own code cannot carry out is rolled back and tried again, at most three times in all. That the database
    went away is no fault of the message: it raises, counts as no attempt, and leaves the message as it was."""
    bezet: set[int] = set()
    while True:
        nummer = None
        try:
            with in_scope(gemeente=machine.gemeente, breed=True):
                bericht = volgende(frozenset(bezet))
                if bericht is None:
                    return None
                nummer = bericht.pk
                # What changes in the history stands on the name of the account for which the worker runs.
                with pghistory.context(actor=machine.id, handeling="verwerk_berichten"):
                    vervolg = verwerk(bericht, machine, peildatum)
            if vervolg is None or vervolg():
                return nummer
            bezet.add(nummer)
        except Exception as fout:
            if nummer is None or databank_weg(fout):
                raise
            _mislukt(machine, nummer, fout)
            return nummer


def databank_weg(fout: BaseException) -> bool:
    """Whether this came of a database that went away: a connection that was lost (no code), or one that stops, starts
    or lets nobody in (classes 08 and 57P of PostgreSQL)."""
    if not isinstance(fout, OperationalError | InterfaceError):
        return False
    code: str | None = getattr(fout.__cause__, "sqlstate", None)
    return code is None or code.startswith(("08", "57P"))


def _mislukt(machine: Actor, nummer: int, fout: Exception) -> None:
    """One attempt more; after the last it is put aside, for somebody to look at. The message itself stays as it was."""
    met = {"actor": machine.id, "handeling": "verwerk_berichten"}
    with in_scope(gemeente=machine.gemeente, breed=True), transaction.atomic(), pghistory.context(**met):
        rijen = Ketenbericht.objects.filter(pk=nummer, staat__in=_OPEN)
        # The text of an error may hold what stands in the message, so only its kind is kept.
        rijen.update(pogingen=F("pogingen") + 1, fout=f"Verwerken lukte niet ({type(fout).__name__}).")
        rijen.filter(pogingen__gte=HOOGSTENS).update(staat=Ketenbericht.Staat.STORING, verwerkt_op=timezone.now())
