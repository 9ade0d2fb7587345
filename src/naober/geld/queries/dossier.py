"""What help to one household costs, for who sees its file."""

from dataclasses import dataclass
from datetime import date

from naober.dossier.models import Dossier
from naober.geld.models import Verplichting
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel

_MEESTE = 100


@dataclass(frozen=True, slots=True)
class Hulpkosten:
    """What one grant or order of this household costs: cents in all, realised, and by year (committed, realised).
    `onbekend`: in words why there is no amount."""

    hulp: str
    aanbieder: str
    post: str
    van: date | None
    tot: date | None
    verplicht: int
    gerealiseerd: int
    jaren: tuple[tuple[int, int, int], ...]
    onbekend: str = ""


def verplichtingen_van(actor: Actor, dossier: Dossier, profiel: Profiel) -> list[Hulpkosten]:
    """What was committed for this file, the last first. The file was found for this actor. One query.

    What the orders of a grant took over is left out: it weighs nothing any more."""
    rijen = Verplichting.objects.filter(dossier=dossier).select_related("aanbieder").order_by("-ingang", "-pk")
    return [
        _kosten(rij, profiel)
        for rij in rijen[:_MEESTE]
        if rij.verplicht_centen or rij.gerealiseerd_centen or rij.onbekend
    ]


def _kosten(rij: Verplichting, profiel: Profiel) -> Hulpkosten:
    product = profiel.product(rij.product)
    post = profiel.begroting.post(rij.post) if profiel.begroting else None
    return Hulpkosten(
        product.naam if product else rij.product, rij.aanbieder.naam if rij.aanbieder else "",
        post.naam if post else "", rij.ingang, rij.einde, rij.verplicht_centen, rij.gerealiseerd_centen,
        tuple((int(jaar), int(v), int(r)) for jaar, (_, v, r) in sorted(rij.jaren.items())),
        rij.get_onbekend_display() if rij.onbekend else "",
    )  # fmt: skip
