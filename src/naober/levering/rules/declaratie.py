"""Pure control of an invoice, line by line: allocation, delivery, contract, tariff, volume and period, spending room.

A message is judged as the national standard has it: a line is paid whole or not at all. An invoice by form or file may
be paid in part (`Stand.deels`): for what fits, at the tariff of the contract. Amounts are whole cents.

A `Stand` holds what is known of the lines that are judged, and takes in every line that was (`boek`), so that the next
line sees it. Credits of one client go before the debits (`op_volgorde`): a correction takes its place."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from naober.istandaard import Omvang, Prestatieregel, Toewijzing
from naober.istandaard.regels.declaratie import naast_toewijzing
from naober.istandaard.regels.snel import naast_in_orde
from naober.istandaard.regels.stand import VERWIJDERD
from naober.istandaard.volume import (
    MINUUT,
    UUR,
    bedrag_per_uur,
    keer_in_periode,
    keer_in_totaal,
    past_eenheid,
    past_minuutprijs,
)
from naober.kern import Bedrag
from naober.levering.rules.redenen import is_signaal

EURO = "83"


@dataclass(frozen=True, slots=True, kw_only=True)
class Factuurregel:
    """A line of an invoice by form or by file. Whose it is, the allocation says. `crediteert`: the reference of the
    earlier line that this one takes back."""

    referentie: str
    toewijzing: int
    categorie: str
    code: str
    begin: date
    eind: date
    volume: int
    eenheid: str
    bedrag: Bedrag
    tarief: Bedrag | None = None
    crediteert: str = ""

    def als_prestatie(self, bsn: str) -> Prestatieregel:
        """The same line as a message would have it."""
        return Prestatieregel(
            bsn, self.referentie.strip(), self.crediteert.strip() or None, self.toewijzing, self.categorie, self.code,
            self.begin, self.eind, self.volume, self.eenheid, self.tarief.centen if self.tarief else None,
            self.bedrag.centen, "C" if self.crediteert.strip() else "D",
        )  # fmt: skip


@dataclass(slots=True)
class Toegewezen:
    """An allocation as a line is laid beside it. `product`: the number of the contract product, or None. `opdracht`:
    the same as the national standard has it, without whose it is."""

    pk: int
    nummer: int
    bsn: str
    categorie: str
    code: str
    volume: int | None
    eenheid: str
    frequentie: str
    budget: int | None
    ingang: date
    einde: date | None
    verwijderd: bool = False
    product: int | None = None
    leveringen: tuple[tuple[date, date | None], ...] = ()

    vorm: "_Vorm" = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        self.vorm = _vorm(
            self.ingang, self.einde, self.categorie, self.code, self.volume, self.eenheid, self.frequentie,
            self.verwijderd,
        )  # fmt: skip

    @property
    def opdracht(self) -> Toewijzing:
        return self.vorm.opdracht


@dataclass(frozen=True, eq=False, slots=True)
class _Vorm:
    """What allocations that are alike have in common, whosever they are. Made once, and compared as the one object."""

    opdracht: Toewijzing
    per_keer: int


@lru_cache(maxsize=4096)
def _vorm(
    ingang: date, einde: date | None, categorie: str, code: str, volume: int | None, eenheid: str, frequentie: str,
    verwijderd: bool,
) -> _Vorm:  # fmt: skip
    omvang = Omvang(volume, eenheid, frequentie) if volume is not None else None
    opdracht = Toewijzing(
        0, "", ingang, einde, categorie or None, code or None, omvang,
        reden_wijziging=VERWIJDERD if verwijderd else None,
    )  # fmt: skip
    return _Vorm(opdracht, in_minuten(volume or 0, eenheid))


class Naast(NamedTuple):
    """What the rules of the standard lay a line beside: its allocation, and the last day that is declared."""

    toewijzing: Toewijzing
    tot: date


class Prijs(NamedTuple):
    """A tariff of a contract product, from and until and including these days, for one `eenheid`."""

    van: date
    tot: date | None
    centen: int


@dataclass(slots=True)
class Contractregel:
    """What is bought: its category, code and unit, its prices, and the contract that it stands in."""

    pk: int
    contract: int
    categorie: str
    code: str
    eenheid: str
    prijzen: tuple[Prijs, ...]

    def prijs(self, dag: date) -> int | None:
        for p in self.prijzen:
            if p.van <= dag and (p.tot is None or dag <= p.tot):
                return p.centen
        return None


class Betaald(NamedTuple):
    """An earlier line that was paid, whole or in part."""

    toewijzing: int
    categorie: str
    code: str
    begin: date
    eind: date
    volume: int
    centen: int
    gecrediteerd: bool


Sleutel = tuple[int, str, str, date, date]


class Oordeel(NamedTuple):
    """`centen`: what is paid, below nought for a credit. `volume`: what counts as delivered, likewise.
    `redenen`: return codes of the standard, and signs (`redenen.uitleg`)."""

    centen: int
    volume: int
    redenen: tuple[str, ...] = ()

    @property
    def uitkomst(self) -> str:
        """goed, deels or afgewezen."""
        if not self.redenen or all(is_signaal(code) for code in self.redenen):
            return "goed"
        return "deels" if self.centen else "afgewezen"


@dataclass(slots=True)
class Stand:
    """What is known. `tot`: the last day of the declaration's period. `verbruikt` and `besteed`: by allocation, volume
    (in the unit of the allocation; minutes where that is hours) and cents. `ruimte`: cents left by contract and
    year."""

    tot: date
    deels: bool = False
    toewijzingen: dict[int, Toegewezen] = field(default_factory=dict)
    producten: dict[int, Contractregel] = field(default_factory=dict)
    catalogus: dict[tuple[str, str], Contractregel] = field(default_factory=dict)
    referenties: set[str] = field(default_factory=set)
    betaald: dict[str, Betaald] = field(default_factory=dict)
    open: set[Sleutel] = field(default_factory=set)
    verbruikt: dict[int, int] = field(default_factory=dict)
    besteed: dict[int, int] = field(default_factory=dict)
    ruimte: dict[tuple[int, int], int] = field(default_factory=dict)


def op_volgorde(regels: Iterable[Prestatieregel]) -> list[Prestatieregel]:
    """Credits first, otherwise as they came in."""
    return sorted(regels, key=lambda r: r.debet != "C")


def beoordeel(r: Prestatieregel, s: Stand) -> Oordeel:
    """What is paid of one line, and why not more. Says everything that is wrong, and changes nothing."""
    t = s.toewijzingen.get(r.toewijzing)
    if t is None:
        return Oordeel(0, 0, ("9338",))
    mis = _mis(r, t, s)
    if r.debet == "C":
        return _credit(r, t, s, mis)
    if (t.pk, r.categorie, r.code, r.begin, r.eind) in s.open:
        mis.append("9389")
    product = s.producten.get(t.product) if t.product is not None else s.catalogus.get((r.categorie, r.code))
    if not past_eenheid(t.eenheid or (product.eenheid if product else r.eenheid), r.eenheid):
        mis.append("9341")
    if mis:
        return Oordeel(0, 0, tuple(mis))
    return _prijs_en_omvang(r, t, product, s)


def boek(r: Prestatieregel, oordeel: Oordeel, s: Stand) -> None:
    """Take a judged line in, for the lines that follow."""
    s.referenties.add(r.referentie)
    if not oordeel.centen and not oordeel.volume:
        return
    t = s.toewijzingen[r.toewijzing]
    sleutel = (t.pk, r.categorie, r.code, r.begin, r.eind)
    telt = in_minuten(oordeel.volume, r.eenheid)
    s.verbruikt[t.pk] = s.verbruikt.get(t.pk, 0) + telt
    s.besteed[t.pk] = s.besteed.get(t.pk, 0) + oordeel.centen
    product = s.producten.get(t.product) if t.product is not None else s.catalogus.get((r.categorie, r.code))
    if product is not None and (jaar := (product.contract, r.begin.year)) in s.ruimte:
        s.ruimte[jaar] -= oordeel.centen
    if r.debet == "C":
        s.open.discard(sleutel)
        vorige = s.betaald.get(r.vorige_referentie or "")
        if vorige is not None:
            s.betaald[r.vorige_referentie or ""] = vorige._replace(gecrediteerd=True)
    else:
        s.open.add(sleutel)


def _mis(r: Prestatieregel, t: Toegewezen, s: Stand) -> list[str]:
    """What makes a line wrong whatever it costs."""
    mis: list[str] = []
    if r.referentie in s.referenties:
        mis.append("8021")
    if r.bsn != t.bsn:
        mis.append("8187")
    if not naast_in_orde(r, t.opdracht, s.tot):
        mis += naast_toewijzing(r, Naast(t.opdracht, s.tot))
    return mis


def _credit(r: Prestatieregel, t: Toegewezen, s: Stand, mis: list[str]) -> Oordeel:
    """Takes an earlier line back whole: what was paid for it, no more and no less."""
    vorige = s.betaald.get(r.vorige_referentie or "")
    if vorige is None or (vorige.toewijzing, *vorige[1:5]) != (t.pk, r.categorie, r.code, r.begin, r.eind):
        return Oordeel(0, 0, (*mis, "8017"))
    if vorige.gecrediteerd:
        return Oordeel(0, 0, (*mis, "9390"))
    # The allocation may have become shorter meanwhile: that is why something is taken back.
    telt = tuple(code for code in mis if code in ("8021", "8187"))
    return Oordeel(0, 0, telt) if telt else Oordeel(-vorige.centen, -vorige.volume)


def in_minuten(volume: int, eenheid: str) -> int:
    """Hours as minutes, all else in its own unit: what may be added up."""
    return volume * 60 if eenheid == UUR else volume


def _prijs_en_omvang(r: Prestatieregel, t: Toegewezen, product: Contractregel | None, s: Stand) -> Oordeel:
    prijs = product.prijs(r.begin) if product is not None else None
    redenen: list[str] = []
    volume = r.volume
    if r.eenheid == EURO:
        centen = r.bedrag
        if r.volume != r.bedrag:
            redenen.append("9346")
            centen = min(r.volume, r.bedrag)
    else:
        centen = _controleer_prijs(r, product, prijs, redenen)
    if (past := _wat_past(r, t, s, redenen)) < volume:
        centen = centen * past // volume if volume else 0
        volume = past
    if t.budget is not None and centen > (rest := max(t.budget - s.besteed.get(t.pk, 0), 0)):
        redenen.append("9369")
        centen = rest
    if redenen and (not s.deels or not centen):
        return Oordeel(0, 0, tuple(redenen))
    return Oordeel(centen, volume, (*redenen, *_signalen(r, t, product, prijs, centen, s)))


def _controleer_prijs(r: Prestatieregel, product: Contractregel | None, prijs: int | None, redenen: list[str]) -> int:
    """What the line comes to, never above what was asked nor above the tariff of the contract."""
    per_minuut = product is not None and r.eenheid == MINUUT and product.eenheid == UUR
    tarief = prijs if prijs is not None else r.tarief
    if tarief is None:
        return r.bedrag
    if prijs is not None and r.tarief is not None and not _zelfde_tarief(r.tarief, prijs, per_minuut=per_minuut):
        redenen.append("0611")
    hoort = bedrag_per_uur(r.volume, tarief) if per_minuut and prijs is not None else tarief * r.volume
    gevraagd = r.tarief if "0611" in redenen and r.tarief is not None else None
    if r.bedrag != (hoort if gevraagd is None else gevraagd * r.volume):
        redenen.append("9346")
    elif gevraagd is None and r.bedrag != hoort:
        redenen.append("0611")
    return min(hoort, r.bedrag)


def _zelfde_tarief(gevraagd: int, prijs: int, *, per_minuut: bool) -> bool:
    return gevraagd == prijs or (per_minuut and past_minuutprijs(gevraagd, prijs))


def _wat_past(r: Prestatieregel, t: Toegewezen, s: Stand, redenen: list[str]) -> int:
    """How much of the volume fits in the period, and in all that was allocated; in the unit of the line."""
    if t.volume is None or not t.frequentie:
        return r.volume
    past = gevraagd = r.kleinste_volume
    hoogst, totaal = _hoogste(t.vorm, r.begin, r.eind)
    if gevraagd > hoogst:
        redenen.append("9321")
        past = hoogst
    if past > (rest := max(totaal - s.verbruikt.get(t.pk, 0), 0)):
        redenen.append("9322")
        past = rest
    return past // in_minuten(1, r.eenheid)


@lru_cache(maxsize=4096)
def _hoogste(vorm: _Vorm, begin: date, eind: date) -> tuple[int, int]:
    """The most that may be delivered over these days, and over the allocation until `eind` when it has no last day, as
    the standard counts it (IV076, IV077). In minutes where the allocation is in hours."""
    keer, in_totaal = keer_in_periode(vorm.opdracht, begin, eind), keer_in_totaal(vorm.opdracht, eind)
    return vorm.per_keer * keer, vorm.per_keer * (in_totaal or 0)


def declarabel(volume: int, frequentie: str, begin: date, eind: date) -> int:
    """About how much is delivered over a period, to reserve money for it: by day (1), week (2), calendar month (4), or
    in all (6). A part of a week counts for its days, rounded up; a part of a month counts as a month.

    What may be declared is counted otherwise (`istandaard.declarabel_volume`)."""
    dagen = (eind - begin).days + 1
    if frequentie == "1":
        return volume * dagen
    if frequentie == "2":
        return -(-volume * dagen // 7)
    if frequentie == "4":
        return volume * ((eind.year - begin.year) * 12 + eind.month - begin.month + 1)
    return volume


def _signalen(
    r: Prestatieregel, t: Toegewezen, product: Contractregel | None, prijs: int | None, centen: int, s: Stand
) -> Sequence[str]:
    uit: list[str] = []
    for begin, eind in t.leveringen:
        if begin <= r.eind and (eind is None or eind >= r.begin):
            break
    else:
        uit.append("N001")
    if product is not None:
        if (over := s.ruimte.get((product.contract, r.begin.year))) is not None and over < centen:
            uit.append("N002")
        if prijs is None and r.eenheid != EURO:
            uit.append("N003")
    elif r.eenheid != EURO:
        uit.append("N003")
    return uit
