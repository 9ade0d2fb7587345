"""Tables of the schema as Parquet: the types of their columns, and a file that is whole or not there."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from naober.monitor.schema import SCHEMA, Kolom, Soort, Tabel

if TYPE_CHECKING:
    import pyarrow as pa


def arrow_schema(tabel: Tabel) -> "pa.Schema":
    """The columns of a table as Parquet keeps them."""
    import pyarrow as pa

    return pa.schema([pa.field(k.naam, _soort(k), nullable=k.leeg) for k in tabel.kolommen])


def _soort(kolom: Kolom) -> Any:
    import pyarrow as pa

    soorten = {Soort.CODE: pa.string(), Soort.DAG: pa.date32(), Soort.JA: pa.bool_(), Soort.KOMMA: pa.float64()}
    return soorten.get(kolom.soort, pa.int64())


def schrijf(tabel: "pa.Table", pad: Path) -> int:
    """Write beside it and rename, so that a reader never meets half a file. Gives the number of rows."""
    import pyarrow.parquet as pq

    naast = pad.with_name(f".{pad.name}.{os.getpid()}")
    pq.write_table(tabel, naast, compression="zstd", row_group_size=1_000_000)
    naast.replace(pad)
    return int(tabel.num_rows)


def lege_winkel(map_: Path) -> Mapping[str, list[Path]]:
    """Every table without rows: what a municipality has on its first day."""
    bestanden = {}
    for naam, tabel in SCHEMA.items():
        bestanden[naam] = [map_ / f"{naam}.parquet"]
        schrijf(arrow_schema(tabel).empty_table(), bestanden[naam][0])
    return bestanden
