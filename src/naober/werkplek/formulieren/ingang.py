"""Finding a resident, taking a question in."""

from typing import Any

from django import forms

from naober.gemeente.profiel import Profiel
from naober.gezicht.formulier import Formulier
from naober.ingang.rules import Melding
from naober.werkplek.formulieren.velden import keuzes, lang


class Zoekformulier(Formulier):
    eenmalig = False
    zoek = forms.CharField(
        label="Achternaam, postcode met huisnummer, of BSN",
        help_text="Bijvoorbeeld: de Vries, 7772 AB 12, of negen cijfers.",
        max_length=80,
    )
    geboortedatum = forms.DateField(label="Geboortedatum", required=False)


class Binnenkomstformulier(Formulier):
    """Takes in a question at any entrance. Choices come from the profile."""

    ingang = forms.ChoiceField(label="Waar kwam de vraag binnen?")
    kanaal = forms.ChoiceField(label="Hoe?")
    ontvangen_op = forms.DateField(
        label="Wanneer kwam de vraag binnen?",
        required=False,
        help_text="Vandaag, of de dag waarop er is gebeld, gemaild of gesproken. De termijnen lopen vanaf deze dag.",
    )
    soort = forms.ChoiceField(
        label="Wie vertelt het?",
        choices=[("eigen", "de inwoner zelf"), ("signaal", "iemand anders, of een organisatie")],
        widget=forms.RadioSelect,
    )
    melder = forms.CharField(label="Naam van wie het vertelt", required=False, max_length=120)
    melder_relatie = forms.CharField(
        label="Relatie tot de inwoner",
        required=False,
        max_length=60,
        help_text="Bijvoorbeeld: moeder, buurman, huisarts.",
    )
    telefoon = forms.CharField(
        label="Telefoonnummer om terug te bellen",
        required=False,
        max_length=20,
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "off"}),
    )
    omschrijving = forms.CharField(label="De vraag, in de woorden van de inwoner", widget=lang(4))
    vraag_erachter = forms.CharField(label="De vraag achter de vraag", required=False, widget=lang())
    eigen_mogelijkheden = forms.CharField(
        label="Wat kan de inwoner zelf, en wie helpt al?",
        required=False,
        widget=lang(),
        help_text="De trap begint hier: eigen kracht, mensen in de buurt, vrijwilligers.",
    )
    leefgebieden = forms.MultipleChoiceField(label="Waar gaat het over?", widget=forms.CheckboxSelectMultiple)
    enkelvoudig = forms.BooleanField(label="Dit is één eenvoudige vraag die ik nu kan beantwoorden", required=False)
    antwoord = forms.CharField(
        label="Mijn antwoord", required=False, widget=lang(), help_text="Alleen bij een eenvoudige vraag."
    )

    zonder_aanduiding = frozenset({"ontvangen_op"})

    def __init__(self, profiel: Profiel, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "ingang", [(i.code, i.naam) for i in profiel.ingangen])
        keuzes(self, "kanaal", [(k, k) for k in profiel.kanalen])
        keuzes(self, "leefgebieden", [(v.code, v.naam) for v in profiel.leefgebieden], leeg=False)

    def melding(self) -> Melding:
        c = self.cleaned_data
        return Melding(
            ingang=c["ingang"],
            kanaal=c["kanaal"],
            eigen_vraag=c["soort"] == "eigen",
            omschrijving=c["omschrijving"],
            leefgebieden=frozenset(c["leefgebieden"]),
            enkelvoudig=c["enkelvoudig"],
            melder=c["melder"],
            melder_relatie=c["melder_relatie"],
            telefoon=c["telefoon"],
            vraag_erachter=c["vraag_erachter"],
            eigen_mogelijkheden=c["eigen_mogelijkheden"],
            antwoord=c["antwoord"],
        )


class Kaartformulier(Formulier):
    eenmalig = False
    leefgebied = forms.ChoiceField(label="Leefgebied", required=False)

    def __init__(self, profiel: Profiel, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(
            self,
            "leefgebied",
            [("", "alle leefgebieden"), *((v.code, v.naam) for v in profiel.leefgebieden)],
            leeg=False,
        )
