"""Providers that answer by themselves: they get what the municipality sent them, and what they send back lies in the
queue. For the demo and for training; always the same for the same messages."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Max
from django.utils import timezone

from naober import istandaard
from naober.istandaard.aanbieder import Aanbieder as Speler
from naober.istandaard.aanbieder import Prijs
from naober.levering.models import Aanbieder, Contractproduct, Ketenbericht, Levering
from naober.levering.verkeer.ontvangen import neem_aan
from naober.levering.verkeer.uitgaand import afzender_van

_S = Ketenbericht.Staat
# Between the numbers of two messages there is room for the lines of an invoice.
_RUIMTE = 1000
_ZAAD = 7


def speel(gemeente: int, dag: date, *, maand: date | None = None, foutkans: float = 0.0) -> int:
    """Let every provider of this municipality take in what was sent to it, report what is due by this day, and invoice
    this month when one is given. How many messages it put in the queue. In the wide scope of the municipality."""
    return sum(
        _speel(gemeente, aanbieder, wet, dag, maand, foutkans)
        for aanbieder in Aanbieder.objects.exclude(agb="").order_by("pk")
        for wet in istandaard.WETTEN
    )


def _speel(
    gemeente: int, aanbieder: Aanbieder, wet: istandaard.Wet, dag: date, maand: date | None, foutkans: float
) -> int:
    gekregen = Ketenbericht.objects.filter(richting="uit", wet=wet, aanbieder=aanbieder, inhoud__isnull=False)
    berichten = list(gekregen.exclude(staat=_S.VERVANGEN).select_related("inhoud").order_by("pk"))
    if not berichten:
        return 0
    speler = Speler(wet, aanbieder.agb, afzender_van(gemeente), _ZAAD, _prijzen(aanbieder, wet, dag), foutkans)
    nieuw = list(_ontvang(speler, berichten, dag))
    _herinner(speler, aanbieder, wet)
    speler.teller = _RUIMTE * (Ketenbericht.objects.aggregate(hoogste=Max("pk"))["hoogste"] or 0)
    uit = [*_opnieuw(speler, nieuw, dag), *speler.starten(dag), *speler.stoppen(dag)]
    if maand is not None and (declaratie := speler.declareren(maand, dag)):
        uit.append(declaratie)
    for bericht in uit:
        naam = f"{bericht.soort.code}-{aanbieder.agb}.xml"
        neem_aan(istandaard.schrijf(bericht), kanaal=Ketenbericht.Kanaal.POSTBUS, bestandsnaam=naam)
    return len(uit)


def _ontvang(speler: Speler, berichten: list[Ketenbericht], dag: date) -> Iterator[istandaard.Bericht]:
    """Everything once more, so that the provider knows what it knew; what it did not answer yet comes back."""
    for rij in berichten:
        gelezen = istandaard.lees(bytes(rij.inhoud.bytes))
        if isinstance(gelezen, istandaard.Leesfout):
            continue
        antwoord = speler.ontvang(gelezen, dag)
        if rij.staat in (_S.KLAAR, _S.VERSTUURD):
            if rij.staat == _S.KLAAR:
                rij.staat, rij.verstuurd_op = _S.VERSTUURD, timezone.now()
                rij.save()
            if antwoord is not None:
                yield antwoord


def _opnieuw(speler: Speler, antwoorden: list[istandaard.Bericht], dag: date) -> Iterator[istandaard.Bericht]:
    """The answers under numbers that were not used before."""
    for antwoord in antwoorden:
        kop = {**antwoord.kop, "IdentificatieRetour": speler.nieuw_nummer(), "DagtekeningRetour": dag}
        yield istandaard.Bericht(antwoord.soort, kop, antwoord.inhoud)


def _herinner(speler: Speler, aanbieder: Aanbieder, wet: str) -> None:
    """What was reported before, by message or on the pages, is not reported again."""
    rijen = Levering.objects.filter(toewijzing__aanbieder=aanbieder, toewijzing__wet=wet).order_by("begin", "pk")
    for nummer, begin, eind in rijen.values_list("toewijzing__nummer", "begin", "eind"):
        if eind is None:
            speler.begonnen[nummer] = begin
        else:
            speler.begonnen.pop(nummer, None)
            speler.gestopt.add(nummer)


def _prijzen(aanbieder: Aanbieder, wet: str, dag: date) -> dict[tuple[str, str], Prijs]:
    rijen = Contractproduct.objects.filter(contract__aanbieder=aanbieder, wet=wet).prefetch_related("tarieven")
    uit = {}
    for product in rijen:
        geldig = [t for t in product.tarieven.all() if t.geldig_van <= dag and (t.geldig_tot or dag) >= dag]
        if geldig and product.productcode:
            uit[(product.productcategorie, product.productcode)] = Prijs(product.eenheid, geldig[-1].centen)
    return uit
