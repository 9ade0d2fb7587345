"""A letter to a group, and the button that sends it."""

from typing import Any

from django import forms

from naober.gemeente.profiel import Profiel
from naober.gezicht.formulier import Formulier
from naober.werkplek.formulieren.velden import keuzes, lang


class Groepsbriefformulier(Formulier):
    """What it says and who gets it: everybody with help by decision, narrowed down by what is chosen."""

    zonder_aanduiding = frozenset({"product", "gebied", "eindigt_voor"})

    onderwerp = forms.CharField(label="Waar gaat de brief over?", max_length=120)
    tekst = forms.CharField(
        label="De brief", widget=lang(), help_text="Zeg wat er verandert, wanneer, en wat de lezer moet doen."
    )
    product = forms.ChoiceField(label="Wie deze hulp krijgt", required=False)
    gebied = forms.ChoiceField(label="In dit gebied", required=False)
    eindigt_voor = forms.DateField(label="Wiens hulp eindigt voor deze dag", required=False)

    def __init__(self, profiel: Profiel, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        producten = [(p.code, p.naam) for p in sorted(profiel.producten, key=lambda p: p.naam) if p.besluit_nodig]
        keuzes(self, "product", list(dict(producten).items()), leeg=True)
        keuzes(self, "gebied", [(g.code, g.naam) for g in profiel.gebieden], leeg=True)


class Verstuurformulier(Formulier):
    """Only the button."""
