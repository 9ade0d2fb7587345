"""The forms of staff. A form checks that something can be read; whether it may is for the action to say."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django import forms
from django.contrib.auth.forms import AuthenticationForm
from django.forms.boundfield import BoundField

from naober.besluit.queries import LEVERINGSVORMEN
from naober.besluit.rules import Voornemen
from naober.gemeente.profiel import Gespreksonderdeel, Product, Profiel, Toets, Trap, Voorwaarde
from naober.gemeente.rules import Antwoord
from naober.gezicht.formulier import Formulier, Veld
from naober.ingang.rules import Melding
from naober.onderzoek.queries import BEELDEN, HOEDANIGHEDEN, MANTELZORG, VOLSTAAT
from naober.onderzoek.rules import Gespreksverslag, Tafelgenoot, Vondst
from naober.plan.queries import DOELSOORTEN, UITVOERDERS
from naober.plan.rules import Bouwsteen

KIES = [("", "Kies")]


def _lang(rijen: int = 3) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rijen})


class Inlogformulier(Formulier, AuthenticationForm):
    error_messages = {
        "invalid_login": "Deze gebruikersnaam en dit wachtwoord horen niet bij elkaar. Probeer het opnieuw.",
        "inactive": "Dit account is uitgezet. Vraag de beheerder.",
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["username"].label = "Gebruikersnaam"
        self.fields["password"].label = "Wachtwoord"


class Zoekformulier(Formulier):
    zoek = forms.CharField(
        label="Achternaam, postcode met huisnummer, of BSN",
        help_text="Bijvoorbeeld: de Vries, 7772 AB 12, of negen cijfers.",
        max_length=80,
    )
    geboortedatum = forms.DateField(label="Geboortedatum", required=False)


class Binnenkomstformulier(Formulier):
    """Takes in a question at any entrance. Choices come from the profile."""

    ingang = forms.ChoiceField(label="Waar kwam de vraag binnen?")
    kanaal = forms.ChoiceField(label="Hoe?")
    soort = forms.ChoiceField(
        label="Wie vertelt het?",
        choices=[("eigen", "de inwoner zelf"), ("signaal", "iemand anders, of een organisatie")],
        widget=forms.RadioSelect,
    )
    melder = forms.CharField(label="Naam van wie het vertelt", required=False, max_length=120)
    melder_relatie = forms.CharField(
        label="Relatie tot de inwoner",
        required=False,
        max_length=60,
        help_text="Bijvoorbeeld: moeder, buurman, huisarts.",
    )
    omschrijving = forms.CharField(label="De vraag, in de woorden van de inwoner", widget=_lang(4))
    vraag_erachter = forms.CharField(label="De vraag achter de vraag", required=False, widget=_lang())
    eigen_mogelijkheden = forms.CharField(
        label="Wat kan de inwoner zelf, en wie helpt al?",
        required=False,
        widget=_lang(),
        help_text="De trap begint hier: eigen kracht, mensen in de buurt, vrijwilligers.",
    )
    leefgebieden = forms.MultipleChoiceField(label="Waar gaat het over?", widget=forms.CheckboxSelectMultiple)
    enkelvoudig = forms.BooleanField(label="Dit is één eenvoudige vraag die ik nu kan beantwoorden", required=False)
    antwoord = forms.CharField(
        label="Mijn antwoord", required=False, widget=_lang(), help_text="Alleen bij een eenvoudige vraag."
    )

    def __init__(self, profiel: Profiel, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _keuzes(self, "ingang", [(i.code, i.naam) for i in profiel.ingangen])
        _keuzes(self, "kanaal", [(k, k) for k in profiel.kanalen])
        _keuzes(self, "leefgebieden", [(v.code, v.naam) for v in profiel.leefgebieden], leeg=False)

    def melding(self) -> Melding:
        c = self.cleaned_data
        return Melding(
            ingang=c["ingang"],
            kanaal=c["kanaal"],
            eigen_vraag=c["soort"] == "eigen",
            omschrijving=c["omschrijving"],
            leefgebieden=frozenset(c["leefgebieden"]),
            enkelvoudig=c["enkelvoudig"],
            melder=c["melder"],
            melder_relatie=c["melder_relatie"],
            vraag_erachter=c["vraag_erachter"],
            eigen_mogelijkheden=c["eigen_mogelijkheden"],
            antwoord=c["antwoord"],
        )


class Gespreksformulier(Formulier):
    """The conversation. Rows for people and needs have a fixed number, so that it works without script."""

    DEELNEMERS = 5
    BEHOEFTEN = 4

    verslag = forms.CharField(label="Wat is er besproken?", widget=_lang(6))
    eigen_kracht = forms.CharField(label="Wat gaat goed en wat kan de inwoner zelf?", required=False, widget=_lang())
    mantelzorg = forms.ChoiceField(
        label="Is er een mantelzorger?",
        choices=MANTELZORG,
        required=False,
        widget=forms.RadioSelect,
        help_text="Een mantelzorger zorgt langdurig en onbetaald voor iemand uit de eigen omgeving.",
    )
    mantelzorg_steun = forms.CharField(label="Hoe helpen we de mantelzorger?", required=False, widget=_lang())
    clientondersteuning = forms.BooleanField(
        label="Ik heb verteld dat gratis onafhankelijke cliëntondersteuning mogelijk is", required=False
    )

    def __init__(self, profiel: Profiel, personen: Iterable[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.profiel = profiel
        namen = list(personen)
        for leefgebied in profiel.leefgebieden:
            self.fields[f"leefgebied-{leefgebied.code}"] = forms.CharField(
                label=leefgebied.naam, required=False, widget=_lang(2)
            )
        for nr in range(1, self.DEELNEMERS + 1):
            self.fields[f"deelnemer-{nr}-naam"] = forms.CharField(
                label=f"Aanwezige {nr}", required=False, max_length=120
            )
            self.fields[f"deelnemer-{nr}-als"] = forms.ChoiceField(
                label=f"In welke rol ({nr})?", required=False, choices=[*KIES, *HOEDANIGHEDEN]
            )
        for nr in range(1, self.BEHOEFTEN + 1):
            self.fields[f"behoefte-{nr}-omschrijving"] = forms.CharField(
                label=f"Wat is nodig ({nr})?", required=False, max_length=200
            )
            self.fields[f"behoefte-{nr}-persoon"] = forms.ChoiceField(
                label=f"Voor wie ({nr})?", required=False, choices=[*KIES, *namen]
            )
            self.fields[f"behoefte-{nr}-leefgebied"] = forms.ChoiceField(
                label=f"Leefgebied ({nr})",
                required=False,
                choices=[*KIES, *((v.code, v.naam) for v in profiel.leefgebieden)],
            )
            self.fields[f"behoefte-{nr}-gevraagd"] = forms.CharField(
                label=f"Gevraagd is ({nr})", required=False, max_length=200
            )
        self._label_rijen()

    def _label_rijen(self) -> None:
        """Rows may stay empty, as the text above them says; mandatory sections may not, as the action says."""
        geeist = {g.code.replace("-", "_") for g in self.profiel.gesprek if g.verplicht}
        rijen = {naam for naam in self.fields if naam.startswith(("deelnemer-", "behoefte-", "leefgebied-"))}
        self.zonder_aanduiding = frozenset(geeist | rijen)

    def onderdelen(self) -> list[tuple[Veld, Gespreksonderdeel]]:
        """The sections of the profile that have a field of their own, in its order."""
        velden = {v.name: v for v in self if isinstance(v, Veld)}
        return [
            (velden[naam], onderdeel)
            for onderdeel in self.profiel.gesprek
            if (naam := onderdeel.code.replace("-", "_")) in velden
        ]

    def clean(self) -> dict[str, Any]:
        c: dict[str, Any] = super().clean() or self.cleaned_data
        for nr in range(1, self.DEELNEMERS + 1):
            if bool(c.get(f"deelnemer-{nr}-naam")) != bool(c.get(f"deelnemer-{nr}-als")):
                self.add_error(f"deelnemer-{nr}-als", "Vul bij elke aanwezige een naam én een rol in.")
        for nr in range(1, self.BEHOEFTEN + 1):
            velden = [c.get(f"behoefte-{nr}-{v}") for v in ("omschrijving", "persoon", "leefgebied")]
            if any(velden) and not all(velden):
                self.add_error(
                    f"behoefte-{nr}-omschrijving", "Vul bij een behoefte in wat nodig is, voor wie en welk leefgebied."
                )
        return c

    def gesprek(self) -> Gespreksverslag:
        c = self.cleaned_data
        return Gespreksverslag(
            verslag=c["verslag"],
            deelnemers=tuple(
                Tafelgenoot(c[f"deelnemer-{nr}-naam"], c[f"deelnemer-{nr}-als"])
                for nr in range(1, self.DEELNEMERS + 1)
                if c[f"deelnemer-{nr}-naam"]
            ),
            eigen_kracht=c["eigen_kracht"],
            mantelzorg=c["mantelzorg"],
            mantelzorg_steun=c["mantelzorg_steun"],
            clientondersteuning=c["clientondersteuning"],
            leefgebieden={v.code: c[f"leefgebied-{v.code}"] for v in self.profiel.leefgebieden},
        )

    def behoeften(self) -> list[dict[str, Any]]:
        c = self.cleaned_data
        return [
            {
                "persoon_id": int(c[f"behoefte-{nr}-persoon"]),
                "leefgebied": c[f"behoefte-{nr}-leefgebied"],
                "omschrijving": c[f"behoefte-{nr}-omschrijving"],
                "gevraagd": c[f"behoefte-{nr}-gevraagd"],
            }
            for nr in range(1, self.BEHOEFTEN + 1)
            if c[f"behoefte-{nr}-omschrijving"]
        ]


class Afwegingsformulier(Formulier):
    """A finding per rung of the municipality's own ladder."""

    def __init__(self, trap: Trap, eerder: Mapping[str, Vondst], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # The heaviest rung needs no finding: there is nothing above it.
        self.treden = list(trap.lichter_dan(trap.treden[-1].code))
        for trede in self.treden:
            vondst = eerder.get(trede.code)
            self.fields[f"{trede.code}-volstaat"] = forms.ChoiceField(
                label=f"Is {trede.naam} genoeg?",
                choices=[("", "nog niet bekeken"), *VOLSTAAT],
                required=False,
                initial=vondst.volstaat if vondst else "",
            )
            self.fields[f"{trede.code}-reden"] = forms.CharField(
                label="Waarom wel of niet?", required=False, widget=_lang(2), initial=vondst.reden if vondst else ""
            )

    def vondsten(self) -> dict[str, Vondst]:
        """Rungs that were filled in and changed; a reason without a choice counts, so that it is not lost."""
        c = self.cleaned_data
        return {
            t.code: Vondst(c[f"{t.code}-volstaat"], c[f"{t.code}-reden"])
            for t in self.treden
            if (c[f"{t.code}-volstaat"] or c[f"{t.code}-reden"].strip())
            and {f"{t.code}-volstaat", f"{t.code}-reden"} & set(self.changed_data)
        }


class Waarnemingsformulier(Formulier):
    van_wie = forms.CharField(label="Van wie komt dit?", max_length=120, help_text="Uzelf, of bijvoorbeeld een kind.")
    beeld = forms.ChoiceField(label="Hoe gaat het?", choices=BEELDEN, widget=forms.RadioSelect)
    tekst = forms.CharField(label="Wat is er gezien of verteld?", widget=_lang(4))


class Planformulier(Formulier):
    DOELEN = 3

    evaluatie_op = forms.DateField(label="Wanneer kijkt u samen terug?")
    mantelzorg_steun = forms.CharField(label="Steun voor de mantelzorger", required=False, widget=_lang())

    def __init__(self, evaluatie_op: date, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["evaluatie_op"].initial = evaluatie_op
        for nr in range(1, self.DOELEN + 1):
            self.fields[f"doel-{nr}"] = forms.CharField(
                label=f"Doel {nr}: wat wil het huishouden bereiken?", required=nr == 1, max_length=200
            )
            self.fields[f"doel-{nr}-soort"] = forms.ChoiceField(
                label=f"Soort doel {nr}", choices=DOELSOORTEN, required=nr == 1
            )

    def doelen(self) -> list[tuple[str, str]]:
        c = self.cleaned_data
        return [(c[f"doel-{nr}"], c[f"doel-{nr}-soort"]) for nr in range(1, self.DOELEN + 1) if c[f"doel-{nr}"]]


class Herzieningsformulier(Planformulier):
    reden = forms.CharField(label="Wat is er veranderd?", widget=_lang())
    field_order = ["reden"]


class Actieformulier(Formulier):
    """A building block on the ladder."""

    behoefte = forms.ChoiceField(label="Voor welke behoefte?")
    trede = forms.ChoiceField(label="Op welke trede?", widget=forms.RadioSelect)
    omschrijving = forms.CharField(label="Wat gebeurt er?", max_length=200)
    uitvoerder = forms.ChoiceField(label="Wie doet het?", choices=UITVOERDERS)
    wie = forms.CharField(label="Naam of organisatie", max_length=120)
    voorziening = forms.ChoiceField(label="Voorziening uit de sociale kaart", required=False)
    product = forms.ChoiceField(label="Product waarvoor een besluit nodig is", required=False)
    opdracht = forms.CharField(label="Extra opdracht aan wie het doet", required=False, widget=_lang(2))
    reden_buiten_team = forms.CharField(label="Waarom doet het team dit niet zelf?", required=False, widget=_lang(2))
    onveilig = forms.CharField(
        label="Is iemand nu niet veilig? Schrijf op waarom",
        required=False,
        widget=_lang(2),
        help_text="Veiligheid gaat voor: dan mag een zwaardere trede meteen. Anders leeg laten.",
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
        _keuzes(self, "behoefte", behoeften)
        _keuzes(self, "trede", [(t.code, t.naam) for t in profiel.trap.treden], leeg=False)
        _keuzes(self, "voorziening", voorzieningen)
        _keuzes(self, "product", [(p.code, p.naam) for p in profiel.producten])

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
        )


class Afspraakformulier(Formulier):
    akkoord_van = forms.CharField(label="Wie is akkoord met het plan?", max_length=120)


class Afrondformulier(Formulier):
    slottekst = forms.CharField(label="Wat heeft het opgeleverd?", widget=_lang(4))


class Betrekformulier(Formulier):
    medewerker = forms.ChoiceField(label="Onafhankelijke cliëntondersteuner")

    def __init__(self, collegas: Iterable[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _keuzes(self, "medewerker", collegas)


class Besluitformulier(Formulier):
    """A decision: the conditions that a professional answers, then what is granted and for how long.

    What a grant needs may be left open here: the action asks for it, with the source."""

    def __init__(self, product: Product, toets: Toets | None, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.product = product
        self.voorwaarden = [v for v in toets.voorwaarden if v.antwoord == "mens"] if toets else []
        for v in self.voorwaarden:
            self.fields[f"voorwaarde-{v.code}"] = forms.ChoiceField(
                label=v.vraag, choices=[("ja", "ja"), ("nee", "nee")], required=False, widget=forms.RadioSelect
            )
            self.fields[f"motivering-{v.code}"] = forms.CharField(label="Waarom?", required=False, widget=_lang(2))
        self.fields["uitkomst"] = forms.ChoiceField(
            label="Besluit", choices=[("toegekend", "toekennen"), ("afgewezen", "afwijzen")], widget=forms.RadioSelect
        )
        self.fields["motivering"] = forms.CharField(
            label="Motivering, in gewone woorden", widget=_lang(4), help_text="Komt in de brief aan de inwoner."
        )
        self.fields["aanvraag_op"] = forms.DateField(label="Datum van de aanvraag")
        self._voeg_toekenning_toe(product)
        self.zonder_aanduiding = frozenset(self.fields) - {"reden_zonder_einde", "geboortedatum_partner"}

    def _voeg_toekenning_toe(self, product: Product) -> None:
        self.fields["leveringsvorm"] = forms.ChoiceField(
            label="Hoe krijgt de inwoner het?",
            choices=[*KIES, *((v, LEVERINGSVORMEN[v]) for v in product.leveringsvormen)],
            required=False,
            initial=product.leveringsvormen[0] if len(product.leveringsvormen) == 1 else "",
        )
        for veld in product.velden:
            self.fields[f"gegeven-{veld.code}"] = forms.ChoiceField(
                label=veld.naam, choices=[*KIES, *((k, k) for k in veld.keuzes)], required=False
            )
        self.fields["ingang_op"] = forms.DateField(label="Eerste dag", required=False)
        self.fields["eind_op"] = forms.DateField(label="Laatste dag", required=False)
        self.fields["reden_zonder_einde"] = forms.CharField(
            label="Waarom geen laatste dag?",
            required=False,
            widget=_lang(2),
            help_text="Hulp is in principe tijdelijk. Alleen invullen als er geen laatste dag is.",
        )
        if product.bijdrage == "wmo":
            self.fields["alleen_rolstoel"] = forms.BooleanField(label="Het gaat alleen om een rolstoel", required=False)
            self.fields["geboortedatum_partner"] = forms.DateField(
                label="Geboortedatum van de partner",
                required=False,
                help_text="Alleen als de inwoner getrouwd is of samenwoont. Het telt mee voor de eigen bijdrage.",
            )

    def blokken(self) -> list[tuple[Voorwaarde, BoundField, BoundField]]:
        """Each condition with its answer and its reason."""
        return [(v, self[f"voorwaarde-{v.code}"], self[f"motivering-{v.code}"]) for v in self.voorwaarden]

    def van_besluit(self) -> list[BoundField]:
        """What is decided, for a grant and a rejection alike."""
        return [self["uitkomst"], self["motivering"], self["aanvraag_op"]]

    def van_toekenning(self) -> list[BoundField]:
        """What only a grant needs."""
        eerder = {f"{deel}-{v.code}" for v in self.voorwaarden for deel in ("voorwaarde", "motivering")}
        return [self[n] for n in self.fields if n not in {"uitkomst", "motivering", "aanvraag_op", *eerder}]

    def voornemen(self) -> Voornemen:
        c = self.cleaned_data
        codes = [v.code for v in self.voorwaarden]
        return Voornemen(
            uitkomst=c["uitkomst"],
            aanvraag_op=c["aanvraag_op"],
            motivering=c["motivering"],
            ingang_op=c["ingang_op"],
            eind_op=c["eind_op"],
            reden_zonder_einde=c["reden_zonder_einde"],
            leveringsvorm=c["leveringsvorm"],
            antwoorden={
                code: Antwoord(c[f"voorwaarde-{code}"] == "ja", c[f"motivering-{code}"])
                for code in codes
                if c[f"voorwaarde-{code}"]
            },
            gegevens={v.code: c[f"gegeven-{v.code}"] for v in self.product.velden},
            alleen_rolstoel=c.get("alleen_rolstoel", False),
            geboortedatum_partner=c.get("geboortedatum_partner"),
        )


class Toetsformulier(Formulier):
    uitkomst = forms.ChoiceField(
        label="Klopt dit besluit met de wet?",
        choices=[("rechtmatig", "ja, het is rechtmatig"), ("onrechtmatig", "nee, het is onrechtmatig")],
        widget=forms.RadioSelect,
    )
    grond = forms.ChoiceField(label="Grond", required=False)
    toelichting = forms.CharField(
        label="Uitleg", required=False, widget=_lang(), help_text="Komt in de brief aan de inwoner."
    )

    def __init__(self, gronden: Iterable[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _keuzes(self, "grond", gronden)


def _keuzes(formulier: Formulier, naam: str, keuzes: Iterable[tuple[str, str]], *, leeg: bool = True) -> None:
    veld = formulier.fields[naam]
    if not isinstance(veld, forms.ChoiceField):
        raise TypeError(f"{naam} is geen keuzeveld")
    veld.choices = [*(KIES if leeg else []), *keuzes]
