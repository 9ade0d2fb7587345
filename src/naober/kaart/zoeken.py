"""What the social map offers to anybody: no resident and no member of staff is asked."""

from dataclasses import dataclass

from naober.gemeente.profiel import Trap, Trede
from naober.kaart.models import Voorziening


@dataclass(frozen=True, slots=True)
class Aanbod:
    """Something that there is, as a visitor reads it; `trede` is None when this ladder does not have its rung."""

    nummer: int
    naam: str
    uitleg: str
    trede: Trede | None
    plek: int
    leefgebieden: tuple[str, ...]
    organisatie: str
    betaling: str
    besluit: bool

    @property
    def samen(self) -> bool:
        """For more people at once, or without the municipality: what comes before help for one alone."""
        return self.trede is None or self.trede.soort != "individueel-maatwerk"


def aanbod(trap: Trap, *, leefgebied: str | None = None) -> list[Aanbod]:
    """What there is now, the lightest rung first: one query."""
    keuze = Voorziening.objects.filter(actief=True).select_related("organisatie").order_by("naam", "id")
    if leefgebied is not None:
        keuze = keuze.filter(leefgebieden__contains=[leefgebied])
    return sorted((_van(trap, v) for v in keuze), key=lambda a: a.plek)


def aanbod_van(trap: Trap, pk: int) -> Aanbod | None:
    """One thing that there is now; None when there is none with this number."""
    rij = Voorziening.objects.filter(actief=True, pk=pk).select_related("organisatie").first()
    return None if rij is None else _van(trap, rij)


def _van(trap: Trap, v: Voorziening) -> Aanbod:
    plek = next((n for n, t in enumerate(trap.treden) if t.code == v.trede), len(trap.treden))
    return Aanbod(
        nummer=v.pk,
        naam=v.naam,
        uitleg=v.uitleg,
        trede=trap.treden[plek] if plek < len(trap.treden) else None,
        plek=plek,
        leefgebieden=tuple(v.leefgebieden),
        organisatie=v.organisatie.naam if v.organisatie else "",
        betaling=v.betaling,
        besluit=v.toegang == Voorziening.Toegang.BESLUIT,
    )
