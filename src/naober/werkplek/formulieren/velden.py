"""What the forms share: a long text, an amount, and choices that come from the profile or the file."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator

from naober.gemeente.profiel import Gegevensveld
from naober.gemeente.velden import Antwoorden, Waarde
from naober.gezicht.formulier import Formulier
from naober.kern import Bedrag

KIES = [("", "Kies")]


def lang(rijen: int = 3) -> forms.Textarea:
    """A field for more than one line."""
    return forms.Textarea(attrs={"rows": rijen})


class Redenformulier(Formulier):
    """Only why; `vraag` asks it in other words, `hoogstens` is the longest answer that is kept."""

    reden = forms.CharField(label="Waarom?", widget=lang(2))

    def __init__(self, *args: Any, vraag: str = "", hoogstens: int | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = self.fields["reden"]
        veld.label = vraag or veld.label
        if hoogstens is not None:
            veld.validators.append(MaxLengthValidator(hoogstens))
            veld.widget.attrs["maxlength"] = hoogstens


def keuzes(formulier: Formulier, naam: str, lijst: Iterable[tuple[str, str]], *, leeg: bool = True) -> None:
    """Give a field its choices; with `leeg` nothing is chosen beforehand."""
    veld = formulier.fields[naam]
    if not isinstance(veld, forms.ChoiceField):
        raise TypeError(f"{naam} is geen keuzeveld")
    veld.choices = [*(KIES if leeg else []), *lijst]


def voeg_velden_toe(
    formulier: Formulier, velden: Sequence[Gegevensveld], voorvoegsel: str, eerder: Antwoorden | None = None
) -> list[str]:
    """Give the form a field for each of the profile's, under its code after `voorvoegsel`; returns their names.

    None is required here: the action asks what is missing, with its source, so the label of what it will ask does
    not say that it may stay empty. `eerder`: answers given before."""
    formulier.zonder_aanduiding |= {f"{voorvoegsel}{veld.code}" for veld in velden if veld.verplicht}
    for veld in velden:
        formulier.fields[f"{voorvoegsel}{veld.code}"] = _veld(veld, (eerder or {}).get(veld.code))
    return [f"{voorvoegsel}{veld.code}" for veld in velden]


def _veld(veld: Gegevensveld, eerder: Waarde | None) -> forms.Field:
    gewoon: dict[str, Any] = {"label": veld.naam, "required": False, "initial": eerder, "help_text": _uitleg(veld)}
    if veld.soort == "meerkeuze":
        lijst = [(k, k) for k in veld.keuzes]
        return forms.MultipleChoiceField(choices=lijst, widget=forms.CheckboxSelectMultiple, **gewoon)
    if veld.soort == "ja-nee":
        return forms.ChoiceField(choices=[("ja", "ja"), ("nee", "nee")], widget=forms.RadioSelect, **gewoon)
    if veld.soort == "keuze":
        return forms.ChoiceField(choices=[*KIES, *((k, k) for k in veld.keuzes)], **gewoon)
    if veld.soort == "datum":
        return forms.DateField(**gewoon)
    if veld.soort == "getal":
        return forms.CharField(max_length=13, widget=forms.TextInput(attrs={"inputmode": "decimal"}), **gewoon)
    return (
        forms.CharField(widget=lang(2), **gewoon)
        if veld.soort == "tekst"
        else forms.CharField(max_length=200, **gewoon)
    )


def _uitleg(veld: Gegevensveld) -> str:
    eenheid = f"In {veld.eenheid}." if veld.eenheid else ""
    keuzen = " ".join(f"{keuze}: {wat}" for keuze, wat in veld.keuze_uitleg.items())
    als = " of ".join(w for waarden in veld.als.values() for w in waarden)
    brief = "" if veld.in_brief else "Komt niet in de brief."
    return " ".join(filter(None, (f"Alleen bij: {als}." if als else "", veld.uitleg, keuzen, eenheid, brief)))


def antwoorden(formulier: Formulier, velden: Sequence[Gegevensveld], voorvoegsel: str) -> dict[str, Waarde]:
    """What was filled in at the profile's fields, in the shape in which the rules and the database have it."""
    schoon = formulier.cleaned_data
    gegeven = {v.code: schoon.get(f"{voorvoegsel}{v.code}") or "" for v in velden}
    return {code: w.isoformat() if isinstance(w, date) else w for code, w in gegeven.items()}


class Bedragveld(forms.CharField):
    """An amount of euros as Dutch writes it; gives a `Bedrag`, or None when it stayed empty.

    Refused: a decimal point, which could be read a hundred times too large."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("help_text", "In euro's, met een komma voor de centen. Bijvoorbeeld 80 of 1.234,50.")
        super().__init__(max_length=20, widget=forms.TextInput(attrs={"inputmode": "decimal"}), **kwargs)

    def clean(self, value: Any) -> Bedrag | None:
        tekst = super().clean(value)
        if not tekst:
            return None
        try:
            return Bedrag.van_euro(tekst)
        except ValueError as fout:
            raise ValidationError(str(fout), code="bedrag") from fout
