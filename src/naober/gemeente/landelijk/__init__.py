"""What the law asks of every municipality, in an investigation and with personal data, as data beside the profiles."""

from functools import lru_cache
from pathlib import Path

import yaml
from pydantic import TypeAdapter

from naober.gemeente.profiel import Gespreksonderdeel, Privacyregister

_MAP = Path(__file__).resolve().parent
_BESTAND = _MAP / "onderzoek.yaml"


@lru_cache(maxsize=1)
def landelijk() -> tuple[Gespreksonderdeel, ...]:
    """The sections that the law adds to the investigation; read once per process."""
    inhoud = yaml.safe_load(_BESTAND.read_text(encoding="utf-8"))
    return TypeAdapter(tuple[Gespreksonderdeel, ...]).validate_python(inhoud["onderzoek"])


@lru_cache(maxsize=1)
def privacyregister() -> Privacyregister:
    """The register of processing activities, with their legal grounds by date; read once per process."""
    inhoud = yaml.safe_load((_MAP / "verwerkingen.yaml").read_text(encoding="utf-8"))
    return Privacyregister.model_validate(inhoud)
