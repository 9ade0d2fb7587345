"""Running a command as it is typed, and a profile to break."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from naober.opdracht import hoofd

PROFIELEN = Path(__file__).resolve().parent.parent / "profielen"
GEMEENTEN = ("gooise-meren", "hardenberg", "leusden", "utrecht", "utrechtse-heuvelrug")


@dataclass(frozen=True)
class Antwoord:
    """What a command gave: exit code, standard output, standard error."""

    code: int
    uit: str
    fout: str


Typ = Callable[..., Antwoord]


@pytest.fixture
def typ(capsys: pytest.CaptureFixture[str]) -> Typ:
    def draai(*woorden: object) -> Antwoord:
        code = hoofd([str(woord) for woord in woorden])
        return Antwoord(code, *capsys.readouterr())

    return draai


@pytest.fixture
def bovenmap(tmp_path: Path) -> Path:
    """A folder with two good profiles, to break: two copies of the invented municipality."""
    for naam in ("testerveen", "proefdam"):
        shutil.copytree(PROFIELEN / "testerveen", tmp_path / "profielen" / naam)
    return tmp_path / "profielen"


def vervang(pad: Path, oud: str, nieuw: str) -> None:
    tekst = pad.read_text(encoding="utf-8")
    assert oud in tekst
    pad.write_text(tekst.replace(oud, nieuw), encoding="utf-8")
