"""In CI a skipped test is a failed test: a machine that lacks what a test needs must not look green.

A test that is expected to fail (xfail) is left alone; `xfail_strict` already fails it when it starts to pass.
"""

import os
from collections.abc import Generator

import pytest

IN_CI = os.environ.get("CI", "").lower() not in ("", "0", "false")


def maak_fout(report: pytest.TestReport | pytest.CollectReport) -> None:
    """Turn a skip into a failure that keeps the reason. Does nothing to any other outcome."""
    if not report.skipped or hasattr(report, "wasxfail"):
        return
    reden = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    report.outcome = "failed"
    report.longrepr = (
        f"{report.nodeid} is overgeslagen: {reden.removeprefix('Skipped: ')}. Overslaan telt in CI als fout: "
        "zorg dat er is wat de toets nodig heeft, of haal de toets weg."
    )


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """See the report last, after pytest's own skip and xfail have had their say."""
    report = yield
    if IN_CI:
        maak_fout(report)
    return report


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """A module that skips itself while being collected skips all its tests."""
    report = yield
    if IN_CI:
        maak_fout(report)
    return report
