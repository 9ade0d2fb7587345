"""How help goes, counted without names: quality as it was seen, by whom youth are sent to it, and transport that can be
planned together."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Avg, Count, Max, Min, Q

from naober.fundament.scope import zonder_namen
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.jeugdinkoop import VERWIJZERS
from naober.levering.models import Levering, Leveringscheck, Toewijzing, Vervoersbehoefte
from naober.levering.queries.inkoop import beheert
from naober.levering.queries.keuze import WEEKDAGEN

_DAGEN = {int(nr): naam for nr, naam in WEEKDAGEN}


@dataclass(frozen=True, slots=True)
class Kwaliteitsbeeld:
    """Of one provider: how often was looked, how often the help was there and did what it should, and how satisfied
    residents are."""

    aanbieder: str
    bekeken: int
    geleverd: int
    resultaat: int
    tevreden: float | None


def kwaliteit_per_aanbieder(actor: Actor) -> Sequence[Kwaliteitsbeeld]:
    """What staff saw of the help of each provider; for who keeps up contracts, as the region does. Counts only."""
    if not beheert(actor):
        return []
    with zonder_namen():
        rijen = list(
            Leveringscheck.objects.values("toewijzing__aanbieder__naam").order_by("toewijzing__aanbieder__naam")
            .annotate(n=Count("pk"), er=Count("pk", filter=Q(geleverd=True)),
                      goed=Count("pk", filter=Q(resultaat=True)), cijfer=Avg("tevreden"))
        )  # fmt: skip
    return [
        Kwaliteitsbeeld(
            r["toewijzing__aanbieder__naam"], r["n"], r["er"], r["goed"],
            round(float(r["cijfer"]), 1) if r["cijfer"] is not None else None,
        )
        for r in rijen
    ]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Rit:
    """Who has to be at the same place in the same part of the same day: one ride, whatever kind of transport each
    has."""

    naar: str
    dag: str
    dagdeel: str
    reizigers: int
    soorten: tuple[str, ...]
    gebieden: tuple[str, ...]
    rolstoelen: int

    @property
    def te_combineren(self) -> bool:
        return self.reizigers > 1


def vervoersplanning(actor: Actor, profiel: Profiel, dag: date) -> Sequence[Rit]:
    """Transport of every kind in one planning, what can be combined most first. Counts only."""
    if not beheert(actor):
        return []
    loopt = Q(tot__isnull=True) | Q(tot__gte=dag)
    with zonder_namen():
        rijen = list(Vervoersbehoefte.objects.filter(loopt, van__lte=dag).order_by("naar", "dagdeel", "pk"))
    namen = {v.code: v.naam for v in profiel.inkoop.vervoer}
    groepen: dict[tuple[str, int, str], list[Vervoersbehoefte]] = {}
    for r in rijen:
        for welke in r.dagen:
            groepen.setdefault((r.naar, welke, r.dagdeel), []).append(r)
    ritten = [
        Rit(
            naar, _DAGEN[welke], dagdeel, len(wie), tuple(sorted({namen.get(r.soort, r.soort) for r in wie})),
            tuple(sorted({r.van_gebied for r in wie})), sum(r.rolstoel for r in wie),
        )
        for (naar, welke, dagdeel), wie in groepen.items()
    ]  # fmt: skip
    return sorted(ritten, key=lambda r: (-r.reizigers, r.naar, r.dag, r.dagdeel))


@dataclass(frozen=True, slots=True)
class Verwijsstroom:
    """Help of youth by who sent them to it, in one year: how much began, went on all year, and ended. What began and
    ended within the year counts for both."""

    verwijzer: str
    product: str
    instroom: int
    doorstroom: int
    uitstroom: int


def stroom_per_verwijzer(actor: Actor, profiel: Profiel, jaar: int, dag: date) -> Sequence[Verwijsstroom]:
    """In, through and out for each referrer and product of youth help, up to today, the most that began first; for who
    keeps up contracts. A pause is no end. Counts only, one question."""
    if not beheert(actor):
        return []
    van, tot = date(jaar, 1, 1), min(date(jaar, 12, 31), dag)
    with zonder_namen():
        rijen = list(
            Levering.objects.filter(toewijzing__wet=Toewijzing.Wet.IJW, toewijzing__verwijderd=False, begin__lte=tot)
            .values("toewijzing", "toewijzing__verwijzer", "toewijzing__contractproduct__product")
            .annotate(begon=Min("begin"), loopt=Count("pk", filter=Q(eind__isnull=True)),
                      pauze=Max("eind", filter=Q(tijdelijk=True)), eindigde=Max("eind"))
        )  # fmt: skip
    tel: dict[tuple[str, str], list[int]] = {}
    for r in rijen:
        # A pause is no end, unless help went on after it and then ended.
        klaar = None if r["loopt"] or r["pauze"] == r["eindigde"] else r["eindigde"]
        if klaar is not None and klaar < van:
            continue
        telling = tel.setdefault((r["toewijzing__verwijzer"], r["toewijzing__contractproduct__product"] or ""), [0] * 3)
        begon, eindigde = r["begon"] >= van, klaar is not None and klaar <= tot
        telling[0] += begon
        telling[1] += not begon and not eindigde
        telling[2] += eindigde
    stromen = [
        Verwijsstroom(VERWIJZERS.get(wie, "onbekend"), product.naam if (product := profiel.product(code)) else code, *n)
        for (wie, code), n in tel.items()
    ]
    return sorted(stromen, key=lambda v: (-v.instroom, v.verwijzer, v.product))
