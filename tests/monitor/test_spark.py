"""The same expressions on a local Spark cluster, with equal results. One session, for it takes seconds to start."""

import random
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from naober.monitor.indicatoren import Uitvraag, laad
from naober.monitor.indicatoren.rekenen import reken
from naober.monitor.motor import motor_voor
from tests.monitor.winkels import winkel

pytest.importorskip("pyspark", reason="Spark is een pakket apart: make spark")
# Of pyspark itself: it reads a version in the old way, and leaves a socket to its own end.
pytestmark = pytest.mark.filterwarnings(
    "ignore::DeprecationWarning", "ignore::ResourceWarning", "ignore::FutureWarning"
)
# A share, a mean by quarter, a sum over a join, recurrence by a join on a range, and then against now.
CODES = (
    ("pgb-aandeel", ("gebied",)), ("wachttijd-toegang", ("kwartaal",)), ("uitgaven", ("product",)), ("terugval", ()),
    ("zelfredzaamheid-verbetering", ()),
)  # fmt: skip
# For a handful of rows it costs more to compile and to plan again than to count: a third of the time is left without.
_KLEIN = (
    "--conf spark.sql.codegen.wholeStage=false --conf spark.sql.adaptive.enabled=false"
    ' --driver-java-options="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC" pyspark-shell'
)


def _gegevens(map_: Path) -> dict[str, Any]:
    """Invented by a fixed seed, with empty values of every kind."""
    lot = random.Random(7)

    def dag(van: int = 2024) -> date:
        return date(van, 1, 1) + timedelta(days=lot.randrange(700))

    def kies(*waarden: Any) -> Any:
        return lot.choice(waarden)

    n = range(160)
    wie = [
        {"persoon": lot.randrange(60), "huishouden": lot.randrange(40), "gebied": kies("noord", "zuid", "")} for _ in n
    ]
    return dict(
        winkel(
            map_,
            persoon=[{"persoon": i, "geboortejaar": 1930 + i, "gebied": kies("noord", "zuid")} for i in range(60)],
            huishouden=[{"huishouden": i, "huishoudtype": kies("alleen", "samen")} for i in range(35)],
            besluit=[
                {**w, "uitkomst": "toegekend", "vorm": kies("zin", "pgb", "geld"), "product": kies("a", "b"),
                "ingang": dag(),
                 "einde": kies(None, dag(2025)), "genomen": dag()} for w in wie
            ],
            vraag=[{**w, "ontvangen": dag(), "opgepakt": kies(None, dag(2025))} for w in wie],
            toewijzing=[{**w, "toewijzing": i, "product": kies("a", "b")} for i, w in enumerate(wie)],
            levering=[{"toewijzing": kies(None, *n), "begin": dag(),
            "toegekend": lot.randrange(-500, 90_000)} for _ in range(900)],
            actie=[{**w, "leefgebied": kies("geld", "wonen"), "afgerond": dag(), "afloop": kies("bereikt",
            "niet")} for w in wie],
            behoefte=[{**w, "leefgebied": kies("geld", "wonen"), "gesteld": dag()} for w in wie],
            meting=[
                {**w, "dimensie": "geld", "instrument": "zrm", "score": lot.randrange(1, 6), "dag": dag(),
                "volgorde": kies(1, 2),
                 "laatste": kies(True, False)} for w in wie
            ],
        )
    )  # fmt: skip


def test_spark_en_duckdb_geven_dezelfde_cijfers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYSPARK_SUBMIT_ARGS", _KLEIN)
    bestanden = _gegevens(tmp_path)
    eend, vonk = motor_voor(bestanden, "duckdb", 1), motor_voor(bestanden, "spark", 2)
    gevuld = 0
    for code, per in CODES:
        vraag = Uitvraag(date(2025, 1, 1), date(2025, 12, 31), per)
        verwacht = reken(eend, laad()[code], vraag)
        assert reken(vonk, laad()[code], vraag) == verwacht, code
        gevuld += any(r.teller for r in verwacht)
    assert gevuld == len(CODES), "elk cijfer telt iets, anders is gelijk niets waard"
