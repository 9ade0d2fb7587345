"""Messages with providers: a file to hand in, something to say, a reason."""

from typing import Any

from django import forms

from naober.gezicht.formulier import Formulier
from naober.werkplek.formulieren.velden import lang


class Berichtbestand(Formulier):
    """A message as a file."""

    bestand = forms.FileField(
        label="Bestand", help_text="Een bericht van de standaard iWmo of iJw, als XML. Ten hoogste 25 MB."
    )

    def gegeven(self) -> dict[str, Any]:
        bestand = self.cleaned_data["bestand"]
        return {"bestand": bestand.read(), "bestandsnaam": bestand.name}


class Zegformulier(Formulier):
    """Something to the other side, on the message itself."""

    tekst = forms.CharField(label="Uw bericht", widget=lang(4), help_text="De andere kant leest dit bij dit bericht.")


class Laatformulier(Formulier):
    """Why a rejection may stay as it is."""

    reden = forms.CharField(label="Waarom kan dit zo blijven?", widget=lang(3))


class Afbreekformulier(Formulier):
    """Why a message is not carried out any further."""

    reden = forms.CharField(label="Waarom breekt u dit af?", widget=lang(3))
