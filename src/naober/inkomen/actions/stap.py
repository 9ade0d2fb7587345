"""What the actions of this room share: a trajectory under the lock of its file. Only called inside an action."""

from datetime import date
from typing import TypeVar

from naober.dossier.handeling import Gedaan, vergrendel
from naober.dossier.models import Dossier, Gebeurtenis
from naober.gemeente.actor import Actor
from naober.inkomen.models import Schuldhulptraject
from naober.inkomen.rules.traject import weiger
from naober.inkomen.rules.woorden import WGS
from naober.kern import Weigering

R = TypeVar("R")
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


def bijgewerkt(resultaat: R, dossier: Dossier, dag: date | None = None) -> Gedaan[R]:
    """Done, with the same line on the timeline whatever it was: who sees the file reads that, and what somebody owes,
    to whom and what threatens asks a right of its own."""
    return Gedaan(resultaat, dossier, Gebeurtenis.Soort.OVERIG, "Hulp bij schulden bijgewerkt.", WGS, dag)
