"""What at the entrance is a reason to open a file."""

from datetime import date
from typing import Any

from django.db.models import OuterRef, Q, QuerySet

from naober.gemeente.actor import Actor
from naober.ingang.models import Binnenkomst
from naober.logboek.doel import aanleiding_bij


@aanleiding_bij("ingang")
def _vraag(actor: Actor, dag: date) -> QuerySet[Any, Any]:
    """A question in this file that waits for the actor's team, or that the actor took in today or took up."""
    wie = Q(opgepakt_door_id=actor.id) | Q(ontvangen_door_id=actor.id, ontvangen_op=dag)
    if actor.team:
        wie |= Q(team=actor.team, status=Binnenkomst.Status.OVERGEDRAGEN)
    return Binnenkomst.objects.filter(wie, dossier=OuterRef("pk"))
