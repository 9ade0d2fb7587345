"""The functions that work with the rights of the owner look for no table in the temporary schema first.

A search path that does not name that schema begins with it, unsaid. The app may make temporary tables, for loading, and
one by the name of a table of ours would answer in its place.
"""

from django.db import migrations

ZOEKPAD = """
do $$
declare
  functie regprocedure;
begin
  for functie in
    select oid::regprocedure from pg_proc where prosecdef and pronamespace = 'public'::regnamespace
  loop
    execute format('alter function %s set search_path = pg_catalog, public, pg_temp', functie);
  end loop;
end $$;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('avg', '0005_inzage'),
        ('besluit', '0003_inzage'),
        ('dossier', '0008_zicht_van_een_team'),
        ('kaart', '0007_woorden_straks'),
        ('logboek', '0007_inzage'),
        ('portaal', '0006_eigen_vraag'),
    ]

    operations = [migrations.RunSQL(ZOEKPAD, migrations.RunSQL.noop)]
