"""Which municipality this is, which note it carries out, where it works and with which teams."""

from datetime import date
from typing import Annotated, Literal

from naober.gemeente.delen import Beleid, Code, Deel, Tekst


class Gegevens(Beleid):
    """Which municipality this is. `code` is the CBS municipality number and the key of all its data."""

    code: Annotated[int, "CBS-gemeentecode"]
    naam: Tekst
    slug: Code
    provincie: Tekst
    afzender: Tekst
    postadres: Tekst
    telefoon: Tekst
    teamnaam: Tekst


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


class Gebied(Beleid):
    code: Code
    naam: Tekst
    kernen: tuple[Kern, ...] = ()


class Team(Beleid):
    """A team, counter, office or partner. `gebieden`: where a toegangsteam works."""

    code: Code
    naam: Tekst
    soort: Literal["toegangsteam", "loket", "backoffice", "partner"]
    gebieden: tuple[Code, ...] = ()
