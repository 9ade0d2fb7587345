"""Every table with personal data, found by walking the models from a person and a file; complete by construction.

A table is reached, or it is excused here with a reason. A new table that is neither fails `tests/avg/test_graaf.py`; so
access, history and destruction cannot forget one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from django.apps import apps
from django.db import models
from pghistory.models import Event

from naober.bewoners.models import Huishouden, Persoon
from naober.dossier.models import Dossier
from naober.gemeente.models import Beschermd

# Tables that are no part of what a file or a person is, each with the reason.
ZONDER_INWONER: dict[str, str] = {
    **dict.fromkeys(
        (f"kaart.{naam}" for naam in ("Organisatie", "Locatie", "Voorziening", "Plek", "Openingstijd", "Label")),
        "de sociale kaart: wat er te vinden is, niet wie er hulp krijgt",
    ),
    **dict.fromkeys(
        ("kaart.Kaartinvoer", "kaart.Kaartinvoerdeel"), "een bestand voor de sociale kaart, en wat daarvan is ingelezen"
    ),
    **dict.fromkeys(
        ("kaart.Preventiemaatregel", "kaart.Preventiestap"), "wat er voor velen tegelijk wordt gedaan: zonder namen"
    ),
    **dict.fromkeys(
        (f"monitor.{naam}" for naam in ("Indicatorwaarde", "Streefwaarde", "Doelregel", "Telling")),
        "cijfers en wat bij doelen staat: over velen, en niemand is te herkennen",
    ),
    "kaart.Kaartvoorstel": "wat er op de sociale kaart moet veranderen; wie het voorstelt, staat er niet bij",
    "bewoners.Naamvorm": "hoe namen in de gemeente worden geschreven, om te zoeken; wijst niemand aan",
    "dossier.Afwezigheid": "over medewerkers: wie er weg is en wie waarneemt",
    "dossier.Verzending": "de eenmalige sleutel van een formulier; geen inhoud en geen persoon",
    "agenda.Werklijstfilter": "over een medewerker: welke werklijst die het laatst gebruikte",
    "monitor.Gelijkheidsvraag": "welke medewerker naar uitkomsten per groep vroeg en waarom; over geen inwoner",
    "monitor.VastgesteldRapport": "wat de raad leest: over velen, en openbaar",
    "monitor.BewaardScenario": "aannamen over de hele gemeente; van een medewerker, over niemand",
    "agenda.Agendasleutel": "over een medewerker: de afdruk van een geheime link",
    "agenda.Groepsbrief": "een brief aan velen, zoals iedereen hem leest; wie hem krijgt, staat bij het dossier",
    "ingang.Stem": "een antwoord van een bezoeker op een vraag aan iedereen; wie antwoordde, wordt niet bewaard",
    "naoberschap.Servicevraag": "een vraag van een vereniging of organisatie aan het servicepunt",
    "samenspel.Bijeenkomst": "een bijeenkomst van een netwerk: algemeen, zonder inwoners",
    "naoberschap.Activiteit": "de kalender van activiteiten: aantallen, zonder namen",
    **dict.fromkeys(
        (
            f"levering.{naam}"
            for naam in (
                *("Aanbieder", "Contract", "Contractproduct", "Tarief", "Ruimte", "Beschikbaarheid"),
                *("Inkooptraject", "Inkoopstap", "Minimumprijs", "Kwaliteitscontrole", "Eindverantwoording"),
            )
        ),
        "met wie er een contract is, waarvoor en tegen welke prijs; niets over inwoners",
    ),
    "levering.Toezichtmelding": "wat er bij een aanbieder misging; zonder namen van inwoners",
    **dict.fromkeys(
        (
            f"levering.{naam}"
            for naam in ("Declaratie", "Betaalbatch", "Betaling", "Steekproef", "Goedkeuring", "Inlezing")
        ),
        "een factuur, betaling of steekproef als geheel: van een aanbieder, over velen, zeven jaar bewaard",
    ),
    "levering.Inleesdeel": "een regel die wordt ingelezen; weg zodra de factuur telt",
    **dict.fromkeys(
        (
            *("geld.Begrotingsbesluit", "geld.Begrotingsregel", "geld.Reserveboeking", "geld.Besteding"),
            *("geld.Begrotingsmaatregel", "geld.Financieelrisico", "geld.Drijfveerraming"),
        ),
        "wat er over de begroting is besloten: zonder inwoners",
    ),
    **dict.fromkeys(
        ("geld.Boeking", "geld.Boekstaart", "geld.Boekstand", "geld.Maandstand", "geld.Prognose"),
        "bedragen per begrotingspost, gebied en product, zonder persoon; zij blijven als een dossier weg is",
    ),
    "geld.Bevolking": "hoeveel mensen er van een leeftijd wonen, uit een bestand van het CBS",
    "levering.Bijdrageopbrengst": "hoeveel er in een jaar aan bijdragen binnenkwam; niets over inwoners",
    "levering.Aanbiederaccount": "over een medewerker van een aanbieder: voor welke aanbieder die werkt",
    **dict.fromkeys(
        ("signalen.Aanlevering", "signalen.Aanleverregel"),
        "een bestand van een partner als geheel: hoe ver het is, en welke kolom niet klopt; zonder namen",
    ),
    "signalen.Aanleverbestand": "het bestand zelf, weg zodra het is ingelezen; daarna staat iemand bij een signaal",
    "logboek.Inzage": "wie er keek: een eigen bladzijde voor de inwoner, en een eigen bewaartermijn",
    "logboek.Datalek": "het register van datalekken: zonder namen, en het blijft als een dossier weg is",
    "logboek.EigenAdres": "over een medewerker: het eigen adres, door die zelf opgegeven",
    "avg.Vernietigingslijst": "het bewijs dat iets is vernietigd; zonder inhoud en zonder persoon",
    "avg.Opruimtelling": "hoeveel signalen er zijn verwijderd; zonder persoon",
    "avg.Vernietigingsregel": "het bewijs dat iets is vernietigd; zonder inhoud en zonder persoon",
}
# Data about a resident that are not given at an access request, each with the rule. They are destroyed with the file.
NIET_IN_INZAGE: dict[str, str] = {
    "agenda.Werkaantekening": (
        "Een persoonlijke werkaantekening is een geheugensteun van één medewerker. Niemand anders leest haar, zij hoort"
        " niet bij het dossier, en zij wordt weggegooid als het werk klaar is."
    ),
    "agenda.Concept": (
        "Een concept is nog niet vastgelegd: het formulier is niet verstuurd. Wat eruit komt, staat in het dossier."
    ),
    "logboek.Doelkeuze": "Waarom iemand het dossier opende, staat op de bladzijde Wie keek in uw dossier.",
    "logboek.Signaal": (
        "Een signaal is een vermoeden over een medewerker. Wie keek en waarom, staat op de bladzijde Wie keek in uw"
        " dossier."
    ),
    "agenda.Bestand": "De inhoud van een document gaat als los bestand mee, en staat daarom niet in de tekst.",
}

# Where a resident stands as one who takes part, and not as the one whom it is about.
_DEELNEMER = frozenset({"plan.Planpartij"})
# Found by something else than a foreign key: a draft by the address of its form.
_ZONDER_SLEUTEL = {"agenda.Concept"}


@dataclass(frozen=True, slots=True)
class Tabel:
    """One table with personal data. The ways are paths of field names, as Django writes them.

    `dossier`: to the file it belongs to, empty when it belongs to a household and not to a file. `persoon`: to the one
    resident it is about, empty when it is about the household as a whole."""

    model: type[models.Model]
    dossier: str
    persoon: str

    @property
    def naam(self) -> str:
        """As in `ZONDER_INWONER`: room and model, such as "plan.Doel"."""
        return self.model._meta.label

    @property
    def gebeurtenis(self) -> type[models.Model] | None:
        """The model of its history, when it keeps one."""
        soorten = getattr(self.model, "pgh_event_models", None)
        gevonden: type[models.Model] | None = soorten["update"] if soorten else None
        return gevonden


def beschermde_modellen() -> list[type[models.Model]]:
    """Every model with the municipality's protection, without the history tables and the throw-away ones of tests."""
    return [
        m
        for m in apps.get_models()
        if issubclass(m, Beschermd) and not issubclass(m, Event) and m._meta.managed and not m._meta.proxy
    ]


def _deelnemers() -> list[type[models.Model]]:
    return [apps.get_model(naam) for naam in _DEELNEMER]


def _verwijzingen(model: type[models.Model]) -> Iterator[models.ForeignKey[models.Model]]:
    for veld in model._meta.concrete_fields:
        if isinstance(veld, models.ForeignKey) and issubclass(veld.related_model, models.Model):
            yield veld


def _weg(model: type[models.Model], doel: type[models.Model], niet_langs: frozenset[type[models.Model]]) -> str:
    """The shortest path of foreign keys from this model to that one; a mandatory key goes before one that may be
    empty. Empty when there is none."""
    rand: list[tuple[type[models.Model], str]] = [(model, "")]
    gezien = {model}
    while rand:
        volgende: list[tuple[type[models.Model], str]] = []
        for nu, pad in rand:
            for veld in sorted(_verwijzingen(nu), key=lambda v: v.null):
                naar = veld.related_model
                if naar is doel and (doel is not Persoon or veld.name == "persoon"):
                    return pad + veld.name
                if naar not in gezien and naar not in niet_langs and issubclass(naar, Beschermd):
                    gezien.add(naar)
                    volgende.append((naar, f"{pad}{veld.name}__"))
        rand = volgende
    return ""


@cache
def tabellen() -> tuple[Tabel, ...]:
    """Every table with data of a file or a person, in the order of the rooms."""
    uit = []
    for model in beschermde_modellen():
        if model in (Dossier, Huishouden, Persoon):
            uit.append(Tabel(model, "pk" if model is Dossier else "", "pk" if model is Persoon else ""))
            continue
        dossier = _weg(model, Dossier, frozenset({Persoon, Huishouden}))
        persoon = _weg(model, Persoon, frozenset({Dossier, Huishouden, *_deelnemers()}))
        if model._meta.label in _DEELNEMER:
            persoon = ""
        if dossier or persoon or _weg(model, Huishouden, frozenset({Dossier})):
            uit.append(Tabel(model, dossier, persoon))
    return tuple(uit)


def tabel(naam: str) -> Tabel | None:
    """The table of this name, such as "plan.Doel"."""
    return next((t for t in tabellen() if t.naam == naam), None)


def vergeten() -> list[str]:
    """Tables that are neither reached nor excused, and excuses for tables that need none. Empty is good."""
    bereikt = {t.naam for t in tabellen()} | _ZONDER_SLEUTEL
    alle = {m._meta.label for m in beschermde_modellen()}
    uitgelegd = set(ZONDER_INWONER)
    return [
        *(f"{naam}: niet bereikt en niet uitgelegd" for naam in sorted(alle - bereikt - uitgelegd)),
        *(f"{naam}: uitgelegd, maar bestaat niet" for naam in sorted((uitgelegd | set(NIET_IN_INZAGE)) - alle)),
        *(f"{naam}: uitgelegd, maar wel bereikt" for naam in sorted(uitgelegd & bereikt)),
    ]
