"""Groups of residents for whom a municipality becomes responsible: what is known of them, and from when of whom."""

from datetime import date
from typing import Annotated, Self

from pydantic import Field, model_validator

from naober.gemeente.delen import Beleid, Code, Tekst


class Groepsbron(Beleid):
    """One source about a group as a whole: counts by what is counted, and nobody in it."""

    naam: Tekst
    aantallen: Annotated[dict[Tekst, Annotated[int, Field(ge=0)]], Field(min_length=1)]


class Overkomstgroep(Beleid):
    """A group that comes over, `van_wet` to `wet`. `ingang`, `kanaal` and `leefgebieden`: how a question of somebody in
    it goes to the right team."""

    code: Code
    naam: Tekst
    van_wet: Tekst
    wet: Tekst
    ingang: Code
    kanaal: Tekst
    leefgebieden: Annotated[tuple[Code, ...], Field(min_length=1)]
    bronnen: Annotated[tuple[Groepsbron, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _van_een_andere_wet(self) -> Self:
        if self.van_wet == self.wet:
            raise ValueError("een groep komt over van een andere wet")
        return self


class Overkomstmoment(Beleid):
    """From which day data of clients may be there under this law; part of no profile. `naam` completes 'na …'."""

    wet: Tekst
    naam: Tekst
    dag: date
