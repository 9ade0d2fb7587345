"""A series of months as a level that moves, a season, and chance: fitted, and drawn on into the future.

Multiplicative exponential smoothing: each month is level × season × (1 + error), and the level takes over a part of the
error. The future draws errors from those of the past, so that how sure it is follows from how it went.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Getallen = NDArray[np.float64]
_DEMPING = 0.93
# Degrees of freedom of the size of errors: as if it were known from so many of them.
_VRIJHEID = 8
_PROBEER = tuple((a, b) for a in (0.05, 0.1, 0.2, 0.35, 0.55, 0.8) for b in (0.0, 0.03, 0.1, 0.25) if b <= a)


@dataclass(frozen=True)
class Verloop:
    """What was fitted: where the level stands, how it moves (`helling` a month, damped), season by month."""

    niveau: float
    helling: float
    alfa: float
    beta: float
    seizoen: Getallen
    fouten: Getallen

    def trek(self, eerste: int, maanden: int, paden: int, kans: np.random.Generator) -> Getallen:
        """So many futures of so many months, the first with this month number.

        The level is only known from what was seen, and how large errors are from a few dozen of them; so each future
        begins somewhere around that level, and has its own size of errors."""
        n = max(2, len(self.fouten))
        schaal = np.sqrt(_VRIJHEID / kans.chisquare(_VRIJHEID, paden))
        onzeker = np.std(self.fouten) * np.sqrt(self.alfa * (1 - self.alfa) + 1 / n)
        begin = 1 + kans.normal(0, onzeker, paden) * schaal
        niveau = np.maximum(self.niveau * begin, 1e-9)
        helling = np.full(paden, self.helling) * kans.normal(1, 0.5, paden)
        uit = np.empty((paden, maanden))
        for m in range(maanden):
            fout = np.maximum(kans.choice(self.fouten, paden) * schaal, -1)
            verwacht = np.maximum(niveau + helling, niveau * 0.5)
            uit[:, m] = np.maximum(verwacht * self.seizoen[(eerste + m) % 12] * (1 + fout), 0)
            niveau = np.maximum(verwacht * (1 + self.alfa * fout), 1e-9)
            helling = _DEMPING * helling + self.beta * verwacht * fout
        return uit


def pas_aan(reeks: Getallen, eerste: int) -> Verloop:
    """Fit a series of months; with less than two years no season is looked for."""
    waarden = np.maximum(np.asarray(reeks, dtype=np.float64), 0)
    seizoen = _seizoen(waarden, eerste)
    schoon = waarden / seizoen[(eerste + np.arange(len(waarden))) % 12]
    beste = min((_loop(schoon, a, b) for a, b in _PROBEER), key=lambda g: g[0])
    _, niveau, helling, fouten, alfa, beta = beste
    # Errors of a short fit are too small: the parameters were chosen by them.
    vrij = len(fouten) / max(1, len(fouten) - 5)
    return Verloop(niveau, helling, alfa, beta, seizoen, (fouten - fouten.mean()) * np.sqrt(vrij))


def _loop(schoon: Getallen, alfa: float, beta: float) -> tuple[float, float, float, Getallen, float, float]:
    inloop = min(12, len(schoon))
    niveau, helling = float(max(schoon[:inloop].mean(), 1e-9)), 0.0
    fouten = np.empty(len(schoon))
    for i, waarde in enumerate(schoon):
        verwacht = max(niveau + helling, niveau * 0.5)
        fouten[i] = waarde / verwacht - 1
        niveau = max(verwacht * (1 + alfa * fouten[i]), 1e-9)
        helling = _DEMPING * helling + beta * verwacht * fouten[i]
    telt = fouten[inloop:] if len(fouten) > inloop + 5 else fouten
    return float(np.mean(telt**2)), niveau, helling, telt, alfa, beta


def _seizoen(waarden: Getallen, eerste: int) -> Getallen:
    if len(waarden) < 24:
        return np.ones(12)
    # Against the mean of a year around each month, and shrunk: of two or three years a season is half chance.
    breed = np.convolve(waarden, np.r_[0.5, np.ones(11), 0.5] / 12, mode="valid")
    verhouding = np.divide(waarden[6:-6], breed, out=np.ones(len(breed)), where=breed > 0)
    maanden = (eerste + 6 + np.arange(len(verhouding))) % 12
    gemiddeld = np.array([verhouding[maanden == m].mean() if (maanden == m).any() else 1.0 for m in range(12)])
    aantal = np.array([(maanden == m).sum() for m in range(12)])
    gekrompen = 1 + (gemiddeld - 1) * aantal / (aantal + 1.5)
    return np.asarray(gekrompen / gekrompen.mean())
