"""The engine that counts: DuckDB in this process, or Spark where a municipality has very many figures.

Both carry out the same expressions (Ibis) over the same Parquet files, with equal results. `NAOBER_MONITOR_MOTOR`
chooses; Spark is a package of its own (`make spark`) and asks for Java."""

import threading
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from naober.kern import Fout
from naober.monitor.schema import SCHEMA

MOTOREN = ("duckdb", "spark")
# An engine has one connection; two threads of the server take turns.
_EEN_TEGELIJK = threading.RLock()


class Motor:
    """The tables of one store, and the answers to expressions over them. `bestanden`: the files of each table."""

    def __init__(self, verbinding: Any, bestanden: Mapping[str, Sequence[Path]]) -> None:
        self._verbinding = verbinding
        self._bestanden = bestanden
        self._tabellen: dict[str, Any] = {}

    def tabel(self, naam: str) -> Any:
        """A table as an expression. Refuses (`Fout`) a name that is not in the schema, or not in this store."""
        if naam in self._tabellen:
            return self._tabellen[naam]
        if naam not in SCHEMA or not self._bestanden.get(naam):
            raise Fout(
                f"De tabel {naam!r} staat niet in de cijfers van deze gemeente.",
                wat_nu="Ververs de cijfers met: manage.py monitor ververs",
            )
        paden = [str(p) for p in self._bestanden[naam]]
        with _EEN_TEGELIJK:
            self._tabellen[naam] = self._lees(naam, paden)
        return self._tabellen[naam]

    def _lees(self, naam: str, paden: list[str]) -> Any:
        """Ibis gives Spark a list of files as if it were one."""
        if self._verbinding.name != "pyspark":
            return self._verbinding.read_parquet(paden)
        blik = f"{naam}_{abs(hash(tuple(paden)))}"
        self._verbinding._session.read.parquet(*paden).createOrReplaceTempView(blik)
        return self._verbinding.table(blik)

    def haal(self, uitdrukking: Any) -> list[dict[str, Any]]:
        """Carry it out: one row for each row of the answer."""
        with _EEN_TEGELIJK:
            rijen: list[dict[str, Any]] = self._verbinding.to_pyarrow(uitdrukking).to_pylist()
        return rijen


@cache
def _duckdb(draden: int) -> Any:
    import ibis

    opties = {"threads": draden} if draden else {}
    verbinding = ibis.duckdb.connect(**opties)
    # Nothing but files of the store: no extension is fetched from elsewhere.
    verbinding.raw_sql("set autoinstall_known_extensions = false")
    verbinding.raw_sql("set autoload_known_extensions = false")
    return verbinding


@cache
def _spark(draden: int) -> Any:
    try:
        from pyspark.sql import SparkSession
    except ImportError as fout:
        raise Fout(
            "Spark is niet geïnstalleerd.",
            waarom=str(fout),
            wat_nu="Draai make spark, of zet NAOBER_MONITOR_MOTOR op duckdb.",
        ) from fout
    import ibis

    sessie = (
        SparkSession.builder.master(f"local[{draden or 2}]")
        .appName("naober-monitor")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .getOrCreate()
    )
    return ibis.pyspark.connect(sessie)


def motor_voor(bestanden: Mapping[str, Sequence[Path]], soort: str = "duckdb", draden: int = 0) -> Motor:
    """An engine over these files. `draden`: how many threads, 0 for as many as there are processors.

    Refuses (`Fout`) an engine that does not exist."""
    if soort not in MOTOREN:
        raise Fout(f"De motor {soort!r} bestaat niet.", wat_nu=f"Zet NAOBER_MONITOR_MOTOR op {' of '.join(MOTOREN)}.")
    return Motor(_duckdb(draden) if soort == "duckdb" else _spark(draden), bestanden)
