"""What a resident fills in to offer help, to ask it, and to say that they are a carer."""

from typing import Any

from django import forms

from naober.gemeente.profiel import Profiel
from naober.gezicht.formulier import Formulier
from naober.naoberschap.rules.koppelen import TIJDEN
from naober.naoberschap.rules.mantelzorg import Mantelzorginvoer
from naober.naoberschap.rules.vrijwillig import Aanbodinvoer, Hulpinvoer, Inschrijving

_VINKJES = forms.CheckboxSelectMultiple
_JA_NEE = [("ja", "ja"), ("nee", "nee")]


def _lijst(delen: Any) -> list[tuple[str, str]]:
    return [(d.code, d.naam) for d in delen]


def _zet(formulier: Formulier, naam: str, keuzes: list[tuple[str, str]]) -> None:
    veld = formulier.fields[naam]
    if isinstance(veld, forms.ChoiceField):
        veld.choices = keuzes


class Aanbiedformulier(Formulier):
    werk = forms.MultipleChoiceField(label="Wat wilt u doen?", widget=_VINKJES)
    vorm = forms.ChoiceField(label="Hoe vaak?", widget=forms.RadioSelect)
    tijden = forms.MultipleChoiceField(
        label="Wanneer kunt u?", choices=list(TIJDEN.items()), widget=_VINKJES, required=False
    )
    talen = forms.CharField(label="Welke talen spreekt u?", max_length=200, initial="Nederlands", required=False)
    gebied = forms.ChoiceField(label="Waar woont u?")
    postcode = forms.CharField(label="Postcode", max_length=7, required=False)
    telefoon = forms.CharField(label="Telefoon", max_length=20, required=False)
    email = forms.EmailField(label="E-mail", required=False)
    organisatie = forms.CharField(
        label="Bij welke organisatie?", max_length=120, required=False, help_text="Leeg: u helpt als buur."
    )
    kring = forms.CharField(label="Straat, kerk of vereniging", max_length=120, required=False)
    platform = forms.ChoiceField(label="Waar mag uw aanbod staan?", widget=forms.RadioSelect)
    tot = forms.DateField(label="Tot wanneer?", required=False)
    uren_bijhouden = forms.BooleanField(label="Mijn uren mogen worden geteld", required=False)
    omschrijving = forms.CharField(
        label="Wat wilt u nog vertellen?", widget=forms.Textarea(attrs={"rows": 3}), required=False
    )

    def __init__(self, profiel: Profiel, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        beleid = profiel.naoberschap
        for naam, delen in (("werk", beleid.werk), ("vorm", beleid.vormen), ("platform", beleid.platforms)):
            _zet(self, naam, _lijst(delen))
        _zet(self, "gebied", [("", "Kies"), *_lijst(profiel.gebieden)])

    def wie(self, naam: str) -> Inschrijving:
        velden = ("gebied", "telefoon", "email", "postcode", "organisatie", "kring", "uren_bijhouden")
        return Inschrijving(naam=naam, **{v: self.cleaned_data[v] for v in velden})

    def aanbod(self) -> Aanbodinvoer:
        c = self.cleaned_data
        return Aanbodinvoer(
            werk=frozenset(c["werk"]), vorm=c["vorm"], platform=c["platform"], tijden=frozenset(c["tijden"]),
            talen=frozenset(t.strip() for t in c["talen"].split(",") if t.strip()), omschrijving=c["omschrijving"],
            tot=c["tot"],
        )  # fmt: skip


class Hulpvraagformulier(Formulier):
    vrager = forms.ChoiceField(
        label="Voor wie vraagt u dit?",
        choices=[
            ("inwoner", "voor mijzelf"),
            ("mantelzorger", "omdat ik voor iemand zorg"),
            ("initiatief", "voor een initiatief van inwoners"),
        ],
        widget=forms.RadioSelect,
    )
    werk = forms.ChoiceField(label="Welke hulp zoekt u?")
    omschrijving = forms.CharField(
        label="Vertel wat u nodig hebt",
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Vrijwilligers lezen dit. Uw naam staat er niet bij.",
    )
    vorm = forms.ChoiceField(label="Hoe vaak?", widget=forms.RadioSelect)
    tijden = forms.MultipleChoiceField(label="Wanneer?", choices=list(TIJDEN.items()), widget=_VINKJES, required=False)
    taal = forms.CharField(label="Welke taal moet iemand spreken?", max_length=60, required=False)
    gebied = forms.ChoiceField(label="Waar woont u?")
    postcode = forms.CharField(label="Postcode", max_length=7, required=False)
    contact = forms.CharField(label="Telefoon of e-mail", max_length=120)
    kring = forms.CharField(label="Straat, kerk of vereniging", max_length=120, required=False)
    platform = forms.ChoiceField(label="Waar mag uw vraag staan?", widget=forms.RadioSelect)
    kenmerken = forms.MultipleChoiceField(label="Wat klopt?", widget=_VINKJES, required=False)

    def __init__(self, profiel: Profiel, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        beleid = profiel.naoberschap
        _zet(self, "werk", [("", "Kies"), *_lijst(beleid.werk)])
        _zet(self, "gebied", [("", "Kies"), *_lijst(profiel.gebieden)])
        for naam, delen in (("vorm", beleid.vormen), ("platform", beleid.platforms), ("kenmerken", beleid.kenmerken)):
            _zet(self, naam, _lijst(delen))
        if not beleid.kenmerken:
            del self.fields["kenmerken"]

    def vraag(self, naam: str) -> Hulpinvoer:
        c = self.cleaned_data
        velden = (
            "vrager",
            "contact",
            "werk",
            "omschrijving",
            "gebied",
            "vorm",
            "platform",
            "postcode",
            "taal",
            "kring",
        )
        return Hulpinvoer(
            naam=naam,
            tijden=frozenset(c["tijden"]),
            kenmerken=frozenset(c.get("kenmerken", ())),
            **{v: c[v] for v in velden},
        )


class Voorstelformulier(Formulier):
    antwoord = forms.ChoiceField(
        label="Wilt u dit?", choices=[("ja", "Ja, graag"), ("nee", "Nee")], widget=forms.RadioSelect
    )


class Mantelzorgmelding(Formulier):
    voor_wie = forms.CharField(label="Voor wie zorgt u?", max_length=120)
    relatie = forms.CharField(
        label="Wie is dat van u?", max_length=60, help_text="Bijvoorbeeld: mijn vader, mijn buurvrouw."
    )
    uren = forms.DecimalField(label="Hoeveel uur per week?", max_digits=4, decimal_places=1, localize=True)
    sinds = forms.DateField(label="Sinds wanneer?")
    onbetaald = forms.ChoiceField(label="Krijgt u ervoor betaald?", choices=_JA_NEE, widget=forms.RadioSelect)
    beroepsmatig = forms.ChoiceField(label="Doet u dit voor uw beroep?", choices=_JA_NEE, widget=forms.RadioSelect)
    werkend = forms.BooleanField(label="Ik heb ook betaald werk", required=False)
    steunvraag = forms.CharField(
        label="Wat hebt u zelf nodig?", widget=forms.Textarea(attrs={"rows": 3}), required=False
    )
    overdraagbaar = forms.CharField(
        label="Welke taken kan een ander overnemen?", widget=forms.Textarea(attrs={"rows": 2}), required=False
    )
    gebied = forms.ChoiceField(label="Waar woont u?")
    telefoon = forms.CharField(label="Telefoon", max_length=20, required=False)

    def __init__(self, profiel: Profiel, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _zet(self, "gebied", [("", "Kies"), *_lijst(profiel.gebieden)])

    def zorg(self, naam: str) -> Mantelzorginvoer:
        c = self.ingevuld()
        betaald, beroep = c.pop("onbetaald") == "ja", c.pop("beroepsmatig") == "ja"
        return Mantelzorginvoer(naam=naam, onbetaald=not betaald, beroepsmatig=beroep, vrijwillig=True, **c)
