"""Who works together around the plan, how help goes, and looking back."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django import forms

from naober.gemeente.profiel import Gegevensveld, Profiel
from naober.gemeente.velden import Antwoorden
from naober.gezicht.formulier import SLEUTELVELD, Formulier
from naober.plan.queries import UITVOERDERS
from naober.plan.rules import Bouwsteen
from naober.plan.samen.queries import PLEKKEN
from naober.plan.samen.rules import Deelname
from naober.plan.voortgang.actions import Uitwerking
from naober.plan.voortgang.queries import ACTIESOORTEN, AFLOPEN
from naober.plan.voortgang.rules import Terugblik
from naober.werkplek.formulieren.velden import KIES, antwoorden, keuzes, lang, voeg_velden_toe

Keuzes = Iterable[tuple[str, str]]


def schoon(formulier: Formulier) -> dict[str, Any]:
    """What was filled in, without the one-time key of the form."""
    return {naam: waarde for naam, waarde in formulier.cleaned_data.items() if naam != SLEUTELVELD}


class EigenPlanformulier(Formulier):
    door = forms.CharField(label="Van wie is dit plan?", max_length=120)
    tekst = forms.CharField(label="Wat staat erin?", widget=lang(6))
    ingediend_op = forms.DateField(label="Wanneer ingediend?")


class Overweegformulier(Formulier):
    overweging = forms.CharField(label="Wat doet u met het eigen plan?", widget=lang(4))


class Deelnemerformulier(Formulier):
    soort = forms.ChoiceField(label="Wat voor deelnemer?")
    naam = forms.CharField(label="Naam of organisatie", max_length=120)
    taak = forms.CharField(label="Taak", max_length=200)
    contact = forms.CharField(label="Telefoon of e-mail", max_length=120)
    wet = forms.CharField(
        label="Wet", required=False, max_length=80, help_text="Leeg: de wet die bij deze soort deelnemer hoort."
    )
    leefgebied = forms.ChoiceField(label="Leefgebied", required=False)
    persoon = forms.ChoiceField(label="Voor wie?", required=False)
    gebonden = forms.ChoiceField(
        label="Gelden de samenwerkingsafspraken voor deze partij?",
        required=False,
        choices=[*KIES, ("ja", "ja"), ("nee", "nee, nog te regelen")],
    )

    def __init__(self, profiel: Profiel, personen: Keuzes, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "soort", [(p.code, p.naam) for p in profiel.plan.partijen])
        keuzes(self, "leefgebied", [(v.code, v.naam) for v in profiel.leefgebieden])
        keuzes(self, "persoon", personen)
        if profiel.plan.regel("partij-bij-afspraken") is None:
            del self.fields["gebonden"]

    def deelname(self) -> Deelname:
        c = self.cleaned_data
        namen = ("soort", "naam", "taak", "contact", "wet", "leefgebied")
        return Deelname(**{naam: c[naam] for naam in namen}, gebonden=c.get("gebonden", ""))


class Regelformulier(Formulier):
    partij = forms.ChoiceField(label="Met welke deelnemer?")
    geregeld = forms.CharField(label="Wat is er afgesproken?", widget=lang())
    principes = forms.BooleanField(label="Werkt volgens de leidende principes", required=False)
    stopt = forms.BooleanField(label="Doet niet meer mee", required=False)

    def __init__(self, partijen: Keuzes, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "partij", partijen)


class Regieformulier(Formulier):
    rol = forms.ChoiceField(label="Welke rol?")
    bij = forms.ChoiceField(label="Bij wie ligt die?", choices=[*KIES, *PLEKKEN])
    wie = forms.CharField(label="Naam", required=False, max_length=120)
    partij = forms.ChoiceField(label="Of: welke instelling?", required=False)
    reden = forms.CharField(label="Waarom?", required=False, widget=lang(2))

    def __init__(self, profiel: Profiel, partijen: Keuzes, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "rol", [(r.code, r.naam) for r in profiel.plan.regie])
        keuzes(self, "partij", partijen)


class Samenwerkformulier(Formulier):
    code = forms.ChoiceField(label="Welke afspraak?", required=False)
    een = forms.ChoiceField(label="Tussen wie?", required=False)
    ander = forms.ChoiceField(label="En wie?", required=False)
    tekst = forms.CharField(label="Wat is er afgesproken?", widget=lang())

    def __init__(self, profiel: Profiel, partijen: Sequence[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        afspraken = [(a.code, f"{a.naam} ({a.niveau})") for a in profiel.plan.werkafspraken]
        keuzes(self, "code", [*afspraken, *((a.code, a.naam) for a in profiel.plan.afstemmingen)])
        keuzes(self, "een", partijen)
        keuzes(self, "ander", partijen)


class Overlegformulier(Formulier):
    AANWEZIGEN = 4

    onderwerp = forms.CharField(label="Waarover ging het?", max_length=200)
    dag = forms.DateField(label="Wanneer?")
    inwoner_erbij = forms.BooleanField(label="De inwoner was erbij", required=False)
    reden_afwezig = forms.CharField(label="Zo nee: waarom niet?", required=False, widget=lang(2))
    verslag = forms.CharField(label="Wat is er besproken?", widget=lang(4))

    def __init__(self, profiel: Profiel, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        soorten = [*KIES, *((p.code, p.naam) for p in profiel.plan.partijen)]
        for nr in range(1, self.AANWEZIGEN + 1):
            self.fields[f"wie-{nr}"] = forms.CharField(label=f"Aanwezige {nr}", required=False, max_length=120)
            self.fields[f"soort-{nr}"] = forms.ChoiceField(
                label=f"Wat voor deelnemer is aanwezige {nr}?", required=False, choices=soorten
            )

    def aanwezigen(self) -> list[tuple[str, str]]:
        c = self.cleaned_data
        rijen = [(c[f"wie-{nr}"], c[f"soort-{nr}"]) for nr in range(1, self.AANWEZIGEN + 1)]
        return [(wie, soort) for wie, soort in rijen if wie or soort]


class Onderdeelformulier(Formulier):
    def __init__(self, velden: Sequence[Gegevensveld], eerder: Antwoorden, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.velden = velden
        voeg_velden_toe(self, velden, "onderdeel-", eerder)

    def antwoorden(self) -> Antwoorden:
        return antwoorden(self, self.velden, "onderdeel-")


class Uitwerkformulier(Formulier):
    RESULTATEN = 3

    soort = forms.ChoiceField(label="Wat voor actie is dit?", choices=ACTIESOORTEN)
    doel = forms.ChoiceField(label="Voor welk doel?", required=False)
    inzet_team = forms.CharField(label="Wat doet het team?", required=False, widget=lang(2))
    inzet_inwoner = forms.CharField(label="Wat doet de inwoner zelf?", required=False, widget=lang(2))
    structureel = forms.BooleanField(label="Dit is blijvend nodig", required=False)
    te_intensief = forms.BooleanField(label="Dit is meer dan het team zelf kan bieden", required=False)
    fase = forms.IntegerField(
        label="Volgorde",
        required=False,
        min_value=1,
        max_value=9,
        help_text="Een actie met 2 begint pas als alle acties met 1 klaar zijn.",
    )

    def __init__(
        self, velden: Sequence[Gegevensveld], eerder: Antwoorden, doelen: Keuzes, *args: Any, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.velden = velden
        keuzes(self, "doel", doelen)
        for nr in range(1, self.RESULTATEN + 1):
            self.fields[f"resultaat-{nr}"] = forms.CharField(
                label=f"Resultaat {nr}: wat moet het opleveren?", required=False, max_length=200
            )
        voeg_velden_toe(self, velden, "gegeven-", eerder)

    def uitwerking(self) -> Uitwerking:
        c = self.cleaned_data
        return Uitwerking(
            resultaten=[c[f"resultaat-{nr}"] for nr in range(1, self.RESULTATEN + 1)],
            soort=c["soort"],
            inzet_team=c["inzet_team"],
            inzet_inwoner=c["inzet_inwoner"],
            structureel=c["structureel"],
            te_intensief=c["te_intensief"],
            fase=c["fase"],
            gegevens=antwoorden(self, self.velden, "gegeven-"),
        )


class Beginformulier(Formulier):
    """Nothing to fill in: the button is the question."""


class Afloopformulier(Formulier):
    afloop = forms.ChoiceField(label="Wat heeft het opgeleverd?", choices=[*KIES, *AFLOPEN])
    toelichting = forms.CharField(label="Waaraan ziet u dat?", widget=lang())


class Bijschaalformulier(Formulier):
    reden = forms.CharField(label="Waarom wordt de hulp lichter of zwaarder?", widget=lang(2))
    trede = forms.ChoiceField(label="Naar welke trede?", widget=forms.RadioSelect)
    omschrijving = forms.CharField(label="Wat gebeurt er dan?", max_length=200)
    uitvoerder = forms.ChoiceField(label="Wie doet het?", choices=[*KIES, *UITVOERDERS])
    wie = forms.CharField(label="Naam of organisatie", max_length=120)
    product = forms.ChoiceField(label="Product waarvoor een besluit nodig is", required=False)
    reden_buiten_team = forms.CharField(label="Waarom doet het team dit niet zelf?", required=False, widget=lang(2))

    def __init__(self, profiel: Profiel, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "trede", [(t.code, t.naam) for t in profiel.trap.treden], leeg=False)
        keuzes(self, "product", [(p.code, p.naam) for p in profiel.producten])

    def bouwsteen(self) -> Bouwsteen:
        namen = ("trede", "omschrijving", "uitvoerder", "wie", "product", "reden_buiten_team")
        return Bouwsteen(**{naam: self.cleaned_data[naam] for naam in namen})


class Overdrachtformulier(Formulier):
    soort = forms.ChoiceField(label="Wat gaat u doen?")
    aan = forms.CharField(label="Aan wie?", max_length=120)
    inbreng = forms.CharField(label="Wat blijft het team doen?", required=False, widget=lang(2))
    samenwerking = forms.CharField(label="Hoe werkt u samen?", required=False, widget=lang(2))

    def __init__(self, profiel: Profiel, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "soort", [(o.code, o.naam) for o in profiel.plan.overdrachten])


class Oordeelformulier(Formulier):
    """How one thing stands; which one it is stands in `over`."""

    over = forms.ChoiceField(label="Waarover?")
    uitkomst = forms.ChoiceField(label="Hoe staat het ervoor?")
    toelichting = forms.CharField(label="Waaraan ziet u dat?", widget=lang(2))
    vervolg = forms.CharField(
        label="Wat gebeurt er nu, en wie spreekt u erop aan?",
        required=False,
        widget=lang(2),
        help_text="Nodig als het niet goed gaat of anders moet.",
    )

    def __init__(self, over: Keuzes, uitkomsten: Keuzes, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "over", over)
        keuzes(self, "uitkomst", uitkomsten)


class Evaluatieformulier(Formulier):
    verslag = forms.CharField(label="Wat is er besproken?", widget=lang(4))
    volgende_op = forms.DateField(label="Wanneer kijkt u weer samen terug?")

    def __init__(
        self,
        profiel: Profiel,
        acties: Sequence[tuple[int, str, str]],
        volgende_op: date,
        *args: Any,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.acties = acties
        self.fields["volgende_op"].initial = volgende_op
        treden = [(t.code, t.naam) for t in profiel.trap.treden]
        for pk, naam, trede in acties:
            self.fields[f"inwoner-{pk}"] = forms.CharField(
                label=f"{naam}: welke mogelijkheden zijn er bij de inwoner?", required=False, widget=lang(2)
            )
            self.fields[f"omgeving-{pk}"] = forms.CharField(
                label=f"{naam}: welke mogelijkheden zijn er in de omgeving?", required=False, widget=lang(2)
            )
            self.fields[f"stap-{pk}"] = forms.ChoiceField(
                label=f"{naam}: kan het een stap terug op de trap?",
                required=False,
                choices=[("ja", "ja"), ("nee", "nee")],
                widget=forms.RadioSelect,
            )
            self.fields[f"trede-{pk}"] = forms.ChoiceField(
                label=f"{naam}: op welke trede gaat het verder?", choices=treden, initial=trede
            )
            self.fields[f"reden-{pk}"] = forms.CharField(label=f"{naam}: waarom?", required=False, widget=lang(2))

    def terugblikken(self) -> list[Terugblik]:
        c = self.cleaned_data
        return [
            Terugblik(
                actie=pk,
                trede_voor=trede,
                trede_na=c[f"trede-{pk}"],
                mogelijkheden_inwoner=c[f"inwoner-{pk}"],
                mogelijkheden_omgeving=c[f"omgeving-{pk}"],
                stap_terug={"ja": True, "nee": False}.get(c[f"stap-{pk}"]),
                reden=c[f"reden-{pk}"],
            )
            for pk, _, trede in self.acties
        ]
