"""What was found, for whoever may read the file."""

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, QuerySet
from django.db.models.functions import JSONObject

from naober.dossier.handeling import zichtbaar
from naober.dossier.models import Dossier
from naober.gemeente.actor import Actor
from naober.onderzoek.models import Behoefte, Bevinding, Deelnemer, Gesprek, Waarneming
from naober.onderzoek.rules import Vondst


def gesprekken_van(dossier: Dossier) -> list[Gesprek]:
    """Conversations with the people at the table, newest first: two queries."""
    return list(
        Gesprek.objects.filter(dossier=dossier)
        .select_related("gevoerd_door")
        .prefetch_related("deelnemers")
        .order_by("-gevoerd_op", "-id")
    )


def _met_vondsten() -> QuerySet[Behoefte]:
    """Needs that carry their findings with them, so that a page need not ask for them apart."""
    bevindingen = Bevinding.objects.filter(behoefte=OuterRef("pk")).order_by("id")
    velden = JSONObject(trede="trede", volstaat="volstaat", reden="reden")
    return Behoefte.objects.annotate(vondstenlijst=ArraySubquery(bevindingen.values(json=velden)))


def behoeften_van(dossier: Dossier) -> list[Behoefte]:
    """Needs that still ask for an answer, with their findings: one query."""
    return list(
        _met_vondsten().filter(dossier=dossier, vervallen_op__isnull=True).select_related("persoon").order_by("id")
    )


def behoefte(actor: Actor, pk: int) -> Behoefte | None:
    return (
        _met_vondsten()
        .filter(zichtbaar(actor, "dossier__"), pk=pk)
        .select_related("persoon", "dossier", "dossier__huishouden")
        .first()
    )


def vondsten_van(behoefte: Behoefte) -> dict[str, Vondst]:
    """The findings on this need by code of trede: those that came along with it, or asked for now."""
    rijen = behoefte.__dict__.get("vondstenlijst")
    if rijen is None:
        rijen = behoefte.bevindingen.values("trede", "volstaat", "reden")
    return {rij["trede"]: Vondst(rij["volstaat"], rij["reden"]) for rij in rijen}


def waarnemingen_van(dossier: Dossier) -> list[Waarneming]:
    return list(Waarneming.objects.filter(dossier=dossier).select_related("door").order_by("-waargenomen_op", "-id"))


HOEDANIGHEDEN = Deelnemer.Hoedanigheid.choices
MANTELZORG = Gesprek.Mantelzorg.choices
VOLSTAAT = Bevinding.Volstaat.choices
BEELDEN = Waarneming.Beeld.choices
