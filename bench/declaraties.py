"""A declaration of very many lines: from file to stored, checked and answered, beside libxml2 parsing and validating
the same bytes in the same run.

`python -m bench.declaraties` needs no city: it makes its own provider, contract and allocations in the database of the
bench. Exit code 1 when a budget is exceeded, 2 when it was refused."""

import argparse
import ctypes
import gc
import os
import re
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from itertools import cycle, islice
from pathlib import Path
from time import perf_counter, process_time
from typing import TYPE_CHECKING

from bench import MAPNAAM, rekentijd

if TYPE_CHECKING:
    from naober.gemeente.actor import Actor
    from naober.istandaard import Prestatieregel
    from naober.levering.models import Aanbieder

MAP = Path(__file__).resolve().parent.parent / ".naober" / f"{MAPNAAM}-declaraties"
GEMEENTE = 160
# Lines a second from file to answer; times the floor; megabytes of this process.
SNELHEID, VERHOUDING, GEHEUGEN = 3_000, 4.0, 400
# Lines of one resident, each of an allocation of its own: a declaration is of one month.
PER_CLIENT = 12
_DAG = timedelta(days=1)


def main(argumenten: Sequence[str] | None = None) -> int:
    """Measure and say whether it is within bounds."""
    lezer = argparse.ArgumentParser(prog="python -m bench.declaraties")
    lezer.add_argument("--regels", type=int, default=100_000)
    lezer.add_argument("--keren", type=int, default=3)
    keuze = lezer.parse_args(argumenten)
    return in_eigen_databank(lambda: _meet(keuze.regels, keuze.keren))


def in_eigen_databank(meet: Callable[[], int]) -> int:
    """Measure in a database of the bench itself, made anew so that every run measures the same; 2 when another was
    given."""
    if os.environ.get("DATABASE_URL"):
        print("DATABASE_URL is gezet. De bench vult een eigen databank.", file=sys.stderr)
        return 2
    shutil.rmtree(MAP, ignore_errors=True)
    os.environ["NAOBER_PG"] = str(MAP)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "naober.instellingen")
    import django

    django.setup()
    from django.db import connections

    from naober.fundament import ingebed

    try:
        return meet()
    finally:
        connections.close_all()
        ingebed.stop(MAP)


def _meet(aantal: int, keren: int) -> int:
    from naober.fundament.geheugen import ruim_rustig_op
    from naober.fundament.scope import in_scope
    from naober.levering.actions.inlezen import antwoord, verwerk_declaratie
    from naober.levering.models import Declaratie

    actor, aanbieder = maak(-(-aantal // PER_CLIENT) * keren)
    # As a worker does when it starts.
    ruim_rustig_op()
    _vergeet_piek()
    snelheden, verhoudingen = [], []
    for keer in range(keren):
        pad = MAP.parent / "declaratie.xml"
        with pad.open("wb") as uit:
            for stuk in _bestand(aantal, keer):
                uit.write(stuk)
        vloer, rekenvloer = _vloer(pad)
        eerder = rekentijd.van_ons(), rekentijd.van_server(MAP)
        begin = perf_counter()
        with pad.open("rb") as stroom:
            uitslag = verwerk_declaratie(
                actor, stroom=stroom, sleutel=f"bench {keer}", aanbieder=aanbieder, peildatum=date(2025, 1, 2),
                grens=10**9,
            )  # fmt: skip
        with in_scope(gemeente=GEMEENTE, breed=True):
            assert uitslag.declaratie is not None, uitslag
            rij = Declaratie.objects.get(pk=uitslag.declaratie.pk)
            geantwoord = sum(1 for _ in antwoord(rij))
        duur = perf_counter() - begin
        ons, server = rekentijd.van_ons() - eerder[0], rekentijd.van_server(MAP) - eerder[1]
        assert (rij.regels, rij.afgewezen, geantwoord) == (aantal, aantal * 3 // 100, aantal * 3 // 100), rij.__dict__
        snelheden.append(aantal / duur)
        verhoudingen.append(duur / vloer)
        print(
            f"{aantal} regels in {duur:.1f} s: {aantal / duur:.0f} per seconde, {duur / vloer:.1f} maal de vloer "
            f"({vloer:.2f} s, {pad.stat().st_size / 1e6:.0f} MB); rekentijd: {ons:.1f} s van ons en {server:.1f} s van "
            f"de databank, samen {(ons + server) / rekenvloer:.1f} maal die van de vloer",
            flush=True,
        )
        pad.unlink()
    piek = int(re.findall(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text())[0]) / 1024
    snel, keer_vloer = sorted(snelheden)[len(snelheden) // 2], sorted(verhoudingen)[len(verhoudingen) // 2]
    print(f"midden: {snel:.0f} regels per seconde, {keer_vloer:.1f} maal de vloer, {piek:.0f} MB")
    goed = snel >= SNELHEID and keer_vloer <= VERHOUDING and piek <= GEHEUGEN
    print("Alle budgetten zijn gehaald." if goed else "Een budget is niet gehaald.")
    return 0 if goed else 1


def _vergeet_piek() -> None:
    """From here on the most memory counts, without that of making the rows."""
    gc.collect()
    ctypes.CDLL("libc.so.6").malloc_trim(0)
    Path("/proc/self/clear_refs").write_text("5")


def _vloer(pad: Path) -> tuple[float, float]:
    """Seconds in which libxml2 parses and validates these bytes, by the clock and of the processor. Apart, as its tree
    would count as memory of ours; the better of two."""
    klok, reken = zip(*(_een_vloer(pad) for _ in range(2)), strict=True)
    return min(klok), min(reken)


def _een_vloer(pad: Path) -> tuple[float, float]:
    lees, schrijf = os.pipe()
    if (kind := os.fork()) == 0:
        from lxml import etree

        from naober.istandaard import Soort
        from naober.istandaard.schema import schema

        toets = schema(Soort.van("iwmo", 323))
        data = pad.read_bytes()
        begin = perf_counter(), process_time()
        assert toets.validate(etree.fromstring(data, etree.XMLParser(huge_tree=True)))
        os.write(schrijf, f"{perf_counter() - begin[0]} {process_time() - begin[1]}".encode())
        os._exit(0)
    os.waitpid(kind, 0)
    os.close(schrijf)
    klok, reken = os.read(lees, 100).decode().split()
    os.close(lees)
    return float(klok), float(reken)


def _bestand(aantal: int, keer: int) -> Iterator[bytes]:
    """A valid 323 with three lines in a hundred that are wrong, written client by client."""
    from naober.istandaard import Bericht, Soort, kop, schrijf
    from naober.kern import testreeks

    def inhoud(clienten: list[dict[str, object]], totaal: int) -> bytes:
        soort = Soort.van("iwmo", 323)
        declaratie = {
            "DeclaratieNummer": f"BENCH{keer}",
            "DeclaratiePeriode": {"Begindatum": date(2024, keer + 1, 1), "Einddatum": date(2024, keer + 2, 1) - _DAG},
            "DeclaratieDagtekening": date(2025, 1, 1),
            "TotaalIngediendBedrag": {"TotaalBedrag": totaal, "DebetCredit": "D"},
            "Clienten": clienten,
        }
        return schrijf(
            Bericht(soort, kop("41410001", "0160", f"D{keer}", date(2025, 1, 1)), {"Declaratie": declaratie})
        )

    totaal = 0
    clienten = -(-aantal // PER_CLIENT)
    # Every time other allocations and the next month; the same residents, for there are few numbers for tests.
    bsns = islice(cycle(testreeks()), clienten * keer, clienten * (keer + 1))
    klaar: list[bytes] = []
    nummer = 0
    for rang, bsn in enumerate(bsns, start=clienten * keer + 1):
        regels = []
        for r in _regels(rang, str(bsn), keer, nummer, min(PER_CLIENT, aantal - nummer)):
            totaal += r.saldo
            regels.append(r.als_prestatie())
            nummer += 1
        klaar.append(_client(inhoud([{"Bsn": str(bsn), "Prestaties": regels}], 1)))
    romp = inhoud([{"Bsn": "999990019", "Prestaties": [_regels(1, "999990019", keer, 0)[0].als_prestatie()]}], totaal)
    begin, eind = romp.index(b"Client>"), romp.rindex(b"Client>") + len(b"Client>")
    begin = romp.rindex(b"<", 0, begin)
    yield romp[:begin]
    yield from klaar
    yield romp[eind:]


def _client(bericht: bytes) -> bytes:
    begin = bericht.rindex(b"<", 0, bericht.index(b"Client>"))
    return bericht[begin : bericht.rindex(b"Client>") + len(b"Client>")]


def _regels(rang: int, bsn: str, keer: int, nummer: int, hoogstens: int = PER_CLIENT) -> "list[Prestatieregel]":
    from naober.istandaard import Prestatieregel

    uit = []
    for m in range(hoogstens):
        begin, eind = date(2024, keer + 1, 1), date(2024, keer + 2, 1) - _DAG
        volgnummer = nummer + m
        fout = volgnummer % 100 < 3
        uit.append(
            Prestatieregel(
                bsn, f"K{keer}N{volgnummer}", None, (rang - 1) * PER_CLIENT + m + 1, "02", "02A03", begin, eind,
                10, "04",
                6160 if fout else 6150, 61_600 if fout else 61_500, "D",
            )
        )  # fmt: skip
    return uit


def maak(clienten: int) -> "tuple[Actor, Aanbieder]":
    """An empty database with one provider that helps so many residents."""
    from django.core.management import call_command
    from django.db import connection

    from naober.bewoners.models import Huishouden, Persoon
    from naober.dossier.models import Dossier
    from naober.fundament.databank.base import als_eigenaar
    from naober.fundament.scope import in_scope
    from naober.fundament.tijd import begin_van
    from naober.gemeente.actor import Actor
    from naober.gemeente.models import Medewerker
    from naober.kaart.laden import laad_profielen
    from naober.kern import testreeks
    from naober.levering.models import (
        Aanbieder,
        Contract,
        Contractproduct,
        Levering,
        Ruimte,
        Tarief,
        Toewijzing,
    )

    call_command("migrate", interactive=False, verbosity=0)
    laad_profielen(date(2025, 1, 2))
    dag = date(2024, 1, 1)
    nummers = list(testreeks())
    with in_scope(gemeente=GEMEENTE, breed=True):
        wie = Medewerker.objects.create_user(
            "bench.backoffice", "x", gemeente_id=GEMEENTE, naam="Henk", rollen=["toetser"], team=""
        )
        van = Aanbieder.objects.create(naam="Thuiszorg", agb="41410001", klachtenregeling="Op de site.")
        contract = Contract.objects.create(
            aanbieder=van, kenmerk="C1", naam="Begeleiding", wetten=["Wmo 2015"], schaal="lokaal",
            schaal_reden="Dichtbij.", procedure="open-house", ingang=dag, stand="loopt",
        )  # fmt: skip
        product = Contractproduct.objects.create(
            contract=contract, product="begeleiding-individueel", wet="iwmo", productcategorie="02",
            productcode="02A03", eenheid="04", frequentie="4", bekostiging="inspanning",
        )  # fmt: skip
        Tarief.objects.create(contractproduct=product, centen=6150, geldig_van=dag, onderbouwing="Kostprijs.")
        Ruimte.objects.create(contract=contract, jaar=2024, centen=10**12, vastgesteld_op=dag)
        huizen = Huishouden.objects.bulk_create(
            Huishouden(straat="Dorpsstraat", huisnummer=n, postcode="7777AA", plaats="Proefdorp", gebied="noord")
            for n in range(1, min(clienten, len(nummers)) + 1)
        )
        mensen = Persoon.objects.bulk_create(
            Persoon(huishouden=h, bsn=str(bsn), voornamen="A", geslachtsnaam="B", geboortedatum=dag, geslacht="vrouw")
            for h, bsn in zip(huizen, nummers, strict=False)
        )
        dossiers = Dossier.objects.bulk_create(Dossier(huishouden=h, geopend_op=dag) for h in huizen)
        toewijzingen = Toewijzing.objects.bulk_create(
            Toewijzing(
                dossier=d, persoon=p, aanbieder=van, contractproduct=product, wet="iwmo", nummer=n, vorm="specifiek",
                variant="inspanning", productcategorie="02", productcode="02A03", volume=1000, eenheid="04",
                frequentie="4", ingang=dag, toegewezen_op=begin_van(dag), toegewezen_door=wie,
            )
            for n, (d, p) in enumerate(
                (paar for paar in islice(cycle(zip(dossiers, mensen, strict=True)), clienten)
                 for _ in range(PER_CLIENT)), start=1
            )
        )  # fmt: skip
        Levering.objects.bulk_create(Levering(toewijzing=t, begin=dag, gemeld_op=dag) for t in toewijzingen)
        actor = Actor.van(wie)
    with als_eigenaar(), connection.cursor() as cursor:
        cursor.execute("vacuum (analyze)")
    return actor, van


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
