"""What a resident says themselves after help, on their own pages."""

from datetime import date

from naober.dossier.handeling import Gedaan
from naober.dossier.inwoner import Inwoner, inwonerhandeling, op_slot_van
from naober.kern import Weigering
from naober.monitor.doelen.bevragen import BEVRAGING, Antwoorden, leg_antwoorden_vast
from naober.monitor.models import Nabevraging
from naober.plan.models import Actie

_NIET_VAN_U = Weigering(
    "nabevraging.niet-van-u",
    "Deze hulp was niet voor u.",
    BEVRAGING,
    "Kijk bij Mijn overzicht over welke hulp u iets kunt zeggen.",
)


@inwonerhandeling(recht="eigen.nabevraging", wet=BEVRAGING)
def vertel_na_de_hulp(
    inwoner: Inwoner, *, actie: int, antwoorden: Antwoorden, peildatum: date
) -> Gedaan[Nabevraging] | Weigering:
    """Answer the three questions after help that has ended; also when the file has ended. Refused: help that was for
    somebody else, and by `leg_antwoorden_vast`: help that runs, no answer, and a second time."""
    gevonden = Actie.objects.filter(pk=actie, behoefte__persoon_id=inwoner.voor).values("plan__dossier_id").first()
    if gevonden is None:
        return _NIET_VAN_U
    dossier = op_slot_van(inwoner, gevonden["plan__dossier_id"])
    if isinstance(dossier, Weigering):
        return dossier
    return leg_antwoorden_vast(dossier, actie, antwoorden, van_wie=inwoner.eigen_naam, door=None, peildatum=peildatum)
