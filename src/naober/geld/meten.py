"""Counting what a measure may not make rise, and the volume in which a saving is found. Nobody is named in it."""

from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from django.db.models import Q

from naober.besluit.models import Besluit
from naober.bewoners.models import Vertegenwoordiging
from naober.fundament.scope import zonder_namen
from naober.geld.bronnen import tarieven
from naober.geld.rules.bron import omrekening, per_week
from naober.geld.rules.volgen import Volume
from naober.gemeente.profiel.begrotingsafspraken import Gebruik
from naober.gemeente.profiel.begrotingsbeleid import Maatregel
from naober.levering.models import Toewijzing
from naober.plan.models import Actie

_NIEMAND = Q(pk__in=())


def _loopt(van: str, tot: str, dag: date) -> Q:
    return Q(**{f"{van}__lte": dag}) & (Q(**{f"{tot}__isnull": True}) | Q(**{f"{tot}__gte": dag}))


def gebruikers(gebruik: Gebruik, dag: date) -> set[int]:
    """The residents who use this on this day, each once however many things they have. At most three statements."""
    with zonder_namen():
        uit: set[int] = set()
        if gebruik.wetten or gebruik.producten:
            wat = Q(wet__in=gebruik.wetten) | Q(product__in=gebruik.producten)
            loopt = _loopt("ingang_op", "eind_op", dag) & ~Q(ingetrokken_op__lte=dag)
            rijen = Besluit.objects.filter(wat, loopt, uitkomst="toegekend")
            uit |= set(rijen.values_list("persoon", flat=True))
        if gebruik.leefgebieden or gebruik.team:
            wat = Q(behoefte__leefgebied__in=gebruik.leefgebieden) if gebruik.leefgebieden else _NIEMAND
            if gebruik.team:
                wat |= Q(uitvoerder=Actie.Uitvoerder.TEAM)
            # From the first day of the help to the day on which it was ended.
            loopt = Q(begonnen_op__lte=dag) & (Q(afgerond_op__isnull=True) | Q(afgerond_op__gt=dag))
            acties = Actie.objects.filter(wat, loopt)
            uit |= set(acties.values_list("behoefte__persoon", flat=True))
        if gebruik.vertegenwoordiging:
            onder = Vertegenwoordiging.objects.filter(_loopt("van", "tot", dag), soort__in=gebruik.vertegenwoordiging)
            uit |= set(onder.values_list("persoon", flat=True))
        return uit


def volume(producten: Iterable[str], dag: date) -> Volume:
    """What is ordered of these products on this day: people, units a week, and what a week of it costs. What has no
    volume or price in the week says nothing of either, and is left out with its people. Two statements."""
    with zonder_namen():
        velden = ("persoon_id", "volume", "frequentie", "eenheid", "contractproduct_id", "contractproduct__eenheid")
        opdrachten: list[dict[str, Any]] = list(
            Toewijzing.objects.filter(
                _loopt("ingang", "einde", dag), verwijderd=False, volume__isnull=False,
                contractproduct__product__in=list(producten),
            ).values(*velden)
        )  # fmt: skip
        prijzen = tarieven({r["contractproduct_id"] for r in opdrachten})
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
        uit["gebruik"] = {g.code: len(gebruikers(g, dag)) for g in maatregel.bewaking.gebruik}
    if maatregel and maatregel.volume:
        v = volume(maatregel.volume.producten, dag)
        uit["volume"] = {"mensen": v.mensen, "eenheden": str(v.eenheden), "centen": str(v.centen)}
    return uit


def volume_uit(vastgelegd: Mapping[str, Any]) -> Volume | None:
    """The volume as it was counted then."""
    v = vastgelegd.get("volume")
    return Volume(int(v["mensen"]), Fraction(v["eenheden"]), Fraction(v["centen"])) if v else None
