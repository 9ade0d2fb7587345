"""Trajectories of a file, for who sees it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from naober.besluit.models import Besluit, Bezwaar
from naober.dossier.handeling import zichtbaar
from naober.dossier.models import Dossier
from naober.gemeente.actor import Actor
from naober.gemeente.schuldhulpkader import Schuldhulpkader
from naober.inkomen.models import Schuld, Schuldhulpclient, Schuldhulpstap, Schuldhulptraject, Schuldregeling
from naober.inkomen.rules.traject import AFWIJZING, TOELATING, Trajectstand
from naober.kern import Bedrag
from naober.plan.models import Actie, Plan
from naober.signalen.models import Signaalzaak

_LIJST = 50


def schuldhulptraject(actor: Actor, pk: int) -> Schuldhulptraject | None:
    """One trajectory, in a file that this actor sees."""
    rijen = Schuldhulptraject.objects.filter(zichtbaar(actor, "dossier__"), pk=pk)
    return rijen.select_related("dossier", "contact").first()


def schuld(actor: Actor, pk: int) -> Schuld | None:
    """One debt, in a file that this actor sees."""
    return (
        Schuld.objects.filter(zichtbaar(actor, "traject__dossier__"), pk=pk).select_related("traject__dossier").first()
    )


def schuldhulpstap(actor: Actor, pk: int) -> Schuldhulpstap | None:
    """One step, in a file that this actor sees."""
    rijen = Schuldhulpstap.objects.filter(zichtbaar(actor, "traject__dossier__"), pk=pk)
    return rijen.select_related("traject__dossier").first()


def schuldregeling(actor: Actor, pk: int) -> Schuldregeling | None:
    """One proposal to creditors, in a file that this actor sees."""
    rijen = Schuldregeling.objects.filter(zichtbaar(actor, "traject__dossier__"), pk=pk)
    return rijen.select_related("traject__dossier").first()


def loopt_schuldhulp() -> QuerySet[Schuldhulptraject]:
    """The trajectories that have not ended."""
    return Schuldhulptraject.objects.filter(geeindigd_op__isnull=True)


def trajecten_van(dossier: Dossier) -> list[Schuldhulptraject]:
    """The trajectories of this file, the newest first."""
    return list(_heel(Schuldhulptraject.objects.filter(dossier=dossier)).order_by("-aangemeld_op", "-pk")[:_LIJST])


def _heel(rijen: QuerySet[Schuldhulptraject]) -> QuerySet[Schuldhulptraject]:
    return rijen.select_related("contact", "actie__besluit", "actie__plan", "actie__doel").prefetch_related(
        "clienten__persoon", "schulden", "stappen", "regelingen"
    )


def koppelbare_acties(traject: Schuldhulptraject, kader: Schuldhulpkader) -> list[Actie]:
    """The actions of the running plan that can be this help: for one of its clients, with a product on which it is
    decided here (or any), of no other help that runs, and not decided on before the first talk. Three queries."""
    return koppelbaar_bij([traject], kader)[traject.pk]


def koppelbaar_bij(trajecten: Sequence[Schuldhulptraject], kader: Schuldhulpkader) -> dict[int, list[Actie]]:
    """The same for each of these trajectories, by number. Two queries when their clients were read."""
    dossiers = {t.dossier_id for t in trajecten}
    acties = Actie.objects.filter(plan__dossier__in=dossiers, plan__gesloten_op__isnull=True)
    if kader.producten:
        acties = acties.filter(product__in=kader.producten)
    acties = acties.exclude(plan__status=Plan.Status.GESLOTEN).select_related("plan", "behoefte", "besluit")
    gevonden = list(acties.order_by("pk")[:_LIJST])
    bezet = dict(loopt_schuldhulp().filter(dossier__in=dossiers, actie__isnull=False).values_list("actie", "pk"))
    return {t.pk: [a for a in gevonden if bezet.get(a.pk, t.pk) == t.pk and _kan_zijn(t, a)] for t in trajecten}


def _kan_zijn(traject: Schuldhulptraject, actie: Actie) -> bool:
    if actie.plan.dossier_id != traject.dossier_id:
        return False
    if actie.behoefte.persoon_id not in {c.persoon_id for c in traject.clienten.all() if c.tot is None}:
        return False
    besluit: Besluit | None = getattr(actie, "besluit", None)
    return besluit is None or (traject.gesprek_op is not None and besluit.genomen_op >= traject.gesprek_op)


def bezwaar_gelukt(besluiten: Iterable[Besluit]) -> set[int]:
    """Of which refusals an objection or appeal succeeded: then it is decided anew, on another action. One query."""
    afgewezen = [b.pk for b in besluiten if b.uitkomst == Besluit.Uitkomst.AFGEWEZEN]
    gelukt = Bezwaar.objects.filter(
        besluit__in=afgewezen, uitkomst__in=(Bezwaar.Uitkomst.GEGROND, Bezwaar.Uitkomst.DEELS)
    )
    return set(gelukt.values_list("besluit", flat=True))


def signaalzaken_bij(dossier: Dossier) -> list[Signaalzaak]:
    """What was noticed of this household and stands in its file, the newest first."""
    return list(Signaalzaak.objects.filter(dossier=dossier).order_by("-eerste_op", "-pk")[:_LIJST])


def besluit_bij(traject: Schuldhulptraject) -> Besluit | None:
    """The decision on the action of the plan that this help is."""
    if traject.actie_id is None:
        return None
    return Besluit.objects.filter(actie=traject.actie_id).first()


def toelating_van(traject: Schuldhulptraject, besluit: Besluit | None) -> tuple[str, date | None]:
    """What was decided and when: here, or by another organisation; empty as long as nobody did."""
    if besluit is not None:
        toegekend = besluit.uitkomst == Besluit.Uitkomst.TOEGEKEND
        return (TOELATING if toegekend else AFWIJZING), besluit.genomen_op
    return traject.toelating, traject.toelating_op


def stand_van(traject: Schuldhulptraject, dag: date) -> Trajectstand:
    """What the rules need to know of this trajectory on `dag`. Four queries."""
    besluit = besluit_bij(traject)
    gezet, regelingen = list(traject.stappen.all()), list(traject.regelingen.all())
    stappen = [(s.soort, s.loopt) for s in gezet]
    uitkomsten = [r.uitkomst for r in regelingen]
    toelating, besloten = toelating_van(traject, besluit)
    dagen = [traject.gesprek_op, besloten]
    dagen += [d for s in gezet for d in (s.aangevraagd_op, s.goedgekeurd_op, s.van, s.tot)]
    dagen += [d for r in regelingen for d in (r.ingediend_op, r.dwangakkoord_op, r.uitkomst_op)]
    return Trajectstand(
        traject.aangemeld_op,
        traject.gesprek_op,
        toelating,
        besluit is not None and _loopt(besluit, dag),
        traject.geeindigd_op,
        tuple(soort for soort, loopt in stappen if loopt),
        tuple(soort for soort, loopt in stappen if not loopt),
        "" in uitkomsten,
        Schuldregeling.Uitkomst.TOEGEKEND in uitkomsten,
        max((d for d in dagen if d is not None), default=None),
        besloten if besluit is None and toelating == TOELATING else None,
    )


def _loopt(besluit: Besluit, dag: date) -> bool:
    if besluit.uitkomst != Besluit.Uitkomst.TOEGEKEND:
        return False
    return all(eind is None or eind > dag for eind in (besluit.eind_op, besluit.ingetrokken_op))


@dataclass(frozen=True, slots=True)
class Schuldhulpbeeld:
    """A trajectory as its page shows it. `toelating`: empty, toelating or afwijzing, with its day; `opnieuw`: it was
    refused, and an objection succeeded."""

    traject: Schuldhulptraject
    clienten: Sequence[str]
    schulden: Sequence[Schuld]
    weg: Sequence[Schuld]
    totaal: Bedrag
    stappen: Sequence[Schuldhulpstap]
    regelingen: Sequence[Schuldregeling]
    besluit: Besluit | None
    toelating: str
    toelating_op: date | None
    opnieuw: bool = False

    @property
    def te_koppelen(self) -> bool:
        """Can it still become another action of the plan?"""
        return not self.toelating or self.opnieuw

    @property
    def loopt(self) -> bool:
        return self.traject.geeindigd_op is None

    @property
    def regeling(self) -> Schuldregeling | None:
        """The proposal that waits for its outcome."""
        return next((r for r in self.regelingen if not r.uitkomst), None)


def beeld_van(dossier: Dossier) -> list[Schuldhulpbeeld]:
    """Every trajectory of this file with all that is in it, the newest first. Seven queries at most."""
    trajecten = trajecten_van(dossier)
    acties = [t.actie_id for t in trajecten if t.actie_id is not None]
    besluiten = {b.actie_id: b for b in Besluit.objects.filter(actie__in=acties)} if acties else {}
    gelukt = bezwaar_gelukt(besluiten.values())
    return [_beeld(t, besluiten.get(t.actie_id or 0), gelukt) for t in trajecten]


def _beeld(traject: Schuldhulptraject, besluit: Besluit | None, gelukt: set[int]) -> Schuldhulpbeeld:
    schulden = sorted(traject.schulden.all(), key=lambda s: (-s.bedrag_centen, s.pk))
    staan = [s for s in schulden if s.vervallen_op is None]
    toelating, op = toelating_van(traject, besluit)
    return Schuldhulpbeeld(
        traject,
        [_naam(c, traject.geeindigd_op) for c in sorted(traject.clienten.all(), key=lambda c: c.pk)],
        staan,
        [s for s in schulden if s.vervallen_op is not None],
        Bedrag.som(Bedrag(s.bedrag_centen) for s in staan),
        sorted(traject.stappen.all(), key=lambda s: (s.van or s.aangevraagd_op or traject.aangemeld_op, s.pk)),
        sorted(traject.regelingen.all(), key=lambda r: r.pk),
        besluit,
        toelating,
        op,
        besluit is not None and besluit.pk in gelukt,
    )


def _naam(client: Schuldhulpclient, einde: date | None) -> str:
    """Their name, with the last day of who was in it for a part."""
    return client.persoon.naam if client.tot in (None, einde) else f"{client.persoon.naam} (tot {client.tot:%d-%m-%Y})"


def zichtbare_trajecten(actor: Actor) -> QuerySet[Schuldhulptraject]:
    """The trajectories in the files that this actor sees."""
    return Schuldhulptraject.objects.filter(zichtbaar(actor, "dossier__"))
