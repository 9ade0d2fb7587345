"""Measuring: warm up, take turns, medians, bounds. Knows no Django and no database.

Measurements take turns, one of each per round, so that load that comes and goes meets a measurement and its
floor alike. What is counted is counted while warming up, so that counting takes none of the measured time.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from statistics import median, quantiles
from time import perf_counter

from naober.kern import Fout

Tel = Callable[[], AbstractContextManager[list[str]]]


@dataclass(frozen=True, slots=True)
class Grens:
    """What a measurement may cost: `queries` statements, `verhouding` times its floor, `ms` milliseconds in the middle
    and `p95` of every twenty but one.

    Milliseconds only where a requirement names them: they depend on the machine."""

    queries: int | None = None
    verhouding: float | None = None
    ms: float | None = None
    p95: float | None = None


GEEN_GRENS = Grens()


@dataclass(frozen=True, slots=True)
class Proef:
    """One thing to measure. `doe` gets the number of the round; `klopt` says whether its result is what a user
    should get, outside the measured time. `vloer` names the measurement that is the floor of this one."""

    naam: str
    doe: Callable[[int], object]
    klopt: Callable[[object], bool]
    vloer: str | None = None
    grens: Grens = GEEN_GRENS


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """What was measured: median and 95th percentile in milliseconds, and the most statements of any round."""

    naam: str
    ms: float
    p95: float
    queries: int | None
    vloer: str | None = None
    vloer_ms: float | None = None
    grens: Grens = GEEN_GRENS

    @property
    def verhouding(self) -> float | None:
        """How many times its floor."""
        return self.ms / self.vloer_ms if self.vloer_ms else None

    @property
    def overschrijdingen(self) -> list[str]:
        """One line, for people, per bound that was not kept."""
        grens, fouten = self.grens, []
        if grens.queries is not None and (self.queries is None or self.queries > grens.queries):
            fouten.append(f"{self.naam}: {self.queries} queries, het budget is {grens.queries}.")
        if grens.verhouding is not None and (self.verhouding is None or self.verhouding > grens.verhouding):
            keer = "niet gemeten" if self.verhouding is None else f"{self.verhouding:.2f} keer de vloer"
            fouten.append(f"{self.naam}: {keer} ({self.vloer}), het budget is {grens.verhouding:g} keer.")
        if grens.ms is not None and self.ms > grens.ms:
            fouten.append(f"{self.naam}: {self.ms:.1f} ms, het budget is {grens.ms:g} ms.")
        if grens.p95 is not None and self.p95 > grens.p95:
            fouten.append(f"{self.naam}: p95 {self.p95:.1f} ms, het budget is {grens.p95:g} ms.")
        return fouten


def vergelijk(
    klein: Sequence[Uitkomst], groot: Sequence[Uitkomst], namen: Sequence[str], hoogstens: float
) -> list[Uitkomst]:
    """How much slower each of these is on the large municipality than on the small one: at most `hoogstens` times."""
    eerder = {u.naam: u for u in klein}
    return [
        Uitkomst(
            f"{u.naam}, groot naast klein", u.ms, u.p95, None, "klein", eerder[u.naam].ms, Grens(verhouding=hoogstens)
        )
        for u in groot
        if u.naam in namen and u.naam in eerder
    ]


def meet(
    proeven: Sequence[Proef], tel: Tel, *, opwarmen: int, rondes: int, klok: Callable[[], float] = perf_counter
) -> list[Uitkomst]:
    """Run each measurement `opwarmen + rondes` times in turns. `tel` collects the statements of its block.

    Refused (`Fout`) when a result is not what a user should get, or a floor is not among the measurements."""
    if ontbreekt := {p.vloer for p in proeven if p.vloer} - {p.naam for p in proeven}:
        raise Fout(f"Deze vloer is geen proef: {', '.join(sorted(ontbreekt))}.", waar="bench/proeven.py")
    queries = {p.naam: 0 for p in proeven}
    for ronde in range(opwarmen):
        for proef in proeven:
            with tel() as gezien:
                resultaat = proef.doe(ronde)
            keur(proef, resultaat)
            queries[proef.naam] = max(queries[proef.naam], len(gezien))
    tijden: dict[str, list[float]] = {p.naam: [] for p in proeven}
    for ronde in range(opwarmen, opwarmen + rondes):
        for proef in proeven:
            begin = klok()
            resultaat = proef.doe(ronde)
            tijden[proef.naam].append((klok() - begin) * 1000)
            keur(proef, resultaat)
    return [_uitkomst(proef, tijden, queries[proef.naam]) for proef in proeven]


def keur(proef: Proef, resultaat: object) -> None:
    """A fast answer that is the wrong one is worth nothing."""
    if not proef.klopt(resultaat):
        raise Fout(
            f"De proef '{proef.naam}' geeft niet wat een gebruiker hoort te krijgen.",
            waar="bench/proeven.py",
            waarom="De tijd van een verkeerd antwoord zegt niets.",
            wat_nu="Draai eerst make test; past alleen de proef niet meer bij het scherm, pas dan de proef aan.",
        )


def _uitkomst(proef: Proef, tijden: Mapping[str, list[float]], queries: int) -> Uitkomst:
    eigen = tijden[proef.naam]
    return Uitkomst(
        naam=proef.naam,
        ms=median(eigen),
        p95=quantiles(eigen, n=20, method="inclusive")[-1] if len(eigen) > 1 else eigen[0],
        queries=queries,
        vloer=proef.vloer,
        vloer_ms=median(tijden[proef.vloer]) if proef.vloer else None,
        grens=proef.grens,
    )
