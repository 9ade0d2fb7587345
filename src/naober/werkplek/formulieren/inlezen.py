"""The form with which a budget is read in."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

from naober.geld.rules.begroting import Besluitgegevens
from naober.geld.werkblad import GROOTST, als_tekst
from naober.gezicht.formulier import Formulier
from naober.werkplek.formulieren.velden import lang

GEZIEN = "gezien"
_LANGST = 200_000


class Begrotingsbestand(Formulier):
    """A file or its contents, its unit, and by which decision it holds."""

    naam = forms.CharField(label="Welk besluit is dit?", max_length=200, help_text="Bijvoorbeeld: begroting 2027.")
    orgaan = forms.ChoiceField(label="Wie besloot?", choices=[("raad", "de gemeenteraad"), ("college", "het college")])
    dag = forms.DateField(label="Op welke dag?")
    eenheid = forms.ChoiceField(
        label="In welke eenheid staan de bedragen?",
        choices=[("", "Kies"), ("euro", "euro"), ("duizend", "duizenden euro")],
    )
    bestand = forms.FileField(label="Bestand (csv of xlsx)", required=False)
    tekst = forms.CharField(
        label="Of plak de regels hier", required=False, max_length=_LANGST, widget=lang(8),
        help_text="Op de eerste regel: regel; jaar; bedrag. Daarna een rij per begrotingsregel en jaar.",
    )  # fmt: skip
    afwijking = forms.CharField(
        label="Als de rijksbijdrage lager wordt en niet is opgevangen: waarom?", required=False, widget=lang(2)
    )
    zonder_aanduiding = frozenset({"tekst", "bestand", "afwijking"})

    @staticmethod
    def lees(bestand: UploadedFile) -> str | None:  # type: ignore[type-arg]
        """The contents as text; None for what is no csv or worksheet, or too large."""
        if not bestand.size or bestand.size > GROOTST:
            return None
        data: bytes = bestand.read()
        if data.startswith(b"PK\x03\x04"):
            return als_tekst(data)
        for codering in ("utf-8-sig", "cp1252"):
            try:
                tekst = data.decode(codering)
            except UnicodeDecodeError:
                continue
            return None if "\0" in tekst else tekst
        return None

    def clean(self) -> dict[str, Any]:
        c = super().clean() or self.cleaned_data
        bestand = c.get("bestand")
        if bestand and not c.get("tekst"):
            fout = "Dit bestand kunnen wij niet lezen. Bewaar het als csv of xlsx, niet groter dan 2 MB."
            raise ValidationError({"bestand": fout})
        if not c.get("tekst") and not self.errors:
            raise ValidationError({"bestand": "Kies een bestand, of plak de regels in het vak eronder."})
        return c

    def besluit(self) -> Besluitgegevens:
        c = self.cleaned_data
        return Besluitgegevens(c["naam"], c["orgaan"], c["dag"], afwijking=c["afwijking"])
