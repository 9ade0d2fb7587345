"""Time what a newcomer waits for: `make demo` up to the sign-in page, and `make test`, each from a fresh clone.

    python3 tools/meet_verse_kloon.py            both
    python3 tools/meet_verse_kloon.py demo       only one of them: demo or test

Each gets a clone of its own, of the last commit, in a temporary folder, with empty caches of pip, uv and npm, so
that a figure holds for a machine that has never seen Naober. What was started is stopped, and the folder removed.
Exit code 1 when a budget is exceeded, 2 when it could not be measured. Needs the standard library alone.
"""

import http.client
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

WORTEL = Path(__file__).resolve().parent.parent
# Seconds. Longer than the patience below nothing is waited for.
BUDGET = 360
GEDULD = 1800
# What would make the clone use something of the person who measures.
_VREEMD = (
    "DATABASE_URL",
    "VIRTUAL_ENV",
    "PYTHONPATH",
    "MAKEFLAGS",
    "MAKELEVEL",
    "PYTEST_ARGS",
    "DJANGO_SETTINGS_MODULE",
)


class Mislukt(Exception):
    """It could not be measured. The text says, in Dutch, what went wrong and what to do now."""


def main(argumenten: list[str]) -> int:
    """Measure what is asked for and print it. Returns the exit code."""
    metingen: dict[str, Callable[[Path, dict[str, str]], float]] = {"demo": meet_demo, "test": meet_test}
    if onbekend := set(argumenten) - set(metingen):
        print(f"Onbekend: {' '.join(sorted(onbekend))}. Kies uit: {', '.join(metingen)}.", file=sys.stderr)
        return 2
    te_lang = False
    try:
        for naam in argumenten or list(metingen):
            with verse_kloon() as (kloon, omgeving):
                seconden = metingen[naam](kloon, omgeving)
            te_lang |= seconden > BUDGET
            oordeel = "te lang" if seconden > BUDGET else "goed"
            print(f"make {naam}: {seconden:.0f} s, het budget is {BUDGET} s: {oordeel}", flush=True)
    except Mislukt as fout:
        print(f"\n{fout}", file=sys.stderr)
        return 2
    return int(te_lang)


@contextmanager
def verse_kloon() -> Iterator[tuple[Path, dict[str, str]]]:
    """A clone and the environment to work in it. Afterwards its databases are stopped and all is removed."""
    boven = Path(tempfile.mkdtemp(prefix="naober-kloon-"))
    kloon = boven / "naober"
    try:
        subprocess.run(["git", "clone", "--quiet", "--no-local", str(WORTEL), str(kloon)], check=True)
        yield kloon, schone_omgeving(boven)
    except subprocess.CalledProcessError as fout:
        raise Mislukt(f"Klonen mislukt (git gaf {fout.returncode}). Kijk of er ruimte is op de schijf.") from fout
    finally:
        stop_databanken(kloon)
        shutil.rmtree(boven, ignore_errors=True)


def schone_omgeving(boven: Path) -> dict[str, str]:
    """The environment without settings of Naober, and with caches that are still empty."""
    omgeving = {k: v for k, v in os.environ.items() if k not in _VREEMD and not k.startswith("NAOBER_")}
    voorraad = str(boven / "voorraad")
    return {
        **omgeving,
        "XDG_CACHE_HOME": voorraad,
        "PIP_CACHE_DIR": f"{voorraad}/pip",
        "UV_CACHE_DIR": f"{voorraad}/uv",
        "npm_config_cache": f"{voorraad}/npm",
    }


def meet_demo(kloon: Path, omgeving: dict[str, str]) -> float:
    """Seconds from `make demo` until the sign-in page answers. The server is stopped as with Ctrl-C."""
    poort = vrije_poort()
    begin = time.monotonic()
    # A group of its own, so that Ctrl-C reaches all of it and nothing else.
    demo = subprocess.Popen(
        ["make", "demo"], cwd=kloon, env={**omgeving, "NAOBER_POORT": str(poort)}, start_new_session=True
    )
    try:
        while not antwoordt(poort):
            if demo.poll() is not None:
                raise Mislukt(f"make demo stopte met code {demo.returncode}. Zie de regels hierboven.")
            if time.monotonic() - begin > GEDULD:
                raise Mislukt(f"Na {GEDULD} seconden is er geen inlogpagina. Draai make demo met de hand.")
            time.sleep(0.1)
        return time.monotonic() - begin
    finally:
        stop_groep(demo)


def meet_test(kloon: Path, omgeving: dict[str, str]) -> float:
    """Seconds of `make test`, set-up included, as CI runs it: a test that skips itself has failed."""
    begin = time.monotonic()
    try:
        toets = subprocess.run(["make", "test"], cwd=kloon, env={**omgeving, "CI": "true"}, timeout=GEDULD, check=False)
    except subprocess.TimeoutExpired as fout:
        raise Mislukt(f"make test was na {GEDULD} seconden niet klaar.") from fout
    seconden = time.monotonic() - begin
    if toets.returncode:
        raise Mislukt(f"make test mislukte na {seconden:.0f} s (code {toets.returncode}). De tijd telt dan niet.")
    return seconden


def vrije_poort() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        poort: int = probe.getsockname()[1]
        return poort


def antwoordt(poort: int) -> bool:
    """Whether the sign-in page is there."""
    verbinding = http.client.HTTPConnection("localhost", poort, timeout=10)
    try:
        verbinding.request("GET", "/inloggen/")
        return verbinding.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        verbinding.close()


def stop_groep(proces: subprocess.Popen[bytes]) -> None:
    """Stop what was started here: first as a person would, then for certain."""
    for teken in (signal.SIGINT, signal.SIGKILL):
        with suppress(ProcessLookupError):
            os.killpg(proces.pid, teken)
        with suppress(subprocess.TimeoutExpired):
            proces.wait(timeout=20)
            return


def stop_databanken(kloon: Path) -> None:
    """Stop the embedded servers of this clone: one left behind would go on without its folder."""
    for pid in kloon.glob(".naober/*/postmaster.pid"):
        subprocess.run(
            [str(kloon / ".venv/bin/python"), "manage.py", "stop_demo"],
            cwd=kloon,
            env={**schone_omgeving(kloon.parent), "NAOBER_PG": str(pid.parent)},
            stdout=subprocess.DEVNULL,
            check=False,
        )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
