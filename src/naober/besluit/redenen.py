"""What around a decision is a reason to open a file."""

from datetime import date
from typing import Any

from django.db.models import OuterRef, Q, QuerySet

from naober.besluit.models import Besluit, Bezwaar, Klacht, Rechtmatigheidstoets
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Rol
from naober.gemeente.rechten import heeft_recht
from naober.logboek.doel import aanleiding_bij
from naober.plan.models import Actie, Plan


@aanleiding_bij("besluit")
def _te_besluiten(actor: Actor, dag: date) -> QuerySet[Any, Any] | None:
    """For who decides: an application in this file that waits for a decision."""
    if Rol.BESLISSER not in actor.rollen:
        return None
    return Actie.objects.filter(
        plan__dossier=OuterRef("pk"), plan__status=Plan.Status.AFGESPROKEN, besluit__isnull=True
    ).exclude(product="")


@aanleiding_bij("besluit")
def _genomen(actor: Actor, dag: date) -> QuerySet[Any, Any] | None:
    """A decision in this file that the actor took and that still runs: they answer for it."""
    if Rol.BESLISSER not in actor.rollen:
        return None
    loopt = Q(eind_op__isnull=True) | Q(eind_op__gte=dag)
    return Besluit.objects.filter(loopt, dossier=OuterRef("pk"), genomen_door_id=actor.id, ingetrokken_op__isnull=True)


@aanleiding_bij("toets")
def _toets(actor: Actor, dag: date) -> QuerySet[Any, Any] | None:
    """For who tests: a decision in this file that waits for the test, or that the actor tested today."""
    if Rol.TOETSER not in actor.rollen:
        return None
    open_ = Q(uitkomst=Rechtmatigheidstoets.Uitkomst.OPEN) | Q(getoetst_door_id=actor.id, getoetst_op=dag)
    return Rechtmatigheidstoets.objects.filter(open_, besluit__dossier=OuterRef("pk"))


@aanleiding_bij("rechtsmiddel")
def _bezwaar(actor: Actor, dag: date) -> QuerySet[Any, Any] | None:
    """For who handles objections: one in this file that is not decided upon."""
    if not heeft_recht(actor.rollen, "bezwaar.behandelen"):
        return None
    return Bezwaar.objects.filter(besluit__dossier=OuterRef("pk"), besloten_op__isnull=True)


@aanleiding_bij("rechtsmiddel")
def _klacht(actor: Actor, dag: date) -> QuerySet[Any, Any] | None:
    """For who handles complaints: one in this file that is open."""
    if not heeft_recht(actor.rollen, "bezwaar.behandelen"):
        return None
    return Klacht.objects.filter(dossier=OuterRef("pk"), afgehandeld_op__isnull=True)
