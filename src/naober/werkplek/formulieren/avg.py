"""What is filled in at a request about one's own data, and at destroying what was kept long enough."""

from collections.abc import Sequence
from typing import Any

from django import forms

from naober.avg.rules.verzoek import DOOR, SOORTEN, UITKOMSTEN, WEGLAATGRONDEN, Beslissing, Indiening, gronden_voor
from naober.gezicht.formulier import Formulier
from naober.werkplek.formulieren.velden import KIES, lang


class Verzoekformulier(Formulier):
    persoon = forms.ChoiceField(label="Over wie gaat het?")
    soort = forms.ChoiceField(
        label="Wat vraagt de inwoner?",
        choices=[(code, naam) for code, (naam, _) in SOORTEN.items()],
        widget=forms.RadioSelect,
    )
    omschrijving = forms.CharField(label="Het verzoek, in de woorden van de inwoner", widget=lang(3))
    ontvangen_op = forms.DateField(label="Ontvangen op", help_text="Vanaf deze dag loopt de termijn van een maand.")
    schriftelijk = forms.BooleanField(
        label="Het verzoek is schriftelijk gedaan", required=False, help_text="Op papier, per e-mail of digitaal."
    )
    door = forms.ChoiceField(label="Wie vraagt het?", choices=list(DOOR.items()), widget=forms.RadioSelect)
    namens = forms.CharField(label="Naam van wie het namens de inwoner vraagt", required=False, max_length=120)

    def __init__(self, mensen: Sequence[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = self.fields["persoon"]
        if isinstance(veld, forms.ChoiceField):
            veld.choices = [*KIES, *mensen]

    def indiening(self) -> Indiening:
        c = self.cleaned_data
        return Indiening(
            soort=c["soort"],
            omschrijving=c["omschrijving"],
            ontvangen_op=c["ontvangen_op"],
            schriftelijk=c["schriftelijk"],
            door=c["door"],
            namens=c["namens"],
        )


class Identiteitformulier(Formulier):
    hoe = forms.CharField(
        label="Hoe weet u wie het is?",
        max_length=200,
        help_text="Bijvoorbeeld: paspoort gezien aan de balie. Bewaar geen kopie.",
    )


class Verlengformulier(Formulier):
    maanden = forms.TypedChoiceField(
        label="Hoeveel langer?",
        coerce=int,
        choices=[("1", "een maand"), ("2", "twee maanden")],
        widget=forms.RadioSelect,
    )
    reden = forms.CharField(label="Waarom is er meer tijd nodig?", widget=lang(2), help_text="Vertel dit de inwoner.")


class Weglaatformulier(Formulier):
    wat = forms.ChoiceField(label="Welk gegeven?")
    grond = forms.ChoiceField(
        label="Op welke grond?",
        choices=[(code, f"{g.naam} ({g.bron})") for code, g in WEGLAATGRONDEN.items()],
        widget=forms.RadioSelect,
    )
    reden = forms.CharField(label="Waarom?", widget=lang(2), help_text="Voor het dossier; de inwoner leest de grond.")

    def __init__(self, wat: Sequence[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = self.fields["wat"]
        if isinstance(veld, forms.ChoiceField):
            veld.choices = [*KIES, *wat]


class Correctieformulier(Formulier):
    wat = forms.ChoiceField(label="Welk gegeven klopt niet?")
    moet_zijn = forms.CharField(
        label="Wat moet er volgens de inwoner staan?",
        required=False,
        widget=lang(2),
        help_text="Een datum schrijft u als 2026-03-01.",
    )
    verklaring = forms.CharField(
        label="Wat wil de inwoner erbij zeggen?",
        required=False,
        widget=lang(2),
        help_text="Deze verklaring blijft bij het gegeven, ook als het niet wordt veranderd.",
    )

    def __init__(self, wat: Sequence[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = self.fields["wat"]
        if isinstance(veld, forms.ChoiceField):
            veld.choices = [*KIES, *wat]


class Beslisformulier(Formulier):
    uitkomst = forms.ChoiceField(label="Wat besluit u?", choices=list(UITKOMSTEN.items()), widget=forms.RadioSelect)
    grond = forms.ChoiceField(
        label="Op welke grond wijst u (een deel) af?", required=False, help_text="Alleen als u niet alles toewijst."
    )
    motivering = forms.CharField(
        label="Waarom? In gewone woorden",
        required=False,
        widget=lang(3),
        help_text="Komt woord voor woord in de brief. Leeg als de inwoner het verzoek introk.",
    )

    def __init__(
        self, soort: str, correcties: Sequence[tuple[str, str]], anderen: int, *args: Any, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        veld = self.fields["grond"]
        if isinstance(veld, forms.ChoiceField):
            veld.choices = [*KIES, *((code, f"{g.naam} ({g.bron})") for code, g in gronden_voor(soort).items())]
        if correcties:
            self.fields["aan_te_passen"] = forms.TypedMultipleChoiceField(
                label="Wat past u aan?",
                coerce=int,
                required=False,
                choices=correcties,
                widget=forms.CheckboxSelectMultiple,
                help_text="Bij de rest komt de verklaring van de inwoner ernaast te staan.",
            )
        if soort == "wissen" and anderen:
            self.fields["anderen_akkoord"] = forms.BooleanField(
                label="De anderen in het huishouden vinden het goed dat het dossier wordt vernietigd", required=False
            )

    def ingevuld(self) -> dict[str, Any]:
        c = self.cleaned_data
        return {
            "beslissing": Beslissing(c["uitkomst"], c["motivering"], c["grond"]),
            "aan_te_passen": c.get("aan_te_passen", []),
            "anderen_akkoord": c.get("anderen_akkoord", False),
        }


class Vastformulier(Formulier):
    """Nothing to fill in: the button is the act."""
