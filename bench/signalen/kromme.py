"""How precision and recall go along with the threshold, as numbers and as a picture (SVG)."""

from collections.abc import Sequence
from dataclasses import dataclass

from naober.signalen.koppelen.rules import Oordeel, Uitkomst, maat

_B, _H, _L, _O = 720, 420, 70, 50
_LETTER = 'font-family="sans-serif" font-size="13">'


@dataclass(frozen=True, slots=True)
class Punt:
    """At this threshold: how many of the links are right, and how many of the residents are found."""

    grens: float
    precisie: float
    vangst: float


@dataclass(frozen=True, slots=True)
class Uitslag:
    """Of all rows: certain and right, certain and wrong, for a human, and of those with the right one among them;
    `inwoners`: rows about somebody who lives here."""

    goed: int
    fout: int
    mens: int
    mens_met_goede: int
    inwoners: int
    rijen: int

    @property
    def precisie(self) -> float:
        return self.goed / max(1, self.goed + self.fout)

    @property
    def vangst(self) -> float:
        return self.goed / max(1, self.inwoners)

    @property
    def vangst_met_mens(self) -> float:
        return (self.goed + self.mens_met_goede) / max(1, self.inwoners)


def tel(oordelen: Sequence[Oordeel], waarheid: Sequence[int | None]) -> Uitslag:
    """Lay the verdicts beside the truth."""
    goed = fout = mens = met_goede = 0
    for oordeel, echt in zip(oordelen, waarheid, strict=True):
        if oordeel.uitkomst is Uitkomst.ZEKER:
            goed += oordeel.persoon == echt
            fout += oordeel.persoon != echt
        elif oordeel.uitkomst is Uitkomst.MENS:
            mens += 1
            met_goede += echt is not None and any(g.kandidaat.persoon == echt for g in oordeel.beste)
    return Uitslag(goed, fout, mens, met_goede, sum(e is not None for e in waarheid), len(waarheid))


def kromme(oordelen: Sequence[Oordeel], waarheid: Sequence[int | None]) -> list[Punt]:
    """Precision and recall at every threshold from 13 to 45 bits, with the margin and the other rules as they are."""
    met, inwoners = maat(), sum(e is not None for e in waarheid)
    mag: list[tuple[float, bool]] = []
    for oordeel, echt in zip(oordelen, waarheid, strict=True):
        if not oordeel.beste:
            continue
        eerste, *rest = oordeel.beste
        alleen = not rest or eerste.bits - rest[0].bits >= met.grenzen.marge
        if alleen and not any(regel.treft(eerste.trappen) for regel in met.nooit_zeker):
            mag.append((eerste.bits, eerste.kandidaat.persoon == echt))
    punten = []
    for stap in range(26, 91):
        erboven = [goed for bits, goed in mag if bits >= stap / 2]
        if erboven:
            punten.append(Punt(stap / 2, sum(erboven) / len(erboven), sum(erboven) / max(1, inwoners)))
    return punten


def teken(punten: Sequence[Punt], grens: float, onderschrift: str) -> str:
    """The curve as SVG, readable without colour: precision is a whole line, recall a broken one."""
    laag = min(0.9, int(min(min(p.precisie, p.vangst) for p in punten if p.grens <= 36) * 20) / 20)
    eerste, laatste = punten[0].grens, 36.0

    def x(waarde: float) -> float:
        return _L + (waarde - eerste) / (laatste - eerste) * (_B - _L - 20)

    def y(waarde: float) -> float:
        return 20 + (1 - waarde) / (1 - laag) * (_H - _O - 40)

    binnen = [p for p in punten if p.grens <= laatste]
    lijnen = [
        ("precisie", "", " ".join(f"{x(p.grens):.1f},{y(p.precisie):.1f}" for p in binnen)),
        ("vangst", ' stroke-dasharray="7 5"', " ".join(f"{x(p.grens):.1f},{y(p.vangst):.1f}" for p in binnen)),
    ]
    uit = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_B} {_H + 30}" role="img" {_LETTER}',
        f"<title>{onderschrift}</title>",
        f'<rect width="{_B}" height="{_H + 30}" fill="#fff"/>',
    ]
    stappen = round((1 - laag) * 20)
    for stap in range(stappen + 1):
        waarde = 1 - stap / 20
        uit.append(f'<path d="M{_L} {y(waarde):.1f}H{_B - 20}" stroke="#ddd"/>')
        getal = f"{waarde:.2f}".replace(".", ",")
        uit.append(f'<text x="{_L - 8}" y="{y(waarde) + 4:.1f}" text-anchor="end">{getal}</text>')
    uit += [
        f'<text x="{x(punt):.1f}" y="{_H - 4}" text-anchor="middle">{punt}</text>'
        for punt in range(int(eerste), int(laatste) + 1, 3)
    ]
    uit.append(f'<path d="M{x(grens):.1f} 20V{_H - 20}" stroke="#b00" stroke-width="1.5"/>')
    uit.append(f'<text x="{x(grens) + 6:.1f}" y="{_H - 28}" fill="#b00">grens {grens:g}</text>')
    for naam, streep, reeks in lijnen:
        uit.append(f'<polyline points="{reeks}" fill="none" stroke="#154273" stroke-width="2.5"{streep}/>')
        plek = binnen[-1]
        # The name of each line above or below its end, where the other line is not.
        hoogte = y(plek.precisie) - 8 if naam == "precisie" else y(plek.vangst) + 20
        uit.append(f'<text x="{_B - 24}" y="{hoogte:.1f}" text-anchor="end" fill="#154273">{naam}</text>')
    wat = "punten vanaf waar een koppeling zeker heet"
    uit.append(f'<text x="{(_L + _B) / 2:.0f}" y="{_H + 18}" text-anchor="middle">{wat}</text>')
    return "\n".join([*uit, "</svg>", ""])
