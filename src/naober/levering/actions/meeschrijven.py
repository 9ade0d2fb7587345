"""Lines of a declaration on their way to the table while the next ones are read: in one transaction of a connection of
its own, in a thread of its own, so that all of them count at once and nobody waits for it at the end.

A Django connection belongs to a thread, so everything here runs in that one."""

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from types import TracebackType
from typing import Self, TypeVar

from django.db import IntegrityError, connection

from naober.fundament.scope import in_scope
from naober.levering.models import Declaratie

R = TypeVar("R")
# So many pieces wait at most: the reader is not ahead of the database by more than that.
_HOOGSTENS = 2

KOLOMMEN = (
    "volgnummer", "toewijzing_id", "toewijzingnummer", "bsn", "referentie", "vorige_referentie", "productcategorie",
    "productcode", "begin", "eind", "volume", "eenheid", "tarief_centen", "centen", "toegekend_volume",
    "toegekend_centen", "uitkomst", "redenen",
)  # fmt: skip
_NAMEN = ", ".join(KOLOMMEN)
# Between two cells, and for no value: signs that XML cannot hold.
CEL, LEEG = "\x1f", "\x1d"
# Row level security allows no COPY into a table of ours, so it goes by way of one that is only of this connection.
_MAAK = """
create temporary table if not exists lees_prestatie (
  volgnummer integer, toewijzing_id bigint, toewijzingnummer integer, bsn text, referentie text, vorige_referentie text,
  productcategorie text, productcode text, begin date, eind date, volume integer, eenheid text, tarief_centen integer,
  centen bigint, toegekend_volume integer, toegekend_centen bigint, uitkomst text, redenen text[]
) on commit delete rows
"""
_COPY = f"copy lees_prestatie ({_NAMEN}) from stdin (delimiter '{CEL}', null '{LEEG}')"
_ZET_OVER = f"""
insert into levering_prestatie (gemeente_id, declaratie_id, aanbieder_id, wet, {_NAMEN})
select %s, %s, %s, %s, {_NAMEN} from lees_prestatie
"""  # noqa: S608  made of constants


class Nummerbotsing(Exception):
    """An invoice of this provider with this number came in by another way meanwhile."""


class Meeschrijver:
    """Writes the pieces of this declaration, which is not there yet. Left without `rond_af` nothing of it ever is.
    Refused (`Nummerbotsing`) when its number is there."""

    def __init__(self, gemeente: int, declaratie: Declaratie) -> None:
        self.gemeente, self.declaratie = gemeente, declaratie
        self._draad = ThreadPoolExecutor(1, "meeschrijver")
        self._open = ExitStack()
        self._bezig: deque[Future[None]] = deque()

    def __enter__(self) -> Self:
        try:
            self._draad.submit(self._begin).result()
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return self

    def __exit__(self, soort: type[BaseException] | None, fout: BaseException | None, _: TracebackType | None) -> None:
        for wachtend in self._bezig:
            wachtend.cancel()
        try:
            self._draad.submit(self._houd_op).result()
        finally:
            self._draad.shutdown()

    def schrijf(self, tekst: str) -> None:
        """Hand a piece over, as lines of COPY in `KOLOMMEN`; raises what went wrong with an earlier one."""
        while len(self._bezig) >= _HOOGSTENS:
            self._bezig.popleft().result()
        self._bezig.append(self._draad.submit(self._schrijf, tekst))

    def rond_af(self, doe: Callable[[], R], klopt: Callable[[R], bool]) -> R:
        """After all pieces, do this in the same transaction; all of it stays when what it returns is right (`klopt`),
        and nothing otherwise."""
        while self._bezig:
            self._bezig.popleft().result()
        return self._draad.submit(self._rond_af, doe, klopt).result()

    def _begin(self) -> None:
        self._open.enter_context(in_scope(gemeente=self.gemeente, breed=True))
        with connection.cursor() as cursor:
            cursor.execute(_MAAK)
            # What a line points to is checked with it, and not all at the end.
            cursor.execute("set constraints all immediate")
        try:
            self.declaratie.save(force_insert=True)
        except IntegrityError as fout:
            raise Nummerbotsing from fout

    def _schrijf(self, tekst: str) -> None:
        rij = self.declaratie
        with connection.cursor() as cursor:
            with cursor.copy(_COPY) as copy:
                copy.write(tekst)
            cursor.execute(_ZET_OVER, [self.gemeente, rij.pk, rij.aanbieder_id, rij.wet])
            cursor.execute("truncate lees_prestatie")

    def _rond_af(self, doe: Callable[[], R], klopt: Callable[[R], bool]) -> R:
        uitkomst = doe()
        if klopt(uitkomst):
            self._open.close()
        return uitkomst

    def _houd_op(self) -> None:
        """Undo what is not rounded off, and let the connection of this thread go."""
        try:
            self._open.__exit__(_Opgehouden, _Opgehouden(), None)
        except _Opgehouden:
            pass
        finally:
            connection.close()


class _Opgehouden(Exception):
    """Makes the transaction go back."""
