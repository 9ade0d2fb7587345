"""Who advises, who decides, who tests afterwards, and within which terms."""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from naober.gemeente.delen import Beleid, Code, Tekst
from naober.gemeente.profiel.rollen import Rol
from naober.gemeente.profiel.velden import Gegevensveld
from naober.kern import Termijn


class Toetsgrond(Beleid):
    code: Code
    naam: Tekst


class Nacontrole(Beleid):
    """The lawfulness test: when, by which teams (any, when none is named), and the only grounds on which it may
    end a decision."""

    moment: Literal["achteraf"]
    teams: tuple[Code, ...] = ()
    gronden: Annotated[tuple[Toetsgrond, ...], Field(min_length=1)]


class Mandaat(Beleid):
    """Who advises and who decides on what. The first that fits the product counts; `*` fits all.

    `adviesteams` and `besluitteams`: only members of these teams advise, or decide; any team, when none is named.
    `advies_vereist`: no decision without an advice, and the adviser is not the decider.
    `niet_betrokken_als`: someone with this involvement in the file does not decide in it."""

    code: Code
    producten: tuple[str, ...]
    advies: tuple[Rol, ...] = ()
    adviesteams: tuple[Code, ...] = ()
    advies_vereist: bool = False
    besluit: Annotated[tuple[Rol, ...], Field(min_length=1)]
    besluitteams: tuple[Code, ...] = ()
    niet_betrokken_als: tuple[Rol, ...] = ()
    nacontrole: Nacontrole | None = None

    @model_validator(mode="after")
    def _advies_van_iemand(self) -> Self:
        if (self.advies_vereist or self.adviesteams) and not self.advies:
            raise ValueError("'advies_vereist' en 'adviesteams' vragen in 'advies' wie adviseert")
        return self


class Weigergrond(Beleid):
    """A ground on which an application may be rejected; printed in the letter.

    `soort: financieel` is a ground of money of the municipality: its budget, its purse."""

    code: Code
    naam: Tekst
    soort: Literal["inhoud", "financieel"] = "inhoud"


class Belemmeringssoort(Beleid):
    """A kind of barrier to the best solution, as this municipality counts them."""

    code: Code
    naam: Tekst


class Besluitregels(Beleid):
    """How this municipality decides, beside its mandates and terms.

    `geen_financiele_grond`: money is never a ground to refuse; a profile that lists one all the same is refused
    on loading. `weigergronden`: with any here, a rejection names at least one. `uitkomst_vereist`: a grant says
    how it relates to what was expected. `resultaat_vereist`: a grant says which result it must reach.
    `informeel_eerst`: an objection or complaint is first talked over. `klachtenroute`: where a complaint goes, as
    the resident reads it. `velden`: what every grant of a tailored provision records."""

    geen_financiele_grond: bool = False
    weigergronden: tuple[Weigergrond, ...] = ()
    belemmeringen: tuple[Belemmeringssoort, ...] = ()
    uitkomst_vereist: bool = False
    resultaat_vereist: bool = False
    vergelijkbare_gevallen: bool = False
    informeel_eerst: bool = False
    klachtenroute: Tekst | None = None
    velden: tuple[Gegevensveld, ...] = ()

    @model_validator(mode="after")
    def _geld_is_geen_grond(self) -> Self:
        geld = [g.naam for g in self.weigergronden if g.soort == "financieel"]
        if self.geen_financiele_grond and geld:
            raise ValueError(
                f"noemt als weigergrond {geld[0]!r}, maar 'geen_financiele_grond' sluit geld als grond uit"
            )
        return self


class Termijnregel(Beleid):
    """A term in weeks, days or months; exactly one of them. `wetten`: only for decisions under these laws."""

    code: Literal["onderzoek", "besluit", "bezwaar", "evaluatie", "spoed", "levering", "bezwaarbesluit", "klacht"]
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
