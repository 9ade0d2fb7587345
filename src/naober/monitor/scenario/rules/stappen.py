"""A chain of steps, as a policy note tells them: so many percent of this, plus that."""

from decimal import Decimal

import numpy as np

from naober.gemeente.profiel.scenariothemas import Rekenstap, Stappenthema
from naober.monitor.scenario.rules.reeks import Getallen, Kader, Lees, Reeks, rond


def reken_stappen(thema: Stappenthema, lees: Lees, kader: Kader) -> tuple[list[Reeks], list[str]]:
    """Every step in turn; a step reads assumptions, earlier steps and other themes.

    A printed figure that is no rounding of the outcome is told as a difference, and kept as printed."""
    gevonden: dict[str, Getallen] = {}
    reeksen, meldingen = [], []
    for stap in thema.stappen:
        waarden = [gevonden[v] if v in gevonden else lees(v) for v in stap.van]
        uitkomst = kader.vol(bewerk(stap.bewerking, waarden))
        gevonden[stap.code] = uitkomst
        afwijkend = stap.gedrukt is not None and not afronding_van(stap, float(np.median(uitkomst[:, 0])))
        if afwijkend:
            berekend = rond(float(np.median(uitkomst[:, 0])))
            meldingen.append(
                f"{stap.naam}: de nota drukt {getal(stap.gedrukt)} af, de berekening geeft {getal(berekend)}."
            )
        reeksen.append(
            Reeks(
                stap.code,
                stap.naam,
                stap.eenheid,
                uitkomst,
                stap.bron,
                gedrukt=stap.gedrukt if afwijkend else None,
                schatting=stap.schatting,
            )
        )
    return reeksen, meldingen


def bewerk(bewerking: str, waarden: list[Getallen]) -> Getallen:
    """One operation on numbers of which the first counts most: percentages are of the first."""
    eerste, rest = waarden[0], waarden[1:]
    if bewerking == "som":
        return np.asarray(sum(rest, eerste))
    if bewerking == "verschil":
        return np.asarray(eerste - sum(rest, np.zeros(1)))
    if bewerking == "product":
        return np.asarray(np.prod(np.broadcast_arrays(*waarden), axis=0))
    if bewerking == "deel":
        return np.asarray(np.prod(np.broadcast_arrays(eerste, *(w / 100 for w in rest)), axis=0))
    if bewerking == "rest":
        return np.asarray(eerste * (1 - sum(rest, np.zeros(1)) / 100))
    if bewerking == "hoogstens":
        return np.asarray(np.min(np.broadcast_arrays(*waarden), axis=0))
    if bewerking == "minstens":
        return np.asarray(np.max(np.broadcast_arrays(*waarden), axis=0))
    if bewerking == "naar-beneden":
        return np.asarray(np.floor(np.round(eerste / rest[0], 9)) * rest[0])
    deler = np.prod(np.broadcast_arrays(*rest), axis=0)
    # What is divided by nothing has no answer, and must not look like one.
    zonder = np.full(np.broadcast_shapes(eerste.shape, deler.shape), np.nan)
    return np.asarray(np.divide(eerste, deler, out=zonder, where=deler != 0))


def afronding_van(stap: Rekenstap, berekend: float) -> bool:
    """Whether the printed figure is the outcome, rounded up or down to the unit in which the document writes."""
    return stap.gedrukt is not None and abs(float(stap.gedrukt) - berekend) < float(stap.eenheid_gedrukt)


def getal(waarde: Decimal | int | None) -> str:
    """With points between thousands, as Dutch writes numbers."""
    if waarde is None:
        return "-"
    heel = f"{waarde:,f}" if isinstance(waarde, Decimal) else f"{waarde:,}"
    return heel.replace(",", "_").replace(".", ",").replace("_", ".")
