"""From counts by month to a `Lijn`: where it begins, what is to come of the last months, when it is too little."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from naober.geld.prognose.rules.lijn import Lijn, maand_van
from naober.kern.tellen import KLEINSTE

Getallen = NDArray[np.float64]
# Invoices of so many months back may still have to come.
NALOOP = 3
# Further ahead than this it says more how often help stops than what is committed now.
VOORUIT = 3
_JAAR = 12


@dataclass(frozen=True, slots=True)
class Maandcel:
    """One month (see `maandnummer`) of one line in one form; cents that were committed for it and what it cost."""

    maand: int
    vorm: str
    gestart: int
    gestopt: int
    lopend: int
    verplicht: int
    centen: int


@dataclass(frozen=True)
class Bouwsel:
    """A line to forecast, with how many residents had help on it in its last year; or why it cannot be forecast."""

    lijn: Lijn | None
    aantal: int
    weigering: str = ""


def bouw(
    code: str,
    naam: str,
    cellen: Iterable[Maandcel],
    na: int,
    *,
    inwoners: Mapping[int, float] | None = None,
    prijs: Mapping[int, float] | None = None,
) -> Bouwsel:
    """The line as it is known before month `na`, the first that is not over.

    Of the last `NALOOP` months invoices are still to come: they count for as much of what was committed as was used in
    the year before, and never for less than what came in. Refused in words with less than a year of months, with fewer
    than five residents in the last, and when nothing was paid or committed."""
    per = list(cellen)
    verleden = [c for c in per if c.maand < na and (c.gestart or c.lopend or c.centen or c.verplicht)]
    eerste = min((c.maand for c in verleden), default=na)
    lengte = na - eerste
    if lengte < _JAAR:
        return Bouwsel(None, 0, _te_kort(lengte))
    som = {veld: _reeks(verleden, veld, eerste, lengte) for veld in ("gestart", "gestopt", "lopend", "centen")}
    jaar_terug = som["lopend"][-_JAAR - 1] if lengte > _JAAR else 0
    aantal = int(jaar_terug + som["gestart"][-_JAAR:].sum())
    if aantal < KLEINSTE:
        return Bouwsel(None, aantal, "Minder dan vijf inwoners hadden deze hulp in een jaar.")
    centen, deel, geschat = _kosten(verleden, eerste, lengte)
    if not centen.any():
        return Bouwsel(None, aantal, "Van deze hulp is nog geen bedrag bekend.")
    verplicht = _reeks(verleden, "verplicht", eerste, lengte)
    benutting = np.divide(centen, verplicht, out=np.full(lengte, deel), where=verplicht > 0)
    vooruit = _reeks([c for c in per if c.maand >= na], "verplicht", na, VOORUIT)
    lijn = Lijn(
        code, naam, eerste, som["gestart"], som["gestopt"], som["lopend"], centen,
        verplicht=vooruit if vooruit.all() else np.zeros(0), benutting=np.clip(benutting, 0, 2), geschat=geschat,
        inwoners=inwoners or {}, prijs=prijs or {},
    )  # fmt: skip
    return Bouwsel(lijn, aantal)


def _te_kort(lengte: int) -> str:
    hoeveel = (
        "nog geen hele maand" if not lengte else "pas 1 hele maand" if lengte == 1 else f"pas {lengte} hele maanden"
    )
    return f"Er is {hoeveel} geteld; een prognose vraagt er twaalf."


def _reeks(cellen: Iterable[Maandcel], veld: str, eerste: int, lengte: int) -> Getallen:
    uit = np.zeros(lengte)
    for cel in cellen:
        if 0 <= cel.maand - eerste < lengte:
            uit[cel.maand - eerste] += getattr(cel, veld)
    return uit


def _kosten(cellen: list[Maandcel], eerste: int, lengte: int) -> tuple[Getallen, float, Getallen]:
    """What each month cost, the last ones completed; which part of what is committed in kind is used; and how much of
    each of the last months is such a part of which no invoice came in."""
    natura, geld = ([c for c in cellen if (c.vorm == "geld") is soort] for soort in (False, True))
    binnen, beloofd = (_reeks(natura, veld, eerste, lengte) for veld in ("centen", "verplicht"))
    bekend = slice(max(0, lengte - NALOOP - _JAAR), lengte - NALOOP)
    gebruikt, samen = float(binnen[bekend].sum()), float(beloofd[bekend].sum())
    deel = min(gebruikt / samen, 1.5) if samen > 0 and gebruikt > 0 else 1.0
    kwam = binnen[-NALOOP:].copy()
    binnen[-NALOOP:] = np.maximum(kwam, beloofd[-NALOOP:] * deel)
    return binnen + _reeks(geld, "centen", eerste, lengte), deel, binnen[-NALOOP:] - kwam


def maandtekst(nummer: int) -> str:
    """As it stands in a kept forecast: 2026-03."""
    jaar, maand = maand_van(nummer)
    return f"{jaar}-{maand:02d}"


def bevolkingsreeks(
    instroom: Mapping[str, int], bevolking: Mapping[int, Mapping[str, int]], nu: int
) -> dict[int, float]:
    """By year how many would come if as many came of each age as now: `instroom` by age, of this many residents by age
    and year. Empty when there is no year up to `nu` to measure by, or none after it."""
    basis = max((jaar for jaar in bevolking if jaar <= nu), default=None)
    if basis is None or max(bevolking) <= nu:
        return {}
    kans = {oud: n / bevolking[basis][oud] for oud, n in instroom.items() if bevolking[basis].get(oud)}
    reeks = {jaar: sum(kans[oud] * per.get(oud, 0) for oud in kans) for jaar, per in bevolking.items()}
    return reeks if all(reeks.values()) else {}
