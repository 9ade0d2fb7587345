"""The virtual budget of each area beside what its residents use. No person is in any of it."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date

from django.db import connection
from django.db.models import Count, Q

from naober.bewoners.models import Persoon
from naober.fundament.scope import zonder_namen
from naober.geld.posten import budgetten, lasten
from naober.geld.queries.standen import INZIEN, Som, telling
from naober.geld.rules.afspraken import posten_in
from naober.geld.rules.stand import Geldstand
from naober.geld.rules.verdelen import Gebiedsbudgetten, Regel, Sleutel, achttien_op, gebiedsbudgetten
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.gemeente.rechten import heeft_recht
from naober.kern import Bron, Weigering
from naober.kern.tellen import verhul

_VERDELING = Bron("Financiële-verhoudingswet", "art. 6")
_LEEG: Som = (Geldstand(None, 0, 0), 0)


@dataclass(frozen=True, slots=True)
class Gebiedsrij:
    """One area: its virtual budget and what it used of it, in cents. None where it could be about people whom a reader
    knows: of the budget only when it is reckoned from what was used before."""

    code: str
    naam: str
    budget: int | None
    stand: Geldstand | None


def gebiedsbudget(
    actor: Actor, profiel: Profiel, jaar: int, sleutel: Sleutel, dag: date
) -> tuple[Gebiedsrij, ...] | Weigering | None:
    """The virtual budget of each area beside what its residents use of the lines that were divided, by address; None
    without the right. Refused when nothing is known to divide by. Four statements."""
    if not heeft_recht(actor.rollen, INZIEN):
        return None
    deelbaar, codes = _te_verdelen(profiel, jaar, sleutel)
    eerder = _kruis(jaar - 1, codes) if sleutel == "historie" else {}
    gewichten = _gewichten(profiel, sleutel, eerder, dag)
    verdeling = gebiedsbudgetten(deelbaar, sleutel, gewichten, _VERDELING)
    if isinstance(verdeling, Weigering):
        return verdeling
    bekend = [g.code for g in profiel.gebieden]
    budget_open = set(bekend)
    if sleutel == "historie":
        budget_open = _open(bekend, _gebiedsommen(dict.fromkeys(bekend, ""), eerder))
    elif sleutel == "behoefte":
        tellingen = verhul([(g, n) for g, n in gewichten.items() if isinstance(n, int)])
        budget_open = {a.naam for a in tellingen if a.aantal is not None}
    return _per_gebied(profiel, verdeling, _kruis(jaar, codes), budget_open)


def _te_verdelen(profiel: Profiel, jaar: int, sleutel: Sleutel) -> tuple[list[Regel], list[str]]:
    """What is divided, and the lines of which the use stands beside it. By need it is what the State gives to a fund
    that is spent as one, where there is such a fund; otherwise each line by itself."""
    apart, posten = _afgeschermd(profiel), [p for p in lasten(profiel, jaar) if p.voor]
    heel = next((f for f in (profiel.begroting.fondsen if profiel.begroting else ()) if f.integraal), None)
    if sleutel == "behoefte" and profiel.begroting is not None and heel is not None:
        middelen = budgetten(profiel, jaar, heel.baten)
        binnen = posten_in(profiel.begroting, heel)
        som = [-c for c in middelen.values() if c is not None]
        return [Regel(heel.code, sum(som), "")] if som else [], [p.code for p in posten if p.code in binnen]
    budget = budgetten(profiel, jaar, [p.code for p in posten])
    regels = [
        Regel(p.code, centen, p.einde or "", p.code in apart) for p in posten if (centen := budget[p.code]) is not None
    ]
    return regels, [r.code for r in regels if r.deelbaar]


def _afgeschermd(profiel: Profiel) -> set[str]:
    """Lines of a fund that is fenced off from the rest: it is a part of a line, or pays incidental costs only."""
    fondsen = profiel.begroting.fondsen if profiel.begroting else ()
    return {code for f in fondsen if f.onder or f.alleen for code in f.lasten}


_Kruis = Mapping[str, Mapping[str, Som]]
_NERGENS = "gebied niet bekend"


def _per_gebied(
    profiel: Profiel, verdeling: Gebiedsbudgetten, gebruikt: _Kruis, budget_open: Set[str]
) -> tuple[Gebiedsrij, ...]:
    """The areas, and what is of none that the policy knows, so that the rows are all of it."""
    bekend = {g.code: g.naam for g in profiel.gebieden}
    nu = _gebiedsommen(bekend, gebruikt)
    codes = [code for code in (*bekend, "") if code or nu[""] != _LEEG]
    gebruik_open = _open(codes, nu)
    uit = []
    for code in codes:
        budget = verdeling.van(code) if code else 0
        stand = replace(nu[code][0], begroot=budget) if code in gebruik_open else None
        uit.append(
            Gebiedsrij(code, bekend.get(code, _NERGENS), budget if not code or code in budget_open else None, stand)
        )
    return tuple(uit)


def _gebiedsommen(bekend: Mapping[str, str], kruis: _Kruis) -> dict[str, Som]:
    uit = dict.fromkeys((*bekend, ""), _LEEG)
    for per in kruis.values():
        for gebied, (stand, aantal) in per.items():
            code = gebied if gebied in bekend else ""
            al, n = uit[code]
            som = Geldstand(
                None, al.verplicht + stand.verplicht, al.gerealiseerd + stand.gerealiseerd, 0,
                al.onbekend + stand.onbekend,
            )  # fmt: skip
            uit[code] = (som, n + aantal)
    return uit


def _open(codes: Sequence[str], sommen: Mapping[str, Som]) -> set[str]:
    getoond = verhul([(code, telling(*sommen[code])) for code in codes])
    return {code for code, aantal in zip(codes, getoond, strict=True) if aantal.aantal is not None}


def _kruis(jaar: int, posten: Sequence[str]) -> dict[str, dict[str, Som]]:
    """By line and area what is committed and realised in a year, and about how many commitments that is."""
    opdracht = """
    select post, gebied, coalesce(sum(centen) filter (where soort in ('verplicht', 'vrijval')), 0),
      coalesce(sum(centen) filter (where soort = 'gerealiseerd'), 0),
      coalesce(sum(aantal) filter (where soort = 'onbekend'), 0),
      coalesce(sum(aantal) filter (where soort <> 'onbekend'), 0)
    from (
      select post, gebied, soort, centen, aantal from geld_boekstand
      where boekjaar = %(jaar)s and post = any (%(posten)s)
      union all
      select post, gebied, soort, centen, aantal from geld_boekstaart
      where boekjaar = %(jaar)s and post = any (%(posten)s)
    ) b group by post, gebied
    """
    uit: dict[str, dict[str, Som]] = {}
    with connection.cursor() as cursor:
        cursor.execute(opdracht, {"jaar": jaar, "posten": list(posten)})
        for post, gebied, v, r, onbekend, aantal in cursor.fetchall():
            uit.setdefault(post, {})[gebied] = (Geldstand(None, int(v), int(r), 0, int(onbekend)), int(aantal))
    return uit


# By area how many households have help that weighs on this day, where they live on it.
_BEHOEFTE = """
select coalesce(w.gebied, v.gebied), count(distinct v.dossier_id)
from geld_verplichting v left join lateral (
  select x ->> 1 as gebied from jsonb_array_elements(v.verhuisd) x
  where (x ->> 0)::date <= %(dag)s order by (x ->> 0)::date desc limit 1
) w on true
where v.ingang <= %(dag)s and (v.einde is null or v.einde >= %(dag)s) group by 1
"""


def _gewichten(
    profiel: Profiel, sleutel: Sleutel, eerder: _Kruis, dag: date
) -> Mapping[str, int] | Mapping[str, Mapping[str, int]]:
    """By area how many people live there on this day, or how many of them are under eighteen; of history what was
    committed on each line in the year before. Of need how many households have help that weighs on this day."""
    if sleutel == "historie":
        return {
            post: {g.code: per.get(g.code, _LEEG)[0].verplicht for g in profiel.gebieden}
            for post, per in eerder.items()
        }
    if sleutel == "behoefte":
        with zonder_namen(), connection.cursor() as cursor:
            cursor.execute(_BEHOEFTE, {"dag": dag})
            huishoudens = dict(cursor.fetchall())
        return {g.code: int(huishoudens.get(g.code, 0)) for g in profiel.gebieden}
    wie = Q(overleden_op__isnull=True, geboortedatum__isnull=False)
    if sleutel == "jeugdigen":
        wie &= Q(geboortedatum__gt=achttien_op(dag))
    with zonder_namen():
        rijen = Persoon.objects.filter(wie, huishouden__isnull=False).values_list("huishouden__gebied")
        tellingen = dict(rijen.annotate(n=Count("pk")).order_by())
    return {g.code: int(tellingen.get(g.code, 0)) for g in profiel.gebieden}
