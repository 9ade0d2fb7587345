"""Checks that no table with personal data is left open by accident; a test runs them on the database."""

from django.apps import apps
from django.db import connection
from pghistory.models import Event

from naober.fundament.rollen import APP

# Tables that hold no residents' data, each with the reason. A room adds its own in its AppConfig, as
# `open_tabellen: dict[str, str]`.
OPEN_TABELLEN: dict[str, str] = {
    "auth_group": "namen van groepen van medewerkers",
    "auth_group_permissions": "welke groep welk recht heeft",
    "auth_permission": "namen van rechten",
    "django_content_type": "namen van modellen",
    "django_migrations": "welke migraties zijn gedaan; de app mag alleen lezen",
    "django_session": "sessies van medewerkers, gelezen voordat de gemeente bekend is; niets over inwoners",
    "fundament_tempo": "hoe vaak een account deze minuut iets deed; niets over inwoners",
    "pghistory_context": "blijft leeg: de context staat in de gebeurtenis zelf",
}

_TABELLEN = """
select c.relname,
       exists (select from pg_attribute a
               where a.attrelid = c.oid and a.attname = 'gemeente_id' and not a.attisdropped),
       c.relrowsecurity and c.relforcerowsecurity and exists (
         select from pg_policy p
         where p.polrelid = c.oid and not p.polpermissive and p.polcmd = '*' and p.polroles = '{0}'
           and pg_get_expr(p.polqual, c.oid) like %(eis)s
           and pg_get_expr(p.polwithcheck, c.oid) like %(eis)s)
from pg_class c
where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
order by c.relname
"""
# As PostgreSQL writes back the condition of `Beveilig`.
_EIS = "%( SELECT (current_setting('naober.gemeente'::text))::smallint%"
_KIJKERS = """
select relname, relkind = 'm' from pg_class
where relnamespace = 'public'::regnamespace
  and (relkind = 'm' or (relkind = 'v' and not coalesce(reloptions, '{}') && array['security_invoker=true']))
order by relname
"""


def open_tabellen() -> dict[str, str]:
    """Every table that is open on purpose, with its reason: Django's own and those named by the rooms."""
    alles = dict(OPEN_TABELLEN)
    for config in apps.get_app_configs():
        alles.update(getattr(config, "open_tabellen", {}))
    return alles


def onbeveiligde_tabellen() -> list[str]:
    """Tables and views that need protection and lack it, each as `name: why and what to do`. Empty is good.

    A table is protected by `Beveilig`, or explained in `open_tabellen`. A model with the attribute
    `PERSOONSGEGEVENS = True` cannot be explained away.
    """
    uitgelegd = open_tabellen()
    persoonlijk = {m._meta.db_table for m in apps.get_models() if getattr(m, "PERSOONSGEGEVENS", False)}
    fouten: list[str] = []
    with connection.cursor() as cursor:
        cursor.execute(_TABELLEN, {"eis": _EIS})
        for tabel, met_gemeente, beveiligd in cursor.fetchall():
            if beveiligd or (tabel in uitgelegd and tabel not in persoonlijk):
                continue
            wat = "heeft een gemeente" if met_gemeente else "heeft geen kolom gemeente_id"
            if tabel in persoonlijk:
                wat = "bevat persoonsgegevens"
            fouten.append(f"{tabel}: {wat} en is open; gebruik Beveilig, of leg het uit in open_tabellen")
        cursor.execute(_KIJKERS)
        for naam, gevuld in cursor.fetchall():
            hoe = "een gevulde view kan niet per rij beveiligd" if gevuld else "zet security_invoker = true"
            fouten.append(f"{naam}: de view ziet meer dan wie haar leest; {hoe}")
    return fouten


# A row that leads to one of these is of a household, and only for whom it concerns.
_HUISHOUDEN = frozenset({"dossier_dossier", "bewoners_huishouden", "bewoners_persoon"})
# Protected tables that the app may read, and whether a rule on involvement closes them. A month of the log is read
# through the whole table only.
_INZAGE = """
select c.relname, exists (
  select from pg_policy p
  where p.polrelid = c.oid and p.polname = 'inzage' and not p.polpermissive and p.polcmd = '*'
    and p.polroles = array[%(app)s::regrole::oid] and p.polqual is not null and p.polwithcheck is not null
)
from pg_class c
where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity
  and has_table_privilege(%(app)s, c.oid, 'select')
order by c.relname
"""


def zonder_inzage() -> dict[str, str]:
    """Protected tables that everybody in the municipality may read, each with the reason: a room names its own in its
    AppConfig, as `zonder_inzage: dict[str, str]`."""
    return {t: w for c in apps.get_app_configs() for t, w in getattr(c, "zonder_inzage", {}).items()}


def dossier_open() -> list[str]:
    """Tables without a rule on who may see a row, each as `name: why and what to do`. Empty is good.

    Every protected table has one (`Inzage`), or says in `zonder_inzage` why not; history too. A table from which a
    chain of foreign keys leads to a household cannot be explained away."""
    with connection.cursor() as cursor:
        cursor.execute(_INZAGE, {"app": APP})
        gesloten = {tabel: bool(dicht) for tabel, dicht in cursor.fetchall()}
    van_huishoudens, uitgelegd = _van_huishoudens(), zonder_inzage()
    fouten = []
    for tabel, dicht in gesloten.items():
        if not dicht and tabel in van_huishoudens:
            fouten.append(f"{tabel}: leidt naar een dossier of inwoner en heeft geen regel voor inzage; gebruik Inzage")
        elif not dicht and tabel not in uitgelegd:
            fouten.append(f"{tabel}: heeft geen regel voor inzage; gebruik Inzage, of leg het uit in zonder_inzage")
    over = [t for t in uitgelegd if gesloten.get(t, True)]
    return fouten + [f"{tabel}: staat in zonder_inzage en is er niet, of is gesloten" for tabel in sorted(over)]


def _van_huishoudens() -> set[str]:
    """Every table from which a foreign key, or a chain of them, leads to a household; and the history of each."""
    modellen = [m for m in apps.get_models() if m._meta.managed and not m._meta.proxy]
    gewoon = [m for m in modellen if not issubclass(m, Event)]
    naar = {
        m._meta.db_table: {f.related_model._meta.db_table for f in m._meta.concrete_fields if f.is_relation}  # type: ignore[union-attr]
        for m in gewoon
    }
    gevonden = set(_HUISHOUDEN)
    while verder := {t for t, doelen in naar.items() if t not in gevonden and doelen & gevonden}:
        gevonden |= verder

    volgt = {
        m._meta.db_table: m.pgh_tracked_model._meta.db_table  # type: ignore[attr-defined]
        for m in modellen
        if issubclass(m, Event)
    }
    return (gevonden & naar.keys()) | {t for t, bron in volgt.items() if bron in gevonden}


def wijzigbare_historie() -> list[str]:
    """History tables of pghistory in which the app may still change or remove rows. Empty is good."""
    tabellen = sorted(m._meta.db_table for m in apps.get_models() if issubclass(m, Event) and m._meta.managed)
    with connection.cursor() as cursor:
        cursor.execute(
            "select t from unnest(%s::text[]) t where has_table_privilege(%s, quote_ident(t), 'update, delete')",
            [tabellen, APP],
        )
        return [tabel for (tabel,) in cursor.fetchall()]
