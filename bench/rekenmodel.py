"""The model and the forecast: `python -m bench.rekenmodel`. Exit code 1 when a budget is exceeded. No database.

Seconds are of the processor: on a busy machine only those say what the work costs. The clock stands beside them."""

import argparse
import resource
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from statistics import mean
from time import perf_counter, process_time
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bench.prognose import maak_lijn
from naober.geld.prognose.rules import toets_achteraf, voorspel
from naober.gemeente.laden import lees_profiel
from naober.monitor.scenario.rules import Scenario, Uitkomst, bereken
from naober.monitor.scenario.rules.rekenen import ontbrekend
from naober.regels.hervorming import Wijziging, gevolg_van, hervormd

HERVORMING, VIJF_JAAR = 3.0, 20.0
DEKKING, VLAK, GROEI_MB = (75.0, 90.0), 1.25, 64
DEEL = 250_000
_PROFIELEN = Path(__file__).resolve().parent.parent / "src" / "naober" / "gemeenten"
_HOGER = (Wijziging("wmo.eigen_bijdrage.bedrag", 2500, date(2020, 1, 1)),)


def main(argumenten: Sequence[str] | None = None) -> int:
    """Measure, print, and say whether the budgets were kept."""
    lezer = argparse.ArgumentParser(prog="python -m bench.rekenmodel")
    lezer.add_argument("--huishoudens", type=int, default=1_000_000, help="waarover een regel wordt gewijzigd")
    lezer.add_argument("--land", type=int, default=18_000_000, help="huishoudens die in delen langskomen")
    lezer.add_argument("--lijnen", type=int, default=300, help="verzonnen lijnen waarop de prognose wordt getoetst")
    keuze = lezer.parse_args(argumenten)
    goed = [_hervorming(keuze.huishoudens), _vijf_jaar(keuze.huishoudens), _land(keuze.land), _prognose(keuze.lijnen)]
    print("Alle budgetten zijn gehaald." if all(goed) else "Een budget is niet gehaald.")
    return 0 if all(goed) else 1


def bevolking(aantal: int, seed: int) -> dict[str, NDArray[Any]]:
    """So many invented households: a client of any age, and for four of ten a partner."""
    kans = np.random.default_rng([seed, 7])
    geboren = np.datetime64("1925-01-01") + kans.integers(0, 36_000, aantal).astype("timedelta64[D]")
    partner = np.where(kans.random(aantal) < 0.4, np.roll(geboren, 1), np.datetime64("NaT"))
    return {"geboortedatum": geboren, "geboortedatum_partner": partner, "alleen_rolstoel": kans.random(aantal) < 0.05}


def in_delen(feiten: Mapping[str, NDArray[Any]], deel: int = DEEL) -> Iterator[dict[str, NDArray[Any]]]:
    """The same population in parts that fit in the caches of the processor better than the whole."""
    for i in range(0, len(feiten["geboortedatum"]), deel):
        yield {naam: reeks[i : i + deel] for naam, reeks in feiten.items()}


@dataclass
class _Tijd:
    """Seconds of the processor and of the clock since it was made."""

    cpu: float = 0.0
    klok: float = 0.0

    def __enter__(self) -> "_Tijd":
        self._begin = process_time(), perf_counter()
        return self

    def __exit__(self, *_: object) -> None:
        self.cpu, self.klok = process_time() - self._begin[0], perf_counter() - self._begin[1]

    def __str__(self) -> str:
        return f"{self.cpu:.2f} s processor, {self.klok:.2f} s klok"


def _hervorming(aantal: int) -> bool:
    feiten = bevolking(aantal, 1)
    hervormd(_HOGER)
    gevolg_van([bevolking(1_000, 2)], _HOGER, date(2025, 6, 1))
    with _Tijd() as tijd:
        gevolg = gevolg_van(in_delen(feiten), _HOGER, date(2025, 6, 1))
    print(f"Een regel wijzigen over {aantal:,} huishoudens: {tijd} (budget {HERVORMING:.0f} s).")
    print(
        f"  {gevolg.meer:,} betalen meer: van {gevolg.centen_voor / 100:,.0f} naar {gevolg.centen_na / 100:,.0f} euro."
    )
    return tijd.cpu <= HERVORMING


def _vijf_jaar(aantal: int) -> bool:
    """Five years of a reform over everybody, who grow older, and the model of the largest profile a thousand times."""
    profiel = lees_profiel(max(_PROFIELEN.glob("*/scenarios.yaml"), key=lambda p: p.stat().st_size).parent)
    model = profiel.rekenmodel
    assert model is not None
    gevuld = Scenario("vol", {a.code: Decimal(1000) for a in ontbrekend(model, Scenario())})
    feiten = bevolking(aantal, 1)
    with _Tijd() as tijd:
        jaren = [gevolg_van(in_delen(feiten), _HOGER, date(jaar, 6, 1)) for jaar in range(2021, 2026)]
        uitkomst = bereken(profiel, model, gevuld, trekkingen=1000, seed=1)
    assert isinstance(uitkomst, Uitkomst)
    print(
        f"Vijf jaar over {aantal:,} huishoudens, met {len(uitkomst.themas)} thema's en 1.000 trekkingen: {tijd} "
        f"(budget {VIJF_JAAR:.0f} s)."
    )
    assert len({g.meer for g in jaren}) > 1, "wie ouder wordt, betaalt anders"
    return tijd.cpu <= VIJF_JAAR


def _land(aantal: int) -> bool:
    """Everybody in parts: the time of each part, and what memory grew after the first few."""
    tijden, geheugen = [], []

    def delen() -> Iterator[dict[str, NDArray[Any]]]:
        for nummer in range(aantal // DEEL):
            deel = bevolking(DEEL, nummer)
            begin = process_time()
            yield deel
            tijden.append(process_time() - begin)
            geheugen.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)

    with _Tijd() as tijd:
        gevolg = gevolg_van(delen(), _HOGER, date(2025, 6, 1))
    derde = max(1, len(tijden) // 3)
    verhouding = mean(tijden[-derde:]) / mean(tijden[:derde])
    # The first third sets how much is kept; from there on nothing may come to it.
    groei = geheugen[-1] - geheugen[derde - 1]
    print(f"{gevolg.huishoudens:,} huishoudens in delen van {DEEL:,}: {tijd}, met het verzinnen erbij.")
    per = 1e6 * mean(tijden) / DEEL
    print(f"  per huishouden {per:.2f} µs; laatste derde {verhouding:.2f} keer het eerste (budget {VLAK}).")
    print(f"  geheugen {geheugen[-1]:.0f} MB, na het eerste derde {groei:+.0f} MB (budget {GROEI_MB}).")
    return verhouding <= VLAK and groei <= GROEI_MB and gevolg.huishoudens == aantal // DEEL * DEEL


def _prognose(lijnen: int) -> bool:
    binnen: dict[str, list[bool]] = {}
    fout, vorig, wint = [], [], 0
    with _Tijd() as tijd:
        for seed in range(lijnen):
            heel, weet = maak_lijn(seed, 132), 48 + 3 * (seed % 5)
            verwacht = voorspel(heel.tot(weet), seed=seed)
            for nummer, jaar in enumerate(verwacht.jaren[:6]):
                raak = jaar.onder <= heel.jaarsom(jaar.jaar) <= jaar.boven
                binnen.setdefault("eind van het jaar" if nummer == 0 else "jaren erna", []).append(raak)
        for seed in range(lijnen // 5):
            toets = toets_achteraf(maak_lijn(seed, 72), seed=seed)
            assert toets is not None
            fout.append(toets.mape)
            vorig.append(toets.zoals_vorig_jaar)
            wint += toets.wint
    goed = True
    for wat, keren in binnen.items():
        procent = 100 * mean(keren)
        goed &= DEKKING[0] <= procent <= DEKKING[1]
        van, tot = DEKKING
        print(f"Binnen de band van 80%, {wat}: {procent:.1f}% van {len(keren)} (budget {van:.0f} tot {tot:.0f}).")
    print(f"  terugtoets: {mean(fout):.2f}% fout, zoals vorig jaar {mean(vorig):.2f}%; {tijd}.")
    print(f"  beter dan zoals vorig jaar op {wint} van {len(fout)} lijnen.")
    return goed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
