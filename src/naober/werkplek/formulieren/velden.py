"""What the forms share: a long text, an amount, and choices that come from the profile or the file."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from naober.gezicht.formulier import Formulier
from naober.kern import Bedrag

KIES = [("", "Kies")]


def lang(rijen: int = 3) -> forms.Textarea:
    """A field for more than one line."""
    return forms.Textarea(attrs={"rows": rijen})


def keuzes(formulier: Formulier, naam: str, lijst: Iterable[tuple[str, str]], *, leeg: bool = True) -> None:
    """Give a field its choices; with `leeg` nothing is chosen beforehand."""
    veld = formulier.fields[naam]
    if not isinstance(veld, forms.ChoiceField):
        raise TypeError(f"{naam} is geen keuzeveld")
    veld.choices = [*(KIES if leeg else []), *lijst]


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
