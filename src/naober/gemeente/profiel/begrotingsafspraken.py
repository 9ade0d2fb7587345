"""What a municipality agrees about its money beside the figures: what is earmarked, must balance or is watched."""

from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from naober.gemeente.delen import Beleid, Code, Deel, Tekst

Jaar = Annotated[int, Field(ge=1990, le=2100)]
Procent = Annotated[Decimal, Field(gt=0, le=100)]


class Oormerkbron(Deel):
    """Where earmarked money comes from: a line of the budget, or what the budget has no line for."""

    code: Code
    naam: Tekst
    post: Code | None = None


class Oormerkdoel(Deel):
    """What earmarked money is for. `post`: the line that gets it; left out, it stays where it was and may be spent on
    this only. `per_team`: each access team gets a part. `partij`: who gets it. `let_op`: what it does not mean."""

    code: Code
    naam: Tekst
    post: Code | None = None
    per_team: bool = False
    partij: Tekst | None = None
    let_op: Tekst | None = None


class Oormerk(Beleid):
    """Money with a purpose. `aandeel`: how much of its source goes there: all of it (`alles`), more than half
    (`meeste`), or as much as is decided (`deel`). `jaren`: only in these; left out, each year."""

    code: Code
    naam: Tekst
    bronnen: Annotated[tuple[Oormerkbron, ...], Field(min_length=1)]
    doelen: Annotated[tuple[Oormerkdoel, ...], Field(min_length=1)]
    aandeel: Literal["alles", "meeste", "deel"]
    jaren: tuple[Jaar, ...] = ()
    uitleg: Tekst | None = None

    def bron_met(self, code: str) -> Oormerkbron | None:
        return next((b for b in self.bronnen if b.code == code), None)

    def doel(self, code: str) -> Oormerkdoel | None:
        return next((d for d in self.doelen if d.code == code), None)

    def geldt_in(self, jaar: int) -> bool:
        return not self.jaren or jaar in self.jaren


class Neutraliteit(Beleid):
    """What everything may cost: what the State gives (`rijk`) and what the municipality budgets for it itself
    (`eigen`). `mindering`: what residents pay is taken from the cost. `buffer`: lines that hold what is left or lacking
    and cost nothing by themselves."""

    rijk: Annotated[tuple[Code, ...], Field(min_length=1)]
    eigen: tuple[Code, ...] = ()
    mindering: tuple[Code, ...] = ()
    buffer: tuple[Code, ...] = ()


class Programma(Deel):
    """A programme of the budget with its lines."""

    code: Code
    naam: Tekst
    posten: tuple[Code, ...] = ()


class Indeling(Beleid):
    """How the budget is divided into programmes, from a year on until the next layout begins. A line is in one
    programme; what is in none is said."""

    vanaf: Jaar
    programmas: Annotated[tuple[Programma, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _elke_post_een_keer(self) -> Self:
        gezien: dict[str, str] = {}
        for programma in self.programmas:
            for post in programma.posten:
                if post in gezien:
                    raise ValueError(f"zet {post!r} in {gezien[post]!r} en in {programma.code!r}; kies er een")
                gezien[post] = programma.code
        return self


class Kostensoort(Beleid):
    """A kind of cost, and whether it is in the figures of a table."""

    code: Code
    naam: Tekst
    telt: bool


class Gebruik(Deel):
    """A use that is watched: residents with help of these laws or products, with an action for a need of these
    domains of life (`leefgebieden`) or by the team, with help with debts that runs (`schuldhulp`), or with a
    representative of these kinds."""

    code: Code
    naam: Tekst
    wetten: tuple[Tekst, ...] = ()
    producten: tuple[Code, ...] = ()
    leefgebieden: tuple[Code, ...] = ()
    team: bool = False
    schuldhulp: bool = False
    vertegenwoordiging: tuple[Tekst, ...] = ()

    @model_validator(mode="after")
    def _telt_iets(self) -> Self:
        eigen = (self.team, self.schuldhulp)
        if not any((self.wetten, self.producten, self.leefgebieden, *eigen, self.vertegenwoordiging)):
            raise ValueError(
                "noem wat er wordt geteld: wetten, producten, leefgebieden, team, schuldhulp of vertegenwoordiging"
            )
        return self


class Bewaking(Beleid):
    """Uses that may not rise by a measure: each is counted when the measure is adopted, and compared from then on."""

    gebruik: Annotated[tuple[Gebruik, ...], Field(min_length=1)]


class Volumetaak(Beleid):
    """A saving that is found in how many people get so much, because the price leaves no room. `procent`: how much
    less."""

    procent: Procent
    producten: Annotated[tuple[Code, ...], Field(min_length=1)]


class Rijksverdeling(Beleid):
    """How national means are divided: by what was spent before, with a cut in the first year, and from a year on more
    and more by an objective model. `gespaard`: parts that are never cut. `ingroei`: by year which part goes by the
    model, in percents; a year that is not named is not known yet."""

    code: Code
    naam: Tekst
    korting: Procent
    korting_in: Jaar
    objectief_vanaf: Jaar
    ingroei: dict[Jaar, Annotated[Decimal, Field(ge=0, le=100)]] = {}
    onderdelen: Annotated[tuple[Tekst, ...], Field(min_length=1)]
    gespaard: tuple[Tekst, ...] = ()

    @model_validator(mode="after")
    def _spaart_een_onderdeel(self) -> Self:
        if vreemd := sorted(set(self.gespaard) - set(self.onderdelen)):
            raise ValueError(f"spaart {vreemd[0]!r}, maar dat is geen onderdeel")
        if vroeg := sorted(j for j in self.ingroei if j < self.objectief_vanaf):
            raise ValueError(f"groeit in {vroeg[0]} al in, voor {self.objectief_vanaf}")
        return self


class Verschuiving(Beleid):
    """A movement from heavy to light that is measured: from rungs to other rungs."""

    code: Code
    naam: Tekst
    van: Annotated[tuple[Code, ...], Field(min_length=1)]
    naar: Annotated[tuple[Code, ...], Field(min_length=1)]


class Onderbesteding(Beleid):
    """When underspending counts as structural: in so many years on end at least this part of the budget was left."""

    jaren: Annotated[int, Field(ge=2, le=10)] = 2
    procent: Procent = Decimal(5)
