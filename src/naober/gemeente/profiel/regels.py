"""Calculations of this municipality, and how large its teams are meant to be."""

from datetime import date
from typing import Annotated, Self

from pydantic import Field, model_validator

from naober.gemeente.delen import Beleid, Code, Tekst


class Regelwaarde(Beleid):
    """One value that the policy gives to a calculation. Money is whole cents, a share is a percentage; other values
    count years, months or hours, as the calculation says. Another value from a date on is another item."""

    code: Code
    waarde: bool | int | date


class Regel(Beleid):
    """A scheme that calculates. `berekening` is the calculation, known to `naober.regels`; the values are policy.

    A municipality without this item has no such scheme, and the calculation says so."""

    code: Code
    naam: Tekst
    berekening: Code
    waarden: Annotated[tuple[Regelwaarde, ...], Field(min_length=1)]


class Zwaarteklasse(Beleid):
    """How many households one team serves where the score is at least `vanaf` (0 to 100)."""

    code: Code
    naam: Tekst
    vanaf: Annotated[int, Field(ge=0, le=100)]
    huishoudens_per_team: Annotated[int, Field(gt=0)]


class Zwaarte(Beleid):
    """An indicator of how heavy the problems of an area are, and its weight among the others."""

    code: Code
    naam: Tekst
    gewicht: Annotated[int, Field(ge=0)] = 1


class Maat(Beleid):
    """A number on which a calculation rests, with its own source, or why it was chosen where the policy has none."""

    waarde: Annotated[int, Field(gt=0)]


class Marge(Beleid):
    """How far something may differ, in percent."""

    waarde: Annotated[int, Field(ge=0, le=100)]


class Teamomvang(Beleid):
    """How the size of the teams follows from households and the weight of the problems.

    `inwoners_per_fte` is a benchmark, from which an area may differ by `marge` percent before it is shown as
    deviating. `inwoners_per_huishouden` (in hundredths) estimates households where only residents are known."""

    klassen: Annotated[tuple[Zwaarteklasse, ...], Field(min_length=1)]
    indicatoren: Annotated[tuple[Zwaarte, ...], Field(min_length=1)]
    inwoners_per_fte: Maat
    marge: Marge
    inwoners_per_huishouden: Maat

    @model_validator(mode="after")
    def _klassen_dekken_alles(self) -> Self:
        if min(k.vanaf for k in self.klassen) != 0:
            raise ValueError("de lichtste klasse begint bij vanaf: 0, anders heeft een licht gebied geen klasse")
        return self
