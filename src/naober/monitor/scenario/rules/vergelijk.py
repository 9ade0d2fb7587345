"""Scenarios side by side, with what differs between them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from naober.gemeente.profiel.scenarios import Aanname, Rekenmodel
from naober.monitor.scenario.rules.reeks import Uitkomst
from naober.monitor.scenario.rules.rekenen import Scenario, geldende_waarde


@dataclass(frozen=True, slots=True)
class Regel:
    """One result: its value in each scenario (None where it has no such theme), and how far from the first."""

    verwijzing: str
    thema: str
    naam: str
    eenheid: str
    schatting: bool
    waarden: tuple[float | None, ...]

    @property
    def verschillen(self) -> tuple[float | None, ...]:
        eerste = self.waarden[0]
        return tuple(None if w is None or eerste is None else w - eerste for w in self.waarden)


@dataclass(frozen=True, slots=True)
class Vergelijking:
    """Results in one year, and the assumptions that are not the same in all scenarios."""

    jaar: int
    namen: tuple[str, ...]
    regels: tuple[Regel, ...]
    anders: tuple[tuple[Aanname, tuple[str, ...]], ...]


def vergelijk(model: Rekenmodel, gerekend: Sequence[tuple[Scenario, Uitkomst]], jaar: int) -> Vergelijking:
    """The scenarios beside each other in one year, the first as the measure."""
    nummer = jaar - model.begin
    per_scenario: list[Mapping[str, float]] = [
        {v: r.waarde(nummer) for v, r in uitkomst.reeksen} for _, uitkomst in gerekend
    ]
    regels: dict[str, Regel] = {}
    for _, uitkomst in gerekend:
        for thema in uitkomst.themas:
            for reeks in thema.reeksen:
                sleutel = f"{thema.code}.{reeks.code}"
                if sleutel not in regels:
                    waarden = tuple(getallen.get(sleutel) for getallen in per_scenario)
                    regels[sleutel] = Regel(sleutel, thema.naam, reeks.naam, reeks.eenheid, reeks.schatting, waarden)
    return Vergelijking(
        jaar, tuple(s.naam for s, _ in gerekend), tuple(regels.values()), _anders(model, gerekend, jaar)
    )


def _anders(
    model: Rekenmodel, gerekend: Sequence[tuple[Scenario, Uitkomst]], jaar: int
) -> tuple[tuple[Aanname, tuple[str, ...]], ...]:
    gevonden = []
    for aanname in model.aannamen:
        waarden = tuple(geldende_waarde(aanname, scenario, jaar) for scenario, _ in gerekend)
        if len(set(waarden)) > 1:
            gevonden.append((aanname, tuple("-" if w is None else str(w) for w in waarden)))
    return tuple(gevonden)
