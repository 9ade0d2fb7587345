"""What a municipality wants to reach, and by what it sees whether it does: a tree of goals, indicators, how it steers.

A goal is of the policy note; what one household wants to reach stands in its plan. Both meet in `Doel.voor`: the life
domains, products, provisions and kinds of plan goal by which work in a file serves a goal of the note.
"""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from naober.gemeente.delen import Beleid, Code, Deel, Tekst
from naober.gemeente.profiel.rollen import Rol

Doelniveau = Literal[
    "effect", "resultaat", "ambitie", "programmalijn", "doelstelling", "opgave", "aandachtspunt", "doel"
]
Richting = Literal["hoger", "lager", "gelijk"]
Horizon = Literal["kort", "meerjarig"]
# What an indicator tells of: numbers, flow and process come first where all are still learning.
Aard = Literal["aantal", "doorstroom", "proces", "tevredenheid", "resultaat", "effect"]
LEERAARD: tuple[Aard, ...] = ("aantal", "doorstroom", "proces")
Dimensie = Literal[
    "gebied",
    "team",
    "product",
    "aanbieder",
    "wet",
    "trede",
    "grondslag",
    "huishoudtype",
    "leeftijdsgroep",
    "toetsgrond",
    "eis",
]
Informatieniveau = Literal["strategisch", "tactisch", "operationeel"]
# Filled in by staff, read from a file of somebody else, or counted from the lines of a register.
HANDMATIG, EXTERN, REGISTERTELLING = "handmatig", "extern", "registertelling"
ZONDER_UITDRUKKING = (HANDMATIG, EXTERN, REGISTERTELLING)


class Doelverband(Deel):
    """By what work in a file, or a measure for many, serves a goal: codes of the profile. `doelsoorten`: kinds of goal
    in a household's plan; `maatregelen`: of prevention."""

    leefgebieden: tuple[Code, ...] = ()
    producten: tuple[Code, ...] = ()
    voorzieningen: tuple[Code, ...] = ()
    doelsoorten: tuple[Code, ...] = ()
    maatregelen: tuple[Code, ...] = ()


class Doel(Beleid):
    """A goal of the note. `onder`: the goal that it works out; `draagt_bij`: other goals that it serves as well.

    `nummer`: as printed. `inzet`: what the note promises for it. `uiterlijk`: the last day by which it must be reached.
    `opgave`: the task of the programme that is this goal, with its report; `acties`: tasks of the programme for it."""

    code: Code
    naam: Tekst
    niveau: Doelniveau
    nummer: Tekst | None = None
    onder: Code | None = None
    draagt_bij: tuple[Code, ...] = ()
    inzet: tuple[Tekst, ...] = ()
    uiterlijk: date | None = None
    opgave: Code | None = None
    acties: tuple[Code, ...] = ()
    voor: Doelverband = Doelverband()


class Cijfer(Deel):
    """A figure as a document prints it. `waarde` in the unit of the indicator; `letterlijk`: what stands there, when it
    is no exact number ('ruim 300', 'neemt toe'). `dag` or `jaar`: of when it is. `herkomst`: who counted.

    `telt`: what was indicated, or what was really used. `over`: counted on one day or over a whole year. `correctie`:
    by which method it was corrected. `gebied` and `deel`: of which part it is, when it is not of everything."""

    waarde: Decimal | None = None
    letterlijk: Tekst | None = None
    dag: date | None = None
    jaar: int | None = None
    over: Literal["peildatum", "jaar"] | None = None
    herkomst: Tekst | None = None
    telt: Literal["indicatie", "gebruik"] | None = None
    correctie: Tekst | None = None
    gebied: Code | None = None
    deel: Tekst | None = None

    @model_validator(mode="after")
    def _zegt_iets(self) -> Self:
        if self.waarde is None and self.letterlijk is None:
            raise ValueError("noem een 'waarde', of 'letterlijk' wat er staat")
        return self


class Streven(Deel):
    """What is aimed at. `geen`: only followed; `streefcijfer`: aimed at, nobody is settled with; `norm`: asked, from
    the day `vanaf`. `waarde`: in the unit of the indicator; `letterlijk`: where the note gives words instead."""

    soort: Literal["geen", "streefcijfer", "norm"] = "geen"
    waarde: Decimal | None = None
    letterlijk: Tekst | None = None
    jaar: int | None = None
    vanaf: date | None = None

    @model_validator(mode="after")
    def _past(self) -> Self:
        if self.soort == "geen" and (self.waarde is not None or self.vanaf):
            raise ValueError("zonder streefcijfer of norm is er geen 'waarde' en geen 'vanaf'")
        if self.soort == "norm" and (self.vanaf is None or self.waarde is None):
            raise ValueError("een norm noemt een 'waarde', en de dag 'vanaf' wanneer hij geldt")
        return self


class Meetkeuze(Deel):
    """What a measurement counts, when it is not everything: codes and names of the profile."""

    wetten: tuple[Tekst, ...] = ()
    producten: tuple[Code, ...] = ()
    treden: tuple[Code, ...] = ()
    vormen: tuple[Literal["zin", "pgb"], ...] = ()
    leefgebieden: tuple[Code, ...] = ()
    signaalsoorten: tuple[Code, ...] = ()


class Registertelling(Deel):
    """A share of the lines of register `uit`: those of `onder` among those of `boven`, or of all when it is empty. With
    `teller` and `noemer` the numbers in those fields are added up instead."""

    uit: Code
    onder: dict[Code, tuple[Tekst, ...]] = {}
    boven: dict[Code, tuple[Tekst, ...]] = {}
    teller: Code | None = None
    noemer: Code | None = None


class Indicator(Beleid):
    """What is looked at to see how a goal goes. `meting`: the expression that counts it, `handmatig`, `extern`,
    `registertelling`, or nothing: not yet measurable. `ook`: expressions that always stand beside it.

    `nulmeting` and `waarden`: figures of the document. `kwalitatief`: told in words, not in a figure. `achtergrond`:
    what else may explain a change. `oorzakelijk`: false where no effect of policy may be claimed of it. `vergelijken`:
    by which parts it is compared, as a start of a conversation. `uitsplitsing`: what a figure may be of, when it is
    not of all: grounds, age groups."""

    code: Code
    naam: Tekst
    definitie: Tekst
    doelen: Annotated[tuple[Code, ...], Field(min_length=1)]
    aard: Aard
    eenheid: Tekst
    richting: Richting | None = None
    meting: Code | None = None
    keuze: Meetkeuze = Meetkeuze()
    telling: Registertelling | None = None
    ook: tuple[Code, ...] = ()
    niet_meetbaar: Tekst | None = None
    nulmeting: Cijfer | None = None
    waarden: tuple[Cijfer, ...] = ()
    streef: Streven = Streven()
    horizon: Horizon = "kort"
    kwalitatief: bool = False
    achtergrond: tuple[Tekst, ...] = ()
    oorzakelijk: bool = True
    vergelijken: tuple[Dimensie, ...] = ("gebied",)
    uitsplitsing: tuple[Tekst, ...] = ()
    niveaus: tuple[Informatieniveau, ...] = ()

    @model_validator(mode="after")
    def _hoort_bij_elkaar(self) -> Self:
        if (self.meting == REGISTERTELLING) != (self.telling is not None):
            raise ValueError("'telling' hoort bij meting 'registertelling', en alleen daarbij")
        if self.niet_meetbaar is not None and self.meting is not None:
            raise ValueError("'niet_meetbaar' zegt waarom er geen 'meting' is; hier is er een")
        if vreemd := sorted({c.deel for c in self.cijfers if c.deel} - set(self.uitsplitsing)):
            raise ValueError(f"noemt een cijfer van {vreemd[0]!r}, maar dat staat niet bij 'uitsplitsing'")
        return self

    @property
    def cijfers(self) -> tuple[Cijfer, ...]:
        """Every figure of the document, the baseline first."""
        return (*((self.nulmeting,) if self.nulmeting else ()), *self.waarden)

    @property
    def berekend(self) -> bool:
        """Whether an expression over the files counts it."""
        return self.meting is not None and self.meting not in ZONDER_UITDRUKKING


class Kerncijfer(Deel):
    """A figure of a national list. `meting`: the expression that counts it here; without one another body does
    (`levert`)."""

    code: Code
    naam: Tekst
    taakveld: Tekst
    eenheid: Tekst
    levert: Tekst
    meting: Code | None = None


class Kerncijfers(Beleid):
    """A national list of figures, with since when it holds and where it stands."""

    indicatoren: Annotated[tuple[Kerncijfer, ...], Field(min_length=1)]


class Leerfase(Beleid):
    """As long as all are learning no figure is a norm, and numbers, flow and process come first. `tot`: the last day;
    without it until the municipality says otherwise."""

    uitleg: Tekst
    tot: date | None = None

    def loopt_op(self, dag: date | None) -> bool:
        """Whether a figure may not be a norm yet on this day; never without a day."""
        return dag is not None and (self.tot is None or dag <= self.tot)


class Vermelding(Beleid):
    """A sentence that stands with figures of this municipality."""

    tekst: Tekst


class Kleinegroep(Beleid):
    """Below this number of people or grants a cell is not shown."""

    minder_dan: Annotated[int, Field(ge=2, le=50)]


class Informatiebehoefte(Beleid):
    """Who gets which figures, how often: the roles at one level. `elke_maanden`: how often it is looked at together."""

    niveau: Informatieniveau
    naam: Tekst
    rollen: Annotated[tuple[Rol, ...], Field(min_length=1)]
    elke_maanden: Annotated[int, Field(gt=0, le=60)] | None = None


class Toekomsttrend(Beleid):
    """A trend or scenario that goals are seen against. `horizon`: the year looked ahead to."""

    code: Code
    naam: Tekst
    uitleg: Tekst
    horizon: int | None = None
    doelen: tuple[Code, ...] = ()


class Evaluatiemoment(Beleid):
    """When something is looked back on, as the note fixes it. `van` and `tot`: the days between which it is done;
    `over`: what is judged; `daarna`: what is decided with it."""

    code: Code
    naam: Tekst
    over: Tekst
    van: date | None = None
    tot: date | None = None
    daarna: Tekst | None = None
    doelen: tuple[Code, ...] = ()

    @model_validator(mode="after")
    def _volgorde(self) -> Self:
        if self.tot is None or (self.van and self.tot < self.van):
            raise ValueError("noem 'tot' wanneer het gedaan is, op of na 'van'")
        return self


class Ontwikkelstap(Beleid):
    """A step by which planning and control is built up, in the order of the note; ready by `gereed`."""

    code: Code
    naam: Tekst
    gereed: date | None = None
    na: tuple[Code, ...] = ()


class Bevraging(Beleid):
    """After support a resident is asked three things: how it was, whether they are satisfied, and whether it made them
    stronger."""

    uitleg: Tekst


Beelddimensie = Literal[
    "gebied", "team", "product", "aanbieder", "trede", "wet", "huishoudtype", "leefgebied", "aanpak"
]


class Beelddeel(Deel):
    """Figures that are one part of what is read together: codes of measurements, as `Indicator.meting`."""

    naam: Tekst
    cijfers: Annotated[tuple[Code, ...], Field(min_length=1)]


class Beeld(Beleid):
    """Figures that the policy wants to be read together: one question, several sides. `per`: told apart by this;
    without it over the years. `verwacht`: what the policy expects to see, which a figure supports or not and never
    proves."""

    code: Code
    naam: Tekst
    uitleg: Tekst
    verwacht: Tekst | None = None
    per: Beelddimensie | None = None
    delen: Annotated[tuple[Beelddeel, ...], Field(min_length=1)]


Groepskenmerk = Literal["leeftijdsgroep", "huishoudtype", "gebied"]


class Vraagdoel(Deel):
    """What outcomes by group may be asked for."""

    code: Code
    naam: Tekst


class Gelijkheidskader(Beleid):
    """Whether help turns out as well for every group, without making a profile of anybody.

    `kenmerken`: by which groups may be told apart, and by no other; `cijfers`: of which outcomes. `minstens`: about how
    many people a cell is at least; `tegelijk`: how many characteristics at once. `doelen`: what it may be asked for.
    `grenzen`: what it is never used for, in sentences for who reads it."""

    kenmerken: tuple[Groepskenmerk, ...]
    cijfers: tuple[Code, ...]
    minstens: Annotated[int, Field(ge=5)]
    tegelijk: Annotated[int, Field(ge=1, le=2)]
    doelen: tuple[Vraagdoel, ...]
    grenzen: tuple[Tekst, ...]


class Monitorbeleid(Deel):
    """How this municipality steers by figures. Everything may be absent: then only national rules hold."""

    leerfase: Leerfase | None = None
    niet_oorzakelijk: Vermelding | None = None
    vergelijking: Vermelding | None = None
    kleinste_cel: Kleinegroep | None = None
    informatie: tuple[Informatiebehoefte, ...] = ()
    trends: tuple[Toekomsttrend, ...] = ()
    evaluaties: tuple[Evaluatiemoment, ...] = ()
    ontwikkelplan: tuple[Ontwikkelstap, ...] = ()
    bevraging: Bevraging | None = None
    beelden: tuple[Beeld, ...] = ()
