"""What a municipality tells everybody: its site and brand, how it can be reached, the road to help, what one may
expect, and news."""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from naober.gemeente.delen import Beleid, Bronveld, Code, Deel, Tekst


class Website(Beleid):
    """The site by which residents know the entrance. `oud`: names under which it, or an entrance, was known before."""

    naam: Tekst
    adres: Tekst | None = None
    uitleg: Tekst | None = None
    oud: tuple[Tekst, ...] = ()


class Variant(Deel):
    """The same, told so that it fits one audience: its language, its customs, or with fewer words."""

    voor: Code
    tekst: Tekst


class Zin(Beleid):
    """Something that is told, with a heading; told otherwise to the audiences of `varianten`."""

    code: Code
    titel: Tekst
    tekst: Tekst
    varianten: tuple[Variant, ...] = ()

    def tekst_voor(self, doelgroep: str) -> str:
        """What this audience reads; everybody reads the same when nothing else was written for it."""
        return next((v.tekst for v in self.varianten if v.voor == doelgroep), self.tekst)


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


class Nieuws(Zin):
    """A piece of news or explanation, from `dag` on. `voor`: audiences; empty for everybody. `voorbeeld`: what it comes
    to for somebody; `onbekend`: what is not known yet."""

    dag: date
    voor: tuple[Code, ...] = ()
    voorbeeld: Tekst | None = None
    onbekend: Tekst | None = None


Beeld = Literal["huis", "mensen", "gesprek", "telefoon", "brief", "team", "loket", "hulp", "klaar"]


class Scene(Deel):
    """One picture of a film, with what is said below it."""

    beeld: Beeld
    zin: Tekst


class Film(Beleid):
    """A short film that is drawn from this: two to six pictures one after the other, with a sentence each."""

    code: Code
    titel: Tekst
    scenes: Annotated[tuple[Scene, ...], Field(min_length=2, max_length=6)]


class Wetwijzer(Beleid):
    """A law, who carries it out, and in which life domains: so that who provides what under which law can be read."""

    code: Code
    wet: Tekst
    over: Tekst
    wie: Tekst
    leefgebieden: tuple[Code, ...] = ()


class Kanaal(Beleid):
    """A channel beside these pages: a social medium, or a paper or site of others that takes over what is told here.

    `adres`: where the municipality is found on it; `organisatie`: whose it is."""

    code: Code
    naam: Tekst
    soort: Literal["sociale-media", "van-anderen"]
    adres: Tekst | None = None
    organisatie: Tekst | None = None


class Functie(Beleid):
    """Something else that residents can use, of whoever made it; it stands in their menu as soon as it stands here."""

    code: Code
    naam: Tekst
    uitleg: Tekst
    adres: Tekst
    van: Literal["gemeente", "inwoners", "overheid"] = "gemeente"

    @model_validator(mode="after")
    def _veilig_adres(self) -> Self:
        if not self.adres.startswith(("https://", "/")):
            raise ValueError("een adres begint met https:// of met / (een bladzijde van deze site)")
        return self


class Peiling(Beleid):
    """A question to everybody, with the answers to choose from."""

    code: Code
    vraag: Tekst
    keuzes: tuple[Tekst, ...]

    @model_validator(mode="after")
    def _te_kiezen(self) -> Self:
        if len(set(self.keuzes)) < 2 or len(set(self.keuzes)) != len(self.keuzes):
            raise ValueError("een peiling heeft ten minste twee antwoorden, en elk een keer")
        return self


class Stuk(Zin):
    """Something for the toolbox of who works with residents, here or at a provider."""


class Loket(Beleid):
    """A desk by telephone, with the kinds of question it is for. `ingang`: where such a question comes in."""

    ingang: Code
    telefoon: Tekst
    spreekuur: Tekst
    vraagsoorten: tuple[Tekst, ...]


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

    `meldpunt`: the entrance for a concern about somebody; `mening`: that for what somebody thinks of help or policy."""

    ingang: Code
    kanaal: Tekst
    meldpunt: Code | None = None
    mening: Code | None = None


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
    films: tuple[Film, ...] = ()
    wetwijzer: tuple[Wetwijzer, ...] = ()
    kanalen: tuple[Kanaal, ...] = ()
    functies: tuple[Functie, ...] = ()
    peilingen: tuple[Peiling, ...] = ()
    toolbox: tuple[Stuk, ...] = ()
    loket: Loket | None = None
    zelf: tuple[Zelfhulp, ...] = ()
