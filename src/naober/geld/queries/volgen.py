"""Following the budget over time: what a measure makes rise, the volume of a saving, money that is left each year, what
the State pays, and what moves from heavy to light. No person is in any of it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import connection
from django.db.models import Q, Sum

from naober.fundament.scope import zonder_namen
from naober.geld.begroten import gedrukt, wijzigingen
from naober.geld.meten import gebruikers, volume, volume_uit
from naober.geld.models import Begrotingsmaatregel, Begrotingsregel, Verplichting
from naober.geld.queries.standen import INZIEN
from naober.geld.rules.volgen import (
    Gebruiksstand,
    Lichterjaar,
    Overschot,
    Rijksgat,
    Volumestand,
    gebruik_sinds,
    overgang,
    structureel_over,
    volume_sinds,
)
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.begroting import Begrotingspost
from naober.gemeente.profiel.begrotingsafspraken import Verschuiving
from naober.gemeente.rechten import heeft_recht
from naober.kern.tellen import KLEINSTE, verhul
from naober.plan.models import Actie


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
    """Each measure with a baseline that was not dropped, the last first; nothing without the right."""
    if profiel.begroting is None or not heeft_recht(actor.rollen, INZIEN):
        return []
    uit_nota = {m.code: m for m in profiel.begroting.maatregelen}
    rijen = Begrotingsmaatregel.objects.filter(nulmeting_op__isnull=False).order_by("-pk")
    uit = []
    for rij in rijen.exclude(stand=Begrotingsmaatregel.Stand.VERVALLEN)[:20]:
        als = uit_nota.get(rij.code)
        bewaakt = als.bewaking.gebruik if als and als.bewaking else ()
        nu = {g.code: len(gebruikers(g, dag)) for g in bewaakt}
        gebruik = gebruik_sinds([(g.code, g.naam) for g in bewaakt], rij.nulmeting.get("gebruik", {}), nu, KLEINSTE)
        toen = volume_uit(rij.nulmeting)
        stand, klein = None, False
        if als and als.volume and toen:
            heden = volume(als.volume.producten, dag)
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
select trede, boekjaar, coalesce(sum(centen) filter (where soort in ('verplicht', 'vrijval')), 0) from (
  select trede, boekjaar, soort, centen from geld_boekstand where boekjaar = any (%(jaren)s)
  union all select trede, boekjaar, soort, centen from geld_boekstaart where boekjaar = any (%(jaren)s)
) b where trede = any (%(treden)s) group by trede, boekjaar
"""


def verschuiving(actor: Actor, deze: Verschuiving, jaren: Sequence[int]) -> list[Lichterjaar]:
    """How help moved from heavy to light in each of these years: people and money on either side, and who went over.
    It says that they moved, and not why. Nothing without the right. Five statements."""
    if not heeft_recht(actor.rollen, INZIEN):
        return []
    alle = sorted({*jaren, *(j - 1 for j in jaren)})
    zwaar, licht = _mensen(deze.van, alle), _mensen(deze.naar, alle)
    euro: dict[str, dict[int, int]] = {"van": defaultdict(int), "naar": defaultdict(int)}
    with connection.cursor() as cursor:
        cursor.execute(_EURO, {"jaren": alle, "treden": [*deze.van, *deze.naar]})
        for trede, jaar, centen in cursor.fetchall():
            euro["van" if trede in deze.van else "naar"][jaar] += int(centen)
    uit = []
    for jaar in jaren:
        van, naar = len(zwaar[jaar]), len(licht[jaar])
        v, n = (a.aantal for a in verhul([("van", van), ("naar", naar)]))
        over = len(overgang(zwaar, licht, jaar))
        uit.append(
            Lichterjaar(
                jaar, None if v is None else euro["van"][jaar], None if n is None else euro["naar"][jaar], v, n,
                None if 0 < over < KLEINSTE else over,
            )
        )  # fmt: skip
    return uit


def _mensen(treden: Sequence[str], jaren: Sequence[int]) -> dict[int, set[int]]:
    """By year who had help on these rungs at the end of it, each once: on a grant, or by an action of the plan that
    needs none."""
    uit: dict[int, set[int]] = {jaar: set() for jaar in jaren}
    with zonder_namen():
        velden = ("besluit__persoon", "toewijzing__persoon", "ingang", "einde")
        for besluit, toewijzing, van, tot in Verplichting.objects.filter(
            Q(einde__isnull=True) | Q(einde__gte=date(min(jaren), 12, 31)), trede__in=treden, verplicht_centen__gt=0
        ).values_list(*velden):
            _tel(uit, besluit or toewijzing, van, tot)
        acties = Actie.objects.filter(trede__in=treden, begonnen_op__isnull=False)
        for persoon, van, tot in acties.values_list("behoefte__persoon", "begonnen_op", "afgerond_op"):
            _tel(uit, persoon, van, tot)
    return uit


def _tel(uit: dict[int, set[int]], wie: int | None, van: date | None, tot: date | None) -> None:
    for jaar, mensen in uit.items():
        slot = date(jaar, 12, 31)
        if wie is not None and van is not None and van <= slot and (tot is None or tot >= slot):
            mensen.add(wie)
