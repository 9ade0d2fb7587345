"""What providers ask for, for the back office, the provider itself, and who may see the file."""

from datetime import date

from naober.gemeente.actor import Actor
from naober.levering.models import Verzoek
from naober.levering.queries.toewijzingen import mag_zien


def aanbiederverzoek(actor: Actor, pk: int) -> Verzoek | None:
    """This request, when the actor may see it."""
    rijen = Verzoek.objects.filter(mag_zien(actor), pk=pk)
    return rijen.select_related("aanbieder", "persoon", "toewijzing").first()


def aanbiederverzoeken(actor: Actor) -> list[Verzoek]:
    """The requests without a final answer that this actor may see, the first last day first; at most a hundred."""
    rijen = Verzoek.objects.filter(mag_zien(actor), stand__in=(Verzoek.Stand.OPEN, Verzoek.Stand.ONDERZOEK))
    return list(rijen.select_related("aanbieder", "persoon").order_by("uiterlijk", "pk")[:100])


def te_laat(verzoek: Verzoek, dag: date) -> bool:
    """Whether the last day for an answer is over."""
    return verzoek.stand in (Verzoek.Stand.OPEN, Verzoek.Stand.ONDERZOEK) and verzoek.uiterlijk < dag
