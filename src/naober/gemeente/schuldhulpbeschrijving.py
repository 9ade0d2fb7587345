"""What a profile says of help with debts, as headings with lines (`leesbaar`)."""

from collections.abc import Iterable, Iterator

from naober.gemeente.leesbaar import Regel, Rubriek, regel_van, rubrieken
from naober.gemeente.profiel import Profiel


def schuldhulp(p: Profiel) -> tuple[Rubriek, ...]:
    """Who decides, who carries out and what is looked at."""
    return rubrieken(("Hulp bij schulden", _schuldhulp(p)))


def _op_rij(woorden: Iterable[str]) -> str:
    return ", ".join(woorden)


def _schuldhulp(p: Profiel) -> Iterator[Regel]:
    if (b := p.schuldhulp.besluit) is not None:
        yield regel_van(b, "Wie besluit", door=b.door or _op_rij(q.naam for q in p.producten if q.code in b.producten))
    for u in p.schuldhulp.uitvoerders:
        yield regel_van(
            u, doet=_op_rij(u.stappen), vormen=_op_rij(u.vormen), voor=_op_rij(u.groepen), toegang=u.toegang,
            betaald_uit=_op_rij(u.financiering),
        )  # fmt: skip
    for v in p.schuldhulp.verkenning:
        yield regel_van(v, v.naam, wanneer="bij het eerste gesprek bekeken")
    for d in p.schuldhulp.bedreigingen:
        yield regel_van(d, d.naam, wat="dan kan het eerste gesprek niet wachten")
    if (c := p.schuldhulp.collectief) is not None:
        yield regel_van(c, "Voorzieningen voor iedereen", uitleg=c.uitleg)
    if (e := p.schuldhulp.eerst_gesprek) is not None:
        yield regel_van(e, "Eerst het gesprek", uitleg=e.uitleg)
    if (t := p.schuldhulp.beslistermijn) is not None:
        yield regel_van(t, "Besluit na het eerste gesprek", binnen=f"{t.weken} weken")
