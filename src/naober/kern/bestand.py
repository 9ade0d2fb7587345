"""What a file really is, by what it holds; whatever it is called. Without Django, and without unpacking it whole.

An office document is a packed folder of XML. It is looked into as far as needed to say that it is one, that it does
not unpack into more than anybody could have written, and that nothing in it runs or points elsewhere. The XML is not
parsed: only `istandaard` parses XML of others."""

import zlib
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_ODT = "application/vnd.oasis.opendocument.text"
_INGEPAKT = b"PK\x03\x04"
# What a file begins with, and the endings that go with it.
_SOORTEN: tuple[tuple[bytes, tuple[str, ...], str], ...] = (
    (b"%PDF-", ("pdf",), "application/pdf"),
    (b"\xff\xd8\xff", ("jpg", "jpeg"), "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", ("png",), "image/png"),
    (_INGEPAKT, ("docx",), _DOCX),
    (_INGEPAKT, ("odt",), _ODT),
)
# The parts that make it what it says, and what would run in it.
_VERPLICHT = {_DOCX: {"[content_types].xml", "word/document.xml"}, _ODT: {"mimetype", "content.xml"}}
_LOOPT = ("vbaproject.bin", "vbadata.xml", "activex", "basic/", "scripts/", ".exe", ".dll", ".js", ".vbs")

MEESTE_DELEN = 2_000
GROOTST_UITGEPAKT = 100 * 1024 * 1024
# Text packs ten to thirty times smaller; a bomb a thousand times.
_MEESTE_MALEN = 200
_RUIMTE = 1024 * 1024
_STUK = 64 * 1024
# Longest of the words below; so far two chunks overlap, for one may be cut through.
_OVERLAP = 2 * len(b"<!DOCTYPE")


class Ongeschikt(Exception):
    """This file is not kept. `code`: soort (something else than it says, or broken), inpak (a bomb), macro (something
    in it runs), verwijzing (its XML declares entities or points elsewhere), versleuteld."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def soort_van(naam: str, inhoud: bytes) -> str:
    """The media type. Raises `Ongeschikt` when this is no pdf, jpeg, png, docx or odt that may be kept."""
    einde = naam.rpartition(".")[2].lower()
    for begin, namen, soort in _SOORTEN:
        if inhoud.startswith(begin) and einde in namen:
            if begin == _INGEPAKT:
                _kijk_in(inhoud, soort)
            return soort
    raise Ongeschikt("soort")


def _kijk_in(inhoud: bytes, soort: str) -> None:
    try:
        with ZipFile(BytesIO(inhoud)) as pak:
            delen = pak.infolist()
            _weeg(delen, len(inhoud))
            namen = {d.filename.replace("\\", "/").lower() for d in delen}
            if not namen >= _VERPLICHT[soort]:
                raise Ongeschikt("soort")
            if any(wat in naam for naam in namen for wat in _LOOPT):
                raise Ongeschikt("macro")
            if soort == _ODT and _begin(pak, "mimetype") != soort.encode():
                raise Ongeschikt("soort")
            for deel in delen:
                if deel.filename.lower().endswith((".xml", ".rels")):
                    _kijk_in_xml(pak, deel)
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, KeyError, OSError, ValueError) as fout:
        raise Ongeschikt("soort") from fout


def _weeg(delen: list[ZipInfo], grootte: int) -> None:
    """By what the table of contents says, before anything is unpacked. Parts that share their bytes give themselves
    away, for together they are larger than the file."""
    if any(d.flag_bits & 0x1 for d in delen):
        raise Ongeschikt("versleuteld")
    uitgepakt = sum(d.file_size for d in delen)
    if (
        len(delen) > MEESTE_DELEN
        or uitgepakt > min(GROOTST_UITGEPAKT, _MEESTE_MALEN * grootte + _RUIMTE)
        or sum(d.compress_size for d in delen) > grootte
        or any(d.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for d in delen)
    ):
        raise Ongeschikt("inpak")
    if len({d.filename for d in delen}) != len(delen):
        raise Ongeschikt("soort")


def _begin(pak: ZipFile, naam: str) -> bytes:
    with pak.open(naam) as deel:
        return deel.read(200).strip()


def _kijk_in_xml(pak: ZipFile, deel: ZipInfo) -> None:
    for stuk in _stukken(pak, deel):
        if b"<!DOCTYPE" in stuk or b"<!ENTITY" in stuk:
            raise Ongeschikt("verwijzing")
        if b"MACROENABLED" in stuk:
            raise Ongeschikt("macro")


def _stukken(pak: ZipFile, deel: ZipInfo) -> Iterator[bytes]:
    """The part in pieces that overlap, in capitals and without the empty bytes of UTF-16. Reading checks the length and
    sum that the table of contents gave."""
    rest = b""
    with pak.open(deel) as lezer:
        while stuk := lezer.read(_STUK):
            schoon = rest + stuk.replace(b"\0", b"").upper()
            yield schoon
            rest = schoon[-_OVERLAP:]
