"""Counting by month from the commitments, for the whole municipality in one statement. What comes out names nobody.

Run in the wide scope only: who reads the figures sees no file, and may read these."""

from datetime import date
from typing import Final

from django.db import connection

from naober.geld.models import Maandstand
from naober.geld.rules.verplichting import horizon

# So many months back an invoice, a correction or a later decision can still change what a month was. Older months stay
# as they are, also when the files that they came from are destroyed.
OPEN_MAANDEN: Final = 24

_SLEUTEL = "post, gebied, wet, product, vorm, leeftijd"
_OVER = f"maand, {_SLEUTEL}"
_LEEFTIJD = """case when {geboren} is null then ''
    when extract(year from age({dag}, {geboren})) < 18 then '0-17'
    when extract(year from age({dag}, {geboren})) < 65 then '18-64'
    when extract(year from age({dag}, {geboren})) < 80 then '65-79' else '80+' end"""

# A grant that was ordered speaks through its orders. Without a day of help (withdrawn from the first) there is none.
_HULP = """
hulp as (
  select v.id, v.wet, v.product, v.post, v.jaren, p.id as persoon, p.geboortedatum as geboren,
    case when b.bedrag_centen is null then 'zin' else 'geld' end as vorm,
    greatest(v.ingang, coalesce(l.begin, v.ingang)) as begin, least(v.einde, coalesce(l.eind, v.einde)) as eind,
    (v.verplicht_centen <> 0 or v.onbekend <> '') and coalesce(not t.verwijderd, true)
      and not exists (select from levering_toewijzing x where x.besluit_id = v.besluit_id and not x.verwijderd) as telt
  from geld_verplichting v
  left join besluit_besluit b on b.id = v.besluit_id
  left join levering_toewijzing t on t.id = v.toewijzing_id
  join bewoners_persoon p on p.id = coalesce(b.persoon_id, t.persoon_id)
  left join lateral (
    select min(x.begin) as begin,
      case when bool_or(x.eind is null or x.tijdelijk) then null else max(x.eind) end as eind
    from levering_levering x where x.toewijzing_id = t.id
  ) l on true
  where v.ingang is not null
)"""

# Where the household of a commitment lived, from and until which day.
_WOONT = """
plaats as (
  select id, gebied, date '0001-01-01' as vanaf from geld_verplichting
  union all select v.id, x ->> 1, (x ->> 0)::date
  from geld_verplichting v cross join lateral jsonb_array_elements(v.verhuisd) x
), woont as (
  select id, gebied, vanaf,
    coalesce(lead(vanaf) over (partition by id order by vanaf) - 1, date '9999-12-30') as totmet
  from plaats
)"""

# A piece for each book year, as a line may hold for some years only, and for each place; pieces that touch or overlap
# are one stay. Who moves neither begins nor stops: the days are where they lived, the stay and its age go on.
_VERBLIJF = f"""
stuk as (
  select h.id, h.persoon, h.geboren, w.gebied, h.wet, h.product, h.vorm,
    coalesce(h.jaren -> j.jaar::text ->> 0, h.post) as post,
    greatest(h.begin, make_date(j.jaar, 1, 1), w.vanaf) as van,
    least(h.eind, make_date(j.jaar, 12, 31), w.totmet) as tot
  from hulp h cross join lateral generate_series(
    extract(year from h.begin)::int, extract(year from h.eind)::int) j(jaar)
  join woont w on w.id = h.id and w.vanaf <= least(h.eind, make_date(j.jaar, 12, 31))
    and w.totmet >= greatest(h.begin, make_date(j.jaar, 1, 1))
  where h.telt and h.begin <= h.eind
), los as (
  select s.*, max(tot) over (
    partition by persoon, post, wet, product, vorm order by van, tot, id
    rows between unbounded preceding and 1 preceding) as eerder
  from stuk s
), deel as (
  select los.*, count(*) filter (where eerder is null or van > eerder + 1) over (
    partition by persoon, post, wet, product, vorm order by van, tot, id) as nummer
  from los
), plek as (
  select deel.*, {_LEEFTIJD.format(geboren="geboren", dag="min(van) over w")} as leeftijd,
    min(van) over w as eerst, max(tot) over w as laatst,
    max(tot) over (partition by persoon, post, wet, product, vorm, nummer, gebied order by van, tot, id
      rows between unbounded preceding and 1 preceding) as hier_eerder
  from deel window w as (partition by persoon, post, wet, product, vorm, nummer)
), hier as (
  select plek.*, count(*) filter (where hier_eerder is null or van > hier_eerder + 1) over (
    partition by persoon, post, wet, product, vorm, nummer, gebied order by van, tot, id) as woning
  from plek
), verblijf as (
  select {_SLEUTEL}, min(van) as van, max(tot) as tot, min(eerst) as eerst, max(laatst) as laatst
  from hier group by persoon, nummer, woning, {_SLEUTEL}
), geteld as (
  select m::date as maand, {_SLEUTEL},
    (van = eerst and van >= m)::int as gestart, (tot = laatst and tot < m + interval '1 month')::int as gestopt,
    (tot >= (m + interval '1 month')::date - 1 and laatst >= m + interval '1 month')::int as lopend,
    least(tot, (m + interval '1 month' - interval '1 day')::date) - greatest(van, m::date) + 1 as dagen,
    case when tot = laatst and tot < m + interval '1 month' then laatst - eerst + 1 else 0 end as duur
  from verblijf cross join lateral generate_series(
    greatest(date_trunc('month', van), %(van)s::timestamp), least(date_trunc('month', tot), %(tot)s::timestamp),
    interval '1 month') m
), stukdag as (
  select m::date as maand, {_SLEUTEL},
    least(tot, (m + interval '1 month' - interval '1 day')::date) - greatest(van, m::date) + 1 as dagen
  from plek cross join lateral generate_series(
    greatest(date_trunc('month', van), %(van)s::timestamp), least(date_trunc('month', tot), %(tot)s::timestamp),
    interval '1 month') m
)"""  # noqa: S608  made of constants

# Of each commitment and year the line, form and age it counts under: as its piece, else as it says itself.
_WAAR = f"""
waar as (
  select distinct on (id, extract(year from van)) id, extract(year from van)::int as jaar, leeftijd from plek
  order by id, extract(year from van), van
), zegt as (
  select h.id, h.wet, h.product, h.vorm, h.begin, h.eind, j.key::int as jaar, j.value ->> 0 as post,
    (j.value ->> 1)::bigint as centen,
    coalesce(waar.leeftijd, {_LEEFTIJD.format(geboren="h.geboren", dag="h.begin")}) as leeftijd
  from hulp h cross join lateral jsonb_each(h.jaren) j
  left join waar on waar.id = h.id and waar.jaar = j.key::int
)"""  # noqa: S608  made of constants

# Cents by days, rounded as they add up: the months of a year are exactly that year, those of a line that line.
_GELD = f"""
dagen as (
  select zegt.*, case when begin <= eind and extract(year from begin) <= jaar and extract(year from eind) >= jaar
      then greatest(begin, make_date(jaar, 1, 1)) else make_date(jaar, 1, 1) end as van,
    case when begin <= eind and extract(year from begin) <= jaar and extract(year from eind) >= jaar
      then least(eind, make_date(jaar, 12, 31)) else make_date(jaar, 12, 31) end as tot
  from zegt where centen <> 0
), verplicht as (
  select m::date as maand, {_SLEUTEL},
    round(centen::numeric * (least(tot + 1, (m + interval '1 month')::date, totmet + 1) - van) / (tot - van + 1))
    - round(centen::numeric * (greatest(van, m::date, vanaf) - van) / (tot - van + 1)) as centen
  from dagen join woont using (id) cross join lateral generate_series(
    date_trunc('month', greatest(van, vanaf)), date_trunc('month', least(tot, totmet)), interval '1 month') m
  where m between %(van)s::timestamp and %(tot)s::timestamp and vanaf <= tot and totmet >= van
), regel as (
  select pr.toewijzing_id, pr.begin as van, pr.eind as tot, pr.eenheid,
    coalesce((select pb.centen from levering_prestatiebesluit pb where pb.prestatie_id = pr.id
      order by pb.id desc limit 1), pr.toegekend_centen) as centen, pr.toegekend_volume as volume
  from levering_prestatie pr join levering_declaratie d on d.id = pr.declaratie_id
  where d.stand in ('goedgekeurd', 'betaald') and pr.toewijzing_id is not null
    and pr.eind >= %(van)s::date
), maandregel as (
  select v.id, v.post, v.wet, v.product, w.gebied, r.eenheid, m::date as maand,
    round(r.centen::numeric * (d.tot + 1 - r.van) / (r.tot - r.van + 1))
    - round(r.centen::numeric * (d.van - r.van) / (r.tot - r.van + 1)) as centen,
    round(r.volume::numeric * (d.tot + 1 - r.van) / (r.tot - r.van + 1))
    - round(r.volume::numeric * (d.van - r.van) / (r.tot - r.van + 1)) as volume
  from regel r join geld_verplichting v on v.toewijzing_id = r.toewijzing_id
  join woont w on w.id = v.id and w.vanaf <= r.tot and w.totmet >= r.van
  cross join lateral generate_series(date_trunc('month', greatest(r.van, w.vanaf)),
    date_trunc('month', least(r.tot, w.totmet)), interval '1 month') m
  cross join lateral (select greatest(r.van, m::date, w.vanaf) as van,
    least(r.tot, (m + interval '1 month')::date - 1, w.totmet) as tot) d
  where m between %(van)s::timestamp and %(tot)s::timestamp
), betaald as (
  select mr.maand, mr.eenheid, mr.centen, mr.volume, coalesce(zegt.post, mr.post) as post, mr.gebied, mr.wet,
    mr.product, 'zin' as vorm, coalesce(zegt.leeftijd, '') as leeftijd
  from maandregel mr left join zegt on zegt.id = mr.id and zegt.jaar = extract(year from mr.maand)
), verrekend as (
  select m::date as maand, post, gebied, wet, product, 'zin' as vorm, '' as leeftijd,
    round(v * extract(month from m) / 12) - round(v * (extract(month from m) - 1) / 12) as verplicht,
    round(r * extract(month from m) / 12) - round(r * (extract(month from m) - 1) / 12) as centen
  from (
    select boekjaar, post, gebied, wet, product,
      coalesce(sum(centen) filter (where soort in ('verplicht', 'vrijval')), 0)::numeric as v,
      coalesce(sum(centen) filter (where soort = 'gerealiseerd'), 0)::numeric as r
    from geld_boeking where verplichting < 0 group by 1, 2, 3, 4, 5
  ) b cross join lateral generate_series(
    make_date(boekjaar, 1, 1)::timestamp, make_date(boekjaar, 12, 1)::timestamp, interval '1 month') m
  where m between %(van)s::timestamp and %(tot)s::timestamp
)"""  # noqa: S608  made of constants

_VELDEN = "gestart, gestopt, lopend, dagen, stukdagen, duur, verplicht, centen, volume, volume_centen, eenheid"
_TEL = f"""
with {_HULP}, {_WOONT}, {_VERBLIJF}, {_WAAR}, {_GELD}, alles as (
  select {_OVER}, gestart, gestopt, lopend, dagen, 0 as stukdagen, duur, 0 as verplicht, 0 as centen,
    0 as volume, 0 as volume_centen, null as eenheid from geteld
  union all select {_OVER}, 0, 0, 0, 0, dagen, 0, 0, 0, 0, 0, null from stukdag
  union all select {_OVER}, 0, 0, 0, 0, 0, 0, centen, case when vorm = 'geld' then centen else 0 end, 0, 0, null
    from verplicht
  union all select {_OVER}, 0, 0, 0, 0, 0, 0, 0, centen, volume, centen, eenheid from betaald
  union all select {_OVER}, 0, 0, 0, 0, 0, 0, verplicht, centen, 0, 0, null from verrekend
)
insert into geld_maandstand (gemeente_id, {_OVER}, {_VELDEN})
select current_setting('naober.gemeente')::int, {_OVER}, sum(gestart), sum(gestopt), sum(lopend), sum(dagen),
  sum(stukdagen), sum(duur), sum(verplicht), sum(centen),
  case when count(distinct eenheid) = 1 then sum(volume) else 0 end,
  case when count(distinct eenheid) = 1 then sum(volume_centen) else 0 end,
  case count(distinct eenheid) when 0 then '' when 1 then max(eenheid) else '-' end
from alles group by {_OVER}
"""  # noqa: S608  made of constants


def maandbegin(dag: date) -> date:
    return dag.replace(day=1)


def maanden_terug(maand: date, aantal: int) -> date:
    """The first day of the month so many months before (or after, below nought)."""
    nummer = maand.year * 12 + maand.month - 1 - aantal
    return date(nummer // 12, nummer % 12 + 1, 1)


def tel(dag: date, *, alles: bool = False) -> int:
    """Count the months that can have changed, up to the last that anything is committed for; all of them the first
    time, or with `alles`. Gives how many rows there are of those months. Done again it gives the same."""
    tot = maandbegin(horizon(dag))
    van = maanden_terug(maandbegin(dag), OPEN_MAANDEN)
    if alles or not Maandstand.objects.exists():
        van = date(2000, 1, 1)
    with connection.cursor() as cursor:
        # Nobody else counts meanwhile; who reads sees what was there before.
        cursor.execute(
            "select pg_advisory_xact_lock(hashtext('geld_maandstand'), current_setting('naober.gemeente')::int)"
        )
        cursor.execute("delete from geld_maandstand where maand between %s and %s", [van, tot])
        cursor.execute(_TEL, {"van": van, "tot": tot})
        return int(cursor.rowcount)
