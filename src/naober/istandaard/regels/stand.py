"""What the receiver of a message knows, as far as the rules ask.

A `Stand` belongs to one law, one municipality and one provider: who receives asks what it knows of this sender. The
municipality fills it from its tables, the provider in the simulator from its own; `Geheugenstand` is one in memory."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from naober.istandaard.bericht import Prestatieregel
from naober.istandaard.gemeentecodes import bestaat_gemeente
from naober.istandaard.soorten import Wet

VERWIJDERD = "13"
VERVALLEN = "01"


@dataclass(frozen=True, slots=True)
class Omvang:
    """`eenheid` and `frequentie` are codes of the lists WJ756 and WMO757."""

    volume: int
    eenheid: str
    frequentie: str


@dataclass(frozen=True, slots=True)
class Toewijzing:
    """An allocation as the last 301 about it said. `budget` in cents. `wet` decides a few exceptions."""

    nummer: int
    bsn: str
    ingang: date
    eind: date | None = None
    categorie: str | None = None
    code: str | None = None
    omvang: Omvang | None = None
    budget: int | None = None
    reden_wijziging: str | None = None
    referentie_aanbieder: str | None = None
    wet: Wet = "iwmo"

    @property
    def vervallen(self) -> bool:
        """Counts as never sent."""
        return self.reden_wijziging == VERWIJDERD or (self.reden_wijziging == VERVALLEN and self.eind == self.ingang)

    def actueel_op(self, dag: date) -> bool:
        """Holds on this day, or begins after it."""
        return not self.vervallen and (self.eind is None or self.eind >= dag)


@dataclass(frozen=True, slots=True)
class Melding:
    """An earlier start or stop that was taken in and not deleted since; `eind` and `reden` only of a stop."""

    bsn: str
    toewijzing: int | None
    begin: date
    categorie: str | None = None
    code: str | None = None
    eind: date | None = None
    reden: str | None = None


@dataclass(frozen=True, slots=True)
class EerdereDeclaratie:
    """A 323 that was sent earlier, as the provider knows it when the 325 comes."""

    nummer: str
    basisschema_xsd: str
    bericht_xsd: str


class Stand(Protocol):
    """What is known. `vandaag` is the day on which the message is looked at."""

    @property
    def vandaag(self) -> date: ...

    # ---- for every message
    def bericht_bekend(self, nummer: int, identificatie: str) -> bool:
        """Was a message of this kind and identification taken in from this sender before?"""

    def gemeente_bestaat(self, code: str, dag: date) -> bool: ...

    def product_bestaat(self, categorie: str, code: str, dag: date) -> bool:
        """Does the code belong to the category, in the list that both parties use?"""

    # ---- allocations
    def client_bekend(self, bsn: str) -> bool: ...

    def toewijzing(self, nummer: int) -> Toewijzing | None: ...

    def toewijzingen_van(self, bsn: str) -> Sequence[Toewijzing]: ...

    def taakgericht(self, categorie: str | None, code: str | None) -> bool:
        """Is this done without allocations, for a lump sum?"""

    # ---- start and stop
    def starts(self, bsn: str, toewijzing: int | None) -> Sequence[Melding]: ...

    def stops(self, bsn: str, toewijzing: int | None) -> Sequence[Melding]: ...

    # ---- requests and answers
    def verzoek_bekend(self, referentie: str) -> bool: ...

    def verzoek_loopt(self, bsn: str) -> bool: ...

    def antwoorden(self, referentie: str) -> Sequence[str]:
        """VerzoekAntwoord of each answer that was sent."""

    def toegewezen_op_verzoek(self, referentie: str) -> bool: ...

    # ---- declarations
    def declaratienummer_bekend(self, nummer: str) -> bool: ...

    def laatste_declaratiemaand(self) -> date | None:
        """The first day of the last month that was declared."""

    def geleverd_in(self, maand: date) -> bool:
        """Is it known that there was help in this month, of which the first day is given?"""

    def prestatie(self, referentie: str) -> Prestatieregel | None:
        """A line that was declared earlier, approved or not."""

    def goedgekeurd(self, referentie: str) -> bool: ...

    def gecrediteerd(self, referentie: str) -> bool: ...

    def debet_bestaat(self, regel: Prestatieregel) -> Collection[str]:
        """References of approved debits, not credited, for the same allocation, product and period."""

    def gedeclareerd(self, toewijzing: int) -> tuple[int, int]:
        """Approved on this allocation up to now, credits taken off: the volume, in minutes when it is in hours or
        minutes and else in its own unit, and the cents."""

    def eenheden(self, categorie: str, code: str) -> Collection[str] | None:
        """In which units the contract lets this product be declared; None when it does not say."""

    def tarief(self, categorie: str, code: str, eenheid: str, dag: date) -> int | None:
        """Cents for one unit by the contract; None when it does not say. For minutes it may say what an hour costs."""

    def tarief_per_uur(self, categorie: str, code: str, dag: date) -> int | None: ...

    # ---- the answer to a declaration, at the provider
    def declaratie(self, identificatie: str) -> EerdereDeclaratie | None: ...


@dataclass
class Geheugenstand:
    """A `Stand` in memory: for tests, the simulator and training. Knows nothing until it is told."""

    vandaag: date
    wet: Wet = "iwmo"
    berichten: set[tuple[int, str]] = field(default_factory=set)
    producten: Mapping[str, Collection[str]] | None = None
    """Category to codes; None when every code will do."""
    taken: set[tuple[str | None, str | None]] = field(default_factory=set)
    toewijzingen: dict[int, Toewijzing] = field(default_factory=dict)
    startmeldingen: list[Melding] = field(default_factory=list)
    stopmeldingen: list[Melding] = field(default_factory=list)
    verzoeken: dict[str, str] = field(default_factory=dict)
    """Reference to the resident it is about."""
    antwoorden_op: dict[str, list[str]] = field(default_factory=dict)
    declaratienummers: set[str] = field(default_factory=set)
    laatste_maand: date | None = None
    leveringsmaanden: set[date] = field(default_factory=set)
    prestaties: dict[str, Prestatieregel] = field(default_factory=dict)
    afgekeurd: set[str] = field(default_factory=set)
    contracteenheden: dict[tuple[str, str], Collection[str]] = field(default_factory=dict)
    tarieven: dict[tuple[str, str, str], int] = field(default_factory=dict)
    declaraties: dict[str, EerdereDeclaratie] = field(default_factory=dict)

    def bericht_bekend(self, nummer: int, identificatie: str) -> bool:
        return (nummer, identificatie) in self.berichten

    def gemeente_bestaat(self, code: str, dag: date) -> bool:
        return bestaat_gemeente(code, dag)

    def product_bestaat(self, categorie: str, code: str, dag: date) -> bool:
        return self.producten is None or code in self.producten.get(categorie, ())

    def client_bekend(self, bsn: str) -> bool:
        return any(t.bsn == bsn for t in self.toewijzingen.values())

    def toewijzing(self, nummer: int) -> Toewijzing | None:
        return self.toewijzingen.get(nummer)

    def toewijzingen_van(self, bsn: str) -> Sequence[Toewijzing]:
        return [t for t in self.toewijzingen.values() if t.bsn == bsn]

    def taakgericht(self, categorie: str | None, code: str | None) -> bool:
        return (categorie, code) in self.taken

    def starts(self, bsn: str, toewijzing: int | None) -> Sequence[Melding]:
        return [m for m in self.startmeldingen if (m.bsn, m.toewijzing) == (bsn, toewijzing)]

    def stops(self, bsn: str, toewijzing: int | None) -> Sequence[Melding]:
        return [m for m in self.stopmeldingen if (m.bsn, m.toewijzing) == (bsn, toewijzing)]

    def verzoek_bekend(self, referentie: str) -> bool:
        return referentie in self.verzoeken

    def verzoek_loopt(self, bsn: str) -> bool:
        return any(
            van == bsn and "1" not in self.antwoorden(referentie) and not self.toegewezen_op_verzoek(referentie)
            for referentie, van in self.verzoeken.items()
        )

    def antwoorden(self, referentie: str) -> Sequence[str]:
        return self.antwoorden_op.get(referentie, [])

    def toegewezen_op_verzoek(self, referentie: str) -> bool:
        return any(t.referentie_aanbieder == referentie for t in self.toewijzingen.values())

    def declaratienummer_bekend(self, nummer: str) -> bool:
        return nummer in self.declaratienummers

    def laatste_declaratiemaand(self) -> date | None:
        return self.laatste_maand

    def geleverd_in(self, maand: date) -> bool:
        return maand in self.leveringsmaanden

    def prestatie(self, referentie: str) -> Prestatieregel | None:
        return self.prestaties.get(referentie)

    def goedgekeurd(self, referentie: str) -> bool:
        return referentie in self.prestaties and referentie not in self.afgekeurd

    def gecrediteerd(self, referentie: str) -> bool:
        return any(p.is_credit and p.vorige_referentie == referentie for p in self._goede())

    def debet_bestaat(self, regel: Prestatieregel) -> Collection[str]:
        return [
            p.referentie
            for p in self._goede()
            if not p.is_credit and zelfde_prestatie(p, regel) and not self.gecrediteerd(p.referentie)
        ]

    def gedeclareerd(self, toewijzing: int) -> tuple[int, int]:
        eigen = [p for p in self._goede() if p.toewijzing == toewijzing]
        return sum(-p.kleinste_volume if p.is_credit else p.kleinste_volume for p in eigen), sum(p.saldo for p in eigen)

    def eenheden(self, categorie: str, code: str) -> Collection[str] | None:
        return self.contracteenheden.get((categorie, code))

    def tarief(self, categorie: str, code: str, eenheid: str, dag: date) -> int | None:
        return self.tarieven.get((categorie, code, eenheid))

    def tarief_per_uur(self, categorie: str, code: str, dag: date) -> int | None:
        return self.tarieven.get((categorie, code, "04"))

    def declaratie(self, identificatie: str) -> EerdereDeclaratie | None:
        return self.declaraties.get(identificatie)

    def _goede(self) -> list[Prestatieregel]:
        return [p for p in self.prestaties.values() if p.referentie not in self.afgekeurd]


def zelfde_prestatie(een: Prestatieregel, ander: Prestatieregel) -> bool:
    """Same allocation, product and period."""
    return een[3:8] == ander[3:8]
