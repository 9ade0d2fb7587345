"""Who advises, who decides, who tests afterwards, and within which terms."""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from naober.gemeente.delen import Beleid, Code, Tekst
from naober.gemeente.profiel.rollen import Rol
from naober.kern import Termijn


class Toetsgrond(Beleid):
    code: Code
    naam: Tekst


class Nacontrole(Beleid):
    """The lawfulness test: when, and the only grounds on which it may end a decision."""

    moment: Literal["achteraf"]
    gronden: Annotated[tuple[Toetsgrond, ...], Field(min_length=1)]


class Mandaat(Beleid):
    """Who advises and who decides on what. The first that fits the product counts; `*` fits all.

    `niet_betrokken_als`: someone with this involvement in the file does not decide in it."""

    code: Code
    producten: tuple[str, ...]
    advies: tuple[Rol, ...] = ()
    besluit: Annotated[tuple[Rol, ...], Field(min_length=1)]
    niet_betrokken_als: tuple[Rol, ...] = ()
    nacontrole: Nacontrole | None = None


class Termijnregel(Beleid):
    """A term in weeks, days or months; exactly one of them. `wetten`: only for decisions under these laws."""

    code: Literal["onderzoek", "besluit", "bezwaar", "evaluatie"]
    naam: Tekst
    wetten: tuple[Tekst, ...] = ()
    weken: int = 0
    dagen: int = 0
    maanden: int = 0

    @model_validator(mode="after")
    def _een_maat(self) -> Self:
        if sum(1 for n in (self.weken, self.dagen, self.maanden) if n > 0) != 1:
            raise ValueError("noem precies een van weken, dagen of maanden, groter dan 0")
        return self

    @property
    def sleutel(self) -> str:
        return " voor ".join(filter(None, (self.code, ", ".join(self.wetten))))

    def vanaf(self, start: date) -> Termijn:
        """This term, running from the day after `start`."""
        return Termijn(start, weken=self.weken, dagen=self.dagen, maanden=self.maanden, bron=self.bron)
