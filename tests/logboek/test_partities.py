"""The log is kept by month, only grows, and loses nothing: shown in SQL, as the app and as the owner."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.utils import timezone

from naober.fundament.databank.base import als_eigenaar
from naober.fundament.scope import in_scope
from naober.kern import maanden_later
from naober.logboek.maanden import TE_WEINIG, VOORUIT, van_maanden, vooruit
from naober.logboek.models import Inzage
from tests.beveiliging.tabellen import geweigerd_met, sql
from tests.dossier.opzet import HARDENBERG, TESTERVEEN, Zaak
from tests.logboek.opzet import bekeken

pytestmark = pytest.mark.django_db

_MAANDEN = """
select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
where i.inhparent = 'logboek_inzage'::regclass and c.relkind = 'r' order by c.relname
"""
_KOPIE = """
insert into logboek_inzage (moment, duur_ms, trace, aanroeper, kijker, rollen, organisatie, team, dossier_id, personen,
  via, wat, gebruik, gegevens, verwerking, aanleiding, grondslag, status, gemeente_id)
select %s, duur_ms, trace, aanroeper, kijker, rollen, organisatie, team, dossier_id, personen,
  via, wat, gebruik, gegevens, verwerking, aanleiding, grondslag, status, gemeente_id
from logboek_inzage limit 1 returning tableoid::regclass::text
"""


def maanden() -> list[str]:
    return [naam for (naam,) in sql(_MAANDEN)]


def maand_van(dag: date) -> str:
    return f"logboek_inzage_{dag:%Y_%m}"


def test_de_migratie_maakt_de_eerste_maanden_en_een_vangnet() -> None:
    vandaag = timezone.now().date()
    volgende = (vandaag.replace(day=1) + timedelta(days=32)).replace(day=1)
    assert {maand_van(vandaag), maand_van(volgende), "logboek_inzage_rest"} <= set(maanden())


def test_een_regel_komt_in_de_tabel_van_zijn_maand(zaak: Zaak) -> None:
    bekeken(zaak.tot("vraag"))
    nu = timezone.now()
    assert sql("select tableoid::regclass::text from logboek_inzage") == [(maand_van(nu.date()),)]
    assert sql(_KOPIE, [nu + timedelta(days=4000)]) == [("logboek_inzage_rest",)]
    assert Inzage.objects.count() == 2


def test_een_regel_is_niet_te_wijzigen_of_weg_te_halen(zaak: Zaak) -> None:
    bekeken(zaak.tot("vraag"))
    for tabel in ("logboek_inzage", *maanden()):
        for opdracht in (f"update {tabel} set wat = 'iets anders'", f"delete from {tabel}"):
            assert "permission denied" in geweigerd_met(opdracht), opdracht


def test_een_maand_is_alleen_door_de_hele_tabel_heen_te_lezen(zaak: Zaak) -> None:
    """Otherwise the policies of the whole would not count."""
    bekeken(zaak.tot("vraag"))
    for tabel in maanden():
        assert "permission denied" in geweigerd_met(f"select 1 from {tabel}"), tabel
        assert "permission denied" in geweigerd_met(f"insert into {tabel} select * from logboek_inzage"), tabel


def test_de_regels_van_een_andere_gemeente_zijn_er_niet(beide_profielen: None) -> None:
    with in_scope(gemeente=160, breed=True):
        bekeken(Zaak(HARDENBERG).tot("vraag"))
    with in_scope(gemeente=9998, breed=True):
        Zaak(TESTERVEEN)
        assert sql("select count(*) from logboek_inzage") == [(0,)]
        assert "row-level security" in geweigerd_met(
            "insert into logboek_inzage (duur_ms, trace, aanroeper, kijker, rollen, organisatie, team, personen, via,"
            " wat, gebruik, gegevens, verwerking, aanleiding, grondslag, status, gemeente_id) values"
            " (1, gen_random_uuid(), '', 'medewerker', '{}', '', '', '{}', 'scherm', 'x', 'lezen', '{}', 'x', 'x',"
            " '', 1, 160)"
        )
    with in_scope(gemeente=160, breed=True):
        assert sql("select count(*) from logboek_inzage") == [(1,)]


def test_zonder_gemeente_toont_het_logboek_niets(zaak: Zaak) -> None:
    bekeken(zaak.tot("vraag"))
    sql("select set_config('naober.gemeente', '', true)")
    assert "invalid input syntax" in geweigerd_met("select * from logboek_inzage")
    assert connection.in_atomic_block


@pytest.fixture
def opgeruimd(transactional_db: None) -> Iterator[None]:
    """Months that a test makes are gone afterwards: a table is no row, and would stay."""
    voor = _tabellen()
    yield
    with als_eigenaar():
        for naam in _tabellen() - voor:
            sql(f"drop table {naam}")


def _tabellen() -> set[str]:
    return {naam for (naam,) in sql("select relname from pg_class where relname ~ '^logboek_inzage_[0-9_]+$'")}


@pytest.mark.usefixtures("opgeruimd")
def test_maanden_vooruit_maken_neemt_over_wat_al_in_het_vangnet_stond(
    beide_profielen: None, capsys: pytest.CaptureFixture[str]
) -> None:
    verre = timezone.now() + timedelta(days=200)
    with in_scope(gemeente=160, breed=True):
        zaak = Zaak(HARDENBERG).tot("vraag")
        bekeken(zaak)
        assert sql(_KOPIE, [verre]) == [("logboek_inzage_rest",)]
    call_command("logboek", "--vooruit=8")
    assert maand_van(verre.date()) in capsys.readouterr().out
    with in_scope(gemeente=160, breed=True):
        waar = sql("select tableoid::regclass::text from logboek_inzage where moment = %s", [verre])
        assert waar == [(maand_van(verre.date()),)]
        assert Inzage.objects.count() == 2
    call_command("logboek", "--vooruit=8")
    assert "Er zijn al tabellen" in capsys.readouterr().out


@pytest.mark.usefixtures("opgeruimd")
def test_wat_lang_genoeg_is_bewaard_wordt_losgemaakt_en_niet_weggegooid(
    beide_profielen: None, capsys: pytest.CaptureFixture[str]
) -> None:
    oud = timezone.now() - timedelta(days=365 * 6)
    call_command("logboek", f"--vanaf={oud:%Y-%m}", "--vooruit=0")
    with in_scope(gemeente=160, breed=True):
        bekeken(Zaak(HARDENBERG).tot("vraag"))
        assert sql(_KOPIE, [oud]) == [(maand_van(oud.date()),)]
    capsys.readouterr()
    call_command("logboek", "--losmaken")
    assert maand_van(oud.date()) in capsys.readouterr().out
    assert maand_van(oud.date()) not in maanden()
    with in_scope(gemeente=160, breed=True):
        assert Inzage.objects.count() == 1
        # It is still there, behind its own protection, for the owner to store elsewhere.
        assert "permission denied" in geweigerd_met(f"select 1 from {maand_van(oud.date())}")
    call_command("logboek", "--losmaken")
    assert "Er is niets" in capsys.readouterr().out


# ----------------------------------------------------------------------------------------------- een klok die verder is


def _klok_op(monkeypatch: pytest.MonkeyPatch, dag: date) -> None:
    """Everything that asks Django for the time is on this day."""
    monkeypatch.setattr(timezone, "now", lambda: datetime(dag.year, dag.month, dag.day, 12, tzinfo=UTC))


def _over_maanden(aantal: int) -> date:
    eerste = timezone.now().date().replace(day=1)
    return maanden_later(eerste, aantal)


def _lijnen() -> list[tuple[str, int]]:
    return sql("select tableoid::regclass::text, count(*) from logboek_inzage group by 1 order by 1")


@pytest.mark.usefixtures("opgeruimd")
def test_een_maand_zonder_tabel_kost_geen_regel_en_de_nachtelijke_opdracht_maakt_haar_alsnog(
    beide_profielen: None, client: Client, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("logboek_signalen")
    # The clock of the database itself cannot be moved: this month is taken away instead, as if nobody ever made it.
    deze = maand_van(timezone.now().date())
    with als_eigenaar():
        sql(f"alter table logboek_inzage detach partition {deze}")
        sql(f"drop table {deze}")
    with in_scope(gemeente=160, breed=True):
        zaak = Zaak(HARDENBERG).tot("vraag")
    client.force_login(zaak.staf["anouk"])
    assert client.get(f"/dossier/{zaak.dossier.pk}/").status_code == 200
    with in_scope(gemeente=160, breed=True):
        assert _lijnen() == [("logboek_inzage_rest", 1)]
    [gebrek] = van_maanden()
    assert "nog geen tabel voor deze maand" in gebrek.wat
    capsys.readouterr()
    call_command("logboek_signalen")
    assert f"Tabellen vooruit gemaakt: {deze}." in capsys.readouterr().out
    with in_scope(gemeente=160, breed=True):
        assert _lijnen() == [(deze, 1)]
        assert Inzage.objects.get().dossier_id == zaak.dossier.pk
    assert list(van_maanden()) == []


@pytest.mark.usefixtures("opgeruimd")
def test_als_de_tijd_verstrijkt_waarschuwt_controleer_en_zijn_er_elke_nacht_weer_drie_maanden(
    beide_profielen: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert vooruit(timezone.now().date()) == VOORUIT
    # Every time the months are made up to three after that day.
    for later, over in ((1, 2), (3, 1), (6, 0), (10, -1)):
        with monkeypatch.context() as klok:
            _klok_op(klok, _over_maanden(later))
            assert vooruit(timezone.now().date()) == over
            assert [g.code for g in van_maanden()] == ["logboek.maanden"] * (over < TE_WEINIG)
            assert not any(g.fout for g in van_maanden()), "er gaat niets verloren, dus de server start"
            call_command("logboek_signalen")
            assert vooruit(timezone.now().date()) == VOORUIT
            assert list(van_maanden()) == []


def test_elke_keer_migrate_maakt_de_maanden_vooruit(transactional_db: None) -> None:
    laatste = maand_van(_over_maanden(VOORUIT))
    with als_eigenaar():
        sql(f"drop table {laatste}")
    assert vooruit(timezone.now().date()) == VOORUIT - 1
    call_command("migrate", verbosity=0)
    assert vooruit(timezone.now().date()) == VOORUIT
    assert "permission denied" in geweigerd_met(f"select 1 from {laatste}")


def test_de_app_maakt_er_geen_andere_tabellen_mee(zaak: Zaak) -> None:
    voor = _tabellen()
    for waarden in ("date '1990-01-01', 3", "date '2199-01-01', 3", "current_date, 13", "current_date, -1"):
        assert "geen maanden" in geweigerd_met(f"select naober_logboek_vooruit({waarden})"), waarden
    for functie in ("naober_logboek_maand(current_date)", "naober_logboek_beveilig('gemeente_gemeente')"):
        assert "permission denied" in geweigerd_met(f"select {functie}"), functie
    assert _tabellen() == voor
