"""The rules on signals that hold on one day, as values; `signaalregels` makes them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar

from naober.gemeente.profiel.signalen import (
    Contactsoort,
    Normaliseren,
    Opvolgniveau,
    Pogingen,
    Prioriteitsregel,
    Signaalbron,
    Signaalgrond,
    Signaalresultaat,
    Signaalsoort,
    Signaalterm,
)


class MetCode(Protocol):
    @property
    def code(self) -> str: ...


T = TypeVar("T", bound=MetCode)


@dataclass(frozen=True, slots=True)
class Signaalkader:
    """What holds on `dag`. `gronden` are only those under which something may be received that day: of a covenant that
    is not signed, or does not run, the ground is in `niet_nu`, so that a refusal can say why."""

    dag: date
    gronden: tuple[Signaalgrond, ...]
    niet_nu: tuple[Signaalgrond, ...]
    soorten: tuple[Signaalsoort, ...]
    bronnen: tuple[Signaalbron, ...]
    niveaus: tuple[Opvolgniveau, ...]
    resultaten: tuple[Signaalresultaat, ...]
    contactsoorten: tuple[Contactsoort, ...]
    prioriteit: tuple[Prioriteitsregel, ...]
    leefwerelden: tuple[Signaalterm, ...]
    wortels: tuple[Signaalterm, ...]
    pogingen: Pogingen
    normaliseren: Normaliseren | None
    meldpunt: str

    def grond(self, code: str) -> Signaalgrond | None:
        return _een((*self.gronden, *self.niet_nu), code)

    def soort(self, code: str) -> Signaalsoort | None:
        return _een(self.soorten, code)

    def bron(self, code: str) -> Signaalbron | None:
        return _een(self.bronnen, code)

    def niveau(self, code: str) -> Opvolgniveau | None:
        return _een(self.niveaus, code)

    def resultaat(self, code: str) -> Signaalresultaat | None:
        return _een(self.resultaten, code)

    def contactsoort(self, code: str) -> Contactsoort | None:
        return _een(self.contactsoorten, code)

    def soorten_van(self, bron: str) -> tuple[Signaalsoort, ...]:
        """The kinds that this sender may give."""
        return tuple(s for s in self.soorten if not s.bronnen or bron in s.bronnen)

    def grond_voor(self, soort: Signaalsoort) -> Signaalgrond | None:
        """The first ground of this kind that holds today, or None when none does."""
        geldig = {g.code: g for g in self.gronden}
        return next((geldig[code] for code in soort.gronden if code in geldig), None)


def _een(rijen: Sequence[T], code: str) -> T | None:
    return next((rij for rij in rijen if rij.code == code), None)
