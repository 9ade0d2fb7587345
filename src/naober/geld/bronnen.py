"""What a grant or an allocation costs, read from where it stands: the same for one as for a whole municipality."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any, NamedTuple

from django.db.models import Case, F, Max, Min, OuterRef, Q, QuerySet, Subquery, Sum, When
from django.db.models.functions import Coalesce, ExtractYear
from django.utils.timezone import localdate

from naober.besluit.models import Besluit, Vervolgbesluit
from naober.geld.rules.bron import PER_OMVANG, Onbekend, Prijsvraag, geraamd, gevraagd, is_totaal, opdracht, resterend
from naober.geld.rules.verplichting import (
    Plek,
    Stuk,
    bedragen_door_de_tijd,
    horizon,
    knip,
    met_gebruik,
    over_de_jaren,
    per_jaar,
    verspreid,
)
from naober.geld.verhuizing import team_van, zet_plekken
from naober.gemeente.models import Gemeente
from naober.gemeente.profiel import Product, Profiel
from naober.levering.models import (
    Contract,
    Contractproduct,
    Declaratie,
    Eindverantwoording,
    Levering,
    Pgbcontrole,
    Prestatie,
    Prestatiebesluit,
    Tarief,
    Toewijzing,
)
from naober.levering.rules.prijs import Prijs

_GOED = (Declaratie.Stand.GOEDGEKEURD, Declaratie.Stand.BETAALD)
_DAG = timedelta(days=1)


@dataclass(slots=True)
class Bron:
    """One grant or allocation with what it costs. `plan`: the cents of each year; `binnen`: what was realised, and
    `gebruikt` of a grant in money on which days; `sinds`: when it was granted or ordered. `afgerekend`: the years that
    were settled. `totaal`: one amount for the whole term. `onbekend`: why there is none. `plekken`: the areas in which
    the household lives during it, with their teams; `wie`: the team of who decided, `sinds_adres`: since when it lives
    where it does."""

    dossier: int
    besluit: int | None
    toewijzing: int | None
    aanbieder: int | None
    gebied: str
    team: str
    trede: str
    wet: str
    product: str
    vorm: str
    ingang: date | None
    einde: date | None
    sinds: date | None = None
    plan: dict[int, int] = field(default_factory=dict)
    binnen: dict[int, int] = field(default_factory=dict)
    gebruikt: Sequence[Stuk] = ()
    afgerekend: frozenset[int] = frozenset()
    totaal: bool = False
    onbekend: str = ""
    wie: str = ""
    sinds_adres: date | None = None
    plekken: tuple[Plek, ...] = ()


# What is read of a grant and of an allocation; of an allocation its decision may be missing.
_VAN_BESLUIT = (
    *("pk", "dossier_id", "product", "wet", "ingang_op", "eind_op", "ingetrokken_op", "leveringsvorm", "per", "omvang"),
    *("bedrag_centen", "spoed", "genomen_op", "opvolger", "actie__trede", "genomen_door__team"),
    *("dossier__huishouden__gebied", "dossier__huishouden__adres_sinds", "persoon__overleden_op"),
)
_VAN_TOEWIJZING = (
    *("pk", "dossier_id", "besluit_id", "aanbieder_id", "contractproduct_id", "contractproduct__product"),
    *("contractproduct__eenheid", "contractproduct__bekostiging", "contractproduct__contract_id", "wet", "variant"),
    *("toegewezen_op", "volume", "eenheid", "frequentie", "budget_centen", "ingang", "einde", "verwijderd"),
    *("toegewezen_door__team", "dossier__huishouden__gebied", "persoon__overleden_op", "besluit__product"),
    *("besluit__wet", "besluit__actie__trede", "besluit__eind_op", "besluit__ingetrokken_op"),
    *("besluit__genomen_door__team", "besluit__leveringsvorm", "dossier__huishouden__adres_sinds"),
)  # fmt: skip


def lees(
    profiel: Profiel, dag: date, *, besluiten: Sequence[int] = (), toewijzingen: Sequence[int] = (), nieuw: bool = False
) -> list[Bron]:
    """These grants and allocations as they stand. A number of queries that does not depend on how many there are;
    fewer for what was made just now (`nieuw`), on which nothing can have followed."""
    uit = _van_besluiten(profiel, dag, besluiten, nieuw) if besluiten else []
    uit += _van_toewijzingen(profiel, dag, toewijzingen, nieuw) if toewijzingen else []
    zet_plekken(profiel, uit)
    _zet_gebruik(uit)
    return uit


def _zet_gebruik(bronnen: Sequence[Bron]) -> None:
    """Of who moved, what was used before that. One query, and none when nobody moved."""
    verhuisd = [b for b in bronnen if len(b.plekken) > 1]
    regels: dict[int, list[Stuk]] = defaultdict(list)
    if nummers := [b.toewijzing for b in verhuisd if b.toewijzing]:
        rijen: Any = goedgekeurde_regels().filter(toewijzing__in=nummers).order_by()
        for pk, van, tot, centen in rijen.values_list("toewijzing_id", "begin", "eind", "telt"):
            regels[pk].append(Stuk(van, tot, "totaal", Fraction(centen), (van, tot)))
    for bron in verhuisd:
        stukken = regels[bron.toewijzing] if bron.toewijzing else bron.gebruikt
        bron.plekken = met_gebruik(bron.plekken, stukken, bron.binnen)


# ------------------------------------------------------------------------------------------------ toekenningen


def _van_besluiten(profiel: Profiel, dag: date, nummers: Sequence[int], nieuw: bool) -> list[Bron]:
    # What was given at once makes way for what is granted after the investigation.
    later = Besluit.objects.filter(
        Q(ingetrokken_op__isnull=True) | Q(ingetrokken_op__gt=F("ingang_op")), persoon=OuterRef("persoon"),
        product=OuterRef("product"), uitkomst="toegekend", spoed=False, ingang_op__gte=OuterRef("ingang_op"),
    )  # fmt: skip
    eerstvolgend = Subquery(later.order_by("ingang_op").values("ingang_op")[:1])
    rijen = list(
        Besluit.objects.filter(pk__in=nummers, uitkomst="toegekend")
        .annotate(opvolger=Case(When(spoed=True, then=eerstvolgend)))
        .values(*_VAN_BESLUIT)
    )
    natura = [r for r in rijen if r["bedrag_centen"] is None]
    geld = [r["pk"] for r in rijen if r["bedrag_centen"] is not None]
    vervolg: dict[int, list[_Vervolg]] = defaultdict(list)
    opdrachten: dict[int, list[tuple[date, date | None, str]]] = defaultdict(list)
    if not nieuw:
        velden = ("besluit", "per_op", "bedrag_centen", "per", "omvang")
        for pk, *v in Vervolgbesluit.objects.filter(besluit__in=nummers).order_by("pk").values_list(*velden):
            vervolg[pk].append(_Vervolg(*v))
        eerder = Toewijzing.objects.filter(besluit__in=[r["pk"] for r in natura], verwijderd=False)
        for pk, van, tot, reden in eerder.values_list("besluit_id", "ingang", "einde", "reden_wijziging"):
            if pk is not None:
                opdrachten[pk].append((van, tot, reden))
    eerste = _zoals_toegekend([pk for pk, vs in vervolg.items() if any(_anders(v) for v in vs)])
    prijzen = _lopende_prijzen({r["product"] for r in natura if r["omvang"] is not None}, dag)
    controles = {} if nieuw else _controles(geld)
    uit = []
    for r in rijen:
        bron = _kop_besluit(profiel, r, dag)
        oud = eerste.get(r["pk"], r)
        # What was spent stays spent, also when the grant is withdrawn from its first day on.
        bron.gebruikt = verspreid(controles.get(r["pk"], ()))
        bron.binnen = per_jaar(bron.gebruikt)
        if bron.ingang is None or bron.einde is None or bron.einde < bron.ingang:
            bron.einde = bron.ingang
        elif r["bedrag_centen"] is not None:
            anders = [(v.per_op, v.bedrag_centen, v.per) for v in vervolg[r["pk"]] if v.bedrag_centen is not None]
            bron.plan = per_jaar(
                bedragen_door_de_tijd((oud["bedrag_centen"], oud["per"]), anders, bron.ingang, bron.einde)
            )
        else:
            omvangen = [(v.per_op, v.omvang) for v in vervolg[r["pk"]] if v.omvang is not None]
            _raam(bron, profiel.product(r["product"]), oud["omvang"], omvangen, opdrachten[r["pk"]], prijzen, dag)
        uit.append(bron)
    return uit


class _Vervolg(NamedTuple):
    """What a decision on a grant changed, and from which day."""

    per_op: date
    bedrag_centen: int | None
    per: str
    omvang: Decimal | None


def _anders(v: _Vervolg) -> bool:
    return v.bedrag_centen is not None or v.omvang is not None


def _kop_besluit(profiel: Profiel, r: Mapping[str, Any], dag: date) -> Bron:
    gebied = r["dossier__huishouden__gebied"] or ""
    return Bron(
        r["dossier_id"], r["pk"], None, None, gebied, team_van(profiel, gebied, r["genomen_door__team"] or ""),
        r["actie__trede"], r["wet"], r["product"], r["leveringsvorm"], r["ingang_op"],
        laatste_dag(
            r["eind_op"] or horizon(dag), min((d for d in (r["ingetrokken_op"], r["opvolger"]) if d), default=None),
            r["persoon__overleden_op"],
        ), sinds=r["genomen_op"], wie=r["genomen_door__team"] or "",
        sinds_adres=r["dossier__huishouden__adres_sinds"],
    )  # fmt: skip


def laatste_dag(einde: date, ingetrokken: date | None, overleden: date | None) -> date:
    """Until when it can cost anything: not on the day from which it was withdrawn, nor after death."""
    grenzen = (einde, ingetrokken - _DAG if ingetrokken else None, overleden)
    return min(d for d in grenzen if d is not None)


def _raam(
    bron: Bron,
    product: Product | None,
    omvang: Any,
    later: Sequence[tuple[date, Any]],
    opdrachten: Sequence[tuple[date, date | None, str]],
    prijzen: Mapping[str, list[tuple[str, int]]],
    dag: date,
) -> None:
    """A grant in kind as long as nobody was ordered to deliver it, and for the days that no order covers."""
    if bron.ingang is None or bron.einde is None:
        return
    vakken = resterend(bron.ingang, bron.einde, opdrachten)
    if not vakken:
        return
    eenheid = product.omvang if product else None
    if omvang is None or eenheid is None or eenheid.per not in PER_OMVANG:
        bron.onbekend = "" if opdrachten else Onbekend.GEEN_OMVANG
        return
    prijs = geraamd(eenheid.eenheid, prijzen.get(bron.product, ()))
    if prijs is None:
        bron.onbekend = "" if opdrachten else Onbekend.GEEN_TARIEF
        return
    per, keer = PER_OMVANG[eenheid.per]
    stukken, begin, nu = [], bron.ingang, omvang
    for vanaf, nieuw in [*later, (bron.einde + _DAG, omvang)]:
        if vanaf > begin:
            stukken.append(Stuk(begin, min(vanaf - _DAG, bron.einde), per, Fraction(nu) * keer * prijs,
                                (bron.ingang, bron.einde) if per == "totaal" else None))  # fmt: skip
            begin = vanaf
        nu = nieuw
    bron.plan = per_jaar(knip(stukken, vakken))


def _zoals_toegekend(nummers: Sequence[int]) -> dict[int, dict[str, Any]]:
    """Amount and volume of grants that were changed since, as they were granted: the oldest row of their history."""
    if not nummers:
        return {}
    model: Any = Besluit.pgh_event_models["update"]  # type: ignore[attr-defined]
    gezegd = Q(bedrag_centen__isnull=False) | Q(omvang__isnull=False)
    rijen = model.objects.filter(gezegd, pgh_obj__in=nummers).order_by("pgh_obj", "pgh_id").distinct("pgh_obj")
    return {r["pgh_obj"]: r for r in rijen.values("pgh_obj", "bedrag_centen", "per", "omvang")}


def _lopende_prijzen(producten: Iterable[str], dag: date) -> dict[str, list[tuple[str, int]]]:
    """Unit and price of every running contract for these products, on this day."""
    wat = sorted(producten)
    if not wat:
        return {}
    nu = Q(geldig_van__lte=dag) & (Q(geldig_tot__isnull=True) | Q(geldig_tot__gte=dag))
    rijen = Tarief.objects.filter(
        nu, contractproduct__product__in=wat, contractproduct__contract__stand=Contract.Stand.LOOPT
    ).exclude(contractproduct__bekostiging__in=TAAK)
    uit: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for product, eenheid, centen in rijen.values_list("contractproduct__product", "contractproduct__eenheid", "centen"):
        uit[product].append((eenheid, centen))
    return uit


TAAK = (Contractproduct.Bekostiging.TAAK, Contractproduct.Bekostiging.LUMPSUM)


def _controles(nummers: Sequence[int]) -> dict[int, list[tuple[date, date, int]]]:
    uit: dict[int, list[tuple[date, date, int]]] = defaultdict(list)
    if nummers:
        rijen = Pgbcontrole.objects.filter(besluit__in=nummers, besteed_centen__isnull=False).order_by("pk")
        for pk, van, tot, centen in rijen.values_list("besluit", "van", "tot", "besteed_centen"):
            uit[pk].append((van, tot, centen or 0))
    return uit


# ------------------------------------------------------------------------------------------------ toewijzingen


def _van_toewijzingen(profiel: Profiel, dag: date, nummers: Sequence[int], nieuw: bool) -> list[Bron]:
    rijen = list(Toewijzing.objects.filter(pk__in=nummers).values(*_VAN_TOEWIJZING))
    prijzen = tarieven({r["contractproduct_id"] for r in rijen if r["contractproduct_id"]})
    hulp: dict[int, list[tuple[date, date | None, bool]]] = defaultdict(list)
    binnen: dict[int, dict[int, int]] = {}
    klaar: dict[int, frozenset[int]] = {}
    if not nieuw:
        gemeld = Levering.objects.filter(toewijzing__in=nummers)
        for pk, begin, eind, tijdelijk in gemeld.values_list("toewijzing", "begin", "eind", "tijdelijk"):
            hulp[pk].append((begin, eind, tijdelijk))
        binnen = gerealiseerd(nummers)
        klaar = _afgerekend({r["contractproduct__contract_id"] for r in rijen if r["contractproduct_id"]})
    uit = []
    for r in rijen:
        bron = _kop_toewijzing(profiel, r, dag)
        bron.binnen = binnen.get(r["pk"], {})
        bron.afgerekend = klaar.get(r["contractproduct__contract_id"], frozenset())
        vraag = _vraag(r, bron)
        bron.totaal = is_totaal(vraag)
        gevonden = opdracht(vraag, prijzen.get(r["contractproduct_id"], ()), hulp[r["pk"]])
        if isinstance(gevonden, str):
            bron.onbekend = gevonden
        else:
            bron.plan = per_jaar(gevonden)
        uit.append(bron)
    return uit


def _kop_toewijzing(profiel: Profiel, r: Mapping[str, Any], dag: date) -> Bron:
    gebied = r["dossier__huishouden__gebied"] or ""
    code = r["contractproduct__product"] or r["besluit__product"] or ""
    product = profiel.product(code)
    wie = r["besluit__genomen_door__team"] or r["toegewezen_door__team"] or ""
    einde = min((d for d in (r["einde"], r["besluit__eind_op"]) if d), default=horizon(dag))
    return Bron(
        r["dossier_id"], None, r["pk"], r["aanbieder_id"], gebied, team_van(profiel, gebied, wie),
        r["besluit__actie__trede"] or (product.trede if product else ""),
        r["besluit__wet"] or (product.wet if product else gevraagd(r["wet"])), code,
        r["besluit__leveringsvorm"] or "zin", r["ingang"],
        laatste_dag(einde, r["besluit__ingetrokken_op"], r["persoon__overleden_op"]),
        sinds=localdate(r["toegewezen_op"]), wie=wie, sinds_adres=r["dossier__huishouden__adres_sinds"],
    )  # fmt: skip


def _vraag(r: Mapping[str, Any], bron: Bron) -> Prijsvraag:
    return Prijsvraag(
        ingang=r["ingang"], einde=bron.einde or r["ingang"], zonder_einde=r["einde"] is None, volume=r["volume"],
        eenheid=r["eenheid"], frequentie=r["frequentie"], budget=r["budget_centen"], verwijderd=r["verwijderd"],
        contracteenheid=r["contractproduct__eenheid"] or "",
        taak=r["variant"] == Toewijzing.Variant.TAAK or r["contractproduct__bekostiging"] in TAAK,
        toegewezen_tot=r["einde"],
    )  # fmt: skip


def tarieven(producten: Iterable[int]) -> dict[int, list[Prijs]]:
    uit: dict[int, list[Prijs]] = defaultdict(list)
    rijen = Tarief.objects.filter(contractproduct__in=sorted(producten)).order_by("geldig_van")
    for pk, centen, van, tot in rijen.values_list("contractproduct", "centen", "geldig_van", "geldig_tot"):
        uit[pk].append(Prijs(centen, van, tot))
    return uit


def goedgekeurde_regels() -> QuerySet[Prestatie, Any]:
    """Lines of invoices that were approved, with what of each is paid (`telt`)."""
    laatste = Prestatiebesluit.objects.filter(prestatie=OuterRef("pk")).order_by("-pk").values("centen")[:1]
    return Prestatie.objects.filter(declaratie__stand__in=_GOED, toewijzing__isnull=False).annotate(
        telt=Coalesce(Subquery(laatste), F("toegekend_centen"))
    )


def gerealiseerd(toewijzingen: Sequence[int]) -> dict[int, dict[int, int]]:
    """What was approved on each of these allocations, by the year in which the help was given; of a line over the end
    of a year each has the part of its days."""
    uit: dict[int, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    rijen = goedgekeurde_regels().filter(toewijzing__in=toewijzingen).order_by()
    # Lines within one year are added up; those over its end are few, and stand by themselves.
    groepen = rijen.annotate(jaar=ExtractYear("begin"), slot=ExtractYear("eind")).annotate(
        over=Case(When(jaar__lt=F("slot"), then=F("pk")))
    )
    velden = groepen.values("toewijzing_id", "jaar", "over").annotate(
        som=Sum("telt"), van=Min("begin"), tot=Max("eind")
    )
    for r in velden:
        delen = {r["jaar"]: r["som"]} if r["over"] is None else over_de_jaren(r["van"], r["tot"], r["som"])
        for jaar, centen in delen.items():
            uit[r["toewijzing_id"]][jaar] += centen
    return uit


def _afgerekend(contracten: Iterable[int]) -> dict[int, frozenset[int]]:
    """The years that were settled with each contract, for this municipality."""
    wat = sorted(contracten)
    if not wat:
        return {}
    hier = Gemeente.objects.values("naam").filter(pk=OuterRef("gemeente"))
    rijen = Eindverantwoording.objects.filter(contract__in=wat, van_gemeente__iexact=Subquery(hier))
    uit: dict[int, set[int]] = defaultdict(set)
    for contract, jaar in rijen.values_list("contract", "jaar"):
        uit[contract].add(jaar)
    return {contract: frozenset(jaren) for contract, jaren in uit.items()}
