"""A line drawn on: who comes, who stays, and what that costs, in many futures at once."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from naober.geld.prognose.rules.glad import pas_aan
from naober.geld.prognose.rules.lijn import Lijn, maand_van, maandnummer

Getallen = NDArray[np.float64]
PROCENT = 80
PADEN = 1000


@dataclass(frozen=True, slots=True)
class Jaarverwachting:
    """A calendar year in whole cents: what is known of it already, what is expected, and between which two amounts it
    lies in so many percent of the futures."""

    jaar: int
    bekend: int
    verwacht: int
    onder: int
    boven: int


@dataclass(frozen=True)
class Verwachting:
    """All futures of a line by month, and what follows from them. `eerste`: the number of the first month to come."""

    lijn: Lijn
    eerste: int
    centen: Getallen
    lopend: Getallen
    procent: int
    jaren: tuple[Jaarverwachting, ...]

    def jaar(self, jaar: int) -> Jaarverwachting:
        return next(j for j in self.jaren if j.jaar == jaar)

    def maandband(self) -> tuple[Getallen, Getallen, Getallen]:
        """Lower, middle and upper amount of each month to come."""
        staart = (100 - self.procent) / 2
        onder, midden, boven = np.percentile(self.centen, [staart, 50, 100 - staart], axis=0)
        return onder, midden, boven


def voorspel(
    lijn: Lijn, *, jaren: int = 5, paden: int = PADEN, seed: int = 0, procent: int = PROCENT, maanden: int | None = None
) -> Verwachting:
    """The rest of this year and so many whole years after it (or exactly so many months), with the middle as what is
    expected. Inflow follows the residents, prices what is known of them; the same seed gives the same."""
    if maanden is None:
        jaar = maand_van(lijn.na)[0]
        maanden = maandnummer(jaar + 1 + jaren, 1) - lijn.na
    kans = np.random.default_rng([seed, lijn.eerste, len(lijn.centen)])
    # What is known of residents and prices is taken out first and put back after, so that it is not counted twice.
    bevolking = _per_maand(lijn, maanden, lijn.inwoners, procenten=False)
    prijs = _per_maand(lijn, maanden, lijn.prijs, procenten=True)
    was = len(lijn.centen)
    instroom = pas_aan(lijn.gestart / bevolking[:was], lijn.eerste).trek(lijn.na, maanden, paden, kans)
    instroom *= bevolking[was:]
    blijft = _blijft(lijn, maanden, paden, kans)
    per_client = pas_aan(_per_client(lijn) / prijs[:was], lijn.eerste).trek(lijn.na, maanden, paden, kans)
    per_client *= prijs[was:]
    oud, nieuw = _verloop(float(lijn.lopend[-1]), instroom, blijft)
    centen = nieuw * per_client + _van_wie_er_al_is(lijn, oud, per_client, paden, kans)
    jaren_ = _per_jaar(lijn, centen, _nog_te_zien(lijn, paden, seed), procent)
    return Verwachting(lijn, lijn.na, centen, oud + nieuw, procent, jaren_)


def _per_maand(lijn: Lijn, maanden: int, reeks: Mapping[int, float], *, procenten: bool) -> Getallen:
    """The factor of each month that is known and to come, against the last known year."""
    per_jaar = {j: lijn.factor(reeks, j, procenten=procenten) for j in set(_jaren(lijn.eerste, lijn.na + maanden))}
    return np.array([per_jaar[j] for j in _jaren(lijn.eerste, lijn.na + maanden)])


def _jaren(van: int, tot: int) -> list[int]:
    return [maand_van(nummer)[0] for nummer in range(van, tot)]


def _per_client(lijn: Lijn) -> Getallen:
    """Cents for each client in a month, over the mean of who was there before and after it."""
    vooraf = np.r_[max(lijn.lopend[0] - lijn.gestart[0] + lijn.gestopt[0], 0.0), lijn.lopend[:-1]]
    gemiddeld = (vooraf + lijn.lopend) / 2
    laatste = float(lijn.centen.sum() / gemiddeld.sum()) if gemiddeld.sum() else 0.0
    vast = np.full(len(gemiddeld), laatste)
    return np.asarray(np.divide(lijn.centen, gemiddeld, out=vast, where=gemiddeld > 0))


def _blijft(lijn: Lijn, maanden: int, paden: int, kans: np.random.Generator) -> Getallen:
    """The part that has not stopped after each month; how often people stop is known from eighteen months."""
    vooraf = np.r_[max(lijn.lopend[0] - lijn.gestart[0] + lijn.gestopt[0], 0.0), lijn.lopend[:-1]]
    stopt, kon = lijn.gestopt[-18:], np.maximum(vooraf[-18:], 1.0)
    uitval = np.minimum(stopt / kon, 1.0)
    # Months differ more than chance alone would have it; their spread says how much.
    spreiding = float(np.std(uitval)) / np.sqrt(len(uitval))
    gemiddeld = float(stopt.sum() / kon.sum())
    eigen = np.clip(kans.normal(gemiddeld, max(spreiding, 1e-4), paden), 0.0005, 0.95)
    drift = np.cumsum(kans.normal(0, 0.015, (paden, maanden)), axis=1)
    return np.asarray(1 - np.clip(eigen[:, None] * np.exp(drift), 0.0005, 0.95))


def _verloop(begin: float, instroom: Getallen, blijft: Getallen) -> tuple[Getallen, Getallen]:
    """Who is there on average in each month: of those that were there already, and of those that came since."""
    oud, nieuw = np.full(instroom.shape[0], begin), np.zeros(instroom.shape[0])
    gemiddeld_oud, gemiddeld_nieuw = np.empty_like(instroom), np.empty_like(instroom)
    for m in range(instroom.shape[1]):
        oud_na = oud * blijft[:, m]
        nieuw_na = nieuw * blijft[:, m] + instroom[:, m]
        gemiddeld_oud[:, m], gemiddeld_nieuw[:, m] = (oud + oud_na) / 2, (nieuw + nieuw_na) / 2
        oud, nieuw = oud_na, nieuw_na
    return gemiddeld_oud, gemiddeld_nieuw


def _van_wie_er_al_is(
    lijn: Lijn, oud: Getallen, per_client: Getallen, paden: int, kans: np.random.Generator
) -> Getallen:
    """What those cost that are there already. Where it is committed, as much of that as was used before."""
    geschat = oud * per_client
    if not len(lijn.verplicht) or not len(lijn.benutting):
        return geschat
    bekend = min(len(lijn.verplicht), oud.shape[1])
    benut = kans.choice(lijn.benutting[-24:], (paden, bekend))
    geschat[:, :bekend] = lijn.verplicht[:bekend] * benut
    return geschat


def _nog_te_zien(lijn: Lijn, paden: int, seed: int) -> Getallen:
    """By how much the last months can still differ from what they were estimated at, a column for each: as much as the
    part that was used differed before."""
    lengte = len(lijn.geschat)
    eerder = lijn.benutting[: len(lijn.benutting) - lengte][-24:]
    if not lengte or not len(eerder) or not eerder.mean():
        return np.zeros((paden, 0))
    kans = np.random.default_rng([seed, lijn.eerste, len(lijn.centen), lengte])
    return np.asarray(lijn.geschat * (kans.choice(eerder, (paden, lengte)) / eerder.mean() - 1))


def _per_jaar(lijn: Lijn, centen: Getallen, bij: Getallen, procent: int) -> tuple[Jaarverwachting, ...]:
    jaar_van = np.array(_jaren(lijn.na, lijn.na + centen.shape[1]))
    bij_van = np.array(_jaren(lijn.na - bij.shape[1], lijn.na), dtype=int)
    staart = (100 - procent) / 2
    uit = []
    for jaar in sorted(set(jaar_van.tolist())):
        bekend = lijn.jaarsom(jaar)
        som = bekend + centen[:, jaar_van == jaar].sum(axis=1) + bij[:, bij_van == jaar].sum(axis=1)
        onder, midden, boven = (round(float(w)) for w in np.percentile(som, [staart, 50, 100 - staart]))
        uit.append(Jaarverwachting(jaar, round(bekend), midden, onder, boven))
    return tuple(uit)
