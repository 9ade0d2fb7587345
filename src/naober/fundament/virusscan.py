"""The scanner for malware that the administrator points at, asked about every file before it is kept.

`NAOBER_VIRUSSCAN` is one of:

- `clamd:/run/clamav/clamd.ctl` or `clamd:host:3310`: the daemon of ClamAV, over its own protocol;
- `opdracht:/usr/bin/clamdscan --no-summary -`: a command that reads the file from its standard input and ends with 0
  (clean), 1 (malware) or anything else (could not tell), as the commands of ClamAV do;
- `geen`: there is none, and the administrator knows.

A scanner that cannot be reached, or cannot tell, lets nothing through."""

import logging
import shlex
import socket
import struct
import subprocess
from enum import StrEnum

from django.conf import settings

_LOG = logging.getLogger("naober.veiligheid")
# Seconds. A worker waits for it, and so does the user.
_GEDULD = 30
_STUK = 64 * 1024


class Uitslag(StrEnum):
    """What the scanner said; `NIET_GEKEURD` when it said nothing that can be relied upon."""

    SCHOON = "schoon"
    BESMET = "besmet"
    NIET_GEKEURD = "niet gekeurd"


def staat_aan() -> bool:
    """Is there a scanner?"""
    return settings.VIRUSSCAN not in ("", "geen")


def keur(inhoud: bytes) -> Uitslag:
    """What the scanner says of these bytes; clean when there is none. What was refused is logged, without any name."""
    if not staat_aan():
        return Uitslag.SCHOON
    soort, _, waar = settings.VIRUSSCAN.partition(":")
    try:
        uitslag = _met_clamd(waar, inhoud) if soort == "clamd" else _met_opdracht(waar, inhoud)
    except (OSError, subprocess.SubprocessError, ValueError) as fout:
        _LOG.error("virusscanner niet te bereiken: %s", type(fout).__name__)
        return Uitslag.NIET_GEKEURD
    if uitslag is not Uitslag.SCHOON:
        _LOG.warning("bestand van %s bytes geweigerd door de virusscanner: %s", len(inhoud), uitslag)
    return uitslag


def _met_opdracht(opdracht: str, inhoud: bytes) -> Uitslag:
    delen = shlex.split(opdracht)
    if not delen:
        raise ValueError("geen opdracht")
    klaar = subprocess.run(  # noqa: S603  the administrator names it
        delen, input=inhoud, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=_GEDULD, check=False
    )
    return {0: Uitslag.SCHOON, 1: Uitslag.BESMET}.get(klaar.returncode, Uitslag.NIET_GEKEURD)


def _met_clamd(waar: str, inhoud: bytes) -> Uitslag:
    with _lijn(waar) as lijn:
        lijn.sendall(b"zINSTREAM\0")
        for begin in range(0, len(inhoud), _STUK):
            stuk = inhoud[begin : begin + _STUK]
            lijn.sendall(struct.pack("!I", len(stuk)) + stuk)
        lijn.sendall(struct.pack("!I", 0))
        antwoord = b""
        while not antwoord.endswith(b"\0") and (deel := lijn.recv(4096)):
            antwoord += deel
    tekst = antwoord.rstrip(b"\0 \n")
    if tekst == b"stream: OK":
        return Uitslag.SCHOON
    return Uitslag.BESMET if tekst.endswith(b" FOUND") else Uitslag.NIET_GEKEURD


def _lijn(waar: str) -> socket.socket:
    if waar.startswith("/"):
        lijn = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        lijn.settimeout(_GEDULD)
        try:
            lijn.connect(waar)
        except OSError:
            lijn.close()
            raise
        return lijn
    host, _, poort = waar.rpartition(":")
    return socket.create_connection((host, int(poort)), timeout=_GEDULD)
