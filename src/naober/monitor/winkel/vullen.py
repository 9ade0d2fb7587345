"""Filling the store of one municipality from the database: only what changed, in one snapshot, and swapped at once."""

import io
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db import connection, transaction
from django.utils import timezone
from psycopg import sql

from naober.fundament.scope import in_scope
from naober.gemeente.profiel import Profiel
from naober.gemeente.queries import profiel_van
from naober.kern import verschuif_naar_werkdag
from naober.monitor.schema import SCHEMA, Soort, Tabel
from naober.monitor.winkel.lezen import Inhoud, Manifest, lees_manifest, map_van, schrijf_manifest
from naober.monitor.winkel.parquet import arrow_schema, schrijf
from naober.monitor.winkel.pseudoniem import pseudoniem_voor
from naober.monitor.winkel.uit_profiel import UIT_PROFIEL
from naober.monitor.winkel.vragen import DEEL, VAN_DEEL, VRAGEN

if TYPE_CHECKING:
    import pyarrow as pa

# Of which term of the profile a step is.
_TERMIJN = {"onderzoek": "onderzoek", "besluit": "besluit", "bezwaar": "bezwaarbesluit", "klacht": "klacht"}
# A term of more than this is not lengthened for weekends (Algemene termijnenwet art. 4).
_LANGSTE = 90


def ververs(gemeente: int, nu: datetime, *, alles: bool = False) -> Manifest:
    """Bring the figures of this municipality up to date; with `alles` every table anew.

    A table is written again when anything it is made of changed: by count, highest number, and its history. Of a table
    that grows only the parts that changed. In one snapshot of the database, which is read and never written,
    in the wide
    scope of this municipality: what a policy hides from a member of staff is counted, and nobody is shown."""
    map_ = map_van(gemeente)
    map_.mkdir(parents=True, exist_ok=True)
    oud = None if alles else lees_manifest(gemeente)
    with _momentopname(), in_scope(gemeente=gemeente, breed=True):
        profiel = profiel_van(gemeente, _dag(nu))
        inhoud = {
            naam: _tabel(map_, tabel, profiel, gemeente, nu, oud.tabellen.get(naam) if oud else None)
            for naam, tabel in SCHEMA.items()
        }
    manifest = Manifest(gemeente, nu, inhoud)
    schrijf_manifest(manifest)
    _ruim_op(map_, manifest, oud)
    return manifest


def _dag(nu: datetime) -> date:
    """Which day it is here at this moment, as files say it."""
    return timezone.localtime(nu).date()


@contextmanager
def _momentopname() -> Iterator[None]:
    """One moment for all tables, and nothing can be written. Inside another transaction that is the caller's."""
    if connection.in_atomic_block:
        yield
        return
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("set transaction isolation level repeatable read, read only")
        yield


def _tabel(map_: Path, tabel: Tabel, profiel: Profiel, gemeente: int, nu: datetime, oud: Inhoud | None) -> Inhoud:
    bronnen = [b for b in tabel.bronnen if b in _tabellen()]
    if tabel.groeit:
        return _delen(map_, tabel, profiel, gemeente, nu, oud)
    merk = (
        ""
        if len(bronnen) < len(tabel.bronnen)
        else _merk(
            bronnen,
            profiel,
            _dag(nu) if tabel.naam in _VAN_DE_DAG else None,
            repr(UIT_PROFIEL[tabel.naam](profiel)) if tabel.naam in UIT_PROFIEL else "",
        )
    )
    if oud is not None and merk and merk == oud.merk and all((map_ / b).exists() for b in oud.bestanden):
        return oud
    gegevens = _lees(tabel, profiel, gemeente, _dag(nu))
    bestand = f"{tabel.naam}.{nu:%Y%m%d%H%M%S%f}.parquet"
    return Inhoud((bestand,), schrijf(gegevens, map_ / bestand), merk)


# What is of today also when nothing was recorded: who is a child, and how long a suspension runs.
_VAN_DE_DAG = frozenset({"huishouden", "stap", "maatregel"})


def _tabellen() -> set[str]:
    return {m._meta.db_table for m in apps.get_models()}


def _merk(bronnen: Sequence[str], profiel: Profiel, dag: date | None, uit: str = "") -> str:
    """What a table is made of, in a few numbers: a row that is added raises the highest number, one that is changed or
    removed leaves a line in the history, and one that is destroyed with its history makes both fewer. `uit`: what it
    takes from the profile besides."""
    delen = [",".join(t.code for t in profiel.trap.treden), dag.isoformat() if dag else "", uit]
    delen += [f"{t.sleutel}:{t.weken}/{t.dagen}/{t.maanden}" for t in profiel.termijnen] if dag else []
    with connection.cursor() as cursor:
        for bron in sorted(bronnen):
            cursor.execute(f"select count(*), coalesce(max(id), 0) from {bron}")  # noqa: S608  # a name of our own
            delen.append(f"{bron}:{cursor.fetchone()}")
            if f"{bron}event" in _tabellen():
                cursor.execute(f"select count(*), coalesce(max(pgh_id), 0) from {bron}event")  # noqa: S608
                delen.append(f"{cursor.fetchone()}")
    return "|".join(delen)


def _delen(map_: Path, tabel: Tabel, profiel: Profiel, gemeente: int, nu: datetime, oud: Inhoud | None) -> Inhoud:
    """The parts of a table that only grows; each has a mark of its own."""
    if not set(tabel.bronnen) <= _tabellen():
        leeg = f"{tabel.naam}.leeg.parquet"
        schrijf(arrow_schema(tabel).empty_table(), map_ / leeg)
        return Inhoud((leeg,), 0, "")
    with connection.cursor() as cursor:
        cursor.execute(VAN_DEEL[tabel.naam].format(grootte=DEEL))
        merken = {deel: f"{deel}:{aantal}/{som}/{besloten}" for deel, aantal, som, besloten in cursor.fetchall()}
    bekend = (
        dict(zip(oud.merk.split("|"), zip(oud.bestanden, oud.delen, strict=True), strict=True))
        if oud and oud.delen
        else {}
    )
    bestanden, rijen = [], []
    for deel, merk in merken.items() or ((0, "leeg"),):
        if merk in bekend and (map_ / bekend[merk][0]).exists():
            bestand, aantal = bekend[merk]
        else:
            grens = {"van": deel * DEEL, "tot": deel * DEEL + DEEL - 1}
            bestand = f"{tabel.naam}.{deel}.{nu:%Y%m%d%H%M%S%f}.parquet"
            aantal = schrijf(_lees(tabel, profiel, gemeente, _dag(nu), grens), map_ / bestand)
        bestanden.append(bestand)
        rijen.append(aantal)
    return Inhoud(tuple(bestanden), sum(rijen), "|".join(merken.values()) or "leeg", tuple(rijen))


def _lees(
    tabel: Tabel, profiel: Profiel, gemeente: int, dag: date, grens: Mapping[str, int] | None = None
) -> "pa.Table":
    """The rows of a table as the schema has them, numbers made pseudonyms."""
    import pyarrow as pa

    if tabel.naam in UIT_PROFIEL and set(tabel.bronnen) <= _tabellen():
        return pa.Table.from_pylist(UIT_PROFIEL[tabel.naam](profiel), schema=arrow_schema(tabel))
    if tabel.naam not in VRAGEN or not set(tabel.bronnen) <= _tabellen():
        return arrow_schema(tabel).empty_table()
    waarden: dict[str, Any] = {"treden": [t.code for t in profiel.trap.treden], "peildatum": dag, **(grens or {})}
    vraag = sql.SQL(VRAGEN[tabel.naam]).format(**{k: sql.Literal(v) for k, v in waarden.items()})
    namen = [n for n in tabel.namen if n != "uiterlijk"]
    kolommen = {}
    ruw = _kopieer(vraag, tabel, namen)
    maak = pseudoniem_voor(gemeente)
    for kolom in tabel.kolommen:
        if kolom.naam == "uiterlijk":
            kolommen[kolom.naam] = _uiterlijk(ruw, profiel)
        elif kolom.soort is Soort.SLEUTEL:
            kolommen[kolom.naam] = maak(kolom.naam, ruw[kolom.naam])
        else:
            kolommen[kolom.naam] = ruw[kolom.naam]
    return pa.table(kolommen).cast(arrow_schema(tabel))


def _kopieer(vraag: sql.Composable, tabel: Tabel, namen: list[str]) -> "pa.Table":
    """COPY as CSV, read by Arrow: nothing passes through Python row by row."""
    import pyarrow.csv as pc

    soorten = {veld.name: veld.type for veld in arrow_schema(tabel)}
    buffer = io.BytesIO()
    with connection.cursor() as cursor:
        opdracht = sql.SQL("copy ({}) to stdout with (format csv, force_quote *)").format(vraag)
        with cursor.copy(opdracht) as stroom:
            for blok in stroom:
                buffer.write(blok)
    if not buffer.tell():
        return arrow_schema(tabel).empty_table().select(namen)
    buffer.seek(0)
    return pc.read_csv(
        buffer,
        read_options=pc.ReadOptions(column_names=namen),
        convert_options=pc.ConvertOptions(
            column_types={n: soorten[n] for n in namen}, true_values=["t"], false_values=["f"], null_values=[""],
            strings_can_be_null=True, quoted_strings_can_be_null=False,
        ),
    )  # fmt: skip


def _uiterlijk(ruw: "pa.Table", profiel: Profiel) -> "pa.Array":
    """The last day of each step by the terms of the profile, moved by suspension and extension; none without a term.
    Reckoned once for each day and length that occurs."""
    import pyarrow as pa

    bekend: dict[tuple[Any, ...], date | None] = {}
    sleutels = zip(*(ruw[k].to_pylist() for k in ("stap", "wet", "van", "stil", "verlengd")), strict=True)
    dagen = []
    for sleutel in sleutels:
        if sleutel not in bekend:
            bekend[sleutel] = _laatste_dag(profiel, *sleutel)
        dagen.append(bekend[sleutel])
    return pa.array(dagen, pa.date32())


def _laatste_dag(profiel: Profiel, stap: str, wet: str, van: date, stil: int, verlengd: int) -> date | None:
    code = _TERMIJN.get(stap)
    passend = [t for t in profiel.termijnen if t.code == code and (not t.wetten or wet in t.wetten)]
    if not passend:
        return None
    termijn = max(passend, key=lambda t: len(t.wetten) > 0).vanaf(van)
    kaal = termijn.uiterste_datum
    if not stil and not verlengd:
        return kaal
    dag = date.fromordinal(kaal.toordinal() + stil + verlengd)
    return verschuif_naar_werkdag(dag) if (dag - van).days <= _LANGSTE else dag


def _ruim_op(map_: Path, nieuw: Manifest, oud: Manifest | None) -> None:
    """Files of neither this store nor the one before: who is reading that one still finds it."""
    houden = {b for m in (nieuw, oud) if m for i in m.tabellen.values() for b in i.bestanden}
    for pad in map_.glob("*.parquet"):
        if pad.name not in houden:
            pad.unlink(missing_ok=True)
    for pad in map_.glob(".*.parquet.*"):
        if not pad.name.endswith(f".{os.getpid()}"):
            pad.unlink(missing_ok=True)
