"""What a resident says of the report of the investigation, on their own pages."""

from datetime import date

from naober.dossier.handeling import Gedaan
from naober.dossier.inwoner import Inwoner, inwonerhandeling, op_slot_van
from naober.dossier.models import Gebeurtenis
from naober.kern import Bron, Weigering
from naober.onderzoek.models import Behoefte, Onderzoek

_VERSLAG = Bron("Wmo 2015", "art. 2.3.2 lid 8")


@inwonerhandeling(recht="eigen.plan", wet=_VERSLAG)
def reageer_op_verslag(
    inwoner: Inwoner, *, onderzoek: int, eens: bool, reactie: str = "", peildatum: date
) -> Gedaan[Onderzoek] | Weigering:
    """Say whether one agrees with the report, with what one wants to add or has against it. A later reaction takes the
    place of an earlier one; the history keeps that. Refused: a report to somebody else, a file that has ended, and not
    agreeing without saying with what."""
    rij = Onderzoek.objects.filter(pk=onderzoek, afgerond_op__isnull=False).first()
    eerste = Behoefte.objects.filter(gesprek__onderzoek_id=onderzoek).order_by("pk").first()
    if rij is None or eerste is None or eerste.persoon_id != inwoner.voor:
        return Weigering(
            "verslag.niet-van-u", "Dit verslag is er niet, of is niet aan u.", _VERSLAG, "Ga terug naar Mijn plan."
        )
    dossier = op_slot_van(inwoner, rij.dossier_id)
    if isinstance(dossier, Weigering):
        return dossier
    if dossier.gesloten_op is not None:
        return Weigering(
            "verslag.dossier-afgerond",
            "De hulp is afgerond. U kunt nu niet meer op het verslag reageren.",
            _VERSLAG,
            "Bel de gemeente als er iets niet klopt.",
        )
    if not eens and not reactie.strip():
        return Weigering(
            "verslag.reden",
            "U bent het niet eens met het verslag. Wij weten nog niet waarmee.",
            _VERSLAG,
            "Schrijf op wat er niet klopt, of wat er mist.",
            "reactie",
        )
    rij = Onderzoek.objects.select_for_update(of=("self",)).get(pk=onderzoek)
    rij.reactie, rij.reactie_op, rij.reactie_eens = reactie.strip(), peildatum, eens
    rij.reactie_door = inwoner.eigen_naam[:120]
    rij.save()
    wat = "eens" if eens else "niet eens"
    tekst = f"{rij.reactie_door} is het {wat} met het verslag. {rij.reactie}".strip()
    return Gedaan(rij, dossier, Gebeurtenis.Soort.GESPREK, tekst)
