"""The backend: nothing starts by itself, and the owner's role is borrowed and given back."""

import os
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import OperationalError, connection, transaction
from django.db.transaction import TransactionManagementError

from naober.fundament.databank.base import DatabaseWrapper, als_eigenaar
from tests.fundament.proef import voer_uit

WIE = "select current_user"


@pytest.mark.django_db(transaction=True)
def test_de_eigenaar_is_even_te_leen() -> None:
    with als_eigenaar():
        with als_eigenaar():
            assert voer_uit(WIE) == [("naober_eigenaar",)]
        assert voer_uit(WIE) == [("naober_eigenaar",)]
    assert voer_uit(WIE) == [("naober_app",)]
    with pytest.raises(RuntimeError), als_eigenaar():
        raise RuntimeError
    assert voer_uit(WIE) == [("naober_app",)]


@pytest.mark.django_db
def test_wisselen_van_rol_binnen_een_transactie_wordt_geweigerd() -> None:
    with transaction.atomic(), pytest.raises(TransactionManagementError), als_eigenaar():
        pass


@pytest.mark.django_db(transaction=True)
def test_migrate_draait_als_eigenaar_en_geeft_de_rol_terug() -> None:
    uit = StringIO()
    call_command("migrate", "fundament", stdout=uit)
    assert "No migrations to apply" in uit.getvalue()
    assert voer_uit(WIE) == [("naober_app",)]


@pytest.mark.django_db(transaction=True)
def test_modellen_en_migraties_lopen_gelijk() -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_een_server_die_niet_kan_starten_is_een_databankfout_met_uitleg(tmp_path: Path) -> None:
    pad = tmp_path / "pg"
    pad.mkdir()
    (pad / "PG_VERSION").write_text("9\n")
    verbinding = DatabaseWrapper({**connection.settings_dict, "INGEBED": pad}, "proef")
    with pytest.raises(OperationalError, match="Wat nu: "):
        verbinding.get_connection_params()


def test_de_gedeelde_instellingen_blijven_zoals_zij_zijn() -> None:
    eigenaar = {"USER": "baas", "NAME": "een_andere"}
    instellingen = {**connection.settings_dict, "INGEBED": None, "PASSWORD": "app", "EIGENAAR": eigenaar}
    verbinding = DatabaseWrapper(dict(instellingen), "proef")
    verbinding.eigenaar = True
    gevraagd = verbinding.get_connection_params()
    assert gevraagd["user"] == "baas"
    assert "password" not in gevraagd, "het wachtwoord van de app is niet dat van de eigenaar"
    assert gevraagd["dbname"] == instellingen["NAME"], "in een toets is dat de toetsdatabank"
    assert verbinding.settings_dict == instellingen


def test_instellingen_laden_en_hulp_vragen_starten_geen_server(tmp_path: Path) -> None:
    omgeving = {**os.environ, "NAOBER_PG": str(tmp_path / "pg"), "PYTHONPATH": os.pathsep.join(sys.path)}
    omgeving.pop("DATABASE_URL", None)
    code = (
        "import sys, django; django.setup(); from django.core.management import call_command; "
        "call_command('rollen_sql'); assert not any(m.startswith('pixeltable') for m in sys.modules)"
    )
    klaar = subprocess.run(
        [sys.executable, "-c", code], env=omgeving, capture_output=True, text=True, timeout=60, check=True
    )
    assert "create role naober_app" in klaar.stdout
    assert list(tmp_path.iterdir()) == []
