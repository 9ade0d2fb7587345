"""Small numbers: what may not be shown, and what else has to be kept back so that it cannot be reckoned back.

Pure: it knows tables of counts of people and no figure. A cell is **small** when it is about fewer people than the
bound, but not about none; of a share also when all but so few of the people are in it. Whoever sees a total takes what
is shown from it, so with a small cell another goes that is not small (**secondary**).

Against differencing the same cell gets the same answer in every table. First the table of one column with its total is
decided (`verberg_rij`); that decision then holds as the edge of every table of two columns in which that column stands
(`verberg_tafel`), and a cell that is hidden at the edge stays unknown there. Over periods it is the same: a quarter is
a column, and the year is its total. Other days than whole quarters and years are not answered (`hele_periode`)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from naober.kern import Bron, Weigering

KLEINSTE = 5
BRON = Bron("Algemene verordening gegevensbescherming", "art. 5 lid 1 onder c")
_MAANDEN = 3
_BIJNA = 1e-6


@dataclass(frozen=True, slots=True)
class Cel:
    """How many people a cell is about; `boven`: how many of them are in the numerator, where it is a share of them."""

    mensen: int
    boven: int | None = None

    def klein(self, drempel: int) -> bool:
        """Whether it is about too few: in all, in the numerator, or in what is left of it."""
        delen = [self.mensen] if self.boven is None else [self.mensen, self.boven, self.mensen - self.boven]
        return any(0 < n < drempel for n in delen)


def verberg_rij(cellen: Mapping[str, Cel], drempel: int = KLEINSTE, dicht: Collection[str] = ()) -> set[str]:
    """Which cells of one column are hidden, beside a total that may be shown: never one alone, and never fewer people
    together than the bound, in the numerator as well. `dicht`: what is hidden in another place already; the others are
    chosen to go with that, as two choices would each show what the other hides."""
    weg = {k for k, cel in cellen.items() if k in dicht or cel.klein(drempel)}
    while weg and not _genoeg([cellen[k] for k in weg], drempel):
        over = sorted((cel.mensen, k) for k, cel in cellen.items() if k not in weg and cel.mensen)
        if not over:
            break
        weg.add(over[0][1])
    return weg


def verberg_tafel(
    cellen: Mapping[tuple[str, str], Cel],
    rijen: Collection[str],
    kolommen: Collection[str],
    drempel: int = KLEINSTE,
) -> set[tuple[str, str]]:
    """Which cells of a table of two columns are hidden, beside edges and a total that are shown. `rijen` and
    `kolommen`: of which the edge is hidden (`verberg_rij` of each column alone).

    What could still be reckoned back takes the lines around it along; when that is not enough nothing of the table is
    shown, the empty cells neither."""
    klein = {k for k, cel in cellen.items() if cel.klein(drempel)}
    weg, lijnen = set(klein), _lijnen(cellen, rijen, kolommen)
    while True:
        veranderd = True
        while veranderd:
            veranderd = False
            for leden, rand_weg in lijnen.values():
                if erbij := _te_weinig(leden, rand_weg, cellen, weg, drempel):
                    weg.add(erbij)
                    veranderd = True
        gelekt = _gelekt(cellen, weg, klein, lijnen)
        if not gelekt:
            return weg
        rond = [leden for lijn, (leden, _) in lijnen.items() if lijn in gelekt or gelekt & leden]
        erbij_alle = {k for leden in rond for k in leden if cellen[k].mensen} - weg
        if not erbij_alle:
            return set(cellen)
        weg |= erbij_alle


Lijnen = dict[tuple[int, str], tuple[frozenset[tuple[str, str]], bool]]


def _lijnen(cellen: Mapping[tuple[str, str], Cel], rijen: Collection[str], kolommen: Collection[str]) -> Lijnen:
    """Every row (0) and column (1) of the table by name, with whether its total at the edge is hidden."""
    per: dict[tuple[int, str], set[tuple[str, str]]] = {}
    for sleutel in cellen:
        for kant in (0, 1):
            per.setdefault((kant, sleutel[kant]), set()).add(sleutel)
    return {lijn: (frozenset(leden), lijn[1] in (rijen, kolommen)[lijn[0]]) for lijn, leden in sorted(per.items())}


def _te_weinig(
    leden: frozenset[tuple[str, str]],
    rand_weg: bool,
    cellen: Mapping[tuple[str, str], Cel],
    weg: set[tuple[str, str]],
    drempel: int,
) -> tuple[str, str] | None:
    """The cell that has to go as well in this line; None when it is safe. A line whose total is hidden may not give
    that total back: there one cell that is not empty is hidden at least."""
    hier = [cellen[k] for k in leden & weg]
    over = sorted((cellen[k].mensen, k) for k in leden - weg if cellen[k].mensen)
    if rand_weg:
        return over[0][1] if not hier and over else None
    if hier and over and not _genoeg(hier, drempel):
        return over[0][1]
    return None


def _genoeg(verborgen: Collection[Cel], drempel: int) -> bool:
    boven = [c.boven for c in verborgen if c.boven is not None]
    onder = [c.mensen - c.boven for c in verborgen if c.boven is not None]
    sommen = [sum(c.mensen for c in verborgen), *(s for s in (sum(boven), sum(onder)) if s)]
    return len(verborgen) > 1 and all(s >= drempel for s in sommen)


def _gelekt(
    cellen: Mapping[tuple[str, str], Cel], weg: set[tuple[str, str]], klein: set[tuple[str, str]], lijnen: Lijnen
) -> set[object]:
    """Small cells and hidden edges that follow from the totals all the same: between the least and the most that each
    can be, when all totals stay as they are and what is hidden is about one at least, there is no room.

    A hidden edge is unknown as well; together the hidden ones of one side are the total less those that are shown."""
    import numpy as np
    from scipy.optimize import linprog

    randen = [lijn for lijn, (_, rand_weg) in lijnen.items() if rand_weg]
    namen: list[object] = [*sorted(weg), *randen]
    plek = {k: nr for nr, k in enumerate(namen)}
    stelsel, sommen = [], []
    for lijn, (leden, rand_weg) in lijnen.items():
        if leden & weg:
            rij = np.zeros(len(namen))
            rij[[plek[k] for k in leden & weg]] = 1.0
            som = float(sum(cellen[k].mensen for k in leden & weg))
            if rand_weg:
                rij[plek[lijn]] = -1.0
                som -= sum(cellen[k].mensen for k in leden)
            stelsel.append(rij)
            sommen.append(som)
    for kant in (0, 1):
        if hier := [lijn for lijn in randen if lijn[0] == kant]:
            rij = np.zeros(len(namen))
            rij[[plek[lijn] for lijn in hier]] = 1.0
            stelsel.append(rij)
            sommen.append(float(sum(cellen[k].mensen for lijn in hier for k in lijnen[lijn][0])))
    gelekt: set[object] = set()
    for k in (*sorted(klein), *randen):
        richting = np.zeros(len(namen))
        richting[plek[k]] = 1.0
        laag, hoog = (
            linprog(kant * richting, A_eq=np.array(stelsel), b_eq=sommen, bounds=(1, None), method="highs")
            for kant in (1, -1)
        )
        # Without an upper bound there is room; people come whole.
        if hoog.status == 0 and -hoog.fun - laag.fun < 1 - _BIJNA:
            gelekt.add(k)
    return gelekt


def hele_periode(van: date, tot: date, *, gesplitst: bool, nu: date) -> Weigering | None:
    """Whether these days may be asked: whole quarters or years, so that two questions that differ by a day cannot be
    taken from each other. Told apart by columns, they have ended as well."""
    begin = van.day == 1 and van.month % _MAANDEN == 1
    einde = tot + timedelta(days=1)
    eind = einde.day == 1 and einde.month % _MAANDEN == 1
    kwartalen = (einde.year - van.year) * 4 + (einde.month - van.month) // _MAANDEN
    if tot < van or not begin or not eind or (kwartalen != 1 and (van.month != 1 or einde.month != 1)):
        return Weigering(
            code="monitor.periode",
            reden="Cijfers over inwoners zijn er per heel kwartaal of per heel jaar.",
            bron=BRON,
            alternatief="Kies een kwartaal of een jaar. Met losse dagen zou af te leiden zijn wat één inwoner betreft.",
            veld="van",
        )
    if gesplitst and tot >= nu:
        return Weigering(
            code="monitor.loopt-nog",
            reden="Deze tijd is nog niet voorbij; een uitsplitsing kan daarna.",
            bron=BRON,
            alternatief="Kies een kwartaal of jaar dat voorbij is, of bekijk het totaal van deze tijd.",
            veld="tot",
        )
    return None
