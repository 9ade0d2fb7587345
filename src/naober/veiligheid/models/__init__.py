"""Tables: fields and constraints."""

from naober.veiligheid.models.crisis import Achtervang, Markering, Opschaling
from naober.veiligheid.models.meldcode import Meldactie, Meldcode, Meldcodestap
from naober.veiligheid.models.overdracht import Overdracht, Terugkoppeling
from naober.veiligheid.models.plan import Geweldsoordeel, Veiligheidsafspraak, Veiligheidsplan
from naober.veiligheid.models.verwijsindex import Verwijsindexmatch, Verwijsindexmelding

__all__ = [
    "Achtervang",
    "Geweldsoordeel",
    "Markering",
    "Meldactie",
    "Meldcode",
    "Meldcodestap",
    "Opschaling",
    "Overdracht",
    "Terugkoppeling",
    "Veiligheidsafspraak",
    "Veiligheidsplan",
    "Verwijsindexmatch",
    "Verwijsindexmelding",
]
