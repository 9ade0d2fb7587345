"""Office documents as small as they can be, and what somebody could do to one."""

import struct
from functools import cache
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

ODT = "application/vnd.oasis.opendocument.text"
WORD = b"<w:document><w:body>Verslag van het gesprek.</w:body></w:document>"
INHOUD = (
    b'<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
    b"</Types>"
)
BOM = (
    b'<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">'
    b'<!ENTITY lol3 "&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;">]><lolz>&lol3;</lolz>'
)


def pak(delen: dict[str, bytes], wijze: int = ZIP_DEFLATED) -> bytes:
    stroom = BytesIO()
    with ZipFile(stroom, "w", wijze) as bestand:
        for naam, inhoud in delen.items():
            bestand.writestr(naam, inhoud, ZIP_STORED if naam == "mimetype" else wijze)
    return stroom.getvalue()


def docx(**anders: bytes) -> bytes:
    """A document for Word; `anders` adds or replaces parts, with __ for the slash and _ for the dot."""
    delen = {"[Content_Types].xml": INHOUD, "word/document.xml": WORD}
    return pak(delen | {naam.replace("__", "/").replace("_", "."): inhoud for naam, inhoud in anders.items()})


def odt(**anders: bytes) -> bytes:
    delen = {"mimetype": ODT.encode(), "content.xml": b"<office:document-content/>"}
    return pak(delen | {naam.replace("__", "/").replace("_", "."): inhoud for naam, inhoud in anders.items()})


@cache
def zipbom(megabytes: int = 200) -> bytes:
    """A part that unpacks into this much of nothing."""
    return docx(word__media__leeg_bin=bytes(megabytes * 1024 * 1024))


def leugen(inhoud: bytes, grootte: int) -> bytes:
    """The same package, whose table of contents says that every part is this large."""
    bytes_ = bytearray(inhoud)
    plek = bytes_.find(b"PK\x01\x02")
    while plek >= 0:
        bytes_[plek + 24 : plek + 28] = struct.pack("<I", grootte)
        plek = bytes_.find(b"PK\x01\x02", plek + 4)
    return bytes(bytes_)


def dubbel(inhoud: bytes) -> bytes:
    """The same package, whose table of contents names its last part two thousand times over the same bytes."""
    einde = inhoud.rindex(b"PK\x05\x06")
    begin = inhoud.index(b"PK\x01\x02")
    kop = inhoud[inhoud.rindex(b"PK\x01\x02") : einde]
    lijst = inhoud[begin:einde] + kop * 1500
    aantal = inhoud.count(b"PK\x01\x02") + 1500
    staart = bytearray(inhoud[einde:])
    staart[8:10] = staart[10:12] = struct.pack("<H", aantal)
    staart[12:16] = struct.pack("<I", len(lijst))
    return inhoud[:begin] + lijst + bytes(staart)


def versleuteld(inhoud: bytes) -> bytes:
    """The same package, whose parts say that they have a password."""
    bytes_ = bytearray(inhoud)
    plek = bytes_.find(b"PK\x01\x02")
    while plek >= 0:
        bytes_[plek + 8] |= 0x1
        plek = bytes_.find(b"PK\x01\x02", plek + 4)
    return bytes(bytes_)
