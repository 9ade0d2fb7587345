"""`naober controleer`, and a server that does not start when it is not safe."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.conf import settings as instellingen
from django.core.exceptions import ImproperlyConfigured
from django.db import OperationalError, connection

from naober.fundament import veilig
from naober.fundament.databank.base import als_eigenaar
from naober.fundament.geheimen import geheim
from naober.fundament.ingebed import start
from naober.fundament.veilig import Gebrek, eis_veilig, gebreken
from naober.kern import Fout
from tests.conftest import MAP

GEHEIM = "Zq7-wachtwoord van de toets dat lang en willekeurig genoeg is 4x"
_COOKIE = {"SAMESITE": "Lax", "PATH": "/", "DOMAIN": None}
WORTEL = Path(__file__).resolve().parent.parent.parent


@pytest.fixture
def bouw(tmp_path: Path) -> Path:
    (tmp_path / "static").mkdir()
    (tmp_path / "static/staticfiles.json").write_text("{}")
    (tmp_path / "lettertypen").mkdir()
    (tmp_path / "lettertypen/a.ttf").write_bytes(b"x")
    return tmp_path


@pytest.fixture
def productie(bouw: Path, monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """As a good installation has it; each test then spoils one thing."""
    goed = SimpleNamespace(
        ONTWIKKELING=False,
        DEBUG=False,
        SECRET_KEY=GEHEIM,
        SECRET_KEY_FALLBACKS=[],
        ALLOWED_HOSTS=["naober.voorbeeld.nl"],
        CSRF_TRUSTED_ORIGINS=["https://naober.voorbeeld.nl"],
        SECURE_HSTS_SECONDS=31_536_000,
        SECURE_SSL_REDIRECT=True,
        STATIC_ROOT=bouw / "static",
        BOUW=bouw,
        VIRUSSCAN="geen",
        CONTENT_SECURITY_POLICY=instellingen.CONTENT_SECURITY_POLICY,
        LOGGING=instellingen.LOGGING,
        DATABASES={"default": {"USER": "naober_app", "EIGENAAR": {"USER": "naober_eigenaar"}, "OPTIONS": {}}},
        **{f"{wat}_COOKIE_NAME": f"__Host-{wat}" for wat in ("SESSION", "CSRF")},
        **{f"{wat}_COOKIE_{wel}": True for wat in ("SESSION", "CSRF") for wel in ("SECURE", "HTTPONLY")},
        **{f"{wat}_COOKIE_{n}": w for wat in ("SESSION", "CSRF") for n, w in _COOKIE.items()},
    )
    monkeypatch.setattr(veilig, "settings", goed)
    return goed


def codes() -> set[str]:
    return {b.code for b in gebreken(met_databank=False) if b.fout}


def test_een_goede_inrichting_heeft_geen_fout(productie: SimpleNamespace) -> None:
    assert codes() == set()


def test_een_ontwikkelomgeving_zegt_dat_zij_dat_is() -> None:
    assert {"omgeving.ontwikkeling", "geheim.zwak", "databank.ingebed", "cookie.onveilig", "https.los"} <= codes()


@pytest.mark.parametrize(
    ("naam", "waarde", "code"),
    [
        ("DEBUG", True, "debug.aan"),
        ("SECRET_KEY", "welterusten", "geheim.zwak"),
        ("SECRET_KEY", "ab" * 40, "geheim.zwak"),
        ("SECRET_KEY_FALLBACKS", ["welterusten"], "geheim.zwak"),
        ("ALLOWED_HOSTS", ["*"], "hosts.alles"),
        ("ALLOWED_HOSTS", [".voorbeeld.nl"], "hosts.alles"),
        ("ALLOWED_HOSTS", [], "hosts.alles"),
        ("CSRF_TRUSTED_ORIGINS", ["http://naober.voorbeeld.nl"], "herkomst.onveilig"),
        ("SESSION_COOKIE_SECURE", False, "cookie.onveilig"),
        ("SESSION_COOKIE_NAME", "sessionid", "cookie.onveilig"),
        ("CSRF_COOKIE_SAMESITE", "None", "cookie.onveilig"),
        ("SESSION_COOKIE_DOMAIN", "voorbeeld.nl", "cookie.onveilig"),
        ("SECURE_HSTS_SECONDS", 3600, "https.los"),
        ("SECURE_SSL_REDIRECT", False, "https.los"),
        ("CONTENT_SECURITY_POLICY", {"DIRECTIVES": {"script-src": ["'self'", "'unsafe-inline'"]}}, "csp.ruim"),
        ("CONTENT_SECURITY_POLICY", {"DIRECTIVES": {"default-src": ["*"]}}, "csp.ruim"),
        ("LOGGING", {"root": {"level": "DEBUG"}}, "logboek.spraakzaam"),
        ("LOGGING", {"loggers": {"django.db.backends": {"level": "DEBUG"}}}, "logboek.spraakzaam"),
        ("STATIC_ROOT", Path("/bestaat/niet"), "bestanden.stijlen"),
        ("BOUW", Path("/bestaat/niet"), "bestanden.lettertypen"),
        ("VIRUSSCAN", "", "virusscan.niet-gekozen"),
        ("VIRUSSCAN", "onzin", "virusscan.onbekend"),
    ],
)
def test_elke_onveilige_instelling_wordt_genoemd_met_wat_er_moet_gebeuren(
    productie: SimpleNamespace, naam: str, waarde: object, code: str
) -> None:
    setattr(productie, naam, waarde)
    gevonden = [b for b in gebreken(met_databank=False) if b.fout]
    assert [b.code for b in gevonden] == [code]
    assert gevonden[0].doe
    assert "welterusten" not in str(gevonden), "een geheim wordt niet herhaald"


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"USER": "naober_eigenaar"}, "databank.rol"),
        ({"USER": "postgres"}, "databank.rol"),
        ({"HOST": "databank.voorbeeld.nl"}, "databank.lijn"),
        ({"HOST": "databank.voorbeeld.nl", "OPTIONS": {"sslmode": "prefer"}}, "databank.lijn"),
        ({"EIGENAAR": {"USER": "naober_eigenaar", "PASSWORD": "geheim"}}, "databank.eigenaar"),
        ({"RESERVE": {"USER": "naober_reserve", "PASSWORD": "geheim"}}, "databank.reserve"),
        ({"INGEBED": Path("/tmp")}, "databank.ingebed"),
    ],
)
def test_een_onveilige_verbinding_met_de_databank_wordt_genoemd(
    productie: SimpleNamespace, anders: dict[str, Any], code: str
) -> None:
    productie.DATABASES = {"default": {**productie.DATABASES["default"], **anders}}
    assert codes() == {code}


def test_een_databank_op_een_andere_machine_met_versleutelde_lijn_is_goed(productie: SimpleNamespace) -> None:
    anders = {"HOST": "databank.voorbeeld.nl", "OPTIONS": {"sslmode": "verify-full"}}
    productie.DATABASES = {"default": {**productie.DATABASES["default"], **anders}}
    assert codes() == set()


@pytest.mark.eis("LEU-230")
def test_een_onveilige_server_start_niet_en_zegt_alles_tegelijk(
    productie: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def databank() -> Iterator[Gebrek]:
        yield Gebrek("databank.te-machtig", "De rol bezit tabellen.", "Gebruik naober_app.")

    monkeypatch.setattr(veilig, "van_rol", databank)
    monkeypatch.setattr(veilig, "van_tabellen", lambda: iter(()))
    monkeypatch.setattr(veilig, "van_serverlog", lambda: iter(()))
    monkeypatch.setattr(veilig, "van_schijf", lambda: iter(()))
    productie.DEBUG = True
    with pytest.raises(ImproperlyConfigured, match=r"(?s)debug\.aan.*databank\.te-machtig.*Gebruik naober_app"):
        eis_veilig()
    productie.ONTWIKKELING = True
    eis_veilig()


def test_een_databank_die_even_weg_is_houdt_de_server_niet_tegen_en_een_andere_fout_dan_nog_wel(
    productie: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def weg() -> Iterator[Gebrek]:
        raise OperationalError("weg")
        yield

    monkeypatch.setattr(veilig, "van_rol", weg)
    eis_veilig()
    productie.DEBUG = True
    with pytest.raises(ImproperlyConfigured, match=r"debug\.aan"):
        eis_veilig()


@pytest.mark.django_db
def test_de_databank_van_de_toetsen_is_veilig_behalve_wat_zij_zelf_opschrijft(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    # Where it is kept is a choice of the installation, and no part of the database.
    monkeypatch.setattr(instellingen, "VERNIETIGREGISTER", str(tmp_path / "register.jsonl"))
    assert [str(b) for b in veilig.van_rol()] == []
    assert [str(b) for b in veilig.van_tabellen()] == []
    assert {b.code for b in veilig.van_serverlog()} <= {"databank.log"}


@pytest.mark.django_db
def test_een_databank_die_na_een_storing_iets_kan_missen_wordt_genoemd() -> None:
    """The server of the tests is one: it is made anew after a crash."""
    gevonden = list(veilig.van_schijf())
    assert [b.code for b in gevonden] == ["databank.vluchtig"] * 3
    assert "synchronous_commit = off" in str(gevonden[-1])


@pytest.mark.django_db(transaction=True)
def test_wie_als_eigenaar_werkt_wordt_herkend_hoe_die_ook_heet() -> None:
    with als_eigenaar():
        [gevonden] = veilig.van_rol()
    assert gevonden.code == "databank.te-machtig"
    assert "bezit tabellen" in gevonden.wat


# ------------------------------------------------------------------------------------------ als eigen proces


def proces(wat: list[str], **omgeving: str) -> subprocess.CompletedProcess[str]:
    schoon = {n: w for n, w in os.environ.items() if not n.startswith(("NAOBER_", "DATABASE_", "DJANGO_"))}
    return subprocess.run(
        [sys.executable, *wat],
        env={**schoon, "PYTHONPATH": str(WORTEL / "src"), **omgeving},
        cwd=WORTEL,
        capture_output=True,
        text=True,
        timeout=120,
    )


@pytest.fixture
def omgeving(bouw: Path, tmp_path: Path) -> dict[str, str]:
    """A production server on the database of the tests, with its secrets in files."""
    adres = start(MAP)
    naam = connection.settings_dict["NAME"]
    bestanden = {
        "NAOBER_GEHEIM": f"{GEHEIM}\n",
        "DATABASE_URL": f"postgresql://naober_app@/{naam}?host={adres.host}&port={adres.port}\n",
    }
    for variabele, inhoud in bestanden.items():
        (tmp_path / variabele).write_text(inhoud)
    return {
        **{f"{variabele}_BESTAND": str(tmp_path / variabele) for variabele in bestanden},
        "NAOBER_HOSTS": "naober.voorbeeld.nl",
        "NAOBER_HERKOMST": "https://naober.voorbeeld.nl",
        "NAOBER_BOUW": str(bouw),
        "NAOBER_VIRUSSCAN": "geen",
    }


@pytest.mark.django_db(transaction=True)
def test_met_geheimen_uit_bestanden_start_een_goede_server_en_een_onveilige_niet(omgeving: dict[str, str]) -> None:
    start_server = ["-c", "import naober.wsgi; print('gestart')"]
    goed = proces(start_server, **omgeving)
    assert (goed.returncode, goed.stdout) == (0, "gestart\n"), goed.stderr
    nagekeken = proces(["-m", "naober", "controleer"], **omgeving)
    assert nagekeken.returncode == 0, nagekeken.stdout + nagekeken.stderr
    assert "veilig ingericht" in nagekeken.stdout

    slecht = proces(start_server, **{**omgeving, "NAOBER_HOSTS": "*"})
    assert slecht.returncode != 0
    assert "niet veilig en start daarom niet" in slecht.stderr
    assert "hosts.alles" in slecht.stderr
    nagekeken = proces(["-m", "naober", "controleer"], **{**omgeving, "NAOBER_HOSTS": "*"})
    assert nagekeken.returncode == 1
    assert "FOUT   hosts.alles" in nagekeken.stdout
    for uitvoer in (slecht, nagekeken):
        assert GEHEIM not in uitvoer.stdout + uitvoer.stderr


def test_zonder_geheim_zegt_de_opdracht_wat_er_ontbreekt() -> None:
    uitkomst = proces(["-m", "naober", "controleer"], NAOBER_OMGEVING="productie")
    assert uitkomst.returncode == 2
    assert "NAOBER_GEHEIM ontbreekt" in uitkomst.stderr
    assert "Traceback" not in uitkomst.stderr


# --------------------------------------------------------------------------------------------------- geheimen


def test_een_geheim_komt_uit_het_bestand_zonder_witruimte(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "g").write_text("  waarde\n")
    monkeypatch.setenv("NAOBER_PROEF_BESTAND", str(tmp_path / "g"))
    assert geheim("NAOBER_PROEF") == "waarde"
    monkeypatch.delenv("NAOBER_PROEF_BESTAND")
    assert geheim("NAOBER_PROEF") == ""
    monkeypatch.setenv("NAOBER_PROEF", "uit de omgeving")
    assert geheim("NAOBER_PROEF") == "uit de omgeving"


@pytest.mark.parametrize("inhoud", [None, b"", b"\n", b"\xff\xfe\xfd", b"x" * 70_000], ids=lambda i: str(i)[:12])
def test_een_geheim_dat_niet_te_lezen_is_houdt_alles_tegen_en_wordt_niet_herhaald(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, inhoud: bytes | None
) -> None:
    if inhoud is not None:
        (tmp_path / "g").write_bytes(inhoud)
    monkeypatch.setenv("NAOBER_PROEF_BESTAND", str(tmp_path / "g"))
    with pytest.raises(Fout, match="NAOBER_PROEF_BESTAND") as gevangen:
        geheim("NAOBER_PROEF")
    assert "xxx" not in str(gevangen.value)


def test_een_geheim_op_twee_plekken_is_een_vergissing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "g").write_text("een")
    monkeypatch.setenv("NAOBER_PROEF_BESTAND", str(tmp_path / "g"))
    monkeypatch.setenv("NAOBER_PROEF", "twee")
    with pytest.raises(Fout, match="allebei gezet"):
        geheim("NAOBER_PROEF")
