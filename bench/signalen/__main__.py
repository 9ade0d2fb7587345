"""Fill a municipality, write a delivery with mistakes, match it, keep it, ask for the queue, and say whether that is
within bounds.

Exit code 1 when a budget is exceeded, 2 when another database was given. The weights were set on `--zaad 1`; the
figures that count are of another seed."""

import argparse
import os
import sys
from collections import Counter
from collections.abc import Sequence
from datetime import date
from itertools import islice
from pathlib import Path
from random import Random
from time import perf_counter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bench.signalen.verknoei import Inwoner, Rijwaarheid
    from naober.gemeente.profiel import Profiel
    from naober.signalen.koppelen.rules import Gewogen, Oordeel

WORTEL = Path(__file__).resolve().parent.parent.parent
MAP = WORTEL / ".naober" / "pg-signalen"
BEELD = WORTEL / "docs" / "beeld" / "koppelen.svg"
SECONDEN, PRECISIE, VANGST = 60.0, 0.99, 0.95
STUK = 5_000
DAG = date(2026, 11, 1)
# The kinds of partner of which every municipality may receive signals.
ALLE_VIER = ("Energie", "Huur", "Zorg", "Water")


def main(argumenten: Sequence[str] | None = None) -> int:
    """Fill or reuse, measure, draw."""
    lezer = argparse.ArgumentParser(prog="python -m bench.signalen")
    lezer.add_argument("--inwoners", type=int, default=1_000_000)
    lezer.add_argument("--signalen", type=int, default=50_000)
    lezer.add_argument("--zaad", type=int, default=2026, help="van de aanlevering; 1 is waarop is afgesteld")
    lezer.add_argument("--alleen-meten", action="store_true", help="met de inwoners van een eerdere keer")
    lezer.add_argument("--tellen", action="store_true", help="hoe vaak elke trap voorkomt, om op af te stellen")
    lezer.add_argument("--in-rij", type=int, default=500_000, help="signalen in de gemeente als de rij wordt gemeten")
    lezer.add_argument("--alleen-rij", action="store_true", help="meet het koppelen niet, wel het vastleggen en de rij")
    lezer.add_argument("--zonder-beeld", action="store_true", help="teken de kromme niet in docs/beeld")
    keuze = lezer.parse_args(argumenten)
    if os.environ.get("DATABASE_URL"):
        print("DATABASE_URL is gezet. De bench vult een eigen databank.", file=sys.stderr)
        return 2
    os.environ["NAOBER_PG"] = str(MAP)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "naober.instellingen")
    import django

    django.setup()
    from django.db import connections

    from naober.fundament import ingebed

    try:
        return _doe(keuze)
    finally:
        connections.close_all()
        ingebed.stop(MAP)


def _doe(keuze: argparse.Namespace) -> int:
    from bench.gegevens import _grootste
    from naober.gemeente.queries import profiel_van
    from naober.kaart.laden import laad_profielen

    if not keuze.alleen_meten:
        _vul(keuze.inwoners)
    profiel = _grootste([profiel_van(stand.gemeente, DAG) for stand in laad_profielen(DAG)])
    gekoppeld = 0 if keuze.alleen_rij else _meet(profiel.gemeente.code, keuze)
    return _meet_rij(profiel, keuze) or gekoppeld


def _meet_rij(profiel: "Profiel", keuze: argparse.Namespace) -> int:
    """A delivery of partners that may give signals here, kept as cases; and the queue with very many."""
    from bench.signalen.rij import meet_rij
    from bench.signalen.verknoei import schrijf_json, schrijf_rijen
    from bench.verslag import tabel

    kans, gemeente = Random(keuze.zaad + 1), profiel.gemeente.code
    rijen = list(schrijf_rijen(_inwoners(gemeente, keuze.signalen, keuze.zaad + 1), keuze.signalen, kans))
    pad = MAP.parent / "aanlevering.json"
    with pad.open("w", encoding="utf-8") as uit:
        schrijf_json(uit, rijen, gemeente, DAG, kans, ALLE_VIER)
    uitkomsten = meet_rij(profiel, pad, len(rijen), DAG, keuze.in_rij)
    pad.unlink()
    print("\n".join(tabel(uitkomsten)))
    fouten = [regel for uitkomst in uitkomsten for regel in uitkomst.overschrijdingen]
    print("\n".join(fouten) if fouten else "De rij blijft binnen haar budget.")
    return 1 if fouten else 0


def _vul(aantal: int) -> None:
    from django.core.management import call_command
    from django.db import connection

    from bench.gegevens import _grootste
    from bench.signalen.stad import tel_voor_de_planner, vul
    from naober.fundament.databank.base import als_eigenaar
    from naober.gemeente.queries import profiel_van
    from naober.kaart.laden import laad_profielen

    begin = perf_counter()
    with als_eigenaar(), connection.cursor() as cursor:
        cursor.execute("drop schema public cascade; create schema public")
    call_command("migrate", interactive=False, verbosity=0)
    vul(_grootste([profiel_van(stand.gemeente, DAG) for stand in laad_profielen(DAG)]), DAG, aantal, 1)
    tel_voor_de_planner()
    print(f"{aantal} inwoners geladen in {perf_counter() - begin:.0f} s", flush=True)


def _inwoners(gemeente: int, aantal: int, zaad: int) -> "list[Inwoner]":
    """Adults of this municipality by chance, with what a partner might write of them."""
    from django.db import connection

    from naober.fundament.scope import in_scope

    vraag = """
    select p.id, p.voornamen, p.voorvoegsel, p.geslachtsnaam, p.geboortedatum, h.postcode, h.huisnummer, h.toevoeging,
      coalesce(
        (select array[v.postcode, v.huisnummer::text, v.toevoeging] from bewoners_vorigadres v
         where v.huishouden_id = h.id order by v.tot desc limit 1),
        (select array[o.postcode, o.huisnummer::text, o.toevoeging] from bewoners_woonperiode w
         join bewoners_huishouden o on o.id = w.huishouden_id where w.persoon_id = p.id limit 1)),
      (select array[a.voorvoegsel, a.geslachtsnaam] from bewoners_persoon a
       where a.huishouden_id = h.id and a.id <> p.id and a.geboortedatum < %(dag)s::date - 6600
         and abs(a.geboortedatum - p.geboortedatum) < 5500 order by a.id limit 1)
    from (select * from bewoners_persoon where geboortedatum < %(dag)s::date - 6600
          order by md5(id || %(zaad)s) limit %(aantal)s) p
    join bewoners_huishouden h on h.id = p.huishouden_id order by md5(p.id || %(zaad)s)
    """
    with in_scope(gemeente=gemeente, breed=True), connection.cursor() as cursor:
        cursor.execute(vraag, {"dag": DAG, "zaad": f"-{zaad}", "aantal": aantal})
        return [_inwoner(rij) for rij in cursor.fetchall()]


def _inwoner(rij: "tuple[Any, ...]") -> "Inwoner":
    from bench.signalen.verknoei import Inwoner

    persoon, voornamen, voorvoegsel, naam, geboren, postcode, nummer, toevoeging, ouder, partner = rij
    return Inwoner(
        persoon, voornamen, voorvoegsel, naam, geboren, postcode, nummer, toevoeging,
        (ouder[0], int(ouder[1]), ouder[2]) if ouder else None, (partner[0], partner[1]) if partner else None,
    )  # fmt: skip


def _meet(gemeente: int, keuze: argparse.Namespace) -> int:
    from bench.signalen.kromme import kromme, teken, tel
    from bench.signalen.verknoei import schrijf_json, schrijf_rijen
    from naober.fundament.scope import in_scope
    from naober.kern import Weigering
    from naober.signalen.aanlevering import open_bestand
    from naober.signalen.koppelen.rules import maat
    from naober.signalen.koppelen.zoeken import koppel

    kans = Random(keuze.zaad)
    rijen = list(schrijf_rijen(_inwoners(gemeente, keuze.signalen, keuze.zaad), keuze.signalen, kans))
    pad = MAP.parent / "aanlevering.json"
    with pad.open("w", encoding="utf-8") as uit:
        schrijf_json(uit, rijen, gemeente, DAG, kans)
    waarheid = [rij.persoon for rij in rijen]
    oordelen: list[Oordeel] = []
    nummers: list[int] = []
    begin = perf_counter()
    with pad.open("rb") as stroom:
        bestand = open_bestand(stroom, peildatum=DAG)
        assert not isinstance(bestand, Weigering), bestand
        signalen = ((r.nummer, r.signaal) for r in bestand.lees() if r.signaal is not None)
        while stuk := list(islice(signalen, STUK)):
            nummers += [nummer for nummer, _ in stuk]
            with in_scope(gemeente=gemeente, breed=True):
                oordelen += koppel([signaal.wie for _, signaal in stuk])
                if len(oordelen) <= STUK:
                    _keur_plan(gemeente)
    duur = perf_counter() - begin
    assert nummers == list(range(1, len(rijen) + 1)), "niet elke rij is gelezen"
    uitslag = tel(oordelen, waarheid)
    print(
        f"{len(rijen)} signalen ({pad.stat().st_size / 1e6:.0f} MB) gelezen en gekoppeld in {duur:.1f} s: "
        f"precisie {uitslag.precisie:.4f}, vangst {uitslag.vangst:.4f}; voor een mens {uitslag.mens} "
        f"({uitslag.mens / uitslag.rijen:.1%}), vangst met die mens {uitslag.vangst_met_mens:.4f}; fout {uitslag.fout}"
    )
    pad.unlink()
    if keuze.tellen:
        _tel_trappen(oordelen, rijen)
    punten = kromme(oordelen, waarheid)
    for punt in punten[::4]:
        print(f"  grens {punt.grens:4.1f}: precisie {punt.precisie:.4f}, vangst {punt.vangst:.4f}")
    if not keuze.zonder_beeld:
        wat = f"Precisie en vangst bij {len(rijen)} signalen, over grenzen"
        BEELD.write_text(teken(punten, maat().grenzen.zeker, wat), encoding="utf-8")
    goed = duur <= SECONDEN and uitslag.precisie >= PRECISIE and uitslag.vangst >= VANGST
    print("Alle budgetten zijn gehaald." if goed else "Een budget is niet gehaald.")
    return 0 if goed else 1


def _keur_plan(gemeente: int) -> None:
    """Every way to a resident goes by an index, also with row level security: none of the tables is read as a whole."""
    from django.db import connection

    from naober.signalen.koppelen import zoeken

    with connection.cursor() as cursor:
        for opdracht in (zoeken._PRECIES, zoeken._RUIM):
            cursor.execute("explain " + opdracht, {"g": gemeente})
            plan = "\n".join(regel for (regel,) in cursor.fetchall())
            assert "Seq Scan on bewoners_" not in plan, plan


def _tel_trappen(oordelen: "Sequence[Oordeel]", rijen: "Sequence[Rijwaarheid]") -> None:
    """How often each level occurs for who is meant, and where it goes wrong: to set weights by."""
    echt: dict[str, Counter[str]] = {}
    gemist: Counter[str] = Counter()
    fout: Counter[str] = Counter()
    for oordeel, rij in zip(oordelen, rijen, strict=True):
        gevonden = next((g for g in oordeel.beste if g.kandidaat.persoon == rij.persoon), None)
        if gevonden is not None:
            for veld, trap in gevonden.trappen.items():
                echt.setdefault(veld, Counter())[trap] += 1
        if rij.persoon is not None and oordeel.persoon != rij.persoon:
            wat = (
                ", ".join(f"{v}={t}" for v, t in gevonden.trappen.items() if v != "bsn")
                if gevonden
                else "niet gevonden"
            )
            gemist[f"{oordeel.uitkomst} {oordeel.reden[:40] if oordeel.persoon is None else 'ander'} | {wat}"] += 1
        if oordeel.persoon is not None and oordeel.persoon != rij.persoon:
            beste = oordeel.beste[0]
            fout[f"{'vreemde' if rij.persoon is None else 'ander'} | {beste.bits:.0f} | {_trappen(beste)}"] += 1
    for veld, telling in echt.items():
        totaal = sum(telling.values())
        print(f"{veld}: " + ", ".join(f"{t} {n / totaal:.4f}" for t, n in telling.most_common()))
    for kop, telling in (("gemist", gemist), ("fout", fout)):
        print(kop)
        for wat, n in telling.most_common(25):
            print(f"  {n:5} {wat}")


def _trappen(gewogen: "Gewogen") -> str:
    return ", ".join(f"{v}={t}" for v, t in gewogen.trappen.items() if v != "bsn")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
