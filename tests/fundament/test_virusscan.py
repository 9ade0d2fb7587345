"""The scanner decides about every file; one that cannot be reached lets nothing through."""

import socket
import struct
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django import Settings

from naober.fundament.virusscan import Uitslag, keur, staat_aan

# The test file that every scanner knows, in two parts so that no scanner minds this one.
EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-" + b"STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


class Nepclamd:
    """Speaks the protocol of clamd, and finds EICAR."""

    def __init__(self, pad: Path) -> None:
        self.gekregen = b""
        self.antwoord: bytes | None = None
        self.luister = socket.socket(socket.AF_UNIX)
        self.luister.bind(str(pad))
        self.luister.listen(1)
        self.draad = threading.Thread(target=self._een)
        self.draad.start()

    def _een(self) -> None:
        lijn, _ = self.luister.accept()
        with lijn, lijn.makefile("rb") as lezer:
            assert lezer.read(10) == b"zINSTREAM\0"
            while lengte := struct.unpack("!I", lezer.read(4))[0]:
                self.gekregen += lezer.read(lengte)
            goed = b"stream: Eicar-Test-Signature FOUND\0" if EICAR in self.gekregen else b"stream: OK\0"
            lijn.sendall(self.antwoord if self.antwoord is not None else goed)

    def sluit(self) -> None:
        self.draad.join(5)
        self.luister.close()


@pytest.fixture
def clamd(tmp_path: Path, settings: Settings) -> Iterator[Nepclamd]:
    nep = Nepclamd(tmp_path / "clamd.ctl")
    settings.VIRUSSCAN = f"clamd:{tmp_path / 'clamd.ctl'}"
    yield nep
    nep.sluit()


def test_clamd_keurt_elk_byte(clamd: Nepclamd) -> None:
    inhoud = bytes(range(256)) * 1_000
    assert keur(inhoud) is Uitslag.SCHOON
    assert clamd.gekregen == inhoud


def test_clamd_vindt_wat_schadelijk_is(clamd: Nepclamd) -> None:
    assert keur(b"%PDF-1.7 " + EICAR) is Uitslag.BESMET


@pytest.mark.parametrize("antwoord", [b"", b"INSTREAM size limit exceeded. ERROR\0", b"stream: OK FOUND? \0"])
def test_een_antwoord_dat_niets_zegt_laat_niets_door(clamd: Nepclamd, antwoord: bytes) -> None:
    clamd.antwoord = antwoord
    assert keur(b"%PDF-1.7") is Uitslag.NIET_GEKEURD


@pytest.mark.parametrize(
    ("waarde", "uitslag"),
    [
        ("opdracht:/bin/true", Uitslag.SCHOON),
        ("opdracht:/bin/false", Uitslag.BESMET),
        ("opdracht:/bin/sh -c 'exit 2'", Uitslag.NIET_GEKEURD),
        ("opdracht:/bestaat/niet", Uitslag.NIET_GEKEURD),
        ("opdracht:", Uitslag.NIET_GEKEURD),
        ("clamd:/bestaat/niet.ctl", Uitslag.NIET_GEKEURD),
        ("clamd:localhost:1", Uitslag.NIET_GEKEURD),
        ("clamd:onzin", Uitslag.NIET_GEKEURD),
        ("geen", Uitslag.SCHOON),
        ("", Uitslag.SCHOON),
    ],
)
def test_een_opdracht_zegt_met_haar_code_wat_zij_vond(settings: Settings, waarde: str, uitslag: Uitslag) -> None:
    settings.VIRUSSCAN = waarde
    assert keur(b"%PDF-1.7") is uitslag
    assert staat_aan() is (waarde not in ("", "geen"))
