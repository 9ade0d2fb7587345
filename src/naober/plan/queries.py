"""The plan and the ladder as it stands, for whoever may read the file."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, QuerySet
from django.db.models.functions import JSONObject

from naober.dossier.handeling import zichtbaar
from naober.dossier.models import Dossier
from naober.fundament.vaste_vraag import vaste_vraag
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Trap, Trede
from naober.onderzoek.models import Behoefte
from naober.onderzoek.queries import behoeften_van, vondsten_van
from naober.plan.models import Actie, Doel, Plan
from naober.plan.rules import Behoeftestand

_DOELVELDEN = JSONObject(pk="pk", soort="soort", omschrijving="omschrijving", formeel="formeel", informeel="informeel")


def plannen_van(dossier: Dossier) -> list[Plan]:
    """All versions, newest first, each with its goals as `doelenlijst`: one query."""
    return _plannen_van(dossier=dossier.pk)


@vaste_vraag
def _plannen_van(dossier: int) -> QuerySet[Plan]:
    doelen = Doel.objects.filter(plan=OuterRef("pk")).order_by("id")
    return (
        Plan.objects.filter(dossier=dossier)
        .annotate(doelenlijst=ArraySubquery(doelen.values(json=_DOELVELDEN)))
        .order_by("-versie")
    )


def acties_van_plan(plan: Plan) -> list[Actie]:
    return list(plan.acties.order_by("id"))


def plan(actor: Actor, pk: int) -> Plan | None:
    return (
        Plan.objects.filter(zichtbaar(actor, "dossier__"), pk=pk)
        .select_related("dossier", "dossier__huishouden")
        .first()
    )


def doel(actor: Actor, pk: int) -> Doel | None:
    return Doel.objects.filter(zichtbaar(actor, "plan__dossier__"), pk=pk).select_related("plan").first()


def actie(actor: Actor, pk: int) -> Actie | None:
    return (
        Actie.objects.filter(zichtbaar(actor, "plan__dossier__"), pk=pk)
        .select_related("plan", "plan__dossier", "plan__dossier__huishouden", "behoefte", "behoefte__persoon")
        .first()
    )


def standen(behoeften: Sequence[Behoefte], acties: Sequence[Actie]) -> list[Behoeftestand]:
    """How far each need has come, by its findings and the actions for it."""
    op: dict[int, list[str]] = {}
    for actie in acties:
        if actie.helpt:
            op.setdefault(actie.behoefte_id, []).append(actie.trede)
    return [
        Behoeftestand(
            omschrijving=b.omschrijving,
            volstaat_op=next((trede for trede, v in vondsten_van(b).items() if v.volstaat == "ja"), None),
            acties_op=tuple(op.get(b.pk, [])),
        )
        for b in behoeften
    ]


@dataclass(frozen=True, slots=True)
class Kaartje:
    """A need or action as it lies on a rung. `status`: overwogen, gekozen or afgevallen."""

    titel: str
    tekst: str
    status: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Tredebeeld:
    """One rung of the picture, with what lies on it."""

    nummer: int
    naam: str
    besluit: bool
    bron: str
    uitleg: str
    kaarten: tuple[Kaartje, ...]


def trap_van(dossier: Dossier, trap: Trap) -> list[Tredebeeld]:
    """The ladder of this file as it stands now: its open needs and the actions of its running plan. Three queries."""
    lopend = Plan.objects.filter(dossier=dossier, gesloten_op__isnull=True).first()
    return trapbeeld(trap, behoeften_van(dossier), acties_van_plan(lopend) if lopend else [])


_STATUS = {"ja": "gekozen", "deels": "overwogen", "nee": "afgevallen"}


def trapbeeld(trap: Trap, behoeften: Sequence[Behoefte], acties: Sequence[Actie]) -> list[Tredebeeld]:
    """The ladder with the needs of the household on it, lightest rung first. No query of its own."""
    return [
        Tredebeeld(
            nummer=trap.nummer(t.code),
            naam=t.naam,
            besluit=t.besluit,
            bron=str(t.bron),
            uitleg=t.uitleg,
            kaarten=tuple(_kaartjes(t, behoeften, acties)),
        )
        for t in trap.treden
    ]


_ACTIEVELDEN = ("behoefte_id", "trede", "wie", "uitvoerder", "stand", "resultaten", "afloop")


def trapbeeld_van(
    trap: Trap, behoeften: Iterable[tuple[int, str, Mapping[str, str]]], acties: Iterable[Mapping[str, Any]]
) -> list[Tredebeeld]:
    """The same picture of what a resident may see: needs as number, text and what suffices on which rung, and actions
    by the names of their columns (`actie_id` and `actie` for number and text). Without the reasons. No query."""
    rijen = []
    for nummer, omschrijving, vondsten in behoeften:
        rij = Behoefte(pk=nummer, omschrijving=omschrijving)
        rij.__dict__["vondstenlijst"] = [
            {"trede": trede, "volstaat": volstaat, "reden": "", "toetsing": []} for trede, volstaat in vondsten.items()
        ]
        rijen.append(rij)
    gepland = [
        Actie(pk=a["actie_id"], omschrijving=a["actie"], **{veld: a[veld] for veld in _ACTIEVELDEN}) for a in acties
    ]
    return trapbeeld(trap, rijen, gepland)


def _kaartjes(trede: Trede, behoeften: Sequence[Behoefte], acties: Sequence[Actie]) -> list[Kaartje]:
    gekozen = [
        Kaartje(a.omschrijving, _bij(a), "gekozen" if a.helpt else "afgevallen")
        for a in acties
        if a.trede == trede.code
    ]
    bezet = {a.behoefte_id for a in acties if a.trede == trede.code}
    overwogen = [
        Kaartje(b.omschrijving, vondst.reden, _STATUS[vondst.volstaat])
        for b in behoeften
        if b.pk not in bezet and (vondst := vondsten_van(b).get(trede.code)) is not None
    ]
    return gekozen + overwogen


def _bij(actie: Actie) -> str:
    """Who does it, formal or informal, and what it has to yield; or why it fell away."""
    if not actie.helpt:
        return actie.get_afloop_display() or actie.stand
    soort = "formele hulp" if actie.formeel else "informele hulp"
    resultaat = f" Resultaat: {'; '.join(actie.resultaten)}." if actie.resultaten else ""
    return f"door {actie.wie} ({soort}).{resultaat}"


UITVOERDERS = Actie.Uitvoerder.choices
