"""What a database holds, as numbers that can be compared: rows and a sum per table, sequences, protection, migrations.

Nothing of the contents can be read from it."""

from collections.abc import Iterator
from datetime import datetime
from typing import Literal

import psycopg
from psycopg import sql
from pydantic import BaseModel, ConfigDict

Verbinding = psycopg.Connection[tuple[object, ...]]
MANIFEST = "manifest.json"

# The text of a row depends on these; so two servers with other habits give the same sum.
_GELIJK = """
set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set extra_float_digits = 1;
set bytea_output = 'hex'; set row_security = off; set search_path = public;
"""
_TABELLEN = """
select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname
"""
# A sum of the prints of all rows: the order of rows does not matter, and one changed sign in one row does.
_STAND = """
select count(*), coalesce(sum(('x' || substr(h, 1, 16))::bit(64)::bigint::numeric), 0)::text || ':' ||
       coalesce(sum(('x' || substr(h, 17, 16))::bit(64)::bigint::numeric), 0)::text
from (select encode(sha256(convert_to(naober_rij::text, 'UTF8')), 'hex') h from {} naober_rij) afdruk
"""
_REEKSEN = """
select sequencename, coalesce(last_value, 0) from pg_sequences where schemaname = 'public' order by sequencename
"""
# One text per table and function: row level security, policies, grants, triggers. Sorted, because a restore makes them
# in another order.
_BESCHERMING = """
select c.relname, concat_ws(E'\\n',
  'rls ' || c.relrowsecurity || ' ' || c.relforcerowsecurity || ' van ' || c.relowner::regrole,
  (select string_agg(concat_ws(' ', 'policy', polname, polcmd, polpermissive,
     (select string_agg(r::text, ',' order by r::text) from unnest(polroles::regrole[]) r),
     pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)), E'\\n' order by polname)
   from pg_policy where polrelid = c.oid),
  (select string_agg('recht ' || a::text, E'\\n' order by a::text) from unnest(c.relacl) a),
  (select string_agg('trigger ' || tgname || ' ' || tgenabled::text, E'\\n' order by tgname)
   from pg_trigger where tgrelid = c.oid and not tgisinternal))
from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'S')
union all
select 'functie ' || p.oid::regprocedure, concat_ws(' ', p.proowner::regrole, p.prosecdef,
  (select string_agg(a::text, ' ' order by a::text) from unnest(p.proacl) a))
from pg_proc p where p.pronamespace = 'public'::regnamespace
order by 1
"""
# Sequences that would give out a number that a row has already.
_BEZET = """
select format('%I.%I', t.relname, a.attname), s.oid::regclass::text, t.oid::regclass::text, a.attname
from pg_depend d
join pg_class s on s.oid = d.objid and s.relkind = 'S'
join pg_class t on t.oid = d.refobjid and t.relnamespace = 'public'::regnamespace
join pg_attribute a on a.attrelid = t.oid and a.attnum = d.refobjsubid
where d.classid = 'pg_class'::regclass and d.deptype in ('a', 'i') order by 1
"""


class _Vast(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Tabelstand(_Vast):
    """How many rows, and a sum over all that they hold."""

    rijen: int
    som: str


class Stand(_Vast):
    """A database at one moment. `reeksen`: the last number given out; `bescherming`: as text, by table or function."""

    tabellen: dict[str, Tabelstand]
    reeksen: dict[str, int]
    bescherming: dict[str, str]
    migraties: tuple[str, ...]


class Manifest(_Vast):
    """What lies beside the file of a backup. `versleuteld` is how: not at all, or for the holder of a key."""

    soort: Literal["naober-reservekopie"] = "naober-reservekopie"
    vorm: Literal[1] = 1
    versie: str
    moment: datetime
    postgres: int
    bestand: str
    bytes: int
    sha256: str
    versleuteld: Literal["", "gpg"]
    stand: Stand


def lees_stand(verbinding: Verbinding) -> Stand:
    """Everything that can be compared; as `naober_reserve`, who sees all rows. Raises rather than skip hidden rows."""
    verbinding.execute(_GELIJK)
    tabellen = {}
    for (naam,) in verbinding.execute(_TABELLEN).fetchall():
        rij = verbinding.execute(sql.SQL(_STAND).format(sql.Identifier("public", str(naam)))).fetchone()
        if rij is None:
            raise AssertionError
        tabellen[str(naam)] = Tabelstand(rijen=int(str(rij[0])), som=str(rij[1]))
    migraties: list[str] = []
    if "django_migrations" in tabellen:
        rijen = verbinding.execute("select app || '.' || name from django_migrations order by 1").fetchall()
        migraties = [str(naam) for (naam,) in rijen]
    return Stand(
        tabellen=tabellen,
        reeksen={str(naam): int(str(waarde)) for naam, waarde in verbinding.execute(_REEKSEN).fetchall()},
        bescherming={str(naam): str(tekst) for naam, tekst in verbinding.execute(_BESCHERMING).fetchall()},
        migraties=tuple(migraties),
    )


def verschillen(kopie: Stand, nu: Stand, *, zelfde_versie: bool = True) -> list[str]:
    """What is not as the manifest says, one sentence each; empty is good.

    A sequence may be further: it is read a moment after the rows. Between major versions of PostgreSQL the text of a
    policy may be written otherwise, so there only the tables that have protection are compared."""
    fout = []
    for naam in sorted(kopie.tabellen.keys() | nu.tabellen.keys()):
        oud, nieuw = kopie.tabellen.get(naam), nu.tabellen.get(naam)
        if oud is None or nieuw is None:
            fout.append(f"{naam}: {'staat niet in het manifest' if oud is None else 'ontbreekt'}")
        elif oud.rijen != nieuw.rijen:
            fout.append(f"{naam}: {nieuw.rijen} rijen in plaats van {oud.rijen}")
        elif oud.som != nieuw.som:
            fout.append(f"{naam}: {oud.rijen} rijen, maar met een andere inhoud")
    fout += [f"reeks {naam}: loopt achter" for naam, tot in kopie.reeksen.items() if nu.reeksen.get(naam, -1) < tot]
    for naam, tekst in kopie.bescherming.items():
        gevonden = nu.bescherming.get(naam)
        if gevonden is None or (zelfde_versie and gevonden != tekst):
            fout.append(f"{naam}: regels per rij, rechten of triggers zijn anders")
    return fout


def achterlopende_reeksen(verbinding: Verbinding) -> Iterator[str]:
    """Sequences whose next number a row has already: the next insert would fail."""
    for plek, reeks, tabel, kolom in verbinding.execute(_BEZET).fetchall():
        hoogste = sql.SQL("select coalesce(max({}), 0) > (select last_value from {}) from {}").format(
            sql.Identifier(str(kolom)), sql.SQL(str(reeks)), sql.SQL(str(tabel))
        )
        rij = verbinding.execute(hoogste).fetchone()
        if rij and rij[0]:
            yield str(plek)
