"""Assumptions of one theme to try others, and what came of a scenario."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.forms.boundfield import BoundField

from naober.gemeente.profiel.scenarios import Aanname
from naober.gezicht.formulier import Formulier
from naober.monitor.scenario.rules import Scenario, geldende_waarde


class Getalveld(forms.DecimalField):
    """A number as Dutch writes it: 1.234,5. A point that could mean either is refused, not guessed."""

    def __init__(self, *, label: str, help_text: str = "", required: bool = True, initial: str = "") -> None:
        super().__init__(
            label=label, help_text=help_text, required=required, initial=initial, max_digits=18, decimal_places=4,
            widget=forms.TextInput(attrs={"inputmode": "decimal"}),
        )  # fmt: skip

    def to_python(self, value: Any) -> Decimal | None:  # type: ignore[override]  # as the stubs have an integer field
        if isinstance(value, str):
            tekst = value.strip().replace(" ", "").removeprefix("€")
            heel, komma, rest = tekst.partition(",")
            delen = heel.lstrip("-").split(".")
            goed = len(delen) == 1 or (len(delen[0]) in (1, 2, 3) and all(len(d) == 3 for d in delen[1:]))
            if not goed:
                raise forms.ValidationError("Schrijf een komma voor wat achter de komma komt, bijvoorbeeld 2,5.")
            value = heel.replace(".", "") + ("." + rest if komma else "")
        return super().to_python(value)


def nederlands(waarde: Decimal | None) -> str:
    """A number as the field reads it back: with a comma and without needless noughts."""
    if waarde is None:
        return ""
    kaal = f"{waarde:f}"
    kaal = kaal.rstrip("0").rstrip(".") if "." in kaal else kaal
    return kaal.replace(".", ",")


class Scenarioformulier(Formulier):
    """Every assumption on which a theme rests. What is left as it was follows the policy."""

    motivering = forms.CharField(
        label="Waarom wijkt u van het advies af?",
        help_text="Alleen nodig als een besparing boven het geadviseerde maximum ligt.",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=1000,
        required=False,
    )
    naam = forms.CharField(label="Naam van het scenario", max_length=120, required=False)
    delen = forms.BooleanField(label="Collega's die mogen rekenen, zien dit scenario ook", required=False)

    def __init__(
        self, aannamen: Sequence[Aanname], begin: int, *args: Any, besparing: bool = False, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self._aannamen, self._begin = tuple(aannamen), begin
        self.plekken = {a.code: f"a-{a.code}" for a in aannamen}
        if not besparing:
            del self.fields["motivering"]
        for a in aannamen:
            self.fields[f"a-{a.code}"] = Getalveld(
                label=f"{a.naam} ({a.eenheid})",
                help_text=self._uitleg(a),
                required=False,
                initial=nederlands(geldende_waarde(a, Scenario(), begin)) if not a.per_jaar else "",
            )

    @staticmethod
    def _uitleg(a: Aanname) -> str:
        delen = []
        if a.per_jaar:
            per = "; ".join(f"{w.jaar}: {nederlands(w.waarde)}" for w in a.per_jaar)
            delen.append(f"Per jaar volgens het beleid: {per}. Laat leeg om dat aan te houden.")
        if a.laag is not None:
            delen.append(f"Gevarieerd van {nederlands(a.laag)} tot {nederlands(a.hoog)}.")
        if a.aanname:
            delen.append(a.aanname)
        return " ".join([*delen, f"Bron: {a.bron}."])

    def velden(self) -> Iterator[BoundField]:
        """The assumptions, in the order of the policy."""
        return (self[f"a-{a.code}"] for a in self._aannamen)

    def waarden(self) -> dict[str, Decimal]:
        """What differs from the policy."""
        gekozen = {a.code: (a, self.cleaned_data.get(f"a-{a.code}")) for a in self._aannamen}
        return {
            code: waarde
            for code, (a, waarde) in gekozen.items()
            if waarde is not None and (a.per_jaar or waarde != geldende_waarde(a, Scenario(), self._begin))
        }


class Terugblikformulier(Formulier):
    """What happened in a year, and which assumptions turned out otherwise."""

    eenmalig = False

    field_order = ("doel", "jaar", "werkelijk")

    werkelijk = Getalveld(label="Wat het werd")

    def __init__(
        self, doelen: Sequence[tuple[str, str]], jaren: Sequence[int], aannamen: Sequence[Aanname], *args: Any
    ) -> None:
        super().__init__(*args)
        self._aannamen = tuple(aannamen)
        self.fields["doel"] = forms.ChoiceField(label="Welke uitkomst", choices=list(doelen))
        keuzes = [(str(j), str(j)) for j in jaren]
        self.fields["jaar"] = forms.TypedChoiceField(label="In welk jaar", coerce=int, choices=keuzes)
        for a in aannamen:
            self.fields[f"b-{a.code}"] = Getalveld(
                label=f"{a.naam} bleek ({a.eenheid})",
                required=False,
            )

    def bleek(self) -> dict[str, Decimal]:
        """The assumptions that turned out otherwise."""
        per = ((a.code, self.cleaned_data.get(f"b-{a.code}")) for a in self._aannamen)
        return {code: waarde for code, waarde in per if waarde is not None}
