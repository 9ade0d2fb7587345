"""The envelope of the national exchange, in both versions, against its own schemas."""

from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from naober.istandaard import Leesfout
from naober.istandaard.ggk import Envelop, Ggkfout, Systeem, Versie, pak_fout_in, pak_in, pak_uit
from tests.istandaard.landelijk import landelijke_map

WIJ, ZIJ = Systeem("0014", "Naober", "Wmo"), Systeem("12345678", "ECD & Zo", gebruiker="beheer")
REFERENTIE, EERDER = "0f8fad5b-d9cb-469f-a165-70867728950e", "7c9e6679-7425-40de-944b-e07fc1f90ae7"
TIJD = datetime(2026, 11, 5, 10, 30, 15, 250_000)  # noqa: DTZ001 - the standard has no zone
HEEN = Envelop(WIJ, ZIJ, REFERENTIE, TIJD, "WMO301", b"<x>\xe2\x82\xac</x>\r\n")
SCHEMAS: dict[Versie, str] = {
    "0210": "x0210/ggk0210 patch 04/ggk0210/ggk0210/ggkberichten/ggk0210_msg_ggkberichten.xsd",
    "0310": "x0310/ggk0310_21_03/ggk0310_21/ggkberichten/ggk0310_msg.xsd",
}


def _map() -> Path:
    return landelijke_map().parent / "ggk"


@cache
def _schema(versie: Versie) -> etree.XMLSchema:
    return etree.XMLSchema(file=str(_map() / SCHEMAS[versie]))


@pytest.mark.parametrize("versie", SCHEMAS)
@pytest.mark.parametrize("antwoord_op", [None, EERDER])
def test_een_envelop_is_landelijk_goed_en_komt_heel_terug(versie: Versie, antwoord_op: str | None) -> None:
    envelop = replace(HEEN, versie=versie, antwoord_op=antwoord_op)
    data = pak_in(envelop)
    _schema(versie).assertValid(etree.fromstring(data))
    assert pak_uit(data) == envelop


@pytest.mark.parametrize("versie", SCHEMAS)
def test_een_fout_van_het_knooppunt_komt_over(versie: Versie) -> None:
    fout = Ggkfout(REFERENTIE, EERDER, "IB005", True, "Gemeentecode onbekend", "9999")
    data = pak_fout_in(fout, ZIJ, WIJ, TIJD)
    _schema(versie).assertValid(etree.fromstring(data))
    assert pak_uit(data) == fout


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "leeg"),
        (b"<x/>", "envelop"),
        (pak_in(HEEN)[:-30], "envelop"),
        (pak_in(HEEN).replace(b"PHg+", b"****"), "envelop"),
        (pak_in(HEEN).replace(REFERENTIE.encode(), b"1"), "envelop"),
        (b"<!DOCTYPE x [<!ENTITY a 'b'>]>" + pak_in(HEEN).split(b"\n", 1)[1], "doctype"),
        (pak_in(HEEN).decode().replace("UTF-8", "UTF-16").encode("utf-16"), "geen_xml"),
    ],
)
def test_wat_geen_envelop_is_wordt_geweigerd(data: bytes, code: str) -> None:
    fout = pak_uit(data)
    assert isinstance(fout, Leesfout)
    assert fout.code == code


def test_een_bericht_van_25_mb_past_en_een_byte_meer_dan_de_grens_niet() -> None:
    groot = pak_in(replace(HEEN, bericht=b"x" * 12_000_000))
    uit = pak_uit(groot)
    assert isinstance(uit, Envelop)
    assert len(uit.bericht) == 12_000_000
    fout = pak_uit(groot, grens=len(groot) - 1)
    assert isinstance(fout, Leesfout)
    assert fout.code == "te_groot"


@pytest.mark.parametrize(
    "anders",
    [{"referentie": "geen uuid"}, {"functie": "X" * 31}, {"zender": Systeem("0014", "N")}, {"antwoord_op": "1"}],
)
def test_wat_niet_op_de_envelop_past_wordt_niet_geschreven(anders: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"envelop|UUID"):
        pak_in(replace(HEEN, **anders))  # type: ignore[arg-type]
