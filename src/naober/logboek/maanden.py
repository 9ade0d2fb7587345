"""The months of the log: made ahead, so that a line has a table of its own before it comes.

Nothing is lost without it: a line of a month that has no table stands in `logboek_inzage_rest`, and moves along when
the month is made."""

from collections.abc import Iterator
from datetime import date

from django.db import connection
from django.utils import timezone

from naober.fundament.veilig import Gebrek

# How many months after this one are made ahead, and with how few it is time to say so.
VOORUIT = 3
TE_WEINIG = 2


def maak_vooruit(dag: date | None = None) -> list[str]:
    """Make the months from this day (today, in UTC) to `VOORUIT` ahead; which were new. May be done again."""
    with connection.cursor() as cursor:
        cursor.execute("select naober_logboek_vooruit(%s, %s)", [dag or timezone.now().date(), VOORUIT])
        return [naam for (naam,) in cursor.fetchall()]


def vooruit(dag: date) -> int:
    """How many months after the one of this day have a table, without a gap; -1 when that month itself has none."""
    with connection.cursor() as cursor:
        cursor.execute("select naober_logboek_tot(%s)", [dag])
        [(tot,)] = cursor.fetchall()
    return -1 if tot is None else (tot.year - dag.year) * 12 + tot.month - dag.month


def van_maanden() -> Iterator[Gebrek]:
    """A remark when few months lie ahead: the nightly job does not run. No error, since nothing is lost."""
    dag = timezone.now().date()
    if (over := vooruit(dag)) < TE_WEINIG:
        yield Gebrek(
            "logboek.maanden",
            f"Het logboek heeft {'nog geen tabel voor deze maand' if over < 0 else f'{over} maanden vooruit klaar'}.",
            "Draai manage.py logboek, en kijk of manage.py logboek_signalen elke nacht loopt.",
            fout=False,
        )
