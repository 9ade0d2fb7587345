"""Signing in."""

from typing import Any

from django import forms
from django.contrib.auth.forms import AuthenticationForm
from django.utils import timezone

from naober.fundament.tempo import adres_van
from naober.gezicht.formulier import Formulier, Geweigerd
from naober.identiteit import rem
from naober.kern import Weigering

# Signs of what was typed that go along; more than the longest form.
LANGSTE = 400_000


class Inlogformulier(Formulier, AuthenticationForm):
    eenmalig = False
    # Set when an account or an address failed too often.
    te_vaak: Weigering | None = None
    # What was typed in a form that was sent after signing out, where and by whom; see `naober.werkplek.inloggen`.
    getypt = forms.CharField(required=False, widget=forms.HiddenInput, max_length=LANGSTE)
    getypt_op = forms.CharField(required=False, widget=forms.HiddenInput, max_length=200)
    getypt_van = forms.CharField(required=False, widget=forms.HiddenInput, max_length=64)

    # The same for a wrong name, a wrong password and an account that is switched off: who guesses learns nothing.
    error_messages = {
        "invalid_login": "Deze gebruikersnaam en dit wachtwoord horen niet bij elkaar, of het account staat uit. "
        "Probeer het opnieuw, of vraag de beheerder.",
        "inactive": "Dit account is uitgezet. Vraag de beheerder.",
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["username"].label = "Gebruikersnaam"
        self.fields["password"].label = "Wachtwoord"

    def clean(self) -> dict[str, Any]:
        """Look at the password, unless this account or this address failed too often of late."""
        naam, wachtwoord = self.cleaned_data.get("username"), self.cleaned_data.get("password")
        if not naam or not wachtwoord or self.request is None:
            return super().clean()
        poging = rem.begin(naam, adres_van(self.request), timezone.now())
        if isinstance(poging, Weigering):
            self.te_vaak = poging
            raise Geweigerd(poging)
        try:
            gegevens = super().clean()
        except forms.ValidationError:
            poging.mislukt()
            raise
        poging.gelukt()
        return gegevens
