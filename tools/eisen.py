"""Print which requirements a passing test shows, per module and municipality, from `build/eisen.json`.

`make eisen` prints the table; `make eisen GEMEENTE=<naam>` lists what is still open in one municipality. The
file is written by `tests/plugin_eisen.py` at the end of a full run of the tests.
"""

import json
import os
import sys
from pathlib import Path
from typing import TypedDict

WORTEL = Path(__file__).resolve().parent.parent
STAND = Path(os.environ.get("NAOBER_BOUW", WORTEL / "build")) / "eisen.json"


class Telling(TypedDict):
    """One module of one municipality: how many requirements, how many shown, and why the others are open."""

    totaal: int
    getoond: int
    open: dict[str, str]


Stand = dict[str, dict[str, Telling]]


def main(argumenten: list[str]) -> int:
    """Print the table, or what is open in the municipality named. Returns the exit code."""
    if not STAND.exists():
        print("Er is nog geen telling van de eisen. Draai eerst: make test", file=sys.stderr)
        return 1
    stand: Stand = json.loads(STAND.read_text(encoding="utf-8"))
    if not argumenten:
        print("\n".join(tabel(stand)))
        return 0
    if argumenten[0] not in stand:
        print(f"Er zijn geen eisen van '{argumenten[0]}'. Wel van: {', '.join(stand)}.", file=sys.stderr)
        return 1
    print("\n".join(openstaand(stand[argumenten[0]])))
    return 0


def tabel(stand: Stand) -> list[str]:
    """One line per module, one column per municipality, each cell shown/total; sums at the edges."""
    gemeenten = list(stand)
    modules = sorted({module for per_module in stand.values() for module in per_module})
    breedte = max(9, *(len(gemeente) for gemeente in gemeenten))
    kop = "  ".join(["module".ljust(12), *(naam.rjust(breedte) for naam in [*gemeenten, "samen"])])
    regels = [kop, "-" * len(kop)]
    for module in [*modules, None]:
        tellingen = [som(stand[gemeente], module) for gemeente in gemeenten]
        samen = (sum(getoond for getoond, _ in tellingen), sum(totaal for _, totaal in tellingen))
        cellen = [(f"{getoond}/{totaal}" if totaal else "-") for getoond, totaal in [*tellingen, samen]]
        if module is None:
            regels.append(regels[1])
        regels.append("  ".join([(module or "samen").ljust(12), *(cel.rjust(breedte) for cel in cellen)]))
    return [
        *regels,
        "",
        "getoond/totaal: door een geslaagde toets getoond, van alle eisen in docs/eisen/eisen.csv.",
    ]


def som(per_module: dict[str, Telling], module: str | None) -> tuple[int, int]:
    """Return (shown, total) of one module, or of all when module is None."""
    gekozen = [telling for naam, telling in per_module.items() if module in (None, naam)]
    return sum(telling["getoond"] for telling in gekozen), sum(telling["totaal"] for telling in gekozen)


def openstaand(per_module: dict[str, Telling]) -> list[str]:
    """One line per requirement that no passing test shows, with the reason."""
    return [
        f"{module:<12} {nummer}  {reden}"
        for module, telling in sorted(per_module.items())
        for nummer, reden in sorted(telling["open"].items())
    ]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
