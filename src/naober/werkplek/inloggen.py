"""Signing in, and going on with what was typed before."""

import json
from typing import Any

from django.contrib.auth.views import LoginView
from django.http import HttpResponse
from django.utils import timezone

from naober.agenda import concepten
from naober.fundament.scope import in_scope
from naober.gemeente.actor import Actor
from naober.werkplek.formulieren.inloggen import Inlogformulier


class Inloggen(LoginView):
    """Django's own, in our look. Whoever was signed out while typing finds it back as a draft."""

    template_name = "werkplek/inloggen.html"
    authentication_form = Inlogformulier
    redirect_authenticated_user = True

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs, verder=self.get_redirect_url())

    def form_valid(self, form: Any) -> HttpResponse:
        antwoord = super().form_valid(form)
        pad = self.get_redirect_url()
        if form.cleaned_data["getypt"] and form.cleaned_data["getypt_op"] == pad:
            _bewaar(Actor.van(form.get_user()), pad, form.cleaned_data["getypt"])
        return antwoord

    def form_invalid(self, form: Any) -> HttpResponse:
        """Too many failures is told to machines as well (429)."""
        antwoord = super().form_invalid(form)
        if form.te_vaak is not None:
            antwoord.status_code = 429
        return antwoord


def _bewaar(actor: Actor, pad: str, tekst: str) -> None:
    try:
        gegevens = json.loads(tekst)
    except ValueError:
        return
    if isinstance(gegevens, dict) and all(isinstance(w, list) for w in gegevens.values()):
        netjes = {str(naam): [str(w) for w in waarden] for naam, waarden in gegevens.items()}
        # The request began without a member of staff, and so without a scope.
        with in_scope(gemeente=actor.gemeente, actor=actor.id):
            concepten.bewaar(actor, pad=pad, gegevens=netjes, moment=timezone.now())
