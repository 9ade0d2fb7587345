"""What the actions of this room share: a trajectory under the lock of its file. Only called inside an action."""

from naober.dossier.handeling import vergrendel
from naober.dossier.models import Dossier, Gebeurtenis
from naober.gemeente.actor import Actor
from naober.inkomen.models import Schuldhulptraject
from naober.inkomen.rules.traject import weiger
from naober.kern import Weigering

OVERIG = Gebeurtenis.Soort.OVERIG
_GEEINDIGD = weiger(
    "", "Deze schuldhulp is beëindigd.", "Vraagt de inwoner opnieuw hulp? Begin dan een nieuw traject.",
    code="schuldhulp.geeindigd",
)  # fmt: skip


def lopend(actor: Actor, traject: Schuldhulptraject) -> tuple[Schuldhulptraject, Dossier] | Weigering:
    """The trajectory and its file, both as they are under the lock. Refused once it ended."""
    dossier = vergrendel(actor, traject.dossier)
    if isinstance(dossier, Weigering):
        return dossier
    vers = Schuldhulptraject.objects.select_for_update(of=("self",)).get(pk=traject.pk)
    return _GEEINDIGD if vers.geeindigd_op is not None else (vers, dossier)
