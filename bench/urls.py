"""The addresses of Naober, and one page that does nothing: the floor of every other page."""

from django.http import HttpRequest, HttpResponse
from django.urls import include, path

from naober.gemeente.actor import Actor
from naober.werkplek.toegang import medewerker


@medewerker()
def leeg(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Signed in, in scope, through all middleware, and no work."""
    return HttpResponse("leeg")


urlpatterns = [path("bench/leeg/", leeg), path("", include("naober.urls"))]
