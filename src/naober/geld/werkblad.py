"""A worksheet (xlsx) of somebody else as text: its first sheet, row by row, with a semicolon between cells.

Only values are read. A formula has the value that it had when it was saved; nothing is calculated or fetched."""

import re
import zlib
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from lxml import etree  # noqa: TID251  with the parser of istandaard.lezen, which fetches nothing

from naober.istandaard.lezen import ontleder

GROOTST = 2_000_000
# Unpacked; more is no budget.
_UITGEPAKT = 20_000_000
_RUIMTE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_KOLOM = re.compile(r"[A-Z]{1,3}")
_BREEDST = 50
# Broken or packed another way; a RuntimeError is an entry that asks for a password.
_ONLEESBAAR = (
    BadZipFile, etree.XMLSyntaxError, zlib.error, KeyError, IndexError, ValueError, EOFError, RuntimeError,
)  # fmt: skip


def als_tekst(data: bytes) -> str | None:
    """The first sheet; None for what is no worksheet or is too large to be one that somebody made."""
    try:
        with ZipFile(BytesIO(data)) as zip_:
            bladen = sorted(n for n in zip_.namelist() if re.fullmatch(r"xl/worksheets/sheet\d+\.xml", n))
            if not bladen or sum(i.file_size for i in zip_.infolist()) > _UITGEPAKT:
                return None
            eerste = min(bladen, key=lambda n: int(re.sub(r"\D", "", n)))
            gedeeld = _gedeeld(zip_.read("xl/sharedStrings.xml")) if "xl/sharedStrings.xml" in zip_.namelist() else []
            return "\n".join(";".join(rij) for rij in _rijen(zip_.read(eerste), gedeeld))
    except _ONLEESBAAR:
        return None


def _gedeeld(data: bytes) -> list[str]:
    boom = etree.fromstring(data, ontleder())
    return ["".join(t.text or "" for t in si.iter(f"{_RUIMTE}t")) for si in boom.iter(f"{_RUIMTE}si")]


def _rijen(data: bytes, gedeeld: list[str]) -> Iterator[list[str]]:
    for rij in etree.fromstring(data, ontleder()).iter(f"{_RUIMTE}row"):
        cellen: list[str] = []
        for cel in rij.iter(f"{_RUIMTE}c"):
            plek = _plek(cel.get("r", ""), len(cellen))
            if plek >= _BREEDST:
                break
            cellen += [""] * (plek + 1 - len(cellen))
            cellen[plek] = re.sub(r"[;\r\n]+", " ", _waarde(cel, gedeeld)).strip()
        yield cellen


def _plek(naam: str, anders: int) -> int:
    letters = _KOLOM.match(naam)
    if letters is None:
        return anders
    uit = 0
    for letter in letters[0]:
        uit = uit * 26 + ord(letter) - 64
    return uit - 1


def _waarde(cel: etree._Element, gedeeld: list[str]) -> str:
    soort = cel.get("t", "n")
    if soort == "inlineStr":
        return "".join(t.text or "" for t in cel.iter(f"{_RUIMTE}t"))
    kaal = next((v.text or "" for v in cel.iter(f"{_RUIMTE}v")), "")
    if soort == "s":
        return gedeeld[int(kaal)]
    return _getal(kaal) if soort == "n" and kaal else kaal


def _getal(kaal: str) -> str:
    """A number as Dutch writes it, without the noise of a binary fraction."""
    try:
        waarde = round(Decimal(kaal), 6).normalize()
    except InvalidOperation:
        return kaal
    return f"{waarde:f}".replace(".", ",")
