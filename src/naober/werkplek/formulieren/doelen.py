"""Forms beside goals: a figure, what is aimed at, a file, something told or adjusted, and the questions after help."""

from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from naober.gemeente.doelbeschrijving import doelnaam
from naober.gemeente.profiel import Indicator, Profiel
from naober.gezicht.formulier import Formulier
from naober.monitor.doelen.inlezen import KOPPEN, getal_van
from naober.monitor.doelen.keuzes import ANTWOORD, HULP, REGELSOORT, STREEFSOORT, STUURT, TELT, WAT
from naober.monitor.doelen.rules import Regel, Streefkeuze, Waarde
from naober.werkplek.formulieren.velden import keuzes, lang

__all__ = [
    "KOPPEN", "Cijferformulier", "Inleesformulier", "Nabevragingformulier", "Regelformulier", "Streefformulier",
]  # fmt: skip
_GROOTSTE = 2_000_000


class Getalveld(forms.CharField):
    """A number as Dutch writes it (1.234,5)."""

    widget = forms.TextInput(attrs={"inputmode": "decimal"})

    def __init__(self, **rest: Any) -> None:
        super().__init__(required=False, max_length=24, **rest)

    def clean(self, value: Any) -> Decimal | None:
        tekst = super().clean(value)
        if not tekst:
            return None
        waarde = getal_van(tekst)
        if waarde is None:
            raise ValidationError("Schrijf 1.234,5: een punt voor duizendtallen, een komma voor wat erna komt.")
        return waarde


def _indicatoren(profiel: Profiel) -> list[tuple[str, str]]:
    return [(i.code, i.naam) for i in profiel.indicatoren]


def _gebieden(profiel: Profiel) -> list[tuple[str, str]]:
    return [("", "Hele gemeente"), *((g.code, g.naam) for g in profiel.gebieden)]


class Cijferformulier(Formulier):
    """A figure; what is required is for the action to say."""

    zonder_aanduiding = frozenset({"waarde", "herkomst", "volledig", "uitspraak"})
    indicator = forms.ChoiceField(label="Van welke indicator?")
    van = forms.DateField(label="Van")
    tot = forms.DateField(label="Tot en met")
    waarde = Getalveld(label="Cijfer", help_text="Het hele getal, dus niet in duizenden.")
    teller = Getalveld(label="Bij een deel: hoeveel?")
    noemer = Getalveld(label="Van hoeveel?")
    uitspraak = forms.CharField(label="Wat is erover te zeggen?", required=False, widget=lang(3))
    gebied = forms.ChoiceField(label="Waar?", required=False)
    deel = forms.ChoiceField(label="Van welk deel?", required=False)
    herkomst = forms.CharField(label="Van wie is dit cijfer?", required=False, max_length=160)
    peildatum = forms.DateField(label="Geteld op", required=False, help_text="Leeg: over de hele periode.")
    telt = forms.ChoiceField(label="Wat is geteld?", required=False, choices=[("", "Allebei of geen"), *TELT])
    correctie = forms.CharField(label="Hoe is het gecorrigeerd?", required=False, max_length=200)
    volledig = forms.CharField(label="Hoe volledig is het?", required=False, max_length=200)
    zeker = forms.BooleanField(label="Dit cijfer klopt, ook al wijkt het veel af", required=False)

    def __init__(self, profiel: Profiel, gekozen: Indicator | None, dag: date, *args: Any, **kwargs: Any) -> None:
        jaar = dag.year - 1
        begin = {"van": date(jaar, 1, 1), "tot": date(jaar, 12, 31), "indicator": gekozen.code if gekozen else ""}
        super().__init__(*args, **{"initial": begin, **kwargs})
        keuzes(self, "indicator", _indicatoren(profiel))
        keuzes(self, "gebied", _gebieden(profiel), leeg=False)
        delen = gekozen.uitsplitsing if gekozen else sorted({d for i in profiel.indicatoren for d in i.uitsplitsing})
        keuzes(self, "deel", [("", "Alles samen"), *((d, d) for d in delen)], leeg=False)

    def cijfer(self) -> Waarde:
        c = self.cleaned_data
        return Waarde(**{veld: c[veld] for veld in Waarde.__dataclass_fields__})


class Streefformulier(Formulier):
    """What is aimed at."""

    indicator = forms.ChoiceField(label="Bij welke indicator?")
    soort = forms.ChoiceField(label="Soort", choices=STREEFSOORT)
    waarde = Getalveld(label="Waarde", help_text="Leeg als u alleen volgt.")
    vanaf = forms.DateField(label="Vanaf")
    document = forms.CharField(label="Waarin is dit afgesproken?", max_length=160)
    reden = forms.CharField(label="Waarom?", widget=lang(2))

    def __init__(self, profiel: Profiel, gekozen: Indicator | None, dag: date, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"initial": {"indicator": gekozen.code if gekozen else "", "vanaf": dag}, **kwargs})
        keuzes(self, "indicator", _indicatoren(profiel))

    def streef(self) -> Streefkeuze:
        c = self.cleaned_data
        return Streefkeuze(c["indicator"], c["soort"], c["waarde"], c["vanaf"], c["document"], c["reden"])


class Inleesformulier(Formulier):
    """A file with figures."""

    bestand = forms.FileField(label="CSV-bestand")
    _tekst = ""

    def clean_bestand(self) -> Any:
        bestand = self.cleaned_data["bestand"]
        if bestand.size > _GROOTSTE:
            raise ValidationError("Dit bestand is te groot. Lees het in delen in.")
        try:
            self._tekst = str(bestand.read().decode("utf-8-sig"))
        except UnicodeDecodeError:
            raise ValidationError("Dit bestand is geen UTF-8-tekst. Bewaar het als CSV UTF-8.") from None
        return bestand

    def tekst(self) -> str:
        return self._tekst


class Regelformulier(Formulier):
    """Something beside a goal or an indicator."""

    zonder_aanduiding = frozenset({"wat", "indicator", "doel"})
    soort = forms.ChoiceField(label="Wat is het?")
    doel = forms.ChoiceField(label="Bij welk doel?", required=False)
    indicator = forms.ChoiceField(label="Bij welke indicator?", required=False)
    titel = forms.CharField(label="Titel", max_length=160)
    tekst = forms.CharField(label="Wat is er te vertellen?", widget=lang(4))
    van = forms.DateField(label="Wanneer, of vanaf")
    tot = forms.DateField(label="Tot en met", required=False)
    gebied = forms.ChoiceField(label="Waar?", required=False)
    wie = forms.CharField(
        label="Van welke organisatie of welk beroep?", required=False, max_length=160, help_text="Geen naam."
    )
    wat = forms.ChoiceField(label="Wat wordt er bijgesteld?", required=False)
    moment = forms.ChoiceField(label="Bij welk moment van evaluatie?", required=False)

    def __init__(
        self, profiel: Profiel, gekozen: Indicator | None, doel: str, dag: date, stuurt: bool, *args: Any,
        soort: str = "", **kw: Any,
    ) -> None:  # fmt: skip
        begin = {"indicator": gekozen.code if gekozen else "", "doel": doel, "van": dag, "soort": soort}
        super().__init__(*args, **{"initial": begin, **kw})
        keuzes(self, "soort", [s for s in REGELSOORT if stuurt or s[0] not in STUURT])
        keuzes(self, "doel", [("", "Geen"), *((d.code, doelnaam(d)) for d in profiel.doelen)], leeg=False)
        keuzes(self, "indicator", [("", "Geen"), *_indicatoren(profiel)], leeg=False)
        keuzes(self, "gebied", _gebieden(profiel), leeg=False)
        keuzes(self, "wat", [("", "Niets"), *WAT], leeg=False)
        momenten = [(e.code, e.naam) for e in profiel.monitor.evaluaties]
        keuzes(self, "moment", [("", "Geen"), *momenten], leeg=False)
        if not stuurt:
            del self.fields["wat"], self.fields["moment"]

    def regel(self) -> Regel:
        c = self.cleaned_data
        return Regel(
            soort=c["soort"], titel=c["titel"], tekst=c["tekst"], van=c["van"], doel=c["doel"],
            indicator=c["indicator"], gebied=c["gebied"], wie=c["wie"], wat=c.get("wat", ""),
            moment=c.get("moment", "") if c["soort"] == "evaluatie" else "", tot=c["tot"],
        )  # fmt: skip


class Nabevragingformulier(Formulier):
    """The three questions."""

    hulp = forms.ChoiceField(label="Wat vond de inwoner van de hulp?", choices=HULP, widget=forms.RadioSelect)
    tevreden = forms.ChoiceField(label="Is de inwoner tevreden?", choices=ANTWOORD, widget=forms.RadioSelect)
    sterker = forms.ChoiceField(
        label="Heeft de hulp de eigen kracht versterkt?", choices=ANTWOORD, widget=forms.RadioSelect
    )
    toelichting = forms.CharField(label="In eigen woorden", required=False, widget=lang(3))
    van_wie = forms.CharField(label="Wie gaf het antwoord?", max_length=120)

    def antwoorden(self) -> dict[str, str]:
        return {naam: str(waarde) for naam, waarde in self.cleaned_data.items()}
