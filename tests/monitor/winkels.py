"""Small stores by hand: rows as dicts, with a plain value for each column that a test says nothing of."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa

from naober.monitor.schema import SCHEMA, Kolom, Soort
from naober.monitor.winkel.parquet import arrow_schema, lege_winkel, schrijf

_GEWOON: dict[Soort, Any] = {Soort.CODE: "", Soort.DAG: date(2026, 1, 1), Soort.JA: False, Soort.KOMMA: 0.0}


def _waarde(kolom: Kolom, rij: Mapping[str, Any]) -> Any:
    if kolom.naam in rij:
        return rij[kolom.naam]
    return None if kolom.leeg else _GEWOON.get(kolom.soort, 1)


def winkel(map_: Path, **tabellen: Sequence[Mapping[str, Any]]) -> dict[str, Sequence[Path]]:
    """A store with these rows; every other table is empty. Refuses a column that is not in the schema."""
    bestanden = dict(lege_winkel(map_))
    for naam, rijen in tabellen.items():
        tabel = SCHEMA[naam]
        assert all(set(rij) <= set(tabel.namen) for rij in rijen), f"{naam} heeft die kolom niet"
        kolommen = {k.naam: [_waarde(k, rij) for rij in rijen] for k in tabel.kolommen}
        schrijf(pa.table(kolommen, schema=arrow_schema(tabel)), bestanden[naam][0])
    return bestanden
