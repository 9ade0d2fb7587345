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

MAP = Path(__file__).resolve().parent.parent / ".naober" / "pg-zoeken"
VRAGEN = Path(__file__).resolve().parent.parent / "tests" / "kaart" / "zoekvragen.yaml"
PROCESSEN, P95 = 2, 40.0


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


def _vragen() -> dict[str, list[str]]:
    """The everyday questions of the tests, by municipality. In the first one there are the very many entries."""
    import yaml

    per_gemeente = yaml.safe_load(VRAGEN.read_text(encoding="utf-8"))
    return {slug: [v["vraag"] for v in rij] for slug, rij in per_gemeente.items()}


def _vul(aantal: int) -> None:
    from django.core.management import call_command
    from django.db import connection
    from django.utils import timezone

    from naober.fundament.databank.base import als_eigenaar
    from naober.gemeente.queries import gemeente_met_slug, profiel_van
    from naober.kaart.laden import laad_profielen
    from naober.kaart.uitwisselen.inlezen import lees_in
    from naober.kaart.uitwisselen.verzinnen import verzin

    begin = perf_counter()
    call_command("migrate", verbosity=0)
    dag = timezone.localdate()
    laad_profielen(dag)
    gemeente = gemeente_met_slug(next(iter(_vragen())))
    assert gemeente is not None
    profiel = profiel_van(gemeente, dag)
    print(f"{perf_counter() - begin:.0f} s om de databank te maken", flush=True)
    begin = perf_counter()
    lees_in(profiel, verzin(profiel, aantal, 1), dag)
    duur = perf_counter() - begin
    print(f"{duur:.0f} s om {aantal} voorzieningen in te lezen, {aantal / duur:.0f} per seconde", flush=True)
    with als_eigenaar(), connection.cursor() as cursor:
        cursor.execute("vacuum analyze")


def _meet(per_seconde: int, seconden: float) -> list[tuple[float, float]]:
    context = get_context("fork")
    with context.Pool(PROCESSEN) as pool:
        delen = pool.starmap(_zoek, [(nr, per_seconde / PROCESSEN, seconden) for nr in range(PROCESSEN)])
    return [tijd for deel in delen for tijd in deel]


def _zoek(nummer: int, per_seconde: float, seconden: float) -> list[tuple[float, float]]:
    """What each search took, and what it took with the waiting; the first seconds warm up."""
    from django.db import connections
    from django.test import Client
    from django.urls import reverse

    connections.close_all()
    per_gemeente = _vragen()
    vragen = [vraag for rij in per_gemeente.values() for vraag in rij]
    client, pad = Client(headers={"host": "localhost"}), reverse("openbaar-zoeken", args=[next(iter(per_gemeente))])
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
