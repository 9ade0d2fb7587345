"""One worker on the queue of messages and two, in the same run: `python -m bench.werkers`.

The floor is what this machine gives two processes that only calculate: on a busy machine that is less than twice.
Exit code 1 when two workers do less than 1.6 times what one does, 2 when it was refused."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from time import perf_counter
from typing import TYPE_CHECKING

from bench.declaraties import GEMEENTE, in_eigen_databank, maak

if TYPE_CHECKING:
    from naober.gemeente.actor import Actor

BUDGET = 1.6
# So many providers, as the messages of one are carried out in their order.
AANBIEDERS = 8
DAG = date(2025, 1, 2)


def main(argumenten: Sequence[str] | None = None) -> int:
    """Measure and say whether it is within bounds."""
    lezer = argparse.ArgumentParser(prog="python -m bench.werkers")
    lezer.add_argument("--berichten", type=int, default=1_000, help="voor elke meting")
    keuze = lezer.parse_args(argumenten)
    return in_eigen_databank(lambda: _meet(keuze.berichten))


def _meet(aantal: int) -> int:
    from naober.fundament.scope import in_scope
    from naober.levering.models import Ketenbericht

    actor, _ = maak(3 * aantal)
    _verdeel()
    duur: dict[int, list[float]] = {}
    for deel, werkers in enumerate((1, 2, 1)):
        _leg_klaar(deel * aantal, aantal)
        duur.setdefault(werkers, []).append(_samen(werkers, lambda: _werk(actor)))
    with in_scope(gemeente=GEMEENTE, breed=True):
        staten = set(Ketenbericht.objects.filter(richting="in").values_list("staat", flat=True))
        antwoorden = Ketenbericht.objects.filter(nummer=306).count()
    assert (staten, antwoorden) == ({"verwerkt"}, 3 * aantal), (staten, antwoorden)
    een, twee = sum(duur[1]) / 2, duur[2][0]
    vloer = 2 * _samen(1, _reken) / _samen(2, _reken)
    maal = een / twee
    print(
        f"{aantal} berichten: één werker {een:.1f} s ({aantal / een:.0f} per seconde), twee {twee:.1f} s: "
        f"{maal:.2f} maal zo snel; twee keer alleen rekenen: {vloer:.2f} maal"
    )
    print("Het budget is gehaald." if maal >= BUDGET else f"Het budget ({BUDGET} maal) is niet gehaald.")
    return 0 if maal >= BUDGET else 1


def _verdeel() -> None:
    """The allocations over more providers, and no help that has begun."""
    from naober.fundament.scope import in_scope
    from naober.levering.models import Aanbieder, Contract, Levering, Toewijzing

    with in_scope(gemeente=GEMEENTE, breed=True):
        Levering.objects.all().delete()
        contract = Contract.objects.get()
        for n in range(1, AANBIEDERS):
            ander = Aanbieder.objects.create(naam=f"Thuiszorg {n}", agb=f"4141100{n}", klachtenregeling="Op de site.")
            nummers = list(Toewijzing.objects.filter(nummer__gt=0).values_list("pk", "nummer"))
            eigen = [pk for pk, nummer in nummers if nummer % AANBIEDERS == n]
            Toewijzing.objects.filter(pk__in=eigen).update(aanbieder=ander)
        assert contract.producten.exists()


def _leg_klaar(vanaf: int, aantal: int) -> None:
    """A start for each of these allocations, in the queue."""
    from naober.fundament.scope import in_scope
    from naober.istandaard import Bericht, Soort, kop, schrijf
    from naober.levering.models import Ketenbericht, Toewijzing
    from naober.levering.verkeer.inhoud import persoon_van, product_van
    from naober.levering.verkeer.ontvangen import neem_aan

    with in_scope(gemeente=GEMEENTE, breed=True):
        rijen = Toewijzing.objects.select_related("persoon", "aanbieder").order_by("nummer")[vanaf : vanaf + aantal]
        for t in rijen:
            start = {
                "ToewijzingNummer": t.nummer, "Product": product_van(t), "ToewijzingIngangsdatum": t.ingang,
                "Begindatum": t.ingang, "StatusAanlevering": "1",
            }  # fmt: skip
            client = {**persoon_van(t.persoon), "StartProducten": [start]}
            kop_ = kop(t.aanbieder.agb, f"{GEMEENTE:04d}", f"B{t.nummer}", DAG)
            data = schrijf(Bericht(Soort.van("iwmo", 305), kop_, {"Client": client}))
            neem_aan(data, kanaal=Ketenbericht.Kanaal.POSTBUS, bestandsnaam=f"{t.nummer}.xml")


def _werk(actor: "Actor") -> None:
    from naober.levering.verkeer.verwerken import verwerk
    from naober.levering.verkeer.wachtrij import verwerk_een

    while verwerk_een(actor, verwerk, DAG) is not None:
        pass


def _reken() -> None:
    som = 0
    for n in range(12_000_000):
        som += n


def _samen(werkers: int, doe: Callable[[], None]) -> float:
    """Seconds in which so many processes of their own are done; they begin at the same moment."""
    from django.db import connections

    connections.close_all()
    lees, schrijf = os.pipe()
    kinderen = []
    for _ in range(werkers):
        if (kind := os.fork()) == 0:
            os.read(lees, 1)
            doe()
            connections.close_all()
            os._exit(0)
        kinderen.append(kind)
    begin = perf_counter()
    os.write(schrijf, b"x" * werkers)
    for kind in kinderen:
        assert os.waitpid(kind, 0)[1] == 0, "een werker brak af"
    os.close(lees)
    os.close(schrijf)
    return perf_counter() - begin


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
