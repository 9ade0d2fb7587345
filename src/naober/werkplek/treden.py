"""Rungs by name, also of a ladder that has changed since they were used; and the way to the weighing."""

from django.urls import reverse

from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel, Trede
from naober.gemeente.rechten import heeft_recht

# What the weighing puts right, by the code of the refusal.
_AFWEGING = ("trede.bevinding-ontbreekt", "trede.lichter-volstaat")


def naar_afweging(actor: Actor, behoefte: int) -> dict[str, tuple[str, str]]:
    """The way to the weighing of this need, for a form on which the ladder may refuse; none for who may not weigh."""
    if not heeft_recht(actor.rollen, "bevinding.vastleggen"):
        return {}
    return dict.fromkeys(_AFWEGING, ("Naar de afweging van deze behoefte", reverse("afweging", args=[behoefte])))


def zoek_trede(code: str, *profielen: Profiel) -> Trede | None:
    """The rung as the first of these profiles knows it; None when it has gone from all of them."""
    return next((t for p in profielen for t in p.trap.treden if t.code == code), None)


def tredenaam(code: str, *profielen: Profiel) -> str:
    """The name of a rung; its code when no profile knows it any more."""
    gevonden = zoek_trede(code, *profielen)
    return gevonden.naam if gevonden else code
