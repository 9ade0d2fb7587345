"""Messages with the contact person."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from naober.agenda.berichten import stuur_bericht
from naober.identiteit.bewoners import Bewoner
from naober.portaal.formulieren import Berichtformulier
from naober.portaal.mijnplan import mijn_berichten
from naober.portaal.queries import mijn_dossiers
from naober.portaal.toegang import bewoner, ingestuurd, toon, vandaag


@bewoner("agenda")
def berichten(request: HttpRequest, wie: Bewoner) -> HttpResponse:
    """What was written, and a form to write."""
    formulier = Berichtformulier(request.POST if request.method == "POST" else None)

    def naar() -> HttpResponse:
        messages.success(request, "Uw bericht is verstuurd. Het antwoord komt op deze bladzijde te staan.")
        return redirect("mijn-berichten")

    klaar = ingestuurd(
        request, formulier, lambda: stuur_bericht(wie, **formulier.ingevuld(), peildatum=vandaag()), naar=naar
    )
    if klaar is not None:
        return klaar
    dossiers = [d for d in mijn_dossiers() if d.gesloten_op is None]
    return toon(
        request,
        "berichten",
        wie,
        status=422 if formulier.errors else 200,
        formulier=formulier,
        loopt=bool(dossiers),
        contactpersoon=dossiers[0].regisseur if dossiers else "",
        berichten=mijn_berichten(),
    )
