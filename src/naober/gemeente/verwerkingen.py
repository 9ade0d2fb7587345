"""The register of processing activities as it holds for one municipality on one day."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from naober.gemeente.laden import geldend, heel_profiel
from naober.gemeente.landelijk import privacyregister
from naober.gemeente.profiel import Aanleiding, Privacyregel, Signaalgrens, Verwerking, Verwerkingsgrond
from naober.gemeente.queries import profielmap

# AVG art. 99 lid 2; before that day the Wet bescherming persoonsgegevens held.
_AVG_VANAF = date(2018, 5, 25)


@dataclass(frozen=True)
class Verwerkingsregister:
    """What holds on `dag`: activities with their grounds, reasons to choose from, bounds, and the municipality's own
    rules on personal data, those in the making as well."""

    dag: date
    verwerkingen: tuple[Verwerking, ...]
    aanleidingen: tuple[Aanleiding, ...]
    signalen: tuple[Signaalgrens, ...]
    regels: tuple[Privacyregel, ...]

    def verwerking(self, code: str) -> Verwerking | None:
        return next((v for v in self.verwerkingen if v.code == code), None)

    def aanleiding(self, code: str) -> Aanleiding | None:
        return next((a for a in self.aanleidingen if a.code == code), None)

    def signaal(self, soort: str) -> Signaalgrens | None:
        return next((s for s in self.signalen if s.soort == soort), None)

    def grondslag(self, code: str) -> str:
        """The grounds of this activity in one line, each once: the ground of the AVG, then the law that fills it in."""
        gevonden = self.verwerking(code)
        if gevonden is None or not gevonden.gronden:
            return ""
        avg = "; ".join(dict.fromkeys(g.avg for g in gevonden.gronden))
        wetten = "; ".join(dict.fromkeys(str(g.bron) for g in gevonden.gronden))
        if self.dag < _AVG_VANAF:  # the letters of Wbp art. 8 are those of AVG art. 6 lid 1
            return f"Wbp, {avg.replace('art. 6 lid 1', 'art. 8')}: {wetten}"
        return f"AVG, {avg}: {wetten}"


@lru_cache(maxsize=64)
def register_van(gemeente: int, dag: date) -> Verwerkingsregister:
    """The register of this municipality as it holds on `dag`, also on a day before its policy document: the grounds
    of a law hold from the day of that law."""
    landelijk = geldend(privacyregister(), dag)
    eigen = geldend(heel_profiel(profielmap(gemeente)).privacy, dag)
    soorten = {s.soort: s for s in (*landelijk.signalen, *eigen.signalen)}
    return Verwerkingsregister(
        dag,
        tuple(_met_gronden(v, eigen.gronden) for v in landelijk.verwerkingen),
        landelijk.aanleidingen,
        tuple(soorten.values()),
        eigen.regels,
    )


def _met_gronden(verwerking: Verwerking, eigen: tuple[Verwerkingsgrond, ...]) -> Verwerking:
    """With the municipality's own grounds, which replace the national ones of that activity."""
    van_hier = tuple(g for g in eigen if not g.verwerkingen or verwerking.code in g.verwerkingen)
    return verwerking.model_copy(update={"gronden": van_hier}) if van_hier else verwerking
