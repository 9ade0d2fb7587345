"""The lock on an allocation, for who may not see the file that it is of."""

from naober.dossier.handeling import vergrendel
from naober.dossier.models import Dossier
from naober.fundament.scope import laat_binnen
from naober.gemeente.actor import Actor
from naober.kern import Bron, Weigering
from naober.levering.models import Toewijzing
from naober.levering.queries.toewijzingen import toewijzing as zoek
from naober.levering.rules.leveren import Opdracht

_NIET_VAN_U = Weigering(
    "toewijzing.niet-van-u",
    "Deze toewijzing is er niet, of is niet aan u.",
    Bron("AVG", "art. 5 lid 1 onder f"),
    "Kies een toewijzing uit uw lijst.",
    "toewijzing",
)


def op_slot_toewijzing(actor: Actor, toewijzing: Toewijzing) -> tuple[Toewijzing, Dossier] | Weigering:
    """The allocation as it is now, with its file, locked until the end of the action; also when the file has ended, as
    help may outlast it. Refused for one that is not the actor's to see."""
    eigen = zoek(actor, toewijzing.pk)
    if eigen is None:
        anders = vergrendel(actor, Dossier(pk=toewijzing.dossier_id), ook_gesloten=True)
        return _NIET_VAN_U if actor.aanbieder or not isinstance(anders, Weigering) else anders
    laat_binnen(eigen.dossier_id)
    dossier = Dossier.objects.select_for_update(of=("self",)).get(pk=eigen.dossier_id)
    vers = Toewijzing.objects.select_related("aanbieder", "contractproduct").get(pk=eigen.pk)
    return vers, dossier


def opdracht_van(toewijzing: Toewijzing) -> Opdracht:
    """What the rules on delivery ask of an allocation: one query."""
    rijen = toewijzing.leveringen.order_by("begin", "pk").values_list("begin", "eind")
    return Opdracht(toewijzing.ingang, toewijzing.einde, toewijzing.verwijderd, tuple(rijen), toewijzing.wet)
