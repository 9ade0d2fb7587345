"""What a visitor fills in. Looking something up carries no key and no token: it changes nothing."""

import re
from collections.abc import Sequence
from typing import Any

from django import forms

from naober.gemeente.profiel import Gebied, Leefgebied, Profiel
from naober.gemeente.profiel.signalen import Signaalsoort
from naober.gemeente.profiel.sociale_kaart import Kaartterm
from naober.gezicht.formulier import Formulier
from naober.signalen.rules import DREIGT, GEWOON, Inzending, Wie
from naober.signalen.zorgregels import BEZOEKER, ZORG

_POSTCODE = re.compile(r"^\s*([1-9][0-9]{3})\s*([A-Za-z]{2})?\s*$")


def gebied_bij(profiel: Profiel, postcode: str) -> Gebied | None:
    """The area with this postcode, by its four digits; None when it lies in none."""
    gevonden = _POSTCODE.match(postcode)
    cijfers = int(gevonden[1]) if gevonden else 0
    return next((g for g in profiel.gebieden for k in g.kernen if cijfers in k.postcodes), None)


class Postcodeformulier(Formulier):
    """A postcode of this municipality."""

    eenmalig = False
    postcode = forms.CharField(
        label="Uw postcode",
        max_length=8,
        help_text="Bijvoorbeeld 1234 AB. De vier cijfers zijn genoeg.",
        widget=forms.TextInput(attrs={"autocomplete": "postal-code"}),
    )

    def __init__(self, profiel: Profiel, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.profiel = profiel

    def clean_postcode(self) -> str:
        postcode = str(self.cleaned_data["postcode"]).strip().upper()
        if not postcode:
            return ""
        if not _POSTCODE.match(postcode):
            raise forms.ValidationError("Een postcode heeft vier cijfers, met daarachter twee letters: 1234 AB.")
        if gebied_bij(self.profiel, postcode) is None:
            raise forms.ValidationError(f"Deze postcode ligt niet in {self.profiel.gemeente.naam}. Klopt hij?")
        return postcode


class Zoekformulier(Postcodeformulier):
    """Words, and what it is narrowed down to. Everything may stay empty: then one leafs through what there is."""

    zonder_aanduiding = frozenset({"postcode", "leefgebied", "thema", "doelgroep", "open_nu"})

    zoek = forms.CharField(
        label="Wat zoekt u?",
        required=False,
        max_length=200,
        help_text="Typ het in uw eigen woorden. Bijvoorbeeld: ik kan mijn rekeningen niet betalen.",
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )
    leefgebied = forms.ChoiceField(label="Waar gaat het over?", required=False)
    thema = forms.ChoiceField(label="Onderwerp", required=False)
    doelgroep = forms.ChoiceField(label="Voor wie?", required=False)
    open_nu = forms.BooleanField(label="Alleen wat nu open is", required=False)
    field_order: Sequence[str] = ("zoek", "postcode", "leefgebied", "thema", "doelgroep", "open_nu")

    def __init__(self, profiel: Profiel, *args: Any, **kwargs: Any) -> None:
        super().__init__(profiel, *args, **kwargs)
        self.fields["postcode"].required = False
        lijsten: dict[str, Sequence[Leefgebied | Kaartterm]] = {
            "leefgebied": profiel.leefgebieden,
            "thema": profiel.kaart.themas,
            "doelgroep": profiel.kaart.doelgroepen,
        }
        for naam, termen in lijsten.items():
            veld = self.fields[naam]
            keuzes = [("", "Alles" if naam != "doelgroep" else "Iedereen"), *((t.code, t.naam) for t in termen)]
            if isinstance(veld, forms.ChoiceField):
                veld.choices = keuzes
            if not termen:
                del self.fields[naam]


class Insturen(Formulier):
    """What somebody sends without signing in. `adres` is a trap: no person sees it, and a machine fills it in."""

    adres = forms.CharField(label="Laat dit leeg", required=False, widget=forms.TextInput(attrs={"tabindex": "-1"}))

    def verzonnen(self) -> bool:
        """Whether a machine filled it in."""
        return bool(str(self.data.get("adres", "")).strip())


class Berichtformulier(Insturen):
    """A question, or a request for an appointment."""

    zonder_aanduiding = frozenset({"naam", "postcode", "contact"})

    tekst = forms.CharField(label="Wat wilt u vragen?", widget=forms.Textarea(attrs={"rows": 5}))
    naam = forms.CharField(
        label="Uw naam (mag leeg blijven)",
        max_length=120,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    contact = forms.CharField(
        label="Uw telefoonnummer of e-mailadres", max_length=120, required=False, help_text="Zo kunnen wij antwoorden."
    )
    postcode = forms.CharField(
        label="Uw postcode (mag leeg blijven)",
        max_length=8,
        required=False,
        help_text="Dan komt het meteen bij het team van uw buurt.",
        widget=forms.TextInput(attrs={"autocomplete": "postal-code"}),
    )
    field_order: Sequence[str] = ("tekst", "naam", "contact", "postcode")


class Loketformulier(Berichtformulier):
    """A question for the desk by telephone, which calls back."""

    zonder_aanduiding = frozenset({"naam", "contact"})
    vraagsoort = forms.ChoiceField(label="Wat voor vraag is het?", widget=forms.RadioSelect)
    contact = forms.CharField(
        label="Uw telefoonnummer", max_length=20, widget=forms.TextInput(attrs={"autocomplete": "tel"})
    )
    field_order: Sequence[str] = ("vraagsoort", "tekst", "naam", "contact")

    def __init__(self, soorten: Sequence[str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["postcode"]
        veld = self.fields["vraagsoort"]
        if isinstance(veld, forms.ChoiceField):
            veld.choices = [(s, s) for s in soorten]


class Zorgenformulier(Insturen):
    """A concern about somebody; the teller may stay unknown, and need not know more than what was seen."""

    zonder_aanduiding = frozenset({"soort", "achternaam", "postcode", "huisnummer", "naam", "contact"})

    tekst = forms.CharField(
        label="Over wie maakt u zich zorgen, en waarom?",
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text="Schrijf op wat u zag of hoorde. Alleen wat nodig is.",
    )
    soort = forms.ChoiceField(label="Waar gaat het om? (mag leeg blijven)", required=False)
    dreigt = forms.BooleanField(label="Iemand is nu niet veilig", required=False)
    achternaam = forms.CharField(
        label="Achternaam van wie het gaat (mag leeg blijven)", max_length=120, required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )  # fmt: skip
    postcode = forms.CharField(
        label="Postcode waar het speelt (mag leeg blijven)", max_length=8, required=False,
        help_text="Dan komt het meteen bij het goede team.", widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )  # fmt: skip
    huisnummer = forms.IntegerField(label="Huisnummer (mag leeg blijven)", required=False, min_value=1, max_value=99999)
    naam = forms.CharField(
        label="Uw naam (mag leeg blijven)", max_length=120, required=False,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )  # fmt: skip
    contact = forms.CharField(
        label="Uw telefoonnummer of e-mailadres (mag leeg blijven)", max_length=120, required=False,
        help_text="Zonder kunnen wij u niets terugvragen.",
    )  # fmt: skip

    def __init__(self, soorten: Sequence[Signaalsoort], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = self.fields["soort"]
        if isinstance(veld, forms.ChoiceField):
            veld.choices = [("", "Dat weet ik niet"), *((s.code, s.naam) for s in soorten)]

    def clean_postcode(self) -> str:
        """As a signal has it: 1234AB, or the four figures alone."""
        return "".join(str(self.cleaned_data["postcode"]).split()).upper()

    def inzending(self, profiel: Profiel) -> Inzending:
        """The concern as a signal. Four figures of a postcode say the area, and not who it is about."""
        g = self.cleaned_data
        gebied = gebied_bij(profiel, g["postcode"])
        heel = len(g["postcode"]) != 4 or gebied is None
        wie = Wie(
            geslachtsnaam=g["achternaam"].strip(), postcode=g["postcode"] if heel else "", huisnummer=g["huisnummer"]
        )
        return Inzending(
            g["soort"] or ZORG, BEZOEKER, g["tekst"], wie, gebied.code if gebied else "",
            ernst=DREIGT if g["dreigt"] else GEWOON, melder=g["naam"], melder_contact=g["contact"],
        )  # fmt: skip


class Meningformulier(Berichtformulier):
    """What somebody thinks of help or policy; one may stay unknown."""

    tekst = forms.CharField(label="Wat vindt u?", widget=forms.Textarea(attrs={"rows": 5}))
    contact = forms.CharField(
        label="Uw telefoonnummer of e-mailadres (mag leeg blijven)",
        max_length=120,
        required=False,
        help_text="Alleen nodig als u antwoord wilt.",
    )


class Afspraakformulier(Berichtformulier):
    """When and where one would like to come."""

    waar = forms.ChoiceField(
        label="Waar wilt u praten?",
        widget=forms.RadioSelect,
        choices=[("balie", "Aan de balie"), ("thuis", "Bij mij thuis"), ("telefoon", "Aan de telefoon")],
    )
    wanneer = forms.CharField(label="Wanneer kunt u?", max_length=200, help_text="Bijvoorbeeld: dinsdagochtend.")
    tekst = forms.CharField(label="Waar gaat het over?", widget=forms.Textarea(attrs={"rows": 3}))
    field_order: Sequence[str] = ("tekst", "waar", "wanneer", "naam", "contact", "postcode")


class Initiatiefformulier(Insturen):
    """An initiative of residents or of an organisation. Nothing of a person is asked."""

    naam = forms.CharField(label="Hoe heet uw initiatief?", max_length=160)
    uitleg = forms.CharField(
        label="Wat gaat u doen, en voor wie?",
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="Zet er geen namen van mensen in.",
    )
    website = forms.URLField(
        label="Staat het op internet? Vul het adres in (mag leeg blijven)",
        required=False,
        assume_scheme="https",
        help_text="Bijvoorbeeld een platform dat u zelf begon. Wij maken dan een link.",
    )
    leefgebieden = forms.MultipleChoiceField(label="Waar gaat het over?", widget=forms.CheckboxSelectMultiple)
    nodig = forms.MultipleChoiceField(
        label="Wat hebt u van de gemeente nodig?", required=False, widget=forms.CheckboxSelectMultiple
    )
    zonder_aanduiding = frozenset({"nodig", "website"})

    def __init__(self, profiel: Profiel, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes = {
            "leefgebieden": [(x.code, x.naam) for x in profiel.leefgebieden],
            "nodig": [(x.titel, x.titel) for x in profiel.openbaar.initiatieven],
        }
        for naam, lijst in keuzes.items():
            veld = self.fields[naam]
            if isinstance(veld, forms.MultipleChoiceField):
                veld.choices = lijst
        if not keuzes["nodig"]:
            del self.fields["nodig"]


class Peilingformulier(Insturen):
    """One answer out of a few."""

    keuze = forms.ChoiceField(label="Kies een antwoord", widget=forms.RadioSelect)
    field_order: Sequence[str] = ("keuze",)

    def __init__(self, keuzes: Sequence[str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = self.fields["keuze"]
        if isinstance(veld, forms.ChoiceField):
            veld.choices = [(k, k) for k in keuzes]


class Regelingenformulier(Formulier):
    """What a calculation needs. Nothing of it is kept."""

    eenmalig = False
    zonder_aanduiding = frozenset(
        {"partner", "inkomen", "minimuminkomen", "hoge_kosten", "extra_kosten", "verzekering"}
    )

    geboortedatum = forms.DateField(
        label="Uw geboortedatum", help_text="Bijvoorbeeld 31-12-1950.", input_formats=["%d-%m-%Y", "%Y-%m-%d"]
    )
    partner = forms.DateField(
        label="Geboortedatum van uw partner (als u samenwoont)", required=False, input_formats=["%d-%m-%Y", "%Y-%m-%d"]
    )
    inkomen = forms.IntegerField(label="Uw inkomen in een jaar, in euro", required=False, min_value=0, max_value=10**7)
    minimuminkomen = forms.IntegerField(
        label="Het minimuminkomen voor uw huishouden in een jaar, in euro",
        required=False,
        min_value=0,
        max_value=10**7,
        help_text="Weet u dit niet? Bel ons, wij zoeken het op.",
    )
    hoge_kosten = forms.BooleanField(label="Ik heb hoge kosten door ziekte of een beperking", required=False)
    extra_kosten = forms.BooleanField(label="Ik kan met bonnen laten zien dat ik meer betaal", required=False)
    verzekering = forms.BooleanField(label="Ik heb de aanvullende verzekering van de gemeente", required=False)

    def __init__(self, rekent: frozenset[str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "tegemoetkoming-zorgkosten" not in rekent:
            for naam in ("inkomen", "minimuminkomen", "hoge_kosten", "extra_kosten", "verzekering"):
                del self.fields[naam]
