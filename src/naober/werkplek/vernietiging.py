"""Destroying what was kept long enough: the lists, and the proof. No page here names a resident."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from naober.avg import actions
from naober.avg.actions.vernietigen import bewijsregels
from naober.avg.queries import lijst as zoek_lijst
from naober.avg.queries import lijsten, regels_van, te_doen
from naober.avg.queries import regel as zoek_regel
from naober.avg.rules.vernietigen import telling
from naober.avg.verklaring import verklaring
from naober.fundament.koppen import als_stuk
from naober.gemeente.actor import Actor
from naober.gemeente.queries import bewaartermijnen_voor, profiel_van
from naober.kern import Weigering
from naober.werkplek.formulieren import avg as formulieren
from naober.werkplek.formulieren.velden import Redenformulier
from naober.werkplek.toegang import alleen_post, bestaat, ingestuurd, medewerker, toon, toon_formulier, vandaag


@medewerker("vernietiging.goedkeuren")
def vernietiging(request: HttpRequest, actor: Actor) -> HttpResponse:
    """The lists of the municipality, and how long it keeps what."""
    return toon(
        request,
        "vernietiging",
        actor,
        lijsten=lijsten(actor),
        termijnen=bewaartermijnen_voor(actor.gemeente, vandaag()),
        formulier=formulieren.Vastformulier(),
    )


@alleen_post
@medewerker("vernietiging.voorbereiden")
def lijst_maken(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Draw up the list of today."""
    uitkomst = actions.stel_lijst_op(actor, peildatum=vandaag())
    if isinstance(uitkomst, Weigering):
        messages.warning(request, str(uitkomst))
        return redirect("vernietiging")
    return redirect("vernietigingslijst", pk=uitkomst.pk)


@medewerker("vernietiging.goedkeuren")
def lijst(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """One list: what stands on it, why, what is kept out, and what is gone."""
    gevonden = bestaat(zoek_lijst(actor, pk))
    regels = regels_van(gevonden)
    return toon(
        request,
        "vernietigingslijst",
        actor,
        lijst=gevonden,
        regels=regels,
        te_doen=len(te_doen(regels)),
        telling=telling(bewijsregels(gevonden)),
    )


@medewerker("vernietiging.voorbereiden")
def uitzonderen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Keep one line out, with a reason."""
    gevonden = bestaat(zoek_regel(actor, pk))
    formulier = Redenformulier(request.POST or None)
    klaar = ingestuurd(
        request,
        formulier,
        lambda: actions.zonder_uit(actor, regel=gevonden, reden=formulier.cleaned_data["reden"], peildatum=vandaag()),
        naar=lambda _: redirect("vernietigingslijst", pk=gevonden.lijst_id),
    )
    return klaar or toon_formulier(
        request,
        "los_formulier",
        actor,
        formulier,
        titel="Van de lijst houden",
        knop="Bewaren",
        uitleg=f"{gevonden.get_soort_display().capitalize()} {gevonden.nummer} blijft dan bestaan.",
        terug=reverse("vernietiging"),
    )


def _stap(request: HttpRequest, pk: int, uitkomst: Any, gelukt: str) -> HttpResponse:
    if isinstance(uitkomst, Weigering):
        messages.warning(request, str(uitkomst))
    else:
        messages.success(request, gelukt)
    return redirect("vernietigingslijst", pk=pk)


@alleen_post
@medewerker("vernietiging.goedkeuren")
def goedkeuren(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Approve what somebody else drew up."""
    gevonden = bestaat(zoek_lijst(actor, pk))
    uitkomst = actions.keur_lijst_goed(actor, lijst=gevonden, peildatum=vandaag())
    return _stap(request, pk, uitkomst, "De lijst is goedgekeurd.")


@alleen_post
@medewerker("vernietiging.voorbereiden")
def terugnemen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Take a list back of which nothing was destroyed."""
    gevonden = bestaat(zoek_lijst(actor, pk))
    uitkomst = actions.neem_lijst_terug(actor, lijst=gevonden, peildatum=vandaag())
    return _stap(request, pk, uitkomst, "De lijst is teruggenomen. Er is niets vernietigd.")


@alleen_post
@medewerker("vernietiging.voorbereiden")
def uitvoeren(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Destroy the next lines of an approved list."""
    gevonden = bestaat(zoek_lijst(actor, pk))
    uitkomst = actions.voer_vernietiging_uit(actor, lijst=gevonden, peildatum=vandaag())
    return _stap(request, pk, uitkomst, "Vernietigd. Staat er nog meer op de lijst, ga dan door.")


@medewerker("vernietiging.goedkeuren")
def bewijs(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """The declaration of destruction, as a PDF."""
    gevonden = bestaat(zoek_lijst(actor, pk))
    pdf = verklaring(profiel_van(actor.gemeente, vandaag()), actor, gevonden, bewijsregels(gevonden), vandaag())
    return als_stuk(bestaat(pdf), f"verklaring-van-vernietiging-{pk}.pdf", opslaan=True)
