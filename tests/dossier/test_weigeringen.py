"""Every refusal in the rooms of the file says what to do next, and some test provokes it on a real household."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.dossier.gevallen import HUISPROFIELEN

KAMERS = (
    *("dossier", "ingang", "onderzoek", "plan", "plan/samen", "plan/voortgang", "besluit", "agenda"),
    *("delen", "delen/actions", "delen/rules"),
)
TOETSEN = Path(__file__).resolve().parent.parent
# Only two at once can come to these, and the lock on the file stands before them: a net that should stay dry. So are
# the two of what is somebody else's, which the database does not show.
VANGNET = {
    *("dossier.heeft-regisseur", "onderzoek.loopt-al", "regie.al-belegd"),
    *("agenda.van-een-ander", "binnenkomst.niet-van-u"),
    # Whoever may not speak for somebody today is refused before any action of a resident begins.
    "toestemmingsvraag.namens",
}


def weigeringen(bestand: Path) -> Iterator[tuple[str, dict[str, ast.expr]]]:
    """The code of each refusal that is made in this file, with its other arguments by name."""
    namen = ("code", "reden", "bron", "alternatief", "veld")
    for knoop in ast.walk(ast.parse(bestand.read_text(encoding="utf-8"))):
        if isinstance(knoop, ast.Call) and isinstance(knoop.func, ast.Name) and knoop.func.id == "Weigering":
            velden = dict(zip(namen, knoop.args, strict=False)) | {k.arg: k.value for k in knoop.keywords if k.arg}
            if isinstance(code := velden["code"], ast.Constant):
                yield str(code.value), velden


def bestanden() -> list[Path]:
    return [pad for kamer in KAMERS for pad in sorted((HUISPROFIELEN.parent / kamer).glob("*.py"))]


@pytest.mark.parametrize("bestand", bestanden(), ids=lambda p: f"{p.parent.name}/{p.name}")
def test_elke_weigering_zegt_wat_wel_kan(bestand: Path) -> None:
    assert [code for code, velden in weigeringen(bestand) if "alternatief" not in velden] == []


def test_elke_weigering_wordt_door_een_toets_op_een_huishouden_uitgelokt() -> None:
    bekend = {code for pad in bestanden() for code, _ in weigeringen(pad)}
    assert len(bekend) > 40
    toetsen = "\n".join(
        pad.read_text(encoding="utf-8")
        for map_ in (*KAMERS, "gelijktijdig", "beveiliging", "api", "portaal")
        for pad in (TOETSEN / map_).rglob("test_*.py")
        if pad.name != "test_rules.py" and pad != Path(__file__).resolve()
    )
    assert {code for code in bekend if f'"{code}"' not in toetsen} == VANGNET
