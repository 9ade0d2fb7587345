"""The scope of the work: set for one transaction, never for the next."""

from io import StringIO

import pytest
from django.core.management.base import BaseCommand
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django.fixtures import Settings

from naober.fundament.scope import Scope, huidige_scope, in_scope, met_scope, voeg_scope_toe, voor_landelijke_levering
from tests.fundament.proef import voer_uit

INSTELLING = "select current_setting('naober.gemeente', true), current_setting('naober.actor', true)"


@pytest.mark.django_db(transaction=True)
def test_een_scope_eindigt_met_zijn_transactie() -> None:
    with in_scope(gemeente=160, actor=7) as scope:
        assert scope == huidige_scope() == Scope(160, 7)
        assert voer_uit(INSTELLING) == [("160", "7")]
    assert huidige_scope() is None
    assert voer_uit(INSTELLING) == [("", "")]


@pytest.mark.django_db
def test_een_binnenste_scope_zet_bij_vertrek_de_buitenste_terug() -> None:
    with in_scope(gemeente=160, actor=7):
        with in_scope(gemeente=141):
            assert voer_uit(INSTELLING) == [("141", "")]
        assert voer_uit(INSTELLING) == [("160", "7")]
        assert huidige_scope() == Scope(160, 7)
    assert voer_uit(INSTELLING) == [("", "")]


@pytest.mark.django_db
def test_voor_een_landelijke_levering_is_het_zicht_even_heel_en_daarna_weer_eigen() -> None:
    breed = "select current_setting('naober.breed', true), current_setting('naober.actor', true)"
    with in_scope(gemeente=160, actor=7):
        with voor_landelijke_levering():
            assert voer_uit(breed) == [("ja", "7")], "wie het doet, blijft bekend"
        assert voer_uit(breed) == [("nee", "7")]


@pytest.mark.django_db
def test_na_een_fout_in_de_binnenste_scope_geldt_de_buitenste_en_blijft_de_oorzaak_zichtbaar() -> None:
    with in_scope(gemeente=160, actor=7):
        with pytest.raises(DatabaseError, match="division by zero"), in_scope(gemeente=141):
            voer_uit("select 1 / 0")
        assert voer_uit(INSTELLING) == [("160", "7")]
        with in_scope(gemeente=141):
            transaction.set_rollback(True)
        assert voer_uit(INSTELLING) == [("160", "7")]
        assert huidige_scope() == Scope(160, 7)


@pytest.mark.django_db
def test_een_geneste_scope_kost_een_vraag_om_te_zetten_en_een_om_te_herstellen() -> None:
    with CaptureQueriesContext(connection) as vragen, in_scope(gemeente=160, actor=7):
        pass
    assert len([v for v in vragen if v["sql"].startswith("select")]) == 2


@pytest.mark.parametrize("code", [0, -160, 10_000])
def test_een_onmogelijke_gemeentecode_wordt_geweigerd(code: int) -> None:
    with pytest.raises(ValueError, match="CBS-code"):
        Scope(code)


@pytest.mark.django_db
def test_een_taak_of_opdracht_draait_in_de_scope_van_haar_argumenten() -> None:
    class Opdracht(BaseCommand):
        requires_system_checks = []
        add_arguments = staticmethod(voeg_scope_toe)

        @met_scope
        def handle(self, *args: object, **options: object) -> str:
            return str(voer_uit(INSTELLING))

    uit = StringIO()
    opdracht = Opdracht(stdout=uit)
    parser = opdracht.create_parser("manage.py", "opdracht")
    opties = vars(parser.parse_args(["--gemeente", "160", "--actor", "7"]))
    opdracht.execute(**opties)
    assert uit.getvalue().strip() == "[('160', '7')]"
    with pytest.raises(TypeError, match="gemeente=<CBS-code>"):
        opdracht.handle()


@pytest.fixture
def site(vaste_tabellen: None, settings: Settings) -> Client:
    """The small site of `proef`, through Django's own handler, with real transactions."""
    settings.MIDDLEWARE = ["tests.fundament.proef.aanmelden", "naober.fundament.middleware.scope_middleware"]
    settings.ROOT_URLCONF = "tests.fundament.proef"
    return Client(raise_request_exception=False)


def aantal(gemeente: int) -> object:
    with in_scope(gemeente=gemeente):
        return voer_uit("select count(*) from toets_dossier")[0][0]


def test_een_verzoek_ziet_alleen_zijn_gemeente_en_laat_geen_scope_achter(site: Client) -> None:
    site.get("/schrijf/200", headers={"Gemeente": "160"})
    assert site.get("/tel", headers={"Gemeente": "160"}).content == f"1 {Scope(160, 7)}".encode()
    assert site.get("/tel", headers={"Gemeente": "141"}).content == f"0 {Scope(141, 7)}".encode()
    assert huidige_scope() is None
    assert voer_uit(INSTELLING) == [("", "")]


def test_een_bezoeker_krijgt_geen_beveiligde_tabel_te_zien(site: Client) -> None:
    site.get("/schrijf/200", headers={"Gemeente": "160"})
    assert site.get("/tel").status_code == 500


@pytest.mark.parametrize(
    ("slot", "status", "bewaard"),
    [
        ("200", 200, 1),
        ("302", 302, 1),
        ("verboden", 403, 1),
        ("500", 500, 0),
        ("503", 503, 0),
        ("fout", 500, 0),
    ],
)
def test_alleen_een_fout_van_de_server_draait_het_verzoek_terug(
    site: Client, slot: str, status: int, bewaard: int
) -> None:
    assert site.get(f"/schrijf/{slot}", headers={"Gemeente": "160"}).status_code == status
    assert aantal(160) == bewaard


def test_de_middleware_kost_een_vraag(site: Client) -> None:
    with CaptureQueriesContext(connection) as vragen:
        site.get("/tel", headers={"Gemeente": "160"})
    woorden = " ".join(v["sql"].split("(")[0] for v in vragen)
    assert woorden == "BEGIN select set_config select count COMMIT"
