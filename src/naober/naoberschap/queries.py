"""Help between people, for whoever may see it: who brings people together, who works in a file, and a resident."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Count, Q, QuerySet, Sum, Value

from naober.dossier.handeling import zichtbaar
from naober.dossier.models import Dossier
from naober.fundament.scope import zonder_namen
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.gemeente.rechten import heeft_recht
from naober.kern.tellen import Aantal, totaal, verhul
from naober.naoberschap.models import (
    Aanbod,
    Activiteit,
    Hulpvraag,
    Servicevraag,
    Uren,
    Voorstel,
    Vrijwilliger,
    Vrijwilligersteun,
)
from naober.plan.models import Actie

LENGTE = 50


def bemiddelt(actor: Actor) -> bool:
    """Whether this actor brings volunteers and requests together."""
    return heeft_recht(actor.rollen, "vrijwilligers.bemiddelen")


def _hulp(actor: Actor, via: str = "") -> Q:
    """Which requests this actor may see: all for who brings people together, else their own and those of their
    files."""
    if bemiddelt(actor):
        return Q()
    return Q(**{f"{via}gesteld_door_id": actor.id}) | (
        Q(**{f"{via}dossier__isnull": False}) & zichtbaar(actor, f"{via}dossier__")
    )


def vrijwilliger(actor: Actor, pk: int) -> Vrijwilliger | None:
    """This volunteer, for who brings people together."""
    return Vrijwilliger.objects.filter(pk=pk).first() if bemiddelt(actor) else None


def aanbod(actor: Actor, pk: int) -> Aanbod | None:
    """This offer, for who brings people together."""
    return Aanbod.objects.filter(pk=pk).select_related("vrijwilliger").first() if bemiddelt(actor) else None


def hulpvraag(actor: Actor, pk: int) -> Hulpvraag | None:
    """This request, when it is one's own, of a file that one sees, or one brings people together."""
    return Hulpvraag.objects.filter(_hulp(actor), pk=pk).first()


def voorstel(actor: Actor, pk: int) -> Voorstel | None:
    """This proposal, for who sees its request."""
    return Voorstel.objects.filter(_hulp(actor, "hulpvraag__"), pk=pk).first()


def servicevraag(actor: Actor, pk: int) -> Servicevraag | None:
    """This question to the service point, for who put it and who answers it."""
    mag = Q() if bemiddelt(actor) else Q(gesteld_door_id=actor.id)
    return Servicevraag.objects.filter(mag, pk=pk).first()


def activiteit(actor: Actor, pk: int) -> Activiteit | None:
    """Something on the calendar; it names nobody."""
    return Activiteit.objects.filter(pk=pk).first()


def vrijwilligers(
    actor: Actor, *, gebied: str = "", werk: str = "", dag: date
) -> list[tuple[Vrijwilliger, list[Aanbod]]]:
    """Who offers help now, at most `LENGTE`: in this area or coming there, for this work; each with their running
    offers. For who brings people together; one query."""
    if not bemiddelt(actor):
        return []
    loopt = Aanbod.objects.filter(
        Q(tot__isnull=True) | Q(tot__gte=dag), ingetrokken_op__isnull=True, vrijwilliger__gestopt_op__isnull=True
    )
    if werk:
        loopt = loopt.filter(werk__contains=[werk])
    if gebied:
        loopt = loopt.filter(Q(vrijwilliger__gebied=gebied) | Q(gebieden__contains=[gebied]))
    per: dict[int, tuple[Vrijwilliger, list[Aanbod]]] = {}
    for rij in loopt.select_related("vrijwilliger").order_by("vrijwilliger__naam", "pk")[: 2 * LENGTE]:
        per.setdefault(rij.vrijwilliger_id, (rij.vrijwilliger, []))[1].append(rij)
    return list(per.values())[:LENGTE]


def vrijwilligers_in_de_buurt(actor: Actor, profiel: Profiel, gebied: str, postcode: str, dag: date) -> list[Aantal]:
    """How many volunteers there are for each kind of work in this area, and in this street or neighbourhood (the first
    four signs of a postcode): for a worker who looks whether asking makes sense. Counts, as who they are is for the
    service point. One query."""
    with zonder_namen():
        loopt = Aanbod.objects.filter(
            Q(tot__isnull=True) | Q(tot__gte=dag), Q(vrijwilliger__gebied=gebied) | Q(gebieden__contains=[gebied]),
            ingetrokken_op__isnull=True, vrijwilliger__gestopt_op__isnull=True,
        )  # fmt: skip
        if postcode:
            loopt = loopt.filter(vrijwilliger__postcode__startswith=postcode[:4])
        codes = [code for rij in loopt.values_list("werk", flat=True) for code in rij]
    return [Aantal(w.naam, codes.count(w.code), None) for w in profiel.naoberschap.werk]


def hulpvragen(actor: Actor) -> list[Hulpvraag]:
    """Requests that are open, the oldest first, at most `LENGTE`."""
    return list(Hulpvraag.objects.filter(_hulp(actor), gesloten_op__isnull=True).order_by("pk")[:LENGTE])


def koppelvoorstellen(actor: Actor) -> list[Voorstel]:
    """Proposals that wait for an answer, and matches that run; at most `LENGTE`."""
    rijen = Voorstel.objects.filter(_hulp(actor, "hulpvraag__"), stand__in=("open", "gekoppeld"))
    return list(rijen.order_by("stand", "-pk")[:LENGTE])


def servicevragen(actor: Actor) -> list[Servicevraag]:
    """Questions to the service point, those that wait first: one's own, or all for who answers them."""
    mag = Q() if bemiddelt(actor) else Q(gesteld_door_id=actor.id)
    return list(Servicevraag.objects.filter(mag).order_by("beantwoord_op", "-pk")[:LENGTE])


@dataclass(frozen=True, slots=True)
class Wachtend:
    """What waits at the service point, in numbers: requests without a proposal that runs, offers that residents put
    themselves and nobody was proposed for yet, and questions without an answer."""

    hulpvragen: int
    aanbod: int
    servicevragen: int

    @property
    def samen(self) -> int:
        return self.hulpvragen + self.aanbod + self.servicevragen


def wachtend(actor: Actor, dag: date) -> Wachtend:
    """What waits for who brings people together; nothing for anybody else. One query, or none."""
    if not bemiddelt(actor):
        return Wachtend(0, 0, 0)
    loopt = ("open", "gekoppeld")
    vragen = Hulpvraag.objects.filter(gesloten_op__isnull=True)
    vragen = vragen.exclude(pk__in=Voorstel.objects.filter(stand__in=loopt).values("hulpvraag"))
    nieuw = Aanbod.objects.filter(
        Q(tot__isnull=True) | Q(tot__gte=dag), ingetrokken_op__isnull=True, vrijwilliger__gestopt_op__isnull=True,
        vrijwilliger__persoon__isnull=False, voorstellen__isnull=True,
    )  # fmt: skip
    vraag = Servicevraag.objects.filter(beantwoord_op__isnull=True)
    een, *ander = (
        rijen.order_by().annotate(wat=Value(nr)).values_list("wat").annotate(aantal=Count("pk"))
        for nr, rijen in enumerate((vragen, nieuw, vraag))
    )
    geteld: dict[int, int] = dict(een.union(*ander, all=True))
    return Wachtend(*(geteld.get(nr, 0) for nr in range(3)))


def aanbod_van(vrijwilliger: Vrijwilliger) -> list[Aanbod]:
    return list(vrijwilliger.aanbod.order_by("ingetrokken_op", "pk"))


def koppelingen_van(vrijwilliger: Vrijwilliger) -> list[Voorstel]:
    """The matches of this volunteer, with their hours together as `som`."""
    rijen = Voorstel.objects.filter(aanbod__vrijwilliger=vrijwilliger, gekoppeld_op__isnull=False)
    return list(rijen.annotate(som=Sum("uren__aantal")).order_by("-gekoppeld_op", "-pk"))


def steun_van(vrijwilliger: Vrijwilliger) -> list[Vrijwilligersteun]:
    return list(vrijwilliger.steun.order_by("-dag", "-pk"))


def hulpvragen_in(dossier: Dossier) -> list[Hulpvraag]:
    """Every request of this file, the newest first."""
    return list(dossier.hulpvragen.order_by("-pk"))


def koppelingen_in(dossier: Dossier) -> list[Voorstel]:
    """What was proposed and matched for this file, the newest first."""
    return list(Voorstel.objects.filter(hulpvraag__dossier=dossier).order_by("-pk"))


# ---------------------------------------------------------------------------- de inwoner zelf


@dataclass(frozen=True, slots=True)
class Eigen:
    """What a resident offers, asks and is asked. `kant` of a proposal: as which of the two they answer."""

    vrijwilliger: Vrijwilliger | None
    aanbod: list[Aanbod]
    vragen: list[Hulpvraag]
    voorstellen: list[tuple[Voorstel, str]]


def eigen_naoberschap(persoon: int) -> Eigen:
    """What is of this resident, in the scope of that resident: four queries."""
    wie = Vrijwilliger.objects.filter(persoon=persoon, gestopt_op__isnull=True).first()
    eigen = list(Aanbod.objects.filter(vrijwilliger=wie, ingetrokken_op__isnull=True).order_by("pk")) if wie else []
    vragen = list(Hulpvraag.objects.filter(persoon=persoon).order_by("-pk")[:LENGTE])
    nummers = {a.pk for a in eigen}
    rijen = Voorstel.objects.filter(
        Q(aanbod__in=nummers) | Q(hulpvraag__in=[v.pk for v in vragen]), stand__in=("open", "gekoppeld")
    )
    lijst = [(r, "vrijwilliger" if r.aanbod_id in nummers else "vrager") for r in rijen.order_by("-pk")]
    return Eigen(wie, eigen, vragen, lijst)


# ---------------------------------------------------------------------------- tellen


@dataclass(frozen=True, slots=True)
class Jaarbeeld:
    """A year of help by volunteers, in counts; small ones are hidden. `uren`: only of who agreed to that."""

    jaar: int
    vrijwilligers: int | None
    koppelingen: int | None
    uren: Decimal | None
    per_werk: list[Aantal]
    per_gebied: list[Aantal]


def jaarbeeld(actor: Actor, profiel: Profiel, jaar: int) -> Jaarbeeld:
    """Volunteers who were active in this year, matches made in it, their hours, and the matches by work and area. Small
    numbers are hidden, and hours with them. Five queries."""
    beleid = profiel.naoberschap
    eind = date(jaar, 12, 31)
    with zonder_namen():
        actief = Vrijwilliger.objects.filter(
            Q(gestopt_op__isnull=True) | Q(gestopt_op__year__gte=jaar), sinds__lte=eind
        ).count()
        gemaakt: QuerySet[Voorstel, Voorstel] = Voorstel.objects.filter(gekoppeld_op__year=jaar)
        aantal = gemaakt.count()
        per_werk = dict(gemaakt.values_list("hulpvraag__werk").annotate(n=Count("pk")).order_by())
        per_gebied = dict(gemaakt.values_list("hulpvraag__gebied").annotate(n=Count("pk")).order_by())
        rijen = Uren.objects.filter(dag__year=jaar)
        som = rijen.aggregate(som=Sum("aantal"), wie=Count("voorstel__aanbod__vrijwilliger", distinct=True))
    genoeg = totaal([("", som["wie"] or 0)]) is not None
    return Jaarbeeld(
        jaar=jaar,
        vrijwilligers=totaal([("", actief)]),
        koppelingen=totaal([("", aantal)]),
        uren=(som["som"] or Decimal(0)) if genoeg else None,
        per_werk=verhul([(w.naam, per_werk.get(w.code, 0)) for w in beleid.werk]),
        per_gebied=verhul([(g.naam, per_gebied.get(g.code, 0)) for g in profiel.gebieden]),
    )


@dataclass(frozen=True, slots=True)
class Ontwikkeling:
    """A year beside the one before. `onder_peil`: fewer active volunteers, where the municipality wants to keep it
    level; None where that cannot be said."""

    nu: Jaarbeeld
    vorig: Jaarbeeld
    onder_peil: bool | None


def ontwikkeling(actor: Actor, profiel: Profiel, jaar: int) -> Ontwikkeling:
    """This year beside the year before: ten queries."""
    nu, vorig = jaarbeeld(actor, profiel, jaar), jaarbeeld(actor, profiel, jaar - 1)
    bekend = nu.vrijwilligers is not None and vorig.vrijwilligers is not None
    streeft = profiel.naoberschap.streven is not None
    onder = (nu.vrijwilligers or 0) < (vorig.vrijwilligers or 0) if bekend and streeft else None
    return Ontwikkeling(nu, vorig, onder)


@dataclass(frozen=True, slots=True)
class Kalenderregel:
    """Something on the calendar of the profile, with when it was or will be, and what was exchanged (cents)."""

    code: str
    naam: str
    gepland: list[Activiteit]
    waarde_centen: int


def kalender(actor: Actor, profiel: Profiel, jaren: Sequence[int]) -> list[Kalenderregel]:
    """The calendar with what was planned or done in these years, and the value of what was exchanged: one query."""
    rijen = list(Activiteit.objects.filter(dag__year__in=list(jaren)).order_by("dag", "pk"))
    return [
        Kalenderregel(
            punt.code,
            punt.naam,
            [r for r in rijen if r.code == punt.code],
            sum(r.waarde_centen or 0 for r in rijen if r.code == punt.code),
        )
        for punt in profiel.naoberschap.kalender
    ]


def gebruik_van_regelingen(actor: Actor, profiel: Profiel, jaar: int) -> list[Aantal]:
    """How often each scheme for carers was given in this year, also when it went up in another: what was given under
    its own name stays so. Small numbers are hidden. One query."""
    with zonder_namen():
        gegeven = dict(
            Actie.objects.filter(stand=Actie.Stand.TOEGEKEND, aangevraagd_op__year=jaar)
            .values_list("product")
            .annotate(n=Count("pk"))
            .order_by()
        )
    return verhul([(r.naam, gegeven.get(r.product, 0)) for r in profiel.naoberschap.regelingen])
