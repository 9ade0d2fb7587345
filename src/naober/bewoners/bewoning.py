"""Who lives where, and who stands around them: what others read. A household is found through its file."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import F, Q, QuerySet

from naober.bewoners.models import (
    Huishouden,
    Netwerkcontact,
    Persoon,
    Relatie,
    Vertegenwoordiging,
    VorigAdres,
    Woonperiode,
)
from naober.fundament.vaste_vraag import vaste_vraag


@dataclass(frozen=True, slots=True)
class Verblijf:
    """That someone belongs or belonged to a household; `van` empty is not known, `tot` empty is still so.

    `mede`: a second household, beside the one where they have their address."""

    persoon: Persoon
    huishouden: Huishouden
    mede: bool
    van: date | None
    tot: date | None


@dataclass(frozen=True, slots=True)
class Omgeving:
    """Everything about who belongs to a household, and around it, for one page."""

    nu: Sequence[Verblijf]
    eerder: Sequence[Verblijf]
    adressen: Sequence[VorigAdres]
    relaties: Sequence[Relatie]
    netwerk: Sequence[Netwerkcontact]
    vertegenwoordigers: Sequence[Vertegenwoordiging]


def op_dag(dag: date) -> Q:
    """Rows with `van` and `tot` that hold on this day."""
    return (Q(van__isnull=True) | Q(van__lte=dag)) & (Q(tot__isnull=True) | Q(tot__gte=dag))


def bewoners_van(huishouden: Huishouden, dag: date) -> list[Persoon]:
    """Who belongs to this household on this day, eldest first and unborn last, with second households: one query."""
    wie = [p for p in _horend_bij(huishouden=huishouden.pk, dag=dag) if p.overleden_op is None or p.overleden_op >= dag]
    return sorted(wie, key=lambda p: (p.ongeboren, p.geboren_of_verwacht, p.pk))


@vaste_vraag
def _horend_bij(huishouden: int, dag: date) -> QuerySet[Persoon]:
    hoofd = Persoon.objects.filter(
        Q(huishouden_sinds__isnull=True) | Q(huishouden_sinds__lte=dag), huishouden=huishouden
    )
    ook = Persoon.objects.filter(
        pk__in=Woonperiode.objects.filter(op_dag(dag), huishouden=huishouden).values("persoon")
    )
    # A union, so that each half walks its own index.
    return hoofd.union(ook)


def hoort_bij(persoon: Persoon, huishouden_id: int, dag: date) -> bool:
    """Whether someone belongs to this household on this day, as main or as second household."""
    if persoon.huishouden_id == huishouden_id and (persoon.huishouden_sinds is None or persoon.huishouden_sinds <= dag):
        return True
    return Woonperiode.objects.filter(op_dag(dag), persoon=persoon, huishouden_id=huishouden_id).exists()


def huishoudens_van(persoon: Persoon, dag: date) -> list[Verblijf]:
    """The households to which someone belongs on this day, the main one first."""
    return [v for v in woongeschiedenis(persoon) if (v.van is None or v.van <= dag) and (v.tot is None or v.tot >= dag)]


def woongeschiedenis(persoon: Persoon) -> list[Verblijf]:
    """Where someone lives and lived: now first, then second households and the past, newest first. Two queries."""
    nu = Persoon.objects.select_related("huishouden").get(pk=persoon.pk)
    perioden = Woonperiode.objects.filter(persoon=persoon).select_related("huishouden")
    eerder = [
        Verblijf(nu, w.huishouden, w.mede, w.van, w.tot)
        for w in perioden.order_by(F("tot").desc(nulls_first=True), "-id")
    ]
    if nu.huishouden is None:
        return eerder
    return [Verblijf(nu, nu.huishouden, False, nu.huishouden_sinds, nu.overleden_op), *eerder]


def omgeving_van(huishouden: Huishouden, dag: date) -> Omgeving:
    """Who belongs to this household now and who did, and who stands around them: six queries."""
    hier = {"huishouden": huishouden.pk}
    verblijven = [
        *(Verblijf(p, huishouden, False, p.huishouden_sinds, p.overleden_op) for p in _ingeschreven(**hier)),
        *(Verblijf(w.persoon, huishouden, w.mede, w.van, w.tot) for w in _perioden(**hier)),
    ]
    nu = [v for v in verblijven if v.tot is None or v.tot >= dag]
    personen = [v.persoon.pk for v in nu]
    return Omgeving(
        nu=nu,
        eerder=[v for v in verblijven if v.tot is not None and v.tot < dag],
        adressen=_vorige_adressen(**hier),
        relaties=_relaties(personen=personen),
        netwerk=_netwerk(personen=personen),
        vertegenwoordigers=_vertegenwoordigers(personen=personen),
    )


@vaste_vraag
def _ingeschreven(huishouden: int) -> QuerySet[Persoon]:
    return Persoon.objects.filter(huishouden=huishouden).order_by(F("geboortedatum").asc(nulls_last=True), "id")


@vaste_vraag
def _perioden(huishouden: int) -> QuerySet[Woonperiode]:
    return Woonperiode.objects.filter(huishouden=huishouden).select_related("persoon").order_by("-tot", "-id")


@vaste_vraag
def _vorige_adressen(huishouden: int) -> QuerySet[VorigAdres]:
    return VorigAdres.objects.filter(huishouden=huishouden).order_by("-tot", "-id")


@vaste_vraag
def _relaties(personen: list[int]) -> QuerySet[Relatie]:
    rijen = Relatie.objects.filter(persoon__een_van=personen)
    return rijen.select_related("persoon", "ander").order_by("persoon_id", "id")


@vaste_vraag
def _netwerk(personen: list[int]) -> QuerySet[Netwerkcontact]:
    rijen = Netwerkcontact.objects.filter(persoon__een_van=personen)
    return rijen.select_related("persoon").order_by("soort", "naam", "id")


@vaste_vraag
def _vertegenwoordigers(personen: list[int]) -> QuerySet[Vertegenwoordiging]:
    rijen = Vertegenwoordiging.objects.filter(persoon__een_van=personen)
    return rijen.select_related("persoon").order_by("persoon_id", "-van", "-id")


def netwerk_van(personen: Sequence[Persoon], dag: date) -> list[Netwerkcontact]:
    """The contacts around these people on this day, by kind and name: one query."""
    return list(
        Netwerkcontact.objects.filter(op_dag(dag), persoon__in=[p.pk for p in personen])
        .select_related("persoon")
        .order_by("soort", "naam", "id")
    )


def vertegenwoordigers_van(persoon: Persoon, dag: date) -> list[Vertegenwoordiging]:
    """Who may speak and sign for someone on this day: one query."""
    return list(Vertegenwoordiging.objects.filter(op_dag(dag), persoon=persoon).order_by("van", "id"))
