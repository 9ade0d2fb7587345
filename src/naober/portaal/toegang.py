"""Who is at the page: a resident, in their own scope, and never a member of staff."""

from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from naober.gemeente.queries import profiel_van
from naober.identiteit.bewoners import Bewoner, als_bewoner, bewoner_van
from naober.identiteit.sessies import sessie_van
from naober.kern import Weigering

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, Bewoner, P], HttpResponse]


def bewoner(view: View[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """A page for a signed-in resident. A representation or an age that allows it no longer is refused here (403)."""

    @wraps(view)
    def doe(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        wie = bewoner_van(request)
        if wie is None:
            return redirect_to_login(request.get_full_path(), "mijn-inloggen")
        if isinstance(wie, Weigering):
            return render(request, "portaal/geweigerd.html", {"weigering": wie}, status=403)
        with als_bewoner(wie):
            return view(request, wie, *args, **kwargs)

    # The list of rights reads it from here; see naober.api.rechtenlijst.
    doe.recht = "inwoner"  # type: ignore[attr-defined]
    return doe


def vandaag() -> date:
    """The clock, read here at the edge and passed on."""
    return timezone.localdate()


def toon(request: HttpRequest, sjabloon: str, wie: Bewoner, *, status: int = 200, **gegevens: Any) -> HttpResponse:
    """A page with who it is about, of which municipality, and until when one stays signed in; kept by no browser."""
    gegevens.setdefault("profiel", profiel_van(wie.gemeente, vandaag()))
    gegevens.update(bewoner=wie, sessie=sessie_van(request))
    return render(request, f"portaal/{sjabloon}.html", gegevens, status=status)
