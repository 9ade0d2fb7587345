"""What makes a PDF accessible, checked on the file itself and not on what we asked the typesetter for."""

import io
import re

from pypdf import PdfReader


def controleer_pdf_ua(pdf: bytes) -> str:
    """Assert the marks of PDF/UA-1 and PDF/A-2a, and return the text of the letter."""
    lezer = PdfReader(io.BytesIO(pdf))
    wortel = lezer.trailer["/Root"]
    assert wortel["/MarkInfo"]["/Marked"] is not None
    assert bool(wortel["/MarkInfo"]["/Marked"])
    assert str(wortel["/Lang"]).startswith("nl")
    assert bool(wortel["/ViewerPreferences"]["/DisplayDocTitle"])
    xmp = wortel["/Metadata"].get_object().get_data().decode()
    assert re.search(r"<pdfuaid:part>1<", xmp)
    assert re.search(r"<pdfaid:part>2<", xmp)
    assert re.search(r"<pdfaid:conformance>A<", xmp)
    assert "<dc:title>" in xmp
    rollen = set(_rollen(wortel["/StructTreeRoot"]))
    assert {"/H1", "/H2", "/P"} <= rollen, rollen
    return re.sub(r"\s+", " ", " ".join(blad.extract_text() for blad in lezer.pages))


def _rollen(knoop: object) -> list[str]:
    knoop = knoop.get_object() if hasattr(knoop, "get_object") else knoop
    if isinstance(knoop, list):
        return [rol for kind in knoop for rol in _rollen(kind)]
    if not isinstance(knoop, dict):
        return []
    eigen = [str(knoop["/S"])] if "/S" in knoop else []
    return eigen + (_rollen(knoop["/K"]) if "/K" in knoop else [])
