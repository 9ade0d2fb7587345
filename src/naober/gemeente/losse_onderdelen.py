"""Loose ends in the sections of the investigation: what they point to must exist, in a word that can be given."""

from collections.abc import Iterator

from naober.gemeente.landelijk import deelkader
from naober.gemeente.profiel import Gegevensveld, Gespreksonderdeel, Profiel

# Where a code in the investigation points to, for the loader: list, field in it, and the kind of thing.
ONDERZOEK: tuple[tuple[str, str, str], ...] = (
    ("gesprek", "na", "onderdeel van het onderzoek"),
    ("gesprek", "toets", "toets"),
    ("gesprek", "treden", "trede"),
    ("gesprek", "producten", "product (of '*')"),
    ("gesprek", "geldt.leefgebieden", "leefgebied"),
    ("expertisebronnen", "toets", "toets"),
    ("onderzoeksregels", "treden", "trede"),
)
Los = Iterator[tuple[tuple[int | str, ...], str]]


def losse_onderdelen(p: Profiel) -> Los:
    """What a section of the profile names that is not there: fields, answers and outcomes."""
    landelijk = {o.code for o in p.landelijk}
    for i, onderdeel in enumerate(p.gesprek):
        plek = ("gesprek", i)
        if onderdeel.code in landelijk:
            yield (*plek, "code"), f"is {onderdeel.code!r}, maar zo heet al een onderdeel dat de wet vraagt"
        yield from _velden(onderdeel, onderdeel.vraagt(p.leefgebieden), plek)
        yield from _geldt(p, onderdeel, plek)
        yield from _uitkomsten(p, onderdeel, plek)
    for i, instrument in enumerate(p.instrumenten):
        yield from _dubbel([d.code for d in instrument.dimensies], ("instrumenten", i, "dimensies"))
        yield from _dubbel([v.code for v in instrument.velden], ("instrumenten", i, "velden"))
        for j, veld in enumerate(instrument.velden):
            if veld.deelsoort and all(veld.deelsoort != g.code for g in deelkader().gegevens):
                yield (
                    ("instrumenten", i, "velden", j, "deelsoort"),
                    f"is {veld.deelsoort!r}, maar dat wordt niet gedeeld",
                )
    for i, expertise in enumerate(p.expertisebronnen):
        yield from _dubbel([v.code for v in expertise.velden], ("expertisebronnen", i, "velden"))
    doorbraak = p.samenspel.doorbraak
    if doorbraak is not None and p.expertisebron(doorbraak.expertisebron) is None:
        los = ("samenspel", "doorbraak", "expertisebron")
        yield los, f"verwijst naar {doorbraak.expertisebron!r}, maar die expertisebron is er niet"
    lijsten: dict[str, list[str | None]] = {
        "gesprek": [o.toets for o in p.gesprek],
        "expertisebronnen": [e.toets for e in p.expertisebronnen],
    }
    for lijst, codes in lijsten.items():
        for i, code in enumerate(codes):
            toets = next((t for t in p.toetsen if t.code == code), None)
            if toets is not None and any(v.antwoord != "mens" for v in toets.vragen):
                yield (lijst, i, "toets"), f"noemt {toets.code!r}, maar die vraagt ook iets wat het systeem opzoekt"


def _velden(onderdeel: Gespreksonderdeel, velden: tuple[Gegevensveld, ...], plek: tuple[int | str, ...]) -> Los:
    yield from _dubbel([v.code for v in velden], (*plek, "velden"))
    per_code = {v.code: v for v in velden}
    for j, veld in enumerate(onderdeel.velden):
        for naam, waarden in {**veld.als, **({veld.kies_uit: ()} if veld.kies_uit else {})}.items():
            yield from _antwoord(per_code.get(naam), naam, waarden, (*plek, "velden", j))
    for naam, waarden in onderdeel.eist.items():
        yield from _antwoord(per_code.get(naam), naam, waarden, (*plek, "eist"))


def _dubbel(codes: list[str], plek: tuple[int | str, ...]) -> Los:
    for code in sorted({c for c in codes if codes.count(c) > 1}):
        yield plek, f"noemt {code!r} twee keer"


def _antwoord(veld: Gegevensveld | None, naam: str, waarden: tuple[str, ...], plek: tuple[int | str, ...]) -> Los:
    if veld is None:
        yield plek, f"verwijst naar het veld {naam!r}, maar dat is er niet"
    else:
        for waarde in sorted(set(waarden) - set(veld.mogelijk)):
            yield plek, f"noemt het antwoord {waarde!r}, maar dat kan bij {naam!r} niet worden gegeven"


def _geldt(p: Profiel, onderdeel: Gespreksonderdeel, plek: tuple[int | str, ...]) -> Los:
    for verwijzing, waarden in onderdeel.geldt.antwoord.items():
        code, _, naam = verwijzing.partition(".")
        ander = p.onderdeel(code)
        velden = {v.code: v for v in ander.vraagt(p.leefgebieden)} if ander else {}
        yield from _antwoord(velden.get(naam), verwijzing, waarden, (*plek, "geldt", "antwoord"))


def _uitkomsten(p: Profiel, onderdeel: Gespreksonderdeel, plek: tuple[int | str, ...]) -> Los:
    toets = next((t for t in p.toetsen if t.code == onderdeel.toets), None)
    if toets is None:
        return
    kan = {v.code for v in toets.voorwaarden} if toets.oordeel == "eerste" else {"voldaan"}
    kan |= {"niet-voldaan"}
    if kan != set(onderdeel.uitkomsten):
        yield (*plek, "uitkomsten"), f"noemt niet precies wat deze toets kan opleveren: {', '.join(sorted(kan))}"
