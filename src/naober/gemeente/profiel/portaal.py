"""How sure it must be who somebody is before they see their own file, and from which age a child sees it itself."""

from enum import StrEnum

from pydantic import Field

from naober.gemeente.delen import Beleid, Code, Deel, Tekst


class Niveau(StrEnum):
    """How sure it is who somebody is, from least to most. The last two are those of eIDAS and of the law; the first two
    are what DigiD has below them."""

    BASIS = "basis"
    MIDDEN = "midden"
    SUBSTANTIEEL = "substantieel"
    HOOG = "hoog"

    @property
    def hoogte(self) -> int:
        return list(Niveau).index(self)

    def minstens(self, ander: "Niveau | None") -> bool:
        """Whether this is as sure as the other, or surer."""
        return ander is None or self.hoogte >= ander.hoogte


class Portaal(Beleid):
    """The assurance level (betrouwbaarheidsniveau) that is asked of residents; the national one is the least."""

    betrouwbaarheidsniveau: Niveau


class Leeftijdsgrens(Beleid):
    """An age in years, for one thing that the law ties to it."""

    jaren: int = Field(ge=0, le=120)


class Noodnummer(Beleid):
    """A number for who is not safe now, the same in every municipality."""

    code: Code
    nummer: Tekst


class Portaalregels(Deel):
    """What holds for every municipality's portal, each with the dates between which it holds.

    `zelf_vanaf`: from this age a child sees its own file. `ouders_tot`: from this age its parents no longer do.
    `samen_vanaf`: from this age until that one both have to agree to help. `noodnummers`: on every page."""

    betrouwbaarheidsniveau: tuple[Portaal, ...]
    zelf_vanaf: tuple[Leeftijdsgrens, ...]
    ouders_tot: tuple[Leeftijdsgrens, ...]
    samen_vanaf: tuple[Leeftijdsgrens, ...]
    noodnummers: tuple[Noodnummer, ...]
