"""Who may do what with every table, present and future. Rooms depend on this migration.

Runs as the owner. Default privileges cover the tables that come later (Django's own too); the grants cover
those that are already there. `Beveilig` and `Open` then narrow what the app may do with one table, which is why
they must come after this migration and not before it.
"""

from django.db import migrations

HEEN = """
do $$
declare rol text;
begin
  foreach rol in array array['naober_app', 'naober_reserve'] loop
    if not exists (select from pg_roles where rolname = rol) then
      raise exception 'De rol % ontbreekt in de databank. Voer eerst de uitvoer van manage.py rollen_sql uit.', rol;
    end if;
  end loop;
end $$;

revoke all on schema public from public;
grant usage on schema public to naober_app, naober_reserve;

alter default privileges in schema public grant select, insert, update, delete on tables to naober_app;
alter default privileges in schema public grant usage, select on sequences to naober_app;
alter default privileges in schema public grant select on tables to naober_reserve;
alter default privileges in schema public grant select on sequences to naober_reserve;

grant select, insert, update, delete on all tables in schema public to naober_app;
grant usage, select on all sequences in schema public to naober_app;
grant select on all tables in schema public to naober_reserve;
grant select on all sequences in schema public to naober_reserve;

revoke insert, update, delete on django_migrations from naober_app;
"""

TERUG = """
alter default privileges in schema public revoke all on tables from naober_app, naober_reserve;
alter default privileges in schema public revoke all on sequences from naober_app, naober_reserve;
revoke all on all tables in schema public from naober_app, naober_reserve;
revoke all on all sequences in schema public from naober_app, naober_reserve;
grant usage on schema public to public;
revoke all on schema public from naober_app, naober_reserve;
"""


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    run_before = [("contenttypes", "0001_initial"), ("sessions", "0001_initial")]
    operations = [migrations.RunSQL(HEEN, TERUG)]
