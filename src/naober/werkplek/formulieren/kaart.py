"""Forms of the social map: choosing what to see, and keeping it up."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, fields
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from naober.gemeente.landelijk import kaartwet
from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.sociale_kaart import DAGEN, Kaartlabel
from naober.gemeente.rules import Antwoord
from naober.gemeente.velden import Waarde
from naober.gezicht.formulier import Formulier
from naober.kaart import keuzes as kiezen
from naober.kaart.queries import gegevens_van
from naober.kaart.rules import Kaartgegevens, Organisatiegegevens, Plekgegevens, Tijdgegevens
from naober.werkplek.formulieren.velden import antwoorden, keuzes, lang, voeg_velden_toe

_TIJD = re.compile(r"(\w+) +(\d{1,2}[:.]\d{2}) *- *(\d{1,2}[:.]\d{2})(?:, *(.+))?")
Keuze = tuple[str, str]


def termen(profiel: Profiel) -> dict[str, list[Keuze]]:
    """The choices that a profile gives for each list of the map."""
    kaart = profiel.kaart
    toegankelijk = (*kaartwet().toegankelijkheid, *kaart.toegankelijkheid)
    return {
        "trede": [(t.code, t.naam) for t in profiel.trap.treden],
        "laag": [(x.code, x.naam) for x in profiel.lagen],
        "leefgebieden": [(v.code, v.naam) for v in profiel.leefgebieden],
        "gebieden": [(g.code, g.naam) for g in profiel.gebieden],
        "categorie": [(t.code, t.naam) for t in kaart.categorieen],
        "themas": [(t.code, t.naam) for t in kaart.themas],
        "preventieniveau": [(t.code, t.naam) for t in kaart.preventieniveaus],
        "doelgroepen": [(t.code, t.naam) for t in kaart.doelgroepen],
        "activiteiten": [(t.code, t.naam) for t in kaart.activiteiten],
        "kenmerken": [(t.code, f"{t.groep}: {t.naam}" if t.groep else t.naam) for t in kaart.kenmerken],
        "toegankelijkheid": [(t.code, f"{t.naam} ({t.soort})") for t in toegankelijk],
        "gaat_voor": [("*", "elk maatwerk"), *((q.code, q.naam) for q in profiel.producten)],
    }


# What one may choose by, in the words of the page; a list that the municipality does not have is left out.
_KIES_OP = (
    *(("leefgebied", "Leefgebied", "leefgebieden"), ("gebied", "Gebied", "gebieden"), ("trede", "Trede", "trede")),
    *(("laag", "Laag", "laag"), ("categorie", "Categorie", "categorie"), ("thema", "Thema", "themas")),
    *(("preventieniveau", "Preventieniveau", "preventieniveau"), ("doelgroep", "Doelgroep", "doelgroepen")),
    *(("activiteit", "Activiteit", "activiteiten"), ("kenmerk", "Kenmerk", "kenmerken")),
    ("toegankelijk", "Toegankelijk", "toegankelijkheid"),
)


class Kaartformulier(Formulier):
    eenmalig = False
    aard = forms.ChoiceField(label="Aard", required=False, choices=[("", "alles"), *kiezen.AARD])
    levering = forms.ChoiceField(label="Hoe", required=False, choices=[("", "alles"), *kiezen.LEVERING])
    op_kaart = forms.ChoiceField(label="Stand", required=False, choices=[("", "op de kaart"), *kiezen.STAND])

    def __init__(self, profiel: Profiel, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        lijsten = termen(profiel)
        for naam, label, lijst in _KIES_OP:
            if lijsten[lijst]:
                self.fields[naam] = forms.ChoiceField(label=label, required=False)
                keuzes(self, naam, [("", "alles"), *lijsten[lijst]], leeg=False)


def _vinkjes(label: str, help_text: str = "") -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=label, required=False, widget=forms.CheckboxSelectMultiple, help_text=help_text
    )


def _kies(label: str, lijst: Iterable[Keuze], *, leeg: str = "") -> forms.ChoiceField:
    return forms.ChoiceField(label=label, required=False, choices=[*([("", leeg)] if leeg else []), *lijst])


class Voorzieningformulier(Formulier):
    """A whole entry. What is required is for the action to say, with its source."""

    zonder_aanduiding = frozenset({"leefgebieden", "betaling", "uitleg", "trede"})
    naam = forms.CharField(label="Naam", max_length=160)
    uitleg = forms.CharField(label="Wat is het?", widget=lang(4), required=False, help_text="In gewone taal.")
    organisatie = forms.ChoiceField(label="Wie biedt het?", required=False)
    partners = forms.CharField(
        label="Wie doen er ook mee?", required=False, widget=lang(2), help_text="Elke partner op een eigen regel."
    )
    trede = forms.ChoiceField(label="Trede", required=False)
    aard = _kies("Aard", kiezen.AARD)
    toegang = _kies("Toegang", kiezen.TOEGANG)
    toegangsregels = forms.CharField(label="Wat wordt er aan de deur gevraagd?", required=False, widget=lang(2))
    betaling = forms.CharField(
        label="Wat betaalt de inwoner, en aan wie?", required=False, widget=lang(2), initial="gratis"
    )
    leefgebieden = _vinkjes("Leefgebieden")
    categorie = forms.ChoiceField(label="Categorie", required=False)
    themas = _vinkjes("Thema's")
    preventieniveau = forms.ChoiceField(label="Preventieniveau", required=False)
    behoefte = forms.CharField(label="Voor welke behoefte is het een antwoord?", required=False, widget=lang(2))
    doelgroepen = _vinkjes("Doelgroepen", "Niets gekozen: voor iedereen.")
    activiteiten = _vinkjes("Activiteiten")
    kenmerken = _vinkjes("Kenmerken")
    toegankelijkheid = _vinkjes("Toegankelijkheid")
    toegankelijk_opmerking = forms.CharField(label="Meer over toegankelijkheid", required=False, widget=lang(2))
    leeftijd_van = forms.IntegerField(label="Vanaf leeftijd", required=False)
    leeftijd_tot = forms.IntegerField(label="Tot en met leeftijd", required=False)
    talen = forms.CharField(label="Talen", required=False, help_text="Als nl, en, ar of tr, met spaties ertussen.")
    gebieden = _vinkjes("Gebieden", "Niets gekozen: de hele gemeente.")
    bereik = _kies("Voor wie in de omgeving?", kiezen.BEREIK)
    levering = _kies("Hoe wordt het geboden?", kiezen.LEVERING)
    uitvoerder = _kies("Wie doet het?", kiezen.UITVOERDER)
    inzet = _vinkjes("Wie werken er samen?")
    gaat_voor = _vinkjes("Gaat voor op", "Wat pas komt als dit niet genoeg is.")
    bekostiging = _kies("Wie houdt het in stand?", kiezen.BEKOSTIGING, leeg="niet bekend")
    subsidie = forms.CharField(label="Kenmerk van de subsidie", required=False, max_length=60)
    verdienmodel = forms.CharField(label="Hoe betaalt het zichzelf?", required=False, widget=lang(2))
    initiatief = _kies("Wie begon het?", kiezen.INITIATIEF, leeg="niet bekend")
    reden_gemeente = forms.CharField(label="Waarom doet de gemeente het zelf?", required=False, widget=lang(2))
    plaatsen = forms.IntegerField(label="Hoeveel mensen kunnen er terecht?", required=False)
    website = forms.CharField(label="Website", required=False, max_length=200)
    email = forms.CharField(
        label="E-mail", required=False, max_length=200, help_text="Van de organisatie, nooit van een persoon."
    )
    telefoon = forms.CharField(label="Telefoon", required=False, max_length=30)
    geldig_van = forms.DateField(label="Eerste dag", required=False)
    geldig_tot = forms.DateField(label="Laatste dag", required=False)

    def __init__(self, profiel: Profiel, organisaties: Iterable[Keuze], eerder: Any, *args: Any, **kwargs: Any) -> None:
        if eerder is not None:
            kwargs["initial"] = _begin(gegevens_van(eerder), eerder.organisatie_id)
        super().__init__(*args, **kwargs)
        keuzes(self, "organisatie", [("", "niemand"), *organisaties], leeg=False)
        self.fields["inzet"].choices = [  # type: ignore[attr-defined]
            (w, w) for w in ("vrijwilliger", "professional", "ervaringsdeskundige")
        ]
        for naam, lijst in termen(profiel).items():
            if naam not in self.fields:
                continue
            if not lijst:
                del self.fields[naam]
            elif isinstance(self.fields[naam], forms.MultipleChoiceField):
                self.fields[naam].choices = lijst  # type: ignore[attr-defined]
            else:
                keuzes(self, naam, [("", "niet gekozen"), *lijst], leeg=False)

    def gegevens(self) -> Kaartgegevens:
        """What was filled in, as an action takes it; a list that the municipality does not have stays empty."""
        ruw: dict[str, Any] = {
            v.name: self.cleaned_data[v.name] for v in fields(Kaartgegevens) if v.name in self.cleaned_data
        }
        ruw |= {naam: tuple(w) for naam, w in ruw.items() if isinstance(w, list)}
        ruw["partners"] = tuple(r.strip() for r in ruw["partners"].splitlines() if r.strip())
        ruw["talen"] = tuple(ruw["talen"].replace(",", " ").split())
        return Kaartgegevens(**ruw)

    @property
    def organisatie_nummer(self) -> int | None:
        return int(self.cleaned_data["organisatie"]) if self.cleaned_data["organisatie"] else None


def _begin(gegevens: Kaartgegevens, organisatie: int | None) -> dict[str, Any]:
    """An entry as the form begins with it."""
    anders = {"partners": "\n".join(gegevens.partners), "talen": " ".join(gegevens.talen)}
    return {**asdict(gegevens), **anders, "organisatie": str(organisatie or "")}


class Voorstelformulier(Voorzieningformulier):
    toelichting = forms.CharField(label="Wat verandert er, en waarom?", required=False, widget=lang(3))


class Plekformulier(Formulier):
    """A place with its hours, or the hours of what has no place."""

    weg = forms.BooleanField(label="Hier is het niet meer", required=False)
    naam = forms.CharField(label="Naam van de plek", required=False, max_length=160)
    soort = forms.ChoiceField(label="Soort plek", choices=[("fysiek", "een adres"), ("online", "op internet")])
    adres = forms.CharField(label="Straat en huisnummer", required=False, max_length=160)
    postcode = forms.CharField(label="Postcode", required=False, max_length=7)
    plaats = forms.CharField(label="Plaats", required=False, max_length=80)
    gebied = forms.ChoiceField(label="Gebied", required=False)
    buurt = forms.CharField(label="Buurt", required=False, max_length=80)
    breedte = forms.DecimalField(label="Breedtegraad", required=False, max_digits=8, decimal_places=6)
    lengte = forms.DecimalField(label="Lengtegraad", required=False, max_digits=9, decimal_places=6)
    website = forms.CharField(label="Website", required=False, max_length=200)
    omvang = forms.CharField(label="Hoe groot is het?", required=False, max_length=120)
    toegankelijkheid = _vinkjes("Toegankelijkheid")
    toegankelijk_opmerking = forms.CharField(label="Meer over toegankelijkheid", required=False, widget=lang(2))
    tijden = forms.CharField(
        label="Wanneer is het open?",
        required=False,
        widget=lang(5),
        help_text="Elke tijd op een eigen regel: dinsdag 12:00-14:00. Zet erachter wie er dan is: , ouderenadviseur.",
    )
    van = forms.DateField(label="Deze tijden gelden vanaf", required=False)
    tot = forms.DateField(label="Deze tijden gelden tot en met", required=False)

    def __init__(self, profiel: Profiel, *args: Any, zonder_plek: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        lijsten = termen(profiel)
        keuzes(self, "gebied", [("", "niet gekozen"), *lijsten["gebieden"]], leeg=False)
        self.fields["toegankelijkheid"].choices = lijsten["toegankelijkheid"]  # type: ignore[attr-defined]
        if zonder_plek:
            for naam in [n for n in self.fields if n not in ("tijden", "van", "tot", "sleutel")]:
                del self.fields[naam]

    def clean_tijden(self) -> tuple[Tijdgegevens, ...]:
        """Each line one time. Refused with the line that cannot be read."""
        regels = [r.strip() for r in self.cleaned_data["tijden"].splitlines() if r.strip()]
        return tuple(_lees_tijd(r) for r in regels)

    def uren(self) -> tuple[Tijdgegevens, ...]:
        """The hours, in the period that was given."""
        van, tot = self.cleaned_data.get("van"), self.cleaned_data.get("tot")
        return tuple(
            Tijdgegevens(t.dag, t.van, t.tot, geldig_van=van, geldig_tot=tot, wie=t.wie)
            for t in self.cleaned_data["tijden"]
        )

    def plek(self) -> Plekgegevens | None:
        """The place with its hours; None when it is no longer there."""
        if self.cleaned_data["weg"]:
            return None
        velden = {v.name: self.cleaned_data[v.name] for v in fields(Plekgegevens) if v.name != "tijden"}
        velden["toegankelijkheid"] = tuple(velden["toegankelijkheid"])
        return Plekgegevens(**velden, tijden=self.uren())


def _lees_tijd(regel: str) -> Tijdgegevens:
    gevonden = _TIJD.fullmatch(regel)
    dag = gevonden[1].lower() if gevonden else ""
    if gevonden is None or dag not in DAGEN:
        raise ValidationError(f"Deze regel is niet te lezen: {regel}. Schrijf bijvoorbeeld: dinsdag 12:00-14:00.")
    van, tot = (gevonden[n].replace(".", ":").zfill(5) for n in (2, 3))
    return Tijdgegevens(DAGEN.index(dag) + 1, van, tot, wie=(gevonden[4] or "").strip())


def begin_van_plek(plek: Plekgegevens | None, tijden: Iterable[Tijdgegevens]) -> dict[str, Any]:
    """What the form of a place begins with."""
    uren = tuple(plek.tijden if plek else tijden)
    eerste = uren[0] if uren else None
    begin = {
        "tijden": "\n".join(f"{DAGEN[t.dag - 1]} {t.van}-{t.tot}{f', {t.wie}' if t.wie else ''}" for t in uren),
        "van": eerste.geldig_van if eerste else None,
        "tot": eerste.geldig_tot if eerste else None,
    }
    return {**(asdict(plek) if plek else {}), **begin}


class Organisatieformulier(Formulier):
    naam = forms.CharField(label="Naam", max_length=120)
    soort = forms.ChoiceField(label="Soort", choices=kiezen.ORGANISATIESOORT)
    omschrijving = forms.CharField(label="Omschrijving", required=False, widget=lang(3))
    gecontracteerd = forms.BooleanField(label="Levert ondersteuning onder contract", required=False)
    gesubsidieerd = forms.BooleanField(label="Ontvangt subsidie van de gemeente", required=False)
    website = forms.CharField(label="Website", required=False, max_length=200)
    email = forms.CharField(label="E-mail", required=False, max_length=200)
    telefoon = forms.CharField(label="Telefoon", required=False, max_length=30)
    toch = forms.BooleanField(label="Dit is een andere organisatie dan wat erop lijkt", required=False)

    def gegevens(self) -> Organisatiegegevens:
        """What was filled in, as an action takes it."""
        return Organisatiegegevens(**{v.name: self.cleaned_data[v.name] for v in fields(Organisatiegegevens)})


class Sluitformulier(Formulier):
    reden = forms.CharField(label="Waarom?", required=False, widget=lang(3))
    voorgoed = forms.BooleanField(label="Voorgoed: zij gaat van de kaart", required=False)


class Inleesformulier(Formulier):
    bestand = forms.FileField(
        label="Bestand",
        help_text=(
            "In HSDS (JSON), hoogstens 10 MB. Is het groter, verdeel het dan of vraag de beheerder om manage.py kaart."
        ),
    )

    def gegeven(self) -> dict[str, Any]:
        """What was handed in: the name of the file and what is in it."""
        bestand = self.cleaned_data["bestand"]
        return {"bestandsnaam": bestand.name, "inhoud": bestand.read()}


class Nakijkformulier(Formulier):
    vrij = forms.IntegerField(label="Hoeveel plaatsen zijn er nog vrij?", required=False, min_value=0)
    wachttijd = forms.IntegerField(label="Hoeveel dagen is de wachttijd?", required=False, min_value=0)


class Beoordeelformulier(Formulier):
    overnemen = forms.ChoiceField(
        label="Wat doet u met dit voorstel?", choices=[("ja", "overnemen"), ("nee", "niet overnemen")]
    )
    reden = forms.CharField(label="Waarom niet?", required=False, widget=lang(3))


class Labelformulier(Formulier):
    """The checklist of a label, each criterion with an answer and a reason, and what is recorded of it."""

    def __init__(self, profiel: Profiel, label: Kaartlabel, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.toets = profiel.toets(label.toets)
        for vraag in self.toets.vragen:
            self.fields[f"toets-{vraag.code}"] = forms.ChoiceField(
                label=vraag.vraag, required=False, choices=[("", "nog niet bekeken"), ("ja", "ja"), ("nee", "nee")]
            )
            self.fields[f"waarom-{vraag.code}"] = forms.CharField(label="Waarom?", required=False, widget=lang(2))
        voeg_velden_toe(self, label.velden, "veld-")
        self._velden = label.velden

    def antwoorden(self) -> dict[str, Antwoord]:
        """The answers that were given, with their reasons."""
        return {
            v.code: Antwoord(self.cleaned_data[f"toets-{v.code}"] == "ja", self.cleaned_data[f"waarom-{v.code}"])
            for v in self.toets.vragen
            if self.cleaned_data[f"toets-{v.code}"]
        }

    def gegevens(self) -> Mapping[str, Waarde]:
        """What was recorded of it."""
        return antwoorden(self, self._velden, "veld-")


class Tekortformulier(Formulier):
    eenmalig = False
    jaar = forms.ChoiceField(label="Jaar", required=False)

    def __init__(self, dit_jaar: int, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "jaar", [(str(j), str(j)) for j in range(dit_jaar, dit_jaar - 6, -1)], leeg=False)
