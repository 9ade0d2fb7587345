"""What a resident sees of their own file, by functions that know of one person: that of `naober.persoon`, which
`identiteit.bewoners.als_bewoner` sets.

The functions belong to the owner, so that a resident needs no right on any table; none takes a number of a person, and
without one in scope each raises. Of what a household shares (the plan) they give what is about this person."""

from django.db import migrations

_KOP = """language plpgsql stable security definer parallel safe set search_path = pg_catalog, public as $$
declare ik bigint := naober_bewoner();
begin
"""

WIE = """
create function naober_bewoner() returns bigint
language plpgsql stable parallel safe set search_path = pg_catalog, public as $$
declare ik bigint := nullif(current_setting('naober.persoon', true), '')::bigint;
begin
  if ik is null then
    raise exception 'Er is geen bewoner gezet, dus niets van een bewoner te zien.'
      using errcode = 'insufficient_privilege', hint = 'Open de scope van een bewoner (als_bewoner).';
  end if;
  return ik;
end $$;
"""
# The files of the households to which this person belongs now, and who leads them.
DOSSIERS = """
create function naober_mijn_dossiers()
returns table (id bigint, geopend_op date, gesloten_op date, regisseur varchar, team varchar, sinds date)
@@
  return query
    select d.id, d.geopend_op, d.gesloten_op, m.naam, m.team, b.van
    from dossier_dossier d
    left join dossier_betrokkenheid b on b.dossier_id = d.id and b.regie and b.tot is null
    left join gemeente_medewerker m on m.id = b.medewerker_id
    where d.huishouden_id in (
      select p.huishouden_id from bewoners_persoon p where p.id = ik
      union
      select w.huishouden_id from bewoners_woonperiode w where w.persoon_id = ik and w.tot is null
    )
    order by d.gesloten_op desc nulls first, d.id desc;
end $$;
"""
# Of the agreed plan: what answers a need of this person, with the goal it serves.
PLAN = """
create function naober_mijn_plan()
returns table (
  plan bigint, afgesproken_op date, evaluatie_op date, doel varchar, behoefte varchar, actie varchar, wie varchar,
  uitvoerder varchar, stand varchar, resultaten varchar[], begonnen_op date, afgerond_op date
)
@@
  return query
    select l.id, l.afgesproken_op, l.evaluatie_op, coalesce(g.omschrijving, ''), n.omschrijving, a.omschrijving, a.wie,
      a.uitvoerder, a.stand, a.resultaten, a.begonnen_op, a.afgerond_op
    from plan_plan l
    join plan_actie a on a.plan_id = l.id
    join onderzoek_behoefte n on n.id = a.behoefte_id
    left join plan_doel g on g.id = a.doel_id
    where n.persoon_id = ik and l.status = 'afgesproken' and l.gesloten_op is null
    order by l.afgesproken_op desc, l.id, a.id;
end $$;
"""
BESLUITEN = """
create function naober_mijn_besluiten()
returns table (
  id bigint, kenmerk varchar, product varchar, wet varchar, uitkomst varchar, genomen_op date, ingang_op date,
  eind_op date, ingetrokken_op date, leveringsvorm varchar, bedrag_centen bigint, per varchar, wat varchar
)
@@
  return query
    select b.id, b.kenmerk, b.product, b.wet, b.uitkomst, b.genomen_op, b.ingang_op, b.eind_op, b.ingetrokken_op,
      b.leveringsvorm, b.bedrag_centen, b.per, a.omschrijving
    from besluit_besluit b join plan_actie a on a.id = b.actie_id
    where b.persoon_id = ik
    order by b.genomen_op desc, b.id desc;
end $$;
"""
BRIEVEN = """
create function naober_mijn_brieven()
returns table (id bigint, besluit bigint, soort varchar, kenmerk varchar, gemaakt_op date)
@@
  return query
    select r.id, r.besluit_id, r.soort, r.kenmerk, r.gemaakt_op
    from besluit_brief r join besluit_besluit b on b.id = r.besluit_id
    where b.persoon_id = ik
    order by r.gemaakt_op, r.id;
end $$;

create function naober_mijn_brief(welke bigint) returns table (kenmerk varchar, pdf bytea)
@@
  return query
    select coalesce(nullif(r.kenmerk, ''), b.kenmerk), r.pdf
    from besluit_brief r join besluit_besluit b on b.id = r.besluit_id
    where r.id = welke and b.persoon_id = ik;
end $$;
"""
_MIJN = (DOSSIERS + PLAN + BESLUITEN + BRIEVEN).replace("@@", _KOP)
_FUNCTIES = (
    "naober_bewoner()",
    "naober_mijn_dossiers()",
    "naober_mijn_plan()",
    "naober_mijn_besluiten()",
    "naober_mijn_brieven()",
    "naober_mijn_brief(bigint)",
)
_RECHTEN = "".join(
    f"revoke all on function {f} from public;\ngrant execute on function {f} to naober_app;\n" for f in _FUNCTIES
)
_WEG = "".join(f"drop function {f};\n" for f in reversed(_FUNCTIES))


class Migration(migrations.Migration):
    initial = True
    dependencies = [
        ('fundament', '0001_rechten'),
        ('gemeente', '0002_beveiligd'),
        ('bewoners', '0002_beveiligd'),
        ('dossier', '0002_beveiligd'),
        ('onderzoek', '0002_beveiligd'),
        ('plan', '0002_beveiligd'),
        ('besluit', '0002_beveiligd'),
    ]
    operations = [migrations.RunSQL(WIE + _MIJN + _RECHTEN, _WEG)]
