"""The two plugins do what the Makefile and CI rely on, in a project of their own in a temporary folder."""

import json
import os
from pathlib import Path

import pytest

from tools import eisen

pytest_plugins = ["pytester"]

WORTEL = Path(__file__).resolve().parent.parent
LIJST = """\
gemeente,id,regels,module,soort,eis,termen,cijfers
veldwijk,VEL-001,L1,INTAKE,FUNC,een,,
veldwijk,VEL-002,L2,INTAKE,FUNC,twee,,
veldwijk,VEL-003,L3,PLAN,FUNC,drie,,
zandhoek,ZAN-001,L1,PLAN,FUNC,vier,,
"""
VERHAAL = """\
# language: nl
@VEL-001 @voordeur
Functionaliteit: Een vraag komt binnen
  Scenario: Aan de deur
    Gegeven een vraag
"""
TOETSEN = """\
import pytest
from pytest_bdd import given as gegeven, scenarios

scenarios("verhaal.feature")

@gegeven("een vraag")
def _vraag(): pass

@pytest.mark.eis("VEL-002")
@pytest.mark.parametrize("nummer", [1, 2])
def test_faalt_een_keer(nummer): assert nummer == 1

@pytest.mark.eis("ZAN-001")
def test_slaat_over(): pytest.skip("geen browser")

@pytest.mark.xfail(reason="later", strict=True)
def test_nog_niet(): assert False
"""
# Only what the two plugins work with: to load all that is installed takes longer than the tests themselves.
BDD = "-p pytest_bdd.plugin -p xdist.plugin -p tests.plugin_eisen -p tests.plugin_ci --strict-markers"


@pytest.fixture
def project(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(WORTEL), str(WORTEL / "src")]))
    for naam in ("CI", "NAOBER_BOUW", "PYTEST_ADDOPTS"):
        monkeypatch.delenv(naam, raising=False)
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    pytester.makeini(f"[pytest]\ntestpaths = toetsen\naddopts = {BDD}\n")
    for pad, tekst in {
        "docs/eisen/eisen.csv": LIJST,
        "toetsen/verhaal.feature": VERHAAL,
        "toetsen/test_een.py": TOETSEN,
    }.items():
        doel = pytester.path / pad
        doel.parent.mkdir(parents=True, exist_ok=True)
        doel.write_text(tekst, encoding="utf-8")
    return pytester


@pytest.mark.parametrize("werkers", [[], ["-n", "2"]], ids=["alleen", "xdist"])
def test_de_telling_noemt_wat_getoond_is_en_waarom_de_rest_open_is(
    project: pytest.Pytester, werkers: list[str]
) -> None:
    project.runpytest_subprocess(*werkers).assert_outcomes(passed=2, failed=1, skipped=1, xfailed=1)

    stand = json.loads((project.path / "build" / "eisen.json").read_text(encoding="utf-8"))
    assert stand == {
        "veldwijk": {
            "INTAKE": {"totaal": 2, "getoond": 1, "open": {"VEL-002": "toets faalt"}},
            "PLAN": {"totaal": 1, "getoond": 0, "open": {"VEL-003": "geen test"}},
        },
        "zandhoek": {"PLAN": {"totaal": 1, "getoond": 0, "open": {"ZAN-001": "toets overgeslagen"}}},
    }
    regels = eisen.tabel(stand)
    assert regels[0].split() == ["module", "veldwijk", "zandhoek", "samen"]
    assert [regel.split() for regel in regels[2:4]] == [
        ["INTAKE", "1/2", "-", "1/2"],
        ["PLAN", "0/1", "0/1", "0/2"],
    ]
    assert regels[5].split() == ["samen", "1/3", "0/1", "1/4"]
    assert eisen.openstaand(stand["zandhoek"]) == ["PLAN         ZAN-001  toets overgeslagen"]


def test_de_lijst_met_redenen_zegt_waarom_iets_open_is_en_wat_daar_niet_meer_hoort(project: pytest.Pytester) -> None:
    redenen = "VEL-003: hoort bij de volgende kamer\nVEL-001: was nog niet af\nVEL-999: bestaat niet\n"
    (project.path / "docs" / "eisen" / "open.yaml").write_text(redenen, encoding="utf-8")

    uitkomst = project.runpytest_subprocess()

    stand = json.loads((project.path / "build" / "eisen.json").read_text(encoding="utf-8"))
    assert stand["veldwijk"]["PLAN"]["open"] == {"VEL-003": "hoort bij de volgende kamer"}
    assert "getoond zijn of niet bestaan: VEL-001, VEL-999" in uitkomst.stdout.str()


@pytest.mark.parametrize("smal", [["-k", "faalt"], ["toetsen"], ["-x"]], ids="_".join)
def test_een_deel_van_de_toetsen_raakt_de_telling_niet(project: pytest.Pytester, smal: list[str]) -> None:
    project.runpytest_subprocess(*smal)

    assert not (project.path / "build" / "eisen.json").exists()
    assert (project.path / "build" / "eisen-deel.json").exists()


@pytest.mark.parametrize("werkers", [[], ["-n", "1"]], ids=["alleen", "xdist"])
def test_een_onbekend_nummer_is_een_fout_die_het_noemt(project: pytest.Pytester, werkers: list[str]) -> None:
    toets = "import pytest\n@pytest.mark.eis('VEL-999')\ndef test_x(): pass\n"
    (project.path / "toetsen" / "test_twee.py").write_text(toets, encoding="utf-8")

    uitkomst = project.runpytest_subprocess(*werkers)

    assert uitkomst.ret == pytest.ExitCode.TESTS_FAILED
    assert "Eis 'VEL-999' staat niet in docs/eisen/eisen.csv" in uitkomst.stdout.str()


@pytest.mark.parametrize("werkers", [[], ["-n", "2"]], ids=["alleen", "xdist"])
def test_overslaan_is_in_ci_een_fout_met_reden(
    project: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, werkers: list[str]
) -> None:
    monkeypatch.setenv("CI", "true")
    heel = "import pytest\npytest.importorskip('bestaat_niet', reason='pakket ontbreekt')\n"
    (project.path / "toetsen" / "test_heel.py").write_text(heel, encoding="utf-8")

    uitkomst = project.runpytest_subprocess(*werkers, "--continue-on-collection-errors")

    tekst = uitkomst.stdout.str()
    assert uitkomst.ret == pytest.ExitCode.TESTS_FAILED
    assert "test_een.py::test_slaat_over is overgeslagen: geen browser" in tekst
    assert "test_heel.py is overgeslagen: pakket ontbreekt" in tekst
    uitkomst.assert_outcomes(passed=2, failed=2, errors=1, xfailed=1)
