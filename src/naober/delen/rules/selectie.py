"""What one receiver gets of a file, and what not: the only selection, for pages, messages and the portal alike."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stuk:
    """One piece of a file: of which kind it is, and of whose task in the plan (`actie`: its number; None when of none).
    `tekst` is what would be told."""

    soort: str
    kop: str
    tekst: str
    actie: int | None = None


@dataclass(frozen=True, slots=True)
class Keus:
    """What goes and what stays, in the order of the file."""

    wel: tuple[Stuk, ...]
    niet: tuple[Stuk, ...]


def kies_voor(stukken: Iterable[Stuk], *, gegevens: frozenset[str], eigen: frozenset[int] | None) -> Keus:
    """Of these pieces the ones of the kinds that may be shared, and of the plan and decisions only the receiver's own.

    `eigen`: the actions that the receiver carries out; None for a receiver who got the plan as a whole by consent. What
    is about an action of somebody else stays, whatever its kind."""
    wel: list[Stuk] = []
    niet: list[Stuk] = []
    for stuk in stukken:
        past = stuk.soort in gegevens and (eigen is None or stuk.actie is None or stuk.actie in eigen)
        # Of the plan as such, its goals and who else takes part, a provider sees no more than its own action.
        if eigen is not None and stuk.actie is None and stuk.soort in ("plan", "besluit"):
            past = False
        (wel if past else niet).append(stuk)
    return Keus(tuple(wel), tuple(niet))
