"""Forms around figures."""

from typing import Any

from django import forms

from naober.gezicht.formulier import Formulier, Geweigerd
from naober.kaart.rules.invoer import geen_personen
from naober.monitor.rapport import Deel


class Rapportformulier(Formulier):
    """What the college adds to the figures; it is set in the report."""

    oorzaak = forms.CharField(
        label="Waarom wijkt het af van de begroting?",
        help_text="De cijfers laten zien waar een verschil zit. Waarom het zo is, weet u zelf. Noem geen personen.",
        widget=forms.Textarea(attrs={"rows": 5}),
        required=False,
    )
    maatregel = forms.CharField(
        label="Wat doet het college eraan?", widget=forms.Textarea(attrs={"rows": 4}), required=False
    )
    regio = forms.CharField(
        label="Met wie in de regio is dit gemaakt?",
        help_text="Bijvoorbeeld: met de regio, besproken op 3 maart. Leeg laten als het niet met de regio is gemaakt.",
        max_length=200,
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        schoon = super().clean() or {}
        if weigering := geen_personen([str(w) for w in schoon.values()]):
            raise Geweigerd(weigering)
        return schoon

    def hoofdstuk(self) -> Deel | None:
        """What was filled in, as a chapter; None when that is nothing."""
        zinnen = [
            f"{kop}: {tekst}"
            for kop, veld in (
                ("Oorzaak van de afwijking", "oorzaak"),
                ("Wat het college doet", "maatregel"),
                ("Gemaakt met de regio", "regio"),
            )
            if (tekst := self.cleaned_data.get(veld, "").strip())
        ]
        return Deel("toelichting", "Toelichting van het college", zinnen) if zinnen else None
