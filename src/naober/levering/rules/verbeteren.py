"""What a rejected line of an invoice becomes when what is wrong can be put right from the allocation and the contract.
No clock and no database."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from naober.istandaard.regels.declaratie import laatste_dag
from naober.istandaard.volume import bedrag_per_uur
from naober.kern import Bedrag
from naober.levering.rules.declaratie import Factuurregel, Toegewezen

# Before or after the allocation, not in the month, not from its first or to its last day.
_PERIODE = frozenset({"9307", "9308", "9319", "9387", "9388"})
_CATEGORIE, _CODE, _TARIEF, _BEDRAG = "9339", "9340", "0611", "9346"
_KAN = _PERIODE | {_CATEGORIE, _CODE, _TARIEF, _BEDRAG}


def kan_verbeteren(redenen: Collection[str], *, credit: bool) -> bool:
    """Whether a line that was rejected for these reasons may be put right by itself: all of them are known here, and
    it takes nothing back."""
    return bool(redenen) and not credit and set(redenen) <= _KAN


def verbeter(
    regel: Factuurregel,
    toewijzing: Toegewezen,
    prijs: int | None,
    redenen: Collection[str],
    *,
    per_minuut: bool = False,
) -> Factuurregel | None:
    """The line as it should be: with the days that fall within its month and the allocation, the category and code
    that were allocated, and the tariff of the contract in whole cents (`prijs`). How much was delivered stays as it
    was. `per_minuut`: the price is for an hour, and the line in minutes. None when that cannot be said: on a removed
    allocation, over more than a month, or without a tariff."""
    if toewijzing.verwijderd or not kan_verbeteren(redenen, credit=bool(regel.crediteert)):
        return None
    nieuw = regel
    if _PERIODE & set(redenen):
        periode = _periode(regel.begin, regel.eind, toewijzing.ingang, toewijzing.einde)
        if periode is None:
            return None
        nieuw = replace(nieuw, begin=periode[0], eind=periode[1])
    if _CATEGORIE in redenen:
        nieuw = replace(nieuw, categorie=toewijzing.categorie)
    if _CODE in redenen:
        nieuw = replace(nieuw, code=toewijzing.code)
    if _TARIEF in redenen:
        nieuw = replace(nieuw, tarief=Bedrag(prijs) if prijs else None)
    if {_TARIEF, _BEDRAG} & set(redenen):
        if nieuw.tarief is None:
            return None
        gewoon = nieuw.volume * nieuw.tarief.centen
        centen = bedrag_per_uur(nieuw.volume, prijs) if per_minuut and prijs is not None else gewoon
        nieuw = replace(nieuw, bedrag=Bedrag(centen))
    return None if nieuw == regel or not nieuw.categorie or not nieuw.code else nieuw


def _periode(begin: date, eind: date, van: date, tot: date | None) -> tuple[date, date] | None:
    """The month of these days, as far as it falls within the allocation; None over more than one month."""
    if (begin.year, begin.month) != (eind.year, eind.month):
        return None
    nieuw = max(begin.replace(day=1), van), min(laatste_dag(begin), tot or date.max)
    return nieuw if nieuw[0] <= nieuw[1] else None
