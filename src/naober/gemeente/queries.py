"""Which profile holds for whom, and the municipalities this installation knows."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

import yaml
from django.conf import settings

from naober.gemeente.laden import OngeldigProfiel, lees_profiel, profiel_in
from naober.gemeente.landelijk import bewaartermijnen
from naober.gemeente.profiel import Bewaartermijn, Profiel
from naober.kern import Fout


def profielmappen() -> dict[str, Path]:
    """The folders with a profile by name, in the order of the settings; the first of a name counts."""
    gevonden: dict[str, Path] = {}
    for bovenmap in settings.PROFIELMAPPEN:
        for pad in sorted(Path(bovenmap).glob("*/gemeente.yaml")):
            gevonden.setdefault(pad.parent.name, pad.parent)
    return gevonden


def leesbare_profielen() -> Iterator[tuple[str, Profiel]]:
    """Every profile by the name of its folder, for a check of the system. One that is broken is left out: its own check
    names it."""
    for map_ in profielmappen().values():
        try:
            profiel = lees_profiel(map_)
        except OngeldigProfiel:
            continue
        yield map_.name, profiel


@dataclass(frozen=True, slots=True)
class Plaats:
    """A municipality that has a profile here: its CBS code, its name, and its name in an address."""

    code: int
    naam: str
    slug: str
    map: Path


@lru_cache(maxsize=8)
def _plaatsen(bovenmappen: tuple[Path, ...]) -> dict[int, Plaats]:
    gevonden: dict[int, Plaats] = {}
    for map_ in profielmappen().values():
        g = yaml.safe_load((map_ / "gemeente.yaml").read_text(encoding="utf-8"))["gemeente"]
        gevonden[g["code"]] = Plaats(g["code"], g["naam"], g["slug"], map_)
    return gevonden


def gemeenten() -> list[Plaats]:
    """Every municipality that has a profile, by name; from what their profiles say of themselves."""
    return sorted(_plaatsen(tuple(Path(m) for m in settings.PROFIELMAPPEN)).values(), key=lambda p: p.naam)


def gemeente_met_slug(slug: str) -> int | None:
    """The code of the municipality with this name in an address; None when there is none."""
    return next((p.code for p in gemeenten() if p.slug == slug), None)


def profielen_op(dag: date) -> dict[str, Profiel]:
    """Every profile that is there by the name of its folder, as it holds on `dag`: policy is public."""
    return {naam: profiel_in(map_, dag) for naam, map_ in profielmappen().items()}


def profiel_van(gemeente: int, peildatum: date) -> Profiel:
    """The policy of this municipality (CBS code) as it holds on `peildatum`.

    Before the first day of the document its first day counts: a file keeps a profile for old dates."""
    return profiel_in(profielmap(gemeente), peildatum)


def bewaartermijnen_voor(gemeente: int, peildatum: date) -> tuple[Bewaartermijn, ...]:
    """How long data are kept on this day: the terms of the law, and those that the municipality has beside them."""
    wettelijk = tuple(t for t in bewaartermijnen() if t.geldt_op(peildatum))
    return (*wettelijk, *profiel_van(gemeente, peildatum).bewaartermijnen)


def profielmap(gemeente: int) -> Path:
    """The folder with the profile of this municipality. Refused (`Fout`) when there is none."""
    plaats = _plaatsen(tuple(Path(m) for m in settings.PROFIELMAPPEN)).get(gemeente)
    if plaats is None:
        raise Fout(
            f"Voor gemeente {gemeente} is geen profiel gevonden in {', '.join(map(str, settings.PROFIELMAPPEN))}. "
            "Zet er een map met gemeente.yaml bij."
        )
    return plaats.map
