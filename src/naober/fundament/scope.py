"""For which municipality, by whom and how widely the work in hand is done; the database enforces it.

Only `SET LOCAL` is used: a setting of the session would survive in a pool and reach the next user. Outside a
scope every query on a protected table raises.
"""

from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import wraps
from typing import ParamSpec, TypeVar

from django.db import connection, transaction


@dataclass(frozen=True, slots=True)
class Scope:
    """Municipality (four digit CBS code), the staff member who acts, and whether they hold the wide right.

    `actor` is None for work that nobody started, such as a nightly job. `breed` lets policies that ask for
    involvement pass; the municipality always binds. Refused (ValueError) for a code outside 1..9999.
    """

    gemeente: int
    actor: int | None = None
    breed: bool = False

    def __post_init__(self) -> None:
        if not 1 <= self.gemeente <= 9999:
            raise ValueError(f"Gemeente {self.gemeente} bestaat niet: geef een CBS-code van 1 tot en met 9999.")

    @classmethod
    def van(cls, gebruiker: object) -> "Scope | None":
        """The scope of a signed-in user: `gemeente_id`, `pk` and, when present, `scope_breed`.

        None for a visitor, and for an account without municipality: both see no protected table.
        """
        gemeente = getattr(gebruiker, "gemeente_id", None)
        if not getattr(gebruiker, "is_authenticated", False) or gemeente is None:
            return None
        return cls(gemeente, getattr(gebruiker, "pk", None), bool(getattr(gebruiker, "scope_breed", False)))


_huidig: ContextVar[Scope | None] = ContextVar("naober_scope", default=None)


def huidige_scope() -> Scope | None:
    """The scope of the work in hand, or None outside any scope."""
    return _huidig.get()


@contextmanager
def in_scope(*, gemeente: int, actor: int | None = None, breed: bool = False) -> Iterator[Scope]:
    """Do the work of the block for one municipality, in its own transaction or nested in the running one.

    Costs one query, nested a second one to restore: on leaving, the outer scope holds again. After an error
    the database itself has undone the setting together with the work.
    """
    with actieve_scope(Scope(gemeente, actor, breed)) as scope:
        yield scope


@contextmanager
def actieve_scope(scope: Scope) -> Iterator[Scope]:
    """As `in_scope`, for a `Scope` at hand."""
    genest = connection.in_atomic_block
    vorige = _huidig.get()
    with transaction.atomic():
        _zet(scope)
        teken = _huidig.set(scope)
        try:
            yield scope
        finally:
            _huidig.reset(teken)
        # Releasing a savepoint keeps SET LOCAL, so the inner scope would leak into the rest of the outer
        # transaction. A rollback restores by itself, and a query would then only mask the cause.
        if genest and not connection.needs_rollback:
            _zet(vorige)


def _zet(scope: Scope | None) -> None:
    waarden = ["", "", ""]
    if scope is not None:
        actor = "" if scope.actor is None else str(scope.actor)
        waarden = [str(scope.gemeente), actor, "ja" if scope.breed else "nee"]
    with connection.cursor() as cursor:
        cursor.execute(
            "select set_config('naober.gemeente', %s, true), set_config('naober.actor', %s, true), "
            "set_config('naober.breed', %s, true)",
            waarden,
        )


P = ParamSpec("P")
R = TypeVar("R")


def met_scope(functie: Callable[P, R]) -> Callable[P, R]:
    """Decorator for a job or a command's `handle`: opens the scope from the keywords `gemeente` and `actor`.

    Refused (TypeError) without `gemeente`. The whole call is one transaction, so give a job one municipality.
    """

    @wraps(functie)
    def binnen(*args: P.args, **kwargs: P.kwargs) -> R:
        gemeente, actor = kwargs.get("gemeente"), kwargs.get("actor")
        if not isinstance(gemeente, int):
            raise TypeError(f"{functie.__qualname__} draait per gemeente: geef gemeente=<CBS-code> mee.")
        with in_scope(gemeente=gemeente, actor=actor if isinstance(actor, int) else None):
            return functie(*args, **kwargs)

    return binnen


def voeg_scope_toe(parser: ArgumentParser) -> None:
    """Give a command the options `--gemeente` (required) and `--actor` that `met_scope` reads."""
    parser.add_argument("--gemeente", type=int, required=True, help="CBS-code van de gemeente, bijvoorbeeld 160")
    parser.add_argument("--actor", type=int, default=None, help="nummer van de medewerker die dit doet")
