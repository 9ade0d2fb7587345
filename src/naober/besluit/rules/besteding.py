"""What a grant in money comes to in a period: the amount that was granted, not what was paid."""

from dataclasses import dataclass
from datetime import date
from itertools import count, takewhile

from naober.kern import Bedrag
from naober.kern.kalender import maanden_later

_MAANDEN = 12


@dataclass(frozen=True, slots=True)
class Toekenning:
    """A grant in money or as pgb, as it holds now: `per` is 'eenmalig', 'maand' or 'jaar'; `eind` is its last day."""

    bedrag: Bedrag
    per: str
    ingang: date
    eind: date | None = None


def toegekend_in(toekenning: Toekenning, van: date, tot: date) -> Bedrag:
    """What this grant comes to from `van` up to and including `tot`.

    An amount once counts on its first day. One per month counts on that day of every month, within the days of
    the grant; one per year as a twelfth for each of those months, rounded to a cent."""
    einde = min(tot, toekenning.eind) if toekenning.eind else tot
    if toekenning.per == "eenmalig":
        return toekenning.bedrag if van <= toekenning.ingang <= einde else Bedrag(0)
    dagen = takewhile(lambda dag: dag <= einde, (maanden_later(toekenning.ingang, n) for n in count()))
    maanden = sum(dag >= van for dag in dagen)
    if toekenning.per == "maand":
        return toekenning.bedrag * maanden
    return Bedrag((2 * toekenning.bedrag.centen * maanden + _MAANDEN) // (2 * _MAANDEN))
