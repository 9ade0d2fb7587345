"""Two people at work at once, each on a connection of their own. No clock decides who comes first.

`na_elkaar` holds the first before its commit until the second really waits for it in the database, which is
the worst moment there is. `tegelijk` lets both go at one barrier and takes what comes.
"""

import threading
import time
from collections.abc import Callable
from typing import Any

from django.db import connection

from naober.fundament.scope import in_scope

TE_LANG = 20.0
Doe = Callable[[], object]
Samenloop = Callable[[int, Doe, Doe], list[Any]]


class Loper(threading.Thread):
    """One person: does one thing in one transaction, and keeps what came of it."""

    def __init__(self, gemeente: int, doe: Doe, *, vooraf: Doe | None = None, achteraf: Doe | None = None) -> None:
        super().__init__(daemon=True)
        self.gemeente, self.doe = gemeente, doe
        self.vooraf, self.achteraf = vooraf, achteraf
        self.pid: int | None = None
        self.uitkomst: object = None
        self.fout: BaseException | None = None
        self.gedaan = threading.Event()

    def run(self) -> None:
        try:
            with in_scope(gemeente=self.gemeente, breed=True):
                with connection.cursor() as cursor:
                    cursor.execute("select pg_backend_pid()")
                    self.pid = cursor.fetchone()[0]
                if self.vooraf:
                    self.vooraf()
                self.uitkomst = self.doe()
                self.gedaan.set()
                if self.achteraf:
                    self.achteraf()
        except BaseException as fout:  # noqa: BLE001  raised again in the test itself
            self.fout = fout
        finally:
            self.gedaan.set()
            connection.close()

    def klaar(self) -> object:
        self.join(TE_LANG)
        assert not self.is_alive(), "dit liep vast"
        if self.fout is not None:
            raise self.fout
        return self.uitkomst


def na_elkaar(gemeente: int, eerste: Doe, tweede: Doe) -> list[Any]:
    """Both outcomes in order, where the second met the uncommitted work of the first."""
    door = threading.Event()
    een = Loper(gemeente, eerste, achteraf=lambda: door.wait(TE_LANG))
    twee = Loper(gemeente, tweede)
    een.start()
    assert een.gedaan.wait(TE_LANG), "de eerste kwam niet klaar"
    twee.start()
    wachtte = _wacht_op_slot(twee)
    door.set()
    uitkomsten = [een.klaar(), twee.klaar()]
    assert wachtte, "de tweede hoefde niet te wachten, dus deze toets toont niets"
    return uitkomsten


def _wacht_op_slot(loper: Loper) -> bool:
    """True as soon as this person waits for a lock of another; False when they were done without."""
    uiterlijk = time.monotonic() + TE_LANG
    with connection.cursor() as cursor:
        while not loper.gedaan.is_set():
            assert time.monotonic() < uiterlijk, "de tweede kwam niet op gang"
            if loper.pid is None:
                continue
            cursor.execute("select cardinality(pg_blocking_pids(%s)) > 0", [loper.pid])
            if cursor.fetchone() == (True,):
                return True
    return False


def tegelijk(gemeente: int, eerste: Doe, tweede: Doe) -> list[Any]:
    """Both outcomes, in the order of the arguments, of two who began at the same moment."""
    hek = threading.Barrier(2, timeout=TE_LANG)
    lopers = [Loper(gemeente, doe, vooraf=hek.wait) for doe in (eerste, tweede)]
    for loper in lopers:
        loper.start()
    return [loper.klaar() for loper in lopers]
