"""The three questions of a search: which of the typed words are known, which entries answer, and those entries."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection

from naober.gemeente.profiel import Profiel, Trap
from naober.kaart.zoeken.boek import woordenboek
from naober.kaart.zoeken.rules import Treffer, Woord, Zoekplan, maak_plan, volgorde, woorden_van

# Of each typed word: its stem, whether it stands on the map here, and what is near it.
_WOORDEN = """
with getypt as (
  select nr, woord, naober_stam(woord) as stam
  from unnest(%(woorden)s::text[]) with ordinality as g (woord, nr)
)
select g.woord, g.stam, z.stam is not null,
  case when g.zoekt then array(
    select v.stam from kaart_zoekwoord v
    where v.gemeente_id = %(gemeente)s and v.drieletters @> g.binnen and v.stam <> g.stam
      and (starts_with(v.stam, g.stam) or right(v.stam, length(g.stam)) = g.stam)
    order by length(v.stam), v.stam limit 25) end,
  case when g.zoekt and z.stam is null then array(
    select v.stam from kaart_zoekwoord v
    where v.gemeente_id = %(gemeente)s and v.stam = any (g.stukken) order by length(v.stam) desc limit 4) end,
  case when g.zoekt and z.stam is null then array(
    select v.stam from kaart_zoekwoord v
    where v.gemeente_id = %(gemeente)s and v.drieletters && naober_drieletters(g.stam)
      and abs(length(v.stam) - length(g.stam)) <= 2
    order by cardinality(array(select unnest(v.drieletters) intersect select unnest(naober_drieletters(g.stam)))) desc,
      v.stam
    limit 12) end
from (
  select nr, woord, stam, length(stam) >= 4 and woord <> all (%(negeren)s::text[]) as zoekt,
    array(select substr(stam, n, 3) from generate_series(1, length(stam) - 2) n) as binnen,
    array(select left(stam, n) from generate_series(4, length(stam) - 3) n
          union select right(stam, n) from generate_series(4, length(stam) - 3) n) as stukken
  from getypt
) g
left join kaart_zoekwoord z on z.gemeente_id = %(gemeente)s and z.stam = g.stam
order by g.nr
"""

# An entry counts for a group once, by its best stem; a stem that stands everywhere says little. Of each stem only the
# places where it counts most are read, so that a common word costs no more than a rare one; what has more of the typed
# words in it (`samen`) is looked up by those words together.
_PER_STAM, _GETELD = 150, 1000
_VINDEN = """
with vraag as materialized (
  select v.groep, v.stam, v.zwaarte / (1 + ln(1 + (
    select count(*) from (select from kaart_zoekplaats p where p.gemeente_id = %(gemeente)s and p.stam = v.stam
                          limit {geteld}) t))) as zwaarte
  from unnest(%(stammen)s::text[], %(groepen)s::int[], %(zwaarten)s::real[]) as v (stam, groep, zwaarte)
), treffers as (
  select v.groep, p.voorziening, v.zwaarte * p.gewicht as waarde
  from vraag v cross join lateral (
    select p.voorziening, p.gewicht from kaart_zoekplaats p
    where p.gemeente_id = %(gemeente)s and p.stam = v.stam {smal}
    order by p.gewicht desc, p.voorziening desc limit {per_stam}
  ) p
  union all
  select v.groep, r.voorziening, v.zwaarte * s.gewicht
  from (
    select distinct on (p.voorziening) p.voorziening, p.woorden
    from unnest(%(samen)s::text[]) as q (woorden) cross join lateral (
      select p.voorziening, p.woorden from kaart_zoekregel p
      where p.woorden @@ q.woorden::tsquery and p.gemeente_id = %(gemeente)s {smal} limit {per_stam}) p
  ) r cross join lateral naober_zoekwoorden(r.woorden) s join vraag v on v.stam = s.stam
), gevonden as (
  select voorziening, sum(waarde) as score
  from (select voorziening, groep, max(waarde) as waarde from treffers group by voorziening, groep) g
  group by voorziening order by score desc, voorziening limit %(meest)s
)
select g.voorziening, g.score, r.trede
from gevonden g join kaart_zoekregel r on r.voorziening = g.voorziening order by g.score desc, g.voorziening
"""
_BLADEREN = """
select r.voorziening, 0.0, r.trede
from unnest(%(treden)s::text[]) with ordinality as t (code, nr)
cross join lateral (
  select p.voorziening, p.trede, p.naam from kaart_zoekregel p
  where p.gemeente_id = %(gemeente)s and p.trede = t.code {smal}
  order by p.naam, p.voorziening limit %(meest)s
) r
order by t.nr, r.naam, r.voorziening limit %(meest)s
"""
_SMAL = """ and exists (select 1 from kaart_zoekregel s where s.voorziening = p.voorziening{eisen})"""
_OPEN = """ and exists (select 1 from kaart_openingstijd o where o.voorziening_id = s.voorziening
  and o.dag = %(weekdag)s and o.van <= %(tijd)s and o.tot >= %(tijd)s
  and (o.geldig_van is null or o.geldig_van <= %(dag)s) and (o.geldig_tot is null or o.geldig_tot >= %(dag)s)
  and (o.om_de = 1 or ((%(dag)s - o.geldig_van) / 7) %% o.om_de = 0))"""
_EISEN = {
    "leefgebied": " and %(leefgebied)s = any (s.leefgebieden)",
    "thema": " and %(thema)s = any (s.themas)",
    "doelgroep": " and (s.doelgroepen = '{}' or %(doelgroep)s = any (s.doelgroepen))",
    "gebied": " and (s.gebieden = '{}' or %(gebied)s = any (s.gebieden))",
}


@dataclass(frozen=True, slots=True)
class Zoekvraag:
    """What somebody looks for: words, and what it is narrowed down to (codes of the profile). `open_op`: open at that
    moment, by the clock of the Netherlands. Without words one leafs through what there is."""

    tekst: str = ""
    leefgebied: str = ""
    thema: str = ""
    doelgroep: str = ""
    gebied: str = ""
    open_op: datetime | None = None

    @property
    def leeg(self) -> bool:
        return not woorden_van(self.tekst)


@dataclass(frozen=True, slots=True)
class Gevonden:
    """The numbers of what was found, the best answers first, and what a word was taken for. `meer`: there are more."""

    nummers: tuple[int, ...]
    verbeterd: dict[str, str]
    meer: bool = False


def zoek(profiel: Profiel, vraag: Zoekvraag, *, meest: int = 100) -> Gevonden:
    """Find what answers this question, in the municipality of the profile: two queries, one when leafing through."""
    if vraag.leeg:
        gevonden = _haal(_BLADEREN, profiel, vraag, meest, {"treden": [t.code for t in profiel.trap.treden]})
        return Gevonden(tuple(nr for nr, _, _ in gevonden[:meest]), {}, len(gevonden) > meest)
    plan = plan_van(profiel, vraag.tekst)
    if not plan:
        return Gevonden((), {})
    regels = [(stam, nr, zwaarte) for nr, groep in enumerate(plan.groepen) for stam, zwaarte in groep.items()]
    stammen, groepen, zwaarten = (list(kolom) for kolom in zip(*regels, strict=True))
    waarden = {"stammen": stammen, "groepen": groepen, "zwaarten": zwaarten, "samen": samen_van(plan.typte)}
    gevonden = _haal(_VINDEN, profiel, vraag, meest, waarden)
    treffers = volgorde(Treffer(nr, score, plek_van(profiel.trap, trede)) for nr, score, trede in gevonden[:meest])
    return Gevonden(tuple(t.nummer for t in treffers), dict(plan.verbeterd), len(gevonden) > meest)


def plan_van(profiel: Profiel, tekst: str) -> Zoekplan:
    """What to look for when this was typed: one query."""
    boek = woordenboek(profiel)
    with connection.cursor() as cursor:
        cursor.execute(
            _WOORDEN,
            {
                "woorden": list(woorden_van(tekst)),
                "gemeente": profiel.gemeente.code,
                "negeren": sorted(boek.negeren),
            },
        )
        rijen = cursor.fetchall()
    woorden = [
        Woord(typte, stam, bekend, tuple(verwant or ()), tuple(delen or ()), tuple(lijkt or ()))
        for typte, stam, bekend, verwant, delen, lijkt in rijen
    ]
    return maak_plan(woorden, boek)


def samen_van(stammen: Sequence[str]) -> list[str]:
    """All typed words together, and all but one of them, as PostgreSQL reads a search; nothing for a single word."""
    if len(stammen) < 2:
        return []
    rij = list(stammen[:6])
    zonder_een = [rij[:n] + rij[n + 1 :] for n in range(len(rij))] if len(rij) > 2 else []
    return [" & ".join(f"'{stam}'" for stam in samen) for samen in (rij, *zonder_een)]


def plek_van(trap: Trap, trede: str) -> int:
    """How far up the ladder this rung is, 0 for the lightest; one that this ladder does not have comes last."""
    return next((nr for nr, t in enumerate(trap.treden) if t.code == trede), len(trap.treden))


def _haal(
    opdracht: str, profiel: Profiel, vraag: Zoekvraag, meest: int, waarden: Mapping[str, Any]
) -> Sequence[tuple[int, float, str]]:
    keuzes = {naam: getattr(vraag, naam) for naam in _EISEN}
    eisen, alles = "".join(eis for naam, eis in _EISEN.items() if keuzes[naam]), {**keuzes, **waarden}
    if vraag.open_op is not None:
        eisen += _OPEN
        nu = vraag.open_op
        alles |= {"weekdag": nu.isoweekday(), "tijd": nu.time(), "dag": nu.date()}
    smal = _SMAL.replace("{eisen}", eisen) if eisen else ""
    sql = opdracht.replace("{smal}", smal).replace("{per_stam}", str(_PER_STAM)).replace("{geteld}", str(_GETELD))
    with connection.cursor() as cursor:
        cursor.execute(sql, {**alles, "gemeente": profiel.gemeente.code, "meest": meest + 1})
        return list(cursor.fetchall())
