"""Invented names: ordinary ones, put together by chance and by the period in which someone was born."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Any

import yaml

GEGEVENS = Path(__file__).resolve().parent / "gegevens"
_ALTIJD = 9999
# How much more often the first surname of a list is borne than the last one.
_TOP = 8


@dataclass(frozen=True, slots=True)
class Achternaam:
    voorvoegsel: str
    geslachtsnaam: str


@dataclass(frozen=True, slots=True)
class Reeks:
    """Names that go together. `voornamen`: (last year of birth, by sex), oldest first."""

    voornamen: tuple[tuple[int, dict[str, tuple[str, ...]]], ...]
    achternamen: tuple[Achternaam, ...]
    gewichten: tuple[float, ...]

    def voornaam(self, geslacht: str, geboortejaar: int, kans: Random) -> str:
        lijst = next(namen for tot, namen in self.voornamen if geboortejaar <= tot)
        return kans.choice(lijst[geslacht])

    def achternaam(self, kans: Random) -> Achternaam:
        return kans.choices(self.achternamen, cum_weights=self.gewichten)[0]


@dataclass(frozen=True, slots=True)
class Naamgever:
    """Draws the series of names of a household, by weight."""

    reeksen: tuple[Reeks, ...]
    gewichten: tuple[float, ...]

    def reeks(self, kans: Random) -> Reeks:
        return kans.choices(self.reeksen, cum_weights=self.gewichten)[0]


@lru_cache(maxsize=1)
def naamgever() -> Naamgever:
    """The names of this room's own list."""
    inhoud = lees("namen.yaml")["reeksen"]
    return Naamgever(
        reeksen=tuple(_reeks(reeks) for reeks in inhoud),
        gewichten=tuple(accumulate(float(reeks["gewicht"]) for reeks in inhoud)),
    )


def lees(bestand: str) -> Any:
    """The contents of a data file of this room."""
    return yaml.safe_load((GEGEVENS / bestand).read_text(encoding="utf-8"))


def _reeks(inhoud: dict[str, Any]) -> Reeks:
    voornamen = tuple(
        (
            int(deel.get("tot", _ALTIJD)),
            {geslacht: tuple(deel[geslacht].split()) for geslacht in ("vrouw", "man")},
        )
        for deel in inhoud["voornamen"]
    )
    achternamen = tuple(_achternaam(tekst) for tekst in inhoud["achternamen"])
    aantal = len(achternamen)
    gewichten = tuple(accumulate(1 + (_TOP - 1) * (1 - nr / aantal) ** 3 for nr in range(aantal)))
    return Reeks(voornamen, achternamen, gewichten)


def _achternaam(tekst: str) -> Achternaam:
    naam, _, voorvoegsel = tekst.partition(", ")
    return Achternaam(voorvoegsel, naam)
