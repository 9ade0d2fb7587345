"""Signing in, and going on with what was typed before."""

import json
from typing import Any

from django.conf import settings
from django.contrib.auth.views import LoginView, LogoutView
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import constant_time_compare
from django.utils.http import urlencode

from naober.agenda import concepten
from naober.fundament.scope import actieve_scope
from naober.gemeente.actor import Actor
from naober.gemeente.zicht import scope_van
from naober.gezicht.schrijver import schrijver
from naober.identiteit import bewaard
from naober.identiteit.aanbieders import aanbieders_voor
from naober.identiteit.sessies import Soort
from naober.identiteit.views import naar_na_uitloggen
from naober.werkplek.formulieren.inloggen import LANGSTE, Inlogformulier


class Inloggen(LoginView):
    """Django's own, in our look. Whoever was signed out while typing finds it back as a draft."""

    template_name = "werkplek/inloggen.html"
    authentication_form = Inlogformulier
    redirect_authenticated_user = True

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Back from a provider as well, where what was typed waits to become a draft."""
        if not request.user.is_anonymous and (was := bewaard.haal(request)):
            _bewaar(Actor.van(request.user), *was)
        return super().dispatch(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """By the account of this form; or, with something typed to take along, on to a provider."""
        nummer = request.POST.get("aanbieder", "")
        waar = next((a for a in aanbieders_voor(Soort.MEDEWERKER) if str(a.nummer) == nummer), None)
        pad = self.get_redirect_url()
        if waar is None or not pad or request.POST.get("getypt_op") != pad:
            return super().post(request, *args, **kwargs)
        terug = f"{reverse('inloggen')}?{urlencode({'next': pad})}"
        weg = f"{reverse('aanmelden', args=[waar.nummer])}?{urlencode({'next': terug})}"
        # No redirect: a form may only lead to an address of ours, all the way.
        antwoord = render(request, "identiteit/verder.html", {"aanbieder": waar, "weg": weg})
        van = request.POST.get("getypt_van", "")
        bewaard.leg_weg(request, antwoord, pad, request.POST.get("getypt", "")[:LANGSTE], van=van)
        return antwoord

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs, **rond_inloggen(self.get_redirect_url()))

    def form_valid(self, form: Any) -> HttpResponse:
        antwoord = super().form_valid(form)
        pad = self.get_redirect_url()
        # What another account typed in this browser is not offered to who signs in now.
        zelfde = constant_time_compare(form.cleaned_data["getypt_van"], schrijver(self.request))
        if form.cleaned_data["getypt"] and zelfde and form.cleaned_data["getypt_op"] == pad:
            _bewaar(Actor.van(form.get_user()), pad, form.cleaned_data["getypt"])
        return antwoord

    def form_invalid(self, form: Any) -> HttpResponse:
        """Too many failures is told to machines as well (429)."""
        antwoord = super().form_invalid(form)
        if form.te_vaak is not None:
            antwoord.status_code = 429
        return antwoord


class Uitloggen(LogoutView):
    """Django's own; whoever signed in at a provider is shown how to sign out there as well."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        naar = naar_na_uitloggen(request.session, settings.LOGOUT_REDIRECT_URL or "/")
        super().post(request, *args, **kwargs)
        return redirect(naar)


def rond_inloggen(verder: str) -> dict[str, Any]:
    """What the sign-in page shows beside its form: where it leads, and at which providers one can sign in."""
    return {"verder": verder, "aanbieders": aanbieders_voor(Soort.MEDEWERKER)}


def _bewaar(actor: Actor, pad: str, tekst: str) -> None:
    try:
        gegevens = json.loads(tekst)
    except ValueError:
        return
    if isinstance(gegevens, dict) and all(isinstance(w, list) for w in gegevens.values()):
        netjes = {str(naam): [str(w) for w in waarden] for naam, waarden in gegevens.items()}
        # The request began without a member of staff, and so without a scope.
        with actieve_scope(scope_van(actor)):
            concepten.bewaar(actor, pad=pad, gegevens=netjes, moment=timezone.now())
