"""What may stand on the map: every code is known, what is open stays open, and no resident is named."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from typing import Literal

from naober.gemeente.landelijk import kaartwet
from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.sociale_kaart import ZONDER_BESLUIT
from naober.kern import Bron, Bsn, Weigering

ALGEMEEN = Bron("Wmo 2015", "art. 1.1.1 lid 1")
_WIJZER = Bron("Wmo 2015", "art. 2.3.2 lid 4 onder e")
_AVG = Bron("AVG", "art. 5 lid 1 onder c")
_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_WEB = re.compile(r"https?://[^\s/]+\S*", re.IGNORECASE)
_POSTCODE = re.compile(r"[1-9]\d{3} ?[A-Z]{2}")
_TAAL = re.compile(r"[a-z]{2,3}")
_NEGEN = re.compile(r"(?<!\d)\d{9}(?!\d)")

# How many signs fit; a test compares these with the tables.
LANGSTE: dict[str, dict[str, int]] = {
    "kaart": {"naam": 160, "telefoon": 30, "website": 200, "email": 254, "subsidie": 60, "partners": 120},
    "organisatie": {"naam": 120, "telefoon": 30, "website": 200, "email": 254},
    "plek": {"naam": 160, "adres": 160, "plaats": 80, "buurt": 80, "website": 200, "omvang": 120},
    "tijd": {"wie": 80, "opmerking": 200},
}
_MEESTE_WEKEN = 520

Aard = Literal["algemeen", "ontmoeting", "initiatief", "eigen", "markt", "regeling", "maatwerk"]
Toegang = Literal["vrij", "toets", "besluit"]


@dataclass(frozen=True, slots=True)
class Kaartgegevens:
    """An entry as somebody gives it: the whole of it, without who offers it and where. Codes are of the profile."""

    naam: str
    uitleg: str
    trede: str
    leefgebieden: tuple[str, ...]
    aard: Aard = "algemeen"
    toegang: Toegang = "vrij"
    toegangsregels: str = ""
    betaling: str = "gratis"
    partners: tuple[str, ...] = ()
    gaat_voor: tuple[str, ...] = ()
    uitvoerder: Literal["inwoner", "netwerk", "vrijwilliger", "team", "aanbieder"] = "aanbieder"
    inzet: tuple[str, ...] = ()
    categorie: str = ""
    themas: tuple[str, ...] = ()
    preventieniveau: str = ""
    behoefte: str = ""
    doelgroepen: tuple[str, ...] = ()
    activiteiten: tuple[str, ...] = ()
    kenmerken: tuple[str, ...] = ()
    leeftijd_van: int | None = None
    leeftijd_tot: int | None = None
    talen: tuple[str, ...] = ()
    gebieden: tuple[str, ...] = ()
    bereik: Literal["gemeente", "gebied", "buurt", "netwerk"] = "gemeente"
    levering: Literal["locatie", "thuis", "afstand", "beide"] = "locatie"
    toegankelijkheid: tuple[str, ...] = ()
    toegankelijk_opmerking: str = ""
    bekostiging: Literal["", "gemeente", "zelf", "gemengd", "inwoner"] = ""
    subsidie: str = ""
    verdienmodel: str = ""
    initiatief: Literal["", "derde", "bewoners", "gemeente"] = ""
    reden_gemeente: str = ""
    plaatsen: int | None = None
    website: str = ""
    email: str = ""
    telefoon: str = ""
    geldig_van: date | None = None
    geldig_tot: date | None = None


@dataclass(frozen=True, slots=True)
class Organisatiegegevens:
    """An organisation as somebody gives it. Contact is of the organisation, never of a person."""

    naam: str
    soort: str = "overig"
    omschrijving: str = ""
    gecontracteerd: bool = False
    gesubsidieerd: bool = False
    website: str = ""
    email: str = ""
    telefoon: str = ""


@dataclass(frozen=True, slots=True)
class Tijdgegevens:
    """When something is open: `dag` 1 is Monday; `van` and `tot` as '09:30', and '23:59' is the end of the day."""

    dag: int
    van: str
    tot: str
    om_de: int = 1
    geldig_van: date | None = None
    geldig_tot: date | None = None
    wie: str = ""
    activiteit: str = ""
    opmerking: str = ""


@dataclass(frozen=True, slots=True)
class Plekgegevens:
    """Where something is offered, with its hours there. `breedte` and `lengte` in degrees."""

    naam: str
    soort: Literal["fysiek", "online"] = "fysiek"
    adres: str = ""
    postcode: str = ""
    plaats: str = ""
    gebied: str = ""
    buurt: str = ""
    breedte: Decimal | None = None
    lengte: Decimal | None = None
    website: str = ""
    omvang: str = ""
    toegankelijkheid: tuple[str, ...] = ()
    toegankelijk_opmerking: str = ""
    tijden: tuple[Tijdgegevens, ...] = ()


def _nee(code: str, reden: str, wat: str, veld: str, bron: Bron = _WIJZER) -> Weigering:
    return Weigering(f"kaart.{code}", reden, bron, wat, veld)


def _te_lang(soort: str, invoer: object, veld: str = "") -> Weigering | None:
    """The first field that does not fit, or None; `veld`: the field of the form that it is in."""
    for naam, langst in LANGSTE[soort].items():
        waarde = getattr(invoer, naam)
        if len(waarde) > langst if isinstance(waarde, str) else any(len(w) > langst for w in waarde):
            reden = f"Dit is te lang: {naam} heeft ten hoogste {langst} tekens."
            return _nee("te-lang", reden, "Kort het in.", veld or naam)
    return None


def weiger_besluit(profiel: Profiel, aard: str, toegang: str) -> Weigering | None:
    """What is open to all asks no decision, and nothing at all where it is a place to meet (Wmo 2015, art. 1.1.1).

    A light check at the door is for municipalities that know it (`kaart.lichte_toets`)."""
    if aard in ZONDER_BESLUIT and toegang == "besluit":
        reden = "Een algemene voorziening, ontmoetingsplek of initiatief vraagt nooit een onderzoek of een besluit."
        return _nee("vrij-zonder-besluit", reden, "Kies vrije toegang, of maatwerk als aard.", "toegang", ALGEMEEN)
    if aard == "ontmoeting" and toegang != "vrij":
        reden = "Een ontmoetingsplek staat open voor iedereen, ook zonder hulpvraag."
        return _nee("ontmoeting-open", reden, "Kies vrije toegang.", "toegang", ALGEMEEN)
    if aard == "maatwerk" and toegang != "besluit":
        reden = "Maatwerk krijgt iemand na een onderzoek en een besluit."
        return _nee("maatwerk-na-besluit", reden, "Kies 'na een besluit', of een andere aard.", "toegang", ALGEMEEN)
    if toegang == "toets" and aard in ZONDER_BESLUIT and profiel.kaart.lichte_toets is None:
        reden = "Deze gemeente kent bij wat vrij toegankelijk is geen toets aan de deur."
        return _nee("geen-lichte-toets", reden, "Kies vrije toegang.", "toegang", ALGEMEEN)
    return None


def controleer(profiel: Profiel, invoer: Kaartgegevens, *, nieuw: bool = True) -> Weigering | None:
    """The first thing that keeps this entry from the map, or None. `nieuw`: it was not there yet, so who began it has
    to be said where the municipality asks that."""
    return (
        _teksten(invoer)
        or _te_lang("kaart", invoer)
        or weiger_besluit(profiel, invoer.aard, invoer.toegang)
        or next(_codes(profiel, invoer), None)
        or _initiatief(profiel, invoer, nieuw)
        or _kring(profiel, invoer)
        or _grenzen(invoer)
        or _contact(invoer.website, invoer.email)
    )


def _teksten(invoer: Kaartgegevens) -> Weigering | None:
    for veld, langst in (("naam", 160), ("uitleg", 10_000), ("betaling", 10_000)):
        tekst = getattr(invoer, veld).strip()
        if not tekst:
            return _nee("leeg", f"Vul {veld} in.", "Zonder dit weet een inwoner niet wat het is.", veld)
        if len(tekst) > langst:
            return _nee("te-lang", f"Dit is te lang: {veld} heeft ten hoogste {langst} tekens.", "Kort het in.", veld)
    return geen_personen((invoer.naam, invoer.uitleg, invoer.toegangsregels, invoer.behoefte))


def geen_personen(teksten: Iterable[str]) -> Weigering | None:
    """The refusal for a text in which a citizen service number may stand: the map is public (AVG art. 5)."""
    if any(isinstance(Bsn.lees(n), Bsn) for tekst in teksten for n in _NEGEN.findall(tekst)):
        reden = "Hier staat een getal dat een burgerservicenummer kan zijn. De kaart is openbaar."
        return _nee("persoonsgegeven", reden, "Haal het weg.", "uitleg", _AVG)
    return None


def _codes(profiel: Profiel, invoer: Kaartgegevens) -> Iterator[Weigering]:
    """Codes that the profile does not know, one after the other."""
    kaart = profiel.kaart
    toegankelijk = (*kaartwet().toegankelijkheid, *kaart.toegankelijkheid)
    bekend: tuple[tuple[str, Sequence[str], set[str]], ...] = (
        ("trede", (invoer.trede,), {t.code for t in profiel.trap.treden}),
        ("leefgebieden", invoer.leefgebieden, {v.code for v in profiel.leefgebieden}),
        ("gebieden", invoer.gebieden, {g.code for g in profiel.gebieden}),
        ("categorie", _een(invoer.categorie), {t.code for t in kaart.categorieen}),
        ("themas", invoer.themas, {t.code for t in kaart.themas}),
        ("preventieniveau", _een(invoer.preventieniveau), {t.code for t in kaart.preventieniveaus}),
        ("doelgroepen", invoer.doelgroepen, {t.code for t in kaart.doelgroepen}),
        ("activiteiten", invoer.activiteiten, {t.code for t in kaart.activiteiten}),
        ("kenmerken", invoer.kenmerken, {t.code for t in kaart.kenmerken}),
        ("toegankelijkheid", invoer.toegankelijkheid, {t.code for t in toegankelijk}),
        ("gaat_voor", invoer.gaat_voor, {p.code for p in profiel.producten} | {"*"}),
        ("inzet", invoer.inzet, {"vrijwilliger", "professional", "ervaringsdeskundige"}),
    )
    for veld, codes, mag in bekend:
        for code in codes:
            if code not in mag:
                wat = f"Kies uit: {', '.join(sorted(mag))}." if mag else "De gemeente heeft hier geen keuzes voor."
                yield _nee("onbekende-code", f"{code!r} is geen bekende keuze voor {veld}.", wat, veld)
    if not invoer.leefgebieden:
        yield _nee("leeg", "Kies minstens een leefgebied.", "Zo is het te vinden.", "leefgebieden")
    for taal in invoer.talen:
        if not _TAAL.fullmatch(taal):
            yield _nee("taal", f"{taal!r} is geen taalcode.", "Schrijf nl, en, ar, tr (ISO 639).", "talen")


def _een(code: str) -> tuple[str, ...]:
    return (code,) if code else ()


def _initiatief(profiel: Profiel, invoer: Kaartgegevens, nieuw: bool) -> Weigering | None:
    regel = profiel.kaart.initiatief
    bron = regel.bron if regel else Bron("Wmo 2015", "art. 2.1.2 lid 2")
    if invoer.initiatief == "gemeente" and not invoer.reden_gemeente.strip():
        reden = "De gemeente organiseert dit zelf. Daar hoort een reden bij."
        return _nee("gemeente-met-reden", reden, "Schrijf waarom geen ander het doet.", "reden_gemeente", bron)
    if nieuw and regel and not invoer.initiatief and invoer.aard in ("algemeen", "ontmoeting", "initiatief"):
        reden = "Zeg wie dit begint: een organisatie, bewoners, of bij uitzondering de gemeente."
        return _nee("wie-begint", reden, "Kies bij Initiatief.", "initiatief", bron)
    return None


def _kring(profiel: Profiel, invoer: Kaartgegevens) -> Weigering | None:
    regel = profiel.kaart.kring
    if regel is None or invoer.bereik in regel.bereik or not set(invoer.activiteiten) & set(regel.activiteiten):
        return None
    reden = f"Dit wordt alleen in kleine kring gedeeld: {' of '.join(regel.bereik)}."
    return _nee("kleine-kring", reden, "Kies een kleiner bereik.", "bereik", regel.bron)


def _grenzen(invoer: Kaartgegevens) -> Weigering | None:
    for veld, hoogste in (("leeftijd_van", 130), ("leeftijd_tot", 130), ("plaatsen", 1_000_000)):
        waarde = getattr(invoer, veld)
        if waarde is not None and not 0 <= waarde <= hoogste:
            return _nee("getal", f"{waarde} past niet bij {veld}.", f"Kies 0 tot en met {hoogste}.", veld)
    van, tot = invoer.leeftijd_van, invoer.leeftijd_tot
    if van is not None and tot is not None and tot < van:
        return _nee("leeftijd", "De hoogste leeftijd is lager dan de laagste.", "Draai ze om.", "leeftijd_tot")
    if invoer.geldig_van and invoer.geldig_tot and invoer.geldig_tot < invoer.geldig_van:
        return _nee("dagen", "De laatste dag ligt voor de eerste.", "Verbeter een van de twee.", "geldig_tot")
    return None


def _contact(website: str, email: str) -> Weigering | None:
    if website and not _WEB.fullmatch(website):
        return _nee("website", "Dit is geen adres van een website.", "Begin met https://.", "website")
    if email and not _MAIL.fullmatch(email):
        return _nee("email", "Dit is geen e-mailadres.", "Schrijf het als info@voorbeeld.nl.", "email")
    return None


def controleer_organisatie(invoer: Organisatiegegevens, soorten: Sequence[str]) -> Weigering | None:
    """The first thing that is wrong with this organisation, or None. `soorten`: the kinds that there are."""
    if not invoer.naam.strip() or len(invoer.naam.strip()) > 120:
        return _nee(
            "leeg", "Vul de naam in, in ten hoogste 120 tekens.", "Schrijf de naam zoals die bekend is.", "naam"
        )
    if invoer.soort not in soorten:
        return _nee("onbekende-code", f"{invoer.soort!r} is geen soort.", f"Kies uit: {', '.join(soorten)}.", "soort")
    return (
        _te_lang("organisatie", invoer)
        or geen_personen((invoer.naam, invoer.omschrijving))
        or _contact(invoer.website, invoer.email)
    )


def controleer_plekken(profiel: Profiel, plekken: Sequence[Plekgegevens]) -> Weigering | None:
    """The first thing that is wrong with these places or their hours, or None."""
    gebieden = {g.code for g in profiel.gebieden}
    toegankelijk = {t.code for t in (*kaartwet().toegankelijkheid, *profiel.kaart.toegankelijkheid)}
    for plek in plekken:
        if not plek.naam.strip():
            return _nee("leeg", "Geef de plek een naam.", "Bijvoorbeeld de naam van het gebouw.", "plekken")
        if plek.gebied and plek.gebied not in gebieden:
            wat = f"Kies uit: {', '.join(sorted(gebieden))}."
            return _nee("onbekende-code", f"{plek.gebied!r} is geen gebied.", wat, "plekken")
        if plek.soort == "online" and not plek.website:
            return _nee("online", "Een plek op internet heeft een website.", "Vul het adres in.", "plekken")
        if plek.postcode and not _POSTCODE.fullmatch(plek.postcode.upper()):
            return _nee("postcode", f"{plek.postcode!r} is geen postcode.", "Schrijf 1234 AB.", "plekken")
        if (plek.breedte is None) != (plek.lengte is None):
            return _nee("coordinaten", "Breedte en lengte horen bij elkaar.", "Geef ze allebei.", "plekken")
        if plek.breedte is not None and not (abs(plek.breedte) <= 90 and abs(plek.lengte or Decimal()) <= 180):
            return _nee("coordinaten", "Deze plek ligt niet op aarde.", "Breedte tot 90, lengte tot 180.", "plekken")
        if vreemd := set(plek.toegankelijkheid) - toegankelijk:
            return _nee("onbekende-code", f"{min(vreemd)!r} is onbekend.", "Kies uit de lijst.", "plekken")
        fout = _te_lang("plek", plek, "plekken") or _contact(plek.website, "")
        if fout := fout or controleer_tijden(profiel, plek.tijden):
            return fout
    return None


def controleer_tijden(profiel: Profiel, tijden: Sequence[Tijdgegevens]) -> Weigering | None:
    """The first thing that is wrong with these hours, or None."""
    activiteiten = {a.code for a in profiel.kaart.activiteiten}
    for tijd in tijden:
        van, tot = klok(tijd.van), klok(tijd.tot)
        if not 1 <= tijd.dag <= 7 or van is None or tot is None:
            return _nee("tijd", "Deze tijd is niet te lezen.", "Schrijf: maandag 09:30-12:00.", "tijden")
        if tot <= van:
            return _nee("tijd", f"{tijd.tot} ligt niet na {tijd.van}.", "Tot middernacht is 23:59.", "tijden")
        if fout := _te_lang("tijd", tijd, "tijden"):
            return fout
        if not 1 <= tijd.om_de <= _MEESTE_WEKEN or (tijd.om_de > 1 and tijd.geldig_van is None):
            return _nee("tijd", "Om de hoeveel weken telt vanaf een eerste dag.", "Noem die dag.", "tijden")
        if tijd.geldig_van and tijd.geldig_tot and tijd.geldig_tot < tijd.geldig_van:
            return _nee("tijd", "De laatste dag ligt voor de eerste.", "Verbeter een van de twee.", "tijden")
        if tijd.activiteit and tijd.activiteit not in activiteiten:
            return _nee("onbekende-code", f"{tijd.activiteit!r} is geen activiteit.", "Kies uit de lijst.", "tijden")
    return None


def klok(tekst: str) -> time | None:
    """The time of day that this says, as 09:30; None when it says none."""
    try:
        return time.fromisoformat(tekst)
    except ValueError:
        return None
