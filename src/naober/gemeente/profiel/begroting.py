"""The budget as a policy document prints it: tables, lines, years, and the sums that must hold.

Amounts stand as printed, in the unit of their table (`eenheid`); `euro` is what that is in whole euros. An empty cell
of the document is no amount, `p.m.` is an amount that is not known. What the extraction of the document damaged says
so (`beschadigd`); a sum that the document itself prints otherwise is a `Verschil`: both figures are shown, never one.
"""

import re
from typing import Annotated, Any, Literal, Self, get_args

from pydantic import Field, field_validator, model_validator

from naober.gemeente.delen import Beleid, Code, Deel, Tekst
from naober.gemeente.profiel.aanbod import Vorm
from naober.gemeente.profiel.begrotingsafspraken import (
    Indeling,
    Kostensoort,
    Neutraliteit,
    Onderbesteding,
    Oormerk,
    Rijksverdeling,
    Verschuiving,
)
from naober.gemeente.profiel.begrotingsbeleid import (
    Begrotingsvoorstel,
    Cyclusstap,
    Fonds,
    Maatregel,
    Reserve,
    Risico,
    Tegenspraak,
    Verdeling,
)
from naober.gemeente.profiel.begrotingsoorzaken import Drijfveer, Tekort

Kant = Literal["lasten", "baten", "saldo"]
Einde = Literal["open", "begrensd", "vrij"]
Begrotingssoort = Literal["realisatie", "raming", "wijziging", "na_wijziging", "vrijval"]
Eenheid = Literal["euro", "duizend"]
SOORTEN: tuple[Begrotingssoort, ...] = get_args(Begrotingssoort)
FACTOR: dict[str, int] = {"euro": 1, "duizend": 1000}
PM = "p.m."
_JAAR = re.compile(r"^(\d{4})(?:/(\d{4}))?$")


class Jaarbedrag(Deel):
    """One printed amount. `jaar` and `tot` (both inclusive) are the years of its column; no year is "each year".

    `gedrukt` is in the unit of the table, `factor` makes euros of it; nothing printed but `p.m.` is None.
    `benadering`: the document says circa, ruim, at least. `beschadigd`: what the extraction did to this cell."""

    soort: Begrotingssoort
    jaar: Annotated[int, Field(ge=1990, le=2100)] | None = None
    tot: Annotated[int, Field(ge=1990, le=2100)] | None = None
    gedrukt: int | None = None
    factor: int = 1
    benadering: Tekst | None = None
    beschadigd: Tekst | None = None

    @property
    def euro(self) -> int | None:
        """Whole euros; None where the document says p.m."""
        return None if self.gedrukt is None else self.gedrukt * self.factor

    def telt_in(self, jaar: int) -> bool:
        return self.jaar is None or self.jaar <= jaar <= (self.tot or self.jaar)

    @property
    def jaartekst(self) -> str:
        if self.jaar is None:
            return "per jaar"
        return str(self.jaar) if self.tot is None else f"{self.jaar}/{self.tot}"


def _lees_jaar(sleutel: object) -> dict[str, int]:
    if sleutel == "per-jaar":
        return {}
    gevonden = _JAAR.match(str(sleutel))
    if gevonden is None:
        raise ValueError(f"heeft {sleutel!r} als jaar; verwacht 2016, 2017/2018 of per-jaar")
    jaar, tot = int(gevonden[1]), gevonden[2]
    if tot is not None and int(tot) <= jaar:
        raise ValueError(f"heeft {sleutel!r} als jaren; het tweede komt na het eerste")
    return {"jaar": jaar} if tot is None else {"jaar": jaar, "tot": int(tot)}


def _lees_cel(soort: str, sleutel: object, cel: object, factor: int) -> dict[str, Any]:
    basis: dict[str, Any] = {"soort": soort, "factor": factor, **_lees_jaar(sleutel)}
    if cel == PM:
        return basis
    if isinstance(cel, bool) or not isinstance(cel, int | dict):
        raise ValueError(f"heeft bij {sleutel} {cel!r}; verwacht een heel getal zonder punten, of {PM!r}")
    if isinstance(cel, int):
        return {**basis, "gedrukt": cel}
    if "gedrukt" not in cel or set(cel) - {"gedrukt", "benadering", "beschadigd"}:
        raise ValueError(f"verwacht bij {sleutel} 'gedrukt', met 'benadering' of 'beschadigd'")
    return {**basis, **cel}


def _kolommen(ruw: object) -> object:
    """`raming: {2017: 100}` and its sisters become the amounts of the line."""
    if not isinstance(ruw, dict):
        return ruw
    rest = {naam: waarde for naam, waarde in ruw.items() if naam not in SOORTEN}
    bedragen = list(rest.get("bedragen", ()))
    for soort in SOORTEN:
        cellen = ruw.get(soort)
        if cellen is None:
            continue
        if not isinstance(cellen, dict):
            raise ValueError(f"verwacht bij {soort} jaren met een bedrag")
        bedragen += [_lees_cel(soort, sleutel, cel, int(rest.get("factor", 1))) for sleutel, cel in cellen.items()]
    return {**rest, "bedragen": bedragen}


class _MetBedragen(Beleid):
    """Something with printed amounts by kind and year."""

    factor: int = 1
    bedragen: tuple[Jaarbedrag, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _lees_kolommen(cls, ruw: object) -> object:
        return _kolommen(ruw)

    @model_validator(mode="after")
    def _een_bedrag_per_cel(self) -> Self:
        cellen = [(b.soort, b.jaar, b.tot) for b in self.bedragen]
        if len(set(cellen)) != len(cellen):
            raise ValueError("noemt een soort bedrag twee keer in een jaar")
        return self

    def bedrag(self, soort: str, jaar: int) -> Jaarbedrag | None:
        """The amount of this kind that holds in this year: of its own column before one of several years."""
        passend = [b for b in self.bedragen if b.soort == soort and b.telt_in(jaar)]
        return min(passend, key=lambda b: (b.jaar is None, b.tot is not None), default=None)


class Postkeuze(Deel):
    """Which awards land on a line: every list that is filled must hold, an empty one says nothing. `niet`: never these
    products.

    `van`, `tot`: years of the line (both inclusive). The first line that fits, in the order of the file, gets the
    money. `aanname`: why these awards, where the document names no products."""

    wetten: tuple[Tekst, ...] = ()
    producten: tuple[Code, ...] = ()
    treden: tuple[Code, ...] = ()
    vormen: tuple[Vorm, ...] = ()
    niet: tuple[Code, ...] = ()
    van: int | None = None
    tot: int | None = None
    aanname: Tekst | None = None

    @model_validator(mode="after")
    def _kiest_iets(self) -> Self:
        if not (self.wetten or self.producten or self.treden):
            raise ValueError("noem wetten, producten of treden; anders komt al het geld op deze regel")
        return self

    @property
    def sleutel(self) -> tuple[frozenset[str], ...]:
        """Two lines with the same key cannot be told apart."""
        jaren = frozenset({f"{self.van}-{self.tot}"})
        return (*map(frozenset, (self.wetten, self.producten, self.treden, self.vormen, self.niet)), jaren)

    def past(self, *, wet: str, product: str, trede: str, vorm: str, jaar: int) -> bool:
        """Whether an award of this law, product, rung, form and year lands here."""
        paren = ((self.wetten, wet), (self.producten, product), (self.treden, trede), (self.vormen, vorm))
        in_jaren = (self.van is None or self.van <= jaar) and (self.tot is None or jaar <= self.tot)
        return in_jaren and product not in self.niet and all(not lijst or waarde in lijst for lijst, waarde in paren)


class Toelichting(Beleid):
    """What the document says of a movement of a line. `euro` in whole euros; `lasten` and `baten` where it names both;
    `herkomst`: where the money comes from."""

    tekst: Tekst
    jaar: int | None = None
    euro: int | None = None
    lasten: int | None = None
    baten: int | None = None
    herkomst: Tekst | None = None


class Begrotingspost(_MetBedragen):
    """A budget line, with a key of its own: cost centres are shared and task fields may be missing.

    `kant`: costs, income, or the balance of both. `einde`: `open` is never a reason to refuse an award, `begrensd`
    holds a ceiling, `vrij` may be chosen freely; left out where the document does not say. `aard`: structural or
    incidental. `onder`: the line or fund that it is a part of. `eindigt`: its last year. `voor`: which awards land on
    it. `ook`: other fields that it may be charged to. `herkomst`: where its money comes from. `preventief`: a saving
    on it may cost more elsewhere. `documenten`: the notes that explain it."""

    code: Code
    naam: Tekst
    kant: Kant
    deel: Code
    einde: Einde | None = None
    aard: Literal["structureel", "incidenteel"] | None = None
    groep: Tekst | None = None
    taakveld: Tekst | None = None
    kostenplaats: Tekst | None = None
    onder: Code | None = None
    eindigt: int | None = None
    voor: Postkeuze | None = None
    ook: tuple[Tekst, ...] = ()
    herkomst: Tekst | None = None
    preventief: bool = False
    documenten: tuple[Code, ...] = ()
    toelichtingen: tuple[Toelichting, ...] = ()
    let_op: Tekst | None = None


class Teken(Beleid):
    """What a positive figure means in a column: `last` costs money, `bate` brings or frees money. `kant` narrows it."""

    soort: Begrotingssoort | None = None
    kant: Kant | None = None
    positief: Literal["last", "bate"]
    uitleg: Tekst

    def past(self, soort: str, kant: str) -> bool:
        return self.soort in (None, soort) and self.kant in (None, kant)


class Selectie(Deel):
    """Lines of one table: all of them, or only of a side, group or with these codes."""

    deel: Code | None = None
    kant: Kant | None = None
    groep: Tekst | None = None
    posten: tuple[Code, ...] = ()

    def kiest(self, post: Begrotingspost) -> bool:
        return (
            (self.kant is None or post.kant == self.kant)
            and (self.groep is None or post.groep == self.groep)
            and (not self.posten or post.code in self.posten)
        )


class Verschil(Beleid):
    """A figure that the document prints otherwise than its own lines give: whole euros, both of them."""

    soort: Begrotingssoort
    jaar: int | None = None
    gedrukt: int
    berekend: int
    uitleg: Tekst


class Controle(_MetBedragen):
    """A sum that must hold: `som` equals the printed amounts, or `gelijk_aan`. `procent`: only that part of the sum.

    `speling`: what rounding in the document may cost, in euros. `verschillen`: what it prints otherwise."""

    code: Code
    naam: Tekst
    som: Selectie = Selectie()
    gelijk_aan: Selectie | None = None
    procent: Annotated[float, Field(gt=0, le=100)] | None = None
    speling: Annotated[int, Field(ge=0)] = 0
    verschillen: tuple[Verschil, ...] = ()

    @model_validator(mode="after")
    def _iets_om_mee_te_vergelijken(self) -> Self:
        if (self.gelijk_aan is None) == (not self.bedragen):
            raise ValueError("noem of de gedrukte bedragen, of 'gelijk_aan'")
        return self


class Deelbegroting(Beleid):
    """A table of the document, with its unit. `rol`: `begroting` is the money itself; `overzicht` shows the same money
    again and is never added to it; `los` are amounts in running text.

    `tekens`: what a positive figure means. `rijcontrole`: estimate and change make what comes after the change.
    `kolommen`: what the document calls a kind. `betrouwbaarheid`: what it says of how sure these figures are.
    `kostensoorten`: kinds of cost of which the document says whether they are in it."""

    code: Code
    naam: Tekst
    eenheid: Eenheid
    rol: Literal["begroting", "overzicht", "rijk", "los"] = "begroting"
    posten: tuple[Begrotingspost, ...] = ()
    controles: tuple[Controle, ...] = ()
    tekens: tuple[Teken, ...] = ()
    kolommen: dict[Begrotingssoort, Tekst] = {}
    rijcontrole: bool = False
    betrouwbaarheid: Tekst | None = None
    buiten: tuple[Tekst, ...] = ()
    kostensoorten: tuple[Kostensoort, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _geef_eenheid_door(cls, ruw: object) -> object:
        if not isinstance(ruw, dict):
            return ruw
        factor = FACTOR.get(str(ruw.get("eenheid")), 1)
        door: dict[str, Any] = {}
        van_post = {"factor": factor, "deel": ruw.get("code")}
        for lijst, eigen in (("posten", van_post), ("controles", {"factor": factor})):
            if not isinstance(ruw.get(lijst, []), list):
                continue
            for deel in ruw.get(lijst, []):
                if isinstance(deel, dict) and set(deel) & set(eigen):
                    raise ValueError(f"zegt bij {deel.get('code')} zelf de eenheid of het deel; dat doet de tabel")
            door[lijst] = [{**deel, **eigen} if isinstance(deel, dict) else deel for deel in ruw.get(lijst, [])]
        return {**ruw, **door}

    @model_validator(mode="after")
    def _vrijval_heeft_een_teken(self) -> Self:
        for post in self.posten:
            for bedrag in post.bedragen:
                if bedrag.soort == "vrijval" and not any(t.past("vrijval", post.kant) for t in self.tekens):
                    raise ValueError(f"heeft vrijval bij {post.code!r}; zeg bij 'tekens' wat positief betekent")
        return self

    def last(self, post: Begrotingspost, bedrag: Jaarbedrag) -> int | None:
        """What this amount costs, in whole euros; what it brings or frees is negative."""
        if bedrag.euro is None:
            return None
        teken = next((t.positief for t in self.tekens if t.past(bedrag.soort, post.kant)), None)
        brengt = post.kant == "baten" if teken is None else teken == "bate"
        return -bedrag.euro if brengt else bedrag.euro

    @property
    def jaren(self) -> tuple[int, ...]:
        return tuple(sorted({b.jaar for p in (*self.posten, *self.controles) for b in p.bedragen if b.jaar}))


class Begroting(Beleid):
    """The budget of the social domain as the document prints it, and what it lays down about money."""

    naam: Tekst
    delen: Annotated[tuple[Deelbegroting, ...], Field(min_length=1)]
    voorstellen: tuple[Begrotingsvoorstel, ...] = ()
    fondsen: tuple[Fonds, ...] = ()
    reserves: tuple[Reserve, ...] = ()
    verdelingen: tuple[Verdeling, ...] = ()
    maatregelen: tuple[Maatregel, ...] = ()
    risicos: tuple[Risico, ...] = ()
    cyclus: tuple[Cyclusstap, ...] = ()
    tegenspraken: tuple[Tegenspraak, ...] = ()
    drijfveren: tuple[Drijfveer, ...] = ()
    tekorten: tuple[Tekort, ...] = ()
    oormerken: tuple[Oormerk, ...] = ()
    neutraliteit: Neutraliteit | None = None
    indelingen: tuple[Indeling, ...] = ()
    rijksverdelingen: tuple[Rijksverdeling, ...] = ()
    verschuivingen: tuple[Verschuiving, ...] = ()
    onderbesteding: Onderbesteding | None = None

    @field_validator("delen")
    @classmethod
    def _codes_een_keer(cls, delen: tuple[Deelbegroting, ...]) -> tuple[Deelbegroting, ...]:
        gezien: set[str] = set()
        for code in (c for d in delen for c in (d.code, *(p.code for p in d.posten))):
            if code in gezien:
                raise ValueError(f"noemt {code!r} twee keer; elke regel en tabel heeft een eigen code")
            gezien.add(code)
        return delen

    @property
    def posten(self) -> tuple[Begrotingspost, ...]:
        """Every line of every table, in the order of the file."""
        return tuple(p for d in self.delen for p in d.posten)

    def post(self, code: str) -> Begrotingspost | None:
        return next((p for p in self.posten if p.code == code), None)

    def deel(self, code: str) -> Deelbegroting | None:
        return next((d for d in self.delen if d.code == code), None)

    def fonds(self, code: str) -> Fonds | None:
        return next((f for f in self.fondsen if f.code == code), None)

    def reserve(self, code: str) -> Reserve | None:
        return next((r for r in self.reserves if r.code == code), None)

    def oormerk(self, code: str) -> Oormerk | None:
        return next((o for o in self.oormerken if o.code == code), None)

    def indeling(self, jaar: int) -> Indeling | None:
        """The layout of programmes that holds in this year: the last that began."""
        return max((i for i in self.indelingen if i.vanaf <= jaar), key=lambda i: i.vanaf, default=None)
