"""Setting a letter or a report as an accessible PDF (PDF/UA-1 and PDF/A-2a); what it says is up to who sends it."""

import json
import re
import threading
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path

import typst
from django.conf import settings

from naober.kern import Fout

_SJABLONEN = Path(__file__).resolve().parent / "sjablonen"
# The compiler keeps its fonts and template between documents; it is not made for two threads at once.
_EEN_TEGELIJK = threading.Lock()

# What a form or another program may carry along unseen: control characters, which have no shape and would only
# stop the letter, and marks that turn the direction of reading, which could make it say something else.
_ONZICHTBAAR = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_REGEL = re.compile(r"\r\n?|\x85|\u2028|\u2029")
# An address of a web page has no spaces; without a place to break it would run off the paper.
_LANG_WOORD = re.compile(r"\S{45}(?=\S)")
_BREEKPLEK = "\N{ZERO WIDTH SPACE}"

_MIST = re.compile(r'the text `"(?P<teken>.+?)"` could not be displayed', re.DOTALL)
_CODEPUNT = re.compile(r"\\u\{([0-9a-f]+)\}")
_AANGEHAALD = re.compile("`.*`", re.DOTALL)


class OnzetbaarTeken(Fout):
    """A sign that the typeface of letters lacks, such as an emoji or Arabic script.

    `teken` is that sign, so that the field which holds it can be named; the message never shows it."""

    def __init__(self, teken: str) -> None:
        super().__init__(
            "De brief kan niet worden gemaakt: er staat een teken in dat niet in het lettertype van de brief zit.",
            waarom="Een brief met een leeg vakje is voor niemand goed te lezen.",
            wat_nu="Haal het teken weg, of schrijf het in gewone letters. Een emoji kan niet in een brief.",
        )
        self.teken = teken

    def __reduce__(self) -> tuple[object, ...]:
        return OnzetbaarTeken, (self.teken,)


class Beeld(str):
    """A picture as SVG: no text to break or to clean."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Deel:
    """A section of a letter: paragraphs, then a table of two columns with these heads, then points."""

    kop: str
    alineas: Sequence[str] = ()
    rijen: Sequence[tuple[str, str]] = ()
    punten: Sequence[str] = ()
    kolommen: tuple[str, str] = ("Onderwerp", "Wat is afgesproken")


@dataclass(frozen=True, slots=True)
class Briefinhoud:
    """A letter as text, ready to be set. Nothing in it is looked up any more.

    `delen` come above the signature; `bronnen`, the rules it rests on, comes below it."""

    onderwerp: str
    aanhef: str
    datum: str
    kenmerk: str
    kenmerktekst: str
    afzender: dict[str, str]
    ontvanger: dict[str, str]
    ondertekenaar: dict[str, str]
    delen: Sequence[Deel]
    bronnen: Deel


@lru_cache(maxsize=2)
def _zetter(sjabloon: str) -> typst.Compiler:
    lettertypen = settings.BOUW / "lettertypen"
    if not any(lettertypen.glob("*.ttf")):
        raise Fout(f"De lettertypen voor brieven staan niet in {lettertypen}. Draai eerst: make voorkant.")
    return typst.Compiler(_SJABLONEN / f"{sjabloon}.typ", font_paths=[lettertypen], ignore_system_fonts=True)


def zet(inhoud: Briefinhoud) -> bytes:
    """Set the letter. Raises `OnzetbaarTeken` for a sign outside the typeface, and `Fout` when the letter would
    not be accessible or a font is missing: then nothing is sent, and the action that wanted it is undone."""
    return zet_gegevens("brief", "De brief", asdict(inhoud))


def zet_gegevens(sjabloon: str, wat: str, inhoud: Mapping[str, object]) -> bytes:
    """Set these data by the template of this name; `wat` is what the errors call it. Refuses as `zet` does."""
    gegevens = json.dumps(_zetbaar(inhoud), ensure_ascii=False)
    with _EEN_TEGELIJK:
        uitkomst = _compileer(sjabloon, gegevens)
    if isinstance(uitkomst, bytes):
        return uitkomst
    # Raised here and not where it was caught: the typesetter's own message quotes the letter, and would end up
    # in the log as the cause of ours.
    if gemist := _MIST.search(uitkomst):
        raise OnzetbaarTeken(_CODEPUNT.sub(lambda code: chr(int(code[1], 16)), gemist["teken"]))
    raise Fout(f"{wat} kan niet toegankelijk worden gemaakt: {_AANGEHAALD.sub('(…)', uitkomst)}")


def _compileer(sjabloon: str, gegevens: str) -> bytes | str:
    """The PDF, or what the typesetter says is wrong. A warning counts: an unknown font is no more than that."""
    try:
        pdf, waarschuwingen = _zetter(sjabloon).compile_with_warnings(
            format="pdf", sys_inputs={"data": gegevens}, pdf_standards=["ua-1", "a-2a"]
        )
    except typst.TypstError as fout:
        return str(fout.message)
    if waarschuwingen:
        return str(waarschuwingen[0].message)
    return pdf if isinstance(pdf, bytes) else "er staat niets in"


def _zetbaar(waarde: object) -> object:
    """The same letter without invisible signs, and with a place to break in a word longer than a line."""
    if isinstance(waarde, Beeld):
        return waarde
    if isinstance(waarde, str):
        tekst = _REGEL.sub("\n", _ONZICHTBAAR.sub("", waarde))
        return _LANG_WOORD.sub(lambda stuk: stuk[0] + _BREEKPLEK, tekst)
    if isinstance(waarde, Mapping):
        return {sleutel: _zetbaar(deel) for sleutel, deel in waarde.items()}
    if isinstance(waarde, Sequence):
        return [_zetbaar(deel) for deel in waarde]
    return waarde
