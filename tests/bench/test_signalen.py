"""What the bench of matching measures: mistakes that are made on purpose, and a truth to lay verdicts beside."""

import io
import json
from datetime import date, timedelta
from random import Random

from bench.signalen.kromme import kromme, teken, tel
from bench.signalen.verknoei import Inwoner, schrijf_json, schrijf_rijen
from naober.signalen.aanlevering import Bestand, open_bestand
from naober.signalen.koppelen.rules import (
    Gezochte,
    Kandidaat,
    Oordeel,
    Uitkomst,
    Woonplek,
    beoordeel,
    maat,
    sleutels_van,
)

DAG = date(2026, 11, 1)
INWONERS = [
    Inwoner(
        n, f"{'ABCDEFGHIJ'[n % 10]}na Maria", "van" if n % 3 else "", f"Proefnaam{'abcdefghij'[n % 10] * 3}",
        date(1950, 1, 1) + timedelta(days=n * 37), f"77{n // 20:02}AB", n % 20 + 1, "A" if n % 4 == 0 else "",
        (f"78{n // 20:02}CD", n % 20 + 1, "") if n % 5 == 0 else None, ("de", "Anders") if n % 2 else None,
    )
    for n in range(1, 400)
]  # fmt: skip


def kandidaat(wie: Inwoner) -> Kandidaat:
    eerder = (Woonplek(*wie.ouder, tot=date(2026, 1, 1)),) if wie.ouder else ()
    return Kandidaat(
        wie.persoon, wie.persoon, wie.geslachtsnaam.lower(), wie.voorvoegsel, wie.voornamen.lower(), wie.geboren,
        plek=Woonplek(wie.postcode, wie.huisnummer, wie.toevoeging), eerder=eerder,
        huisgenoten=frozenset({wie.geslachtsnaam.lower(), *([wie.partner[1].lower()] if wie.partner else [])}),
    )  # fmt: skip


def _in_beeld(rij: Gezochte, wie: Kandidaat) -> bool:
    plekken = {(p.postcode, p.huisnummer) for p in (wie.plek, *wie.eerder) if p}
    return (rij.postcode, rij.huisnummer) in plekken or rij.geboortedatum == wie.geboortedatum


def test_elk_zaad_geeft_zijn_eigen_fouten_en_steeds_dezelfde() -> None:
    eerste, weer, ander = ([*schrijf_rijen(INWONERS, 300, Random(zaad))] for zaad in (1, 1, 2))
    assert eerste == weer
    assert eerste != ander
    assert len(eerste) == 300
    assert any(rij.persoon is None for rij in eerste)
    per_inwoner = [rij.persoon for rij in eerste if rij.persoon]
    assert len(per_inwoner) > len(set(per_inwoner)), "niemand staat er twee keer in"
    assert any("Geboortedatum" not in rij.client for rij in eerste)


def test_wat_de_bench_schrijft_kan_de_aanlevering_lezen() -> None:
    rijen = [*schrijf_rijen(INWONERS, 300, Random(3))]
    uit = io.StringIO()
    schrijf_json(uit, rijen, 160, DAG, Random(3))
    assert len(json.loads(uit.getvalue())["leveringen"][0]["vroegsignalen"]) == 300
    bestand = open_bestand(io.BytesIO(uit.getvalue().encode()), peildatum=DAG)
    assert isinstance(bestand, Bestand)
    assert sum(rij.signaal is not None for rij in bestand.lees()) == 300


def test_de_meeste_rijen_met_fouten_worden_zeker_en_goed_gekoppeld() -> None:
    rijen = [*schrijf_rijen(INWONERS, 300, Random(4))]
    uit = io.StringIO()
    schrijf_json(uit, rijen, 160, DAG, Random(4))
    bestand = open_bestand(io.BytesIO(uit.getvalue().encode()), peildatum=DAG)
    assert isinstance(bestand, Bestand)
    kandidaten = [kandidaat(wie) for wie in INWONERS]
    wie = [rij.signaal.wie for rij in bestand.lees() if rij.signaal]
    oordelen = [beoordeel(sleutels_van(w), [k for k in kandidaten if _in_beeld(w, k)]) for w in wie]
    uitslag = tel(oordelen, [rij.persoon for rij in rijen])
    assert uitslag.precisie >= 0.99
    assert uitslag.vangst >= 0.93
    assert uitslag.vangst_met_mens > uitslag.vangst
    punten = kromme(oordelen, [rij.persoon for rij in rijen])
    assert [p.vangst for p in punten] == sorted((p.vangst for p in punten), reverse=True)
    beeld = teken(punten, maat().grenzen.zeker, "Precisie en vangst")
    assert beeld.startswith("<svg")
    assert beeld.count("<polyline") == 2
    assert ">grens 25<" in beeld


def test_een_koppeling_aan_de_verkeerde_telt_als_fout() -> None:
    w = INWONERS[0]
    rij = Gezochte(w.geslachtsnaam, w.voorvoegsel, "", w.voornamen, w.geboren, w.postcode, w.huisnummer, w.toevoeging)
    goed = beoordeel(sleutels_van(rij), [kandidaat(w)])
    assert goed.uitkomst is Uitkomst.ZEKER
    geen = Oordeel(Uitkomst.GEEN, "")
    uitslag = tel([goed, goed, geen, geen], [w.persoon, 999, 5, None])
    assert (uitslag.goed, uitslag.fout, uitslag.precisie, uitslag.vangst) == (1, 1, 0.5, 1 / 3)
