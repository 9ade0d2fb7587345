"""One client view of a household, as far as the role of somebody's organisation goes; and counts of it."""

from django.http import HttpRequest, HttpResponse

from naober.delen.klantbeeld import klantbeeld_aantallen, klantbeeld_van
from naober.dossier.queries import dossier as zoek_dossier
from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.kern import Weigering
from naober.kern.tellen import KLEINSTE
from naober.werkplek.toegang import bestaat, medewerker, toon, vandaag


@medewerker("dossier.inzien")
def klantbeeld(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """What this member of staff sees of work, income and care of a household."""
    dossier = bestaat(zoek_dossier(actor, pk))
    profiel = profiel_van(actor.gemeente, vandaag())
    beeld = klantbeeld_van(actor, dossier, profiel)
    if isinstance(beeld, Weigering):
        return toon(request, "klantbeeld", actor, profiel=profiel, dossier=dossier, weigering=beeld, status=403)
    return toon(request, "klantbeeld", actor, profiel=profiel, dossier=dossier, domeinen=beeld, weigering=None)


@medewerker("klantbeeld.tellen")
def klantbeelden(request: HttpRequest, actor: Actor) -> HttpResponse:
    """In which domains households have something, as counts."""
    profiel = profiel_van(actor.gemeente, vandaag())
    rijen = klantbeeld_aantallen(actor, profiel)
    return toon(request, "klantbeelden", actor, profiel=profiel, rijen=rijen, kleinste=KLEINSTE)
