"""Checklists: conditions and how they are weighed."""

from collections.abc import Iterator
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from naober.gemeente.delen import Beleid, Code, Tekst


class Voorwaarde(Beleid):
    """One condition of a checklist, answered by a professional, a computed fact, or a rule; or a group of them.

    `minimum` and `maximum` bound a fact that is a number, both inclusive: 18 and 66 for an age from 18 up to and
    including 66. `brief_vraag` is the question as a letter puts it to the resident. `voorwaarden` makes it a group,
    weighed by its own `oordeel`: A and (B or C)."""

    code: Code
    vraag: Tekst
    brief_vraag: Tekst | None = None
    antwoord: Literal["mens", "feit", "regel", "groep"]
    naam: Code | None = None
    verwacht: bool = True
    minimum: int | None = None
    maximum: int | None = None
    oordeel: Literal["alle", "een"] = "een"
    voorwaarden: "tuple[Voorwaarde, ...]" = ()

    @model_validator(mode="after")
    def _klopt_met_antwoord(self) -> Self:
        if self.antwoord in ("feit", "regel") and self.naam is None:
            raise ValueError("een feit of regel noemt in 'naam' wat er wordt opgezocht")
        if (self.antwoord == "groep") != bool(self.voorwaarden):
            raise ValueError("'voorwaarden' hoort bij antwoord 'groep', en alleen daar")
        if self.antwoord == "groep" and not self.verwacht:
            raise ValueError("een groep wordt niet omgekeerd; zet 'verwacht' bij de voorwaarden erin")
        begrensd = self.minimum is not None or self.maximum is not None
        if begrensd and self.antwoord not in ("feit", "regel"):
            raise ValueError("'minimum' en 'maximum' horen bij een feit of regel")
        if self.minimum is not None and self.maximum is not None and self.maximum < self.minimum:
            raise ValueError("'maximum' is kleiner dan 'minimum'")
        return self

    @property
    def begrensd(self) -> bool:
        return self.minimum is not None or self.maximum is not None

    def binnen(self, getal: int) -> bool:
        """Whether a number lies within the limits; both count."""
        return (self.minimum is None or getal >= self.minimum) and (self.maximum is None or getal <= self.maximum)


class Toets(Beleid):
    """A checklist. `alle`: every condition holds; `een`: at least one; `eerste`: the first that holds."""

    code: Code
    naam: Tekst
    oordeel: Literal["alle", "een", "eerste"]
    voorwaarden: Annotated[tuple[Voorwaarde, ...], Field(min_length=1)]

    @property
    def vragen(self) -> tuple[Voorwaarde, ...]:
        """The conditions that are answered, at every depth, in the order of the profile."""
        return tuple(_bladen(self.voorwaarden))


def _bladen(voorwaarden: tuple[Voorwaarde, ...]) -> Iterator[Voorwaarde]:
    for voorwaarde in voorwaarden:
        if voorwaarde.voorwaarden:
            yield from _bladen(voorwaarde.voorwaarden)
        else:
            yield voorwaarde
