"""Figures that Naober counts and keeps: released once, only what changed, and read the same everywhere."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.utils import timezone

from naober.kern.cijfertabel import VERBORGEN
from naober.monitor.doelen import beeld, delen, queries
from naober.monitor.models import Indicatorwaarde, Telling
from naober.monitor.namen import namen_van
from naober.monitor.rapport.queries import raadsrapport
from naober.monitor.rapport.rules import Halfjaar
from naober.monitor.tellen import Uitkomst
from naober.monitor.uitkomsten.bron import Cijferbron, open_bron
from tests.monitor.geteld import tel
from tests.monitor.test_doelbladzijden import lees, lezer
from tests.monitor.test_doelen import sturing

pytestmark = pytest.mark.django_db
CODE = "resultaten-behaald"


@pytest.fixture(autouse=True)
def _map(settings: Any, tmp_path: Path) -> None:
    settings.MONITORMAP = str(tmp_path)


def resultaten(jaar: int, per_gebied: dict[str, int], bereikt: int = 2) -> list[dict[str, Any]]:
    """So many results in each area, spread over the year; of every three so many are reached."""
    return [
        {"persoon": n + 1000 * nr, "gebied": g, "team": f"team-{g}", "product": ("a", "b")[n % 2], "aanbieder": 1,
         "oordeel": "bereikt" if n % 3 < bereikt else "niet", "klaar": True, "gemeld": date(jaar, 1 + n % 12, 5)}
        for nr, (g, aantal) in enumerate(per_gebied.items()) for n in range(aantal)
    ]  # fmt: skip


def rijen(**waar: Any) -> dict[tuple[str, str], Indicatorwaarde]:
    """The last line of each part of the year, by column and part."""
    gevonden = Indicatorwaarde.objects.filter(indicator=CODE, **waar).order_by("id")
    return {(r.per, r.gebied or r.deel): r for r in gevonden}


def test_een_cijfer_wordt_geteld_met_teller_noemer_en_wat_ontbreekt_en_klein_komt_de_databank_niet_in() -> None:
    with sturing("utrechtse-heuvelrug") as s:
        jaar = s.dag.year - 1
        gedaan = tel(
            s.beleid.gemeente, s.dag, CODE, resultaat=resultaten(jaar, {"doorn": 48, "maarn": 36, "leersum": 3})
        )
        assert gedaan.nieuw == gedaan.cijfers > 20
        van = rijen(van=date(jaar, 1, 1), tot=date(jaar, 12, 31))
        geheel = van["", ""]
        assert (geheel.teller, geheel.noemer, geheel.waarde) == (58, 87, Decimal("66.6667"))
        assert geheel.medewerker is None
        assert geheel.volledig.startswith("Niet meegeteld: ")
        assert van["gebied", "doorn"].waarde == Decimal("66.6667")
        # Three people, and so the next smallest with them.
        for gebied in ("leersum", "maarn"):
            r = van["gebied", gebied]
            assert (r.verborgen, r.waarde, r.teller, r.noemer) == (True, None, None, None)
        assert {p for p, _ in van} == {"", "gebied", "team", "product", "aanbieder"}
        # The running year is known as a whole only, with the day it was counted.
        assert set(rijen(van=date(s.dag.year, 1, 1), tot=date(s.dag.year, 12, 31))) == set()
        with pytest.raises(IntegrityError), transaction.atomic():
            Indicatorwaarde.objects.create(
                indicator=CODE, van=s.dag, tot=s.dag, verborgen=True, teller=3, wijze="berekend", dag=s.dag,
                herkomst="x", volledig="x", stand=Telling.objects.get().stand,
            )  # fmt: skip


def test_nog_eens_tellen_schrijft_alleen_wat_anders_is_en_zegt_dat_het_is_bijgesteld() -> None:
    with sturing("utrechtse-heuvelrug") as s:
        jaar, gemeente = s.dag.year - 1, s.beleid.gemeente
        eerst = resultaten(jaar, {"doorn": 48, "maarn": 48})
        tel(gemeente, s.dag, CODE, resultaat=eerst)
        assert tel(gemeente, s.dag, CODE, resultaat=eerst).nieuw == 0
        with connection.cursor() as cursor:
            # Held until this has been kept: a second count waits for it.
            cursor.execute(
                "select count(*) from pg_locks where locktype = 'advisory' and granted and pid = pg_backend_pid() and "
                "objid = %s and classid::bigint = hashtext('monitor_telling')::bigint & 4294967295", [gemeente],
            )  # fmt: skip
            assert cursor.fetchone() == (1,)
        assert Telling.objects.count() == 2
        # Of the fourth quarter something was recorded later.
        erbij = [{**r, "persoon": 7_000 + nr, "gemeld": date(jaar, 11, 3)} for nr, r in enumerate(eerst[:20])]
        later = tel(gemeente, s.dag + timedelta(days=1), CODE, resultaat=eerst + erbij)
        assert 0 < later.nieuw < later.cijfers
        anders = Indicatorwaarde.objects.filter(indicator=CODE, per="").exclude(correctie="")
        assert set(anders.values_list("van", "tot").distinct()) == {
            (date(jaar, 10, 1), date(jaar, 12, 31)), (date(jaar, 7, 1), date(jaar, 12, 31)),
            (date(jaar, 1, 1), date(jaar, 12, 31)),
        }  # fmt: skip
        assert all(r.correctie.startswith("Opnieuw geteld; op ") for r in anders)
        # And what is not there any more is said too, once.
        weg = tel(gemeente, s.dag + timedelta(days=2), CODE)
        assert weg.ongeteld[CODE].startswith("Er is nog niets om te tellen")
        assert tel(gemeente, s.dag + timedelta(days=2), CODE).nieuw == 0
        assert not queries.standen_van(s.beleid, s.profiel, s.dag)[CODE].meetbaar


def test_bladzijde_rapport_en_openbare_bladzijde_lezen_dezelfde_cijfers(client: Client) -> None:
    with lezer("utrechtse-heuvelrug", client) as s:
        for jaar, bereikt in ((s.dag.year - 2, 1), (s.dag.year - 1, 2)):
            tabel = resultaten(jaar, {"doorn": 48, "maarn": 36, "leersum": 3}, bereikt)
            tel(s.beleid.gemeente, s.dag, CODE, resultaat=tabel)
        gevonden = s.beeld(CODE)
        gebieden = beeld.per_gebied(s.profiel, gevonden, s.dag, 5)
        assert gebieden is not None
        assert {str(r[0]): r[1] for r in gebieden.rijen}["Leersum"] is VERBORGEN
        per = dict(delen.per_deel(gevonden, s.dag, namen_van(s.profiel, {"1": "De Zorg"})))
        assert [r[0] for r in per["aanbieder"].rijen] == ["De Zorg"]
        periode = delen.per_periode(gevonden, s.dag)
        assert periode is not None
        assert [r[0] for r in periode.rijen][:3] == [
            str(s.dag.year - 1), f"tweede helft van {s.dag.year - 1}", f"vierde kwartaal van {s.dag.year - 1}"
        ]  # fmt: skip
        rapport = raadsrapport(s.beleid, s.profiel, Halfjaar(s.dag.year, 1), s.dag)
        assert rapport is not None
        blok = rapport.blok(f"gebied-{CODE}")
        assert blok is not None
        assert {r[0]: r[2] for r in blok.tabel.rijen if r[1] == str(s.dag.year - 1)} == {
            str(r[0]): r[1] for r in gebieden.rijen
        }  # fmt: skip
        blad = lees(client, f"/monitor/indicator/?code={CODE}")
        assert "Naober telt dit zelf, het laatst op" in blad
        assert "66,7%" in blad
        openbaar = lees(client, f"/in/{s.profiel.gemeente.slug}/cijfers/?doel=zelfredzaamheid")
        assert "66,7%" in openbaar
        assert "afgeschermd" in openbaar


def test_wat_opgeslagen_afgeschermd_is_is_dat_op_de_bladzijden_met_uitkomsten_ook() -> None:
    """A group of two, one of ten that comes each quarter and one of twelve that does not: by itself each place would
    hide another one beside the two, and together they would tell them."""
    with sturing("utrechtse-heuvelrug") as s:
        jaar, gemeente = s.dag.year - 1, s.beleid.gemeente
        kwartalen: dict[str, list[Sequence[int]]] = {
            "doorn": [range(2), (), (), ()], "maarn": [range(10)] * 4,
            "leersum": [range(5), range(5, 10), (), range(7, 12)], "amerongen": [range(40)] * 4,
        }  # fmt: skip
        tabel = [
            {"persoon": n + 100 * nr, "gebied": g, "wat": "tevreden", "via": "melding", "score": 7,
             "dag": date(jaar, 2 + 3 * k, 5)}
            for nr, (g, mensen) in enumerate(kwartalen.items()) for k, wie in enumerate(mensen) for n in wie
        ]  # fmt: skip
        tel(gemeente, s.dag, "tevredenheid", ervaring=tabel)
        rijen = Indicatorwaarde.objects.filter(indicator="tevredenheid", van=date(jaar, 1, 1), tot=date(jaar, 12, 31))
        dicht = set(rijen.filter(per="gebied", verborgen=True).values_list("gebied", flat=True))
        assert dicht == {"doorn", "leersum"}

        def weg(**anders: Any) -> tuple[set[str], bool]:
            bron = open_bron(s.beleid, s.profiel, s.dag, timezone.now(), str(jaar))
            assert isinstance(bron, Cijferbron)
            uitkomst = replace(bron, **anders).tel("tevredenheid-cijfer", "gebied")
            assert isinstance(uitkomst, Uitkomst)
            return {d.sleutel[0] for d in uitkomst.delen if d.verborgen}, uitkomst.geheel.verborgen

        assert weg() == (dicht, False)
        assert weg(telling=None) == ({"doorn", "maarn"}, False)
        # A year of which the quarters were told before is kept back as a whole, and with it every part.
        geheel = rijen.get(per="")
        geheel.pk, geheel.verborgen, geheel.waarde, geheel.teller, geheel.noemer = None, True, None, None, None
        geheel.save(force_insert=True)
        Telling.objects.create(stand=timezone.now(), dag=s.dag, regels=1)
        assert weg() == (set(kwartalen), True)
