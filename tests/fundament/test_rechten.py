"""What the database itself refuses, whatever the code above it does."""

import pytest
from django.db import DatabaseError, ProgrammingError, connection, transaction

from naober.fundament.migraties import Beveilig, Open, van_medewerker
from naober.fundament.scope import in_scope
from tests.fundament.conftest import KOLOMMEN, Uitvoeren
from tests.fundament.proef import voer_uit

VUL = "insert into toets_dossier (gemeente_id, naam) values ({0}, 'dossier van {0}')"


@pytest.mark.django_db
def test_de_toetsen_werken_als_de_app_en_niet_als_eigenaar() -> None:
    assert voer_uit("select current_user, session_user") == [("naober_app", "naober_app")]
    assert voer_uit("select rolbypassrls or rolsuper from pg_roles where rolname = current_user") == [(False,)]
    assert voer_uit("select count(*) from pg_class where relowner = 'naober_app'::regrole") == [(0,)]


def test_zonder_scope_geeft_elke_vraag_een_fout(tabellen: None) -> None:
    with in_scope(gemeente=160):
        voer_uit(VUL.format(160))
    for sql in (
        "select * from toets_dossier",
        "select count(*) from toets_dossier",
        "select 1 from toets_dossier where id = (select 1) or naam like 'dossier%'",
        VUL.format(160),
        "update toets_dossier set naam = 'x'",
        "delete from toets_dossier",
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            voer_uit(sql)


def test_zonder_scope_is_alleen_niets_vinden_in_welke_gemeente_ook_geen_fout(tabellen: None) -> None:
    assert voer_uit("select * from toets_dossier where id = -1") == []


@pytest.mark.django_db(transaction=True)
def test_een_nieuwe_verbinding_zonder_scope_geeft_een_fout(vaste_tabellen: None) -> None:
    with in_scope(gemeente=160):
        voer_uit(VUL.format(160))
    connection.close()
    assert voer_uit("select current_setting('naober.gemeente', true)") == [(None,)]
    with pytest.raises(DatabaseError, match=r"naober\.gemeente"):
        voer_uit("select * from toets_dossier")


@pytest.mark.usefixtures("vaste_tabellen")
def test_na_een_eerdere_transactie_met_scope_geeft_een_vraag_zonder_scope_nog_steeds_een_fout() -> None:
    with in_scope(gemeente=160):
        voer_uit(VUL.format(160))
    assert voer_uit("select current_setting('naober.gemeente', true)") == [("",)]
    with pytest.raises(DatabaseError):
        voer_uit("select * from toets_dossier")


def test_een_gemeente_ziet_de_dossiers_van_een_andere_niet(tabellen: None) -> None:
    for gemeente in (160, 141):
        with in_scope(gemeente=gemeente):
            voer_uit(VUL.format(gemeente))
    with in_scope(gemeente=160):
        assert voer_uit("select naam from toets_dossier") == [("dossier van 160",)]
        voer_uit("update toets_dossier set naam = 'gewijzigd'")
        voer_uit("delete from toets_dossier where gemeente_id = 141")
    with in_scope(gemeente=141):
        assert voer_uit("select naam from toets_dossier") == [("dossier van 141",)]


def test_schrijven_voor_een_andere_gemeente_wordt_geweigerd(tabellen: None) -> None:
    with in_scope(gemeente=160):
        voer_uit(VUL.format(160))
        for sql in (VUL.format(141), "update toets_dossier set gemeente_id = 141"):
            with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
                voer_uit(sql)


@pytest.mark.parametrize(
    "sql",
    [
        "alter table toets_dossier disable row level security",
        "alter table toets_dossier no force row level security",
        "alter table toets_dossier add column extra text",
        "drop policy gemeente on toets_dossier",
        "drop table toets_dossier",
        "create table eigen (id int)",
        "set role naober_eigenaar",
        "set role naober_reserve",
        "alter role naober_app bypassrls",
        "insert into django_migrations (app, name, applied) values ('x', 'x', now())",
    ],
)
def test_de_app_mag_geen_tabel_regel_of_rol_veranderen(sql: str, tabellen: None) -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        voer_uit(sql)


def test_beveiliging_uitzetten_voor_de_sessie_geeft_een_fout_en_geen_rijen(tabellen: None) -> None:
    with in_scope(gemeente=160):
        voer_uit("set local row_security = off")
        with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
            voer_uit("select * from toets_dossier")


@pytest.mark.usefixtures("vaste_tabellen")
def test_ook_de_eigenaar_heeft_een_scope_nodig(eigenaar: Uitvoeren) -> None:
    with in_scope(gemeente=160):
        voer_uit(VUL.format(160))
    for sql in ("select * from toets_dossier", VUL.format(160), "update toets_dossier set naam = 'x'"):
        with pytest.raises(DatabaseError):
            eigenaar(sql)


def test_historie_neemt_alleen_toevoegingen_aan(tabellen: None) -> None:
    with in_scope(gemeente=160):
        voer_uit("insert into toets_gebeurtenis (gemeente_id) values (160) returning id")
        for sql in ("update toets_gebeurtenis set naam = 'x'", "delete from toets_gebeurtenis"):
            with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
                voer_uit(sql)
        assert voer_uit("select count(*) from toets_gebeurtenis") == [(1,)]


@pytest.mark.django_db(transaction=True)
def test_inzage_beslist_per_rij_en_de_brede_inzage_gaat_erboven(eigenaar: Uitvoeren) -> None:
    operatie = Beveilig("toets_inzage", inzage=van_medewerker("id"))
    eigenaar(f"create table toets_inzage {KOLOMMEN}")
    try:
        eigenaar(str(operatie.sql))
        with transaction.atomic():
            with in_scope(gemeente=160, breed=True):
                voer_uit("insert into toets_inzage (id, gemeente_id) values (1, 160), (2, 160)")
            with in_scope(gemeente=160):
                assert voer_uit("select id from toets_inzage") == []
            with in_scope(gemeente=160, actor=2):
                assert voer_uit("select id from toets_inzage") == [(2,)]
                with pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
                    voer_uit("insert into toets_inzage (id, gemeente_id) values (3, 160)")
                with pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
                    voer_uit("update toets_inzage set id = 3")
                voer_uit("update toets_inzage set naam = 'x'")
            with in_scope(gemeente=160, breed=True):
                assert voer_uit("select id, naam from toets_inzage order by id") == [(1, None), (2, "x")]
            transaction.set_rollback(True)
    finally:
        eigenaar("drop table toets_inzage")


@pytest.mark.django_db(transaction=True)
def test_beveilig_en_open_zijn_omkeerbaar(eigenaar: Uitvoeren) -> None:
    rechten = (
        "select c.relrowsecurity, has_table_privilege('naober_app', c.oid, 'delete') "
        "from pg_class c where relname = 'toets_keer'"
    )
    eigenaar(f"create table toets_keer {KOLOMMEN}")
    try:
        assert voer_uit(rechten) == [(False, True)]
        for operatie, na in (
            (Beveilig("toets_keer", alleen_toevoegen=True, inzage="id > 0"), (True, False)),
            (Beveilig("toets_keer"), (True, True)),
            (Open("toets_keer", rechten="select"), (False, False)),
        ):
            eigenaar(str(operatie.sql))
            assert voer_uit(rechten) == [na]
            eigenaar(str(operatie.reverse_sql))
            assert voer_uit(rechten) == [(False, True)]
    finally:
        eigenaar("drop table toets_keer")


@pytest.mark.django_db(transaction=True)
def test_een_latere_tabel_kan_de_app_gebruiken_en_de_reservekopie_lezen(eigenaar: Uitvoeren) -> None:
    eigenaar(f"create table toets_later {KOLOMMEN}")
    try:
        voer_uit("insert into toets_later (gemeente_id) values (160)")
        assert voer_uit(
            "select has_table_privilege('naober_reserve', 'toets_later', 'select'),"
            " has_table_privilege('naober_reserve', 'toets_later', 'insert'),"
            " has_table_privilege('naober_app', 'toets_later', 'trigger')"
        ) == [(True, False, False)]
    finally:
        eigenaar("drop table toets_later")


def test_bulk_gaat_via_een_tijdelijke_tabel(tabellen: None) -> None:
    with in_scope(gemeente=160):
        voer_uit("create temporary table lading (naam text) on commit drop")
        with connection.cursor() as cursor, cursor.copy("copy lading from stdin") as copy:
            copy.write("een\ntwee\n")
        voer_uit("insert into toets_dossier (gemeente_id, naam) select 160, naam from lading")
        assert voer_uit("select count(*) from toets_dossier") == [(2,)]


def test_een_operatie_schrijft_zich_als_zichzelf_en_weigert_een_vreemde_naam() -> None:
    beveilig = Beveilig("a", alleen_toevoegen=True)
    assert beveilig.deconstruct() == ("Beveilig", ["a", "gemeente_id"], {"alleen_toevoegen": True})
    assert Open("a", "select").deconstruct() == ("Open", ["a", "select"], {})
    with pytest.raises(ValueError, match="geen naam"):
        Beveilig("a; drop table b")
    with pytest.raises(ValueError, match="Onbekend recht"):
        Open("a", "select, truncate")
