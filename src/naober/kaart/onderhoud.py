"""What the map needs every night: who offers something is asked to look at it, and what nobody looks at leaves."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import connection
from django.db.models import Q

from naober.gemeente.profiel import Profiel
from naober.kaart.models import Herkomst, Voorziening
from naober.kaart.rules import te_doen, versheid_van
from naober.kern import datum_voluit

_STANDEN = (Voorziening.Stand.GEPUBLICEERD, Voorziening.Stand.DICHT)


@dataclass(frozen=True, slots=True)
class Nachtstand:
    """What one night did: numbers of the entries that were asked about and of those that left the map; and of which
    organisations ('' for none) how many were asked about."""

    herinnerd: tuple[int, ...]
    gearchiveerd: tuple[int, ...]
    per_organisatie: dict[str, int]


def houd_bij(profiel: Profiel, dag: date) -> Nachtstand:
    """Ask about what grew old and archive what nobody answered for, in the municipality in scope; twice is as once.

    What the profile puts on the map is asked about and stays: that is policy, and ends in the profile."""
    regel = versheid_van(profiel)
    grens = Q(nagekeken_op__isnull=True) | Q(nagekeken_op__lte=dag - timedelta(days=regel.herinneren))
    velden = ("pk", "nagekeken_op", "herinnerd_op", "herkomst", "organisatie__naam")
    herinnerd, oud, per = [], [], defaultdict[str, int](int)
    rijen = Voorziening.objects.filter(grens, stand__in=_STANDEN).order_by("pk").values_list(*velden)
    for pk, nagekeken, gevraagd, herkomst, organisatie in rijen.iterator(chunk_size=5000):
        doen = te_doen(nagekeken, gevraagd, dag, regel)
        if doen == "archiveren" and herkomst != Herkomst.PROFIEL:
            oud.append(pk)
        elif doen != "niets":
            herinnerd.append(pk)
            per[organisatie or ""] += 1
    # Of what is only asked about no word changes.
    _zoekindex("straks")
    for deel in _delen(herinnerd):
        Voorziening.objects.filter(pk__in=deel).update(herinnerd_op=dag)
    _zoekindex("")
    reden = f"Niet meer nagekeken. Op {datum_voluit(dag)} vanzelf van de kaart gehaald, na een herinnering."
    for deel in _delen(oud):
        Voorziening.objects.filter(pk__in=deel).update(stand=Voorziening.Stand.GEARCHIVEERD, reden_stand=reden)
    return Nachtstand(tuple(herinnerd), tuple(oud), dict(per))


def _zoekindex(stand: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("select set_config('naober.zoekindex', %s, true)", [stand])


def _delen(nummers: list[int], grootte: int = 2000) -> Iterable[list[int]]:
    return (nummers[i : i + grootte] for i in range(0, len(nummers), grootte))
