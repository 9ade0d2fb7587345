"""Which files who decides or tests sees: those in which such a task waits for them, or was theirs."""

from typing import Any

from django.db.models import Q, QuerySet

from naober.besluit.models import Advies, Besluit, Bezwaar, Klacht, Rechtmatigheidstoets, Vervolgbesluit
from naober.dossier.handeling import zicht_door_taak
from naober.fundament.scope import Zicht
from naober.gemeente.actor import Actor
from naober.plan.models import Actie, Plan


@zicht_door_taak
def taken(actor: Actor, zicht: Zicht) -> list[tuple[QuerySet[Any], str]]:
    """The same as `naober_taak` says to the policies (migration 0003_inzage)."""
    if not (zicht.producten or zicht.toetsproducten or zicht.bezwaren):
        return []
    aangevraagd = Q(plan__status=Plan.Status.AFGESPROKEN) | Q(aangevraagd_op__isnull=False)
    wacht = Actie.objects.filter(
        aangevraagd, plan__gesloten_op__isnull=True, stand="", product__in=sorted(zicht.producten)
    )
    toets = Q(getoetst_door_id=actor.id) | Q(
        uitkomst=Rechtmatigheidstoets.Uitkomst.OPEN,
        besluit__ingetrokken_op__isnull=True,
        besluit__product__in=sorted(zicht.toetsproducten),
    )
    bezwaar, klacht = Q(besloten_door_id=actor.id), Q(afgehandeld_door_id=actor.id)
    if zicht.bezwaren:
        bezwaar, klacht = bezwaar | Q(uitkomst=""), klacht | Q(afgehandeld_op__isnull=True)
    return [
        (wacht, "plan__dossier"),
        (Besluit.objects.filter(genomen_door_id=actor.id), "dossier"),
        (Vervolgbesluit.objects.filter(genomen_door_id=actor.id), "besluit__dossier"),
        (Advies.objects.filter(adviseur_id=actor.id), "plan__dossier"),
        (Rechtmatigheidstoets.objects.filter(toets), "besluit__dossier"),
        (Bezwaar.objects.filter(bezwaar), "besluit__dossier"),
        (Klacht.objects.filter(klacht), "dossier"),
    ]
