"""The letter: what it says, in plain Dutch, and its setting as an accessible PDF (PDF/UA-1 and PDF/A-2a)."""

import json
import threading
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path

import typst
from django.conf import settings

from naober.kern import Fout

_SJABLOON = Path(__file__).resolve().parent / "sjablonen" / "brief.typ"
# The compiler keeps its fonts and template between letters; it is not made for two threads at once.
_EEN_TEGELIJK = threading.Lock()


@dataclass(frozen=True, slots=True)
class Deel:
    """A section of a letter: paragraphs, then a table of two columns, then points."""

    kop: str
    alineas: Sequence[str] = ()
    rijen: Sequence[tuple[str, str]] = ()
    punten: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Briefinhoud:
    """A letter as text, ready to be set. Nothing in it is looked up any more."""

    onderwerp: str
    aanhef: str
    datum: str
    kenmerk: str
    kenmerktekst: str
    afzender: dict[str, str]
    ontvanger: dict[str, str]
    ondertekenaar: dict[str, str]
    delen: Sequence[Deel]


@lru_cache(maxsize=1)
def _zetter() -> typst.Compiler:
    lettertypen = settings.BOUW / "lettertypen"
    if not any(lettertypen.glob("*.ttf")):
        raise Fout(f"De lettertypen voor brieven staan niet in {lettertypen}. Draai eerst: make voorkant.")
    return typst.Compiler(_SJABLOON, font_paths=[lettertypen], ignore_system_fonts=True)


def zet(inhoud: Briefinhoud) -> bytes:
    """Set the letter. Raises `Fout` when it would not be accessible or a font is missing: then nothing is
    sent, and the action that wanted the letter is undone."""
    gegevens = json.dumps(asdict(inhoud), ensure_ascii=False)
    with _EEN_TEGELIJK:
        try:
            pdf, waarschuwingen = _zetter().compile_with_warnings(
                format="pdf", sys_inputs={"data": gegevens}, pdf_standards=["ua-1", "a-2a"]
            )
        except typst.TypstError as fout:
            raise Fout(f"De brief kan niet toegankelijk worden gemaakt: {fout.message}") from fout
    if waarschuwingen:
        raise Fout(f"De brief kan niet worden gezet: {waarschuwingen[0].message}")
    if not isinstance(pdf, bytes):
        raise Fout("De brief is leeg gebleven.")
    return pdf
