"""What was found, for whoever may read the file."""

from naober.dossier.models import Dossier
from naober.gemeente.actor import Actor
from naober.onderzoek.models import Behoefte, Bevinding, Deelnemer, Gesprek, Waarneming


def gesprekken_van(dossier: Dossier) -> list[Gesprek]:
    """Conversations with the people at the table, newest first: two queries."""
    return list(
        Gesprek.objects.filter(dossier=dossier)
        .select_related("gevoerd_door")
        .prefetch_related("deelnemers")
        .order_by("-gevoerd_op", "-id")
    )


def behoeften_van(dossier: Dossier) -> list[Behoefte]:
    """Needs with their findings: two queries."""
    return list(
        Behoefte.objects.filter(dossier=dossier)
        .select_related("persoon")
        .prefetch_related("bevindingen")
        .order_by("id")
    )


def behoefte(actor: Actor, pk: int) -> Behoefte | None:
    return (
        Behoefte.objects.filter(pk=pk)
        .select_related("persoon", "dossier", "dossier__huishouden")
        .prefetch_related("bevindingen")
        .first()
    )


def waarnemingen_van(dossier: Dossier) -> list[Waarneming]:
    return list(Waarneming.objects.filter(dossier=dossier).select_related("door").order_by("-waargenomen_op", "-id"))


HOEDANIGHEDEN = Deelnemer.Hoedanigheid.choices
MANTELZORG = Gesprek.Mantelzorg.choices
VOLSTAAT = Bevinding.Volstaat.choices
BEELDEN = Waarneming.Beeld.choices
