"""What the law asks in every municipality's investigation, as data beside the profiles."""

from functools import lru_cache
from pathlib import Path

import yaml
from pydantic import TypeAdapter

from naober.gemeente.profiel import Gespreksonderdeel

_BESTAND = Path(__file__).resolve().parent / "onderzoek.yaml"


@lru_cache(maxsize=1)
def landelijk() -> tuple[Gespreksonderdeel, ...]:
    """The sections that the law adds to the investigation; read once per process."""
    inhoud = yaml.safe_load(_BESTAND.read_text(encoding="utf-8"))
    return TypeAdapter(tuple[Gespreksonderdeel, ...]).validate_python(inhoud["onderzoek"])
