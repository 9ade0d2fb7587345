"""What a municipality lays down about its budget beside the figures: funds, reserves, cover, measures, risks."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from naober.gemeente.delen import Beleid, Code, Deel, Tekst
from naober.gemeente.profiel.begrotingsafspraken import Bewaking, Volumetaak

Jaren = dict[Annotated[int, Field(ge=1990, le=2100)], int]
Voorstelsoort = Literal["wens", "stelpost", "dekking", "ruimte"]
_FACTOR = {"euro": 1, "duizend": 1000}


class Fonds(Beleid):
    """Money that may only be spent within its own borders.

    `baten`: the lines that fill it. `lasten`: the lines that may be paid from it; left out, all of its laws. `onder`:
    it is a part of this line or fund. `samen`: an amount of several years is for those years together. `alleen`:
    nothing structural is paid from it. `besluit_voor`: from that year on nothing is committed before a decision names
    an amount. `buiten`: what stays outside. `integraal`: spent without regard to where it came from. `apart_tot`: until
    that year it is accounted for by law. `bedragen`: whole euros by year, where named. `delen`: the tables of which all
    costs are paid from it. `gesloten`: what is in it is never spent outside it."""

    code: Code
    naam: Tekst
    baten: tuple[Code, ...] = ()
    lasten: tuple[Code, ...] = ()
    delen: tuple[Code, ...] = ()
    gesloten: bool = False
    wetten: tuple[Tekst, ...] = ()
    onder: Code | None = None
    alleen: Literal["incidenteel"] | None = None
    besluit_voor: int | None = None
    integraal: bool = False
    samen: bool = False
    toevoegen_mag: bool = False
    reserveren_mag: bool = False
    apart_tot: int | None = None
    buiten: tuple[Tekst, ...] = ()
    bedragen: Jaren = {}
    onzeker: Tekst | None = None


class Reservemutatie(Beleid):
    """A movement of a reserve by year, as printed: into it positive, out of it negative.

    `doel`: which goal of the reserve it serves. `besluit`: by which decision. `beschadigd`: what was recovered.
    `vervalt`: an addition that was planned and does not come."""

    code: Code
    naam: Tekst
    doel: Code | None = None
    besluit: Tekst | None = None
    bedragen: Jaren
    beschadigd: Tekst | None = None
    vervalt: bool = False


class Reservedoel(Beleid):
    """What a reserve may be used for. A withdrawal names one."""

    code: Code
    naam: Tekst


class Reservestand(Deel):
    """What the document prints at the first and at the last day of a year, in the unit of the reserve."""

    jaar: int
    begin: int
    eind: int


class Plafond(Beleid):
    """The most that may stand in a reserve: a part of these lines in the same year. `gedrukt`: what the document says
    that this is, in whole euros, where it rounds."""

    procent: Annotated[Decimal, Field(gt=0, le=100)]
    van: Annotated[tuple[Code, ...], Field(min_length=1)]
    gedrukt: Jaren = {}


class Reserve(Beleid):
    """A reserve as a ledger by year. `eenheid`: in which its movements and balances are printed.

    `plafond`: how much may stand in it at most; a document that names none says so in `plafond_open`. `dotatie`: the
    budget line that fills it. `fonds`: it is saved within this fund, and is spent within it again."""

    code: Code
    naam: Tekst
    eenheid: Literal["euro", "duizend"] = "euro"
    doelen: tuple[Reservedoel, ...] = ()
    mutaties: tuple[Reservemutatie, ...] = ()
    standen: tuple[Reservestand, ...] = ()
    plafond: Plafond | None = None
    plafond_open: Tekst | None = None
    dotatie: Code | None = None
    fonds: Code | None = None

    @property
    def factor(self) -> int:
        return _FACTOR[self.eenheid]

    @model_validator(mode="after")
    def _sluit(self) -> Self:
        vorige: Reservestand | None = None
        for stand in self.standen:
            som = stand.begin + sum(m.bedragen.get(stand.jaar, 0) for m in self.mutaties)
            if som != stand.eind:
                raise ValueError(f"sluit {stand.jaar} op {stand.eind}, maar begin en mutaties geven {som}")
            if vorige is not None and vorige.eind != stand.begin:
                raise ValueError(f"begint {stand.jaar} met {stand.begin}, maar {vorige.jaar} sluit op {vorige.eind}")
            vorige = stand
        doelen = {d.code for d in self.doelen}
        for mutatie in self.mutaties:
            if mutatie.doel is not None and mutatie.doel not in doelen:
                bekend = ", ".join(sorted(doelen))
                raise ValueError(f"noemt bij {mutatie.code!r} doel {mutatie.doel!r}; bekend: {bekend}")
        return self


class Voorstelregel(Beleid):
    """A line of a budget proposal by year, in its unit: what is asked is positive, what covers it negative.

    `post`: the budget line that it changes. `stelpost`: a provisional item stays open until measures fill it."""

    code: Code
    naam: Tekst
    soort: Voorstelsoort
    bedragen: Jaren
    post: Code | None = None
    aard: Literal["structureel", "incidenteel"] | None = None


class Begrotingsvoorstel(Beleid):
    """Wishes, provisional items and the space that remains against the plan that covers them.

    `begin`, `eind`: the budget before and after. `neutraal`: they are the same in every year, or it is refused."""

    code: Code
    naam: Tekst
    eenheid: Literal["euro", "duizend"]
    begin: Jaren
    eind: Jaren
    regels: Annotated[tuple[Voorstelregel, ...], Field(min_length=1)]
    neutraal: bool = True

    @property
    def factor(self) -> int:
        return _FACTOR[self.eenheid]

    def som(self, jaar: int, *soorten: Voorstelsoort) -> int:
        """What the lines of these kinds are together, as printed."""
        return sum(r.bedragen.get(jaar, 0) for r in self.regels if not soorten or r.soort in soorten)

    @model_validator(mode="after")
    def _telt_op(self) -> Self:
        for jaar, begin in self.begin.items():
            som = begin + self.som(jaar)
            if som != self.eind.get(jaar):
                raise ValueError(f"eindigt {jaar} op {self.eind.get(jaar)}, maar begin en regels geven {som}")
            if self.neutraal and som != begin:
                raise ValueError(f"is in {jaar} niet budgetneutraal: {som - begin:+d}")
        return self


class Aandeel(Deel):
    """A part of a division. `post`: the line that gets it."""

    naam: Tekst
    procent: Annotated[Decimal, Field(gt=0, le=100)]
    post: Code | None = None


class Verdeling(Beleid):
    """How money is divided by rule. `van`: the lines that are divided. `rest`: whatever is not named goes there;
    without it the parts are all of it. `eerst`: this part is paid first, the other fits in what is left."""

    code: Code
    naam: Tekst
    van: tuple[Code, ...] = ()
    van_tekst: Tekst | None = None
    delen: Annotated[tuple[Aandeel, ...], Field(min_length=1)]
    rest: Tekst | None = None
    eerst: Tekst | None = None
    jaren: tuple[int, ...] = ()
    uitleg: Tekst | None = None

    @model_validator(mode="after")
    def _is_alles(self) -> Self:
        som = sum((d.procent for d in self.delen), Decimal(0))
        if som > 100 or (som < 100 and self.rest is None):
            raise ValueError(f"verdeelt {som.normalize():f}%; noem alle delen, of 'rest'")
        return self


class Maatregel(Beleid):
    """A measure to save, to control, or what money is meant for. `hoogstens`: whole euros; above it a decision says
    why. `niet_alles`: never the whole budget. `let_op`: uses that may not rise by it. `oorzaak`, `beinvloedbaar`,
    `niveau`, `effect`, `termijn`: what it works on. `vult`: the provisional item that it fills. `preventief`: it is on
    something that prevents other cost. `baten_elders`: who else, outside the own budget, has the benefit. `bewaking`:
    what may not rise by it. `volume`: it is found in how many people get how much."""

    code: Code
    naam: Tekst
    soort: Literal["ombuiging", "beheersing", "bestemming"]
    uitleg: Tekst | None = None
    post: Code | None = None
    euro: int | None = None
    hoogstens: int | None = None
    niet_alles: bool = False
    voorwaarden: tuple[Tekst, ...] = ()
    let_op: tuple[Tekst, ...] = ()
    oorzaak: Tekst | None = None
    beinvloedbaar: bool | None = None
    niveau: Literal["lokaal", "regionaal", "landelijk"] | None = None
    effect: Tekst | None = None
    termijn: Tekst | None = None
    vult: Code | None = None
    preventief: bool = False
    baten_elders: tuple[Tekst, ...] = ()
    bewaking: Bewaking | None = None
    volume: Volumetaak | None = None


class Risico(Beleid):
    """A financial risk. `maatregel`: how it is held down; left out where the document names none."""

    code: Code
    naam: Tekst
    uitleg: Tekst | None = None
    maatregel: Tekst | None = None
    genoemd_in: int | None = None


class Cyclusstap(Beleid):
    """A dated step of the yearly budget cycle. `tekst`: when, as the document says it; `dag`: where it is a day."""

    code: Code
    naam: Tekst
    jaar: int
    tekst: Tekst
    dag: date | None = None
    soort: Literal["rijk", "nota", "plan", "verordening", "vaststelling", "afweging"]
    levert: Tekst | None = None


class Cijfer(Beleid):
    """A figure as the document prints it somewhere: whole euros, or a percentage."""

    waar: Tekst
    euro: int | None = None
    procent: Decimal | None = None
    jaar: int | None = None


class Tegenspraak(Beleid):
    """Two places of the document that say something else about the same money. `keuze`: what the profile takes."""

    code: Code
    naam: Tekst
    cijfers: Annotated[tuple[Cijfer, ...], Field(min_length=2)]
    keuze: Tekst

    @model_validator(mode="after")
    def _spreekt_zich_tegen(self) -> Self:
        if len({(c.euro, c.procent, c.jaar) for c in self.cijfers}) == 1:
            raise ValueError("noemt twee keer hetzelfde cijfer; dan is er geen tegenspraak")
        return self
