"""Verdicts on purpose, questions about who looked, signs of odd reading, and breaches."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from naober.gemeente.profiel import Aanleiding, Signaalgrens
from naober.kern import Bron, Weigering

_DOELBINDING = Bron("AVG", "art. 5 lid 1 onder b")
INZAGE = Bron("AVG", "art. 15 lid 1")
# A breach older than this is a slip of the pen.
_LANGST_GELEDEN = timedelta(days=3653)
MELDPLICHT = Bron("AVG", "art. 33 lid 1")
MEDEDELING = Bron("AVG", "art. 34 lid 1")
# AVG art. 33 lid 1: not later than 72 hours after having become aware of it.
MELDTERMIJN = timedelta(hours=72)


def controleer_keuze(gekozen: Aanleiding | None, toelichting: str) -> Weigering | None:
    """Is this a reason of the register, with words where it asks for them?"""
    if gekozen is None:
        return Weigering(
            "doel.onbekend", "Kies waarvoor u dit dossier opent.", _DOELBINDING, "Kies uit de lijst.", "aanleiding"
        )
    if gekozen.toelichting and not toelichting.strip():
        return Weigering(
            "doel.toelichting",
            f"Schrijf op waarvoor u dit dossier opent, als u kiest voor '{gekozen.naam}'.",
            gekozen.bron,
            "Vul de toelichting in. De inwoner kan hem later lezen.",
            "toelichting",
        )
    return None


def controleer_gekozen(veld: str, waarde: str, mogelijk: Collection[str], bron: Bron) -> Weigering | None:
    """Is this one of the choices? A machine may send any word."""
    if waarde in mogelijk:
        return None
    return Weigering(f"{veld}.onbekend", "Deze keuze bestaat niet.", bron, f"Kies uit: {', '.join(mogelijk)}.", veld)


def antwoord_voor(gesteld_op: date) -> date:
    """The last day of the answer on a question about who looked: within one month (AVG art. 12 lid 3)."""
    jaar, maand = divmod(gesteld_op.year * 12 + gesteld_op.month, 12)
    volgende = date(jaar, maand + 1, 1)
    laatste = (volgende.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return volgende.replace(day=min(gesteld_op.day, laatste.day))


def controleer_vraag(vraag: str) -> Weigering | None:
    if vraag.strip():
        return None
    return Weigering("inzagevraag.leeg", "Wat wilt u weten over deze inzage?", INZAGE, "Vul de vraag in.", "vraag")


def controleer_antwoord(
    antwoord: str, uitkomst: str, *, beantwoord: bool, over: int | None, door: int
) -> Weigering | None:
    """An answer has a verdict and a reason, comes once, and is not given by who looked."""
    if beantwoord:
        return Weigering(
            "inzagevraag.beantwoord", "Deze vraag is al beantwoord.", INZAGE, "Lees het antwoord bij de vraag."
        )
    if over == door:
        return Weigering(
            "inzagevraag.eigen",
            "Deze vraag gaat over wat u zelf bekeek.",
            Bron("AVG", "art. 38 lid 6"),
            "Laat een andere privacyfunctionaris antwoorden.",
        )
    if not uitkomst:
        return Weigering("inzagevraag.uitkomst", "Was deze inzage terecht?", INZAGE, "Kies een uitkomst.", "uitkomst")
    if not antwoord.strip():
        return Weigering(
            "inzagevraag.antwoord", "De inwoner krijgt uitleg.", INZAGE, "Schrijf op waarom dit zo is.", "antwoord"
        )
    return None


def controleer_oordeel(oordeel: str, reden: str, *, beoordeeld: bool, over: int, door: int) -> Weigering | None:
    """A verdict on odd reading has a reason, comes once, and nobody judges their own reading."""
    bron = Bron("AVG", "art. 39 lid 1 onder b")
    if beoordeeld:
        return Weigering(
            "signaal.beoordeeld", "Dit signaal is al beoordeeld.", bron, "Lees het oordeel bij het signaal."
        )
    if over == door:
        return Weigering(
            "signaal.eigen",
            "Dit signaal gaat over u zelf.",
            Bron("AVG", "art. 38 lid 6"),
            "Laat een andere privacyfunctionaris het beoordelen.",
        )
    if not oordeel:
        return Weigering("signaal.oordeel", "Was dit in orde?", bron, "Kies een oordeel.", "oordeel")
    if not reden.strip():
        return Weigering("signaal.reden", "Een oordeel heeft een reden.", bron, "Vul de reden in.", "reden")
    return None


_POSTCODE = re.compile(r"([1-9][0-9]{3})\s?([A-Za-z]{2})")


def lees_postcode(tekst: str) -> str | None:
    """A postcode as it is kept, `1234AB`; None for what is none."""
    gevonden = _POSTCODE.fullmatch(tekst.strip())
    return f"{gevonden[1]}{gevonden[2].upper()}" if gevonden else None


# ------------------------------------------------------------------------------------------------ datalekken


def uiterlijk_melden(ontdekt_op: datetime) -> datetime:
    """The last moment to notify the supervisor: 72 hours after it became known (AVG art. 33 lid 1)."""
    return ontdekt_op + MELDTERMIJN


def moet_gemeld(risico: str) -> bool:
    """A breach is notified unless it is unlikely to be a risk to people (AVG art. 33 lid 1)."""
    return risico != "onwaarschijnlijk"


def moet_ingelicht(risico: str) -> bool:
    """The people themselves are told when the risk is high (AVG art. 34 lid 1)."""
    return risico == "hoog"


def controleer_datalek(ontdekt_op: datetime, teksten: Mapping[str, str], vandaag: date) -> Weigering | None:
    """A breach has facts, kinds of data, consequences and measures, and was found by today (AVG art. 33 lid 3, 5)."""
    if not vandaag - _LANGST_GELEDEN <= ontdekt_op.date() <= vandaag:
        return Weigering(
            "datalek.later", "Een datalek is ontdekt in de laatste tien jaar, en niet later dan nu.", MELDPLICHT,
            "Vul in wanneer het ontdekt is.", "ontdekt_op",
        )  # fmt: skip
    leeg = next((veld for veld, tekst in teksten.items() if not tekst.strip()), None)
    if leeg is None:
        return None
    return Weigering(
        f"datalek.{leeg}", "Het register van datalekken vraagt dit bij elk datalek.", Bron("AVG", "art. 33 lid 5"),
        "Vul dit veld in.", leeg,
    )  # fmt: skip


def controleer_melding(ontdekt_op: datetime, gemeld_op: datetime, reden_laat: str, vandaag: date) -> Weigering | None:
    """A notification lies between finding out and today, and one after 72 hours says why (AVG art. 33 lid 1)."""
    if gemeld_op < ontdekt_op or gemeld_op.date() > vandaag:
        return Weigering(
            "datalek.meldmoment", "Melden kan pas na het ontdekken, en niet later dan nu.", MELDPLICHT,
            "Vul in wanneer er gemeld is.", "gemeld_op",
        )  # fmt: skip
    if gemeld_op > uiterlijk_melden(ontdekt_op) and not reden_laat.strip():
        return Weigering(
            "datalek.te-laat", "Er is later dan 72 uur gemeld. De wet vraagt dan waarom.", MELDPLICHT,
            "Vul in waarom het later werd.", "reden_laat",
        )  # fmt: skip
    return None


def controleer_afhandeling(
    risico: str, *, gemeld: bool, ingelicht: bool, reden_niet_ingelicht: str, afgehandeld: bool
) -> Weigering | None:
    """A breach is closed once the supervisor and, at a high risk, the people themselves have been told."""
    if afgehandeld:
        return Weigering(
            "datalek.afgehandeld", "Dit datalek is al afgehandeld.", MELDPLICHT, "Leg een nieuw datalek vast."
        )
    if moet_gemeld(risico) and not gemeld:
        return Weigering(
            "datalek.niet-gemeld", "Dit datalek is nog niet gemeld bij de Autoriteit Persoonsgegevens.", MELDPLICHT,
            "Leg eerst vast wanneer er gemeld is, of dat er geen risico is.",
        )  # fmt: skip
    if moet_ingelicht(risico) and not ingelicht and not reden_niet_ingelicht.strip():
        return Weigering(
            "datalek.niet-ingelicht", "De mensen om wie het gaat zijn nog niet ingelicht.", MEDEDELING,
            "Leg vast wanneer zij het hoorden, of waarom dat niet hoeft.", "reden_niet_ingelicht",
        )  # fmt: skip
    return None


# -------------------------------------------------------------------------------------------- opvallend kijken

# Reasons that the system sees itself: whoever has one, has work in the file.
MET_TAAK = frozenset(
    {
        "betrokken",
        "vervanging",
        "ingang",
        "agenda",
        "besluit",
        "toets",
        "rechtsmiddel",
        "toezicht",
        "toestemming",
        "verzoek",
    }
)
ZONDER_REDEN = frozenset({"geen", "onbekend"})


@dataclass(frozen=True, slots=True)
class Kijkmoment:
    """That a member of staff opened a file, or was refused it. `moment` at the clock of the Netherlands."""

    medewerker: int
    dossier: int | None
    moment: datetime
    aanleiding: str
    geweigerd: bool = False


@dataclass(frozen=True, slots=True)
class Collega:
    """What is known of a member of staff: the surname as it is searched, and the address they gave themselves."""

    nummer: int
    achternaam: str
    postcode: str = ""
    huisnummer: int | None = None


@dataclass(frozen=True, slots=True)
class Huis:
    """What is known of the household of a file: where it lives, and the surnames in it as they are searched."""

    postcode: str
    huisnummer: int | None
    achternamen: Collection[str] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True, order=True)
class Opvallend:
    """Something to look at: of which kind, who, in which file, and how many times or files."""

    soort: str
    medewerker: int
    dossier: int | None
    aantal: int


def opvallend(
    kijken: Iterable[Kijkmoment],
    collegas: Mapping[int, Collega],
    huizen: Mapping[int, Huis],
    grenzen: Mapping[str, Signaalgrens],
) -> list[Opvallend]:
    """What stands out in the reading of one day, by the bounds of the municipality; a kind without bounds is not
    looked for. Whoever has work in a file is odd only as a neighbour of it, or at a colleague's address."""
    momenten = list(kijken)
    geopend = [k for k in momenten if not k.geweigerd and k.dossier is not None]
    zonder_taak = [k for k in geopend if k.aanleiding not in MET_TAAK]
    buiten = [k for k in zonder_taak if _buiten(k.moment, grenzen.get("buiten-uren"))]
    gevonden = [
        *_dichtbij(geopend, collegas, huizen),
        *_naamgenoten(zonder_taak, collegas, huizen),
        *(Opvallend("buiten-uren", wie, dossier, n) for (wie, dossier), n in _paren(buiten).items()),
        *_vaak("veel", Counter(wie for wie, _ in _paren(zonder_taak)), grenzen),
        *_vaak("geweigerd", Counter(k.medewerker for k in momenten if k.geweigerd), grenzen),
        *_vaak("zonder-doel", Counter(k.medewerker for k in geopend if k.aanleiding in ZONDER_REDEN), grenzen),
    ]
    klaar = {o for o in gevonden if o.soort in grenzen}
    return sorted(klaar, key=lambda o: (o.soort, o.medewerker, o.dossier or 0))


def _paren(kijken: Iterable[Kijkmoment]) -> Counter[tuple[int, int]]:
    """How often each member of staff opened each file."""
    return Counter((k.medewerker, k.dossier) for k in kijken if k.dossier is not None)


def _dichtbij(
    kijken: Iterable[Kijkmoment], collegas: Mapping[int, Collega], huizen: Mapping[int, Huis]
) -> Iterator[Opvallend]:
    """The file of an address that a member of staff gave as their own, or else of one's own postcode."""
    adressen = {(c.postcode, c.huisnummer) for c in collegas.values() if c.postcode}
    for (wie, dossier), aantal in _paren(kijken).items():
        collega, huis = collegas.get(wie), huizen.get(dossier)
        if huis is None:
            continue
        if (huis.postcode, huis.huisnummer) in adressen:
            yield Opvallend("collega", wie, dossier, aantal)
        elif collega is not None and collega.postcode and collega.postcode == huis.postcode:
            yield Opvallend("buren", wie, dossier, aantal)


def _naamgenoten(
    kijken: Iterable[Kijkmoment], collegas: Mapping[int, Collega], huizen: Mapping[int, Huis]
) -> Iterator[Opvallend]:
    for (wie, dossier), aantal in _paren(kijken).items():
        collega, huis = collegas.get(wie), huizen.get(dossier)
        if collega is not None and huis is not None and collega.achternaam and collega.achternaam in huis.achternamen:
            yield Opvallend("naamgenoot", wie, dossier, aantal)


def _vaak(soort: str, aantallen: Mapping[int, int], grenzen: Mapping[str, Signaalgrens]) -> Iterator[Opvallend]:
    """Who reached the bound of this kind on this day."""
    grens = grenzen.get(soort)
    if grens is None or grens.aantal is None:
        return
    for wie, aantal in aantallen.items():
        if aantal >= grens.aantal:
            yield Opvallend(soort, wie, None, aantal)


def _buiten(moment: datetime, grens: Signaalgrens | None) -> bool:
    """Outside the hours of work, or on a day on which nobody works."""
    if grens is None or grens.van is None or grens.tot is None:
        return False
    return not grens.van <= moment.hour < grens.tot or (bool(grens.dagen) and moment.isoweekday() not in grens.dagen)
