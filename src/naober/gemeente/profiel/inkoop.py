"""How a municipality buys support: on which scale, by which procedure, under which demands and at what price.

What its document does not say stays empty; whoever needs it is refused with that reason. What was agreed with a party
and for how long is an `Inkoopafspraak`; the contracts themselves are in the room `levering`.
"""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from naober.gemeente.delen import Beleid, Code, Deel, Tekst
from naober.gemeente.profiel.jeugdinkoop import (
    Domeindeel,
    Inzetregel,
    Leeftijdsregel,
    Productgroep,
    Verlengregel,
    Verwijsregel,
)
from naober.gemeente.profiel.toezicht import Toezichtregel

Schaalsoort = Literal["lokaal", "regionaal", "bovenregionaal", "landelijk", "centrumgemeente"]
Bekostiging = Literal["inspanning", "output", "taak", "vaste-prijs", "dagdeel", "lumpsum"]
Procent = Annotated[Decimal, Field(ge=0, le=100)]


class Inkoopschaal(Beleid):
    """On which scale contracts are closed. `criteria`: on what a larger scale has to add something."""

    code: Schaalsoort
    naam: Tekst
    criteria: tuple[Tekst, ...] = ()


class Schaalregel(Beleid):
    """On which scale these products (or all of these laws) are bought. `verplicht`: by law."""

    schalen: Annotated[tuple[Schaalsoort, ...], Field(min_length=1)]
    producten: tuple[Code, ...] = ()
    wetten: tuple[Tekst, ...] = ()
    wat: Tekst
    verplicht: bool = False


class Procedurestap(Deel):
    """A step of a procedure, in order. `ondertekent`: parties sign here, and only who did goes on."""

    code: Code
    naam: Tekst
    uitleg: Tekst | None = None
    ondertekent: bool = False


class Inkoopprocedure(Beleid):
    """How a contract comes about. `vorm`: what it ends in. `alle_willigen`: with all who agree and wish so, without a
    maximum. `producten`: for what it is meant; left out, for everything."""

    code: Code
    naam: Tekst
    vorm: Literal["contract", "subsidie"] = "contract"
    stappen: tuple[Procedurestap, ...] = ()
    alle_willigen: bool = False
    looptijd: Literal["meerjarig", "kort", "beide"] | None = None
    producten: tuple[Code, ...] = ()


class Contracteis(Beleid):
    """What a party must meet. `moment`: before the contract may run, or checked while it does. `overgang`: only of
    contracts for who already had help; `procedures` and `producten` narrow it down. `vanaf`: only of a contract that
    goes on until that day or later."""

    code: Code
    vraag: Tekst
    moment: Literal["vooraf", "tijdens", "beide"] = "beide"
    overgang: bool = False
    producten: tuple[Code, ...] = ()
    procedures: tuple[Code, ...] = ()
    vanaf: date | None = None

    def loopt_door(self, tot: date | None) -> bool:
        """Whether a contract until then comes to the day from which this is asked."""
        return self.vanaf is None or tot is None or tot >= self.vanaf

    def geldt_voor(self, *, overgang: bool, procedure: str, producten: frozenset[str]) -> bool:
        """Whether it is asked of such a contract; before there are products, what is for some of them is not."""
        return (
            (overgang or not self.overgang)
            and (not self.procedures or procedure in self.procedures)
            and (not self.producten or bool(producten & set(self.producten)))
        )


class Samenwerkingsverband(Beleid):
    """A body that closes and manages contracts for several municipalities. `taken`: what it does; `niet`: what stays
    with each municipality. `alleen_uitvoering`: it makes no policy. `tijdelijk`: the form until then."""

    code: Code
    naam: Tekst
    vorm: Tekst | None = None
    gemeenten: Annotated[int, Field(ge=2)] | None = None
    sinds: Annotated[int, Field(ge=1990, le=2100)] | None = None
    taken: tuple[Tekst, ...] = ()
    niet: tuple[Tekst, ...] = ()
    rollen: tuple[Tekst, ...] = ()
    alleen_uitvoering: bool = False
    informatie: tuple[Tekst, ...] = ()
    tijdelijk: Tekst | None = None
    gereed: Tekst | None = None

    @model_validator(mode="after")
    def _geen_beleid(self) -> Self:
        if self.alleen_uitvoering and (beleid := [t for t in self.taken if "beleid" in t.lower()]):
            raise ValueError(f"voert alleen uit, en heeft toch een taak in het beleid: {', '.join(beleid)}")
        return self


class Jaarbedrag(Deel):
    jaar: Annotated[int, Field(ge=2000, le=2100)]
    centen: int
    na_wijziging: bool = False


class Inkoopafspraak(Beleid):
    """What was agreed with whom. `tot`: its last day, by which a new one has to be there. `open`: still to be decided.
    `jaarlijks`: it is laid down anew each year. `niveau`: on which of the levels it is."""

    code: Code
    naam: Tekst
    soort: Literal[
        "contract", "raamovereenkomst", "subsidie", "opdracht", "prestatieovereenkomst", "dienstverleningsovereenkomst",
        "overdrachtsafspraak", "arrangement", "convenant", "open",
    ]  # fmt: skip
    met: tuple[Tekst, ...] = ()
    onderdelen: tuple[Tekst, ...] = ()
    rollen: tuple[Tekst, ...] = ()
    van: date | None = None
    tot: date | None = None
    tot_tekst: Tekst | None = None
    heroverwegen: Tekst | None = None
    niveau: Code | None = None
    jaarlijks: bool = False
    producten: tuple[Code, ...] = ()
    bedragen: tuple[Jaarbedrag, ...] = ()
    verantwoordelijk: Tekst | None = None


class Afspraakniveau(Beleid):
    """A level on which agreements with partners are made; each needs the one before."""

    code: Code
    naam: Tekst
    uitleg: Tekst


class Mijlpaal(Deel):
    """`wanneer` as the document says it; `dag` when that is a day, or the last day of a period."""

    naam: Tekst
    wanneer: Tekst
    dag: date | None = None


class Inkooptraject(Beleid):
    """A purchase that is planned: for what, by which procedure, and when. `einde`: the day by which it is expected to
    be over, by which rules for the meantime go."""

    code: Code
    naam: Tekst
    procedure: Code | None = None
    producten: tuple[Code, ...] = ()
    mijlpalen: tuple[Mijlpaal, ...] = ()
    einde: date | None = None
    samen_met: tuple[Code, ...] = ()


class Minimumprijsregel(Beleid):
    """Offers and tariffs below the minimum price are refused. The price itself is laid down by `door`; the contract
    manager records it with that decision."""

    producten: Annotated[tuple[Code, ...], Field(min_length=1)]
    grondslag: Tekst
    door: Tekst
    wanneer: Tekst | None = None


class Bekostigingsregel(Beleid):
    """How these products are paid. `plafond`: whether a ceiling is agreed on (None: not said). `keuzevrijheid`: that
    the resident chooses freely cannot be guaranteed for all, so each product says it. `onderzoek`: still studied."""

    wat: Tekst
    producten: tuple[Code, ...] = ()
    vormen: tuple[Bekostiging, ...] = ()
    plafond: bool | None = None
    eisen: tuple[Tekst, ...] = ()
    sturing: tuple[Tekst, ...] = ()
    overgang: bool = False
    onderzoek: bool = False


class Kortingsdeel(Deel):
    naam: Tekst
    procent: Procent


class Overgangsregel(Beleid):
    """For who already had help when the law changed. `jaren`: in which. `alleen_zittend`: only the providers that they
    had are contracted, and an allocation goes to those unless the resident chooses something new. `ook_nieuw`: for new
    residents as well. `nieuwe_vanaf`: from then others may. `korting`: what goes off the old tariff, in parts."""

    code: Code
    naam: Tekst
    jaren: Annotated[tuple[int, ...], Field(min_length=1)]
    producten: tuple[Code, ...] = ()
    wetten: tuple[Tekst, ...] = ()
    alleen_zittend: bool = True
    ook_nieuw: bool = False
    nieuwe_beperkt: bool = False
    nieuwe_vanaf: date | None = None
    korting: tuple[Kortingsdeel, ...] = ()
    voorwaarden: tuple[Tekst, ...] = ()
    garantie: Tekst | None = None

    @property
    def totaal(self) -> Decimal:
        """The whole reduction, in percent."""
        return sum((k.procent for k in self.korting), Decimal(0))

    def geldt_voor(self, product: str, wet: str, jaar: int) -> bool:
        return jaar in self.jaren and (product in self.producten or wet in self.wetten)


class Vereveningsregel(Beleid):
    """Whether municipalities that buy together share what it costs (`solidariteit`), or each pays what its own
    residents used (`profijt`); in which years."""

    code: Code
    naam: Tekst
    beginsel: Literal["solidariteit", "profijt"]
    van: int | None = None
    tot: int | None = None
    wetten: tuple[Tekst, ...] = ()
    producten: tuple[Code, ...] = ()

    def geldt_voor(self, product: str, wet: str, jaar: int) -> bool:
        binnen = (self.van is None or self.van <= jaar) and (self.tot is None or jaar <= self.tot)
        return binnen and (not self.producten or product in self.producten) and (not self.wetten or wet in self.wetten)


class Ruimteregel(Beleid):
    """From which part of the year's room it is said that it runs out, in percent."""

    waarschuwing: Procent


class Indexatieregel(Beleid):
    """By what tariffs rise each year."""

    naam: Tekst


class Productcode(Beleid):
    """A code by which a product is bought and counted. `doelgroep`, `zwaarte` and `eenheid` as the document names them;
    `aantal`: how many had it, where it says so."""

    code: Code
    naam: Tekst
    product: Code
    eenheid: Tekst
    doelgroep: Tekst | None = None
    zwaarte: Tekst | None = None
    aantal: int | None = None


class Vervoersoort(Beleid):
    """A kind of transport. `verantwoordelijk`: which authority it is of. `producten`: by which it is granted."""

    code: Code
    naam: Tekst
    verantwoordelijk: Literal["gemeente", "provincie", "gedeeld"] = "gemeente"
    soort: Literal["collectief", "maatwerk", "openbaar"] = "collectief"
    producten: tuple[Code, ...] = ()


class Keuzeregel(Beleid):
    """How a resident chooses a provider. `dichtbij`: products of which places stand in order of distance.
    `wensen`: what somebody may wish of a provider. `minimum`: how many contracted providers a product needs for there
    to be a choice. `eigen_werkgever`: referrals to the organisation of who refers are counted apart.
    `overbrugging`: laws under which nobody is left without help while waiting for a place."""

    dichtbij: tuple[Code, ...] = ()
    wensen: tuple[Tekst, ...] = ()
    minimum: Annotated[int, Field(ge=2)] | None = None
    eigen_werkgever: bool = False
    warm: Tekst | None = None
    voucher: tuple[Code, ...] = ()
    wachtnorm: Tekst | None = None
    doorbraak: Tekst | None = None
    overbrugging: tuple[Tekst, ...] = ()


class Backoffice(Beleid):
    """Who handles allocations for the municipality, for which laws, and what they send back."""

    naam: Tekst
    wetten: tuple[Tekst, ...] = ()
    meldt: tuple[Tekst, ...] = ()


class Inkoopbeleid(Deel):
    """Everything on buying; an empty one says that the document is silent."""

    schalen: tuple[Inkoopschaal, ...] = ()
    schaalregels: tuple[Schaalregel, ...] = ()
    procedures: tuple[Inkoopprocedure, ...] = ()
    eisen: tuple[Contracteis, ...] = ()
    verbanden: tuple[Samenwerkingsverband, ...] = ()
    afspraken: tuple[Inkoopafspraak, ...] = ()
    niveaus: tuple[Afspraakniveau, ...] = ()
    trajecten: tuple[Inkooptraject, ...] = ()
    minimumprijzen: tuple[Minimumprijsregel, ...] = ()
    bekostiging: tuple[Bekostigingsregel, ...] = ()
    overgang: tuple[Overgangsregel, ...] = ()
    verevening: tuple[Vereveningsregel, ...] = ()
    ruimte: Ruimteregel | None = None
    indexatie: Indexatieregel | None = None
    productcodes: tuple[Productcode, ...] = ()
    vervoer: tuple[Vervoersoort, ...] = ()
    keuze: Keuzeregel | None = None
    backoffice: Backoffice | None = None
    groepen: tuple[Productgroep, ...] = ()
    verwijzing: tuple[Verwijsregel, ...] = ()
    leeftijden: tuple[Leeftijdsregel, ...] = ()
    verlenging: tuple[Verlengregel, ...] = ()
    domein: tuple[Domeindeel, ...] = ()
    toezicht: tuple[Toezichtregel, ...] = ()
    inzet: tuple[Inzetregel, ...] = ()

    @model_validator(mode="after")
    def _verwijst_naar_wat_er_is(self) -> Self:
        procedures, niveaus = {p.code for p in self.procedures}, {n.code for n in self.niveaus}
        genoemd = {t.procedure for t in self.trajecten} | {c for e in self.eisen for c in e.procedures}
        if onbekend := sorted(c for c in genoemd if c is not None and c not in procedures):
            raise ValueError(f"noemt procedure {', '.join(onbekend)}, maar die staat er niet")
        if onbekend := sorted(a.niveau for a in self.afspraken if a.niveau and a.niveau not in niveaus):
            raise ValueError(f"noemt niveau {', '.join(onbekend)}, maar dat staat er niet")
        return self

    def schaal(self, code: str) -> Inkoopschaal | None:
        return next((s for s in self.schalen if s.code == code), None)

    def procedure(self, code: str) -> Inkoopprocedure | None:
        return next((p for p in self.procedures if p.code == code), None)

    def schaalregel(self, product: str, wet: str) -> Schaalregel | None:
        """The rule on the scale of this product: first one that names it, then one of its law."""
        genoemd = next((r for r in self.schaalregels if product in r.producten), None)
        return genoemd or next((r for r in self.schaalregels if wet in r.wetten), None)

    def minimumprijs(self, product: str) -> Minimumprijsregel | None:
        return next((m for m in self.minimumprijzen if product in m.producten), None)

    def overgangsregel(self, product: str, wet: str, jaar: int) -> Overgangsregel | None:
        return next((o for o in self.overgang if o.geldt_voor(product, wet, jaar)), None)

    def bekostiging_van(self, product: str) -> Bekostigingsregel | None:
        return next((b for b in self.bekostiging if product in b.producten), None)

    def groep_van(self, perceel: str) -> Productgroep | None:
        """The group that this lot is of."""
        return next((g for g in self.groepen if g.heet(perceel)), None)

    def inzet_van(self, product: str) -> Inzetregel | None:
        """The rule by which the team itself calls in this product for a case."""
        return next((r for r in self.inzet if product in r.producten), None)

    def leeftijd(self, wet: str) -> Leeftijdsregel | None:
        return next((r for r in self.leeftijden if r.wet == wet), None)

    def verevening_van(self, product: str, wet: str, jaar: int) -> Vereveningsregel | None:
        return next((v for v in self.verevening if v.geldt_voor(product, wet, jaar)), None)
