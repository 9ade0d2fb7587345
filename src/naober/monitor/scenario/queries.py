"""Scenarios that were kept: one's own, and those that colleagues share."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Q, QuerySet

from naober.gemeente.actor import Actor
from naober.gemeente.rechten import heeft_recht
from naober.monitor.models import BewaardScenario
from naober.monitor.scenario.rules import Scenario

REKENEN = "scenario.rekenen"
MEESTE = 100


@dataclass(frozen=True, slots=True)
class Bewaard:
    """One kept scenario as a page shows it."""

    pk: int
    naam: str
    thema: str
    van: str
    eigen: bool
    gedeeld: bool
    dag: date
    seed: int
    scenario: Scenario


def bewaarde_scenarios(actor: Actor) -> list[Bewaard]:
    """The newest first, at most a hundred; one statement."""
    return [_bewaard(actor, rij) for rij in _zichtbaar(actor).order_by("-id")[:MEESTE]]


def bewaard_scenario(actor: Actor, pk: int) -> Bewaard | None:
    """One by its number; None when it is not there or not this actor's to see."""
    rij = _zichtbaar(actor).filter(pk=pk).first()
    return _bewaard(actor, rij) if rij else None


def bewaarde_met(actor: Actor, nummers: Iterable[int]) -> list[Bewaard]:
    """These, in the order asked; what is not to be seen is left out."""
    gevraagd = list(dict.fromkeys(nummers))
    gevonden = {rij.pk: rij for rij in _zichtbaar(actor).filter(pk__in=gevraagd)}
    return [_bewaard(actor, gevonden[pk]) for pk in gevraagd if pk in gevonden]


def _zichtbaar(actor: Actor) -> QuerySet[BewaardScenario]:
    rijen = BewaardScenario.objects.select_related("medewerker")
    if not heeft_recht(actor.rollen, REKENEN):
        return rijen.none()
    return rijen.filter(Q(medewerker_id=actor.id) | Q(gedeeld=True))


def _bewaard(actor: Actor, rij: BewaardScenario) -> Bewaard:
    waarden = {code: Decimal(waarde) for code, waarde in rij.waarden.items()}
    return Bewaard(
        pk=rij.pk,
        naam=rij.naam,
        thema=rij.thema,
        van=str(rij.medewerker),
        eigen=rij.medewerker_id == actor.id,
        gedeeld=rij.gedeeld,
        dag=rij.dag,
        seed=rij.seed,
        scenario=Scenario(rij.naam, waarden, {rij.thema: rij.motivering}),
    )
