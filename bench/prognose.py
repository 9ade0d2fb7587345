"""Lines of money of which the truth is known, because it is made up here: with trends, seasons and chance that the
forecast is not told of."""

import numpy as np

from naober.geld.prognose.rules import Lijn, maandnummer

EERSTE = maandnummer(2019, 1)
_VERWACHTE_INDEX = dict.fromkeys(range(2015, 2050), 3.0)


def maak_lijn(seed: int, maanden: int) -> Lijn:
    """A line of so many months. Inflow has a level that wanders, a trend, a season and chance; how often people stop
    and what they cost wander too; prices rise each January by about, but not exactly, what was expected."""
    kans = np.random.default_rng([seed, 20])
    instroom, uitval, prijs = kans.uniform(8, 60), kans.uniform(0.03, 0.12), kans.uniform(40_000, 150_000)
    groei, index = kans.normal(0, 0.004), kans.normal(0.03, 0.01)
    zwerft_in, zwerft_uit, ruis = kans.uniform(0.01, 0.04), kans.uniform(0.005, 0.02), kans.uniform(0.02, 0.06)
    golf, fase = kans.uniform(0, 0.25), kans.uniform(0, 12)
    staat = int(instroom / uitval * kans.uniform(0.7, 1.1))
    rijen = np.empty((4, maanden))
    for t in range(maanden):
        maand = (EERSTE + t) % 12
        instroom *= np.exp(groei + kans.normal(0, zwerft_in))
        uitval *= np.exp(kans.normal(0, zwerft_uit))
        prijs *= np.exp(kans.normal(0, 0.008) + (index if maand == 0 and t else 0))
        verwacht = instroom * (1 + golf * np.sin(2 * np.pi * (maand + fase) / 12))
        erbij, eraf = kans.poisson(verwacht * kans.gamma(20, 1 / 20)), kans.binomial(staat, min(0.9, uitval))
        na = staat - eraf + erbij
        rijen[:, t] = erbij, eraf, na, round((staat + na) / 2 * prijs * np.exp(kans.normal(0, ruis)))
        staat = na
    gestart, gestopt, lopend, centen = rijen
    return Lijn(f"lijn-{seed}", f"Lijn {seed}", EERSTE, gestart, gestopt, lopend, centen, prijs=_VERWACHTE_INDEX)
