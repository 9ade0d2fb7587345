"""Contracts and providers. The policies of the database keep a provider to its own."""

from naober.gemeente.actor import Actor
from naober.gemeente.rechten import heeft_recht
from naober.levering.models import Aanbieder

BEHEER = "contract.beheren"


def aanbieder(actor: Actor, pk: int) -> Aanbieder | None:
    """This provider, for who keeps up contracts."""
    return Aanbieder.objects.filter(pk=pk).first() if heeft_recht(actor.rollen, BEHEER) else None
