"""What someone typed to find a resident, read: a number, an address, or a name with perhaps a date of birth. Pure.

Refused is what asks for more than one may look up; a refusal never repeats what was typed."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from naober.bewoners.rules import zoeksleutel
from naober.kern import Bron, Bsn, Weigering

# Looking someone up is processing personal data: no more than the question asks for.
_MINIMAAL = Bron("AVG", "art. 5 lid 1 onder c")
_MANIEREN = "Zoek op achternaam, op postcode met huisnummer, of op burgerservicenummer."

_CIJFERS = re.compile(r"[0-9\s.\-]+")
_POSTCODE = re.compile(r"(?P<pc>[1-9][0-9]{3}\s?[a-z]{2})(?:[\s,]*(?P<nr>[0-9]{1,5})\s?-?\s?(?P<toe>[0-9a-z]{0,10}))?")
# Letters of any language, and what stands between the parts of a name.
_NAAM = re.compile(r"[^\W\d_](?:[^\W\d_]|[ .,'\-])*")
_MAANDEN = ("jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_MAANDNAMEN = "jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec"
# 12-03-1950, 12 3 1950, 1950-03-12, 19500312, 12 maart 1950, 12 mrt 50.
_DATUMS = (
    re.compile(r"(?<![0-9])(?P<d>[0-9]{1,2})[-./\s](?P<m>[0-9]{1,2})[-./\s](?P<j>[0-9]{4})(?![0-9])"),
    re.compile(r"(?<![0-9])(?P<j>[0-9]{4})[-./](?P<m>[0-9]{1,2})[-./](?P<d>[0-9]{1,2})(?![0-9])"),
    re.compile(r"(?<![0-9])(?P<j>(?:19|20)[0-9]{2})(?P<m>[0-9]{2})(?P<d>[0-9]{2})(?![0-9])"),
    re.compile(rf"(?<![0-9])(?P<d>[0-9]{{1,2}})[\s\-](?P<m>{_MAANDNAMEN})[a-z]*\.?[\s\-](?P<j>[0-9]{{4}})(?![0-9])"),
)
VOORVOEGSELS = frozenset(
    re.findall(
        r"\w+", "van von de den der het ten ter te tot op in aan bij uit onder over la le du el al da di dos t s v d vd"
    )
)
_MEESTE_WOORDEN = 6


@dataclass(frozen=True, slots=True)
class Adresvraag:
    postcode: str
    huisnummer: int
    toevoeging: str


@dataclass(frozen=True, slots=True)
class Naamvraag:
    """A name as keys. `achternamen`: the beginnings a surname may have, as typed and without its prefix. `paren`:
    what may be surname and first name, in either order, likeliest first."""

    achternamen: tuple[str, ...]
    paren: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Zoekvraag:
    waarnaar: Bsn | Adresvraag | Naamvraag
    geboortedatum: date | None = None


def lees_zoekvraag(zoek: str) -> Zoekvraag | Weigering:
    """What to look for. Refused: nothing, a date alone, a postcode alone, fewer than two letters, other signs."""
    tekst = " ".join(unicodedata.normalize("NFC", zoek).replace("’", "'").lower().split())
    if not tekst:
        return _weiger("zoek.leeg", "U hebt niets ingevuld om op te zoeken.")
    rest, geboren = _zonder_datum(tekst)
    if geboren is not None and not rest:
        return _weiger(
            "zoek.datum",
            "Zoeken op alleen een geboortedatum kan niet: dan komen te veel mensen in beeld.",
            "Vul ook een achternaam in; de geboortedatum heeft een eigen veld.",
        )
    tekst = rest if geboren is not None else tekst
    if _CIJFERS.fullmatch(tekst):
        bsn = Bsn.lees(tekst)
        return replace(bsn, veld="zoek") if isinstance(bsn, Weigering) else Zoekvraag(bsn, geboren)
    waarnaar = _op_adres(adres) if (adres := _POSTCODE.fullmatch(tekst)) else _op_naam(tekst)
    return waarnaar if isinstance(waarnaar, Weigering) else Zoekvraag(waarnaar, geboren)


def _zonder_datum(tekst: str) -> tuple[str, date | None]:
    """The text without the first date in it, and that date."""
    for vorm in _DATUMS:
        if gevonden := vorm.search(tekst):
            dag = _dag(gevonden["j"], gevonden["m"], gevonden["d"])
            if dag is not None:
                rest = f"{tekst[: gevonden.start()]} {tekst[gevonden.end() :]}".strip(" ,;")
                return " ".join(rest.split()), dag
    return tekst, None


def _dag(jaar: str, maand: str, dag: str) -> date | None:
    nummer = int(maand) if maand.isdecimal() else 1 + _MAANDEN.index("maa" if maand == "mrt" else maand[:3])
    try:
        return date(int(jaar), nummer, int(dag))
    except ValueError:
        return None


def _op_adres(adres: re.Match[str]) -> Adresvraag | Weigering:
    if adres["nr"] is None:
        return _weiger(
            "zoek.huisnummer",
            "Zoeken op alleen een postcode kan niet: dan komen te veel mensen in beeld.",
            "Zet het huisnummer erachter.",
        )
    return Adresvraag(adres["pc"].replace(" ", "").upper(), int(adres["nr"]), adres["toe"])


def _op_naam(tekst: str) -> Naamvraag | Weigering:
    if not _NAAM.fullmatch(tekst.removeprefix("'")):
        return _weiger("zoek.onleesbaar", "Hierop kan niet worden gezocht.")
    if sum(teken.isalpha() for teken in tekst) < 2:
        return _weiger(
            "zoek.te-kort",
            "Zoeken op één letter kan niet: dan komen te veel mensen in beeld.",
            "Vul ten minste twee letters van de achternaam in.",
        )
    woorden = zoeksleutel(tekst).split()
    # "van den Berg" stands under Berg; whoever came from abroad may have the prefix as part of the name.
    kaal = _zonder_voorvoegsel(woorden)
    achternamen = tuple(n for n in dict.fromkeys((" ".join(woorden), " ".join(kaal))) if len(n) >= 2)
    paren = dict.fromkeys(paar for rij in (kaal, woorden) for paar in _paren(rij[:_MEESTE_WOORDEN]))
    return Naamvraag(achternamen, tuple(paren))


def _zonder_voorvoegsel(woorden: list[str]) -> list[str]:
    """Without the prefixes that stand before another word, or at the end after a comma ("Berg, van den")."""
    over = list(woorden)
    while len(over) > 1 and over[-1] in VOORVOEGSELS and over[0] not in VOORVOEGSELS:
        over.pop()
    return [w for nr, w in enumerate(over) if w not in VOORVOEGSELS or nr == len(over) - 1]


def _paren(woorden: list[str]) -> Iterator[tuple[str, str]]:
    """Every way to cut these words into surname and first name; first names usually come first."""
    for knip in range(1, len(woorden)):
        links, rechts = " ".join(woorden[:knip]), " ".join(woorden[knip:])
        yield rechts, links
        yield links, rechts


def _weiger(code: str, reden: str, alternatief: str = _MANIEREN) -> Weigering:
    return Weigering(code=code, reden=reden, bron=_MINIMAAL, alternatief=alternatief, veld="zoek")
