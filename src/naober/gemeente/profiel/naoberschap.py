"""Help between people as policy: volunteers and where they are found, carers and what supports them."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from naober.gemeente.delen import Beleid, Code, Deel, Tekst

# The rules that only hold where a profile names them.
Naoberregel = Literal["alleen-faciliteren", "intensief-eerst", "vrijwilliger-eerst"]
Maatregelsoort = Literal[
    "informatie", "advies", "begeleiding", "emotionele-steun", "lotgenoten", "scholing", "praktische-hulp", "respijt",
    "financieel", "materieel", "waardering", "verzekering", "bemiddeling", "specialistisch",
]  # fmt: skip


class Naam(Beleid):
    """A code with the words of the municipality."""

    code: Code
    naam: Tekst


class Servicepunt(Beleid):
    """Where offers, requests and questions around voluntary work come. `vragers`: who may put a question to it."""

    naam: Tekst
    uitleg: Tekst
    vragers: tuple[Tekst, ...]


class Platform(Beleid):
    """Where offers and requests are found. `eigen_kring`: only within the street, church or club that both belong
    to."""

    code: Code
    naam: Tekst
    beheer: Literal["gemeente", "particulier"]
    eigen_kring: bool = False


class Werksoort(Beleid):
    """A kind of voluntary work. `vog`: only with a certificate of conduct. `zwaar`: training belongs to it.

    `organisatie`: who matches for it; `voorziening`: its code on the map."""

    code: Code
    naam: Tekst
    vog: bool = False
    zwaar: bool = False
    organisatie: Tekst | None = None
    voorziening: Code | None = None


class Voorrang(Naam):
    """Extra attention in matching: how much further an offer may be and still come first (points)."""

    gewicht: Annotated[int, Field(ge=1, le=50)]


class Maatregel(Beleid):
    """Support that can be given. `lijn`, `pijler` and `functie`: to which of the profile's lists it is coded.

    `per_jaar`: once a year to the same person. `door`: who gives it. `vorm`: of respite. `jonger_dan`: only for carers
    younger than that (years). `doelgroep`: for whom reach is counted."""

    code: Code
    naam: Tekst
    voor: Literal["vrijwilliger", "mantelzorger"]
    soort: Maatregelsoort
    uitleg: Tekst
    lijn: Code | None = None
    pijler: Code | None = None
    functie: Code | None = None
    vorm: Literal["formeel", "informeel", "kort-verblijf"] | None = None
    groep: bool = False
    per_jaar: bool = False
    door: Tekst | None = None
    jonger_dan: int | None = None
    doelgroep: Tekst | None = None
    voorziening: Code | None = None
    product: Code | None = None

    @model_validator(mode="after")
    def _vorm_bij_respijt(self) -> Self:
        if (self.soort == "respijt") != (self.vorm is not None):
            raise ValueError("noem 'vorm' bij soort 'respijt', en alleen daar")
        return self


class Mantelzorgbegrip(Beleid):
    """Who counts as a carer here. `minimum_uren` a week and `minimum_maanden`: from when it is intensive; `toets`: the
    checklist of the profile that says the same in questions. `jong_tot`: a carer younger than that (years) is young."""

    uitleg: Tekst
    minimum_uren: int | None = None
    minimum_maanden: int | None = None
    toets: Code | None = None
    jong_tot: Annotated[int, Field(ge=1, le=30)] = 18
    aantal: Tekst | None = None


class Mantelregeling(Beleid):
    """A scheme for costs of carers. `opgegaan_in`: the product in which it went up, from `geldig_tot`; what was given
    before stays under its own name."""

    code: Code
    naam: Tekst
    product: Code
    opgegaan_in: Code | None = None


class Kalenderpunt(Beleid):
    """Something that comes back. `keer` times in `jaren` years. `waarde`: what is exchanged is counted in money.
    `medewerkers`: staff of the municipality may take part. `doelgroep`: whose reach is counted."""

    code: Code
    naam: Tekst
    uitleg: Tekst
    keer: int = 1
    jaren: int = 1
    door: Tekst | None = None
    waarde: bool = False
    medewerkers: bool = False
    doelgroep: Tekst | None = None
    lijn: Code | None = None
    functie: Code | None = None
    jaar: int | None = None


class Naoberbedrag(Beleid):
    """Money that the policy sets apart, in whole euros; `jaar` empty: every year."""

    code: Code
    naam: Tekst
    jaar: int | None = None
    euro: int
    soort: Literal["raming", "aanpassing", "structureel", "uitgewisseld"] = "raming"


class Verwachting(Beleid):
    """How much heavier care by carers is expected to weigh in a year: `factor` times as much."""

    naam: Tekst
    jaar: int
    factor: Annotated[int, Field(ge=1, le=10)]
    door: Tekst


class Streven(Beleid):
    """What the municipality wants with the effort of volunteers: to keep it level from year to year."""

    naam: Tekst
    richting: Literal["op-peil"]


class Regelpunt(Beleid):
    """A rule that holds here."""

    code: Naoberregel
    uitleg: Tekst


class Naoberschapbeleid(Deel):
    """What a municipality says of volunteers and carers. `trede`: the rung on which a match stands in a plan."""

    trede: Code | None = None
    servicepunt: Servicepunt | None = None
    platforms: tuple[Platform, ...] = ()
    vormen: tuple[Naam, ...] = ()
    werk: tuple[Werksoort, ...] = ()
    kenmerken: tuple[Naam, ...] = ()
    voorrang: tuple[Voorrang, ...] = ()
    lijnen: tuple[Naam, ...] = ()
    pijlers: tuple[Naam, ...] = ()
    functies: tuple[Naam, ...] = ()
    maatregelen: tuple[Maatregel, ...] = ()
    mantelzorger: Mantelzorgbegrip | None = None
    regelingen: tuple[Mantelregeling, ...] = ()
    kalender: tuple[Kalenderpunt, ...] = ()
    bedragen: tuple[Naoberbedrag, ...] = ()
    verwachting: Verwachting | None = None
    streven: Streven | None = None
    regels: tuple[Regelpunt, ...] = ()

    def werksoort(self, code: str) -> Werksoort | None:
        return next((w for w in self.werk if w.code == code), None)

    def platform(self, code: str) -> Platform | None:
        return next((p for p in self.platforms if p.code == code), None)

    def maatregel(self, code: str) -> Maatregel | None:
        return next((m for m in self.maatregelen if m.code == code), None)

    def regel(self, code: Naoberregel) -> Regelpunt | None:
        return next((r for r in self.regels if r.code == code), None)

    def kalenderpunt(self, code: str) -> Kalenderpunt | None:
        return next((k for k in self.kalender if k.code == code), None)

    def naam_van(self, lijst: str, code: str) -> str:
        """The words for this code in this list; the code itself when the profile does not have it any more."""
        return next((str(d.naam) for d in getattr(self, lijst) if d.code == code), code)
