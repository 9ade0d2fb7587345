"""The weights and bounds of matching, as data with a reason: `gewichten.yaml`, read once per process."""

from collections.abc import Mapping
from functools import cached_property, lru_cache
from math import log2
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, Field


class _Deel(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Trap(_Deel):
    """A level at which a field may compare. Without `m` and `u` it counts for nothing."""

    zin: str
    m: float | None = Field(default=None, gt=0, lt=1)
    u: float | None = Field(default=None, gt=0, lt=1)

    @property
    def bits(self) -> float:
        return log2(self.m / self.u) if self.m and self.u else 0.0


class Veld(_Deel):
    reden: str
    trappen: Mapping[str, Trap]
    zin_geheim: str = ""


class Grenzen(_Deel):
    """Bits from which it is certain, from which a human looks, and how far the second must stay behind."""

    zeker: float
    mens: float
    marge: float
    reden: str


class NooitZeker(_Deel):
    """A level of a field with which no machine decides, unless another field is at one of these levels."""

    veld: str
    trappen: tuple[str, ...]
    reden: str
    behalve: Mapping[str, tuple[str, ...]] = {}

    def treft(self, trappen: Mapping[str, str]) -> bool:
        uitgezonderd = any(trappen.get(veld) in wat for veld, wat in self.behalve.items())
        return trappen.get(self.veld) in self.trappen and not uitgezonderd


class Maat(_Deel):
    velden: Mapping[str, Veld]
    grenzen: Grenzen
    nooit_zeker: tuple[NooitZeker, ...]

    @cached_property
    def bits(self) -> Mapping[str, Mapping[str, float]]:
        """What each level counts, by field."""
        return {naam: {trap: t.bits for trap, t in veld.trappen.items()} for naam, veld in self.velden.items()}


@lru_cache(maxsize=1)
def maat() -> Maat:
    """The national weights and bounds."""
    pad = Path(__file__).resolve().parent / "gewichten.yaml"
    return Maat.model_validate(yaml.safe_load(pad.read_text(encoding="utf-8")))
