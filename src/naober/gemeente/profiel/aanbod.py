"""What can be granted by decision; what stands open on the social map is in `sociale_kaart`."""

from datetime import date
from decimal import Decimal
from typing import Literal, Self

from pydantic import model_validator

from naober.gemeente.delen import Beleid, Bronveld, Code, Deel, Tekst
from naober.gemeente.profiel.velden import Gegevensveld

Vorm = Literal["zin", "pgb", "geld", "pvb", "voucher"]


class Leveringsvorm(Beleid):
    """A form in which help is given, in the municipality's own words.

    `soorten`: kinds of which a grant names one (goods on loan, goods in ownership, ...). `actief: false`: known
    in policy and not in use yet. `eenheid`: what a voucher counts, such as day parts."""

    vorm: Vorm
    naam: Tekst
    soorten: tuple[Tekst, ...] = ()
    actief: bool = True
    eenheid: Tekst | None = None

    @model_validator(mode="after")
    def _voucher_telt(self) -> Self:
        if (self.vorm == "voucher") != (self.eenheid is not None):
            raise ValueError("'eenheid' hoort bij een voucher, en alleen daar")
        return self


class Lengte(Deel):
    """A length of time: exactly one of days, weeks, months and years."""

    dagen: int = 0
    weken: int = 0
    maanden: int = 0
    jaren: int = 0

    @model_validator(mode="after")
    def _een_maat(self) -> Self:
        if sum(1 for n in (self.dagen, self.weken, self.maanden, self.jaren) if n > 0) != 1:
            raise ValueError("noem precies een van dagen, weken, maanden of jaren, groter dan 0")
        return self

    def __str__(self) -> str:
        aantal, een, meer = next(
            (n, een, meer)
            for n, een, meer in (
                (self.dagen, "dag", "dagen"),
                (self.weken, "week", "weken"),
                (self.maanden, "maand", "maanden"),
                (self.jaren, "jaar", "jaar"),
            )
            if n
        )
        return f"{aantal} {een if aantal == 1 else meer}"


class Duur(Deel):
    """How long a grant lasts. `afwijken`: outside it may be granted, when the decision names the rule and why."""

    minimum: Lengte | None = None
    maximum: Lengte | None = None
    afwijken: bool = False
    bron: Bronveld | None = None

    @model_validator(mode="after")
    def _een_grens(self) -> Self:
        if self.minimum is None and self.maximum is None:
            raise ValueError("noem 'minimum', 'maximum' of beide")
        return self


class Omvang(Deel):
    """How much a grant gives: so many `eenheid` (uur, dagdeel, etmaal) in each `per`.

    `minimum` and `maximum` in that unit, with at most two decimals. `afwijken` as with `Duur`."""

    eenheid: Tekst
    per: Literal["dag", "week", "maand", "jaar", "toekenning"]
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    afwijken: bool = False
    bron: Bronveld | None = None


class Product(Beleid):
    """What can be granted by decision. `tijdelijk`: an end date, or a reason why there is none.

    `soort` says whether it is a tailored provision, money, or a general provision that has a name of its own.
    `besluit_nodig: false`: it is given without a decision, and so without application, budget, objection or own
    contribution; give it dates to switch it. `zwaarder_dan`: products that are lighter and come first.
    `toetsen` are weighed besides `toets`. `toegangswegen`: along which way a resident comes to it.
    `leefgebieden`: where residents find it; left out, in those of its law. `optie`: worked out and not in force; nobody
    can choose it as long as that stands there. `teamhulp`: what help of the team is called that follows from a plan."""

    code: Code
    naam: Tekst
    wet: Tekst
    trede: Code
    soort: Literal["maatwerk", "financieel", "algemeen"]
    uitleg: Tekst
    leveringsvormen: tuple[Vorm, ...]
    soorten: tuple[Tekst, ...] = ()
    toets: Code | None = None
    toetsen: tuple[Code, ...] = ()
    tijdelijk: bool = True
    duur: Duur | None = None
    omvang: Omvang | None = None
    besluit_nodig: bool = True
    zwaarder_dan: tuple[Code, ...] = ()
    verblijf: bool = False
    resultaat: tuple[Tekst, ...] = ()
    schaal: Literal["kern", "gemeente", "regio", "bovenregionaal", "landelijk"] | None = None
    laag: Tekst | None = None
    spoor: Tekst | None = None
    vervoer: Literal["inbegrepen", "apart", "geen"] | None = None
    vervoer_product: Code | None = None
    toegangswegen: tuple[Tekst, ...] = ()
    toets_pgb: Code | None = None
    leefgebieden: tuple[Code, ...] = ()
    optie: bool = False
    teamhulp: bool = False
    bijdrage: Literal["wmo", "rolstoel", "woningaanpassing", "beschermd-wonen", "geen"] = "geen"
    brief_naam: Tekst | None = None
    brief_uitleg: Tekst | None = None
    ten_laste_van: Tekst
    velden: tuple[Gegevensveld, ...] = ()

    @model_validator(mode="after")
    def _zonder_besluit_geen_budget(self) -> Self:
        budget = "pgb" in self.leveringsvormen or self.toets_pgb is not None
        if not self.besluit_nodig and (budget or self.bijdrage != "geen"):
            raise ValueError("zonder besluit is er geen pgb en geen eigen bijdrage")
        return self

    def geldt_op(self, dag: date) -> bool:
        return not self.optie and super().geldt_op(dag)

    @property
    def soortnaam(self) -> str:
        """Which of the two kinds of provision it is, or money."""
        return {"maatwerk": "maatwerkvoorziening", "algemeen": "algemene voorziening"}.get(self.soort, "financieel")

    @property
    def alle_toetsen(self) -> tuple[Code, ...]:
        """The checklists that every grant of it is weighed against, each once."""
        return tuple(dict.fromkeys(filter(None, (self.toets, *self.toetsen))))

    @property
    def in_zin(self) -> str:
        """The name inside a sentence: without capital, unless it is an abbreviation."""
        return self.naam if self.naam[1:2].isupper() else f"{self.naam[0].lower()}{self.naam[1:]}"
