"""What differs between two states of one record."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Verschil:
    """One field: what it is called, what stood there, and what came instead. Empty text is 'nothing'."""

    veld: str
    van: str
    naar: str


def vergelijk(velden: Iterable[tuple[str, str, str]]) -> tuple[Verschil, ...]:
    """The fields that differ, in the order given: each as name, before and after."""
    return tuple(Verschil(naam, van, naar) for naam, van, naar in velden if van != naar)
