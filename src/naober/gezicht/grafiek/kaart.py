"""The tile map: every area as large, where it lies or in the order of the rows, with its name and its figure in it."""

import textwrap
from collections.abc import Mapping
from math import ceil
from typing import TYPE_CHECKING, Any

from naober.gezicht.grafiek.model import Grafiek, Maat, als_getal, waarden, wat_ontbreekt, woorden
from naober.gezicht.grafiek.tekenen import LIJN, TEKST, VERLOOP, VLAK, bron, maak_grafiek, onthouden
from naober.kern.cijfertabel import Cijfertabel

if TYPE_CHECKING:
    import altair as alt

_TEGEL = 124
_NAAST = {False: 5, True: 2}
# From which colour on letters are white.
_DONKER = 3


@onthouden
def tegelkaart(
    tabel: Cijfertabel, *, naam: str, waarde: str, plaatsen: Mapping[str, tuple[int, int]] | None = None
) -> Grafiek:
    """A tile for each `naam`, darker as `waarde` is higher; one that is kept back is grey and says so. `plaatsen`:
    column and row of each name, from 0; without it, and on a narrow screen, tiles stand in the order of the rows."""
    cijfers = [als_getal(w) for w in waarden(tabel, waarde)]
    bekend = [c for c in cijfers if c is not None]
    laag, hoog = min(bekend, default=0), max(bekend, default=0)
    tegels = list(zip(woorden(tabel, naam), cijfers, woorden(tabel, waarde), strict=True))

    def teken(m: Maat) -> "alt.TopLevelMixin":
        import altair as alt

        naast = _NAAST[m.smal]
        op_plaats = plaatsen if plaatsen and not m.smal and all(n in plaatsen for n, _, _ in tegels) else None
        rijen: list[dict[str, Any]] = []
        for nr, (plek, cijfer, woord) in enumerate(tegels):
            kolom, regel = op_plaats[plek] if op_plaats else (nr % naast, nr // naast)
            tint = None if cijfer is None else _tint(cijfer, laag, hoog)
            rijen.append(
                {
                    "k": kolom, "r": regel, "cijfer": woord,
                    "regels": textwrap.wrap(plek, 15, max_lines=3, placeholder=" …"),
                    "vul": VLAK if tint is None else VERLOOP[tint],
                    "letter": "#ffffff" if tint is not None and tint >= _DONKER else TEKST,
                }
            )  # fmt: skip
        breed = max((r["k"] for r in rijen), default=0) + 1
        lang = max((r["r"] for r in rijen), default=0) + 1
        zijde = min(_TEGEL, (m.breed - 8) // max(breed, 1))
        x = alt.X("k:O", axis=None, scale=alt.Scale(domain=list(range(breed)), paddingInner=0.06, paddingOuter=0.02))
        y = alt.Y("r:O", axis=None, scale=alt.Scale(domain=list(range(lang)), paddingInner=0.06, paddingOuter=0.02))
        basis = alt.Chart(bron(rijen)).encode(x=x, y=y)
        letter = alt.Color("letter:N", scale=None)
        vlak = basis.mark_rect(stroke=LIJN, cornerRadius=4).encode(color=alt.Color("vul:N", scale=None))
        naamregel = basis.mark_text(fontSize=13, baseline="top", dy=-36, lineHeight=15)
        getal = basis.mark_text(fontSize=15, fontWeight=600, dy=28)
        lagen = (
            vlak, naamregel.encode(text="regels:N", color=letter), getal.encode(text="cijfer:N", color=letter),
        )  # fmt: skip
        return alt.layer(*lagen).properties(width=zijde * breed, height=104 * lang)

    return maak_grafiek("tegelkaart", tabel, _zeg(tabel, tegels, naam, waarde), teken, hoog=104 * ceil(len(tegels) / 5))


def _tint(cijfer: float, laag: float, hoog: float) -> int:
    if hoog <= laag:
        return 1
    return min(int((cijfer - laag) / (hoog - laag) * len(VERLOOP)), len(VERLOOP) - 1)


def _zeg(tabel: Cijfertabel, tegels: list[tuple[str, float | None, str]], naam: str, waarde: str) -> str:
    bekend = [(c, plek, woord) for plek, c, woord in tegels if c is not None]
    zin = "Er is niets te tekenen."
    if bekend:
        (_, laagste, laag), (_, hoogste, hoog) = min(bekend), max(bekend)
        zin = f"Hoogste: {hoogste}, {hoog}. Laagste: {laagste}, {laag}."
    kop = f"Tegelkaart van {waarde.lower()} per {naam.lower()}; donkerder is hoger."
    return f"{kop} {zin}" + wat_ontbreekt(tabel, [waarde])
