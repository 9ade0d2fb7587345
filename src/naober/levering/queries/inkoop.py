"""Contracts and providers. The policies of the database keep a provider to its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Prefetch, Q, QuerySet

from naober.fundament.scope import zonder_namen
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.inkoop import Contracteis
from naober.gemeente.queries import profiel_van
from naober.gemeente.rechten import heeft_recht
from naober.kern import Weigering
from naober.levering.models import (
    Aanbieder,
    Beschikbaarheid,
    Contract,
    Contractproduct,
    Eindverantwoording,
    Inkooptraject,
    Kwaliteitscontrole,
    Minimumprijs,
    Ruimte,
    Tarief,
    Toewijzing,
    Toezichtmelding,
)
from naober.levering.queries.toewijzingen import eigen_aanbieder
from naober.levering.rules.contract import eisen_van
from naober.levering.rules.prijs import Prijs, Ruimtestand, ruimtestand, tarief_op, verreken, waarde_in

BEHEER = "contract.beheren"
LENGTE = 100


def beheert(actor: Actor) -> bool:
    """Whether this actor keeps up contracts."""
    return heeft_recht(actor.rollen, BEHEER)


def aanbieder(actor: Actor, pk: int) -> Aanbieder | None:
    """This provider, for who keeps up contracts."""
    rijen = Aanbieder.objects.filter(pk=pk).select_related("organisatie")
    return rijen.first() if beheert(actor) else None


def aanbiedernamen() -> dict[str, str]:
    """The name of every provider by its number as text: for figures, which know no more than that."""
    return {str(pk): naam for pk, naam in Aanbieder.objects.values_list("pk", "naam")}


def aanbieders(actor: Actor) -> Sequence[Aanbieder]:
    """Every provider by name, with how many contracts run."""
    if not beheert(actor):
        return []
    loopt = Count("contracten", filter=Q(contracten__stand=Contract.Stand.LOOPT))
    return list(Aanbieder.objects.annotate(lopend=loopt).order_by("naam"))


def contract(actor: Actor, pk: int) -> Contract | None:
    """This contract, for who keeps up contracts."""
    rijen = Contract.objects.filter(pk=pk).select_related("aanbieder", "traject")
    return rijen.first() if beheert(actor) else None


def contracten(actor: Actor) -> Sequence[Contract]:
    """Contracts by when they end, first what ends soonest."""
    if not beheert(actor):
        return []
    rijen = Contract.objects.select_related("aanbieder").annotate(aantal=Count("producten"))
    return list(rijen.order_by("einde", "kenmerk")[:LENGTE])


def loopt_af(actor: Actor, dag: date, dagen: int = 365) -> Sequence[Contract]:
    """Running contracts that end within so many days, so that a new purchase can be planned."""
    if not beheert(actor):
        return []
    grens = dag + timedelta(days=dagen)
    rijen = Contract.objects.filter(stand=Contract.Stand.LOOPT, einde__gte=dag, einde__lte=grens)
    return list(rijen.select_related("aanbieder").order_by("einde", "kenmerk")[:LENGTE])


def toezichtmelding(actor: Actor, pk: int) -> Toezichtmelding | None:
    """This report on a provider, for who keeps up contracts."""
    return Toezichtmelding.objects.filter(pk=pk).select_related("aanbieder").first() if beheert(actor) else None


def toezichtmeldingen(actor: Actor) -> Sequence[Toezichtmelding]:
    """Reports on providers, those that are open first."""
    if not beheert(actor):
        return []
    rijen = Toezichtmelding.objects.select_related("aanbieder").order_by(
        F("afgesloten_op").desc(nulls_first=True), "-pk"
    )
    return list(rijen[:LENGTE])


def contractproduct(actor: Actor, pk: int) -> Contractproduct | None:
    """What is bought under a contract: for who keeps up contracts, and of a provider its own."""
    rijen = Contractproduct.objects.filter(pk=pk).select_related("contract__aanbieder")
    if beheert(actor):
        return rijen.first()
    if not actor.aanbieder:
        return None
    return rijen.filter(contract__aanbieder__in=eigen_aanbieder(actor)).first()


def eigen_producten(actor: Actor, dag: date) -> Sequence[tuple[Contractproduct, Beschikbaarheid | None]]:
    """What the provider of this account has a running contract for, each with the last that was said of waiting."""
    if not actor.aanbieder:
        return []
    rijen = Contractproduct.objects.filter(lopend(dag), contract__aanbieder__in=eigen_aanbieder(actor))
    eigen = list(rijen.order_by("product", "pk")[:LENGTE])
    stand = laatste_beschikbaarheid([p.pk for p in eigen])
    return [(p, stand.get(p.pk)) for p in eigen]


def inkooptraject(actor: Actor, pk: int) -> Inkooptraject | None:
    """This purchase, for who keeps up contracts."""
    return Inkooptraject.objects.filter(pk=pk).first() if beheert(actor) else None


def inkooptrajecten(actor: Actor) -> Sequence[Inkooptraject]:
    """Purchases, those that run first, with their steps."""
    if not beheert(actor):
        return []
    return list(Inkooptraject.objects.prefetch_related("stappen").order_by("klaar_op", "naam")[:LENGTE])


# ------------------------------------------------------------------------------------- wat bij een contract hoort


def eisen_van_contract(actor: Actor, van: Contract, dag: date) -> tuple[Contracteis, ...]:
    """The demands of the profile on this contract, by what is in it."""
    beleid = profiel_van(actor.gemeente, dag).inkoop
    producten = list(van.producten.values_list("product", flat=True))
    return eisen_van(beleid, overgang=van.overgang, procedure=van.procedure, producten=producten)


def laatste_controles(van: Contract) -> Sequence[Kwaliteitscontrole]:
    """The last outcome of each demand."""
    return list(van.controles.order_by("eis", "-op", "-pk").distinct("eis"))


def producten_van(van: Contract) -> Sequence[Contractproduct]:
    """What is bought under this contract, with its tariffs."""
    tarieven = Prefetch("tarieven", Tarief.objects.order_by("-geldig_van"))
    return list(van.producten.prefetch_related(tarieven).order_by("product", "pk"))


def zonder_tarief(van: Contract) -> Sequence[str]:
    """The products of this contract that have no price."""
    heeft = Exists(Tarief.objects.filter(contractproduct=OuterRef("pk")))
    return list(van.producten.exclude(heeft).order_by("product").values_list("product", flat=True))


def prijzen_van(product: Contractproduct) -> list[Prijs]:
    """Its tariffs, oldest first."""
    rijen = product.tarieven.order_by("geldig_van").values_list("centen", "geldig_van", "geldig_tot")
    return [Prijs(*rij) for rij in rijen]


def minimumprijs_op(product: str, eenheid: str, dag: date) -> int | None:
    """The minimum price in cents of one unit of this product on this day; None when none was laid down."""
    rijen = Minimumprijs.objects.filter(product=product, geldig_van__lte=dag).filter(Q(eenheid=eenheid) | Q(eenheid=""))
    return rijen.order_by("-geldig_van", "-pk").values_list("centen", flat=True).first()


def laatste_beschikbaarheid(producten: Sequence[int]) -> dict[int, Beschikbaarheid]:
    """The last that was said of waiting for each of these products of contracts."""
    rijen = Beschikbaarheid.objects.filter(contractproduct__in=producten)
    return {
        r.contractproduct_id: r for r in rijen.order_by("contractproduct", "-op", "-pk").distinct("contractproduct")
    }


def gebruikt_in(contracten_: QuerySet[Contract, Any] | Sequence[int], jaar: int) -> dict[int, int]:
    """What is allocated under each of these contracts in this year, in whole cents. Numbers only."""
    eerste, laatste = date(jaar, 1, 1), date(jaar, 12, 31)
    with zonder_namen():
        rijen = list(
            Toewijzing.objects.filter(
                Q(einde__isnull=True) | Q(einde__gte=eerste),
                contractproduct__contract__in=contracten_, ingang__lte=laatste, verwijderd=False,
            ).values_list(
                "contractproduct__contract", "contractproduct", "ingang", "einde", "volume", "frequentie",
                "budget_centen",
            )
        )  # fmt: skip
        prijzen: dict[int, list[Prijs]] = {}
        producten = {rij[1] for rij in rijen}
        tarieven = Tarief.objects.filter(contractproduct__in=producten).order_by("geldig_van")
        for van, centen, begin, eind in tarieven.values_list("contractproduct", "centen", "geldig_van", "geldig_tot"):
            prijzen.setdefault(van, []).append(Prijs(centen, begin, eind))
    uit: dict[int, int] = {}
    for van, product, ingang, einde, volume, frequentie, budget in rijen:
        prijs = tarief_op(prijzen.get(product, ()), max(ingang, eerste))
        uit[van] = uit.get(van, 0) + waarde_in(
            jaar, ingang=ingang, einde=einde, volume=volume, frequentie=frequentie, budget=budget,
            prijs=prijs.centen if prijs else 0,
        )  # fmt: skip
    return uit


def ruimte_van(actor: Actor, van: Contract, dag: date) -> Sequence[Ruimtestand]:
    """The room of each year of this contract and how much of it is used."""
    regel = profiel_van(actor.gemeente, dag).inkoop.ruimte
    rijen = list(Ruimte.objects.filter(contract=van).order_by("jaar"))
    return [ruimtestand(r.jaar, r.centen, gebruikt_in([van.pk], r.jaar).get(van.pk, 0), regel) for r in rijen]


def ruimte_overzicht(actor: Actor, dag: date) -> Sequence[tuple[Aanbieder, Ruimtestand]]:
    """The room of each provider in the year of this day, the fullest first."""
    if not beheert(actor):
        return []
    regel = profiel_van(actor.gemeente, dag).inkoop.ruimte
    rijen = list(Ruimte.objects.filter(jaar=dag.year).select_related("contract__aanbieder"))
    gebruikt = gebruikt_in([r.contract_id for r in rijen], dag.year)
    per: dict[int, tuple[Aanbieder, int, int]] = {}
    for r in rijen:
        wie = r.contract.aanbieder
        _, ruimte, al = per.get(wie.pk, (wie, 0, 0))
        per[wie.pk] = (wie, ruimte + r.centen, al + gebruikt.get(r.contract_id, 0))
    standen = [(wie, ruimtestand(dag.year, ruimte, al, regel)) for wie, ruimte, al in per.values()]
    return sorted(standen, key=lambda s: (-s[1].procent, s[0].naam))


@dataclass(frozen=True, slots=True)
class Productdekking:
    """How many providers are contracted for a product today; `keuze`: enough for there to be a choice."""

    product: str
    naam: str
    aanbieders: int
    vrije_keuze: bool
    keuze: bool


def dekking(actor: Actor, profiel: Profiel, dag: date) -> Sequence[Productdekking]:
    """Every product that is given in kind, with how many contracted providers it has; those with fewest first."""
    # Where the policy names no number: to choose there have to be two.
    minimum = (profiel.inkoop.keuze.minimum if profiel.inkoop.keuze else None) or 2
    rijen = Contractproduct.objects.filter(lopend(dag)).values("product").order_by("product")
    tel = {r["product"]: r for r in rijen.annotate(n=Count("contract__aanbieder", distinct=True),
                                                  vast=Count("pk", filter=Q(vrije_keuze=False)))}  # fmt: skip
    natura = [p for p in profiel.producten if "zin" in p.leveringsvormen and p.besluit_nodig]
    uit = []
    for p in natura:
        n, vast = (tel[p.code]["n"], tel[p.code]["vast"]) if p.code in tel else (0, 0)
        uit.append(Productdekking(p.code, p.naam, n, vast == 0, n >= minimum))
    return sorted(uit, key=lambda d: (d.aanbieders, d.naam))


def lopend(dag: date, via: str = "contract__") -> Q:
    """Contracts that run on this day."""
    einde = Q(**{f"{via}einde__isnull": True}) | Q(**{f"{via}einde__gte": dag})
    return einde & Q(**{f"{via}stand": Contract.Stand.LOOPT, f"{via}ingang__lte": dag})


def managementinformatie(actor: Actor, verband: str, jaar: int) -> dict[str, dict[str, int]]:
    """What was established in a year under the contracts that this body closed, in whole cents: for each municipality,
    each contract. So every municipality that buys along gets its own numbers."""
    if not beheert(actor):
        return {}
    rijen = Eindverantwoording.objects.filter(contract__namens=verband, jaar=jaar).select_related("contract")
    uit: dict[str, dict[str, int]] = {}
    for r in rijen.order_by("contract", "van_gemeente", "-pk").distinct("contract", "van_gemeente"):
        uit.setdefault(r.van_gemeente, {})[r.contract.kenmerk] = r.centen
    return uit


def percelen(actor: Actor, dag: date) -> dict[str, int]:
    """How many providers have a running contract for each lot, such as a group of residents with one need."""
    if not beheert(actor):
        return {}
    rijen = Contract.objects.filter(lopend(dag, "")).exclude(perceel="").values("perceel").order_by("perceel")
    return {r["perceel"]: r["n"] for r in rijen.annotate(n=Count("aanbieder", distinct=True))}


def afrekening(
    actor: Actor, van: Contract, jaar: int, gewichten: dict[str, int] | None, dag: date
) -> dict[str, int] | Weigering | None:
    """What each municipality pays of a year under a contract for several; None as long as nothing was established, or
    the policy has no rule for it."""
    beleid = profiel_van(actor.gemeente, dag)
    rijen = Eindverantwoording.objects.filter(contract=van, jaar=jaar).order_by("van_gemeente", "-pk")
    kosten = {r.van_gemeente: r.centen for r in rijen.distinct("van_gemeente")}
    codes = list(van.producten.values_list("product", flat=True))
    producten = [p for code in codes if (p := beleid.product(code)) is not None]
    regel = next((v for p in producten if (v := beleid.inkoop.verevening_van(p.code, p.wet, jaar))), None)
    return verreken(kosten, regel, gewichten) if kosten and regel is not None else None
