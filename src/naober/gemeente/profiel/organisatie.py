"""Which municipality this is, which note it carries out, where it works, and with which teams and partners."""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from naober.gemeente.delen import Beleid, Code, Deel, Tekst
from naober.gemeente.profiel.rollen import Rol


class Gegevens(Beleid):
    """Which municipality this is. `code` is the CBS municipality number and the key of all its data.

    `inwoners` is how many the document counts, in its own words; `wethouder` who answers for it there."""

    code: Annotated[int, "CBS-gemeentecode"]
    naam: Tekst
    slug: Code
    provincie: Tekst
    afzender: Tekst
    postadres: Tekst
    telefoon: Tekst
    teamnaam: Tekst
    inwoners: Tekst | None = None
    wethouder: Tekst | None = None


class Document(Deel):
    """The policy note that this profile carries out. `kort` is how a source is printed."""

    titel: Tekst
    kort: Tekst
    datum: date
    geldig_van: date
    geldig_tot: date | None = None


class Leefgebied(Beleid):
    code: Code
    naam: Tekst


class Kern(Deel):
    """A village or town with its inhabitants (CBS) and its four-digit postcodes."""

    naam: Tekst
    inwoners: int
    postcodes: tuple[int, ...]


class Buurt(Deel):
    """A neighbourhood below an area, with smaller ones below it: the municipality's own division."""

    naam: Tekst
    buurten: tuple["Buurt", ...] = ()


class Gebied(Beleid):
    """A working area. `kernen`: its villages or towns by postcode; `buurten`: the division below it."""

    code: Code
    naam: Tekst
    kernen: tuple[Kern, ...] = ()
    buurten: tuple[Buurt, ...] = ()


class Opbouwstap(Deel):
    """From when a team has come this far: first under construction, then at work, then at full strength."""

    stand: Literal["in opbouw", "werkzaam", "volledige sterkte"]
    van: date
    uitleg: Tekst | None = None


class Schakel(Deel):
    """A link of a team with what is around it. The three kinds are those of its assignment."""

    soort: Literal["bestaand in het gebied", "zorg, veiligheid en onderwijs", "maatschappelijke organisaties"]
    met: Tekst


class Team(Beleid):
    """A team, counter, office or partner. `gebieden`: where a toegangsteam works.

    `stroom`: for adults or for youth; both cover the same areas. `bestrijkt`: the areas it covers without seeing the
    files there, as a team for the whole town does. `opdracht`: its mandate, line by line."""

    code: Code
    naam: Tekst
    soort: Literal["toegangsteam", "loket", "backoffice", "partner"]
    gebieden: tuple[Code, ...] = ()
    bestrijkt: tuple[Code, ...] = ()
    organisatie: Code | None = None
    domein: Code | None = None
    stroom: Literal["volwassenen", "jeugd"] | None = None
    telefoon: Tekst | None = None
    email: Tekst | None = None
    opbouw: tuple[Opbouwstap, ...] = ()
    opdracht: tuple[Tekst, ...] = ()
    taken: tuple[Tekst, ...] = ()
    netwerk: tuple[Schakel, ...] = ()

    def stand_op(self, dag: date) -> str:
        """How far its build-up has come on this day; 'werkzaam' when no steps are named."""
        gedaan = [s for s in self.opbouw if s.van <= dag]
        return gedaan[-1].stand if gedaan else ("gepland" if self.opbouw else "werkzaam")


class Teamstijl(Beleid):
    """How teams present themselves: one name and look for the town, and room of their own for the neighbourhood."""

    naam: Tekst
    beeldmerk: Tekst
    zin: Tekst
    niet: tuple[Tekst, ...] = ()
    eigen_ruimte: Tekst


class Taak(Beleid):
    """What an organisation was asked to do, since when, under which kind of agreement and for whom."""

    naam: Tekst
    soort: Literal["toegang", "basisaanbod", "individueel aanbod", "uitvoering", "inkoop", "ondersteuning"]
    domeinen: tuple[Code, ...] = ()
    lagen: tuple[Code, ...] = ()
    opdrachtgever: Tekst | None = None
    overeenkomst: Tekst | None = None


class Organisatie(Beleid):
    """An organisation around the resident. `verantwoordelijkheid`: exactly one of three, or none where the document
    does not divide them; only the access decides on support. `gecontracteerd`: it delivers support under contract.

    `verwijst_naar`: where a question goes that is not for this organisation."""

    code: Code
    naam: Tekst
    soort: Tekst
    verantwoordelijkheid: Literal["toegang", "basisaanbod", "individueel aanbod"] | None = None
    gemeente: bool = False
    gecontracteerd: bool = False
    sinds: date | None = None
    terrein: Tekst | None = None
    wet: Tekst | None = None
    contractvorm: Tekst | None = None
    verwijst_naar: Code | None = None
    gebieden: tuple[Code, ...] = ()
    taken: tuple[Taak, ...] = ()


class Afdeling(Beleid):
    """A department or unit of the municipality's own organisation; `onder`: the one it is part of."""

    code: Code
    naam: Tekst
    onder: Code | None = None
    uitleg: Tekst | None = None


class Expertise(Beleid):
    """Something that members of a team are good at. `verplicht`: every team for access has it in its midst."""

    code: Code
    naam: Tekst
    verplicht: bool = False


class Functie(Beleid):
    """A function in the municipality's words; `rol`: what someone with it does in the system, when they work in it.
    `ook`: what they do besides that, such as taking up and investigating what they decide on themselves; `team`:
    where the function is found.

    `kant`: whether the function is with the municipality itself or with a partner. `onafhankelijk`: who has it is tied
    to no organisation that delivers support."""

    code: Code
    naam: Tekst
    uitleg: Tekst
    rol: Rol | None = None
    ook: tuple[Rol, ...] = ()
    kant: Literal["gemeente", "partner"] | None = None
    organisatie: Code | None = None
    team: Code | None = None
    vrijwillig: bool = False
    onafhankelijk: bool = False

    @property
    def rollen(self) -> tuple[Rol, ...]:
        return (*((self.rol,) if self.rol else ()), *self.ook)


class Toegangspunt(Beleid):
    """A door behind which teams work: main point, outpost or consultation hour. `aandacht`: who knows the area."""

    code: Code
    naam: Tekst
    soort: Literal["hoofdlocatie", "buitenpost", "spreekuur"]
    gebied: Code
    buurt: Tekst | None = None
    teams: Annotated[tuple[Code, ...], Field(min_length=1)]
    tijden: Tekst | None = None
    aandacht: Tekst | None = None


class Capaciteit(Beleid):
    """The planned strength of the teams in these areas together, in full-time equivalents."""

    gebieden: Annotated[tuple[Code, ...], Field(min_length=1)]
    minimum: int
    maximum: int

    @model_validator(mode="after")
    def _van_laag_naar_hoog(self) -> Self:
        if not 0 < self.minimum <= self.maximum:
            raise ValueError("verwacht een minimum boven 0, en een maximum dat niet lager is")
        return self


class AndereMedewerker(Beleid):
    """The resident may choose another worker. `binnen`: from which workers."""

    binnen: Literal["team"]
