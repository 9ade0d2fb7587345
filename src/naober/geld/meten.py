"""Counting what a measure may not make rise, and the volume in which a saving is found. Nobody is named in it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import Any

from django.db import connection
from django.db.models import Q, QuerySet

from naober.besluit.models import Besluit
from naober.bewoners.models import Vertegenwoordiging
from naober.fundament.scope import zonder_namen
from naober.geld.bronnen import tarieven
from naober.geld.rules.bron import omrekening, per_week
from naober.geld.rules.volgen import Volume
from naober.gemeente.profiel.begrotingsafspraken import Gebruik
from naober.gemeente.profiel.begrotingsbeleid import Maatregel
from naober.inkomen.models import Schuldhulpclient
from naober.levering.models import Toewijzing
from naober.levering.rules.prijs import Prijs
from naober.plan.models import Actie

_NIEMAND = Q(pk__in=())


def _loopt(van: str, tot: str, dag: date) -> Q:
    return Q(**{f"{van}__lte": dag}) & (Q(**{f"{tot}__isnull": True}) | Q(**{f"{tot}__gte": dag}))


def tel_gebruik(gebruiken: Iterable[Gebruik], dag: date) -> dict[Gebruik, int]:
    """How many residents use each of these on this day, each once however many things they have. One statement."""
    alle = list(dict.fromkeys(gebruiken))
    delen: list[str] = []
    waarden: list[Any] = []
    with zonder_namen():
        for nr, gebruik in enumerate(alle):
            eerste, *rest = _wie(gebruik, dag)
            opdracht, erbij = eerste.union(*rest).query.sql_with_params()
            delen.append(f"select {nr}, count(*) from ({opdracht}) g(wie) where wie is not null")  # noqa: S608  of Django
            waarden += erbij
        if not delen:
            return {}
        with connection.cursor() as cursor:
            cursor.execute(" union all ".join(delen), waarden)
            return {alle[nr]: int(aantal) for nr, aantal in cursor.fetchall()}


def _wie(gebruik: Gebruik, dag: date) -> list[QuerySet[Any, Any]]:
    """The numbers of the residents who use this, by what they have."""
    uit: list[QuerySet[Any, Any]] = []
    if gebruik.wetten or gebruik.producten:
        wat = Q(wet__in=gebruik.wetten) | Q(product__in=gebruik.producten)
        loopt = _loopt("ingang_op", "eind_op", dag) & ~Q(ingetrokken_op__lte=dag)
        uit.append(Besluit.objects.filter(wat, loopt, uitkomst="toegekend").order_by().values_list("persoon"))
    if gebruik.leefgebieden or gebruik.team:
        wat = Q(behoefte__leefgebied__in=gebruik.leefgebieden) if gebruik.leefgebieden else _NIEMAND
        if gebruik.team:
            wat |= Q(uitvoerder=Actie.Uitvoerder.TEAM)
        # From the first day of the help to the day on which it was ended.
        loopt = Q(begonnen_op__lte=dag) & (Q(afgerond_op__isnull=True) | Q(afgerond_op__gt=dag))
        uit.append(Actie.objects.filter(wat, loopt).order_by().values_list("behoefte__persoon"))
    if gebruik.schuldhulp:
        # On the day on which it ended it runs no more.
        loopt = Q(traject__aangemeld_op__lte=dag) & (Q(tot__isnull=True) | Q(tot__gt=dag))
        uit.append(Schuldhulpclient.objects.filter(loopt).order_by().values_list("persoon"))
    if gebruik.vertegenwoordiging:
        onder = Vertegenwoordiging.objects.filter(_loopt("van", "tot", dag), soort__in=gebruik.vertegenwoordiging)
        uit.append(onder.order_by().values_list("persoon"))
    # Each once, also of one kind alone.
    return [rij.distinct() for rij in uit]


def volumes(van: Iterable[tuple[str, ...]], dag: date) -> dict[tuple[str, ...], Volume]:
    """Of each of these groups of products what is ordered on this day: people, units a week, and what a week of it
    costs. What has no volume or price in the week says nothing of either, and is left out with its people. Two
    statements."""
    groepen = list(dict.fromkeys(van))
    if not groepen:
        return {}
    with zonder_namen():
        velden = (
            *("persoon_id", "volume", "frequentie", "eenheid", "contractproduct_id", "contractproduct__eenheid"),
            "contractproduct__product",
        )  # fmt: skip
        opdrachten: list[dict[str, Any]] = list(
            Toewijzing.objects.filter(
                _loopt("ingang", "einde", dag), verwijderd=False, volume__isnull=False,
                contractproduct__product__in={p for groep in groepen for p in groep},
            ).values(*velden)
        )  # fmt: skip
        prijzen = tarieven({r["contractproduct_id"] for r in opdrachten})
    return {g: _volume([r for r in opdrachten if r["contractproduct__product"] in g], prijzen, dag) for g in groepen}


def volume(producten: Iterable[str], dag: date) -> Volume:
    """As `volumes`, of one group."""
    groep = tuple(producten)
    return volumes([groep], dag)[groep]


def _volume(opdrachten: Iterable[Mapping[str, Any]], prijzen: Mapping[int, Sequence[Prijs]], dag: date) -> Volume:
    mensen: set[int] = set()
    eenheden, centen = Fraction(0), Fraction(0)
    for r in opdrachten:
        nu = [p for p in prijzen.get(r["contractproduct_id"], ()) if p.van <= dag and (p.tot is None or dag <= p.tot)]
        in_week, keer = per_week(r["frequentie"]), omrekening(r["eenheid"], r["contractproduct__eenheid"] or "")
        if not nu or in_week is None or keer is None:
            continue
        mensen.add(r["persoon_id"])
        hoeveel = r["volume"] * in_week * keer
        eenheden, centen = eenheden + hoeveel, centen + hoeveel * nu[0].centen
    return Volume(len(mensen), eenheden, centen)


def nulmeting(maatregel: Maatregel | None, dag: date) -> dict[str, Any]:
    """What is counted on the day on which a measure is adopted; empty when it watches nothing."""
    uit: dict[str, Any] = {}
    if maatregel and maatregel.bewaking:
        uit["gebruik"] = {g.code: n for g, n in tel_gebruik(maatregel.bewaking.gebruik, dag).items()}
    if maatregel and maatregel.volume:
        v = volume(maatregel.volume.producten, dag)
        uit["volume"] = {"mensen": v.mensen, "eenheden": str(v.eenheden), "centen": str(v.centen)}
    return uit


def volume_uit(vastgelegd: Mapping[str, Any]) -> Volume | None:
    """The volume as it was counted then."""
    v = vastgelegd.get("volume")
    return Volume(int(v["mensen"]), Fraction(v["eenheden"]), Fraction(v["centen"])) if v else None
