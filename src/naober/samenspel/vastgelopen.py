"""Direction of directors: the households where nobody gets any further, from what stands in the tables today."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, DateField, F, IntegerField, Max, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from naober.dossier.handeling import zichtbaar
from naober.dossier.models import Betrokkenheid, Dossier, Gebeurtenis
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.plan.models import Plan, Planpartij
from naober.samenspel.models import Knelpunt, Werkafspraak
from naober.samenspel.rules import Feiten, waarom_vastgelopen

_BEKEKEN = 500
_GETOOND = 50


@dataclass(frozen=True, slots=True)
class Vastgelopen:
    """A household on the list: the number of its file, who live there, who leads it, and why."""

    dossier: int
    namen: str
    regisseur: str
    redenen: tuple[str, ...]


def vastgelopen(actor: Actor, profiel: Profiel, peildatum: date) -> list[Vastgelopen]:
    """The open files that this actor sees in which nobody gets any further, with most reasons first: two queries, of
    the five hundred that were quiet longest."""
    rijen = []
    for dossier in _met_feiten(actor, peildatum):
        redenen = waarom_vastgelopen(_feiten(dossier), profiel.samenspel.vastgelopen, peildatum)
        if redenen:
            namen = ", ".join(p.naam for p in dossier.huishouden.personen.all())
            rijen.append(Vastgelopen(dossier.pk, namen, dossier.regisseur_ or "", redenen))
    return sorted(rijen, key=lambda r: (-len(r.redenen), r.dossier))[:_GETOOND]


def _feiten(dossier: Any) -> Feiten:
    return Feiten(
        regisseur=bool(dossier.regisseur_),
        partijen=dossier.partijen_,
        wetten=frozenset(w for w in dossier.wetten_ if w),
        laatst=dossier.laatst_,
        evaluatie_op=dossier.evaluatie_,
        afspraken_te_laat=dossier.afspraken_,
        knelpunten_te_laat=dossier.knelpunten_,
    )


def _met_feiten(actor: Actor, dag: date) -> Sequence[Any]:
    """Every open file of this actor with what is known of it, in one query, and who live there in another."""
    van = {"dossier": OuterRef("pk")}
    regie = Betrokkenheid.objects.filter(regie=True, tot__isnull=True, medewerker__is_active=True, **van)
    partijen = Planpartij.objects.filter(formeel=True, tot__isnull=True, **van)
    plan = Plan.objects.filter(gesloten_op__isnull=True, status=Plan.Status.AFGESPROKEN, **van)
    laatst = Gebeurtenis.objects.filter(**van).order_by().values("dossier").annotate(d=Max("dag")).values("d")
    afspraken = Werkafspraak.objects.filter(gedaan_op__isnull=True, uiterlijk__lt=dag, **van)
    wacht = Knelpunt.objects.filter(opgelost_op__isnull=True, besloten_op__isnull=True, uiterlijk__lt=dag, **van)
    dossiers = Dossier.objects.filter(zichtbaar(actor), gesloten_op__isnull=True).annotate(
        regisseur_=Subquery(regie.values("medewerker__naam")[:1]),
        partijen_=_tel(partijen),
        wetten_=ArraySubquery(partijen.order_by("wet").values("wet").distinct()),
        laatst_=Subquery(laatst, output_field=DateField()),
        evaluatie_=Subquery(plan.values("evaluatie_op")[:1]),
        afspraken_=_tel(afspraken),
        knelpunten_=_tel(wacht),
    )
    return list(
        dossiers.select_related("huishouden")
        .prefetch_related("huishouden__personen")
        .order_by(F("laatst_").asc(nulls_first=True), "pk")[:_BEKEKEN]
    )


def _tel(rijen: QuerySet[Any]) -> Coalesce:
    aantal = rijen.order_by().values("dossier").annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(aantal, output_field=IntegerField()), Value(0))
