"""Which protected rows the work in hand has read from the database, so that who looked can be recorded.

Every row of a protected table passes here when it is made of what the database gave (`Beschermd.from_db`), whatever
page, list or download it is for: a new page is seen without doing anything for it. Outside `verzamel` it costs one
look-up in a context variable.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

Rij = tuple[type[Any], Mapping[str, Any]]

_lijst: ContextVar[list[Rij] | None] = ContextVar("naober_gezien", default=None)


@contextmanager
def verzamel() -> Iterator[list[Rij]]:
    """Collect the rows that are read in this block, each with its table, in the order in which they came."""
    rijen: list[Rij] = []
    teken = _lijst.set(rijen)
    try:
        yield rijen
    finally:
        _lijst.reset(teken)


def gezien() -> list[Rij]:
    """What was read so far; nothing outside `verzamel`."""
    return list(_lijst.get() or ())


@contextmanager
def zonder() -> Iterator[None]:
    """Do not collect in this block: for what the system reads for itself and shows to nobody."""
    teken = _lijst.set(None)
    try:
        yield
    finally:
        _lijst.reset(teken)


def merk(tabel: type[Any], velden: Mapping[str, Any]) -> None:
    """This row was read."""
    rijen = _lijst.get()
    if rijen is not None:
        rijen.append((tabel, velden))
