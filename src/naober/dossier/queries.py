"""The file as others may read it."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from naober.bewoners.bewoning import bewoners_van, netwerk_van, vertegenwoordigers_van
from naober.bewoners.models import Netwerkcontact, Persoon, Vertegenwoordiging
from naober.dossier.handeling import vervangen_door, zichtbaar
from naober.dossier.models import Afwezigheid, Betrokkenheid, Dossier, Gebeurtenis
from naober.fundament.vaste_vraag import vaste_vraag
from naober.gemeente.actor import Actor
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Rol

TIJDLIJN_LENGTE = 60


def dossier(actor: Actor, pk: int) -> Dossier | None:
    """The file with its household, when the actor may see it. Who belongs to it: `bewoners.bewoning`."""
    return dossier_met(actor, pk)


def dossier_met(actor: Actor, nummer: int, **met: Callable[[], Any]) -> Dossier | None:
    """As `dossier`, with what a room further down the street wants to know of it in the same query. Apart, because the
    API reads the parameters of `dossier`."""
    wie = {"wie": actor.id, "vandaag": actor.vandaag}
    return next(iter(_dossier_met(actor.vorm, tuple(met.items()), **wie, nummer=nummer)), None)


@vaste_vraag
def _dossier_met(
    vorm: Actor, met: tuple[tuple[str, Callable[[], Any]], ...], *, wie: int, vandaag: date, nummer: int
) -> QuerySet[Dossier]:
    gevonden = Dossier.objects.filter(zichtbaar(vorm.als(wie, vandaag)), pk=nummer)
    return gevonden.annotate(**{naam: ook() for naam, ook in met}).select_related("huishouden")


def bewoners_in(dossier: Dossier, peildatum: date) -> list[Persoon]:
    """Who belongs to the household of this file, with those for whom it is a second one."""
    return bewoners_van(dossier.huishouden, peildatum)


def netwerk_rond(dossier: Dossier, peildatum: date) -> list[Netwerkcontact]:
    """The contacts around the people of this file, by kind and name."""
    return netwerk_van(bewoners_in(dossier, peildatum), peildatum)


def vertegenwoordigers_in(dossier: Dossier, peildatum: date) -> list[Vertegenwoordiging]:
    """Who may speak and sign for someone of this file on this day."""
    return [v for p in bewoners_in(dossier, peildatum) for v in vertegenwoordigers_van(p, peildatum)]


def netwerkcontact(actor: Actor, pk: int) -> Netwerkcontact | None:
    """One contact, when the actor may see a file of the household around which it stands."""
    return Netwerkcontact.objects.filter(_rond_zichtbaar(actor), pk=pk).select_related("persoon").first()


def vertegenwoordiging(actor: Actor, pk: int) -> Vertegenwoordiging | None:
    """One representation, when the actor may see a file of the household of who is represented."""
    return Vertegenwoordiging.objects.filter(_rond_zichtbaar(actor), pk=pk).select_related("persoon").first()


def _rond_zichtbaar(actor: Actor) -> Q:
    """Of people whose household, or second household, has a file that this actor may see."""
    dossiers = Dossier.objects.filter(zichtbaar(actor))
    hier = Q(huishouden__dossiers__in=dossiers) | Q(
        woonperioden__huishouden__dossiers__in=dossiers, woonperioden__tot__isnull=True
    )
    return Q(persoon__in=Persoon.objects.filter(hier))


def betrokkenen_van(dossier: Dossier) -> list[Betrokkenheid]:
    return _betrokkenen_van(dossier=dossier.pk)


@vaste_vraag
def _betrokkenen_van(dossier: int) -> QuerySet[Betrokkenheid]:
    return Betrokkenheid.objects.filter(dossier=dossier).select_related("medewerker").order_by("-regie", "van", "id")


def tijdlijn_van(
    dossier: Dossier, *, voor: tuple[date, int] | None = None, aantal: int = TIJDLIJN_LENGTE
) -> list[Gebeurtenis]:
    """Newest first, a page at a time; `voor` is the day and id of the last line of the page before."""
    if voor is None:
        return _tijdlijn_van(aantal, dossier=dossier.pk)
    return _tijdlijn_van(aantal, dossier=dossier.pk, dag=voor[0], pk=voor[1])


@vaste_vraag
def _tijdlijn_van(aantal: int, *, dossier: int, **voor: Any) -> QuerySet[Gebeurtenis]:
    rijen = Gebeurtenis.objects.filter(dossier=dossier).select_related("medewerker")
    if voor:
        rijen = rijen.filter(dag__lte=voor["dag"]).exclude(dag=voor["dag"], pk__gte=voor["pk"])
    return rijen.order_by("-dag", "-id")[:aantal]


def mijn_dossiers(actor: Actor, limiet: int = 50, *, voor: int | None = None) -> list[Betrokkenheid]:
    """Open files in which the actor works, and those of whom they stand in for; the list starts from involvement,
    not from all files. Newest first; `voor` is the number of the last file of the page before."""
    mij = Q(medewerker_id=actor.id) | Q(medewerker__in=vervangen_door(actor))
    rijen = Betrokkenheid.objects.filter(mij, tot__isnull=True, dossier__gesloten_op__isnull=True)
    if voor is not None:
        rijen = rijen.filter(dossier_id__lt=voor)
    return list(
        rijen.select_related("dossier", "dossier__huishouden")
        .prefetch_related("dossier__huishouden__personen")
        .order_by("-dossier_id")[:limiet]
    )


def dossiers_van_team(actor: Actor, limiet: int = 100, *, voor: int | None = None) -> list[Betrokkenheid]:
    """Open files whose coordinator works in the actor's team, with that coordinator; newest first, by page as
    `mijn_dossiers`."""
    rijen = Betrokkenheid.objects.filter(
        regie=True, tot__isnull=True, medewerker__team=actor.team, dossier__gesloten_op__isnull=True
    )
    if voor is not None:
        rijen = rijen.filter(dossier_id__lt=voor)
    return list(rijen.select_related("dossier", "dossier__huishouden", "medewerker").order_by("-dossier_id")[:limiet])


def collegas_met_rol(actor: Actor, rol: Rol) -> list[Medewerker]:
    return list(
        Medewerker.objects.filter(gemeente_id=actor.gemeente, rollen__contains=[rol], is_active=True).order_by("naam")
    )


def collega(actor: Actor, nummer: int) -> Medewerker | None:
    """A colleague at work in the actor's municipality."""
    return Medewerker.objects.filter(gemeente_id=actor.gemeente, is_active=True, pk=nummer).first()


def teamgenoten(actor: Actor) -> list[Medewerker]:
    """Who works in the actor's team, the actor too; without a team only the actor. By name."""
    wie = Medewerker.objects.filter(gemeente_id=actor.gemeente, is_active=True)
    return list(wie.filter(team=actor.team).order_by("naam") if actor.team else wie.filter(pk=actor.id))


def teamlid(actor: Actor, pk: int) -> Medewerker | None:
    """Somebody of the team that the actor leads, also whose account is off."""
    if not actor.team:
        return None
    return Medewerker.objects.filter(gemeente_id=actor.gemeente, team=actor.team, pk=pk).first()


def afwezigheden(actor: Actor, peildatum: date) -> list[Afwezigheid]:
    """Who of the actor's team is or will be away, and for whom the actor stands in; the first day first."""
    wie = Q(medewerker_id=actor.id) | Q(vervanger_id=actor.id)
    if actor.team:
        wie |= Q(medewerker__team=actor.team)
    rijen = Afwezigheid.objects.filter(wie, tot__gte=peildatum).select_related("medewerker", "vervanger")
    return list(rijen.order_by("van", "id")[:100])


def afwezigheid(actor: Actor, pk: int) -> Afwezigheid | None:
    """An absence of one's own or of one's own team."""
    wie = Q(medewerker_id=actor.id) | (Q(medewerker__team=actor.team) if actor.team else Q(pk__isnull=True))
    return Afwezigheid.objects.filter(wie, pk=pk).select_related("medewerker").first()
