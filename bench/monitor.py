"""All figures of one municipality over generated tables: a million residents and ten million invoice lines.

`python -m bench.monitor`; smaller with `--inwoners 20000 --regels 200000`. Exit code 1 when a budget is exceeded. The
tables go straight to Parquet, made by a fixed seed; every expression is carried out once over the whole and, for those
that have a question in plain SQL beside them (`ZELFDE`), both are timed in turns and must give the same numbers."""

import argparse
import json
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from naober.monitor.motor import Motor

BUDGET, KEER, DRADEN = 15.0, 2.0, 2
# A figure that asks which products are residence.
KEUZE = {"verblijf-naar-ambulant": {"product": ("product1",)}}
UITVOER = Path(__file__).resolve().parent.parent / "build" / "bench-monitor.json"
DAG0, DAGEN = date(2024, 1, 1), 1000

# The same sums as somebody would write them by hand, over the same files, for 2025.
_JAAR = "between date '2025-01-01' and date '2025-12-31'"
_LOOPT = "uitkomst = 'toegekend' and ingang <= date '2025-12-31' and (einde is null or einde >= date '2025-01-01')"
ZELFDE = {
    "uitgaven": f"""select sum(l.toegekend), count(distinct t.persoon) from levering l
        left join toewijzing t using (toewijzing) where l.begin {_JAAR}""",
    "kosten-per-client": f"""select sum(l.toegekend), count(distinct t.persoon) from levering l
        join toewijzing t using (toewijzing) where l.begin {_JAAR} and t.persoon is not null""",
    "gebruikers-uniek": f"select count(distinct persoon), count(*) from besluit where {_LOOPT}",
    "pgb-aandeel": f"""select count(*) filter (where vorm = 'pgb'), count(*) from besluit
        where vorm in ('zin', 'pgb') and {_LOOPT}""",
    "wachttijd-toegang": f"""select sum(date_diff('day', ontvangen, opgepakt)), count(*) from vraag
        where ontvangen {_JAAR} and persoon is not null and status <> 'samengevoegd' and opgepakt is not null""",
    "levertijd": f"""select sum(date_diff('day', van, tot)), count(*) from stap
        where stap = 'levering' and tot {_JAAR}""",
    "uitval": f"""select count(*) filter (where afloop = 'niet'), count(*) from actie where afgerond {_JAAR}
        and afloop <> 'vervangen'""",
    "terugval": f"""with k as (select * from actie where afloop = 'bereikt' and afgerond {_JAAR})
        select (select count(distinct huishouden) from k where exists (select 1 from behoefte n
          where n.huishouden = k.huishouden and n.leefgebied = k.leefgebied
          and date_diff('day', k.afgerond, n.gesteld) between 1 and 365)),
        count(distinct huishouden) from k""",
    "bereik": f"""select (select count(distinct persoon) from besluit where {_LOOPT}),
        (select count(*) from persoon where overleden is null or overleden > date '2025-12-31')""",
}  # fmt: skip


def maak(map_: Path, inwoners: int, regels: int) -> Mapping[str, Sequence[Path]]:
    """The tables: a decision for one resident in five, an allocation for each, and the rest in proportion."""
    import numpy as np
    import pyarrow as pa

    from naober.monitor.schema import SCHEMA, Kolom, Soort, Tabel
    from naober.monitor.winkel.parquet import arrow_schema, schrijf

    lot = np.random.default_rng(20261129)
    vijfde, tiende = inwoners // 5, inwoners // 10
    aantallen = {
        "persoon": inwoners, "huishouden": inwoners // 2, "dossier": tiende, "vraag": vijfde, "stap": vijfde,
        "behoefte": vijfde,
        "actie": vijfde, "besluit": vijfde, "toewijzing": vijfde, "levering": regels, "ervaring": tiende,
        "resultaat": tiende,
        "doel": tiende, "meting": tiende,
    }  # fmt: skip
    groepen = {
        "gebied": 20, "team": 12, "product": 30, "aanbieder": 200, "trede": 6, "leefgebied": 11,
        "huishoudtype": 4, "wet": 3,
    }  # fmt: skip
    woorden = {
        "uitkomst": ["toegekend", "toegekend", "afgewezen"], "vorm": ["zin", "zin", "pgb", "geld"],
        "wat": ["tevreden", "hulp"],
        "soort": ["maatwerk", "algemeen", "ondersteuning"], "afloop": ["bereikt", "deels", "niet", "vervangen", ""],
        "stap": ["oppakken", "onderzoek", "besluit", "levering"], "oordeel": ["bereikt", "deels", "niet", ""],
        "status": ["opgepakt", "opgepakt", "samengevoegd"], "uitvoerder": ["inwoner", "team", "aanbieder"],
    }  # fmt: skip

    def kolom(tabel: Tabel, k: Kolom, n: int) -> Any:
        leeg = lot.random(n) < 0.2 if k.leeg else None
        if k.soort is Soort.SLEUTEL:
            eigen = k.naam == tabel.naam
            top = {"persoon": inwoners, "huishouden": inwoners // 2, "dossier": tiende}.get(k.naam, vijfde)
            reeks = pa.array(np.arange(n) if eigen else lot.integers(0, max(top, 1), n))
            return reeks if k.naam in {"persoon", "toewijzing"} else pa.array(reeks.to_numpy(), mask=leeg)
        if k.soort is Soort.CODE:
            lijst = woorden.get(k.naam) or [f"{k.naam}{i}" for i in range(groepen.get(k.naam, 1))]
            return pa.array(np.array(lijst, dtype=object)[lot.integers(0, len(lijst), n)])
        if k.soort is Soort.DAG:
            begin = DAG0.toordinal() - date(1970, 1, 1).toordinal()
            return pa.array((begin + lot.integers(0, DAGEN, n)).astype("int32"), mask=leeg).cast(pa.date32())
        if k.soort is Soort.JA:
            return pa.array(lot.random(n) < 0.5, mask=leeg)
        if k.soort is Soort.KOMMA:
            return pa.array(lot.integers(1, 6, n).astype(float))
        laag, hoog = {"geboortejaar": (1930, 2025), "score": (1, 11), "aanbieder": (1, 201)}.get(k.naam, (0, 50_000))
        return pa.array(lot.integers(laag, hoog, n), mask=leeg)

    bestanden: dict[str, list[Path]] = {}
    for naam, tabel in SCHEMA.items():
        over, deel, bestanden[naam] = aantallen.get(naam, min(inwoners, 2000)), 0, []
        while over or not deel:
            n = min(over, 2_000_000)
            pad = map_ / f"{naam}.{deel}.parquet"
            gegevens = pa.table({k.naam: kolom(tabel, k, n) for k in tabel.kolommen}).cast(arrow_schema(tabel))
            schrijf(gegevens, pad)
            bestanden[naam].append(pad)
            over, deel = over - n, deel + 1
    return bestanden


def _duur(doe: Any) -> tuple[float, Any]:
    begin = time.perf_counter()
    uit = doe()
    return time.perf_counter() - begin, uit


def _alles(motor: "Motor") -> dict[str, float]:
    from naober.monitor.indicatoren import Uitvraag, laad
    from naober.monitor.indicatoren.rekenen import reken

    vraag = {c: Uitvraag(date(2025, 1, 1), date(2025, 12, 31), (), KEUZE.get(c, {})) for c in laad()}
    return {code: _duur(lambda wat=wat, code=code: reken(motor, wat, vraag[code]))[0] for code, wat in laad().items()}


def _zelfde(motor: "Motor", bestanden: Mapping[str, Sequence[Path]]) -> dict[str, Any]:
    """Expressions and plain SQL in turns, three times each; of both the shortest counts."""
    import duckdb

    from naober.monitor.indicatoren import Uitvraag, laad
    from naober.monitor.indicatoren.rekenen import reken

    kaal = duckdb.connect(config={"threads": DRADEN})
    for naam, paden in bestanden.items():
        kaal.execute(f"create view {naam} as select * from read_parquet({[str(p) for p in paden]})")
    vraag, tijden = Uitvraag(date(2025, 1, 1), date(2025, 12, 31)), {}
    for code, opdracht in ZELFDE.items():
        keren = []
        for _ in range(3):
            ibis, regels = _duur(lambda code=code: reken(motor, laad()[code], vraag))
            sql, rij = _duur(lambda opdracht=opdracht: kaal.execute(opdracht).fetchone())
            if (regels[0].teller, regels[0].noemer) != tuple(int(x or 0) for x in rij):
                raise SystemExit(f"{code}: {regels[0]} is niet {rij}")
            keren.append((ibis, sql))
        tijden[code] = (min(i for i, _ in keren), min(s for _, s in keren))
    som = [sum(t[n] for t in tijden.values()) for n in (0, 1)]
    return {"uitdrukking": som[0], "sql": som[1], "keer": som[0] / som[1], "per": tijden}


def _spark(eend: "Motor", bestanden: Mapping[str, Sequence[Path]]) -> list[str]:
    """Where Spark and DuckDB differ, figure by figure: as a whole, and told apart by each column that it has."""
    from naober.monitor.indicatoren import Uitvraag, laad
    from naober.monitor.indicatoren.rekenen import reken
    from naober.monitor.motor import motor_voor

    vonk, anders, gedaan, gevuld = motor_voor(bestanden, "spark", DRADEN), [], 0, 0
    for code, wat in laad().items():
        for per in ((), *((kolom,) for kolom in wat.splitst)):
            vraag = Uitvraag(date(2025, 1, 1), date(2025, 12, 31), per, KEUZE.get(code, {}))
            verwacht, ook = reken(eend, wat, vraag), reken(vonk, wat, vraag)
            gedaan, gevuld = gedaan + 1, gevuld + any(r.teller or r.noemer for r in verwacht)
            if verwacht != ook:
                anders.append(f"{code} per {per}: {verwacht[:2]} is niet {ook[:2]}")
    print(f"Spark: {gedaan} tellingen van {len(laad())} cijfers, {gevuld} met iets erin, {len(anders)} anders.")
    return anders


def main(argumenten: Sequence[str] | None = None) -> int:
    """Measure, show, and write build/bench-monitor.json."""
    lezer = argparse.ArgumentParser(description=__doc__)
    lezer.add_argument("--inwoners", type=int, default=1_000_000)
    lezer.add_argument("--regels", type=int, default=10_000_000)
    lezer.add_argument("--spark", action="store_true", help="tel alles ook met Spark; kies dan een kleine gemeente")
    keuze = lezer.parse_args(argumenten)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "naober.instellingen")
    from naober.monitor.motor import motor_voor

    map_ = Path(tempfile.mkdtemp(prefix="naober-monitor-"))
    try:
        maken, bestanden = _duur(lambda: maak(map_, keuze.inwoners, keuze.regels))
        motor = motor_voor(bestanden, "duckdb", DRADEN)
        alles, per = _duur(lambda: _alles(motor))
        zelfde = _zelfde(motor, bestanden)
        anders = _spark(motor, bestanden) if keuze.spark else []
    finally:
        shutil.rmtree(map_)
    print(f"Gemaakt in {maken:.0f} s: {keuze.inwoners:,} inwoners, {keuze.regels:,} regels.")
    for code, duur in sorted(per.items(), key=lambda p: -p[1])[:8]:
        print(f"  {code:32} {duur:6.2f} s")
    print(f"Alle {len(per)} cijfers: {alles:.1f} s (ten hoogste {BUDGET:.0f} s)")
    print(f"{len(ZELFDE)} cijfers als uitdrukking {zelfde['uitdrukking']:.2f} s, met de hand {zelfde['sql']:.2f} s:"
          f" {zelfde['keer']:.2f} keer (ten hoogste {KEER:.0f} keer)")  # fmt: skip
    UITVOER.parent.mkdir(exist_ok=True)
    UITVOER.write_text(json.dumps({"alles": alles, "per": per, "zelfde": zelfde}, indent=1), encoding="utf-8")
    print("\n".join(anders), end="\n" if anders else "")
    # Of a small municipality the writing of a question is most of its time.
    te_traag = alles > BUDGET or (zelfde["keer"] > KEER and not keuze.spark)
    return int(te_traag or bool(anders))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
