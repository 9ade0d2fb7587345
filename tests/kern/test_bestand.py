"""A file is what it holds: a bomb, a macro or a disguise is refused, and cheaply."""

import time
import tracemalloc

import pytest

from naober.kern.bestand import Ongeschikt, soort_van
from tests.kern.pakken import BOM, ODT, WORD, docx, dubbel, leugen, odt, pak, versleuteld, zipbom

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@pytest.mark.parametrize(
    ("naam", "inhoud", "soort"),
    [
        ("brief.pdf", b"%PDF-1.7", "application/pdf"),
        ("verslag.docx", docx(), DOCX),
        ("verslag.DOCX", docx(word__styles_xml=b"<w:styles/>" * 40_000), DOCX),
        ("verslag.odt", odt(), ODT),
        ("plaatje.docx", docx(word__media__foto_png=b"\x89PNG" + bytes(range(256)) * 4_000), DOCX),
    ],
    ids=lambda w: w if isinstance(w, str) else "",
)
def test_een_gewoon_bestand_is_wat_het_zegt_te_zijn(naam: str, inhoud: bytes, soort: str) -> None:
    assert soort_van(naam, inhoud) == soort


@pytest.mark.parametrize(
    ("naam", "inhoud", "code"),
    [
        ("bom.docx", zipbom(), "inpak"),
        ("leugen.docx", leugen(docx(), 2_000_000_000), "inpak"),
        ("leugen-klein.docx", leugen(docx(word__document_xml=WORD * 1_000), 10), "soort"),
        ("dubbel.docx", dubbel(docx(word__media__a_bin=bytes(range(256)) * 40)), "inpak"),
        ("veel.docx", docx(**{f"deel{n}": b"x" for n in range(2_001)}), "inpak"),
        ("wachtwoord.docx", versleuteld(docx()), "versleuteld"),
        ("macro.docx", docx(word__vbaProject_bin=b"\xd0\xcf\x11\xe0"), "macro"),
        (
            "macro2.docx",
            docx(**{"[Content_Types]_xml": b"application/vnd.ms-word.document.macroEnabled.main+xml"}),
            "macro",
        ),
        ("macro.odt", odt(Basic__Standard__Module1_xml=b"<script/>"), "macro"),
        ("xmlbom.docx", docx(word__document_xml=BOM), "verwijzing"),
        ("xmlbom.odt", odt(content_xml=BOM), "verwijzing"),
        ("xmlbom16.docx", docx(word__document_xml=BOM.decode().encode("utf-16")), "verwijzing"),
        (
            "elders.docx",
            docx(word__settings_xml=b'<!DOCTYPE x SYSTEM "https://elders.example/x.dtd"><x/>'),
            "verwijzing",
        ),
        ("laat.docx", docx(word__document_xml=b"<!--" + b"x" * 65_520 + b"--><!DOCTYPE x><x/>"), "verwijzing"),
        ("rekenblad.docx", pak({"[Content_Types].xml": b"", "xl/workbook.xml": b""}), "soort"),
        ("tekst.odt", docx(), "soort"),
        ("anders.odt", odt(mimetype=b"application/vnd.oasis.opendocument.spreadsheet"), "soort"),
        ("kapot.docx", docx()[:-30], "soort"),
        ("afgekapt.docx", b"PK\x03\x04", "soort"),
        ("pagina.html", b"<script>", "soort"),
        ("vermomd.pdf", b"MZ\x90", "soort"),
        ("tekening.svg", b"<svg onload='x()'/>", "soort"),
        ("geen-einde", b"%PDF-1.7", "soort"),
    ],
    ids=lambda w: w if isinstance(w, str) else "",
)
def test_een_bom_een_macro_en_een_vermomming_worden_geweigerd(naam: str, inhoud: bytes, code: str) -> None:
    with pytest.raises(Ongeschikt) as gevangen:
        soort_van(naam, inhoud)
    assert gevangen.value.code == code


def test_een_zipbom_kost_geen_geheugen_en_geen_tijd() -> None:
    bom = zipbom()
    assert len(bom) < 400_000
    tracemalloc.start()
    begin = time.perf_counter()
    with pytest.raises(Ongeschikt):
        soort_van("bom.docx", bom)
    duur, (_, hoogste) = time.perf_counter() - begin, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert hoogste < 1_000_000
    assert duur < 2
