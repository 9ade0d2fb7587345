"""What somebody typed to find something on the map, read and widened. Pure: stems and known words come from outside."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

# Longer than any question at a counter; only so that one search cannot ask without end.
MEESTE_WOORDEN = 14
_LANGSTE_WOORD = 40
# How many other words may stand between two words of an expression.
_TUSSEN = 3
# What a word counts when it was found another way than as it was typed.
_UITDRUKKING, _LOSSE_TERM, _VERWANT, _DEEL, _VERBETERD = 0.9, 0.6, 0.6, 0.5, 0.9

_GEEN_LETTER = re.compile(r"[^a-z0-9]+")


def kaal(tekst: str) -> str:
    """In small letters and without accents: how the words of the map are kept."""
    delen = unicodedata.normalize("NFD", tekst.lower())
    return "".join(teken for teken in delen if not unicodedata.combining(teken))


def woorden_van(tekst: str) -> tuple[str, ...]:
    """The words of a question, in order; at most `MEESTE_WOORDEN`."""
    gevonden = (w[:_LANGSTE_WOORD] for w in _GEEN_LETTER.split(kaal(tekst)) if w)
    return tuple(gevonden)[:MEESTE_WOORDEN]


@dataclass(frozen=True, slots=True)
class Woord:
    """A word that was typed. `bekend`: its stem stands on the map. `verwant`: stems on the map that begin or end with
    it; `delen`: stems with which it begins or ends itself; `lijkt`: stems on the map that resemble it."""

    typte: str
    stam: str
    bekend: bool = False
    verwant: tuple[str, ...] = ()
    delen: tuple[str, ...] = ()
    lijkt: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Uitdrukking:
    """Ordinary words and the words of art for the same, as stems."""

    woorden: tuple[str, ...]
    termen: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Woordenboek:
    """The expressions of a municipality, the words that say nothing, and every word that occurs in an expression, as
    it is written, with its stem."""

    uitdrukkingen: tuple[Uitdrukking, ...]
    negeren: frozenset[str]
    vormen: Mapping[str, str] = field(default_factory=dict)

    def kent(self, stam: str) -> bool:
        return stam in self.vormen.values()


@dataclass(frozen=True, slots=True)
class Zoekplan:
    """What to look for: groups of stems, each with how much it counts. An entry counts for a group once, by its best
    stem. `typte`: the stems of what was typed itself; `verbeterd`: what was typed and what it was taken for."""

    groepen: tuple[Mapping[str, float], ...]
    typte: tuple[str, ...]
    verbeterd: Mapping[str, str]

    def __bool__(self) -> bool:
        return bool(self.groepen)


def maak_plan(woorden: Sequence[Woord], boek: Woordenboek) -> Zoekplan:
    """Widen what was typed: with the words of art for it, with longer and shorter words of the map, and with what a
    word that nobody knows was probably meant to be."""
    verbeterd: dict[str, str] = {}
    stammen: list[str] = []
    for woord in woorden:
        stam = woord.stam
        if not _zegt_niets(woord, boek) and not _bekend(woord, boek) and (beter := beste_van(woord, boek)):
            verbeterd[woord.typte] = stam = beter
        stammen.append(stam)
    paren = list(zip(woorden, stammen, strict=True))
    tellen = {stam: woord for woord, stam in paren if not _zegt_niets(woord, boek) and len(stam) > 1}
    groepen = [_groep(woord, stam) for stam, woord in tellen.items()]
    groepen += _uitdrukkingen(stammen, boek)
    return Zoekplan(tuple(groepen), tuple(tellen), verbeterd)


def _zegt_niets(woord: Woord, boek: Woordenboek) -> bool:
    return woord.typte in boek.negeren


def _bekend(woord: Woord, boek: Woordenboek) -> bool:
    return woord.bekend or bool(woord.verwant) or boek.kent(woord.stam)


def _groep(woord: Woord, stam: str) -> dict[str, float]:
    groep = dict.fromkeys(woord.delen, _DEEL) | dict.fromkeys(woord.verwant, _VERWANT)
    groep[stam] = 1.0 if stam == woord.stam else _VERBETERD
    return groep


def _uitdrukkingen(stammen: Sequence[str], boek: Woordenboek) -> Iterable[dict[str, float]]:
    for uitdrukking in boek.uitdrukkingen:
        if not _staat_in(uitdrukking.woorden, stammen):
            continue
        groep: dict[str, float] = {}
        for term in uitdrukking.termen:
            telt = [s for s in term if s not in boek.negeren]
            zwaarte = _UITDRUKKING if len(telt) == 1 else _LOSSE_TERM
            for stam in telt:
                groep[stam] = max(groep.get(stam, 0.0), zwaarte)
        yield groep


def _staat_in(gezocht: Sequence[str], stammen: Sequence[str]) -> bool:
    """Whether these stems occur in this order, with a few others between them at most."""
    return any(stam == gezocht[0] and _gaat_door(gezocht[1:], stammen[n + 1 :]) for n, stam in enumerate(stammen))


def _gaat_door(gezocht: Sequence[str], verder: Sequence[str]) -> bool:
    if not gezocht:
        return True
    dichtbij = verder[: 1 + _TUSSEN]
    return any(stam == gezocht[0] and _gaat_door(gezocht[1:], verder[n + 1 :]) for n, stam in enumerate(dichtbij))


def beste_van(woord: Woord, boek: Woordenboek) -> str:
    """The known stem that this word was probably meant to be; empty when none is near enough."""
    if len(woord.stam) < 4:
        return ""
    # As it was typed against words as they are written; its stem against stems, as the ending may be the mistake.
    paren = [(woord.stam, stam, stam) for stam in woord.lijkt]
    paren += [(woord.typte, vorm, stam) for vorm, stam in boek.vormen.items() if vorm[0] == woord.typte[0]]
    gemeten = []
    for typte, vorm, stam in paren:
        mag = 1 if len(typte) < 7 else 2
        if (hoever := afstand(typte, vorm, mag)) <= mag:
            gemeten.append((hoever, abs(len(vorm) - len(typte)), stam))
    return min(gemeten)[2] if gemeten else ""


def afstand(een: str, ander: str, hoogstens: int) -> int:
    """How many letters differ: changed, left out, added, or two that changed places. More than `hoogstens` is not
    counted on."""
    if abs(len(een) - len(ander)) > hoogstens:
        return hoogstens + 1
    voor: list[int] = []
    rij = list(range(len(ander) + 1))
    for i, a in enumerate(een, 1):
        nieuw = [i]
        for j, b in enumerate(ander, 1):
            waarde = min(rij[j] + 1, nieuw[-1] + 1, rij[j - 1] + (a != b))
            if i > 1 and j > 1 and a == ander[j - 2] and een[i - 2] == b:
                waarde = min(waarde, voor[j - 2] + 1)
            nieuw.append(waarde)
        if min(nieuw) > hoogstens:
            return hoogstens + 1
        voor, rij = rij, nieuw
    return rij[-1]


@dataclass(frozen=True, slots=True)
class Treffer:
    """An entry that was found: how well it answers, and how far up the ladder it stands (0 is lightest)."""

    nummer: int
    score: float
    plek: int


# An entry that answers nearly as well as the best one is as good; among those the lightest rung comes first.
_EVEN_GOED = 0.8


def volgorde(treffers: Iterable[Treffer]) -> list[Treffer]:
    """The best answers first, in bands; within a band the lightest rung first, and then the best."""
    op_score = sorted(treffers, key=lambda t: (-t.score, t.plek, t.nummer))
    banden: list[list[Treffer]] = []
    for treffer in op_score:
        if banden and treffer.score >= banden[-1][0].score * _EVEN_GOED:
            banden[-1].append(treffer)
        else:
            banden.append([treffer])
    return [t for band in banden for t in sorted(band, key=lambda t: (t.plek, -t.score, t.nummer))]
