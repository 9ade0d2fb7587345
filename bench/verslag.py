"""What came out, for people on the screen and for machines in build/bench.json."""

import json
import os
import platform
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from bench.meten import Uitkomst

_KOPPEN = ("proef", "mediaan ms", "p95 ms", "keer vloer", "budget", "queries", "budget", "oordeel")


def tabel(uitkomsten: Sequence[Uitkomst]) -> list[str]:
    """One line per measurement. A dash where nothing is measured or no bound is set."""
    rijen = [_KOPPEN, *(_rij(u) for u in uitkomsten)]
    breedtes = [max(len(rij[kolom]) for rij in rijen) for kolom in range(len(_KOPPEN))]
    regels = ["  ".join([rij[0].ljust(breedtes[0]), *_rechts(rij, breedtes)]).rstrip() for rij in rijen]
    return [regels[0], "-" * len(regels[0]), *regels[1:]]


def _rechts(rij: Sequence[str], breedtes: Sequence[int]) -> list[str]:
    return [cel.rjust(breedte) for cel, breedte in zip(rij[1:], breedtes[1:], strict=True)]


def _rij(u: Uitkomst) -> tuple[str, ...]:
    budget = [f"{u.grens.verhouding:g} keer"] if u.grens.verhouding is not None else []
    budget += [f"{u.grens.ms:g} ms"] if u.grens.ms is not None else []
    budget += [f"p95 {u.grens.p95:g} ms"] if u.grens.p95 is not None else []
    begrensd = budget or u.grens.queries is not None
    return (
        u.naam,
        f"{u.ms:.1f}",
        f"{u.p95:.1f}",
        "-" if u.verhouding is None else f"{u.verhouding:.2f}",
        " en ".join(budget) or "-",
        "-" if u.queries is None else str(u.queries),
        "-" if u.grens.queries is None else str(u.grens.queries),
        ("te veel" if u.overschrijdingen else "goed") if begrensd else "-",
    )


def machine() -> dict[str, Any]:
    """What the figures depend on. No name of the machine or of who runs it."""
    return {
        "kernen": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
        "geheugen_gib": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30, 1),
        "processor": _processor(),
        "python": platform.python_version(),
    }


def _processor(bestand: Path = Path("/proc/cpuinfo")) -> str:
    """The model where Linux tells it, else the kind of processor."""
    if bestand.exists():
        for regel in bestand.read_text(encoding="utf-8", errors="replace").splitlines():
            naam, _, waarde = regel.partition(":")
            if naam.strip() == "model name":
                return waarde.strip()
    return platform.machine()


def schrijf(pad: Path, dag: date, omvang: dict[str, Any], uitkomsten: Sequence[Uitkomst]) -> None:
    """Write the figures as JSON: milliseconds, statements, bounds, and the bounds that were not kept."""
    stand = {
        "datum": dag.isoformat(),
        "machine": machine(),
        "omvang": omvang,
        "uitkomsten": [
            {**asdict(u), "verhouding": u.verhouding, "overschrijdingen": u.overschrijdingen} for u in uitkomsten
        ],
    }
    pad.parent.mkdir(parents=True, exist_ok=True)
    pad.write_text(json.dumps(stand, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
