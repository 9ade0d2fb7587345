"""Dividing an amount by weight, to the cent; and the virtual budget of each area. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from naober.kern import Bron, Weigering
from naober.kern.kalender import maanden_later

Sleutel = Literal["historie", "inwoners", "jeugdigen", "behoefte"]
SLEUTELS: dict[Sleutel, str] = {
    "historie": "wat er vorig jaar is gebruikt",
    "inwoners": "het aantal inwoners",
    "jeugdigen": "het aantal jeugdigen",
    "behoefte": "het aantal huishoudens met hulp",
}


def achttien_op(dag: date) -> date:
    """Whoever was born after this day is not yet eighteen on `dag`."""
    return maanden_later(dag, -18 * 12)


def verdeel(centen: int, gewichten: Mapping[str, int]) -> dict[str, int]:
    """Whole cents by weight, together exactly the amount; what rounding leaves goes to the largest remainders. Nothing
    for anybody when no weight is above nought."""
    totaal = sum(w for w in gewichten.values() if w > 0)
    if not totaal:
        return {}
    delen = {wie: centen * max(w, 0) // totaal for wie, w in gewichten.items()}
    rest = sorted(gewichten, key=lambda wie: (-(centen * max(gewichten[wie], 0) % totaal), wie))
    for wie in rest[: centen - sum(delen.values())]:
        delen[wie] += 1
    return delen


@dataclass(frozen=True, slots=True)
class Regel:
    """A line that is divided over areas. `begrensd` and `fonds` lines are held for the whole municipality."""

    code: str
    centen: int
    einde: str
    fonds: bool = False

    @property
    def deelbaar(self) -> bool:
        return self.einde != "begrensd" and not self.fonds


@dataclass(frozen=True, slots=True)
class Gebiedsbudgetten:
    """By area and line the virtual budget, and what stays with the municipality as a whole."""

    per_gebied: dict[str, dict[str, int]]
    apart: dict[str, int]

    def van(self, gebied: str) -> int:
        return sum(self.per_gebied.get(gebied, {}).values())


def gebiedsbudgetten(
    posten: Sequence[Regel],
    sleutel: Sleutel,
    gewichten: Mapping[str, int] | Mapping[str, Mapping[str, int]],
    bron: Bron,
) -> Gebiedsbudgetten | Weigering:
    """Divide the budget of each line over the areas by this key. Of history the weights are by line; a line on which
    nothing was used goes by what was used on all lines together. What holds a ceiling or belongs to a fund stays where
    it is. Refused without a line to divide, as nothing would read as nought, and without any weight: then nobody
    knows how many people live where."""
    if not any(post.deelbaar for post in posten):
        return Weigering(
            "gebiedsbudget.geen-bedrag",
            "Voor dit jaar is geen bedrag begroot dat over de gebieden te verdelen is.",
            bron,
            "Kies een ander jaar, of leg eerst vast wat over de begroting is besloten.",
            "jaar",
        )
    per_post = {c: w for c, w in gewichten.items() if isinstance(w, Mapping)}
    vlak: dict[str, int] = {g: w for g, w in gewichten.items() if isinstance(w, int)}
    for per in per_post.values():
        for gebied, w in per.items():
            vlak[gebied] = vlak.get(gebied, 0) + w
    if not any(w > 0 for w in vlak.values()):
        reden = f"Er is niets bekend over {SLEUTELS[sleutel]} per gebied."
        return Weigering("gebiedsbudget.gewicht", reden, bron, "Kies een andere verdeelsleutel.", "sleutel")
    uit: dict[str, dict[str, int]] = {gebied: {} for gebied in vlak}
    for post in posten:
        if not post.deelbaar:
            continue
        eigen = per_post.get(post.code, {})
        wegen = eigen if any(w > 0 for w in eigen.values()) else vlak
        for gebied, centen in verdeel(post.centen, wegen).items():
            uit[gebied][post.code] = centen
    return Gebiedsbudgetten(uit, {p.code: p.centen for p in posten if not p.deelbaar})
