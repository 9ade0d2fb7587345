"""What there is: products granted by decision, and named provisions on the social map."""

from typing import Literal

from naober.gemeente.delen import Beleid, Code, Tekst
from naober.gemeente.profiel.velden import Gegevensveld


class Product(Beleid):
    """What can be granted by decision. `tijdelijk`: an end date, or a reason why there is none."""

    code: Code
    naam: Tekst
    wet: Tekst
    trede: Code
    soort: Literal["maatwerk", "financieel"]
    uitleg: Tekst
    leveringsvormen: tuple[Literal["zin", "pgb", "geld"], ...]
    toets: Code | None = None
    tijdelijk: bool = True
    toets_pgb: Code | None = None
    bijdrage: Literal["wmo", "rolstoel", "woningaanpassing", "beschermd-wonen", "geen"] = "geen"
    brief_naam: Tekst | None = None
    brief_uitleg: Tekst | None = None
    ten_laste_van: Tekst
    velden: tuple[Gegevensveld, ...] = ()

    @property
    def in_zin(self) -> str:
        """The name inside a sentence: without capital, unless it is an abbreviation."""
        return self.naam if self.naam[1:2].isupper() else f"{self.naam[0].lower()}{self.naam[1:]}"


class Voorziening(Beleid):
    """A named provision on the social map. `betaling`: what the resident pays, and to whom."""

    code: Code
    naam: Tekst
    trede: Code
    leefgebieden: tuple[Code, ...]
    uitleg: Tekst
    aanbieder: Tekst | None = None
    betaling: Tekst = "gratis"
    toegang: Literal["vrij", "besluit"] = "vrij"
    uitvoerder: Literal["inwoner", "netwerk", "vrijwilliger", "team", "aanbieder"] = "aanbieder"
