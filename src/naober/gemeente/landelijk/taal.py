"""How people say it themselves, and what it is called on the map: the same in every municipality."""

from functools import lru_cache
from pathlib import Path
from typing import Annotated

import yaml
from pydantic import Field, TypeAdapter

from naober.gemeente.delen import Deel, Tekst
from naober.gemeente.profiel.openbaar import Zelfhulp

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


@lru_cache(maxsize=1)
def zelfhulp() -> tuple[Zelfhulp, ...]:
    """What one can do oneself, per life domain and per event; read once per process."""
    pad = Path(__file__).resolve().parent / "zelfhulp.yaml"
    inhoud = yaml.safe_load(pad.read_text(encoding="utf-8"))
    return TypeAdapter(tuple[Zelfhulp, ...]).validate_python(inhoud["zelfhulp"])
