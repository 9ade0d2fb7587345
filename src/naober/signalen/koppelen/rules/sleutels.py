"""How names, initials and additions of a row are compared, and by which keys residents are looked up."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from naober.bewoners.rules import zoeksleutel
from naober.bewoners.zoekvraag import VOORVOEGSELS
from naober.signalen.koppelen.rules.waarden import Gezochte

# What stands between the two names of who uses both.
_TUSSEN = re.compile(r"\s*(?:[-/,]|\be/?v\b|\bgeb\b\.?|\bwed\b\.?|\bw/?v\b)\s*", re.IGNORECASE)
_KORTST = 2


@dataclass(frozen=True, slots=True)
class Sleutels:
    """What of a row is compared. `achternamen`: the whole name first, then the parts of a double one."""

    achternamen: tuple[str, ...]
    voornaam: str
    letters: str
    geboren: date | None
    omgedraaid: date | None
    postcode: str
    huisnummer: int | None
    toevoeging: str
    bsn: str


def sleutels_van(wie: Gezochte) -> Sleutels:
    """The keys of a row; no more than is needed to compare."""
    voornaam, letters = _voornaam(wie.voorletters, wie.voornamen)
    return Sleutels(
        achternamen_van(wie.achternaam),
        voornaam,
        letters,
        wie.geboortedatum,
        omgedraaid(wie.geboortedatum),
        wie.postcode,
        wie.huisnummer,
        kale_toevoeging(wie.toevoeging),
        wie.bsn,
    )


def achternamen_van(naam: str) -> tuple[str, ...]:
    """The name as key, without what stands before it ("van den"), and each part of a double name."""
    namen = dict.fromkeys((_zonder_voorvoegsel(naam), *(_zonder_voorvoegsel(deel) for deel in _TUSSEN.split(naam))))
    return tuple(n for n in namen if len(n) >= _KORTST)


@lru_cache(maxsize=20_000)
def _zonder_voorvoegsel(naam: str) -> str:
    woorden = zoeksleutel(naam).split()
    while len(woorden) > 1 and woorden[0] in VOORVOEGSELS:
        woorden.pop(0)
    # "Berg, van den" and "Berg van den".
    while len(woorden) > 1 and woorden[-1] in VOORVOEGSELS:
        woorden.pop()
    return " ".join(woorden)


def _voornaam(voorletters: str, voornamen: str) -> tuple[str, str]:
    """First name as key, and all initials. A name in the column of the initials is a name."""
    if voornamen:
        namen = zoeksleutel(voornamen).split()
        if namen and all(len(n) == 1 for n in namen):
            return "", "".join(namen)
        eigen = letters_van(voorletters)
        return (namen[0] if namen else ""), eigen or initialen(namen)
    if re.fullmatch(r"[^\W\d_][a-zà-ÿ'\-]{2,}(?: [^\W\d_][a-zà-ÿ'\-]+)*", voorletters):
        namen = zoeksleutel(voorletters).split()
        return namen[0], initialen(namen)
    return "", letters_van(voorletters)


def letters_van(voorletters: str) -> str:
    """ "J.P.", "JP", "J P" and "Th.P." as letters: "jp", "tp"."""
    delen = [d for d in re.split(r"[.\s]+", voorletters.strip()) if d]
    if len(delen) == 1 and "." not in voorletters:
        return zoeksleutel(delen[0]).replace(" ", "")
    return "".join(s[0] for d in delen if (s := zoeksleutel(d)))


def initialen(namen: Iterable[str]) -> str:
    return "".join(n[0] for n in namen if n)


def omgedraaid(dag: date | None) -> date | None:
    """The day with day and month changed over; None when that is no other day."""
    if dag is None or dag.day > 12 or dag.day == dag.month:
        return None
    return date(dag.year, dag.day, dag.month)


@lru_cache(maxsize=5_000)
def kale_toevoeging(toevoeging: str) -> str:
    return "".join(t for t in toevoeging.lower() if t.isalnum())
