"""Forms of buying, of accounts of providers, and of what went wrong at one. They only read the input."""

from typing import Any, get_args

from django import forms
from django.utils.text import slugify

from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.toezicht import Toezichtsoort
from naober.gezicht.formulier import Formulier
from naober.levering.rules.toezicht import toezichthouders
from naober.levering.rules.varianten import EENHEDEN
from naober.werkplek.formulieren.velden import Bedragveld, keuzes, lang

_GEEN_NAMEN = "Schrijf geen namen van inwoners op."
_ALS_NIEUW = "Als dat er nog niet staat."


class Inkoopformulier(Formulier):
    """A purchase begins."""

    naam = forms.CharField(label="Wat koopt u in?", max_length=160)
    procedure = forms.ChoiceField(label="Volgens welke procedure?")
    verwacht_op = forms.DateField(label="Wanneer verwacht u klaar te zijn?", required=False)
    initiatief = forms.CharField(
        label="Na welk initiatief?", max_length=160, required=False, help_text="Als dit volgt op een proef of project."
    )

    def __init__(self, profiel: Profiel, *args: Any) -> None:
        super().__init__(*args)
        keuzes(self, "procedure", [(p.code, p.naam) for p in profiel.inkoop.procedures])


class Stapformulier(Formulier):
    """The next step of a purchase. `stap` goes along hidden, so that somebody else's step is not taken for it."""

    zonder_aanduiding = frozenset({"partijen", "bericht"})
    stap = forms.CharField(widget=forms.HiddenInput)
    verslag = forms.CharField(label="Wat is er gedaan?", widget=lang(4), required=False)
    partijen = forms.CharField(
        label="Welke partijen deden mee of tekenden?", widget=lang(4), required=False, help_text="Een op elke regel."
    )
    bericht = forms.CharField(
        label="Wat lezen organisaties hierover?", widget=lang(3), required=False, help_text="Als zij bericht krijgen."
    )

    def invoer(self) -> dict[str, Any]:
        """The input as the action asks it."""
        c = self.ingevuld()
        return {**c, "partijen": c["partijen"].splitlines()}


class Minimumprijsformulier(Formulier):
    product = forms.ChoiceField(label="Product")
    eenheid = forms.ChoiceField(
        label="Per", choices=[("", "elke eenheid van dit product"), *EENHEDEN.items()], required=False
    )
    bedrag = Bedragveld(label="Minimumprijs")
    geldig_van = forms.DateField(label="Vanaf")
    besluit = forms.CharField(label="In welk besluit staat dit?", max_length=200, required=False)
    zonder_aanduiding = frozenset({"eenheid", "besluit"})

    def __init__(self, profiel: Profiel, *args: Any) -> None:
        super().__init__(*args)
        met = {code for regel in profiel.inkoop.minimumprijzen for code in regel.producten}
        keuzes(self, "product", [(p.code, p.naam) for p in profiel.producten if p.code in met or not met])


class Verantwoordingformulier(Formulier):
    """What was delivered in a year that is over, to the residents of one municipality."""

    jaar = forms.IntegerField(label="Jaar", min_value=2000, max_value=2100)
    van_gemeente = forms.CharField(label="Inwoners van welke gemeente?", max_length=80)
    bedrag = Bedragveld(label="Geleverd voor", help_text="Zoals vastgesteld, in euro's met een komma voor de centen.")


class Afrekenformulier(Formulier):
    """Of which year, and by which weight each municipality pays where costs are shared. Only looks something up."""

    eenmalig = False
    jaar = forms.ChoiceField(label="Jaar")

    def __init__(self, jaren: list[int], jaar: int | None, gemeenten: list[str], *args: Any) -> None:
        super().__init__(*args, initial={"jaar": jaar})
        keuzes(self, "jaar", [(str(j), str(j)) for j in jaren], leeg=False)
        # By name: another year may have other municipalities.
        self._gemeenten = {naam: f"gewicht-{slugify(naam)}" for naam in gemeenten}
        for naam, veld in self._gemeenten.items():
            self.fields[veld] = forms.IntegerField(
                label=f"Aandeel van {naam}", min_value=0, required=False, help_text="Zoals het aantal inwoners."
            )

    def gewichten(self) -> dict[str, int]:
        """The weights that were filled in, by municipality."""
        c = self.cleaned_data
        gegeven = {naam: c.get(veld) for naam, veld in self._gemeenten.items()}
        return {naam: gewicht for naam, gewicht in gegeven.items() if gewicht is not None}


class Accountformulier(Formulier):
    medewerker = forms.ChoiceField(
        label="Welk account?", help_text="Accounts met alleen de rol aanbieder. Het account werkt daarna hier."
    )

    def __init__(self, accounts: list[tuple[str, str]], *args: Any) -> None:
        super().__init__(*args)
        keuzes(self, "medewerker", accounts)


class Toezichtformulier(Formulier):
    """What went wrong at a provider."""

    soort = forms.ChoiceField(
        label="Wat is het?",
        choices=[
            ("calamiteit", "een calamiteit"),
            ("geweld", "geweld"),
            ("kwaliteit", "twijfel over de kwaliteit"),
            ("handhaving", "twijfel over de rechtmatigheid"),
        ],
        widget=forms.RadioSelect,
    )
    wet = forms.ChoiceField(
        label="Onder welke wet gaf de aanbieder hulp?",
        widget=forms.RadioSelect,
        help_text="De wet en wat het is bepalen wie toezicht houdt.",
    )
    gebeurd_op = forms.DateField(label="Wanneer gebeurde het?")
    omschrijving = forms.CharField(label="Wat gebeurde er?", widget=lang(4), required=False, help_text=_GEEN_NAMEN)
    doorgegeven_op = forms.DateField(
        label="Wanneer is het doorgegeven aan de toezichthouder?", required=False, help_text="Leeg als dat nog moet."
    )
    zonder_aanduiding = frozenset({"omschrijving"})

    def __init__(self, profiel: Profiel, *args: Any) -> None:
        super().__init__(*args)
        regels = profiel.inkoop.toezicht
        wetten = (wet for soort in get_args(Toezichtsoort) for wet in toezichthouders(soort, regels))
        keuzes(self, "wet", [(wet, wet) for wet in dict.fromkeys(wetten)])


class Maatregelformulier(Formulier):
    maatregel = forms.CharField(label="Wat moet de aanbieder doen?", widget=lang(3), required=False)
    maatregel_voor = forms.DateField(label="Wanneer moet dat klaar zijn?", required=False)
    doorgegeven_op = forms.DateField(
        label="Wanneer is het doorgegeven aan de toezichthouder?",
        required=False,
        help_text=_ALS_NIEUW,
    )
    zonder_aanduiding = frozenset({"maatregel", "maatregel_voor"})


class Sluitformulier(Formulier):
    opvolging = forms.CharField(
        label="Hoe ging het met de maatregel?", widget=lang(3), required=False, help_text=_GEEN_NAMEN
    )
    doorgegeven_op = forms.DateField(
        label="Wanneer is het doorgegeven aan de toezichthouder?",
        required=False,
        help_text=_ALS_NIEUW,
    )
