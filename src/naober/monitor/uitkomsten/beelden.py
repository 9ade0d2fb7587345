"""Figures that the policy wants to be read together: one question, several sides, over the years or told apart."""

from collections.abc import Sequence

from naober.gemeente.profiel.doelen import Beeld, Beelddeel
from naober.kern.cijfertabel import Cijfer, Cijfertabel, Kolom, toon
from naober.monitor.indicatoren import Indicator, laad
from naober.monitor.schema import SPLITSING
from naober.monitor.tellen import Uitkomst
from naober.monitor.tijd import heel_jaar
from naober.monitor.uitkomsten.bron import Cijferbron, kolom_van, per_deel, waarde

_JAREN = 3


def beeld(bron: Cijferbron, code: str) -> Beeld | None:
    return next((b for b in bron.profiel.monitor.beelden if b.code == code), None)


def delen_van(bron: Cijferbron, gekozen: Beeld) -> list[Cijfertabel]:
    """A table for each part. A figure that cannot be told apart that way stands over the years."""
    return [_deel(bron, gekozen, d) for d in gekozen.delen]


def _deel(bron: Cijferbron, gekozen: Beeld, deel: Beelddeel) -> Cijfertabel:
    alle = laad()
    metingen = [alle[c] for c in deel.cijfers]
    per = gekozen.per
    if per is not None and all(per in m.splitst for m in metingen):
        kolommen = [Kolom(SPLITSING[per].capitalize()), *(kolom_van(m.code) for m in metingen)]
        return bron.tabel(deel.naam, kolommen, per_deel(bron, deel.cijfers, per), _uitleg(metingen))
    jaren = range(bron.dag.year - _JAREN, bron.dag.year)
    rijen: list[list[Cijfer]] = [[m.naam, *(_over(bron, m, j) for j in jaren)] for m in metingen]
    kolommen = [Kolom("Cijfer"), *(Kolom(str(j)) for j in jaren)]
    return bron.tabel(deel.naam, kolommen, rijen, _uitleg(metingen), tijd=False)


def _over(bron: Cijferbron, m: Indicator, nummer: int) -> Cijfer:
    uitkomst = bron.tel(m.code, periode=heel_jaar(nummer))
    # Figures of several kinds stand below each other, so each is written with its own unit.
    return toon(waarde(uitkomst.geheel) if isinstance(uitkomst, Uitkomst) else None, kolom_van(m.code))


def _uitleg(metingen: Sequence[Indicator]) -> list[str]:
    return [f"{m.naam}. Geteld: {m.teller}. Van: {m.noemer}. Niet meegeteld: {m.laat_weg}." for m in metingen]
