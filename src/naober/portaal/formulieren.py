"""What a resident fills in."""

from collections.abc import Sequence
from typing import Any

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


class NaDeHulpformulier(Formulier):
    """Three questions after help, with the answers as the monitor counts them."""

    hulp = forms.ChoiceField(
        label="Wat vond u van de hulp?",
        choices=[("goed", "Goed"), ("gaat-wel", "Gaat wel"), ("niet-goed", "Niet goed")],
        widget=forms.RadioSelect,
    )
    tevreden = forms.ChoiceField(
        label="Bent u tevreden?",
        choices=[("ja", "Ja"), ("deels", "Een beetje"), ("nee", "Nee")],
        widget=forms.RadioSelect,
    )
    sterker = forms.ChoiceField(
        label="Kunt u door de hulp meer zelf?",
        choices=[("ja", "Ja"), ("deels", "Een beetje"), ("nee", "Nee")],
        widget=forms.RadioSelect,
        help_text="Bijvoorbeeld: iets zelf regelen, of iemand om hulp vragen.",
    )
    toelichting = forms.CharField(
        label="Wilt u er iets bij vertellen?", required=False, widget=forms.Textarea(attrs={"rows": 4})
    )


class EigenPlanformulier(Formulier):
    tekst = forms.CharField(
        label="Wat is uw plan?",
        widget=forms.Textarea(attrs={"rows": 10}),
        help_text="Schrijf op wat u nodig hebt en wat u zelf kunt. Wie kan u helpen? En wat vraagt u van de gemeente?",
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


class Aanvraagformulier(Formulier):
    product = forms.ChoiceField(label="Wat wilt u aanvragen?")
    waarom = forms.CharField(label="Waarom hebt u dit nodig?", widget=forms.Textarea(attrs={"rows": 6}))

    def __init__(self, producten: Sequence[tuple[str, str]], ander: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if ander:
            self.fields["samen"] = forms.BooleanField(label=f"{ander} is het ermee eens", required=False)
        self.fields["product"] = forms.ChoiceField(
            label="Wat wilt u aanvragen?", choices=[("", "Kies"), *producten], help_text="Weet u het niet? Bel ons."
        )


class Bezwaarformulier(Formulier):
    kenmerk = forms.ChoiceField(label="Tegen welk besluit?")
    gronden = forms.CharField(
        label="Waarom bent u het niet eens met het besluit?",
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text="Schrijf het op in uw eigen woorden. Een brief met moeilijke woorden hoeft niet.",
    )

    def __init__(self, besluiten: Sequence[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kenmerk"] = forms.ChoiceField(
            label="Tegen welk besluit?", choices=besluiten, initial=besluiten[0][0], widget=forms.RadioSelect
        )


class Klachtformulier(Formulier):
    waarover = forms.CharField(label="Waarover gaat het, in een paar woorden?", max_length=120)
    omschrijving = forms.CharField(label="Wat is er gebeurd?", widget=forms.Textarea(attrs={"rows": 6}))


class Documentformulier(Formulier):
    naam = forms.CharField(
        label="Wat is het?", required=False, max_length=120, help_text="Bijvoorbeeld: brief van de huisarts."
    )
    bestand = forms.FileField(label="Bestand", help_text="Een pdf of een foto (jpg of png), hoogstens 10 MB.")


class Afspraakformulier(Formulier):
    waarover = forms.CharField(label="Waar wilt u over praten?", max_length=200)
    wanneer = forms.CharField(
        label="Wanneer past het u?",
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Bijvoorbeeld: dinsdagochtend, of na 15 uur.",
    )
    hoe = forms.ChoiceField(
        label="Hoe wilt u praten?",
        required=False,
        choices=[("", "Dat maakt niet uit"), ("bij mij thuis", "Bij mij thuis"), ("op kantoor", "Op kantoor"),
                 ("bellen", "Bellen"), ("beeldbellen", "Beeldbellen")],
    )  # fmt: skip


class Verzetformulier(Formulier):
    wanneer = forms.CharField(label="Wanneer past het wel?", widget=forms.Textarea(attrs={"rows": 3}))
    waarom = forms.CharField(
        label="Waarom past het niet?", required=False, max_length=200, help_text="Dit hoeft u niet te zeggen."
    )
