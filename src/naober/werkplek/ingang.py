"""At the front door: find the resident, take the question in, take it up."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from naober.bewoners.queries import persoon as zoek_persoon
from naober.bewoners.queries import zoek_personen
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Rol
from naober.gemeente.queries import profiel_van
from naober.ingang.actions import pak_op, registreer_binnenkomst
from naober.ingang.queries import binnenkomst as zoek_binnenkomst
from naober.ingang.queries import loopt_al
from naober.kern import Weigering
from naober.werkplek.formulieren import Binnenkomstformulier, Zoekformulier
from naober.werkplek.toegang import bestaat, medewerker, toon, vandaag


@medewerker("bewoner.zoeken")
def zoek_inwoner(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Find a resident. Sent as a form, so that a name or number never stands in an address."""
    formulier = Zoekformulier(request.POST or None)
    gevonden = None
    if request.method == "POST" and formulier.is_valid():
        uitkomst = zoek_personen(actor, formulier.cleaned_data["zoek"], formulier.cleaned_data["geboortedatum"])
        if isinstance(uitkomst, Weigering):
            formulier.meld_weigering(uitkomst)
        else:
            gevonden = uitkomst
    status = 422 if formulier.errors else 200
    return toon(request, "inwoner_zoeken", actor, formulier=formulier, gevonden=gevonden, status=status)


@medewerker("binnenkomst.registreren")
def nieuwe_binnenkomst(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Take a question in. `?persoon=` is our own number of a resident who was found first."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    nummer = request.GET.get("persoon", "")
    persoon = bestaat(zoek_persoon(actor, int(nummer))) if nummer.isdigit() else None
    formulier = Binnenkomstformulier(profiel, request.POST or None)
    if request.method == "POST" and formulier.is_valid():
        uitkomst = registreer_binnenkomst(actor, melding=formulier.melding(), persoon=persoon, peildatum=dag)
        if not isinstance(uitkomst, Weigering):
            if uitkomst.dossier_id and Rol.GENERALIST in actor.rollen:
                return redirect("dossier", pk=uitkomst.dossier_id)
            messages.success(request, f"Vastgelegd: {uitkomst.get_status_display()}.")
            return redirect("mijn-dag")
        formulier.meld_weigering(uitkomst)
    return toon(
        request,
        "binnenkomst",
        actor,
        profiel=profiel,
        formulier=formulier,
        persoon=persoon,
        lopend=loopt_al(persoon) if persoon else None,
        status=422 if formulier.errors else 200,
    )


@require_POST
@medewerker("binnenkomst.oppakken")
def oppakken(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    uitkomst = pak_op(actor, binnenkomst=bestaat(zoek_binnenkomst(actor, pk)), peildatum=vandaag())
    if isinstance(uitkomst, Weigering):
        return toon(request, "geweigerd", actor, weigering=uitkomst, terug="mijn-dag", status=422)
    return redirect("dossier", pk=uitkomst.dossier_id)
