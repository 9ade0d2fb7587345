"""Forms about help that was allocated: changed, ended, undone, handed over, looked at. They only read the input."""

from collections.abc import Sequence
from typing import Any

from django import forms

from naober.gemeente.profiel import Toets
from naober.gemeente.rules import Antwoord
from naober.gezicht.formulier import Formulier
from naober.levering.rules.toewijzen import REDENEN_WIJZIGING, Wijziging
from naober.levering.rules.varianten import EENHEDEN, TOTAAL
from naober.werkplek.formulieren.velden import Bedragveld, keuzes, lang

_ONGEDAAN, _OVERLEDEN, _VERLENGD = "13", "02", "04"
# Why help ends; the others go with a longer time or another amount.
_BIJ_EINDE = tuple(code for code in REDENEN_WIJZIGING if code not in (_ONGEDAAN, _VERLENGD))
_BIJ_WIJZIGING = tuple(code for code in REDENEN_WIJZIGING if code not in (_ONGEDAAN, _OVERLEDEN))


class Eindformulier(Formulier):
    """Help ends earlier, or on a day that was not set yet."""

    einde = forms.DateField(label="Laatste dag van de hulp")
    reden = forms.ChoiceField(label="Waarom?", choices=[(c, REDENEN_WIJZIGING[c]) for c in _BIJ_EINDE])
    overleg = forms.BooleanField(
        label="Dit is besproken met de aanbieder", required=False, help_text="Na een overlijden hoeft dat niet."
    )
    toelichting = forms.CharField(label="Toelichting", widget=lang(2), required=False)
    zonder_aanduiding = frozenset({"overleg", "toelichting"})

    def wijziging(self) -> Wijziging:
        """The input as the rules ask it."""
        c = self.cleaned_data
        return Wijziging(c["reden"], einde=c["einde"], overleg=c["overleg"])


class Wijzigformulier(Formulier):
    """Another last day, total or budget; with the questions that the policy asks when help goes on longer."""

    reden = forms.ChoiceField(label="Waarom?")
    einde = forms.DateField(label="Laatste dag", required=False, help_text="Leeg: er is geen laatste dag.")
    volume = forms.IntegerField(label="Hoeveel in totaal", min_value=1, required=False)
    budget = Bedragveld(label="Budget", required=False)
    op_verzoek = forms.BooleanField(label="De aanbieder vroeg hier zelf om", required=False)
    overleg = forms.BooleanField(label="Dit is besproken met de aanbieder", required=False)
    instemming = forms.BooleanField(
        label="De aanbieder stemt in", required=False, help_text="Nodig bij een ander aantal of budget."
    )
    toelichting = forms.CharField(label="Toelichting", widget=lang(2), required=False)
    zonder_aanduiding = frozenset({"einde", "volume", "budget", "op_verzoek", "overleg", "instemming", "toelichting"})

    def __init__(self, toewijzing: Any, toetsen: Sequence[Toets], *args: Any) -> None:
        t = toewijzing
        super().__init__(*args, initial={"einde": t.einde, "volume": t.volume})
        keuzes(self, "reden", [(c, REDENEN_WIJZIGING[c]) for c in _BIJ_WIJZIGING])
        # Only a volume that is a total may change; anything else asks a new allocation.
        if t.volume is None or t.frequentie != TOTAAL:
            del self.fields["volume"]
        else:
            self.fields["volume"].help_text = f"In {EENHEDEN.get(t.eenheid, 'eenheden')}."
        if t.budget_centen is None:
            del self.fields["budget"]
        self._vragen = [v for toets in toetsen for v in toets.vragen]
        for v in self._vragen:
            self.fields[f"toets-{v.code}"] = forms.ChoiceField(
                label=v.vraag, required=False, choices=[("ja", "ja"), ("nee", "nee")], widget=forms.RadioSelect,
                help_text="Alleen als de hulp langer duurt.",
            )  # fmt: skip
            self.fields[f"waarom-{v.code}"] = forms.CharField(label="Reden", required=False, widget=lang(2))
        self.zonder_aanduiding |= {f"{voor}-{v.code}" for v in self._vragen for voor in ("toets", "waarom")}
        if self._vragen:
            self.plekken = {"antwoorden": f"toets-{self._vragen[0].code}"}

    def wijziging(self) -> Wijziging:
        """The input as the rules ask it."""
        c = self.cleaned_data
        budget = c.get("budget")
        return Wijziging(
            c["reden"], einde=c["einde"], volume=c.get("volume"), budget=budget.centen if budget else None,
            overleg=c["overleg"], instemming=c["instemming"], op_verzoek=c["op_verzoek"],
        )  # fmt: skip

    def antwoorden(self) -> dict[str, Antwoord]:
        """The answers that were given, with their reasons."""
        c = self.cleaned_data
        return {
            v.code: Antwoord(c[f"toets-{v.code}"] == "ja", c[f"waarom-{v.code}"])
            for v in self._vragen
            if c[f"toets-{v.code}"]
        }


class Verwijderformulier(Formulier):
    reden = forms.CharField(label="Waarom is deze toewijzing een vergissing?", widget=lang(2), required=False)
    zonder_aanduiding = frozenset({"reden"})


class Overdrachtformulier(Formulier):
    """A warm hand-over to the provider of this allocation."""

    van = forms.ChoiceField(label="Wie draagt over?", required=False)
    inbreng = forms.CharField(label="Wat doet de vorige hulp nog?", widget=lang(2), required=False)
    regie = forms.CharField(label="Wie heeft de regie?", max_length=160, required=False)
    samenwerking = forms.CharField(label="Hoe werken zij samen?", widget=lang(2), required=False)
    met_inwoner = forms.BooleanField(label="De inwoner was erbij of weet ervan", required=False)
    zonder_aanduiding = frozenset({"van", "inbreng", "regie", "samenwerking", "met_inwoner"})

    def __init__(self, andere: list[tuple[str, str]], *args: Any) -> None:
        super().__init__(*args)
        keuzes(self, "van", [("", "het team"), *andere], leeg=False)


class Checkformulier(Formulier):
    """Whether the help is there, and does what it should."""

    geleverd = forms.BooleanField(label="De hulp komt", required=False)
    resultaat = forms.BooleanField(label="De hulp doet wat de bedoeling is", required=False)
    tevreden = forms.IntegerField(
        label="Hoe tevreden is de inwoner?", required=False, help_text="Een cijfer van 1 tot en met 10."
    )
    toelichting = forms.CharField(label="Wat zag en hoorde u?", widget=lang(3), required=False)
    zonder_aanduiding = frozenset({"geleverd", "resultaat", "toelichting"})
