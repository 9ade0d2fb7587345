"""Providers that answer by themselves: they get what the municipality sent them, and what they send back lies in the
queue. For the demo and for training; always the same for the same messages."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Max
from django.utils import timezone

from naober import istandaard
from naober.istandaard.aanbieder import Aanbieder as Speler
from naober.istandaard.aanbieder import Prijs
from naober.kern import Fout, Weigering
from naober.levering.models import Aanbieder, Contractproduct, Ketenbericht, Levering, Prestatie
from naober.levering.rules.herstel import uitleg_van
from naober.levering.verkeer.ontvangen import neem_aan
from naober.levering.verkeer.uitgaand import afzender_van

_S = Ketenbericht.Staat
# Between the numbers of two messages there is room for the lines of an invoice.
_RUIMTE = 1000
_ZAAD = 7
_TOEWIJZING = 301
# The level of a rule that asks what the receiver knows.
_OVERSTIJGEND = 3


class _Speler(Speler):
    """Makes a mistake in the price of the lines for these allocations (`vergissingen`), besides those of its chance."""

    vergissingen: frozenset[int] = frozenset()

    def _vergist(self, r: istandaard.Prestatieregel) -> istandaard.Prestatieregel:
        return r._replace(bedrag=r.bedrag + 100) if r.toewijzing in self.vergissingen else super()._vergist(r)


@dataclass(frozen=True, slots=True)
class Eigenaardig:
    """What the providers do otherwise this time. `foutkans`: which part of the lines of an invoice is wrong.
    `vergissingen`: allocations of which the line is wrong for certain. `weiger`: allocations that are sent back, with
    the return code."""

    foutkans: float = 0.0
    vergissingen: frozenset[int] = frozenset()
    weiger: Mapping[int, str] = field(default_factory=dict)


def speel(gemeente: int, dag: date, *, maand: date | None = None, anders: Eigenaardig | None = None) -> int:
    """Let every provider of this municipality take in what was sent to it, report what is due by this day, and invoice
    this month when one is given. How many messages it put in the queue. In the wide scope of the municipality."""
    return sum(
        _speel(gemeente, aanbieder, wet, dag, maand, anders or Eigenaardig())
        for aanbieder in Aanbieder.objects.exclude(agb="").order_by("pk")
        for wet in istandaard.WETTEN
    )


def stuur(
    gemeente: int,
    aanbieder: Aanbieder,
    wet: istandaard.Wet,
    dag: date,
    maak: Callable[[Speler], istandaard.Bericht],
) -> Ketenbericht:
    """One message more of this provider, who knows what was sent to it. In the wide scope of the municipality."""
    speler = _speler(gemeente, aanbieder, wet, dag, Eigenaardig())
    for _ in _ontvang(speler, _gekregen(aanbieder, wet), dag, {}):
        pass
    _herinner(speler, aanbieder, wet)
    speler.teller = _volgende()
    rij = _leg_in(aanbieder, maak(speler))
    if isinstance(rij, Weigering):
        raise Fout("Een bericht van de aanbieder in het spel is geweigerd.", waarom=str(rij))
    return rij


def _speler(gemeente: int, aanbieder: Aanbieder, wet: istandaard.Wet, dag: date, anders: Eigenaardig) -> _Speler:
    prijzen = _prijzen(aanbieder, wet, dag)
    speler = _Speler(wet, aanbieder.agb, afzender_van(gemeente), _ZAAD, prijzen, anders.foutkans)
    speler.vergissingen = anders.vergissingen
    return speler


def _gekregen(aanbieder: Aanbieder, wet: str) -> list[Ketenbericht]:
    """What was sent to this provider and holds for it: not what it sent back, or what was sent again."""
    gekregen = Ketenbericht.objects.filter(richting="uit", wet=wet, aanbieder=aanbieder, inhoud__isnull=False)
    weg = (_S.VERVANGEN, _S.AFGEKEURD)
    return list(gekregen.exclude(staat__in=weg).select_related("inhoud").order_by("pk"))


def _volgende() -> int:
    return _RUIMTE * (Ketenbericht.objects.aggregate(hoogste=Max("pk"))["hoogste"] or 0)


def _leg_in(aanbieder: Aanbieder, bericht: istandaard.Bericht) -> Ketenbericht | Weigering:
    naam = f"{bericht.soort.code}-{aanbieder.agb}.xml"
    return neem_aan(istandaard.schrijf(bericht), kanaal=Ketenbericht.Kanaal.POSTBUS, bestandsnaam=naam)


def _speel(
    gemeente: int, aanbieder: Aanbieder, wet: istandaard.Wet, dag: date, maand: date | None, anders: Eigenaardig
) -> int:
    berichten = _gekregen(aanbieder, wet)
    if not berichten:
        return 0
    speler = _speler(gemeente, aanbieder, wet, dag, anders)
    nieuw = list(_ontvang(speler, berichten, dag, anders.weiger))
    _herinner(speler, aanbieder, wet)
    speler.teller = _volgende()
    uit = [*_opnieuw(speler, nieuw, dag), *speler.starten(dag), *speler.stoppen(dag)]
    if maand is not None and (declaratie := speler.declareren(maand, dag)):
        uit.append(declaratie)
    for bericht in uit:
        _leg_in(aanbieder, bericht)
    return len(uit)


def _ontvang(
    speler: Speler, berichten: list[Ketenbericht], dag: date, weiger: Mapping[int, str]
) -> Iterator[istandaard.Bericht]:
    """Everything once more, so that the provider knows what it knew; what it did not answer yet comes back."""
    for rij in berichten:
        gelezen = istandaard.lees(bytes(rij.inhoud.bytes))
        if isinstance(gelezen, istandaard.Leesfout):
            continue
        geweigerd = _weiger(gelezen, weiger)
        antwoord = istandaard.maak_retour(gelezen, geweigerd, "", dag) if geweigerd else speler.ontvang(gelezen, dag)
        if rij.staat in (_S.KLAAR, _S.VERSTUURD):
            if rij.staat == _S.KLAAR:
                rij.staat, rij.verstuurd_op = _S.VERSTUURD, timezone.now()
                rij.save()
            if antwoord is not None:
                yield antwoord


def _weiger(bericht: istandaard.Bericht, weiger: Mapping[int, str]) -> list[istandaard.Bevinding]:
    """A finding on each allocation in this message that the provider sends back."""
    if bericht.soort.nummer != _TOEWIJZING or not weiger:
        return []
    producten = bericht.inhoud["Client"]["ToegewezenProducten"]
    nummers = [(n, p["ToewijzingNummer"]) for n, p in enumerate(producten) if p["ToewijzingNummer"] in weiger]
    return [_bevinding(weiger[nummer], n, nummer) for n, nummer in nummers]


def _bevinding(code: str, plek: int, nummer: int) -> istandaard.Bevinding:
    uitleg = uitleg_van(code)
    plaats = ("Client", "ToegewezenProducten", plek)
    return istandaard.Bevinding(
        uitleg.regel, code, _OVERSTIJGEND, "ToegewezenProduct", plaats, str(nummer), "ToewijzingNummer",
        uitleg.betekenis, uitleg.wat_nu,
    )  # fmt: skip


def _opnieuw(speler: Speler, antwoorden: list[istandaard.Bericht], dag: date) -> Iterator[istandaard.Bericht]:
    """The answers under numbers that were not used before."""
    for antwoord in antwoorden:
        kop = {**antwoord.kop, "IdentificatieRetour": speler.nieuw_nummer(), "DagtekeningRetour": dag}
        yield istandaard.Bericht(antwoord.soort, kop, antwoord.inhoud)


def _herinner(speler: Speler, aanbieder: Aanbieder, wet: str) -> None:
    """What was reported before, by message or on the pages, is not reported again; and what was invoiced counts for
    what is left of an allocation."""
    rijen = Levering.objects.filter(toewijzing__aanbieder=aanbieder, toewijzing__wet=wet).order_by("begin", "pk")
    for nummer, begin, eind in rijen.values_list("toewijzing__nummer", "begin", "eind"):
        if eind is None:
            speler.begonnen[nummer] = begin
        else:
            speler.begonnen.pop(nummer, None)
            speler.gestopt.add(nummer)
    eerder = Prestatie.objects.filter(aanbieder=aanbieder, wet=wet).exclude(uitkomst="afgewezen")
    for p in eerder.order_by("pk"):
        speler.gedeclareerd[p.referentie] = istandaard.Prestatieregel(
            p.bsn, p.referentie, p.vorige_referentie or None, p.toewijzingnummer, p.productcategorie, p.productcode,
            p.begin, p.eind, p.volume, p.eenheid, p.tarief_centen, abs(p.centen), "D" if p.centen >= 0 else "C",
        )  # fmt: skip


def _prijzen(aanbieder: Aanbieder, wet: str, dag: date) -> dict[tuple[str, str], Prijs]:
    rijen = Contractproduct.objects.filter(contract__aanbieder=aanbieder, wet=wet).prefetch_related("tarieven")
    uit = {}
    for product in rijen:
        geldig = [t for t in product.tarieven.all() if t.geldig_van <= dag and (t.geldig_tot or dag) >= dag]
        if geldig and product.productcode:
            uit[(product.productcategorie, product.productcode)] = Prijs(product.eenheid, geldig[-1].centen)
    return uit
