"""Finding a resident, taking a question in."""

from collections.abc import Sequence
from typing import Any

from django import forms

from naober.gemeente.profiel import Aard, Herkomst, Ingangsstap, Profiel
from naober.gemeente.velden import Waarde
from naober.gezicht.formulier import Formulier
from naober.ingang.rules import Melding, te_verwijzen
from naober.werkplek.formulieren.velden import antwoorden, keuzes, lang, voeg_velden_toe


class Zoekformulier(Formulier):
    eenmalig = False
    zoek = forms.CharField(
        label="Achternaam, postcode met huisnummer, of BSN",
        help_text="Bijvoorbeeld: de Vries, 7772 AB 12, of negen cijfers.",
        max_length=80,
    )
    geboortedatum = forms.DateField(label="Geboortedatum", required=False)


# Who tells it, in the words of the form: whether it is the resident's own question, and how the contact came about.
_VERTELD = {
    "eigen": ("de inwoner zelf", True, Herkomst.ZELF),
    "namens": ("iemand namens de inwoner", True, Herkomst.NAMENS),
    "signaal": ("iemand uit de omgeving", False, Herkomst.OMGEVING),
    "netwerk": ("een organisatie of professional", False, Herkomst.NETWERK),
    "outreach": ("de inwoner, toen wij die opzochten", True, Herkomst.OUTREACH),
}
_ALLEEN_MET_INWONER = (
    "soort", "melder", "melder_relatie", "telefoon", "vraag_erachter", "eigen_mogelijkheden", "enkelvoudig", "gevaar",
    "spoed", "producten", "toestemming_van", "wachttijd",
)  # fmt: skip


class Binnenkomstformulier(Formulier):
    """Takes in a question at any entrance. Choices and extra fields come from the profile; a request for
    information asks nothing about a person."""

    ingang = forms.ChoiceField(label="Waar kwam de vraag binnen?")
    kanaal = forms.ChoiceField(label="Hoe?")
    ontvangen_op = forms.DateField(
        label="Wanneer kwam de vraag binnen?",
        required=False,
        help_text="Vandaag, of de dag waarop er is gebeld, gemaild of gesproken. De termijnen lopen vanaf deze dag.",
    )
    soort = forms.ChoiceField(
        label="Wie vertelt het?",
        choices=[(code, tekst) for code, (tekst, _, _) in _VERTELD.items()],
        widget=forms.RadioSelect,
    )
    melder = forms.CharField(label="Naam van wie het vertelt", required=False, max_length=120)
    melder_relatie = forms.CharField(
        label="Relatie tot de inwoner",
        required=False,
        max_length=60,
        help_text="Bijvoorbeeld: moeder, buurman, huisarts.",
    )
    telefoon = forms.CharField(
        label="Telefoonnummer om terug te bellen",
        required=False,
        max_length=20,
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "off"}),
    )
    toestemming_van = forms.CharField(
        label="Wie gaf toestemming om dit te vertellen?",
        required=False,
        max_length=120,
        help_text="Alleen als een ander het vertelt. De dag van vandaag komt erbij.",
    )
    gevaar = forms.CharField(
        label="Is iemand niet veilig? Wie, en waardoor?",
        required=False,
        widget=lang(2),
        help_text="Bij direct gevaar belt u eerst het noodnummer onderaan. Wat hier staat, gaat voor alles.",
    )
    spoed = forms.BooleanField(label="Er is haast bij", required=False)
    omschrijving = forms.CharField(label="De vraag, in de woorden van de inwoner", widget=lang(4))
    vraag_erachter = forms.CharField(label="De vraag achter de vraag", required=False, widget=lang())
    eigen_mogelijkheden = forms.CharField(
        label="Wat kan de inwoner zelf, en wie helpt al?",
        required=False,
        widget=lang(),
        help_text="De trap begint hier: eigen kracht, mensen in de buurt, vrijwilligers.",
    )
    leefgebieden = forms.MultipleChoiceField(label="Waar gaat het over?", widget=forms.CheckboxSelectMultiple)
    producten = forms.MultipleChoiceField(
        label="Vraagt de inwoner om een bepaald product?",
        required=False,
        help_text="Alleen als daar uitdrukkelijk om is gevraagd. Het product heeft een eigen weg.",
        widget=forms.CheckboxSelectMultiple,
    )
    enkelvoudig = forms.BooleanField(label="Dit is één eenvoudige vraag die ik nu kan beantwoorden", required=False)
    antwoord = forms.CharField(
        label="Mijn antwoord", required=False, widget=lang(), help_text="Alleen bij een eenvoudige vraag."
    )
    verwezen_naar = forms.CharField(
        label="Doorverwezen naar",
        required=False,
        max_length=120,
        help_text="Alleen als een ander de vraag beter beantwoordt. Schrijf bij uw antwoord wat u hebt gezegd.",
    )
    triageuitkomst = forms.ChoiceField(label="Waar liep het contact op uit?", required=False)
    adviseur = forms.ChoiceField(label="Wie gaf informatie of advies?", required=False)
    wachttijd = forms.IntegerField(
        label="Hoeveel minuten moest de inwoner wachten?", required=False, min_value=0, max_value=1440
    )

    zonder_aanduiding = frozenset({"ontvangen_op"})

    def __init__(self, profiel: Profiel, *args: Any, aard: Aard = Aard.VRAAG, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.aard = aard
        keuzes(self, "ingang", [(i.code, i.naam) for i in profiel.ingangen if not i.bewaart_alleen_feit(aard)])
        keuzes(self, "kanaal", [(k, k) for k in profiel.kanalen])
        keuzes(self, "leefgebieden", [(v.code, v.naam) for v in profiel.leefgebieden], leeg=False)
        keuzes(self, "triageuitkomst", [(u.code, u.naam) for u in profiel.triageuitkomsten])
        keuzes(self, "adviseur", [(a.code, a.naam) for a in profiel.adviseurs])
        namen = {v.code: v.naam for v in profiel.voorzieningen} | {p.code: p.naam for p in profiel.producten}
        met_route = [c for t in profiel.toegangsroutes for c in (*t.producten, *t.alleen_met)]
        keuzes(self, "producten", [(c, namen[c]) for c in dict.fromkeys(met_route)], leeg=False)
        weg = set(_ALLEEN_MET_INWONER) if aard == Aard.INFORMATIE else set()
        weg |= {"producten"} if not met_route else set()
        weg |= {"triageuitkomst"} if not profiel.triageuitkomsten else set()
        weg |= {"adviseur"} if not profiel.adviseurs else set()
        weg |= {"wachttijd"} if profiel.wachttijd is None else set()
        weg |= set() if any(i.toestemming for i in profiel.ingangen) else {"toestemming_van"}
        stappen = (s for s in profiel.ingangsstappen if s.bij != "daarna" and (not s.als.aard or aard in s.als.aard))
        self.velden = [veld for stap in stappen for veld in stap.velden]
        # What the municipality asks in its own way is not asked in ours as well.
        weg |= {"eigen_mogelijkheden"} if any(v.onderwerp == "eigen-kracht" for v in self.velden) else set()
        for naam in weg:
            self.fields.pop(naam, None)
        voeg_velden_toe(self, self.velden, "stap-")

    def melding(self) -> Melding:
        c = self.cleaned_data
        _, eigen, herkomst = _VERTELD[c.get("soort") or "eigen"]
        return Melding(
            ingang=c["ingang"],
            kanaal=c["kanaal"],
            eigen_vraag=eigen,
            herkomst=herkomst,
            aard=self.aard,
            omschrijving=c["omschrijving"],
            leefgebieden=frozenset(c["leefgebieden"]),
            enkelvoudig=c.get("enkelvoudig", False),
            melder=c.get("melder", ""),
            melder_relatie=c.get("melder_relatie", ""),
            telefoon=c.get("telefoon", ""),
            vraag_erachter=c.get("vraag_erachter", ""),
            eigen_mogelijkheden=c.get("eigen_mogelijkheden", ""),
            antwoord=c["antwoord"],
            producten=frozenset(c.get("producten", ())),
            gevaar=c.get("gevaar", ""),
            spoed=c.get("spoed", False),
            toestemming_van=c.get("toestemming_van", ""),
            wachttijd=c.get("wachttijd") or 0,
            adviseur=c.get("adviseur", ""),
            triageuitkomst=c.get("triageuitkomst", ""),
            verwezen_naar=c["verwezen_naar"],
            gegevens=antwoorden(self, self.velden, "stap-"),
        )


class Feitformulier(Formulier):
    """The fact of a referral by a doctor. It has no field in which a reason could be written."""

    ingang = forms.ChoiceField(label="Welke arts heeft verwezen?", widget=forms.RadioSelect)
    kanaal = forms.ChoiceField(label="Hoe kwam het bericht?")
    ontvangen_op = forms.DateField(
        label="Op welke dag is er verwezen?", required=False, help_text="Weet u dat niet? Kies dan de dag van vandaag."
    )
    producten = forms.MultipleChoiceField(label="Naar welke hulp?", widget=forms.CheckboxSelectMultiple)

    zonder_aanduiding = frozenset({"ontvangen_op"})

    def __init__(self, profiel: Profiel, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "ingang", [(i.code, i.naam) for i in profiel.ingangen if i.alleen_feit], leeg=False)
        keuzes(self, "kanaal", [(k, k) for k in profiel.kanalen])
        keuzes(self, "producten", [(p.code, p.naam) for p in te_verwijzen(profiel)], leeg=False)

    def melding(self) -> Melding:
        c = self.cleaned_data
        return Melding(
            ingang=c["ingang"],
            kanaal=c["kanaal"],
            eigen_vraag=False,
            aard=Aard.VERWIJZING,
            omschrijving="",
            leefgebieden=frozenset(),
            enkelvoudig=False,
            producten=frozenset(c["producten"]),
        )


class Stapformulier(Formulier):
    """One of the municipality's own steps with an entry."""

    dag = forms.DateField(label="Wanneer was dit?", required=False)

    def __init__(self, stap: Ingangsstap, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.velden = stap.velden
        voeg_velden_toe(self, stap.velden, "stap-")

    def gegeven(self) -> dict[str, Waarde]:
        return antwoorden(self, self.velden, "stap-")


class Toewijsformulier(Formulier):
    medewerker = forms.ChoiceField(label="Wie gaat ernaartoe?")
    reden = forms.CharField(label="Waarvoor?", required=False, max_length=200)

    def __init__(self, collegas: list[tuple[str, str]], *args: Any, feit: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "medewerker", collegas)
        if feit:
            del self.fields["reden"]


class Samenvoegformulier(Formulier):
    met = forms.ChoiceField(label="Bij welke vraag hoort deze?", widget=forms.RadioSelect)

    def __init__(self, vragen: list[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "met", vragen, leeg=False)


class Loketformulier(Formulier):
    """Somebody who wants to be called back."""

    zonder_aanduiding = frozenset({"naam"})

    vraagsoort = forms.ChoiceField(label="Wat voor vraag is het?", widget=forms.RadioSelect)
    tekst = forms.CharField(label="De vraag, in eigen woorden", widget=lang())
    naam = forms.CharField(label="Naam (mag leeg blijven)", max_length=120, required=False)
    contact = forms.CharField(label="Telefoonnummer", max_length=20)

    def __init__(self, soorten: Sequence[str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = self.fields["vraagsoort"]
        if isinstance(veld, forms.ChoiceField):
            veld.choices = [(s, s) for s in soorten]


class Antwoordformulier(Formulier):
    antwoord = forms.CharField(label="Wat hebt u geantwoord?", widget=lang())


class Verwijsformulier(Formulier):
    naar = forms.CharField(label="Naar wie verwijst u?", max_length=120)
    reden = forms.CharField(label="Waarom, en wat is er afgesproken?", widget=lang())
