"""Signals as policy: what may be reported by whom on which ground, how soon somebody looks, and what may come of it.

What the law asks everywhere stands in `gemeente/landelijk/signalen.yaml`; a profile adds its own kinds, senders and
results, and says otherwise what it does otherwise: a part of a profile with the code of a national one takes its place.
"""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from naober.gemeente.delen import Beleid, Code, Deel, Tekst
from naober.gemeente.profiel.velden import Gegevensveld

Over = Literal["iemand", "adres", "groep"]
Signaalgroep = Literal[
    "schulden", "jeugd", "onderwijs", "levensgebeurtenis", "zorg", "veiligheid", "overlast", "wonen", "gezondheid",
    "collectief",
]  # fmt: skip
Grondsoort = Literal["wet", "convenant", "taak", "toestemming"]
Terugkoppelmoment = Literal["ontvangen", "opgepakt", "afgesloten"]


class Signaalgrond(Beleid):
    """Why a signal with data of a resident may be received. `soort` `convenant`: only while that agreement
    (`delen.convenanten`) is signed and runs. `doel`: what the data may be used for, and nothing else.

    `bewaren`: months after which a signal that led to no help is removed, counted from the day it was closed, and
    from the day it came in when nobody closed it (`hoogstens`, months). `inspanning`: what the sender must have
    done itself before it sends. `inwoner_weet`: the sender told the resident beforehand, unless danger forbids.
    `in_dossier`: its purpose is that of a file of the household, so who works in that file may read it there."""

    code: Code
    naam: Tekst
    soort: Grondsoort
    doel: Tekst
    convenant: Code | None = None
    bewaren: Annotated[int, Field(ge=0)] = 6
    hoogstens: Annotated[int, Field(ge=1)] = 12
    inspanning: tuple[Tekst, ...] = ()
    inwoner_weet: bool = False
    in_dossier: bool = False

    @model_validator(mode="after")
    def _met_convenant(self) -> Self:
        if (self.soort == "convenant") != (self.convenant is not None):
            raise ValueError("noem 'convenant' bij soort 'convenant', en alleen daar")
        return self


class Signaalstuk(Beleid):
    """Something to read that may be sent to the resident, a paragraph each. `kinderen_tot`: only to a household with a
    child that is younger, in years."""

    naam: Tekst
    tekst: Annotated[tuple[Tekst, ...], Field(min_length=1)]
    kinderen_tot: Annotated[int, Field(ge=1)] | None = None


class Signaalsoort(Beleid):
    """A kind of signal. `over`: what it is about; of a `groep` no resident is named.

    `opvolgen` and `opvolgen_dreigend`: within how many working days somebody takes it up, ordinary and when
    something threatens (`dreigt` says what that is). `gronden`: codes, the first that holds counts. `bronnen`:
    which senders may give it; without any, every sender. `leefwereld`: where it was seen is asked. `ongeboren`: may
    be about an unborn child. `vanaf`: how many missed payments are enough. `herkennen` and `handvatten`: by what
    one recognises it, and how to talk about it and where to bring somebody. `niet_sluiten_op`: results that are no
    reason to close it. `start`: what begins with it. `aanbod`: entries of the map that fit. `stuk`: what may be
    sent to the resident. `voorspelbaar`: of an event in a life, whether one sees it coming.
    `team`: which team has it; without it the team of the area. `velden`: what is asked besides; in
    `gemiste-betalingen` somebody may say how many."""

    code: Code
    naam: Tekst
    groep: Signaalgroep
    over: Over = "iemand"
    uitleg: Tekst | None = None
    opvolgen: Annotated[int, Field(ge=1)] | None = None
    opvolgen_dreigend: Annotated[int, Field(ge=1)] | None = None
    dreigt: Tekst | None = None
    gronden: tuple[Code, ...] = ()
    bronnen: tuple[Code, ...] = ()
    leefwereld: bool = False
    ongeboren: bool = False
    vanaf: Annotated[int, Field(ge=1)] | None = None
    herkennen: tuple[Tekst, ...] = ()
    handvatten: tuple[Tekst, ...] = ()
    niet_sluiten_op: tuple[Code, ...] = ()
    start: Literal["meldcode"] | None = None
    aanbod: tuple[Code, ...] = ()
    stuk: Signaalstuk | None = None
    voorspelbaar: bool | None = None
    team: Code | None = None
    velden: tuple[Gegevensveld, ...] = ()

    @model_validator(mode="after")
    def _gebeurtenis(self) -> Self:
        if (self.groep == "levensgebeurtenis") != (self.voorspelbaar is not None):
            raise ValueError("zeg bij groep 'levensgebeurtenis' of zij 'voorspelbaar' is, en alleen daar")
        return self


class Signaalbron(Beleid):
    """Who sends signals: a kind of organisation or somebody in the surroundings. `partner`: the word for it in the
    national delivery of debt signals. `organisaties`: codes of the profile that are this. `anoniem`: need not give
    a name. `terugkoppeling`: of what this sender is told, and never what the help is."""

    code: Code
    naam: Tekst
    partner: Tekst | None = None
    organisaties: tuple[Code, ...] = ()
    anoniem: bool = False
    terugkoppeling: tuple[Terugkoppelmoment, ...] = ("ontvangen",)


class Opvolgniveau(Beleid):
    """A level of prevention at which a signal is followed up, the lightest first. `specialistisch`: asks first why
    lighter does not do, where the profile normalises. `lijn`: 0 is what people and general provisions do, 1 the team,
    2 the specialist; counted is in which line a case ended. `preventie`: the level of prevention of the map that this
    is."""

    code: Code
    naam: Tekst
    specialistisch: bool = False
    lijn: Annotated[int, Field(ge=0, le=2)] | None = None
    preventie: Code | None = None


class Signaalresultaat(Beleid):
    """How following up ended. `bereikt`: the resident was spoken. `ddas`: the word of the national delivery.
    `hulp`: it became a request for help, so what is known stays with that file."""

    code: Code
    naam: Tekst
    bereikt: bool = False
    hulp: bool = False
    ddas: Tekst | None = None


class Contactsoort(Beleid):
    """A way to reach somebody; `ddas`: the word of the national delivery."""

    code: Code
    naam: Tekst
    ddas: Tekst


class Prioriteitsregel(Beleid):
    """Points for the order of the queue when `feit` is at least `vanaf`, with `naam` as the words that explain it."""

    code: Code
    naam: Tekst
    feit: Literal["dreigt", "signalen", "partners", "bedrag", "kinderen", "eerder", "ernst"]
    vanaf: Annotated[int, Field(ge=1)] = 1
    punten: Annotated[int, Field(ge=1)]


class Normaliseren(Beleid):
    """Before specialist follow-up somebody writes down why ordinary and lighter is not enough."""

    uitleg: Tekst


class Pogingen(Beleid):
    """How many attempts to reach somebody are made before one gives up, and in how many different ways."""

    aantal: Annotated[int, Field(ge=1)]
    soorten: Annotated[int, Field(ge=1)] = 1


class Signaalterm(Beleid):
    """A word of a list: a life world, a social root factor."""

    code: Code
    naam: Tekst


class Signaalbeleid(Deel):
    """All of it. `wortels`: social factors behind a signal. `meldpunt`: what reports are called here, apart from
    requests for help."""

    gronden: tuple[Signaalgrond, ...] = ()
    soorten: tuple[Signaalsoort, ...] = ()
    bronnen: tuple[Signaalbron, ...] = ()
    niveaus: tuple[Opvolgniveau, ...] = ()
    resultaten: tuple[Signaalresultaat, ...] = ()
    contactsoorten: tuple[Contactsoort, ...] = ()
    prioriteit: tuple[Prioriteitsregel, ...] = ()
    leefwerelden: tuple[Signaalterm, ...] = ()
    wortels: tuple[Signaalterm, ...] = ()
    normaliseren: Normaliseren | None = None
    pogingen: Pogingen | None = None
    meldpunt: Tekst | None = None
