"""The social map as staff look at it, lightest rung first."""

from itertools import groupby

from django.http import HttpRequest, HttpResponse

from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.kaart.queries import voorzieningen
from naober.werkplek.formulieren.ingang import Kaartformulier
from naober.werkplek.toegang import medewerker, toon, vandaag


@medewerker()
def kaart(request: HttpRequest, actor: Actor) -> HttpResponse:
    """What there is, for everybody or for one life domain."""
    profiel = profiel_van(actor.gemeente, vandaag())
    formulier = Kaartformulier(profiel, request.GET or None)
    keuze = formulier.cleaned_data["leefgebied"] if formulier.is_valid() else ""
    gevonden = voorzieningen(actor, leefgebied=keuze or None, trap=profiel.trap)
    treden = {t.code: t for t in profiel.trap.treden}
    groepen = [(treden[code], list(groep)) for code, groep in groupby(gevonden, lambda v: v.trede) if code in treden]
    return toon(request, "kaart", actor, profiel=profiel, formulier=formulier, treden=groepen)
