"""What is filled in about who looked, odd reading and breaches."""

from collections.abc import Iterable
from typing import Any

from django import forms

from naober.gezicht.formulier import Formulier
from naober.logboek.keuzes import DATALEKSOORTEN, OORDELEN, RISICOS, UITKOMSTEN
from naober.werkplek.formulieren.velden import KIES, lang


class Doelformulier(Formulier):
    """What a file is opened for. The choices are those of the register."""

    aanleiding = forms.ChoiceField(label="Waarvoor opent u dit dossier?", widget=forms.RadioSelect)
    toelichting = forms.CharField(
        label="Toelichting",
        required=False,
        widget=lang(2),
        help_text="Nodig als u kiest voor iets anders. De inwoner kan dit later lezen.",
    )

    def __init__(self, keuzes: Iterable[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = self.fields["aanleiding"]
        assert isinstance(veld, forms.ChoiceField)  # noqa: S101  # narrowed for the type checker
        veld.choices = list(keuzes)


class Periodeformulier(Formulier):
    """The days of which who looked is shown."""

    eenmalig = False
    van = forms.DateField(label="Vanaf")
    tot = forms.DateField(label="Tot en met")


class Inzagevraagformulier(Formulier):
    vraag = forms.CharField(
        label="Wat wil de inwoner weten?",
        widget=lang(4),
        help_text="Schrijf het op zoals de inwoner het zegt.",
    )


class Inzageantwoordformulier(Formulier):
    uitkomst = forms.ChoiceField(label="Is er terecht gekeken?", choices=UITKOMSTEN, widget=forms.RadioSelect)
    antwoord = forms.CharField(
        label="Uitleg voor de inwoner, in gewone woorden", widget=lang(4), help_text="De inwoner leest dit."
    )


class Oordeelformulier(Formulier):
    oordeel = forms.ChoiceField(label="Was dit in orde?", choices=OORDELEN, widget=forms.RadioSelect)
    reden = forms.CharField(label="Waarom?", widget=lang(3))


class Datalekformulier(Formulier):
    ontdekt_op = forms.DateTimeField(
        label="Wanneer is het ontdekt?",
        help_text="Datum en tijd, bijvoorbeeld 28-11-2026 14:30. Vanaf dan loopt 72 uur.",
    )
    soort = forms.ChoiceField(label="Wat is er gebeurd?", choices=[*KIES, *DATALEKSOORTEN])
    feiten = forms.CharField(
        label="Wat is er precies gebeurd?", widget=lang(4), help_text="Noem geen namen van inwoners."
    )
    gegevens = forms.CharField(label="Om welke soorten gegevens gaat het?", widget=lang(2))
    betrokkenen = forms.IntegerField(label="Om ongeveer hoeveel mensen gaat het?", required=False, min_value=0)
    gevolgen = forms.CharField(label="Wat kunnen de gevolgen zijn voor deze mensen?", widget=lang(3))
    maatregelen = forms.CharField(label="Wat is er gedaan, of wat wordt er gedaan?", widget=lang(3))
    risico = forms.ChoiceField(label="Hoe groot is het risico voor mensen?", choices=RISICOS, widget=forms.RadioSelect)


class Lekmeldingformulier(Formulier):
    gemeld_op = forms.DateTimeField(label="Wanneer is het gemeld bij de Autoriteit Persoonsgegevens?")
    reden_laat = forms.CharField(
        label="Waarom werd het later?",
        required=False,
        widget=lang(2),
        help_text="Nodig als het langer duurde dan 72 uur.",
    )


class Lekafhandelformulier(Formulier):
    risico = forms.ChoiceField(label="Hoe groot bleek het risico?", choices=RISICOS, widget=forms.RadioSelect)
    ingelicht_op = forms.DateField(label="Wanneer zijn de mensen zelf ingelicht?", required=False)
    reden_niet_ingelicht = forms.CharField(
        label="Waarom hoefde dat niet?",
        required=False,
        widget=lang(2),
        help_text="Nodig bij een hoog risico zonder datum.",
    )


class Eigenadresformulier(Formulier):
    postcode = forms.CharField(label="Uw postcode", required=False, max_length=7)
    huisnummer = forms.IntegerField(label="Uw huisnummer", required=False, min_value=1, max_value=99999)
