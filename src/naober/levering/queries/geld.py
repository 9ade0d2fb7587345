"""Invoices, payments, samples and accrual, for the back office and for the provider whose they are.

What a provider or somebody without the right may not see, the policies of the database refuse as well."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Case, Count, IntegerField, OuterRef, Q, QuerySet, Subquery, Sum, When
from django.db.models.functions import TruncMonth

from naober.gemeente.actor import Actor
from naober.gemeente.rechten import heeft_recht
from naober.levering.models import (
    Aanbieder,
    Betaalbatch,
    Betaling,
    Declaratie,
    Goedkeuring,
    Prestatie,
    Prestatiebesluit,
    Steekproef,
    Steekproefregel,
    Tarief,
    Toewijzing,
)
from naober.levering.queries.toewijzingen import eigen_aanbieder
from naober.levering.rules.betaling import Transitorisch, geschatte_fout, nog_te_ontvangen
from naober.levering.rules.declaratie import declarabel

# As many as a page shows; the rest is on the next one.
MEESTE = 50
_FACTUREN = "factuur.behandelen"
_BETALEN = "betaling.doen"
# First what needs somebody, then what waits, then what is done.
_VOLGORDE = {"beoordeeld": 0, "goedgekeurd": 1, "afgewezen": 2, "betaald": 3}


def _mijn(actor: Actor) -> Q | None:
    if actor.aanbieder:
        return Q(aanbieder__in=eigen_aanbieder(actor))
    return Q() if heeft_recht(actor.rollen, _FACTUREN) else None


def declaraties(actor: Actor) -> list[Declaratie]:
    """The first fifty invoices, those that need attention first."""
    return declaratielijst(actor)


def declaratielijst(actor: Actor, stand: str = "", vanaf: int = 0) -> list[Declaratie]:
    """Invoices, those that need attention first; fifty of them, from so many on."""
    mag = _mijn(actor)
    if mag is None:
        return []
    rij = Case(*(When(stand=s, then=n) for s, n in _VOLGORDE.items()), output_field=IntegerField())
    rijen = Declaratie.objects.filter(mag).select_related("aanbieder").annotate(rij=rij)
    if stand in _VOLGORDE:
        rijen = rijen.filter(stand=stand)
    return list(rijen.order_by("rij", "-aandacht", "ontvangen_op", "pk")[vanaf : vanaf + MEESTE])


def declaratie(actor: Actor, pk: int) -> Declaratie | None:
    """This invoice, when it is the actor's to see."""
    mag = _mijn(actor)
    return None if mag is None else Declaratie.objects.filter(mag, pk=pk).select_related("aanbieder").first()


def prestatie(actor: Actor, pk: int) -> Prestatie | None:
    """This line, when its invoice is the actor's to see."""
    mag = _mijn(actor)
    if mag is None:
        return None
    return Prestatie.objects.filter(mag, pk=pk).select_related("declaratie__aanbieder", "toewijzing").first()


def prestaties(actor: Actor, declaratie: Declaratie) -> list[Prestatie]:
    """The first fifty lines of this invoice that are wrong or need a look."""
    return regels_van(declaratie)


def regels_van(declaratie: Declaratie, *, alles: bool = False, vanaf: int = 0) -> list[Prestatie]:
    """The lines of an invoice, with what was decided on them: those that are wrong, need a look or were decided on, or
    all of them."""
    laatste = Prestatiebesluit.objects.filter(prestatie=OuterRef("pk")).order_by("-pk")
    rijen = Prestatie.objects.filter(declaratie=declaratie).annotate(
        besloten_centen=Subquery(laatste.values("centen")[:1]), besloten_reden=Subquery(laatste.values("reden")[:1])
    )
    if not alles:
        rijen = rijen.exclude(redenen=[], besloten_centen__isnull=True)
    return list(rijen.select_related("toewijzing").order_by("volgnummer")[vanaf : vanaf + MEESTE])


def besluiten_op(regel: Prestatie) -> list[Prestatiebesluit]:
    """What was decided on this line, in order; the last one counts."""
    return list(regel.besluiten.select_related("door").order_by("pk"))


def goedkeuringen(declaratie: Declaratie) -> list[Goedkeuring]:
    """Who approved or rejected it, in order."""
    return list(declaratie.goedkeuringen.select_related("door").order_by("pk"))


def betaalbatch(actor: Actor, pk: int) -> Betaalbatch | None:
    """This payment, for the back office."""
    if not heeft_recht(actor.rollen, _BETALEN):
        return None
    return Betaalbatch.objects.filter(pk=pk).select_related("gemaakt_door", "vrijgegeven_door").first()


def betaalbatches(actor: Actor) -> list[Betaalbatch]:
    """The payments, the last first, without their files."""
    if not heeft_recht(actor.rollen, _BETALEN):
        return []
    return list(Betaalbatch.objects.defer("bestand").select_related("gemaakt_door").order_by("-pk")[:MEESTE])


def betalingen_van(batch: Betaalbatch) -> list[Betaling]:
    """To whom it goes, with how many invoices each."""
    return list(batch.betalingen.annotate(facturen=Count("declaraties")).order_by("naam"))


def aanbieders(actor: Actor) -> list[Aanbieder]:
    """For whom this actor can hand in an invoice: its own provider, or any."""
    mag = _mijn(actor)
    if mag is None:
        return []
    rijen = Aanbieder.objects.filter(actief=True)
    if actor.aanbieder:
        rijen = rijen.filter(pk__in=eigen_aanbieder(actor))
    return list(rijen.order_by("naam"))


def te_betalen(actor: Actor) -> tuple[int, int]:
    """How many approved invoices wait, and for how much (cents)."""
    if not heeft_recht(actor.rollen, _BETALEN):
        return 0, 0
    rijen = Declaratie.objects.filter(stand=Declaratie.Stand.GOEDGEKEURD).values_list("toegekend_centen", flat=True)
    centen = list(rijen)
    return len(centen), sum(centen)


def steekproef(actor: Actor, pk: int) -> Steekproef | None:
    """This sample, for the back office."""
    return Steekproef.objects.filter(pk=pk).first() if heeft_recht(actor.rollen, _BETALEN) else None


def steekproeven(actor: Actor) -> list[Steekproef]:
    """The samples, the last first."""
    return list(Steekproef.objects.order_by("-pk")[:MEESTE]) if heeft_recht(actor.rollen, _BETALEN) else []


def steekproefregel(actor: Actor, pk: int) -> Steekproefregel | None:
    """This line of a sample, for the back office."""
    if not heeft_recht(actor.rollen, _BETALEN):
        return None
    return Steekproefregel.objects.filter(pk=pk).select_related("steekproef", "prestatie__declaratie").first()


@dataclass(frozen=True, slots=True)
class Steekproefstand:
    """What a sample drew and found: how many lines are open, what was wrong, and what that means for the whole mass."""

    regels: tuple[Steekproefregel, ...]
    open: int
    fout_centen: int
    geschat_centen: int


def steekproefstand(actor: Actor, steekproef: Steekproef) -> Steekproefstand:
    """The file for the accountant: every line with its invoice, allocation and decision. One question."""
    rijen = tuple(
        Steekproefregel.objects.filter(steekproef=steekproef)
        .select_related("prestatie__declaratie__aanbieder", "prestatie__toewijzing__besluit", "getoetst_door")
        .order_by("pk")
    )
    return Steekproefstand(
        rijen,
        sum(1 for r in rijen if not r.uitkomst),
        sum(r.fout_centen for r in rijen),
        geschatte_fout(steekproef.interval, ((r.centen, r.fout_centen, r.treffers) for r in rijen)),
    )


@dataclass(frozen=True, slots=True)
class Post:
    """What is still to come for one provider: cents, over how many months of allocations, and how many of these could
    not be priced."""

    aanbieder: str
    centen: int
    maanden: int
    zonder_prijs: int


def _lopend(dag: date) -> QuerySet[Toewijzing, Toewijzing]:
    begonnen = Toewijzing.objects.filter(verwijderd=False, ingang__lte=dag, leveringen__begin__lte=dag)
    return begonnen.select_related("aanbieder").prefetch_related("leveringen").distinct()


def transitorisch(actor: Actor, dag: date) -> list[Transitorisch]:
    """What was delivered up to this day and is not invoiced: by allocation and month. Four questions.

    An estimate: what was allocated for a month at the tariff of that month, as the help was reported to run."""
    if not heeft_recht(actor.rollen, _BETALEN):
        return []
    rijen = list(_lopend(dag))
    prijzen = _prijzen([t.contractproduct_id for t in rijen if t.contractproduct_id])
    ingediend = (
        Prestatie.objects.filter(toewijzing__in=[t.pk for t in rijen], eind__lte=dag)
        .exclude(declaratie__stand=Declaratie.Stand.AFGEWEZEN)
        .annotate(maand=TruncMonth("begin"))
        .values_list("toewijzing_id", "maand")
        .annotate(som=Sum("toegekend_centen"))
    )
    binnen = {(pk, maand): som for pk, maand, som in ingediend if pk is not None}
    return nog_te_ontvangen([(t.pk, _maanden(t, dag, prijzen)) for t in rijen], binnen)


def transitorisch_per_aanbieder(actor: Actor, dag: date) -> list[Post]:
    """The same, added up by provider, the largest first."""
    posten = transitorisch(actor, dag)
    namen = dict(Toewijzing.objects.filter(pk__in={p.toewijzing for p in posten}).values_list("pk", "aanbieder__naam"))
    per: dict[str, list[Transitorisch]] = {}
    for post in posten:
        per.setdefault(namen[post.toewijzing], []).append(post)
    uit = [
        Post(naam, sum(p.centen or 0 for p in ps), len(ps), sum(1 for p in ps if p.centen is None))
        for naam, ps in per.items()
    ]
    return sorted(uit, key=lambda p: (-p.centen, p.aanbieder))


def _prijzen(producten: Sequence[int]) -> dict[int, list[Tarief]]:
    uit: dict[int, list[Tarief]] = {}
    for tarief in Tarief.objects.filter(contractproduct__in=producten).order_by("-geldig_van"):
        uit.setdefault(tarief.contractproduct_id, []).append(tarief)
    return uit


def _maanden(t: Toewijzing, dag: date, prijzen: dict[int, list[Tarief]]) -> list[tuple[date, int | None]]:
    """Each month in which the help ran, up to and including this day, with what it would cost."""
    uit: list[tuple[date, int | None]] = []
    for levering in t.leveringen.all():
        van = max(levering.begin, t.ingang)
        tot = min(d for d in (levering.eind, t.einde, dag) if d is not None)
        maand = van.replace(day=1)
        while maand <= tot:
            volgende = date(maand.year + maand.month // 12, maand.month % 12 + 1, 1)
            laatste = min(tot, date.fromordinal(volgende.toordinal() - 1))
            if all(m != maand for m, _ in uit):
                uit.append((maand, _kost(t, max(van, maand), laatste, prijzen)))
            maand = volgende
    return uit


def _kost(t: Toewijzing, van: date, tot: date, prijzen: dict[int, list[Tarief]]) -> int | None:
    if t.volume is None or t.frequentie not in ("1", "2", "4"):
        # A volume or budget for the whole term is of no month in particular.
        return None
    volume = declarabel(t.volume, t.frequentie, van, tot)
    if t.eenheid == "83":
        return volume
    prijs = next((p.centen for p in prijzen.get(t.contractproduct_id or 0, ()) if p.geldig_van <= van), None)
    return None if prijs is None else prijs * volume
