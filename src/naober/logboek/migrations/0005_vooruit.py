"""The app itself can see to the months ahead: those, and no other table.

Running as the owner it takes one day from its caller, which has to be about today; what is there already stays."""

from django.db import migrations

from naober.fundament.rollen import APP

_HEEN = f"""
create function naober_logboek_vooruit(dag date, maanden int) returns setof text
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  gemaakt text;
begin
  if maanden not between 0 and 12 or dag not between current_date - 31 and current_date + 366 then
    raise exception 'logboek: geen maanden rond % gemaakt', dag;
  end if;
  for nr in 0..maanden loop
    gemaakt := naober_logboek_maand((date_trunc('month', dag::timestamp) + nr * interval '1 month')::date);
    if gemaakt is not null then return next gemaakt; end if;
  end loop;
end $$;

-- Up to which day there is a table of its own for every month from this one on; null when this month has none.
create function naober_logboek_tot(dag date) returns date
language sql stable set search_path = public, pg_temp as $$
  select max(m)::date from (
    select m, bool_and(to_regclass('logboek_inzage_' || to_char(m, 'YYYY_MM')) is not null) over (order by m) as heel
    from generate_series(date_trunc('month', dag::timestamp),
                         date_trunc('month', dag::timestamp) + interval '24 months', interval '1 month') m) reeks
  where heel
$$;

revoke all on function naober_logboek_vooruit(date, int), naober_logboek_tot(date) from public;
grant execute on function naober_logboek_vooruit(date, int), naober_logboek_tot(date) to {APP};
"""  # noqa: S608
_TERUG = """
drop function naober_logboek_tot(date);
drop function naober_logboek_vooruit(date, int);
"""


class Migration(migrations.Migration):

    dependencies = [('logboek', '0004_toezicht_beveiligd')]

    operations = [migrations.RunSQL(_HEEN, _TERUG)]
