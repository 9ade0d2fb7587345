"""Who is at the page: every view of staff gets the actor, and a file only with the right to see it."""

from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.gemeente.queries import profiel_van
from naober.gemeente.rechten import heeft_recht
from naober.gezicht.formulier import Formulier
from naober.kern import Weigering

P = ParamSpec("P")
T = TypeVar("T")
R = TypeVar("R")
View = Callable[Concatenate[HttpRequest, Actor, P], HttpResponse]


def medewerker(recht: str | None = None) -> Callable[[View[P]], Callable[Concatenate[HttpRequest, P], HttpResponse]]:
    """A page for signed-in staff, with this right when one is named."""

    def maak(view: View[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
        @login_required
        @wraps(view)
        def doe(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            if request.user.is_anonymous:
                raise PermissionDenied
            actor = Actor.van(request.user)
            if recht is not None and not heeft_recht(actor.rollen, recht):
                raise PermissionDenied
            return view(request, actor, *args, **kwargs)

        return doe

    return maak


def vandaag() -> date:
    """The clock, read here at the edge and passed on; no room reads it."""
    return timezone.localdate()


def toon(request: HttpRequest, sjabloon: str, actor: Actor, *, status: int = 200, **gegevens: Any) -> HttpResponse:
    """A page with what every page needs: who is here, for which municipality, and what they may do."""
    profiel: Profiel = gegevens.pop("profiel", None) or profiel_van(actor.gemeente, vandaag())
    gegevens.update(actor=actor, profiel=profiel, mag=lambda recht: heeft_recht(actor.rollen, recht))
    return render(request, f"werkplek/{sjabloon}.html", gegevens, status=status)


def bestaat(gevonden: T | None) -> T:
    """What was found, or 'not found': also for what stands in another municipality."""
    if gevonden is None:
        raise Http404
    return gevonden


def ingestuurd(request: HttpRequest, formulier: Formulier, handeling: Callable[[], R | Weigering]) -> R | None:
    """What the action made of a form that was sent in. None when there is still something to fill in: nothing
    was sent, a field cannot be read, or the action refused, which then stands on the form with what was typed."""
    if request.method != "POST" or not formulier.is_valid():
        return None
    uitkomst = handeling()
    if isinstance(uitkomst, Weigering):
        formulier.meld_weigering(uitkomst)
        return None
    return uitkomst


def toon_formulier(
    request: HttpRequest, sjabloon: str, actor: Actor, formulier: Formulier, **gegevens: Any
) -> HttpResponse:
    """The page with this form; a form with errors says so to machines too (422)."""
    status = 422 if formulier.errors else 200
    return toon(request, sjabloon, actor, status=status, formulier=formulier, **gegevens)
