"""The browser of the tests: where it is, how it starts, and why it cannot start on this machine."""

import os
import platform
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

from naober.instellingen import BOUW

MAP = BOUW / "chromium"
PROGRAMMA = MAP / "chromium"
AXE = BOUW / "axe.min.js"


def waarom_niet() -> str:
    """Say why no browser can run here, and what to do about it; empty when it can."""
    if (platform.system(), platform.machine()) != ("Linux", "x86_64"):
        return "de meegeleverde browser draait alleen op Linux met een x86_64-processor"
    if not PROGRAMMA.exists() or not AXE.exists():
        return f"{PROGRAMMA} of {AXE.name} ontbreekt; draai eerst: make voorkant"
    if ontbreekt := _ontbrekend(LD_LIBRARY_PATH=str(MAP / "lib")):
        return f"deze machine mist bibliotheken van de browser: {', '.join(ontbreekt)}"
    return ""


def opties() -> dict[str, Any]:
    """Return what Playwright's `chromium.launch` needs; only flags of our own choice."""
    # The packed software renderer is not unpacked, so nothing may ask for it.
    vlaggen = ["--disable-gpu"]
    if os.geteuid() == 0:
        vlaggen.append("--no-sandbox")
    return {"executable_path": str(PROGRAMMA), "headless": True, "args": vlaggen, "env": omgeving()}


def omgeving() -> dict[str, str | float | bool]:
    """Return the environment of the browser: packed libraries and fonts only where the machine has none."""
    env: dict[str, str | float | bool] = dict(os.environ)
    if _ontbrekend():
        env["LD_LIBRARY_PATH"] = str(MAP / "lib")
    if not Path("/etc/fonts/fonts.conf").exists():
        env["FONTCONFIG_FILE"] = str(MAP / "fonts.conf")
    return env


@cache
def _ontbrekend(**extra: str) -> tuple[str, ...]:
    """Name the libraries that the loader of this machine does not find."""
    try:
        uitvoer = subprocess.run(
            ["ldd", str(PROGRAMMA)], capture_output=True, text=True, check=False, env={**os.environ, **extra}
        ).stdout
    except FileNotFoundError:
        return ()  # no ldd, as on a bare image with musl: starting the browser will tell
    return tuple(sorted({regel.split()[0] for regel in uitvoer.splitlines() if "not found" in regel}))
