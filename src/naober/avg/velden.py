"""How a column and what stands in it read in plain Dutch: for access, for the history and for corrections alike."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db import models
from django.utils import timezone

from naober.bewoners.models import GEHEIM_ADRES, Persoon
from naober.gemeente.delen import Deel
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Profiel
from naober.kern import datum_voluit

# What a column is called, where its own name does not say it; "room.Model.column" goes before "column".
_NAMEN: dict[str, str] = {
    "bsn": "burgerservicenummer",
    "sha256": "controlegetal van het bestand",
    "gegevens_sha256": "controlegetal van de gegeven gegevens",
    "pdf": "brief (pdf)",
    "wijze": "hoe",
    "met": "met wie",
    "van_wie": "verteld door",
    "begint_op": "begint op",
    "mantelzorger": "is mantelzorger",
    "mede": "tweede huishouden",
    "eigen_woorden": "in eigen woorden",
    "gevraagd": "waar om gevraagd is",
    "volstaat": "is dit genoeg?",
    "genomen_op": "besloten op",
    "genomen_door": "besloten door",
    "ingang_op": "geldt vanaf",
    "eind_op": "geldt tot en met",
    "bedrag_centen": "bedrag",
    "bijdrage_centen": "eigen bijdrage, bedrag",
    "vrij_op": "mag weg vanaf",
    "aanvang_centen": "bedrag aan het begin",
    "vtlb_centen": "vrij te laten bedrag",
    "kvk": "KvK-nummer",
    "prive": "de schuldeiser is een persoon",
    "signaalzaak_nummer": "nummer van wat eerder is gezien",
    "agenda.Afspraak.van": "in de agenda van",
    "agenda.Taak.van": "voor",
    "agenda.Bericht.persoon": "over wie",
    "agenda.Bericht.medewerker": "geschreven door een medewerker",
    "plan.Regie.bij": "bij wie",
    "plan.Schaling.van": "van actie",
    "plan.Schaling.naar": "naar actie",
    "plan.Oordeel.wat": "waarover",
    "bewoners.Relatie.ander": "met",
    "bewoners.Huishouden.gebied": "wijk of gebied",
    "besluit.Besluit.bijdrage": "eigen bijdrage",
    "besluit.Besluit.per": "bedrag per",
    "register.Registratie.vervangt": "vervangt regel",
}
# What a table is called: one of them.
_TABELNAMEN: dict[str, str] = {
    "inkomen.Schuldhulptraject": "hulp bij schulden",
    "inkomen.Schuldhulpclient": "deelnemer aan hulp bij schulden",
    "inkomen.Schuldhulpstap": "stap in de hulp bij schulden",
    "inkomen.Schuldregeling": "voorstel aan schuldeisers",
    "bewoners.VorigAdres": "vorig adres",
    "dossier.Gebeurtenis": "regel op de tijdlijn",
    "dossier.Betrokkenheid": "betrokken medewerker",
    "ingang.Binnenkomst": "vraag of melding",
    "ingang.Stap": "aanvulling bij een vraag",
    "ingang.Bevestiging": "bevestigingsbrief",
    "onderzoek.Onderdeel": "onderdeel van het onderzoek",
    "onderzoek.Verslag": "verslag van het onderzoek",
    "onderzoek.Expertisevraag": "vraag aan een deskundige",
    "onderzoek.Deelnemer": "deelnemer aan een gesprek",
    "monitor.Nabevraging": "wat iemand na de hulp ervan vond",
    "plan.EigenPlan": "eigen plan van de inwoner",
    "plan.Planonderdeel": "onderdeel van het plan",
    "plan.Planpartij": "wie meedoet",
    "plan.Regie": "rol in de regie",
    "plan.Samenwerkafspraak": "afspraak over samenwerking",
    "plan.Schaling": "lichtere of zwaardere hulp",
    "plan.Evaluatieregel": "regel van een evaluatie",
    "besluit.Termijnstap": "wijziging van de termijn",
    "besluit.Toetsing": "beantwoorde voorwaarde",
    "besluit.Rechtmatigheidstoets": "toets op rechtmatigheid",
    "besluit.Vervolgbesluit": "besluit op een besluit",
    "besluit.Belemmering": "grens aan de beste oplossing",
    "besluit.Deelname": "deelname aan een voorziening",
    "register.Registratie": "regel in een register",
    "logboek.Inzagevraag": "vraag over wie keek",
    "delen.Toestemming": "toestemming om te delen",
    "delen.Toestemmingsvraag": "vraag om toestemming aan de inwoner",
    "delen.Verstrekking": "gegevens die zijn gedeeld",
    "delen.Uitzondering": "uitzondering op de eigen regie",
    "delen.Toegangsverzoek": "verzoek van een collega om mee te kijken",
    "delen.Noodopening": "dossier in nood geopend",
    "avg.Verzoek": "verzoek over de eigen gegevens",
    "avg.Weglating": "weggelaten gegeven",
    "avg.Antwoordbrief": "brief op een verzoek",
}
# Columns that say nothing to a reader: numbers, keys for searching, the protection itself.
_TECHNISCH = frozenset({"id", "gemeente", "sleutel", "handeling"})
_ADRESDELEN = frozenset({"straat", "huisnummer", "toevoeging", "postcode", "plaats"})


@dataclass(frozen=True, slots=True)
class Woorden:
    """Names for the numbers and codes in rows: staff and residents by number, and the codes of the profile."""

    medewerkers: Mapping[int, str]
    personen: Mapping[int, str]
    codes: Mapping[str, str]


def tabelnaam(model: type[models.Model]) -> str:
    """What one row of this table is, in a word or two."""
    return _TABELNAMEN.get(model._meta.label, model._meta.object_name.lower() if model._meta.object_name else "")


def veldnaam(veld: "models.Field[Any, Any]") -> str:
    """What this column is called on a screen and in a letter."""
    eigen = f"{veld.model._meta.label}.{veld.name}"
    naam = _NAMEN.get(eigen) or _NAMEN.get(veld.name) or veld.name.replace("_", " ")
    return naam[0].upper() + naam[1:]


def velden_van(model: type[models.Model]) -> "list[models.Field[Any, Any]]":
    """The columns of a table that say something to a reader, in order."""
    return [v for v in model._meta.concrete_fields if not v.generated and not _technisch(v)]


def _technisch(veld: "models.Field[Any, Any]") -> bool:
    if isinstance(veld, models.ForeignKey):
        # Another row is shown as a row of its own; only people are named where they stand.
        return veld.related_model not in (Medewerker, Persoon)
    return veld.name in _TECHNISCH or (veld.model._meta.app_label == "avg" and veld.name in ("tabel", "rij"))


def waarde(veld: "models.Field[Any, Any]", ruw: object, woorden: Woorden) -> str:
    """What stands in a column, as a reader sees it; empty for nothing."""
    if ruw is None or ruw == "" or ruw == [] or ruw == {}:
        return ""
    if isinstance(veld, models.BinaryField):
        return "als los bestand bij dit overzicht"
    if isinstance(veld, models.ForeignKey):
        return _wie(veld, ruw, woorden)
    if veld.choices:
        return str(dict(veld.flatchoices).get(ruw, ruw))
    if veld.name.endswith("_centen") and isinstance(ruw, int):
        return f"€ {ruw // 100},{ruw % 100:02d}"
    return leesbaar(ruw, woorden.codes)


def _wie(veld: models.ForeignKey[Any], ruw: object, woorden: Woorden) -> str:
    nummer = ruw if isinstance(ruw, int) else int(str(ruw))
    namen = woorden.medewerkers if veld.related_model is Medewerker else woorden.personen
    return namen.get(nummer, f"nummer {nummer}")


def leesbaar(ruw: object, codes: Mapping[str, str]) -> str:
    """A value of a column or of a JSON column in words: days in full, yes and no, codes by their name."""
    if isinstance(ruw, bool):
        return "ja" if ruw else "nee"
    if isinstance(ruw, datetime):
        plaatselijk = timezone.localtime(ruw) if timezone.is_aware(ruw) else ruw
        return f"{datum_voluit(plaatselijk.date())}, {plaatselijk:%H:%M} uur"
    if isinstance(ruw, date):
        return datum_voluit(ruw)
    if isinstance(ruw, Decimal):
        return format(ruw.normalize(), "f").replace(".", ",")
    if isinstance(ruw, str):
        return codes.get(ruw) or _dag(ruw) or ruw
    if isinstance(ruw, Mapping):
        delen = (
            f"{_woord(str(k), codes)}: {leesbaar(v, codes)}" for k, v in ruw.items() if v not in ("", None, [], {})
        )
        return "\n".join(delen)
    if isinstance(ruw, list | tuple):
        return "\n".join(leesbaar(v, codes) for v in ruw)
    return str(ruw)


def _woord(code: str, codes: Mapping[str, str]) -> str:
    return codes.get(code) or code.replace("-", " ").replace("_", " ")


def _dag(tekst: str) -> str:
    """A day or moment that JSON wrote as text, in words; empty when it is none."""
    if len(tekst) < 10 or tekst[4] != "-" or not tekst[:4].isdecimal():
        return ""
    try:
        return leesbaar(date.fromisoformat(tekst) if len(tekst) == 10 else datetime.fromisoformat(tekst), {})
    except ValueError:
        return ""


def verborgen(rij: Mapping[str, Any]) -> frozenset[str]:
    """The columns of a row that are told to nobody: of a secret address everything but the area."""
    return _ADRESDELEN if rij.get("geheim_adres") else frozenset()


VERBORGEN = GEHEIM_ADRES


def codes_van(profiel: Profiel) -> dict[str, str]:
    """The name of every code in the profile. Where two things share a code, the first one named counts."""
    uit: dict[str, str] = {}
    for code, naam in _loop(profiel):
        uit.setdefault(code, naam)
    return uit


def _loop(deel: object) -> Iterator[tuple[str, str]]:
    if isinstance(deel, Deel):
        code, naam = getattr(deel, "code", None), getattr(deel, "naam", None) or getattr(deel, "vraag", None)
        if isinstance(code, str) and isinstance(naam, str):
            yield code, naam
        for veld in type(deel).model_fields:
            yield from _loop(getattr(deel, veld))
    elif isinstance(deel, tuple):
        for stuk in deel:
            yield from _loop(stuk)


def woorden_voor(profiel: Profiel, *, medewerkers: Iterable[int], personen: Iterable[int]) -> Woorden:
    """Names for what stands in rows; two queries."""
    namen = {p.pk: p.naam for p in Persoon.objects.filter(pk__in=set(personen))}
    wie = dict(Medewerker.objects.filter(pk__in=set(medewerkers)).values_list("pk", "naam"))
    return Woorden(wie, namen, codes_van(profiel))


def genoemd(model: type[models.Model], rijen: Iterable[Mapping[str, Any]]) -> tuple[set[int], set[int]]:
    """The numbers of staff and of residents that these rows name, by column name."""
    medewerkers: set[int] = set()
    personen: set[int] = set()
    for veld in velden_van(model):
        if isinstance(veld, models.ForeignKey):
            hier = medewerkers if veld.related_model is Medewerker else personen
            hier |= {int(nummer) for rij in rijen if (nummer := rij.get(veld.column)) is not None}
    return medewerkers, personen


def als_json(ruw: object) -> str:
    """For keeping and comparing: the same value always gives the same text."""
    return json.dumps(ruw, ensure_ascii=False, sort_keys=True, default=str)
