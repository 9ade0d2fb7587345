"""The first public pages: which municipality, what there is, and help with it all."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from naober.gemeente.queries import gemeenten
from naober.kaart.zoeken import aanbod, aanbod_van
from naober.portaal.openbaar.toegang import Bezoek, openbaar, toon


def kies_gemeente(request: HttpRequest) -> HttpResponse:
    """Which municipality one lives in."""
    return render(request, "openbaar/gemeenten.html", {"gemeenten": gemeenten()})


@openbaar
def start(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    """Wat zoekt u? By life domain, and by what one comes to do."""
    return toon(request, "start", bezoek)


@openbaar
def bladeren(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    """What there is in one life domain (`leefgebied` in the address), or everything: lightest rung first."""
    code = request.GET.get("leefgebied", "")
    leefgebied = bezoek.profiel.leefgebied(code)
    if code and leefgebied is None:
        raise Http404
    gevonden = aanbod(bezoek.profiel.trap, leefgebied=code or None)
    return toon(request, "bladeren", bezoek, leefgebied=leefgebied, gevonden=gevonden)


@openbaar
def iets(request: HttpRequest, bezoek: Bezoek, pk: int) -> HttpResponse:
    """One thing that there is: what it is, what it costs, who it is for and how one gets there."""
    gevonden = aanbod_van(bezoek.profiel.trap, pk)
    if gevonden is None:
        raise Http404
    return toon(request, "iets", bezoek, v=gevonden)


@openbaar
def hulp(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    """Help mij hierbij: by telephone, at a counter, or by somebody who looks along."""
    return toon(request, "hulp", bezoek)
