"""Where households lived while help was given, and the team on whose account it is there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from naober.bewoners.models import VorigAdres
from naober.geld.rules.verplichting import EERST, Plek
from naober.gemeente.profiel import Profiel

if TYPE_CHECKING:
    from naober.geld.bronnen import Bron

_DAG = timedelta(days=1)


def zet_plekken(profiel: Profiel, bronnen: Sequence[Bron]) -> None:
    """Where each household lives during the term. Only who moved after its first day takes a query."""
    verhuisd = {b.dossier for b in bronnen if b.ingang and b.sinds_adres and b.sinds_adres > b.ingang}
    eerder: dict[int, list[tuple[date, str]]] = defaultdict(list)
    if verhuisd:
        rijen = VorigAdres.objects.filter(huishouden__dossiers__in=verhuisd).order_by("tot")
        for pk, tot, gebied in rijen.values_list("huishouden__dossiers", "tot", "gebied"):
            eerder[pk].append((tot, gebied))
    for bron in bronnen:
        voor = [(tot, g) for tot, g in eerder.get(bron.dossier, ()) if bron.ingang and tot >= bron.ingang]
        if not voor:
            bron.plekken = (Plek(EERST, bron.gebied, bron.team),)
            continue
        plekken: list[Plek] = []
        starten = [EERST, *(tot + _DAG for tot, _ in voor)]
        for vanaf, gebied in zip(starten, (*(g for _, g in voor), bron.gebied), strict=True):
            if not plekken or plekken[-1].gebied != gebied:
                plekken.append(Plek(vanaf, gebied, team_van(profiel, gebied, bron.wie)))
        bron.plekken = tuple(plekken)
        bron.gebied, bron.team = plekken[0].gebied, plekken[0].team


def team_van(profiel: Profiel, gebied: str, wie: str) -> str:
    """The team on whose account help in this area is: of who decided, when it works there; else the first access team
    that does; else of who decided, as where teams have no areas."""
    hier = [t.code for t in profiel.teams if t.soort == "toegangsteam" and gebied in (*t.gebieden, *t.bestrijkt)]
    return wie if wie in hier or not hier else hier[0]
