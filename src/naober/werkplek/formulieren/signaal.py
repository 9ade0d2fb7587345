"""Reporting a signal, and what is recorded while it is followed up."""

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms

from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.signalen import Signaalbron, Signaalgrond, Signaalsoort
from naober.gemeente.signaalkader import Signaalkader
from naober.gezicht.formulier import Formulier
from naober.signalen.rules import DREIGT, ERNSTIG, GEWOON, Inzending, Wie
from naober.werkplek.formulieren.ingang import Binnenkomstformulier
from naober.werkplek.formulieren.velden import antwoorden, keuzes, lang, voeg_velden_toe

VOOR = "veld-"
_DAGDELEN = [("ochtend", "ochtend"), ("middag", "middag"), ("avond", "avond")]
_JA_NEE = [("ja", "ja"), ("nee", "nee")]
_VAN_IEMAND = ("geslachtsnaam", "voornamen", "geboortedatum")
_VAN_ADRES = ("postcode", "huisnummer", "toevoeging")


class Meldformulier(Formulier):
    """One signal. It asks only what this kind needs: of a group no name or address, of an address no name."""

    omschrijving = forms.CharField(
        label="Wat zag of hoorde u?", widget=lang(4), required=False,
        help_text="Schrijf op wat u zelf zag of hoorde. Geen burgerservicenummer en geen oordeel.",
    )  # fmt: skip
    ernst = forms.TypedChoiceField(label="Hoe ernstig is het?", coerce=int, initial=GEWOON, widget=forms.RadioSelect)
    geslachtsnaam = forms.CharField(label="Achternaam", max_length=120, required=False)
    voornamen = forms.CharField(label="Voornaam", max_length=120, required=False)
    geboortedatum = forms.DateField(label="Geboortedatum", required=False)
    postcode = forms.CharField(label="Postcode", max_length=7, required=False)
    huisnummer = forms.IntegerField(label="Huisnummer", min_value=1, max_value=99999, required=False)
    toevoeging = forms.CharField(label="Toevoeging", max_length=10, required=False)
    gebied = forms.ChoiceField(label="In welk gebied speelt dit?", required=False)
    leefwereld = forms.ChoiceField(label="Waar is dit gezien?", required=False, widget=forms.RadioSelect)
    wortels = forms.MultipleChoiceField(
        label="Wat kan hieronder liggen?", required=False, widget=forms.CheckboxSelectMultiple
    )
    weet_ervan = forms.ChoiceField(
        label="Weet de inwoner dat u dit meldt?", required=False, choices=_JA_NEE, widget=forms.RadioSelect
    )
    melder = forms.CharField(label="Uw naam", max_length=120, required=False)
    organisatie = forms.CharField(label="Uw organisatie", max_length=120, required=False)
    melder_contact = forms.CharField(
        label="Hoe bereiken wij u?", max_length=120, required=False, help_text="Telefoonnummer of e-mailadres."
    )
    inspanning = forms.BooleanField(label="Dit hebben wij eerst zelf gedaan", required=False)

    zonder_aanduiding = frozenset({"omschrijving", "geslachtsnaam", "leefwereld", "gebied", "inspanning"})

    def __init__(
        self, profiel: Profiel, kader: Signaalkader, soort: Signaalsoort, bron: Signaalbron, grond: Signaalgrond,
        *args: Any, **kwargs: Any,
    ) -> None:  # fmt: skip
        super().__init__(*args, **kwargs)
        self.soort, self.bron = soort, bron
        ernst = [(GEWOON, "gewoon"), (ERNSTIG, "ernstig"), (DREIGT, soort.dreigt or "er dreigt iets")]
        keuzes(self, "ernst", [(str(code), naam) for code, naam in ernst], leeg=False)
        keuzes(self, "gebied", [(g.code, g.naam) for g in profiel.gebieden])
        keuzes(self, "leefwereld", [(w.code, w.naam) for w in kader.leefwerelden], leeg=False)
        keuzes(self, "wortels", [(w.code, w.naam) for w in kader.wortels], leeg=False)
        weg = {"gebied"} if soort.over != "groep" else {*_VAN_IEMAND, *_VAN_ADRES, "weet_ervan"}
        weg |= set(_VAN_IEMAND) if soort.over == "adres" else set()
        weg |= set() if soort.leefwereld else {"leefwereld"}
        weg |= set() if kader.wortels else {"wortels"}
        weg |= set() if grond.inspanning else {"inspanning"}
        for naam in weg:
            self.fields.pop(naam)
        voeg_velden_toe(self, soort.velden, VOOR)

    def inzending(self) -> Inzending:
        c = self.cleaned_data
        gegeven = antwoorden(self, self.soort.velden, VOOR)
        return Inzending(
            self.soort.code, self.bron.code, c["omschrijving"],
            Wie(
                voornamen=c.get("voornamen", ""), geslachtsnaam=c.get("geslachtsnaam", ""),
                geboortedatum=c.get("geboortedatum"), huisnummer=c.get("huisnummer"),
                toevoeging=c.get("toevoeging", ""), postcode=c.get("postcode", "").replace(" ", "").upper(),
            ),
            gebied=c.get("gebied", ""), ernst=c["ernst"], organisatie=c["organisatie"], melder=c["melder"],
            melder_contact=c["melder_contact"], leefwereld=c.get("leefwereld", ""),
            wortels=tuple(c.get("wortels", ())), antwoorden=gegeven, bedrag=_bedrag(gegeven.get("bedrag")),
            weet_ervan={"ja": True, "nee": False}.get(c.get("weet_ervan", "")), inspanning=c.get("inspanning", False),
        )  # fmt: skip


def _bedrag(waarde: object) -> Decimal | None:
    """The amount that a debt is about, from the answer to the question for it; None when that is no amount."""
    try:
        bedrag = Decimal(str(waarde or "").replace(".", "").replace(",", "."))
    except InvalidOperation:
        return None
    return bedrag if 0 <= bedrag < 10**8 else None


class Meldcodeformulier(Formulier):
    """What danger there is now, when there is any."""

    acuut = forms.CharField(
        label="Welk gevaar is er nu? (mag leeg blijven)", required=False, widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Alleen als er nu gevaar is. Dan wacht u niet op de gesprekken.",
    )  # fmt: skip


class Koppelformulier(Formulier):
    """Find the resident that this signal is about, and say by what one is sure."""

    zoek = forms.CharField(
        label="Achternaam, of postcode met huisnummer", max_length=80, help_text="Zoek alleen om wie dit signaal gaat."
    )
    geboortedatum = forms.DateField(label="Geboortedatum", required=False)
    persoon = forms.ChoiceField(label="Om wie gaat het?", required=False, widget=forms.RadioSelect)
    reden = forms.CharField(label="Waaraan ziet u dat?", max_length=150, required=False, widget=lang(2))

    zonder_aanduiding = frozenset({"persoon", "reden"})

    def toon(self, gevonden: Sequence[tuple[str, str]]) -> None:
        """Offer who was found; before anything was found there is nobody to choose."""
        if gevonden:
            keuzes(self, "persoon", gevonden, leeg=False)
        else:
            for naam in ("persoon", "reden"):
                self.fields.pop(naam)


class Pogingformulier(Formulier):
    soort = forms.ChoiceField(label="Hoe?", widget=forms.RadioSelect)
    dag = forms.DateField(label="Wanneer?")
    dagdeel = forms.ChoiceField(
        label="Welk deel van de dag?", choices=_DAGDELEN, required=False, widget=forms.RadioSelect
    )
    bereikt = forms.ChoiceField(label="Hebt u de inwoner gesproken?", choices=_JA_NEE, widget=forms.RadioSelect)
    toelichting = forms.CharField(label="Hoe ging het?", required=False, widget=lang(2))

    def __init__(self, kader: Signaalkader, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "soort", [(c.code, c.naam) for c in kader.contactsoorten], leeg=False)


class Aanbodformulier(Formulier):
    dag = forms.DateField(label="Wanneer zei de inwoner ja?")


class Opvolgformulier(Formulier):
    niveau = forms.ChoiceField(label="Op welk niveau?", widget=forms.RadioSelect)
    wat = forms.CharField(label="Wat gebeurt er?", widget=lang(2))
    wie = forms.CharField(label="Wie doet het?", max_length=120)
    uiterlijk_op = forms.DateField(label="Uiterlijk wanneer?")

    def __init__(self, kader: Signaalkader, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "niveau", [(n.code, n.naam) for n in kader.niveaus], leeg=False)


class Groepformulier(Formulier):
    maatregel = forms.ChoiceField(label="Wat is er voor de hele groep?")
    niveau = forms.ChoiceField(label="Op welk niveau?", widget=forms.RadioSelect)

    def __init__(
        self, kader: Signaalkader, maatregelen: Sequence[tuple[str, str]], *args: Any, **kwargs: Any
    ) -> None:  # fmt: skip
        super().__init__(*args, **kwargs)
        keuzes(self, "maatregel", maatregelen)
        keuzes(self, "niveau", [(n.code, n.naam) for n in kader.niveaus], leeg=False)


class Uitkomstformulier(Formulier):
    uitkomst = forms.CharField(label="Wat kwam ervan?", widget=lang(3))


class Doorstuurformulier(Formulier):
    team = forms.ChoiceField(label="Naar welk team?")
    reden = forms.CharField(label="Waarom dit team?", widget=lang(2))

    def __init__(self, teams: Sequence[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "team", teams)


class Sluitformulier(Formulier):
    resultaat = forms.ChoiceField(label="Hoe liep het af?", widget=forms.RadioSelect)
    niveau = forms.ChoiceField(label="Op welk niveau is het opgevolgd?", widget=forms.RadioSelect)
    normaliseren = forms.CharField(label="Waarom is gewoner en lichter niet genoeg?", required=False, widget=lang(2))
    toelichting = forms.CharField(label="Wat is er gedaan?", widget=lang(3))

    def __init__(self, kader: Signaalkader, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(
            self,
            "resultaat",
            [(r.code, r.naam) for r in kader.resultaten if r.code != "samengevoegd" and not r.hulp],
            leeg=False,
        )
        keuzes(self, "niveau", [(n.code, n.naam) for n in kader.niveaus], leeg=False)
        if kader.normaliseren is None:
            self.fields.pop("normaliseren")


class Signaalvraagformulier(Binnenkomstformulier):
    """The form of the entrance, with for whom it is and how the signal was followed up."""

    persoon = forms.ChoiceField(label="Wie vraagt hulp?", widget=forms.RadioSelect)
    resultaat = forms.ChoiceField(label="Waarbij?", widget=forms.RadioSelect, initial="hulpvraag")
    niveau = forms.ChoiceField(label="Op welk niveau is het signaal opgevolgd?", widget=forms.RadioSelect)
    toelichting = forms.CharField(label="Wat is er gedaan?", widget=lang(2))

    def __init__(
        self, profiel: Profiel, kader: Signaalkader, personen: Sequence[tuple[str, str]], *args: Any, **kwargs: Any
    ) -> None:
        super().__init__(profiel, *args, **kwargs)
        keuzes(self, "persoon", personen, leeg=False)
        keuzes(self, "resultaat", [(r.code, r.naam) for r in kader.resultaten if r.hulp], leeg=False)
        keuzes(self, "niveau", [(n.code, n.naam) for n in kader.niveaus], leeg=False)
        # The resident asks: who told us first stands in the signal.
        for naam in ("soort", "melder", "melder_relatie", "ontvangen_op"):
            self.fields.pop(naam, None)
        self.order_fields(["persoon", "omschrijving", "leefgebieden"])
