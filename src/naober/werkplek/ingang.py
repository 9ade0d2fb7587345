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
from naober.werkplek.formulieren.ingang import Binnenkomstformulier, Zoekformulier
from naober.werkplek.toegang import bestaat, ingestuurd, medewerker, toon, toon_formulier, vandaag


@medewerker("bewoner.zoeken")
def zoek_inwoner(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Find a resident. Sent as a form, so that a name or number never stands in an address."""
    formulier = Zoekformulier(request.POST or None)
    gevonden = ingestuurd(
        request,
        formulier,
        lambda: zoek_personen(actor, formulier.cleaned_data["zoek"], formulier.cleaned_data["geboortedatum"]),
    )
    return toon_formulier(request, "inwoner_zoeken", actor, formulier, gevonden=gevonden)


@medewerker("binnenkomst.registreren")
def nieuwe_binnenkomst(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Take a question in. `?persoon=` is our own number of a resident who was found first."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    nummer = request.GET.get("persoon", "")
    persoon = bestaat(zoek_persoon(actor, int(nummer))) if nummer.isdigit() else None
    formulier = Binnenkomstformulier(profiel, request.POST or None)
    vastgelegd = ingestuurd(
        request,
        formulier,
        lambda: registreer_binnenkomst(actor, melding=formulier.melding(), persoon=persoon, peildatum=dag),
    )
    if vastgelegd is not None:
        if vastgelegd.dossier_id and Rol.GENERALIST in actor.rollen:
            return redirect("dossier", pk=vastgelegd.dossier_id)
        messages.success(request, f"Vastgelegd: {vastgelegd.get_status_display()}.")
        return redirect("mijn-dag")
    return toon_formulier(
        request,
        "binnenkomst",
        actor,
        formulier,
        profiel=profiel,
        persoon=persoon,
        lopend=loopt_al(persoon) if persoon else None,
    )


@require_POST
@medewerker("binnenkomst.oppakken")
def oppakken(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    uitkomst = pak_op(actor, binnenkomst=bestaat(zoek_binnenkomst(actor, pk)), peildatum=vandaag())
    if isinstance(uitkomst, Weigering):
        return toon(request, "geweigerd", actor, weigering=uitkomst, terug="mijn-dag", status=422)
    return redirect("dossier", pk=uitkomst.dossier_id)
