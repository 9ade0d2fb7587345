"""Pure rules of a list for destruction: two people, exceptions with a reason, and a proof without contents."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from naober.kern import Bron, Weigering

ARCHIEF = Bron("Archiefbesluit 1995", "art. 8")
_BEWAREN = Bron("AVG", "art. 5 lid 1 onder e")


def mag_goedkeuren(
    *, opgesteld_door: int, wie: int, goedgekeurd: bool, afgesloten: bool, regels: int
) -> Weigering | None:
    """May this person approve the list. Refused: who drew it up, a list that was approved or closed, an empty one."""
    if afgesloten or goedgekeurd:
        return Weigering(
            "vernietiging.al-goedgekeurd",
            "Deze lijst is al goedgekeurd of afgesloten.",
            ARCHIEF,
            "Maak een nieuwe lijst.",
        )
    if opgesteld_door == wie:
        return Weigering(
            "vernietiging.zelfde-persoon",
            "Wie de lijst opstelde, keurt haar niet ook goed.",
            ARCHIEF,
            "Vraag een collega met dit recht om de lijst te bekijken.",
        )
    if not regels:
        return Weigering(
            "vernietiging.leeg", "Op deze lijst staat niets dat vernietigd mag worden.", ARCHIEF, "Neem de lijst terug."
        )
    return None


def mag_uitzonderen(*, afgesloten: bool, vernietigd: bool, reden: str) -> Weigering | None:
    """May a line be kept out. Refused: what is gone already, a closed list, no reason."""
    if vernietigd or afgesloten:
        return Weigering(
            "vernietiging.al-weg",
            "Dit is al vernietigd, of de lijst is afgesloten.",
            ARCHIEF,
            "Er is niets meer te kiezen.",
        )
    if not reden.strip():
        return Weigering(
            "vernietiging.reden", "Waarom moet dit langer blijven?", _BEWAREN, "Schrijf de reden op.", "reden"
        )
    return None


@dataclass(frozen=True, slots=True)
class Bewijsregel:
    """One line of the proof: what went, how much of it by table, on which ground and when. Nothing of its contents."""

    soort: str
    nummer: int
    grond: str
    vrij_op: date
    vernietigd_op: str
    aantallen: Mapping[str, int]


def bewijs(*, lijst: int, opgesteld_door: int, goedgekeurd_door: int, regels: Sequence[Bewijsregel]) -> str:
    """The mark of a list that was carried out: SHA-256 over all that the proof says. Whoever changes a number later,
    no longer gets this mark."""
    inhoud = {
        "lijst": lijst,
        "opgesteld_door": opgesteld_door,
        "goedgekeurd_door": goedgekeurd_door,
        "regels": [
            {
                "soort": r.soort,
                "nummer": r.nummer,
                "grond": r.grond,
                "vrij_op": r.vrij_op.isoformat(),
                "vernietigd_op": r.vernietigd_op,
                "aantallen": dict(sorted(r.aantallen.items())),
            }
            for r in sorted(regels, key=lambda r: (r.soort, r.nummer))
        ],
    }
    return hashlib.sha256(json.dumps(inhoud, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def telling(regels: Sequence[Bewijsregel]) -> dict[str, int]:
    """How many rows went, by table, over the whole list."""
    uit: dict[str, int] = {}
    for regel in regels:
        for tabel, aantal in regel.aantallen.items():
            uit[tabel] = uit.get(tabel, 0) + aantal
    return dict(sorted(uit.items()))
