"""With whom data of residents may be shared, which, on which ground and for what: as data, with source and dates."""

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from naober.gemeente.delen import Beleid, Code, Deel, Tekst
from naober.gemeente.profiel.klantbeeld import Klantbeeld

HELE_DOSSIER = "dossier"
ALLE_WETTEN = "*"


class Ontvangersoort(StrEnum):
    """Who receives: somebody of the municipality or its teams, a partner, who delivers support, a health insurer, a
    network of parties, or a body that has a task in law."""

    MEDEWERKER = "medewerker"
    ORGANISATIE = "organisatie"
    AANBIEDER = "aanbieder"
    VERZEKERAAR = "verzekeraar"
    NETWERK = "netwerk"
    INSTANTIE = "instantie"

    @property
    def woord(self) -> str:
        return {
            "medewerker": "een collega",
            "organisatie": "een organisatie",
            "aanbieder": "een aanbieder",
            "verzekeraar": "een zorgverzekeraar",
            "netwerk": "een netwerk",
            "instantie": "een instantie met een taak in de wet",
        }[self.value]


class Grond(StrEnum):
    """On what a disclosure rests."""

    TOESTEMMING = "toestemming"
    WET = "wet"
    CONVENANT = "convenant"

    @property
    def woord(self) -> str:
        return {"toestemming": "toestemming van de inwoner", "wet": "de wet", "convenant": "een convenant"}[self.value]


class Gegevenssoort(Beleid):
    """A part of a file that can be shared by itself, in the words of the resident. `bijzonder`: of a special category
    (AVG art. 9). `samen`: it is about everyone in the household, so each of them has to agree."""

    code: Code
    naam: Tekst
    uitleg: Tekst
    bijzonder: bool = False
    samen: bool = False


class Deeldoel(Beleid):
    """What sharing is for; `naam` completes 'om …'."""

    code: Code
    naam: Tekst


class Ontvanger(Beleid):
    """A body to which every municipality may turn. `wet`: under which it works."""

    code: Code
    naam: Tekst
    soort: Ontvangersoort
    wet: Tekst | None = None


class Deelregel(Beleid):
    """From which law to whom which data may go, on which ground, for which purposes. `bron` is the ground in law.

    `van`: laws under which the data were gathered, or every law. `naar`: laws under which the receiver works, all when
    none is named; `wie`: only these receivers. `noodzaak`: what the worker answers before anything is shown or shared;
    `evenredig`: what to leave out. `taak`: no more than what the receiver's own task in the plan needs. `samengesteld`:
    what goes is put together from what was recorded, and nothing is typed beside it. A rule of a law that is not in
    force (`wetsvoorstel`) is shown and never applied; `beoogd` is the day that was meant for it."""

    code: Code
    naam: Tekst
    van: Annotated[tuple[Tekst, ...], Field(min_length=1)] = (ALLE_WETTEN,)
    naar: tuple[Tekst, ...] = ()
    ontvangers: Annotated[tuple[Ontvangersoort, ...], Field(min_length=1)]
    wie: tuple[Code, ...] = ()
    gegevens: Annotated[tuple[Code, ...], Field(min_length=1)]
    doelen: Annotated[tuple[Code, ...], Field(min_length=1)]
    grond: Grond
    noodzaak: Tekst
    evenredig: Tekst
    taak: bool = False
    samengesteld: bool = False
    stand: Literal["geldt", "wetsvoorstel"] = "geldt"
    beoogd: date | None = None


class Convenant(Beleid):
    """An agreement between parties on what they may exchange, and for what. `partijen` are codes of receivers. Only
    while it is `getekend`, and between its dates, may anything be exchanged under it."""

    code: Code
    naam: Tekst
    partijen: Annotated[tuple[Code, ...], Field(min_length=1)]
    gegevens: Annotated[tuple[Code, ...], Field(min_length=1)]
    doelen: Annotated[tuple[Code, ...], Field(min_length=1)]
    afspraak: Tekst
    stand: Literal["getekend", "in voorbereiding", "beëindigd"] = "getekend"


class Toestemmingsleeftijd(Beleid):
    """From which age a child decides along with its parents (`mee`), and from which by itself (`zelf`)."""

    mee: int
    zelf: int


class Noodtoegang(Beleid):
    """For how many hours a file opens in an emergency."""

    uren: Annotated[int, Field(ge=1, le=72)]


class Inzageverzoekregel(Beleid):
    """For at most how many days a colleague may be let in on request."""

    dagen: Annotated[int, Field(ge=1, le=366)]


class Uitdrukkelijk(Beleid):
    """Third parties get nothing without consent, also where the law would let it go, but for these purposes."""

    behalve: tuple[Code, ...] = ()


class Deelkader(Deel):
    """What holds in every municipality; no part of a profile."""

    gegevens: tuple[Gegevenssoort, ...]
    doelen: tuple[Deeldoel, ...]
    ontvangers: tuple[Ontvanger, ...]
    regels: tuple[Deelregel, ...]
    leeftijden: tuple[Toestemmingsleeftijd, ...]
    noodtoegang: Noodtoegang
    inzageverzoek: Inzageverzoekregel


class Deelbeleid(Deel):
    """What a municipality lays down itself on sharing. A rule of hers comes before the national ones; her own hours and
    days replace them."""

    regels: tuple[Deelregel, ...] = ()
    convenanten: tuple[Convenant, ...] = ()
    uitdrukkelijk: Uitdrukkelijk | None = None
    klantbeeld: Klantbeeld | None = None
    noodtoegang: Noodtoegang | None = None
    inzageverzoek: Inzageverzoekregel | None = None
