"""Decisions, letters and the queue of tests, for whoever may read them."""

from naober.besluit.models import Besluit, Brief, Rechtmatigheidstoets
from naober.dossier.handeling import zichtbaar
from naober.dossier.models import Dossier
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Mandaat, Profiel
from naober.gemeente.rules import mag_beslissen
from naober.plan.models import Actie, Plan


def acties_van(dossier: Dossier) -> list[Actie]:
    """All actions of all plans, in the order in which they were agreed, with their decision and its test when
    there is one: one query."""
    return list(
        Actie.objects.filter(plan__dossier=dossier)
        .select_related("plan", "behoefte", "besluit", "besluit__persoon", "besluit__rechtmatigheid")
        .order_by("plan__versie", "id")
    )


def wachtend_op_besluit(actor: Actor, profiel: Profiel, limiet: int = 50) -> list[Actie]:
    """Actions in agreed plans on which the actor may decide and nobody has, longest waiting first: one query."""
    producten = [
        p.code for p in profiel.producten if isinstance(mag_beslissen(profiel, p, actor.rollen, frozenset()), Mandaat)
    ]
    return list(
        Actie.objects.filter(plan__status=Plan.Status.AFGESPROKEN, product__in=producten, besluit__isnull=True)
        .select_related("plan", "behoefte", "behoefte__persoon")
        .order_by("plan__afgesproken_op", "id")[:limiet]
    )


def besluit_over(actie: Actie) -> Besluit | None:
    """The decision on this action, without a query when it came along with the action."""
    return getattr(actie, "besluit", None)


def besluit(actor: Actor, pk: int) -> Besluit | None:
    return (
        Besluit.objects.filter(zichtbaar(actor, "dossier__"), pk=pk)
        .select_related("dossier", "dossier__huishouden", "persoon", "actie", "genomen_door", "rechtmatigheid")
        .prefetch_related("toetsing")
        .first()
    )


def brieven_van(besluit: Besluit) -> list[Brief]:
    return list(Brief.objects.filter(besluit=besluit).defer("pdf").order_by("gemaakt_op", "id"))


def brief(actor: Actor, pk: int) -> Brief | None:
    return Brief.objects.filter(zichtbaar(actor, "besluit__dossier__"), pk=pk).select_related("besluit").first()


def wachtend_op_toets(actor: Actor, limiet: int = 50) -> list[Rechtmatigheidstoets]:
    """Decisions that wait for the lawfulness test, oldest first."""
    return list(
        Rechtmatigheidstoets.objects.filter(uitkomst=Rechtmatigheidstoets.Uitkomst.OPEN)
        .select_related("besluit", "besluit__persoon", "besluit__genomen_door")
        .order_by("aangeboden_op", "id")[:limiet]
    )


def rechtmatigheidstoets(actor: Actor, pk: int) -> Rechtmatigheidstoets | None:
    return (
        Rechtmatigheidstoets.objects.filter(zichtbaar(actor, "besluit__dossier__"), pk=pk)
        .select_related("besluit", "besluit__persoon", "besluit__genomen_door", "besluit__dossier")
        .prefetch_related("besluit__toetsing")
        .first()
    )


UITKOMSTEN = Besluit.Uitkomst.choices
PER = Besluit.Per.choices
