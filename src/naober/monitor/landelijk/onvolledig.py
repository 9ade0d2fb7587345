"""What is still missing for the national delivery of debt help, in the files that somebody sees."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from naober.gemeente.actor import Actor
from naober.inkomen.queries.traject import zichtbare_trajecten
from naober.monitor.landelijk import schuldhulpbron
from naober.monitor.landelijk.schuldhulp import Tekort, tekorten

# Trajectories that are looked at for one page.
PER_BLAD = 200


@dataclass(frozen=True, slots=True)
class Onvolledig:
    """A trajectory that lacks something, by the number of its file, which names nobody."""

    dossier: int
    sinds: date
    tekorten: Sequence[Tekort]


@dataclass(frozen=True, slots=True)
class Blad:
    """What was found among `bekeken` trajectories; `volgende`: the key of the next page, None on the last."""

    rijen: Sequence[Onvolledig]
    bekeken: int
    volgende: int | None


def onvolledig(actor: Actor, van: date, tot: date, na: int = 0) -> Blad:
    """The trajectories of the period that this actor sees and that lack something, from the oldest on. A fixed number
    of queries, whatever there is."""
    rijen = schuldhulpbron.in_periode(zichtbare_trajecten(actor), van, tot).filter(pk__gt=na).order_by("pk")
    nummers = list(rijen.values_list("pk", flat=True)[: PER_BLAD + 1])
    meer = len(nummers) > PER_BLAD
    nummers = nummers[:PER_BLAD]
    gevonden = schuldhulpbron.trajecten(zichtbare_trajecten(actor).filter(pk__in=nummers))
    mist = [Onvolledig(t.dossier, t.aangemeld, mis) for t in gevonden if (mis := tekorten(t))]
    return Blad(mist, len(nummers), nummers[-1] if meer else None)
