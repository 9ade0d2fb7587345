"""Structure, values, reading and writing of all twenty-eight kinds, against the national schemas."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from naober.istandaard import Bericht, Leesfout, Schrijffout, Soort, alle_soorten, kop, lees, schrijf
from naober.istandaard.codelijsten import codelijst, reden_beeindiging_bij
from naober.istandaard.schema import schema
from tests.istandaard.landelijk import landelijk_schema
from tools.berichten import beschadig, willekeurig_bericht

SOORTEN = alle_soorten()
ZADEN = st.integers(0, 2**32)
ANTWOORD = Bericht(
    Soort.van("iwmo", 319),
    kop("0014", "12345678", "A1", date(2026, 11, 2)),
    {"Antwoord": {"ReferentieAanbieder": "R1", "VerzoekAntwoord": "2"}},
)


@pytest.mark.eis("LEU-248")
@pytest.mark.parametrize("soort", SOORTEN, ids=str)
def test_wat_geschreven_wordt_is_landelijk_goed_en_komt_heel_terug(soort: Soort) -> None:
    toets = landelijk_schema(soort)
    for zaad in range(12):
        bericht = willekeurig_bericht(soort, Random(zaad))
        data = schrijf(bericht)
        toets.assertValid(etree.fromstring(data))
        assert lees(data) == bericht


@settings(max_examples=250, deadline=None)
@given(st.sampled_from(SOORTEN), ZADEN)
def test_ons_schema_zegt_van_elk_beschadigd_bericht_hetzelfde_als_het_landelijke(soort: Soort, zaad: int) -> None:
    keus = Random(zaad)
    boom = etree.fromstring(beschadig(schrijf(willekeurig_bericht(soort, keus)), keus))
    assert schema(soort).validate(boom) == landelijk_schema(soort).validate(boom)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(SOORTEN), ZADEN)
def test_een_beschadigd_bericht_geeft_een_bericht_of_een_fout_met_uitleg(soort: Soort, zaad: int) -> None:
    keus = Random(zaad)
    data = beschadig(schrijf(willekeurig_bericht(soort, keus)), keus)
    gelezen = lees(data)
    if isinstance(gelezen, Leesfout):
        assert gelezen.reden
        assert gelezen.alternatief
        assert (gelezen.code == "schema") == (gelezen.retourcode == "0001")
        assert all(plek.wat for plek in gelezen.plekken)
    else:
        assert lees(schrijf(gelezen)) == gelezen


def _met(van: bytes, naar: bytes, data: bytes | None = None) -> bytes:
    uit = (data or schrijf(ANTWOORD)).replace(van, naar)
    assert uit != (data or schrijf(ANTWOORD))
    return uit


BOM = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>'


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "leeg"),
        (b"  \n", "leeg"),
        (b"\x00\x01\xff", "geen_xml"),
        (b"<Bericht>", "geen_xml"),
        (b"<Bericht/>", "soort"),
        (BOM, "doctype"),
        (BOM.decode().encode("utf-16"), "doctype"),
        (_met(b"3_2", b"3_1"), "versie"),
        (_met(b"wmo319/schema", b"wmo321/schema"), "soort"),
        (_met(b"</wmo319:Antwoord>", b""), "geen_xml"),
        (_met(b">482<", b">483<"), "schema"),
        (_met(b">R1<", b"><"), "schema"),
    ],
)
def test_wat_geen_bericht_is_wordt_in_gewone_taal_geweigerd(data: bytes, code: str) -> None:
    fout = lees(data)
    assert isinstance(fout, Leesfout)
    assert fout.code == code


def test_een_byte_te_veel_is_te_groot() -> None:
    data = schrijf(ANTWOORD)
    assert isinstance(lees(data, grens=len(data)), Bericht)
    fout = lees(data, grens=len(data) - 1)
    assert isinstance(fout, Leesfout)
    assert fout.code == "te_groot"


def test_een_schemafout_zegt_waar_wat_welke_regel_en_wat_er_hoort() -> None:
    fout = lees(_met(b">12345678<", b">1234567<"))
    assert isinstance(fout, Leesfout)
    (plek,) = fout.plekken
    assert (plek.pad, plek.regel) == ("Header / Ontvanger", "RS036")
    assert "acht cijfers" in plek.verwacht
    # Enough of the header is left to answer it.
    assert fout.kop is not None
    assert fout.kop["Identificatie"] == "A1"


@pytest.mark.parametrize(
    ("van", "naar", "verwacht"),
    [
        (b"<wmo319:ReferentieAanbieder>R1</wmo319:ReferentieAanbieder>", b"", "ReferentieAanbieder ontbreekt"),
        (b"<wmo319:VerzoekAntwoord>2</wmo319:VerzoekAntwoord>", b"", "In Antwoord ontbreekt VerzoekAntwoord."),
        (b"<wmo319:Antwoord>", b"<wmo319:Antwoord><wmo319:Bsn>1</wmo319:Bsn>", "Bsn hoort niet in Antwoord."),
        (b"</wmo319:Antwoord>", b"<wmo319:VerzoekAntwoord>2</wmo319:VerzoekAntwoord></wmo319:Antwoord>", "te vaak"),
        (b"<wmo319:Antwoord>", b"<wmo319:Antwoord>hallo", "tekst tussen de elementen"),
        (b"<wmo319:Antwoord>", b'<wmo319:Antwoord x="1">', "attribuut"),
        (b">2</wmo319:V", b">7</wmo319:V", "uit WJ760: 1 (Afgewezen), 2 (In onderzoek)"),
    ],
)
def test_wat_er_mis_is_met_de_opbouw_staat_er_in_gewone_taal(van: bytes, naar: bytes, verwacht: str) -> None:
    fout = lees(_met(van, naar))
    assert isinstance(fout, Leesfout)
    assert verwacht in str(fout.plekken[0])


def test_een_opmerking_knipt_geen_waarde_in_tweeen() -> None:
    assert lees(_met(b">12345678<", b">1234<!-- 99 -->5678<")) == ANTWOORD


def test_geen_enkel_element_kan_iets_van_buiten_halen(tmp_path: object) -> None:
    fout = lees(
        b'<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + _met(b'<?xml version="1.0" encoding="UTF-8"?>', b"")
    )
    assert isinstance(fout, Leesfout)
    assert fout.code == "doctype"


@pytest.mark.parametrize(
    "antwoord",
    [
        {"ReferentieAanbieder": "R1", "VerzoekAntwoord": "3"},
        {"ReferentieAanbieder": "R1"},
        {"ReferentieAanbieder": 1, "VerzoekAntwoord": "2"},
        {"ReferentieAanbieder": "R\x00", "VerzoekAntwoord": "2"},
        {"ReferentieAanbieder": "R1", "VerzoekAntwoord": "2", "Anders": "x"},
    ],
)
def test_wat_niet_past_wordt_niet_geschreven(antwoord: dict[str, object]) -> None:
    with pytest.raises(Schrijffout):
        schrijf(Bericht(ANTWOORD.soort, ANTWOORD.kop, {"Antwoord": antwoord}))


def test_de_codes_van_header_en_antwoord_horen_bij_elkaar() -> None:
    paren = {(s.wet, s.nummer): (s.berichtcode, s.beantwoord_met) for s in SOORTEN}
    assert paren["iwmo", 301] == ("414", 302)
    assert paren["ijw", 323] == ("490", 325)
    assert paren["ijw", 325] == ("491", None)
    with pytest.raises(ValueError, match="303"):
        Soort.van("iwmo", 303)


def test_een_code_geldt_in_haar_tijd() -> None:
    wijziging = codelijst("002", "iwmo")
    assert not wijziging["01"].geldig_op(date(2026, 1, 1))
    assert wijziging["01"].geldig_op(date(2021, 1, 1))
    assert wijziging["13"].geldig_op(date(2026, 1, 1))
    assert reden_beeindiging_bij("07", "iwmo") == "31"
    assert reden_beeindiging_bij("07", "ijw") == "35"
    assert reden_beeindiging_bij("13", "ijw") is None


def test_twee_draden_lezen_elkaars_fouten_niet() -> None:
    """What a schema finds stands in a log of its own; each thread has its schemas."""
    fout_a, fout_b = _met(b">12345678<", b">1234567<"), _met(b">2<", b">7<")
    verwacht = {data: lees(data) for data in (fout_a, fout_b)}
    with ThreadPoolExecutor(4) as draden:
        for data, fout in zip([fout_a, fout_b] * 200, draden.map(lees, [fout_a, fout_b] * 200), strict=True):
            assert fout == verwacht[data]
