"""A list of files is looked at once, instead of file by file in each table that it reads.

Whether colleagues work in them is one question for all of the list. What passes is remembered as `naober_ziet` remembers it,
with its household; of the others the policies ask that function, as before.
"""

from django.db import migrations

from naober.fundament.migraties import BREED, gezien, van_dossier
from naober.fundament.rollen import APP

# No more than is remembered at all (`naober_ziet`), and nothing for who has no number: they see no file by working in it.
VOORUIT = """
create function naober_zie_vooruit(welke bigint[]) returns void
language plpgsql volatile security definer cost 2000 set search_path = pg_catalog, public, pg_temp as $$
declare
  dossiers text;
  huizen text;
begin
  if nullif(current_setting('naober.actor', true), '') is null then
    return;
  end if;
  select string_agg(d.id::text, ','), string_agg(d.huishouden_id::text, ',') into dossiers, huizen
  from dossier_dossier d
  where d.id = any (welke[1:150]) and exists (
    select from dossier_betrokkenheid b
    where b.dossier_id = d.id and b.tot is null
      and b.medewerker_id = any (current_setting('naober.collegas')::bigint[])
      and b.rol <> all (current_setting('naober.zonder')::text[])
  );
  if dossiers is not null then
    perform set_config('naober.gezien', ',' || dossiers || ',', true),
      set_config('naober.huizen', ',' || huizen || ',', true);
  end if;
end $$;
revoke all on function naober_zie_vooruit(bigint[]) from public;
grant execute on function naober_zie_vooruit(bigint[]) to naober_app;
"""
_COLLEGAS = "any (array(select unnest(current_setting('naober.collegas')::bigint[])))"
_MET_ROL = "rol <> all (array(select unnest(current_setting('naober.zonder')::text[])))"
_VAN_COLLEGA = f"""exists (
  select from dossier_betrokkenheid b
  where b.dossier_id = dossier_dossier.id and b.tot is null and b.medewerker_id = {_COLLEGAS} and b.{_MET_ROL}
)"""
# The same rule; what was seen before is the cheapest to ask.
ZIET = f"""
drop policy inzage on dossier_dossier;
create policy inzage on dossier_dossier as restrictive for all to {APP} using (
  {BREED} or {gezien('id')} or {_VAN_COLLEGA} or naober_ziet(id)
) with check ({BREED} or {_VAN_COLLEGA} or {van_dossier('id')});
"""


class Migration(migrations.Migration):

    dependencies = [('dossier', '0008_zicht_van_een_team')]

    operations = [
        migrations.RunSQL(VOORUIT, 'drop function naober_zie_vooruit(bigint[]);'),
        migrations.RunSQL(ZIET, migrations.RunSQL.noop),
    ]
