"""When somebody must be told: the end of the year leaves the band of the budget."""

from dataclasses import dataclass
from typing import Literal

from naober.geld.prognose.rules.voorspellen import Jaarverwachting
from naober.kern import Bedrag

Soort = Literal["zeker-over", "waarschijnlijk-over", "misschien-over", "zeker-onder", "waarschijnlijk-onder"]


@dataclass(frozen=True, slots=True)
class Melding:
    """What is to be said of one line and year, in Dutch, with the amount by which it is expected to differ."""

    soort: Soort
    jaar: int
    verschil: Bedrag
    tekst: str


def meld(verwachting: Jaarverwachting, begroot: int, marge: int = 0) -> Melding | None:
    """None as long as the end of the year stays within `marge` percent of the budget in cents. An open-ended line is
    warned of like any other: no award is stopped by it."""
    hoog, laag = begroot * (100 + marge) // 100, begroot * (100 - marge) // 100
    verschil = Bedrag(verwachting.verwacht - begroot)
    soort: Soort
    if verwachting.onder > hoog:
        soort, zin = "zeker-over", "komt bijna zeker boven de begroting uit"
    elif verwachting.verwacht > hoog:
        soort, zin = "waarschijnlijk-over", "komt waarschijnlijk boven de begroting uit"
    elif verwachting.boven < laag:
        soort, zin = "zeker-onder", "blijft bijna zeker onder de begroting"
    elif verwachting.verwacht < laag:
        soort, zin = "waarschijnlijk-onder", "blijft waarschijnlijk onder de begroting"
    elif verwachting.boven > hoog:
        soort, zin = "misschien-over", "kan boven de begroting uitkomen"
    else:
        return None
    tekst = f"{verwachting.jaar} {zin}: verwacht {Bedrag(verwachting.verwacht)}, begroot {Bedrag(begroot)}."
    return Melding(soort, verwachting.jaar, verschil, tekst)
