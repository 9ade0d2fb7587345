"""Signing in."""

from typing import Any

from django import forms
from django.contrib.auth.forms import AuthenticationForm

from naober.gezicht.formulier import Formulier


class Inlogformulier(Formulier, AuthenticationForm):
    eenmalig = False
    # What was typed in a form that was sent after signing out, and where; see `naober.werkplek.inloggen`.
    getypt = forms.CharField(required=False, widget=forms.HiddenInput, max_length=400_000)
    getypt_op = forms.CharField(required=False, widget=forms.HiddenInput, max_length=200)

    error_messages = {
        "invalid_login": "Deze gebruikersnaam en dit wachtwoord horen niet bij elkaar. Probeer het opnieuw.",
        "inactive": "Dit account is uitgezet. Vraag de beheerder.",
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["username"].label = "Gebruikersnaam"
        self.fields["password"].label = "Wachtwoord"
