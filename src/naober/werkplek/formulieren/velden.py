"""What the forms share: a long text, and choices that come from the profile or the file."""

from collections.abc import Iterable

from django import forms

from naober.gezicht.formulier import Formulier

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
