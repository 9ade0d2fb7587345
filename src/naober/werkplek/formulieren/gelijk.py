"""The form for outcomes by group: what, by which groups, over which time, what for and why."""

from datetime import date
from typing import Any

from django import forms

from naober.gemeente.landelijk import gelijkheidskader
from naober.gezicht.formulier import Formulier
from naober.monitor.indicatoren import laad
from naober.monitor.schema import SPLITSING
from naober.monitor.uitkomsten.gelijk import Groepsvraag
from naober.monitor.uitkomsten.rules import periodes
from naober.werkplek.formulieren.velden import keuzes, lang


class Groepsvraagformulier(Formulier):
    """What may be chosen comes from the national frame; the action judges it again."""

    doel = forms.ChoiceField(label="Waarvoor is dit nodig?")
    toelichting = forms.CharField(
        label="Waarom?", widget=lang(2), help_text="Dit wordt bewaard, met uw naam. Noem geen inwoner."
    )
    cijfer = forms.ChoiceField(label="Welke uitkomst?")
    kenmerk = forms.ChoiceField(label="Per groep van")
    ook = forms.ChoiceField(label="En ook per", required=False)
    periode = forms.ChoiceField(label="Over welke tijd?")

    def __init__(self, dag: date, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kader, alle = gelijkheidskader(), laad()
        groepen = [(k, SPLITSING[k]) for k in kader.kenmerken]
        keuzes(self, "doel", [(d.code, d.naam) for d in kader.doelen])
        keuzes(self, "cijfer", sorted(((c, alle[c].naam) for c in kader.cijfers), key=lambda paar: paar[1]))
        keuzes(self, "kenmerk", groepen)
        keuzes(self, "ook", [("", "niets anders"), *groepen], leeg=False)
        keuzes(self, "periode", [(p.code, p.naam) for p in periodes(dag)], leeg=False)

    def vraag(self) -> Groepsvraag:
        c = self.cleaned_data
        kenmerken = (c["kenmerk"], c["ook"]) if c["ook"] else (c["kenmerk"],)
        return Groepsvraag(c["cijfer"], kenmerken, c["periode"], c["doel"], c["toelichting"])
