"""Allocations, for the provider itself, the back office, and who may see the file."""

from django.db.models import Q, QuerySet

from naober.dossier.handeling import zichtbaar
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Rol
from naober.gemeente.rechten import heeft_recht
from naober.levering.models import Aanbiederaccount, Toewijzing


def eigen_aanbieder(actor: Actor) -> QuerySet[Aanbiederaccount, int]:
    """The provider for which this account works today, as a subquery."""
    loopt = Q(tot__isnull=True) | Q(tot__gte=actor.vandaag)
    return Aanbiederaccount.objects.filter(loopt, medewerker_id=actor.id).values_list("aanbieder_id", flat=True)


def mag_zien(actor: Actor, via: str = "") -> Q:
    """Which allocations this actor may see, as a filter; the policies of the database say the same."""
    if Rol.AANBIEDER in actor.rollen:
        return Q(**{f"{via}aanbieder__in": eigen_aanbieder(actor)})
    if heeft_recht(actor.rollen, "toewijzing.verwerken"):
        return Q()
    return zichtbaar(actor, f"{via}dossier__")


def toewijzing(actor: Actor, pk: int) -> Toewijzing | None:
    """This allocation, when the actor may see it."""
    rijen = Toewijzing.objects.filter(mag_zien(actor), pk=pk)
    return rijen.select_related("aanbieder", "contractproduct").first()
