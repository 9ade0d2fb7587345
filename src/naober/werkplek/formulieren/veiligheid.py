"""The reporting code, hand-overs, the safety plan, the index of youths at risk, and who acts outside the team."""

from collections.abc import Iterable
from typing import Any

from django import forms

from naober.gemeente.deelkader import Kader
from naober.gemeente.profiel import Toets
from naober.gemeente.profiel.veiligheid import Meldcodestap, Overdrachtstap, Verwijsindexregel
from naober.gemeente.rules import Antwoord
from naober.gezicht.formulier import Formulier
from naober.veiligheid.rules.crisis import Achtervanginvoer, Opschalingsinvoer
from naober.veiligheid.rules.kader import Veiligheidskader
from naober.veiligheid.rules.meldcode import Begin, Stapinvoer
from naober.veiligheid.rules.overdracht import Overdrachtinvoer
from naober.veiligheid.rules.plan import Afspraak, Geweldinvoer, Veiligheidsplaninvoer
from naober.veiligheid.rules.verwijsindex import Indexinvoer
from naober.werkplek.formulieren.velden import keuzes, lang

Keuzelijst = Iterable[tuple[str, str]]
_JA_NEE = [("ja", "ja"), ("nee", "nee")]
# So many agreements fit on the form; more stand in a next plan.
_AFSPRAKEN = 4


def _ja(waarde: str) -> bool | None:
    return {"ja": True, "nee": False}.get(waarde)


def _radio(label: str, uitleg: str = "") -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=_JA_NEE, widget=forms.RadioSelect, required=False, help_text=uitleg)


class Beginformulier(Formulier):
    vorm = forms.ChoiceField(label="Waar maakt u zich zorgen over?")
    aanleiding = forms.CharField(
        label="Wat zag of hoorde u, en van wie?", widget=lang(), help_text="Houd feiten en vermoedens uit elkaar."
    )
    acuut = forms.CharField(
        label="Is er nu gevaar? Schrijf op wat",
        required=False,
        widget=lang(2),
        help_text="Leeg als er nu geen gevaar is. Bij direct gevaar belt u eerst het noodnummer onderaan.",
    )

    def __init__(self, kader: Veiligheidskader, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "vorm", [(v.code, v.naam) for v in kader.vormen])

    def begin(self) -> Begin:
        return Begin(**self.ingevuld())


class Stapformulier(Formulier):
    overslaan = forms.BooleanField(label="Ik sla deze stap over", required=False)
    wie = forms.CharField(label="Met wie?", max_length=200, required=False)
    melden = _radio("Is melden nodig?", "Ja als het nu onveilig is, al lang onveilig is, of als u twijfelt.")
    hulp = _radio("Kunt u ook hulp geven of organiseren?", "Hulp die genoeg beschermt, en die wordt aangenomen.")
    uitkomst = forms.CharField(label="Wat kwam eruit?", widget=lang(4))

    def __init__(self, stap: Meldcodestap, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.stap = stap
        self.zonder_aanduiding |= {"melden", "hulp", "wie"}
        if stap.niet_overslaan:
            del self.fields["overslaan"]
        else:
            self.fields["uitkomst"].label = "Wat kwam eruit? Of waarom slaat u de stap over?"
        if stap.wie_vraag:
            self.fields["wie"].label = stap.wie_vraag
        else:
            del self.fields["wie"]
        if not stap.besluit:
            del self.fields["melden"]
        if not stap.afweging:
            del self.fields["hulp"]
        if stap.besluit:
            self.fields["uitkomst"].label = "Waarom besluit u dit?"

    def invoer(self) -> Stapinvoer:
        c = self.cleaned_data
        return Stapinvoer(
            self.stap.code,
            c["uitkomst"],
            wie=c.get("wie", ""),
            overslaan=bool(c.get("overslaan")),
            melden=_ja(c.get("melden", "")),
            hulp=_ja(c.get("hulp", "")),
        )


class Gevaarformulier(Formulier):
    acuut = forms.CharField(
        label="Welk gevaar is er nu?", required=False, widget=lang(2), help_text="Maak dit leeg als het gevaar weg is."
    )
    reden = forms.CharField(label="Waaraan ziet u dat?", widget=lang())


class Meldactieformulier(Formulier):
    soort = forms.ChoiceField(label="Wat heeft u gedaan?")
    wat = forms.CharField(label="Wat is er precies gedaan?", widget=lang())
    wie = forms.CharField(label="Met wie, of door wie?", max_length=200)
    vervolg = forms.CharField(
        label="Wie gaat nu verder?", max_length=200, help_text="De hulp mag niet stilvallen. Noem wie contact houdt."
    )

    def __init__(self, kader: Veiligheidskader, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "soort", [(a.code, f"{a.naam}: {a.uitleg}") for a in kader.acties])


class Verderformulier(Formulier):
    verder = forms.CharField(label="Wie houdt contact, en welke hulp gaat door?", widget=lang())


class Ontvangerkeuze(Formulier):
    """To whom a report goes: chosen first, as each receiver asks something else."""

    eenmalig = False

    ontvanger = forms.ChoiceField(label="Bij wie meldt u?", widget=forms.RadioSelect)

    def __init__(self, kader: Veiligheidskader, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "ontvanger", [(o.code, o.naam) for o in kader.ontvangers], leeg=False)


class Meldingformulier(Formulier):
    persoon = forms.ChoiceField(label="Over wie gaat de melding?")
    feiten = forms.CharField(
        label="Wat is er gezien of gehoord, en door wie?", widget=lang(4), help_text="Alleen feiten, met de dag erbij."
    )
    gegevens = forms.MultipleChoiceField(
        label="Welke delen van het dossier gaan mee?",
        widget=forms.CheckboxSelectMultiple,
        help_text="Alleen wat nodig is. Een geheim adres gaat nooit mee.",
    )
    inhoud = forms.CharField(label="Wat vertelt of stuurt u?", widget=lang())
    noodzaak = forms.CharField(label="Welk gevaar ziet u, en waarom is melden nodig?", widget=lang())
    verteld = forms.CharField(
        label="Wat heeft u het gezin hierover verteld?",
        widget=lang(2),
        help_text="Geeft vertellen nu gevaar? Schrijf dan op waarom u nog wacht.",
    )

    def __init__(
        self, delen: Kader, personen: Keuzelijst, ontvanger: str, toets: Toets | None, *args: Any, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        mensen = list(personen)
        keuzes(self, "persoon", mensen, leeg=len(mensen) != 1)
        keuzes(self, "gegevens", [(g.code, g.naam) for g in delen.gegevens if g.code != "dossier"], leeg=False)
        self.ontvanger, self.toets = ontvanger, toets
        for vraag in toets.vragen if toets else ():
            self.fields[f"toets_{vraag.code}"] = _radio(vraag.vraag)
            self.fields[f"waarom_{vraag.code}"] = forms.CharField(
                label="Waar staat dat, of waarom niet?", required=False, max_length=500
            )
            self.zonder_aanduiding |= {f"toets_{vraag.code}", f"waarom_{vraag.code}"}

    def invoer(self) -> Overdrachtinvoer:
        c = self.cleaned_data
        antwoorden = {
            v.code: Antwoord(waarde, c[f"waarom_{v.code}"])
            for v in (self.toets.vragen if self.toets else ())
            if (waarde := _ja(c[f"toets_{v.code}"])) is not None
        }
        tekst = {naam: c[naam] for naam in ("feiten", "inhoud", "noodzaak", "verteld")}
        return Overdrachtinvoer(self.ontvanger, gegevens=tuple(c["gegevens"]), antwoorden=antwoorden, **tekst)


class Meedenkformulier(Formulier):
    ontvanger = forms.ChoiceField(label="Wie vraagt u?")
    vraag = forms.CharField(
        label="Wat vraagt u?", widget=lang(), help_text="Noem geen namen en niets waaraan iemand te herkennen is."
    )

    def __init__(self, kader: Veiligheidskader, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        wie = [(o.code, o.naam) for o in kader.ontvangers if o.meedenken or o.rol == "meldpunt"]
        keuzes(self, "ontvanger", wie, leeg=len(wie) != 1)


class Terugformulier(Formulier):
    stap = forms.ChoiceField(label="Wat is er gebeurd?")
    tekst = forms.CharField(label="Wat hoorde u, en van wie?", widget=lang())

    def __init__(self, weg: Iterable[Overdrachtstap], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "stap", [(s.code, s.naam) for s in weg])


class Veiligheidsplanformulier(Formulier):
    doel = forms.CharField(label="Wie moet er veilig zijn, en waarvoor?", widget=lang(2))
    met_wie = forms.CharField(label="Met wie zijn de afspraken gemaakt?", max_length=200)
    kijk_op = forms.DateField(label="Wanneer kijkt u weer samen?", help_text="Binnen drie maanden.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for nr in range(1, _AFSPRAKEN + 1):
            self.fields[f"wie_{nr}"] = forms.CharField(label=f"Afspraak {nr}: wie?", max_length=120, required=False)
            self.fields[f"wat_{nr}"] = forms.CharField(
                label=f"Afspraak {nr}: doet wat?", max_length=500, required=False
            )
            self.fields[f"wanneer_{nr}"] = forms.CharField(
                label=f"Afspraak {nr}: wanneer?", max_length=120, required=False
            )
        self.zonder_aanduiding |= {"wie_1", "wat_1", "wanneer_1"}

    def invoer(self) -> Veiligheidsplaninvoer:
        c = self.cleaned_data
        afspraken = tuple(
            Afspraak(c[f"wie_{nr}"], c[f"wat_{nr}"], c[f"wanneer_{nr}"]) for nr in range(1, _AFSPRAKEN + 1)
        )
        return Veiligheidsplaninvoer(c["doel"], c["met_wie"], c["kijk_op"], afspraken)


class Geweldformulier(Formulier):
    vorm = forms.ChoiceField(label="Over welk geweld gaat het?")
    oordeel = forms.ChoiceField(label="Is het geweld gestopt?", widget=forms.RadioSelect)
    reden = forms.CharField(label="Waaraan ziet u dat, en van wie weet u het?", widget=lang())
    kijk_op = forms.DateField(
        label="Wanneer kijkt u weer?", required=False, help_text="Binnen drie maanden. Leeg als het is gestopt."
    )

    def __init__(self, kader: Veiligheidskader, oordelen: Keuzelijst, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "vorm", [(v.code, v.naam) for v in kader.vormen], leeg=len(kader.vormen) != 1)
        keuzes(self, "oordeel", oordelen, leeg=False)

    def invoer(self) -> Geweldinvoer:
        return Geweldinvoer(**self.ingevuld())


class Verwijsindexformulier(Formulier):
    persoon = forms.ChoiceField(label="Welke jeugdige?")
    risicos = forms.MultipleChoiceField(label="Welk risico uit de wet ziet u?", widget=forms.CheckboxSelectMultiple)
    waarom = forms.CharField(label="Waarom vermoedt u dit?", widget=lang())
    verteld = forms.CharField(label="Wat heeft u de jeugdige of de ouders verteld?", required=False, widget=lang(2))
    nog_niet = forms.CharField(
        label="Of: waarom kan dat nu nog niet?",
        required=False,
        widget=lang(2),
        help_text="Alleen als het gevaar geeft.",
    )

    def __init__(self, regel: Verwijsindexregel | None, jeugdigen: Keuzelijst, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        mensen = list(jeugdigen)
        keuzes(self, "persoon", mensen, leeg=len(mensen) != 1)
        keuzes(self, "risicos", [(o.code, o.naam) for o in regel.omstandigheden] if regel else [], leeg=False)
        self.zonder_aanduiding |= {"verteld", "nog_niet"}

    def invoer(self) -> Indexinvoer:
        c = self.cleaned_data
        return Indexinvoer(tuple(c["risicos"]), c["waarom"], c["verteld"], c["nog_niet"])


class Matchformulier(Formulier):
    met = forms.CharField(label="Met welke organisatie is er een match?", max_length=120)
    afspraak = forms.CharField(label="Wat sprak u met hen af?", widget=lang())


class Opschalingformulier(Formulier):
    vorm = forms.ChoiceField(label="Wat vraagt u?")
    grond = forms.ChoiceField(label="Waarom kan de regie niet bij de inwoner blijven?")
    partij = forms.ChoiceField(label="Wie vraagt u?", required=False)
    wat = forms.CharField(label="Wat is er aan de hand, en wat vraagt u?", widget=lang())
    samen = forms.CharField(label="Hoe blijft het team erbij?", widget=lang(2))

    def __init__(self, kader: Veiligheidskader, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        beleid, wvggz = kader.beleid.opschaling, kader.beleid.wvggz
        vormen = [("bemoeizorg", "bemoeizorg"), ("dwang", "dwang")] if beleid else []
        gronden = [(g.code, g.naam) for g in beleid.gronden] if beleid else []
        if wvggz:
            vormen.append(("wvggz", "een melding voor de Wet verplichte ggz"))
            gronden += [(m, m.replace("-", " ")) for m in ("niet-acuut", "subacuut", "acuut")]
            self.fields["grond"].label = "Hoe snel moet er iets gebeuren?" if not beleid else "Waarom?"
        keuzes(self, "vorm", vormen, leeg=len(vormen) != 1)
        keuzes(self, "grond", gronden)
        keuzes(self, "partij", [(p.code, p.naam) for p in beleid.partijen] if beleid else [])
        self.zonder_aanduiding |= {"partij"}
        if beleid is None:
            del self.fields["partij"]

    def invoer(self) -> Opschalingsinvoer:
        return Opschalingsinvoer(**{"partij": "", **self.ingevuld()})


class Uitkomstformulier(Formulier):
    uitkomst = forms.CharField(label="Hoe liep het af?", widget=lang())


class Achtervangformulier(Formulier):
    waarvoor = forms.CharField(label="Welke crisis is te voorzien?", widget=lang(2))
    wie = forms.CharField(label="Wie vangt dan op?", max_length=120)
    telefoon = forms.CharField(label="Op welk nummer is die bereikbaar?", max_length=20)
    wanneer = forms.CharField(label="Op welke tijden?", max_length=120)
    bereikbaar = forms.CharField(label="Op welk nummer bent u zelf bereikbaar?", max_length=20)
    tot = forms.DateField(label="Tot en met", required=False, help_text="Leeg: zolang het plan loopt.")

    def invoer(self) -> Achtervanginvoer:
        return Achtervanginvoer(**self.ingevuld())


class Markeringformulier(Formulier):
    soort = forms.ChoiceField(label="Welk risico?")
    persoon = forms.ChoiceField(label="Over wie gaat het?", required=False)
    reden = forms.CharField(label="Wat zag of hoorde u?", widget=lang(2))

    def __init__(self, kader: Veiligheidskader, personen: Keuzelijst, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "soort", [(m.code, m.naam) for m in kader.beleid.markeringen])
        self.fields["persoon"].choices = [("", "het hele huishouden"), *personen]  # type: ignore[attr-defined]
