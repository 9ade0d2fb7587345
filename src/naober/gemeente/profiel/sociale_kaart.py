"""The social map as policy: what a provision says of itself, and the words in which a municipality orders its map."""

import re
from datetime import date, time
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from naober.gemeente.delen import Beleid, Code, Deel, Tekst
from naober.gemeente.profiel.velden import Gegevensveld

Voorzieningaard = Literal["algemeen", "ontmoeting", "initiatief", "eigen", "markt", "regeling", "maatwerk"]
Organisatiesoort = Literal[
    "zorgaanbieder", "welzijn", "vrijwilligers", "kerk", "sport", "vereniging", "school", "kinderopvang", "cultuur",
    "bibliotheek", "onderneming", "bewoners", "sleutelfiguur", "clientondersteuning", "huisarts", "vervoer", "overheid",
    "overig",
]  # fmt: skip
# What stands open to all: a decision can never stand between the resident and it (Wmo 2015, art. 1.1.1).
ZONDER_BESLUIT = frozenset({"algemeen", "ontmoeting", "initiatief", "eigen", "markt"})
Dag = Literal["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
DAGEN: tuple[Dag, ...] = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_TIJD = re.compile(r"^([01]\d|2[0-3]):[0-5]\d$")
Tijd = Annotated[str, Field(pattern=_TIJD.pattern)]


class Kaarttijd(Deel):
    """When something is open: on these days from `van` until `tot`, in a period or always. `altijd`: day and night.

    `wie`: a professional who visits then; `om_de`: once in so many weeks, from `geldig_van`."""

    dagen: tuple[Dag, ...] = ()
    van: Tijd | None = None
    tot: Tijd | None = None
    altijd: bool = False
    om_de: int = 1
    geldig_van: date | None = None
    geldig_tot: date | None = None
    wie: Tekst | None = None
    activiteit: Code | None = None
    opmerking: Tekst | None = None

    @model_validator(mode="after")
    def _altijd_of_uren(self) -> Self:
        uren = self.van is not None and self.tot is not None and len(self.dagen) > 0
        if self.altijd == uren or (self.altijd and (self.van or self.tot or self.dagen)):
            raise ValueError("noem 'altijd: true', of 'dagen' met 'van' en 'tot'")
        if self.van and self.tot and self.tot <= self.van:
            raise ValueError("'tot' ligt niet na 'van'")
        if self.om_de > 1 and self.geldig_van is None:
            raise ValueError("'om_de' telt vanaf 'geldig_van'; noem die dag")
        return self

    @property
    def uren(self) -> tuple[tuple[int, time, time], ...]:
        """Day of the week (1 is Monday), from and until; day and night ends at 23:59."""
        if self.altijd:
            return tuple((dag, time(0, 0), time(23, 59)) for dag in range(1, 8))
        van, tot = time.fromisoformat(self.van or "00:00"), time.fromisoformat(self.tot or "23:59")
        return tuple((DAGEN.index(dag) + 1, van, tot) for dag in self.dagen)


class Kaartplek(Deel):
    """Where a provision is offered. The same name and address in two provisions is the same place."""

    naam: Tekst
    soort: Literal["fysiek", "online"] = "fysiek"
    adres: Tekst | None = None
    postcode: Tekst | None = None
    plaats: Tekst | None = None
    gebied: Code | None = None
    buurt: Tekst | None = None
    breedte: float | None = None
    lengte: float | None = None
    website: Tekst | None = None
    omvang: Tekst | None = None
    toegankelijkheid: tuple[Code, ...] = ()
    toegankelijk_opmerking: Tekst | None = None
    tijden: tuple[Kaarttijd, ...] = ()

    @model_validator(mode="after")
    def _online_heeft_website(self) -> Self:
        if self.soort == "online" and self.website is None:
            raise ValueError("een plek op internet noemt haar 'website'")
        return self


class Voorziening(Beleid):
    """A named provision on the social map. `betaling`: what the resident pays, and to whom.

    `aard` says what it is; left out, it follows from rung and access. `toets`: for whom it is meant, an advice and no
    refusal. `velden`: what is recorded of who takes part. `gaat_voor`: products that come only when this is not
    enough, or '*'. Codes of themes, target groups and such stand in `kaart` of the profile."""

    code: Code
    naam: Tekst
    trede: Code
    leefgebieden: tuple[Code, ...]
    uitleg: Tekst
    aanbieder: Tekst | None = None
    partners: tuple[Tekst, ...] = ()
    betaling: Tekst = "gratis"
    aard: Voorzieningaard | None = None
    toegang: Literal["vrij", "toets", "besluit"] = "vrij"
    toegangsregels: Tekst | None = None
    gaat_voor: tuple[Code | Literal["*"], ...] = ()
    toets: Code | None = None
    velden: tuple[Gegevensveld, ...] = ()
    uitvoerder: Literal["inwoner", "netwerk", "vrijwilliger", "team", "aanbieder"] = "aanbieder"
    inzet: tuple[Literal["vrijwilliger", "professional", "ervaringsdeskundige"], ...] = ()
    categorie: Code | None = None
    themas: tuple[Code, ...] = ()
    preventieniveau: Code | None = None
    behoefte: Tekst | None = None
    doelgroepen: tuple[Code, ...] = ()
    activiteiten: tuple[Code, ...] = ()
    kenmerken: tuple[Code, ...] = ()
    leeftijd_van: int | None = None
    leeftijd_tot: int | None = None
    talen: tuple[Code, ...] = ()
    gebieden: tuple[Code, ...] = ()
    bereik: Literal["gemeente", "gebied", "buurt", "netwerk"] = "gemeente"
    levering: Literal["locatie", "thuis", "afstand", "beide"] = "locatie"
    toegankelijkheid: tuple[Code, ...] = ()
    toegankelijk_opmerking: Tekst | None = None
    bekostiging: Literal["gemeente", "zelf", "gemengd", "inwoner"] | None = None
    subsidie: Tekst | None = None
    verdienmodel: Tekst | None = None
    initiatief: Literal["derde", "bewoners", "gemeente"] | None = None
    reden_gemeente: Tekst | None = None
    plaatsen: int | None = None
    website: Tekst | None = None
    email: Tekst | None = None
    telefoon: Tekst | None = None
    plekken: tuple[Kaartplek, ...] = ()
    tijden: tuple[Kaarttijd, ...] = ()

    @model_validator(mode="after")
    def _vrij_is_vrij(self) -> Self:
        if self.aard in ZONDER_BESLUIT and self.toegang == "besluit":
            raise ValueError(f"wat {self.aard} is, vraagt nooit een besluit (Wmo 2015, art. 1.1.1)")
        if self.aard == "ontmoeting" and self.toegang != "vrij":
            raise ValueError("een ontmoetingsplek staat open voor iedereen, zonder toets")
        if self.aard == "maatwerk" and self.toegang != "besluit":
            raise ValueError("maatwerk vraagt een besluit")
        if self.initiatief == "gemeente" and self.reden_gemeente is None:
            raise ValueError("organiseert de gemeente het zelf, zeg dan in 'reden_gemeente' waarom")
        if self.geldig_van and self.geldig_tot and self.geldig_tot < self.geldig_van:
            raise ValueError("geldig_tot ligt voor geldig_van")
        if self.leeftijd_van is not None and self.leeftijd_tot is not None and self.leeftijd_tot < self.leeftijd_van:
            raise ValueError("leeftijd_tot is lager dan leeftijd_van")
        return self


class Kaartorganisatie(Beleid):
    """What the map says of an organisation. `code`: it is this one of `organisaties` in the profile.

    `kent_de_kaart`: who has an account of it proposes about entries of others too, as a district council does."""

    naam: Tekst
    soort: Organisatiesoort
    code: Code | None = None
    omschrijving: Tekst | None = None
    gecontracteerd: bool = False
    gesubsidieerd: bool = False
    kent_de_kaart: bool = False
    website: Tekst | None = None
    email: Tekst | None = None
    telefoon: Tekst | None = None


class Kaartterm(Beleid):
    """A word with which entries are ordered and found. `groep`: terms that belong together, under one heading."""

    code: Code
    naam: Tekst
    uitleg: Tekst | None = None
    groep: Tekst | None = None


class Preventieniveau(Kaartterm):
    """How early a problem is met. `treden`: the rungs on which a measure of this level stands; empty: on any."""

    treden: tuple[Code, ...] = ()


class Toegankelijkheid(Kaartterm):
    """A way in which an entry or a place is accessible. A municipality may add its own to those of the law."""

    soort: Literal["sociaal", "digitaal", "fysiek"]


class Synoniem(Beleid):
    """Ordinary words, and the words of art for the same. Whoever searches one of `woorden` finds `termen` as well.

    `beide`: also the other way round."""

    woorden: Annotated[tuple[Tekst, ...], Field(min_length=1)]
    termen: Annotated[tuple[Tekst, ...], Field(min_length=1)]
    beide: bool = True


class Kaartlabel(Beleid):
    """A label that an entry carries only when every criterion of `toets` holds. `velden`: what is recorded of it."""

    code: Code
    naam: Tekst
    uitleg: Tekst
    toets: Code
    velden: tuple[Gegevensveld, ...] = ()


class Versheid(Beleid):
    """When somebody has to look whether an entry still holds (days since it was last looked at): reminded, then
    archived. `herhalen`: reminded anew after so many days, and never archived sooner after being reminded.
    `wachttijd`: for how many days a waiting time is believed."""

    herinneren: Annotated[int, Field(gt=0)]
    archiveren: Annotated[int, Field(gt=0)]
    herhalen: Annotated[int, Field(gt=0)] = 30
    wachttijd: Annotated[int, Field(gt=0)] = 90

    @model_validator(mode="after")
    def _eerst_herinneren(self) -> Self:
        if self.archiveren <= self.herinneren:
            raise ValueError("'archiveren' komt na 'herinneren'")
        return self


class Basisaanbod(Beleid):
    """What there must be at least: so many entries of these kinds. `per`: in each area, in each life domain of
    `leefgebieden` (empty: all), or in both."""

    code: Code
    naam: Tekst
    aard: tuple[Voorzieningaard, ...] = ()
    categorieen: tuple[Code, ...] = ()
    activiteiten: tuple[Code, ...] = ()
    leefgebieden: tuple[Code, ...] = ()
    per_gebied: bool = True
    per_leefgebied: bool = False
    minstens: Annotated[int, Field(gt=0)] = 1


class Lichtetoets(Beleid):
    """A general provision may ask something at the door, as long as it looks into nobody's needs. Without this item it
    asks nothing. `uitleg`: what may be asked."""

    uitleg: Tekst


class Initiatiefregel(Beleid):
    """Who preferably begins a general provision. Anybody else does so only with a reason."""

    voorkeur: Annotated[tuple[Literal["derde", "bewoners", "gemeente"], ...], Field(min_length=1)]


class Kringregel(Beleid):
    """What is only shared in a small circle: entries with one of these activities reach no further than `bereik`."""

    activiteiten: Annotated[tuple[Code, ...], Field(min_length=1)]
    bereik: Annotated[tuple[Literal["gebied", "buurt", "netwerk"], ...], Field(min_length=1)]


class Spreiding(Beleid):
    """How the offer is spread over areas and target groups. `versnipperd_vanaf`: so many organisations do the same for
    the same group in one area; `achter_onder`: a group with less than this percentage of the average lags behind."""

    doelgroepen: tuple[Code, ...] = ()
    versnipperd_vanaf: Annotated[int, Field(gt=1)] = 3
    achter_onder: Annotated[int, Field(gt=0, le=100)] = 50


class Kaartbeleid(Deel):
    """How this municipality orders its social map."""

    organisaties: tuple[Kaartorganisatie, ...] = ()
    categorieen: tuple[Kaartterm, ...] = ()
    themas: tuple[Kaartterm, ...] = ()
    preventieniveaus: tuple[Preventieniveau, ...] = ()
    doelgroepen: tuple[Kaartterm, ...] = ()
    activiteiten: tuple[Kaartterm, ...] = ()
    kenmerken: tuple[Kaartterm, ...] = ()
    toegankelijkheid: tuple[Toegankelijkheid, ...] = ()
    synoniemen: tuple[Synoniem, ...] = ()
    labels: tuple[Kaartlabel, ...] = ()
    versheid: Versheid | None = None
    basisaanbod: tuple[Basisaanbod, ...] = ()
    lichte_toets: Lichtetoets | None = None
    initiatief: Initiatiefregel | None = None
    kring: Kringregel | None = None
    spreiding: Spreiding | None = None

    def kent(self, organisatie: str) -> bool:
        """Whether who is of this organisation knows what others offer, and may propose about it."""
        return any(o.kent_de_kaart for o in self.organisaties if o.code and o.code == organisatie)

    def label(self, code: str) -> Kaartlabel | None:
        return next((x for x in self.labels if x.code == code), None)
