"""Forms of asking for a place, recording a referral, and transport. They only read the input."""

from typing import Any

from django import forms

from naober.gemeente.profiel.jeugdinkoop import VERWIJZERS
from naober.gezicht.formulier import Formulier
from naober.levering.queries.keuze import DAGDELEN, WEEKDAGEN
from naober.levering.rules.toewijzen import WETTELIJK
from naober.werkplek.formulieren.velden import keuzes, lang

Keuze = tuple[str, str]


class Aanmeldformulier(Formulier):
    aanbieder = forms.ChoiceField(label="Bij welke aanbieder?")

    def __init__(self, aanbieders: list[Keuze], *args: Any) -> None:
        super().__init__(*args)
        keuzes(self, "aanbieder", aanbieders)


class Aanmeldantwoord(Formulier):
    """What the provider answered."""

    uitkomst = forms.ChoiceField(
        label="Wat antwoordde de aanbieder?",
        choices=[
            ("aangenomen", "de inwoner kan komen"),
            ("geweigerd", "de aanbieder weigert"),
            ("geen-plek", "er is nu geen plek"),
        ],
        widget=forms.RadioSelect,
    )
    wachttijd_weken = forms.IntegerField(
        label="Hoeveel weken duurt het nog?", min_value=0, max_value=520, required=False
    )
    reden = forms.CharField(label="Waarom?", widget=lang(2), required=False, help_text="Als het antwoord nee is.")
    overbrugging = forms.CharField(label="Welke hulp is er ondertussen?", widget=lang(2), required=False)
    zonder_aanduiding = frozenset({"reden", "overbrugging"})


class Jeugdverwijsformulier(Formulier):
    """A doctor, judge or certified institution sent a youth to help."""

    persoon = forms.ChoiceField(label="Wie is verwezen?")
    verwijzer = forms.ChoiceField(label="Door wie?", choices=[("", "Kies"), *((c, VERWIJZERS[c]) for c in WETTELIJK)])
    product = forms.ChoiceField(label="Naar welke hulp?")
    aanbieder = forms.ChoiceField(label="Naar welke aanbieder?")
    toelichting = forms.CharField(label="Toelichting", widget=lang(3), required=False)
    strafrecht = forms.BooleanField(label="Dit volgt uit een strafrechtelijke beslissing", required=False)
    zonder_aanduiding = frozenset({"toelichting"})

    def __init__(self, personen: list[Keuze], producten: list[Keuze], aanbieders: list[Keuze], *args: Any) -> None:
        super().__init__(*args)
        keuzes(self, "persoon", personen, leeg=len(personen) > 1)
        keuzes(self, "product", producten)
        keuzes(self, "aanbieder", aanbieders)


class Inzetformulier(Jeugdverwijsformulier):
    """The team calls in specialised help for a case."""

    verwijzer = None  # type: ignore[assignment]
    strafrecht = None  # type: ignore[assignment]
    persoon = forms.ChoiceField(label="Voor wie?")
    product = forms.ChoiceField(label="Welke hulp?")
    aanbieder = forms.ChoiceField(label="Van welke aanbieder?")
    toelichting = forms.CharField(label="Waarvoor is dit nodig?", widget=lang(3), required=False)


class Vervoerformulier(Formulier):
    """How somebody gets somewhere regularly."""

    persoon = forms.ChoiceField(label="Wie reist er?")
    soort = forms.ChoiceField(label="Waarmee?")
    naar = forms.CharField(
        label="Waarheen?", max_length=120, help_text="De naam van de plek, geen adres van een persoon."
    )
    dagen = forms.MultipleChoiceField(label="Op welke dagen?", choices=WEEKDAGEN, widget=forms.CheckboxSelectMultiple)
    dagdeel = forms.ChoiceField(label="Wanneer op de dag?", choices=DAGDELEN, widget=forms.RadioSelect)
    rolstoel = forms.BooleanField(label="Met een rolstoel", required=False)
    begeleiding = forms.BooleanField(label="Er reist iemand mee", required=False)
    tot = forms.DateField(label="Tot en met", required=False)

    def __init__(self, personen: list[Keuze], soorten: list[Keuze], *args: Any) -> None:
        super().__init__(*args)
        keuzes(self, "persoon", personen, leeg=len(personen) > 1)
        keuzes(self, "soort", soorten)

    def invoer(self) -> dict[str, Any]:
        """The input as the action asks it, without who travels."""
        c = self.ingevuld()
        del c["persoon"]
        return {**c, "dagen": [int(d) for d in c["dagen"]]}
