"""What of one figure may be stored: over its whole, its parts and its periods together, so that nothing that is kept
back can be reckoned back. Pure.

A cell that is about too few (`Cel.klein`) is hidden. Against reckoning back over **time** it is all or nothing: a part
that is small somewhere within a year is hidden in every quarter and half year of it, and a whole that is small in one
of them is known over the year only. Against reckoning back over **parts** others go with it. Then what is hidden within
a year is a block of parts by quarters of which at most the edges are known, and how far each cell can lie is known as
well: the least of its edges and of what is left of both. That must be the bound at least, for the people, for those in
the numerator, and for those who are not. A year that was told by its quarters before cannot be kept from telling the
last one, so then the year is hidden too."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from naober.monitor.onderdrukken import Cel
from naober.monitor.tijd import Tijdvak

# By which column, which part of it ("" and "": the whole), and which period.
Sleutel = tuple[str, str, str]
Cellen = Mapping[Sleutel, Cel]
_NIETS = Cel(0)


@dataclass(frozen=True, slots=True)
class Jaar:
    """One year: its periods that have ended by kind, whether it has ended itself, and the period that runs."""

    code: str
    voorbij: bool
    kwartalen: tuple[str, ...]
    delen: tuple[str, ...]
    lopend: str


def jaren_van(tijdvakken: Sequence[Tijdvak], nu: date) -> list[Jaar]:
    """The years that these periods are of. `delen`: the quarters and half years that have ended."""
    uit = []
    for jaar in (t for t in tijdvakken if t.soort == "jaar"):
        delen = [t for t in tijdvakken if t.jaar == jaar.jaar and t.soort != "jaar" and t.tot < nu]
        loopt = next((t.code for t in tijdvakken if t.soort == "kwartaal" and t.van <= nu <= t.tot), "")
        uit.append(
            Jaar(
                jaar.code, jaar.tot < nu, tuple(t.code for t in delen if t.soort == "kwartaal"),
                tuple(t.code for t in delen), "" if jaar.tot < nu else loopt,
            )
        )  # fmt: skip
    return uit


def verborgen_cellen(
    cellen: Cellen, jaren: Sequence[Jaar], drempel: int, getoond: Collection[Sleutel] = ()
) -> set[Sleutel]:
    """Which cells are hidden. `getoond`: what was shown before, which cannot be taken back. A year that runs is known
    as a whole only; nothing is to be stored of it by part."""
    per: dict[str, set[str]] = {}
    for kolom, deel, _ in cellen:
        if kolom:
            per.setdefault(kolom, set()).add(deel)
    weg: set[Sleutel] = set()
    for jaar in jaren:
        geheel = _verberg_geheel(cellen, jaar, drempel, getoond)
        weg |= {("", "", p) for p in geheel}
        for kolom, delen in sorted(per.items()):
            weg |= {
                (kolom, deel, p) for deel, p in _verberg_delen(cellen, kolom, delen, jaar, geheel, drempel, getoond)
            }
    return weg


def _verberg_geheel(cellen: Cellen, jaar: Jaar, drempel: int, getoond: Collection[Sleutel]) -> set[str]:
    """Of the whole municipality: which periods of this year are hidden."""

    def klein(periode: str) -> bool:
        return cellen.get(("", "", periode), _NIETS).klein(drempel)

    alles = {jaar.code, *jaar.delen}
    if klein(jaar.code):
        return alles
    delen_weg = any(klein(p) for p in jaar.delen)
    weg = set(jaar.delen) if delen_weg else set()
    verteld = any(("", "", p) in getoond for p in jaar.delen)
    # While the year runs, what is left of it when the quarters are taken from it is the quarter that runs.
    if (delen_weg and verteld) or (jaar.lopend and not delen_weg and jaar.delen and klein(jaar.lopend)):
        weg.add(jaar.code)
    return weg


class _Blok:
    """The cells of one column within one year: parts by quarters, each with the people it is about."""

    def __init__(self, cellen: Cellen, kolom: str, kwartalen: Sequence[str], jaar: Jaar, drempel: int) -> None:
        self._cellen, self._kolom, self._kwartalen = cellen, kolom, kwartalen
        self._jaar, self._drempel = jaar.code, drempel
        aandeel = any(cel.boven is not None for cel in cellen.values())
        self._niets = Cel(0, 0) if aandeel else _NIETS

    def cel(self, deel: str, periode: str) -> Cel:
        return self._cellen.get((self._kolom, deel, periode), self._niets)

    def klein(self, deel: str, periode: str) -> bool:
        return self.cel(deel, periode).klein(self._drempel)

    def omvang(self, deel: str) -> int:
        """How many people this part is about; by this the smallest goes first."""
        return max(self.cel(deel, self._jaar).mensen, sum(self.cel(deel, p).mensen for p in self._kwartalen))

    def rij_veilig(self, weg: Collection[str]) -> bool:
        """Whether these parts may be hidden together beside the whole of the year. Each of them is known to be about
        one person at least, so that must not fix how many."""
        if not weg:
            return True
        soorten = list(zip(*(_maten(self.cel(d, self._jaar)) for d in weg), strict=True))
        mensen, rest = soorten[0], soorten[1:]
        if len(weg) < 2 or sum(mensen) - sum(n > 0 for n in mensen) + 1 < self._drempel:
            return False
        return all(sum(s) >= self._drempel for s in rest if any(0 < n < self._drempel for n in s))

    def veilig(self, weg: Collection[str], jaar_weg: Collection[str], *, met_jaar: bool) -> bool:
        """Whether none of these parts can be reckoned back in any quarter: not from the quarters, nor from the year of
        those of which that is shown. `met_jaar`: whether any year is."""
        if not weg:
            return True
        for maat in range(len(_maten(self.cel(next(iter(weg)), self._jaar)))):
            rijen = {d: [_maten(self.cel(d, p))[maat] for p in self._kwartalen] for d in weg}
            kolommen = [sum(k) for k in zip(*rijen.values(), strict=True)]
            alles, samen = sum(kolommen), sum(sum(rijen[d]) for d in weg if d in jaar_weg)
            for deel, rij in rijen.items():
                for nr, n in enumerate(rij):
                    if not 0 < n < self._drempel:
                        continue
                    randen = [kolommen[nr]]
                    if met_jaar and deel in jaar_weg:
                        randen.append(samen)
                    elif met_jaar:
                        randen += [sum(rij), alles - sum(rij), alles - kolommen[nr]]
                    if len(weg) < 2 or min(randen) < self._drempel:
                        return False
        return True


def _maten(cel: Cel) -> tuple[int, ...]:
    """The numbers that have to be kept apart: people, and of a share those in it and those not."""
    return (cel.mensen,) if cel.boven is None else (cel.mensen, cel.boven, cel.mensen - cel.boven)


def _verberg_delen(
    cellen: Cellen,
    kolom: str,
    delen: Collection[str],
    jaar: Jaar,
    geheel: Collection[str],
    drempel: int,
    getoond: Collection[Sleutel],
) -> Iterator[tuple[str, str]]:
    """Of one column: which parts are hidden in which periods of this year."""
    perioden = [p for p in jaar.delen if p not in geheel]
    blok = _Blok(cellen, kolom, [p for p in jaar.kwartalen if p in perioden], jaar, drempel)
    over = sorted(delen, key=lambda d: (blok.omvang(d), d))
    met_jaar = jaar.voorbij and jaar.code not in geheel
    jaar_weg = {d for d in over if blok.klein(d, jaar.code)} if met_jaar else set()
    deel_weg = {d for d in over if any(blok.klein(d, p) for p in perioden)}
    while True:
        if met_jaar:
            jaar_weg |= {d for d in deel_weg if any((kolom, d, p) in getoond for p in jaar.delen)}
            klaar = _vul_aan(jaar_weg, over, blok)
            deel_weg |= jaar_weg if perioden else set()
        else:
            klaar = True
        if klaar and (not perioden or blok.veilig(deel_weg, jaar_weg, met_jaar=met_jaar)):
            break
        volgende = next((d for d in over if d not in deel_weg and blok.omvang(d)), None) if klaar else None
        if volgende is None:
            # Nothing helps: of this column nothing is shown over this year, nor what is nought.
            deel_weg, jaar_weg = set(over), set(over)
            break
        deel_weg.add(volgende)
    for p in jaar.delen:
        yield from ((d, p) for d in (over if p in geheel else deel_weg))
    yield from ((d, jaar.code) for d in (jaar_weg if met_jaar else over))


def _vul_aan(weg: set[str], over: Sequence[str], blok: _Blok) -> bool:
    """Hide the next smallest until what is hidden together is safe; False when there is nothing left to hide."""
    while not blok.rij_veilig(weg):
        volgende = next((d for d in over if d not in weg and blok.omvang(d)), None)
        if volgende is None:
            return False
        weg.add(volgende)
    return True
