"""The kenmerk of a letter is text: that of the letter, or else of its decision."""

from django.db import migrations

_BRIEF = """
drop function naober_mijn_brief(bigint);
create function naober_mijn_brief(welke bigint) returns table (kenmerk {soort}, pdf bytea)
language plpgsql stable security definer parallel safe set search_path = pg_catalog, public as $$
declare ik bigint := naober_bewoner();
begin
  return query
    select coalesce(nullif(r.kenmerk, ''), b.kenmerk)::{soort}, r.pdf
    from besluit_brief r join besluit_besluit b on b.id = r.besluit_id
    where r.id = welke and b.persoon_id = ik;
end $$;
revoke all on function naober_mijn_brief(bigint) from public;
grant execute on function naober_mijn_brief(bigint) to naober_app;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('portaal', '0001_deuren'),
    ]

    operations = [migrations.RunSQL(_BRIEF.replace('{soort}', 'text'), _BRIEF.replace('{soort}', 'varchar'))]
