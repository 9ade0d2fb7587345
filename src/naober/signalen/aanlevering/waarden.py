"""A row of a delivery as a value, and what can be wrong with it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from naober.kern import Bron, Weigering
from naober.signalen.koppelen.rules import Gezochte

JUIST = Bron("AVG", "art. 5 lid 1 onder d")


class Partnersoort(StrEnum):
    """The kinds of partner of the standard (DDAS vroegsignalering 0.9, EnumSignaalpartner)."""

    ENERGIE = "Energie"
    HUUR = "Huur"
    HYPOTHEEK = "Hypotheek"
    CAK_ZORGVERZEKERINGEN = "CAK Zorgverzekeringen"
    ZORG = "Zorg"
    WATER = "Water"
    DUO = "DUO"
    BELASTINGDIENST = "Belastingdienst"
    CAK_EIGEN_BIJDRAGE = "CAK Eigen bijdrage"
    OVERIGE = "Overige"
    DIENST_TOESLAGEN = "Dienst Toeslagen"


class Ernst(StrEnum):
    """`fout`: the row is not taken in. `let op`: it is, without what was wrong."""

    FOUT = "fout"
    LET_OP = "let op"


@dataclass(frozen=True, slots=True)
class Gebrek:
    """What is wrong in one column of a row, and what to do. Never repeats what stood there."""

    kolom: str
    wat: str
    wat_nu: str
    ernst: Ernst = Ernst.FOUT


@dataclass(frozen=True, slots=True)
class Signaalrij:
    """One signal. `kenmerk`: the partner's own number for it. Amounts are cents; empty is not given.

    `gemeentecode`: for which municipality it is meant, when the file says so. `status`: as in the standard."""

    kenmerk: str
    partnersoort: Partnersoort
    wie: Gezochte
    centen: int | None = None
    crisis: bool = False
    warm: bool = False
    ontstaan_op: date | None = None
    signaal_op: date | None = None
    status: str = ""
    gemeentecode: int | None = None


@dataclass(frozen=True, slots=True)
class Rij:
    """A row by its place in the file: of CSV the line (the heading is 1), of JSON the signal (the first is 1)."""

    nummer: int
    signaal: Signaalrij | None
    gebreken: tuple[Gebrek, ...] = ()


class Onleesbaar(Exception):
    """The file as a whole cannot be read."""

    def __init__(self, weigering: Weigering) -> None:
        super().__init__(weigering.code)
        self.weigering = weigering


def onleesbaar(code: str, reden: str, wat_nu: str) -> Onleesbaar:
    return Onleesbaar(Weigering(f"aanlevering.{code}", reden, JUIST, wat_nu, "bestand"))


Voortgang = Callable[[int, int], None]
