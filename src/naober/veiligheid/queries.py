"""What others read of the safety of a household."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import CharField, Exists, F, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Cast

from naober.bewoners.bewoning import bewoners_van
from naober.bewoners.models import Persoon
from naober.dossier.handeling import zichtbaar
from naober.dossier.models import Dossier
from naober.fundament.vaste_vraag import vaste_vraag
from naober.gemeente.actor import Actor
from naober.kern import leeftijd_op
from naober.plan.models import Plan
from naober.veiligheid.models import (
    Achtervang,
    Geweldsoordeel,
    Markering,
    Meldactie,
    Meldcode,
    Meldcodestap,
    Opschaling,
    Overdracht,
    Veiligheidsplan,
    Verwijsindexmelding,
)
from naober.veiligheid.rules.kader import Veiligheidskader
from naober.veiligheid.rules.meldcode import Gezet, Stapstand, standen
from naober.veiligheid.rules.overdracht import Overdrachtstand, volg

_LIJST = 50


def meldcode(actor: Actor, pk: int) -> Meldcode | None:
    """One reporting code, in a file that this actor sees."""
    return Meldcode.objects.filter(zichtbaar(actor, "dossier__"), pk=pk).select_related("dossier").first()


def overdracht(actor: Actor, pk: int) -> Overdracht | None:
    """One hand-over, in a file that this actor sees."""
    return Overdracht.objects.filter(zichtbaar(actor, "dossier__"), pk=pk).select_related("dossier", "persoon").first()


def veiligheidsplan(actor: Actor, pk: int) -> Veiligheidsplan | None:
    """One safety plan, in a file that this actor sees."""
    return Veiligheidsplan.objects.filter(zichtbaar(actor, "dossier__"), pk=pk).select_related("dossier").first()


def verwijsindexmelding(actor: Actor, pk: int) -> Verwijsindexmelding | None:
    """One report to the index, in a file that this actor sees."""
    rijen = Verwijsindexmelding.objects.filter(zichtbaar(actor, "dossier__"), pk=pk)
    return rijen.select_related("dossier", "persoon").first()


def opschaling(actor: Actor, pk: int) -> Opschaling | None:
    """One case flagged for others, in a file that this actor sees."""
    return Opschaling.objects.filter(zichtbaar(actor, "dossier__"), pk=pk).select_related("dossier").first()


def markering(actor: Actor, pk: int) -> Markering | None:
    """One risk, in a file that this actor sees."""
    return Markering.objects.filter(zichtbaar(actor, "dossier__"), pk=pk).select_related("dossier").first()


# ------------------------------------------------------------------------------------- het huishouden


def open_meldcode() -> QuerySet[Meldcode]:
    """The reporting codes that run; a file has at most one."""
    return Meldcode.objects.filter(afgesloten_op__isnull=True)


def heeft_veiligheid() -> Q:
    """Whether anything of safety runs in a file, for the query of that file: hardly any has."""
    open_ = (
        open_meldcode(),
        Markering.objects.filter(tot__isnull=True),
        Opschaling.objects.filter(klaar_op__isnull=True),
        Overdracht.objects.filter(klaar_op__isnull=True, soort=Overdracht.Soort.MELDING),
        Veiligheidsplan.objects.filter(gesloten_op__isnull=True),
        Verwijsindexmelding.objects.filter(ingetrokken_op__isnull=True).exclude(nog_niet=""),
    )
    uit = Q()
    for rijen in open_:
        uit |= Q(Exists(rijen.filter(dossier=OuterRef("pk"))))
    return uit


@dataclass(frozen=True, slots=True)
class Teken:
    """Something of safety that runs in a file, for who opens it. `soort`: meldcode, gevaar, markering, opschaling,
    overdracht or plan; `tekst` its words or code, `dag` since when, of a plan when one looks again."""

    soort: str
    tekst: str
    dag: date


def _tekens(rijen: QuerySet[Any], soort: str, tekst: str, dag: str) -> QuerySet[Any, Any]:
    return rijen.order_by().values_list(Value(soort), Cast(F(tekst), CharField()), F(dag))


def tekens_van(dossier: Dossier) -> list[Teken]:
    """What runs in this file, danger first. One query."""
    return [Teken(*rij) for rij in sorted(_alle_tekens(dossier=dossier.pk), key=lambda r: _VOLGORDE.index(r[0]))]


_VOLGORDE = ("gevaar", "meldcode", "opschaling", "markering", "overdracht", "plan")


@vaste_vraag
def _alle_tekens(*, dossier: int) -> QuerySet[Any, Any]:
    lopend = open_meldcode().filter(dossier=dossier)
    overdrachten = Overdracht.objects.filter(dossier=dossier, klaar_op__isnull=True, soort=Overdracht.Soort.MELDING)
    return _tekens(lopend.filter(acuut=""), "meldcode", "vorm", "begonnen_op").union(
        _tekens(lopend.exclude(acuut=""), "gevaar", "acuut", "begonnen_op"),
        _tekens(Markering.objects.filter(dossier=dossier, tot__isnull=True), "markering", "soort", "van"),
        _tekens(Opschaling.objects.filter(dossier=dossier, klaar_op__isnull=True), "opschaling", "partij_naam", "dag"),
        _tekens(overdrachten, "overdracht", "ontvanger_naam", "dag"),
        _tekens(Veiligheidsplan.objects.filter(dossier=dossier, gesloten_op__isnull=True), "plan", "doel", "kijk_op"),
        all=True,
    )


def gevaar_in(dossier: Dossier) -> str:
    """What danger there is now, in the words of the reporting code that runs; empty when there is none. The ground on
    which the ladder opens."""
    rij = open_meldcode().filter(dossier=dossier).values_list("acuut", flat=True).first()
    return rij or ""


def loopt_onveilig(dossiers: Sequence[int]) -> bool:
    """Whether it may bring somebody into danger to show what these files say of safety: something runs (a reporting
    code, a report, others who act, a marking, a plan), a report to the index is not told yet, or of some form of
    violence the last judgement is that it has not stopped."""
    lopend: Sequence[QuerySet[Any]] = (
        open_meldcode(),
        Overdracht.objects.filter(klaar_op__isnull=True, soort=Overdracht.Soort.MELDING),
        Opschaling.objects.filter(klaar_op__isnull=True),
        Markering.objects.filter(tot__isnull=True),
        Veiligheidsplan.objects.filter(gesloten_op__isnull=True),
    )
    if any(rijen.filter(dossier__in=dossiers).exists() for rijen in lopend):
        return True
    return any(o.oordeel != Geweldsoordeel.Oordeel.GESTOPT for o in laatste_oordelen(dossiers))


def laatste_oordelen(dossiers: Sequence[int]) -> list[Geweldsoordeel]:
    """Of each form of violence in each of these files what was judged last. One query."""
    rijen = Geweldsoordeel.objects.filter(dossier__in=dossiers).order_by("dossier", "vorm", "-pk")
    return list(rijen.distinct("dossier", "vorm"))


# ----------------------------------------------------------------------------------------- de bladzijde


@dataclass(frozen=True, slots=True)
class Codebeeld:
    """A reporting code as its page shows it: each step with where it stands and its lines, and what was done."""

    code: Meldcode
    stappen: Sequence[tuple[Stapstand, list[Meldcodestap]]]
    acties: Sequence[Meldactie]


@dataclass(frozen=True, slots=True)
class Overdrachtbeeld:
    """A hand-over with the steps of its receiver, and what came back."""

    overdracht: Overdracht
    weg: Sequence[Overdrachtstand]
    terug: Sequence[Any]


@dataclass(frozen=True, slots=True)
class Veiligheidsbeeld:
    """All that is recorded of the safety of one household, the newest first."""

    codes: Sequence[Codebeeld]
    overdrachten: Sequence[Overdrachtbeeld]
    plannen: Sequence[Veiligheidsplan]
    oordelen: Sequence[Geweldsoordeel]
    verwijsindex: Sequence[Verwijsindexmelding]
    opschalingen: Sequence[Opschaling]
    achtervang: Sequence[Achtervang]
    markeringen: Sequence[Markering]

    @property
    def lopend(self) -> Codebeeld | None:
        return next((c for c in self.codes if c.code.afgesloten_op is None), None)

    @property
    def plan(self) -> Veiligheidsplan | None:
        return next((p for p in self.plannen if p.gesloten_op is None), None)


def beeld_van(dossier: Dossier, kader: Veiligheidskader, vandaag: date) -> Veiligheidsbeeld:
    """Everything of this file, in a fixed number of queries."""
    codes = Meldcode.objects.filter(dossier=dossier).select_related("begonnen_door").order_by("-pk")
    overdrachten = Overdracht.objects.filter(dossier=dossier).select_related("persoon", "door").order_by("-pk")
    indexen = Verwijsindexmelding.objects.filter(dossier=dossier).select_related("persoon", "door")
    return Veiligheidsbeeld(
        codes=[_codebeeld(c, kader) for c in codes.prefetch_related("stappen__door", "acties__door")[:_LIJST]],
        overdrachten=[
            _overdrachtbeeld(o, kader, vandaag) for o in overdrachten.prefetch_related("terug__door")[:_LIJST]
        ],
        plannen=list(
            Veiligheidsplan.objects.filter(dossier=dossier)
            .select_related("gemaakt_door")
            .prefetch_related("afspraken")
            .order_by("-pk")[:_LIJST]
        ),
        oordelen=list(Geweldsoordeel.objects.filter(dossier=dossier).select_related("door").order_by("-pk")[:_LIJST]),
        verwijsindex=list(indexen.prefetch_related("matches").order_by("-pk")[:_LIJST]),
        opschalingen=list(
            Opschaling.objects.filter(dossier=dossier).select_related("persoon", "door").order_by("-pk")[:_LIJST]
        ),
        achtervang=achtervang_in(dossier),
        markeringen=list(
            Markering.objects.filter(dossier=dossier).select_related("persoon").order_by("tot", "-pk")[:_LIJST]
        ),
    )


def _codebeeld(code: Meldcode, kader: Veiligheidskader) -> Codebeeld:
    regels = sorted(code.stappen.all(), key=lambda s: s.pk)
    gezet = [Gezet(r.stap, r.overgeslagen) for r in {r.stap: r for r in regels}.values()]
    return Codebeeld(
        code,
        [(s, [r for r in regels if r.stap == s.stap.code]) for s in standen(kader, gezet)],
        sorted(code.acties.all(), key=lambda a: -a.pk),
    )


def _overdrachtbeeld(rij: Overdracht, kader: Veiligheidskader, vandaag: date) -> Overdrachtbeeld:
    terug = sorted(rij.terug.all(), key=lambda t: t.pk)
    ontvanger = kader.ontvanger(rij.ontvanger)
    weg = kader.weg(ontvanger) if ontvanger and rij.soort == Overdracht.Soort.MELDING else ()
    gedaan = {t.stap for t in terug}
    # Once it is done nothing is awaited any more.
    tot = rij.klaar_op or vandaag
    return Overdrachtbeeld(rij, volg(weg, gedaan, rij.dag, min(tot, vandaag)), terug)


def achtervang_in(dossier: Dossier) -> list[Achtervang]:
    """The back-ups in the plans of this file, the newest first."""
    rijen = Achtervang.objects.filter(plan__dossier=dossier).select_related("door", "plan")
    return list(rijen.order_by("-pk")[:_LIJST])


def achtervang_bij(plan: Plan, dag: date) -> list[Achtervang]:
    """The back-ups that hold in this plan on `dag`."""
    geldt = Q(tot__isnull=True) | Q(tot__gte=dag)
    return list(Achtervang.objects.filter(geldt, plan=plan).order_by("pk")[:_LIJST])


def jeugdigen_in(dossier: Dossier, kader: Veiligheidskader) -> list[Persoon]:
    """Who of this household may be reported to the index, by the age of the law."""
    regel = kader.verwijsindex
    if regel is None:
        return []
    return [
        p
        for p in bewoners_van(dossier.huishouden, kader.dag)
        if p.geboortedatum is not None and leeftijd_op(p.geboortedatum, kader.dag) < regel.onder
    ]
