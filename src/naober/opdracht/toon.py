"""`naober profiel toon`: the ladder, who decides, the terms, and how one municipality is organised, with sources."""

from collections.abc import Iterator
from datetime import date

from naober.gemeente.leesbaar import beschrijf
from naober.gemeente.profiel import Mandaat, Profiel, Rol, Trede
from naober.opdracht.mappen import Uitvoer
from naober.opdracht.woorden import (
    alinea,
    geldigheid,
    herkomst,
    ja_nee,
    lengte,
    mandaatproducten,
    rolnamen,
    voor_wetten,
    zonder_mandaat,
)


def toon(profiel: Profiel, dag: date) -> Uitvoer:
    """The policy as it holds on `dag`, as plain text of at most 100 columns."""
    regels = [
        *alinea(f"{profiel.gemeente.naam}: {profiel.document.titel} ({profiel.document.kort})"),
        *alinea(f"Beleid op {geldigheid(profiel, dag)}."),
        *_trap(profiel),
        *_mandaten(profiel),
        *_termijnen(profiel),
        *_rubrieken(profiel, dag),
    ]
    return Uitvoer(0, "\n".join(regels) + "\n")


def _kop(tekst: str) -> list[str]:
    return ["", tekst, "-" * len(tekst)]


def _trap(profiel: Profiel) -> Iterator[str]:
    trap = profiel.trap
    yield from _kop(f"De trap: {trap.naam}")
    yield from alinea(f"Veiligheid gaat voor: {ja_nee(trap.veiligheid_eerst)}.")
    yield from herkomst(trap, 0)
    for nummer, trede in enumerate(trap.treden, 1):
        yield from alinea(f"{nummer}. {trede.naam} ({_tredekenmerken(profiel, trede)})")
        yield from alinea(trede.uitleg, 3)
        yield from herkomst(trede, 3)


def _tredekenmerken(profiel: Profiel, trede: Trede) -> str:
    toets = next((t.naam for t in profiel.toetsen if t.code == trede.toets), trede.toets)
    kenmerken = (
        trede.soort.value,
        f"laag {trede.laag}" if trede.laag else "",
        "na een besluit" if trede.besluit else "zonder besluit",
        "" if trede.bevinding else "vraagt geen bevinding",
        f"toets: {toets}" if toets else "",
    )
    return "; ".join(filter(None, kenmerken))


def _mandaten(profiel: Profiel) -> Iterator[str]:
    yield from _kop("Wie beslist")
    for mandaat in profiel.mandaten:
        yield from alinea(f"{mandaat.code}: {mandaatproducten(profiel, mandaat)}")
        yield from alinea(f"beslist: {rolnamen(profiel, mandaat.besluit)}", 3)
        if mandaat.advies:
            yield from alinea(f"adviseert: {rolnamen(profiel, mandaat.advies)}", 3)
        if mandaat.niet_betrokken_als:
            namen = rolnamen(profiel, mandaat.niet_betrokken_als)
            yield from alinea(f"beslist niet in hetzelfde dossier: {namen}", 3)
        yield from herkomst(mandaat, 3)
        yield from _nacontrole(profiel, mandaat)
    if namen := ", ".join(p.naam for p in zonder_mandaat(profiel)):
        yield from alinea(f"Hierover mag niemand beslissen: {namen}")


def _nacontrole(profiel: Profiel, mandaat: Mandaat) -> Iterator[str]:
    toets = mandaat.nacontrole
    if toets is None:
        return
    yield from alinea(f"toetst {toets.moment}: {profiel.rolnaam(Rol.TOETSER)}, alleen op deze gronden", 3)
    yield from herkomst(toets, 3)
    for grond in toets.gronden:
        yield from alinea(f"- {grond.naam}", 3)
        yield from herkomst(grond, 5)


def _termijnen(profiel: Profiel) -> Iterator[str]:
    yield from _kop("Termijnen")
    for termijn in profiel.termijnen:
        yield from alinea(f"{termijn.code}{voor_wetten(termijn)}: {lengte(termijn)}. {termijn.naam}")
        yield from herkomst(termijn, 3)


def _rubrieken(profiel: Profiel, dag: date) -> Iterator[str]:
    for rubriek in beschrijf(profiel, dag):
        yield from _kop(rubriek.naam)
        for regel in rubriek.regels:
            yield from alinea(regel.naam)
            for wat, tekst in regel.gegevens:
                yield from alinea(f"{wat.lower()}: {tekst}", 3)
            yield from alinea(f"bron: {regel.bron}", 3)
            if regel.aanname:
                yield from alinea(f"aanname: {regel.aanname}", 3)
