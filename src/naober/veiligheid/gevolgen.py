"""What follows here from actions of other rooms."""

from datetime import date
from typing import Any

from naober.dossier.handeling import Gedaan, gevolg_van
from naober.gemeente.actor import Actor
from naober.gemeente.rechten import heeft_recht
from naober.kern import leeftijd_op
from naober.veiligheid.actions.meldcode import begin_meldcode
from naober.veiligheid.beleid import kader_van
from naober.veiligheid.queries import open_meldcode
from naober.veiligheid.rules.meldcode import Begin, vorm_bij


@gevolg_van("pak_op")
def begin_bij_gevaar(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """Where the policy wants it, danger that was named at the entrance begins the reporting code (LEU-047). Nothing
    happens when one runs already."""
    kader, vraag = kader_van(actor.gemeente, dag), gedaan.resultaat
    if gedaan.dossier is None or not vraag.gevaar or kader.beleid.start is None:
        return
    if not heeft_recht(actor.rollen, "veiligheid.bijhouden"):
        return
    if open_meldcode().filter(dossier=gedaan.dossier).exists():
        return
    geboren = vraag.persoon.geboortedatum if vraag.persoon is not None else None
    begin = Begin(vorm_bij(kader, leeftijd_op(geboren, dag) if geboren else None), vraag.gevaar)
    begin_meldcode(actor, dossier=gedaan.dossier, begin=begin, peildatum=dag)
