"""Who works together around a plan, for whoever may read the file."""

from naober.dossier.handeling import zichtbaar
from naober.dossier.models import Dossier
from naober.gemeente.actor import Actor
from naober.plan.models import EigenPlan, Overdracht, Overleg, Planonderdeel, Planpartij, Regie, Samenwerkafspraak


def partijen_van(dossier: Dossier) -> list[Planpartij]:
    """Who takes part now, formal first: one query."""
    return list(
        Planpartij.objects.filter(dossier=dossier, tot__isnull=True)
        .select_related("persoon")
        .order_by("-formeel", "id")
    )


def regie_van(dossier: Dossier) -> list[Regie]:
    """Every role in the direction with who holds or held it, now first: one query."""
    return list(Regie.objects.filter(dossier=dossier).order_by("-van", "-id"))


def afspraken_van(dossier: Dossier) -> list[Samenwerkafspraak]:
    return list(
        Samenwerkafspraak.objects.filter(dossier=dossier).select_related("een", "ander").order_by("-gemaakt_op", "-id")
    )


def overleggen_van(dossier: Dossier) -> list[Overleg]:
    return list(Overleg.objects.filter(dossier=dossier).select_related("door").order_by("-dag", "-id"))


def overdrachten_van(dossier: Dossier) -> list[Overdracht]:
    return list(
        Overdracht.objects.filter(actie__plan__dossier=dossier).select_related("actie", "door").order_by("-dag", "-id")
    )


def onderdelen_van(dossier: Dossier) -> list[Planonderdeel]:
    """The parts with a template of the running plan, or of the last one: one query."""
    return list(
        Planonderdeel.objects.filter(plan__dossier=dossier).select_related("plan").order_by("-plan__versie", "id")
    )


def eigen_plannen_van(dossier: Dossier) -> list[EigenPlan]:
    return list(EigenPlan.objects.filter(dossier=dossier).order_by("-ingediend_op", "-id"))


def eigen_plan(actor: Actor, pk: int) -> EigenPlan | None:
    return EigenPlan.objects.filter(zichtbaar(actor, "dossier__"), pk=pk).select_related("dossier").first()


def partij(actor: Actor, pk: int) -> Planpartij | None:
    return Planpartij.objects.filter(zichtbaar(actor, "dossier__"), pk=pk).select_related("dossier").first()


def samenwerkafspraak(actor: Actor, pk: int) -> Samenwerkafspraak | None:
    return Samenwerkafspraak.objects.filter(zichtbaar(actor, "dossier__"), pk=pk).select_related("dossier").first()


PLEKKEN = Regie.Bij.choices
