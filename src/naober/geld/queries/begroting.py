"""The budget as pages and machines read it. It names no resident; who may see figures may see it."""

from collections.abc import Iterable
from dataclasses import dataclass

from naober.geld.begroten import geboekt, gedrukt, stelposten, wijzigingen
from naober.geld.models import (
    Begrotingsbesluit,
    Begrotingsmaatregel,
    Begrotingsregel,
    Besteding,
    Financieelrisico,
    Reserveboeking,
)
from naober.geld.rules.reserve import Reservejaar, verloop
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.begroting import Begrotingspost, Deelbegroting
from naober.gemeente.profiel.begrotingsbeleid import Cyclusstap, Reserve
from naober.gemeente.rechten import heeft_recht

INZIEN = "geld.inzien"
MEESTE = 100


@dataclass(frozen=True, slots=True)
class Reservebeeld:
    """A reserve with its ledger, year by year."""

    reserve: Reserve
    jaren: list[Reservejaar]


def reserves(actor: Actor, profiel: Profiel) -> list[Reservebeeld]:
    """Each reserve of the budget as it stands."""
    begroting = profiel.begroting
    if begroting is None or not heeft_recht(actor.rollen, INZIEN):
        return []
    return [Reservebeeld(r, verloop(begroting, r, geboekt(r.code))) for r in begroting.reserves]


@dataclass(frozen=True, slots=True)
class Stap:
    """A step of the budget cycle, and the decision that it was; None as long as it waits."""

    stap: Cyclusstap
    besluit: str | None


def cyclus(actor: Actor, profiel: Profiel) -> list[Stap]:
    """The steps of the cycle in order, with what was decided at each."""
    if profiel.begroting is None or not heeft_recht(actor.rollen, INZIEN):
        return []
    genomen = dict(Begrotingsbesluit.objects.exclude(stap="").order_by("pk").values_list("stap", "naam"))
    return [Stap(s, genomen.get(s.code)) for s in profiel.begroting.cyclus]


@dataclass(frozen=True, slots=True)
class Postregel:
    """A line with, by year, what the document says and what it is after the decisions since: cents that it costs."""

    post: Begrotingspost
    gedrukt: dict[int, int]
    nu: dict[int, int]


def postregels(actor: Actor, profiel: Profiel, deel: Deelbegroting, jaren: Iterable[int]) -> list[Postregel]:
    """The lines of one table, in one question for all of them."""
    if profiel.begroting is None or not heeft_recht(actor.rollen, INZIEN):
        return []
    jaren = list(jaren)
    sinds = wijzigingen([p.code for p in deel.posten], jaren)
    uit = []
    for post in deel.posten:
        was = {j: c for j in jaren if (c := gedrukt(profiel.begroting, post.code, j)) is not None}
        nu = {j: was.get(j, 0) + sinds[post.code, j] for j in jaren if (post.code, j) in sinds}
        uit.append(Postregel(post, was, nu))
    return uit


@dataclass(frozen=True, slots=True)
class Stelpost:
    """A provisional item, with what of it no measure fills yet, by year: cents."""

    code: str
    naam: str
    open: dict[int, int]


def openstaand(actor: Actor, profiel: Profiel) -> list[Stelpost]:
    """The provisional items that are not filled."""
    if not heeft_recht(actor.rollen, INZIEN):
        return []
    return [Stelpost(code, naam, jaren) for code, (naam, jaren) in stelposten(profiel).items() if jaren]


def begrotingsbesluiten(actor: Actor) -> list[Begrotingsbesluit]:
    """The decisions that changed the budget, the last first, with their lines."""
    if not heeft_recht(actor.rollen, INZIEN):
        return []
    return list(Begrotingsbesluit.objects.prefetch_related("regels").order_by("-dag", "-pk")[:MEESTE])


def begrotingsregels(actor: Actor) -> list[Begrotingsregel]:
    """What those decisions changed, the last first."""
    if not heeft_recht(actor.rollen, INZIEN):
        return []
    return list(Begrotingsregel.objects.select_related("besluit").order_by("-besluit__dag", "-pk")[:MEESTE])


def reserveboekingen(actor: Actor) -> list[Reserveboeking]:
    """What was booked on reserves, the last first."""
    if not heeft_recht(actor.rollen, INZIEN):
        return []
    return list(Reserveboeking.objects.order_by("-pk")[:MEESTE])


def bestedingen(actor: Actor) -> list[Besteding]:
    """What was set aside for activities, the last first."""
    if not heeft_recht(actor.rollen, INZIEN):
        return []
    return list(Besteding.objects.order_by("-pk")[:MEESTE])


def begrotingsmaatregelen(actor: Actor) -> list[Begrotingsmaatregel]:
    """The measures, the last first."""
    if not heeft_recht(actor.rollen, INZIEN):
        return []
    return list(Begrotingsmaatregel.objects.order_by("-pk")[:MEESTE])


def begrotingsmaatregel(actor: Actor, pk: int) -> Begrotingsmaatregel | None:
    """This measure."""
    if not heeft_recht(actor.rollen, INZIEN):
        return None
    return Begrotingsmaatregel.objects.filter(pk=pk).first()


def financiele_risicos(actor: Actor) -> list[Financieelrisico]:
    """The risks: those that are open first, the heaviest first."""
    if not heeft_recht(actor.rollen, INZIEN):
        return []
    rijen = list(Financieelrisico.objects.order_by("-pk")[:MEESTE])
    return sorted(rijen, key=lambda r: (r.gesloten_op is not None, -r.kans * r.gevolg_centen))


def financieel_risico(actor: Actor, pk: int) -> Financieelrisico | None:
    """This risk."""
    if not heeft_recht(actor.rollen, INZIEN):
        return None
    return Financieelrisico.objects.filter(pk=pk).first()
