"""Who fits whom: offers of volunteers and requests for them, brought together as one assignment.

A pair that can never be (other work, another platform or circle, too far, no shared time or language, no certificate)
is none at all. Of what can be, the whole is chosen that leaves the fewest without an answer, and then lies closest
together. It is a proposal: people say yes or no to it. No clock, no database.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

DAGEN = {"ma": "maandag", "di": "dinsdag", "wo": "woensdag", "do": "donderdag", "vr": "vrijdag", "za": "zaterdag",
         "zo": "zondag"}  # fmt: skip
DAGDELEN = ("ochtend", "middag", "avond")
TIJDEN = {f"{dag}-{deel}": f"{naam}{deel}" for dag, naam in DAGEN.items() for deel in DAGDELEN}
STRUCTUREEL = "structureel"

# Points: how far a pair lies apart. What counts is only how they compare.
NIET_ALLE_TIJDEN = 20
TIJDEN_ONBEKEND = 10
ZELFDE_WIJK, ZELFDE_GEBIED, ANDER_GEBIED = 3, 6, 15
ANDERE_VORM = 12
NIET_LIEVER = 5
# Further apart than any pair that can be, so that as many as possible get an answer.
_ONMOGELIJK = 10_000
_BLOK, _BITS = 512, 64
_DICHT = 0.1


@dataclass(frozen=True, slots=True)
class Aanbodkant:
    """An offer, as far as matching goes. `gebieden`: where they come beside `gebied`. `vog`: has a certificate.
    `voorrang`: points of extra attention, by the profile."""

    nummer: int
    werk: frozenset[str]
    tijden: frozenset[str]
    talen: frozenset[str]
    vorm: str
    gebied: str
    gebieden: frozenset[str] = frozenset()
    postcode: str = ""
    liever: str = ""
    platform: str = ""
    kring: str = ""
    vog: bool = False
    voorrang: int = 0


@dataclass(frozen=True, slots=True)
class Vraagkant:
    """A request. `vog`: the work asks a certificate. `eigen_kring`: only somebody of the same circle may find it."""

    nummer: int
    werk: str
    tijden: frozenset[str]
    taal: str
    vorm: str
    gebied: str
    postcode: str = ""
    platform: str = ""
    kring: str = ""
    vog: bool = False
    eigen_kring: bool = False


@dataclass(frozen=True, slots=True)
class Pas:
    """How far two that can be matched lie apart (points, nothing is zero), and why they fit, in words."""

    kosten: int
    waarom: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Koppeling:
    aanbod: Aanbodkant
    vraag: Vraagkant
    pas: Pas


def pas(aanbod: Aanbodkant, vraag: Vraagkant) -> Pas | None:
    """How these two fit; None when they can never be matched."""
    samen = aanbod.tijden & vraag.tijden
    if not _kan(aanbod, vraag) or (aanbod.tijden and vraag.tijden and not samen):
        return None
    waarom = []
    kosten = -aanbod.voorrang
    if vraag.tijden:
        kosten += _tijdkosten(len(samen), len(vraag.tijden)) if aanbod.tijden else TIJDEN_ONBEKEND
        tijden = [naam for code, naam in TIJDEN.items() if code in samen]
        waarom.append(f"Kan op: {', '.join(tijden)}." if tijden else "De tijden zijn nog af te spreken.")
    plek, woorden = _plek(aanbod, vraag)
    kosten += plek
    waarom.append(woorden)
    if vraag.taal:
        waarom.append(f"Spreekt {vraag.taal}.")
    if aanbod.vorm != vraag.vorm:
        kosten += ANDERE_VORM
        waarom.append("Over hoe vaak en hoe lang is nog te praten.")
    if aanbod.liever and aanbod.liever != vraag.werk:
        kosten += NIET_LIEVER
    return Pas(kosten, tuple(waarom))


def _kan(aanbod: Aanbodkant, vraag: Vraagkant) -> bool:
    return (
        vraag.werk in aanbod.werk
        and aanbod.platform == vraag.platform
        and (not vraag.eigen_kring or (aanbod.kring != "" and aanbod.kring == vraag.kring))
        and (vraag.gebied == aanbod.gebied or vraag.gebied in aanbod.gebieden)
        and (not vraag.taal or vraag.taal in aanbod.talen)
        and (aanbod.vog or not vraag.vog)
        # Who asks for somebody to count on for a long time is not helped by somebody for once.
        and (vraag.vorm != STRUCTUREEL or aanbod.vorm == STRUCTUREEL)
    )


def _tijdkosten(samen: int, gevraagd: int) -> int:
    return (NIET_ALLE_TIJDEN * (gevraagd - samen)) // gevraagd


def _plek(aanbod: Aanbodkant, vraag: Vraagkant) -> tuple[int, str]:
    if aanbod.postcode and aanbod.postcode == vraag.postcode:
        return 0, "Woont in dezelfde straat of vlakbij."
    if aanbod.postcode and aanbod.postcode[:4] == vraag.postcode[:4]:
        return ZELFDE_WIJK, "Woont in dezelfde buurt."
    if aanbod.gebied == vraag.gebied:
        return ZELFDE_GEBIED, "Woont in hetzelfde gebied."
    return ANDER_GEBIED, "Komt ook in dit gebied."


def verdeel(
    aanbod: Sequence[Aanbodkant], vragen: Sequence[Vraagkant], niet: Collection[tuple[int, int]] = ()
) -> list[Koppeling]:
    """The best whole: each offer and each request at most once, as many as can be and then as close as can be.

    `niet`: pairs (number of the offer, of the request) that were proposed before. The same input gives the same pairs,
    whatever its order."""
    links = sorted(aanbod, key=lambda a: a.nummer)
    rechts = sorted(vragen, key=lambda v: v.nummer)
    if not links or not rechts:
        return []
    kosten = _kostentabel(links, rechts)
    rij = {a.nummer: i for i, a in enumerate(links)}
    kolom = {v.nummer: j for j, v in enumerate(rechts)}
    for a, v in niet:
        if a in rij and v in kolom:
            kosten[rij[a], kolom[v]] = _ONMOGELIJK
    uit = []
    for i, j in _wijs_toe(kosten):
        gevonden = pas(links[i], rechts[j])
        if gevonden is not None:
            uit.append(Koppeling(links[i], rechts[j], gevonden))
    return sorted(uit, key=lambda k: (k.pas.kosten, k.vraag.nummer))


Tabel = NDArray[np.int32]
# The columns of one side, by name.
Kolommen = dict[str, NDArray[Any]]


def _kostentabel(links: Sequence[Aanbodkant], rechts: Sequence[Vraagkant]) -> Tabel:
    """The same points as `pas`, for every pair at once; a block of rows at a time, so that it fits in memory."""
    a, v = _kolommen(links, rechts)
    uit = np.empty((len(links), len(rechts)), dtype=np.int32)
    for begin in range(0, len(links), _BLOK):
        rij = {naam: kolom[begin : begin + _BLOK, None] for naam, kolom in a.items()}
        samen = np.bitwise_count(rij["tijd"] & v["tijd"]).astype(np.int32)
        uit[begin : begin + _BLOK] = np.where(_mag(rij, v, samen), _punten(rij, v, samen), _ONMOGELIJK)
    return uit


def _kolommen(links: Sequence[Aanbodkant], rechts: Sequence[Vraagkant]) -> tuple[Kolommen, Kolommen]:
    werk, tijd, taal, gebied = (dict[str, int]() for _ in range(4))
    a: Kolommen = {
        "werk": _bits((x.werk for x in links), werk),
        "tijd": _bits((x.tijden for x in links), tijd),
        "taal": _bits((x.talen for x in links), taal),
        "gebied": _bits((x.gebieden | {x.gebied} for x in links), gebied),
        "vog": np.array([x.vog for x in links]),
        "voorrang": np.array([x.voorrang for x in links], dtype=np.int32),
        "met-tijd": np.array([bool(x.tijden) for x in links]),
        "met-kring": np.array([bool(x.kring) for x in links]),
        "met-postcode": np.array([bool(x.postcode) for x in links]),
        "met-liever": np.array([bool(x.liever) for x in links]),
    }
    v: Kolommen = {
        "werk": _bits(({x.werk} for x in rechts), werk),
        "tijd": _bits((x.tijden for x in rechts), tijd),
        "taal": _bits(({x.taal} if x.taal else set() for x in rechts), taal),
        "gebied": _bits(({x.gebied} for x in rechts), gebied),
        "vog": np.array([x.vog for x in rechts]),
        "eigen-kring": np.array([x.eigen_kring for x in rechts]),
        "vast": np.array([x.vorm == STRUCTUREEL for x in rechts]),
        "tijden": np.array([len(x.tijden) for x in rechts], dtype=np.int32),
    }
    gelijk: dict[str, tuple[Callable[[Aanbodkant], str], Callable[[Vraagkant], str]]] = {
        "thuis": (lambda x: x.gebied, lambda x: x.gebied),
        "vorm": (lambda x: x.vorm, lambda x: x.vorm),
        "platform": (lambda x: x.platform, lambda x: x.platform),
        "kring": (lambda x: x.kring, lambda x: x.kring),
        "straat": (lambda x: x.postcode, lambda x: x.postcode),
        "wijk": (lambda x: x.postcode[:4], lambda x: x.postcode[:4]),
        "liever": (lambda x: x.liever, lambda x: x.werk),
    }
    for naam, (van_aanbod, van_vraag) in gelijk.items():
        a[naam], v[naam] = _codes([van_aanbod(x) for x in links], [van_vraag(x) for x in rechts])
    return a, v


def _mag(a: Kolommen, v: Kolommen, samen: Tabel) -> NDArray[np.bool_]:
    """Which pairs can be; as `_kan` and the times in `pas`."""
    mag: NDArray[np.bool_] = (a["werk"] & v["werk"]) == v["werk"]
    mag &= a["platform"] == v["platform"]
    mag &= ~v["eigen-kring"] | (a["met-kring"] & (a["kring"] == v["kring"]))
    mag &= (a["gebied"] & v["gebied"]) == v["gebied"]
    mag &= (a["taal"] & v["taal"]) == v["taal"]
    mag &= a["vog"] | ~v["vog"]
    mag &= ~v["vast"] | (a["vorm"] == v["vorm"])
    mag &= (samen > 0) | ~a["met-tijd"] | (v["tijden"] == 0)
    return mag


def _punten(a: Kolommen, v: Kolommen, samen: Tabel) -> Tabel:
    """The points of each pair, as in `pas`."""
    gevraagd = v["tijden"]
    niet_alle = NIET_ALLE_TIJDEN * (gevraagd - samen) // np.maximum(gevraagd, 1)
    tijd = np.where(gevraagd > 0, np.where(a["met-tijd"], niet_alle, TIJDEN_ONBEKEND), 0)
    plek = np.where(a["thuis"] == v["thuis"], ZELFDE_GEBIED, ANDER_GEBIED)
    plek = np.where(a["met-postcode"] & (a["wijk"] == v["wijk"]), ZELFDE_WIJK, plek)
    plek = np.where(a["met-postcode"] & (a["straat"] == v["straat"]), 0, plek)
    vorm = np.where(a["vorm"] == v["vorm"], 0, ANDERE_VORM)
    liever = np.where(a["met-liever"] & (a["liever"] != v["liever"]), NIET_LIEVER, 0)
    punten: Tabel = (tijd + plek + vorm + liever - a["voorrang"]).astype(np.int32)
    return punten


def _bits(rijen: Iterable[Collection[str]], bekend: dict[str, int]) -> NDArray[np.uint64]:
    """Each row as one number, with a bit for each word; `bekend` remembers which."""
    getallen = [sum(1 << bekend.setdefault(woord, len(bekend)) for woord in sorted(rij)) for rij in rijen]
    if len(bekend) > _BITS:
        raise ValueError(f"Meer dan {_BITS} soorten werk, talen of gebieden: dat past niet in één getal.")
    return np.array(getallen, dtype=np.uint64)


def _codes(links: Sequence[str], rechts: Sequence[str]) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    bekend = {woord: nr for nr, woord in enumerate(dict.fromkeys([*links, *rechts]))}
    return (
        np.array([bekend[w] for w in links], dtype=np.int32),
        np.array([bekend[w] for w in rechts], dtype=np.int32),
    )


Nummers = NDArray[np.intp]


def _delen(kan: NDArray[np.bool_]) -> list[tuple[Nummers, Nummers]]:
    """The parts of the table that hang together, as rows and columns. Where most pairs can be, it is one part, and to
    look for more costs more than it gives."""
    hoog, breed = kan.shape
    if kan.mean() > _DICHT:
        return [(np.arange(hoog), np.arange(breed))]
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import connected_components

    rijen, kolommen = np.nonzero(kan)
    net = csr_matrix((np.ones(len(rijen), dtype=np.int8), (rijen, kolommen + hoog)), shape=(hoog + breed, hoog + breed))
    aantal, groep = connected_components(net, directed=False)
    volgorde = np.argsort(groep, kind="stable")
    grenzen = np.searchsorted(groep[volgorde], np.arange(aantal + 1))
    uit = []
    for nr in range(aantal):
        leden = volgorde[grenzen[nr] : grenzen[nr + 1]]
        links, rechts = leden[leden < hoog], leden[leden >= hoog] - hoog
        if len(links) and len(rechts):
            uit.append((links, rechts))
    return uit


def _wijs_toe(kosten: Tabel) -> list[tuple[int, int]]:
    """The cells of the cheapest assignment that can be, each part of the table that hangs together by itself."""
    # A second to load; only who matches needs it.
    from scipy.optimize import linear_sum_assignment

    uit = []
    for links, rechts in _delen(kosten < _ONMOGELIJK):
        deel = kosten[np.ix_(links, rechts)]
        uit += [
            (int(links[i]), int(rechts[j]))
            for i, j in zip(*linear_sum_assignment(deel), strict=True)
            if deel[i, j] < _ONMOGELIJK
        ]
    return uit
