"""What follows here from actions of other rooms."""

from datetime import date
from typing import Any

from naober.dossier.handeling import Gedaan, gevolg_van, houd_tegen
from naober.gemeente.actor import Actor
from naober.inkomen.queries.traject import loopt_schuldhulp
from naober.inkomen.rules.traject import weiger

_LOOPT = weiger(
    "", "In dit dossier loopt nog hulp bij schulden.", "Beëindig eerst de schuldhulp, met de reden.",
    code="dossier.schuldhulp-loopt",
)  # fmt: skip


@gevolg_van("rond_af")
def eerst_de_schuldhulp(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """A file does not end while help with debts runs in it."""
    if loopt_schuldhulp().filter(dossier=gedaan.dossier).exists():
        houd_tegen(_LOOPT)


@gevolg_van("draag_over")
def contact_gaat_mee(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """Somebody with debts keeps one face: when who was theirs hands the file over, the new coordinator is."""
    for traject in loopt_schuldhulp().filter(dossier=gedaan.dossier, contact=actor.id):
        traject.contact_id = gedaan.resultaat.medewerker_id
        traject.save()
