"""Allocations, for the provider itself, the back office, and who may see the file."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection
from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet, Subquery, Sum

from naober.bewoners.models import Persoon
from naober.dossier.handeling import zichtbaar
from naober.dossier.models import Dossier
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel, Toets
from naober.gemeente.profiel.jeugdinkoop import Verlengregel
from naober.gemeente.rechten import heeft_recht
from naober.levering.models import (
    Aanbieder,
    Aanbiederaccount,
    Aanbiederoverdracht,
    Dagdeelclaim,
    Keuze,
    Levering,
    Leveringscheck,
    Toewijzing,
)
from naober.levering.rules.toewijzen import saldo
from naober.levering.rules.varianten import DAGDEEL, TOTAAL, hoeveel

VERWERKEN = "toewijzing.verwerken"
LENGTE = 100


def eigen_aanbieder(actor: Actor) -> QuerySet[Aanbiederaccount, int]:
    """The provider for which this account works today, as a subquery."""
    loopt = Q(tot__isnull=True) | Q(tot__gte=actor.vandaag)
    return Aanbiederaccount.objects.filter(loopt, medewerker_id=actor.id).values_list("aanbieder_id", flat=True)


def verwerkt(actor: Actor) -> bool:
    """Whether this actor handles allocations of the whole municipality."""
    return heeft_recht(actor.rollen, VERWERKEN)


def aanbieder_van(actor: Actor, pk: int) -> Aanbieder | None:
    """This provider, for the back office and for who works there."""
    rijen = Aanbieder.objects.filter(pk=pk)
    return rijen.first() if verwerkt(actor) else rijen.filter(pk__in=eigen_aanbieder(actor)).first()


def eigen(actor: Actor) -> Aanbieder | None:
    """The provider for which this account works."""
    return Aanbieder.objects.filter(pk__in=eigen_aanbieder(actor)).first()


def mag_zien(actor: Actor, via: str = "") -> Q:
    """Which allocations this actor may see, as a filter; the policies of the database say the same."""
    if verwerkt(actor):
        return Q()
    if actor.aanbieder:
        return Q(**{f"{via}aanbieder__in": eigen_aanbieder(actor)})
    return zichtbaar(actor, f"{via}dossier__")


def toewijzing(actor: Actor, pk: int) -> Toewijzing | None:
    """This allocation, when the actor may see it."""
    rijen = Toewijzing.objects.filter(mag_zien(actor), pk=pk)
    return rijen.select_related("aanbieder", "contractproduct").first()


LEVERINGEN = Prefetch("leveringen", Levering.objects.order_by("begin", "pk"))


def eigen_toewijzingen(actor: Actor) -> Sequence[Toewijzing]:
    """What is allocated to the provider of this account, the last first."""
    if not actor.aanbieder:
        return []
    rijen = Toewijzing.objects.filter(aanbieder__in=eigen_aanbieder(actor)).prefetch_related(LEVERINGEN)
    return list(rijen.select_related("contractproduct", "aanbieder").order_by("-toegewezen_op", "-pk")[:LENGTE])


@dataclass(frozen=True, slots=True)
class Client:
    """Whom an allocation is about: what a provider needs to help, as the national message has it."""

    naam: str
    geboortedatum: date | None
    adres: str


def clienten(toewijzingen: Sequence[Toewijzing]) -> dict[int, Client]:
    """Whom these allocations are about, by their number, for who may see them: a function of the owner that gives no
    more. An address that is kept secret is not told."""
    with connection.cursor() as cursor:
        cursor.execute("select * from naober_clienten(%s::bigint[])", [[t.pk for t in toewijzingen]])
        return {rij[0]: Client(rij[1], rij[2], rij[3]) for rij in cursor.fetchall()}


def naam_van(actor: Actor, toewijzing: Toewijzing) -> str:
    """Who is helped: for who sees the file by that, for the back office as the message has it. Empty for anybody
    else."""
    if verwerkt(actor):
        client = clienten([toewijzing]).get(toewijzing.pk)
        return client.naam if client else ""
    wie = Persoon.objects.filter(pk=toewijzing.persoon_id).first()
    return wie.naam if wie else ""


def alle_toewijzingen(actor: Actor) -> Sequence[Toewijzing]:
    """Allocations of the whole municipality, the last first; for the back office."""
    if not verwerkt(actor):
        return []
    rijen = Toewijzing.objects.select_related("aanbieder", "contractproduct").prefetch_related(LEVERINGEN)
    return list(rijen.order_by("-toegewezen_op", "-pk")[:LENGTE])


def te_verwerken(actor: Actor) -> Sequence[Keuze]:
    """Choices that wait for an order, the oldest first; for the back office."""
    if not verwerkt(actor):
        return []
    later = Toewijzing.objects.filter(
        persoon=OuterRef("persoon"), aanbieder=OuterRef("aanbieder"), contractproduct__product=OuterRef("product"),
        toegewezen_op__date__gte=OuterRef("op"),
    )  # fmt: skip
    rijen = Keuze.objects.filter(~Exists(later)).select_related("aanbieder")
    return list(rijen.order_by("op", "pk")[:LENGTE])


# --------------------------------------------------------------------------------------------- van een toewijzing


def leveringen_van(toewijzing: Toewijzing) -> Sequence[Levering]:
    """When help began and stopped under this allocation, oldest first."""
    return list(toewijzing.leveringen.order_by("begin", "pk"))


def checks_van(toewijzing: Toewijzing) -> Sequence[Leveringscheck]:
    """How the help was found, the last time first."""
    return list(toewijzing.checks.order_by("-op", "-pk")[:LENGTE])


def overdrachten_van(toewijzing: Toewijzing) -> Sequence[Aanbiederoverdracht]:
    """The warm hand-overs to the provider of this allocation, the last first."""
    return list(toewijzing.overdrachten.select_related("van_aanbieder").order_by("-op", "-pk")[:LENGTE])


def andere_van(actor: Actor, toewijzing: Toewijzing) -> Sequence[Toewijzing]:
    """What else is or was allocated for the same resident, that this actor may see; the last first."""
    rijen = Toewijzing.objects.filter(mag_zien(actor), persoon=toewijzing.persoon_id, verwijderd=False)
    return list(rijen.exclude(pk=toewijzing.pk).select_related("aanbieder").order_by("-ingang", "-pk")[:LENGTE])


def eerdere_van(actor: Actor, keuze: Keuze) -> Sequence[Toewijzing]:
    """What was allocated for the same resident and ended: a new allocation may take the place of one of these. The
    last first."""
    rijen = Toewijzing.objects.filter(mag_zien(actor), persoon=keuze.persoon_id, verwijderd=False, einde__isnull=False)
    return list(rijen.select_related("aanbieder").order_by("-einde", "-pk")[:LENGTE])


def voucherstand(profiel: Profiel, toewijzing: Toewijzing) -> int | None:
    """Day parts that are left of a voucher; None for what is no voucher."""
    if not is_voucher(profiel, toewijzing):
        return None
    return saldo(toewijzing.volume, list(toewijzing.dagdelen.values_list("dagdelen", flat=True)))


def verlengtoetsen(profiel: Profiel, toewijzing: Toewijzing) -> Sequence[tuple[Toets, Verlengregel]]:
    """The checklists that the policy asks when this help goes on longer, each with the rule that says so."""
    wet = toewijzing.get_wet_display()
    return [(profiel.toets(regel.toets), regel) for regel in profiel.inkoop.verlenging if wet in regel.wetten]


# ------------------------------------------------------------------------------------------- hulp van een huishouden


def is_voucher(profiel: Profiel, van: Toewijzing) -> bool:
    """Whether this allocation is a voucher in day parts: by the policy, and in total day parts."""
    regel = profiel.inkoop.keuze
    product = van.contractproduct.product if van.contractproduct else ""
    return regel is not None and product in regel.voucher and (van.eenheid, van.frequentie) == (DAGDEEL, TOTAAL)


@dataclass(frozen=True, slots=True)
class Hulp:
    """Help that is there or on its way: from whom, what, since when; `over`: day parts that are left of a voucher."""

    toewijzing: Toewijzing
    wat: str
    omvang: str
    sinds: date | None
    gestopt: date | None
    tijdelijk: bool
    over: int | None

    @property
    def stand(self) -> str:
        if self.toewijzing.verwijderd:
            return "verwijderd"
        if self.gestopt is not None:
            return "ligt stil" if self.tijdelijk else "gestopt"
        return "loopt" if self.sinds is not None else "nog niet begonnen"


def omvang_van(t: Toewijzing) -> str:
    """How much, in words."""
    if t.volume is not None:
        return hoeveel(t.volume, t.eenheid, t.frequentie)
    return "binnen een budget" if t.budget_centen is not None else "naar wat nodig is"


def heeft_hulp() -> Exists:
    """Whether anything was allocated in a file, for a query that finds the file."""
    return Exists(Toewijzing.objects.filter(dossier=OuterRef("pk")))


def hulp_in(dossier: Dossier, profiel: Profiel) -> Sequence[Hulp]:
    """What is allocated in this file, the last first; the file was found with the actor. One query."""
    laatste = Levering.objects.filter(toewijzing=OuterRef("pk")).order_by("-begin", "-pk")
    eerste = Levering.objects.filter(toewijzing=OuterRef("pk")).order_by("begin", "pk")
    op = Dagdeelclaim.objects.filter(toewijzing=OuterRef("pk")).values("toewijzing").annotate(n=Sum("dagdelen"))
    rijen = Toewijzing.objects.filter(dossier=dossier).select_related("aanbieder", "contractproduct", "besluit")
    rijen = rijen.annotate(
        sinds=Subquery(eerste.values("begin")[:1]), gestopt=Subquery(laatste.values("eind")[:1]),
        tijdelijk=Subquery(laatste.values("tijdelijk")[:1]), geclaimd=Subquery(op.values("n")),
    )  # fmt: skip
    return [_hulp(t, profiel) for t in rijen.order_by("-ingang", "-pk")]


def _hulp(t: Any, profiel: Profiel) -> Hulp:
    """A row of the query above, which carries more than the table."""
    code = t.contractproduct.product if t.contractproduct else (t.besluit.product if t.besluit else "")
    product = profiel.product(code)
    over = saldo(t.volume, [t.geclaimd or 0]) if is_voucher(profiel, t) else None
    naam = product.naam if product else code
    return Hulp(t, naam, omvang_van(t), t.sinds, t.gestopt, bool(t.tijdelijk), over)
