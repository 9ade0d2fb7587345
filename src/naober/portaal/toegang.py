"""Who is at the page: a resident, in their own scope, and never a member of staff."""

import json
from collections.abc import Callable, Sequence
from datetime import date
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from naober.gemeente.queries import profiel_van
from naober.gezicht.formulier import SLEUTELVELD, Formulier, getypt
from naober.gezicht.indienen import een_keer
from naober.gezicht.schrijver import SCHRIJVERVELD
from naober.identiteit.aanbieders import aanbieders_voor
from naober.identiteit.bewaard import haal_voor, leg_weg
from naober.identiteit.bewoners import Bewoner, als_bewoner, bewoner_van
from naober.identiteit.sessies import Soort, sessie_van
from naober.kern import Weigering
from naober.logboek.middleware import leg_inwoner_vast

P = ParamSpec("P")
R = TypeVar("R")
View = Callable[Concatenate[HttpRequest, Bewoner, P], HttpResponse]


def bewoner(*kamers: str) -> Callable[[View[P]], Callable[Concatenate[HttpRequest, P], HttpResponse]]:
    """A page for a signed-in resident. A representation or an age that allows it no longer is refused here (403).

    `kamers`: the rooms of which it shows something; that it was seen stands in the log, also of one's own file."""

    def maak(view: View[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
        @wraps(view)
        def doe(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            wie = bewoner_van(request)
            if wie is None:
                return _log_eerst_in(request)
            if isinstance(wie, Weigering):
                return render(request, "portaal/geweigerd.html", {"weigering": wie}, status=403)
            with als_bewoner(wie):
                antwoord = view(request, wie, *args, **kwargs)
                vastgelegd = request.method == "POST" and antwoord.status_code == 302
                leg_inwoner_vast(
                    request, wie.gemeente, wie=wie.wie, voor=wie.voor, kamers=kamers, vastgelegd=vastgelegd
                )
            return antwoord

        # The list of rights reads it from here; see naober.api.rechtenlijst.
        doe.recht = "inwoner"  # type: ignore[attr-defined]
        return doe

    return maak


# Signs; more than the longest form of these pages takes.
_LANGSTE = 50_000


def _log_eerst_in(request: HttpRequest) -> HttpResponse:
    """To signing in. What somebody sent who was signed out meanwhile waits for them in this browser, for a quarter of
    an hour, and stands on the form again after they have signed in: they, and nobody else in that browser."""
    pad = request.get_full_path()
    if request.method != "POST" or SLEUTELVELD not in request.POST:
        return redirect_to_login(pad, "mijn-inloggen")
    tekst = json.dumps(getypt(request.POST))
    van = request.POST.get(SCHRIJVERVELD, "")
    past = bool(van) and len(tekst) <= _LANGSTE
    gegevens = {"aanbieders": aanbieders_voor(Soort.BEWONER), "verder": pad, "als_medewerker": False, "bewaard": past}
    antwoord = render(request, "portaal/inloggen.html", gegevens, status=401)
    if past:
        leg_weg(request, antwoord, pad, tekst, van=van)
    return antwoord


def vandaag() -> date:
    """The clock, read here at the edge and passed on."""
    return timezone.localdate()


def toon(request: HttpRequest, sjabloon: str, wie: Bewoner, *, status: int = 200, **gegevens: Any) -> HttpResponse:
    """A page with who it is about, of which municipality, and until when one stays signed in; kept by no browser."""
    gegevens.setdefault("profiel", profiel_van(wie.gemeente, vandaag()))
    gegevens.update(bewoner=wie, sessie=sessie_van(request))
    return render(request, f"portaal/{sjabloon}.html", gegevens, status=status)


def ingestuurd(
    request: HttpRequest,
    formulier: Formulier,
    handeling: Callable[[], R | Weigering],
    *,
    naar: Callable[[], HttpResponse],
) -> HttpResponse | None:
    """Carry out the action of a form that was sent in, once; None when there is still something to fill in."""
    if request.method != "POST":
        if getypt_ := haal_voor(request, request.get_full_path()):
            formulier.herneem(json.loads(getypt_), timezone.now())
            formulier.concept_van = None  # it is kept nowhere any more
            messages.info(request, "Wat u typte, staat er nog. Kijk het na en verstuur het opnieuw.")
        return None
    klaar = een_keer(formulier, handeling)
    if klaar is None:
        return None
    if klaar.eerder:
        messages.info(request, "Dit hebt u al verstuurd.")
    return naar()


def vel(
    request: HttpRequest,
    wie: Bewoner,
    formulier: Formulier,
    handeling: Callable[[], object],
    *,
    titel: str,
    knop: str,
    terug: str,
    gelukt: str,
    uitleg: Sequence[str] = (),
    bron: object = "",
    bekend: Sequence[tuple[str, str]] = (),
) -> HttpResponse:
    """A page with one form. Afterwards back to where one came from, with a receipt; refused, with what was typed."""

    def naar() -> HttpResponse:
        messages.success(request, gelukt)
        return redirect(terug)

    klaar = ingestuurd(request, formulier, handeling, naar=naar)
    gegevens = {"titel": titel, "knop": knop, "terug": terug, "uitleg": uitleg, "bron": bron, "bekend": bekend}
    return klaar or toon(
        request, "formulier", wie, status=422 if formulier.errors else 200, formulier=formulier, **gegevens
    )
