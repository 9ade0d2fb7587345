"""A resident is asked what they thought of help after it ended: help for them, by others, of which nothing was said."""

from django.db import migrations

NA_DE_HULP = """
create function naober_mijn_nabevraging() returns table (id bigint, omschrijving varchar, gestopt date)
language plpgsql stable security definer parallel safe set search_path = pg_catalog, public, pg_temp as $$
declare ik bigint := naober_bewoner();
begin
  return query
    select a.id, a.omschrijving, a.afgerond_op
    from plan_actie a
    join onderzoek_behoefte n on n.id = a.behoefte_id
    where n.persoon_id = ik and a.uitvoerder <> 'inwoner' and a.afloop <> 'vervangen'
      and a.afgerond_op is not null
      and not exists (select from monitor_nabevraging q where q.actie_id = a.id)
    order by a.afgerond_op desc, a.id desc;
end $$;
revoke all on function naober_mijn_nabevraging() from public;
grant execute on function naober_mijn_nabevraging() to naober_app;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('monitor', '0002_beveiligd'),
        ('onderzoek', '0001_initial'),
        ('plan', '0001_initial'),
        ('portaal', '0010_hulp'),
    ]

    operations = [migrations.RunSQL(NA_DE_HULP, 'drop function naober_mijn_nabevraging();')]
