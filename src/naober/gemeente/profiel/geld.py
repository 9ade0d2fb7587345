"""What a municipality lays down about pgb, own contributions, invoices, and the budget lines of these.

What its document does not say stays empty; whoever needs it is refused with that reason.
"""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from naober.gemeente.delen import Beleid, Code, Deel, Tekst
from naober.gemeente.profiel.velden import Gegevensveld
from naober.kern import maanden_later

Onderdeel = Literal["pgb", "bijdrage"]
Bedragsoort = Literal["rekening", "raming", "wijziging", "na-wijziging", "vrijval"]


class Helpersoort(Beleid):
    """A kind of helper that a pgb may pay. `netwerk`: of the social network, who would otherwise help unpaid.
    `natuurlijk_persoon`: somebody, with whom an employment contract may be made. `percentage`: the tariff as a part of
    the cost price in kind; left out where the by-law lays it down and the document does not."""

    code: Code
    naam: Tekst
    netwerk: bool = False
    natuurlijk_persoon: bool = False
    percentage: Annotated[int, Field(ge=1, le=100)] | None = None


class Pgbtarief(Beleid):
    """A tariff by form of help and kind of helper, in cents for one unit of the product; dated like all policy."""

    product: Code
    helper: Code
    centen: Annotated[int, Field(gt=0)]


class Uitsluiting(Beleid):
    """Who has no choice for a pgb, whatever else: a question that is answered for each request."""

    code: Code
    vraag: Tekst
    wetten: tuple[Tekst, ...] = ()


class Pgbgrond(Beleid):
    """A ground on which a pgb is refused or withdrawn. `wet`: the ground in law under which a decision ends it."""

    code: Code
    naam: Tekst
    soort: Literal["weigeren", "intrekken"]
    wet: Literal["onjuist", "niet-nodig", "niet-genoeg", "voorwaarden", "niet-gebruikt"] | None = None


class Pgbplanregels(Beleid):
    """The personal plan of who asks a pgb. `verplicht`: without it there is none. `velden`: what it says."""

    naam: Tekst
    verplicht: bool = False
    velden: Annotated[tuple[Gegevensveld, ...], Field(min_length=1)]


class Tariefregels(Beleid):
    """How the tariff of a pgb comes about. `uit_natura`: derived from the cost price in kind. `hoogstens_goedkoopst`:
    at most that of the cheapest adequate provision in kind. `bijbetalen`: the resident may pay what a dearer provider
    asks more; only that part is refused."""

    uit_natura: bool = False
    hoogstens_goedkoopst: bool = False
    bijbetalen: bool = False
    methode: Tekst | None = None


class Netwerkregel(Beleid):
    """Paying the social network: only by exception, with a motivation and how misuse is prevented."""


class Bestedingscontrole(Beleid):
    """Who checks what a pgb was spent on, and how there is direct contact with the resident."""

    door: Literal["gemeente", "svb"]
    contact: tuple[Tekst, ...] = ()


class Trekkingsrecht(Beleid):
    """The SVB pays the helper for the municipality; the budget never goes to the resident."""


class Personengericht(Beleid):
    """A payment to the resident in place of delivery in kind: only when it is cheaper, and the resident can arrange
    the delivery. `producten`: for which."""

    naam: Tekst
    producten: Annotated[tuple[Code, ...], Field(min_length=1)]


class Pgbregels(Beleid):
    """How this municipality deals with a pgb.

    `taken`: what must be done to hold one, answered one by one. `hulp_van`: who may help with that.
    `alleen_maatwerk`: only for tailored provisions. `natura_schiet_tekort`: the resident shows that what is offered in
    kind does not suit or suffice. `buiten_gemeente`: products for which a provider elsewhere may be chosen."""

    taken: tuple[Tekst, ...] = ()
    hulp_van: tuple[Tekst, ...] = ()
    plan: Pgbplanregels | None = None
    helpers: tuple[Helpersoort, ...] = ()
    tarief: Tariefregels | None = None
    tarieven: tuple[Pgbtarief, ...] = ()
    netwerk: Netwerkregel | None = None
    uitsluitingen: tuple[Uitsluiting, ...] = ()
    gronden: tuple[Pgbgrond, ...] = ()
    trekkingsrecht: Trekkingsrecht | None = None
    controle: Bestedingscontrole | None = None
    personengericht: Personengericht | None = None
    overeenkomsten: tuple[Tekst, ...] = ()
    alleen_maatwerk: bool = False
    natura_schiet_tekort: bool = False
    buiten_gemeente: tuple[Code, ...] = ()

    def helper(self, code: str) -> Helpersoort | None:
        return next((h for h in self.helpers if h.code == code), None)

    def tarief_voor(self, product: str, helper: str) -> Pgbtarief | None:
        return next((t for t in self.tarieven if (t.product, t.helper) == (product, helper)), None)


class Zonetarief(Beleid):
    """What a resident pays for each zone of a ride by taxi; cents, or nothing where the document names no amount.
    `heroverwegen`: when the municipality looks at it again."""

    naam: Tekst
    producten: tuple[Code, ...] = ()
    centen: Annotated[int, Field(gt=0)] | None = None
    opstap_zones: Annotated[int, Field(ge=0)] = 0
    heroverwegen: Tekst | None = None


class Naturaregel(Beleid):
    """A contribution in kind in place of money, by a checklist of the profile."""

    toets: Code


class Kostprijs(Beleid):
    """What the cost price holds, and the ways in which it is determined."""

    met: tuple[Tekst, ...] = ()
    methoden: tuple[Tekst, ...] = ()


class Bijkopen(Beleid):
    """Hours that residents buy themselves beside what is financed; they go to no CAK."""

    producten: Annotated[tuple[Code, ...], Field(min_length=1)]


class Wlzvergelijking(Beleid):
    """That the contribution under the Wmo is fixed and the one under the Wlz goes by income, side by side."""

    wmo: Tekst
    wlz: Tekst


class Bijdrageovergang(Beleid):
    """Provisions for which a contribution is asked from `ingang` and was not before: who had one already pays nothing
    for so many months from that day."""

    producten: Annotated[tuple[Code, ...], Field(min_length=1)]
    ingang: date
    maanden: Annotated[int, Field(gt=0)]

    @property
    def vanaf(self) -> date:
        """The first day on which who had it already pays as well."""
        return maanden_later(self.ingang, self.maanden)


class Bijdrageregel(Beleid):
    """One thing that the policy says of contributions, as residents and staff read it."""

    code: Code
    naam: Tekst
    uitleg: Tekst


class Bijdrageregels(Beleid):
    """How this municipality asks contributions; amounts and exemptions are national and stand in `naober.regels`.

    `algemene_voorzieningen`: whether it asks one for what is open to all. `ouders_woningaanpassing`: the by-law asks
    parents to pay for the adaptation of a home for their child. `ouderbijdrage`: under the Jeugdwet, in the years in
    which that existed."""

    algemene_voorzieningen: bool = False
    ouders_woningaanpassing: bool = False
    ouderbijdrage: bool = False
    regels: tuple[Bijdrageregel, ...] = ()
    kostprijs: Kostprijs | None = None
    natura: Naturaregel | None = None
    zonetarief: tuple[Zonetarief, ...] = ()
    bijkopen: Bijkopen | None = None
    wlz: Wlzvergelijking | None = None
    overgang: tuple[Bijdrageovergang, ...] = ()

    def overgang_van(self, product: str) -> Bijdrageovergang | None:
        return next((o for o in self.overgang if product in o.producten), None)


class Declaratieregels(Beleid):
    """From which amount (cents, for one invoice) a second person approves; left out, always."""

    tweede_vanaf: Annotated[int, Field(ge=0)] | None = None


class Jaarbedrag(Deel):
    """An amount of one year, in cents; income is negative. `vrijval`: what a budget line gives back (positive)."""

    jaar: Annotated[int, Field(ge=1990, le=2100)]
    soort: Bedragsoort
    centen: int


class Geldpost(Beleid):
    """A budget line. `producten`: what is spent or received on it, so that real figures stand beside it; `wetten` takes
    all products of a law in."""

    code: Code
    naam: Tekst
    onderdeel: Onderdeel
    producten: tuple[Code, ...] = ()
    wetten: tuple[Tekst, ...] = ()
    niet: tuple[Code, ...] = ()
    bedragen: tuple[Jaarbedrag, ...] = ()

    @model_validator(mode="after")
    def _een_bedrag_per_soort(self) -> Self:
        sleutels = [(b.jaar, b.soort) for b in self.bedragen]
        if len(set(sleutels)) != len(sleutels):
            raise ValueError("noemt een soort bedrag twee keer in een jaar")
        return self


class Kengetal(Beleid):
    """A figure of the document about pgb or contributions of one product, as a starting point to compare with.

    `vorm`: by which form of delivery. Exactly one of `aantal`, `centen` and `procent`."""

    code: Code
    naam: Tekst
    onderdeel: Onderdeel
    product: Code | None = None
    vorm: Literal["zin", "pgb"] | None = None
    aantal: int | None = None
    centen: int | None = None
    procent: Annotated[int, Field(ge=0, le=100)] | None = None

    @model_validator(mode="after")
    def _een_waarde(self) -> Self:
        if sum(w is not None for w in (self.aantal, self.centen, self.procent)) != 1:
            raise ValueError("noem precies een van aantal, centen en procent")
        return self


class Geldbeleid(Deel):
    """Everything about money that goes with support. Each part may be missing."""

    pgb: Pgbregels | None = None
    bijdrage: Bijdrageregels | None = None
    declaratie: Declaratieregels | None = None
    posten: tuple[Geldpost, ...] = ()
    kengetallen: tuple[Kengetal, ...] = ()

    def post(self, code: str) -> Geldpost | None:
        return next((p for p in self.posten if p.code == code), None)
