"""At the front door: find the resident, take the question in, take it up."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from naober.bewoners.queries import persoon as zoek_persoon
from naober.bewoners.queries import zoek_personen
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Rol
from naober.gemeente.queries import profiel_van
from naober.ingang.actions import pak_op, registreer_binnenkomst
from naober.ingang.queries import binnenkomst as zoek_binnenkomst
from naober.ingang.queries import loopt_al
from naober.kern import Weigering
from naober.werkplek.formulieren.ingang import Binnenkomstformulier, Zoekformulier
from naober.werkplek.toegang import (
    alleen_post,
    bestaat,
    getal,
    ingestuurd,
    medewerker,
    toon,
    toon_formulier,
    uitkomst_van,
    vandaag,
)


@medewerker("bewoner.zoeken")
def zoek_inwoner(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Find a resident. Sent as a form, so that a name or number never stands in an address."""
    formulier = Zoekformulier(request.POST or None)
    gevonden = uitkomst_van(
        formulier,
        lambda: zoek_personen(actor, formulier.cleaned_data["zoek"], formulier.cleaned_data["geboortedatum"]),
    )
    return toon_formulier(request, "inwoner_zoeken", actor, formulier, gevonden=gevonden)


@medewerker("binnenkomst.registreren")
def nieuwe_binnenkomst(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Take a question in. `?persoon=` is our own number of a resident who was found first."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    nummer = getal(request.GET.get("persoon", ""))
    persoon = None if nummer is None else bestaat(zoek_persoon(actor, nummer))
    formulier = Binnenkomstformulier(profiel, request.POST or None, initial={"ontvangen_op": dag})
    klaar = ingestuurd(
        request,
        formulier,
        lambda: registreer_binnenkomst(
            actor,
            melding=formulier.melding(),
            persoon=persoon,
            ontvangen_op=formulier.cleaned_data["ontvangen_op"],
            peildatum=dag,
        ),
        naar=lambda vastgelegd: _na_binnenkomst(request, actor, vastgelegd),
    )
    return klaar or toon_formulier(
        request,
        "binnenkomst",
        actor,
        formulier,
        profiel=profiel,
        persoon=persoon,
        lopend=loopt_al(persoon) if persoon else None,
    )


def _na_binnenkomst(request: HttpRequest, actor: Actor, vastgelegd: Any) -> HttpResponse:
    """Whoever takes the question up goes on in its file; the desk goes back to its day."""
    if vastgelegd is None:
        return redirect("mijn-dag")
    if vastgelegd.dossier_id and Rol.GENERALIST in actor.rollen:
        return redirect("dossier", pk=vastgelegd.dossier_id)
    messages.success(request, f"Vastgelegd: {vastgelegd.get_status_display()}.")
    return redirect("mijn-dag")


@alleen_post
@medewerker("binnenkomst.oppakken")
def oppakken(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Take a question up. Pressed twice, the file opens all the same."""
    gevonden = bestaat(zoek_binnenkomst(actor, pk))
    if gevonden.opgepakt_door_id == actor.id and gevonden.dossier_id is not None:
        return redirect("dossier", pk=gevonden.dossier_id)
    uitkomst = pak_op(actor, binnenkomst=gevonden, peildatum=vandaag())
    if isinstance(uitkomst, Weigering):
        return toon(request, "geweigerd", actor, weigering=uitkomst, terug="mijn-dag", status=422)
    return redirect("dossier", pk=uitkomst.dossier_id)
