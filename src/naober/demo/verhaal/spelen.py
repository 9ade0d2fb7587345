"""Play the stories of a profile that carry the label `demo`, so that their people stand in the demo as files.

A story is played on the days that it names itself: in the years of its policy document. What it claims
(`Dan`) is not checked here; that is what the acceptance tests are for.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import parse
from django.db import transaction
from gherkin.parser import Parser

from naober.demo.verhaal import besluitzinnen as besluitzinnen
from naober.demo.verhaal import zinnen as zinnen
from naober.demo.verhaal import zinnen_avg as zinnen_avg
from naober.demo.verhaal import zinnen_delen as zinnen_delen
from naober.demo.verhaal import zinnen_geld as zinnen_geld
from naober.demo.verhaal import zinnen_kaart as zinnen_kaart
from naober.demo.verhaal import zinnen_mijn as zinnen_mijn
from naober.demo.verhaal import zinnen_naoberschap as zinnen_naoberschap
from naober.demo.verhaal import zinnen_onderzoek as zinnen_onderzoek
from naober.demo.verhaal import zinnen_plan as zinnen_plan
from naober.demo.verhaal import zinnen_samenspel as zinnen_samenspel
from naober.demo.verhaal import zinnen_schuldhulp as zinnen_schuldhulp
from naober.demo.verhaal import zinnen_signalen as zinnen_signalen
from naober.demo.verhaal import zinnen_toewijzing as zinnen_toewijzing
from naober.demo.verhaal import zinnen_veiligheid as zinnen_veiligheid
from naober.demo.verhaal.register import ZINNEN, argumenten
from naober.demo.verhaal.wereld import Wereld
from naober.fundament.scope import in_scope
from naober.kern import Fout

LABEL = "@demo"
_VERTELD = "wordt dat geweigerd"
_ZINNEN = [(zin.doe, parse.compile(zin.patroon)) for zin in ZINNEN]


@dataclass(frozen=True, slots=True)
class Stap:
    """One sentence of a story. `claim`: it says how things turned out, and does nothing."""

    tekst: str
    claim: bool
    tabel: tuple[tuple[str, ...], ...]
    regel: int


@dataclass(frozen=True, slots=True)
class Verhaal:
    naam: str
    bestand: Path
    stappen: tuple[Stap, ...]


def verhalen_in(map_: Path) -> Iterator[Verhaal]:
    """The labelled stories in this folder of a profile, by file and in the order of the file."""
    for bestand in sorted(map_.glob("*.feature")):
        document: Any = Parser().parse(bestand.read_text(encoding="utf-8"))
        delen = document["feature"]["children"]
        achtergrond = [stap for deel in delen if "background" in deel for stap in deel["background"]["steps"]]
        for deel in delen:
            scenario = deel.get("scenario")
            if scenario and any(tag["name"] == LABEL for tag in scenario["tags"]):
                yield Verhaal(scenario["name"], bestand, tuple(_stappen([*achtergrond, *scenario["steps"]])))


def _stappen(ruw: list[dict[str, Any]]) -> Iterator[Stap]:
    claim = False
    for stap in ruw:
        if stap["keywordType"] != "Conjunction":
            claim = stap["keywordType"] == "Outcome"
        rijen = stap.get("dataTable", {}).get("rows", ())
        tabel = tuple(tuple(cel["value"] for cel in rij["cells"]) for rij in rijen)
        yield Stap(stap["text"], claim, tabel, stap["location"]["line"])


def speel(verhaal: Verhaal, gemeente: int) -> Wereld:
    """Play one story in this municipality, whole or not at all.

    Refused (`Fout`) at a sentence that is not known, or an action that is refused without the story saying so."""
    wereld = Wereld()
    with transaction.atomic(), in_scope(gemeente=gemeente, breed=True):
        for stap in verhaal.stappen:
            try:
                _doe(wereld, stap)
            except Fout as fout:
                waar = f"{verhaal.bestand.name}, regel {stap.regel}: {stap.tekst}"
                raise Fout(f"Het verhaal {verhaal.naam!r} is niet te spelen.", waar=waar, waarom=str(fout)) from fout
        wereld.eis_geen_weigering()
    return wereld


def _doe(wereld: Wereld, stap: Stap) -> None:
    if stap.claim:
        if stap.tekst.startswith(_VERTELD):
            wereld.geweigerd = None
        return
    for doe, patroon in _ZINNEN:
        if gevonden := patroon.parse(stap.tekst):
            meer = {"datatable": stap.tabel} if "datatable" in argumenten(doe) else {}
            doe(wereld, **gevonden.named, **meer)
            return
    raise Fout("Deze zin is niet bekend.", wat_nu="Gebruik een zin uit naober.demo.verhaal.")
