"""Walking through the rules. What is technically wrong is found first; then nothing else is looked at, because such a
message counts as not sent (OP286)."""

from collections.abc import Iterable, Iterator
from functools import cache

from naober.istandaard.bericht import Bericht, Prestatieregel, prestaties
from naober.istandaard.regels.lijn import Geheel, Lijn
from naober.istandaard.regels.register import (
    BERICHT,
    PRESTATIE,
    Bevinding,
    Deel,
    Lijntoets,
    Omgeving,
    Regel,
    bevinding,
    delen,
    regels_voor,
)
from naober.istandaard.regels.snel import in_orde, los_in_orde
from naober.istandaard.regels.stand import Stand
from naober.istandaard.soorten import Soort

DECLARATIE = 323


def controleer(bericht: Bericht, stand: Stand) -> list[Bevinding]:
    """What is wrong with this message, for a receiver who knows this much. Empty when nothing is.

    Technical findings (level 2) come alone; when there are none, those against earlier messages and other sources.
    A declaration that is too large to hold is checked with `Declaratiecontrole`, which finds the same.
    """
    if bericht.soort.nummer == DECLARATIE:
        controle = Declaratiecontrole(bericht, stand)
        regels = list(prestaties(bericht))
        los = controle.tel(regels)
        geheel = controle.geheel()
        return [*los, *geheel] or controle.beoordeel(regels)
    for technisch in (True, False):
        if gevonden := list(_controleer(bericht, stand, technisch=technisch)):
            return gevonden
    return []


def controleer_op(code: str, bericht: Bericht, stand: Stand) -> list[Bevinding]:
    """What this one rule about a message as a whole finds; also of a declaration without its lines."""
    o = Omgeving(bericht, stand)
    return [
        bevinding(regel, mis.deel, mis.wat, mis.element)
        for regel in regels_voor(bericht.soort)
        if regel.code == code and regel.berichttoets
        for mis in regel.berichttoets(o)
    ]


def _controleer(bericht: Bericht, stand: Stand, *, technisch: bool) -> Iterator[Bevinding]:
    o = Omgeving(bericht, stand)
    alle = tuple(delen(bericht))
    for regel in regels_voor(bericht.soort):
        if (regel.niveau == BERICHT) != technisch:
            continue
        if regel.berichttoets:
            for deel, element, wat in regel.berichttoets(o):
                yield bevinding(regel, deel, wat, element)
        elif regel.deeltoets:
            for deel in alle:
                mis = regel.deeltoets(deel.waarde, o) if deel.klasse == regel.klasse else None
                if mis:
                    yield bevinding(regel, deel, mis)
    yield from _lijnen_van_325(alle, o, technisch=technisch)


def _lijnen_van_325(alle: tuple[Deel, ...], o: Omgeving, *, technisch: bool) -> Iterator[Bevinding]:
    lijn = Lijn(o.bericht, o.stand, Geheel())
    bsn = ""
    for deel in alle:
        if deel.klasse == "Client" and "Bsn" in deel.waarde:
            bsn = deel.waarde["Bsn"]
        if deel.klasse != PRESTATIE:
            continue
        regel = Prestatieregel.van(bsn, deel.waarde)
        for r, toets in _lijntoetsen(o.bericht.soort, technisch=technisch):
            if wat := toets(regel, lijn):
                yield bevinding(r, deel, wat)


@cache
def _lijntoetsen(soort: Soort, *, technisch: bool) -> tuple[tuple[Regel, Lijntoets], ...]:
    return tuple(
        (r, r.lijntoets) for r in regels_voor(soort) if r.lijntoets is not None and (r.niveau == BERICHT) == technisch
    )


class Declaratiecontrole:
    """A 323 in two walks, so that it need not be held in memory: `tel` all lines, ask `geheel` once, and when nothing
    was found `beoordeel` all lines again, in the same order. Credits count before debits (OP366).

    `bericht` may be without its Clienten. `technisch`: something was found that refuses the whole message.
    """

    def __init__(self, bericht: Bericht, stand: Stand) -> None:
        self._bericht = bericht
        self._stand = stand
        self._lijn = Lijn(bericht, stand, Geheel())
        self._geteld = self._beoordeeld = 0
        self._los = _lijntoetsen(bericht.soort, technisch=True)
        self._streng = _lijntoetsen(bericht.soort, technisch=False)
        self.technisch = False

    def tel(self, regels: Iterable[Prestatieregel]) -> list[Bevinding]:
        """Take in lines; what comes out is technically wrong with a line on its own."""
        uit: list[Bevinding] = []
        lijn = self._lijn
        neem_op = lijn.geheel.neem_op
        for nummer, regel in enumerate(regels, self._geteld):
            neem_op(regel)
            self._geteld = nummer + 1
            if los_in_orde(regel, lijn):
                continue
            for r, toets in self._los:
                if wat := toets(regel, lijn):
                    uit.append(_over_lijn(r, nummer, regel, wat))
        self.technisch = self.technisch or bool(uit)
        return uit

    def geheel(self) -> list[Bevinding]:
        """About the declaration as a whole, when all lines are counted. When this finds something, the lines are not
        judged: that is what the standard asks (TR342)."""
        technisch = list(self._geheel(technisch=True))
        self.technisch = self.technisch or bool(technisch)
        return technisch if self.technisch else list(self._geheel(technisch=False))

    def _geheel(self, *, technisch: bool) -> Iterator[Bevinding]:
        o = Omgeving(self._bericht, self._stand)
        deel = next(delen(self._bericht, diep=False))
        for regel in regels_voor(self._bericht.soort):
            if (regel.niveau == BERICHT) != technisch:
                continue
            if regel.berichttoets:
                yield from (bevinding(regel, mis.deel, mis.wat, mis.element) for mis in regel.berichttoets(o))
            elif regel.geheeltoets and (wat := regel.geheeltoets(self._lijn)):
                yield bevinding(regel, deel, wat)
            elif regel.tellingtoets:
                for sleutel, wat in regel.tellingtoets(self._lijn):
                    yield bevinding(regel, Deel(PRESTATIE, (), sleutel, {}), wat)

    def beoordeel(self, regels: Iterable[Prestatieregel]) -> list[Bevinding]:
        """The lines once more, against what is known."""
        uit: list[Bevinding] = []
        lijn, zoek = self._lijn, self._stand.toewijzing
        for nummer, regel in enumerate(regels, self._beoordeeld):
            self._beoordeeld = nummer + 1
            lijn.toewijzing = zoek(regel.toewijzing)
            if in_orde(regel, lijn):
                continue
            for r, toets in self._streng:
                if wat := toets(regel, lijn):
                    uit.append(_over_lijn(r, nummer, regel, wat))
        return uit


def _over_lijn(regel: Regel, nummer: int, lijn: Prestatieregel, wat: str) -> Bevinding:
    return Bevinding(
        regel.code, regel.retourcode, regel.niveau, PRESTATIE, (PRESTATIE, nummer), lijn.referentie, regel.element, wat,
        regel.nu,
    )  # fmt: skip
