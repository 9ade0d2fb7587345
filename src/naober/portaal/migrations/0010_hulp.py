"""A resident reads who helps them, with what, and since when: what was allocated for them alone."""

from django.db import migrations

HULP = """
create function naober_mijn_hulp()
returns table (
  product varchar, aanbieder varchar, volume integer, eenheid varchar, frequentie varchar, budget boolean, ingang date,
  einde date, sinds date, gestopt date, tijdelijk boolean, dagdelen bigint
)
language plpgsql stable security definer parallel safe set search_path = pg_catalog, public, pg_temp as $$
declare ik bigint := naober_bewoner();
begin
  return query
    select coalesce(c.product, b.product, '')::varchar, a.naam, t.volume, t.eenheid, t.frequentie,
      t.budget_centen is not null, t.ingang, t.einde,
      (select min(l.begin) from levering_levering l where l.toewijzing_id = t.id), z.eind,
      coalesce(z.tijdelijk, false),
      (select sum(d.dagdelen) from levering_dagdeelclaim d where d.toewijzing_id = t.id)
    from levering_toewijzing t
    join levering_aanbieder a on a.id = t.aanbieder_id
    left join levering_contractproduct c on c.id = t.contractproduct_id
    left join besluit_besluit b on b.id = t.besluit_id
    left join lateral (
      select l.eind, l.tijdelijk from levering_levering l where l.toewijzing_id = t.id
      order by l.begin desc, l.id desc limit 1
    ) z on true
    where t.persoon_id = ik and not t.verwijderd
    order by t.ingang desc, t.id desc;
end $$;
revoke all on function naober_mijn_hulp() from public;
grant execute on function naober_mijn_hulp() to naober_app;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('levering', '0003_inzage'),
        ('portaal', '0009_overkomst'),
    ]

    operations = [migrations.RunSQL(HULP, 'drop function naober_mijn_hulp();')]
