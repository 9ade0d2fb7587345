"""`naober bevolking`: the same people for the same seed, in proportion, with progress; and what it refuses."""

import csv
from contextlib import nullcontext
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from pytest_django import Settings

from naober.bewoners.models import Huishouden, Persoon
from naober.demo.bevolking import bevolking, inwoners
from naober.fundament.scope import in_scope
from naober.gemeente.laden import lees_profiel
from naober.gemeente.profiel import Profiel
from naober.gemeente.queries import profielmappen
from naober.opdracht import hoofd

UTRECHT = 344


@pytest.fixture
def utrecht() -> Profiel:
    return lees_profiel(profielmappen()["utrecht"])


@pytest.mark.django_db
def test_de_opdracht_vult_een_gemeente_naar_verhouding_en_zegt_hoe_ver_zij_is(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, utrecht: Profiel, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Through `naober` itself, down to the rows in the database."""
    monkeypatch.setattr("naober.demo.management.commands.bevolking.call_command", lambda *a, **k: None)
    pad = tmp_path / "inkomens.csv"
    # Statistics are the owner's, on another connection than this test's.
    monkeypatch.setattr("naober.demo.management.commands.bevolking.als_eigenaar", nullcontext)
    opdracht = ["bevolking", "--gemeente", "utrecht", "--inwoners", "800", "--inkomens", str(pad), "--toch"]
    assert hoofd(opdracht) == 0
    uitvoer = capsys.readouterr().out
    assert "100%" in uitvoer
    assert "meer testnummers zijn er niet" in uitvoer
    with in_scope(gemeente=UTRECHT, breed=True):
        assert Persoon.objects.count() == pytest.approx(800, abs=len(utrecht.gebieden))
        per_gebied = {g.code: Persoon.objects.filter(huishouden__gebied=g.code).count() for g in utrecht.gebieden}
        huizen = Huishouden.objects.count()
    for gebied in utrecht.gebieden:
        deel = sum(k.inwoners for k in gebied.kernen) / inwoners(utrecht)
        assert per_gebied[gebied.code] == pytest.approx(800 * deel, abs=2)
    rijen = list(csv.DictReader(StringIO(pad.read_text(encoding="utf-8"))))
    assert len(rijen) == huizen
    with pytest.raises(CommandError, match="heeft al inwoners"):
        call_command("bevolking", gemeente="utrecht", inwoners=10, toch=True, stdout=StringIO())


def test_meer_inwoners_dan_de_gemeente_heeft_kan_ook(utrecht: Profiel) -> None:
    klein = utrecht.model_copy(
        update={
            "gebieden": tuple(
                g.model_copy(update={"kernen": tuple(k.model_copy(update={"inwoners": 40}) for k in g.kernen)})
                for g in utrecht.gebieden
            )
        }
    )
    veel = bevolking(klein, timezone.localdate(), aantal=inwoners(klein) * 5)
    assert len(veel.personen) == inwoners(klein) * 5


def test_dezelfde_zaadwaarde_geeft_dezelfde_mensen_en_inkomens(utrecht: Profiel) -> None:
    dag = timezone.localdate()
    een, zelfde, anders = (bevolking(utrecht, dag, zaad, aantal=600) for zaad in (1, 1, 2))
    assert een == zelfde
    assert een.personen != anders.personen
    assert een.inkomens != anders.inkomens


def test_inkomens_hebben_een_bodem_een_midden_en_een_staart(utrecht: Profiel) -> None:
    inkomens = sorted(bevolking(utrecht, timezone.localdate(), aantal=6000).inkomens)
    assert all(isinstance(i, int) for i in inkomens)
    midden = inkomens[len(inkomens) // 2]
    assert 2_500_000 < midden < 4_500_000, "in centen per jaar"
    assert inkomens[len(inkomens) * 95 // 100] > 2 * midden
    assert sum(i < 1_400_000 for i in inkomens) < len(inkomens) * 0.05


@pytest.mark.parametrize("aantal", [0, -3, 6_000_000])
def test_een_onmogelijk_aantal_wordt_geweigerd(aantal: int) -> None:
    with pytest.raises(CommandError, match="een getal van 1 tot en met"):
        call_command("bevolking", gemeente="utrecht", inwoners=aantal, toch=True)


def test_tussen_echte_mensen_komt_geen_verzonnen_bevolking(settings: Settings) -> None:
    settings.ONTWIKKELING = False
    with pytest.raises(CommandError, match="geen ontwikkelomgeving"):
        call_command("bevolking", gemeente="utrecht", inwoners=10, toch=True)


def test_een_weigering_komt_op_de_opdrachtregel_als_fout(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.ONTWIKKELING = False
    assert hoofd(["bevolking", "--gemeente", "utrecht"]) == 2
    assert "geen ontwikkelomgeving" in capsys.readouterr().err
