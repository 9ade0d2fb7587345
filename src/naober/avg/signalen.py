"""Removing signals whose term of keeping is over, for the night command and after a restore."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from naober.fundament.scope import in_scope
from naober.gemeente.models import Gemeente


@dataclass(frozen=True, slots=True)
class Opgeruimd:
    """How many signals went for each ground, and how many rows from each table; without whom they were about."""

    gronden: dict[str, int]
    tabellen: dict[str, int]


def ruim_op(gemeente: int) -> Opgeruimd:
    """Remove of this municipality what is past its last day, with its history. The database itself asks which that is,
    by its own clock; it may be done again."""
    with in_scope(gemeente=gemeente, breed=True), connection.cursor() as cursor:
        cursor.execute("select naober_ruim_signalen_op()")
        [(uitkomst,)] = cursor.fetchall()
    gelezen = json.loads(uitkomst) if isinstance(uitkomst, str) else uitkomst
    return Opgeruimd(gelezen["gronden"], gelezen["tabellen"])


def ruim_overal_op(meld: Callable[[str], object]) -> None:
    """Of every municipality, with a line for each."""
    for gemeente in Gemeente.objects.order_by("naam"):
        weg = ruim_op(gemeente.code).gronden
        verdeeld = ", ".join(f"{grond} {aantal}" for grond, aantal in sorted(weg.items()))
        meld(f"{gemeente.naam}: {sum(weg.values())} signalen verwijderd{': ' if verdeeld else ''}{verdeeld}.")


def na_herstel(moment: datetime, meld: Callable[[str], object]) -> None:
    """What a backup of that moment brought back and was past its term meanwhile goes again."""
    ruim_overal_op(meld)
