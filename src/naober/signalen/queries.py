"""What is read of signals: the queue of a team, one case whole, and what somebody reported.

The policies keep each of these to the team at which a case waits, to the file that it is in, and to who reported."""

from collections.abc import Sequence
from datetime import date

from django.db.models import Prefetch, Q, QuerySet

from naober.gemeente.actor import Actor
from naober.gemeente.rechten import heeft_recht
from naober.signalen.models import Opvolging, Signaal, Signaalzaak, Terugkoppeling

LENGTE = 50
# The order of the queue: the most urgent first, then what must be taken up soonest.
Plek = tuple[int, date, int]


def _eigen(actor: Actor) -> Q:
    """Of one's own team; the policies say the same once more."""
    volgt = heeft_recht(actor.rollen, "signaal.opvolgen") and bool(actor.team)
    return Q(team=actor.team) if volgt else Q(pk__in=[])


def wachtrij(actor: Actor, *, na: Plek | None = None, lengte: int = LENGTE) -> list[Signaalzaak]:
    """The cases of one's own team that are open, the most urgent first; one page after `na`. One query."""
    rijen = Signaalzaak.objects.filter(_eigen(actor)).exclude(status=Signaalzaak.Status.AFGESLOTEN)
    if na is not None:
        punten, dag, nummer = na
        daarna = Q(prioriteit=punten) & (Q(uiterlijk_op__gt=dag) | Q(uiterlijk_op=dag, pk__gt=nummer))
        rijen = rijen.filter(Q(prioriteit__lte=punten) & (Q(prioriteit__lt=punten) | daarna))
    return list(rijen.select_related("opgepakt_door").order_by("-prioriteit", "uiterlijk_op", "pk")[:lengte])


def plek_van(zaak: Signaalzaak) -> Plek:
    """Where a case stands in the queue: the key of the page after it."""
    return zaak.prioriteit, zaak.uiterlijk_op, zaak.pk


def signaalzaak(actor: Actor, pk: int) -> Signaalzaak | None:
    """One case, whole: who it is about, its signals, attempts and follow-up. Five queries."""
    rijen = Signaalzaak.objects.select_related("huishouden", "persoon", "opgepakt_door", "dossier", "binnenkomst")
    return _heel(rijen).filter(pk=pk).first()


def _heel(rijen: QuerySet[Signaalzaak]) -> QuerySet[Signaalzaak]:
    gehoord = Prefetch("terugkoppelingen", Terugkoppeling.objects.order_by("dag", "pk"))
    signalen = Prefetch("signalen", Signaal.objects.prefetch_related(gehoord).order_by("-ontvangen_op", "-pk"))
    return rijen.prefetch_related(signalen, "pogingen", "opvolgingen")


def signaal(actor: Actor, pk: int) -> Signaal | None:
    """One signal, for who reported it and for who has its case."""
    return Signaal.objects.filter(pk=pk).first()


def opvolging(actor: Actor, pk: int) -> Opvolging | None:
    """One thing that was agreed after a signal."""
    return Opvolging.objects.filter(pk=pk).first()


def eigen_meldingen(actor: Actor, *, lengte: int = LENGTE) -> Sequence[Signaal]:
    """What this actor reported, the last first, with what they heard of it. Two queries."""
    gehoord = Prefetch("terugkoppelingen", Terugkoppeling.objects.order_by("dag", "pk"))
    rijen = Signaal.objects.filter(gemeld_door_id=actor.id).prefetch_related(gehoord)
    return list(rijen.order_by("-ontvangen_op", "-pk")[:lengte])
