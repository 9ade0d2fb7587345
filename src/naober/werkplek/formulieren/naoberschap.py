"""Volunteers, requests for them, matches, the service point and the calendar."""

from collections.abc import Iterable
from typing import Any

from django import forms

from naober.gemeente.profiel import Profiel
from naober.gezicht.formulier import Formulier
from naober.naoberschap.actions.servicepunt import Activiteitinvoer, Vraaginvoer
from naober.naoberschap.rules.koppelen import TIJDEN
from naober.naoberschap.rules.vrijwillig import Aanbodinvoer, Hulpinvoer, Inschrijving
from naober.werkplek.formulieren.velden import Bedragveld, keuzes, lang

_VINKJES = forms.CheckboxSelectMultiple
_UIT_LIJST = [("vraag", "een vraag"), ("initiatief", "een nieuw initiatief"), ("aanbod", "een aanbod"),
              ("ondersteuning", "ondersteuning van een organisatie")]  # fmt: skip
VRAGERS = [("inwoner", "een inwoner"), ("mantelzorger", "een mantelzorger"),
           ("organisatie", "een organisatie of vereniging"), ("initiatief", "een initiatief van inwoners"),
           ("gemeente", "de gemeente zelf")]  # fmt: skip
UITKOMSTEN = [("voorzien", "er is iemand"), ("ingetrokken", "niet meer nodig"), ("niet-gelukt", "niemand gevonden")]
STANDEN = [("opgepakt", "opgepakt"), ("klaar", "afgehandeld")]


def _lijst(delen: Iterable[Any]) -> list[tuple[str, str]]:
    return [(d.code, d.naam) for d in delen]


def woorden(tekst: str) -> frozenset[str]:
    """What was typed with commas, as words."""
    return frozenset(w.strip() for w in tekst.split(",") if w.strip())


class Wieformulier(Formulier):
    """Who a volunteer is."""

    naam = forms.CharField(label="Naam", max_length=120)
    telefoon = forms.CharField(label="Telefoon", max_length=20, required=False)
    email = forms.EmailField(label="E-mail", required=False)
    gebied = forms.ChoiceField(label="Woont in")
    postcode = forms.CharField(label="Postcode", max_length=7, required=False)
    organisatie = forms.CharField(
        label="Bij welke organisatie?", max_length=120, required=False, help_text="Leeg: als behulpzame buur."
    )
    kring = forms.CharField(label="Straat, kerk of vereniging", max_length=120, required=False)
    uren_bijhouden = forms.BooleanField(label="De vrijwilliger vindt het goed dat uren worden geteld", required=False)
    vog_op = forms.DateField(label="Dag van de verklaring omtrent het gedrag (VOG)", required=False)
    coordinator = forms.BooleanField(label="Verbindt zelf inwoners met elkaar (coördinator)", required=False)
    voorrang = forms.ChoiceField(label="Extra aandacht", required=False)

    def __init__(self, profiel: Profiel, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "gebied", _lijst(profiel.gebieden))
        if "voorrang" in self.fields:
            keuzes(self, "voorrang", _lijst(profiel.naoberschap.voorrang))
            if not profiel.naoberschap.voorrang:
                del self.fields["voorrang"]

    def wie(self) -> Inschrijving:
        velden = ("naam", "gebied", "telefoon", "email", "postcode", "organisatie", "kring", "uren_bijhouden", "vog_op",
                  "coordinator", "voorrang")  # fmt: skip
        return Inschrijving(**{v: self.cleaned_data[v] for v in velden if v in self.cleaned_data})


class Bijwerkformulier(Wieformulier):
    gestopt = forms.BooleanField(label="De vrijwilliger stopt", required=False)


class _MetAanbod(Formulier):
    """The fields of an offer; made part of a form."""

    def voeg_aanbod_toe(self, profiel: Profiel) -> None:
        beleid = profiel.naoberschap
        velden = self.fields
        werk, vormen = _lijst(beleid.werk), _lijst(beleid.vormen)
        velden["werk"] = forms.MultipleChoiceField(label="Wat wil iemand doen?", choices=werk, widget=_VINKJES)
        velden["liever"] = forms.ChoiceField(label="Het liefst", choices=[("", "Geen voorkeur"), *werk], required=False)
        velden["vorm"] = forms.ChoiceField(label="Hoe vaak?", choices=vormen, widget=forms.RadioSelect)
        velden["tijden"] = forms.MultipleChoiceField(
            label="Wanneer kan het?", choices=list(TIJDEN.items()), widget=_VINKJES, required=False
        )
        velden["talen"] = forms.CharField(
            label="Talen", max_length=200, required=False, initial="Nederlands", help_text="Met komma's ertussen."
        )
        velden["gebieden"] = forms.MultipleChoiceField(
            label="Komt ook in", choices=_lijst(profiel.gebieden), widget=_VINKJES, required=False
        )
        velden["platform"] = forms.ChoiceField(
            label="Waar te vinden?", choices=_lijst(beleid.platforms), widget=forms.RadioSelect
        )
        velden["tot"] = forms.DateField(label="Tot en met", required=False)
        velden["aanbod"] = forms.CharField(label="Wat moet de ander nog weten?", widget=lang(2), required=False)

    def aanbod(self) -> Aanbodinvoer:
        c = self.cleaned_data
        return Aanbodinvoer(
            werk=frozenset(c["werk"]),
            vorm=c["vorm"],
            platform=c["platform"],
            tijden=frozenset(c["tijden"]),
            talen=woorden(c["talen"]),
            gebieden=frozenset(c["gebieden"]),
            liever=c["liever"],
            omschrijving=c["aanbod"],
            tot=c["tot"],
        )


class Inschrijfformulier(Wieformulier, _MetAanbod):
    """A volunteer with a first offer."""

    def __init__(self, profiel: Profiel, *args: Any, **kwargs: Any) -> None:
        super().__init__(profiel, *args, **kwargs)
        self.voeg_aanbod_toe(profiel)


class Aanbodformulier(_MetAanbod):
    def __init__(self, profiel: Profiel, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.voeg_aanbod_toe(profiel)


class Hulpformulier(Formulier):
    """A request for a volunteer. In a file the need, the help it takes over from and the carer may be chosen."""

    vrager = forms.ChoiceField(label="Wie vraagt het?", choices=VRAGERS)
    behoefte = forms.ChoiceField(label="Voor welke behoefte?", required=False)
    actie = forms.ChoiceField(label="Neemt een taak over uit deze hulp", required=False)
    mantelzorg = forms.ChoiceField(label="Om deze mantelzorger te ontlasten", required=False)
    naam = forms.CharField(label="Naam", max_length=120, help_text="De vrijwilliger ziet dit pas na twee keer ja.")
    contact = forms.CharField(label="Telefoon of e-mail", max_length=120)
    werk = forms.ChoiceField(label="Wat is er nodig?")
    omschrijving = forms.CharField(
        label="Omschrijving",
        widget=lang(),
        help_text="Vrijwilligers lezen dit. Noem geen namen en niet meer dan nodig is.",
    )
    gebied = forms.ChoiceField(label="Waar?")
    postcode = forms.CharField(label="Postcode", max_length=7, required=False)
    vorm = forms.ChoiceField(label="Hoe vaak?")
    tijden = forms.MultipleChoiceField(label="Wanneer?", choices=list(TIJDEN.items()), widget=_VINKJES, required=False)
    taal = forms.CharField(label="Welke taal moet iemand spreken?", max_length=60, required=False)
    platform = forms.ChoiceField(label="Waar mag de vraag staan?")
    kring = forms.CharField(label="Straat, kerk of vereniging", max_length=120, required=False)
    kenmerken = forms.MultipleChoiceField(label="Wat klopt?", widget=_VINKJES, required=False)

    def __init__(
        self,
        profiel: Profiel,
        *args: Any,
        behoeften: Iterable[tuple[str, str]] = (),
        acties: Iterable[tuple[str, str]] = (),
        mantelzorgers: Iterable[tuple[str, str]] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        beleid = profiel.naoberschap
        for naam, lijst in (("behoefte", behoeften), ("actie", acties), ("mantelzorg", mantelzorgers)):
            gevuld = list(lijst)
            keuzes(self, naam, gevuld)
            if not gevuld:
                del self.fields[naam]
        for naam, delen in (("werk", beleid.werk), ("vorm", beleid.vormen), ("platform", beleid.platforms),
                            ("gebied", profiel.gebieden)):  # fmt: skip
            keuzes(self, naam, _lijst(delen))
        kenmerken = self.fields["kenmerken"]
        if isinstance(kenmerken, forms.MultipleChoiceField):
            kenmerken.choices = _lijst(beleid.kenmerken)
        if not beleid.kenmerken:
            del self.fields["kenmerken"]

    def vraag(self) -> Hulpinvoer:
        c = self.cleaned_data
        velden = ("vrager", "naam", "contact", "werk", "omschrijving", "gebied", "vorm", "platform", "postcode", "taal",
                  "kring")  # fmt: skip
        return Hulpinvoer(
            **{v: c[v] for v in velden if v in c},
            tijden=frozenset(c["tijden"]),
            kenmerken=frozenset(c.get("kenmerken", ())),
        )


class Sluitformulier(Formulier):
    uitkomst = forms.ChoiceField(label="Hoe is het afgelopen?", choices=UITKOMSTEN, widget=forms.RadioSelect)
    slot = forms.CharField(label="Toelichting", widget=lang(2))


class Antwoordformulier(Formulier):
    kant = forms.ChoiceField(
        label="Wie antwoordt?",
        choices=[("vrijwilliger", "de vrijwilliger"), ("vrager", "wie om hulp vraagt")],
        widget=forms.RadioSelect,
    )
    antwoord = forms.ChoiceField(label="Antwoord", choices=[("ja", "ja"), ("nee", "nee")], widget=forms.RadioSelect)
    reden = forms.CharField(label="Toelichting", widget=lang(2), required=False)

    def __init__(self, *args: Any, alleen_vrager: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if alleen_vrager:
            kant = self.fields["kant"]
            if isinstance(kant, forms.ChoiceField):
                kant.choices = [("vrager", "wie om hulp vraagt")]


class Urenformulier(Formulier):
    dag = forms.DateField(label="Dag")
    aantal = forms.DecimalField(label="Uren", max_digits=4, decimal_places=1, localize=True)


class Steunformulier(Formulier):
    maatregel = forms.ChoiceField(label="Welke steun?")
    wat = forms.CharField(label="Wat is er gedaan of afgesproken?", widget=lang())

    def __init__(self, profiel: Profiel, voor: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "maatregel", _lijst(m for m in profiel.naoberschap.maatregelen if m.voor == voor))


class Servicevraagformulier(Formulier):
    soort = forms.ChoiceField(label="Wat is het?", choices=_UIT_LIJST, widget=forms.RadioSelect)
    vrager = forms.ChoiceField(label="Wie vraagt het?")
    organisatie = forms.CharField(label="Naam van de organisatie of inwoner", max_length=120)
    contact = forms.CharField(label="Telefoon of e-mail", max_length=120)
    gebied = forms.ChoiceField(label="Gebied", required=False)
    tekst = forms.CharField(label="Vraag, initiatief of aanbod", widget=lang(5))

    def __init__(self, profiel: Profiel, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        punt = profiel.naoberschap.servicepunt
        keuzes(self, "vrager", [(v, v) for v in (punt.vragers if punt else ())])
        keuzes(self, "gebied", _lijst(profiel.gebieden))

    def vraag(self) -> Vraaginvoer:
        return Vraaginvoer(**self.ingevuld())


class Serviceantwoordformulier(Formulier):
    hoever = forms.ChoiceField(label="Hoe ver is het?", choices=STANDEN, widget=forms.RadioSelect)
    antwoord = forms.CharField(label="Antwoord of advies", widget=lang(5))
    verbonden_met = forms.CharField(label="Verbonden met deze organisaties", max_length=200, required=False)


class Activiteitformulier(Formulier):
    code = forms.ChoiceField(label="Wat van de kalender?")
    naam = forms.CharField(label="Eigen naam", max_length=120, required=False)
    dag = forms.DateField(label="Dag")
    plaats = forms.CharField(label="Plaats", max_length=120, required=False)
    gebied = forms.ChoiceField(label="Gebied", required=False)
    met = forms.CharField(label="Samen met", max_length=200, required=False)
    deelnemers = forms.IntegerField(label="Aantal deelnemers", min_value=0, required=False)
    uit_doelgroep = forms.IntegerField(
        label="Van wie uit de groep die u wilt bereiken",
        min_value=0,
        required=False,
        help_text="Een aantal, geen namen.",
    )
    medewerkers = forms.IntegerField(label="Medewerkers van de gemeente", min_value=0, required=False)
    koppelingen = forms.IntegerField(label="Gemaakte koppelingen", min_value=0, required=False)
    waarde = Bedragveld(label="Waarde van wat is uitgewisseld", required=False)

    def __init__(self, profiel: Profiel, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "code", _lijst(profiel.naoberschap.kalender))
        keuzes(self, "gebied", _lijst(profiel.gebieden))

    def invoer(self) -> Activiteitinvoer:
        return Activiteitinvoer(**self.ingevuld())
