"""The words of a municipality beside those of everybody, as stems. Made once for a profile: stemming is asked of the
database, so that a search and the map are stemmed by the same rules."""

from functools import lru_cache

from django.db import connection

from naober.gemeente.landelijk.taal import gewone_taal
from naober.gemeente.profiel import Profiel
from naober.kaart.zoeken.rules import Uitdrukking, Woordenboek, woorden_van

_Paren = tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]


def woordenboek(profiel: Profiel) -> Woordenboek:
    """The expressions of the country and those of this profile; no query, but the first time."""
    eigen: list[tuple[tuple[str, ...], tuple[str, ...]]] = []
    for s in profiel.kaart.synoniemen:
        eigen.append((s.woorden, s.termen))
        if s.beide:
            eigen.append((s.termen, s.woorden))
    return _maak(tuple(eigen))


@lru_cache(maxsize=32)
def _maak(eigen: _Paren) -> Woordenboek:
    taal = gewone_taal()
    paren = [(u.woorden, u.termen) for u in taal.synoniemen] + list(eigen)
    zinnen = {zin: woorden_van(zin) for links, rechts in paren for zin in (*links, *rechts)}
    stam = _stammen(tuple(sorted({w for zin in zinnen.values() for w in zin})))
    uitdrukkingen = []
    for links, rechts in paren:
        termen = tuple(tuple(stam[w] for w in zinnen[zin] if w not in taal.negeren) for zin in rechts)
        for zin in links:
            woorden = tuple(stam[w] for w in zinnen[zin])
            uitdrukkingen.append(Uitdrukking(woorden, tuple(t for t in termen if t)))
    vormen = {w: stam[w] for links, _ in paren for zin in links for w in zinnen[zin] if w not in taal.negeren}
    return Woordenboek(tuple(uitdrukkingen), taal.negeren, vormen)


def _stammen(woorden: tuple[str, ...]) -> dict[str, str]:
    with connection.cursor() as cursor:
        cursor.execute("select w, naober_stam(w) from unnest(%s::text[]) w", [list(woorden)])
        return dict(cursor.fetchall())
