"""How complete the map is, how the offer is spread, and where it could be combined: from plain facts."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.sociale_kaart import Basisaanbod
from naober.kaart.rules.stand import versheid, versheid_van
from naober.kern import Bron

# What is there for all; a tailored provision or a scheme is no basic offer.
BASIS = frozenset({"algemeen", "ontmoeting", "initiatief", "markt"})
COLLECTIEF = frozenset({"algemeen", "ontmoeting", "initiatief"})


@dataclass(frozen=True, slots=True)
class Feit:
    """An entry on the map, as far as counting needs it. `gebieden` empty: the whole municipality."""

    pk: int
    naam: str
    aard: str
    trede: str
    categorie: str
    leefgebieden: frozenset[str]
    doelgroepen: frozenset[str]
    activiteiten: frozenset[str]
    gebieden: frozenset[str]
    locaties: frozenset[str]
    organisatie: str
    gaat_voor: frozenset[str]
    nagekeken_op: date | None
    gevuld: frozenset[str]

    def in_gebied(self, gebied: str) -> bool:
        return not self.gebieden or gebied in self.gebieden


@dataclass(frozen=True, slots=True)
class Gemis:
    """Something that must be there at least and is not, where and in which life domain; '' for everywhere."""

    wat: str
    gebied: str
    leefgebied: str
    aantal: int
    minstens: int
    bron: Bron


@dataclass(frozen=True, slots=True)
class Volledigheid:
    """Of how many entries everything is filled in, of how many each thing is missing, and how many are fresh; shares
    in whole percents."""

    aantal: int
    volledig: int
    vers: int
    ontbreekt: tuple[tuple[str, int], ...]


# What a complete entry says, in the words of the page.
VULLING = {
    "organisatie": "wie het biedt",
    "contact": "telefoon, e-mail of website",
    "waar": "een plek, of dat het thuis of op afstand is",
    "wanneer": "openingstijden",
    "toegankelijkheid": "toegankelijkheid",
    "doelgroepen": "voor wie",
    "bekostiging": "wie het in stand houdt",
}


def volledigheid(profiel: Profiel, feiten: Sequence[Feit], dag: date) -> Volledigheid:
    """How complete the map is of itself: what its entries leave out, and whether somebody looked at them."""
    hoort = [f for f in feiten if f.aard != "eigen"]
    regel = versheid_van(profiel)
    mist = Counter(code for f in hoort for code in VULLING if code not in f.gevuld)
    aantal = len(hoort)
    return Volledigheid(
        aantal=aantal,
        volledig=_deel(sum(1 for f in hoort if f.gevuld >= VULLING.keys()), aantal),
        vers=_deel(sum(1 for f in hoort if versheid(f.nagekeken_op, dag, regel).stand == "vers"), aantal),
        ontbreekt=tuple((naam, mist[code]) for code, naam in VULLING.items()),
    )


def _deel(aantal: int, van: int) -> int:
    return round(100 * aantal / van) if van else 0


def per_gebied_en_leefgebied(profiel: Profiel, feiten: Sequence[Feit]) -> dict[str, dict[str, int]]:
    """How much there is for all, by area and life domain; nothing is a zero that stands there."""
    basis = [f for f in feiten if f.aard in BASIS]
    return {
        g.code: {
            v.code: sum(1 for f in basis if f.in_gebied(g.code) and v.code in f.leefgebieden)
            for v in profiel.leefgebieden
        }
        for g in profiel.gebieden
    }


def gemis(profiel: Profiel, feiten: Sequence[Feit]) -> list[Gemis]:
    """What the municipality says that there must be at least, and is not there."""
    return [g for regel in profiel.kaart.basisaanbod for g in _gemis(profiel, regel, feiten)]


def _gemis(profiel: Profiel, regel: Basisaanbod, feiten: Sequence[Feit]) -> Iterable[Gemis]:
    past = [f for f in feiten if _past(regel, f)]
    gebieden = [(g.code, g.naam) for g in profiel.gebieden] if regel.per_gebied else [("", "")]
    delen = [(v.code, v.naam) for v in profiel.leefgebieden if not regel.leefgebieden or v.code in regel.leefgebieden]
    for gebied, gebiedsnaam in gebieden:
        for deel, deelnaam in delen if regel.per_leefgebied else [("", "")]:
            hier = [f for f in past if (not gebied or f.in_gebied(gebied)) and (not deel or deel in f.leefgebieden)]
            if len(hier) < regel.minstens:
                yield Gemis(regel.naam, gebiedsnaam, deelnaam, len(hier), regel.minstens, regel.bron)


def _past(regel: Basisaanbod, feit: Feit) -> bool:
    return (
        (feit.aard in (regel.aard or BASIS))
        and (not regel.categorieen or feit.categorie in regel.categorieen)
        and (not regel.activiteiten or bool(feit.activiteiten & set(regel.activiteiten)))
        and (regel.per_leefgebied or not regel.leefgebieden or bool(feit.leefgebieden & set(regel.leefgebieden)))
    )


@dataclass(frozen=True, slots=True)
class Spreidingsbeeld:
    """The offer by target group and area. `achter`: groups with much less than the average; `leeg`: nothing for a
    group in an area; `versnipperd`: activity, group and area with the number of organisations that do the same."""

    aantallen: dict[str, dict[str, int]]
    achter: tuple[str, ...]
    leeg: tuple[tuple[str, str], ...]
    versnipperd: tuple[tuple[str, str, str, int], ...]
    bron: Bron | None


def spreiding(profiel: Profiel, feiten: Sequence[Feit]) -> Spreidingsbeeld:
    """How collective activities are spread over areas and target groups, with what lags behind and what is split up."""
    regel = profiel.kaart.spreiding
    groepen = [t.code for t in profiel.kaart.doelgroepen if not regel or t.code in (regel.doelgroepen or (t.code,))]
    gebieden = [g.code for g in profiel.gebieden]
    samen = [f for f in feiten if f.aard in COLLECTIEF]
    tel = {d: {g: sum(1 for f in samen if d in f.doelgroepen and f.in_gebied(g)) for g in gebieden} for d in groepen}
    per_groep = {d: sum(1 for f in samen if d in f.doelgroepen) for d in groepen}
    gemiddeld = sum(per_groep.values()) / len(groepen) if groepen else 0
    grens = gemiddeld * (regel.achter_onder if regel else 50) / 100
    doen: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for f in samen:
        for a in f.activiteiten:
            for d in f.doelgroepen & set(groepen):
                for g in gebieden:
                    if f.organisatie and g in f.gebieden:
                        doen[a, d, g].add(f.organisatie)
    vanaf = regel.versnipperd_vanaf if regel else 3
    return Spreidingsbeeld(
        aantallen=tel,
        achter=tuple(d for d, n in per_groep.items() if n < grens),
        leeg=tuple((d, g) for d in groepen for g in gebieden if not tel[d][g]),
        versnipperd=tuple((*sleutel, len(wie)) for sleutel, wie in sorted(doen.items()) if len(wie) >= vanaf),
        bron=regel.bron if regel else None,
    )


@dataclass(frozen=True, slots=True)
class Kans:
    """Entries that do the same for the same group, close to each other or in the same place: they could go together."""

    activiteit: str
    doelgroep: str
    waar: str
    voorzieningen: tuple[str, ...]
    in_plaats_van: tuple[str, ...]


def kansen(profiel: Profiel, feiten: Sequence[Feit]) -> list[Kans]:
    """Where collective offer could be combined: the same activity for the same group in one place, or in one area at
    several places. `in_plaats_van`: the products for which it is a lighter answer."""
    gevonden: dict[tuple[str, str, str], list[Feit]] = defaultdict(list)
    for f in feiten:
        if f.aard in COLLECTIEF | {"maatwerk"}:
            for a in f.activiteiten or {""}:
                for d in f.doelgroepen or {""}:
                    for waar in f.locaties | f.gebieden:
                        gevonden[a, d, waar].append(f)
    namen = {q.code: q.naam for q in profiel.producten} | {"*": "elk maatwerk"}
    return [
        Kans(
            a,
            d,
            waar,
            tuple(sorted(f.naam for f in samen)),
            tuple(sorted({namen.get(p, p) for f in samen for p in f.gaat_voor})),
        )
        for (a, d, waar), samen in sorted(gevonden.items())
        if len(samen) > 1
    ]
