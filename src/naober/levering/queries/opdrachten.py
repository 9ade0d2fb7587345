"""What a provider sees of its own: for whom it has an allocation, and how far the help is."""

from collections.abc import Sequence
from dataclasses import dataclass

from naober.gemeente.actor import Actor
from naober.levering.models import Levering, Toewijzing
from naober.levering.queries.toewijzingen import LEVERINGEN, Client, clienten, eigen_aanbieder, eigen_toewijzingen


@dataclass(frozen=True, slots=True)
class Opdracht:
    """An allocation with who it is for, and the last time that help began."""

    toewijzing: Toewijzing
    client: Client | None
    levering: Levering | None

    @property
    def stand(self) -> str:
        """How far it is, in words."""
        if self.toewijzing.verwijderd:
            return "vervallen"
        if self.levering is None:
            return "nog niet begonnen"
        if self.levering.eind is None:
            return "hulp loopt"
        return "tijdelijk gestopt" if self.levering.tijdelijk else "gestopt"


def eigen_opdrachten(actor: Actor) -> list[Opdracht]:
    """The allocations to the provider of this account, the last one first: three queries."""
    return _met_client(eigen_toewijzingen(actor))


def opdracht(actor: Actor, pk: int) -> Opdracht | None:
    """One allocation to the provider of this account."""
    rijen = Toewijzing.objects.filter(aanbieder__in=eigen_aanbieder(actor), pk=pk).select_related("contractproduct")
    return next(iter(_met_client(list(rijen.prefetch_related(LEVERINGEN)))), None)


def _met_client(lijst: Sequence[Toewijzing]) -> list[Opdracht]:
    wie = clienten(lijst) if lijst else {}
    return [Opdracht(t, wie.get(t.pk), list(t.leveringen.all())[-1] if t.leveringen.all() else None) for t in lijst]
