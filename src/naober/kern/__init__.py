"""Value types and time: what every room needs and no business at all.

Free of Django, of the clock and of the database. What is a rule of one domain lives in that room's
`rules.py`; what is a calculation laid down in law lives in `naober.regels`.
"""

from naober.kern.bedrag import Bedrag
from naober.kern.bron import Bron
from naober.kern.bsn import Bsn, testreeks
from naober.kern.dwangsom import DWANGSOMTARIEVEN, Dwangsom, Dwangsomtarief, dwangsomtarief_op
from naober.kern.kalender import leeftijd_op, maanden_later, verjaardag
from naober.kern.periode import Periode
from naober.kern.taal import MAANDEN, datum_voluit
from naober.kern.termijn import (
    Termijn,
    TermijnStand,
    Verlenging,
    feestdagen,
    is_werkdag,
    verschuif_naar_werkdag,
    werkdagen_na,
)
from naober.kern.weigering import Fout, Weigering

__all__ = [
    "DWANGSOMTARIEVEN",
    "MAANDEN",
    "Bedrag",
    "Bron",
    "Bsn",
    "Dwangsom",
    "Dwangsomtarief",
    "Fout",
    "Periode",
    "Termijn",
    "TermijnStand",
    "Verlenging",
    "Weigering",
    "datum_voluit",
    "dwangsomtarief_op",
    "feestdagen",
    "is_werkdag",
    "leeftijd_op",
    "maanden_later",
    "testreeks",
    "verjaardag",
    "verschuif_naar_werkdag",
    "werkdagen_na",
]
