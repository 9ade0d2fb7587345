"""Deliveries of partners: handing a file in, how far it is, what there is to say of its rows, and breaking it off."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from naober.gemeente.actor import Actor
from naober.gemeente.signaalregels import signaalkader
from naober.signalen.inlezen import actions as doen
from naober.signalen.inlezen import queries as lezen
from naober.werkplek.formulieren import aanlevering as formulieren
from naober.werkplek.toegang import (
    bestaat,
    getal,
    ingestuurd,
    los_blad,
    medewerker,
    toon,
    toon_formulier,
    vandaag,
)

KRUIMEL = "Aanleveringen"


@medewerker(lezen.AANLEVEREN)
def aanleveringen(request: HttpRequest, actor: Actor) -> HttpResponse:
    """The deliveries, the newest first. `?voor=` is the key of the page."""
    rijen = lezen.aanleveringen(actor, voor=getal(request.GET.get("voor", "")))
    verder = rijen[-1].pk if len(rijen) == lezen.LENGTE else None
    return toon(
        request, "aanleveringen", actor, rijen=rijen, verder=verder, kader=signaalkader(actor.gemeente, vandaag())
    )


@medewerker(lezen.AANLEVEREN)
def aanlevering(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """One delivery: how far it is, what became of its rows, what is wrong with which. `?na=` is the key of a page."""
    rij = bestaat(lezen.aanlevering(actor, pk))
    regels = lezen.regels_van(actor, rij, na=getal(request.GET.get("na", "")))
    verder = regels[-1].pk if len(regels) == lezen.LENGTE else None
    kader = signaalkader(actor.gemeente, vandaag())
    return toon(request, "aanlevering", actor, a=rij, regels=regels, verder=verder, bron=kader.bron(rij.afzender))


@medewerker(lezen.AANLEVEREN)
def aanleveren(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Hand a file in. It is looked through at once, and read after that by the worker."""
    kader = signaalkader(actor.gemeente, vandaag())
    formulier = formulieren.Aanleverformulier(kader, request.POST or None, request.FILES or None)
    klaar = ingestuurd(
        request, formulier,
        lambda: doen.lever_signalen_aan(actor, **formulier.gegeven(), peildatum=vandaag()),
        naar=lambda rij: redirect("aanlevering", pk=rij.pk) if rij else redirect("aanleveringen"),
    )  # fmt: skip
    return klaar or toon_formulier(
        request, "los_formulier", actor, formulier, titel="Signalen aanleveren", knop="Aanleveren",
        uitleg="Het bestand wordt meteen bekeken en daarna ingelezen. Na het inlezen wordt het bestand verwijderd.",
        terug=reverse("aanleveringen"), kruimels=[(KRUIMEL, reverse("aanleveringen"))],
    )  # fmt: skip


@medewerker(lezen.AANLEVEREN)
def afbreken(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Read no further."""
    rij = bestaat(lezen.aanlevering(actor, pk))
    formulier = formulieren.Afbreekformulier(request.POST or None)
    return los_blad(
        request, actor, formulier,
        lambda: doen.breek_aanlevering_af(actor, aanlevering=rij, **formulier.ingevuld(), peildatum=vandaag()),
        reverse("aanlevering", args=[pk]), titel="Inlezen afbreken", knop="Afbreken",
        uitleg="Wat al is ingelezen, blijft. Het bestand wordt meteen verwijderd.",
        kruimels=[(KRUIMEL, reverse("aanleveringen")), (f"Aanlevering {pk}", reverse("aanlevering", args=[pk]))],
    )  # fmt: skip
