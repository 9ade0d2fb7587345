"""No table is open by accident."""

from collections.abc import Iterator

import pytest
from django.apps import apps
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from naober.fundament import controle
from naober.fundament.migraties import Beveilig, Open
from tests.fundament.conftest import KOLOMMEN, Uitvoeren

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def nieuw(eigenaar: Uitvoeren) -> Iterator[Uitvoeren]:
    """A new table, as a room would add it, with nothing done about it."""
    eigenaar(f"create table toets_nieuw {KOLOMMEN}")
    yield eigenaar
    eigenaar("drop table toets_nieuw cascade")


def gemeld(naam: str = "toets_nieuw") -> list[str]:
    return [regel for regel in controle.onbeveiligde_tabellen() if regel.startswith(f"{naam}:")]


def test_elke_tabel_is_beveiligd_of_uitgelegd() -> None:
    assert controle.onbeveiligde_tabellen() == []


def test_de_app_kan_geen_historie_wijzigen() -> None:
    assert controle.wijzigbare_historie() == []


def test_tabellen_worden_beveiligd_na_de_rechten_van_het_fundament() -> None:
    lader = MigrationLoader(connection)
    eerste = ("fundament", "0001_rechten")
    zonder = [
        sleutel
        for sleutel, migratie in lader.disk_migrations.items()
        if any(isinstance(stap, Beveilig | Open) for stap in migratie.operations)
        and eerste not in lader.graph.forwards_plan(sleutel)
    ]
    assert zonder == [], "geef deze migraties een dependency op fundament 0001_rechten"


def test_een_nieuwe_tabel_wordt_gemeld_tot_zij_beveiligd_is(nieuw: Uitvoeren) -> None:
    assert gemeld() == ["toets_nieuw: heeft een gemeente en is open; gebruik Beveilig, of leg het uit in open_tabellen"]
    nieuw(str(Beveilig("toets_nieuw").sql))
    assert gemeld() == []
    nieuw("alter table toets_nieuw no force row level security")
    assert len(gemeld()) == 1, "zonder FORCE geldt de regel niet voor de eigenaar"


def test_een_tabel_zonder_gemeente_moet_worden_uitgelegd(nieuw: Uitvoeren, monkeypatch: pytest.MonkeyPatch) -> None:
    nieuw("alter table toets_nieuw drop column gemeente_id")
    assert "heeft geen kolom gemeente_id" in gemeld()[0]
    kamer = apps.get_app_config("fundament")
    monkeypatch.setattr(kamer, "open_tabellen", {"toets_nieuw": "proef"}, raising=False)
    assert gemeld() == []


def test_een_tabel_met_persoonsgegevens_valt_niet_uit_te_leggen(
    nieuw: Uitvoeren, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = next(iter(apps.get_models()))
    monkeypatch.setattr(model, "PERSOONSGEGEVENS", True, raising=False)
    monkeypatch.setattr(model._meta, "db_table", "toets_nieuw")
    monkeypatch.setitem(controle.OPEN_TABELLEN, "toets_nieuw", "proef")
    assert "bevat persoonsgegevens" in gemeld()[0]


def test_een_regel_die_de_gemeente_niet_eist_telt_niet(nieuw: Uitvoeren) -> None:
    nieuw(str(Beveilig("toets_nieuw").sql))
    nieuw("alter policy gemeente on toets_nieuw using (true)")
    assert len(gemeld()) == 1


def test_een_view_die_meer_ziet_dan_haar_lezer_wordt_gemeld(nieuw: Uitvoeren) -> None:
    nieuw("create view toets_kijk as select * from toets_nieuw")
    assert "security_invoker" in gemeld("toets_kijk")[0]
    nieuw("alter view toets_kijk set (security_invoker = true)")
    assert gemeld("toets_kijk") == []
    nieuw("create materialized view toets_vol as select * from toets_nieuw")
    assert "niet per rij" in gemeld("toets_vol")[0]
