"""How well it would have forecast before: the back-test, beside "as last year"."""

from dataclasses import dataclass

import numpy as np

from naober.geld.prognose.rules.lijn import Lijn, maand_van, maandnummer
from naober.geld.prognose.rules.voorspellen import PROCENT, voorspel

_EERST = 24
_MOMENTEN = (3, 6, 9)


@dataclass(frozen=True, slots=True)
class Achteraf:
    """What came of forecasts of whole years, made when a part of the year was known.

    `mape`: the mean error in percent of the year; `zoals_vorig_jaar`: the same when the rest of the year is taken from
    the year before. `binnen`: in how many percent of cases the year lay within the band of `procent` percent."""

    keren: int
    mape: float
    zoals_vorig_jaar: float
    binnen: float
    procent: int

    @property
    def wint(self) -> bool:
        return self.mape < self.zoals_vorig_jaar


def toets_achteraf(lijn: Lijn, *, paden: int = 300, seed: int = 0, procent: int = PROCENT) -> Achteraf | None:
    """Forecast each past year after its first, second and third quarter, with what was known then. None when there is
    no year that is over and has two years before it."""
    fout, vorig, binnen = [], [], []
    laatste = maand_van(lijn.na)[0] - 1
    for jaar in range(maand_van(lijn.eerste)[0] + 2, laatste + 1):
        werkelijk = lijn.jaarsom(jaar)
        for maand in _MOMENTEN:
            bekend = maandnummer(jaar, maand) + 1 - lijn.eerste
            if bekend < _EERST or werkelijk <= 0:
                continue
            toen = lijn.tot(bekend)
            verwacht = voorspel(toen, maanden=12 - maand, paden=paden, seed=seed, procent=procent).jaar(jaar)
            rest = float(lijn.centen[bekend - 12 : bekend - maand].sum())
            fout.append(abs(verwacht.verwacht - werkelijk) / werkelijk)
            vorig.append(abs(toen.jaarsom(jaar) + rest - werkelijk) / werkelijk)
            binnen.append(verwacht.onder <= werkelijk <= verwacht.boven)
    if not fout:
        return None
    return Achteraf(
        len(fout),
        100 * float(np.mean(fout)),
        100 * float(np.mean(vorig)),
        100 * float(np.mean(binnen)),
        procent,
    )
