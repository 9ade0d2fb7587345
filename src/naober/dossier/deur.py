"""The door: what somebody may know of a file that is not theirs to see, to bring a question to the right place.

Each of these asks the database one function, which looks beyond the policies and gives back no more than this.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import connection

from naober.dossier.models import Dossier


@dataclass(frozen=True, slots=True)
class Loopt:
    """That a household has an open file, with how many questions, and who leads it in which team; empty: nobody."""

    dossier: int
    huishouden: int
    vragen: int
    regisseur: str
    team: str


def lopende_dossiers(huishoudens: Sequence[int]) -> list[Loopt]:
    """The open files of these households and who leads them, and nothing of what stands in them: one query."""
    with connection.cursor() as cursor:
        cursor.execute("select * from naober_loopt_bij(%s)", [list(huishoudens)])
        return [Loopt(d, h, n, wie or "", team or "") for d, h, n, wie, team in cursor.fetchall()]


def dossier_van_huishouden(huishouden: int) -> Dossier | None:
    """The one file of a household: the open one, or else the last; for the action that brings a question to it."""
    return next(iter(Dossier.objects.raw("select * from naober_dossier_van_huishouden(%s)", [huishouden])), None)


def nieuw_nummer() -> int:
    """The number of a file that is still to be made, so that the action can be let in before the file is there."""
    with connection.cursor() as cursor:
        cursor.execute("select nextval(pg_get_serial_sequence('dossier_dossier', 'id'))")
        return int(cursor.fetchone()[0])


def zie_vooruit(dossiers: Sequence[int]) -> None:
    """Let the database look at this list at once, before everything in it is read: it remembers in which of them
    colleagues work, and looks at the others one by one. Opens nothing that was closed; at most 150, one query."""
    with connection.cursor() as cursor:
        cursor.execute("select naober_zie_vooruit(%s)", [list(dossiers)])
