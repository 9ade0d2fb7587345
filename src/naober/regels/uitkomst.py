"""What a municipal calculation answers, and what it is given."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from naober.gemeente.profiel import Regelwaarde
from naober.kern import Bron

# A day that a person or a scheme can have; beyond it a term could not be counted.
Dag = Annotated[date, Field(ge=date(1850, 1, 1), le=date(2150, 12, 31))]
Soort = Literal["bedrag", "datum", "ja", "nee", "onbekend", "tegenstrijdig", "geen-regeling"]


@dataclass(frozen=True, slots=True)
class Deelbedrag:
    """A named part of the answer, in cents or in a number of something."""

    naam: str
    waarde: int
    eenheid: Literal["centen", "uren"]


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """The answer with its reasons and sources. `bedrag_centen` when it is an amount, `dag` (the last day) when it is
    a date; `voldoet` is None when the calculation gives no verdict.

    "geen-regeling": this municipality has no such scheme on that day. "tegenstrijdig": the policy gives two answers,
    which both stand in the reasons; a person chooses."""

    soort: Soort
    redenen: tuple[str, ...]
    bronnen: tuple[Bron, ...]
    voldoet: bool | None = None
    bedrag_centen: int | None = None
    dag: date | None = None
    delen: tuple[Deelbedrag, ...] = ()


class Waarden:
    """The values of one scheme by code, each with its source; a calculation names what it used."""

    def __init__(self, waarden: Mapping[str, Regelwaarde]) -> None:
        self._waarden = waarden

    def getal(self, code: str) -> int:
        waarde = self._waarden[code].waarde
        if isinstance(waarde, bool) or not isinstance(waarde, int):
            raise AssertionError(f"{code} is getoetst als een heel getal")
        return waarde

    def datum(self, code: str) -> date:
        waarde = self._waarden[code].waarde
        if not isinstance(waarde, date):
            raise AssertionError(f"{code} is getoetst als een datum")
        return waarde

    def bron(self, code: str) -> Bron:
        return self._waarden[code].bron
