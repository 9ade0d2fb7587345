"""Who comes here is anybody. The municipality stands in the address; nobody acts, so no file or resident is read."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import wraps
from typing import Any, Concatenate, ParamSpec
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from naober.fundament.scope import in_scope
from naober.gemeente.profiel import Profiel
from naober.gemeente.queries import profiel_van
from naober.portaal.openbaar.berichten import dringend
from naober.portaal.openbaar.talen import STANDAARD, Taal, taal_met, talen
from naober.portaal.toegang import vandaag

P = ParamSpec("P")


@dataclass(frozen=True, slots=True)
class Bezoek:
    """A visit: to which municipality, on which day, and in which language the frame of the page speaks."""

    profiel: Profiel
    dag: date
    taal: Taal

    @property
    def gemeente(self) -> int:
        return self.profiel.gemeente.code

    def weg(self, naam: str, *args: Any, **keuzes: str) -> str:
        """The address of a public page of this municipality, with what was chosen on it and the language."""
        return _adres(reverse(naam, args=[self.profiel.gemeente.slug, *args]), self.taal, keuzes)


def _adres(pad: str, taal: Taal, keuzes: Mapping[str, str]) -> str:
    vraag = {naam: waarde for naam, waarde in keuzes.items() if naam != "taal"}
    if taal.code != STANDAARD:
        vraag["taal"] = taal.code
    return f"{pad}?{urlencode(vraag)}" if vraag else pad


View = Callable[Concatenate[HttpRequest, Bezoek, P], HttpResponse]


def openbaar(view: View[P] | None = None, *, formulier: bool = False) -> Callable[..., Any]:
    """A page for everybody, of the municipality in its address; a name that has no profile is no address (404).

    It works in the scope of that municipality and nobody's, also for who is signed in. Without a form it needs no
    session, sets no cookie, and may be kept by a browser for a moment, as nothing on it is about anybody; `formulier`:
    it may be sent something, and is kept by nobody."""

    def maak(view: View[P]) -> Callable[..., HttpResponse]:
        @wraps(view)
        def doe(request: HttpRequest, /, *args: Any, gemeente: int, **kwargs: Any) -> HttpResponse:
            if request.method not in ("GET", "HEAD") and not (formulier and request.method == "POST"):
                antwoord = render(request, "405.html", status=405)
                antwoord["Allow"] = "GET, HEAD, POST" if formulier else "GET, HEAD"
                return antwoord
            dag = vandaag()
            bezoek = Bezoek(profiel_van(gemeente, dag), dag, taal_met(request.GET.get("taal", "")))
            with in_scope(gemeente=gemeente):
                antwoord = view(request, bezoek, *args, **kwargs)
            if not formulier and antwoord.status_code == 200:
                antwoord.headers.setdefault("Cache-Control", "public, max-age=60")
            return antwoord

        return doe

    return maak if view is None else maak(view)


def gekozen_doelgroep(request: HttpRequest, bezoek: Bezoek) -> str:
    """The audience in the address (`voor`), empty for everybody; one that the profile does not have is no address."""
    voor = request.GET.get("voor", "")
    if voor and voor not in {d.code for d in bezoek.profiel.openbaar.doelgroepen}:
        raise Http404
    return voor


def toon(request: HttpRequest, sjabloon: str, bezoek: Bezoek, *, status: int = 200, **gegevens: Any) -> HttpResponse:
    """A public page, in the frame of its municipality."""
    gegevens.update(
        dringend=dringend(bezoek.profiel, bezoek.dag),
        bezoek=bezoek,
        profiel=bezoek.profiel,
        weg=bezoek.weg,
        t=bezoek.taal,
        talen=[(taal, _adres(request.path, taal, request.GET.dict())) for taal in talen().values()],
    )
    return render(request, f"openbaar/{sjabloon}.html", gegevens, status=status)
