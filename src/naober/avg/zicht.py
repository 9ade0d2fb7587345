"""Which files who decides on requests sees: those in which one waits for them, or was theirs."""

from typing import Any

from django.db.models import Q, QuerySet

from naober.avg.models import Verzoek
from naober.dossier.handeling import zicht_door_taak
from naober.fundament.scope import Zicht
from naober.gemeente.actor import Actor


@zicht_door_taak
def verzoeken(actor: Actor, zicht: Zicht) -> list[tuple[QuerySet[Any], str]]:
    """The same as `naober_taak_verzoek` says to the policies (migration 0005_inzage)."""
    if not zicht.verzoeken:
        return []
    return [(Verzoek.objects.filter(Q(uitkomst="") | Q(besloten_door_id=actor.id)), "dossier")]
