"""What one receiver gets of a file, and what not: the only selection, for pages, messages and the portal alike."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from naober.gemeente.profiel import Deelregel
from naober.kern import Weigering


@dataclass(frozen=True, slots=True)
class Stuk:
    """One piece of a file: of which kind it is, and of whose task in the plan (`actie`: its number; None when of none).
    `tekst` is what would be told."""

    soort: str
    kop: str
    tekst: str
    actie: int | None = None

    @property
    def paar(self) -> tuple[str, str]:
        """As a heading with its text."""
        return self.kop, self.tekst


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


def samengesteld(regel: Deelregel, keus: Keus, gegevens: Collection[str], getypt: str) -> str | Weigering:
    """What goes under a rule that has it put together (`keus`), one line for each piece.

    Refused: anything typed beside it, and a kind of which nothing was recorded."""
    if getypt.strip():
        return Weigering(
            "verstrekking.samengesteld",
            "Hier gaat alleen mee wat in vaste velden is vastgelegd. U voegt er niets aan toe.",
            regel.bron,
            "Laat de tekst weg. Hoort er iets bij, leg dat dan vast in het veld waar het hoort.",
            "inhoud",
        )
    if not set(gegevens) <= {stuk.soort for stuk in keus.wel}:
        return Weigering(
            "verstrekking.niets-vastgelegd",
            "Er is nog niets vastgelegd om te delen.",
            regel.bron,
            "Leg eerst in het onderzoek vast wat hiervoor nodig is.",
            "gegevens",
        )
    return "\n".join(f"{stuk.kop}: {stuk.tekst}" for stuk in keus.wel)
