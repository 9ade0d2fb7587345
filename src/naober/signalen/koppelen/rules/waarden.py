"""What a row says of somebody, and what is known of a resident who may be meant."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Gezochte:
    """Somebody as a partner wrote them down. Empty is not given; `huisnummer` is the number alone."""

    achternaam: str = ""
    voorvoegsel: str = ""
    voorletters: str = ""
    voornamen: str = ""
    geboortedatum: date | None = None
    postcode: str = ""
    huisnummer: int | None = None
    toevoeging: str = ""
    straat: str = ""
    plaats: str = ""
    telefoon: str = ""
    bsn: str = ""

    @property
    def te_weinig(self) -> bool:
        """Whether nobody can be looked up by this: no number, and no name with an address or a day of birth."""
        adres = bool(self.postcode) and self.huisnummer is not None
        return not self.bsn and not (self.achternaam and (adres or self.geboortedatum))


@dataclass(frozen=True, slots=True)
class Woonplek:
    """An address where a resident lives or lived (`tot`: the last day, when it is known to be past)."""

    postcode: str
    huisnummer: int
    toevoeging: str
    tot: date | None = None


@dataclass(frozen=True, slots=True)
class Kandidaat:
    """A resident who may be meant. `geslachtsnaam` and `voornamen` are keys (`zoeksleutel`).

    `huisgenoten`: surnames of others in the household, as keys. `geheim`: the address is told to nobody.
    `huishouden` empty: lives here no more."""

    persoon: int
    huishouden: int | None
    geslachtsnaam: str
    voorvoegsel: str
    voornamen: str
    geboortedatum: date | None
    bsn: str = ""
    overleden_op: date | None = None
    geheim: bool = False
    plek: Woonplek | None = None
    eerder: tuple[Woonplek, ...] = ()
    huisgenoten: frozenset[str] = frozenset()


class Uitkomst(StrEnum):
    ZEKER = "zeker"
    MENS = "mens"
    GEEN = "geen"


@dataclass(frozen=True, slots=True)
class Vergelijking:
    """How one field compares: the level found, what it counts in bits, and that in plain words."""

    veld: str
    trap: str
    bits: float
    uitleg: str


@dataclass(frozen=True, slots=True)
class Gewogen:
    """A resident beside the row: each field, and all together. `bits`: how much likelier this is the one meant than
    anybody at random, as a power of two."""

    kandidaat: Kandidaat
    velden: tuple[Vergelijking, ...]

    @property
    def bits(self) -> float:
        return sum(v.bits for v in self.velden)

    @property
    def trappen(self) -> Mapping[str, str]:
        return {v.veld: v.trap for v in self.velden}

    @property
    def uitleg(self) -> str:
        """All fields in one line of plain Dutch."""
        return "; ".join(v.uitleg for v in self.velden if v.uitleg)


@dataclass(frozen=True, slots=True)
class Oordeel:
    """Whether it is certain whom a row is about, with why. `beste`: who may be meant, likeliest first.

    `huishouden`: the household that is certain, also when it is not certain who in it is meant."""

    uitkomst: Uitkomst
    reden: str
    beste: tuple[Gewogen, ...] = ()
    huishouden: int | None = None
    let_op: tuple[str, ...] = field(default=())

    @property
    def persoon(self) -> int | None:
        """The one it is certainly about."""
        return self.beste[0].kandidaat.persoon if self.uitkomst is Uitkomst.ZEKER else None
