"""What an investigation must cover: the conversation, the sections around it, and how it is completed."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from naober.gemeente.delen import Beleid, Code, Deel, Tekst
from naober.gemeente.profiel.organisatie import Leefgebied
from naober.gemeente.profiel.velden import Gegevensveld

# Sections with a place of their own in the conversation itself; all others have fields that the profile names.
VASTE_ONDERDELEN = frozenset({"leefgebieden", "eigen-kracht", "mantelzorg", "clientondersteuning", "plaats"})
IETS_NODIG, NIETS_NODIG = "er is iets nodig", "niets nodig"

Fase = Literal["gesprek", "afweging", "trede", "product", "afronding", "einde"]


class Toepassing(Deel):
    """When a section applies: every condition that is given holds. Ages are in years, of the person whom the section
    is about, or of anyone in the household when it is about all. `antwoord` names a section and a field in it
    ('wet.wetten') with the answers for which this section is asked."""

    jonger_dan: int | None = None
    vanaf: int | None = None
    wetten: tuple[Tekst, ...] = ()
    leefgebieden: tuple[Code, ...] = ()
    huisgenoten: bool | None = None
    mantelzorger: bool | None = None
    antwoord: dict[Annotated[str, Field(pattern=r"^[a-z0-9-]+\.[a-z0-9-]+$")], tuple[Tekst, ...]] = {}


class Gespreksonderdeel(Beleid):
    """A section of the investigation.

    `voor`: what waits for a mandatory section: recording the conversation, the weighing on the ladder, finding that
    one of `treden` is enough, putting one of `producten` in the plan, completing the investigation, or ending the
    file. `na`: the sections that come first. `per`: once for the household, or for every member of it. `leefgebieden`:
    asks of every life domain whether something is needed. `toets`: a checklist, whose outcome is kept in the words of
    `uitkomsten` (by 'voldaan' or 'niet-voldaan', or by the code of the condition that decided). `momenten`: recorded
    anew at each of these. `eist`: answers without which none of `treden` may be found to be enough. `in_verslag`:
    what is answered stands in the report to the resident."""

    code: Code
    vraag: Tekst
    verplicht: bool
    uitleg: Tekst | None = None
    voor: Fase = "gesprek"
    na: tuple[Code, ...] = ()
    per: Literal["huishouden", "inwoner"] = "huishouden"
    geldt: Toepassing = Toepassing()
    leefgebieden: bool = False
    velden: tuple[Gegevensveld, ...] = ()
    toets: Code | None = None
    uitkomsten: dict[Code, Tekst] = {}
    momenten: tuple[Tekst, ...] = ()
    treden: tuple[Code, ...] = ()
    producten: tuple[Code, ...] = ()
    eist: dict[Code, tuple[Tekst, ...]] = {}
    in_verslag: bool = False

    @property
    def vast(self) -> bool:
        """Whether this section is part of the conversation form itself."""
        return self.code in VASTE_ONDERDELEN

    def vraagt(self, leefgebieden: tuple[Leefgebied, ...]) -> tuple[Gegevensveld, ...]:
        """The fields of this section in this municipality: a question on every life domain first, where asked."""
        if not self.leefgebieden:
            return self.velden
        domeinen = [
            veld
            for gebied in leefgebieden
            for veld in (
                Gegevensveld(code=gebied.code, naam=gebied.naam, keuzes=(NIETS_NODIG, IETS_NODIG)),
                Gegevensveld(
                    code=f"{gebied.code}-wat",
                    naam=f"{gebied.naam}: wat speelt er?",
                    soort="tekst",
                    als={gebied.code: (IETS_NODIG,)},
                ),
            )
        ]
        return (*domeinen, *self.velden)

    @model_validator(mode="after")
    def _klopt(self) -> Self:
        if self.vast != (self.voor == "gesprek"):
            raise ValueError(
                "noem bij een eigen onderdeel in 'voor' waarop het wacht; alleen vaste onderdelen horen bij 'gesprek'"
            )
        if self.vast == bool(self.velden or self.toets or self.leefgebieden):
            raise ValueError(
                "een eigen onderdeel heeft 'velden', 'leefgebieden' of een 'toets'; een vast onderdeel niet"
            )
        if (self.voor == "trede" and not self.treden) or (self.voor == "product") != bool(self.producten):
            raise ValueError("bij voor: trede horen 'treden', en bij voor: product 'producten'")
        if bool(self.toets) != bool(self.uitkomsten):
            raise ValueError("bij een 'toets' horen 'uitkomsten', en alleen daar")
        return self


class Dimensie(Beleid):
    """One thing that an instrument looks at, with what it means here."""

    code: Code
    naam: Tekst
    uitleg: Tekst | None = None


class Schaalpunt(Deel):
    """A score, and its words where it has any; higher is better."""

    waarde: int
    naam: Tekst | None = None


class Instrument(Beleid):
    """A way to measure or to find out. With `dimensies` and `schaal` each of them is scored, and the change between two
    moments can be computed; with `velden` other things are recorded, such as an internship."""

    code: Code
    naam: Tekst
    uitleg: Tekst | None = None
    momenten: Annotated[tuple[Tekst, ...], Field(min_length=1)]
    schaal: tuple[Schaalpunt, ...] = ()
    dimensies: tuple[Dimensie, ...] = ()
    velden: tuple[Gegevensveld, ...] = ()

    @model_validator(mode="after")
    def _schaal_bij_dimensies(self) -> Self:
        if bool(self.schaal) != bool(self.dimensies):
            raise ValueError("'schaal' en 'dimensies' horen bij elkaar")
        if self.schaal and (
            len(self.schaal) < 2 or [s.waarde for s in self.schaal] != sorted({s.waarde for s in self.schaal})
        ):
            raise ValueError("een 'schaal' heeft ten minste twee punten, van laag naar hoog")
        if not self.dimensies and not self.velden:
            raise ValueError("noem 'dimensies' met een 'schaal', of 'velden'")
        return self


class Expertisebron(Beleid):
    """Knowledge that can be asked for in one case: for which kind of question, from whom, in which forms.

    `toets` is the checklist that opens it. `velden` is what the answer must say. `aandeel`: the part of the group, in
    per cent, that is expected to stay with specialist supply; it may be changed with a date."""

    code: Code
    naam: Tekst
    bronnen: Annotated[tuple[Tekst, ...], Field(min_length=1)]
    vormen: Annotated[tuple[Tekst, ...], Field(min_length=1)]
    uitleg: Tekst | None = None
    betaald_door: Tekst | None = None
    toets: Code | None = None
    velden: tuple[Gegevensveld, ...] = ()
    aandeel: Annotated[int, Field(ge=0, le=100)] | None = None


class Onderzoeksregel(Beleid):
    """A rule on completing an investigation.

    `voor-toekenning`: no tailored provision is granted before it is complete. `bevinding-per-behoefte`: it is complete
    only when every need has a finding on each of `treden`, unless a lighter rung is enough for that need."""

    code: Literal["voor-toekenning", "bevinding-per-behoefte"]
    treden: tuple[Code, ...] = ()
