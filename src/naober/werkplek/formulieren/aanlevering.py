"""A delivery of a partner: the file, whose it is, and what the partner says that it did first."""

from typing import Any

from django import forms

from naober.gemeente.signaalkader import Signaalkader
from naober.gezicht.formulier import Formulier
from naober.werkplek.formulieren.velden import lang


class Aanleverformulier(Formulier):
    """`kolommen`: what this partner calls a column, when that is not the usual: one on each line."""

    afzender = forms.ChoiceField(label="Van welke soort partner is dit?", widget=forms.RadioSelect)
    organisatie = forms.CharField(label="Welke organisatie is het?", max_length=120)
    bestand = forms.FileField(
        label="Bestand", help_text="JSON volgens de landelijke aanlevering vroegsignalering, of CSV. Ten hoogste 25 MB."
    )
    inspanning = forms.BooleanField(
        label="De partner heeft eerst zelf gedaan wat de wet vraagt", required=False,
        help_text="Contact gezocht, gewezen op schuldhulp, een herinnering gestuurd en aangeboden te helpen.",
    )  # fmt: skip
    kolommen = forms.CharField(
        label="Andere namen van kolommen", required=False, widget=lang(4),
        help_text="Alleen bij CSV. Op elke regel onze naam, een is-teken en de naam daar: achternaam = Naam",
    )  # fmt: skip

    def __init__(self, kader: Signaalkader, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["afzender"].choices = [(b.code, b.naam) for b in kader.bronnen if b.partner]  # type: ignore[attr-defined]

    def clean_kolommen(self) -> dict[str, str]:
        """As a mapping. Refused: a line without a name on either side."""
        uit = {}
        for regel in filter(None, map(str.strip, self.cleaned_data["kolommen"].splitlines())):
            onze, teken, hun = (deel.strip() for deel in regel.partition("="))
            if not (teken and onze and hun):
                raise forms.ValidationError(f"Deze regel is niet te lezen: {regel}")
            uit[onze] = hun
        return uit

    def gegeven(self) -> dict[str, Any]:
        bestand = self.cleaned_data["bestand"]
        return {**self.ingevuld(), "bestand": bestand.read(), "bestandsnaam": bestand.name}


class Afbreekformulier(Formulier):
    """Why a delivery is read no further."""

    reden = forms.CharField(label="Waarom breekt u dit af?", widget=lang(3))
