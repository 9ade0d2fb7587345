"""What of signals waits for somebody, and until when: for *Mijn dag*, the work list and the page of a household."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from django.contrib.postgres.aggregates import StringAgg
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import JSONObject

from naober.dossier.models import Dossier
from naober.fundament.vaste_vraag import vaste_vraag
from naober.gemeente.actor import Actor
from naober.gemeente.rechten import heeft_recht
from naober.signalen.models import Opvolging, Signaal, Signaalzaak

Wat = Literal["oppakken", "gesprek", "afspraak", "opgepakt"]
# The most urgent of a team; the queue has the rest.
HOOGSTENS = 20
_OPEN = (Signaalzaak.Status.WACHT, Signaalzaak.Status.OPGEPAKT)


@dataclass(frozen=True, slots=True)
class Signaalklok:
    """A term of a case. `wat`: taking it up, the first talk, or what was agreed after it; `opgepakt`: it is taken up,
    and no term runs. `soorten`: codes of the kinds of signals in it; empty of what was agreed."""

    zaak: int
    wat: Wat
    uiterlijk: date | None
    soorten: tuple[str, ...] = ()


def soorten_uit(tekst: str) -> tuple[str, ...]:
    return tuple(filter(None, tekst.split(",")))


def _soorten(zaak: str = "pk") -> Subquery:
    staan = Signaal.objects.filter(zaak=OuterRef(zaak), ingetrokken_op__isnull=True).order_by()
    per_zaak = staan.values("zaak").annotate(codes=StringAgg("soort", Value(","), distinct=True))
    return Subquery(per_zaak.values("codes"))


def klokdelen(vorm: Actor, wie: int) -> list[tuple[QuerySet[Any], Wat, str, str]]:
    """The parts of which the terms of this actor are made: rows, what they are about, the field with the last day and
    that with the number of the case. Each row has the kinds in `soorten_`; nothing for who follows no signals up."""
    if not (vorm.team and heeft_recht(vorm.rollen, "signaal.opvolgen")):
        return []
    wacht = Signaalzaak.objects.filter(team=vorm.team, status=Signaalzaak.Status.WACHT)
    gesprek = Signaalzaak.objects.filter(
        team=vorm.team, status=Signaalzaak.Status.OPGEPAKT, opgepakt_door_id=wie, gesprek_voor__isnull=False
    )
    afspraak = Opvolging.objects.filter(
        afgesproken_door_id=wie, gedaan_op__isnull=True, zaak__team=vorm.team, zaak__status__in=_OPEN
    )
    met = {"soorten_": _soorten()}
    return [
        (wacht.annotate(**met).order_by("-prioriteit", "uiterlijk_op", "pk")[:HOOGSTENS], "oppakken", "uiterlijk_op",
         "pk"),
        (gesprek.annotate(**met).order_by("gesprek_voor", "pk")[:HOOGSTENS], "gesprek", "gesprek_voor", "pk"),
        (afspraak.annotate(soorten_=Value("")).order_by("uiterlijk_op", "pk")[:HOOGSTENS], "afspraak", "uiterlijk_op",
         "zaak_id"),
    ]  # fmt: skip


def signaalklokken(actor: Actor) -> list[Signaalklok]:
    """What of signals waits for this actor, the first last day first. One query, and none without the right."""
    if not klokdelen(actor.vorm, actor.id):
        return []
    rijen = [
        Signaalklok(pk, wat, dag, soorten_uit(codes or ""))
        for wat, pk, dag, codes in _klokken(actor.vorm, wie=actor.id)
    ]
    return op_volgorde(rijen)


def op_volgorde(klokken: Iterable[Signaalklok]) -> list[Signaalklok]:
    return sorted(klokken, key=lambda k: (k.uiterlijk or date.max, k.zaak, k.wat))


@vaste_vraag
def _klokken(vorm: Actor, *, wie: int) -> QuerySet[Any, Any]:
    eerste, *andere = (
        rijen.values_list(Value(wat), nummer, dag, "soorten_") for rijen, wat, dag, nummer in klokdelen(vorm, wie)
    )
    return eerste.union(*andere, all=True)


# ------------------------------------------------------------------------------------- het huishouden


def open_zaken() -> ArraySubquery:
    """The open cases about the household of a file, for the query of that file itself. The policies leave only those of
    one's own team, and those that are in that file."""
    zaken = Signaalzaak.objects.filter(huishouden=OuterRef("huishouden"), status__in=_OPEN).annotate(
        soorten_=_soorten()
    )
    velden = JSONObject(
        zaak="pk", status="status", uiterlijk="uiterlijk_op", gesprek="gesprek_voor", soorten="soorten_"
    )
    return ArraySubquery(zaken.order_by("pk").values(json=velden))


def zaken_bij(dossier: Dossier) -> list[Signaalklok]:
    """The open cases about this household that `open_zaken` brought along with its file."""
    uit = []
    for rij in getattr(dossier, "signalen_", None) or ():
        wacht = rij["status"] == Signaalzaak.Status.WACHT
        dag = rij["uiterlijk"] if wacht else rij["gesprek"]
        wat: Wat = "oppakken" if wacht else "gesprek" if dag else "opgepakt"
        uit.append(
            Signaalklok(rij["zaak"], wat, date.fromisoformat(dag) if dag else None, soorten_uit(rij["soorten"] or ""))
        )
    return op_volgorde(uit)
