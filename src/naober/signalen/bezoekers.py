"""A concern about somebody that a visitor of the public pages reports, with or without a name of their own.

Nobody is signed in, so nothing of a resident is shown: whom it is about is looked up as with any signal."""

from datetime import date

from naober.dossier.handeling import Gedaan, voer_uit
from naober.dossier.models import Gebeurtenis
from naober.fundament.scope import huidige_scope, in_scope
from naober.gemeente.profiel import Aard
from naober.gemeente.queries import profiel_van
from naober.gemeente.signaalregels import signaalkader
from naober.ingang.bezoekers import ingang_van
from naober.ingang.rules import team_voor
from naober.kern import Fout, Weigering
from naober.signalen import rules
from naober.signalen.aannemen import neem_aan
from naober.signalen.actions.stap import WMO
from naober.signalen.models import Signaal
from naober.signalen.wie import plaats_van, vind


def meld_zorg(*, inzending: rules.Inzending, peildatum: date) -> Signaal | Weigering:
    """Take a concern in as a signal, which waits with its term at the team of the place, else of the entrance for
    concerns, else that of the website; in the scope of the municipality. The visitor need not know about whom it is.

    Refused: nothing told, a citizen service number in it, a postcode that is none or lies elsewhere, no ground."""
    scope = huidige_scope()
    if scope is None:
        raise Fout("Een zorg van een bezoeker komt binnen in de scope van een gemeente.")
    kader, profiel = signaalkader(scope.gemeente, peildatum), profiel_van(scope.gemeente, peildatum)

    def doe() -> Gedaan[Signaal] | Weigering:
        mag = rules.controleer_inzending(kader, inzending, vrij=True)
        if isinstance(mag, Weigering):
            return mag
        gebied = plaats_van(profiel, inzending.wie, inzending.gebied)
        if isinstance(gebied, Weigering):
            return gebied
        soort, grond = mag
        ingang, _ = ingang_van(profiel, Aard.SIGNAAL) if profiel.ingangen and profiel.kanalen else (None, "")
        rij = neem_aan(
            profiel, kader, soort, grond, inzending, vind(inzending.wie, soort.over), gebied=gebied,
            ontvangen=peildatum, door=None, team=team_voor(profiel, gebied, ingang),
        )  # fmt: skip
        return Gedaan(rij, None, Gebeurtenis.Soort.VRAAG, "")

    # A visitor sees nothing; what is looked up and written here is asked wide.
    with in_scope(gemeente=scope.gemeente, breed=True):
        return voer_uit(doe, "meld_zorg", peildatum, WMO, wie={}, medewerker=None)
