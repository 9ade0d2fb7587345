"""The terms of the law: until the first talk, and until the decision. Pure."""

from datetime import date

from naober.gemeente.schuldhulpkader import Schuldhulpkader
from naober.inkomen.rules.woorden import BESLUIT, EERSTE_GESPREK
from naober.kern import Termijn
from naober.kern.kalender import maanden_later
from naober.kern.termijn import werkdagen_na


def gesprek_voor(kader: Schuldhulpkader, aangemeld: date, bedreigd: date | None = None) -> date:
    """By which day the first talk is: so many weeks after the question, or so many working days after somebody heard
    that something threatens, whichever comes first (Wgs art. 4)."""
    gewoon = Termijn(aangemeld, weken=kader.termijnen.gesprek_weken, bron=EERSTE_GESPREK).uiterste_datum
    if bedreigd is None:
        return gewoon
    return min(gewoon, werkdagen_na(bedreigd, kader.termijnen.bedreigd_werkdagen))


def moratorium_tot(kader: Schuldhulpkader, van: date) -> date:
    """The last day on which the court can hold off the creditors (Faillissementswet art. 287b)."""
    return maanden_later(van, kader.termijnen.moratorium_maanden)


def besluit_termijn(kader: Schuldhulpkader, gesprek: date) -> Termijn:
    """The term of the decision, from the first talk (Wgs art. 4a)."""
    eigen = kader.beleid.beslistermijn
    return Termijn(gesprek, weken=kader.besluit_weken, bron=eigen.bron if eigen else BESLUIT)
