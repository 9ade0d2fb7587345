"""Forms of contracts, choosing a provider and allocating. They only read the input; what may be is for the rules."""

from collections.abc import Mapping
from typing import Any

from django import forms

from naober.gemeente.inkoopbeschrijving import BEKOSTIGING
from naober.gemeente.profiel import Profiel
from naober.gezicht.formulier import Formulier
from naober.levering.actions.toewijzen import Toewijzingsinvoer
from naober.levering.rules.contract import EERSTE_JAAR, Contractvoornemen, Productinvoer
from naober.levering.rules.keuze import Aanbod
from naober.levering.rules.varianten import EENHEDEN, FREQUENTIES
from naober.werkplek.formulieren import velden
from naober.werkplek.formulieren.velden import Bedragveld, lang

Keuze = tuple[str, str]
_WET = [("", "gaat niet met een bericht"), ("iwmo", "Wmo 2015"), ("ijw", "Jeugdwet")]


def _datum(label: str, *, verplicht: bool = True, help_text: str = "") -> forms.DateField:
    return forms.DateField(label=label, required=verplicht, help_text=help_text)


def _tekst(label: str, *, verplicht: bool = True, regels: int = 2, help_text: str = "") -> forms.CharField:
    return forms.CharField(label=label, required=verplicht, widget=lang(regels), help_text=help_text)


class Aanbiederformulier(Formulier):
    naam = forms.CharField(label="Naam", max_length=120)
    agb = forms.CharField(label="AGB-code", max_length=8, required=False, help_text="Acht cijfers.")
    klachtenregeling = _tekst("Waar staat de klachtenregeling?", help_text="Zonder wordt niemand ingeschreven.")
    iban = forms.CharField(label="Rekeningnummer", max_length=42, required=False, help_text="Hierop betaalt u uit.")
    gezindten = _tekst(
        "Voor wie heeft de aanbieder bijzonder oog?", verplicht=False, help_text="Een op elke regel, zoals een geloof."
    )
    cultuursensitief = _tekst("Hoe is diversiteit geborgd?", verplicht=False)
    clientenorganisatie = forms.BooleanField(label="Van en door cliënten", required=False)
    organisatie = forms.ChoiceField(
        label="Welke organisatie op de sociale kaart is dit?", required=False,
        help_text="Daardoor zien inwoners waar de aanbieder zit.",
    )  # fmt: skip

    def __init__(self, organisaties: list[Keuze], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        velden.keuzes(self, "organisatie", [("", "staat er niet op"), *organisaties], leeg=False)

    def invoer(self, op_kaart: Mapping[str, Any]) -> dict[str, Any]:
        """The input as the action asks it. `op_kaart`: the organisations of the map by their number."""
        c = self.ingevuld()
        gezindten = [g.strip()[:60] for g in c["gezindten"].splitlines() if g.strip()]
        return {**c, "gezindten": gezindten, "organisatie": op_kaart.get(c["organisatie"])}


class Aanbiederwijziging(Aanbiederformulier):
    """The same of a provider that is there already."""

    actief = forms.BooleanField(label="Inwoners kunnen deze aanbieder kiezen", required=False)


class Contractformulier(Formulier):
    """A whole contract; the choices are those of the profile."""

    zonder_aanduiding = frozenset({"einde", "reden_zonder_einde", "eisen_op", "niveau", "namens"})
    aanbieder = forms.ChoiceField(label="Aanbieder")
    traject = forms.ChoiceField(label="Uit welke inkoop?", required=False)
    kenmerk = forms.CharField(label="Kenmerk", max_length=40)
    naam = forms.CharField(label="Waar gaat het over?", max_length=160)
    wetten = forms.MultipleChoiceField(label="Onder welke wet?", widget=forms.CheckboxSelectMultiple)
    schaal = forms.ChoiceField(label="Schaal")
    schaal_reden = _tekst("Waarom op deze schaal?")
    procedure = forms.ChoiceField(label="Inkoopprocedure")
    namens = forms.ChoiceField(label="Gesloten door", required=False)
    niveau = forms.ChoiceField(label="Niveau van de afspraak", required=False)
    perceel = forms.CharField(label="Perceel of doelgroep", max_length=80, required=False)
    eisen_op = _datum("Wanneer zijn de kwaliteitseisen vastgesteld?", verplicht=False)
    ingang = _datum("Eerste dag")
    einde = _datum("Laatste dag", verplicht=False)
    reden_zonder_einde = forms.CharField(label="Waarom is er geen laatste dag?", max_length=200, required=False)
    resultaten = _tekst("Welke resultaten zijn afgesproken?", verplicht=False, regels=3)
    resultaat_maanden = forms.IntegerField(
        label="Om de hoeveel maanden meldt de aanbieder het resultaat?", min_value=1, max_value=60, required=False
    )
    overgang = forms.BooleanField(label="Voor wie al hulp had toen de wet veranderde", required=False)
    zittend = forms.BooleanField(label="De aanbieder hielp deze cliënten al", required=False)

    def __init__(self, profiel: Profiel, aanbieders: list[Keuze], trajecten: list[Keuze], *args: Any) -> None:
        super().__init__(*args)
        i = profiel.inkoop
        wetten = dict.fromkeys(p.wet for p in profiel.producten if "zin" in p.leveringsvormen)
        kies: dict[str, list[Keuze]] = {
            "aanbieder": aanbieders, "traject": [("", "geen"), *trajecten], "wetten": [(w, w) for w in wetten],
            "schaal": [(s.code, s.naam) for s in i.schalen], "procedure": [(p.code, p.naam) for p in i.procedures],
            "namens": [("", "de gemeente zelf"), *((v.code, v.naam) for v in i.verbanden)],
            "niveau": [("", "geen"), *((n.code, n.naam) for n in i.niveaus)],
        }  # fmt: skip
        for naam, keuzes in kies.items():
            veld = self.fields[naam]
            if isinstance(veld, forms.ChoiceField):
                veld.choices = keuzes
        for naam, heeft in (("traject", trajecten), ("niveau", i.niveaus), ("overgang", i.overgang)):
            if not heeft:
                del self.fields[naam]
        if not i.overgang:
            del self.fields["zittend"]

    def voornemen(self) -> Contractvoornemen:
        """The input as the rules ask it."""
        g = self.cleaned_data
        return Contractvoornemen(
            kenmerk=g["kenmerk"], naam=g["naam"], wetten=tuple(g["wetten"]), schaal=g["schaal"],
            schaal_reden=g["schaal_reden"], procedure=g["procedure"], ingang=g["ingang"], einde=g["einde"],
            reden_zonder_einde=g["reden_zonder_einde"], perceel=g["perceel"], namens=g["namens"],
            niveau=g.get("niveau", ""), resultaten=g["resultaten"],
            resultaat_maanden=g["resultaat_maanden"], overgang=g.get("overgang", False),
            zittend=g.get("zittend", False), eisen_op=g["eisen_op"],
        )  # fmt: skip


class Productformulier(Formulier):
    zonder_aanduiding = frozenset({"wet"})
    product = forms.ChoiceField(label="Product")
    bekostiging = forms.ChoiceField(label="Hoe wordt het betaald?", choices=list(BEKOSTIGING.items()))
    wet = forms.ChoiceField(label="Berichten volgens", choices=_WET, required=False)
    productcategorie = forms.CharField(label="Productcategorie", max_length=2, required=False)
    productcode = forms.CharField(label="Productcode", max_length=5, required=False)
    eenheid = forms.ChoiceField(label="Eenheid", choices=[("", "geen"), *EENHEDEN.items()], required=False)
    frequentie = forms.ChoiceField(label="Frequentie", choices=[("", "geen"), *FREQUENTIES.items()], required=False)
    vrije_keuze = forms.BooleanField(label="De inwoner kan vrij kiezen", required=False, initial=True)
    resultaat = _tekst("Welk resultaat?", verplicht=False)

    def __init__(self, producten: list[Keuze], *args: Any) -> None:
        super().__init__(*args)
        veld = self.fields["product"]
        if isinstance(veld, forms.ChoiceField):
            veld.choices = producten

    def invoer(self) -> Productinvoer:
        """The input as the rules ask it."""
        return Productinvoer(**{naam: self.cleaned_data[naam] for naam in Productinvoer.__dataclass_fields__})


class Tariefformulier(Formulier):
    bedrag = Bedragveld(label="Tarief per eenheid")
    geldig_van = _datum("Vanaf")
    onderbouwing = _tekst("Waarom is dit een reële prijs?")


class Ruimteformulier(Formulier):
    jaar = forms.IntegerField(label="Jaar", min_value=EERSTE_JAAR, max_value=2100)
    bedrag = Bedragveld(label="Ruimte in dat jaar")


class Controleformulier(Formulier):
    eis = forms.ChoiceField(label="Eis")
    uitkomst = forms.ChoiceField(
        label="Uitkomst",
        choices=[("voldoet", "voldoet"), ("deels", "voldoet voor een deel"), ("niet", "voldoet niet")],
    )
    toelichting = _tekst("Waaraan zag u dat?")
    verbeteren_voor = _datum("Wanneer is het in orde?", verplicht=False, help_text="Als de aanbieder niet voldoet.")

    def __init__(self, eisen: list[Keuze], *args: Any) -> None:
        super().__init__(*args)
        veld = self.fields["eis"]
        if isinstance(veld, forms.ChoiceField):
            veld.choices = eisen


class Indexformulier(Formulier):
    procent = forms.DecimalField(label="Index in procenten", max_digits=5, decimal_places=2, localize=True)
    geldig_van = _datum("Vanaf")
    onderbouwing = _tekst("Waarop is de index gebaseerd?")


class Eindformulier(Formulier):
    einde = _datum("Laatste dag")
    reden = _tekst("Waarom?")


class Ingaanformulier(Formulier):
    """Nothing to fill in: the contract begins."""


class Beschikbaarheidformulier(Formulier):
    wachttijd_weken = forms.IntegerField(label="Wachttijd in weken", min_value=0, required=False)
    stop = forms.BooleanField(label="Geen nieuwe cliënten", required=False)
    reden = _tekst("Waarom is er geen plek?", verplicht=False)


class Keuzeformulier(Formulier):
    """Which provider the resident chose, in the order in which they were shown; `getoond` goes along hidden."""

    aanbieder = forms.ChoiceField(label="Voor welke aanbieder kiest de inwoner?", widget=forms.RadioSelect)
    wensen = forms.MultipleChoiceField(
        label="Wat vindt de inwoner belangrijk?", required=False, widget=forms.CheckboxSelectMultiple
    )
    toelichting = _tekst("Waarom deze aanbieder?", verplicht=False, help_text="In de woorden van de inwoner.")
    nieuw_aanbod = forms.BooleanField(label="De inwoner wil zelf iets nieuws", required=False)

    def __init__(self, aanbod: tuple[Aanbod, ...], wensen: list[str], overgang: bool, *args: Any) -> None:
        super().__init__(*args)
        self.getoond = [a.aanbieder for a in aanbod]
        for naam, keuzes in (
            ("aanbieder", [(str(a.aanbieder), a.naam) for a in aanbod if not a.stop]),
            ("wensen", [(w, w) for w in wensen]),
        ):
            veld = self.fields[naam]
            if isinstance(veld, forms.ChoiceField):
                veld.choices = keuzes
        if not wensen:
            del self.fields["wensen"]
        if not overgang:
            del self.fields["nieuw_aanbod"]


class Toewijsformulier(Formulier):
    """What is ordered: the form and the fields of the national standard."""

    vorm = forms.ChoiceField(
        label="Vorm",
        choices=[
            ("specifiek", "één product met een omvang"),
            ("aspecifiek", "een categorie"),
            ("generiek", "een budget"),
        ],
    )
    variant = forms.ChoiceField(
        label="Variant", choices=[("inspanning", "inspanningsgericht"), ("output", "outputgericht")]
    )
    ingang = _datum("Eerste dag")
    einde = _datum("Laatste dag", verplicht=False)
    volume = forms.IntegerField(label="Volume", min_value=1, required=False)
    eenheid = forms.ChoiceField(label="Eenheid", choices=[("", "geen"), *EENHEDEN.items()], required=False)
    frequentie = forms.ChoiceField(label="Frequentie", choices=[("", "geen"), *FREQUENTIES.items()], required=False)
    budget = Bedragveld(label="Budget", required=False)
    commentaar = forms.CharField(
        label="Doel van de hulp",
        max_length=200,
        required=False,
        help_text="Dit leest de aanbieder, en daarover meldt die het resultaat.",
    )
    vervangt = forms.ChoiceField(label="Komt in de plaats van", required=False)

    def __init__(self, eerdere: list[Keuze], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        velden.keuzes(self, "vervangt", [("", "niets"), *eerdere], leeg=False)
        if not eerdere:
            del self.fields["vervangt"]

    def invoer(self) -> Toewijzingsinvoer:
        """The input as the rules ask it."""
        eigen = Toewijzingsinvoer.__dataclass_fields__
        return Toewijzingsinvoer(**{n: w for n, w in self.cleaned_data.items() if n in eigen})
