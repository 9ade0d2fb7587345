"""Following the budget over time: what a measure makes rise, the volume of a saving, money that is left each year, what
the State pays, and what moves from heavy to light. No person is in any of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection
from django.db.models import Sum

from naober.fundament.scope import zonder_namen
from naober.geld.begroten import gedrukt, wijzigingen
from naober.geld.meten import tel_gebruik, volume_uit, volumes
from naober.geld.models import Begrotingsmaatregel, Begrotingsregel
from naober.geld.queries.standen import INZIEN
from naober.geld.rules.volgen import (
    Gebruiksstand,
    Lichterjaar,
    Overschot,
    Rijksgat,
    Volumestand,
    gebruik_sinds,
    structureel_over,
    volume_sinds,
)
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.begroting import Begrotingspost
from naober.gemeente.profiel.begrotingsafspraken import Verschuiving
from naober.gemeente.rechten import heeft_recht
from naober.kern.tellen import KLEINSTE, verhul


@dataclass(frozen=True, slots=True)
class Gevolgd:
    """A measure that was adopted, with what was counted then beside what is counted now. `klein`: the volume is about
    so few people that its figures are kept back."""

    maatregel: Begrotingsmaatregel
    gebruik: tuple[Gebruiksstand, ...]
    volume: Volumestand | None
    klein: bool = False

    @property
    def gestegen(self) -> list[str]:
        return [g.naam for g in self.gebruik if g.gestegen]


def gevolgd(actor: Actor, profiel: Profiel, dag: date) -> list[Gevolgd]:
    """Each measure with a baseline that was not dropped, the last first; nothing without the right. Four statements,
    however many measures there are."""
    if profiel.begroting is None or not heeft_recht(actor.rollen, INZIEN):
        return []
    uit_nota = {m.code: m for m in profiel.begroting.maatregelen}
    gemeten = Begrotingsmaatregel.objects.filter(nulmeting_op__isnull=False).order_by("-pk")
    rijen = list(gemeten.exclude(stand=Begrotingsmaatregel.Stand.VERVALLEN)[:20])
    gevolgde = [uit_nota[rij.code] for rij in rijen if rij.code in uit_nota]
    geteld = tel_gebruik((g for m in gevolgde if m.bewaking for g in m.bewaking.gebruik), dag)
    besteld = volumes((m.volume.producten for m in gevolgde if m.volume), dag)
    uit = []
    for rij in rijen:
        als = uit_nota.get(rij.code)
        bewaakt = als.bewaking.gebruik if als and als.bewaking else ()
        nu = {g.code: geteld[g] for g in bewaakt}
        gebruik = gebruik_sinds([(g.code, g.naam) for g in bewaakt], rij.nulmeting.get("gebruik", {}), nu, KLEINSTE)
        toen = volume_uit(rij.nulmeting)
        stand, klein = None, False
        if als and als.volume and toen:
            heden = besteld[als.volume.producten]
            klein = any(0 < n < KLEINSTE for n in (toen.mensen, heden.mensen))
            stand = None if klein else volume_sinds(als.volume.procent, toen, heden)
        uit.append(Gevolgd(rij, tuple(gebruik), stand, klein))
    return uit


# ------------------------------------------------------------------------------------------------- onderbesteding

_GEREALISEERD = """
select post, boekjaar, sum(centen) filter (where soort = 'gerealiseerd') from (
  select post, boekjaar, soort, centen from geld_boekstand where boekjaar = any (%(jaren)s)
  union all select post, boekjaar, soort, centen from geld_boekstaart where boekjaar = any (%(jaren)s)
) b where post <> '' group by post, boekjaar
"""


def werkelijk(profiel: Profiel, posten: Iterable[Begrotingspost], jaren: Sequence[int]) -> dict[tuple[str, int], int]:
    """What was really spent by line and year, in cents: what the document says, else what was approved. One
    statement. A line with neither is left out: nothing known is not nothing spent."""
    uit: dict[tuple[str, int], int] = {}
    with connection.cursor() as cursor:
        cursor.execute(_GEREALISEERD, {"jaren": list(jaren)})
        for post, jaar, centen in cursor.fetchall():
            if centen is not None:
                uit[post, jaar] = int(centen)
    for post in posten:
        deel = profiel.begroting.deel(post.deel) if profiel.begroting else None
        for jaar in jaren:
            bedrag = post.bedrag("realisatie", jaar)
            if deel and bedrag and bedrag.jaar is not None and (last := deel.last(post, bedrag)) is not None:
                uit[post.code, jaar] = last * 100
    return uit


def overschotten(actor: Actor, profiel: Profiel, dag: date) -> list[Overschot]:
    """Lines on which money was left in each of the last closed years; somebody decides what follows. Two statements."""
    begroting = profiel.begroting
    regel = begroting.onderbesteding if begroting else None
    if begroting is None or regel is None or not heeft_recht(actor.rollen, INZIEN):
        return []
    tabel = {d.code for d in begroting.delen if d.rol == "begroting"}
    posten = [p for p in begroting.posten if p.deel in tabel]
    jaren = list(range(dag.year - regel.jaren, dag.year))
    sinds = wijzigingen([p.code for p in posten], jaren)
    begroot: dict[tuple[str, int], int | None] = {}
    for post in posten:
        for jaar in jaren:
            eerst, erbij = gedrukt(begroting, post.code, jaar), sinds.get((post.code, jaar))
            begroot[post.code, jaar] = eerst if erbij is None else (eerst or 0) + erbij
    namen = [(p.code, p.naam) for p in posten]
    return structureel_over(regel, namen, jaren, begroot, werkelijk(profiel, posten, jaren))


# -------------------------------------------------------------------------------------------------- rijksmiddelen


def rijksgaten(actor: Actor, profiel: Profiel, jaar: int) -> list[Rijksgat]:
    """Of each line of the budget itself what it costs and what the State structurally gives for it, as recorded; what
    is left comes from own means. Incidental means are no part of it. Two statements."""
    begroting = profiel.begroting
    if begroting is None or not heeft_recht(actor.rollen, INZIEN):
        return []
    rijen = Begrotingsregel.objects.filter(soort=Begrotingsregel.Soort.RIJK, jaar=jaar, aard="structureel")
    rijk = {r["post"]: -r["som"] for r in rijen.values("post").annotate(som=Sum("centen"))}
    if not rijk:
        return []
    tabel = {d.code for d in begroting.delen if d.rol == "begroting"}
    posten = [p for p in begroting.posten if p.deel in tabel and p.kant != "baten"]
    sinds = wijzigingen([p.code for p in posten], [jaar])
    uit = []
    for post in posten:
        eerst, erbij = gedrukt(begroting, post.code, jaar), sinds.get((post.code, jaar))
        if eerst is None and erbij is None:
            continue
        uit.append(Rijksgat(post.code, post.naam, (eerst or 0) + (erbij or 0), rijk.get(post.code)))
    return uit


# ------------------------------------------------------------------------------------------------- van zwaar naar licht

_EURO = """
select trede = any (%(van)s), boekjaar, coalesce(sum(centen) filter (where soort in ('verplicht', 'vrijval')), 0),
  coalesce(sum(aantal) filter (where soort <> 'onbekend'), 0)
from (
  select trede, boekjaar, soort, centen, aantal from geld_boekstand where boekjaar = any (%(jaren)s)
  union all select trede, boekjaar, soort, centen, aantal from geld_boekstaart where boekjaar = any (%(jaren)s)
) b where trede = any (%(van)s) or trede = any (%(naar)s) group by 1, 2
"""

# By year who had help on these rungs at the end of it, each once: on a grant, or by an action of the plan that needs
# none. Who went over had heavy help only in the year before, and has light help and no heavy help any more.
_MENSEN = """
with slot as (select j.jaar, make_date(j.jaar, 12, 31) as dag from unnest(%(jaren)s::int[]) j(jaar)), hulp as (
  select coalesce(b.persoon_id, t.persoon_id) as wie, s.jaar, v.trede
  from slot s join geld_verplichting v on v.ingang <= s.dag and (v.einde is null or v.einde >= s.dag)
  left join besluit_besluit b on b.id = v.besluit_id
  left join levering_toewijzing t on t.id = v.toewijzing_id
  where v.verplicht_centen > 0 and (v.trede = any (%(van)s) or v.trede = any (%(naar)s))
  union all
  select h.persoon_id, s.jaar, a.trede
  from slot s join plan_actie a on a.begonnen_op <= s.dag and (a.afgerond_op is null or a.afgerond_op >= s.dag)
  join onderzoek_behoefte h on h.id = a.behoefte_id
  where a.trede = any (%(van)s) or a.trede = any (%(naar)s)
), per as (
  select wie, jaar, bool_or(trede = any (%(van)s)) as zwaar, bool_or(trede = any (%(naar)s)) as licht
  from hulp where wie is not null group by wie, jaar
)
select p.jaar, count(*) filter (where p.zwaar), count(*) filter (where p.licht),
  count(*) filter (where e.zwaar and not e.licht and p.licht and not p.zwaar)
from per p left join per e on e.wie = p.wie and e.jaar = p.jaar - 1 group by p.jaar
"""


def verschuiving(actor: Actor, deze: Verschuiving, jaren: Sequence[int]) -> list[Lichterjaar]:
    """How help moved from heavy to light in each of these years: people and money on either side, and who went over.
    It says that they moved, and not why. Money is shown where enough people have help and enough commitments are behind
    it: what the team does itself counts people and costs nothing here. Nothing without the right. Two statements."""
    if not heeft_recht(actor.rollen, INZIEN):
        return []
    alle = sorted({*jaren, *(j - 1 for j in jaren)})
    wat: dict[str, Any] = {"jaren": alle, "van": list(deze.van), "naar": list(deze.naar)}
    with zonder_namen(), connection.cursor() as cursor:
        cursor.execute(_MENSEN, wat)
        mensen = {jaar: (int(zwaar), int(licht), int(over)) for jaar, zwaar, licht, over in cursor.fetchall()}
        cursor.execute(_EURO, wat)
        geld = {(bool(zwaar), jaar): (int(centen), int(aantal)) for zwaar, jaar, centen, aantal in cursor.fetchall()}
    return [_lichterjaar(j, mensen.get(j, (0, 0, 0)), geld.get((True, j)), geld.get((False, j))) for j in jaren]


def _lichterjaar(
    jaar: int, mensen: tuple[int, int, int], van: tuple[int, int] | None, naar: tuple[int, int] | None
) -> Lichterjaar:
    zwaar, licht, over = mensen
    v, n = (a.aantal for a in verhul([("van", zwaar), ("naar", licht)]))
    kanten = {"van": van or (0, 0), "naar": naar or (0, 0)}
    # Money that came and went is about one commitment at least.
    achter = verhul([(kant, max(aantal, 1 if centen else 0)) for kant, (centen, aantal) in kanten.items()])
    euro_van, euro_naar = (
        None if mens is None or a.aantal is None else kanten[a.naam][0] for mens, a in zip((v, n), achter, strict=True)
    )
    return Lichterjaar(jaar, euro_van, euro_naar, v, n, None if 0 < over < KLEINSTE else over)
