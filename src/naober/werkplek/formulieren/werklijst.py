"""Searching, the work list, handing over and absence."""

from collections.abc import Iterable
from typing import Any

from django import forms

from naober.agenda.werklijst import STATUSSEN, TERMIJNEN, WACHT_OP, Keuzes
from naober.gemeente.profiel import Profiel
from naober.gezicht.formulier import Formulier
from naober.werkplek.formulieren.velden import keuzes, lang

_ALLES = ("", "alles")


class Dossierzoekformulier(Formulier):
    eenmalig = False
    zoek = forms.CharField(label="Achternaam of nummer van het dossier", max_length=80)


class Werklijstformulier(Formulier):
    """What the list shows. It looks something up, and keeps a filter when asked; nothing else."""

    eenmalig = False
    status = forms.ChoiceField(label="Stand", required=False, choices=[_ALLES, *STATUSSEN])
    team = forms.ChoiceField(label="Team van de regisseur", required=False)
    gebied = forms.ChoiceField(label="Gebied", required=False)
    termijn = forms.ChoiceField(label="Termijn", required=False, choices=[_ALLES, *TERMIJNEN])
    trede = forms.ChoiceField(label="Trede in het plan", required=False)
    wacht_op = forms.ChoiceField(label="Wacht op", required=False, choices=[_ALLES, *WACHT_OP])
    tekst = forms.CharField(
        label="Woord in uw eigen dossiers",
        required=False,
        max_length=80,
        help_text="Zoekt in vragen, contact, notities, gesprekken en achternamen.",
    )
    eigen = forms.BooleanField(label="Alleen dossiers waarin ik werk", required=False)
    naam = forms.CharField(label="Bewaar deze lijst als", required=False, max_length=60)
    delen = forms.BooleanField(label="Deel de bewaarde lijst met mijn team", required=False)

    zonder_aanduiding = frozenset({"status", "team", "gebied", "termijn", "trede", "wacht_op", "tekst", "naam"})

    def __init__(self, profiel: Profiel, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "team", [_ALLES, *((t.code, t.naam) for t in profiel.teams)], leeg=False)
        keuzes(self, "gebied", [_ALLES, *((g.code, g.naam) for g in profiel.gebieden)], leeg=False)
        keuzes(self, "trede", [_ALLES, *((t.code, t.naam) for t in profiel.trap.treden)], leeg=False)

    def keuzes(self) -> Keuzes:
        return Keuzes.lees(self.cleaned_data)


class Overdraagformulier(Formulier):
    naar = forms.ChoiceField(label="Wie wordt de nieuwe regisseur?")
    reden = forms.CharField(label="Waarom?", widget=lang(), help_text="De reden komt op de tijdlijn.")
    op_verzoek = forms.BooleanField(label="De inwoner vraagt om een andere medewerker", required=False)

    def __init__(self, collegas: Iterable[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "naar", collegas)


class Verdeelformulier(Formulier):
    """Every file of a colleague with its new coordinator; what stays empty stays where it is."""

    reden = forms.CharField(label="Waarom?", widget=lang(), help_text="De reden komt in elk dossier op de tijdlijn.")

    def __init__(
        self, dossiers: Iterable[tuple[int, str]], collegas: Iterable[tuple[str, str]], *args: Any, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        lijst = list(collegas)
        self.nummers = []
        for nummer, namen in dossiers:
            self.nummers.append(nummer)
            self.fields[f"dossier-{nummer}"] = forms.ChoiceField(
                label=f"Dossier {nummer}: {namen}", required=False, choices=[("", "blijft zo"), *lijst]
            )

    def gekozen(self) -> list[tuple[int, str]]:
        c = self.cleaned_data
        return [(nr, c[f"dossier-{nr}"]) for nr in self.nummers if c[f"dossier-{nr}"]]


class Afwezigformulier(Formulier):
    van = forms.DateField(label="Eerste dag")
    tot = forms.DateField(label="Laatste dag")
    vervanger = forms.ChoiceField(
        label="Wie neemt waar?", help_text="Die collega ziet deze dagen de dossiers en kan erin werken."
    )

    def __init__(self, collegas: Iterable[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "vervanger", collegas)
