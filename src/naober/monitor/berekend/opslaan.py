"""Keeping what was counted: only what is new or changed, beside what was there, and that it was counted at all."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import connection, transaction
from django.utils import timezone

from naober.fundament.scope import in_scope
from naober.gemeente.queries import profiel_van
from naober.kern import Weigering, datum_voluit
from naober.kern.tellen import KLEINSTE
from naober.monitor.berekend.tellen import JAREN, Geteld, tel_alles
from naober.monitor.berekend.vrijgeven import Sleutel
from naober.monitor.doelen.queries import kleinste, ongeteld
from naober.monitor.models import Indicatorwaarde, Telling
from naober.monitor.tijd import tijdvak_van, tijdvakken
from naober.monitor.winkel.lezen import Winkel, open_winkel, volledigheid

HERKOMST = "geteld in Naober uit de dossiers"
_NIETS_MEER = "Er is niets meer om dit van te tellen."
_KOLOM = {"gebied": "gebied", "team": "team", "trede": "trede"}
# Indicator, what stands beside it, first and last day, by which column, and which part.
Plek = tuple[str, str, object, object, str, str]


@dataclass(frozen=True, slots=True)
class Opgeslagen:
    """How many figures there are, how many lines that added, and what could not be counted."""

    cijfers: int
    nieuw: int
    ongeteld: Mapping[str, str]
    waarschuwing: str


def tel_en_bewaar(gemeente: int, nu: datetime, alleen: Collection[str] = ()) -> Opgeslagen | Weigering:
    """Count every indicator of this municipality in its store and keep what may be shown. Refuses without a store, and
    with one that is too far behind the files. What did not change is not written again; in its own transaction.
    `alleen`: only these indicators; the others stay as they are."""
    with transaction.atomic(), in_scope(gemeente=gemeente, breed=True):
        with connection.cursor() as cursor:
            # Nobody else counts meanwhile: two would both see the same figure as new, and write it twice.
            cursor.execute(
                "select pg_advisory_xact_lock(hashtext('monitor_telling'), current_setting('naober.gemeente')::int)"
            )
        winkel = open_winkel(gemeente, nu)
        if isinstance(winkel, Weigering):
            return winkel
        return _bewaar(gemeente, winkel, alleen)


def _bewaar(gemeente: int, winkel: Winkel, alleen: Collection[str]) -> Opgeslagen:
    stand = winkel.manifest.moment
    dag = timezone.localtime(stand).date()
    profiel = profiel_van(gemeente, dag)
    gekozen = [i for i in profiel.indicatoren if i.berekend and (not alleen or i.code in alleen)]
    er_al = _laatste(i.code for i in gekozen)
    uitkomst = tel_alles(
        winkel.motor, gekozen, dag, kleinste(profiel), getoond=_getoond(er_al.values()), gaten=_gaten(winkel)
    )
    nieuw, over = [], dict(er_al)
    for g in uitkomst.geteld:
        vorige = over.pop(_plek(g), None)
        if vorige is None or _anders(g, vorige):
            nieuw.append(_rij(g, vorige, stand))
    # What was there and is no more; of years that are not counted any more the last line stays.
    oudste = tijdvakken(dag, JAREN)[0].van
    nieuw += [_vervallen(v, stand) for v in over.values() if v.van >= oudste and v.uitspraak != _NIETS_MEER]
    Indicatorwaarde.objects.bulk_create(nieuw, batch_size=5000)
    gelaten = {k: w for k, w in ongeteld().items() if alleen and k not in alleen}
    Telling.objects.create(stand=stand, dag=dag, regels=len(nieuw), ongeteld={**gelaten, **uitkomst.ongeteld})
    return Opgeslagen(len(uitkomst.geteld), len(nieuw), uitkomst.ongeteld, winkel.waarschuwing)


def _laatste(indicatoren: Iterable[str]) -> dict[Plek, Indicatorwaarde]:
    velden = ("indicator", "naast", "van", "tot", "per", "gebied", "deel")
    rijen = Indicatorwaarde.objects.filter(wijze=Indicatorwaarde.Wijze.BEREKEND, indicator__in=list(indicatoren))
    rijen = rijen.order_by(*velden, "-id").distinct(*velden)
    return {(r.indicator, r.naast, r.van, r.tot, r.per, r.gebied or r.deel): r for r in rijen}


def _plek(g: Geteld) -> Plek:
    return g.indicator, g.naast, g.tijdvak.van, g.tijdvak.tot, g.per, g.deel


def _getoond(rijen: Iterable[Indicatorwaarde]) -> dict[tuple[str, str], set[Sleutel]]:
    """What was shown of finished periods, by indicator and what stands beside it."""
    uit: dict[tuple[str, str], set[Sleutel]] = defaultdict(set)
    for r in rijen:
        vak = tijdvak_van(r.van, r.tot)
        if vak is not None and r.peildatum is None and not r.verborgen and r.waarde is not None:
            uit[r.indicator, r.naast].add((r.per, r.gebied or r.deel, vak.code))
    return uit


def _gaten(winkel: Winkel) -> str:
    """What the files do not say, which a part then lacks."""
    gaten = {k: n for k, n in volledigheid(winkel).items() if n}
    if not gaten:
        return ""
    delen = [f"{n if n >= KLEINSTE else 'enkele'} zonder {_KOLOM[k]}" for k, n in sorted(gaten.items())]
    return f"Besluiten die bij geen deel staan: {', '.join(delen)}."


def _anders(g: Geteld, v: Indicatorwaarde) -> bool:
    oud = (v.waarde, v.teller, v.noemer, v.verborgen, v.peildatum is not None, v.uitspraak)
    return oud != (g.waarde, g.teller, g.noemer, g.verborgen, g.lopend, "")


def _rij(g: Geteld, vorige: Indicatorwaarde | None, stand: datetime) -> Indicatorwaarde:
    dag = timezone.localtime(stand).date()
    return Indicatorwaarde(
        indicator=g.indicator, naast=g.naast, van=g.tijdvak.van, tot=g.tijdvak.tot, per=g.per,
        gebied=g.deel if g.per == "gebied" else "", deel="" if g.per == "gebied" else g.deel, waarde=g.waarde,
        teller=g.teller, noemer=g.noemer, verborgen=g.verborgen, herkomst=HERKOMST, volledig=g.volledig,
        peildatum=dag if g.lopend else None, correctie=_correctie(vorige), wijze=Indicatorwaarde.Wijze.BEREKEND,
        stand=stand, dag=dag,
    )  # fmt: skip


def _correctie(vorige: Indicatorwaarde | None) -> str:
    """That a period that had ended is counted otherwise than before; not by how much, which may be one person."""
    if vorige is None or vorige.peildatum is not None:
        return ""
    return f"Opnieuw geteld; op {datum_voluit(vorige.dag)} was dit anders."


def _vervallen(v: Indicatorwaarde, stand: datetime) -> Indicatorwaarde:
    return Indicatorwaarde(
        indicator=v.indicator, naast=v.naast, van=v.van, tot=v.tot, per=v.per, gebied=v.gebied, deel=v.deel,
        herkomst=HERKOMST, uitspraak=_NIETS_MEER, correctie=_correctie(v), wijze=Indicatorwaarde.Wijze.BEREKEND,
        stand=stand, dag=timezone.localtime(stand).date(),
    )  # fmt: skip
