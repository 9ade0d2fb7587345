"""Safety: the reporting code, who takes a report, crises, and when others act: as data, with source and dates."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from naober.gemeente.delen import Beleid, Code, Deel, Tekst

Ontvangersrol = Literal["meldpunt", "gezin", "raad", "instelling"]
Wvggzmate = Literal["niet-acuut", "subacuut", "acuut"]
Moment = Literal["altijd", "overdag", "avond-nacht-weekend"]


class Meldcodestap(Beleid):
    """One step of the reporting code. `wie_vraag`: asks with whom, in these words. `besluit`: the step in which is
    decided, `afweging` of it two decisions (report and help) instead of one. `niet_overslaan`: never left out."""

    code: Code
    nummer: int
    naam: Tekst
    uitleg: Tekst
    wie_vraag: Tekst | None = None
    besluit: bool = False
    afweging: bool = False
    niet_overslaan: bool = False


class Geweldsvorm(Beleid):
    """A form of violence or neglect of which somebody may be worried. `kind`: it is about somebody under age."""

    code: Code
    naam: Tekst
    kind: bool = False


class Meldactiesoort(Beleid):
    """What is done about a worry, apart from the steps. `acuut`: stepping in at danger now."""

    code: Code
    naam: Tekst
    uitleg: Tekst
    acuut: bool = False


class Omstandigheid(Beleid):
    """A risk for which the law lets a youth be reported to the index."""

    code: Code
    naam: Tekst


class Verwijsindexregel(Beleid):
    """The index of youths at risk: up to which age (`onder`, in years), and for which risks."""

    onder: int
    omstandigheden: Annotated[tuple[Omstandigheid, ...], Field(min_length=1)]


class Overdrachtstap(Beleid):
    """A step of who received a report, as it may be followed. `binnen_weken` or `binnen_werkdagen`: the term for it,
    from the report;
    `einde`: with it the hand-over is done. `naar`: it goes on to who has this role."""

    code: Code
    naam: Tekst
    binnen_weken: Annotated[int, Field(ge=1)] | None = None
    binnen_werkdagen: Annotated[int, Field(ge=1)] | None = None
    einde: bool = False
    naar: Ontvangersrol | None = None

    @model_validator(mode="after")
    def _een_termijn(self) -> Self:
        if self.binnen_weken and self.binnen_werkdagen:
            raise ValueError("noem 'binnen_weken' of 'binnen_werkdagen', niet allebei")
        return self


class Overdrachtweg(Beleid):
    """The steps of every receiver with this role that has none of its own."""

    rol: Ontvangersrol
    stappen: Annotated[tuple[Overdrachtstap, ...], Field(min_length=1)]


class Veiligheidsontvanger(Beleid):
    """Who takes a report of this municipality. `ontvanger`: the same body among the receivers of data. `toets`: the
    checklist before anything is handed over. `meedenken`: thinks along early, before there is a report."""

    code: Code
    naam: Tekst
    ontvanger: Code
    rol: Ontvangersrol
    telefoon: Tekst | None = None
    uitleg: Tekst | None = None
    toets: Code | None = None
    meedenken: bool = False
    stappen: tuple[Overdrachtstap, ...] = ()


class Opschalingsgrond(Beleid):
    """Why the household itself can no longer keep control."""

    code: Code
    naam: Tekst


class Dwangpartij(Beleid):
    """A party outside the team with means of its own. `vormen`: what it can do."""

    code: Code
    naam: Tekst
    vormen: Annotated[tuple[Literal["bemoeizorg", "dwang"], ...], Field(min_length=1)]


class Opschalingsbeleid(Beleid):
    """When others act, and who they are. The team itself never has a coercive means."""

    gronden: Annotated[tuple[Opschalingsgrond, ...], Field(min_length=1)]
    partijen: Annotated[tuple[Dwangpartij, ...], Field(min_length=1)]


class Crisiscontact(Beleid):
    """Who to call at a crisis that nobody foresaw, and when they can be reached. `voorziening`: its entry on the map,
    where staff keeps up its number."""

    code: Code
    naam: Tekst
    moment: Moment
    uitleg: Tekst
    telefoon: Tekst | None = None
    voorziening: Code | None = None


class Ketenafspraak(Beleid):
    """The covenant of the chain around violence: who are in it, what is done to prevent, who carries it out."""

    naam: Tekst
    partijen: Annotated[tuple[Tekst, ...], Field(min_length=1)]
    preventie: Annotated[tuple[Tekst, ...], Field(min_length=1)]
    uitvoering: Tekst


class Achtervangregel(Beleid):
    """At a crisis that is foreseen the worker arranges a back-up beforehand, and can be reached by telephone."""

    uitleg: Tekst


class Markeringsoort(Beleid):
    """A risk that a file may carry, so that whoever opens it sees it at once."""

    code: Code
    naam: Tekst


class Wvggzregel(Beleid):
    """Which reports under the Wvggz the teams take (`neemt`), and who takes the others."""

    neemt: Annotated[tuple[Wvggzmate, ...], Field(min_length=1)]
    anders: Tekst


class Onveiligzorg(Beleid):
    """Where a home is unsafe, each child and parent gets fitting care before the reporting code is closed."""

    uitleg: Tekst


class Meldcodestart(Beleid):
    """Danger that is named at the entrance begins the reporting code by itself, once the question is taken up."""

    uitleg: Tekst


class Ijkpunt(Beleid):
    """A number of the policy document, to lay beside the counts. `waarde`: as it stands there."""

    code: Code
    naam: Tekst
    waarde: Tekst
    uitleg: Tekst


class Veiligheidsbeleid(Deel):
    """What a municipality says on safety. Where it names no forms or actions, those of the nation hold."""

    ontvangers: tuple[Veiligheidsontvanger, ...] = ()
    vormen: tuple[Geweldsvorm, ...] = ()
    acties: tuple[Meldactiesoort, ...] = ()
    start: Meldcodestart | None = None
    zorg: Onveiligzorg | None = None
    keten: Ketenafspraak | None = None
    opschaling: Opschalingsbeleid | None = None
    contacten: tuple[Crisiscontact, ...] = ()
    achtervang: Achtervangregel | None = None
    markeringen: tuple[Markeringsoort, ...] = ()
    wvggz: Wvggzregel | None = None
    ijkpunten: tuple[Ijkpunt, ...] = ()


class Veiligheidswet(Deel):
    """What the law says everywhere; no part of a profile."""

    meldcode: tuple[Meldcodestap, ...]
    vormen: tuple[Geweldsvorm, ...]
    acties: tuple[Meldactiesoort, ...]
    ontvangers: tuple[Veiligheidsontvanger, ...]
    verwijsindex: tuple[Verwijsindexregel, ...]
    wegen: tuple[Overdrachtweg, ...]
