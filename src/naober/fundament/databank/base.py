"""The database backend: PostgreSQL, started on demand when it is the embedded one.

Django asks for the connection's parameters only when it really connects. That is the moment to start the
server: importing the settings starts nothing, so linters and `--help` stay free of side effects.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.db import DEFAULT_DB_ALIAS, OperationalError, connections
from django.db.backends.postgresql import base as postgresql
from django.db.transaction import TransactionManagementError

# What differs between the app and the owner: who, and for some by which road.
ROLSLEUTELS = ("USER", "PASSWORD", "HOST", "PORT")


class DatabaseWrapper(postgresql.DatabaseWrapper):
    """A connection as the app role, or for a while as the owner (`als_eigenaar`).

    Reads two extra keys of the settings: `INGEBED`, the embedded server's data folder or None, and
    `EIGENAAR`, the entries that differ for the owner's role.
    """

    eigenaar = False
    _voorbereid = False

    @contextmanager
    def voorbereid(self) -> Iterator[None]:
        """Send the questions of this block with their values apart, so that the database may keep their plan.

        Only for reading: what keeps the history sends who acts along in one string with each change, and a statement
        whose values go apart must be one."""
        self._voorbereid, eerder = True, self._voorbereid
        try:
            yield
        finally:
            self._voorbereid = eerder

    def create_cursor(self, name: str | None = None) -> Any:
        # Who collects the statements wants to read the values in them.
        if name is not None or not self._voorbereid or self.queries_logged:
            return super().create_cursor(name)
        gewoon = self.connection.cursor_factory
        self.connection.cursor_factory = postgresql.ServerBindingCursor
        try:
            return super().create_cursor()
        finally:
            self.connection.cursor_factory = gewoon

    def get_connection_params(self) -> dict[str, Any]:
        """Django's parameters, with the role and address filled in. The shared settings stay untouched."""
        instellingen = self.settings_dict
        self.settings_dict = {**instellingen, **self._rol(), **self._ingebed_adres()}
        try:
            return super().get_connection_params()
        finally:
            self.settings_dict = instellingen

    def _rol(self) -> dict[str, Any]:
        if not self.eigenaar:
            return {}
        # The name stays: the owner must meet the database in use, which in a test is the test database.
        # The app's password is not the owner's.
        anders: dict[str, Any] = self.settings_dict.get("EIGENAAR") or {}
        return {"PASSWORD": "", **{sleutel: anders[sleutel] for sleutel in ROLSLEUTELS if sleutel in anders}}

    def _ingebed_adres(self) -> dict[str, Any]:
        gegevensmap = self.settings_dict.get("INGEBED")
        if not gegevensmap:
            return {}
        from naober.fundament import ingebed, rollen

        try:
            adres = ingebed.start(Path(gegevensmap))
        except ingebed.ServerFout as fout:
            # Django's commands know how to live with a database that is not there.
            raise OperationalError(str(fout)) from fout
        rollen.zorg_voor(Path(gegevensmap), adres)
        return {"HOST": adres.host, "PORT": adres.port}

    def leiding(self, rol: str) -> dict[str, str]:
        """How another program connects as the role of this key (`EIGENAAR`, `RESERVE`), in the words of libpq."""
        instellingen: dict[str, Any] = self.settings_dict
        anders: dict[str, Any] = instellingen.get(rol) or {}
        velden = {**instellingen, "PASSWORD": "", **anders, **self._ingebed_adres()}
        namen = {"host": "HOST", "port": "PORT", "user": "USER", "password": "PASSWORD"}
        gevonden = {naam: str(velden[sleutel]) for naam, sleutel in namen.items() if velden.get(sleutel)}
        lijn = {n: str(w) for n, w in instellingen.get("OPTIONS", {}).items() if n.startswith("ssl")}
        # The name as for the owner: in a test it is the test database.
        return {**gevonden, **lijn, "dbname": str(instellingen["NAME"])}

    @property
    def pool(self) -> Any:
        """The app's pool. The owner never shares it: the pool is kept per alias, not per role."""
        return None if self.eigenaar else super().pool


def onze(alias: str = DEFAULT_DB_ALIAS) -> DatabaseWrapper:
    """This thread's connection, as ours. Refused (TypeError) where the settings name another backend."""
    verbinding = connections[alias]
    if not isinstance(verbinding, DatabaseWrapper):
        raise TypeError(f"De databank '{alias}' kent geen rol van eigenaar: zet ENGINE op 'naober.fundament.databank'.")
    return verbinding


@contextmanager
def als_eigenaar(alias: str = DEFAULT_DB_ALIAS) -> Iterator[None]:
    """Make this thread's connection the owner's for the length of the block; for `migrate` and tests.

    Refused inside a transaction: the connection has to be made anew.
    """
    verbinding = onze(alias)
    if verbinding.eigenaar:
        yield
        return
    if verbinding.in_atomic_block:
        raise TransactionManagementError(
            "Wisselen naar de rol van eigenaar kan niet binnen een transactie. Doe het erbuiten."
        )
    verbinding.close()
    verbinding.eigenaar = True
    try:
        yield
    finally:
        verbinding.close()
        verbinding.eigenaar = False
