"""What providers said that their help brought about: for the provider itself, for who sees the file, and in counts."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Avg, Count, Max, Min, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import ExtractYear

from naober.dossier.handeling import zichtbaar
from naober.dossier.models import Dossier
from naober.fundament.scope import zonder_namen
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.kern.tellen import KLEINSTE, Aantal, verhul
from naober.levering.models import Aanbieder, Levering, Resultaatmelding, Toewijzing
from naober.levering.queries.inkoop import beheert
from naober.levering.queries.toewijzingen import LENGTE, eigen_aanbieder
from naober.levering.rules.resultaat import OORDELEN, afgesproken, uiterste_dag


def mag_lezen(actor: Actor, via: str = "toewijzing__") -> Q:
    """Of whose help this actor may read what it brought about: of a provider its own, of anybody else that in a file
    they see. The back office handles allocations without it; the policies of the database say the same."""
    if actor.aanbieder:
        return Q(**{f"{via}aanbieder__in": eigen_aanbieder(actor)})
    return zichtbaar(actor, f"{via}dossier__")


def _alle() -> QuerySet[Resultaatmelding]:
    return Resultaatmelding.objects.select_related("toewijzing__aanbieder", "vervangen_door").order_by("-tot", "-pk")


def resultaatmelding(actor: Actor, pk: int) -> Resultaatmelding | None:
    """This report, when the actor may read it."""
    return _alle().filter(mag_lezen(actor), pk=pk).first()


def resultaten_van(actor: Actor, toewijzing: Toewijzing) -> Sequence[Resultaatmelding]:
    """What was reported of this allocation, replaced reports too; the last period first."""
    return list(_alle().filter(mag_lezen(actor), toewijzing=toewijzing)[:LENGTE])


def geldend(toewijzing: Toewijzing) -> QuerySet[Resultaatmelding]:
    """The reports that were not replaced."""
    return toewijzing.resultaten.filter(vervangen_door__isnull=True).order_by("-tot", "-pk")


def doelen_van(toewijzing: Toewijzing) -> tuple[str, ...]:
    """The agreed results that its provider reports on; see `afgesproken`."""
    product = toewijzing.contractproduct
    return afgesproken(toewijzing.commentaar, product.resultaat if product else "")


def gemeld_bij_acties(dossier: Dossier) -> dict[int, list[Resultaatmelding]]:
    """What providers reported in this file and was not replaced, by the action of the plan that the help was granted
    for; the last period first. The file was found with the actor. One query."""
    rijen = _alle().filter(
        toewijzing__dossier=dossier, toewijzing__besluit__isnull=False, vervangen_door__isnull=True
    )  # fmt: skip
    per: dict[int, list[Resultaatmelding]] = {}
    for rij in rijen.select_related("toewijzing__aanbieder", "toewijzing__besluit"):
        besluit = rij.toewijzing.besluit
        if besluit is not None:
            per.setdefault(besluit.actie_id, []).append(rij)
    return per


# ------------------------------------------------------------------------------------------------ wat nog moet komen


@dataclass(frozen=True, slots=True)
class Nodig:
    """A report that has to be there by this day, by the agreement in this contract."""

    toewijzing: int
    nummer: int
    aanbieder: str
    kenmerk: str
    uiterlijk: date


def te_melden(actor: Actor, tot: date) -> list[Nodig]:
    """The reports that the provider of this account has to send by this day, the first last day first. One query."""
    return _nodig(Q(aanbieder__in=eigen_aanbieder(actor)), tot) if actor.aanbieder else []


def te_laat_per_aanbieder(actor: Actor, dag: date) -> dict[str, int]:
    """How many reports each provider should have sent before this day; for who keeps up contracts. Counts only."""
    if not beheert(actor):
        return {}
    with zonder_namen():
        return dict(Counter(n.aanbieder for n in _nodig(Q(), dag - timedelta(days=1))))


def _nodig(wie: Q, tot: date) -> list[Nodig]:
    maanden = "contractproduct__contract__resultaat_maanden"
    laatste = Levering.objects.filter(toewijzing=OuterRef("pk")).order_by("-begin", "-pk").values("eind")[:1]
    telt = Q(resultaten__vervangen_door__isnull=True)
    rijen = (
        Toewijzing.objects.filter(wie, verwijderd=False, leveringen__isnull=False, **{f"{maanden}__isnull": False})
        .annotate(begon=Min("leveringen__begin"), eind=Subquery(laatste), laatst=Max("resultaten__tot", filter=telt))
        .values_list("pk", "nummer", "aanbieder__naam", "contractproduct__contract__kenmerk", "begon", "eind",
                     "laatst", maanden)
    )  # fmt: skip
    uit = [
        Nodig(pk, nummer, naam, kenmerk, dag)
        for pk, nummer, naam, kenmerk, begon, eind, laatst, hoe_vaak in rijen
        if (dag := uiterste_dag(begon, eind, laatst, hoe_vaak)) is not None and dag <= tot
    ]
    return sorted(uit, key=lambda n: (n.uiterlijk, n.nummer))


# --------------------------------------------------------------------------------------------------------- in aantallen


@dataclass(frozen=True, slots=True)
class Resultaatbeeld:
    """Of one provider and product in one year: how many reports there are, how many of each verdict, and how satisfied
    residents are. What is None is about so few that it could tell who they are."""

    aanbieder: str
    product: str
    jaar: int
    gemeld: int | None
    standen: tuple[Aantal, ...]
    tevreden: float | None


def resultaat_per_product(
    actor: Actor, profiel: Profiel, aanbieder: Aanbieder | None = None
) -> Sequence[Resultaatbeeld]:
    """What providers reported by product and year (of the last day reported on), the last year first; of this provider
    alone when given. For who keeps up contracts. Counts only, one query."""
    if not beheert(actor):
        return []
    wie = Q(toewijzing__aanbieder=aanbieder) if aanbieder else Q()
    telling = {f"n_{code}".replace("-", "_"): Count("pk", filter=Q(stand=code)) for code in OORDELEN}
    groep = ("toewijzing__aanbieder__naam", "toewijzing__contractproduct__product", "jaar")
    with zonder_namen():
        rijen = list(
            Resultaatmelding.objects.filter(wie, vervangen_door__isnull=True)
            .annotate(jaar=ExtractYear("tot")).values(*groep).order_by("-jaar", *groep[:2])
            .annotate(n=Count("pk"), mensen=Count("toewijzing__persoon", distinct=True), cijfer=Avg("tevreden"),
                      gaven=Count("toewijzing__persoon", distinct=True, filter=Q(tevreden__isnull=False)), **telling)
        )  # fmt: skip
    uit = []
    for r in rijen:
        product = profiel.product(r[groep[1]] or "")
        genoeg = r["mensen"] >= KLEINSTE
        standen = [(naam, r[f"n_{code}".replace("-", "_")]) for code, naam in OORDELEN.items()]
        verborgen = tuple(Aantal(naam, None, None) for naam, _ in standen)
        uit.append(
            Resultaatbeeld(
                r[groep[0]], product.naam if product else r[groep[1]] or "anders", r["jaar"],
                r["n"] if genoeg else None, tuple(verhul(standen)) if genoeg else verborgen,
                round(float(r["cijfer"]), 1) if r["gaven"] >= KLEINSTE else None,
            )
        )  # fmt: skip
    return uit
