"""What staff expect of a cause that the policy names, so that the forecast reckons with it."""

from datetime import date

from naober.dossier.handeling import Gedaan, handeling
from naober.dossier.models import Gebeurtenis
from naober.geld.models import Drijfveerraming
from naober.geld.rules.drijfveren import GROND, Drijfveergegevens, toets_drijfveer
from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.kern import Weigering


@handeling(recht="begroting.bijhouden", wet=GROND)
def leg_drijfveer_vast(
    actor: Actor, *, gegevens: Drijfveergegevens, peildatum: date
) -> Gedaan[Drijfveerraming] | Weigering:
    """Record by how much a cause changes the inflow or the price of a year; the next forecast reckons with it. Recorded
    again it takes the place of what was there. Refused by `toets_drijfveer`."""
    begroting = profiel_van(actor.gemeente, peildatum).begroting
    if fout := toets_drijfveer(begroting, gegevens, peildatum.year):
        return fout
    rij = Drijfveerraming.objects.create(
        drijfveer=gegevens.drijfveer, jaar=gegevens.jaar, procent=gegevens.procent,
        onderbouwing=gegevens.onderbouwing.strip(), vastgelegd_op=peildatum, vastgelegd_door_id=actor.id,
    )  # fmt: skip
    tekst = f"Verwachting van {gegevens.drijfveer} in {gegevens.jaar} vastgelegd: {gegevens.procent}%."
    return Gedaan(rij, None, Gebeurtenis.Soort.OVERIG, tekst)
