"""Which rules on signals hold for a municipality: the national ones, with its own in their place or beside them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Protocol, TypeVar

from naober.gemeente.deelregels import kader_van as deelkader_van
from naober.gemeente.laden import geldend, heel_profiel
from naober.gemeente.landelijk import signaalwet
from naober.gemeente.profiel.signalen import (
    Combineren,
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
from naober.gemeente.queries import profielmap
from naober.kern import Fout


class _MetCode(Protocol):
    @property
    def code(self) -> str: ...


T = TypeVar("T", bound=_MetCode)


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
    combineren: Combineren
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


@lru_cache(maxsize=64)
def signaalkader(gemeente: int, dag: date) -> Signaalkader:
    """The rules on signals of this municipality as they hold on `dag`."""
    wet, eigen = geldend(signaalwet(), dag), geldend(heel_profiel(profielmap(gemeente)).signalen, dag)
    convenanten = {c.code for c in deelkader_van(gemeente, dag).convenanten}
    gronden = _samen(wet.gronden, eigen.gronden)
    if wet.pogingen is None or wet.combineren is None:
        raise Fout("In landelijk/signalen.yaml ontbreekt 'pogingen' of 'combineren'.", wat_nu="Vul ze aan.")
    return Signaalkader(
        dag,
        tuple(g for g in gronden if g.convenant is None or g.convenant in convenanten),
        tuple(g for g in gronden if g.convenant is not None and g.convenant not in convenanten),
        _samen(wet.soorten, eigen.soorten),
        _samen(wet.bronnen, eigen.bronnen),
        eigen.niveaus or wet.niveaus,
        _samen(wet.resultaten, eigen.resultaten),
        _samen(wet.contactsoorten, eigen.contactsoorten),
        _samen(wet.prioriteit, eigen.prioriteit),
        eigen.leefwerelden or wet.leefwerelden,
        eigen.wortels,
        eigen.pogingen or wet.pogingen,
        eigen.combineren or wet.combineren,
        eigen.normaliseren,
        eigen.meldpunt or "Signalen",
    )


def _samen(wet: tuple[T, ...], eigen: tuple[T, ...]) -> tuple[T, ...]:
    """The national parts, each replaced by the municipality's own with the same code, and what it adds."""
    van_hier = {deel.code: deel for deel in eigen}
    landelijk = {deel.code for deel in wet}
    return (*(van_hier.get(deel.code, deel) for deel in wet), *(d for d in eigen if d.code not in landelijk))
