"""Who the resident in scope is, is said in one place (`naober_inwoner`): it looks whether a representation runs."""

from django.db import migrations

_HEEN = """
create or replace function naober_bewoner() returns bigint
language plpgsql stable parallel safe set search_path = pg_catalog, public as $$
declare ik bigint := naober_inwoner();
begin
  if ik is null then
    raise exception 'Er is geen bewoner gezet, dus niets van een bewoner te zien.'
      using errcode = 'insufficient_privilege', hint = 'Open de scope van een bewoner (als_bewoner).';
  end if;
  return ik;
end $$;
"""
_TERUG = _HEEN.replace("naober_inwoner()", "nullif(current_setting('naober.persoon', true), '')::bigint")


class Migration(migrations.Migration):

    dependencies = [
        ('dossier', '0007_zicht'),
        ('portaal', '0003_toestemming_en_vragen'),
    ]

    operations = [migrations.RunSQL(_HEEN, _TERUG)]
