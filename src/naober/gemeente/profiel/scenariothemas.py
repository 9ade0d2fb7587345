"""The ways in which a theme of the model calculates, as a profile writes them; the room `monitor` knows the sums."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, Any, Literal, Self, get_args

from pydantic import Field, StringConstraints, model_validator

from naober.gemeente.delen import Beleid, Code, Deel, Tekst

_VERWIJST = "verwijst naar een aanname, stap of uitkomst"
Verwijzing = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)?$"), _VERWIJST
]
Eenheid = Literal[
    "euro", "keer", "procent", "personen", "huishoudens", "jaar", "uur per week", "aantal", "fte", "teams",
    "voorzieningen", "trajecten", "huishoudens per team", "euro per uur",
]  # fmt: skip
Bewerking = Literal["som", "verschil", "product", "deel", "rest", "quotient", "hoogstens", "minstens", "naar-beneden"]
Jaar = Annotated[int, Field(ge=1990, le=2100)]


class Rekenstap(Beleid):
    """One step: `deel` is a percentage of the first, `rest` what is left after percentages of it; `naar-beneden` rounds
    the first down to a whole number of times the second.

    `gedrukt`: what the document prints as the outcome; a difference is shown, and the printed figure is not recomputed.
    `eenheid_gedrukt`: to which whole number the document rounds, so that rounding is no difference. `schatting`: what
    cannot be measured, and is never shown as if it were."""

    code: Code
    naam: Tekst
    bewerking: Bewerking
    van: Annotated[tuple[Verwijzing, ...], Field(min_length=1)]
    eenheid: Eenheid
    gedrukt: Decimal | None = None
    eenheid_gedrukt: Decimal = Decimal(1)
    schatting: bool = False


class Stappenthema(Beleid):
    """A chain of steps, each with its own source."""

    wijze: Literal["stappen"]
    code: Code
    naam: Tekst
    stappen: Annotated[tuple[Rekenstap, ...], Field(min_length=1)]

    @property
    def uitkomsten(self) -> dict[str, Eenheid]:
        return {s.code: s.eenheid for s in self.stappen}


class Pakket(Beleid):
    """Clients with one weight of residential care, who live at home in time. `jaren`: how long until all of them do,
    from `ingang`; `blijft`: which percentage stays where it is."""

    code: Code
    naam: Tekst
    clienten: Annotated[tuple[Verwijzing, ...], Field(min_length=1)]
    ingang: Jaar
    jaren: Verwijzing
    blijft: Verwijzing | None = None
    gedrukt: Decimal | None = None


class Extramuraalthema(Beleid):
    """How many more people live at home each year because residential care is no longer indicated."""

    wijze: Literal["extramuraal"]
    code: Code
    naam: Tekst
    pakketten: Annotated[tuple[Pakket, ...], Field(min_length=1)]
    tot: Jaar

    @property
    def uitkomsten(self) -> dict[str, Eenheid]:
        return {"samen": "personen", **{p.code: "personen" for p in self.pakketten}}


class Uitstroomreden(Beleid):
    """Why somebody leaves. Exactly one reason has no `deel`: it is what remains."""

    code: Code
    naam: Tekst
    deel: Verwijzing | None = None


class Uitstroomthema(Beleid):
    """A group that nobody enters any more: each year `per_jaar` percent of who is left goes, by reason."""

    wijze: Literal["uitstroom"]
    code: Code
    naam: Tekst
    begin: Verwijzing
    per_jaar: Verwijzing
    redenen: Annotated[tuple[Uitstroomreden, ...], Field(min_length=1)]
    eenheid: Eenheid = "personen"

    @model_validator(mode="after")
    def _een_rest(self) -> Self:
        if sum(r.deel is None for r in self.redenen) != 1:
            raise ValueError("precies een reden zonder deel is wat er overblijft")
        return self

    @property
    def uitkomsten(self) -> dict[str, Eenheid]:
        return {"over": self.eenheid, "uit": self.eenheid, **{r.code: self.eenheid for r in self.redenen}}


class Kostengroep(Deel):
    """One group of a line. Clients change by inflow (which follows the number of residents of that age, where known)
    and by how long help lasts; they cost hours times price."""

    code: Code
    naam: Tekst
    clienten: Verwijzing
    instroom: Verwijzing
    duur: Verwijzing
    omvang: Verwijzing
    prijs: Verwijzing
    inwoners: Verwijzing | None = None


class Kostenthema(Beleid):
    """What a line costs in each year, from clients, inflow, duration, hours a week and price."""

    wijze: Literal["kosten"]
    code: Code
    naam: Tekst
    groepen: Annotated[tuple[Kostengroep, ...], Field(min_length=1)]
    index: Verwijzing | None = None

    @property
    def uitkomsten(self) -> dict[str, Eenheid]:
        return {"kosten": "euro", "clienten": "personen", **{g.code: "euro" for g in self.groepen}}


class Treegroep(Deel):
    """Who stands on one rung, and what somebody costs there in a year."""

    trede: Code
    clienten: Verwijzing
    kosten: Verwijzing


class Tredeverschuiving(Deel):
    """Each year so many percent of who stands on `van` goes to `naar`."""

    van: Code
    naar: Code
    aandeel: Verwijzing


class Tredenthema(Beleid):
    """Movement over the ladder, and what it costs."""

    wijze: Literal["treden"]
    code: Code
    naam: Tekst
    treden: Annotated[tuple[Treegroep, ...], Field(min_length=2)]
    verschuivingen: tuple[Tredeverschuiving, ...] = ()

    @property
    def uitkomsten(self) -> dict[str, Eenheid]:
        return {"kosten": "euro", **{t.trede: "personen" for t in self.treden}}


class Verschuivingsthema(Beleid):
    """Extra means for what is light, expected to lower what is heavy after a term that may be unknown."""

    wijze: Literal["verschuiving"]
    code: Code
    naam: Tekst
    inzet: Verwijzing
    besparing: Verwijzing
    termijn: Verwijzing

    @property
    def uitkomsten(self) -> dict[str, Eenheid]:
        return {"saldo": "euro", "opgeteld": "euro"}


class Vereffenaar(Deel):
    """Who takes part in an equalisation: the means it brings, and what its own residents cost."""

    code: Code
    naam: Tekst
    middelen: Verwijzing
    kosten: Verwijzing


class Vereveningsthema(Beleid):
    """Costs that are carried together up to and including the year `tot`: each pays by its means, whatever its own
    residents cost. After that each pays for its own."""

    wijze: Literal["verevening"]
    code: Code
    naam: Tekst
    deelnemers: Annotated[tuple[Vereffenaar, ...], Field(min_length=2)]
    tot: Jaar

    @property
    def uitkomsten(self) -> dict[str, Eenheid]:
        return {d.code: "euro" for d in self.deelnemers}


class Regelwijzigingsthema(Beleid):
    """What another rule for the own contribution under the Wmo would bring in, before and after, in a year.

    `nu` and `wordt`: the contribution in euro a month. `vervalt`: exemptions that would end. `jong_paar` and
    `rolstoel`: which percentage of the households would be exempt for that. `op`: the day of whose law the rest is."""

    wijze: Literal["regelwijziging"]
    code: Code
    naam: Tekst
    op: date
    huishoudens: Verwijzing
    nu: Verwijzing
    wordt: Verwijzing
    jong_paar: Verwijzing
    rolstoel: Verwijzing
    vervalt: tuple[Literal["echtpaar", "rolstoel"], ...] = ()

    @property
    def uitkomsten(self) -> dict[str, Eenheid]:
        return {"voor": "euro", "na": "euro", "verschil": "euro"}


class Teamthema(Beleid):
    """How many fte the teams ask, by the norms of `teamomvang` and the capacity the policy plans, and what it costs."""

    wijze: Literal["teams"]
    code: Code
    naam: Tekst
    kosten_per_fte: Verwijzing | None = None

    @property
    def uitkomsten(self) -> dict[str, Eenheid]:
        return {"fte-van": "fte", "fte-tot": "fte", "kosten-van": "euro", "kosten-tot": "euro"}


class Batenpost(Beleid):
    """A cost or a benefit of a plan in a year, and who carries or gets it. A benefit is never a measured fact."""

    code: Code
    naam: Tekst
    wie: Tekst
    bedrag: Verwijzing
    vanaf: Verwijzing | None = None


class Mkbathema(Beleid):
    """A social cost-benefit analysis: everything it assumes is named, so that it can be tested later."""

    wijze: Literal["mkba"]
    code: Code
    naam: Tekst
    kosten: Annotated[tuple[Batenpost, ...], Field(min_length=1)]
    baten: Annotated[tuple[Batenpost, ...], Field(min_length=1)]
    disconto: Verwijzing

    @property
    def uitkomsten(self) -> dict[str, Eenheid]:
        posten: dict[str, Eenheid] = {p.code: "euro" for p in (*self.kosten, *self.baten)}
        return {"kosten": "euro", "baten": "euro", "saldo": "euro", **posten}


class Gebruik(Beleid):
    """A use that may not grow because of a saving, against where it stood before."""

    code: Code
    naam: Tekst
    nulmeting: Verwijzing
    nu: Verwijzing


class Besparingsthema(Beleid):
    """A saving with an advised maximum, and uses that may not grow by it."""

    wijze: Literal["besparing"]
    code: Code
    naam: Tekst
    bedrag: Verwijzing
    hoogstens: Verwijzing
    voorwaarden: tuple[Gebruik, ...] = ()

    @property
    def uitkomsten(self) -> dict[str, Eenheid]:
        return {"bedrag": "euro", "boven": "euro"}


Thema = Annotated[
    Stappenthema
    | Extramuraalthema
    | Uitstroomthema
    | Kostenthema
    | Tredenthema
    | Verschuivingsthema
    | Vereveningsthema
    | Regelwijzigingsthema
    | Teamthema
    | Mkbathema
    | Besparingsthema,
    Field(discriminator="wijze"),
]


@lru_cache(maxsize=64)
def _velden_met_verwijzing(soort: type[Deel]) -> tuple[str, ...]:
    def verwijst(annotatie: Any, metadata: tuple[Any, ...] = ()) -> bool:
        return _VERWIJST in metadata or any(
            deel == _VERWIJST or verwijst(deel, getattr(deel, "__metadata__", ())) for deel in get_args(annotatie)
        )

    return tuple(n for n, v in soort.model_fields.items() if verwijst(v.annotation, tuple(v.metadata)))


def verwijzingen_van(deel: Deel) -> Iterator[str]:
    """Everything that a theme, or a part of one, reads: assumptions, steps and results of other themes."""
    eigen = _velden_met_verwijzing(type(deel))
    for naam in type(deel).model_fields:
        waarde = getattr(deel, naam)
        for w in waarde if isinstance(waarde, tuple) else (waarde,):
            if naam in eigen and w is not None:
                yield w
            elif isinstance(w, Deel):
                yield from verwijzingen_van(w)
