"""What help to one household costs, for who sees its file."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet, Sum

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
    rijen = _wegend(dossier).select_related("aanbieder").order_by("-ingang", "-pk")
    return [_kosten(rij, profiel) for rij in rijen[:_MEESTE]]


def hulpkosten_totaal(actor: Actor, dossier: Dossier) -> tuple[int, int]:
    """The cents that were committed and realised for this file, of all that was committed. One query."""
    som = _wegend(dossier).aggregate(v=Sum("verplicht_centen"), r=Sum("gerealiseerd_centen"))
    return som["v"] or 0, som["r"] or 0


def _wegend(dossier: Dossier) -> QuerySet[Verplichting]:
    weegt = ~Q(verplicht_centen=0) | ~Q(gerealiseerd_centen=0) | ~Q(onbekend="")
    return Verplichting.objects.filter(weegt, dossier=dossier)


def _kosten(rij: Verplichting, profiel: Profiel) -> Hulpkosten:
    product = profiel.product(rij.product)
    post = profiel.begroting.post(rij.post) if profiel.begroting else None
    return Hulpkosten(
        product.naam if product else rij.product, rij.aanbieder.naam if rij.aanbieder else "",
        post.naam if post else "", rij.ingang, rij.einde, rij.verplicht_centen, rij.gerealiseerd_centen,
        tuple((int(jaar), int(v), int(r)) for jaar, (_, v, r) in sorted(rij.jaren.items()) if v or r),
        rij.get_onbekend_display() if rij.onbekend else "",
    )  # fmt: skip
