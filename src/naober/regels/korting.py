"""What a cut in a budget means in hours when the tariff gives no room: it is found in the volume."""

from datetime import date
from typing import Annotated

from pydantic import Field
from pydantic.dataclasses import dataclass

from naober.kern import Bedrag
from naober.regels.uitkomst import Deelbedrag, Uitkomst, Waarden

_Centen = Annotated[int, Field(ge=1, le=10**14, strict=True)]


@dataclass(frozen=True, config={"extra": "forbid"})
class Budgetfeiten:
    """The budget of a year before the cut, and what an hour costs; the tariff stays what it is."""

    budget_centen: _Centen
    uurtarief_centen: _Centen


def reken(feiten: Budgetfeiten, waarden: Waarden, peildatum: date) -> Uitkomst:
    """The cut, the budget that is left, and the hours before and after; hours are rounded down."""
    procent = waarden.getal("korting")
    korting = feiten.budget_centen * procent // 100
    rest = feiten.budget_centen - korting
    voor, na = feiten.budget_centen // feiten.uurtarief_centen, rest // feiten.uurtarief_centen
    reden = (
        f"Van {Bedrag.van_centen(feiten.budget_centen)} gaat {procent}% af. Het tarief geeft geen ruimte, dus het moet "
        f"uit het volume komen: van {voor} naar {na} uur."
    )
    delen = (
        Deelbedrag("korting", korting, "centen"),
        Deelbedrag("budget na korting", rest, "centen"),
        Deelbedrag("uren voor de korting", voor, "uren"),
        Deelbedrag("uren na de korting", na, "uren"),
    )
    return Uitkomst("bedrag", (reden,), (waarden.bron("korting"),), bedrag_centen=rest, delen=delen)
