"""What a resident reads on the pages of their own plan, decisions, messages, documents and appointments.

Each function knows of the one person in scope only (0001). Of what a household shares it gives what is about this
person: the needs, actions and goals of their own, the report that was addressed to them, the appointments and documents
that are theirs. Of a line of the timeline it cannot be told whom it is about, so the time line of a resident is made of
the things themselves; a signal of somebody else is not among them, as it may say who told."""

from django.db import migrations

_KOP = """language plpgsql stable security definer parallel safe set search_path = pg_catalog, public as $$
declare ik bigint := naober_bewoner();
begin
"""

OUD_PLAN = """
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
PLAN = """
create function naober_mijn_plan()
returns table (
  plan bigint, versie integer, opgesteld_op date, afgesproken_op date, evaluatie_op date, doel varchar,
  behoefte_id bigint, behoefte varchar, actie_id bigint, actie varchar, trede varchar, wie varchar, uitvoerder varchar,
  stand varchar, resultaten varchar[], begonnen_op date, afgerond_op date, afloop varchar
)
@@
  return query
    select l.id, l.versie, l.opgesteld_op, l.afgesproken_op, l.evaluatie_op, coalesce(g.omschrijving, ''), n.id,
      n.omschrijving, a.id, a.omschrijving, a.trede, a.wie, a.uitvoerder, a.stand, a.resultaten, a.begonnen_op,
      a.afgerond_op, a.afloop
    from plan_plan l
    join plan_actie a on a.plan_id = l.id
    join onderzoek_behoefte n on n.id = a.behoefte_id
    left join plan_doel g on g.id = a.doel_id
    where n.persoon_id = ik and l.status = 'afgesproken' and l.gesloten_op is null
    order by l.afgesproken_op desc, l.id, a.id;
end $$;

-- A goal is of whom the actions for it help; one without actions is of who is alone in the plan.
create function naober_mijn_doelen() returns table (id bigint, omschrijving varchar)
@@
  return query
    select g.id, g.omschrijving from plan_doel g join plan_plan l on l.id = g.plan_id
    where l.status = 'afgesproken' and l.gesloten_op is null
      and exists (
        select from plan_actie a join onderzoek_behoefte n on n.id = a.behoefte_id
        where a.plan_id = l.id and n.persoon_id = ik
      )
      and (
        exists (
          select from plan_actie a join onderzoek_behoefte n on n.id = a.behoefte_id
          where a.doel_id = g.id and n.persoon_id = ik
        )
        or not exists (
          select from plan_actie a join onderzoek_behoefte n on n.id = a.behoefte_id
          where a.plan_id = l.id and (a.doel_id = g.id or n.persoon_id <> ik)
        )
      )
    order by g.id;
end $$;

-- The needs that still ask for an answer; what was found on each rung once the investigation is complete, without the
-- reasons, which may be about others.
create function naober_mijn_behoeften() returns table (id bigint, omschrijving varchar, vondsten jsonb)
@@
  return query
    select n.id, n.omschrijving, coalesce(
      (select jsonb_object_agg(v.trede, v.volstaat) from onderzoek_bevinding v
       where v.behoefte_id = n.id and o.afgerond_op is not null), '{}'::jsonb)
    from onderzoek_behoefte n
    join onderzoek_gesprek s on s.id = n.gesprek_id
    left join onderzoek_onderzoek o on o.id = s.onderzoek_id
    join dossier_dossier d on d.id = n.dossier_id and d.gesloten_op is null
    where n.persoon_id = ik and n.vervallen_op is null
    order by n.id;
end $$;

create function naober_mijn_eigen_plannen()
returns table (ingediend_op date, tekst text, op_tijd boolean, overwogen_op date, overweging text)
@@
  return query
    select e.ingediend_op, e.tekst, e.op_tijd, e.overwogen_op, e.overweging
    from plan_eigenplan e where e.persoon_id = ik
    order by e.id desc limit 20;
end $$;
"""
# A report goes to who has the first need in it; the letter is addressed to them.
ONDERZOEK = """
create function naober_verslag_van(welk bigint) returns bigint
language sql stable security definer parallel safe set search_path = pg_catalog, public as $$
  select n.persoon_id from onderzoek_gesprek s join onderzoek_behoefte n on n.gesprek_id = s.id
  where s.onderzoek_id = welk order by n.id limit 1
$$;

create function naober_mijn_verslagen()
returns table (
  onderzoek bigint, verslag bigint, afgerond_op date, conclusie text, reactie text, reactie_op date,
  reactie_eens boolean, loopt boolean
)
@@
  return query
    select o.id, v.id, o.afgerond_op, o.conclusie, o.reactie, o.reactie_op, o.reactie_eens, d.gesloten_op is null
    from onderzoek_onderzoek o
    join onderzoek_verslag v on v.onderzoek_id = o.id
    join dossier_dossier d on d.id = o.dossier_id
    where o.dossier_id in (select naober_dossiers_van_inwoner()) and naober_verslag_van(o.id) = ik
    order by o.id desc limit 20;
end $$;

create function naober_mijn_verslag(welk bigint) returns table (pdf bytea)
@@
  return query
    select v.pdf from onderzoek_verslag v join onderzoek_onderzoek o on o.id = v.onderzoek_id
    where v.id = welk and o.dossier_id in (select naober_dossiers_van_inwoner()) and naober_verslag_van(o.id) = ik;
end $$;

create function naober_mijn_meldingen()
returns table (id bigint, ontvangen_op date, omschrijving text, status varchar, opgepakt_op date, onderzocht_op date)
@@
  return query
    select b.id, b.ontvangen_op, b.omschrijving, b.status, b.opgepakt_op,
      (select min(o.afgerond_op) from onderzoek_onderzoek o
       where o.dossier_id = b.dossier_id and o.afgerond_op >= b.ontvangen_op)
    from ingang_binnenkomst b
    where b.persoon_id = ik and b.soort = 'eigen' and b.aard <> 'signaal'
    order by b.ontvangen_op desc, b.id desc limit 20;
end $$;
"""
BESLUIT = """
create function naober_mijn_aanvragen()
returns table (
  actie bigint, wat varchar, product varchar, aangevraagd_op date, stand varchar, besluit bigint, besloten_op date,
  stappen jsonb, loopt boolean
)
@@
  return query
    select a.id, a.omschrijving, a.product, a.aangevraagd_op, a.stand, b.id, b.genomen_op, coalesce(
      (select jsonb_agg(jsonb_build_object('soort', t.soort, 'van', t.van, 'tot', t.tot, 'weken', t.weken,
         'reden', t.reden) order by t.van, t.id)
       from besluit_termijnstap t join besluit_aanvraag q on q.id = t.aanvraag_id where q.actie_id = a.id), '[]'::jsonb),
      l.gesloten_op is null
    from plan_actie a
    join plan_plan l on l.id = a.plan_id
    join onderzoek_behoefte n on n.id = a.behoefte_id
    left join besluit_besluit b on b.actie_id = a.id
    where n.persoon_id = ik and a.product <> '' and (l.status = 'afgesproken' or a.aangevraagd_op is not null)
      and l.gesloten_op is null
    order by a.aangevraagd_op desc nulls last, a.id;
end $$;

create function naober_mijn_toetsing(welk bigint)
returns table (vraag text, antwoord boolean, houdt boolean, bron text)
@@
  return query
    select t.vraag, t.antwoord, t.houdt, t.bron
    from besluit_toetsing t join besluit_besluit b on b.id = t.besluit_id
    where b.id = welk and b.persoon_id = ik
    order by t.volgorde, t.id;
end $$;

create function naober_mijn_besluituitleg(welk bigint)
returns table (
  motivering text, resultaat text, bijdrage varchar, bijdrage_centen integer, bijdrage_uitleg jsonb, omvang numeric,
  leveren_voor date, geleverd_op date
)
@@
  return query
    select b.motivering, b.resultaat, b.bijdrage, b.bijdrage_centen, b.bijdrage_uitleg, b.omvang, b.leveren_voor,
      b.geleverd_op
    from besluit_besluit b where b.id = welk and b.persoon_id = ik;
end $$;

-- What was decided later on a decision, of which one may object too.
create function naober_mijn_vervolg()
returns table (besluit bigint, soort varchar, kenmerk varchar, genomen_op date, motivering text)
@@
  return query
    select v.besluit_id, v.soort, v.kenmerk, v.genomen_op, v.motivering
    from besluit_vervolgbesluit v join besluit_besluit b on b.id = v.besluit_id
    where b.persoon_id = ik
    order by v.genomen_op, v.id;
end $$;

create function naober_mijn_bezwaren()
returns table (
  besluit bigint, soort varchar, kenmerk varchar, ontvangen_op date, te_laat boolean, gronden text, overleg_op date,
  uitkomst varchar, motivering text, besloten_op date, besluit_op date, wet varchar
)
@@
  return query
    select z.besluit_id, z.soort, z.kenmerk, z.ontvangen_op, z.te_laat, z.gronden, z.overleg_op, z.uitkomst,
      z.motivering, z.besloten_op, coalesce(v.genomen_op, b.genomen_op), b.wet
    from besluit_bezwaar z
    join besluit_besluit b on b.id = z.besluit_id
    left join besluit_vervolgbesluit v on v.kenmerk = z.kenmerk and v.besluit_id = b.id
    where b.persoon_id = ik
    order by z.ontvangen_op desc, z.id desc limit 50;
end $$;

create function naober_mijn_klachten()
returns table (
  waarover varchar, omschrijving text, ontvangen_op date, overleg_op date, oordeel text, afgehandeld_op date
)
@@
  return query
    select k.waarover, k.omschrijving, k.ontvangen_op, k.overleg_op, k.oordeel, k.afgehandeld_op
    from besluit_klacht k where k.persoon_id = ik
    order by k.ontvangen_op desc, k.id desc limit 50;
end $$;
"""
POST = """
create function naober_mijn_berichten()
returns table (
  id bigint, soort varchar, tekst text, door varchar, van_gemeente boolean, doel bigint, actie bigint, product varchar,
  score smallint, moment timestamptz, gelezen_op timestamptz, gelezen_door varchar
)
@@
  return query
    select b.id, b.soort, b.tekst, b.door, b.medewerker_id is not null, b.doel_id, b.actie_id, b.product, b.score,
      b.moment, b.gelezen_op, m.naam
    from agenda_bericht b left join gemeente_medewerker m on m.id = b.gelezen_door_id
    where b.persoon_id = ik
    order by b.id desc limit 200;
end $$;

create function naober_mijn_documenten()
returns table (id bigint, naam varchar, soort varchar, bestandstype varchar, grootte integer, op date, door varchar)
@@
  return query
    select d.id, d.naam, d.soort, d.bestandstype, d.grootte, d.toegevoegd_op, coalesce(m.naam, d.ingediend_door)
    from agenda_document d left join gemeente_medewerker m on m.id = d.toegevoegd_door_id
    where d.persoon_id = ik and d.vervallen_op is null
    order by d.id desc limit 100;
end $$;

create function naober_mijn_document(welk bigint) returns table (bestandstype varchar, inhoud bytea)
@@
  return query
    select d.bestandstype, i.inhoud from agenda_document d join agenda_bestand i on i.document_id = d.id
    where d.id = welk and d.persoon_id = ik and d.vervallen_op is null;
end $$;

create function naober_mijn_afspraken()
returns table (
  id bigint, soort varchar, onderwerp varchar, begint_op timestamptz, minuten smallint, plaats varchar, wie varchar,
  afgezegd_op date
)
@@
  return query
    select a.id, a.soort, a.onderwerp, a.begint_op, a.minuten, a.plaats, m.naam, a.afgezegd_op
    from agenda_afspraak a join gemeente_medewerker m on m.id = a.van_id
    where a.persoon_id = ik
    order by a.begint_op desc, a.id limit 100;
end $$;
"""
TIJDLIJN = """
create function naober_mijn_tijdlijn() returns table (dag date, soort text, tekst text, wet varchar, wie varchar)
@@
  return query
    select b.ontvangen_op, 'vraag', 'U stelde een vraag: ' || b.omschrijving, ''::varchar, ''::varchar
    from ingang_binnenkomst b where b.persoon_id = ik and b.soort = 'eigen' and b.aard <> 'signaal'
    union all
    select s.gevoerd_op, 'gesprek', 'Gesprek over wat er nodig is.', '', m.naam
    from onderzoek_gesprek s join gemeente_medewerker m on m.id = s.gevoerd_door_id
    where exists (select from onderzoek_behoefte n where n.gesprek_id = s.id and n.persoon_id = ik)
    union all
    select o.afgerond_op, 'gesprek', 'Het onderzoek is klaar. U kreeg het verslag.', '', ''
    from onderzoek_onderzoek o
    where o.afgerond_op is not null and o.dossier_id in (select naober_dossiers_van_inwoner())
      and naober_verslag_van(o.id) = ik
    union all
    select o.reactie_op, 'gesprek', 'U reageerde op het verslag.', '', o.reactie_door
    from onderzoek_onderzoek o
    where o.reactie_op is not null and o.dossier_id in (select naober_dossiers_van_inwoner())
      and naober_verslag_van(o.id) = ik
    union all
    select e.ingediend_op, 'plan', 'U diende een eigen plan in.', '', e.door
    from plan_eigenplan e where e.persoon_id = ik
    union all
    select p.dag, p.soort, p.tekst, '', ''
    from plan_plan l
    cross join lateral (
      values (l.afgesproken_op, 'plan', 'Plan ' || l.versie || ' is met u afgesproken.'),
        (case when l.gesloten_op is null then l.evaluatie_op end, 'plan', 'Samen terugkijken op plan ' || l.versie || '.')
    ) p (dag, soort, tekst)
    where l.afgesproken_op is not null and p.dag is not null and exists (
      select from plan_actie a join onderzoek_behoefte n on n.id = a.behoefte_id
      where a.plan_id = l.id and n.persoon_id = ik
    )
    union all
    select p.dag, p.soort, p.tekst || a.omschrijving || '.', '', a.wie
    from plan_actie a
    join onderzoek_behoefte n on n.id = a.behoefte_id
    cross join lateral (
      values (a.begonnen_op, 'levering', 'Begonnen: '), (a.afgerond_op, 'levering', 'Klaar: '),
        (case when a.product <> '' then a.aangevraagd_op end, 'besluit', 'Aangevraagd: ')
    ) p (dag, soort, tekst)
    where n.persoon_id = ik and p.dag is not null
    union all
    select p.dag, 'besluit', p.tekst || b.kenmerk || '.', b.wet, ''
    from besluit_besluit b
    cross join lateral (
      values (b.genomen_op, 'Besluit '), (b.ingetrokken_op, 'Gestopt: de hulp van besluit '),
        (case when b.ingetrokken_op is null then b.eind_op end, 'Laatste dag van besluit ')
    ) p (dag, tekst)
    where b.persoon_id = ik and p.dag is not null
    union all
    select p.dag, 'besluit', p.tekst || z.kenmerk || '.', b.wet, ''
    from besluit_bezwaar z
    join besluit_besluit b on b.id = z.besluit_id
    cross join lateral (
      values (z.ontvangen_op, 'Uw ' || z.soort || ' tegen besluit '),
        (z.besloten_op, 'Antwoord op uw ' || z.soort || ' tegen besluit ')
    ) p (dag, tekst)
    where b.persoon_id = ik and p.dag is not null
    union all
    select p.dag, 'overig', p.tekst || k.waarover || '.', '', ''
    from besluit_klacht k
    cross join lateral (
      values (k.ontvangen_op, 'Uw klacht over '), (k.afgehandeld_op, 'Antwoord op uw klacht over ')
    ) p (dag, tekst)
    where k.persoon_id = ik and p.dag is not null
    union all
    select (a.begint_op at time zone 'Europe/Amsterdam')::date, 'gesprek', 'Afspraak: ' || a.onderwerp || '.', '', m.naam
    from agenda_afspraak a join gemeente_medewerker m on m.id = a.van_id
    where a.persoon_id = ik and a.afgezegd_op is null
    union all
    select (b.moment at time zone 'Europe/Amsterdam')::date, 'overig',
      case b.soort when 'voortgang' then 'U schreef hoe het gaat.' else 'U maakte een opmerking bij het plan.' end,
      '', b.door
    from agenda_bericht b
    where b.persoon_id = ik and b.soort in ('voortgang', 'opmerking') and b.medewerker_id is null
    order by 1 desc, 2, 3 limit 100;
end $$;
"""
_MIJN = (PLAN + ONDERZOEK + BESLUIT + POST + TIJDLIJN).replace("@@", _KOP)
_FUNCTIES = (
    "naober_mijn_plan()",
    "naober_mijn_doelen()",
    "naober_mijn_behoeften()",
    "naober_mijn_eigen_plannen()",
    "naober_verslag_van(bigint)",
    "naober_mijn_verslagen()",
    "naober_mijn_verslag(bigint)",
    "naober_mijn_meldingen()",
    "naober_mijn_aanvragen()",
    "naober_mijn_toetsing(bigint)",
    "naober_mijn_besluituitleg(bigint)",
    "naober_mijn_vervolg()",
    "naober_mijn_bezwaren()",
    "naober_mijn_klachten()",
    "naober_mijn_berichten()",
    "naober_mijn_documenten()",
    "naober_mijn_document(bigint)",
    "naober_mijn_afspraken()",
    "naober_mijn_tijdlijn()",
)


def _voor_app(*functies: str) -> str:
    return "".join(
        f"revoke all on function {f} from public;\ngrant execute on function {f} to naober_app;\n" for f in functies
    )


# Only the functions above use it: of an investigation it would tell anybody whose it is.
_RECHTEN = _voor_app(*_FUNCTIES) + "revoke all on function naober_verslag_van(bigint) from naober_app;\n"
_HEEN = "drop function naober_mijn_plan();\n" + _MIJN + _RECHTEN
_WEG = "".join(f"drop function {f};\n" for f in reversed(_FUNCTIES))
_TERUG = _WEG + OUD_PLAN.replace("@@", _KOP) + _voor_app("naober_mijn_plan()")


class Migration(migrations.Migration):

    dependencies = [
        ('portaal', '0004_inwoner'),
        ('agenda', '0006_mijn_beveiligd'),
        ('besluit', '0004_mijn'),
        ('ingang', '0002_beveiligd'),
        ('onderzoek', '0005_mijn'),
        ('plan', '0004_mijn'),
    ]

    operations = [migrations.RunSQL(_HEEN, _TERUG)]
