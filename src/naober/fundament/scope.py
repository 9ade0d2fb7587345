"""For which municipality, by whom and how widely the work in hand is done; the database enforces it.

Only `SET LOCAL` is used: a setting of the session would survive in a pool and reach the next user. Outside a
scope every query on a protected table raises.
"""

from argparse import ArgumentParser
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from datetime import date
from functools import wraps
from typing import ParamSpec, Protocol, TypeVar, runtime_checkable

from django.db import connection, transaction


@dataclass(frozen=True, slots=True)
class Zicht:
    """What the policies know of who acts, beside their number; without any of it one sees where one is involved.

    `dag`: the day on which one may stand in for a colleague. `team`: where one works; `samen`: its files come along
    with one's own, as do those of `gebieden`. `zonder`: the roles in which being involved is not enough without the
    resident's consent. `producten` and `toetsproducten`: on which one decides or advises, and which one tests.
    `bezwaren`: handles objections and complaints; `verzoeken`: decides on requests of residents about their data.
    `vragen`: the team at which questions wait for one. `zoekt`: may look up residents. `toezicht`: watches over who
    looked. `bewaart`: draws up or approves what is destroyed. `bemiddelt`: brings volunteers and requests together.
    `levert`: handles allocations and invoices of the whole municipality. `contracteert`: keeps up contracts.
    `aanbieder`: is of a provider, and so sees nothing of any other. `signalen`: the team whose signals wait for one."""

    dag: date | None = None
    team: str = ""
    samen: bool = False
    gebieden: frozenset[str] = frozenset()
    zonder: frozenset[str] = frozenset()
    producten: frozenset[str] = frozenset()
    toetsproducten: frozenset[str] = frozenset()
    bezwaren: bool = False
    verzoeken: bool = False
    vragen: str = ""
    zoekt: bool = False
    toezicht: bool = False
    bewaart: bool = False
    bemiddelt: bool = False
    levert: bool = False
    contracteert: bool = False
    aanbieder: bool = False
    signalen: str = ""


@dataclass(frozen=True, slots=True)
class Scope:
    """Municipality (four digit CBS code), the staff member who acts, what they see, and whether widely.

    `breed` lets every policy but that of the municipality pass: for jobs, loading and backup, and always asked for by
    name. Without `breed` and without `actor` no row about a file is shown, and reading one raises. `deuren`: files in
    which the action in hand may work although they are not the actor's to see (`laat_binnen`). `inwoner`: on the pages
    of residents, who signed in and whose file it is about; they read what the database has for that one person. Refused
    (ValueError) for a code outside 1..9999.
    """

    gemeente: int
    actor: int | None = None
    breed: bool = False
    zicht: Zicht = field(default=Zicht())
    deuren: frozenset[int] = frozenset()
    inwoner: tuple[int, int] | None = None

    def __post_init__(self) -> None:
        if not 1 <= self.gemeente <= 9999:
            raise ValueError(f"Gemeente {self.gemeente} bestaat niet: geef een CBS-code van 1 tot en met 9999.")

    @classmethod
    def van(cls, gebruiker: object) -> "Scope | None":
        """The scope of a signed-in user, who says what they see (`scope`). None for a visitor, and for an account
        without municipality: both see no protected table."""
        gemeente = getattr(gebruiker, "gemeente_id", None)
        if not getattr(gebruiker, "is_authenticated", False) or gemeente is None:
            return None
        if isinstance(gebruiker, _MetScope):
            return gebruiker.scope()
        return cls(gemeente, getattr(gebruiker, "pk", None))


@runtime_checkable
class _MetScope(Protocol):
    def scope(self) -> Scope: ...


_huidig: ContextVar[Scope | None] = ContextVar("naober_scope", default=None)


def huidige_scope() -> Scope | None:
    """The scope of the work in hand, or None outside any scope."""
    return _huidig.get()


@contextmanager
def in_scope(*, gemeente: int, actor: int | None = None, breed: bool = False) -> Iterator[Scope]:
    """Do the work of the block for one municipality, in its own transaction or nested in the running one.

    `breed` for work that belongs to nobody in particular: loading, a job, a backup. For work of a member of staff:
    `naober.gemeente.zicht.scope_van`. Costs one query, nested a second one to restore: on leaving, the outer scope
    holds again. After an error the database itself has undone the setting together with the work.
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


@contextmanager
def zonder_namen() -> Iterator[None]:
    """Widen the scope in hand, for a count or a comparison over the whole municipality. What comes
    out of the block holds no name, no number of a file and nothing that somebody typed. Two queries."""
    vorige = _huidig.get()
    if vorige is None or vorige.breed:
        yield
        return
    with actieve_scope(replace(vorige, breed=True)):
        yield


@contextmanager
def in_zijn_geheel() -> Iterator[None]:
    """Widen the scope in hand for what the law wants whole of one file or resident: access to one's own data, and
    whether it may be destroyed. Who does it sees the file, or reads a number and a term and nothing of its contents;
    every query in the block names the file or the resident. Two queries."""
    with zonder_namen():
        yield


@contextmanager
def voor_landelijke_levering() -> Iterator[None]:
    """Widen the scope in hand for a delivery that the law wants of the whole municipality, with who it is about. What
    comes out of the block goes to whom that law names and nowhere else; whoever makes it reads counts, numbers of files
    and what lacks in them, and no name. Two queries."""
    with zonder_namen():
        yield


@contextmanager
def achter_gesloten_deuren() -> Iterator[None]:
    """What is opened in the block (`laat_binnen`) closes with it. Inside a savepoint of the caller, which undoes it
    after an error. One query, and none when nothing was opened."""
    vorige = _huidig.get()
    teken = _huidig.set(vorige)
    try:
        yield
        geopend = _huidig.get() != vorige
    finally:
        _huidig.reset(teken)
    if geopend and vorige is not None and not connection.needs_rollback:
        _zet_deuren(vorige)


def laat_binnen(dossier: int) -> None:
    """Let the action in hand work in this file, whoever acts: who decided that answers for it. Until the end of the
    action; one query, and none when it was open already."""
    scope = _huidig.get()
    if scope is None or scope.breed or dossier in scope.deuren:
        return
    verder = replace(scope, deuren=scope.deuren | {dossier})
    _zet_deuren(verder)
    _huidig.set(verder)


def _lijst(waarden: Iterable[object]) -> str:
    """An array as PostgreSQL reads it; codes and numbers need no quotes, and anything else gets them."""
    tekens = (str(w).replace("\\", "\\\\").replace('"', '\\"') for w in sorted(waarden, key=str))
    return "{" + ",".join(f'"{w}"' for w in tekens) + "}"


def _ja(waar: bool) -> str:
    return "ja" if waar else "nee"


def _waarden(scope: Scope) -> dict[str, str]:
    zicht = scope.zicht
    return {
        "gemeente": str(scope.gemeente),
        "actor": "" if scope.actor is None else str(scope.actor),
        "breed": _ja(scope.breed),
        "deuren": _lijst(scope.deuren),
        "dag": "" if zicht.dag is None else zicht.dag.isoformat(),
        "team": zicht.team,
        "samen": _ja(zicht.samen),
        "gebieden": _lijst(zicht.gebieden),
        "zonder": _lijst(zicht.zonder),
        "producten": _lijst(zicht.producten),
        "toetsproducten": _lijst(zicht.toetsproducten),
        "bezwaren": _ja(zicht.bezwaren),
        "verzoeken": _ja(zicht.verzoeken),
        "vragen": zicht.vragen,
        "zoekt": _ja(zicht.zoekt),
        "toezicht": _ja(zicht.toezicht),
        "bewaart": _ja(zicht.bewaart),
        "bemiddelt": _ja(zicht.bemiddelt),
        "levert": _ja(zicht.levert),
        "contracteert": _ja(zicht.contracteert),
        "aanbieder": _ja(zicht.aanbieder),
        "signalen": zicht.signalen,
        "wie": "" if scope.inwoner is None else str(scope.inwoner[0]),
        "persoon": "" if scope.inwoner is None else str(scope.inwoner[1]),
        # What the policies remember between two rows (dossier/migrations/0007); it begins anew with every scope.
        "gezien": "",
        "huizen": "",
    }


INSTELLINGEN = tuple(_waarden(Scope(1)))
# With it the numbers of whose files come along: one's own, and of the team. Staff is read without a scope, so the same
# statement can look them up.
_COLLEGAS = """set_config('naober.collegas', (
  select array_agg(wie)::text from (
    select %s::bigint union select id from gemeente_medewerker where gemeente_id = %s and team = %s) m (wie)), true)"""
_ZET = "select " + ", ".join(f"set_config('naober.{naam}', %s, true)" for naam in INSTELLINGEN)


def _zet(scope: Scope | None) -> None:
    waarden = [""] * len(INSTELLINGEN) if scope is None else list(_waarden(scope).values())
    with connection.cursor() as cursor:
        if scope is not None and scope.actor is not None and scope.zicht.samen and not scope.breed:
            cursor.execute(f"{_ZET}, {_COLLEGAS}", [*waarden, scope.actor, scope.gemeente, scope.zicht.team])
        else:
            zelf = [] if scope is None or scope.actor is None else [scope.actor]
            cursor.execute(f"{_ZET}, set_config('naober.collegas', %s, true)", [*waarden, _lijst(zelf)])


def _zet_deuren(scope: Scope) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "select set_config('naober.deuren', %s, true), set_config('naober.gezien', '', true),"
            " set_config('naober.huizen', '', true)",
            [_lijst(scope.deuren)],
        )


P = ParamSpec("P")
R = TypeVar("R")


def met_scope(functie: Callable[P, R]) -> Callable[P, R]:
    """Decorator for a job or a command's `handle`: opens the scope from the keywords `gemeente`, `actor` and `breed`.

    Refused (TypeError) without `gemeente`. The whole call is one transaction, so give a job one municipality.
    """

    @wraps(functie)
    def binnen(*args: P.args, **kwargs: P.kwargs) -> R:
        gemeente, actor = kwargs.get("gemeente"), kwargs.get("actor")
        if not isinstance(gemeente, int):
            raise TypeError(f"{functie.__qualname__} draait per gemeente: geef gemeente=<CBS-code> mee.")
        wie = actor if isinstance(actor, int) else None
        with in_scope(gemeente=gemeente, actor=wie, breed=bool(kwargs.get("breed"))):
            return functie(*args, **kwargs)

    return binnen


def voeg_scope_toe(parser: ArgumentParser) -> None:
    """Give a command the options `--gemeente` (required), `--actor` and `--breed` that `met_scope` reads."""
    parser.add_argument("--gemeente", type=int, required=True, help="CBS-code van de gemeente, bijvoorbeeld 160")
    parser.add_argument("--actor", type=int, default=None, help="nummer van de medewerker die dit doet")
    parser.add_argument("--breed", action="store_true", help="voor alle dossiers van de gemeente")
