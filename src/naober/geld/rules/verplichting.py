"""What is committed over a term, and how much of that falls in which book year. Amounts are whole cents."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from fractions import Fraction
from math import floor
from typing import Literal

from naober.kern import Bron
from naober.levering.rules.prijs import Prijs

Per = Literal["dag", "week", "maand", "jaar", "eenmalig", "totaal"]
# A multi-year budget has the year itself and at least three after it; help without a last day is committed so far.
MEERJARENRAMING = Bron("Gemeentewet", "art. 190 lid 1")
JAREN_VOORUIT = 3
_DAG = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Stuk:
    """So many cents for each `per`, from one day until another, both included.

    `eenmalig` is all due on its first day. `totaal` is for the whole of `geheel` (first and last day) and spread over
    its days: a piece of it has its share."""

    van: date
    tot: date
    per: Per
    centen: Fraction
    geheel: tuple[date, date] | None = None


def horizon(dag: date) -> date:
    """The last day that is reckoned with on this day for help without one: of the third year after this."""
    return date(dag.year + JAREN_VOORUIT, 12, 31)


def waarde(stuk: Stuk, van: date, tot: date) -> Fraction:
    """What a piece comes to in these days, exactly: by days, a seventh of a week for each, a part of a month by the
    days of that month, a year as twelve months."""
    begin, eind = max(van, stuk.van), min(tot, stuk.tot)
    if begin > eind:
        return Fraction(0)
    dagen = (eind - begin).days + 1
    match stuk.per:
        case "eenmalig":
            return stuk.centen if begin == stuk.van else Fraction(0)
        case "totaal":
            eerste, laatste = stuk.geheel or (stuk.van, stuk.tot)
            return stuk.centen * dagen / ((laatste - eerste).days + 1)
        case "dag":
            return stuk.centen * dagen
        case "week":
            return stuk.centen * dagen / 7
        case "maand":
            return stuk.centen * maanden(begin, eind)
        case "jaar":
            return stuk.centen * maanden(begin, eind) / 12


def maanden(van: date, tot: date) -> Fraction:
    """Calendar months from one day until another, both included; a part of one by its days."""
    if (van.year, van.month) == (tot.year, tot.month):
        return Fraction((tot - van).days + 1, _lengte(van))
    geheel = (tot.year - van.year) * 12 + tot.month - van.month - 1
    return geheel + Fraction(_lengte(van) - van.day + 1, _lengte(van)) + Fraction(tot.day, _lengte(tot))


def _lengte(dag: date) -> int:
    volgende = date(dag.year + dag.month // 12, dag.month % 12 + 1, 1)
    return (volgende - dag.replace(day=1)).days


def per_jaar(stukken: Sequence[Stuk]) -> dict[int, int]:
    """The cents of each book year, none below nought, together exactly the rounded whole.

    It is the whole until the end of each year that is rounded, and not the year: so nothing is lost on the way, and a
    term that stops earlier leaves the years before it as they were."""
    if not stukken:
        return {}
    eerste, laatste = min(s.van for s in stukken).year, max(s.tot for s in stukken).year
    uit, tot_nu, vorige = {}, Fraction(0), 0
    for jaar in range(eerste, laatste + 1):
        tot_nu += sum(waarde(s, date(jaar, 1, 1), date(jaar, 12, 31)) for s in stukken)
        rond = floor(tot_nu + Fraction(1, 2))
        uit[jaar], vorige = rond - vorige, rond
    return uit


def geprijsd(
    van: date, tot: date, *, volume: Fraction, per: Per, prijzen: Sequence[Prijs], eenheden: Fraction = Fraction(1)
) -> list[Stuk] | None:
    """So much of something for each `per` at the prices of those days; None when some day has no price. Of a total the
    price of the first day holds. `eenheden`: how many units of the price go in one of the volume."""
    if per in ("totaal", "eenmalig"):
        prijs = next((p for p in prijzen if p.van <= van and (p.tot is None or van <= p.tot)), None)
        geheel = (van, tot) if per == "totaal" else None
        return None if prijs is None else [Stuk(van, tot, per, volume * eenheden * prijs.centen, geheel)]
    uit, dag = [], van
    for prijs in sorted(prijzen, key=lambda p: p.van):
        eind = min(tot, prijs.tot or tot)
        if eind < dag:
            continue
        if prijs.van > dag:
            return None
        uit.append(Stuk(dag, eind, per, volume * eenheden * prijs.centen))
        dag = eind + _DAG
        if eind == tot:
            return uit
    return None


def knip(stukken: Iterable[Stuk], vakken: Sequence[tuple[date, date]]) -> list[Stuk]:
    """Only what falls in these days. What is due once is due when its first day is in them."""
    uit = []
    for stuk in stukken:
        for van, tot in vakken:
            begin, eind = max(van, stuk.van), min(tot, stuk.tot)
            if begin <= eind and (stuk.per != "eenmalig" or begin == stuk.van):
                uit.append(replace(stuk, van=begin, tot=eind))
    return uit


def dagen_van_hulp(
    ingang: date, einde: date, leveringen: Sequence[tuple[date, date | None, bool]]
) -> list[tuple[date, date]]:
    """The days of a term in which help is or may be given, from what was reported: begin, end, and whether that is for
    the time being.

    Nothing reported: all of it. From the first start on, what was before is free. What lies between a stop and the next
    start is free; after a last stop all is, but not when help stopped for the time being and may go on."""
    if not leveringen:
        return [(ingang, einde)]
    op_volgorde = sorted(leveringen, key=lambda lev: lev[0])
    uit = []
    for n, (begin, eind, tijdelijk) in enumerate(op_volgorde):
        laatste = n == len(op_volgorde) - 1
        tot = einde if eind is None or (laatste and tijdelijk) else eind
        if max(begin, ingang) <= min(tot, einde):
            uit.append((max(begin, ingang), min(tot, einde)))
    return uit


def bedragen_door_de_tijd(
    eerst: tuple[int, str], wijzigingen: Sequence[tuple[date, int, str]], van: date, tot: date
) -> list[Stuk]:
    """A grant in money: its amount and `per` as it was granted, and each change with the day from which it holds, in
    the order in which they were decided."""
    stand = [(van, *eerst)]
    for per_op, nieuw, nieuw_per in wijzigingen:
        # From its day on a decision takes the place of all before it, also when it is of an earlier day than they are.
        voor = [s for s in stand if s[0] < per_op]
        per = nieuw_per or (voor or stand)[-1][2]
        stand = [*voor, (max(van, per_op), nieuw, per)]
    uit = []
    for n, (begin, centen, per) in enumerate(stand):
        eind = min(tot, stand[n + 1][0] - _DAG) if n + 1 < len(stand) else tot
        uit.append(_geld(begin, eind, centen, per))
    return [s for s in uit if s.van <= s.tot]


def _geld(van: date, tot: date, centen: int, per: str) -> Stuk:
    soort: Per = "eenmalig" if per == "eenmalig" else "maand" if per == "maand" else "jaar"
    return Stuk(van, tot, soort, Fraction(centen))


def dekkend(
    gepland: Mapping[int, int], gerealiseerd: Mapping[int, int], afgerekend: Iterable[int], totaal: bool = False
) -> dict[int, int]:
    """What is committed for each year: what was planned, or what was realised when that is more; and once a year was
    settled exactly what was realised. Never below nought.

    Of a `totaal` what was used above the part of a year is not there any more in the others, the next ones first: the
    years together never come above the whole, but for what was realised above it."""
    klaar = set(afgerekend)
    uit: dict[int, int] = {}
    for jaar in sorted({*gepland, *gerealiseerd}):
        binnen = max(0, gerealiseerd.get(jaar, 0))
        uit[jaar] = binnen if jaar in klaar else max(gepland.get(jaar, 0), binnen)
    if totaal:
        boven = max(0, sum(uit.values()) - sum(gepland.values()))
        laatste = max((j for j, c in gerealiseerd.items() if c > 0), default=0)
        for jaar in sorted(uit, key=lambda j: (j < laatste, j)):
            af = min(boven, uit[jaar] - max(0, gerealiseerd.get(jaar, 0)))
            uit[jaar] -= af
            boven -= af
    return uit


def over_de_jaren(van: date, tot: date, centen: int) -> dict[int, int]:
    """An amount for these days by year, by their days and to the cent; what takes it back is exactly the opposite."""
    teken = -1 if centen < 0 else 1
    stuk = Stuk(van, tot, "totaal", Fraction(abs(centen)), (van, tot))
    return {jaar: teken * c for jaar, c in per_jaar([stuk]).items()}


@dataclass(frozen=True, slots=True)
class Beweging:
    """One booking to be made: year, kind, cents. `aantal`: one when a commitment begins to weigh on the year, minus one
    when it stops."""

    jaar: int
    soort: str
    centen: int = 0
    aantal: int = 0


def bewegingen(oud: Mapping[int, tuple[int, int]], nieuw: Mapping[int, tuple[int, int]]) -> Iterator[Beweging]:
    """What has to be booked so that committed and realised (in that order, by year) become what they are now."""
    for jaar in sorted({*oud, *nieuw}):
        (verplicht, gerealiseerd), (straks, binnen) = oud.get(jaar, (0, 0)), nieuw.get(jaar, (0, 0))
        aantal = (straks > 0) - (verplicht > 0)
        if straks > verplicht:
            yield Beweging(jaar, "verplicht", straks - verplicht, aantal)
        elif straks < verplicht:
            yield Beweging(jaar, "vrijval", straks - verplicht, aantal)
        if binnen != gerealiseerd:
            yield Beweging(jaar, "gerealiseerd", binnen - gerealiseerd)


def verspreid(controles: Sequence[tuple[date, date, int]]) -> list[Stuk]:
    """What was spent of a budget, from checks of it: first day, last day, cents. Of days that were checked twice the
    later check counts; the cents of a check go by its days."""
    vrij: list[tuple[date, date]] = []
    stukken: list[Stuk] = []
    for van, tot, centen in reversed(controles):
        for a, b in _zonder(van, tot, vrij):
            stukken.append(Stuk(a, b, "totaal", Fraction(centen), (van, tot)))
        vrij.append((van, tot))
    return sorted(stukken, key=lambda s: s.van)


def _zonder(van: date, tot: date, bezet: Iterable[tuple[date, date]]) -> list[tuple[date, date]]:
    rest = [(van, tot)]
    for a, b in bezet:
        rest = [(x, y) for v, t in rest for x, y in ((v, min(t, a - _DAG)), (max(v, b + _DAG), t)) if x <= y]
    return rest


@dataclass(frozen=True, slots=True, order=True)
class Plek:
    """An area with its team, from a day on; from the beginning without one. `eerder`: what was realised before that day
    in its year, in cents; None where that is not known."""

    vanaf: date
    gebied: str
    team: str
    eerder: int | None = field(default=None, compare=False)


EERST = date(1, 1, 1)
Waar = tuple[str, str]
Jaarstand = tuple[str, int, int]


def plek_in(jaar: int, plekken: Sequence[Plek], einde: date | None) -> Waar:
    """Where a commitment counts in a year: where the household lives on its last day of it."""
    slot = date(jaar, 12, 31) if einde is None or einde.year != jaar else einde
    laatste = [p for p in plekken if p.vanaf <= slot] or plekken[:1]
    return laatste[-1].gebied, laatste[-1].team


def met_gebruik(plekken: Sequence[Plek], stukken: Sequence[Stuk], binnen: Mapping[int, int]) -> tuple[Plek, ...]:
    """These places with what was realised before each move. `stukken`: what was realised on which days; `binnen`: by
    year, which it is together."""
    uit = list(plekken[:1])
    for plek in plekken[1:]:
        begin, slot = date(plek.vanaf.year, 1, 1), date(plek.vanaf.year, 12, 31)
        eerder = binnen.get(plek.vanaf.year, 0)
        if any(s.van <= slot and s.tot >= plek.vanaf for s in stukken):
            eerder = floor(sum(waarde(s, begin, plek.vanaf - _DAG) for s in stukken) + Fraction(1, 2))
        uit.append(replace(plek, eerder=eerder))
    return tuple(uit)


def per_plek(
    jaren: Mapping[int, Jaarstand], plekken: Sequence[Plek], ingang: date | None, einde: date | None
) -> dict[Waar, dict[int, Jaarstand]]:
    """What is committed and realised by area and team, to the cent together the whole. In the year of a move what was
    realised before it stays where it was used, and each has the part of its days of what is committed, but never less
    than was used there; a year outside the term is where it counts."""
    if len(plekken) == 1:
        return {(plekken[0].gebied, plekken[0].team): dict(jaren)}
    uit: dict[Waar, dict[int, Jaarstand]] = {}
    for jaar, (post, verplicht, gerealiseerd) in jaren.items():
        begin = max(date(jaar, 1, 1), ingang or EERST)
        slot = min(date(jaar, 12, 31), einde or date(jaar, 12, 31))
        dagen = (slot - begin).days + 1
        if dagen < 1:
            uit.setdefault(plek_in(jaar, plekken, einde), {})[jaar] = post, verplicht, gerealiseerd
            continue
        voorbij, was = 0, (0, 0)
        for nr, plek in enumerate(plekken):
            volgende = plekken[nr + 1] if nr + 1 < len(plekken) else None
            eind = volgende.vanaf - _DAG if volgende else slot
            voorbij += max(0, (min(eind, slot) - max(plek.vanaf, begin)).days + 1)
            tot_nu = verplicht * voorbij // dagen, gerealiseerd * voorbij // dagen
            if volgende is not None and volgende.vanaf.year == jaar and volgende.eerder is not None:
                eerder = volgende.eerder
                tot_nu = max(eerder, min(tot_nu[0], verplicht - (gerealiseerd - eerder))), eerder
            v, r = tot_nu[0] - was[0], tot_nu[1] - was[1]
            was = tot_nu
            if v or r:
                hier = uit.setdefault((plek.gebied, plek.team), {})
                _, al_v, al_r = hier.get(jaar, (post, 0, 0))
                hier[jaar] = post, al_v + v, al_r + r
    return uit
