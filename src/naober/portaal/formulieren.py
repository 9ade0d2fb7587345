"""What a resident fills in."""

from django import forms

from naober.agenda.rules import SCORES
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


class Voortgangformulier(Formulier):
    score = forms.TypedChoiceField(
        label="Hoe gaat het?",
        choices=[(n, w.capitalize()) for n, w in SCORES.items()],
        coerce=int,
        widget=forms.RadioSelect,
    )
    tekst = forms.CharField(
        label="Wilt u er iets bij vertellen?", required=False, widget=forms.Textarea(attrs={"rows": 4})
    )


class Gedaanformulier(Formulier):
    afloop = forms.ChoiceField(
        label="Is het gelukt?",
        choices=[("bereikt", "Ja, het is gelukt"), ("deels", "Voor een deel"), ("niet", "Nee, het is niet gelukt")],
        widget=forms.RadioSelect,
    )
    toelichting = forms.CharField(
        label="Wilt u er iets bij vertellen?", required=False, widget=forms.Textarea(attrs={"rows": 4})
    )


class EigenPlanformulier(Formulier):
    tekst = forms.CharField(
        label="Wat is uw plan?",
        widget=forms.Textarea(attrs={"rows": 10}),
        help_text="Schrijf op wat u nodig hebt, wat u zelf kunt, wie u kan helpen en wat u van de gemeente vraagt.",
    )


class Reactieformulier(Formulier):
    eens = forms.TypedChoiceField(
        label="Bent u het eens met het verslag?",
        choices=[("ja", "Ja, ik ben het eens"), ("nee", "Nee, ik ben het niet eens")],
        coerce=lambda antwoord: antwoord == "ja",
        widget=forms.RadioSelect,
    )
    reactie = forms.CharField(
        label="Wat klopt er niet, of wat wilt u toevoegen?",
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text="Bent u het niet eens, schrijf dan op waarmee. Uw tekst komt bij het verslag.",
    )


class Berichtformulier(Formulier):
    tekst = forms.CharField(label="Uw bericht", widget=forms.Textarea(attrs={"rows": 6}))


class Opmerkingformulier(Formulier):
    tekst = forms.CharField(label="Uw opmerking", widget=forms.Textarea(attrs={"rows": 6}))
