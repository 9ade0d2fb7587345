"""Checklists: conditions and how they are weighed."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from naober.gemeente.delen import Beleid, Code, Tekst


class Voorwaarde(Beleid):
    """One condition of a checklist, answered by a professional, a computed fact, or a rule."""

    code: Code
    vraag: Tekst
    antwoord: Literal["mens", "feit", "regel"]
    naam: Code | None = None
    verwacht: bool = True

    @model_validator(mode="after")
    def _feit_heeft_naam(self) -> Self:
        if self.antwoord != "mens" and self.naam is None:
            raise ValueError("een feit of regel noemt in 'naam' wat er wordt opgezocht")
        return self


class Toets(Beleid):
    """A checklist. `alle`: every condition holds; `een`: at least one; `eerste`: the first that holds."""

    code: Code
    naam: Tekst
    oordeel: Literal["alle", "een", "eerste"]
    voorwaarden: Annotated[tuple[Voorwaarde, ...], Field(min_length=1)]
