"""Messages of the national standard on the command line: good ones, bad ones, the rules, and worked volumes."""

from datetime import datetime
from pathlib import Path

import pytest

from naober.istandaard import schrijf
from naober.istandaard.ggk import Envelop, Ggkfout, Systeem, pak_fout_in, pak_in
from tests.istandaard.berichten import goed

from .conftest import Typ

UUID = "0f8fad5b-d9cb-469f-a165-70867728950e"
WIJ, ZIJ = Systeem("0014", "Naober"), Systeem("12345678", "ECD")
TIJD = datetime(2026, 11, 5, 10, 30)  # noqa: DTZ001 - the standard has no zone


def test_een_goed_bericht_is_goed_ook_in_zijn_envelop(typ: Typ, tmp_path: Path) -> None:
    data = schrijf(goed("iwmo", 301))
    kaal, ingepakt = tmp_path / "a.xml", tmp_path / "b.xml"
    kaal.write_bytes(data)
    ingepakt.write_bytes(pak_in(Envelop(WIJ, ZIJ, UUID, TIJD, "WMO301", data)))
    antwoord = typ("bericht", "keur", kaal, ingepakt)
    assert antwoord.code == 0
    assert antwoord.uit.count("WMO301 (Toewijzing) van 0014 aan 12345678, goed") == 2


@pytest.mark.parametrize(
    ("van", "naar", "verwacht"),
    [
        (b">999990019<", b">999990018<", "CS002 (0001)"),
        (b">12345678<", b">1234<", "acht cijfers. [RS036]"),
        (b"3_2", b"3_1", "release 3.1"),
        (b">0014<", b">9999<", "TR378 (S300)"),
    ],
)
def test_een_fout_staat_er_met_haar_regel(typ: Typ, tmp_path: Path, van: bytes, naar: bytes, verwacht: str) -> None:
    pad = tmp_path / "a.xml"
    pad.write_bytes(schrijf(goed("iwmo", 301)).replace(van, naar))
    antwoord = typ("bericht", "keur", pad)
    assert antwoord.code == 1
    assert verwacht in antwoord.uit
    assert "999990018" not in antwoord.uit


def test_een_fout_van_het_knooppunt_wordt_uitgelegd(typ: Typ, tmp_path: Path) -> None:
    pad = tmp_path / "a.xml"
    pad.write_bytes(pak_fout_in(Ggkfout(UUID, UUID, "IB005", True, "Onbekend"), ZIJ, WIJ, TIJD))
    antwoord = typ("bericht", "keur", pad)
    assert antwoord.code == 2
    assert "De gemeentecode op de envelop is onbekend." in antwoord.fout


def test_de_regels_staan_er_met_hun_code(typ: Typ) -> None:
    alle, een = typ("bericht", "regels"), typ("bericht", "regels", "--bericht", 323)
    assert "TR321  9321  eerdere berichten" in alle.uit
    assert "TR377" not in alle.uit
    assert "TR377" in typ("bericht", "regels", "--wet", "ijw").uit
    assert "TR006" not in een.uit
    assert typ("bericht", "regels", "--bericht", 303).code == 2


def test_het_volume_is_het_gerekende(typ: Typ) -> None:
    dagen = ("--ingang", "2026-01-01", "--eind", "2026-12-31", "--van", "2026-10-01", "--tot", "2026-10-31")
    antwoord = typ("bericht", "volume", 4, "04", 2, *dagen)
    assert "20 uur (5 weken" in antwoord.uit
    assert "Over de hele toewijzing: 212" in antwoord.uit
    assert typ("bericht", "volume", 4, "04", 2, *dagen[:-1], "2026-09-30").code == 2
