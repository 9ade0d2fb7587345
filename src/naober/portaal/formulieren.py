"""What a resident fills in."""

from django import forms

from naober.gezicht.formulier import Formulier


class Antwoordformulier(Formulier):
    """Yes or no to what is asked, without one of the two being chosen beforehand."""

    antwoord = forms.ChoiceField(
        label="Mag dit?",
        choices=[("ja", "Ja, dat mag"), ("nee", "Nee, dat mag niet")],
        widget=forms.RadioSelect,
    )


class Bevestiging(Formulier):
    """Only the button: what it does stands above it."""


class Vraagformulier(Formulier):
    vraag = forms.CharField(
        label="Wat wilt u weten?",
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Schrijf het op in uw eigen woorden.",
    )
