"""How people say it themselves, and what it is called on the map: the same in every municipality."""

from functools import lru_cache
from pathlib import Path
from typing import Annotated

import yaml
from pydantic import Field

from naober.gemeente.delen import Deel, Tekst

_Woorden = Annotated[tuple[Tekst, ...], Field(min_length=1)]


class Uitdrukking(Deel):
    """Ordinary words, and the words of art for the same."""

    woorden: _Woorden
    termen: _Woorden


class GewoneTaal(Deel):
    """The expressions, and the words that say nothing about what somebody looks for."""

    synoniemen: tuple[Uitdrukking, ...]
    negeren: frozenset[Tekst]


@lru_cache(maxsize=1)
def gewone_taal() -> GewoneTaal:
    """Read once per process."""
    pad = Path(__file__).resolve().parent / "synoniemen.yaml"
    return GewoneTaal.model_validate(yaml.safe_load(pad.read_text(encoding="utf-8")))
