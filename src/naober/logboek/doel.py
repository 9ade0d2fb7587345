"""What somebody opens a file for: seen from the work that they have in it, or else chosen by themselves."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.db.models import Case, CharField, Exists, F, OuterRef, QuerySet, Subquery, Value, When

from naober.dossier.handeling import inzagegronden_nu, namens
from naober.dossier.models import Betrokkenheid, Dossier
from naober.fundament.gezien import zonder
from naober.fundament.vaste_vraag import vaste_vraag
from naober.gemeente.actor import Actor
from naober.logboek.models import Doelkeuze

# Rows that are a reason for this actor to open the file `OuterRef("pk")`; None when such rows never are for them.
Reden = Callable[[Actor, date], QuerySet[Any, Any] | None]
_REDENEN: dict[str, list[Reden]] = {}


def aanleiding_bij(code: str) -> Callable[[Reden], Reden]:
    """Let a room further down the street say which of its rows are a reason to open a file: work that runs in it."""

    def bij(reden: Reden) -> Reden:
        _REDENEN.setdefault(code, []).append(reden)
        return reden

    return bij


def aanleiding_voor(actor: Actor, dossier: int, dag: date) -> str | None:
    """Why this actor opens this file today: involved, standing in, work in it, a ground that was given (consent,
    emergency, a granted request), or what they chose today. None when nothing says so. One query, which stops at the
    first reason."""
    with zonder():
        return next(iter(_aanleiding(actor.vorm, dag, wie=actor.id, vandaag=actor.vandaag, dossier=dossier)), None)


@vaste_vraag
def _aanleiding(vorm: Actor, dag: date, *, wie: int, vandaag: date, dossier: int) -> QuerySet[Dossier, str | None]:
    actor = vorm.als(wie, vandaag)
    lopend = Betrokkenheid.objects.filter(dossier=OuterRef("pk"), tot__isnull=True)
    redenen: list[When] = [
        When(Exists(lopend.filter(medewerker_id=actor.id)), then=Value("betrokken")),
        When(Exists(lopend.filter(namens(actor))), then=Value("vervanging")),
    ]
    for code, lijst in _REDENEN.items():
        rijen = (reden(actor, dag) for reden in lijst)
        redenen += [When(Exists(r), then=Value(code)) for r in rijen if r is not None]
    gekozen = Doelkeuze.objects.filter(dossier=OuterRef("pk"), medewerker_id=actor.id, dag=dag).order_by("-id")
    gegeven = inzagegronden_nu().filter(dossier=OuterRef("pk"), medewerker_id=actor.id).order_by("-van")
    redenen.append(When(Exists(gegeven), then=Subquery(gegeven.values("grond")[:1])))
    waarom = Case(*redenen, default=Subquery(gekozen.values("aanleiding")[:1]), output_field=CharField(null=True))
    return Dossier.objects.filter(pk=dossier).annotate(waarom_=waarom).values_list(F("waarom_"), flat=True)
