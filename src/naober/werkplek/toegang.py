"""Who is at the page: every view of staff gets the actor, and a file only with the right to see it."""

from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from naober.dossier.verzending import eenmalig
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel, Rol
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


def alleen_post(
    view: Callable[Concatenate[HttpRequest, P], HttpResponse],
) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """An address that only a button uses; whoever opens it gets a page that says so (405)."""

    @wraps(view)
    def doe(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if request.method == "POST":
            return view(request, *args, **kwargs)
        antwoord = render(request, "405.html", status=405)
        antwoord["Allow"] = "POST"
        return antwoord

    return doe


def vandaag() -> date:
    """The clock, read here at the edge and passed on; no room reads it."""
    return timezone.localdate()


def getal(tekst: str) -> int | None:
    """A number of ours from an address; None for anything else."""
    # Longer than any number of ours, and Python refuses to read thousands of figures at all.
    return int(tekst) if tekst.isdecimal() and len(tekst) <= 19 else None


def toon(request: HttpRequest, sjabloon: str, actor: Actor, *, status: int = 200, **gegevens: Any) -> HttpResponse:
    """A page with what every page needs: who is here, for which municipality, and what they may do.

    No browser and no cache on the way keeps it: pages are about people, and computers are shared."""
    profiel: Profiel = gegevens.pop("profiel", None) or profiel_van(actor.gemeente, vandaag())
    gegevens.update(
        actor=actor,
        profiel=profiel,
        mag=lambda recht: heeft_recht(actor.rollen, recht),
        rolnaam=lambda rol: profiel.rolnaam(Rol(rol)),
    )
    antwoord = render(request, f"werkplek/{sjabloon}.html", gegevens, status=status)
    antwoord["Cache-Control"] = "private, no-store"
    return antwoord


def bestaat(gevonden: T | None) -> T:
    """What was found, or 'not found': also for what stands in another municipality."""
    if gevonden is None:
        raise Http404
    return gevonden


def uitkomst_van(formulier: Formulier, handeling: Callable[[], R | Weigering]) -> R | None:
    """What the action made of a form that was sent in. None when a field cannot be read or the action refused;
    that then stands on the form, with what was typed."""
    if not formulier.is_valid():
        return None
    uitkomst = handeling()
    if isinstance(uitkomst, Weigering):
        formulier.meld_weigering(uitkomst)
        return None
    return uitkomst


def ingestuurd(
    request: HttpRequest,
    formulier: Formulier,
    handeling: Callable[[], R | Weigering],
    *,
    naar: Callable[[R | None], HttpResponse],
) -> HttpResponse | None:
    """Carry out the action of a form that was sent in, once; None when there is still something to fill in.

    `naar` says which page follows. It gets what the action made, or None when this same form was sent before:
    then nothing is done again, and the user is told so."""
    if request.method != "POST":
        return None
    # Key and action in one savepoint: what was refused may be sent again with the same key.
    with transaction.atomic():
        if formulier.sleutel and not eenmalig(formulier.sleutel):
            messages.info(request, "Dit was al vastgelegd.")
            return naar(None)
        uitkomst = uitkomst_van(formulier, handeling)
        if uitkomst is None:
            transaction.set_rollback(True)
            return None
    return naar(uitkomst)


def toon_formulier(
    request: HttpRequest, sjabloon: str, actor: Actor, formulier: Formulier, **gegevens: Any
) -> HttpResponse:
    """The page with this form; a form with errors says so to machines too (422)."""
    status = 422 if formulier.errors else 200
    return toon(request, sjabloon, actor, status=status, formulier=formulier, **gegevens)
