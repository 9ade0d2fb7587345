"""Lines with a band, bars, stacked bars, and the ladder over time."""

import json
from collections.abc import Sequence
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
from naober.gezicht.grafiek.tekenen import BAND, REEKS, TEKST, bron, maak_grafiek, onthouden
from naober.kern.cijfertabel import Cijfertabel

if TYPE_CHECKING:
    import altair as alt

# More names than this beside each other overlap.
_MEESTE_NAAST_ELKAAR = 8


@onthouden
def lijnen(
    tabel: Cijfertabel,
    *,
    x: str,
    y: str,
    reeks: str = "",
    laag: str = "",
    hoog: str = "",
    streef: float | None = None,
    streefnaam: str = "streefcijfer",
    vanaf_nul: bool = True,
) -> Grafiek:
    """A line for each value of `reeks`, along `x` in the order of the rows; with a band from `laag` to `hoog` where
    those columns are named, and a broken line at `streef` (in the unit of the column, so cents for money)."""
    maat = eenheid(tabel, [y, *filter(None, (laag, hoog))])
    rijen = _punten(tabel, x, y, reeks, maat, laag, hoog)
    volgorde, namen = _uniek(r["x"] for r in rijen), _uniek(r["reeks"] for r in rijen)
    grens = None if streef is None else maat.schaal(streef)

    def teken(m: Maat) -> "alt.TopLevelMixin":
        import altair as alt

        basis = alt.Chart(bron(rijen))
        as_x = _as_x(volgorde, x, m)
        as_y = alt.Y("y:Q", title=maat.as_titel, scale=alt.Scale(zero=vanaf_nul))
        lagen = []
        if laag and hoog:
            vlak = basis.transform_filter("isValid(datum.laag) && isValid(datum.hoog)").mark_area(opacity=1, color=BAND)
            lagen.append(vlak.encode(x=as_x, y=alt.Y("laag:Q", title=maat.as_titel), y2="hoog:Q"))
        # A figure that is not there is a gap: a line over it would guess what it was.
        lijn = basis.mark_line(strokeWidth=3, invalid="break-paths-show-domains")
        lagen.append(lijn.encode(x=as_x, y=as_y, **_kleuren(namen, m, vorm=True)))
        punt = basis.transform_filter("isValid(datum.y)").mark_point(filled=True, size=45, opacity=1)
        lagen.append(punt.encode(x=as_x, y=as_y, **_kleuren(namen, m)))
        if grens is not None:
            eis = alt.Chart(bron([{"y": grens, "naam": streefnaam}]))
            lagen.append(eis.mark_rule(strokeDash=[6, 4], strokeWidth=2, color=TEKST).encode(y="y:Q"))
            woord = eis.mark_text(align="right", dy=-8, x=m.breed - 90 if not m.smal else m.breed - 70)
            lagen.append(woord.encode(y="y:Q", text="naam:N"))
        return alt.layer(*lagen).properties(width=m.breed - 90 if not m.smal else m.breed - 70, height=m.hoog - 60)

    return maak_grafiek("lijnen", tabel, _zeg_lijnen(tabel, x, y, reeks, streef, streefnaam, maat), teken)


@onthouden
def staven(tabel: Cijfertabel, *, naam: str, waarde: str, reeks: str = "", deel: bool = False) -> Grafiek:
    """A bar for each `naam`, lying, in the order of the rows. With `reeks` each bar is stacked of its values; with
    `deel` as well, every bar is as long and shows shares. Nothing below zero is stacked (use `staven` without)."""
    maat = eenheid(tabel, [waarde])
    rijen = _punten(tabel, naam, waarde, reeks, maat)
    volgorde, namen = _uniek(r["x"] for r in rijen), _uniek(r["reeks"] for r in rijen)
    dikte = 34 if len(volgorde) <= 12 else 26

    def teken(m: Maat) -> "alt.TopLevelMixin":
        import altair as alt

        vorm: dict[str, Any] = {"format": "%"} if deel else {}
        langs = alt.X(
            "y:Q", title="Aandeel" if deel else maat.as_titel,
            stack=("normalize" if deel else "zero") if reeks else None,
            axis=alt.Axis(grid=True, tickCount=4 if m.smal else 6, **vorm),
        )  # fmt: skip
        kant = _as_namen(volgorde, m)
        staaf: alt.Chart = alt.Chart(bron(rijen)).transform_filter("isValid(datum.y)").mark_bar(size=dikte - 10)
        kleur: dict[str, Any] = _kleuren(namen, m) if reeks else {"color": alt.value(REEKS[0])}
        if reeks:
            kleur["order"] = alt.Order("nr:Q")
        ruimte = m.breed - (140 if m.smal else 250)
        staaf = staaf.encode(x=langs, y=kant, **kleur)
        return staaf.properties(width=ruimte, height=dikte * max(len(volgorde), 1))

    return maak_grafiek("staven", tabel, _zeg_staven(tabel, naam, waarde, reeks, maat), teken)


@onthouden
def punten(tabel: Cijfertabel, *, naam: str, waarde: str, laag: str, hoog: str) -> Grafiek:
    """A point for each `naam`, in the order of the rows, on a line from `laag` to `hoog`: how sure each figure is.
    Nothing is drawn larger than something else, so that a short line is no prize."""
    maat = eenheid(tabel, [waarde, laag, hoog])
    rijen = _punten(tabel, naam, waarde, "", maat, laag, hoog)
    volgorde = _uniek(r["x"] for r in rijen)

    def teken(m: Maat) -> "alt.TopLevelMixin":
        import altair as alt

        kant = _as_namen(volgorde, m)
        langs = alt.X("laag:Q", title=maat.as_titel, scale=alt.Scale(zero=False), axis=alt.Axis(grid=True))
        er = alt.Chart(bron(rijen)).transform_filter("isValid(datum.y)")
        lijn = er.transform_filter("isValid(datum.laag)").mark_rule(strokeWidth=3, color=REEKS[0])
        punt = er.mark_point(filled=True, size=90, opacity=1, color=TEKST)
        ruimte = m.breed - (140 if m.smal else 250)
        return alt.layer(
            lijn.encode(x=langs, x2="hoog:Q", y=kant), punt.encode(x=alt.X("y:Q", title=maat.as_titel), y=kant)
        ).properties(width=ruimte, height=34 * max(len(volgorde), 1))

    gezegd = "Punten, elk op een lijn die zegt hoe zeker het cijfer is. " + _zeg_staven(tabel, naam, waarde, "", maat)
    return maak_grafiek(
        "punten", tabel, gezegd.replace(f"Staafdiagram van {waarde.lower()} per {naam.lower()}. ", ""), teken
    )


@onthouden
def trap_over_tijd(tabel: Cijfertabel, *, x: str, trede: str, waarde: str, treden: Sequence[str]) -> Grafiek:
    """How many stand on each rung at each moment, as shares of all: the lightest rung below, the heaviest on top.
    `treden`: their names, lightest first."""
    maat = eenheid(tabel, [waarde])
    rijen = _punten(tabel, x, waarde, trede, maat)
    volgorde = _uniek(r["x"] for r in rijen)
    for rij in rijen:
        rij["nr"] = -list(treden).index(rij["reeks"]) if rij["reeks"] in treden else 1
    namen = [t for t in treden if any(r["reeks"] == t for r in rijen)]

    def teken(m: Maat) -> "alt.TopLevelMixin":
        import altair as alt

        staaf: alt.Chart = (
            alt.Chart(bron(rijen)).transform_filter("isValid(datum.y)").mark_bar(stroke="#fff", strokeWidth=1)
        )
        staaf = staaf.encode(
            x=_as_x(volgorde, x, m),
            y=alt.Y("y:Q", stack="normalize", title="Aandeel", axis=alt.Axis(format="%")),
            order=alt.Order("nr:Q", sort="descending"),
            **_kleuren(list(reversed(namen)), m),
        )
        return staaf.properties(width=m.breed - (90 if not m.smal else 70), height=m.hoog - 60)

    return maak_grafiek("trap", tabel, _zeg_staven(tabel, x, waarde, trede, maat), teken)


def _punten(
    tabel: Cijfertabel, x: str, y: str, reeks: str, maat: Eenheid, laag: str = "", hoog: str = ""
) -> list[dict[str, Any]]:
    """A row for each figure; one that may not be shown has no value, and keeps its place on the axis."""
    namen = woorden(tabel, reeks) if reeks else [""] * len(tabel.rijen)
    band = [waarden(tabel, k) if k else [None] * len(tabel.rijen) for k in (laag, hoog)]
    return [
        {"x": plek, "reeks": naam, "nr": nr, "y": maat.schaal(als_getal(w)),
         "laag": maat.schaal(als_getal(onder)), "hoog": maat.schaal(als_getal(boven))}
        for nr, (plek, naam, w, onder, boven) in enumerate(
            zip(woorden(tabel, x), namen, waarden(tabel, y), *band, strict=True)
        )
    ]  # fmt: skip


def _uniek(namen: Any) -> list[str]:
    return list(dict.fromkeys(namen))


def _as_x(volgorde: list[str], naam: str, m: Maat) -> Any:
    import altair as alt

    vol = len(volgorde) > (4 if m.smal else _MEESTE_NAAST_ELKAAR)
    hoek = alt.Axis(labelAngle=-45 if vol else 0, labelOverlap=True, labelLimit=110)
    return alt.X("x:O", sort=volgorde, scale=alt.Scale(domain=volgorde), title=None if m.smal else naam, axis=hoek)


def _as_namen(volgorde: list[str], m: Maat) -> Any:
    """Names down the side, each over two lines where it takes them; in the middle of a longer one letters are left out,
    as names that begin alike differ in their end."""
    import altair as alt

    kort = {n: "\n".join(past(n, 15 if m.smal else 30, 2)) for n in volgorde}
    as_ = alt.Axis(
        labelLimit=130 if m.smal else 240, labelLineHeight=14, labelFontSize=13 if m.smal else 14,
        labelExpr=f"split({json.dumps(kort)}[datum.label], '\\n')",
    )  # fmt: skip
    return alt.Y("x:N", sort=volgorde, scale=alt.Scale(domain=volgorde), title=None, axis=as_)


def _kleuren(namen: list[str], m: Maat, *, vorm: bool = False) -> dict[str, Any]:
    """A colour for each series; lines differ by their dashes as well, as colour alone tells too little."""
    import altair as alt

    if len(namen) < 2:  # one series needs no telling apart
        return {"color": alt.value(REEKS[0])}
    kleur = [REEKS[nr % len(REEKS)] for nr in range(len(namen))]
    legenda = alt.Legend(title=None, columns=1 if m.smal else 3)
    uit: dict[str, Any] = {
        "color": alt.Color("reeks:N", sort=namen, scale=alt.Scale(domain=namen, range=kleur), legend=legenda)
    }
    if vorm:
        streep = [[1, 0], [8, 3], [2, 3], [10, 3, 2, 3], [4, 4], [14, 4], [6, 2, 2, 2], [1, 2]]
        schaal = alt.Scale(domain=namen, range=[streep[nr % len(streep)] for nr in range(len(namen))])
        uit["strokeDash"] = alt.StrokeDash("reeks:N", sort=namen, scale=schaal, legend=legenda)
    return uit


def _zeg_lijnen(
    tabel: Cijfertabel, x: str, y: str, reeks: str, streef: float | None, streefnaam: str, maat: Eenheid
) -> str:
    """From where to where each line goes, and how it lies to the target."""
    zinnen = []
    namen = woorden(tabel, reeks) if reeks else [""] * len(tabel.rijen)
    for naam in _uniek(namen):
        punten = [
            (plek, g)
            for plek, eigen, w in zip(woorden(tabel, x), namen, waarden(tabel, y), strict=True)
            if eigen == naam and (g := als_getal(w)) is not None
        ]
        if punten:
            (van, eerste), (tot, laatste) = punten[0], punten[-1]
            kop = f"{naam}: " if naam else f"{y}: "
            zinnen.append(f"{kop}van {maat.woord(eerste)} ({van}) naar {maat.woord(laatste)} ({tot}).")
    if streef is not None:
        zinnen.append(f"De streeplijn, {streefnaam}: {maat.woord(streef)}.")
    return ("Lijngrafiek. " + " ".join(zinnen or ["Er is niets te tekenen."])) + wat_ontbreekt(tabel, [y])


def _zeg_staven(tabel: Cijfertabel, naam: str, waarde: str, reeks: str, maat: Eenheid) -> str:
    """How many bars there are, and which is the longest and the shortest."""
    som: dict[str, float] = {}
    for plek, w in zip(woorden(tabel, naam), waarden(tabel, waarde), strict=True):
        if (g := als_getal(w)) is not None:
            som[plek] = som.get(plek, 0) + g
    zin = "Er is niets te tekenen."
    if som:
        hoogste, laagste = max(som, key=lambda k: som[k]), min(som, key=lambda k: som[k])
        zin = f"Hoogste: {hoogste}, {maat.woord(som[hoogste])}."
        if len(som) > 1:
            zin += f" Laagste: {laagste}, {maat.woord(som[laagste])}."
        if reeks:
            zin += f" Elke staaf is opgebouwd per {reeks.lower()}."
    return f"Staafdiagram van {waarde.lower()} per {naam.lower()}. {zin}" + wat_ontbreekt(tabel, [waarde])
