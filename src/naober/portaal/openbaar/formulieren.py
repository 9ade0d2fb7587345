"""What a visitor fills in. Looking something up carries no key and no token: it changes nothing."""

import re
from collections.abc import Sequence
from typing import Any

from django import forms

from naober.gemeente.profiel import Gebied, Leefgebied, Profiel
from naober.gemeente.profiel.sociale_kaart import Kaartterm
from naober.gezicht.formulier import Formulier

_POSTCODE = re.compile(r"^\s*([1-9][0-9]{3})\s*([A-Za-z]{2})?\s*$")


def gebied_bij(profiel: Profiel, postcode: str) -> Gebied | None:
    """The area with this postcode, by its four digits; None when it lies in none."""
    gevonden = _POSTCODE.match(postcode)
    cijfers = int(gevonden[1]) if gevonden else 0
    return next((g for g in profiel.gebieden for k in g.kernen if cijfers in k.postcodes), None)


class Postcodeformulier(Formulier):
    """A postcode of this municipality."""

    eenmalig = False
    postcode = forms.CharField(
        label="Uw postcode",
        max_length=8,
        help_text="Bijvoorbeeld 1234 AB. De vier cijfers zijn genoeg.",
        widget=forms.TextInput(attrs={"autocomplete": "postal-code"}),
    )

    def __init__(self, profiel: Profiel, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.profiel = profiel

    def clean_postcode(self) -> str:
        postcode = str(self.cleaned_data["postcode"]).strip().upper()
        if not postcode:
            return ""
        if not _POSTCODE.match(postcode):
            raise forms.ValidationError("Een postcode heeft vier cijfers, met daarachter twee letters: 1234 AB.")
        if gebied_bij(self.profiel, postcode) is None:
            raise forms.ValidationError(f"Deze postcode ligt niet in {self.profiel.gemeente.naam}. Klopt hij?")
        return postcode


class Zoekformulier(Postcodeformulier):
    """Words, and what it is narrowed down to. Everything may stay empty: then one leafs through what there is."""

    zonder_aanduiding = frozenset({"postcode", "leefgebied", "thema", "doelgroep", "open_nu"})

    zoek = forms.CharField(
        label="Wat zoekt u?",
        required=False,
        max_length=200,
        help_text="Typ het in uw eigen woorden. Bijvoorbeeld: ik kan mijn rekeningen niet betalen.",
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )
    leefgebied = forms.ChoiceField(label="Waar gaat het over?", required=False)
    thema = forms.ChoiceField(label="Onderwerp", required=False)
    doelgroep = forms.ChoiceField(label="Voor wie?", required=False)
    open_nu = forms.BooleanField(label="Alleen wat nu open is", required=False)
    field_order = ("zoek", "postcode", "leefgebied", "thema", "doelgroep", "open_nu")

    def __init__(self, profiel: Profiel, *args: Any, **kwargs: Any) -> None:
        super().__init__(profiel, *args, **kwargs)
        self.fields["postcode"].required = False
        lijsten: dict[str, Sequence[Leefgebied | Kaartterm]] = {
            "leefgebied": profiel.leefgebieden,
            "thema": profiel.kaart.themas,
            "doelgroep": profiel.kaart.doelgroepen,
        }
        for naam, termen in lijsten.items():
            veld = self.fields[naam]
            keuzes = [("", "Alles" if naam != "doelgroep" else "Iedereen"), *((t.code, t.naam) for t in termen)]
            if isinstance(veld, forms.ChoiceField):
                veld.choices = keuzes
            if not termen:
                del self.fields[naam]
