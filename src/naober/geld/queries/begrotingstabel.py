"""A table of the budget as the page shows it: its columns, lines and sums, and what is wrong with them."""

from dataclasses import dataclass

from naober.gemeente.begrotingsregels import Uitslag, controleer
from naober.gemeente.profiel.begroting import (
    SOORTEN,
    Begroting,
    Begrotingspost,
    Begrotingssoort,
    Controle,
    Deelbegroting,
    Jaarbedrag,
)

_NAMEN = {
    "realisatie": "realisatie",
    "raming": "raming",
    "wijziging": "wijziging",
    "na_wijziging": "na wijziging",
    "vrijval": "vrijval",
}
EINDE = {"open": "open einde", "begrensd": "begrensd", "vrij": "vrij te kiezen"}
ROL = {
    "begroting": "De begroting zelf.",
    "overzicht": "Hetzelfde geld nog eens: dit telt niet mee in een totaal.",
    "rijk": "Wat het Rijk geeft.",
    "los": "Bedragen die het document in de tekst noemt.",
}


@dataclass(frozen=True, slots=True)
class Kolom:
    """A kind of amount in a year, as the document heads it."""

    soort: Begrotingssoort
    jaar: int | None
    tot: int | None
    kop: str


@dataclass(frozen=True, slots=True)
class Rij:
    """A line or a total, with an amount for each column; None where the document prints nothing."""

    post: Begrotingspost | Controle
    cellen: list[Jaarbedrag | None]


@dataclass(frozen=True, slots=True)
class Tabelbeeld:
    """One table: its columns, lines and totals, its sums as they came out, and the cells that were damaged."""

    deel: Deelbegroting
    kolommen: list[Kolom]
    rijen: list[Rij]
    totalen: list[Rij]
    uitslagen: list[Uitslag]
    beschadigd: list[tuple[str, str, str]]

    @property
    def afwijkend(self) -> list[Uitslag]:
        """The sums that the document prints otherwise than its lines give."""
        return [u for u in self.uitslagen if u.stand == "tegenstrijdig"]


def tabel(begroting: Begroting, deel: Deelbegroting) -> Tabelbeeld:
    """This table of the document."""
    totalen = [c for c in deel.controles if c.bedragen]
    kolommen = _kolommen(deel, [*deel.posten, *totalen])
    rijen = [_rij(p, kolommen) for p in deel.posten]
    beschadigd = [
        (r.post.naam, k.kop, c.beschadigd) for r in rijen for k, c in zip(kolommen, r.cellen, strict=True)
        if c is not None and c.beschadigd
    ]  # fmt: skip
    uitslagen = [u for u in controleer(begroting) if u.deel == deel.code]
    return Tabelbeeld(deel, kolommen, rijen, [_rij(c, kolommen) for c in totalen], uitslagen, beschadigd)


def _kolommen(deel: Deelbegroting, posten: list[Begrotingspost | Controle]) -> list[Kolom]:
    """In time, and within a year what was estimated before what changed it; a release comes last."""
    cellen = {(b.soort, b.jaar, b.tot): b.jaartekst for p in posten for b in p.bedragen}

    def plaats(cel: tuple[Begrotingssoort, int | None, int | None]) -> tuple[bool, int, int, int]:
        soort, jaar, tot = cel
        return soort == "vrijval", jaar or 0, tot or 0, SOORTEN.index(soort)

    uit = []
    for soort, jaar, tot in sorted(cellen, key=plaats):
        naam = deel.kolommen.get(soort) or _NAMEN[soort]
        tekst = cellen[soort, jaar, tot]
        uit.append(Kolom(soort, jaar, tot, naam if tekst in naam else f"{naam} {tekst}"))
    return uit


def _rij(post: Begrotingspost | Controle, kolommen: list[Kolom]) -> Rij:
    per = {(b.soort, b.jaar, b.tot): b for b in post.bedragen}
    return Rij(post, [per.get((k.soort, k.jaar, k.tot)) for k in kolommen])
