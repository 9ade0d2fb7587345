"""What in somebody's own agenda is a reason to open a file."""

from datetime import date
from typing import Any

from django.db.models import OuterRef, QuerySet

from naober.agenda.models import Afspraak, Taak
from naober.agenda.queries import mijn_afspraken_q
from naober.fundament.tijd import begin_van
from naober.gemeente.actor import Actor
from naober.logboek.doel import aanleiding_bij


@aanleiding_bij("agenda")
def _taak(actor: Actor, dag: date) -> QuerySet[Any, Any]:
    """Something in this file that the actor still has to do."""
    return Taak.objects.filter(dossier=OuterRef("pk"), van_id=actor.id, gedaan_op__isnull=True)


@aanleiding_bij("agenda")
def _afspraak(actor: Actor, dag: date) -> QuerySet[Any, Any]:
    """An appointment of the actor in this file, today or later."""
    return Afspraak.objects.filter(mijn_afspraken_q(actor.id), dossier=OuterRef("pk"), begint_op__gte=begin_van(dag))
