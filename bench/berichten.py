"""Messages of the national standard: `python -m bench.berichten`. Exit code 1 when a budget is exceeded.

No database. Reading is laid beside its floor in the same run: libxml2 parsing and checking the same bytes, and nothing
else. The messages at random are checked with the national schemas, when those lie beside this project."""

import argparse
import gc
import resource
import sys
from collections.abc import Callable, Sequence
from datetime import date
from multiprocessing import get_context
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter, process_time

from lxml import etree

from naober.istandaard import (
    Bericht,
    Declaratiecontrole,
    Geheugenstand,
    Inhoud,
    Omvang,
    Prestatieregel,
    Regelstroom,
    Soort,
    Toewijzing,
    alle_soorten,
    kop,
    lees,
    schrijf,
)
from naober.istandaard.schema import schema
from naober.kern import testreeks
from tools.berichten import beschadig, willekeurig_bericht
from tools.landelijk import landelijk_schema

PER_SECONDE, KEER_DE_VLOER, MEGABYTE = 2_000, 4.0, 400
RONDES = 7
DAG = date(2026, 11, 5)
PERIODE = (date(2026, 10, 1), date(2026, 10, 31))
_MB = 1024 * 1024


def main(argumenten: Sequence[str] | None = None) -> int:
    """Measure, print, and say whether the budgets were kept."""
    lezer = argparse.ArgumentParser(prog="python -m bench.berichten")
    lezer.add_argument("--berichten", type=int, default=10_000, help="hoeveel verzonnen berichten worden nagekeken")
    lezer.add_argument(
        "--regels", type=int, default=20_000, help="regels in de declaratie waarvan de tijd wordt gemeten"
    )
    lezer.add_argument("--groot", type=int, default=100_000, help="regels in de declaratie waarvan het geheugen telt")
    keuze = lezer.parse_args(argumenten)
    goed = [_schrijven(), _lezen(keuze.regels), _geheugen(keuze.groot), _verzonnen(keuze.berichten)]
    print("Alle budgetten zijn gehaald." if all(goed) else "Een budget is niet gehaald.")
    return 0 if all(goed) else 1


def _beste(*doe: Callable[[], object]) -> list[float]:
    """Seconds of the processor that each takes, in the middle of its rounds. They take turns, so that a busy moment
    meets all alike; what other programs take does not count."""
    tijden: list[list[float]] = [[] for _ in doe]
    for _ in range(RONDES):
        for rij, een in zip(tijden, doe, strict=True):
            begin = process_time()
            een()
            rij.append(process_time() - begin)
    return [median(rij) for rij in tijden]


def toewijzing(nummer: int) -> Bericht:
    """A common 301: one resident, one address, two products."""
    adres = {"Huis": {"Huisnummer": 12}, "Postcode": "1234AB", "LandCode": "NL"}
    product = {
        "ToewijzingNummer": nummer,
        "Product": {"Categorie": "02", "Code": "02A03"},
        "Toewijzingsdatum": DAG,
        "Toewijzingstijd": "10:30:00",
        "Ingangsdatum": date(2026, 1, 1),
        "Einddatum": date(2026, 12, 31),
        "Omvang": {"Volume": 4, "Eenheid": "04", "Frequentie": "2"},
    }
    client = {
        "Bsn": "999990019",
        "Geboortedatum": {"Datum": date(1980, 5, 6)},
        "Geslacht": "2",
        "Naam": {"Geslachtsnaam": {"Achternaam": "Bakker"}, "Voorletters": "S", "NaamGebruik": "1"},
        "Contactgegevens": [{"Soort": "01", "Adres": adres}],
        "ToegewezenProducten": [product, {**product, "ToewijzingNummer": nummer + 1}],
    }
    return Bericht(Soort.van("iwmo", 301), kop("0014", "12345678", f"T{nummer}", DAG), {"Client": client})


def declaratie(aantal: int) -> Bericht:
    """A declaration of so many lines, two for each resident."""
    personen = list(testreeks())
    regels = [
        Prestatieregel("", f"R{n}", None, n, "02", "02A03", *PERIODE, 600, "01", 100, 60_000, "D")
        for n in range(aantal)
    ]
    clienten = [
        {"Bsn": personen[n // 2 % len(personen)], "Prestaties": [r.als_prestatie() for r in regels[n : n + 2]]}
        for n in range(0, aantal, 2)
    ]
    romp: Inhoud = {
        "DeclaratieNummer": "D1",
        "DeclaratiePeriode": dict(zip(("Begindatum", "Einddatum"), PERIODE, strict=True)),
        "DeclaratieDagtekening": DAG,
        "TotaalIngediendBedrag": {"TotaalBedrag": 60_000 * aantal, "DebetCredit": "D"},
        "Clienten": clienten,
    }
    return Bericht(Soort.van("iwmo", 323), kop("12345678", "0014", "D1", DAG), {"Declaratie": romp})


def _schrijven() -> bool:
    aantal = 500
    (tijd,) = _beste(lambda: [schrijf(toewijzing(n)) for n in range(1, aantal)])
    per_seconde = aantal / tijd
    print(f"Een 301 schrijven en keuren: {per_seconde:,.0f} per seconde op een kern (budget {PER_SECONDE:,}).")
    return per_seconde >= PER_SECONDE


def _lezen(aantal: int) -> bool:
    data = schrijf(declaratie(aantal))
    toets = schema(Soort.van("iwmo", 323))
    stand = _stand(aantal)
    # As the server does at its start: what is there to stay is left out of every search for cycles.
    gc.collect()
    gc.freeze()
    vloer, stroom, heel, alles = _beste(
        lambda: toets.validate(etree.fromstring(data)),
        lambda: [len(blok) for blok in Regelstroom(data, grens=len(data)).blokken()],
        lambda: lees(data, grens=len(data)),
        lambda: _gecontroleerd(data, stand),
    )
    micro = 1e6 / aantal
    print(f"Een 323 van {aantal:,} regels, {len(data) / aantal:.0f} bytes per regel, in microseconden per regel:")
    print(f"  ontleden en keuren met libxml2, de vloer   {vloer * micro:6.1f}")
    print(f"  regels als stroom                          {stroom * micro:6.1f}   {stroom / vloer:.2f} keer de vloer")
    print(f"  het hele bericht als waarde                {heel * micro:6.1f}   {heel / vloer:.2f} keer de vloer")
    print(f"  stroom, en alle regels van de standaard    {alles * micro:6.1f}   {alles / vloer:.2f} keer de vloer")
    print(f"  budget: {KEER_DE_VLOER:.0f} keer de vloer, met bewaren in de databank erbij.")
    return alles / vloer <= KEER_DE_VLOER


def _stand(aantal: int) -> Geheugenstand:
    personen = list(testreeks())
    omvang = Omvang(4, "04", "2")
    stand = Geheugenstand(DAG)
    stand.toewijzingen = {
        n: Toewijzing(n, personen[n // 2 % len(personen)], date(2026, 1, 1), date(2026, 12, 31), "02", "02A03", omvang)
        for n in range(aantal)
    }
    stand.tarieven = {("02", "02A03", "01"): 100}
    return stand


def _gecontroleerd(data: bytes, stand: Geheugenstand) -> int:
    """All that is asked of a declaration but storing it. Residents come back, so it is refused; that is no matter."""
    stroom = Regelstroom(data, grens=len(data))
    bericht = Bericht(stroom.soort, stroom.kop, {"Declaratie": stroom.declaratie})
    controle = Declaratiecontrole(bericht, stand)
    blokken = list(stroom.blokken())
    gevonden = sum(len(controle.tel(blok)) for blok in blokken) + len(controle.geheel())
    return gevonden + sum(len(controle.beoordeel(blok)) for blok in blokken)


def _geheugen(aantal: int) -> bool:
    """In a process of its own, because what was taken once is not given back."""
    pad = Path("build") / "bench-323.xml"
    pad.parent.mkdir(exist_ok=True)
    context = get_context("spawn")
    with context.Pool(1) as pool:
        grootte = pool.apply(_schrijf_groot, (str(pad), aantal))
    with context.Pool(1) as pool:
        gelezen, mb = pool.apply(_lees_groot, (str(pad),))
    pad.unlink()
    print(f"Een bestand van {aantal:,} regels, {grootte / _MB:.0f} MB: {mb:.0f} MB geheugen (budget {MEGABYTE} MB).")
    return bool(gelezen == aantal and mb <= MEGABYTE)


def _schrijf_groot(pad: str, aantal: int) -> int:
    return Path(pad).write_bytes(schrijf(declaratie(aantal)))


def _lees_groot(pad: str) -> tuple[int, float]:
    with Path(pad).open("rb") as stroom:
        gelezen = sum(len(blok) for blok in Regelstroom(stroom, grens=10**9).blokken())
    return gelezen, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _verzonnen(aantal: int) -> bool:
    soorten = alle_soorten()
    schemas = {soort: toets for soort in soorten if (toets := landelijk_schema(soort))}
    if len(schemas) < len(soorten):
        print("De landelijke schema's staan niet naast dit project; de verzonnen berichten zijn niet nagekeken.")
        return True
    ongeldig = anders = oneens = fout = 0
    begin = perf_counter()
    for zaad in range(aantal):
        keus, soort = Random(zaad), soorten[zaad % len(soorten)]
        bericht = willekeurig_bericht(soort, keus)
        data = schrijf(bericht)
        ongeldig += not schemas[soort].validate(etree.fromstring(data))
        anders += lees(data) != bericht
        kapot = etree.fromstring(beschadig(data, keus))
        eigen = schema(soort).validate(kapot)
        oneens += eigen != schemas[soort].validate(kapot)
        fout += not eigen
    duur = perf_counter() - begin
    print(
        f"{aantal:,} verzonnen berichten van alle 28 soorten, in {duur:.0f} s: {ongeldig} landelijk afgekeurd, {anders}"
    )
    print(f"  anders teruggelezen. Beschadigd: {fout:,} afgekeurd; bij {oneens} was het landelijke schema het oneens.")
    return not (ongeldig or anders or oneens)


if __name__ == "__main__":
    sys.exit(main())
