"""The budget with a million bookings: how long its pages take, what moving bookings to sums takes, and what a
commitment costs beside the rows that it writes.

`python -m bench.geld` needs no city: it makes its own provider, orders and bookings in a database of its own. Exit code
1 when a budget is exceeded, 2 when it was refused."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from statistics import median, quantiles
from time import perf_counter, process_time
from typing import TYPE_CHECKING, TypeVar

from bench.declaraties import GEMEENTE, PER_CLIENT, in_eigen_databank, maak

if TYPE_CHECKING:
    from naober.gemeente.actor import Actor

T = TypeVar("T")
# Milliseconds at the 95th percentile of a warm page; times the bare rows that a commitment writes.
P95, VERHOUDING = 300.0, 6.0
DAG, JAAR = date(2024, 7, 1), 2018
OPWARMEN = 5


def main(argumenten: Sequence[str] | None = None) -> int:
    """Measure and say whether it is within bounds."""
    lezer = argparse.ArgumentParser(prog="python -m bench.geld")
    lezer.add_argument("--boekingen", type=int, default=1_000_000)
    lezer.add_argument("--clienten", type=int, default=1_000, help="elk met twaalf toewijzingen")
    lezer.add_argument("--staart", type=int, default=20_000, help="boekingen die nog niet zijn opgeteld")
    lezer.add_argument("--rondes", type=int, default=60)
    keuze = lezer.parse_args(argumenten)
    os.environ["NAOBER_TEMPO"] = "zoeken=1000000,ophalen=1000000,rekenen=1000000"
    return in_eigen_databank(lambda: _meet(keuze))


def _meet(keuze: argparse.Namespace) -> int:
    from naober.fundament.scope import in_scope
    from naober.geld.boeken import verdicht
    from naober.geld.controle import controleer

    actor, _ = maak(keuze.clienten)
    aantal = keuze.clienten * PER_CLIENT
    vullen, uitslag = tijd(lambda: controleer(GEMEENTE, DAG, herstel=True))
    print(f"{aantal} toewijzingen gevuld in {vullen:.1f} s: {aantal / vullen:.0f} per seconde", flush=True)
    assert uitslag.anders == aantal, uitslag
    vul_boekingen(keuze.boekingen - keuze.staart)
    with in_scope(gemeente=GEMEENTE, breed=True):
        opgeteld, verplaatst = tijd(verdicht)
    print(f"{verplaatst} boekingen opgeteld in {opgeteld:.1f} s", flush=True)
    vul_boekingen(keuze.staart)
    goed = [_bladzijden(actor, keuze.rondes), _kosten(actor, keuze.rondes)]
    nakijken, weer = tijd(lambda: controleer(GEMEENTE, DAG))
    print(f"de controle over {aantal} toewijzingen en {keuze.boekingen} boekingen: {nakijken:.1f} s", flush=True)
    assert not weer.anders, weer
    print("Alle budgetten zijn gehaald." if all(goed) else "Een budget is niet gehaald.")
    return 0 if all(goed) else 1


def tijd(doe: Callable[[], T]) -> tuple[float, T]:
    begin = perf_counter()
    uit = doe()
    return perf_counter() - begin, uit


_BOEKINGEN = """
insert into geld_boeking (gemeente_id, verplichting, boekjaar, soort, post, gebied, team, trede, wet, product,
  aanbieder, centen, aantal, dag)
select %(gemeente)s, 0, %(jaar)s - (n %% 4), (array['verplicht', 'gerealiseerd', 'vrijval'])[1 + n %% 3],
  (%(posten)s::text[])[1 + n %% %(p)s], (%(gebieden)s::text[])[1 + n %% %(g)s], (%(gebieden)s::text[])[1 + n %% %(g)s],
  (%(treden)s::text[])[1 + n / 7 %% %(t)s], (%(wetten)s::text[])[1 + n %% %(w)s],
  (%(producten)s::text[])[1 + n / 3 %% %(q)s], n / 11 %% 80,
  case n %% 3 when 2 then -1000 else 5000 end, 0, make_date(%(jaar)s - (n %% 4), 1 + n / 13 %% 12, 1)
from generate_series(1, %(aantal)s) n
"""


def vul_boekingen(aantal: int) -> None:
    """So many bookings over four years, all lines, areas, rungs and products, and eighty providers."""
    from django.db import connection

    from naober.fundament.databank.base import als_eigenaar
    from naober.fundament.scope import in_scope
    from naober.geld.posten import lasten
    from naober.gemeente.queries import profiel_van

    with in_scope(gemeente=GEMEENTE, breed=True), connection.cursor() as cursor:
        profiel = profiel_van(GEMEENTE, DAG)
        posten = [p.code for p in lasten(profiel, JAAR)] or [""]
        gebieden, treden = [g.code for g in profiel.gebieden], [t.code for t in profiel.trap.treden]
        wetten = sorted({p.wet for p in profiel.producten})
        producten = [p.code for p in profiel.producten]
        cursor.execute(
            _BOEKINGEN,
            {
                "gemeente": GEMEENTE, "jaar": JAAR, "aantal": aantal, "posten": posten, "p": len(posten),
                "gebieden": gebieden, "g": len(gebieden), "treden": treden, "t": len(treden), "wetten": wetten,
                "w": len(wetten), "producten": producten, "q": len(producten),
            },
        )  # fmt: skip
    with als_eigenaar(), connection.cursor() as cursor:
        cursor.execute("vacuum (analyze)")


def _bladzijden(actor: "Actor", rondes: int) -> bool:
    from django.test import Client
    from django.urls import reverse

    from naober.geld.posten import lasten
    from naober.gemeente.models import Medewerker
    from naober.gemeente.queries import profiel_van

    client = Client(headers={"host": "localhost"})
    client.force_login(Medewerker.objects.get(pk=actor.id))
    post = lasten(profiel_van(GEMEENTE, DAG), JAAR)[0].code
    adressen = {
        "de begroting": f"{reverse('geld')}?jaar={JAAR}",
        "een post": f"{reverse('geld-post')}?post={post}&jaar={JAAR}",
        "per gebied": f"{reverse('geld-gebieden')}?jaar={JAAR}&sleutel=historie",
    }
    goed = True
    for naam, adres in adressen.items():
        tijden = []
        for ronde in range(OPWARMEN + rondes):
            duur, antwoord = tijd(lambda adres=adres: client.get(adres))  # type: ignore[misc]
            assert antwoord.status_code == 200, naam
            if ronde >= OPWARMEN:
                tijden.append(duur * 1000)
        p95 = quantiles(tijden, n=20)[-1]
        goed &= p95 <= P95
        print(f"{naam}: midden {median(tijden):.0f} ms, p95 {p95:.0f} ms (budget {P95:.0f})", flush=True)
    return goed


def _kosten(actor: "Actor", rondes: int) -> bool:
    """What reckoning and booking one order costs, in time of the processor, beside writing the same rows and nothing
    else. An order that was made just now is what somebody waits for; of one that changes all is read again."""
    from django.db import transaction

    from naober.fundament.scope import in_scope
    from naober.geld.boeken import herreken
    from naober.geld.models import Boeking, Verplichting
    from naober.gemeente.queries import profiel_van

    profiel = profiel_van(GEMEENTE, DAG)

    def schrijf(rij: Verplichting) -> None:
        nummer, rij.pk = rij.pk, None
        Verplichting.objects.bulk_create([rij])
        Boeking.objects.bulk_create(
            Boeking(verplichting=rij.pk, boekjaar=int(jaar), soort="verplicht", centen=centen, dag=DAG)
            for jaar, (_, centen, _) in rij.jaren.items()
        )
        rij.pk = nummer

    def reken(rij: Verplichting, nieuw: bool) -> None:
        assert rij.toewijzing_id is not None
        assert herreken(profiel, DAG, toewijzingen=[rij.toewijzing_id], nieuw=nieuw, bewaak=True)

    doen: dict[str, Callable[[Verplichting], object]] = {
        "kaal": schrijf, "nieuw": lambda rij: reken(rij, True), "gewijzigd": lambda rij: reken(rij, False),
    }  # fmt: skip
    tijden: dict[str, list[float]] = {naam: [] for naam in doen}
    with in_scope(gemeente=GEMEENTE, breed=True):
        for rij in Verplichting.objects.order_by("pk")[: OPWARMEN + rondes]:
            for naam, doe in doen.items():
                with transaction.atomic():
                    Verplichting.objects.filter(pk=rij.pk).delete()
                    begin = process_time()
                    doe(rij)
                    tijden[naam].append(process_time() - begin)
                    transaction.set_rollback(True)
    kaal, nieuw, gewijzigd = (median(rij[OPWARMEN:]) * 1000 for rij in tijden.values())
    print(
        f"wat een nieuwe toewijzing aan boeken kost: {nieuw:.2f} ms rekentijd, {nieuw / kaal:.1f} maal de kale rijen "
        f"({kaal:.2f} ms; budget {VERHOUDING:.0f}); een gewijzigde: {gewijzigd:.2f} ms",
        flush=True,
    )
    return nieuw / kaal <= VERHOUDING


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
