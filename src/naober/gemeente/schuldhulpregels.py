"""Which rules on debt help hold for a municipality: the national ones, with its own beside them."""

from datetime import date
from functools import lru_cache

from naober.gemeente.laden import geldend, heel_profiel
from naober.gemeente.landelijk import schuldhulpwet
from naober.gemeente.profiel.schuldhulp import Schuldhulpbeleid
from naober.gemeente.queries import profielmap
from naober.gemeente.schuldhulpkader import Schuldhulpkader
from naober.kern import Fout


@lru_cache(maxsize=64)
def schuldhulpkader(gemeente: int, dag: date) -> Schuldhulpkader:
    """The rules on debt help of this municipality as they hold on `dag`."""
    return kader_uit(heel_profiel(profielmap(gemeente)).schuldhulp, dag)


def kader_uit(beleid: Schuldhulpbeleid, dag: date) -> Schuldhulpkader:
    """The same for a piece of policy."""
    wet, eigen = geldend(schuldhulpwet(), dag), geldend(beleid, dag)
    if len(wet.termijnen) != 1:
        raise Fout("In landelijk/schuldhulp.yaml staat voor deze dag niet één stel termijnen.", wat_nu="Vul ze aan.")
    return Schuldhulpkader(dag, wet.termijnen[0], (*wet.bedreigingen, *eigen.bedreigingen), eigen)
