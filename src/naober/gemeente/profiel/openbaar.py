"""What a municipality tells everybody: its site and brand, how it can be reached, the road to help, what one may
expect, and news."""

from datetime import date
from typing import Literal

from naober.gemeente.delen import Beleid, Bronveld, Code, Deel, Tekst


class Website(Beleid):
    """The site by which residents know the entrance. `oud`: names under which it, or an entrance, was known before."""

    naam: Tekst
    adres: Tekst | None = None
    uitleg: Tekst | None = None
    oud: tuple[Tekst, ...] = ()


class Zin(Beleid):
    """Something that is told, with a heading."""

    code: Code
    titel: Tekst
    tekst: Tekst


class Bereikbaarheid(Beleid):
    """A way to reach the entrance. `tijden` in words; without them the page says to call first."""

    code: Code
    naam: Tekst
    hoe: Literal["fysiek", "telefoon", "digitaal"]
    tijden: Tekst | None = None
    uitleg: Tekst | None = None


class Verwachting(Beleid):
    """What residents may expect of the municipality, of partners, or of each other."""

    code: Code
    van: Literal["de gemeente", "partners", "elkaar"]
    tekst: Tekst


class Doelgroep(Beleid):
    """An audience for whom information is published."""

    code: Code
    naam: Tekst


class Nieuws(Beleid):
    """A piece of news or explanation, from `dag` on. `voor`: audiences; empty for everybody."""

    code: Code
    titel: Tekst
    tekst: Tekst
    dag: date
    voor: tuple[Code, ...] = ()


class Zelfhulp(Deel):
    """What one can do oneself, and with whom: in a life domain, or when something happens. `zoek`: what to look for on
    the map; `meteen`: what not to wait with. A profile gives its `bron` as well."""

    code: Code
    titel: Tekst
    soort: Literal["leefgebied", "gebeurtenis"]
    stappen: tuple[Tekst, ...]
    samen: Tekst
    zoek: Tekst
    meteen: str = ""
    bron: Bronveld | None = None


class Clientondersteuningstekst(Beleid):
    """What independent client support is here, and for which fields."""

    tekst: Tekst
    terreinen: tuple[Tekst, ...] = ()


class Digitaal(Beleid):
    """At which entrance, and along which channel, what is sent in on the public pages comes in.

    `meldpunt`: the entrance for a concern about somebody."""

    ingang: Code
    kanaal: Tekst
    meldpunt: Code | None = None


class Openbaar(Deel):
    """The public pages of a municipality. Everything may be left out; then the page says what holds everywhere."""

    digitaal: Digitaal | None = None
    website: Website | None = None
    merk: Zin | None = None
    bereikbaar: tuple[Bereikbaarheid, ...] = ()
    route: tuple[Zin, ...] = ()
    verwachten: tuple[Verwachting, ...] = ()
    clientondersteuning: Clientondersteuningstekst | None = None
    initiatieven: tuple[Zin, ...] = ()
    doelgroepen: tuple[Doelgroep, ...] = ()
    nieuws: tuple[Nieuws, ...] = ()
    uitleg: tuple[Zin, ...] = ()
    zelf: tuple[Zelfhulp, ...] = ()
