"""A declaration read as a stream: the same lines as read whole, however it is written and wherever it is cut."""

import re
from datetime import date, datetime
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from naober.istandaard import (
    Bericht,
    Inhoud,
    Leesfout,
    Onleesbaar,
    Prestatieregel,
    Regelstroom,
    Soort,
    kop,
    lees,
    prestaties,
    schrijf,
)
from naober.istandaard.ggk import Envelop, Systeem, pak_in, pak_uit
from tools.berichten import beschadig, verhaspel, willekeurig_bericht

DECLARATIE = Soort.van("iwmo", 323)


def maak(aantal: int) -> Bericht:
    def regel(nummer: int) -> Inhoud:
        return Prestatieregel(
            "", f"R & {nummer}" if nummer % 7 == 3 else f"R{nummer}", None, nummer, "02", "02A03", date(2026, 10, 1),
            date(2026, 10, 31), 60, "01", 112, 6720, "D",
        ).als_prestatie()  # fmt: skip

    clienten = [{"Bsn": f"{999990000 + n}", "Prestaties": [regel(n * 2), regel(n * 2 + 1)]} for n in range(aantal)]
    romp = {
        "DeclaratieNummer": "D1",
        "DeclaratiePeriode": {"Begindatum": date(2026, 10, 1), "Einddatum": date(2026, 10, 31)},
        "DeclaratieDagtekening": date(2026, 11, 2),
        "TotaalIngediendBedrag": {"TotaalBedrag": 6720 * aantal * 2, "DebetCredit": "D"},
        "Clienten": clienten,
    }
    return Bericht(DECLARATIE, kop("12345678", "0014", "1", date(2026, 11, 2)), {"Declaratie": romp})


def _ingesprongen(data: bytes) -> bytes:
    boom = etree.fromstring(data)
    etree.indent(boom)
    return etree.tostring(boom, xml_declaration=True, encoding="utf-8").replace(b"\n", b"\r\n")


BASIS = schrijf(maak(9))
_WIJ = Systeem("0014", "Naober")
_UUID = "0f8fad5b-d9cb-469f-a165-70867728950e"
ENVELOP = pak_in(Envelop(_WIJ, _WIJ, _UUID, datetime(2026, 11, 5), "WMO323", BASIS[:900]))  # noqa: DTZ001 - no zone
RUIMTE = DECLARATIE.naamruimte.encode()
VORMEN = {
    "gewoon": BASIS,
    "ingesprongen": _ingesprongen(BASIS),
    "met BOM": b"\xef\xbb\xbf" + BASIS,
    "utf-16": BASIS.decode().replace('encoding="UTF-8"', 'encoding="UTF-16"').encode("utf-16"),
    "latin-1": BASIS.replace(b'"UTF-8"', b'"ISO-8859-1"'),
    "opmerking vooraan": BASIS.replace(b"<wmo323:Header>", b"<!-- <x:Client> --><wmo323:Header>"),
    "opmerking halverwege": BASIS.replace(b">R4<", b">R<!-- </wmo323:Client> -->4<"),
    "cdata": BASIS.replace(b">R4<", b"><![CDATA[R4]]><"),
    "spatie in sluiting": BASIS.replace(b"</wmo323:Client>", b"</wmo323:Client >", 8),
    "spatie in laatste sluiting": BASIS[::-1].replace(b">tneilC:", b"> tneilC:", 1)[::-1],
    "eigen voorvoegsel": re.sub(
        rb"<wmo323:Client><wmo323:Bsn>999990004<(.*?)</wmo323:Client>",
        lambda m: b'<q:Client xmlns:q="%b"><wmo323:Bsn>999990004<%b</q:Client>' % (RUIMTE, m[1]),
        BASIS,
    ),
    "zonder voorvoegsel": BASIS.replace(b"wmo323:", b"").replace(b":wmo323", b""),
    "teken als getal": BASIS.replace(b">R4<", b">&#82;4<"),
}  # fmt: skip


@pytest.mark.parametrize("vorm", VORMEN)
@pytest.mark.parametrize("stuk", [1, 4, 100])
def test_elke_schrijfwijze_geeft_dezelfde_regels(vorm: str, stuk: int) -> None:
    heel = lees(VORMEN[vorm])
    assert isinstance(heel, Bericht)
    assert heel == maak(9)
    stroom = Regelstroom(VORMEN[vorm], stuk=stuk)
    assert (stroom.soort, stroom.kop) == (heel.soort, heel.kop)
    assert list(stroom) == list(prestaties(heel))
    assert stroom.declaratie == {n: w for n, w in heel.inhoud["Declaratie"].items() if n != "Clienten"}
    assert stroom.gelezen == len(VORMEN[vorm])


@settings(max_examples=120, deadline=None)
@given(st.integers(0, 2**32), st.sampled_from(["iwmo", "ijw"]), st.integers(1, 3))
def test_een_beschadigde_declaratie_wordt_in_stukken_net_zo_beoordeeld(zaad: int, wet: str, stuk: int) -> None:
    keus = Random(zaad)
    data = beschadig(schrijf(willekeurig_bericht(Soort.van(wet, 323), keus)), keus)
    heel = lees(data)
    assert _in_stukken(data, stuk) == (heel.code if isinstance(heel, Leesfout) else (heel.kop, list(prestaties(heel))))


def _in_stukken(data: bytes, stuk: int) -> object:
    try:
        stroom = Regelstroom(data, stuk=stuk)
        regels = list(stroom)
    except Onleesbaar as fout:
        return fout.fout.code
    return stroom.kop, regels


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "leeg"),
        (b"<a/>", "soort"),
        (BASIS[:-20], "geen_xml"),
        (BASIS[: len(BASIS) // 2], "geen_xml"),
        (BASIS + b"<x/>", "geen_xml"),
        (BASIS.replace(b">60<", b">zestig<"), "schema"),
        (b"<!DOCTYPE a>" + BASIS.split(b"\n", 1)[1], "doctype"),
        (BASIS.replace(b">999990008<", b">99999<"), "schema"),
    ],
)
@pytest.mark.parametrize("stuk", [2, 100])
def test_wat_geen_declaratie_is_wordt_ook_in_stukken_geweigerd(data: bytes, code: str, stuk: int) -> None:
    with pytest.raises(Onleesbaar) as fout:
        list(Regelstroom(data, stuk=stuk))
    assert fout.value.fout.code == code


def test_een_ander_bericht_is_geen_declaratie() -> None:
    with pytest.raises(Onleesbaar) as fout:
        Regelstroom(schrijf(willekeurig_bericht(Soort.van("iwmo", 301), Random(1))))
    assert fout.value.fout.code == "soort"


def test_boven_de_grens_leest_hij_niet_verder() -> None:
    with pytest.raises(Onleesbaar) as fout:
        list(Regelstroom(BASIS, grens=len(BASIS) - 1))
    assert fout.value.fout.code == "te_groot"


def test_de_regel_van_een_fout_is_die_van_het_hele_bestand() -> None:
    data = VORMEN["ingesprongen"].replace(b">999990008<", b">99999<")
    heel = lees(data)
    assert isinstance(heel, Leesfout)
    with pytest.raises(Onleesbaar) as fout:
        list(Regelstroom(data, stuk=2))
    assert fout.value.fout.plekken == heel.plekken


@settings(max_examples=300, deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 3))
def test_wat_er_ook_binnenkomt_het_wordt_gelezen_of_geweigerd(zaad: int, stuk: int) -> None:
    """Bytes at random: nothing raises, and the whole and the pieces agree on whether it is a declaration."""
    keus = Random(zaad)
    data = verhaspel(schrijf(willekeurig_bericht(DECLARATIE, keus)), keus)
    heel, deels = lees(data), _in_stukken(data, stuk)
    assert isinstance(deels, str) == isinstance(heel, Leesfout)
    pak_uit(verhaspel(ENVELOP, keus))
