"""Making a backup: rows, sums and file of one and the same moment, under its name only when it is whole."""

import fcntl
import hashlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import IO

from pydantic import ValidationError

import naober
from naober.fundament.reserve.gereedschap import (
    Leiding,
    gpg,
    hoofdversie,
    is_ingebed,
    leiding,
    omgeving,
    programma,
    reden,
    verbind,
)
from naober.fundament.reserve.manifest import MANIFEST, Manifest, lees_stand
from naober.kern.weigering import Fout

DUMP = "databank.dump"
_BEZIG = ".bezig-"
_BLOK = 1024 * 1024
_NIET_GEMAAKT = "De reservekopie is niet gemaakt."


def maak(doel: Path, moment: datetime, *, sleutel: Path | None = None) -> tuple[Path, Manifest]:
    """Make a backup in a new folder under `doel`, named after `moment` (UTC); gives that folder and its manifest.

    Only its owner can read it. With `sleutel`, a public OpenPGP key, the file is encrypted before it touches the disk.
    Whatever goes wrong, a kill included, no half backup gets the name of a whole one. Refused (`Fout`): no connection,
    a program that is missing or too old, a key that cannot be used, another backup at work in the same folder."""
    lijn = leiding("RESERVE")
    doel.mkdir(mode=0o700, parents=True, exist_ok=True)
    klaar = doel / f"naober-{moment:%Y%m%dT%H%M%SZ}"
    with _alleen(doel):
        for oud in doel.glob(f"{_BEZIG}*"):
            shutil.rmtree(oud)  # left behind by one that was killed
        if klaar.exists():
            raise Fout("Deze reservekopie bestaat al.", waar=str(klaar), wat_nu="Probeer het over een tel opnieuw.")
        bezig = Path(tempfile.mkdtemp(prefix=_BEZIG, dir=doel))
        try:
            manifest = _vul(bezig, lijn, moment, sleutel)
            _schrijf(bezig / MANIFEST, manifest.model_dump_json(indent=1).encode())
            _op_schijf(bezig)
            bezig.rename(klaar)
            _op_schijf(doel)
        except BaseException:
            shutil.rmtree(bezig, ignore_errors=True)
            raise
    return klaar, manifest


def ruim_op(doel: Path, moment: datetime, dagen: int) -> list[Path]:
    """Remove the backups in this folder that are older than so many days; which ones. Never anything that is no whole
    backup of ours."""
    weg = []
    for map_ in sorted(doel.glob("naober-*")):
        try:
            manifest = lees_manifest(map_)
        except Fout:
            continue
        if manifest.moment < moment - timedelta(days=dagen):
            shutil.rmtree(map_)
            weg.append(map_)
    return weg


def lees_manifest(map_: Path) -> Manifest:
    """The manifest of a backup. Refused (`Fout`): there is none, or it is of something else."""
    pad = map_ / MANIFEST
    try:
        return Manifest.model_validate_json(pad.read_bytes())
    except OSError as fout:
        raise Fout(
            "Dit is geen reservekopie van Naober.",
            waar=str(map_),
            waarom=f"Er is geen leesbaar {MANIFEST}.",
            wat_nu="Noem de map die naober reservekopie maakte: naober-<moment>.",
        ) from fout
    except ValidationError:
        raise Fout(
            "Dit manifest is niet van een reservekopie van Naober, of van een nieuwere vorm.",
            waar=str(pad),
            wat_nu="Gebruik de versie van Naober die de kopie maakte.",
        ) from None


def som_van(pad: Path) -> str:
    """The sha256 of a file."""
    with pad.open("rb") as bestand:
        return hashlib.file_digest(bestand, "sha256").hexdigest()


def _vul(bezig: Path, lijn: Leiding, moment: datetime, sleutel: Path | None) -> Manifest:
    """The file itself, and the state of the same snapshot."""
    with verbind(lijn) as verbinding:
        server = hoofdversie(verbinding)
        dump = programma("pg_dump", server, ingebed=is_ingebed())
        verbinding.execute("begin isolation level repeatable read, read only")
        rij = verbinding.execute("select pg_export_snapshot()").fetchone()
        opdracht = [dump, "--format=custom", "--no-password", "--encoding=UTF8", "--lock-wait-timeout=60000"]
        pad = bezig / (DUMP if sleutel is None else f"{DUMP}.gpg")
        som = _schrijf_dump(pad, [*opdracht, f"--snapshot={rij[0] if rij else ''}"], lijn, sleutel)
        stand = lees_stand(verbinding)
    return Manifest(
        versie=naober.__version__,
        moment=moment,
        postgres=server,
        bestand=pad.name,
        bytes=pad.stat().st_size,
        sha256=som,
        versleuteld="gpg" if sleutel else "",
        stand=stand,
    )


def _schrijf_dump(pad: Path, opdracht: list[str], lijn: Leiding, sleutel: Path | None) -> str:
    """Let pg_dump write to the file, by way of gpg when there is a key; the sha256 of what stands there."""
    with tempfile.TemporaryDirectory(prefix="naober-gpg-") as thuis, tempfile.TemporaryFile() as klachten:
        dump = subprocess.Popen(opdracht, env=omgeving(lijn), stdout=subprocess.PIPE, stderr=klachten)  # noqa: S603
        lopend = [dump]
        if sleutel is not None:
            slot = [*gpg(homedir=Path(thuis)), "--trust-model", "always", "--compress-algo", "none", "--encrypt"]
            slot += ["--recipient-file", str(sleutel.resolve())]
            lopend.append(
                subprocess.Popen(slot, stdin=dump.stdout, stdout=subprocess.PIPE, stderr=klachten)  # noqa: S603
            )
            if dump.stdout:
                dump.stdout.close()
        try:
            som = _vang_op(lopend[-1].stdout, pad)
        finally:
            for proces in lopend:
                if proces.stdout:
                    proces.stdout.close()
        codes = [proces.wait() for proces in lopend]
        if any(codes):
            klachten.seek(0)
            raise Fout(
                _NIET_GEMAAKT,
                waarom=reden(klachten.read(), "Het programma stopte halverwege."),
                wat_nu="Los de oorzaak op en probeer het opnieuw. Er is niets blijven staan.",
            )
    return som


def _vang_op(stroom: IO[bytes] | None, pad: Path) -> str:
    if stroom is None:
        raise AssertionError
    som = hashlib.sha256()
    with _besloten(pad) as bestand:
        while blok := stroom.read(_BLOK):
            som.update(blok)
            bestand.write(blok)
        bestand.flush()
        os.fsync(bestand.fileno())
    return som.hexdigest()


def _schrijf(pad: Path, inhoud: bytes) -> None:
    with _besloten(pad) as bestand:
        bestand.write(inhoud)
        bestand.flush()
        os.fsync(bestand.fileno())


def _besloten(pad: Path) -> IO[bytes]:
    """A new file that nobody else may read, whatever the umask."""
    return os.fdopen(os.open(pad, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb")


def _op_schijf(map_: Path) -> None:
    """What stands in this folder survives a power cut too."""
    nummer = os.open(map_, os.O_RDONLY)
    try:
        os.fsync(nummer)
    finally:
        os.close(nummer)


@contextmanager
def _alleen(doel: Path) -> Iterator[None]:
    """One backup at a time in this folder; so what is half there is of nobody any more."""
    with (doel / ".slot").open("w") as bestand:
        try:
            fcntl.flock(bestand, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as fout:
            raise Fout(
                _NIET_GEMAAKT,
                waar=str(doel),
                waarom="Er wordt in deze map al een reservekopie gemaakt.",
                wat_nu="Wacht tot die klaar is, of kies een andere map.",
            ) from fout
        yield
