"""A backup goes back whole, or not at all, and proves it."""

import json
import os
import shutil
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.core.management import CommandError, call_command
from pytest_django import DjangoDbBlocker

from naober.besluit.models import Besluit, Brief
from naober.dossier.models import Gebeurtenis
from naober.fundament.reserve import gereedschap, herstellen, maken
from naober.fundament.reserve.maken import lees_manifest, maak, ruim_op
from naober.fundament.reserve.manifest import MANIFEST, Manifest, Stand, Tabelstand, lees_stand, verschillen
from naober.fundament.scope import in_scope
from naober.kern import Fout
from tests.dossier.gevallen import HARDENBERG, TESTERVEEN, profiel_uit
from tests.dossier.opzet import Zaak
from tests.veerkracht.conftest import MOMENT
from tests.veerkracht.servers import WORTEL, Server, op

# A letter of some megabytes that cannot be made smaller, with every byte in it.
GROOT = bytes(range(256)) * 4096 + os.urandom(3_000_000)


def twee_gemeenten() -> dict[int, Zaak]:
    """A case up to its decision in two municipalities, with a history row and a large letter in each."""
    zaken = {}
    for geval in (HARDENBERG, TESTERVEEN):
        code = profiel_uit(geval.slug).gemeente.code
        with in_scope(gemeente=code, breed=True):
            zaak = zaken[code] = Zaak(geval).tot("besluit")
            zaak.persoon.telefoon = "0523 12 34 56"
            zaak.persoon.save()
            brief = Brief.objects.latest("pk")
            brief.pk, brief.kenmerk, brief.pdf = None, "", GROOT
            brief.save(force_insert=True)
    return zaken


def herstel_op(server: Server, kopie: Path, *woorden: str) -> subprocess.CompletedProcess[str]:
    """`naober herstel` as an administrator types it, on this server."""
    return subprocess.run(
        [sys.executable, "-m", "naober", "herstel", str(kopie), *woorden],
        env=server.omgeving(), capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("beide_profielen")
@pytest.mark.eis("LEU-230")
def test_een_kopie_staat_op_een_lege_server_gelijk_aan_wat_er_was(leeg: Server, tmp_path: Path) -> None:
    zaken = twee_gemeenten()
    uit, fout = StringIO(), StringIO()
    call_command("reservekopie", str(tmp_path / "reserve"), stdout=uit, stderr=fout)
    assert "niet versleuteld" in fout.getvalue()
    [kopie] = (tmp_path / "reserve").glob("naober-*")
    manifest = lees_manifest(kopie)
    tabellen = manifest.stand.tabellen
    assert all(tabellen[t].rijen for t in ("besluit_brief", "bewoners_persoonevent", "dossier_gebeurtenis"))

    gedaan = herstel_op(leeg, kopie)
    assert gedaan.returncode == 0, gedaan.stderr
    assert f"Hersteld: {len(tabellen)} tabellen" in gedaan.stdout
    assert "LET OP: wat na deze kopie is vernietigd, staat er weer" in gedaan.stdout

    # Compared once more here, not by the command itself: every table, sequence, policy, grant and trigger.
    with leeg.als("naober_reserve") as reserve:
        nu = lees_stand(reserve)
    assert verschillen(manifest.stand, nu) == []
    assert set(nu.tabellen) == set(tabellen)
    with psycopg.connect(**gereedschap.leiding("RESERVE"), autocommit=True) as bron:  # type: ignore[arg-type]
        assert lees_stand(bron).tabellen == nu.tabellen
    _rechten_gelden(leeg)

    # People go on working: the next rows get numbers of their own, history is written, the letter is whole.
    with op(leeg):
        for code, zaak in zaken.items():
            with in_scope(gemeente=code, breed=True):
                assert bytes(Brief.objects.latest("pk").pdf) == GROOT
                voor = Gebeurtenis.objects.count()
                zaak.wachtende_vraag()
                assert Gebeurtenis.objects.count() > voor
                assert Besluit.objects.count() == 1


def _rechten_gelden(server: Server) -> None:
    """What the app may not do, it may not do after a restore either."""
    with server.als("naober_app") as app:
        with pytest.raises(psycopg.Error):
            app.execute("select * from bewoners_persoon").fetchall()
        app.execute("set naober.gemeente = '160'")
        app.execute("set naober.breed = 'ja'")
        gemeenten = app.execute("select distinct gemeente_id from bewoners_persoon").fetchall()
        assert gemeenten == [(160,)]
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            app.execute("delete from bewoners_persoonevent")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            app.execute("update dossier_gebeurtenis set tekst = ''")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            app.execute("create table van_mij (id int)")


# ------------------------------------------------------------------------------------------------- wat niet mag


@pytest.fixture(scope="module")
def hersteld(lege_kopie: Path, nieuwe_databank: Callable[[], Server], django_db_blocker: DjangoDbBlocker) -> Server:
    """A restored database."""
    server = nieuwe_databank()
    with django_db_blocker.unblock(), op(server):
        herstellen.herstel(lege_kopie, lambda _: None)
    return server


@pytest.fixture(autouse=True)
def _mag_verbinden(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """These tests point Django at a database of their own."""
    with django_db_blocker.unblock():
        yield


@pytest.fixture
def kopie(lege_kopie: Path, tmp_path: Path) -> Path:
    """A backup to do something to."""
    return Path(shutil.copytree(lege_kopie, tmp_path / lege_kopie.name))


def geweigerd(server: Server, kopie: Path, tekst: str) -> CommandError:
    """Restoring here is refused with this text, and not a row or table changes."""
    with server.als("naober_reserve") as reserve:
        voor = lees_stand(reserve)
    with op(server), pytest.raises(CommandError, match=tekst) as fout:
        call_command("herstel", str(kopie), stdout=StringIO())
    with server.als("naober_reserve") as reserve:
        assert lees_stand(reserve) == voor
    return fout.value


def test_een_databank_met_iets_erin_blijft_zoals_zij_is(hersteld: Server, kopie: Path) -> None:
    fout = geweigerd(hersteld, kopie, "is niet leeg")
    assert f"rename to {hersteld.databank}_oud" in str(fout)


def test_een_beschadigd_of_afgebroken_bestand_wordt_geweigerd(hersteld: Server, kopie: Path) -> None:
    pad = kopie / "databank.dump"
    heel = pad.read_bytes()
    anders = bytearray(heel)
    anders[len(anders) // 2] ^= 1
    for kapot in (bytes(anders), heel[:-1], b""):
        pad.write_bytes(kapot)
        geweigerd(hersteld, kopie, "beschadigd of veranderd")
    pad.unlink()
    geweigerd(hersteld, kopie, "ontbreekt")


def test_een_vreemde_map_of_een_vreemd_manifest_wordt_geweigerd(hersteld: Server, kopie: Path, tmp_path: Path) -> None:
    geweigerd(hersteld, tmp_path, "geen reservekopie van Naober")
    for inhoud in ("", "{}", '{"soort": "iets-anders"}', "[1, 2"):
        (kopie / MANIFEST).write_text(inhoud)
        geweigerd(hersteld, kopie, "manifest is niet van een reservekopie")


def wijzig(kopie: Path, **velden: Any) -> None:
    inhoud = json.loads((kopie / MANIFEST).read_text())
    (kopie / MANIFEST).write_text(json.dumps({**inhoud, **velden}))


def test_een_bestand_buiten_de_map_wordt_niet_gelezen(hersteld: Server, kopie: Path) -> None:
    wijzig(kopie, bestand="../../etc/passwd")
    geweigerd(hersteld, kopie, "ontbreekt")


def test_migraties_van_een_andere_versie_worden_geweigerd_met_wat_nu(hersteld: Server, kopie: Path) -> None:
    stand = lees_manifest(kopie).stand.model_dump()
    later = {**stand, "migraties": [*stand["migraties"], "dossier.0099_later"]}
    wijzig(kopie, stand=later, versie="9.9")
    fout = geweigerd(hersteld, kopie, "nieuwere of andere versie van Naober")
    assert "dossier.0099_later" in str(fout)
    assert "Zet eerst versie 9.9 neer" in str(fout)
    wijzig(kopie, stand={**stand, "migraties": [m for m in stand["migraties"] if "fundament" not in m]})
    fout = geweigerd(hersteld, kopie, "van voor een wijziging van de tabellen")
    assert "--ouder" in str(fout)
    # With that option it goes on, up to the next refusal.
    with op(hersteld), pytest.raises(CommandError, match="is niet leeg"):
        call_command("herstel", str(kopie), ouder=True, stdout=StringIO())


def test_een_oudere_server_wordt_geweigerd(leeg: Server, kopie: Path) -> None:
    wijzig(kopie, postgres=99)
    geweigerd(leeg, kopie, "Deze server is PostgreSQL")


def test_zonder_rollen_zegt_het_herstel_wat_eerst_moet(leeg: Server, kopie: Path) -> None:
    with leeg.als("postgres", "postgres") as beheer:
        beheer.execute("alter role naober_reserve rename to weg")
        try:
            with op(leeg), pytest.raises(CommandError, match="ontbreekt: naober_reserve") as fout:
                call_command("herstel", str(kopie), stdout=StringIO())
        finally:
            beheer.execute("alter role weg rename to naober_reserve")
    assert "rollen_sql" in str(fout.value)


def test_een_verschil_na_het_herstel_wordt_gemeld_en_de_databank_afgekeurd(leeg: Server, kopie: Path) -> None:
    stand = lees_manifest(kopie).stand.model_dump()
    stand["tabellen"]["django_migrations"]["rijen"] += 1
    wijzig(kopie, stand=stand)
    with op(leeg), pytest.raises(CommandError, match="Gebruik deze databank niet") as fout:
        call_command("herstel", str(kopie), stdout=StringIO())
    assert "django_migrations" in str(fout.value)


def test_elk_soort_verschil_telt() -> None:
    def stand(**anders: Any) -> Stand:
        basis: dict[str, Any] = {
            "tabellen": {"t": Tabelstand(rijen=2, som="1:1")}, "reeksen": {"r": 5}, "bescherming": {"t": "rls"},
            "migraties": (),
        }  # fmt: skip
        return Stand(**{**basis, **anders})

    gelijk = stand()
    assert verschillen(gelijk, stand(reeksen={"r": 9})) == [], "een reeks mag verder zijn"
    for anders, zin in (
        ({"tabellen": {}}, "ontbreekt"),
        ({"tabellen": {"t": Tabelstand(rijen=1, som="1:1")}}, "1 rijen in plaats van 2"),
        ({"tabellen": {"t": Tabelstand(rijen=2, som="1:2")}}, "andere inhoud"),
        ({"tabellen": {"t": Tabelstand(rijen=2, som="1:1"), "u": Tabelstand(rijen=0, som="0:0")}}, "niet in het"),
        ({"reeksen": {"r": 4}}, "loopt achter"),
        ({"reeksen": {}}, "loopt achter"),
        ({"bescherming": {"t": "open"}}, "regels per rij"),
        ({"bescherming": {}}, "regels per rij"),
    ):
        [gevonden] = verschillen(gelijk, stand(**anders))
        assert zin in gevonden
    assert verschillen(gelijk, stand(bescherming={"t": "anders"}), zelfde_versie=False) == []


def test_een_reeks_die_achterloopt_valt_op(hersteld: Server) -> None:
    from naober.fundament.reserve.manifest import achterlopende_reeksen

    with hersteld.als("naober_eigenaar") as eigenaar, hersteld.als("naober_reserve") as reserve:
        assert list(achterlopende_reeksen(reserve)) == []
        eigenaar.execute("select setval('django_migrations_id_seq', 1)")
        assert list(achterlopende_reeksen(reserve)) == ["django_migrations.id"]
        eigenaar.execute("select setval('django_migrations_id_seq', (select max(id) from django_migrations))")


# ------------------------------------------------------------------------------------------------- het maken zelf


def test_niemand_anders_kan_een_kopie_lezen(lege_kopie: Path) -> None:
    assert stat.S_IMODE(lege_kopie.stat().st_mode) == 0o700
    assert {p.name: stat.S_IMODE(p.stat().st_mode) for p in lege_kopie.iterdir()} == {
        "databank.dump": 0o600,
        "manifest.json": 0o600,
    }
    assert not list(lege_kopie.parent.glob(".bezig-*"))


def test_een_versleutelde_kopie_gaat_alleen_terug_met_de_geheime_sleutel(
    leeg: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The socket of gpg's agent has a path that may not be long.
    thuis = Path(subprocess.check_output(["mktemp", "-d"], text=True).strip())
    monkeypatch.setenv("GNUPGHOME", str(thuis))
    try:
        maaksleutel = ["--passphrase", "", "--quick-generate-key", "beheer@example.org", "rsa2048", "encr", "never"]
        subprocess.run([*gereedschap.gpg(), *maaksleutel], check=True, capture_output=True)
        openbaar = tmp_path / "beheer.asc"
        openbaar.write_bytes(subprocess.check_output([*gereedschap.gpg(), "--armor", "--export", "beheer@example.org"]))
        fout = StringIO()
        call_command("reservekopie", str(tmp_path / "r"), sleutel=openbaar, stdout=StringIO(), stderr=fout)
        assert fout.getvalue() == ""
        [kopie] = (tmp_path / "r").glob("naober-*")
        assert b"bewoners_persoon" not in (kopie / "databank.dump.gpg").read_bytes()
        with monkeypatch.context() as m:
            m.setenv("GNUPGHOME", str(tmp_path))
            geweigerd(leeg, kopie, "niet teruggezet; de databank is nog leeg")
        with op(leeg):
            call_command("herstel", str(kopie), stdout=StringIO())
    finally:
        subprocess.run(["gpgconf", "--kill", "all"], check=False, capture_output=True)
        shutil.rmtree(thuis)


def test_een_onbruikbare_sleutel_geeft_geen_kopie(tmp_path: Path) -> None:
    (tmp_path / "sleutel").write_text("geen sleutel")
    with pytest.raises(CommandError, match="niet gemaakt"):
        call_command("reservekopie", str(tmp_path / "r"), sleutel=tmp_path / "sleutel", stdout=StringIO())
    with pytest.raises(CommandError, match="geen sleutel in"):
        call_command("reservekopie", str(tmp_path / "r"), sleutel=tmp_path / "weg", stdout=StringIO())
    assert not [p for p in (tmp_path / "r").iterdir() if p.name != ".slot"]


def test_kopieen_die_lang_genoeg_zijn_bewaard_gaan_weg_en_iets_anders_niet(lege_kopie: Path, tmp_path: Path) -> None:
    for dagen in (40, 36, 35, 1):
        map_ = Path(shutil.copytree(lege_kopie, tmp_path / f"naober-{dagen}"))
        wijzig(map_, moment=(MOMENT - timedelta(days=dagen)).isoformat())
    (tmp_path / "naober-van-mij").mkdir()
    assert [p.name for p in ruim_op(tmp_path, MOMENT, 35)] == ["naober-36", "naober-40"]
    assert (tmp_path / "naober-van-mij").exists()


def test_een_programma_dat_ouder_is_dan_de_server_wordt_geweigerd(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    oud = tmp_path / "pg_dump"
    oud.write_text("#!/bin/sh\necho 'pg_dump (PostgreSQL) 12.3'\n")
    oud.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Fout, match="van PostgreSQL 12") as fout:
        gereedschap.programma("pg_dump", 16, ingebed=False)
    assert "postgresql-client-16" in fout.value.wat_nu
    with pytest.raises(Fout, match="staat niet op deze machine"):
        gereedschap.programma("pg_restore", 16, ingebed=False)


def test_een_pg_dump_die_halverwege_stopt_laat_niets_achter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    nep = tmp_path / "pg_dump"
    nep.write_text("#!/bin/sh\necho PGDMP half\necho 'pg_dump: error: disk full' >&2\nexit 1\n")
    nep.chmod(0o755)
    monkeypatch.setattr(maken, "programma", lambda *a, **k: str(nep))
    with pytest.raises(Fout, match="niet gemaakt") as fout:
        maak(tmp_path / "r", MOMENT)
    assert "disk full" in str(fout.value)
    assert [p.name for p in (tmp_path / "r").iterdir()] == [".slot"]


def test_een_kopie_die_wordt_afgeschoten_krijgt_geen_naam_en_de_volgende_ruimt_op(tmp_path: Path) -> None:
    code = (
        "import sys, time, pathlib, datetime, django; django.setup()\n"
        "from naober.fundament.reserve import maken\n"
        "maken.lees_stand = lambda v: time.sleep(60)\n"
        "maken.maak(pathlib.Path(sys.argv[1]), datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC))\n"
    )
    omgeving = {**os.environ, "PYTHONPATH": f"{WORTEL / 'src'}", "DJANGO_SETTINGS_MODULE": "naober.instellingen"}
    proces = subprocess.Popen([sys.executable, "-c", code, str(tmp_path)], env=omgeving)
    einde = time.monotonic() + 60
    while not list(tmp_path.glob(".bezig-*/databank.dump")) and time.monotonic() < einde:
        time.sleep(0.02)
    with pytest.raises(Fout, match="al een reservekopie gemaakt"):
        maak(tmp_path, MOMENT)
    proces.send_signal(signal.SIGKILL)
    proces.wait()
    assert list(tmp_path.glob(".bezig-*"))
    assert not list(tmp_path.glob("naober-*"))
    klaar, manifest = maak(tmp_path, MOMENT)
    assert isinstance(manifest, Manifest)
    assert [p.name for p in tmp_path.iterdir() if p.name != ".slot"] == [klaar.name]
