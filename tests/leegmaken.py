"""Emptying the test database after something was really committed."""

import psycopg
from django.core.management import call_command
from django.db import connection

# Without looking at triggers, policies and foreign keys. To truncate two hundred tables, which is how Django does it,
# takes most of a second; in a test they hold a few rows.
_LEEG = """\
set session_replication_role = replica;
do $$ declare tabel name; begin
  for tabel in select relname from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'django_migrations'
  loop execute format('delete from %I', tabel); end loop;
end $$;
"""
# What held many rows keeps their pages, and the planner would take it for full.
_GROOT = """\
select format('vacuum %I', relname) from pg_class
where relkind = 'r' and relnamespace = 'public'::regnamespace and pg_relation_size(oid) > 400000
"""


def maak_leeg(_: object = None) -> None:
    """Remove every row. On our own server by a superuser, as the owner may not set aside the foreign keys; on another
    one as Django does it."""
    if not connection.settings_dict.get("INGEBED"):
        call_command("flush", verbosity=0, interactive=False, reset_sequences=False)
        return
    adres = connection.get_connection_params()
    naar = {"host": adres["host"], "port": adres["port"], "dbname": adres["dbname"]}
    with psycopg.connect(**naar, user="postgres", autocommit=True) as beheer:
        beheer.execute(_LEEG)
        for (opdracht,) in beheer.execute(_GROOT).fetchall():
            beheer.execute(opdracht)
