"""Loose ends in the prevention of a profile: a code, question or choice that is nowhere."""

from collections.abc import Iterator, Mapping, Set

from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.preventie import KERN, Preventiemaatregel

Plek = tuple[int | str, ...]
Los = Iterator[tuple[Plek, str]]


def losse_preventie(p: Profiel) -> Los:
    """Codes and questions of prevention that point nowhere."""
    beleid = p.preventie
    bekend: dict[str, Set[str]] = {
        "trede": {t.code for t in p.trap.treden},
        "niveau": {t.code for t in p.kaart.preventieniveaus},
        "themas": {t.code for t in (*p.kaart.themas, *beleid.themas)},
        "doelgroepen": {t.code for t in (*p.kaart.doelgroepen, *beleid.doelgroepen)},
        "doelen": {t.code for t in beleid.doelen},
        "bewijs": {t.code for t in beleid.bewijs},
        "leefgebieden": {v.code for v in p.leefgebieden},
        "gebieden": {g.code for g in p.gebieden},
        "teams": {t.code for t in p.teams},
        "onderdeel_van": {m.code for m in beleid.maatregelen},
        "voorziening": {v.code for v in p.voorzieningen},
    }
    for i, niveau in enumerate(p.kaart.preventieniveaus):
        yield from _mist(("kaart", "preventieniveaus", i, "treden"), niveau.treden, bekend["trede"])
    for i, m in enumerate(beleid.maatregelen):
        yield from _maatregel(("preventie", "maatregelen", i), m, bekend)
    velden = {v.code: set(v.mogelijk) for v in beleid.velden} | {naam: bekend.get(naam, set()) for naam in KERN}
    vrij = {v.code for v in beleid.velden if not v.mogelijk} | {"vorm", "reikwijdte"}
    for i, veld in enumerate(beleid.velden):
        yield from _waarden(("preventie", "velden", i, "als"), veld.als, velden, vrij)
    for i, eis in enumerate(beleid.eisen):
        yield from _waarden(("preventie", "eisen", i, "als"), eis.als, velden, vrij)
        yield from _waarden(("preventie", "eisen", i, "dan"), eis.dan, velden, vrij)
    for i, voorkeur in enumerate(beleid.voorkeuren):
        yield from _waarden(("preventie", "voorkeuren", i), {voorkeur.veld: voorkeur.waarden}, velden, vrij)
    niveaus = {n.code: n.treden for n in p.kaart.preventieniveaus}
    for i, m in enumerate(beleid.maatregelen):
        treden = niveaus.get(m.niveau or "", ())
        if treden and m.trede not in treden:
            yield ("preventie", "maatregelen", i, "trede"), f"past niet bij niveau {m.niveau!r}: {', '.join(treden)}"
        yield from _waarden(
            ("preventie", "maatregelen", i, "antwoorden"),
            {c: (w,) if isinstance(w, str) else w for c, w in m.antwoorden.items()},
            velden,
            vrij,
        )


def _maatregel(plek: Plek, m: Preventiemaatregel, bekend: Mapping[str, Set[str]]) -> Los:
    for veld, codes in bekend.items():
        waarde = getattr(m, veld)
        yield from _mist((*plek, veld), waarde if isinstance(waarde, tuple) else (waarde,) if waarde else (), codes)


def _mist(plek: Plek, codes: tuple[str, ...], bekend: Set[str]) -> Los:
    for code in codes:
        if code not in bekend:
            yield plek, f"verwijst naar {code!r}, maar dat is er niet; bekend: {', '.join(sorted(bekend)) or 'geen'}"


def _waarden(
    plek: Plek, gevraagd: Mapping[str, tuple[str, ...]], velden: Mapping[str, Set[str]], vrij: Set[str]
) -> Los:
    """Answers that cannot be given: to a question that is not there, or that the question does not know."""
    for code, waarden in gevraagd.items():
        if code not in velden:
            yield plek, f"verwijst naar het veld {code!r}, maar dat is er niet"
        elif code not in vrij and (vreemd := sorted(set(waarden) - velden[code])):
            yield plek, f"noemt het antwoord {vreemd[0]!r}, maar dat kan bij {code!r} niet worden gegeven"
