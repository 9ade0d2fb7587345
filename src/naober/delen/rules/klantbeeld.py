"""What somebody sees of the client view of a household: by the role of their organisation, and no more."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from naober.gemeente.profiel.klantbeeld import Beelddomein, Klantbeeld
from naober.kern import Bron, Weigering
from naober.kern.tellen import Aantal, verhul

SOORTEN: Mapping[str, str] = {
    "hulpvraag": "Wat er nodig is",
    "plan": "Wat er is afgesproken",
    "besluit": "Wat er is besloten",
}
OVERIG = "Overig"
_NODIG = Bron("AVG", "art. 5 lid 1 onder c")


@dataclass(frozen=True, slots=True)
class Beeldstuk:
    """One thing in a file: its kind (a key of `SOORTEN`), what places it in a domain, and its text."""

    soort: str
    tekst: str
    leefgebied: str = ""
    product: str = ""
    wet: str = ""


@dataclass(frozen=True, slots=True)
class Domeinbeeld:
    """What is seen of one domain, by kind; a kind that may be seen and holds nothing is empty."""

    naam: str
    delen: tuple[tuple[str, tuple[str, ...]], ...]


def domein_van(domeinen: Sequence[Beelddomein], stuk: Beeldstuk) -> Beelddomein | None:
    """In which domain this belongs: a product by its own code, then by its law; anything else by its life domain."""
    passend = (
        [d for d in domeinen if stuk.product in d.producten] or [d for d in domeinen if stuk.wet in d.wetten]
        if stuk.product
        else [d for d in domeinen if stuk.leefgebied in d.leefgebieden]
    )
    return passend[0] if passend else None


def controleer_beeld(beeld: Klantbeeld | None, organisatie: str, naam: str) -> Weigering | None:
    """Whether who works for this organisation sees anything of a household: refused without a role in the view, and to
    one that sees counts only. Where a municipality lays down no view, the file itself says who sees it."""
    if beeld is None:
        return None
    rol = beeld.rol(organisatie)
    if rol is None:
        return Weigering(
            "klantbeeld.geen-rol",
            f"{naam or 'Uw organisatie'} heeft geen taak waarvoor dit overzicht nodig is.",
            beeld.bron,
            "Vraag wat u nodig heeft aan wie het plan van dit huishouden leidt.",
        )
    if rol.aantallen:
        return Weigering(
            "klantbeeld.alleen-aantallen",
            f"{naam} ziet alleen aantallen, en niets van een huishouden.",
            rol.bron,
            "Kijk bij de aantallen van het klantbeeld.",
        )
    return None


def kies_beeld(beeld: Klantbeeld | None, organisatie: str, stukken: Iterable[Beeldstuk]) -> tuple[Domeinbeeld, ...]:
    """The domains and parts that this organisation sees, in the order of the profile. Asks `controleer_beeld` first.

    Without a view in the profile: everything, by the law it is under."""
    alles = list(stukken)
    if beeld is None:
        wetten = list(dict.fromkeys(s.wet or OVERIG for s in alles))
        return tuple(_domein(wet, tuple(SOORTEN), [s for s in alles if (s.wet or OVERIG) == wet]) for wet in wetten)
    rol = beeld.rol(organisatie)
    ziet = rol.ziet if rol else {}
    return tuple(
        _domein(d.naam, ziet[d.code], [s for s in alles if domein_van(beeld.domeinen, s) is d])
        for d in beeld.domeinen
        if d.code in ziet
    )


def _domein(naam: str, soorten: Sequence[str], stukken: Sequence[Beeldstuk]) -> Domeinbeeld:
    return Domeinbeeld(
        naam,
        tuple(
            (kop, tuple(s.tekst for s in stukken if s.soort == soort))
            for soort, kop in SOORTEN.items()
            if soort in soorten
        ),
    )


def tel_beeld(beeld: Klantbeeld, per_huishouden: Mapping[int, Iterable[Beeldstuk]]) -> list[Aantal]:
    """How many households have something in which domains together; none that is less than five, and none that can be
    reckoned back to that (`kern.tellen`)."""
    namen = {d.code: d.naam for d in beeld.domeinen}
    tel: dict[tuple[str, ...], int] = {(code,): 0 for code in namen}
    for stukken in per_huishouden.values():
        gevonden = {d.code for s in stukken if (d := domein_van(beeld.domeinen, s))}
        samen = tuple(code for code in namen if code in gevonden)
        if samen:
            tel[samen] = tel.get(samen, 0) + 1
    volgorde = sorted(tel, key=lambda codes: (len(codes), [list(namen).index(c) for c in codes]))
    return verhul([(_in_woorden([namen[c] for c in codes]), tel[codes]) for codes in volgorde])


def _in_woorden(namen: Sequence[str]) -> str:
    eerste, *rest = namen
    if not rest:
        return f"Alleen {eerste.lower()}"
    return f"{', '.join([eerste, *(n.lower() for n in rest[:-1])])} en {rest[-1].lower()}"
