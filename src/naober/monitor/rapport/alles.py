"""Every figure that may be shown, as one table: the same for staff, partners and everybody else."""

from naober.kern.cijfertabel import Cijfer, Cijfertabel, Kolom
from naober.monitor.rapport.doelen import BRON, Doelcijfers, gebiedsblok, reeksblok

_KOPPEN = ("Code", "Indicator", "Eenheid", "Gebied", "Wanneer")


def alle_cijfers(cijfers: Doelcijfers) -> Cijfertabel:
    """Of every indicator the figures of the whole and by area, each with who counted and how complete it is. What is
    kept back on a page is kept back here."""
    rijen: list[tuple[Cijfer, ...]] = []
    for stand in cijfers.standen.values():
        i = stand.indicator
        if (blok := reeksblok(cijfers, stand)) is not None:
            rijen += [(i.code, i.naam, i.eenheid, "hele gemeente", *rij) for rij in blok.tabel.rijen]
        if (blok := gebiedsblok(cijfers, stand)) is not None:
            rijen += [(i.code, i.naam, i.eenheid, *rij) for rij in blok.tabel.rijen]
    zonder = sum(1 for s in cijfers.standen.values() if not s.meetbaar)
    volledig = f"Van {zonder} van de {len(cijfers.standen)} indicatoren is er nog geen cijfer."
    kolommen = [*(Kolom(k) for k in _KOPPEN), Kolom("Cijfer", "getal", decimalen=1), Kolom("Wie telde")]
    titel = f"Alle cijfers bij de doelen van {cijfers.profiel.gemeente.naam}"
    return Cijfertabel(titel, kolommen, rijen, BRON, cijfers.peil, volledig)
