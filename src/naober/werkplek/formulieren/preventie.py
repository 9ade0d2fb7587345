"""Forms of prevention: a measure, its beginning and end, and what became of it."""

from dataclasses import asdict, fields
from datetime import date
from typing import Any

from django import forms

from naober.gemeente.profiel import Profiel
from naober.gezicht.formulier import Formulier
from naober.kaart import keuzes as kiezen
from naober.kaart.rules.preventie import LOS, Maatregelgegevens, Stapgegevens, preventietermen
from naober.werkplek.formulieren.velden import antwoorden, keuzes, lang, voeg_velden_toe

VOOR = "veld-"
Keuze = tuple[str, str]


def _vinkjes(label: str, help_text: str = "") -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=label, required=False, widget=forms.CheckboxSelectMultiple, help_text=help_text
    )


class Maatregelformulier(Formulier):
    """A whole measure. What is required is for the action to say, with its source."""

    zonder_aanduiding = frozenset({"uitleg", "trede", "niveau", "themas", "doelen"})
    naam = forms.CharField(label="Naam", max_length=160)
    uitleg = forms.CharField(label="Wat is het?", required=False, widget=lang(3))
    vorm = forms.ChoiceField(label="Vorm", choices=kiezen.MAATREGELVORM)
    niveau = forms.ChoiceField(label="Niveau van preventie", required=False)
    trede = forms.ChoiceField(label="Op welke trede werkt het?", required=False)
    doelen = _vinkjes("Welk doel dient het?")
    themas = _vinkjes("Thema's en lijnen")
    reikwijdte = forms.ChoiceField(label="Reikwijdte", choices=kiezen.REIKWIJDTE)
    probleem = forms.CharField(
        label="Welk gesignaleerd probleem?", required=False, max_length=200, help_text="Alleen als het daarbij hoort."
    )
    doelgroepen = _vinkjes("Doelgroepen")
    doelgroep = forms.CharField(
        label="Wie hoort er wel bij, en wie niet?",
        required=False,
        widget=lang(2),
        help_text="Noem leeftijd, plaats of situatie. Geen namen.",
    )
    leefgebieden = _vinkjes("Leefgebieden")
    gebieden = _vinkjes("Gebieden", "Niets gekozen: de hele gemeente.")
    teams = _vinkjes("In welk team is het verankerd?")
    uitvoerder = forms.CharField(label="Wie voert het uit?", required=False, max_length=160)
    partners = forms.CharField(
        label="Partners", required=False, widget=lang(2), help_text="Elke partner op een eigen regel."
    )
    planning = forms.CharField(label="Planning", required=False, max_length=200)
    bewijs = forms.ChoiceField(label="Hoe zeker is het dat dit werkt?", required=False)
    bewijsbron = forms.CharField(label="Waaruit blijkt dat?", required=False, widget=lang(2))
    ervaring = forms.CharField(label="Wat vinden gebruikers ervan?", required=False, widget=lang(2))
    in_aanbod = forms.BooleanField(label="Zit in het aanbod van de gemeente", required=False, initial=True)
    budget = forms.IntegerField(label="Budget", required=False, min_value=0, help_text="Hele euro's per jaar.")
    openbaar = forms.BooleanField(
        label="Inwoners lezen hiervan op de openbare bladzijden", required=False, help_text="Als het loopt."
    )
    onderdeel_van = forms.ChoiceField(label="Onderdeel van", required=False)
    voorziening = forms.ChoiceField(label="Waar op de sociale kaart?", required=False)

    def __init__(
        self,
        profiel: Profiel,
        hoofden: list[Keuze],
        voorzieningen: list[Keuze],
        eerder: Maatregelgegevens | None,
        *args: Any,
        onder: tuple[int | None, int | None] = (None, None),
        **kwargs: Any,
    ) -> None:
        if eerder is not None:
            kwargs["initial"] = {
                **asdict(eerder),
                "partners": "\n".join(eerder.partners),
                "onderdeel_van": str(onder[0] or ""),
                "voorziening": str(onder[1] or ""),
            }
        super().__init__(*args, **kwargs)
        for naam, lijst in preventietermen(profiel).items():
            if not lijst:
                del self.fields[naam]
            elif isinstance(self.fields[naam], forms.MultipleChoiceField):
                self.fields[naam].choices = lijst  # type: ignore[attr-defined]
            else:
                keuzes(self, naam, [("", "niet gekozen"), *lijst], leeg=False)
        keuzes(self, "onderdeel_van", [("", "staat op zichzelf"), *hoofden], leeg=False)
        keuzes(self, "voorziening", [("", "nergens"), *voorzieningen], leeg=False)
        self._velden = profiel.preventie.velden
        voeg_velden_toe(self, self._velden, VOOR, eerder.antwoorden if eerder else None)

    def gegevens(self) -> Maatregelgegevens:
        """What was filled in, as an action takes it; a list that the municipality does not have stays empty."""
        ruw: dict[str, Any] = {
            v.name: self.cleaned_data[v.name] for v in fields(Maatregelgegevens) if v.name in self.cleaned_data
        }
        ruw |= {naam: tuple(w) for naam, w in ruw.items() if isinstance(w, list)}
        ruw["partners"] = tuple(r.strip() for r in ruw["partners"].splitlines() if r.strip())
        return Maatregelgegevens(**ruw, antwoorden=antwoorden(self, self._velden, VOOR))

    def nummer(self, veld: str) -> int:
        """The number that was chosen at this field; 0 for none."""
        return int(self.cleaned_data[veld] or 0)


class Startformulier(Formulier):
    van = forms.DateField(label="Vanaf welke dag loopt het?")


class Eindformulier(Formulier):
    afgerond = forms.ChoiceField(
        label="Hoe eindigt het?", choices=[("ja", "het is afgerond"), ("nee", "wij stoppen ermee")]
    )
    tot = forms.DateField(label="Tot en met welke dag?")
    reden = forms.CharField(label="Waarom, en wat leren wij ervan?", required=False, widget=lang(3))


class Stapformulier(Formulier):
    """What happened or is planned in a measure; with `behoefte` only what a team sees that is needed."""

    zonder_aanduiding = frozenset({"tekst"})
    soort = forms.ChoiceField(label="Wat legt u vast?", choices=kiezen.STAPSOORT)
    dag = forms.DateField(label="Op welke dag?")
    tekst = forms.CharField(label="Wat?", required=False, widget=lang(3), help_text="Zonder namen van inwoners.")
    wie = forms.CharField(
        label="Welke organisatie of welk beroep?",
        required=False,
        max_length=160,
        help_text="Bij scholing: wie zijn er geschoold?",
    )
    gebied = forms.ChoiceField(label="Gebied", required=False)
    team = forms.ChoiceField(label="Team", required=False)
    thema = forms.ChoiceField(label="Thema of lijn", required=False)
    doelgroep = forms.ChoiceField(label="Doelgroep", required=False)
    doel = forms.ChoiceField(label="Doel", required=False)
    aantal = forms.IntegerField(label="Hoeveel mensen?", required=False, min_value=0)
    waarvan = forms.IntegerField(
        label="Hoeveel daarvan passen het toe, of zijn erdoor geholpen?", required=False, min_value=0
    )

    def __init__(self, profiel: Profiel, dag: date, *args: Any, behoefte: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, initial={"dag": dag}, **kwargs)
        lijsten = preventietermen(profiel)
        paren = {"gebied": "gebieden", "team": "teams", "thema": "themas", "doelgroep": "doelgroepen", "doel": "doelen"}
        for veld, lijst in paren.items():
            if lijsten[lijst]:
                keuzes(self, veld, [("", "niet gekozen"), *lijsten[lijst]], leeg=False)
            else:
                del self.fields[veld]
        self._behoefte = behoefte
        if behoefte:
            for veld in ("soort", "wie", "doel", "waarvan"):
                self.fields.pop(veld, None)
        else:
            keuzes(self, "soort", [k for k in kiezen.STAPSOORT if k[0] not in LOS], leeg=False)

    def stap(self) -> Stapgegevens:
        """What was filled in, as an action takes it."""
        ruw = {v.name: self.cleaned_data[v.name] for v in fields(Stapgegevens) if v.name in self.cleaned_data}
        return Stapgegevens(**({"soort": "behoefte"} if self._behoefte else {}) | ruw)


class Oproepformulier(Formulier):
    """What is missing, to whom it is said, and until when everybody reads it."""

    zonder_aanduiding = frozenset({"tekst", "wie"})
    tekst = forms.CharField(
        label="Wat ontbreekt er?", required=False, widget=lang(3), help_text="Iedereen leest dit. Geen namen."
    )
    wie = forms.CharField(
        label="Aan wie vraagt u het?", required=False, max_length=160, help_text="Bijvoorbeeld: ondernemers."
    )
    gebied = forms.ChoiceField(label="Gebied", required=False)
    dag = forms.DateField(label="Tot en met welke dag staat de oproep er?")

    def __init__(self, profiel: Profiel, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "gebied", [("", "de hele gemeente"), *preventietermen(profiel)["gebieden"]], leeg=False)

    def oproep(self) -> Stapgegevens:
        """What was filled in, as an action takes it."""
        c = self.cleaned_data
        return Stapgegevens("oproep", c["dag"], c["tekst"], wie=c["wie"], gebied=c["gebied"])
