"""What stands beside one line of a declaration (323) while it is judged."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Protocol

from naober.istandaard.bericht import Bericht, Inhoud, Prestatieregel
from naober.istandaard.regels.algemeen import jaren_eerder
from naober.istandaard.regels.stand import Stand, Toewijzing

VANAF = date(2021, 1, 1)
UUR = "04"
_JAREN = 5


@dataclass
class Geheel:
    """What is counted over all lines of one declaration, in the first of two walks. Plain dicts, for there may be very
    many lines."""

    aantal: dict[str, int] = field(default_factory=dict)
    """How often each reference stands in it."""
    vorige: dict[str, int] = field(default_factory=dict)
    debet: dict[tuple[object, ...], int] = field(default_factory=dict)
    personen: dict[str, int] = field(default_factory=dict)
    """How often a resident begins: who comes back later stands in it twice."""
    laatste_bsn: str = ""
    saldo: int = 0
    credit_volume: dict[int, int] = field(default_factory=lambda: defaultdict(int))
    credit_bedrag: dict[int, int] = field(default_factory=lambda: defaultdict(int))
    maanden: set[tuple[int, int]] = field(default_factory=set)

    def neem_op(self, r: Prestatieregel) -> None:
        bsn, referentie, vorige, _, _, _, begin, _, _, _, _, bedrag, debet = r
        self.aantal[referentie] = self.aantal.get(referentie, 0) + 1
        self.maanden.add((begin.year, begin.month))
        if bsn != self.laatste_bsn:
            self.laatste_bsn = bsn
            self.personen[bsn] = self.personen.get(bsn, 0) + 1
        if vorige is not None:
            self.vorige[vorige] = self.vorige.get(vorige, 0) + 1
        if debet == "D":
            self.saldo += bedrag
            sleutel = r[3:8]
            self.debet[sleutel] = self.debet.get(sleutel, 0) + 1
        else:
            # Credits are taken in before debits, wherever they stand (OP366).
            self.saldo -= bedrag
            self.credit_volume[r.toewijzing] += r.kleinste_volume
            self.credit_bedrag[r.toewijzing] += bedrag


class Naast(Protocol):
    """What the period and product of a line are laid beside: its allocation, and the last day that is declared."""

    @property
    def toewijzing(self) -> Toewijzing | None: ...

    @property
    def tot(self) -> date: ...


@dataclass
class Lijn:
    """What stands beside a line while it is judged, in the second walk."""

    bericht: Bericht
    stand: Stand
    geheel: Geheel
    toewijzing: Toewijzing | None = None
    volume: dict[int, int] = field(default_factory=lambda: defaultdict(int))
    bedrag: dict[int, int] = field(default_factory=lambda: defaultdict(int))

    @cached_property
    def dagtekening(self) -> date:
        return self.bericht.dagtekening

    @cached_property
    def declaratie(self) -> Inhoud:
        inhoud: Inhoud = self.bericht.inhoud["Declaratie"]
        return inhoud

    @cached_property
    def vroegst(self) -> date:
        """No period begins before this day (CS100). Who plays an earlier year, in a story or a training, had no such
        messages; there the rule says nothing."""
        return VANAF if self.stand.vandaag >= VANAF else date.min

    @cached_property
    def oudst(self) -> date:
        """No period ends before this day (TR335)."""
        return jaren_eerder(self.declaratie["DeclaratieDagtekening"], _JAREN)

    @cached_property
    def tot(self) -> date:
        """The last day of the month that is declared."""
        dag: date = self.declaratie["DeclaratiePeriode"]["Einddatum"]
        return dag

    def nog_volume(self, t: Toewijzing, hoogst: int) -> int:
        """What is left of the volume of an allocation, in minutes for hours."""
        geheel = hoogst * 60 if t.omvang is not None and t.omvang.eenheid == UUR else hoogst
        eerder = self.stand.gedeclareerd(t.nummer)[0] - self.geheel.credit_volume.get(t.nummer, 0)
        return geheel - eerder - self.volume.get(t.nummer, 0)
