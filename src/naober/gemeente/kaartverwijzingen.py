"""Loose ends on the social map of a profile: a code of an entry, place, label or minimum that is nowhere."""

from collections.abc import Iterator, Set

from naober.gemeente.landelijk import kaartwet
from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.sociale_kaart import Basisaanbod, Kaartplek, Kaarttijd, Voorziening

Plek = tuple[int | str, ...]

# Which field of a provision points to which list of `kaart`.
_TERMEN = {
    "categorie": "categorieen",
    "themas": "themas",
    "preventieniveau": "preventieniveaus",
    "doelgroepen": "doelgroepen",
    "activiteiten": "activiteiten",
    "kenmerken": "kenmerken",
}


def losse_kaart(p: Profiel) -> Iterator[tuple[Plek, str]]:
    """Codes on the map that point nowhere."""
    bekend: dict[str, Set[str]] = {
        lijst: {t.code for t in getattr(p.kaart, lijst)} for lijst in dict.fromkeys(_TERMEN.values())
    }
    bekend["toegankelijkheid"] = {t.code for t in (*kaartwet().toegankelijkheid, *p.kaart.toegankelijkheid)}
    bekend["gebieden"] = {g.code for g in p.gebieden}
    bekend["leefgebieden"] = {v.code for v in p.leefgebieden}
    bekend["toetsen"] = {t.code for t in p.toetsen}
    bekend["producten"] = {q.code for q in p.producten} | {"*"}
    for i, voorziening in enumerate(p.voorzieningen):
        yield from _voorziening(("voorzieningen", i), voorziening, bekend)
    bekend["organisaties"] = {o.code for o in p.organisaties}
    for i, organisatie in enumerate(p.kaart.organisaties):
        yield from _mist(("kaart", "organisaties", i, "code"), _meer(organisatie.code), "organisaties", bekend)
    for i, label in enumerate(p.kaart.labels):
        yield from _mist(("kaart", "labels", i, "toets"), (label.toets,), "toetsen", bekend)
    yield from _regels(p, bekend)
    for i, minimum in enumerate(p.kaart.basisaanbod):
        yield from _basisaanbod(("kaart", "basisaanbod", i), minimum, bekend)


def _voorziening(plek: Plek, v: Voorziening, bekend: dict[str, Set[str]]) -> Iterator[tuple[Plek, str]]:
    for veld, lijst in _TERMEN.items():
        yield from _mist((*plek, veld), _meer(getattr(v, veld)), lijst, bekend)
    yield from _mist((*plek, "gebieden"), v.gebieden, "gebieden", bekend)
    yield from _mist((*plek, "gaat_voor"), v.gaat_voor, "producten", bekend)
    yield from _mist((*plek, "toegankelijkheid"), v.toegankelijkheid, "toegankelijkheid", bekend)
    yield from _tijden(plek, v.tijden, bekend)
    for j, hier in enumerate(v.plekken):
        yield from _kaartplek((*plek, "plekken", j), hier, bekend)


def _regels(p: Profiel, bekend: dict[str, Set[str]]) -> Iterator[tuple[Plek, str]]:
    if p.kaart.kring is not None:
        yield from _mist(("kaart", "kring", "activiteiten"), p.kaart.kring.activiteiten, "activiteiten", bekend)
    if p.kaart.spreiding is not None:
        yield from _mist(("kaart", "spreiding", "doelgroepen"), p.kaart.spreiding.doelgroepen, "doelgroepen", bekend)
    if p.kaart.lichte_toets is None:
        for i, v in enumerate(p.voorzieningen):
            if v.toegang == "toets" and v.aard not in ("regeling", "maatwerk"):
                yield ("voorzieningen", i, "toegang"), "is een lichte toets, maar 'kaart.lichte_toets' staat er niet"


def _kaartplek(plek: Plek, hier: Kaartplek, bekend: dict[str, Set[str]]) -> Iterator[tuple[Plek, str]]:
    yield from _mist((*plek, "gebied"), _meer(hier.gebied), "gebieden", bekend)
    yield from _mist((*plek, "toegankelijkheid"), hier.toegankelijkheid, "toegankelijkheid", bekend)
    yield from _tijden(plek, hier.tijden, bekend)


def _tijden(plek: Plek, tijden: tuple[Kaarttijd, ...], bekend: dict[str, Set[str]]) -> Iterator[tuple[Plek, str]]:
    for k, tijd in enumerate(tijden):
        yield from _mist((*plek, "tijden", k, "activiteit"), _meer(tijd.activiteit), "activiteiten", bekend)


def _basisaanbod(plek: Plek, minimum: Basisaanbod, bekend: dict[str, Set[str]]) -> Iterator[tuple[Plek, str]]:
    for veld in ("categorieen", "activiteiten", "leefgebieden"):
        yield from _mist((*plek, veld), getattr(minimum, veld), veld, bekend)


def _meer(waarde: str | tuple[str, ...] | None) -> tuple[str, ...]:
    if isinstance(waarde, tuple):
        return waarde
    return () if waarde is None else (waarde,)


def _mist(plek: Plek, codes: tuple[str, ...], lijst: str, bekend: dict[str, Set[str]]) -> Iterator[tuple[Plek, str]]:
    for code in codes:
        if code not in bekend[lijst]:
            yield (
                plek,
                f"verwijst naar {code!r}, maar dat staat niet bij {lijst}; bekend: "
                + (", ".join(sorted(bekend[lijst])) or "geen"),
            )
