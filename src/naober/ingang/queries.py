"""What is waiting at the front door."""

from naober.bewoners.models import Persoon
from naober.dossier.models import Dossier
from naober.gemeente.actor import Actor
from naober.ingang.models import Binnenkomst


def wachtend_bij_team(actor: Actor, limiet: int = 50) -> list[Binnenkomst]:
    """Questions handed over to the actor's team that nobody has taken up, oldest first."""
    return list(
        Binnenkomst.objects.filter(team=actor.team, status=Binnenkomst.Status.OVERGEDRAGEN)
        .select_related("persoon", "persoon__huishouden", "ontvangen_door")
        .order_by("ontvangen_op", "id")[:limiet]
    )


def laatste_van(actor: Actor, limiet: int = 20) -> list[Binnenkomst]:
    """What this worker took in, newest first."""
    return list(
        Binnenkomst.objects.filter(ontvangen_door_id=actor.id)
        .select_related("persoon")
        .order_by("-ontvangen_op", "-id")[:limiet]
    )


def binnenkomst(actor: Actor, pk: int) -> Binnenkomst | None:
    return Binnenkomst.objects.filter(pk=pk).select_related("persoon", "dossier").first()


def binnenkomsten_van(dossier: Dossier) -> list[Binnenkomst]:
    return list(
        Binnenkomst.objects.filter(dossier=dossier)
        .select_related("ontvangen_door", "opgepakt_door", "persoon")
        .order_by("ontvangen_op", "id")
    )


def loopt_al(persoon: Persoon) -> Dossier | None:
    """The open file of this person's household, so that the desk sees that help is already on its way."""
    if persoon.huishouden_id is None:
        return None
    return Dossier.objects.filter(huishouden_id=persoon.huishouden_id, gesloten_op__isnull=True).first()
