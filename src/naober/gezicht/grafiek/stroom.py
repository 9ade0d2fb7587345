"""The flow of money: from where it comes to where it goes, each stream as wide as its amount."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from naober.gezicht.grafiek.model import (
    Eenheid,
    Grafiek,
    Maat,
    als_getal,
    eenheid,
    past,
    waarden,
    wat_ontbreekt,
    woorden,
)
from naober.gezicht.grafiek.tekenen import REEKS, TEKST, bron, maak_grafiek, onthouden
from naober.kern import Fout
from naober.kern.cijfertabel import Cijfertabel

if TYPE_CHECKING:
    import altair as alt

# Part of the height that is left open between blocks, and how many steps a bend is drawn in.
_OPEN, _STAPPEN = 0.25, 16


@dataclass(slots=True)
class _Blok:
    """A name in a column of the picture; `hoog` is its amount, `in_` and `uit` how much of it has a stream already."""

    naam: str
    laag: int
    hoog: float
    top: float = 0.0
    in_: float = 0.0
    uit: float = 0.0


@onthouden
def geldstroom(tabel: Cijfertabel, *, van: str, naar: str, waarde: str) -> Grafiek:
    """A stream for each row, from the name in `van` to that in `naar`; a name that stands in both is a step between.

    Refuses (`Fout`) a circle, and an amount below zero: that is no stream. Nothing that is kept back is drawn."""
    maat = eenheid(tabel, [waarde])
    stromen = [
        (a, b, g)
        for a, b, w in zip(woorden(tabel, van), woorden(tabel, naar), waarden(tabel, waarde), strict=True)
        if (g := als_getal(w)) is not None and g != 0
    ]
    if any(g < 0 for _, _, g in stromen):
        raise Fout(
            "Een stroom is niet kleiner dan nul.", waar=tabel.titel, wat_nu="Keer van en naar om, of laat de regel weg."
        )
    lagen = _lagen(tabel.titel, stromen)
    blokken, linten = _leg_uit(stromen, lagen)

    def teken(m: Maat) -> "alt.TopLevelMixin":
        import altair as alt

        breed = m.breed - 16
        aantal = max(lagen.values(), default=0) or 1
        eind = breed - (110 if m.smal else 190)
        punten = [{**p, "x": p["x"] / aantal * eind} for p in linten]
        as_x = alt.X("x:Q", axis=None, scale=alt.Scale(domain=[0, breed], range=[0, breed]))
        as_y = alt.Scale(domain=[0, 1], range=[0, m.hoog])
        lint = alt.Chart(bron(punten)).mark_area(opacity=0.45, line=False)
        lint = lint.encode(
            x=as_x,
            y=alt.Y("a:Q", axis=None, scale=as_y),
            y2="b:Q",
            detail="lint:N",
            color=alt.Color("kleur:N", scale=None),
        )
        plek = min(eind / aantal, breed - eind)
        rijen = [_rij(b, b.laag / aantal * eind, maat, round(plek / 7) - 2) for b in blokken.values()]
        blok = alt.Chart(bron(rijen)).mark_rect(color=TEKST)
        blok = blok.encode(x=as_x, x2="x2:Q", y=alt.Y("a:Q", axis=None, scale=as_y), y2="b:Q")
        naam = alt.Chart(bron(rijen)).mark_text(align="left", dx=12, fontSize=13, lineHeight=15, limit=220)
        naam = naam.encode(x=as_x, y=alt.Y("m:Q", axis=None, scale=as_y), text="regels:N")
        return alt.layer(lint, blok, naam).properties(width=breed, height=m.hoog)

    hoogte = max(260, 46 * max((sum(b.laag == n for b in blokken.values()) for n in lagen.values()), default=1))
    return maak_grafiek("geldstroom", tabel, _zeg(tabel, stromen, blokken, waarde, maat), teken, hoog=hoogte)


def _rij(b: _Blok, x: float, maat: Eenheid, tekens: int) -> dict[str, Any]:
    """`tekens`: how many letters fit beside a block."""
    naam = past(b.naam, max(tekens, 8), 3)
    return {
        "x": x, "x2": x + 8, "a": b.top, "b": b.top + b.hoog, "m": b.top + b.hoog / 2,
        "regels": [*naam, maat.kort(_som(b))],
    }  # fmt: skip


def _som(b: _Blok) -> float:
    return max(b.in_, b.uit)


def _lagen(waar: str, stromen: list[tuple[str, str, float]]) -> dict[str, int]:
    """In which column each name stands: one to the right of all that flows to it."""
    lagen = {n: 0 for a, b, _ in stromen for n in (a, b)}
    for _ in range(len(lagen) + 1):
        anders = False
        for a, b, _g in stromen:
            if lagen[b] <= lagen[a]:
                lagen[b], anders = lagen[a] + 1, True
        if not anders:
            return lagen
    raise Fout("Een stroom loopt in een kring.", waar=waar, wat_nu="Geef een naam niet tegelijk als begin en als eind.")


def _leg_uit(
    stromen: list[tuple[str, str, float]], lagen: dict[str, int]
) -> tuple[dict[str, _Blok], list[dict[str, Any]]]:
    """Where each block stands and how each stream bends, over a height of 1."""
    som = {n: max(sum(g for a, _, g in stromen if a == n), sum(g for _, b, g in stromen if b == n)) for n in lagen}
    per_laag: dict[int, list[str]] = {}
    for naam, laag in lagen.items():
        per_laag.setdefault(laag, []).append(naam)
    schaal = (1 - _OPEN) / max((sum(som[n] for n in namen) for namen in per_laag.values()), default=1)
    blokken = {n: _Blok(n, lagen[n], som[n] * schaal) for n in lagen}
    for namen in per_laag.values():
        wit = (1 - sum(blokken[n].hoog for n in namen)) / len(namen)
        top = wit / 2
        for naam in namen:
            blokken[naam].top = top
            top += blokken[naam].hoog + wit
    kleur = {n: REEKS[nr % len(REEKS)] for nr, n in enumerate(per_laag.get(0, []))}
    linten: list[dict[str, Any]] = []
    for nr, (a, b, g) in enumerate(stromen):
        kleur.setdefault(b, kleur[a])
        begin, eind = blokken[a].top + blokken[a].uit * schaal, blokken[b].top + blokken[b].in_ * schaal
        blokken[a].uit += g
        blokken[b].in_ += g
        for stap in range(_STAPPEN + 1):
            t = stap / _STAPPEN
            s = t * t * (3 - 2 * t)
            hoogte = begin + (eind - begin) * s
            x = lagen[a] + (lagen[b] - lagen[a]) * t
            linten.append({"lint": nr, "x": x, "a": hoogte, "b": hoogte + g * schaal, "kleur": kleur[a]})
    return blokken, linten


def _zeg(
    tabel: Cijfertabel, stromen: list[tuple[str, str, float]], blokken: dict[str, _Blok], waarde: str, maat: Eenheid
) -> str:
    begin = sorted((b for b in blokken.values() if b.laag == 0), key=_som, reverse=True)
    delen = [f"{b.naam}: {maat.woord(_som(b))}" for b in begin[:4]]
    zin = f"Begin: {'; '.join(delen)}." if delen else "Er is niets te tekenen."
    if stromen:
        a, b, g = max(stromen, key=lambda s: s[2])
        zin += f" Breedste stroom: van {a} naar {b}, {maat.woord(g)}."
    return f"Stroomdiagram van {waarde.lower()}. {zin}" + wat_ontbreekt(tabel, [waarde])
