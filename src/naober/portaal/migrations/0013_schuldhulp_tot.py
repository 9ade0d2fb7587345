"""Who left a household that is helped with debts together reads no more of it than there was until that day."""

from importlib import import_module

from django.db import migrations

_EERST = import_module('naober.portaal.migrations.0012_schuldhulp')
# Until when this resident reads: without an end for who is in it, or was in it until it ended.
_VAN_MIJ = """inkomen_schuldhulpclient c
    join inkomen_schuldhulptraject t on t.id = c.traject_id
    cross join lateral (
      select case when c.tot is null or c.tot = t.geeindigd_op then 'infinity'::date else c.tot end as tot
    ) g"""
_NU = """
create or replace function naober_mijn_schuldhulp()
returns table (
  nummer bigint, aangemeld_op date, gesprek_voor date, gesprek_op date, beslis_voor date, uitkomst varchar,
  besloten_op date, besluit bigint, door varchar, contact varchar, geeindigd_op date, reden varchar
)
@@
  return query
    select t.id, t.aangemeld_op, t.gesprek_voor,
      case when t.gesprek_op <= g.tot then t.gesprek_op end,
      case when t.gesprek_op <= g.tot then t.beslis_voor end,
      (case when coalesce(b.genomen_op, t.toelating_op) <= g.tot then
        coalesce(case b.uitkomst when 'toegekend' then 'toelating' when 'afgewezen' then 'afwijzing' end, t.toelating)
        else '' end)::varchar,
      case when coalesce(b.genomen_op, t.toelating_op) <= g.tot then coalesce(b.genomen_op, t.toelating_op) end,
      case when b.persoon_id = ik then b.id end,
      (case when t.toelating_op <= g.tot then t.toelating_door else '' end)::varchar,
      m.naam,
      case when g.tot = 'infinity' then t.geeindigd_op else g.tot end,
      (case when g.tot = 'infinity' then t.reden else '' end)::varchar
    from @van@
    join gemeente_medewerker m on m.id = t.contact_id
    left join besluit_besluit b on b.actie_id = t.actie_id
    where c.persoon_id = ik and g.tot >= t.aangemeld_op
    order by t.aangemeld_op desc, t.id desc;
end $$;
create or replace function naober_mijn_schuldhulpstappen()
returns table (
  traject bigint, soort varchar, vorm varchar, door varchar, van date, tot date, aangevraagd_op date
)
@@
  return query
    select s.traject_id, s.soort, s.vorm, s.uitvoerder_naam, case when s.van <= g.tot then s.van end,
      case when s.tot <= g.tot then s.tot end, s.aangevraagd_op
    from @van@
    join inkomen_schuldhulpstap s on s.traject_id = t.id
    where c.persoon_id = ik and g.tot >= coalesce(s.aangevraagd_op, s.van)
    order by coalesce(s.van, s.aangevraagd_op), s.id;
end $$;
create or replace function naober_mijn_schulden()
returns table (traject bigint, schuldeiser varchar, centen bigint, peildatum date)
@@
  return query
    select s.traject_id, s.schuldeiser, s.bedrag_centen, s.peildatum
    from @van@
    join inkomen_schuld s on s.traject_id = t.id
    where c.persoon_id = ik and s.vervallen_op is null and g.tot >= s.peildatum
    order by s.bedrag_centen desc, s.id;
end $$;
""".replace("@@", _EERST._KOP).replace("@van@", _VAN_MIJ)
_TERUG = _EERST.SCHULDHULP.replace("create function", "create or replace function")


class Migration(migrations.Migration):

    dependencies = [('portaal', '0012_schuldhulp')]

    operations = [migrations.RunSQL(_NU, _TERUG)]
