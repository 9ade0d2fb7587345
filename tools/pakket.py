"""Build the wheel, install it beside the packages of this environment, and run the command line from it.

`make pakket`. It shows what a checkout cannot: that everything the commands need stands in the wheel, and that `naober`
is there without a source tree. Only the build tool itself (setuptools) may be fetched.
"""

import json
import os
import subprocess
import sys
import sysconfig
import tempfile
import venv
from pathlib import Path

WORTEL = Path(__file__).resolve().parent.parent
FEITEN = {
    code: {"antwoord": True, "motivering": "Besproken aan de keukentafel."}
    for code in ("vermogen", "motivatie", "kwaliteit")
}


def main() -> int:
    """Returns the exit code; 1 after a message on stderr."""
    with tempfile.TemporaryDirectory() as tijdelijk:
        map_ = Path(tijdelijk)
        wiel = bouw(map_ / "wiel")
        naober = installeer(wiel, map_ / "omgeving")
        feiten = map_ / "feiten.json"
        feiten.write_text(json.dumps(FEITEN), encoding="utf-8")
        opdrachten = (
            ("profiel", "controleer"),
            ("profiel", "vergelijk", "hardenberg", "utrecht"),
            ("toets", "hardenberg", "pgb", str(feiten), "--peildatum", "2015-03-01"),
        )
        for opdracht in opdrachten:
            gedaan = draai([str(naober), *opdracht], map_)
            if gedaan.returncode:
                print(f"naober {' '.join(opdracht)} gaf {gedaan.returncode}\n{gedaan.stderr}", file=sys.stderr)
                return 1
            print(f"naober {' '.join(opdracht[:4])}: in orde, {len(gedaan.stdout.splitlines())} regels")
    return 0


def bouw(doel: Path) -> Path:
    """The wheel, from a copy of what belongs to the project: a build folder in the source would tag along."""
    bron = doel.with_name("bron")
    bron.mkdir()
    bestanden = draai(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], WORTEL).stdout.split(
        "\0"
    )
    for naam in filter(None, bestanden):
        if (WORTEL / naam).is_file() and not naam.startswith(("tests/", "docs/", "bench/")):
            (bron / naam).parent.mkdir(parents=True, exist_ok=True)
            (bron / naam).write_bytes((WORTEL / naam).read_bytes())
    keuzes = ["--wheel", "--quiet", "--out-dir", str(doel)]
    moet([sys.executable, "-m", "uv", "build", *keuzes, str(bron)], bron)
    [wiel] = doel.glob("naober-*.whl")
    return wiel


def installeer(wiel: Path, omgeving: Path) -> Path:
    """A fresh environment with only the wheel; it borrows the other packages of this one. Returns its `naober`."""
    venv.create(omgeving, with_pip=False)
    python = omgeving / "bin" / "python"
    keuzes = ["--no-deps", "--offline", "--quiet", "--python", str(python)]
    moet([sys.executable, "-m", "uv", "pip", "install", *keuzes, str(wiel)], omgeving)
    [pakketten] = omgeving.glob("lib/python*/site-packages")
    (pakketten / "geleend.pth").write_text(f"{sysconfig.get_path('purelib')}\n", encoding="utf-8")
    return omgeving / "bin" / "naober"


def moet(opdracht: list[str], map_: Path) -> None:
    gedaan = draai(opdracht, map_)
    if gedaan.returncode:
        raise SystemExit(f"{' '.join(opdracht)} gaf {gedaan.returncode}\n{gedaan.stdout}{gedaan.stderr}")


def draai(opdracht: list[str], map_: Path) -> subprocess.CompletedProcess[str]:
    """Run this outside the checkout, so that its source cannot be picked up by chance."""
    omgeving = {naam: waarde for naam, waarde in os.environ.items() if naam != "PYTHONPATH"}
    return subprocess.run(opdracht, cwd=map_, env=omgeving, capture_output=True, text=True, check=False)


if __name__ == "__main__":
    sys.exit(main())
