"""What residents do themselves against a decision, or about how they were treated."""

from datetime import date

from naober.besluit.actions.rechtsmiddelen import Ingediend, ontvang_bezwaar, ontvang_klacht
from naober.besluit.models import Besluit, Bezwaar, Klacht
from naober.bewoners.models import Persoon
from naober.dossier.handeling import Gedaan
from naober.dossier.inwoner import Inwoner, inwonerhandeling, op_slot_van_mij
from naober.dossier.models import Dossier
from naober.gemeente.queries import profiel_van
from naober.kern import Bron, Weigering

_BEZWAAR = Bron("Awb", "art. 6:4 lid 1")
_KLACHT = Bron("Awb", "art. 9:1 lid 1")


@inwonerhandeling(recht="eigen.bezwaar", wet=_BEZWAAR)
def maak_zelf_bezwaar(
    inwoner: Inwoner, *, besluit: int, kenmerk: str, gronden: str, peildatum: date
) -> Gedaan[Bezwaar] | Weigering:
    """Object to a decision about oneself, with this `kenmerk`; also when one lives elsewhere now. Too late is kept all
    the same. Refused: a decision about somebody else, nothing against it, and an objection that runs already."""
    rij = Besluit.objects.filter(pk=besluit, persoon_id=inwoner.voor).select_related("actie").first()
    if rij is None:
        return Weigering(
            "besluit.niet-van-u", "Dit besluit is er niet, of gaat niet over u.", _BEZWAAR, "Kies uit uw besluiten."
        )
    if not gronden.strip():
        return Weigering(
            "bezwaar.gronden",
            "Waarom bent u het niet eens met het besluit? Dat staat er nog niet.",
            Bron("Awb", "art. 6:5 lid 1 onder d"),
            "Schrijf het op in uw eigen woorden. Lukt dat niet, bel dan de gemeente.",
            "gronden",
        )
    dossier = Dossier.objects.select_for_update(of=("self",)).get(pk=rij.dossier_id)
    ingediend = Ingediend(kenmerk, peildatum, gronden, door=inwoner.eigen_naam)
    return ontvang_bezwaar(profiel_van(inwoner.gemeente, peildatum), dossier, rij.actie, ingediend, peildatum)


@inwonerhandeling(recht="eigen.bezwaar", wet=_KLACHT)
def klaag_zelf(inwoner: Inwoner, *, waarover: str, omschrijving: str, peildatum: date) -> Gedaan[Klacht] | Weigering:
    """Complain about how one was treated; about help without a decision there is no other way. Also
    in a file that has ended. Refused: nobody's file, and without saying about what."""
    dossier = op_slot_van_mij(inwoner, ook_gesloten=True)
    if isinstance(dossier, Weigering):
        return dossier
    persoon = Persoon.objects.get(pk=inwoner.voor)
    return ontvang_klacht(
        dossier, persoon, waarover, omschrijving, peildatum, peildatum, ingediend_door=inwoner.eigen_naam[:120]
    )
