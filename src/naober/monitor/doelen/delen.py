"""What Naober counted of one indicator, as tables: by period, and by each column it is told apart by. Nothing is kept
back here: what may not be shown is not in the figures any more."""

from collections.abc import Mapping, Sequence
from datetime import date

from naober.gemeente.profiel import Indicator
from naober.kern.cijfertabel import VERBORGEN, Cijfer, Cijfertabel, Kolom
from naober.monitor.doelen.beeld import telt_mensen
from naober.monitor.doelen.queries import Indicatorbeeld
from naober.monitor.doelen.rules import Punt
from naober.monitor.doelen.wanneer import wanneer
from naober.monitor.indicatoren import laad
from naober.monitor.namen import Namen
from naober.monitor.schema import SPLITSING

# So many years stand beside each other, and so many periods below each other.
JAREN = 3
PERIODEN = 16
_GESPREK = "Een verschil is het begin van een gesprek, geen oordeel: de mensen om wie het gaat verschillen ook."
_ACHTER = "Afgeschermd: het gaat over te weinig mensen, of het zou verraden wat afgeschermd is."


def per_periode(beeld: Indicatorbeeld, dag: date) -> Cijfertabel | None:
    """Quarters, half years and years, the newest first, each with what was counted and of how many, and with the
    measurements that stand beside it. None when nothing was counted."""
    i = beeld.stand.indicator
    geteld = [p for p in beeld.punten if p.geteld and not p.per]
    eigen = sorted((p for p in geteld if not p.naast), key=lambda p: (-p.tot.toordinal(), p.van or p.tot))[:PERIODEN]
    if not eigen:
        return None
    naast = [code for code in i.ook if any(p.naast == code for p in geteld)]
    erbij = {(p.naast, p.van, p.geteld): p for p in geteld if p.naast}
    bekend = laad()
    kolommen = [
        Kolom("Wanneer"), kolom_van(i, "Cijfer"), Kolom("Geteld", "getal"), Kolom("Van", "getal"),
        *(Kolom(bekend[code].naam, "getal", bekend[code].eenheid, _plaatsen(bekend[code].eenheid)) for code in naast),
        Kolom("Bijgesteld"),
    ]  # fmt: skip
    rijen = [
        [
            wanneer(p), cijfer(p), *((VERBORGEN, VERBORGEN) if p.verborgen else (p.teller, p.noemer)),
            *(cijfer(erbij.get((code, p.van, p.geteld))) for code in naast), p.correctie or "nee",
        ]
        for p in eigen
    ]  # fmt: skip
    return Cijfertabel(
        f"Geteld per kwartaal, half jaar en jaar: {i.naam}", kolommen, rijen, eigen[0].herkomst, dag,
        eigen[0].volledig or "Alles telt mee.", _uitleg(i, rijen),
    )  # fmt: skip


def per_deel(beeld: Indicatorbeeld, dag: date, namen: Namen) -> list[tuple[str, Cijfertabel]]:
    """For each column but the area: the parts below each other with the last years beside each other."""
    i = beeld.stand.indicator
    uit = []
    for per in dict.fromkeys(p.per for p in beeld.punten if p.geteld and p.per not in ("", "gebied")):
        punten = [p for p in beeld.punten if p.per == per and p.geteld == "jaar" and not p.naast]
        if punten:
            uit.append((per, _deeltabel(i, per, punten, dag, namen.get(per, {}))))
    return uit


def _deeltabel(i: Indicator, per: str, punten: Sequence[Punt], dag: date, namen: Mapping[str, str]) -> Cijfertabel:
    jaren = sorted({p.tot.year for p in punten})[-JAREN:]
    bij = {(p.deel, p.tot.year): p for p in punten}
    delen = sorted({p.deel for p in punten if p.tot.year in jaren}, key=lambda d: namen.get(d, d))
    woord = SPLITSING.get(per, per)
    rijen: list[list[Cijfer]] = [[namen.get(d, d), *(cijfer(bij.get((d, j))) for j in jaren)] for d in delen]
    laatste = max(punten, key=lambda p: p.tot)
    return Cijfertabel(
        f"Per {woord}: {i.naam}", [Kolom(woord.capitalize()), *(kolom_van(i, str(j)) for j in jaren)], rijen,
        laatste.herkomst, dag, laatste.volledig or "Alles telt mee.", [_GESPREK, *_uitleg(i, rijen)],
    )  # fmt: skip


def cijfer(p: Punt | None) -> Cijfer:
    """A figure as it may be shown; None where there is none."""
    if p is None:
        return None
    return VERBORGEN if p.verborgen else p.waarde


def kolom_van(i: Indicator, naam: str) -> Kolom:
    """A column of figures of this indicator."""
    if i.eenheid.startswith("procent"):
        return Kolom(naam, "procent", decimalen=1)
    plaatsen = 0 if telt_mensen(i) else _plaatsen(i.eenheid)
    return Kolom(naam, "getal", "" if len(i.eenheid) > 20 else i.eenheid, plaatsen)


def _plaatsen(eenheid: str) -> int:
    return 1 if eenheid.startswith(("procent", "dagen", "cijfer")) else 0


def _uitleg(i: Indicator, rijen: Sequence[Sequence[Cijfer]]) -> list[str]:
    wat = laad().get(i.meting or "")
    zinnen = [f"Geteld: {wat.teller}. Van: {wat.noemer}."] if wat else []
    if any(c is VERBORGEN for rij in rijen for c in rij):
        zinnen.append(_ACHTER)
    return zinnen
