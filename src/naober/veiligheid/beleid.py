"""Which rules on safety hold for a municipality: the national ones with its own before them."""

from datetime import date
from functools import lru_cache

from naober.gemeente.laden import geldend
from naober.gemeente.landelijk import veiligheidswet
from naober.gemeente.queries import profiel_van
from naober.veiligheid.rules.kader import Veiligheidskader, maak_kader


@lru_cache(maxsize=64)
def kader_van(gemeente: int, dag: date) -> Veiligheidskader:
    """The rules on safety of this municipality as they hold on `dag`."""
    return maak_kader(geldend(veiligheidswet(), dag), profiel_van(gemeente, dag), dag)
