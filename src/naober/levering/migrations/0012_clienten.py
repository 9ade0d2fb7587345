"""Who the residents are that are allocated to one's own provider: what message 301 tells it, and no more."""

from django.db import migrations

FUNCTIE = """
create function naober_clienten() returns table (
  toewijzing bigint, bsn text, naam text, geboortedatum date, adres text, telefoon text
)
language sql stable security definer cost 100 set search_path = pg_catalog, public, pg_temp as $$
  select t.id, p.bsn, concat_ws(' ', nullif(p.voornamen, ''), nullif(p.voorvoegsel, ''), p.geslachtsnaam),
    p.geboortedatum,
    case when h.id is null or h.geheim_adres then ''
      else h.straat || ' ' || h.huisnummer || h.toevoeging || ', ' || h.postcode || ' ' || h.plaats end,
    p.telefoon
  from levering_toewijzing t
  join bewoners_persoon p on p.id = t.persoon_id
  left join bewoners_huishouden h on h.id = p.huishouden_id
  where current_setting('naober.aanbieder') = 'ja' and t.aanbieder_id = (select naober_aanbieder())
$$;
revoke all on function naober_clienten() from public;
grant execute on function naober_clienten() to naober_app;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('bewoners', '0001_initial'),
        ('levering', '0011_inkoop_beveiligd'),
    ]

    operations = [migrations.RunSQL(FUNCTIE, "drop function naober_clienten();")]
