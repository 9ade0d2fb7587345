"""Appointments, tasks, contact moments, notes and documents."""

from collections.abc import Iterable
from typing import Any

from django import forms

from naober.agenda.queries import AFSPRAAKSOORTEN, CONTACTWIJZEN, DOCUMENTSOORTEN
from naober.agenda.rules import Contact, NieuweAfspraak
from naober.gezicht.formulier import Formulier
from naober.werkplek.formulieren.velden import KIES, keuzes, lang


class Afspraakformulier(Formulier):
    soort = forms.ChoiceField(label="Wat voor afspraak is het?")
    onderwerp = forms.CharField(label="Waar gaat het over?", max_length=200)
    begint_op = forms.DateTimeField(label="Dag en tijd")
    minuten = forms.IntegerField(label="Hoeveel minuten?", initial=60)
    plaats = forms.CharField(label="Waar?", required=False, max_length=200)
    met = forms.CharField(label="Wie zijn erbij?", required=False, max_length=200)
    collegas = forms.MultipleChoiceField(
        label="Welke collega's gaan mee?", required=False, widget=forms.CheckboxSelectMultiple
    )
    persoon = forms.ChoiceField(
        label="Welke inwoner ziet deze afspraak op Mijn Naober?", required=False, help_text="Leeg: niemand."
    )

    def __init__(
        self,
        collegas: Iterable[tuple[str, str]],
        *args: Any,
        in_dossier: bool,
        bewoners: Iterable[tuple[str, str]] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "persoon", bewoners)
        if not in_dossier:
            del self.fields["persoon"]
        keuzes(self, "soort", [(s, n) for s, n in AFSPRAAKSOORTEN if s != "eigen" or not in_dossier])
        lijst = list(collegas)
        keuzes(self, "collegas", lijst, leeg=False)
        if not lijst:
            del self.fields["collegas"]

    def afspraak(self) -> NieuweAfspraak:
        c = self.cleaned_data
        return NieuweAfspraak(
            soort=c["soort"],
            onderwerp=c["onderwerp"],
            begint_op=c["begint_op"],
            minuten=c["minuten"],
            plaats=c["plaats"],
            met=c["met"],
            collegas=tuple(int(nummer) for nummer in c.get("collegas", [])),
        )


class Taakformulier(Formulier):
    omschrijving = forms.CharField(label="Wat moet er gebeuren?", max_length=200)
    voor = forms.ChoiceField(label="Wie doet het?")
    vervalt_op = forms.DateField(label="Uiterlijk op", required=False)
    herinner_op = forms.DateField(
        label="Herinner mij op", required=False, help_text="Vanaf deze dag staat de taak bij Vandaag."
    )

    def __init__(self, collegas: Iterable[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "voor", collegas, leeg=False)

    def taak(self) -> dict[str, Any]:
        c = self.cleaned_data
        return {
            "omschrijving": c["omschrijving"],
            "voor": int(c["voor"]),
            "vervalt_op": c["vervalt_op"],
            "herinner_op": c["herinner_op"],
        }


class Contactformulier(Formulier):
    wijze = forms.ChoiceField(label="Hoe was het contact?", choices=[*KIES, *CONTACTWIJZEN])
    dag = forms.DateField(label="Wanneer?")
    met = forms.CharField(label="Met wie?", max_length=200, help_text="Of wie u zocht, als het niet lukte.")
    bereikt = forms.ChoiceField(
        label="Is het gelukt?",
        choices=[("ja", "ja, wij hebben elkaar gesproken"), ("nee", "nee, niemand bereikt")],
        widget=forms.RadioSelect,
    )
    verslag = forms.CharField(
        label="Wat is er gezegd of gezien?",
        required=False,
        widget=lang(4),
        help_text="Iedereen die dit dossier mag zien, leest dit. Het komt ook op de tijdlijn.",
    )

    def contact(self) -> Contact:
        c = self.cleaned_data
        return Contact(wijze=c["wijze"], dag=c["dag"], met=c["met"], bereikt=c["bereikt"] == "ja", verslag=c["verslag"])


class Notitieformulier(Formulier):
    voor = forms.ChoiceField(
        label="Voor wie is dit?",
        choices=[
            ("dossier", "voor het dossier: iedereen die het dossier mag zien, leest dit"),
            ("mij", "alleen voor mij: een werkaantekening, geen deel van het dossier"),
        ],
        initial="dossier",
        widget=forms.RadioSelect,
        help_text=(
            "De inwoner mag het dossier inzien. Een werkaantekening ziet niemand anders; gooi haar weg als u klaar "
            "bent. Zij verdwijnt vanzelf als het dossier wordt afgerond."
        ),
    )
    tekst = forms.CharField(label="Notitie", widget=lang(5))


class Documentformulier(Formulier):
    soort = forms.ChoiceField(label="Wat voor document is het?", choices=[*KIES, *DOCUMENTSOORTEN])
    naam = forms.CharField(
        label="Naam", required=False, max_length=120, help_text="Leeg: dan telt de naam van het bestand."
    )
    persoon = forms.ChoiceField(
        label="Welke inwoner ziet dit op Mijn Naober?", required=False, help_text="Leeg: niemand."
    )
    bestand = forms.FileField(
        label="Bestand",
        help_text="Een pdf, jpg, png, docx of odt van hoogstens 10 MB. Kies geen bestand dat u niet vertrouwt.",
    )

    def __init__(self, bewoners: Iterable[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "persoon", bewoners)


class Berichtformulier(Formulier):
    persoon = forms.ChoiceField(label="Aan wie?")
    tekst = forms.CharField(label="Bericht", widget=lang(6))

    def __init__(self, bewoners: Iterable[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "persoon", bewoners, leeg=False)
