"""What is read from the database for each table of the schema, as one SELECT with the columns in their order.

Numbers of persons, households and files are those of the database here, and become pseudonyms before anything is
written. `{treden}` are the rungs of the profile in their order."""

# Who directs the file now, or did last; and where the household lives.
_DOSSIER = """
d as materialized (
  select d.id, d.huishouden_id as huishouden, h.gebied, coalesce(m.team, '') as team, d.geopend_op, d.gesloten_op
  from dossier_dossier d
  join bewoners_huishouden h on h.id = d.huishouden_id
  left join (
    select distinct on (b.dossier_id) b.dossier_id, b.medewerker_id
    from dossier_betrokkenheid b where b.regie
    order by b.dossier_id, (b.tot is null) desc, b.tot desc, b.id desc
  ) r on r.dossier_id = d.id
  left join gemeente_medewerker m on m.id = r.medewerker_id
)"""
_TREDE = "tr as (select code, nr from unnest({treden}::text[]) with ordinality as t(code, nr))"
_WAAR = "d.id, d.huishouden, d.gebied, d.team"
# A grant with the rung of its action.
_BESLUIT = """
b as materialized (
  select b.*, a.trede, a.behoefte_id, tr.nr as tredenr
  from besluit_besluit b join plan_actie a on a.id = b.actie_id left join tr on tr.code = a.trede
)"""
_WAT = "b.wet, b.product, b.trede, b.tredenr"
# An allocation with what it is of; without a decision the law of its messages.
_TOEWIJZING = """
t as materialized (
  select t.*, coalesce(b.wet, case t.wet when 'iwmo' then 'Wmo 2015' else 'Jeugdwet' end) as naam_wet,
         coalesce(nullif(c.product, ''), b.product, '') as naam_product, coalesce(b.trede, '') as trede, b.tredenr
  from levering_toewijzing t
  left join b on b.id = t.besluit_id left join levering_contractproduct c on c.id = t.contractproduct_id
  where not t.verwijderd
)"""
_TWAT = "t.naam_wet, t.naam_product, t.trede, t.tredenr"
_HULP = f"with {_DOSSIER}, {_TREDE}, {_BESLUIT}"
_LEVERING = f"{_HULP}, {_TOEWIJZING}"
_BEWONING = """
select h.id, h.gebied, count(*) as personen,
       count(*) filter (where coalesce(p.geboortedatum,
       p.verwacht_op) > {peildatum}::date - interval '18 years') as kinderen
from bewoners_huishouden h join bewoners_persoon p on p.huishouden_id = h.id
where p.overleden_op is null group by h.id, h.gebied"""

VRAGEN: dict[str, str] = {
    "persoon": """
select p.id, p.huishouden_id, extract(year from coalesce(p.geboortedatum, p.verwacht_op))::int, p.geslacht,
       coalesce(h.gebied, ''), p.overleden_op
from bewoners_persoon p left join bewoners_huishouden h on h.id = p.huishouden_id""",
    "huishouden": f"""
select id, gebied, personen, kinderen,
  case when personen = kinderen then 'kinderen' else
    case when personen - kinderen = 1 then 'alleen' else 'samen' end
    || case when kinderen > 0 then '-met-kinderen' else '' end end
from ({_BEWONING}) h""",
    "dossier": f"with {_DOSSIER} select {_WAAR}, geopend_op, gesloten_op from d",
    "vraag": """
select v.id, v.persoon_id, v.dossier_id, p.huishouden_id, coalesce(h.gebied, ''), v.team, v.wet, v.ingang, v.kanaal,
v.aard,
       v.herkomst, v.status, v.enkelvoudig, v.spoed, v.wachttijd, v.ontvangen_op, v.toegeleid_op, v.opgepakt_op
from ingang_binnenkomst v left join bewoners_persoon p on p.id = v.persoon_id
left join bewoners_huishouden h on h.id = p.huishouden_id""",
    "signaal": """
select z.id, z.huishouden_id, z.gebied, z.team, coalesce(s.soort, ''), coalesce(s.afzender, ''), coalesce(s.aantal, 0),
       z.ernst, z.status, z.resultaat,
       exists (select from signalen_contactpoging c where c.zaak_id = z.id and c.bereikt),
       z.dossier_id is not null, z.eerste_op, z.opgepakt_op, z.afgesloten_op
from signalen_signaalzaak z left join (
  select distinct on (zaak_id) zaak_id, soort, afzender, count(*) over (partition by zaak_id) as aantal
  from signalen_signaal order by zaak_id, id) s on s.zaak_id = z.id""",
    "stap": f"""{_LEVERING},
stil as (
  select a.actie_id, sum(greatest(coalesce(s.tot, {{peildatum}}::date) - s.van, 0))
           filter (where s.soort = 'opschorting') as stil,
           coalesce(sum(s.weken) filter (where s.soort = 'verlenging'), 0) * 7
           as verlengd,
         (array_agg(nullif(s.grond, '') order by (s.soort = 'opschorting') desc, s.tot - s.van desc nulls first)
           filter (where s.soort in ('opschorting', 'verlenging')))[1] as grond
  from besluit_aanvraag a join besluit_termijnstap s on s.aanvraag_id = a.id group by a.actie_id)
select {_WAAR}, v.persoon_id, v.wet, '', null::bigint, 'oppakken', v.ontvangen_op, v.opgepakt_op, 0, 0, ''
from ingang_binnenkomst v join d on d.id = v.dossier_id
union all
select {_WAAR}, null, '', '', null, 'onderzoek', o.begonnen_op, o.afgerond_op, 0, 0, ''
from onderzoek_onderzoek o join d on d.id = o.dossier_id
union all
select {_WAAR}, b.persoon_id, b.wet, b.product, null, 'besluit', b.aanvraag_op, b.genomen_op,
       coalesce(s.stil, 0), coalesce(s.verlengd, 0), coalesce(s.grond, '')
from b join d on d.id = b.dossier_id left join stil s on s.actie_id = b.actie_id where not b.spoed
union all
select {_WAAR}, a.persoon_id, '', a.product, null, 'besluit', a.ingediend_op, null, coalesce(s.stil, 0),
       coalesce(s.verlengd, 0), coalesce(s.grond, '')
from besluit_aanvraag a join d on d.id = a.dossier_id left join stil s on s.actie_id = a.actie_id
where not exists (select from besluit_besluit b where b.actie_id = a.actie_id)
union all
select {_WAAR}, t.persoon_id, t.naam_wet, t.naam_product, t.aanbieder_id, 'levering', t.toegewezen_op::date,
       (select greatest(min(l.begin),
       t.toegewezen_op::date) from levering_levering l where l.toewijzing_id = t.id), 0, 0, ''
from t join d on d.id = t.dossier_id
union all
select {_WAAR}, b.persoon_id, b.wet, b.product, null, 'bezwaar', z.ontvangen_op, z.besloten_op, 0, 0, ''
from besluit_bezwaar z join b on b.id = z.besluit_id join d on d.id = b.dossier_id where z.soort = 'bezwaar'
union all
select {_WAAR}, k.persoon_id, '', '', null, 'klacht', k.ontvangen_op, k.afgehandeld_op, 0, 0, ''
from besluit_klacht k join d on d.id = k.dossier_id""",
    "behoefte": f"""with {_DOSSIER}, {_TREDE}
select n.id, n.persoon_id, {_WAAR}, n.leefgebied, g.gevoerd_op, n.vervallen_op, coalesce(v.trede, ''), v.nr
from onderzoek_behoefte n join d on d.id = n.dossier_id join onderzoek_gesprek g on g.id = n.gesprek_id
left join (select distinct on (f.behoefte_id) f.behoefte_id, f.trede, tr.nr from onderzoek_bevinding f
           left join tr on tr.code = f.trede where f.volstaat = 'ja' order by f.behoefte_id, tr.nr nulls last) v
  on v.behoefte_id = n.id""",
    "meting": f"""with {_DOSSIER}
select m.persoon_id, {_WAAR}, m.instrument, s.key, m.moment, m.gemeten_op, s.value::float,
       row_number() over w, row_number() over (w rows between unbounded preceding and unbounded following)
         = count(*) over (partition by m.persoon_id, m.instrument, s.key)
from onderzoek_meting m join d on d.id = m.dossier_id,
     lateral jsonb_each_text(m.scores) s
where s.value ~ '^-?[0-9]+(\\.[0-9]+)?$'
window w as (partition by m.persoon_id, m.instrument, s.key order by m.gemeten_op, m.id)""",
    "doel": f"""with {_DOSSIER}
select g.id, {_WAAR}, g.soort, p.opgesteld_op, coalesce(o.uitkomst, ''), o.dag
from plan_doel g join plan_plan p on p.id = g.plan_id join d on d.id = p.dossier_id
left join (select distinct on (doel_id) doel_id, uitkomst, dag from plan_oordeel where wat = 'doel'
           order by doel_id, dag desc, id desc) o on o.doel_id = g.id""",
    "actie": f"""with {_DOSSIER}, {_TREDE}
select a.id, n.persoon_id, {_WAAR}, n.leefgebied, a.trede, tr.nr, a.product, a.uitvoerder, a.soort, a.stand,
a.structureel,
       p.opgesteld_op, a.begonnen_op, a.afgerond_op, a.afloop
from plan_actie a join plan_plan p on p.id = a.plan_id join d on d.id = p.dossier_id
join onderzoek_behoefte n on n.id = a.behoefte_id left join tr on tr.code = a.trede""",
    "schaling": f"""with {_DOSSIER}, {_TREDE}
select s.id, n.persoon_id, {_WAAR}, s.trede_van, tv.nr, s.trede_naar, tn.nr, v.product, a.product, s.lichter, s.dag
from plan_schaling s join plan_actie v on v.id = s.van_id join plan_actie a on a.id = s.naar_id
join onderzoek_behoefte n on n.id = v.behoefte_id join d on d.id = n.dossier_id
left join tr tv on tv.code = s.trede_van left join tr tn on tn.code = s.trede_naar""",
    "besluit": f"""{_HULP}
select b.id, b.persoon_id, {_WAAR}, {_WAT}, n.leefgebied, b.voorzieningsoort, b.uitkomst, b.leveringsvorm,
b.aanvraag_op,
       b.genomen_op, b.ingang_op, least(b.eind_op, b.ingetrokken_op), b.spoed, b.bedrag_centen, b.per, b.omvang::float,
       b.resultaat_stand, b.resultaat_op, w.aanbieder_id,
       case when b.gegevens ->> 'uitgifte' like 'opnieuw%' then 'opnieuw'
            when coalesce(b.gegevens ->> 'uitgifte', '') <> '' then 'nieuw' else '' end,
       coalesce(z.uitkomst, ''), coalesce(z.grond, '')
from b join d on d.id = b.dossier_id join onderzoek_behoefte n on n.id = b.behoefte_id
left join besluit_rechtmatigheidstoets z on z.besluit_id = b.id
left join (select distinct on (besluit_id) besluit_id, aanbieder_id from levering_toewijzing
           where besluit_id is not null and not verwijderd order by besluit_id, id desc) w on w.besluit_id = b.id""",
    "toewijzing": f"""{_LEVERING}
select t.id, t.besluit_id, t.persoon_id, {_WAAR}, {_TWAT}, t.aanbieder_id, t.productcategorie, t.productcode,
t.verwijzer,
       t.toegewezen_op::date, t.ingang, t.einde, l.begin, l.eind, coalesce(l.reden, ''), t.volume, t.eenheid,
       t.frequentie,
       t.budget_centen
from t join d on d.id = t.dossier_id left join (
  select toewijzing_id, min(begin) as begin, max(eind) filter (where not tijdelijk) as eind,
         (array_agg(reden_beeindiging order by eind desc) filter (where not tijdelijk and eind is not null))[1] as reden
  from levering_levering group by toewijzing_id) l on l.toewijzing_id = t.id""",
    "levering": """
select r.toewijzing_id, r.declaratie_id, r.aanbieder_id,
extract(year from r.begin)::int * 100 + extract(month from r.begin)::int,
       r.begin, r.eind, r.volume, r.eenheid, r.centen, coalesce(z.centen, r.toegekend_centen)
from levering_prestatie r left join (
  select distinct on (prestatie_id) prestatie_id, centen from levering_prestatiebesluit
  where prestatie_id between {van} and {tot} order by prestatie_id, id desc) z on z.prestatie_id = r.id
where r.id between {van} and {tot} and (r.uitkomst <> 'afgewezen' or z.centen <> 0)""",
    "declaratie": """
select id, aanbieder_id, stand, ontvangen_op, regels, afgewezen, ingediend_centen,
toegekend_centen from levering_declaratie""",
    "resultaat": f"""{_LEVERING}
select t.persoon_id, {_WAAR}, {_TWAT}, t.aanbieder_id, t.id, g.doel ->> 'oordeel', r.gemeld_op, r.reden_einde <> ''
from levering_resultaatmelding r join t on t.id = r.toewijzing_id join d on d.id = t.dossier_id,
     lateral jsonb_array_elements(r.doelen) g(doel)
where r.id = (select max(x.id) from levering_resultaatmelding x where x.toewijzing_id = r.toewijzing_id)""",
    "ervaring": f"""{_LEVERING}
select t.persoon_id, {_WAAR}, {_TWAT}, t.aanbieder_id, 'tevreden', 'check', c.op, c.tevreden
from levering_leveringscheck c join t on t.id = c.toewijzing_id join d on d.id = t.dossier_id where c.tevreden is not null
union all
select t.persoon_id, {_WAAR}, {_TWAT}, t.aanbieder_id, 'tevreden', 'melding', r.gemeld_op, r.tevreden
from levering_resultaatmelding r join t on t.id = r.toewijzing_id join d on d.id = t.dossier_id
where r.tevreden is not null and not exists (select from levering_resultaatmelding x where x.vervangt_id = r.id)
union all
select n.persoon_id, {_WAAR}, coalesce(b.wet, ''), a.product, a.trede, tr.nr, null, v.wat, 'bevraging', q.dag, v.score
from monitor_nabevraging q join d on d.id = q.dossier_id join plan_actie a on a.id = q.actie_id
join onderzoek_behoefte n on n.id = a.behoefte_id left join tr on tr.code = a.trede left join b on b.actie_id = a.id,
lateral (values ('hulp', case q.hulp when 'goed' then 10 when 'gaat-wel' then 5 else 1 end),
                ('tevreden', case q.tevreden when 'ja' then 10 when 'deels' then 5 else 1 end),
                ('eigen-kracht', case q.sterker when 'ja' then 10 when 'deels' then 5 else 1 end)) v(wat, score)""",
    "oordeel": f"""with {_DOSSIER}
select o.id, {_WAAR}, o.wat, o.uitkomst, o.dag, o.doel_id,
o.actie_id from plan_oordeel o join d on d.id = o.dossier_id""",
    "bezwaar": f"""{_HULP}
select z.id, b.persoon_id, {_WAAR}, {_WAT}, z.soort, z.uitkomst, z.ontvangen_op, z.besloten_op
from besluit_bezwaar z join b on b.id = z.besluit_id join d on d.id = b.dossier_id""",
    "klacht": f"""with {_DOSSIER}
select k.id, k.persoon_id, {_WAAR}, k.ontvangen_op,
k.afgehandeld_op from besluit_klacht k join d on d.id = k.dossier_id""",
    "vrijwilliger": """
select id, gebied, organisatie <> '', sinds, gestopt_op from naoberschap_vrijwilliger""",
    "hulpvraag": """
select q.id, q.gebied, q.vrager, q.werk, q.gesteld_op, q.gesloten_op, q.uitkomst,
       (select min(v.gekoppeld_op) from naoberschap_voorstel v where v.hulpvraag_id = q.id)
from naoberschap_hulpvraag q""",
    "mantelzorg": """
select z.id, z.persoon_id, z.gebied, z.uren::float, z.werkend, z.sinds, z.tot, coalesce(b.eerst, ''),
coalesce(b.laatst, ''),
       coalesce(b.aantal, 0), b.bekeken,
       (select count(*) from naoberschap_mantelzorgsteun s where s.mantelzorg_id = z.id)
from naoberschap_mantelzorg z left join (
  select mantelzorg_id, (array_agg(oordeel order by dag, id))[1] as eerst,
         (array_agg(oordeel order by dag desc, id desc))[1] as laatst, count(*) as aantal, max(dag) as bekeken
  from naoberschap_belasting group by mantelzorg_id) b on b.mantelzorg_id = z.id""",
    "gesprek": f"""with {_DOSSIER}
select {_WAAR}, g.gevoerd_op, g.mantelzorg, g.plaats = 'thuis', g.clientondersteuning
from onderzoek_gesprek g join d on d.id = g.dossier_id""",
    "partij": f"""with {_DOSSIER}
select {_WAAR}, p.soort, p.formeel, p.van, p.tot from plan_planpartij p join d on d.id = p.dossier_id""",
    "veiligheid": f"""with {_DOSSIER}
select {_WAAR}, 'meldcode', m.vorm, m.begonnen_op, m.melden from veiligheid_meldcode m join d on d.id = m.dossier_id
union all
select {_WAAR}, 'verwijsindex', '', v.dag, true from veiligheid_verwijsindexmelding v join d on d.id = v.dossier_id""",
    "controle": """
select k.id, c.aanbieder_id, coalesce(p.product, ''), k.eis, k.uitkomst, k.op,
       (select min(z.op) from levering_kwaliteitscontrole z
        where z.contract_id = k.contract_id and z.eis = k.eis and (z.op, z.id) > (k.op, k.id))
from levering_kwaliteitscontrole k join levering_contract c on c.id = k.contract_id
left join (select distinct contract_id, product from levering_contractproduct) p on p.contract_id = c.id""",
    "bijdrage": """
select jaar, product, leveringsvorm, centen, make_date(jaar, 12, 31) from levering_bijdrageopbrengst""",
    "maatregel": """
select m.id, m.trede, m.stand,
       coalesce(m.van, (select min(s.dag) from kaart_preventiestap s where s.maatregel_id = m.id), {peildatum}::date),
       coalesce(m.tot, case when m.stand in ('afgerond', 'gestopt') then m.stand_op end),
       (select min(s.dag) from kaart_preventiestap s where s.maatregel_id = m.id and s.soort = 'resultaat')
from kaart_preventiemaatregel m where m.stand <> 'voorgenomen'""",
    "boeking": f"""with {_TREDE}
select b.boekjaar, b.post, b.soort, b.gebied, b.team, b.wet, b.product, b.trede, tr.nr, nullif(b.aanbieder, 0),
b.centen, b.dag
from geld_boeking b left join tr on tr.code = b.trede where b.id between {{van}} and {{tot}}""",
}
# A table that grows is kept in parts by the number of its row, so that a part that did not change stays as it is.
DEEL = 1_000_000
VAN_DEEL = {
    "levering": """
select n.deel, n.aantal, n.som, coalesce(z.aantal, 0) from (
  select id / {grootte} as deel, count(*) as aantal, count(toewijzing_id) as som from levering_prestatie group by 1) n
left join (select prestatie_id / {grootte} as deel,
count(*) as aantal from levering_prestatiebesluit group by 1) z using (deel)
order by 1""",
    "boeking": "select id / {grootte}, count(*), 0, 0 from geld_boeking group by 1 order by 1",
}
