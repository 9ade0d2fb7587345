"""The words around a page in other languages: the menu, the help, the buttons. What the page itself says is Dutch."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

STANDAARD = "nl"


@dataclass(frozen=True, slots=True)
class Taal:
    """A language: its code, its name in that language, the direction in which it is read, and its words."""

    code: str
    naam: str
    richting: str
    woorden: Mapping[str, str]

    def __getitem__(self, naam: str) -> str:
        return self.woorden[naam]


@lru_cache(maxsize=1)
def talen() -> dict[str, Taal]:
    """Every language by its code, Dutch first; read once per process."""
    inhoud = yaml.safe_load((Path(__file__).parent / "talen.yaml").read_text(encoding="utf-8"))
    return {code: Taal(code, t["naam"], t.get("richting", "ltr"), t["woorden"]) for code, t in inhoud.items()}


def taal_met(code: str) -> Taal:
    """The language with this code; Dutch when there is no such language here."""
    return talen().get(code) or talen()[STANDAARD]
