"""Younger than an age: until the day before that birthday."""

from datetime import date

from pydantic.dataclasses import dataclass

from naober.kern import leeftijd_op
from naober.regels.uitkomst import Dag, Uitkomst, Waarden


@dataclass(frozen=True, config={"extra": "forbid"})
class Leeftijdsfeiten:
    geboortedatum: Dag


def reken(feiten: Leeftijdsfeiten, waarden: Waarden, peildatum: date) -> Uitkomst:
    """Yes until the birthday itself; someone born on 29 February has it on 1 March in other years."""
    grens, geboren = waarden.getal("jonger-dan"), feiten.geboortedatum
    jaren = leeftijd_op(geboren, peildatum)
    jonger = jaren < grens
    reden = f"De inwoner is {jaren} jaar; de grens is {grens} jaar."
    return Uitkomst("ja" if jonger else "nee", (reden,), (waarden.bron("jonger-dan"),), voldoet=jonger)
