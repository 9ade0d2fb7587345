"""What the social map offers, for anyone at work in the municipality."""

from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Trap
from naober.kaart.models import Voorziening


def voorzieningen(
    actor: Actor, *, trede: str | None = None, leefgebied: str | None = None, trap: Trap | None = None
) -> list[Voorziening]:
    """What can be offered now, each with its organisation, by name: one query.

    `trede` and `leefgebied` are codes of the profile. With `trap` the lightest rung comes first; a provision
    on a rung that this ladder does not have comes last."""
    keuze = Voorziening.objects.filter(actief=True).select_related("organisatie").order_by("naam", "id")
    if trede is not None:
        keuze = keuze.filter(trede=trede)
    if leefgebied is not None:
        keuze = keuze.filter(leefgebieden__contains=[leefgebied])
    gevonden = list(keuze)
    if trap is not None:
        nummers = {t.code: nummer for nummer, t in enumerate(trap.treden)}
        gevonden.sort(key=lambda v: nummers.get(v.trede, len(nummers)))
    return gevonden


def voorziening(actor: Actor, pk: int) -> Voorziening | None:
    """One provision, with its organisation; also when it is no longer offered, for plans that refer to it."""
    return Voorziening.objects.filter(pk=pk).select_related("organisatie").first()
