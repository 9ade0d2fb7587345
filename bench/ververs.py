"""The store of the monitor after a day of changes, and the dashboards over it: a municipality of a million residents
with ten million invoice lines in the database.

`python -m bench.ververs` makes its own residents, allocations and lines in a database of its own; smaller with
`--inwoners 20000 --regels 200000`. The floor of a refresh is making the whole store anew in the same run. Exit code 1
when a budget is exceeded, 2 when it was refused."""

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from statistics import median, quantiles

from bench.declaraties import GEMEENTE, in_eigen_databank, maak
from bench.geld import tijd, vul_boekingen

# Seconds that a refresh may take; milliseconds at the 95th percentile of a warm dashboard.
DUUR, P95 = 60.0, 300.0
OPWARMEN = 3
# What a day brings, of each thing one in so many.
DAGDEEL = 300
PER_GENERALIST = 40
BORDEN = {"team": "teamleider", "beleid": "beleid", "geld": "beleid", "contracten": "contractbeheerder"}

_BEWONERS = (
    """insert into bewoners_huishouden
        (gemeente_id, straat, huisnummer, toevoeging, postcode, plaats, gebied, geheim_adres)
    select %(gemeente)s, 'Laan', n, '', '7777BB', 'Proefdorp', (%(gebieden)s::text[])[1 + n %% %(g)s], false
    from generate_series(1, %(aantal)s / 2) n""",
    """insert into bewoners_persoon
        (gemeente_id, huishouden_id, voornamen, voorvoegsel, geslachtsnaam, geboortedatum, geslacht, telefoon)
    select h.gemeente_id, h.id, 'A', '', 'B', make_date(1935 + (h.id * 7 + n * 31)::int %% 88, 1 + n, 15),
        case n when 1 then 'vrouw' else 'man' end, ''
    from bewoners_huishouden h, generate_series(1, 2) n where h.straat = 'Laan'""",
)
_DECLARATIES = """insert into levering_declaratie (gemeente_id, aanbieder_id, wet, nummer, van, tot, dagtekening,
    ontvangen_op, kanaal, stand, ingediend_centen, toegekend_centen, regels, afgewezen, aandacht)
select %(gemeente)s, %(aanbieder)s, 'iwmo', 'V' || n, make_date(2024, 1, 1), make_date(2024, 1, 31),
    make_date(2024, 2, 1), make_date(2024, 2, 1), 'bericht', 'goedgekeurd', 1, 1, 1000, 0, 0
from generate_series(%(van)s, %(tot)s) n"""
_REGELS = """insert into levering_prestatie (gemeente_id, declaratie_id, aanbieder_id, wet, volgnummer, toewijzing_id,
    toewijzingnummer, bsn, referentie, vorige_referentie, productcategorie, productcode, begin, eind, volume, eenheid,
    tarief_centen, centen, toegekend_volume, toegekend_centen, uitkomst, redenen)
select %(gemeente)s, %(declaratie)s + n %% %(declaraties)s, %(aanbieder)s, 'iwmo', n,
    %(toewijzing)s + n %% %(toewijzingen)s, n, '', 'R' || n, '', '02', '02A03',
    make_date(2024 + n %% 2, 1 + n %% 12, 1), make_date(2024 + n %% 2, 1 + n %% 12, 28), 10, '04',
    6150, 61500, 10, 61500, case n %% 50 when 0 then 'afgewezen' else 'goed' end, '{}'
from generate_series(%(van)s, %(tot)s) n"""
_DAG = (
    "update bewoners_persoon set telefoon = '0612345678' where id %% %(deel)s = 0",
    "update bewoners_huishouden set huisnummer = huisnummer + 1 where id %% %(deel)s = 1",
    "update levering_toewijzing set volume = volume + 1 where id %% %(deel)s = 2",
    "update levering_levering set begin = begin + 1 where id %% %(deel)s = 3",
)


def main(argumenten: Sequence[str] | None = None) -> int:
    """Measure and say whether it is within bounds."""
    lezer = argparse.ArgumentParser(prog="python -m bench.ververs")
    lezer.add_argument("--inwoners", type=int, default=1_000_000)
    lezer.add_argument("--regels", type=int, default=10_000_000)
    lezer.add_argument("--clienten", type=int, default=20_000, help="elk met twaalf toewijzingen")
    lezer.add_argument("--boekingen", type=int, default=1_000_000)
    lezer.add_argument("--rondes", type=int, default=40)
    keuze = lezer.parse_args(argumenten)
    map_ = tempfile.mkdtemp(prefix="naober-ververs-")
    os.environ |= {
        "NAOBER_MONITORMAP": map_,
        "NAOBER_TEMPO": "zoeken=1000000,ophalen=1000000,rekenen=1000000",
    }
    try:
        return in_eigen_databank(lambda: _meet(keuze))
    finally:
        shutil.rmtree(map_, ignore_errors=True)


def _meet(keuze: argparse.Namespace) -> int:
    from django.utils import timezone

    from naober.fundament.geheugen import ruim_rustig_op
    from naober.monitor.winkel.vullen import ververs

    _, aanbieder = maak(keuze.clienten)
    vullen, _ = tijd(lambda: _vul(keuze, aanbieder.pk))
    ruim_rustig_op()
    print(f"gevuld in {vullen:.0f} s", flush=True)
    alles, manifest = tijd(lambda: ververs(GEMEENTE, timezone.now(), alles=True))
    rijen = {naam: i.rijen for naam, i in manifest.tabellen.items()}
    print(f"alles: {alles:.1f} s voor {rijen['persoon']} inwoners en {rijen['levering']} regels", flush=True)
    veranderd = _dag(keuze, aanbieder.pk)
    dag, na = tijd(lambda: ververs(GEMEENTE, timezone.now()))
    nieuw = [naam for naam, i in na.tabellen.items() if i.bestanden != manifest.tabellen[naam].bestanden]
    niets, _ = tijd(lambda: ververs(GEMEENTE, timezone.now()))
    print(
        f"na een dag met {veranderd} wijzigingen: {dag:.1f} s (budget {DUUR:.0f}), {len(nieuw)} tabellen vernieuwd;"
        f" {alles / dag:.1f} maal zo snel als alles opnieuw; zonder wijziging {niets:.1f} s",
        flush=True,
    )
    assert na.tabellen["levering"].rijen > rijen["levering"], "de regels van de dag zijn er niet bij"
    goed = [dag <= DUUR, _borden(keuze.rondes)]
    print("Alle budgetten zijn gehaald." if all(goed) else "Een budget is niet gehaald.")
    return 0 if all(goed) else 1


def _vul(keuze: argparse.Namespace, aanbieder: int) -> None:
    """Residents, lines of every allocation over two years, and bookings moved to sums as every night; with statistics,
    as a running installation."""
    from django.db import connection

    from naober.fundament.scope import in_scope
    from naober.geld.boeken import verdicht
    from naober.gemeente.queries import profiel_van

    with in_scope(gemeente=GEMEENTE, breed=True), connection.cursor() as cursor:
        gebieden = [g.code for g in profiel_van(GEMEENTE, date(2025, 1, 2)).gebieden]
        waarden = {"gemeente": GEMEENTE, "gebieden": gebieden, "g": len(gebieden), "aantal": keuze.inwoners}
        for opdracht in _BEWONERS:
            cursor.execute(opdracht, waarden)
    _declareer(aanbieder, 1, keuze.regels)
    vul_boekingen(keuze.boekingen)
    with in_scope(gemeente=GEMEENTE, breed=True):
        verdicht()


def _declareer(aanbieder: int, van: int, tot: int) -> None:
    """Lines with these numbers, a thousand to an invoice, in steps that do not fill the memory of the server."""
    from django.db import connection
    from django.db.models import Max, Min

    from naober.fundament.scope import in_scope
    from naober.levering.models import Declaratie, Toewijzing

    with in_scope(gemeente=GEMEENTE, breed=True), connection.cursor() as cursor:
        grens = Toewijzing.objects.aggregate(eerste=Min("pk"), laatste=Max("pk"))
        declaraties = -(-(tot - van + 1) // 1000)
        cursor.execute(
            _DECLARATIES, {"gemeente": GEMEENTE, "aanbieder": aanbieder, "van": van, "tot": van + declaraties - 1}
        )
        eerste = Declaratie.objects.get(nummer=f"V{van}").pk
        for begin in range(van, tot + 1, 1_000_000):
            cursor.execute(
                _REGELS,
                {
                    "gemeente": GEMEENTE, "aanbieder": aanbieder, "declaratie": eerste, "declaraties": declaraties,
                    "toewijzing": grens["eerste"], "toewijzingen": grens["laatste"] - grens["eerste"] + 1,
                    "van": begin, "tot": min(begin + 999_999, tot),
                },
            )  # fmt: skip


def _dag(keuze: argparse.Namespace, aanbieder: int) -> int:
    """What a day changes; how many rows."""
    from django.db import connection

    from naober.fundament.scope import in_scope

    erbij: int = max(keuze.regels // DAGDEEL, 1)
    _declareer(aanbieder, keuze.regels + 1, keuze.regels + erbij)
    with in_scope(gemeente=GEMEENTE, breed=True), connection.cursor() as cursor:
        for opdracht in _DAG:
            cursor.execute(opdracht, {"deel": DAGDEEL})
            erbij += cursor.rowcount
    return erbij


def _verdeel(teams: Sequence[str], gebied_van: Mapping[str, str]) -> int:
    """Give every file who directs it, some forty to each, and its household a home in the areas of that team; how many
    files there are of the first team."""
    from naober.bewoners.models import Huishouden
    from naober.dossier.models import Betrokkenheid, Dossier
    from naober.gemeente.models import Medewerker

    dossiers = list(Dossier.objects.values_list("pk", flat=True))
    wie = Medewerker.objects.bulk_create(
        Medewerker(
            gemeente_id=GEMEENTE, gebruikersnaam=f"bench.g{n}", naam=f"Bench {n}", rollen=["generalist"],
            team=teams[n % len(teams)], password="!",
        )
        for n in range(max(len(dossiers) // PER_GENERALIST, 1))
    )  # fmt: skip
    Betrokkenheid.objects.bulk_create(
        Betrokkenheid(dossier_id=pk, medewerker=wie[n % len(wie)], rol="generalist", regie=True, van=date(2024, 1, 1))
        for n, pk in enumerate(dossiers)
    )
    per = {team: [pk for n, pk in enumerate(dossiers) if wie[n % len(wie)].team == team] for team in teams}
    for team, eigen in per.items():
        Huishouden.objects.filter(dossiers__in=eigen).update(gebied=gebied_van[team])
    return len(per[teams[0]])


def _borden(rondes: int) -> bool:
    """Every dashboard by somebody who may see it."""
    from django.db import connection
    from django.test import Client
    from django.urls import reverse

    from naober.fundament.databank.base import als_eigenaar
    from naober.fundament.scope import in_scope
    from naober.gemeente.models import Medewerker
    from naober.gemeente.queries import profiel_van

    with in_scope(gemeente=GEMEENTE, breed=True):
        gebied_van = {t.code: t.gebieden[0] for t in profiel_van(GEMEENTE, date(2025, 1, 2)).teams if t.gebieden}
        teams = list(gebied_van)
        kijkers = {
            rol: Medewerker.objects.create_user(
                f"bench.{rol}", "x", gemeente_id=GEMEENTE, naam=rol, rollen=[rol], team=teams[0]
            )
            for rol in set(BORDEN.values())
        }
        print(f"{_verdeel(teams, gebied_van)} open dossiers bij het team van de teamleider", flush=True)
    with als_eigenaar(), connection.cursor() as cursor:
        cursor.execute("vacuum (analyze)")
    goed = True
    for bord, rol in BORDEN.items():
        client = Client(headers={"host": "localhost"})
        client.force_login(kijkers[rol])
        tijden = []
        for ronde in range(OPWARMEN + rondes):
            duur, antwoord = tijd(partial(client.get, f"{reverse('monitor-bord')}?bord={bord}"))
            assert antwoord.status_code == 200, bord
            assert "geen cijfers" not in antwoord.content.decode(), bord
            if ronde >= OPWARMEN:
                tijden.append(duur * 1000)
        p95 = quantiles(tijden, n=20)[-1]
        goed &= p95 <= P95
        print(f"bord {bord}: midden {median(tijden):.0f} ms, p95 {p95:.0f} ms (budget {P95:.0f})", flush=True)
    return goed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
