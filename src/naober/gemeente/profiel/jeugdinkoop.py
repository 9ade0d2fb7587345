"""What buying and referring asks besides when the law differs for youth: groups, referrers and ages."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from naober.gemeente.delen import Beleid, Code, Deel, Tekst

Verwijzercode = Annotated[str, Field(pattern="^0[1-8]$")]
# Who refers, in the codes of the national standard (COD327).
VERWIJZERS = {
    "01": "gemeente",
    "02": "huisarts",
    "03": "jeugdarts",
    "04": "gecertificeerde instelling",
    "05": "medisch specialist",
    "06": "zelfverwijzer of geen verwijzer",
    "07": "onbekend",
    "08": "rechter, officier van justitie of functionaris Justitiële Jeugdinrichting",
}


class Groepsdeel(Deel):
    """A part of a group, with the products by which it is granted."""

    naam: Tekst
    producten: tuple[Code, ...] = ()


class Productgroep(Beleid):
    """Support that is bought together on one scale; a contract for it names the group or a part of it as its lot.

    `alleen_uitvoeren`: who carries this out gives no other help under the same law. `vrij`: residents come there
    without a decision. `procent`: its part of the budget. `kostenplaats`: the number by which it is booked."""

    code: Code
    naam: Tekst
    schaal: Literal["lokaal", "regionaal", "bovenregionaal", "landelijk"]
    delen: tuple[Groepsdeel, ...] = ()
    producten: tuple[Code, ...] = ()
    alleen_uitvoeren: bool = False
    vrij: bool = False
    dag_en_nacht: bool = False
    samen_met: Code | None = None
    procent: Tekst | None = None
    kostenplaats: Tekst | None = None

    @property
    def alle_producten(self) -> frozenset[str]:
        return frozenset(self.producten) | {p for d in self.delen for p in d.producten}

    def heet(self, perceel: str) -> bool:
        """Whether this lot is the group, or a part of it."""
        return perceel.strip().casefold() in {n.casefold() for n in (self.naam, *(d.naam for d in self.delen))}


class Verwijsregel(Beleid):
    """Who may refer to these products without a decision of the municipality, in the codes of the standard; without
    products: a rule on these referrers. `noteer`: what is written down with such a referral."""

    naam: Tekst
    verwijzers: Annotated[tuple[Verwijzercode, ...], Field(min_length=1)]
    producten: tuple[Code, ...] = ()
    noteer: Tekst | None = None


class Leeftijdsregel(Beleid):
    """Until which birthday help under this law is for somebody, until which it may go on, for which products there is
    no limit, and whether there is none for help that a criminal court decided on (`strafrecht`)."""

    wet: Tekst
    tot: Annotated[int, Field(ge=1, le=120)]
    doorlopend_tot: Annotated[int, Field(ge=1, le=120)] | None = None
    zonder_grens: tuple[Code, ...] = ()
    strafrecht: bool = False


class Verlengregel(Beleid):
    """The checklist that is weighed each time that help under these laws is made longer."""

    wetten: Annotated[tuple[Tekst, ...], Field(min_length=1)]
    toets: Code


class Domeindeel(Beleid):
    """A kind of help, the law under which it was before, and whether it is in `wet` now or stays where it was."""

    naam: Tekst
    herkomst: tuple[Tekst, ...]
    wet: Tekst
    nieuw_vanaf: date | None = None


class Inzetregel(Beleid):
    """What the team itself may call in for a case for some time, without a decision or a referral: these products."""

    naam: Tekst
    producten: Annotated[tuple[Code, ...], Field(min_length=1)]
