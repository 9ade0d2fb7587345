"""Make the virtual environment `.venv` from the hashed pins in `requirements/`.

Run by `make omgeving` with the machine's own Python, whose version the Makefile has checked; so it needs the
standard library alone. pip installs one package, uv, by hash; uv installs the rest in seconds. The project
itself is put on the path by a `.pth` file, which needs no build and no network. The last step writes
the stamp `.venv/.klaar`, so that a set-up that was broken off is done again.
"""

import os
import subprocess
import sys
from pathlib import Path

WORTEL = Path(__file__).resolve().parent.parent
VENV = WORTEL / ".venv"
PYTHON = VENV / "bin" / "python"
PINS = [WORTEL / "requirements" / f"{naam}.txt" for naam in ("bootstrap", "base", "demo", "front", "test")]


def main(argumenten: list[str]) -> int:
    """Build or renew the environment, or add what is named (`spark`). Returns the exit code; each failure says what
    to do now."""
    if argumenten:
        return voeg_toe(argumenten[0])
    print("Omgeving wordt klaargezet in .venv ...", flush=True)
    if not PYTHON.exists() or venv_versie() != sys.version_info[:2]:
        code = voer_uit(sys.executable, "-m", "venv", "--clear", str(VENV))
        if code:
            return stop(
                "De virtuele omgeving kon niet worden gemaakt.",
                "Op Debian en Ubuntu helpt: apt-get install python3-venv",
            )
    code = voer_uit(
        str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps",
        "--require-hashes", "-r", str(PINS[0]),
    )  # fmt: skip
    code = code or voer_uit(
        str(PYTHON), "-m", "uv", "pip", "sync", "--quiet", "--require-hashes", *(str(pin) for pin in PINS)
    )
    if code:
        return stop(
            "De pakketten konden niet worden opgehaald.",
            "Kijk of deze machine het pakketregister bereikt, en draai daarna opnieuw: make omgeving",
        )
    leg_pad()
    (VENV / ".klaar").touch()
    return 0


def voeg_toe(naam: str) -> int:
    """Install one more file of pins beside what is there; a renewed environment asks for it anew."""
    pin = WORTEL / "requirements" / f"{naam}.txt"
    print(f"De pakketten van {naam} komen erbij ...", flush=True)
    if voer_uit(str(PYTHON), "-m", "uv", "pip", "install", "--quiet", "--require-hashes", "-r", str(pin)):
        return stop(
            f"De pakketten van {naam} konden niet worden opgehaald.",
            f"Kijk of deze machine het pakketregister bereikt, en draai daarna opnieuw: make {naam}",
        )
    (VENV / f".klaar-{naam}").touch()
    return 0


def leg_pad() -> None:
    """Put src, and the root for the test plugins, on the path: relative, so that a clone may move."""
    (site,) = (VENV / "lib").glob("python3.*/site-packages")
    op = "/".join([".."] * len(site.relative_to(WORTEL).parts))
    (site / "naober-src.pth").write_text(f"{op}/src\n{op}\n", encoding="utf-8")


def venv_versie() -> tuple[int, ...]:
    """Return the Python (major, minor) that the environment was made with; empty when it does not run."""
    vraag = [str(PYTHON), "-c", "import sys; print(*sys.version_info[:2])"]
    try:
        antwoord = subprocess.run(vraag, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return ()
    return tuple(int(deel) for deel in antwoord.stdout.split())


def voer_uit(*opdracht: str) -> int:
    """Run a command aimed at our environment, whichever one the caller had active. Returns its exit code."""
    omgeving = {**os.environ, "VIRTUAL_ENV": str(VENV)}
    omgeving.setdefault("UV_HTTP_TIMEOUT", "180")
    return subprocess.run(opdracht, cwd=WORTEL, env=omgeving, check=False).returncode


def stop(wat: str, en_nu: str) -> int:
    """Say what is wrong and what to do now, on stderr. Returns exit code 1."""
    print(f"\n{wat}\n{en_nu}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
