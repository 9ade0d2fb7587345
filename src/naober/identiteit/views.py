"""The pages of the door that are the same for staff and residents."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from naober.identiteit.sessies import sessie_van

_UITGELOGD = (
    '<p class="sessieregel__tijd" id="sessieregel" role="alert">U bent uitgelogd. Verstuur het formulier: dan kunt u '
    "inloggen en blijft staan wat u typte.</p>"
)


def sessie(request: HttpRequest) -> HttpResponse:
    """Until when somebody stays signed in, for the line on the page; asking does not keep the session alive."""
    huidige = sessie_van(request)
    if huidige is None:
        return _niet_bewaren(HttpResponse(_UITGELOGD))
    return _niet_bewaren(render(request, "identiteit/sessie_deel.html", {"sessie": huidige}))


def sessie_verlengen(request: HttpRequest) -> HttpResponse:
    """Stay signed in. Opening this page is something done, as any page is."""
    huidige = sessie_van(request)
    if "HX-Request" in request.headers:
        return sessie(request)
    if huidige is None:
        return redirect("inloggen")
    return _niet_bewaren(render(request, "identiteit/sessie.html", {"sessie": huidige}))


def _niet_bewaren(antwoord: HttpResponse) -> HttpResponse:
    antwoord["Cache-Control"] = "private, no-store"
    return antwoord
