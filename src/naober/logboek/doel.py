"""What somebody opens a file for: seen from the work that they have in it, or else chosen by themselves."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from django.db.models import Case, CharField, Exists, F, OuterRef, QuerySet, Subquery, Value, When

from naober.dossier.handeling import inzagegronden_nu, namens
from naober.dossier.models import Betrokkenheid, Dossier
from naober.fundament.gezien import Rij, zonder
from naober.fundament.vaste_vraag import vaste_vraag
from naober.gemeente.actor import Actor
from naober.logboek.models import Doelkeuze

# Rows that are a reason for this actor to open the file `OuterRef("pk")`; None when such rows never are for them.
Reden = Callable[[Actor, date], QuerySet[Any, Any] | None]
_REDENEN: dict[str, list[Reden]] = {}
# The first reason there is.
_BETROKKEN = "betrokken"


def aanleiding_bij(code: str) -> Callable[[Reden], Reden]:
    """Let a room further down the street say which of its rows are a reason to open a file: work that runs in it."""

    def bij(reden: Reden) -> Reden:
        _REDENEN.setdefault(code, []).append(reden)
        return reden

    return bij


def aanleiding_voor(actor: Actor, dossier: int, dag: date, gelezen: Iterable[Rij] = ()) -> str | None:
    """Why this actor opens this file today: involved, standing in, work in it, a ground that was given (consent,
    emergency, a granted request), or what they chose today. None when nothing says so. At most two
    queries; none at all where the rows that the page itself has read say that they are involved."""
    if any(_zegt_betrokken(velden, actor, dossier) for tabel, velden in gelezen if tabel is Betrokkenheid):
        return _BETROKKEN
    with zonder():
        # Nearly always, and much less to ask than all the other reasons.
        if _betrokken(wie=actor.id, dossier=dossier):
            return _BETROKKEN
        return next(iter(_aanleiding(actor.vorm, dag, wie=actor.id, vandaag=actor.vandaag, dossier=dossier)), None)


def _zegt_betrokken(velden: Mapping[str, Any], actor: Actor, dossier: int) -> bool:
    """Does this row say it in full? A page that reads no end of it says nothing."""
    wie = (velden.get("medewerker_id"), velden.get("dossier_id"), velden.get("tot", actor))
    return wie == (actor.id, dossier, None)


@vaste_vraag
def _betrokken(*, wie: int, dossier: int) -> QuerySet[Betrokkenheid, int]:
    return Betrokkenheid.objects.filter(dossier_id=dossier, medewerker_id=wie, tot__isnull=True).values_list(
        "pk", flat=True
    )


@vaste_vraag
def _aanleiding(vorm: Actor, dag: date, *, wie: int, vandaag: date, dossier: int) -> QuerySet[Dossier, str | None]:
    actor = vorm.als(wie, vandaag)
    lopend = Betrokkenheid.objects.filter(dossier=OuterRef("pk"), tot__isnull=True)
    redenen: list[When] = [When(Exists(lopend.filter(namens(actor))), then=Value("vervanging"))]
    for code, lijst in _REDENEN.items():
        rijen = (reden(actor, dag) for reden in lijst)
        redenen += [When(Exists(r), then=Value(code)) for r in rijen if r is not None]
    gekozen = Doelkeuze.objects.filter(dossier=OuterRef("pk"), medewerker_id=actor.id, dag=dag).order_by("-id")
    gegeven = inzagegronden_nu().filter(dossier=OuterRef("pk"), medewerker_id=actor.id).order_by("-van")
    redenen.append(When(Exists(gegeven), then=Subquery(gegeven.values("grond")[:1])))
    waarom = Case(*redenen, default=Subquery(gekozen.values("aanleiding")[:1]), output_field=CharField(null=True))
    return Dossier.objects.filter(pk=dossier).annotate(waarom_=waarom).values_list(F("waarom_"), flat=True)
