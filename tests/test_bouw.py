"""The build keeps its own promises: pins, rooms, sizes, and policy that stays out of the code."""

import ast
import csv
import re
import subprocess
import tomllib
from collections import defaultdict
from pathlib import Path

import pytest

WORTEL = Path(__file__).resolve().parent.parent
PAKKET = WORTEL / "src" / "naober"
PINS = sorted((WORTEL / "requirements").glob("*.txt"))
# Written apart, so that this file passes its own check.
REGISTERS = [".".join(delen) for delen in (("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org"))]
MAX_REGELS = 400
TEKST = {".css", ".feature", ".html", ".jinja", ".js", ".py", ".sql", ".typ", ".yaml"}


def gevolgde_bestanden() -> list[Path]:
    """Files in git, and new ones that are not ignored."""
    opdracht = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    uit = subprocess.run(opdracht, cwd=WORTEL, capture_output=True, text=True, check=True).stdout
    return [pad for naam in uit.split("\0") if naam and (pad := WORTEL / naam).is_file()]


def bronbestanden(*soorten: str) -> list[Path]:
    """Files of the package with these suffixes; migrations are written by Django and stay out."""
    return [
        pad
        for pad in sorted(PAKKET.rglob("*"))
        if pad.suffix in soorten and "migrations" not in pad.parts and "__pycache__" not in pad.parts
    ]


@pytest.mark.parametrize("bestand", PINS, ids=lambda pad: pad.name)
def test_elk_pakket_is_vastgezet_met_hash(bestand: Path) -> None:
    tekst = re.sub(r"^\s*#.*\n?", "", bestand.read_text(encoding="utf-8"), flags=re.MULTILINE)
    pakketten = [blok for blok in re.sub(r"\\\n\s*", " ", tekst).splitlines() if blok.strip()]
    assert pakketten
    for pakket in pakketten:
        assert re.match(r"[a-z0-9.-]+==\S+ .*--hash=sha256:[0-9a-f]{64}", pakket), pakket[:60]


def test_de_lagen_van_pakketten_spreken_elkaar_niet_tegen() -> None:
    versies: dict[str, set[str]] = defaultdict(set)
    for bestand in PINS:
        per_pakket: dict[str, set[str]] = defaultdict(set)
        for naam, versie in re.findall(r"^([a-z0-9.-]+)==(\S+)", bestand.read_text(encoding="utf-8"), re.M):
            per_pakket[naam].add(versie)
        for naam, gekozen in per_pakket.items():
            assert versies.setdefault(naam, gekozen) == gekozen, f"{naam} in {bestand.name}"


def test_elke_eis_van_een_laag_is_vastgezet() -> None:
    for bron in sorted((WORTEL / "requirements").glob("*.in")):
        vastgezet = bron.with_suffix(".txt").read_text(encoding="utf-8")
        for naam in re.findall(r"^([A-Za-z][\w.-]*)", bron.read_text(encoding="utf-8"), re.M):
            assert f"\n{naam.lower()}==" in vastgezet, f"{naam} mist in {bron.stem}.txt: draai make pins"


def test_geen_adres_van_een_pakketregister_in_de_bestanden() -> None:
    gevonden = [
        f"{pad.relative_to(WORTEL)}: {register}"
        for pad in gevolgde_bestanden()
        for register in REGISTERS
        if register.encode() in pad.read_bytes()
    ]
    assert gevonden == []


def test_elke_kamer_zegt_wat_er_woont() -> None:
    kamers = {pad.parent for pad in bronbestanden(".py") if pad.parent.parent == PAKKET}
    assert kamers
    for kamer in sorted(kamers):
        inleiding = kamer / "__init__.py"
        assert inleiding.exists(), f"{kamer.name} heeft geen __init__.py"
        assert ast.get_docstring(ast.parse(inleiding.read_text(encoding="utf-8"))), f"{inleiding} zegt niets"


def test_geen_code_kent_een_gemeente_bij_naam() -> None:
    # Names come from the folders themselves, so a sixth municipality is guarded as soon as it exists. The
    # design system's class prefix `utrecht-` and its npm scope are product names, not the municipality.
    gemeenten = [map_.name for map_ in (PAKKET / "gemeenten").iterdir() if any(map_.glob("*.yaml"))]
    namen = "|".join(re.sub(r"[-_]", "[-_ ]", re.escape(naam).replace(r"\-", "-")) for naam in gemeenten)
    if not gemeenten:
        pytest.fail("Geen gemeente gevonden: src/naober/gemeenten/<naam>/*.yaml")
    patroon = re.compile(rf"(?<![@\w])(?:{namen})(?![\w/]|-[a-z])", re.IGNORECASE)
    gevonden = [
        f"{pad.relative_to(WORTEL)}:{nummer}: {treffer[0]}"
        for pad in bronbestanden(".py")
        if (PAKKET / "gemeenten") not in pad.parents
        for nummer, regel in enumerate(pad.read_text(encoding="utf-8").splitlines(), 1)
        if (treffer := patroon.search(regel))
    ]
    assert gevonden == []


def test_geen_bestand_is_langer_dan_vierhonderd_regels() -> None:
    te_lang = {
        str(pad.relative_to(WORTEL)): aantal
        for pad in bronbestanden(*(soort for soort in TEKST if soort != ".yaml"))
        if (aantal := len(pad.read_text(encoding="utf-8").splitlines())) > MAX_REGELS
    }
    assert te_lang == {}


def test_elke_eis_heeft_een_eigen_nummer() -> None:
    with (WORTEL / "docs" / "eisen" / "eisen.csv").open(encoding="utf-8", newline="") as invoer:
        nummers = [rij["id"] for rij in csv.DictReader(invoer)]
    assert all(re.fullmatch(r"[A-Z]{3}-\d{3}", nummer) for nummer in nummers)
    assert len(nummers) == len(set(nummers)) > 0


def test_wat_geen_python_is_gaat_mee_in_het_pakket() -> None:
    """What no pattern names is left out of the wheel without a word; `make pakket` runs the commands from one."""
    patronen = tomllib.loads((WORTEL / "pyproject.toml").read_text())["tool"]["setuptools"]["package-data"]["naober"]
    soorten = {patroon.removeprefix("**/*") for patroon in patronen}
    los = [p for p in PAKKET.rglob("*") if p.is_file() and "__pycache__" not in p.parts and p.suffix != ".py"]
    assert {str(p.relative_to(PAKKET)) for p in los if p.suffix not in soorten} == set()
    # A folder with only data has to lie inside a package, or nothing of it goes along.
    assert (PAKKET / "gemeenten" / "__init__.py").is_file()
