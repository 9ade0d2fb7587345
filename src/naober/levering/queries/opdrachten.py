"""What a provider sees of its own: for whom it has an allocation, and how far the help is."""

from dataclasses import dataclass
from datetime import date

from django.db import connection
from django.db.models import Prefetch

from naober.gemeente.actor import Actor
from naober.levering.models import Aanbieder, Levering, Toewijzing
from naober.levering.queries.toewijzingen import eigen_aanbieder

_MEESTE = 200


@dataclass(frozen=True, slots=True)
class Client:
    """A resident as message 301 tells who it is; the address is empty when it is secret."""

    bsn: str
    naam: str
    geboortedatum: date | None
    adres: str
    telefoon: str


@dataclass(frozen=True, slots=True)
class Opdracht:
    """An allocation with who it is for, and the last time that help began."""

    toewijzing: Toewijzing
    client: Client | None
    levering: Levering | None

    @property
    def stand(self) -> str:
        """How far it is, in words."""
        if self.toewijzing.verwijderd:
            return "vervallen"
        if self.levering is None:
            return "nog niet begonnen"
        if self.levering.eind is None:
            return "hulp loopt"
        return "tijdelijk gestopt" if self.levering.tijdelijk else "gestopt"


def eigen_opdrachten(actor: Actor) -> list[Opdracht]:
    """The allocations to the provider of this account, the last one first, at most two hundred: three queries."""
    return _opdrachten(actor, None)


def opdracht(actor: Actor, pk: int) -> Opdracht | None:
    """One allocation to the provider of this account."""
    rijen = _opdrachten(actor, pk)
    return rijen[0] if rijen else None


def eigen_organisatie(actor: Actor) -> Aanbieder | None:
    """The provider for which this account works."""
    return Aanbieder.objects.filter(pk__in=eigen_aanbieder(actor)).first()


def _opdrachten(actor: Actor, pk: int | None) -> list[Opdracht]:
    rijen = Toewijzing.objects.filter(aanbieder__in=eigen_aanbieder(actor))
    if pk is not None:
        rijen = rijen.filter(pk=pk)
    leveringen = Prefetch("leveringen", Levering.objects.order_by("begin", "pk"))
    lijst = list(rijen.select_related("contractproduct").prefetch_related(leveringen).order_by("-pk")[:_MEESTE])
    clienten = _clienten([t.pk for t in lijst])
    return [Opdracht(t, clienten.get(t.pk), next(reversed(t.leveringen.all()), None)) for t in lijst]


def _clienten(toewijzingen: list[int]) -> dict[int, Client]:
    """Who these are for, by allocation; the database answers for the provider of the scope alone."""
    if not toewijzingen:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(
            "select toewijzing, bsn, naam, geboortedatum, adres, telefoon from naober_clienten()"
            " where toewijzing = any (%s)",
            [toewijzingen],
        )
        return {rij[0]: Client(rij[1] or "", *rij[2:]) for rij in cursor.fetchall()}
