"""Committing money: what a grant or allocation costs now against what was booked of it, and the difference booked.

Everything goes this one way: the consequences of actions, the first filling, and the nightly check."""

import json
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import date

from django.db import connection
from django.db.models import Q

from naober.geld.bewaken import weiger_vol
from naober.geld.bronnen import Bron, lees
from naober.geld.models import Boeking, Verplichting
from naober.geld.posten import post_voor
from naober.geld.rules.verplichting import EERST, Plek, bewegingen, dekkend, per_plek, plek_in
from naober.gemeente.profiel import Profiel
from naober.kern import Weigering

_VELDEN = (
    *("aanbieder_id", "post", "trede", "wet", "product", "ingang", "einde", "jaren", "verplicht_centen"),
    *("gerealiseerd_centen", "onbekend", "gebied", "team", "verhuisd"),
)  # fmt: skip
_WERK_BIJ = f"""
update geld_verplichting v set bijgewerkt_op = n.bijgewerkt_op, {", ".join(f"{veld} = n.{veld}" for veld in _VELDEN)}
from jsonb_to_recordset(%s::jsonb) as n (
  id bigint, bijgewerkt_op date, aanbieder_id bigint, post text, trede text, wet text, product text, ingang date,
  einde date, jaren jsonb, verplicht_centen bigint, gerealiseerd_centen bigint, onbekend text, gebied text, team text,
  verhuisd jsonb)
where v.id = n.id
"""  # noqa: S608  made of constants


@dataclass(slots=True)
class Stand:
    """By book year: the line, and the cents that are committed and realised. `geteld`: the line on which an award
    without an amount is counted, in each year of its term."""

    jaren: dict[int, tuple[str, int, int]]
    onbekend: str = ""
    geteld: dict[int, str] = field(default_factory=dict)


def herreken(
    profiel: Profiel,
    dag: date,
    *,
    besluiten: Sequence[int] = (),
    toewijzingen: Sequence[int] = (),
    nieuw: bool = False,
    bewaak: bool = False,
) -> list[Boeking] | Weigering:
    """Book what changed for these grants and allocations. Their rows are locked first, so that two who change the same
    one take turns; nobody waits for anything of somebody else. Gives back what was booked.

    Refused only with `bewaak`: when a line that holds a ceiling would go over it."""
    rijen = {} if nieuw else _op_slot(besluiten, toewijzingen)
    bronnen = lees(profiel, dag, besluiten=besluiten, toewijzingen=toewijzingen, nieuw=nieuw)
    vers: list[Verplichting] = []
    anders: list[Verplichting] = []
    samen: list[tuple[Verplichting, list[Boeking]]] = []
    for bron in bronnen:
        rij = rijen.get((bron.besluit, bron.toewijzing))
        if rij is None:
            rij = _nieuwe_rij(bron, dag)
            vers.append(rij)
        was = _inhoud(rij)
        # What was there before this room was, is booked on the day on which it was granted.
        samen.append((rij, werk_bij(profiel, rij, bron, dag if rij.pk else min(dag, bron.sinds or dag))))
        if rij.pk and was != _inhoud(rij):
            rij.bijgewerkt_op = dag
            anders.append(rij)
    boekingen = [b for _, bs in samen for b in bs]
    if bewaak and (weigering := weiger_vol(profiel, boekingen)):
        return weigering
    _schrijf(vers, anders)
    for rij, van_rij in samen:
        for boeking in van_rij:
            boeking.verplichting = rij.pk
    return Boeking.objects.bulk_create(boekingen, batch_size=5000)


def _inhoud(rij: Verplichting) -> dict[str, object]:
    uit = {veld: getattr(rij, veld) for veld in _VELDEN}
    return {**uit, **{d: uit[d].isoformat() if uit[d] else None for d in ("ingang", "einde")}}


def _schrijf(vers: Sequence[Verplichting], anders: Sequence[Verplichting]) -> None:
    if vers:
        Verplichting.objects.bulk_create(vers, batch_size=5000)
    for begin in range(0, len(anders), 5000):
        deel = anders[begin : begin + 5000]
        rijen = [{"id": r.pk, "bijgewerkt_op": r.bijgewerkt_op.isoformat(), **_inhoud(r)} for r in deel]
        with connection.cursor() as cursor:
            cursor.execute(_WERK_BIJ, [json.dumps(rijen)])


def _op_slot(
    besluiten: Sequence[int], toewijzingen: Sequence[int]
) -> dict[tuple[int | None, int | None], Verplichting]:
    van = Q(besluit__in=besluiten) | Q(toewijzing__in=toewijzingen)
    if not (besluiten or toewijzingen):
        return {}
    # In the order of their numbers, so that two who lock many never wait for each other.
    rijen = Verplichting.objects.filter(van).select_for_update(of=("self",)).order_by("pk")
    # Made of values: reckoning is not looking at somebody's file, and leaves no line in the log of who looked.
    return {(r["besluit_id"], r["toewijzing_id"]): Verplichting(**r) for r in rijen.values()}


def _nieuwe_rij(bron: Bron, dag: date) -> Verplichting:
    return Verplichting(
        dossier_id=bron.dossier, besluit_id=bron.besluit, toewijzing_id=bron.toewijzing, gebied=bron.gebied,
        team=bron.team, bijgewerkt_op=dag,
    )  # fmt: skip


def stand_van(rij: Verplichting) -> Stand:
    """What was booked of it, as the row says."""
    jaren = {int(jaar): (str(post), int(v), int(r)) for jaar, (post, v, r) in rij.jaren.items()}
    geteld = {}
    if _telt(rij.onbekend) and rij.ingang is not None:
        term = range(rij.ingang.year, (rij.einde or rij.ingang).year + 1)
        geteld = {jaar: post for jaar, (post, _, _) in jaren.items() if jaar in term} or {rij.ingang.year: rij.post}
    return Stand(jaren, rij.onbekend, geteld)


def _telt(onbekend: str) -> bool:
    """What is in the price of a whole task is no unknown amount: it is paid already."""
    return onbekend not in ("", Verplichting.Onbekend.TAAK)


def stand_nu(profiel: Profiel, bron: Bron) -> Stand:
    """What it should be."""
    verplicht = dekkend(bron.plan, bron.binnen, bron.afgerekend, bron.totaal)
    # A resident's file from before book years that anybody reckons with has no year to be counted in.
    onbekend = bron.onbekend if bron.ingang else ""
    term: range = range(0)
    if bron.ingang is not None and _telt(onbekend):
        term = range(bron.ingang.year, (bron.einde or bron.ingang).year + 1)

    def post(jaar: int) -> str:
        return post_voor(profiel, wet=bron.wet, product=bron.product, trede=bron.trede, vorm=bron.vorm, jaar=jaar)

    jaren = {j: (post(j), v, bron.binnen.get(j, 0)) for j, v in verplicht.items() if v or bron.binnen.get(j, 0)}
    for jaar in term:
        jaren.setdefault(jaar, (post(jaar), 0, 0))
    return Stand(jaren, onbekend, {jaar: jaren[jaar][0] for jaar in term})


def werk_bij(profiel: Profiel, rij: Verplichting, bron: Bron, dag: date) -> list[Boeking]:
    """Let the row say what holds now; the bookings that this takes. What it is about (rung, law, product, provider) may
    have changed: then what was booked is undone where it stood and booked where it belongs. A household that moves
    takes its commitments along to its new area and team from that day; what it used before stays used there."""
    oud, nu = stand_van(rij), stand_nu(profiel, bron)
    was, wordt = _over(rij), _over_bron(bron)
    toen, straks = plekken_van(rij), bron.plekken
    eerst = per_plek(oud.jaren, toen, rij.ingang, rij.einde)
    later = per_plek(nu.jaren, straks, bron.ingang, bron.einde)
    telt_toen = {j: plek_in(j, toen, rij.einde) for j in {*oud.jaren, *oud.geteld}}
    telt_nu = {j: plek_in(j, straks, bron.einde) for j in {*nu.jaren, *nu.geteld}}
    zelfde = was == wordt or (not rij.jaren and not rij.onbekend)
    uit: list[Boeking] = []
    for waar in sorted({*eerst, *later, *telt_toen.values(), *telt_nu.values()}):
        plek = {"gebied": waar[0], "team": waar[1]}
        van = _Kant(eerst.get(waar, {}), oud.geteld, {j for j, w in telt_toen.items() if w == waar})
        naar = _Kant(later.get(waar, {}), nu.geteld, {j for j, w in telt_nu.items() if w == waar})
        stappen = [({**wordt, **plek}, van, naar)]
        if not zelfde:
            stappen = [({**was, **plek}, van, _NIETS), ({**wordt, **plek}, _NIETS, naar)]
        for over, a, b in stappen:
            uit += _boek(over, a, b, dag)
    _zet(rij, bron, nu, profiel)
    return uit


@dataclass(frozen=True, slots=True)
class _Kant:
    """What is booked in one area, before or after: by year the line with its cents, the line on which an award without
    an amount counts, and the years in which the commitment counts here."""

    jaren: Mapping[int, tuple[str, int, int]]
    geteld: Mapping[int, str]
    telt: Set[int]

    def van_post(self, post: str) -> dict[int, tuple[int, int]]:
        return {jaar: (v, r) for jaar, (p, v, r) in self.jaren.items() if p == post}

    def weegt(self, post: str, jaar: int) -> bool:
        p, v, _ = self.jaren.get(jaar, ("", 0, 0))
        return p == post and v > 0 and jaar in self.telt

    def onbekend(self) -> dict[int, str]:
        return {jaar: post for jaar, post in self.geteld.items() if jaar in self.telt}


_NIETS = _Kant({}, {}, frozenset())


def plekken_van(rij: Verplichting) -> tuple[Plek, ...]:
    """Where it was booked."""
    eerste = Plek(EERST, rij.gebied, rij.team)
    # A move that was booked before it was known what had been used has no fourth.
    return (eerste, *(Plek(date.fromisoformat(dag), *rest) for dag, *rest in rij.verhuisd))


def _over(rij: Verplichting) -> dict[str, str | int]:
    return {"trede": rij.trede, "wet": rij.wet, "product": rij.product, "aanbieder": rij.aanbieder_id or 0}


def _over_bron(bron: Bron) -> dict[str, str | int]:
    return {"trede": bron.trede, "wet": bron.wet, "product": bron.product, "aanbieder": bron.aanbieder or 0}


def _boek(over: Mapping[str, str | int], van: _Kant, naar: _Kant, dag: date) -> Iterable[Boeking]:
    for post in sorted({p for p, _, _ in (*van.jaren.values(), *naar.jaren.values())}):
        for b in bewegingen(van.van_post(post), naar.van_post(post)):
            aantal = b.aantal
            if b.soort != "gerealiseerd":
                aantal = naar.weegt(post, b.jaar) - van.weegt(post, b.jaar)
            yield Boeking(
                boekjaar=b.jaar, soort=b.soort, post=post, centen=b.centen, aantal=aantal, dag=dag, **over
            )  # fmt: skip
    yield from _tel_onbekend(over, van.onbekend(), naar.onbekend(), dag)


def _tel_onbekend(
    over: Mapping[str, str | int], oud: Mapping[int, str], nieuw: Mapping[int, str], dag: date
) -> Iterable[Boeking]:
    """An award without an amount is counted in each year of its term, on the line where it would land; off the line
    where it was counted when it lands on another."""
    for jaar in sorted({*oud, *nieuw}):
        if oud.get(jaar) == nieuw.get(jaar):
            continue
        for per_jaar, aantal in ((oud, -1), (nieuw, 1)):
            if jaar in per_jaar:
                yield Boeking(
                    boekjaar=jaar, soort="onbekend", post=per_jaar[jaar], aantal=aantal, dag=dag, **over
                )  # fmt: skip


def _eerste_post(profiel: Profiel, bron: Bron) -> str:
    jaar = bron.ingang.year if bron.ingang else 0
    return post_voor(profiel, wet=bron.wet, product=bron.product, trede=bron.trede, vorm=bron.vorm, jaar=jaar)


def _zet(rij: Verplichting, bron: Bron, nu: Stand, profiel: Profiel) -> None:
    rij.aanbieder_id, rij.trede, rij.wet, rij.product = bron.aanbieder, bron.trede, bron.wet, bron.product
    rij.ingang, rij.einde, rij.onbekend = bron.ingang, bron.einde, nu.onbekend
    rij.jaren = {str(jaar): list(stand) for jaar, stand in nu.jaren.items()}
    rij.verplicht_centen = sum(v for _, v, _ in nu.jaren.values())
    rij.gerealiseerd_centen = sum(r for _, _, r in nu.jaren.values())
    rij.post = _eerste_post(profiel, bron)
    rij.gebied, rij.team = bron.plekken[0].gebied, bron.plekken[0].team
    rij.verhuisd = [[p.vanaf.isoformat(), p.gebied, p.team, p.eerder] for p in bron.plekken[1:]]


def verdicht() -> int:
    """Move what is in the tail to the sums, in one statement: whoever reads meanwhile sees the same total before and
    after. One at a time in a municipality; how many bookings were moved, nought when another is at it."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select pg_try_advisory_xact_lock(hashtext('geld_verdicht'), current_setting('naober.gemeente')::int)"
        )
        if not cursor.fetchone()[0]:
            return 0
        cursor.execute(_VERDICHT)
        return int(cursor.fetchone()[0])


_OVER = "gemeente_id, boekjaar, soort, dagjaar, post, gebied, team, trede, wet, product, aanbieder"
_VERDICHT = f"""
with weg as (delete from geld_boekstaart returning {_OVER}, centen, aantal),
som as (
  insert into geld_boekstand ({_OVER}, centen, aantal)
  select {_OVER}, sum(centen), sum(aantal) from weg group by {_OVER}
  on conflict ({_OVER}) do update
  set centen = geld_boekstand.centen + excluded.centen, aantal = geld_boekstand.aantal + excluded.aantal
)
select count(*) from weg
"""  # noqa: S608  made of constants
