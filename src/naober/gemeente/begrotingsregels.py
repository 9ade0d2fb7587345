"""Where money lands in the budget of a profile, and whether the budget adds up: pure, without a clock or a file."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from naober.gemeente.profiel.begroting import (
    Begroting,
    Begrotingspost,
    Controle,
    Deelbegroting,
    Jaarbedrag,
    Selectie,
)

Cel = tuple[str, int | None, int | None]
Stand = Literal["klopt", "afgerond", "tegenstrijdig", "fout"]


def kies_post(
    begroting: Begroting | None, *, wet: str, product: str, trede: str, vorm: str, jaar: int
) -> Begrotingspost | None:
    """The budget line on which such an award lands in this year: the first of the file that fits.

    None when the budget has no line for it, or the municipality has no budget; who asks says that on the page, and
    never puts the money somewhere else."""
    for post in begroting.posten if begroting else ():
        af = post.eindigt is not None and jaar > post.eindigt
        if post.voor and not af and post.voor.past(wet=wet, product=product, trede=trede, vorm=vorm, jaar=jaar):
            return post
    return None


@dataclass(frozen=True, slots=True)
class Uitslag:
    """One sum of one column: what is printed and what the lines give, in whole euros."""

    deel: str
    code: str
    naam: str
    soort: str
    jaar: int | None
    gedrukt: int
    berekend: int
    stand: Stand
    uitleg: str = ""

    @property
    def verschil(self) -> int:
        return self.gedrukt - self.berekend


def controleer(begroting: Begroting) -> tuple[Uitslag, ...]:
    """Every sum of the budget, right or wrong, in the order of the file."""
    return tuple(_alles(begroting))


def _alles(begroting: Begroting) -> Iterator[Uitslag]:
    for deel in begroting.delen:
        for controle in deel.controles:
            yield from _controle(begroting, deel, controle)
        if deel.rijcontrole:
            yield from _rijen(deel)


def _regels(begroting: Begroting, eigen: Deelbegroting, keuze: Selectie) -> list[Begrotingspost]:
    deel = begroting.deel(keuze.deel) if keuze.deel else eigen
    return [p for p in (deel.posten if deel else ()) if keuze.kiest(p)]


def _sommen(posten: list[Begrotingspost]) -> dict[Cel, int]:
    """By column, as printed; p.m. adds nothing."""
    som: dict[Cel, int] = {}
    for post in posten:
        for b in post.bedragen:
            cel = (b.soort, b.jaar, b.tot)
            som[cel] = som.get(cel, 0) + (b.euro or 0)
    return som


def _controle(begroting: Begroting, deel: Deelbegroting, controle: Controle) -> Iterator[Uitslag]:
    som = _sommen(_regels(begroting, deel, controle.som))
    gedrukt: dict[Cel, int]
    if controle.gelijk_aan is None:
        gedrukt = {(b.soort, b.jaar, b.tot): b.euro for b in controle.bedragen if b.euro is not None}
    else:
        ander = _sommen(_regels(begroting, deel, controle.gelijk_aan))
        gedrukt = {cel: bedrag for cel, bedrag in ander.items() if cel in som}
    for (soort, jaar, tot), bedrag in gedrukt.items():
        berekend = som.get((soort, jaar, tot), 0)
        if controle.procent is not None:
            deel_van = Decimal(berekend) * Decimal(str(controle.procent)) / 100
            berekend = int(deel_van.quantize(Decimal(1), ROUND_HALF_UP))
        stand, uitleg = _oordeel(controle, soort, jaar, bedrag, berekend)
        yield Uitslag(deel.code, controle.code, controle.naam, soort, jaar, bedrag, berekend, stand, uitleg)


def _oordeel(controle: Controle, soort: str, jaar: int | None, gedrukt: int, berekend: int) -> tuple[Stand, str]:
    gemeld = next((v for v in controle.verschillen if (v.soort, v.jaar) == (soort, jaar)), None)
    if gemeld is not None:
        if (gemeld.gedrukt, gemeld.berekend) == (gedrukt, berekend):
            return "tegenstrijdig", gemeld.uitleg
        return "fout", f"het gemelde verschil noemt {gemeld.gedrukt} en {gemeld.berekend}"
    if gedrukt == berekend:
        return "klopt", ""
    if abs(gedrukt - berekend) <= controle.speling:
        return "afgerond", "Het verschil komt door afronding in de nota."
    return "fout", factor_duizend(gedrukt, berekend) or ""


def factor_duizend(gedrukt: int, berekend: int) -> str | None:
    """What to say when two figures differ by a factor 1,000: one of them is in thousands and was read as euros."""
    klein, groot = sorted((abs(gedrukt), abs(berekend)))
    if klein and abs(groot - klein * 1000) <= 1000:
        return "het scheelt een factor 1.000: staat een van beide in duizenden euro's?"
    return None


def _rijen(deel: Deelbegroting) -> Iterator[Uitslag]:
    """Estimate and change make the estimate after the change, line by line."""
    for post in deel.posten:
        for na in (b for b in post.bedragen if b.soort == "na_wijziging" and b.jaar is not None):
            som = sum(_euro(post, soort, na) for soort in ("raming", "wijziging"))
            stand: Stand = "klopt" if som == na.euro else "fout"
            yield Uitslag(deel.code, post.code, post.naam, "na_wijziging", na.jaar, na.euro or 0, som, stand)


def _euro(post: Begrotingspost, soort: str, als: Jaarbedrag) -> int:
    gevonden = next((b for b in post.bedragen if b.soort == soort and (b.jaar, b.tot) == (als.jaar, als.tot)), None)
    return (gevonden.euro or 0) if gevonden else 0
