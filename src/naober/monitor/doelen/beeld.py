"""Figures of an indicator as tables: the series, all of them with their source, and by area what may be shown."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from naober.gemeente.doelbeschrijving import getal
from naober.gemeente.profiel import Indicator, Profiel
from naober.kern.cijfertabel import VERBORGEN, Cijfer, Cijfertabel, Kolom
from naober.kern.tellen import verhul
from naober.monitor.doelen.queries import Indicatorbeeld
from naober.monitor.doelen.rules import Punt, van_geheel
from naober.monitor.doelen.wanneer import wanneer

_ONBEKEND = "Hoe volledig de cijfers uit de nota zijn, zegt de nota niet."


def punt_in_woorden(punt: Punt, indicator: Indicator) -> str:
    """A figure with its unit, or what the document says instead of a number."""
    if punt.waarde is None:
        return punt.letterlijk
    return f"{getal(punt.waarde)} {indicator.eenheid}"


def reeks(beeld: Indicatorbeeld, dag: date) -> Cijfertabel | None:
    """The figures of the whole municipality in time; None with fewer than two."""
    punten = [p for p in van_geheel(beeld.punten) if p.waarde is not None]
    per_dag = list({p.tot: p for p in punten}.values())
    if len(per_dag) < 2:
        return None
    i = beeld.stand.indicator
    return _tabel(i.naam, i, ["Wanneer"], [[wanneer(p), p.waarde] for p in per_dag], per_dag, dag)


def alle_cijfers(profiel: Profiel, beeld: Indicatorbeeld, dag: date, grens: int) -> Cijfertabel | None:
    """Every figure that is not of one area, newest first, with who counted, what, and how it was corrected. Of what
    Naober counts itself the years; its other periods are a table of their own."""
    punten = sorted((p for p in beeld.punten if not p.gebied and not p.geteld and _zegt_iets(p)), key=_op_dag)
    punten = sorted([*punten, *(p for p in van_geheel(beeld.punten) if p.geteld)], key=_op_dag)
    if not punten:
        return None
    i = beeld.stand.indicator
    koppen = ("Wanneer", "Van welk deel", "Cijfer", "Van wie", "Wat is geteld", "Gecorrigeerd", "Volledig")
    rijen: list[list[Cijfer]] = [
        [
            wanneer(p), p.deel or "alles samen", _in_woorden(p, i, grens), p.herkomst, _geteld(p),
            p.correctie or "niet gezegd", p.volledig or "niet gezegd",
        ]
        for p in reversed(punten)
    ]  # fmt: skip
    return Cijfertabel(
        f"Alle cijfers: {i.naam}", [Kolom(naam) for naam in koppen], rijen, _bronnen(punten), dag, _volledig(punten)
    )


def per_gebied(profiel: Profiel, beeld: Indicatorbeeld, dag: date, grens: int) -> Cijfertabel | None:
    """The last figure of each area, with a column for each part; small numbers are kept back, and as many beside them
    as it takes. None when nothing is known by area."""
    i = beeld.stand.indicator
    laatste: dict[tuple[str, str], Punt] = {}
    gegeven = [p for p in beeld.punten if p.gebied and not p.geteld and p.waarde is not None]
    geteld = [p for p in van_geheel(beeld.punten, gebied=True) if p.geteld]
    for p in sorted([*gegeven, *geteld], key=_op_dag):
        laatste[p.gebied, p.deel] = p
    if not laatste:
        return None
    delen = sorted({deel for _, deel in laatste}, key=lambda d: (not d, i.uitsplitsing.index(d) if d else 0))
    gebieden = [g for g in profiel.gebieden if any((g.code, d) in laatste for d in delen)]
    kolommen = {d: scherm(i, [laatste.get((g.code, d)) for g in gebieden], grens) for d in delen}
    rijen: list[list[Cijfer]] = [[g.naam, *(kolommen[d][nr] for d in delen)] for nr, g in enumerate(gebieden)]
    punten = list(laatste.values())
    uitleg = [f"Minder dan {grens} staat er niet, zodat niemand te herkennen is."]
    if i.uitsplitsing and "" in delen:
        uitleg.append("Iemand kan bij meer dan een deel meetellen; daarom is het totaal niet de som.")
    return Cijfertabel(
        f"Per gebied: {i.naam}",
        [Kolom("Gebied"), *(_kolom(i, d or "totaal") for d in delen)],
        rijen, _bronnen(punten), dag, _volledig(punten), uitleg,
    )  # fmt: skip


def scherm(i: Indicator, punten: Sequence[Punt | None], grens: int) -> list[Cijfer]:
    """The figures of a column with what may not be shown kept back."""
    if any(p.geteld for p in punten if p is not None) or not telt_mensen(i):
        return [_deel(p, grens) for p in punten]
    aantallen = [("", int(p.waarde)) for p in punten if p is not None and p.waarde is not None]
    mag = iter(verhul(aantallen))
    uit: list[Cijfer] = []
    for p in punten:
        if p is None or p.waarde is None:
            uit.append(None)
            continue
        gezien = next(mag).aantal
        uit.append(VERBORGEN if gezien is None or 0 < p.waarde < grens else p.waarde)
    return uit


def _deel(p: Punt | None, grens: int) -> Cijfer:
    if p is not None and p.verborgen:
        return VERBORGEN
    if p is None or p.waarde is None or p.geteld:
        return p.waarde if p else None
    return VERBORGEN if p.noemer is not None and p.noemer < grens else p.waarde


def telt_mensen(i: Indicator) -> bool:
    """A count, of people or of what they have; no share, mark or amount."""
    return i.aard in ("aantal", "effect") and not i.eenheid.startswith(("procent", "euro", "cijfer", "score", "per "))


def _in_woorden(p: Punt, i: Indicator, grens: int) -> str:
    if p.verborgen:
        return "afgeschermd"
    if p.geteld:
        return punt_in_woorden(p, i)
    if p.waarde is not None and telt_mensen(i) and 0 < p.waarde < grens:
        return "afgeschermd"
    if p.waarde is not None and p.noemer is not None and p.noemer < grens:
        return "afgeschermd"
    woorden = punt_in_woorden(p, i)
    return f"{woorden} (in de nota: {p.letterlijk})" if p.waarde is not None and p.letterlijk else woorden


def _geteld(p: Punt) -> str:
    wat = {"indicatie": "wat is toegekend", "gebruik": "wat is gebruikt"}.get(p.telt, "")
    delen = [wat, "over een heel jaar" if p.over_jaar else ""]
    return ", ".join(d for d in delen if d) or "niet gezegd"


def _zegt_iets(p: Punt) -> bool:
    return p.waarde is not None or bool(p.letterlijk)


def _op_dag(p: Punt) -> tuple[date, int]:
    return p.tot, p.nummer or 0


def _kolom(i: Indicator, naam: str) -> Kolom:
    if i.eenheid.startswith("procent"):
        return Kolom(naam, "procent", decimalen=1)
    return Kolom(naam, "getal", "" if len(i.eenheid) > 20 else i.eenheid, 0 if telt_mensen(i) else 1)


def _tabel(
    titel: str, i: Indicator, koppen: list[str], rijen: list[list[Cijfer]], punten: Sequence[Punt], dag: date
) -> Cijfertabel:
    kolom = _kolom(i, i.eenheid[0].upper() + i.eenheid[1:])
    if all(isinstance(r[-1], Decimal) and r[-1] == r[-1].to_integral_value() for r in rijen):
        kolom = Kolom(kolom.naam, kolom.soort, kolom.eenheid, 0)
    return Cijfertabel(titel, [*(Kolom(k) for k in koppen), kolom], rijen, _bronnen(punten), dag, _volledig(punten))


def _bronnen(punten: Sequence[Punt]) -> str:
    return "; ".join(dict.fromkeys(p.herkomst for p in punten if p.herkomst))


def _volledig(punten: Sequence[Punt]) -> str:
    gezegd = list(dict.fromkeys(p.volledig for p in punten if p.volledig))
    return " ".join([*gezegd, *([_ONBEKEND] if any(not p.volledig for p in punten) else [])])
