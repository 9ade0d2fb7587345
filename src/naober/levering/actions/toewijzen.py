"""Allocations: made, changed, ended and withdrawn."""

from datetime import date

from naober.dossier.handeling import Gedaan, handeling
from naober.dossier.models import Gebeurtenis
from naober.fundament.tijd import moment_op
from naober.gemeente.actor import Actor
from naober.kern import Bron, Weigering
from naober.levering.actions.slot import op_slot_toewijzing
from naober.levering.models import Toewijzing

STANDAARD = Bron("iWmo en iJw 3.2", "codelijst reden wijziging toewijzing: 13")


@handeling(recht="toewijzing.verwerken", wet=STANDAARD)
def verwijder_toewijzing(
    actor: Actor, *, toewijzing: Toewijzing, reden: str, peildatum: date
) -> Gedaan[Toewijzing] | Weigering:
    """Undo an allocation that was sent by mistake: it ends on its first day with reason 13. Refused without a reason in
    words, when it was done before, and when help was given on it: then that help would have no ground any more."""
    gevonden = op_slot_toewijzing(actor, toewijzing)
    if isinstance(gevonden, Weigering):
        return gevonden
    vers, dossier = gevonden
    if not reden.strip():
        return Weigering("toewijzing.reden", "De reden ontbreekt.", STANDAARD, "Schrijf waarom.", "reden")
    if vers.verwijderd:
        return Weigering("toewijzing.al-verwijderd", "Dit is al gedaan.", STANDAARD, "U hoeft niets te doen.", "reden")
    if vers.leveringen.exists():
        wat_nu = "Beëindig de toewijzing op de laatste dag van de hulp."
        return Weigering("toewijzing.geleverd", "Op deze toewijzing is al hulp gegeven.", STANDAARD, wat_nu, "reden")
    vers.einde, vers.reden_wijziging, vers.verwijderd, vers.gewijzigd_op = vers.ingang, "13", True, moment_op(peildatum)
    vers.save()
    tekst = f"Toewijzing {vers.nummer} aan {vers.aanbieder.naam} verwijderd: {reden.strip()}"
    return Gedaan(vers, dossier, Gebeurtenis.Soort.BESLUIT, tekst)
