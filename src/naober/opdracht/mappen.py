"""Where the profiles stand, and what a command gives back."""

from datetime import date
from pathlib import Path
from typing import NamedTuple

from naober import gemeenten
from naober.gemeente.laden import profiel_in
from naober.gemeente.profiel import Profiel
from naober.kern import Fout

STANDAARDMAP = Path(gemeenten.__file__).resolve().parent


class Uitvoer(NamedTuple):
    """What a command has to say, and the exit code that goes with it (see `naober.opdracht.hoofd`)."""

    code: int
    tekst: str


def profielmappen(bovenmap: Path) -> dict[str, Path]:
    """The folders with YAML in this folder, by name. Refused (`Fout`) when there is none.

    A folder without gemeente.yaml counts too: the system would pass it by in silence, here it is an error."""
    gevonden = {pad.name: pad for pad in sorted(bovenmap.glob("*/")) if any(pad.glob("*.yaml"))}
    if not gevonden:
        raise Fout(
            "Er is geen gemeenteprofiel gevonden.",
            waar=str(bovenmap),
            waarom="Een profiel is een map met YAML-bestanden; hier staat er geen.",
            wat_nu="Wijs met --map de map aan waarin de mappen van de gemeenten staan.",
        )
    return gevonden


def kies_map(bovenmap: Path, naam: str) -> Path:
    """The folder of this municipality. Refused (`Fout`) with the names that are known."""
    mappen = profielmappen(bovenmap)
    if naam not in mappen:
        raise Fout(
            f"Er is geen profiel {naam!r}.",
            waar=str(bovenmap),
            wat_nu=f"Kies uit: {', '.join(mappen)}.",
        )
    return mappen[naam]


def open_profiel(bovenmap: Path, naam: str, dag: date) -> Profiel:
    """This municipality's policy as it holds on `dag`. Refused (`Fout`) when unknown or not usable."""
    return profiel_in(kies_map(bovenmap, naam), dag)
