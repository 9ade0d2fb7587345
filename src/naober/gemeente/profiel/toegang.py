"""Where a question comes in, and the rules that route it."""

from typing import Literal, Self

from pydantic import model_validator

from naober.gemeente.delen import Beleid, Code, Deel, Tekst


class Ingang(Beleid):
    """A place where a resident reports or a signal is given."""

    code: Code
    naam: Tekst
    soort: Tekst
    team: Code | None = None
    vroeger: tuple[Tekst, ...] = ()


class Triagevoorwaarde(Deel):
    """All that is filled in must hold; an empty condition always holds."""

    enkelvoudig: bool | None = None
    leefgebieden: tuple[Code, ...] = ()
    jonger_dan: int | None = None


class Triageregel(Beleid):
    """First rule that fits decides. `naar`: a team, or `gebied` for the team of the resident's address."""

    code: Code
    als: Triagevoorwaarde = Triagevoorwaarde()
    uitkomst: Literal["beantwoorden", "overdragen"]
    naar: Code | None = None
    uitleg: Tekst

    @model_validator(mode="after")
    def _overdragen_noemt_team(self) -> Self:
        if self.uitkomst == "overdragen" and self.naar is None:
            raise ValueError("uitkomst 'overdragen' noemt geen team in 'naar'")
        return self
