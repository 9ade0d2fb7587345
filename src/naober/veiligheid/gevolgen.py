"""What follows here from actions of other rooms."""

from datetime import date
from typing import Any

from naober.dossier.handeling import Gedaan, gevolg_van
from naober.gemeente.actor import Actor
from naober.gemeente.rechten import heeft_recht
from naober.kern import leeftijd_op
from naober.veiligheid.actions.meldcode import begin_meldcode
from naober.veiligheid.beleid import kader_van
from naober.veiligheid.models import Meldcode
from naober.veiligheid.rules.kader import Veiligheidskader
from naober.veiligheid.rules.meldcode import Begin

_VOLWASSEN = 18


@gevolg_van("pak_op")
def begin_bij_gevaar(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """Where the policy wants it, danger that was named at the entrance begins the reporting code (LEU-047). Nothing
    happens when one runs already."""
    kader, vraag = kader_van(actor.gemeente, dag), gedaan.resultaat
    if gedaan.dossier is None or not vraag.gevaar or kader.beleid.start is None:
        return
    if not heeft_recht(actor.rollen, "veiligheid.bijhouden"):
        return
    if Meldcode.objects.filter(dossier=gedaan.dossier, afgesloten_op__isnull=True).exists():
        return
    begin = Begin(_vorm(kader, vraag.persoon, dag), vraag.gevaar)
    begin_meldcode(actor, dossier=gedaan.dossier, begin=begin, peildatum=dag)


def _vorm(kader: Veiligheidskader, persoon: Any, dag: date) -> str:
    """The form of the list that fits the age of whom the question is about."""
    geboren = persoon.geboortedatum if persoon is not None else None
    kind = geboren is not None and leeftijd_op(geboren, dag) < _VOLWASSEN
    return next((v.code for v in kader.vormen if v.kind == kind), kader.vormen[0].code)
