"""A resident reads what was given to others with their consent: to whom, what for, and what exactly.

What went without it, by law or covenant, is not among it, nor what was for safety: telling that may put somebody in
danger, and a worker judges it (0003)."""

from django.db import migrations

VERSTREKKINGEN = """
create function naober_mijn_verstrekkingen()
returns table (id bigint, wie varchar, gegevens varchar[], inhoud text, doel varchar, waarom text, dag date)
language plpgsql stable security definer parallel safe set search_path = pg_catalog, public, pg_temp as $$
declare ik bigint := naober_bewoner();
begin
  return query
    select v.id, v.ontvanger_naam, v.gegevens, v.inhoud, v.doel, v.noodzaak, v.dag
    from delen_verstrekking v
    where v.persoon_id = ik and v.grond = 'toestemming' and v.doel <> 'veiligheid'
    order by v.id desc limit 100;
end $$;
revoke all on function naober_mijn_verstrekkingen() from public;
grant execute on function naober_mijn_verstrekkingen() to naober_app;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('portaal', '0007_zoekpad'),
        ('delen', '0005_inzage'),
    ]

    operations = [migrations.RunSQL(VERSTREKKINGEN, 'drop function naober_mijn_verstrekkingen();')]
