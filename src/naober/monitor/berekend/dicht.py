"""What the stored figures keep back, for whoever counts the same figure anew: two that each choose what goes with a
small part would each show what the other hides."""

from collections.abc import Iterable, Mapping
from datetime import date

from naober.gemeente.profiel import Profiel
from naober.monitor.berekend.tellen import keuze_van
from naober.monitor.models import Indicatorwaarde
from naober.monitor.tellen import Dicht

# A measurement, what it counts of by column, and the first day of the year.
Figuur = tuple[str, frozenset[tuple[str, frozenset[str]]], date]


def figuur(meting: str, keuze: Mapping[str, Iterable[str]], van: date) -> Figuur:
    """The same figure, however its choice is written."""
    return meting, frozenset((kolom, frozenset(waarden)) for kolom, waarden in keuze.items()), van


def dicht_van(profiel: Profiel, jaren: Iterable[int]) -> dict[Figuur, Dicht]:
    """Of each figure that an indicator of this profile counts what is kept back of these years, by column; one query.

    Beside any part of a column also what has no code there, as that is counted in the whole and never stored."""
    van = {(i.code, "" if code == i.meting else code): (code, keuze_van(i.keuze))
           for i in profiel.indicatoren if i.berekend and i.meting for code in (i.meting, *i.ook)}  # fmt: skip
    velden = ("indicator", "naast", "van", "tot", "per", "gebied", "deel")
    heel = [(date(j, 1, 1), date(j, 12, 31)) for j in jaren]
    laatste = Indicatorwaarde.objects.filter(
        wijze=Indicatorwaarde.Wijze.BEREKEND, van__in=[v for v, _ in heel], tot__in=[t for _, t in heel]
    )
    laatste = laatste.order_by(*velden, "-id").distinct(*velden)
    rijen = Indicatorwaarde.objects.filter(pk__in=laatste.values("pk"), verborgen=True)
    uit: dict[Figuur, dict[str, set[str]]] = {}
    for code, naast, dag, per, gebied, deel in rijen.values_list("indicator", "naast", "van", "per", "gebied", "deel"):
        if (code, naast) in van:
            meting, keuze = van[code, naast]
            uit.setdefault(figuur(meting, keuze, dag), {}).setdefault(per, {""}).add(gebied or deel)
    return dict(uit)
