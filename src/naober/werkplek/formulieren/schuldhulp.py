"""The forms of help with debts."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms

from naober.gemeente.schuldhulpkader import Schuldhulpkader
from naober.gezicht.formulier import Formulier
from naober.inkomen.rules.regeling import UITKOMSTEN
from naober.inkomen.rules.schulden import ANTWOORDEN, Schuldinvoer
from naober.inkomen.rules.stappen import Stapinvoer
from naober.inkomen.rules.traject import AFWIJZING, TOELATING, Aanmelding, Schuldgesprek
from naober.inkomen.rules.woorden import REDENEN, SCHULDSOORTEN, STAPPEN, VORMEN, stapnaam
from naober.werkplek.formulieren.velden import Bedragveld, keuzes, lang

Keuzelijst = Iterable[tuple[str, str]]


def stapcodes() -> dict[str, tuple[str, str]]:
    """Every step that can be set, with its form: what stands in the address of the page, and the two codes."""
    uit = {}
    for soort in STAPPEN:
        for vorm in VORMEN.get(soort, {"": ""}):
            uit[f"{soort}.{vorm}" if vorm else soort] = (soort, vorm)
    return uit


class Dagformulier(Formulier):
    dag = forms.DateField(label="Op welke dag?")


class Aanmeldformulier(Formulier):
    persoon = forms.ChoiceField(label="Wie vraagt hulp bij schulden?")
    partner = forms.ChoiceField(label="Samen met wie?", required=False, help_text="Alleen als zij het samen doen.")
    hulpvraag = forms.CharField(label="Waar wil de inwoner hulp bij?", widget=lang())
    dag = forms.DateField(label="Wanneer vroeg de inwoner dit?")
    bedreiging = forms.ChoiceField(
        label="Dreigt er iets?", required=False, help_text="Dan is het eerste gesprek binnen drie werkdagen."
    )
    signaalzaak = forms.ChoiceField(label="Was er eerder een signaal?", required=False)

    def __init__(
        self, kader: Schuldhulpkader, personen: Keuzelijst, signalen: Keuzelijst, *args: Any, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        mensen, eerder = list(personen), list(signalen)
        keuzes(self, "persoon", mensen, leeg=len(mensen) != 1)
        keuzes(self, "partner", [("", "met niemand"), *mensen], leeg=False)
        keuzes(self, "bedreiging", [("", "nee"), *((b.code, b.naam) for b in kader.bedreigingen)], leeg=False)
        keuzes(self, "signaalzaak", [("", "nee"), *eerder], leeg=False)
        if len(mensen) < 2:
            del self.fields["partner"]
        if not eerder:
            del self.fields["signaalzaak"]

    def aanmelding(self) -> Aanmelding:
        c = self.cleaned_data
        return Aanmelding(c["hulpvraag"], c["dag"], c["bedreiging"])


class Bedreigingformulier(Formulier):
    bedreiging = forms.ChoiceField(label="Wat dreigt er?", widget=forms.RadioSelect)
    dag = forms.DateField(label="Wanneer hoorde u dit?")

    def __init__(self, kader: Schuldhulpkader, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "bedreiging", [(b.code, b.naam) for b in kader.bedreigingen], leeg=False)


class Schuldgesprekformulier(Formulier):
    dag = forms.DateField(label="Wanneer was het gesprek?")

    def __init__(self, kader: Schuldhulpkader, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.codes = [v.code for v in kader.beleid.verkenning]
        for veld in kader.beleid.verkenning:
            naam = f"verkenning_{veld.code}"
            self.fields[naam] = forms.CharField(
                label=f"Wat vond u bij: {veld.naam.lower()}?", required=False, widget=lang(2)
            )
            self.zonder_aanduiding |= {naam}
        if (regel := kader.beleid.collectief) is not None:
            self.fields["collectief"] = forms.CharField(
                label="Welke voorziening voor iedereen kan helpen?", required=False, widget=lang(2),
                help_text=regel.uitleg,
            )  # fmt: skip
            self.zonder_aanduiding |= {"collectief"}

    def gesprek(self) -> Schuldgesprek:
        c = self.cleaned_data
        return Schuldgesprek(c["dag"], {code: c[f"verkenning_{code}"] for code in self.codes}, c.get("collectief", ""))


class Koppelformulier(Formulier):
    actie = forms.ChoiceField(label="Welke actie van het plan is dit?", widget=forms.RadioSelect)

    def __init__(self, acties: Keuzelijst, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "actie", acties, leeg=False)


class Eldersformulier(Formulier):
    uitkomst = forms.ChoiceField(
        label="Wat is er besloten?", widget=forms.RadioSelect,
        choices=[(TOELATING, "de inwoner krijgt schuldhulp"), (AFWIJZING, "de inwoner krijgt geen schuldhulp")],
    )  # fmt: skip
    door = forms.CharField(label="Welke organisatie besloot dit?", max_length=120)
    dag = forms.DateField(label="Op welke dag?")


class Eindeformulier(Formulier):
    reden = forms.ChoiceField(label="Waarom eindigt de schuldhulp?")
    dag = forms.DateField(label="Laatste dag")
    toelichting = forms.CharField(label="Wat is er bereikt, en hoe gaat het verder?", required=False, widget=lang())

    def __init__(self, elders: bool, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "reden", REDENEN.items())
        if elders:
            self.fields["besluit_op"] = forms.DateField(
                label="Wanneer is besloten dat de schuldhulp stopt?", required=False,
                help_text="Het besluit van de organisatie die de inwoner toeliet. Leeg als de inwoner is overleden.",
            )  # fmt: skip
            self.fields["besluit_door"] = forms.CharField(
                label="Welke organisatie besloot dat?", max_length=120, required=False
            )


class Schuldformulier(Formulier):
    schuldeiser = forms.CharField(label="Aan wie moet de inwoner betalen?", max_length=120)
    bedrag = Bedragveld(label="Hoeveel?")
    soort = forms.ChoiceField(label="Wat voor schuld is het?", choices=[])
    peildatum_schuld = forms.DateField(label="Op welke dag is dit vastgesteld?")
    zakelijk = forms.BooleanField(label="Het is een schuld van een bedrijf van de inwoner", required=False)
    prive = forms.BooleanField(label="De schuldeiser is een persoon", required=False)
    kvk = forms.CharField(label="KvK-nummer van de schuldeiser", max_length=8, required=False)
    postcode = forms.CharField(label="Postcode van de schuldeiser", max_length=7, required=False)

    def __init__(self, *args: Any, stond: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "soort", SCHULDSOORTEN.items())
        if stond:
            self.fields["bedrag"].help_text = "In euro's, met een komma voor de centen. Is alles betaald? Vul dan 0 in."

    def invoer(self) -> Schuldinvoer:
        c = self.ingevuld()
        return Schuldinvoer(peildatum=c.pop("peildatum_schuld"), **c)


class Antwoordformulier(Formulier):
    antwoord = forms.ChoiceField(
        label="Wat zegt de schuldeiser?", widget=forms.RadioSelect, choices=list(ANTWOORDEN.items())
    )


class Voorstelformulier(Formulier):
    uitkomst = forms.ChoiceField(label="Hoe liep het af?", widget=forms.RadioSelect, choices=list(UITKOMSTEN.items()))
    dag = forms.DateField(label="Op welke dag?")


class Stapkeuze(Formulier):
    """Which step: chosen first, as each asks something else."""

    eenmalig = False

    stap = forms.ChoiceField(label="Welke stap?")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "stap", [(code, stapnaam(*paar)) for code, paar in stapcodes().items()], leeg=False)


class Stapformulier(Formulier):
    """One step, with only what belongs to it."""

    def __init__(self, kader: Schuldhulpkader, soort: str, vorm: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.soort, self.vorm = soort, vorm
        if soort == "moratorium":
            leeg = "Leeg zolang de rechter niet besliste."
            self.fields["aangevraagd"] = forms.DateField(label="Wanneer is de rechter gevraagd?")
            self.fields["goedgekeurd"] = forms.DateField(
                label="Wanneer keurde de rechter het goed?", required=False, help_text=leeg
            )
            self.fields["van"] = forms.DateField(label="Vanaf welke dag geldt het?", required=False, help_text=leeg)
        else:
            self.fields["van"] = forms.DateField(label="Wanneer begon dit?")
        self._wie(kader)
        if soort == "oplossing":
            self.fields["vtlb"] = Bedragveld(
                label="Hoeveel houdt de inwoner per maand om van te leven?", required=False
            )

    def _wie(self, kader: Schuldhulpkader) -> None:
        alle = [
            u for u in kader.beleid.uitvoerders
            if u in kader.uitvoerders_voor(self.soort, self.vorm)
            or any(u in kader.uitvoerders_voor(self.soort, self.vorm, g) for g in u.groepen)
        ]  # fmt: skip
        groepen = list(dict.fromkeys(g for u in alle for g in u.groepen))
        if groepen:
            self.fields["groep"] = forms.ChoiceField(
                label="Hoort de inwoner bij een van deze groepen?", required=False,
                choices=[("", "nee"), *((g, g) for g in groepen)],
            )  # fmt: skip
        if not alle:
            self.fields["uitvoerder"] = forms.CharField(label="Wie doet dit?", max_length=120)
            return
        wie = [(u.code, f"{u.naam}. {u.toegang}" if u.toegang else u.naam) for u in alle]
        self.fields["uitvoerder"] = forms.ChoiceField(
            label="Wie doet dit?", choices=wie, widget=forms.RadioSelect, initial=wie[0][0] if len(wie) == 1 else None
        )
        bronnen = list(dict.fromkeys(f for u in alle for f in u.financiering))
        if bronnen:
            self.fields["financiering"] = forms.ChoiceField(
                label="Waaruit wordt dit betaald?", required=False,
                choices=[("", "niet van toepassing"), *((b, b) for b in bronnen)],
            )  # fmt: skip

    def stap(self) -> Stapinvoer:
        return Stapinvoer(self.soort, vorm=self.vorm, **self.ingevuld())


class Bijwerkformulier(Formulier):
    """What came of a step; of a moratorium also what the court said."""

    tot = forms.DateField(label="Laatste dag", required=False, help_text="Leeg zolang het loopt.")
    uitkomst = forms.CharField(label="Wat leverde het op?", required=False, widget=lang())

    def __init__(self, soort: str, begonnen: date | None, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if soort == "moratorium" and begonnen is None:
            self.fields = {
                "goedgekeurd": forms.DateField(label="Wanneer keurde de rechter het goed?", required=False),
                "van": forms.DateField(label="Vanaf welke dag geldt het?", required=False),
                "afgewezen": forms.DateField(label="Of: wanneer wees de rechter het af?", required=False),
                **self.fields,
            }
