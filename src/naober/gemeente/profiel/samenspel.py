"""Working together around many households and around one: networks of areas, consultation, households that are
stuck."""

from typing import Literal, Self

from pydantic import model_validator

from naober.gemeente.delen import Beleid, Code, Deel, Tekst
from naober.gemeente.profiel.rollen import Rol


class Netwerklid(Beleid):
    """A kind of party that takes part in a network; `sluit-aan`: it is being brought in."""

    naam: Tekst
    stand: Literal["lid", "sluit-aan"] = "lid"


class Netwerk(Beleid):
    """A standing network of parties in one or more areas. `elke_dagen`: how often it meets. `dorpsniveau` and
    `casusniveau`: what the two levels are called on which it talks; without the second it talks of no household."""

    code: Code
    naam: Tekst
    uitleg: Tekst | None = None
    gebieden: tuple[Code, ...] = ()
    leden: tuple[Netwerklid, ...] = ()
    elke_dagen: int | None = None
    dorpsniveau: Tekst | None = None
    casusniveau: Tekst | None = None

    @model_validator(mode="after")
    def _vergadert(self) -> Self:
        if self.elke_dagen is not None and self.elke_dagen < 1:
            raise ValueError("elke_dagen is een aantal dagen, ten minste 1")
        if self.elke_dagen is not None and not (self.leden and self.dorpsniveau):
            raise ValueError("een netwerk dat bijeenkomt noemt zijn leden en hoe het algemene niveau heet")
        return self


class Knelpuntsoort(Beleid):
    """Why a case is put before who may decide: it has an owner, somebody with the mandate, and a last day.

    `wetten`: between which it may fall; then at least two are named. `mandaat`: who can decide. `dagen`: within how
    many days of being put forward."""

    code: Code
    naam: Tekst
    uitleg: Tekst
    wetten: tuple[Tekst, ...] = ()
    mandaat: tuple[Rol, ...]
    dagen: int

    @model_validator(mode="after")
    def _past(self) -> Self:
        if not self.mandaat or self.dagen < 1:
            raise ValueError("noem wie mandaat heeft ('mandaat') en binnen hoeveel dagen er iets ligt ('dagen')")
        if len(self.wetten) == 1:
            raise ValueError("tussen één wet valt niemand: noem er ten minste twee, of geen")
        return self


class Vastloopgrens(Beleid):
    """When a household stands on the list of who sees to the direction: so many professional parties or laws, or
    nothing on the timeline for so many days."""

    partijen: int
    wetten: int
    stil_dagen: int


class Doorbraakregel(Beleid):
    """Where a case goes that is stuck, although it is clear what is needed. `expertisebron`: the team that is asked,
    with its entry test. `dagen`: within how many days it answers. `minimaal`: so many attempts that failed are a
    ground."""

    expertisebron: Code
    dagen: int
    minimaal: int = 2


class Samenspelbeleid(Deel):
    knelpunten: tuple[Knelpuntsoort, ...] = ()
    vastgelopen: Vastloopgrens | None = None
    doorbraak: Doorbraakregel | None = None

    def knelpunt(self, code: str) -> Knelpuntsoort | None:
        return next((k for k in self.knelpunten if k.code == code), None)
