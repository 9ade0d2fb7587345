"""Reading a budget from rows of line, year and amount: every refusal with what to do, and nothing when there is one.

Amounts are as a budget prints them: costs and income both above nought, in the unit that whoever reads it in chose. A
total for each year and side shows whether everything is there."""

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from io import StringIO
from typing import Final

from naober.gemeente.begrotingsregels import factor_duizend
from naober.gemeente.profiel.begroting import FACTOR, Begroting, Begrotingspost, Eenheid, Jaarbedrag
from naober.kern import Bedrag

KOPPEN: Final = ("regel", "jaar", "bedrag")
MEESTE: Final = 2_000
TOTALEN: Final = {"totaal-lasten": "lasten", "totaal-baten": "baten", "totaal-saldo": "saldo"}
_VAN: Final = {"lasten": "de lasten", "baten": "de baten", "saldo": "het saldo"}
EERSTE, LAATSTE = 1990, 2100
_DUIZEND: Final = (900, 1100)


@dataclass(frozen=True, slots=True)
class Inleesfout:
    """What is wrong on this row (nought for the file as a whole), and what to do."""

    rij: int
    reden: str
    wat_nu: str


@dataclass(frozen=True, slots=True)
class Inleesregel:
    """A line in one year: what it costs now and will cost, in cents, income below nought; `nu` None where nothing was
    budgeted. `let_op`: what asks for a look."""

    post: str
    naam: str
    jaar: int
    nu: int | None
    wordt: int
    let_op: str = ""

    @property
    def verschil(self) -> int:
        return self.wordt - (self.nu or 0)


@dataclass(frozen=True, slots=True)
class Inlezing:
    """A budget that was read: its lines, or what is wrong with it."""

    regels: tuple[Inleesregel, ...]
    fouten: tuple[Inleesfout, ...]


@dataclass(frozen=True, slots=True)
class _Rij:
    nummer: int
    code: str
    jaar: int
    centen: int


def lees(begroting: Begroting, tekst: str, eenheid: Eenheid, nu: Mapping[tuple[str, int], int | None]) -> Inlezing:
    """Every row of the file. Wrong: no or other headings, a line that the budget does not have or that only shows money
    again, one twice, no or no readable year or amount, a year that other lines have and this one has not, a total that
    is missing or is something else, and thousands that are read as euros."""
    fouten: list[Inleesfout] = []
    rijen = list(_rijen(tekst, eenheid, fouten))
    if fouten and fouten[0].rij == 0:
        return Inlezing((), tuple(fouten))
    posten = {p.code: p for p in begroting.posten}
    telbaar = {p.code for d in begroting.delen if d.rol != "overzicht" for p in d.posten}
    regels = [r for r in rijen if r.code not in TOTALEN]
    fouten += _onbekend(regels, posten, telbaar)
    fouten += _dubbel(rijen)
    bekend = [r for r in regels if r.code in telbaar]
    fouten += _jaren(bekend, posten)
    fouten += _optellen(bekend, [r for r in rijen if r.code in TOTALEN], posten)
    uit = [_regel(begroting, posten[r.code], r, nu.get((r.code, r.jaar))) for r in bekend]
    fouten += _eenheid(uit, eenheid)
    if not regels and not fouten:
        fouten.append(Inleesfout(0, "Er staat geen regel in dit bestand.", "Kies een ander bestand."))
    return Inlezing(tuple(uit), tuple(sorted(fouten, key=lambda f: f.rij)))


def _rijen(tekst: str, eenheid: Eenheid, fouten: list[Inleesfout]) -> Iterator[_Rij]:
    eerste = tekst.lstrip("\ufeff\r\n ").partition("\n")[0]
    scheiding = next((s for s in (";", "\t") if s in eerste), ",")
    try:
        alle = list(csv.reader(StringIO(tekst.lstrip("\ufeff")), delimiter=scheiding))
    except csv.Error:
        fouten.append(Inleesfout(0, "Dit bestand is geen tabel die wij kunnen lezen.", "Bewaar het opnieuw als csv."))
        return
    regels = [r for r in alle if any(c.strip() for c in r)]
    koppen = [k.strip().lower() for k in regels[0]] if regels else []
    if not {*KOPPEN} <= set(koppen):
        wat = f"Zet op de eerste regel: {'; '.join(KOPPEN)}."
        fouten.append(Inleesfout(0, "De eerste regel noemt niet alle kolommen die nodig zijn.", wat))
        return
    if len(regels) - 1 > MEESTE:
        reden = f"Dit bestand heeft {len(regels) - 1} regels."
        fouten.append(Inleesfout(0, reden, f"Lees er hoogstens {MEESTE} per keer in."))
        return
    for nummer, cellen in enumerate(regels[1:], start=2):
        rij = dict(zip(koppen, (c.strip().lstrip("'") for c in cellen), strict=False))
        if (gelezen := _rij(nummer, rij, eenheid, fouten)) is not None:
            yield gelezen


def _rij(nummer: int, rij: Mapping[str, str], eenheid: Eenheid, fouten: list[Inleesfout]) -> _Rij | None:
    code, jaar, bedrag = (rij.get(k, "") for k in KOPPEN)
    if not code:
        fouten.append(Inleesfout(nummer, "Er staat geen begrotingsregel.", "Vul de code van de regel in."))
        return None
    if not (jaar.isascii() and jaar.isdecimal() and EERSTE <= int(jaar[:5]) <= LAATSTE):
        reden = f"Bij {code} is {jaar!r} geen jaar." if jaar else f"Bij {code} ontbreekt het jaar."
        fouten.append(Inleesfout(nummer, reden, "Vul een jaar van vier cijfers in."))
        return None
    try:
        centen = Bedrag.van_euro(bedrag).centen * FACTOR[eenheid]
    except ValueError:
        reden = f"Bij {code} is {bedrag!r} geen bedrag." if bedrag else f"Bij {code} staat geen bedrag."
        wat = "Schrijf 1.234 of 1.234,50. Is het bedrag niet bekend, haal de regel dan weg."
        fouten.append(Inleesfout(nummer, reden, wat))
        return None
    return _Rij(nummer, code, int(jaar), centen)


def _onbekend(regels: Iterable[_Rij], posten: Mapping[str, Begrotingspost], telbaar: set[str]) -> Iterator[Inleesfout]:
    for r in regels:
        if r.code not in posten:
            wat = "Kies een code uit de lijst op deze bladzijde, of voeg de regel eerst toe aan het profiel."
            yield Inleesfout(r.nummer, f"{r.code!r} is geen regel van de begroting.", wat)
        elif r.code not in telbaar:
            reden = f"{posten[r.code].naam} laat hetzelfde geld nog eens zien."
            yield Inleesfout(r.nummer, reden, "Haal deze regel weg: het geld staat al op zijn eigen regel.")


def _dubbel(rijen: Iterable[_Rij]) -> Iterator[Inleesfout]:
    gezien: dict[tuple[str, int], int] = {}
    for r in rijen:
        eerste = gezien.setdefault((r.code, r.jaar), r.nummer)
        if eerste != r.nummer:
            reden = f"{r.code} staat voor {r.jaar} ook al op regel {eerste}."
            yield Inleesfout(r.nummer, reden, "Laat er een staan. Horen ze bij elkaar, tel ze dan op.")


def _jaren(regels: list[_Rij], posten: Mapping[str, Begrotingspost]) -> Iterator[Inleesfout]:
    """A line that misses a year which others have: an empty year is not nought."""
    jaren = {r.jaar for r in regels}
    per: dict[str, set[int]] = defaultdict(set)
    laatste: dict[str, int] = {}
    for r in regels:
        per[r.code].add(r.jaar)
        laatste[r.code] = r.nummer
    for code, eigen in per.items():
        eindigt = posten[code].eindigt
        mist = sorted(j for j in jaren - eigen if eindigt is None or j <= eindigt)
        if mist:
            welke = " en ".join(str(j) for j in mist)
            wat = "Vul het bedrag in, ook als het nul is."
            yield Inleesfout(laatste[code], f"Van {posten[code].naam} ontbreekt {welke}.", wat)


def _optellen(regels: list[_Rij], totalen: list[_Rij], posten: Mapping[str, Begrotingspost]) -> Iterator[Inleesfout]:
    som: dict[tuple[str, int], int] = defaultdict(int)
    for r in regels:
        som[posten[r.code].kant, r.jaar] += r.centen
    genoemd = {(TOTALEN[t.code], t.jaar): t for t in totalen}
    for (kant, jaar), berekend in sorted(som.items()):
        totaal = genoemd.get((kant, jaar))
        if totaal is None:
            wat = f"Zet er een regel totaal-{kant} bij voor {jaar}. Dan is na te rekenen of alles er staat."
            yield Inleesfout(0, f"Het totaal van {_VAN[kant]} van {jaar} ontbreekt.", wat)
        elif totaal.centen != berekend:
            samen = f"De regels van {_VAN[kant]} van {jaar} zijn samen {Bedrag(berekend)}"
            reden = f"{samen}; er staat {Bedrag(totaal.centen)}."
            duizend = factor_duizend(totaal.centen // 100, berekend // 100)
            wat = f"Let op: {duizend}" if duizend else "Kijk of er een regel ontbreekt of verkeerd is overgenomen."
            yield Inleesfout(totaal.nummer, reden, wat)
    for (kant, jaar), totaal in genoemd.items():
        if (kant, jaar) not in som and totaal.centen:
            reden = f"Voor {jaar} staat er een totaal van {_VAN[kant]}, maar geen regel."
            yield Inleesfout(totaal.nummer, reden, "Zet de regels van dat jaar erbij.")


def _regel(begroting: Begroting, post: Begrotingspost, r: _Rij, nu: int | None) -> Inleesregel:
    """What it costs: the table says what a positive figure means."""
    deel = begroting.deel(post.deel)
    een = deel.last(post, Jaarbedrag(soort="raming", gedrukt=1)) if deel else 1
    wordt = r.centen * (een or 1)
    return Inleesregel(post.code, post.naam, r.jaar, nu, wordt)


def _eenheid(regels: list[Inleesregel], eenheid: Eenheid) -> Iterator[Inleesfout]:
    """Thousands that are read as euros, or the other way round: most lines are a factor 1,000 from what was budgeted.
    One line that is asks for a look only."""
    vergelijkbaar = [r for r in regels if r.nu and r.wordt]
    klein = [r for r in vergelijkbaar if _DUIZEND[0] <= abs(r.nu or 0) / abs(r.wordt) <= _DUIZEND[1]]
    groot = [r for r in vergelijkbaar if _DUIZEND[0] <= abs(r.wordt) / abs(r.nu or 1) <= _DUIZEND[1]]
    for lijst, is_nu, hoort in ((klein, "duizend keer zo klein", "duizend"), (groot, "duizend keer zo groot", "euro")):
        if lijst and 2 * len(lijst) >= len(vergelijkbaar):
            wat = f"Kies bij de eenheid: {'duizenden euro' if hoort == 'duizend' else 'euro'}."
            if hoort == eenheid:
                wat = "Kijk in welke eenheid het bestand is gemaakt."
            yield Inleesfout(0, f"De bedragen zijn {is_nu} als wat er nu is begroot.", wat)
        else:
            for r in lijst:
                regels[regels.index(r)] = replace(r, let_op=f"Dit is {is_nu} als nu.")
