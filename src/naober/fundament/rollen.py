"""The three database roles and the database itself: made by a superuser, once, and safe to repeat.

- `naober_eigenaar` owns database and tables; used by `migrate` only. CREATEDB is for the test database.
- `naober_app` serves pages and jobs. It owns nothing and cannot pass row level security.
- `naober_reserve` makes backups: it passes row level security, because `pg_dump` must see every row.

Rights on schema and tables are in this room's first migration, so that they hold in every database that is
migrated, the test database included.
"""

import hashlib
from pathlib import Path

import psycopg
from psycopg import sql

from naober.fundament.ingebed import Adres

EIGENAAR = "naober_eigenaar"
APP = "naober_app"
RESERVE = "naober_reserve"
DATABANK = "naober"

_ROL = """\
do $$ begin
  if not exists (select from pg_roles where rolname = '{naam}') then create role {naam}; end if;
end $$;
alter role {naam} with login nosuperuser {createdb} nocreaterole noreplication {bypassrls};
"""

ROLLEN_SQL = (
    _ROL.format(naam=EIGENAAR, createdb="createdb", bypassrls="nobypassrls")
    + _ROL.format(naam=APP, createdb="nocreatedb", bypassrls="nobypassrls")
    + _ROL.format(naam=RESERVE, createdb="nocreatedb", bypassrls="bypassrls")
    # Only what is built once is planned once (naober.fundament.vaste_vraag). With the policies of every table in it,
    # planning it again costs more than a plan for these very values could save.
    + f"alter role {APP} set plan_cache_mode = force_generic_plan;\n"
)
_MAAK = f"create database {DATABANK} owner {EIGENAAR} encoding 'UTF8' template template0"
# Temporary tables are how bulk loads pass row level security, which refuses COPY.
DATABANK_SQL = f"""\
revoke all on database {DATABANK} from public;
grant connect, temporary on database {DATABANK} to {APP};
grant connect on database {DATABANK} to {RESERVE};
"""

_gedaan: set[Path] = set()


def sql_voor_beheer() -> str:
    """The same as `zorg_voor`, as text for a superuser's `psql`. The administrator sets the passwords."""
    return f"""\
-- Naober: rollen en databank. Uitvoeren als superuser:
--   python manage.py rollen_sql | psql -v ON_ERROR_STOP=1 -d postgres
-- Herhalen mag. Daarna, in psql, wachtwoorden zetten (ze staan dan niet in een bestand):
--   \\password {EIGENAAR}
--   \\password {APP}
--   \\password {RESERVE}
-- Zet dan DATABASE_URL (rol {APP}) en DATABASE_URL_EIGENAAR (rol {EIGENAAR}).
-- Draai tot slot: python manage.py migrate
{ROLLEN_SQL}
select $maak${_MAAK}$maak$
where not exists (select from pg_database where datname = '{DATABANK}') \\gexec
{DATABANK_SQL}"""  # noqa: S608  made of constants of this module


def zorg_voor(gegevensmap: Path, adres: Adres) -> None:
    """Make roles and database on the embedded server, once per process; processes may do so at once."""
    if gegevensmap in _gedaan:
        return
    with psycopg.connect(
        host=adres.host, port=adres.port, user="postgres", dbname="postgres", autocommit=True
    ) as verbinding:
        # Two processes altering one role at once fail with "tuple concurrently updated".
        verbinding.execute("select pg_advisory_lock(hashtext('naober rollen'))")
        if not _staat_er(verbinding):
            verbinding.execute(ROLLEN_SQL)
            bestaat = verbinding.execute("select from pg_database where datname = %s", [DATABANK]).fetchone()
            if bestaat is None:
                verbinding.execute(_MAAK)
            verbinding.execute(DATABANK_SQL)
            opmerking = sql.SQL("comment on database {} is {}")
            verbinding.execute(opmerking.format(sql.Identifier(DATABANK), sql.Literal(_kenmerk())))
    _gedaan.add(gegevensmap)


def _kenmerk() -> str:
    """A mark of this version of the roles, kept with the database so that a later start can skip the work."""
    return "rollen " + hashlib.sha256((ROLLEN_SQL + DATABANK_SQL).encode()).hexdigest()[:16]


def _staat_er(verbinding: psycopg.Connection[tuple[object, ...]]) -> bool:
    rij = verbinding.execute(
        "select shobj_description(oid, 'pg_database') from pg_database where datname = %s", [DATABANK]
    ).fetchone()
    return rij is not None and rij[0] == _kenmerk()
