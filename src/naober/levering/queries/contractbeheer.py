"""What belongs to one provider or one purchase, for who keeps up contracts. No data of residents."""

from collections.abc import Sequence

from django.db.models import Exists, OuterRef, Q, Subquery

from naober.gemeente.actor import Actor
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Rol
from naober.levering.models import (
    Aanbieder,
    Aanbiederaccount,
    Contract,
    Eindverantwoording,
    Inkoopstap,
    Inkooptraject,
    Kwaliteitscontrole,
    Minimumprijs,
    Toezichtmelding,
)
from naober.levering.queries.inkoop import LENGTE, beheert
from naober.levering.queries.toewijzingen import eigen_aanbieder


def stappen_van(traject: Inkooptraject) -> Sequence[Inkoopstap]:
    """The steps of a purchase that were taken, in that order."""
    return list(traject.stappen.order_by("pk"))


def minimumprijzen(actor: Actor) -> Sequence[Minimumprijs]:
    """The minimum prices that were laid down, of each product the last first."""
    if not beheert(actor):
        return []
    return list(Minimumprijs.objects.order_by("product", "eenheid", "-geldig_van", "-pk")[:LENGTE])


def verantwoordingen_van(contract: Contract) -> Sequence[Eindverantwoording]:
    """What was delivered under a contract, as it was established: of each year and municipality the last, the last
    year first."""
    rijen = Eindverantwoording.objects.filter(contract=contract).order_by("-jaar", "van_gemeente", "-pk")
    return list(rijen.distinct("jaar", "van_gemeente")[:LENGTE])


def contracten_van(aanbieder: Aanbieder) -> Sequence[Contract]:
    """The contracts with this provider, the last to begin first."""
    return list(aanbieder.contracten.order_by("-ingang", "kenmerk")[:LENGTE])


def accounts_van(aanbieder: Aanbieder) -> Sequence[Aanbiederaccount]:
    """The accounts that work for this provider, by name."""
    return list(aanbieder.accounts.select_related("medewerker").order_by("medewerker__naam", "pk")[:LENGTE])


def te_koppelen(actor: Actor) -> Sequence[Medewerker]:
    """The accounts that may work for a provider: those with that role and no other. `nu_bij`: the provider for which
    it works now; None for one that works for none."""
    if not beheert(actor):
        return []
    nu = Aanbiederaccount.objects.filter(medewerker=OuterRef("pk"), tot=None).values("aanbieder__naam")
    rijen = Medewerker.objects.filter(gemeente_id=actor.gemeente, rollen=[Rol.AANBIEDER], is_active=True)
    return list(rijen.annotate(nu_bij=Subquery(nu[:1])).order_by("naam", "pk")[:LENGTE])


def meldingen_over(aanbieder: Aanbieder) -> Sequence[Toezichtmelding]:
    """What was reported about this provider, the last first."""
    return list(aanbieder.toezichtmeldingen.order_by("-gebeurd_op", "-pk")[:LENGTE])


def maatregelen(actor: Actor) -> Sequence[Toezichtmelding]:
    """What was asked of providers and is not closed yet, the first last day first: for who keeps up contracts of all,
    for a provider its own."""
    rijen = Toezichtmelding.objects.filter(afgesloten_op=None, maatregel_voor__isnull=False).exclude(maatregel="")
    if not beheert(actor):
        if not actor.aanbieder:
            return []
        rijen = rijen.filter(aanbieder__in=eigen_aanbieder(actor))
    return list(rijen.select_related("aanbieder").order_by("maatregel_voor", "pk")[:LENGTE])


def te_verbeteren(actor: Actor) -> Sequence[Kwaliteitscontrole]:
    """The demands of running contracts that were not met the last time, and by when they should be; the first day
    first. For who keeps up contracts."""
    if not beheert(actor):
        return []
    zelfde = Kwaliteitscontrole.objects.filter(contract=OuterRef("contract"), eis=OuterRef("eis"))
    later = zelfde.filter(Q(op__gt=OuterRef("op")) | Q(op=OuterRef("op"), pk__gt=OuterRef("pk")))
    rijen = Kwaliteitscontrole.objects.filter(
        ~Exists(later), verbeteren_voor__isnull=False, contract__stand=Contract.Stand.LOOPT
    ).exclude(uitkomst=Kwaliteitscontrole.Uitkomst.VOLDOET)
    return list(rijen.select_related("contract__aanbieder").order_by("verbeteren_voor", "pk")[:LENGTE])
