"""Figures of indicators from a CSV file: read whole, or refused whole with the line and what to do."""

import csv
import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from io import StringIO
from typing import Final

from naober.gemeente.profiel import Profiel
from naober.kern import Bron, Weigering
from naober.monitor.doelen.rules import Waarde

KOPPEN: Final = (
    "indicator", "van", "tot", "waarde", "eenheid", "teller", "noemer", "gebied", "deel", "herkomst", "peildatum",
    "telt", "correctie", "volledig", "uitspraak",
)  # fmt: skip
_VERPLICHT: Final = ("indicator", "van", "tot", "waarde", "eenheid", "herkomst", "volledig")
_BRON: Final = Bron("Besluit begroting en verantwoording provincies en gemeenten", "art. 25")
MEESTE: Final = 5_000
# 1234 or 1.234.567, with or without a comma and decimals: a point never stands before decimals.
_GETAL = re.compile(r"(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d{1,4})?", re.ASCII)
_DUIZENDEN = re.compile(r"duizend|x\s*1\.?000|\*\s*1\.?000|mln|miljoen", re.IGNORECASE)


class _Fout(Exception):
    def __init__(self, reden: str, wat: str, veld: str) -> None:
        self.reden, self.wat, self.veld = reden, wat, veld


def getal_van(tekst: str) -> Decimal | None:
    """The number as Dutch writes it (1.234,5); None when it is none, also when a point stands where a comma should."""
    kaal = tekst.strip()
    if not _GETAL.fullmatch(kaal):
        return None
    return Decimal(kaal.replace(".", "").replace(",", "."))


def lees_cijfers(profiel: Profiel, tekst: str) -> list[Waarde] | Weigering:
    """Every line of the file as a figure. Refused whole: without the headings, a line that cannot be read, a unit that
    is not the indicator's (so figures in thousands), and a file that is too long."""
    regels = list(csv.reader(StringIO(tekst.lstrip("\ufeff")), delimiter=_scheiding(tekst)))
    if not regels or not {*_VERPLICHT} <= {kop.strip().lower() for kop in regels[0]}:
        wat = f"Zet op de eerste regel de koppen: {'; '.join(KOPPEN)}."
        return _nee("koppen", "De eerste regel noemt niet alle kolommen die nodig zijn.", wat)
    koppen = [kop.strip().lower() for kop in regels[0]]
    if vreemd := sorted(set(koppen) - set(KOPPEN)):
        return _nee("kolom", f"De kolom {vreemd[0]!r} kennen wij niet.", f"Gebruik: {'; '.join(KOPPEN)}.")
    if len(regels) - 1 > MEESTE:
        return _nee("te-lang", f"Dit bestand heeft {len(regels) - 1} regels.", f"Lees er {MEESTE} per keer in.")
    uit = []
    for nr, cellen in enumerate(regels[1:], start=2):
        if not any(cel.strip() for cel in cellen):
            continue
        if len(cellen) != len(koppen):
            reden = f"Regel {nr} heeft {len(cellen)} kolommen en geen {len(koppen)}."
            return _nee("kolommen", reden, "Kijk of er een scheidingsteken te veel of te weinig staat.")
        try:
            uit.append(_waarde(profiel, dict(zip(koppen, (c.strip() for c in cellen), strict=True))))
        except _Fout as fout:
            return _nee("regel", f"Regel {nr}, {fout.veld}: {fout.reden}", fout.wat)
    if not uit:
        return _nee("leeg", "Er staat geen cijfer in dit bestand.", "Kies een ander bestand.")
    return uit


def _waarde(profiel: Profiel, rij: Mapping[str, str]) -> Waarde:
    indicator = profiel.indicator(rij["indicator"])
    if indicator is None:
        bekend = ", ".join(sorted(i.code for i in profiel.indicatoren))
        raise _Fout(f"{rij['indicator']!r} is hier geen indicator.", f"Kies uit: {bekend}.", "indicator")
    if _DUIZENDEN.search(rij["eenheid"]) or rij["eenheid"].lower() != indicator.eenheid.lower():
        raise _Fout(
            f"de eenheid is {rij['eenheid']!r} en hoort {indicator.eenheid!r} te zijn.",
            "Reken de cijfers om naar die eenheid, dus niet in duizenden, en zet haar in de kolom.", "eenheid",
        )  # fmt: skip
    telt = rij.get("telt", "")
    if telt not in ("", "indicatie", "gebruik"):
        raise _Fout(f"{telt!r} kan niet.", "Kies indicatie of gebruik, of laat het leeg.", "telt")
    return Waarde(
        indicator=indicator.code, van=_dag(rij, "van"), tot=_dag(rij, "tot"), waarde=_getal(rij, "waarde"),
        teller=_getal(rij, "teller"), noemer=_getal(rij, "noemer"), gebied=rij.get("gebied", ""),
        deel=rij.get("deel", ""), herkomst=rij["herkomst"], volledig=rij["volledig"],
        peildatum=_dag(rij, "peildatum") if rij.get("peildatum") else None,
        telt="indicatie" if telt == "indicatie" else "gebruik" if telt else "",
        correctie=rij.get("correctie", ""), uitspraak=rij.get("uitspraak", ""),
    )  # fmt: skip


def _getal(rij: Mapping[str, str], veld: str) -> Decimal | None:
    tekst = rij.get(veld, "")
    if not tekst:
        return None
    waarde = getal_van(tekst)
    if waarde is None:
        wat = "Schrijf 1.234,5: een punt voor duizendtallen, een komma voor wat erna komt, zonder teken of eenheid."
        raise _Fout(f"{tekst!r} is geen getal zoals wij het schrijven.", wat, veld)
    return waarde


def _dag(rij: Mapping[str, str], veld: str) -> date:
    try:
        return date.fromisoformat(rij.get(veld, ""))
    except ValueError:
        raise _Fout(f"{rij.get(veld, '')!r} is geen dag.", "Schrijf 2026-12-31.", veld) from None


def _scheiding(tekst: str) -> str:
    eerste = tekst.partition("\n")[0]
    return ";" if eerste.count(";") >= eerste.count(",") else ","


def _nee(code: str, reden: str, wat: str) -> Weigering:
    return Weigering(f"doelen.bestand-{code}", reden, _BRON, wat, "bestand")
