"""Searching the social map under load: `python -m bench.zoeken`. Exit code 1 when the budget is exceeded.

A database of its own (`.naober/pg-zoeken`) with the five municipalities and, in one of them, so many entries more.
Two processes send the everyday questions of the tests to the page, together so many a second whatever the answers
take: who is late is late for the next one too, so that a queue is measured and not hidden."""

import argparse
import os
import sys
from collections.abc import Sequence
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from time import perf_counter, sleep
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from naober.gemeente.profiel import Profiel
    from naober.kaart.models import Voorziening

MAP = Path(__file__).resolve().parent.parent / ".naober" / "pg-zoeken"
VRAGEN = Path(__file__).resolve().parent.parent / "tests" / "kaart" / "zoekvragen.yaml"
PROCESSEN, P95 = 2, 40.0
SLUG = "hardenberg"

# What differs between the entries: names as they occur, of what is done, for whom and where; explanations from a
# vocabulary of thousands of words.
_ANDERS = ("hsds_id", "code", "naam", "uitleg", "trede", "leefgebieden", "gebieden")
_ANDERE = """
select {}, gen_random_uuid(), 'bench-' || n,
  l.wat[1 + n %% 40] || ' ' || l.wie[1 + n / 40 %% 15] || ' ' || l.plaatsen[1 + n / 600 %% 13],
  'U kunt hier terecht voor ' || (
    select string_agg(l.wat[1 + (n * k) %% 40] || ' ' || to_hex((n * k * 7919::bigint) %% 6000 + 65536) || 'w', ', ')
    from generate_series(1, 5) k),
  l.treden[1 + n %% cardinality(l.treden)], array[l.leefgebieden[1 + n %% cardinality(l.leefgebieden)]],
  case when n %% 3 = 0 then array[l.gebieden[1 + n %% cardinality(l.gebieden)]] else '{{}}' end
from kaart_voorziening v, generate_series(%(van)s::int, %(tot)s::int) n,
  (select %(wat)s::text[] as wat, %(wie)s::text[] as wie, %(plaatsen)s::text[] as plaatsen,
     %(treden)s::text[] as treden, %(leefgebieden)s::text[] as leefgebieden, %(gebieden)s::text[] as gebieden) l
where v.id = %(eerste)s
"""
_WAT = [
    "koffieochtend",
    "maaltijd",
    "wandelclub",
    "taalcafe",
    "inloopspreekuur",
    "budgetcursus",
    "huiskamer",
    "klussendienst",
    "vervoersdienst",
    "maatje",
    "lotgenotengroep",
    "mantelzorgsalon",
    "opvoedcursus",
    "speelgroep",
    "huiswerkklas",
    "sportles",
    "zwemgroep",
    "naaiatelier",
    "repaircafe",
    "moestuin",
    "leesclub",
    "computerles",
    "boodschappendienst",
    "telefooncirkel",
    "bezoekdienst",
    "eettafel",
    "schildercursus",
    "muziekles",
    "dansmiddag",
    "biljartclub",
    "rouwgroep",
    "geheugencafe",
    "beweegles",
    "fietsclub",
    "ruilwinkel",
    "kledingbank",
    "voedselbank",
    "formulierenhulp",
    "sollicitatietraining",
    "burenhulp",
]
_WIE = [
    "ouderen",
    "jongeren",
    "kinderen",
    "ouders",
    "mantelzorgers",
    "vrijwilligers",
    "nieuwkomers",
    "vrouwen",
    "mannen",
    "gezinnen",
    "buurtgenoten",
    "senioren",
    "tieners",
    "werkzoekenden",
    "iedereen",
]
_PLAATSEN = [
    "Hardenberg",
    "Dedemsvaart",
    "Gramsbergen",
    "Slagharen",
    "Balkbrug",
    "Bergentheim",
    "Bruchterveld",
    "Kloosterhaar",
    "Lutten",
    "Mariënberg",
    "Rheeze",
    "Schuinesloot",
    "Venebrugge",
]


def main(argumenten: Sequence[str] | None = None) -> int:
    """Fill, measure, and say what a search took."""
    lezer = argparse.ArgumentParser(prog="python -m bench.zoeken")
    lezer.add_argument("--aantal", type=int, default=100_000, help="voorzieningen in een gemeente")
    lezer.add_argument("--per-seconde", type=int, default=50)
    lezer.add_argument("--seconden", type=float, default=30)
    lezer.add_argument("--alleen-meten", action="store_true", help="wat een eerdere keer is geladen")
    keuze = lezer.parse_args(argumenten)
    os.environ["NAOBER_PG"] = str(MAP)
    os.environ["NAOBER_TEMPO"] = "openbaar-zoeken=1000000"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "naober.instellingen")
    import django

    django.setup()
    from django.db import connections

    from naober.fundament import ingebed

    try:
        if not keuze.alleen_meten:
            _vul(keuze.aantal)
        connections.close_all()
        tijden = _meet(keuze.per_seconde, keuze.seconden)
    finally:
        connections.close_all()
        ingebed.stop(MAP)
    bezig, gewacht = (sorted(rij) for rij in zip(*tijden, strict=True))
    p95 = bezig[int(len(bezig) * 0.95)]
    print(f"{len(bezig)} keer gezocht: midden {median(bezig):.1f} ms, p95 {p95:.1f} ms, langste {bezig[-1]:.1f} ms.")
    print(f"Met het wachten erbij: midden {median(gewacht):.1f} ms, p95 {gewacht[int(len(gewacht) * 0.95)]:.1f} ms.")
    return 1 if p95 > P95 else 0


def _vul(aantal: int) -> None:
    from django.core.management import call_command
    from django.db import connection
    from django.utils import timezone

    from naober.fundament.databank.base import als_eigenaar
    from naober.fundament.scope import in_scope
    from naober.gemeente.queries import gemeente_met_slug, profiel_van
    from naober.kaart.laden import laad_profielen
    from naober.kaart.models import Voorziening

    begin = perf_counter()
    call_command("migrate", verbosity=0)
    dag = timezone.localdate()
    laad_profielen(dag)
    gemeente = gemeente_met_slug(SLUG)
    assert gemeente is not None
    profiel = profiel_van(gemeente, dag)
    print(f"{perf_counter() - begin:.0f} s om de databank te maken", flush=True)
    begin = perf_counter()
    with in_scope(gemeente=gemeente, breed=True), connection.cursor() as cursor:
        # One entry as the application makes it; the others are that one, with what is searched filled in.
        eerste = _rij(profiel)
        eerste.save()
        vast = [str(f.column) for f in Voorziening._meta.concrete_fields if not f.generated and not f.primary_key]
        eigen = [kolom for kolom in vast if kolom not in _ANDERS]
        sql = f"insert into kaart_voorziening ({', '.join([*eigen, *_ANDERS])}) "
        sql += _ANDERE.format(", ".join(f"v.{kolom}" for kolom in eigen))
        lijsten = {
            "treden": [t.code for t in profiel.trap.treden[1:4]],
            "leefgebieden": [x.code for x in profiel.leefgebieden],
            "gebieden": [x.code for x in profiel.gebieden],
            "wat": _WAT,
            "wie": _WIE,
            "plaatsen": _PLAATSEN,
        }
        for van in range(1, aantal, 2000):
            cursor.execute(sql, {**lijsten, "eerste": eerste.pk, "van": van, "tot": min(van + 1999, aantal - 1)})
    print(f"{perf_counter() - begin:.0f} s om {aantal} voorzieningen te laden, met hun woorden", flush=True)
    with als_eigenaar(), connection.cursor() as cursor:
        cursor.execute("vacuum analyze")


def _rij(profiel: "Profiel") -> "Voorziening":
    from naober.kaart.models import Voorziening

    return Voorziening(
        code="bench-0",
        naam="koffieochtend ouderen",
        uitleg="U kunt hier terecht.",
        trede=profiel.trap.treden[1].code,
        leefgebieden=[profiel.leefgebieden[0].code],
        betaling="gratis",
        herkomst="import",
    )


def _meet(per_seconde: int, seconden: float) -> list[tuple[float, float]]:
    context = get_context("fork")
    with context.Pool(PROCESSEN) as pool:
        delen = pool.starmap(_zoek, [(nr, per_seconde / PROCESSEN, seconden) for nr in range(PROCESSEN)])
    return [tijd for deel in delen for tijd in deel]


def _zoek(nummer: int, per_seconde: float, seconden: float) -> list[tuple[float, float]]:
    """What each search took, and what it took with the waiting; the first seconds warm up."""
    import yaml
    from django.db import connections
    from django.test import Client
    from django.urls import reverse

    connections.close_all()
    vragen = [v["vraag"] for rij in yaml.safe_load(VRAGEN.read_text(encoding="utf-8")).values() for v in rij]
    client, pad = Client(headers={"host": "localhost"}), reverse("openbaar-zoeken", args=[SLUG])
    gemeten: list[tuple[float, float]] = []
    warm, begin, beurt = perf_counter() + 4, perf_counter(), 0
    while (nu := perf_counter()) < warm + seconden:
        op = begin + beurt / per_seconde
        if nu < op:
            sleep(op - nu)
        start = perf_counter()
        antwoord = client.post(pad, {"zoek": vragen[(nummer * 50 + beurt) % len(vragen)]})
        klaar = perf_counter()
        assert antwoord.status_code == 200
        if start >= warm:
            gemeten.append(((klaar - start) * 1000, (klaar - op) * 1000))
        beurt += 1
    return gemeten


if __name__ == "__main__":
    sys.exit(main())
