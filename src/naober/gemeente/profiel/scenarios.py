"""What a municipality assumes and calculates with when it looks ahead: its model of the social domain.

The model is a list of themes that are calculated apart and then linked: a theme reads assumptions, and results of other
themes as `thema.uitkomst`. How a theme calculates (`wijze`) is known to the room `monitor`; what it calculates with is
policy and stands here. Without a value it is one that the document does not give: who calculates fills it in.
"""

from decimal import Decimal
from typing import Annotated, Self

from pydantic import Field, model_validator

from naober.gemeente.delen import Beleid, Code, Deel, Tekst
from naober.gemeente.profiel.scenariothemas import Eenheid, Jaar, Thema


class Jaarwaarde(Deel):
    """A value from one year on, until the next that is named."""

    jaar: Jaar
    waarde: Decimal


class Aanname(Beleid):
    """One number on which the model rests. `laag` and `hoog`: between which it is varied to see what depends on it.

    `waarde` is left out where the policy names no number; then nothing is calculated until somebody fills it in."""

    code: Code
    naam: Tekst
    eenheid: Eenheid
    waarde: Decimal | None = None
    per_jaar: tuple[Jaarwaarde, ...] = ()
    laag: Decimal | None = None
    hoog: Decimal | None = None

    @model_validator(mode="after")
    def _klopt(self) -> Self:
        if self.per_jaar and self.waarde is not None:
            raise ValueError("heeft een waarde en ook waarden per jaar; kies een van de twee")
        if (self.laag is None) != (self.hoog is None):
            raise ValueError("noemt maar een kant van de bandbreedte; geef laag en hoog")
        if self.laag is not None and self.hoog is not None and self.laag > self.hoog:
            raise ValueError("heeft een bandbreedte waarvan laag boven hoog ligt")
        buiten = self.waarde is not None and self.laag is not None and self.hoog is not None
        if buiten and not self.laag <= self.waarde <= self.hoog:  # type: ignore[operator]
            raise ValueError("ligt buiten de eigen bandbreedte")
        return self


class Scenariowaarde(Deel):
    """What an assumption is in one scenario."""

    aanname: Code
    waarde: Decimal


class Scenariovoorbeeld(Beleid):
    """A scenario that the document itself tells of: the assumptions that differ in it."""

    code: Code
    naam: Tekst
    waarden: Annotated[tuple[Scenariowaarde, ...], Field(min_length=1)]


class Rekenmodel(Deel):
    """The model of one municipality: from which year, how many years on, its assumptions and its themes."""

    begin: Jaar
    jaren: Annotated[int, Field(ge=1, le=30)] = 5
    aannamen: tuple[Aanname, ...]
    themas: tuple[Thema, ...]
    voorbeelden: tuple[Scenariovoorbeeld, ...] = ()

    def aanname(self, code: str) -> Aanname | None:
        return next((a for a in self.aannamen if a.code == code), None)

    def thema(self, code: str) -> Thema | None:
        return next((t for t in self.themas if t.code == code), None)
