"""A resident reads their own help with debts: how far it is, the steps, and the debts in it. What staff found at the
first talk, and what each creditor answers, is not among it."""

from django.db import migrations

_KOP = """language plpgsql stable security definer parallel safe set search_path = pg_catalog, public, pg_temp as $$
declare ik bigint := naober_bewoner();
begin
"""
SCHULDHULP = """
create function naober_mijn_schuldhulp()
returns table (
  nummer bigint, aangemeld_op date, gesprek_voor date, gesprek_op date, beslis_voor date, uitkomst varchar,
  besloten_op date, besluit bigint, door varchar, contact varchar, geeindigd_op date, reden varchar
)
@@
  return query
    select t.id, t.aangemeld_op, t.gesprek_voor, t.gesprek_op, t.beslis_voor,
      coalesce(case b.uitkomst when 'toegekend' then 'toelating' when 'afgewezen' then 'afwijzing' end,
        t.toelating)::varchar,
      coalesce(b.genomen_op, t.toelating_op), case when b.persoon_id = ik then b.id end, t.toelating_door,
      m.naam, t.geeindigd_op, t.reden
    from inkomen_schuldhulptraject t
    join gemeente_medewerker m on m.id = t.contact_id
    left join besluit_besluit b on b.actie_id = t.actie_id
    where exists (select from inkomen_schuldhulpclient c where c.traject_id = t.id and c.persoon_id = ik)
    order by t.aangemeld_op desc, t.id desc;
end $$;
create function naober_mijn_schuldhulpstappen()
returns table (
  traject bigint, soort varchar, vorm varchar, door varchar, van date, tot date, aangevraagd_op date
)
@@
  return query
    select s.traject_id, s.soort, s.vorm, s.uitvoerder_naam, s.van, s.tot, s.aangevraagd_op
    from inkomen_schuldhulpstap s
    where exists (select from inkomen_schuldhulpclient c where c.traject_id = s.traject_id and c.persoon_id = ik)
    order by coalesce(s.van, s.aangevraagd_op), s.id;
end $$;
create function naober_mijn_schulden()
returns table (traject bigint, schuldeiser varchar, centen bigint, peildatum date)
@@
  return query
    select s.traject_id, s.schuldeiser, s.bedrag_centen, s.peildatum
    from inkomen_schuld s
    where s.vervallen_op is null
      and exists (select from inkomen_schuldhulpclient c where c.traject_id = s.traject_id and c.persoon_id = ik)
    order by s.bedrag_centen desc, s.id;
end $$;
""".replace("@@", _KOP)
NAMEN = ('naober_mijn_schuldhulp()', 'naober_mijn_schuldhulpstappen()', 'naober_mijn_schulden()')
RECHTEN = "".join(
    f"revoke all on function {naam} from public; grant execute on function {naam} to naober_app;" for naam in NAMEN
)
TERUG = "".join(f"drop function {naam};" for naam in NAMEN)


class Migration(migrations.Migration):

    dependencies = [
        ('inkomen', '0003_inzage'),
        ('portaal', '0011_na_de_hulp'),
    ]

    operations = [migrations.RunSQL(SCHULDHULP + RECHTEN, TERUG)]
