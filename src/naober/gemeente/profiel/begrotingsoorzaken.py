"""What the policy names as the causes of what help costs, and shortfalls that it wants to be followed."""

from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from naober.gemeente.delen import Beleid, Code, Deel, Tekst

Factor = Literal["aantal", "omvang", "intensiteit", "duur", "prijs"]
Leeftijd = Literal["0-17", "18-64", "65-79", "80+"]
Jaar = Annotated[int, Field(ge=1990, le=2100)]


class Drijfveer(Beleid):
    """A cause of what a line costs, as the policy names it.

    `factoren`: through which factors of the costs it works, so that figures of help can measure it; none when they
    cannot, and `gemeten_aan` then says why, or where it shows. `producten`, `leeftijden`: for whom; none for all.
    `procent`: how large the policy says it is. `werkt_op`: what it changes in the forecast, the inflow (`aantal`) or
    the price, by the percents of `per_jaar` from the first of January of a year and by what staff record; as long as
    nobody named a percent it is named and not reckoned with."""

    code: Code
    naam: Tekst
    posten: Annotated[tuple[Code, ...], Field(min_length=1)]
    factoren: tuple[Factor, ...] = ()
    producten: tuple[Code, ...] = ()
    leeftijden: tuple[Leeftijd, ...] = ()
    gemeten_aan: Tekst | None = None
    procent: Decimal | None = None
    werkt_op: Literal["aantal", "prijs"] | None = None
    per_jaar: dict[Jaar, Decimal] = {}
    beinvloedbaar: bool | None = None
    uitleg: Tekst | None = None

    @model_validator(mode="after")
    def _is_te_meten_of_zegt_waaraan(self) -> Self:
        if not self.factoren and self.gemeten_aan is None:
            raise ValueError("noem 'factoren', of zeg bij 'gemeten_aan' waar het wel aan te zien is")
        if self.per_jaar and self.werkt_op is None:
            raise ValueError("heeft 'per_jaar', maar zegt niet bij 'werkt_op' of het aantal of de prijs verandert")
        return self


class Tekortjaar(Deel):
    """What the policy says of one year, in whole euros: the shortfall itself. `benadering`: it says circa, or ruim."""

    jaar: Jaar
    tekort: int
    benadering: Tekst | None = None


class Tekort(Beleid):
    """A shortfall that is followed by year: what `lasten` cost against the part of a budget that is meant for them.

    `aandeel`: the line of that part; what a budget decision says of it counts, as of any line. `jaren`: the shortfall
    that the policy prints. Where it prints the costs of that year too, the part follows from the two."""

    code: Code
    naam: Tekst
    lasten: Annotated[tuple[Code, ...], Field(min_length=1)]
    aandeel: Code
    jaren: Annotated[tuple[Tekortjaar, ...], Field(min_length=1)]
    uitleg: Tekst | None = None
