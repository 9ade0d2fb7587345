"""What a provider reports and asks."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django import forms

from naober.gezicht.formulier import Formulier
from naober.istandaard import codelijst
from naober.levering.rules.jeugd import Woonplaats
from naober.levering.rules.leveren import TIJDELIJK, redenen_einde
from naober.levering.rules.resultaat import OORDELEN, TEVREDEN_VAN, Doeloordeel, Resultaatinvoer
from naober.levering.rules.verzoek import REDENEN_AFWIJZING, REDENEN_VERZOEK, Gevraagd
from naober.werkplek.formulieren.velden import keuzes, lang

_LEEG = [("", "niet ingevuld")]
_WETTEN = [("iwmo", "Wmo 2015"), ("ijw", "Jeugdwet")]


class Startformulier(Formulier):
    """Help begins."""

    begin = forms.DateField(label="Op welke dag begon de hulp?")


class Stopformulier(Formulier):
    """Help ends, for good or for the time being."""

    eind = forms.DateField(label="Wat was de laatste dag?")
    reden = forms.ChoiceField(label="Waarom stopt de hulp?")
    toelichting = forms.CharField(label="Toelichting", widget=lang(2), required=False)

    def __init__(self, *args: Any, wet: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "reden", redenen_einde(wet).items(), leeg=False)


class Definitiefformulier(Formulier):
    """Help that had stopped for the time being does not begin again."""

    eind = forms.DateField(label="Wat was de laatste dag van de hulp?")
    reden = forms.ChoiceField(label="Waarom stopt de hulp?")

    def __init__(self, *args: Any, wet: str, gestopt: date | None) -> None:
        super().__init__(*args, initial={"eind": gestopt})
        keuzes(self, "reden", [(c, n) for c, n in redenen_einde(wet).items() if c != TIJDELIJK])


class Dagdelenformulier(Formulier):
    """Day parts go off a voucher."""

    dag = forms.DateField(label="Op welke dag deed de cliënt mee?")
    dagdelen = forms.IntegerField(label="Hoeveel dagdelen?", help_text="Een tot drie.")
    toelichting = forms.CharField(label="Toelichting", max_length=200, required=False)


class Wijzigingformulier(Formulier):
    """Another allocation than there is."""

    referentie = forms.CharField(label="Uw kenmerk", max_length=20, help_text="Een nummer dat u niet eerder gebruikte.")
    reden = forms.ChoiceField(label="Waarom?", choices=list(REDENEN_VERZOEK.items()))
    ingang = forms.DateField(label="Vanaf")
    einde = forms.DateField(label="Tot en met", required=False)
    volume = forms.IntegerField(label="Hoeveel", min_value=0, required=False)
    eenheid = forms.ChoiceField(label="Eenheid", required=False)
    frequentie = forms.ChoiceField(label="Hoe vaak", required=False)
    commentaar = forms.CharField(label="Toelichting", widget=lang(3), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for veld, lijst in (("eenheid", "WJ756"), ("frequentie", "WMO757")):
            keuzes = [(code, regel.betekenis) for code, regel in codelijst(lijst, "iwmo").items()]
            self.fields[veld].choices = [*_LEEG, *keuzes]  # type: ignore[attr-defined]

    def gevraagd(self) -> Gevraagd:
        c = self.cleaned_data
        velden = ("ingang", "einde", "volume", "eenheid", "frequentie", "commentaar")
        return Gevraagd(**{v: c[v] for v in velden})


class Vraagformulier(Wijzigingformulier):
    """An allocation for somebody who came to the provider first."""

    wet = forms.ChoiceField(label="Welke wet?", choices=_WETTEN)
    bsn = forms.CharField(label="Burgerservicenummer", max_length=12)
    productcategorie = forms.CharField(label="Productcategorie", max_length=2, required=False)
    productcode = forms.CharField(label="Productcode", max_length=5, required=False)
    verwijzer = forms.ChoiceField(label="Wie verwees?", required=False)
    verwijzer_naam = forms.CharField(label="Naam van wie verwees", max_length=64, required=False)
    field_order = ("wet", "bsn", "referentie", "productcategorie", "productcode", "ingang", "einde", "volume",
                   "eenheid", "frequentie", "verwijzer", "verwijzer_naam", "commentaar")  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["reden"]
        keuzes = [(code, regel.betekenis) for code, regel in codelijst("COD327", "iwmo").items()]
        self.fields["verwijzer"].choices = [*_LEEG, *keuzes]  # type: ignore[attr-defined]

    def gevraagd(self) -> Gevraagd:
        c = self.cleaned_data
        velden = ("ingang", "einde", "volume", "eenheid", "frequentie", "commentaar", "productcategorie", "productcode")
        return Gevraagd(**{v: c[v] for v in velden}, verwijzer=c["verwijzer"], verwijzer_naam=c["verwijzer_naam"])


class Resultaatformulier(Formulier):
    """What the help brought about: a verdict for each agreed result, and what the provider heard of the resident."""

    van = forms.DateField(label="Vanaf")
    tot = forms.DateField(label="Tot en met")
    tevreden = forms.IntegerField(
        label="Hoe tevreden is de cliënt?", required=False, help_text="Een cijfer van 1 tot en met 10."
    )
    tevreden_van = forms.ChoiceField(
        label="Van wie is dat cijfer?", choices=[*_LEEG, *TEVREDEN_VAN.items()], required=False
    )
    reden_einde = forms.ChoiceField(label="Waarom stopte de hulp?", required=False)
    vervangt = forms.ChoiceField(label="Komt in de plaats van", required=False)

    def __init__(
        self,
        doelen: Sequence[str],
        eerder: list[tuple[str, str]],
        *args: Any,
        redenen: Mapping[str, str],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.doelen = doelen
        for nr, doel in enumerate(doelen, start=1):
            self.fields[f"oordeel-{nr}"] = forms.ChoiceField(
                label=doel, choices=list(OORDELEN.items()), widget=forms.RadioSelect
            )
            self.fields[f"uitleg-{nr}"] = forms.CharField(label="Waaraan ziet u dat?", widget=lang(3))
        keuzes(self, "reden_einde", [*_LEEG, *redenen.items()], leeg=False)
        keuzes(self, "vervangt", [("", "niets, dit is een nieuwe melding"), *eerder], leeg=False)
        if not redenen:
            del self.fields["reden_einde"]
        if not eerder:
            del self.fields["vervangt"]
        per_doel = [f"{wat}-{nr}" for nr in range(1, len(doelen) + 1) for wat in ("oordeel", "uitleg")]
        self.order_fields(["vervangt", "van", "tot", *per_doel, "tevreden", "tevreden_van", "reden_einde"])

    def invoer(self) -> Resultaatinvoer:
        """The input as the action asks it."""
        c = self.cleaned_data
        oordelen = (Doeloordeel(d, c[f"oordeel-{n}"], c[f"uitleg-{n}"]) for n, d in enumerate(self.doelen, start=1))
        return Resultaatinvoer(
            c["van"], c["tot"], tuple(oordelen), c["tevreden"], c["tevreden_van"], c.get("reden_einde", "")
        )


# What the residence principle asks (`rules/jeugd.py`).
_ALLEEN_WOONPLAATS = "Alleen bij het woonplaatsbeginsel: de vier cijfers van die gemeente."
_WOONPLAATS = ("gezag", "voogdij_gi", "verblijf", "brp", "brp_voor_verblijf")


def _gemeente(label: str) -> forms.CharField:
    return forms.CharField(label=label, max_length=4, required=False, help_text=_ALLEEN_WOONPLAATS)


class Antwoordformulier(Formulier):
    """What the municipality says to a request."""

    antwoord = forms.ChoiceField(
        label="Antwoord",
        choices=[("onderzoek", "Ik onderzoek dit"), ("afgewezen", "Ik wijs dit af")],
        widget=forms.RadioSelect,
    )
    reden = forms.ChoiceField(label="Waarom wijst u af?", choices=[*_LEEG, *REDENEN_AFWIJZING.items()], required=False)
    andere_gemeente = forms.CharField(
        label="Welke gemeente betaalt?",
        max_length=4,
        required=False,
        help_text=_ALLEEN_WOONPLAATS,
    )
    gezag = _gemeente("Waar woont wie het gezag heeft?")
    voogdij_gi = forms.BooleanField(label="Een gecertificeerde instelling heeft de voogdij", required=False)
    verblijf = _gemeente("Waar is de jongere echt?")
    brp = _gemeente("Waar is de jongere ingeschreven?")
    brp_voor_verblijf = _gemeente("Waar was dat vlak voor het eerste verblijf buiten huis?")
    toelichting = forms.CharField(label="Toelichting", widget=lang(3), required=False)
    zonder_aanduiding = frozenset(_WOONPLAATS)

    def __init__(self, *args: Any, wet: str) -> None:
        super().__init__(*args)
        if wet != "ijw":
            for veld in ("andere_gemeente", *_WOONPLAATS):
                del self.fields[veld]

    def invoer(self) -> dict[str, Any]:
        """The input as the action asks it; with facts about where the youth belongs when any was filled in."""
        c = self.ingevuld()
        feiten = {veld: c.pop(veld) for veld in _WOONPLAATS if veld in c}
        return {**c, "feiten": Woonplaats(**feiten) if any(feiten.values()) else None}
