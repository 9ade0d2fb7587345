"""Count which requirements of `docs/eisen/eisen.csv` are shown by a passing test.

A test says so with `@pytest.mark.eis("HAR-045")`, a story with the tag `@HAR-045`. At the end of a full run
`build/eisen.json` holds, per municipality and module, how many are shown and why the others are open; a run
that was narrowed by a path or option writes `build/eisen-deel.json` instead, so that it cannot spoil it.

`docs/eisen/open.yaml` says of requirements that nothing shows yet why that is so. A reason that stays there
after a test shows the requirement is named at the end of a full run, so that it can be struck out.

Under pytest-xdist the workers put the numbers in `user_properties` of the reports, and the controller counts.
"""

import csv
import json
import os
import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import yaml

NUMMER = re.compile(r"[A-Z]{3}-\d{3}")
EIGENSCHAP = "eis"
# Options that leave tests out; with any of them the run is not a full one.
VERSMALLERS = ("keyword", "markexpr", "lf", "stepwise", "deselect", "ignore", "ignore_glob")


@dataclass
class Teller:
    """The requirements, and what the tests that carry them came to: number -> test -> worst outcome."""

    bestand: Path
    eisen: dict[str, tuple[str, str]] = field(default_factory=dict)
    redenen: dict[str, str] = field(default_factory=dict)
    uitkomsten: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))

    def lees(self) -> None:
        """Read number -> (municipality, module) and number -> reason; empty when there is no list."""
        if self.bestand.exists():
            with self.bestand.open(encoding="utf-8", newline="") as invoer:
                self.eisen = {rij["id"]: (rij["gemeente"], rij["module"]) for rij in csv.DictReader(invoer)}
        redenen = self.bestand.with_name("open.yaml")
        if redenen.exists():
            self.redenen = yaml.safe_load(redenen.read_text(encoding="utf-8")) or {}

    def noteer(self, nummer: str, toets: str, uitkomst: str) -> None:
        """Keep the worst outcome over set-up, call and tear-down: failed, then skipped, then passed."""
        ernst = ("passed", "skipped", "failed")
        eerder = self.uitkomsten[nummer].get(toets, "passed")
        self.uitkomsten[nummer][toets] = max(eerder, uitkomst, key=ernst.index)

    def reden(self, nummer: str) -> str | None:
        """Why this requirement is open, or None when it is shown: some test passed and none failed."""
        uitkomsten = set(self.uitkomsten.get(nummer, {}).values())
        if not uitkomsten:
            return self.redenen.get(nummer, "geen test")
        if "failed" in uitkomsten:
            return "toets faalt"
        return None if "passed" in uitkomsten else "toets overgeslagen"

    def achterhaald(self) -> list[str]:
        """Numbers in `open.yaml` that a test shows by now, or that are in no list."""
        return sorted(n for n in self.redenen if n not in self.eisen or self.reden(n) is None)

    def stand(self) -> dict[str, dict[str, dict[str, Any]]]:
        """Return the count in the form that `tools/eisen.py` reads."""
        stand: dict[str, dict[str, dict[str, Any]]] = {}
        for nummer, (gemeente, module) in self.eisen.items():
            leeg: dict[str, Any] = {"totaal": 0, "getoond": 0, "open": {}}
            telling = stand.setdefault(gemeente, {}).setdefault(module, leeg)
            telling["totaal"] += 1
            if reden := self.reden(nummer):
                telling["open"][nummer] = reden
            else:
                telling["getoond"] += 1
        return stand


TELLER = pytest.StashKey[Teller]()
# pytest-bdd gives its tag hook no config; one pytest process has one.
_config: pytest.Config | None = None


def pytest_configure(config: pytest.Config) -> None:
    """Register the marker and read the list once per process."""
    global _config
    _config = config
    config.addinivalue_line("markers", "eis(nummer, ...): deze toets toont eisen uit docs/eisen/eisen.csv")
    config.stash[TELLER] = Teller(config.rootpath / "docs" / "eisen" / "eisen.csv")
    config.stash[TELLER].lees()


@pytest.hookimpl(tryfirst=True)  # before pytest-bdd itself, whose answer would be the only one
def pytest_bdd_apply_tag(tag: str, function: Callable[..., object]) -> bool | None:
    """Turn a story's tag into a mark: a number into `eis`, any other word into a mark of that name."""
    if NUMMER.fullmatch(tag):
        pytest.mark.eis(tag)(function)
        return True
    if _config is not None and not any(regel.startswith(f"{tag}:") for regel in _config.getini("markers")):
        _config.addinivalue_line("markers", f"{tag}: label van een verhaal")
    return None  # pytest-bdd itself sets the mark, which is now a registered one


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Pass the test's numbers to its reports. Fails the test when a number is not in the list.

    Failing it here, and not the collection, keeps the message under pytest-xdist, and the other tests run.
    """
    eisen = item.config.stash[TELLER].eisen
    for nummer in nummers(item):
        if eisen and nummer not in eisen:
            pytest.fail(
                f"Eis {nummer!r} staat niet in docs/eisen/eisen.csv. Verbeter het nummer bij de toets.",
                pytrace=False,
            )
        item.user_properties.append((EIGENSCHAP, nummer))


def nummers(item: pytest.Item) -> Iterable[object]:
    """All numbers on a test, its class and its module, each once. A mark without a number yields None."""
    return dict.fromkeys(nummer for mark in item.iter_markers("eis") for nummer in (mark.args or (None,)))


class Verzamelaar:
    """Counts in the process that sees all reports: the only one, or the controller of pytest-xdist."""

    def __init__(self, config: pytest.Config) -> None:
        self.config = config
        self.teller = config.stash[TELLER]

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note what this phase of the test came to, for each number it carries."""
        for naam, waarde in report.user_properties:
            if naam == EIGENSCHAP and isinstance(waarde, str):
                self.teller.noteer(waarde, report.nodeid, report.outcome)

    def pytest_sessionfinish(self, session: pytest.Session, exitstatus: int) -> None:
        """Write the count, under the name that tells whether the run was full."""
        if self.config.option.collectonly or not self.teller.eisen:
            return
        map_ = Path(os.environ.get("NAOBER_BOUW", self.config.rootpath / "build"))
        map_.mkdir(parents=True, exist_ok=True)
        naam = "eisen.json" if self.is_vol(session, exitstatus) else "eisen-deel.json"
        tekst = json.dumps(self.teller.stand(), ensure_ascii=False, indent=1)
        (map_ / naam).write_text(tekst + "\n", encoding="utf-8")

    def is_vol(self, session: pytest.Session, exitstatus: int) -> bool:
        """Whether every test of the project ran, so that 'geen test' can be said with certainty."""
        alles_gevraagd = self.config.args_source is not pytest.Config.ArgsSource.ARGS
        versmald = any(self.config.getoption(optie, None) for optie in VERSMALLERS)
        afgebroken = bool(session.shouldstop or session.shouldfail)
        uitgelopen = exitstatus in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED)
        return alles_gevraagd and not versmald and not afgebroken and uitgelopen

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Say so when nothing could be counted, instead of leaving an old count to be believed."""
        if not self.teller.eisen:
            terminalreporter.write_line("docs/eisen/eisen.csv ontbreekt: eisen zijn niet geteld.", yellow=True)
        elif achterhaald := self.teller.achterhaald():
            regel = f"docs/eisen/open.yaml noemt nog eisen die getoond zijn of niet bestaan: {', '.join(achterhaald)}"
            terminalreporter.write_line(regel, yellow=True)


@pytest.hookimpl(trylast=True)
def pytest_sessionstart(session: pytest.Session) -> None:
    """Only the process that sees all reports counts; a worker has `workerinput`."""
    if not hasattr(session.config, "workerinput"):
        session.config.pluginmanager.register(Verzamelaar(session.config), "eisen-verzamelaar")
