"""Plans, contracts and checks around a personal budget, for who may see the file."""

from dataclasses import dataclass

from naober.besluit.models import Besluit
from naober.dossier.handeling import zichtbaar
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Product, Profiel
from naober.kern import Weigering
from naober.levering.models import Pgbcontrole, Pgbovereenkomst, Pgbplan, Uitgaand
from naober.levering.rules.pgb import weiger_onbesproken
from naober.plan.models import Actie


def pgbplan(actor: Actor, pk: int) -> Pgbplan | None:
    """This plan, when the actor may see the file."""
    return Pgbplan.objects.filter(zichtbaar(actor, "dossier__"), pk=pk).select_related("actie", "persoon").first()


def plan_bij(actie: Actie) -> Pgbplan | None:
    """The plan for a budget with this action, for who has found the action."""
    return Pgbplan.objects.filter(actie=actie).first()


def nog_open(profiel: Profiel, product: Product, actie: Actie) -> Weigering | None:
    """What a decision on a pgb for this action would be refused for before a word is filled in, for the pages on which
    it is chosen. One question, and none where no pgb is chosen or no plan is asked."""
    beleid = profiel.geld.pgb
    if beleid is None or beleid.plan is None or not beleid.plan.verplicht or "pgb" not in profiel.vormen_van(product):
        return None
    rij = plan_bij(actie)
    return weiger_onbesproken(beleid, vastgelegd=rij is not None, besproken_op=rij.besproken_op if rij else None)


@dataclass(frozen=True, slots=True)
class Pgbstand:
    """All about one budget: the plan, contracts, checks, and what the SVB was told."""

    plan: Pgbplan | None
    overeenkomsten: tuple[Pgbovereenkomst, ...]
    controles: tuple[Pgbcontrole, ...]
    meldingen: tuple[Uitgaand, ...]


def pgbstand(besluit: Besluit) -> Pgbstand:
    """What there is of this budget, for who has found the decision: four questions."""
    return Pgbstand(
        Pgbplan.objects.filter(besluit=besluit).first(),
        tuple(Pgbovereenkomst.objects.filter(besluit=besluit).order_by("ingang", "pk")),
        tuple(Pgbcontrole.objects.filter(besluit=besluit).select_related("gedaan_door").order_by("-pk")),
        tuple(Uitgaand.objects.filter(besluit=besluit, koppeling=Uitgaand.Koppeling.SVB).order_by("pk")),
    )
