"""How a plan is doing, for whoever may read the file."""

from collections.abc import Sequence
from datetime import date

from django.db.models import Q

from naober.dossier.handeling import zichtbaar
from naober.dossier.models import Dossier
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.onderzoek.queries import vondsten_van
from naober.plan.models import Actie, Evaluatie, Oordeel, Plan, Planpartij, Schaling
from naober.plan.voortgang.rules import Hulp, Signaal, vind_samenloop


def oordelen_van(dossier: Dossier) -> list[Oordeel]:
    """Newest first: one query."""
    return list(
        Oordeel.objects.filter(dossier=dossier)
        .select_related("doel", "actie", "partij", "afspraak", "door")
        .order_by("-dag", "-id")
    )


def evaluaties_van(dossier: Dossier) -> list[Evaluatie]:
    """All times that was looked back, newest first, with what was said of each help: two queries."""
    return list(
        Evaluatie.objects.filter(plan__dossier=dossier)
        .select_related("plan", "door")
        .prefetch_related("regels", "regels__actie")
        .order_by("-dag", "-id")
    )


def schalingen_van(dossier: Dossier) -> list[Schaling]:
    """How help went lighter and heavier, newest first: one query."""
    return list(
        Schaling.objects.filter(van__plan__dossier=dossier).select_related("van", "naar").order_by("-dag", "-id")
    )


def signalen(
    profiel: Profiel, acties: Sequence[Actie], partijen: Sequence[Planpartij], oordelen: Sequence[Oordeel]
) -> list[Signaal]:
    """Help that looks double, superfluous or without effect, over the plan and the parties. No query, when the
    needs of the actions came along."""
    hulp = []
    for a in acties:
        if not (a.formeel and a.helpt and a.afgerond_op is None):
            continue
        product = profiel.product(a.product) if a.product else None
        lichter = {t.code for t in profiel.trap.treden[: _nummer(profiel, a.trede) - 1]}
        hulp.append(
            Hulp(
                sleutel=f"actie-{a.pk}",
                naam=a.omschrijving,
                wie=a.wie,
                persoon=a.behoefte.persoon_id,
                leefgebied=a.behoefte.leefgebied,
                wet=product.wet if product else "zonder besluit",
                lichter_volstaat=any(
                    v.volstaat == "ja" for code, v in vondsten_van(a.behoefte).items() if code in lichter
                ),
                werkt_niet=_werkt_niet(a, oordelen),
            )
        )
    hulp += [
        Hulp(f"partij-{p.pk}", p.taak, p.naam, p.persoon_id or 0, p.leefgebied, p.wet)
        for p in partijen
        if p.formeel and p.tot is None and p.leefgebied
    ]
    return vind_samenloop(hulp)


def _nummer(profiel: Profiel, trede: str) -> int:
    return next((i for i, t in enumerate(profiel.trap.treden, start=1) if t.code == trede), 1)


def _werkt_niet(actie: Actie, oordelen: Sequence[Oordeel]) -> bool:
    """The newest word on this help, or on its goal, is that it does not work."""
    for o in oordelen:
        over_actie = o.actie_id == actie.pk and o.wat in (Oordeel.Wat.BIJDRAGE, Oordeel.Wat.LEVERING)
        if over_actie or (o.wat == Oordeel.Wat.DOEL and o.doel_id is not None and o.doel_id == actie.doel_id):
            return o.uitkomst in ("nee", "niet")
    return False


def zonder_oordeel(alle: Sequence[Signaal], oordelen: Sequence[Oordeel]) -> list[Signaal]:
    """The signals on which nothing was decided yet."""
    beslist = {o.sleutel for o in oordelen if o.wat == Oordeel.Wat.SAMENLOOP}
    return [s for s in alle if s.sleutel not in beslist]


def open_signalen(profiel: Profiel, dossier: Dossier, plan: Plan) -> list[Signaal]:
    """The signals in this plan that still wait for a decision."""
    acties = list(plan.acties.select_related("behoefte").order_by("id"))
    partijen = list(Planpartij.objects.filter(dossier=dossier, tot__isnull=True))
    oordelen = oordelen_van(dossier)
    return zonder_oordeel(signalen(profiel, acties, partijen, oordelen), oordelen)


def terug_te_kijken(actor: Actor, dag: date, limiet: int = 100) -> list[Plan]:
    """Running plans of which the day to look back has come, the longest waiting first: one query."""
    return list(
        Plan.objects.filter(zichtbaar(actor, "dossier__"), gesloten_op__isnull=True, evaluatie_op__lte=dag)
        .select_related("dossier", "dossier__huishouden")
        .order_by("evaluatie_op", "id")[:limiet]
    )


def te_herijken(actor: Actor, dag: date, limiet: int = 100) -> list[Actie]:
    """Running help that has to be looked at again by this day, the longest waiting first: one query."""
    return list(
        Actie.objects.filter(
            zichtbaar(actor, "plan__dossier__"),
            ~Q(stand__in=[Actie.Stand.AFGEWEZEN, Actie.Stand.INGETROKKEN]),
            plan__gesloten_op__isnull=True,
            afgerond_op__isnull=True,
            herijken_op__lte=dag,
        )
        .select_related("plan", "behoefte", "behoefte__persoon")
        .order_by("herijken_op", "id")[:limiet]
    )


ACTIESOORTEN = Actie.Soort.choices
AFLOPEN = [(a.value, a.label) for a in (Actie.Afloop.BEREIKT, Actie.Afloop.DEELS, Actie.Afloop.NIET)]
WAT = Oordeel.Wat.choices
