"""The words of very many entries at once: made when all of it is there, instead of with each statement of the import.

And the key of an organisation names the schema of the function that it uses: a backup is put back without a search path.
"""

from django.db import migrations

_STRAKS = """
create or replace function naober_zoek_{wat}() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if current_setting('naober.zoekindex', true) = 'straks' then
    return null;
  end if;
  perform naober_zoekindex(array({welke}));
  return null;
end $$;
"""
_WELKE = {
    'voorziening': 'select id from anders',
    'plek': 'select distinct voorziening_id from anders',
}
STRAKS = ''.join(_STRAKS.format(wat=wat, welke=welke) for wat, welke in _WELKE.items())

SLEUTEL = r"""
create or replace function naober_organisatiesleutel(naam text) returns text language sql immutable strict parallel safe as $$
  select left(coalesce(nullif(regexp_replace(regexp_replace(public.naober_zoeksleutel(naam),
    '\m(stichting|st|vereniging|ver|coöperatie|cooperatie|b ?v|n ?v|v ?o ?f|de|het)\M', '', 'g'),
    '[^a-z0-9]', '', 'g'), ''), public.naober_zoeksleutel(naam)), 120)
$$;
"""


class Migration(migrations.Migration):

    dependencies = [('kaart', '0006_zoekindex')]

    operations = [
        migrations.RunSQL(STRAKS, migrations.RunSQL.noop),
        migrations.RunSQL(SLEUTEL, migrations.RunSQL.noop),
    ]
