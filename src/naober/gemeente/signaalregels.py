"""Which rules on signals hold for a municipality: the national ones, with its own in their place or beside them."""

from datetime import date
from functools import lru_cache
from typing import TypeVar

from naober.gemeente.deelregels import kader_van as deelkader_van
from naober.gemeente.laden import geldend, heel_profiel
from naober.gemeente.landelijk import signaalwet
from naober.gemeente.queries import profielmap
from naober.gemeente.signaalkader import MetCode, Signaalkader
from naober.kern import Fout

T = TypeVar("T", bound=MetCode)


@lru_cache(maxsize=64)
def signaalkader(gemeente: int, dag: date) -> Signaalkader:
    """The rules on signals of this municipality as they hold on `dag`."""
    wet, eigen = geldend(signaalwet(), dag), geldend(heel_profiel(profielmap(gemeente)).signalen, dag)
    convenanten = {c.code for c in deelkader_van(gemeente, dag).convenanten}
    gronden = _samen(wet.gronden, eigen.gronden)
    if wet.pogingen is None:
        raise Fout("In landelijk/signalen.yaml ontbreekt 'pogingen'.", wat_nu="Vul ze aan.")
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
        eigen.normaliseren,
        eigen.meldpunt or "Signalen",
    )


def _samen(wet: tuple[T, ...], eigen: tuple[T, ...]) -> tuple[T, ...]:
    """The national parts, each replaced by the municipality's own with the same code, and what it adds."""
    van_hier = {deel.code: deel for deel in eigen}
    landelijk = {deel.code for deel in wet}
    return (*(van_hier.get(deel.code, deel) for deel in wet), *(d for d in eigen if d.code not in landelijk))
