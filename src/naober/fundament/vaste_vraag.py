"""Queries that are built once.

Django builds the statement of a query anew each time it is asked: for a page with a dozen of them that costs more
than asking them. A fixed question (`vaste_vraag`) is built the first time, with gaps where the values come, and is
only filled in after that. It is the same queryset, so the same rows, the same security and the same log of what was
read.

What decides the shape of the statement is given by position, and has a shape of its own for each value; what only
fills a gap is given by name. So the function takes the same road whatever fills the gaps: every question that the
tests ask is compared with the same one built anew (`MEEKIJKERS`).
"""

from collections.abc import Callable, Hashable
from contextlib import nullcontext
from copy import copy
from functools import wraps
from typing import Any, Protocol, TypeVar

from django.core.exceptions import EmptyResultSet
from django.db import connections, models
from django.db.models import Expression, QuerySet

from naober.fundament.databank.base import DatabaseWrapper

R = TypeVar("R", covariant=True)
# Far more than there are; only so that a mistake does not fill the memory.
_HOOGSTENS = 2000
# The largest number of a column.
_GROOTSTE = 2**63 - 1


class Gat(Expression):
    """Where a value comes in a question that is built once. No number, date or text: it cannot be reckoned with."""

    def __init__(self, naam: str) -> None:
        super().__init__()
        self.naam = naam

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[Any, ...]]:
        return "%s", (self,)


@models.ForeignKey.register_lookup
@models.BigAutoField.register_lookup
class EenVan(models.Lookup):
    """`pk__een_van=<array>`: a list of any length fills one gap, and an index serves it where a subquery beside an
    `or` would be read row by row."""

    lookup_name = "een_van"

    def get_prep_lookup(self) -> Any:
        return self.rhs

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[Any, ...]]:
        links, voor = self.process_lhs(compiler, connection)
        rechts, na = self.process_rhs(compiler, connection)
        return f"{links} = any({rechts})", (*voor, *na)


class Vorm:
    """A question that was built: its statement, what fills it, and what turns the answer into rows."""

    def __init__(self, rijen: QuerySet[Any, Any]) -> None:
        self.rijen = rijen
        self.compiler = rijen.query.get_compiler(using=rijen.db)
        try:
            self.opdracht, self.waarden = self.compiler.as_sql()
        except EmptyResultSet:  # nothing can answer, whatever the gaps are filled with
            self.opdracht, self.waarden = "", ()

    def vraag(self, los: dict[str, Any]) -> list[Any]:
        """The rows, with these values. Refused (KeyError): a gap without a value."""
        if not self.opdracht:
            return []
        # In brackets stands a question of several parts, before which the history would set who acts.
        lijn = connections[self.rijen.db]
        een = self.opdracht.startswith("SELECT")
        with lijn.voorbereid() if een and isinstance(lijn, DatabaseWrapper) else nullcontext():
            return list(self._vul(los))

    def _vul(self, los: dict[str, Any]) -> QuerySet[Any, Any]:
        opdracht, waarden = self.opdracht, self.ingevuld(los)
        compiler = copy(self.compiler)
        compiler.connection = connections[self.rijen.db]
        compiler.as_sql = lambda *_, **__: (opdracht, waarden)
        rijen = self.rijen.all()
        vraag = copy(self.rijen.query)
        vraag.get_compiler = lambda *_, **__: compiler  # type: ignore[method-assign]
        rijen._query = vraag  # type: ignore[attr-defined]  # the property would make other rows of it
        return rijen

    def ingevuld(self, los: dict[str, Any]) -> tuple[Any, ...]:
        return tuple(los[w.naam] if isinstance(w, Gat) else w for w in self.waarden)


class _Vraag(Protocol[R]):
    def __call__(self, *vast: Any, **los: Any) -> R: ...


# What looks along when a question is filled in: the tests compare each with the same question built anew.
MEEKIJKERS: list[Callable[[Callable[..., Any], tuple[Any, ...], dict[str, Any], Vorm], None]] = []


def vaste_vraag(bouw: Callable[..., QuerySet[Any, R]]) -> _Vraag[list[R]]:
    """A function that asks this queryset, built once for each set of arguments by position. Returns the rows."""
    vormen: dict[Hashable, Vorm] = {}

    @wraps(bouw)
    def vraag(*vast: Any, **los: Any) -> list[R]:
        if any(isinstance(w, int) and abs(w) > _GROOTSTE for w in los.values()):
            return list(bouw(*vast, **los))  # no column holds it, which Django knows what to do with
        sleutel = (vast, *los)
        vorm = vormen.get(sleutel)
        if vorm is None:
            if len(vormen) >= _HOOGSTENS:
                vormen.clear()
            vorm = vormen[sleutel] = Vorm(bouw(*vast, **{naam: Gat(naam) for naam in los}))
        for kijk in MEEKIJKERS:
            kijk(bouw, vast, los, vorm)
        return vorm.vraag(los)

    return vraag
