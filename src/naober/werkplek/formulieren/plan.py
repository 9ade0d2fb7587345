"""The plan and what is done in it."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms

from naober.gemeente.profiel import Profiel
from naober.gezicht.formulier import Formulier, Geweigerd
from naober.plan.queries import UITVOERDERS
from naober.plan.rules import Bouwsteen, Doelvoornemen, controleer_samenhang, doelsoorten_van
from naober.werkplek.formulieren.velden import KIES, keuzes, lang


class Planformulier(Formulier):
    DOELEN = 3

    hoe = forms.ChoiceField(label="Hoe komt dit plan tot stand?", required=False)
    evaluatie_op = forms.DateField(label="Wanneer kijkt u samen terug?")
    mantelzorg_steun = forms.CharField(label="Steun voor de mantelzorger", required=False, widget=lang())

    def __init__(self, profiel: Profiel, evaluatie_op: date, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["evaluatie_op"].initial = evaluatie_op
        keuzes(self, "hoe", [(w.code, w.naam) for w in profiel.plan.opstellen])
        if not profiel.plan.opstellen:
            del self.fields["hoe"]
        self.profiel = profiel
        self.samenhang = profiel.plan.regel("formeel-en-informeel") is not None
        for nr in range(1, self.DOELEN + 1):
            self._voeg_doel_toe(nr, list(doelsoorten_van(profiel).items()))
        self.zonder_aanduiding |= {naam for naam in self.fields if naam.endswith("formeel")}

    def _voeg_doel_toe(self, nr: int, soorten: list[tuple[str, str]]) -> None:
        self.fields[f"doel-{nr}"] = forms.CharField(
            label=f"Doel {nr}: wat wil het huishouden bereiken?", required=nr == 1, max_length=200
        )
        self.fields[f"doel-{nr}-soort"] = forms.ChoiceField(
            label=f"Soort doel {nr}", choices=[*KIES, *soorten], required=nr == 1
        )
        for soort, naam in (("formeel", "professionals"), ("informeel", "mensen eromheen")) if self.samenhang else ():
            self.fields[f"doel-{nr}-{soort}"] = forms.CharField(
                label=f"Doel {nr}: welke hulp van {naam} is overwogen?", required=False, widget=lang(2)
            )

    def clean(self) -> dict[str, Any]:
        c: dict[str, Any] = super().clean() or self.cleaned_data
        for nr in range(1, self.DOELEN + 1):
            if nr > 1 and c.get(f"doel-{nr}") and not c.get(f"doel-{nr}-soort"):
                self.add_error(f"doel-{nr}-soort", "Maak een keuze.")
            self._eis_samenhang(nr, c)
        return c

    def _eis_samenhang(self, nr: int, c: dict[str, Any]) -> None:
        """Ask here already what agreeing the plan asks: afterwards it takes a new version to fill it in."""
        if self.samenhang and (doel := c.get(f"doel-{nr}")):
            for soort in ("formeel", "informeel"):
                overwogen = c.get(f"doel-{nr}-{soort}", "")
                if weigering := controleer_samenhang(self.profiel, [Doelvoornemen(doel, "", overwogen, overwogen)]):
                    self.add_error(f"doel-{nr}-{soort}", Geweigerd(weigering))

    def doelen(self) -> list[Doelvoornemen]:
        c = self.cleaned_data
        return [
            Doelvoornemen(
                c[f"doel-{nr}"],
                c[f"doel-{nr}-soort"],
                c.get(f"doel-{nr}-formeel", ""),
                c.get(f"doel-{nr}-informeel", ""),
            )
            for nr in range(1, self.DOELEN + 1)
            if c[f"doel-{nr}"]
        ]


class Herzieningsformulier(Planformulier):
    reden = forms.CharField(label="Wat is er veranderd?", widget=lang())
    houd = forms.MultipleChoiceField(
        label="Welke acties blijven?",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=(
            "Wat u uitvinkt, stopt met dit plan. Een besluit dat loopt, blijft gelden tot zijn laatste dag. "
            "Wat nog op een besluit wacht, gaat vanzelf mee."
        ),
    )
    field_order = ["reden", "houd"]

    def __init__(
        self, profiel: Profiel, evaluatie_op: date, acties: Iterable[tuple[str, str]], *args: Any, **kwargs: Any
    ) -> None:
        super().__init__(profiel, evaluatie_op, *args, **kwargs)
        self.fields.pop("hoe", None)
        lijst = list(acties)
        keuzes(self, "houd", lijst, leeg=False)
        self.fields["houd"].initial = [sleutel for sleutel, _ in lijst]
        if not lijst:
            del self.fields["houd"]

    def gehouden(self) -> list[int]:
        return [int(sleutel) for sleutel in self.cleaned_data.get("houd", [])]


class Actieformulier(Formulier):
    """A building block on the ladder."""

    behoefte = forms.ChoiceField(label="Voor welke behoefte?")
    trede = forms.ChoiceField(label="Op welke trede?", widget=forms.RadioSelect)
    omschrijving = forms.CharField(label="Wat gebeurt er?", max_length=200)
    uitvoerder = forms.ChoiceField(label="Wie doet het?", choices=[*KIES, *UITVOERDERS])
    wie = forms.CharField(
        label="Naam of organisatie", max_length=120, help_text="Komt in de brief als het product wordt toegekend."
    )
    voorziening = forms.ChoiceField(label="Voorziening uit de sociale kaart", required=False)
    product = forms.ChoiceField(label="Product waarvoor een besluit nodig is", required=False)
    aangevraagd = forms.BooleanField(
        label="De inwoner vraagt dit product aan, ook als een lichtere trede genoeg is",
        required=False,
        help_text=(
            "Dan staat het in het plan zonder dat elke lichtere trede is bekeken, en kan het gemotiveerd worden "
            "afgewezen. Voor toekennen moet de trap alsnog worden gelopen."
        ),
    )
    opdracht = forms.CharField(
        label="Extra opdracht aan wie het doet",
        required=False,
        widget=lang(2),
        help_text="Komt in de brief als het product wordt toegekend.",
    )
    reden_buiten_team = forms.CharField(label="Waarom doet het team dit niet zelf?", required=False, widget=lang(2))
    onveilig = forms.CharField(
        label="Is iemand nu niet veilig? Schrijf op waarom",
        required=False,
        widget=lang(2),
        help_text="Veiligheid gaat voor: dan mag een zwaardere trede meteen. Komt nooit in een brief.",
    )

    def __init__(
        self,
        profiel: Profiel,
        behoeften: Iterable[tuple[str, str]],
        voorzieningen: Iterable[tuple[str, str]],
        *args: Any,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "behoefte", behoeften)
        keuzes(self, "trede", [(t.code, t.naam) for t in profiel.trap.treden], leeg=False)
        keuzes(self, "voorziening", voorzieningen)
        keuzes(self, "product", [(p.code, p.naam) for p in profiel.producten])

    def bouwsteen(self, voorziening_trede: str) -> Bouwsteen:
        c = self.cleaned_data
        return Bouwsteen(
            trede=c["trede"],
            omschrijving=c["omschrijving"],
            uitvoerder=c["uitvoerder"],
            wie=c["wie"],
            product=c["product"],
            voorziening_trede=voorziening_trede,
            reden_buiten_team=c["reden_buiten_team"],
            opdracht=c["opdracht"],
            onveilig=c["onveilig"],
            aangevraagd=c["aangevraagd"],
        )


class Schrapformulier(Formulier):
    """Which action goes out of the plan, and why."""

    actie = forms.ChoiceField(label="Welke actie gaat uit het plan?")
    reden = forms.CharField(label="Waarom?", widget=lang())

    def __init__(self, acties: Iterable[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "actie", acties)


class Afspraakformulier(Formulier):
    akkoord_van = forms.CharField(label="Wie is akkoord met het plan?", max_length=120)


class Afrondformulier(Formulier):
    slottekst = forms.CharField(label="Wat heeft het opgeleverd?", widget=lang(4))


class Betrekformulier(Formulier):
    medewerker = forms.ChoiceField(label="Onafhankelijke cliëntondersteuner")

    def __init__(self, collegas: Iterable[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "medewerker", collegas)
