"""Networks and their meetings, consultation with several parties, and cases that are put before who may decide."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms

from naober.gemeente.profiel import Netwerk, Profiel
from naober.gezicht.formulier import Formulier
from naober.samenspel.rules import Deelnemer, NieuweWerkafspraak, Uitnodiging
from naober.werkplek.formulieren.velden import KIES, keuzes, lang

Keuzes = Iterable[tuple[str, str]]


class Bijeenkomstformulier(Formulier):
    netwerk = forms.ChoiceField(label="Welk netwerk?")
    dag = forms.DateField(label="Op welke dag?")
    plaats = forms.CharField(label="Waar?", required=False, max_length=120)
    agenda = forms.CharField(
        label="Wat staat er algemeen op de agenda?",
        required=False,
        widget=lang(4),
        help_text="Eén punt per regel, zonder namen van inwoners.",
    )

    def __init__(self, netwerken: Keuzes, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "netwerk", netwerken)

    def agendapunten(self) -> list[str]:
        return str(self.cleaned_data["agenda"]).splitlines()


class Agendaformulier(Formulier):
    onderwerp = forms.CharField(label="Waarover gaat het?", max_length=200, help_text="Zonder namen van inwoners.")


class Casusformulier(Formulier):
    verstrekking = forms.ChoiceField(label="Welk huishouden?")

    def __init__(self, gedeeld: Keuzes, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "verstrekking", gedeeld)


class Verslagformulier(Formulier):
    """Who was there, and what was said in general."""

    AANWEZIGEN = 8

    verslag = forms.CharField(
        label="Wat is er algemeen besproken?", widget=lang(6), help_text="Zonder namen of nummers van inwoners."
    )

    def __init__(self, netwerk: Netwerk, leden: Sequence[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        soorten = [*KIES, *((lid.naam, lid.naam) for lid in netwerk.leden)]
        for nr in range(1, self.AANWEZIGEN + 1):
            naam, soort = leden[nr - 1] if nr <= len(leden) else ("", "")
            self.fields[f"wie-{nr}"] = forms.CharField(
                label=f"Aanwezige {nr}", required=False, max_length=120, initial=naam
            )
            self.fields[f"soort-{nr}"] = forms.ChoiceField(
                label=f"Namens wie is aanwezige {nr} er?", required=False, choices=soorten, initial=soort
            )

    def aanwezig(self) -> list[tuple[str, str]]:
        c = self.cleaned_data
        rijen = [(c[f"wie-{nr}"], c[f"soort-{nr}"]) for nr in range(1, self.AANWEZIGEN + 1)]
        return [(wie, soort) for wie, soort in rijen if wie.strip()]


class Casusverslagformulier(Formulier):
    verslag = forms.CharField(label="Wat is er over dit huishouden besproken?", widget=lang(5))


class Werkafspraakformulier(Formulier):
    wat = forms.CharField(label="Wat gaat er gebeuren?", widget=lang(2))
    namens = forms.CharField(label="Wie doet het?", max_length=120, help_text="Een naam of een organisatie.")
    eigenaar = forms.ChoiceField(
        label="Welke collega houdt het bij?", required=False, help_text="Die krijgt het als taak."
    )
    uiterlijk = forms.DateField(label="Uiterlijk wanneer?")

    def __init__(self, leden: Keuzes, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "eigenaar", leden)

    def afspraak(self) -> NieuweWerkafspraak:
        c = self.cleaned_data
        eigenaar = int(c["eigenaar"]) if c["eigenaar"] else None
        return NieuweWerkafspraak(c["wat"], c["namens"], c["uiterlijk"], eigenaar)


class Opvolgformulier(Formulier):
    uitkomst = forms.CharField(label="Wat is ervan gekomen?", widget=lang(3))


class Inbrengformulier(Formulier):
    tekst = forms.CharField(label="Wat wilt u meegeven?", widget=lang(4))


class Uitnodigformulier(Formulier):
    """A consultation: who leads, who decides, who comes, and the resident."""

    DEELNEMERS = 5

    persoon = forms.ChoiceField(label="Over wie gaat het?")
    onderwerp = forms.CharField(label="Waarover gaat het?", max_length=200)
    vraag = forms.CharField(label="Wat moeten de partijen samen beslissen?", widget=lang(2))
    dag = forms.DateField(label="Wanneer?")
    leider = forms.CharField(label="Wie leidt het overleg?", max_length=120)
    beslist = forms.CharField(label="Wie beslist als u het niet eens wordt?", max_length=120)
    inwoner_uitgenodigd = forms.BooleanField(label="De inwoner is uitgenodigd", required=False)
    reden_zonder = forms.CharField(label="Zo nee: waarom niet?", required=False, widget=lang(2))
    van_wet = forms.ChoiceField(label="Onder welke wet is de informatie verzameld?")

    def __init__(
        self, profiel: Profiel, personen: Keuzes, ontvangers: Keuzes, accounts: Keuzes, *args: Any, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "persoon", personen)
        wetten = dict.fromkeys((*(w.naam for w in profiel.wetten), "Wmo 2015", "Jeugdwet"))
        keuzes(self, "van_wet", [(w, w) for w in wetten])
        soorten = [*KIES, *((p.code, p.naam) for p in profiel.plan.partijen)]
        organisaties, collegas = [*KIES, *ontvangers], [*KIES, *accounts]
        for nr in range(1, self.DEELNEMERS + 1):
            self.fields[f"wie-{nr}"] = forms.CharField(label=f"Deelnemer {nr}", required=False, max_length=120)
            self.fields[f"soort-{nr}"] = forms.ChoiceField(
                label=f"Wat voor deelnemer is {nr}?", required=False, choices=soorten
            )
            self.fields[f"ontvanger-{nr}"] = forms.ChoiceField(
                label=f"Namens welke organisatie komt deelnemer {nr}?",
                required=False,
                choices=organisaties,
                help_text="Nodig als die niet in dit dossier werkt. Naober kijkt of u met die organisatie mag delen.",
            )
            self.fields[f"medewerker-{nr}"] = forms.ChoiceField(
                label=f"Welk account heeft deelnemer {nr}?", required=False, choices=collegas
            )

    def uitnodiging(self) -> Uitnodiging:
        c = self.cleaned_data
        deelnemers = [
            Deelnemer(
                c[f"wie-{nr}"],
                c[f"soort-{nr}"],
                c[f"ontvanger-{nr}"],
                int(c[f"medewerker-{nr}"]) if c[f"medewerker-{nr}"] else None,
            )
            for nr in range(1, self.DEELNEMERS + 1)
            if c[f"wie-{nr}"] or c[f"soort-{nr}"]
        ]
        namen = ("onderwerp", "vraag", "dag", "leider", "beslist", "inwoner_uitgenodigd", "reden_zonder")
        return Uitnodiging(**{naam: c[naam] for naam in namen}, deelnemers=deelnemers)


class Overlegverslagformulier(Formulier):
    """What was said, and who of those asked (number and name) were there."""

    verslag = forms.CharField(label="Wat is er besproken?", widget=lang(5))
    aanwezig = forms.TypedMultipleChoiceField(
        label="Wie waren er?", coerce=int, required=False, widget=forms.CheckboxSelectMultiple
    )
    inwoner_erbij = forms.BooleanField(label="De inwoner was erbij", required=False)
    reden_afwezig = forms.CharField(label="Zo nee: waarom niet?", required=False, widget=lang(2))

    def __init__(self, gevraagd: Sequence[str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "aanwezig", [(str(nr), naam) for nr, naam in enumerate(gevraagd, 1)])


class Knelpuntformulier(Formulier):
    soort = forms.ChoiceField(label="Waarom legt u dit voor?")
    wijzen = forms.MultipleChoiceField(
        label="Welke wetten wijzen naar elkaar?", required=False, widget=forms.CheckboxSelectMultiple
    )
    vraag = forms.CharField(
        label="Wat moet er worden beslist?",
        widget=lang(3),
        help_text="Wie beslist, ziet alleen dit, en niet het dossier. Schrijf niet meer over het huishouden dan nodig.",
    )
    beslist_door = forms.ChoiceField(label="Wie heeft het mandaat?")

    def __init__(self, profiel: Profiel, wie: Keuzes, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        soorten = profiel.samenspel.knelpunten
        keuzes(self, "soort", [(k.code, k.naam) for k in soorten])
        keuzes(self, "beslist_door", wie)
        wetten = dict.fromkeys(w for k in soorten for w in k.wetten)
        keuzes(self, "wijzen", [(w, w) for w in wetten], leeg=False)
        if not wetten:
            del self.fields["wijzen"]


class Knelpuntbesluitformulier(Formulier):
    besluit = forms.CharField(label="Wat beslist u?", widget=lang(3))
    wie_doet = forms.CharField(label="Wie pakt het nu op, en onder welke wet?", max_length=120)


class Eigenaarformulier(Formulier):
    naar = forms.ChoiceField(label="Wie houdt het vast tot het is opgelost?")

    def __init__(self, collegas: Keuzes, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "naar", collegas)


class Oplosformulier(Formulier):
    oplossing = forms.CharField(label="Hoe is het opgelost?", widget=lang(3))


class Doorbraakformulier(Formulier):
    besloten = forms.CharField(label="Wat is er besloten?", widget=lang(3))
    mandaat = forms.CharField(label="Wie gaf mandaat?", max_length=120)
    uitvoeren_voor = forms.DateField(label="Wanneer is het uitgevoerd?")


class Doorbraakresultaatformulier(Formulier):
    gelukt = forms.ChoiceField(
        label="Is het gelukt?", choices=[*KIES, ("ja", "ja"), ("deels", "voor een deel"), ("nee", "nee")]
    )
    resultaat = forms.CharField(label="Wat is er nu?", widget=lang(3))
