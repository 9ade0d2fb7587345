"""Afterwards: what was calculated beside what happened, and how much of the difference the assumptions explain."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.scenarios import Aanname, Rekenmodel
from naober.kern import Weigering
from naober.monitor.scenario.rules.rekenen import Scenario, bereken


@dataclass(frozen=True, slots=True)
class Terugblik:
    """`berekend` was expected, `werkelijk` happened. `door`: what each assumption that turned out otherwise explains,
    in the order of the policy; `rest`: what the model itself did not foresee. Together exactly the difference."""

    jaar: int
    berekend: float
    werkelijk: float
    door: tuple[tuple[Aanname, float], ...]
    rest: float

    @property
    def verschil(self) -> float:
        return self.werkelijk - self.berekend


def terugblik(
    profiel: Profiel,
    model: Rekenmodel,
    scenario: Scenario,
    doel: str,
    jaar: int,
    werkelijk: Decimal,
    bleek: Mapping[str, Decimal],
) -> Terugblik | Weigering:
    """Lay one result (`thema.uitkomst`) beside what happened. `bleek`: assumptions as they turned out to be.

    Refused as `bereken` is, and for a result that is an estimate of what cannot be measured."""
    thema, nummer = doel.partition(".")[0], jaar - model.begin
    eerst = bereken(profiel, model, scenario, themas=[thema])
    if isinstance(eerst, Weigering):
        return eerst
    reeks = eerst.reeks(doel)
    if reeks.schatting:
        return Weigering(
            "scenario.niet-te-meten",
            f"“{reeks.naam}” is een schatting en is achteraf niet te meten.",
            reeks.bron,
            "Vergelijk de kosten en het gebruik zelf; het rendement blijft een aanname.",
        )
    stand, door, nu = reeks.waarde(nummer), [], scenario
    begin = stand
    for aanname in (a for a in model.aannamen if a.code in bleek):
        nu = replace(nu, waarden={**nu.waarden, aanname.code: bleek[aanname.code]})
        uitkomst = bereken(profiel, model, nu, themas=[thema])
        if isinstance(uitkomst, Weigering):
            return uitkomst
        nieuw = uitkomst.reeks(doel).waarde(nummer)
        door.append((aanname, nieuw - stand))
        stand = nieuw
    return Terugblik(jaar, begin, float(werkelijk), tuple(door), float(werkelijk) - stand)
