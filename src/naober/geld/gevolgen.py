"""What follows for the money from actions of other rooms, in the same transaction: the commitment, and its bookings."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.db.models import Q

from naober.besluit.models import Besluit, Rechtmatigheidstoets, Vervolgbesluit
from naober.bewoners.models import Persoon
from naober.dossier.handeling import Gedaan, gevolg_van, houd_tegen
from naober.fundament.scope import in_zijn_geheel, zonder_namen
from naober.geld.afrekenen import geldende, reken_af
from naober.geld.boeken import herreken
from naober.geld.models import Verplichting
from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.kern import Weigering
from naober.levering.models import (
    Contractproduct,
    Declaratie,
    Eindverantwoording,
    Levering,
    Pgbcontrole,
    Prestatie,
    Tarief,
    Toewijzing,
)

STUK = 2000


def volg(
    actor: Actor, dag: date, *, besluiten: Iterable[int | None] = (), toewijzingen: Iterable[int] = (),
    nieuw: bool = False, bewaak: bool = False,
) -> None:  # fmt: skip
    """Book what changed for these; refuse the action (`houd_tegen`) when a line that holds a ceiling would go over it.

    Whoever acts need not see all that it is reckoned from: a provider reads no decision on its invoice."""
    profiel = profiel_van(actor.gemeente, dag)
    met = sorted({pk for pk in besluiten if pk is not None})
    with in_zijn_geheel():
        weigering = herreken(
            profiel, dag, besluiten=met, toewijzingen=sorted(set(toewijzingen)), nieuw=nieuw, bewaak=bewaak
        )
    if isinstance(weigering, Weigering):
        houd_tegen(weigering)


@gevolg_van("neem_besluit")
def leg_besluit_vast(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """A grant commits its whole term; help that was given at once makes way for it."""
    besluit: Besluit = gedaan.resultaat
    if besluit.uitkomst != Besluit.Uitkomst.TOEGEKEND:
        return
    spoed = {"persoon": besluit.persoon_id, "product": besluit.product, "uitkomst": "toegekend", "spoed": True}
    if not besluit.spoed and (eerder := list(Besluit.objects.filter(**spoed).values_list("pk", flat=True))):
        # First, so that what it frees is there for what takes its place.
        volg(actor, dag, besluiten=eerder, toewijzingen=_opdrachten(eerder))
    profiel = profiel_van(actor.gemeente, dag)
    weigering = herreken(profiel, dag, besluiten=[besluit.pk], nieuw=True, bewaak=True)
    if isinstance(weigering, Weigering):
        houd_tegen(weigering)


def _opdrachten(besluiten: Sequence[int]) -> list[int]:
    return list(Toewijzing.objects.filter(besluit__in=besluiten).values_list("pk", flat=True))


@gevolg_van("wijzig_besluit")
@gevolg_van("toets_rechtmatigheid")
@gevolg_van("controleer_pgb")
def werk_besluit_bij(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """A grant ends, changes, goes on or falls; or what was spent of a budget is known."""
    rij: Vervolgbesluit | Rechtmatigheidstoets | Pgbcontrole = gedaan.resultaat
    volg(
        actor, dag, besluiten=[rij.besluit_id], toewijzingen=_opdrachten([rij.besluit_id]),
        bewaak=isinstance(rij, Vervolgbesluit),
    )  # fmt: skip


@gevolg_van("wijs_hulp_toe")
def leg_toewijzing_vast(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """What was ordered takes the place of what the grant was estimated at: that comes free first."""
    rij: Toewijzing = gedaan.resultaat
    if rij.besluit_id is not None:
        volg(actor, dag, besluiten=[rij.besluit_id])
    volg(actor, dag, toewijzingen=[rij.pk], nieuw=True, bewaak=True)


@gevolg_van("wijzig_toewijzing")
@gevolg_van("verwijder_toewijzing")
def werk_toewijzing_bij(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """An order that is longer, shorter, larger, smaller or undone; what it leaves of the grant is estimated again."""
    rij: Toewijzing = gedaan.resultaat
    volg(actor, dag, besluiten=[rij.besluit_id], toewijzingen=[rij.pk], bewaak=not rij.verwijderd)


@gevolg_van("start_levering")
@gevolg_van("stop_levering")
@gevolg_van("haal_stop_terug")
@gevolg_van("maak_stop_definitief")
def volg_levering(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """Help began or stopped: what is not delivered comes free."""
    rij: Levering = gedaan.resultaat
    volg(actor, dag, toewijzingen=[rij.toewijzing_id])


@gevolg_van("haal_start_terug")
@gevolg_van("rond_af")
@gevolg_van("verhuis")
def volg_dossier(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """All of one file."""
    if gedaan.dossier is None:
        return
    with in_zijn_geheel():
        van = {"dossier": gedaan.dossier.pk}
        besluiten = list(Besluit.objects.filter(**van, uitkomst="toegekend").values_list("pk", flat=True))
        toewijzingen = list(Toewijzing.objects.filter(**van).values_list("pk", flat=True))
    volg(actor, dag, besluiten=besluiten, toewijzingen=toewijzingen)


@gevolg_van("leg_overlijden_vast")
def stop_bij_overlijden(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """Who died costs nothing from the day after."""
    wie: Persoon = gedaan.resultaat
    with in_zijn_geheel():
        besluiten = list(Besluit.objects.filter(persoon=wie, uitkomst="toegekend").values_list("pk", flat=True))
        toewijzingen = list(Toewijzing.objects.filter(persoon=wie).values_list("pk", flat=True))
    volg(actor, dag, besluiten=besluiten, toewijzingen=toewijzingen)


def volg_tarief(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """Another price: of every order that runs on or after its first day, and of every grant without an order."""
    gemaakt: list[Tarief] = gedaan.resultaat if isinstance(gedaan.resultaat, list) else [gedaan.resultaat]
    vanaf = min(t.geldig_van for t in gemaakt)
    wat = [t.contractproduct_id for t in gemaakt]
    with zonder_namen():
        loopt = Q(einde__isnull=True) | Q(einde__gte=vanaf)
        toewijzingen = list(
            Toewijzing.objects.filter(loopt, contractproduct__in=wat, verwijderd=False).values_list("pk", flat=True)
        )
        producten = list(Contractproduct.objects.filter(pk__in=wat).values_list("product", flat=True))
        geraamd = Verplichting.objects.filter(loopt, besluit__isnull=False, product__in=producten)
        besluiten = list(geraamd.filter(besluit__bedrag_centen__isnull=True).values_list("besluit", flat=True))
    for begin in range(0, max(len(toewijzingen), len(besluiten)), STUK):
        volg(
            actor, dag, besluiten=besluiten[begin : begin + STUK], toewijzingen=toewijzingen[begin : begin + STUK]
        )  # fmt: skip


for _naam in ("stel_tarief_vast", "indexeer_tarieven"):
    gevolg_van(_naam)(volg_tarief)


@gevolg_van("keur_factuur_goed")
def volg_factuur(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """An approved invoice is realised, line by line; a credit takes back."""
    rij: Declaratie = gedaan.resultaat
    if rij.stand != Declaratie.Stand.GOEDGEKEURD:
        return
    with zonder_namen():
        regels = Prestatie.objects.filter(declaratie=rij, toewijzing__isnull=False).order_by("toewijzing")
        toewijzingen = list(regels.values_list("toewijzing", flat=True).distinct())
    for begin in range(0, len(toewijzingen), STUK):
        volg(actor, dag, toewijzingen=toewijzingen[begin : begin + STUK])
    with zonder_namen():
        jaren = list(range(rij.van.year, rij.tot.year + 1))
        for verantwoording in geldende(contract__aanbieder=rij.aanbieder_id, jaar__in=jaren):
            reken_af(profiel_van(actor.gemeente, dag), verantwoording, dag)


@gevolg_van("leg_verantwoording_vast")
def volg_verantwoording(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """A year that was settled with a provider: what was committed and not delivered comes free."""
    rij: Eindverantwoording = gedaan.resultaat
    with zonder_namen():
        van = Toewijzing.objects.filter(contractproduct__contract=rij.contract_id)
        toewijzingen = list(van.values_list("pk", flat=True))
    for begin in range(0, len(toewijzingen), STUK):
        volg(actor, dag, toewijzingen=toewijzingen[begin : begin + STUK])
    with zonder_namen():
        reken_af(profiel_van(actor.gemeente, dag), rij, dag)
